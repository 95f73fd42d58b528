//! From a document of a format to a record.

use std::collections::{BTreeSet, HashSet};

use serde_json::{Map, Value, json};

use super::path::find;
use super::write::is_blank;
use super::{Crosswalk, Fields, Outcome, Row, UNDETERMINED, Way};
use crate::diagnostic::Problem;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::foreign::{Foreign, texts};
use crate::exchange::record::{Note, Record};
use crate::model::ActorType;
use crate::schema::{self, Findings, duplicate_keys, shape, value_as, value_of, walk};
use crate::text::{Ancestry, Buffer, Key, Kind as NodeKind, Limits, Node, Places, Tree};
use crate::value::{LanguageTag, PartialDate, Slug, Spdx, Value as _};

/// A document that is being read.
#[derive(Debug)]
pub(crate) struct Reading<'r, 't> {
    walk: &'static Crosswalk,
    /// What it gives so far.
    pub(crate) record: Record<'r>,
    places: &'r Places<'t>,
    ancestry: Ancestry<'t>,
    /// What was said to be read as something else.
    mended: HashSet<(u32, String)>,
    /// The nodes of which something was said.
    noted: BTreeSet<u32>,
    /// For each node, what became of it.
    states: Vec<State>,
    /// The values of keys that stood in their object before: the first one counts.
    again: HashSet<u32>,
    /// The numbers that are texts for the format.
    numbers: HashSet<u32>,
    /// Texts in several languages: the field, the language, the text.
    texts: Vec<(&'static str, String, String, Node<'t>)>,
    /// What is kept under `extensions` in another form than it has in the document.
    kept: Fields,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// No row has looked at it.
    Left,
    /// It is in the record.
    Taken,
    /// It is kept under `extensions`, and there is nothing more to say of it.
    Kept,
}

/// Reads the record that a document describes, unless [`Crosswalk::unread`] has something against it.
pub(crate) fn read<'r, 't>(
    walk: &'static Crosswalk,
    root: Node<'t>,
    places: &'r Places<'t>,
    title: &str,
    persons: bool,
) -> Record<'r> {
    let mut reading = Reading {
        walk,
        record: Record::new(walk.kind, String::new(), None, persons),
        places,
        ancestry: Ancestry::of(root.tree()),
        mended: HashSet::new(),
        noted: BTreeSet::new(),
        states: vec![State::Left; root.width() as usize],
        again: HashSet::new(),
        numbers: Foreign::from_word(walk.name).map_or_else(HashSet::new, |format| texts(root, format)),
        texts: Vec::new(),
        kept: Map::new(),
    };
    reading.repeated(root);
    for row in walk.rows {
        for (star, node) in find(root, row.theirs, walk.spelt) {
            if reading.is_left(node) && !reading.again.contains(&node.index()) {
                let taken = reading.follow(row, star, node);
                reading.settle(row, node, taken);
            }
        }
    }
    reading.languages();
    let mut rest = match reading.rest("", root) {
        Some(Value::Object(rest)) => rest,
        _ => Map::new(),
    };
    rest.append(&mut reading.kept);
    if !rest.is_empty() {
        reading.record.draft.extend(walk.name, rest);
    }
    let Reading { mut record, .. } = reading;
    if record.title.is_empty() {
        title.clone_into(&mut record.title);
        record.note(
            Lossy::Title {
                title: title.to_owned(),
            },
            0..0,
        );
    }
    record
}

impl<'t> Reading<'_, 't> {
    /// Follows a row.
    fn follow(&mut self, row: &'static Row, star: Option<&'t str>, node: Node<'t>) -> Outcome {
        match row.way {
            Way::Kept | Way::Write(_) => Outcome::Kept,
            Way::Odd { read, .. } | Way::Read(read) => read(self, node, row),
            Way::Same => self.same(row.ours, node),
            Way::Each => self.each(row.ours, node),
            Way::Language => match star {
                Some(tag) => self.in_language(row.ours, tag, node),
                None => Outcome::Unfit,
            },
            Way::Link(role) => self.link(role, node),
            Way::Licence => self.licence(row.ours, node),
            Way::Day => match node.as_text() {
                // A part of a date has no place in the format, and goes back from where it is kept.
                Some(text) if PartialDate::check(text).is_ok() => match self.put(row.ours, text) {
                    Outcome::Whole if text.len() < super::DAY => Outcome::Kept,
                    taken => taken,
                },
                Some(text) => match PartialDate::check(text)
                    .err()
                    .and_then(|one| one.suggestion().map(str::to_owned))
                {
                    Some(meant) => self.mended(node, text, &meant, row.ours),
                    None => Outcome::Unfit,
                },
                None => Outcome::Unfit,
            },
            Way::Actors(role) => self.actors(row.ours, role, node),
        }
    }

    /// Puts a value into the record, unless another one is there.
    pub(crate) fn put(&mut self, path: &str, value: impl Into<Value>) -> Outcome {
        let value = value.into();
        if path == "name" && self.record.title.is_empty() {
            self.record.title = super::text_in(&value, &[])
                .map(|(_, text)| text.to_owned())
                .unwrap_or_default();
        }
        if self.record.draft.put(path, value) {
            Outcome::Whole
        } else {
            Outcome::Second
        }
    }

    /// Puts a value that was guessed from another, and says so.
    pub(crate) fn mended(&mut self, node: Node<'t>, value: &str, read: &str, path: &str) -> Outcome {
        self.noted.insert(node.index());
        self.record.notes.push(Note {
            problem: Lossy::Mended {
                value: value.to_owned(),
                read: read.to_owned(),
            }
            .into(),
            span: self.bytes(node),
            pointer: Some(self.ancestry.pointer(node)),
            suggestion: Some(read.to_owned()),
        });
        self.put(path, read)
    }

    /// Says something about a node.
    pub(crate) fn note(&mut self, problem: impl Into<Problem>, node: Node<'t>) {
        self.noted.insert(node.index());
        let span = self.bytes(node);
        self.record.notes.push(Note {
            problem: problem.into(),
            span,
            pointer: Some(self.ancestry.pointer(node)),
            suggestion: None,
        });
    }

    /// Says that a node is in the record, with all that is in it.
    pub(crate) fn took(&mut self, node: Node<'t>) {
        self.set(node, State::Taken);
    }

    /// Says that a node is kept under `extensions` on purpose.
    pub(crate) fn keep(&mut self, node: Node<'t>) {
        self.set(node, State::Kept);
    }

    /// Keeps a node under `extensions` in another form.
    pub(crate) fn keep_as(&mut self, node: Node<'t>, key: &str, value: impl Into<Value>) {
        self.kept.insert(key.to_owned(), value.into());
        self.took(node);
    }

    /// A text in one language of several.
    pub(crate) fn text(&mut self, path: &'static str, language: &str, text: &str, node: Node<'t>) {
        if path == "name" && self.record.title.is_empty() {
            text.clone_into(&mut self.record.title);
        }
        self.texts
            .push((path, language.to_owned(), text.to_owned(), node));
    }

    /// The members of an object, of each key the first.
    pub(crate) fn members(&self, node: Node<'t>) -> Vec<(Key<'t>, Node<'t>)> {
        let all = node.members();
        all.filter(|(_, value)| !self.again.contains(&value.index()))
            .collect()
    }

    /// The value of a node, for what is kept as it is; numbers that lose digits by it are told.
    pub(crate) fn value(&mut self, node: Node<'t>) -> Value {
        for at in node.index()..node.index() + node.width() {
            let one = node.tree().node(at);
            let (Some(written), None) = (one.as_number(), one.as_text()) else {
                continue;
            };
            let read = value_of(one).to_string();
            if read != written {
                self.reads_as(one, written, &read);
            }
        }
        self.kept_value(node)
    }

    fn kept_value(&self, node: Node<'_>) -> Value {
        match node.kind() {
            NodeKind::Number if self.numbers.contains(&node.index()) => {
                node.as_text().map_or_else(|| value_of(node), Value::from)
            }
            NodeKind::Array => node.items().map(|item| self.kept_value(item)).collect(),
            NodeKind::Object => {
                let mut members = Map::new();
                for (key, value) in node.members() {
                    members
                        .entry(key.as_str())
                        .or_insert_with(|| self.kept_value(value));
                }
                members.into()
            }
            NodeKind::Null | NodeKind::Boolean | NodeKind::String | NodeKind::Number => value_of(node),
        }
    }

    /// The version of the format that a document is of: it is read by the rules of the one that is written.
    pub(crate) fn version(&mut self, node: Node<'t>, written: &str) {
        if node.as_text() != Some(written) {
            self.reads_as(node, &shown(node), written);
        }
    }

    /// Says once that a value is read as another, for which the source need not be mended.
    fn reads_as(&mut self, node: Node<'t>, value: &str, read: &str) {
        let (value, read) = (value.to_owned(), read.to_owned());
        if self.mended.insert((node.index(), read.clone())) {
            self.note(Lossy::Mended { value, read }, node);
        }
    }

    /// Finds the keys that an object has twice, of which the first counts.
    fn repeated(&mut self, root: Node<'t>) {
        let mut found = Findings::default();
        found.start(usize::MAX, &[]);
        for at in 0..root.width() {
            let node = root.tree().node(at);
            if node.kind() == NodeKind::Object {
                duplicate_keys(node, false, &mut found);
            }
        }
        for one in found.items() {
            let node = root.tree().node(one.index);
            let (field, value) = (self.field_of(node), shown(node));
            self.note(Lossy::Again { field, value }, node);
            self.again.insert(node.index());
        }
    }

    /// A person by name stays out of the record and of `extensions`, unless asked for.
    pub(crate) fn leaves_out(&mut self, node: Node<'t>, field: &str) -> bool {
        if self.record.persons {
            return false;
        }
        // What was told of it or of a part of it was that it is kept.
        let pointer = self.ancestry.pointer(node);
        let inside = format!("{pointer}/");
        let is_kept = |note: &Note| {
            let keeps = matches!(
                note.problem,
                Problem::Lossy(Lossy::Value { .. } | Lossy::Second { .. } | Lossy::Extension { .. })
            );
            let at = note.pointer.as_ref();
            keeps && at.is_some_and(|at| *at == pointer || at.as_str().starts_with(&inside))
        };
        let is_told = |note: &Note| note.pointer.as_ref() == Some(&pointer);
        let mut inside = self.noted.range(node.index()..node.index() + node.width());
        let is_noted = inside.next().is_some();
        if is_noted {
            self.record.notes.retain(|note| !is_kept(note));
        }
        if !is_noted || !self.record.notes.iter().any(is_told) {
            let field = field.to_owned();
            self.note(Lossy::Person { field }, node);
        }
        self.took(node);
        true
    }

    /// The reference to an actor that the source names, with what else it says of the actor; none where the name has no
    /// letter, or where the source says something else of the same actor elsewhere.
    pub(crate) fn actor(&mut self, name: &str, of_type: Option<ActorType>, fields: Fields) -> Option<Slug> {
        let id = crate::exchange::names::id_of(crate::model::Kind::Actor, name)?;
        let Some(known) = self.record.actors.iter_mut().find(|actor| actor.id == id) else {
            return self.record.actor_with(name, of_type, fields);
        };
        let agrees =
            |(key, value): (&String, &Value)| known.fields.get(key).is_none_or(|there| there == value);
        // What is kept of the one could be what was understood of the other.
        let is_new = known.fields.is_empty() || fields.is_empty();
        let keeps_same = known.fields.get("extensions") == fields.get("extensions");
        if known.name != name
            || known.of_type != of_type
            || !fields.iter().all(agrees)
            || !(is_new || keeps_same)
        {
            return None;
        }
        known.fields.extend(fields);
        Some(id)
    }

    /// A text in a language, by its tag.
    pub(crate) fn in_language(&mut self, path: &'static str, tag: &'t str, node: Node<'t>) -> Outcome {
        let text = node.as_text().filter(|text| !text.trim().is_empty());
        let Some(text) = text.filter(|_| LanguageTag::check(tag).is_ok()) else {
            return Outcome::Unfit;
        };
        self.texts.push((path, tag.to_owned(), text.to_owned(), node));
        Outcome::Whole
    }

    /// Whether our field at a path can hold the value of a node as it is.
    pub(crate) fn fits(&self, path: &str, node: Node<'_>) -> bool {
        let Some(shape) = shape_at(self.walk.kind, path) else {
            return false;
        };
        let mut found = Findings::default();
        found.start(1, &[]);
        walk(node, shape, &mut found);
        found.items().is_empty()
    }

    /// Whether our list at a path can hold items that are no nodes.
    pub(crate) fn holds(&self, path: &str, items: &[Value]) -> bool {
        let mut buffer = Buffer::new();
        let list = Value::Array(items.to_vec());
        Tree::of(&list, &Limits::UNBOUNDED, &mut buffer).is_ok_and(|tree| self.fits(path, tree.root()))
    }

    /// The same value, where our field can hold it.
    pub(crate) fn same(&mut self, path: &str, node: Node<'t>) -> Outcome {
        if matches!(path, "summary" | "description") && node.as_text().is_some_and(is_blank) {
            return Outcome::Kept;
        }
        match shape_at(self.walk.kind, path) {
            Some(shape) if self.fits(path, node) => self.put(path, value_as(node, shape)),
            _ => Outcome::Unfit,
        }
    }

    /// Items of a list, each where our list can hold it.
    fn each(&mut self, path: &str, node: Node<'t>) -> Outcome {
        let Some(shape::Shape::List(item)) = shape_at(self.walk.kind, path) else {
            return Outcome::Unfit;
        };
        if let Some(text) = node.as_text() {
            let parts = text.split(',').map(str::trim).filter(|one| !one.is_empty());
            let parts: Vec<Value> = parts.map(Value::from).collect();
            if !self.holds(path, &parts) {
                return Outcome::Unfit;
            }
            for one in parts {
                self.record.draft.push(path, one);
            }
            return Outcome::Whole;
        }
        if node.kind() != NodeKind::Array {
            return Outcome::Unfit;
        }
        for one in node.items() {
            let mut found = Findings::default();
            found.start(1, &[]);
            walk(one, item, &mut found);
            if one.as_text().is_some_and(is_blank) {
                // Nothing is said by it, and nothing has to be said of it.
                self.keep(one);
            } else if found.items().is_empty() {
                self.record.draft.push(path, value_as(one, item));
                self.took(one);
            } else {
                self.unfit(one);
            }
        }
        Outcome::Parts
    }

    /// The address of a link.
    pub(crate) fn link(&mut self, role: &str, node: Node<'t>) -> Outcome {
        match node.as_text() {
            Some(url) if crate::value::Url::check(url).is_ok() => {
                self.record
                    .draft
                    .push("links", json!({ "role": role, "url": url }));
                Outcome::Whole
            }
            _ => Outcome::Unfit,
        }
    }

    /// A licence, by its SPDX expression or by what it surely meant.
    pub(crate) fn licence(&mut self, path: &str, node: Node<'t>) -> Outcome {
        let Some(text) = node.as_text() else {
            return Outcome::Unfit;
        };
        match Spdx::check(text) {
            Ok(()) => self.record.draft.push(path, json!({ "spdx": text })),
            Err(invalid) => match invalid.suggestion() {
                Some(meant) => {
                    let meant = meant.to_owned();
                    self.record.draft.push(path, json!({ "spdx": meant }));
                    self.note(
                        Lossy::Mended {
                            value: text.to_owned(),
                            read: meant,
                        },
                        node,
                    );
                }
                None => return Outcome::Unfit,
            },
        }
        Outcome::Whole
    }

    /// Actors by name, each of which becomes one of the catalogue.
    fn actors(&mut self, path: &str, role: &str, node: Node<'t>) -> Outcome {
        if node.kind() == NodeKind::Array {
            for one in node.items() {
                match self.actors(path, role, one) {
                    Outcome::Whole => self.took(one),
                    _ => self.unfit(one),
                }
            }
            return Outcome::Parts;
        }
        let Some(id) = node.as_text().and_then(|name| self.actor(name, None, Map::new())) else {
            return Outcome::Unfit;
        };
        let member = if role.is_empty() {
            json!({ "actor": id.as_str() })
        } else {
            json!({ "actor": id.as_str(), "role": role })
        };
        self.record.draft.push(path, member);
        Outcome::Whole
    }

    /// Says that a value cannot be what our field holds, and keeps it.
    pub(crate) fn unfit(&mut self, node: Node<'t>) {
        let (field, value) = (self.field_of(node), shown(node));
        self.note(Lossy::Value { field, value }, node);
        self.keep(node);
    }

    /// Says that our field has a value already, and keeps another one.
    fn second(&mut self, node: Node<'t>) {
        let (field, value) = (self.field_of(node), shown(node));
        self.note(Lossy::Second { field, value }, node);
        self.keep(node);
    }

    /// Keeps and tells a value that is not in the record; whether it is one.
    pub(crate) fn is_left_out(&mut self, node: Node<'t>, taken: Outcome) -> bool {
        match taken {
            Outcome::Unfit => self.unfit(node),
            Outcome::Second => self.second(node),
            Outcome::Whole | Outcome::Parts | Outcome::Kept => return false,
        }
        true
    }

    fn settle(&mut self, row: &Row, node: Node<'t>, taken: Outcome) {
        match taken {
            Outcome::Whole => self.took(node),
            Outcome::Parts => {}
            Outcome::Kept => self.keep(node),
            Outcome::Unfit | Outcome::Second if row.ours.is_empty() => self.keep(node),
            Outcome::Unfit | Outcome::Second => {
                self.is_left_out(node, taken);
            }
        }
    }

    /// One language for all makes plain texts, and is the language of the record.
    fn languages(&mut self) {
        let texts = std::mem::take(&mut self.texts);
        let Some((_, first, _, _)) = texts.first() else {
            return;
        };
        let one = texts.iter().all(|(_, tag, _, _)| tag == first)
            && (*first == UNDETERMINED || self.record.draft.put("language", first.as_str()));
        for (path, tag, text, node) in texts {
            let taken = if one {
                self.put(path, text)
            } else {
                self.put(&format!("{path}/{tag}"), text)
            };
            self.is_left_out(node, taken);
        }
    }

    /// What is not in the record, for `extensions`, persons left out; what the format does not know is told.
    fn rest(&mut self, key: &str, node: Node<'t>) -> Option<Value> {
        let state = self.state(node);
        if self.again.contains(&node.index()) || self.is_taken(node) {
            return None;
        }
        // What a row took in part by part is no more than the parts that it left.
        let in_parts = state == State::Taken;
        if in_parts && let Some(list) = (self.walk.wrapped)(node) {
            return self.rest(key, list);
        }
        if (self.walk.names_person)(key, node) && self.leaves_out(node, &self.field_of(node)) {
            return None;
        }
        let mut inside = node.index() + 1..node.index() + node.width();
        if state == State::Left && node.index() > 0 && inside.all(|at| self.state_at(at) == State::Left) {
            let field = self.field_of(node);
            self.note(Lossy::Extension { field }, node);
            self.keep(node);
        }
        match node.kind() {
            NodeKind::Object => {
                let mut members = Map::new();
                for (key, value) in node.members() {
                    let key = key.as_str();
                    let Some(value) = self.rest(key, value) else {
                        continue;
                    };
                    let spelt = (self.walk.spelt)(key).filter(|_| node.index() == 0);
                    let key = spelt.unwrap_or(key);
                    match members.get_mut(key) {
                        Some(there) => beside(there, value),
                        None => {
                            members.insert(key.to_owned(), value);
                        }
                    }
                }
                (!members.is_empty() || node.is_empty()).then(|| members.into())
            }
            NodeKind::Array => {
                let mut items: Vec<Value> = node.items().filter_map(|one| self.rest(key, one)).collect();
                if in_parts && items.len() == 1 {
                    return items.pop();
                }
                (!items.is_empty() || node.is_empty()).then(|| items.into())
            }
            _ => Some(self.value(node)),
        }
    }

    /// Whether a node is in the record with all that is in it.
    fn is_taken(&self, node: Node<'_>) -> bool {
        let mut all = node.index()..node.index() + node.width();
        all.all(|at| self.state_at(at) == State::Taken)
    }

    fn is_left(&self, node: Node<'_>) -> bool {
        self.state(node) == State::Left
    }

    fn state(&self, node: Node<'_>) -> State {
        self.state_at(node.index())
    }

    fn state_at(&self, index: u32) -> State {
        self.states.get(index as usize).copied().unwrap_or(State::Left)
    }

    fn set(&mut self, node: Node<'_>, state: State) {
        let from = node.index() as usize;
        for at in self.states.iter_mut().skip(from).take(node.width() as usize) {
            *at = state;
        }
    }

    /// What a node is called: its way from the root.
    fn field_of(&self, node: Node<'_>) -> String {
        self.ancestry
            .pointer(node)
            .segments()
            .collect::<Vec<_>>()
            .join(".")
    }

    fn bytes(&self, node: Node<'_>) -> std::ops::Range<usize> {
        node.tree().bytes(node.span(), self.places)
    }
}

/// Adds a value of the same field in another spelling: together they are what a list of them would be.
fn beside(there: &mut Value, value: Value) {
    let mut all = match there.take() {
        Value::Array(items) => items,
        one => vec![one],
    };
    match value {
        Value::Array(items) => all.extend(items),
        one => all.push(one),
    }
    *there = all.into();
}

/// A value in a message.
fn shown(node: Node<'_>) -> String {
    node.as_text()
        .map_or_else(|| value_of(node).to_string(), str::to_owned)
}

/// The shape of our field at a path.
pub(crate) fn shape_at(kind: crate::model::Kind, path: &str) -> Option<&'static shape::Shape> {
    let mut object = schema::root(kind);
    let mut steps = path.split('/').peekable();
    loop {
        let field = object.field(steps.next()?)?;
        if steps.peek().is_none() {
            return Some(&field.shape);
        }
        object = match field.shape {
            shape::Shape::Object(inside) => inside,
            _ => return None,
        };
    }
}
