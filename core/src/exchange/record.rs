//! One record of a source on its way to a description.

use std::ops::Range;

use serde_json::{Map, Value};

use super::draft::Draft;
use super::fields::Given;
use super::names::id_of;
use crate::diagnostic::catalogue::Lossy;
use crate::diagnostic::{Problem, Term};
use crate::model::{ActorType, Kind};
use crate::text::Pointer;
use crate::value::Slug;

/// A record that is being read: what it gives so far, and what there is to say about it.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// What it describes.
    pub(super) kind: Kind,
    /// What the name and the id are made of.
    pub(super) title: String,
    /// What the addresses of the source's pages begin with.
    pub(super) base: Option<&'a str>,
    /// Whether names of persons are wanted.
    pub(super) persons: bool,
    /// The fields of the description.
    pub(super) draft: Draft,
    /// What was lost or mended.
    pub(super) notes: Vec<Note>,
    /// The id to give it; otherwise that of the title.
    pub(super) id: Option<Slug>,
    /// Actors that it refers to.
    pub(super) actors: Vec<NamedActor>,
    /// Themes and challenges that it refers to.
    pub(super) words: Vec<NamedWord>,
    /// The name under `extensions` to keep what turns out not to fit; none where fields of the source stand there themselves.
    pub(super) under: Option<String>,
    /// Where fields come from, by their first key.
    pub(super) from: Vec<(String, Range<usize>, Pointer)>,
}

/// Something to say of a part of the record's text.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) problem: Problem,
    pub(super) span: Range<usize>,
    /// The value that it is about; otherwise that of the record.
    pub(super) pointer: Option<Pointer>,
    pub(super) suggestion: Option<String>,
}

/// An actor that a record knows by name alone.
#[derive(Debug)]
pub(super) struct NamedActor {
    pub(super) id: Slug,
    pub(super) name: String,
    pub(super) of_type: Option<ActorType>,
    /// What else the record says of it, by field.
    pub(super) fields: Map<String, Value>,
}

/// A theme or a challenge.
#[derive(Debug)]
pub(super) struct NamedWord {
    pub(super) list: Term,
    pub(super) id: Slug,
    pub(super) name: String,
}

impl<'a> Record<'a> {
    pub(super) fn new(kind: Kind, title: String, base: Option<&'a str>, persons: bool) -> Self {
        Self {
            kind,
            title,
            base,
            persons,
            draft: Draft::default(),
            notes: Vec::new(),
            id: None,
            actors: Vec::new(),
            words: Vec::new(),
            under: None,
            from: Vec::new(),
        }
    }

    /// Notes something about a part of the text.
    pub(super) fn note(&mut self, problem: impl Into<Problem>, span: Range<usize>) {
        self.notes.push(Note {
            problem: problem.into(),
            span,
            pointer: None,
            suggestion: None,
        });
    }

    /// Notes that a value was read as another.
    pub(super) fn mended(&mut self, given: &Given<'_>, value: &str, read: &str) {
        self.notes.push(Note {
            problem: Lossy::Mended {
                value: value.to_owned(),
                read: read.to_owned(),
            }
            .into(),
            span: given.span.clone(),
            pointer: None,
            suggestion: Some(read.to_owned()),
        });
    }

    /// Keeps what the source gave under `extensions`, and says nothing of it.
    pub(super) fn keep(&mut self, given: &Given<'_>) {
        self.draft.extend(given.name, given.value);
    }

    /// Keeps a field that no row of the tables knows.
    pub(super) fn keep_unknown(&mut self, given: &Given<'_>) {
        let field = given.name.to_owned();
        self.note(Lossy::Extension { field }, given.span.clone());
        self.keep(given);
    }

    /// Keeps a field of which some value does not fit.
    pub(super) fn keep_unfit(&mut self, given: &Given<'_>, value: &str) {
        let (field, value) = (given.name.to_owned(), value.to_owned());
        self.note(Lossy::Value { field, value }, given.span.clone());
        self.keep(given);
    }

    /// Whether a text stands in a field, under `extensions`, or in what is said of an actor.
    pub(super) fn says(&self, text: &str) -> bool {
        let said = |value: &Value| holds(value, text);
        let actors = self.actors.iter().flat_map(|actor| actor.fields.values());
        self.draft.values().chain(actors).any(said)
    }

    /// Whether an actor, a theme or a challenge that the record names is called so.
    pub(super) fn names(&self, text: &str) -> bool {
        let words = self.words.iter().any(|word| word.name == text);
        words || self.actors.iter().any(|actor| actor.name == text)
    }

    /// Writes a value, or keeps the field where the place is taken.
    pub(super) fn put(&mut self, path: &str, value: impl Into<Value>, given: &Given<'_>) {
        if !self.draft.put(path, value) {
            self.keep_unknown(given);
        }
    }

    /// The reference to an actor by its name; `None` where the name is blank.
    pub(super) fn actor(&mut self, name: &str, of_type: Option<ActorType>) -> Option<Slug> {
        self.actor_with(name, of_type, Map::new())
    }

    /// The same, with what else the source says of the actor.
    pub(super) fn actor_with(
        &mut self,
        name: &str,
        of_type: Option<ActorType>,
        fields: Map<String, Value>,
    ) -> Option<Slug> {
        let id = id_of(Kind::Actor, name)?;
        self.actors.push(NamedActor {
            id: id.clone(),
            name: name.to_owned(),
            of_type,
            fields,
        });
        Some(id)
    }
}

/// Whether a text stands in a value.
fn holds(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own.contains(text),
        Value::Array(items) => items.iter().any(|item| holds(item, text)),
        Value::Object(fields) => fields.values().any(|field| holds(field, text)),
        _ => false,
    }
}
