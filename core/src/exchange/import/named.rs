//! Actors that records only name: who is who, by name and by what is said of them.
//!
//! One name is one actor, unless two registers know it by different numbers: there are several communities of communes of
//! one name. Two home pages of one name are a difference that is told.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::ids::Place;
use super::merge::{Difference, keep, written};
use super::taken::{Taken, Whence};
use crate::diagnostic::catalogue::Lossy;
use crate::diagnostic::{Diagnostic, Related};
use crate::exchange::names::is_checksum;
use crate::exchange::record::NamedActor;
use crate::exchange::references::referred;
use crate::model::{ActorType, Kind};
use crate::text::{Pointer, Span};
use crate::value::Slug;

/// The actors that records only name, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Named {
    all: Vec<Waiting>,
    /// Those of one name, by the id that it makes.
    at: HashMap<Slug, Vec<usize>>,
}

/// An actor whom a record named first, there.
#[derive(Debug)]
struct Waiting {
    actor: NamedActor,
    input: usize,
    pointer: Pointer,
    place: Option<Span>,
    /// Whether its id was claimed, because another one of its name has that of the name.
    is_claimed: bool,
}

/// The registers that know an organisation by one number.
const REGISTERS: [&str; 5] = ["siren", "rna", "ror", "lei", "wikidata"];

/// Whether registers know the two as different organisations.
fn contradict(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    let numbers = |fields: &Map<String, Value>, register: &str| -> Option<Value> {
        fields.get("identifiers")?.get(register).cloned()
    };
    let both = REGISTERS
        .iter()
        .filter_map(|register| Some(numbers(one, register)? == numbers(other, register)?));
    let both: Vec<bool> = both.collect();
    both.contains(&false) && !both.contains(&true)
}

/// Makes references to one actor references to another.
fn redirect(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let is_reference = referred(key) == "actor";
                match value {
                    Value::String(text) if is_reference && text == from => to.clone_into(text),
                    Value::Array(items) if is_reference => {
                        for item in items.iter_mut().filter(|item| *item == from) {
                            *item = to.into();
                        }
                    }
                    value => redirect(value, from, to),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| redirect(item, from, to)),
        _ => {}
    }
}

impl Taken {
    /// Takes in whom a record names. Its references lead to whom they mean.
    pub(super) fn name_actors(
        &mut self,
        actors: Vec<NamedActor>,
        description: &mut Value,
        whence: &Whence<'_>,
    ) {
        for actor in actors {
            if self.persons || actor.of_type != Some(ActorType::Person) {
                self.name_actor(actor, description, whence);
            }
        }
    }

    fn name_actor(&mut self, mut actor: NamedActor, description: &mut Value, whence: &Whence<'_>) {
        let base = actor.id.clone();
        let of_name = self.named.at.get(&base).cloned().unwrap_or_default();
        let same = of_name.iter().copied().find(|at| {
            let there = self.named.all.get(*at);
            there.is_some_and(|there| !contradict(&there.actor.fields, &actor.fields))
        });
        if let Some(there) = same.and_then(|at| self.named.all.get_mut(at)) {
            there.actor.of_type = there.actor.of_type.or(actor.of_type);
            let differences = keep(&mut there.actor.fields, actor.fields);
            let id = there.actor.id.clone();
            if id != base {
                redirect(description, base.as_str(), id.as_str());
            }
            return self.differ(&id, differences, whence);
        }
        let input = self.input();
        let first = of_name.first().and_then(|at| self.named.all.get(*at));
        let related = first.map(|first| Related {
            source: self.source_of(first.input),
            pointer: first.pointer.clone(),
            span: first.place,
        });
        let title = actor.name.clone();
        let is_claimed = related.is_some();
        if let Some(related) = related {
            let place = Place {
                input,
                pointer: whence.pointer.clone(),
                span: whence.place,
            };
            actor.id = self.ids.numbered(Kind::Actor, &base, place);
            redirect(description, base.as_str(), actor.id.as_str());
            let id = actor.id.to_string();
            let mut told = Diagnostic::new(Lossy::Id { title, id }, whence.pointer.clone(), whence.place);
            told.related.push(related);
            self.tell(vec![told]);
        } else if is_checksum(&title) {
            let id = actor.id.to_string();
            self.note(
                Lossy::MadeId { title, id }.into(),
                whence.pointer.clone(),
                whence.place,
            );
        }
        self.named.at.entry(base).or_default().push(self.named.all.len());
        self.named.all.push(Waiting {
            actor,
            input,
            pointer: whence.pointer.clone(),
            place: whence.place,
            is_claimed,
        });
    }

    /// Gives a description to whom records only name; whom another record describes, that record is completed.
    pub(super) fn lone_actors(&mut self) {
        let named = std::mem::take(&mut self.named);
        let list = Kind::LISTS.iter().position(|(_, kind)| *kind == Kind::Actor);
        let list = list.unwrap_or_default();
        let members = self.members.get(list).into_iter().flatten().enumerate();
        let described: HashMap<String, usize> = members
            .filter_map(|(at, one)| Some((one.get("id")?.as_str()?.to_owned(), at)))
            .collect();
        for waiting in named.all {
            let id = &waiting.actor.id;
            if waiting.is_claimed || !self.ids.has(Kind::Actor, id) {
                self.lone_actor(waiting);
            } else if !waiting.actor.fields.is_empty() {
                let at = described.get(id.as_str()).copied();
                self.complete(waiting, list, at);
            }
        }
    }

    fn lone_actor(&mut self, waiting: Waiting) {
        let Waiting {
            actor,
            input,
            pointer,
            place,
            ..
        } = waiting;
        let mut fields = actor.fields;
        fields.insert("id".to_owned(), actor.id.as_str().into());
        fields.entry("name").or_insert_with(|| actor.name.into());
        if let Some(of_type) = actor.of_type {
            fields.insert("types".to_owned(), json!([of_type.as_str()]));
        }
        let mut description = fields.into();
        let at = |_: &Pointer| (pointer.clone(), place);
        match self.fit(&mut description, Kind::Actor, None, &at) {
            Ok(()) => self.add(Kind::Actor, description),
            Err(problem) => self.tell_of(input, Diagnostic::new(problem, pointer, place)),
        }
    }

    /// Adds to a description what records say that only name whom it describes.
    fn complete(&mut self, waiting: Waiting, list: usize, at: Option<usize>) {
        let Waiting {
            actor,
            input,
            pointer,
            place,
            ..
        } = waiting;
        let mut fields = actor.fields;
        for key in ["id", "name"] {
            fields.shift_remove(key);
        }
        let there = at.and_then(|at| self.members.get_mut(list)?.get_mut(at)?.as_object_mut());
        let Some(there) = there else {
            for (field, value) in fields {
                let (id, value) = (actor.id.to_string(), written(&value));
                let problem = Lossy::Late { id, field, value };
                self.tell_of(input, Diagnostic::new(problem, pointer.clone(), place));
            }
            return;
        };
        let differences = keep(there, fields);
        self.rearrange(at.map(|at| (list, at)));
        for Difference { field, value, kept } in differences {
            let id = actor.id.to_string();
            let problem = Lossy::Differs {
                id,
                field,
                value,
                kept,
            };
            self.tell_of(input, Diagnostic::new(problem, pointer.clone(), place));
        }
    }
}
