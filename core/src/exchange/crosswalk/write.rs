//! From a description to a document of a format.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::path::{arrange, get, merge, put};
use super::{Crosswalk, DAY, Fields, Row, UNDETERMINED, Way, text_in};
use crate::diagnostic::catalogue::Unwritten;
use crate::diagnostic::{Problem, Term};
use crate::exchange::export::ExportOptions;
use crate::model::ActorType;
use crate::text::Pointer;
use crate::value::Reference;

/// Why a description cannot be a document of a format at all.
pub(crate) type Refusal = Unwritten;

/// A document that is being written.
#[derive(Debug)]
pub(crate) struct Writing<'d> {
    walk: &'static Crosswalk,
    /// The description.
    pub(crate) description: &'d Fields,
    /// The catalogue that it stands in, for the names of actors and for what holds of all members.
    catalogue: Option<&'d Fields>,
    /// What languages to take where the format has one only, the best first.
    pub(crate) languages: Vec<&'d str>,
    /// The language of plain texts, where it is said.
    pub(crate) language: Option<&'d str>,
    /// The goals of development that the caller gives.
    pub(crate) goals: &'d [u8],
    /// The languages of the texts that are written, where the format says them.
    tags: HashSet<String>,
    out: Fields,
    /// The values that are written, by their pointers.
    written: HashSet<String>,
    notes: Vec<(Problem, Pointer)>,
}

/// Fields that say what a document is, or where it was read from, and are no part of what a format carries.
const OF_OURS: [&str; 2] = ["/communs", "/kind"];

/// Writes a description.
///
/// # Errors
/// The format cannot hold it: why.
pub(crate) fn write<'d>(
    walk: &'static Crosswalk,
    description: &'d Fields,
    catalogue: Option<&'d Fields>,
    options: &'d ExportOptions,
) -> Result<(Fields, Vec<(Problem, Pointer)>), Refusal> {
    let said = |fields: &'d Fields| fields.get("language").and_then(Value::as_str);
    let own = said(description).or_else(|| catalogue.and_then(said));
    let mut writing = Writing {
        walk,
        description,
        catalogue,
        languages: options
            .language
            .as_deref()
            .into_iter()
            .chain(own)
            .chain(["en", "fr"])
            .collect(),
        language: own,
        goals: &options.goals,
        tags: HashSet::new(),
        out: Map::new(),
        written: OF_OURS.map(str::to_owned).into(),
        notes: Vec::new(),
    };
    if let Some(refusal) = (walk.refuses)(&writing) {
        return Err(refusal);
    }
    for row in walk.rows {
        writing.follow(row);
    }
    writing.put_back();
    (walk.constants)(&mut writing);
    for (theirs, ours) in walk.demands {
        if get(&writing.out, theirs).is_none() {
            writing.lacks(theirs, ours);
        }
    }
    writing.losses();
    let paths: Vec<&str> = walk.rows.iter().map(|row| row.theirs).collect();
    let Writing { mut out, notes, .. } = writing;
    arrange(&mut out, &paths);
    Ok((out, notes))
}

impl<'d> Writing<'d> {
    fn follow(&mut self, row: &Row) {
        match row.way {
            Way::Kept | Way::Read(_) => {}
            Way::Odd { write, .. } | Way::Write(write) => write(self, row),
            Way::Same => self.same(row),
            Way::Each => {
                let items = self.items(row.ours);
                if !items.is_empty() {
                    self.put(row.theirs, items);
                }
            }
            Way::Language => self.in_languages(row),
            Way::Link(role) => {
                if let Some((at, url)) = self.link(role) {
                    let url = url.to_owned();
                    if self.put(row.theirs, url) {
                        self.wrote_at(&format!("/links/{at}/role"));
                        self.wrote_at(&format!("/links/{at}/url"));
                    }
                }
            }
            Way::Licence => {
                if let Some((at, spdx)) = self.licence(row.ours)
                    && self.put(row.theirs, spdx)
                {
                    self.wrote_at(&format!("/{}/{at}/spdx", row.ours));
                }
            }
            Way::Day => {
                let day = self.get(row.ours).and_then(Value::as_str);
                if let Some(day) = day
                    && (self.kept(row.theirs).is_some_and(|kept| kept == day)
                        || day.len() == DAY && self.put(row.theirs, day))
                {
                    self.wrote(row.ours);
                }
            }
            Way::Actors(role) => self.actors(row, role),
        }
    }

    /// The value of the description at a path.
    pub(crate) fn get(&self, path: &str) -> Option<&'d Value> {
        get(self.description, path)
    }

    /// Writes a value at a path of the format; whether it now stands there.
    pub(crate) fn put(&mut self, path: &str, value: impl Into<Value>) -> bool {
        put(&mut self.out, path, value.into())
    }

    /// Writes a value at a path of the format, whatever stands there.
    pub(crate) fn force(&mut self, key: &str, value: impl Into<Value>) {
        self.out.insert(key.to_owned(), value.into());
    }

    /// What is written at a path so far.
    pub(crate) fn out(&self, path: &str) -> Option<&Value> {
        get(&self.out, path)
    }

    /// Says that a field of the description is written, with all that is in it.
    pub(crate) fn wrote(&mut self, path: &str) {
        self.wrote_at(&format!("/{path}"));
    }

    /// The same by a pointer, such as `/links/0/url`.
    pub(crate) fn wrote_at(&mut self, pointer: &str) {
        self.written.insert(pointer.to_owned());
    }

    /// Whether a value is written already.
    pub(crate) fn is_written(&self, pointer: &str) -> bool {
        self.written.contains(pointer)
    }

    /// The keys of an object that is written.
    pub(crate) fn keys(&self, path: &str) -> Vec<String> {
        let fields = self.out(path).and_then(Value::as_object);
        fields.into_iter().flat_map(Map::keys).cloned().collect()
    }

    /// Says something about a value of the description.
    pub(crate) fn tell(&mut self, problem: impl Into<Problem>, pointer: Pointer) {
        self.notes.push((problem.into(), pointer));
    }

    /// Says that the format demands something that the description lacks.
    pub(crate) fn ask(&mut self, theirs: &str, ours: &str) {
        let [field, from] = [theirs, ours].map(|path| path.replace('/', "."));
        let format = self.walk.title.to_owned();
        let option = self.walk.options.iter().find(|(demanded, _)| *demanded == theirs);
        let problem = match option {
            Some((_, option)) => Unwritten::AskedOption {
                field,
                option: (*option).to_owned(),
                from,
                format,
            },
            None => Unwritten::Asked { field, from, format },
        };
        self.notes.push((problem.into(), Pointer::default()));
    }

    /// Says that the format demands something for which the description has nothing, or nothing that can be written.
    pub(crate) fn lacks(&mut self, theirs: &str, ours: &str) {
        let said = self.get(ours).filter(|said| !is_empty(said));
        let Some(reason) = said.map(|_| (self.walk.unusable)(self, theirs).unwrap_or(Term::NoneFits)) else {
            return self.ask(theirs, ours);
        };
        let pointer = ours.split('/').fold(Pointer::default(), Pointer::key);
        let problem = Unwritten::Unusable {
            field: theirs.replace('/', "."),
            from: ours.replace('/', "."),
            format: self.walk.title.to_owned(),
            reason,
        };
        self.notes.push((problem.into(), pointer));
    }

    /// Why no member of the community can be named, where some roles are.
    pub(crate) fn unnamed(&self, roles: &[&str], of_person: Term) -> Option<Term> {
        let members = self.get("community/members").and_then(Value::as_array)?;
        let text = |one: &'d Value, key: &str| one.get(key).and_then(Value::as_str);
        let fits = |one: &&Value| {
            one.get("role")
                .and_then(Value::as_str)
                .is_some_and(|role| roles.contains(&role))
        };
        let Some(one) = members.iter().find(fits) else {
            return Some(Term::OtherRoles);
        };
        let reference = text(one, "actor")?;
        if Reference::is_address(reference) {
            Some(Term::AddressIsNoName)
        } else if self.is_person(reference) {
            Some(of_person)
        } else {
            None
        }
    }

    /// A text in one language, for which a format has no other; the others are told as lost, and so is which language it is,
    /// unless the description is in that.
    pub(crate) fn text(&mut self, path: &str) -> Option<&'d str> {
        let value = self.get(path)?;
        let (tag, text) = text_in(value, &self.languages).filter(|(_, text)| !is_blank(text))?;
        match tag {
            Some(tag) => self.wrote_in(tag, Pointer::default().key(path)),
            None => self.wrote(path),
        }
        Some(text)
    }

    /// The licence of the whole, or else that of the code: where it stands, and its expression.
    pub(crate) fn licence(&self, path: &str) -> Option<(usize, &'d str)> {
        let all = self.get(path)?.as_array()?;
        let part = |one: &Value| one.get("appliesTo").and_then(Value::as_str).map(str::to_owned);
        let at = match all.len() {
            1 => 0,
            _ => all
                .iter()
                .position(|one| part(one).is_none())
                .or_else(|| all.iter().position(|one| part(one).as_deref() == Some("code")))?,
        };
        Some((at, all.get(at)?.get("spdx")?.as_str()?))
    }

    /// Says that a text is written in one of its languages, which the format does not name.
    pub(crate) fn wrote_in(&mut self, tag: &str, text: Pointer) {
        let pointer = text.key(tag);
        self.wrote_at(pointer.as_str());
        if self.language != Some(tag) {
            let field = pointer.segments().collect::<Vec<_>>().join(".");
            let format = self.walk.title.to_owned();
            self.tell(Unwritten::Changed { field, format }, pointer);
        }
    }

    /// The items of a list that say something, each written by whoever asks for them.
    pub(crate) fn items(&mut self, path: &str) -> Vec<Value> {
        let Some(list) = self.get(path).and_then(Value::as_array) else {
            return Vec::new();
        };
        if list.is_empty() {
            self.wrote(path);
        }
        let says = |item: &Value| item.as_str().is_none_or(|text| !is_blank(text));
        let said = list.iter().enumerate().filter(|(_, item)| says(item));
        said.map(|(at, item)| {
            self.wrote_at(&format!("/{path}/{at}"));
            item.clone()
        })
        .collect()
    }

    /// The first link of a role that is not written yet.
    pub(crate) fn link(&self, role: &str) -> Option<(usize, &'d str)> {
        let links = self.get("links")?.as_array()?;
        links.iter().enumerate().find_map(|(at, link)| {
            let fits = link.get("role")?.as_str()? == role && !self.is_written(&format!("/links/{at}/url"));
            Some((at, link.get("url")?.as_str()?)).filter(|_| fits)
        })
    }

    /// What the same format had besides, when the description was read from it.
    pub(crate) fn kept(&self, key: &str) -> Option<&'d Value> {
        self.description.get("extensions")?.get(self.walk.name)?.get(key)
    }

    /// What the catalogue says of the actor that a reference means.
    pub(crate) fn actor(&self, reference: &str) -> Option<&'d Fields> {
        let actors = self.catalogue?.get("actors")?.as_array()?;
        actors
            .iter()
            .filter_map(Value::as_object)
            .find(|actor| actor.get("id").and_then(Value::as_str) == Some(reference))
    }

    /// The name of the actor that a reference means: the reference itself where the catalogue does not say it.
    pub(crate) fn name_of(&self, reference: &'d str) -> &'d str {
        let actor = self.actor(reference);
        actor
            .and_then(|actor| super::name_in(actor, &self.languages))
            .unwrap_or(reference)
    }

    /// Whether the catalogue says that an actor is a person.
    pub(crate) fn is_person(&self, reference: &str) -> bool {
        let types = self
            .actor(reference)
            .and_then(|actor| actor.get("types")?.as_array());
        types.is_some_and(|types| types.iter().any(|one| one == ActorType::Person.as_str()))
    }

    /// Says that the reference at a pointer is written, as the name of the actor. Where the name makes another id, the id is not.
    pub(crate) fn wrote_name(&mut self, pointer: &str, reference: &'d str) {
        let name = self.name_of(reference);
        self.wrote_at(pointer);
        if !comes_back(name, reference) {
            let problem = Unwritten::ByName {
                id: reference.to_owned(),
                name: name.to_owned(),
                format: self.walk.title.to_owned(),
            };
            let steps = pointer.trim_start_matches('/').split('/');
            self.tell(problem, steps.fold(Pointer::default(), Pointer::key));
        }
    }

    fn same(&mut self, row: &Row) {
        let Some(value) = self.get(row.ours) else { return };
        if is_text(row.ours) {
            if let Some(text) = self.text(row.ours) {
                self.put(row.theirs, text);
            }
        } else if self.put(row.theirs, value.clone()) {
            self.wrote(row.ours);
        }
    }

    /// A text in each of its languages; in none that is known where nobody says which it is.
    pub(crate) fn in_languages(&mut self, row: &Row) {
        let Some((before, after)) = row.theirs.split_once('*') else {
            return;
        };
        match self.get(row.ours) {
            Some(Value::String(text)) if !is_blank(text) => {
                let tag = self.language.unwrap_or(UNDETERMINED);
                if self.put(&format!("{before}{tag}{after}"), text.as_str()) {
                    self.tags.insert(tag.to_owned());
                    self.wrote(row.ours);
                }
            }
            Some(Value::Object(texts)) => {
                let said = |text: &Value| text.as_str().is_none_or(|text| !is_blank(text));
                for (tag, text) in texts.iter().filter(|(_, text)| said(text)) {
                    if self.put(&format!("{before}{tag}{after}"), text.clone()) {
                        self.tags.insert(tag.clone());
                        self.wrote_at(Pointer::default().key(row.ours).key(tag).as_str());
                    }
                }
            }
            _ => {}
        }
    }

    fn actors(&mut self, row: &Row, role: &str) {
        let list = self.get(row.ours).and_then(Value::as_array);
        let mut names = Vec::new();
        for (at, one) in list.into_iter().flatten().enumerate() {
            let says = one.get("role").and_then(Value::as_str).unwrap_or_default();
            if let Some(reference) = one.get("actor").and_then(Value::as_str).filter(|_| says == role) {
                let name = self.name_of(reference);
                // An address is no name, a person is none of the bodies that are listed, and nobody is named twice.
                if !Reference::is_address(reference)
                    && !self.is_person(reference)
                    && !names.contains(&Value::from(name))
                {
                    names.push(Value::from(name));
                    self.wrote_name(&format!("/{}/{at}/actor", row.ours), reference);
                    self.wrote_at(&format!("/{}/{at}/role", row.ours));
                }
            }
        }
        if !names.is_empty() {
            self.put(row.theirs, names);
        }
    }

    /// Puts back what the same format had besides.
    fn put_back(&mut self) {
        let kept = self
            .description
            .get("extensions")
            .and_then(|all| all.get(self.walk.name));
        if let Some(Value::Object(kept)) = kept {
            let pointer = Pointer::default().key("extensions").key(self.walk.name);
            let mut back = Vec::new();
            merge(&mut self.out, kept, &pointer, &mut back);
            for pointer in back {
                self.wrote_at(pointer.as_str());
            }
        }
    }

    /// Tells every value of the description that is not written.
    fn losses(&mut self) {
        // An id that is made of the name comes back with it.
        let id = self.description.get("id").and_then(Value::as_str);
        let is_name = |row: &&Row| row.ours == "name" && !row.theirs.contains('*');
        let named = self.walk.rows.iter().find(is_name);
        let name = named.and_then(|row| self.out(row.theirs));
        let name = name.and_then(|name| name.as_str().or_else(|| name.get(0)?.as_str()));
        if name.is_some_and(|name| id.is_some_and(|id| comes_back(name, id))) {
            self.wrote("id");
        }
        if let Some(language) = self.language
            && self.tags.len() == 1
            && self.tags.contains(language)
        {
            self.wrote("language");
        }
        let mut lost = Vec::new();
        for (key, value) in self.description {
            if key == "provenance" {
                // Where this format was read from is about the file, not in it.
                let of_this = |one: &Value| one.get("system").and_then(Value::as_str) == Some(self.walk.name);
                if value.as_array().is_some_and(|all| all.iter().all(of_this)) {
                    continue;
                }
            }
            self.unwritten(value, Pointer::default().key(key), &mut lost);
        }
        for pointer in lost {
            let problem = Unwritten::NoPlace {
                field: pointer.segments().collect::<Vec<_>>().join("."),
                format: self.walk.title.to_owned(),
            };
            self.notes.push((problem.into(), pointer));
        }
    }

    fn unwritten(&self, value: &Value, pointer: Pointer, lost: &mut Vec<Pointer>) {
        if self.is_written(pointer.as_str()) {
            return;
        }
        let below = |key: &str| self.written.iter().any(|one| one.starts_with(key));
        let partly = below(&format!("{}/", pointer.as_str()));
        match value {
            Value::Object(members) if partly => {
                for (key, value) in members {
                    self.unwritten(value, pointer.clone().key(key), lost);
                }
            }
            Value::Array(items) if partly => {
                for (at, value) in items.iter().enumerate() {
                    self.unwritten(value, pointer.clone().index(at), lost);
                }
            }
            _ => lost.push(pointer),
        }
    }
}

/// Whether a text says nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether a value says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::String(text) => is_blank(text),
        _ => false,
    }
}

/// Whether the id of something is made of its name.
fn comes_back(name: &str, id: &str) -> bool {
    crate::exchange::names::makes(name, id)
}

/// Whether a field of ours is a text that may be in several languages.
fn is_text(path: &str) -> bool {
    matches!(path, "name" | "summary" | "description")
}
