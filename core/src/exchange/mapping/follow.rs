//! The driver: from a record of a list or a row of a table to a description, along a plan.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use serde_json::{Map, Value};

use super::paths::{Field, Place, needed, resolve};
use super::plan::{Plan, Rule, Split};
use super::values::{Read, array, read};
use crate::diagnostic::Problem;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::draft::Draft;
use crate::exchange::fields::folded;
use crate::exchange::record::{Note, Record};
use crate::model::Kind;
use crate::rules::territories::of_scheme;
use crate::text::Pointer;
use crate::value::{Iri, Slug, Value as _};

/// What divides the values of a cell in our own tables.
pub(crate) const SEPARATOR: char = '|';

/// What a record has in a column.
#[derive(Debug)]
pub(crate) struct Given<'g> {
    /// The column.
    pub(crate) name: Cow<'g, str>,
    /// The number that the source knows it by.
    pub(crate) at: u32,
    pub(crate) span: Range<usize>,
    /// Its values: of a table one, of a document those of a list.
    pub(crate) cells: Vec<Cell<'g>>,
}

/// A value of a column.
#[derive(Debug)]
pub(crate) struct Cell<'g> {
    /// The text; `None` for what is no text, number or truth value.
    pub(crate) text: Option<Cow<'g, str>>,
    pub(crate) at: u32,
    pub(crate) span: Range<usize>,
}

/// Where records come from.
pub(crate) trait Source {
    /// Where something stands, by the number that was given with it.
    fn pointer(&self, at: u32) -> Pointer;
    /// What is kept of a column under `extensions`.
    fn value(&self, at: u32) -> Value;
}

struct Following<'f> {
    plan: &'f Plan,
    /// What the source is called under `extensions`.
    name: &'f str,
    source: &'f dyn Source,
    given: &'f [Given<'f>],
    record: Record<'static>,
    /// What is kept under `extensions`, by column.
    kept: Map<String, Value>,
    /// The record of each list that the columns make together.
    items: Vec<(String, Draft)>,
}

/// Makes a description of what a record says. `told` holds the columns that no rule knows and that were told already.
pub(crate) fn follow(
    plan: &Plan,
    name: &str,
    source: &dyn Source,
    given: &[Given<'_>],
    set: &[(String, String)],
    persons: bool,
    told: &mut HashSet<String>,
) -> Record<'static> {
    let kind = kind_of(plan, given);
    let mut following = Following {
        plan,
        name,
        source,
        given,
        record: Record::new(kind, String::new(), None, persons),
        kept: Map::new(),
        items: Vec::new(),
    };
    for one in given {
        following.column(one, told);
    }
    let set: Vec<&(String, String)> = plan.set.iter().chain(set).collect();
    for (path, text) in &set {
        following.constant(path, text, &set);
    }
    following.finish()
}

fn kind_of(plan: &Plan, given: &[Given<'_>]) -> Kind {
    let Some((column, kinds)) = &plan.kinds else {
        return plan.kind;
    };
    let text = text_of(given, column).unwrap_or_default();
    let said = kinds.iter().find(|(word, _)| folded(word).eq(folded(text)));
    said.map_or(plan.kind, |(_, kind)| *kind)
}

fn text_of<'g>(given: &'g [Given<'_>], column: &str) -> Option<&'g str> {
    let one = given.iter().find(|one| one.name == column)?;
    one.cells.first()?.text.as_deref()
}

/// Whether a column says nothing.
fn is_empty(one: &Given<'_>) -> bool {
    one.cells.iter().all(|cell| cell.text.as_deref() == Some(""))
}

impl Following<'_> {
    fn column(&mut self, one: &Given<'_>, told: &mut HashSet<String>) {
        let plan = self.plan;
        let name = one.name.as_ref();
        let column = plan.by_column.get(name);
        let mut is_known = false;
        for rule in column.iter().flat_map(|column| column.rules(plan)) {
            if let Some(field) = resolve(self.record.kind, &rule.to) {
                is_known = true;
                self.rule(rule, &field, one);
            }
        }
        let is_wanted = column.is_some_and(|column| column.is_kept);
        if is_wanted && self.may_keep(one) {
            // What a rule makes of it may be less than it says.
            self.kept.insert(name.to_owned(), self.source.value(one.at));
            return;
        }
        let is_settled = column.is_some_and(|column| column.is_settled);
        if is_known || is_settled || is_wanted || is_empty(one) {
            return;
        }
        self.kept.insert(name.to_owned(), self.source.value(one.at));
        if told.insert(name.to_owned()) {
            let field = name.to_owned();
            self.note(Lossy::Extension { field }, one.at, one.span.clone(), None);
        }
    }

    /// Whether a column says something that no rule keeps out because it is about a person.
    fn may_keep(&self, one: &Given<'_>) -> bool {
        let column = self.plan.by_column.get(&one.name);
        let rules = column.iter().flat_map(|column| column.rules(self.plan));
        let mut fields = rules.filter_map(|rule| resolve(self.record.kind, &rule.to));
        !is_empty(one) && (self.record.persons || !fields.any(|field| field.is_personal()))
    }

    fn rule(&mut self, rule: &Rule, field: &Field, one: &Given<'_>) {
        if field.is_personal() && !self.record.persons {
            if !is_empty(one) {
                let field = rule.to.clone();
                self.note(Lossy::Person { field }, one.at, one.span.clone(), None);
            }
            return;
        }
        let is_list = !matches!(rule.split, Split::Nothing) || self.source.value(one.at).is_array();
        for cell in &one.cells {
            let Some(text) = &cell.text else {
                self.unfit(rule, one, cell, &self.source.value(cell.at).to_string());
                continue;
            };
            let Some(values) = self.divided(rule, field, text) else {
                self.unfit(rule, one, cell, text);
                continue;
            };
            for value in values {
                let said = rule
                    .words
                    .iter()
                    .find(|(word, _)| folded(word).eq(folded(&value)) && !word.is_empty());
                let mut value = said.map_or(value, |(_, meant)| meant.clone());
                if value.is_empty() {
                    continue;
                }
                if !rule.blanks.is_empty() {
                    let blank = value.replace(|c| rule.blanks.contains(c), " ");
                    blank.trim().clone_into(&mut value);
                }
                if !rule.base.is_empty() && !value.contains("://") {
                    let base = rule.base.strip_suffix('/').unwrap_or(&rule.base);
                    value = format!(
                        "{base}/{}",
                        value.strip_prefix('/').unwrap_or(&value).replace(' ', "%20")
                    );
                }
                let is_there = match &field.place {
                    // Where several values may stand there is a list, of one value too.
                    Place::Extension(steps) if is_list => {
                        let steps = std::iter::once("extensions").chain(steps.iter().map(String::as_str));
                        self.record.draft.push_at(steps, value.as_str().into())
                    }
                    _ => self.value(field, &value, &rule.details, Some((rule, cell))),
                };
                if is_there {
                    self.came_from(field, one, cell);
                } else {
                    self.unfit(rule, one, cell, &value);
                }
            }
        }
    }

    /// Keeps in mind where a field comes from, which may turn out not to be whole.
    fn came_from(&mut self, field: &Field, one: &Given<'_>, cell: &Cell<'_>) {
        if let Place::Value(path) | Place::Item { list: path, .. } = &field.place
            && let Some((first, _)) = path.split_once('/').or(Some((path, "")))
            && self.record.from.iter().all(|(known, ..)| known != first)
        {
            let pointer = self.source.pointer(one.at);
            self.record
                .from
                .push((first.to_owned(), cell.span.clone(), pointer));
        }
    }

    /// The values of a cell; `None` where it should be an array and is none.
    fn divided(&self, rule: &Rule, field: &Field, text: &str) -> Option<Vec<String>> {
        if self.plan.own && !field.is_many() {
            return Some(vec![text.to_owned()]);
        }
        let trimmed = |text: &str| text.trim().to_owned();
        Some(match &rule.split {
            _ if self.plan.own => text.split(SEPARATOR).map(trimmed).collect(),
            Split::Nothing => vec![trimmed(text)],
            Split::At(separator) => text.split(separator.as_str()).map(trimmed).collect(),
            Split::Array if text.trim().is_empty() => Vec::new(),
            Split::Array => array(text)?,
        })
    }

    /// Puts a value where it goes; whether the field can hold it.
    fn value(
        &mut self,
        field: &Field,
        text: &str,
        details: &[(String, String)],
        from: Option<(&Rule, &Cell<'_>)>,
    ) -> bool {
        let value = if let Place::Extension(_) = field.place {
            Value::from(text)
        } else if field.is_reference() && !self.plan.own {
            match self.reference(field, text, details) {
                Some(value) => value,
                None => return false,
            }
        } else if !self.plan.own && field.place == Place::Value("id".to_owned()) {
            match Slug::of(text) {
                Some(id) => id.as_str().into(),
                None => return false,
            }
        } else {
            match self.read(field, text) {
                Read::Value(value) => value,
                Read::Mended(value, meant) => {
                    if let Some((_, cell)) = from {
                        let (value, read) = (text.to_owned(), meant.clone());
                        self.note(
                            Lossy::Mended { value, read },
                            cell.at,
                            cell.span.clone(),
                            Some(meant),
                        );
                    }
                    value
                }
                Read::Unfit => return false,
            }
        };
        self.put(field, value)
    }

    /// What a text is as a value of a field; the code of a territory has the form that its scheme asks for.
    fn read(&self, field: &Field, text: &str) -> Read {
        let scheme = match &field.place {
            Place::Word { list, word, .. } if list == "territories" && !self.plan.own => of_scheme(word),
            _ => None,
        };
        match scheme.map(|(_, check)| (check, check(text))) {
            Some((check, Err(invalid))) => match invalid.suggestion() {
                Some(meant) if check(meant).is_ok() => Read::Mended(meant.into(), meant.to_owned()),
                _ => Read::Unfit,
            },
            _ => read(field.shape, text),
        }
    }

    fn put(&mut self, field: &Field, value: Value) -> bool {
        match &field.place {
            Place::Extension(steps) => {
                let steps = std::iter::once("extensions").chain(steps.iter().map(String::as_str));
                return self.record.draft.put_at(steps, value);
            }
            Place::Value(path) if path == "id" => {
                let id = value.as_str().and_then(Slug::of);
                let is_new = self.record.id.is_none();
                self.record.id = self.record.id.take().or(id);
                return is_new;
            }
            Place::Value(path) => {
                if (path == "name" || path.starts_with("name/")) && self.record.title.is_empty() {
                    value
                        .as_str()
                        .unwrap_or_default()
                        .clone_into(&mut self.record.title);
                }
                return self.record.draft.put(path, value);
            }
            Place::List(path) => self.record.draft.push(path, value),
            Place::Word { list, by, word, key } => {
                let mut item = Map::new();
                if !word.is_empty() {
                    item.insert((*by).to_owned(), (*word).into());
                }
                item.insert((*key).to_owned(), value);
                self.record.draft.push(list, item);
            }
            Place::Item { list, path, many } => {
                if !self.items.iter().any(|(of, _)| of == list) {
                    self.items.push((list.clone(), Draft::default()));
                }
                let item = self.items.iter_mut().find(|(of, _)| of == list);
                if let Some((_, item)) = item {
                    if *many {
                        item.push(path, value);
                    } else {
                        return item.put(path, value);
                    }
                }
            }
        }
        true
    }

    /// A reference to whom or what a text names; an actor that is named becomes one of the catalogue.
    fn reference(&mut self, field: &Field, text: &str, details: &[(String, String)]) -> Option<Value> {
        if text.contains("://") && Iri::check(text).is_ok() {
            return Some(text.into());
        }
        if !field.is_actor() {
            return Slug::of(text).map(|id| id.as_str().into());
        }
        let mut fields = Draft::default();
        for (path, column) in details {
            let Some(field) = resolve(Kind::Actor, path) else {
                continue;
            };
            let Some(one) = self.given.iter().find(|one| one.name == *column) else {
                continue;
            };
            let Some(cell) = one.cells.first() else { continue };
            let text = cell.text.as_deref().unwrap_or_default().trim();
            if text.is_empty() {
                continue;
            }
            let value = match read(field.shape, text) {
                Read::Value(value) | Read::Mended(value, _) => value,
                Read::Unfit => {
                    let (field, value) = (path.clone(), text.to_owned());
                    self.kept.insert(column.clone(), self.source.value(one.at));
                    self.note(Lossy::Value { field, value }, cell.at, cell.span.clone(), None);
                    continue;
                }
            };
            match field.place {
                Place::Value(path) => {
                    fields.put(&path, value);
                }
                Place::List(path) => fields.push(&path, value),
                _ => {}
            }
        }
        let fields = match fields.finish() {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        let id = self.record.actor_with(text, None, fields)?;
        Some(id.as_str().into())
    }

    /// What the mapping itself says, which is all of `set`. A record that columns make is made by them, not by what is said
    /// besides: a currency without an amount is none.
    fn constant(&mut self, path: &str, text: &str, set: &[&(String, String)]) {
        let Some(field) = resolve(self.record.kind, path) else {
            return;
        };
        if let Place::Item { list, .. } = &field.place {
            let is_made = self.items.iter().any(|(of, _)| of == list);
            let by_columns = self.plan.rules.iter().any(|rule| {
                matches!(resolve(self.record.kind, &rule.to), Some(Field { place: Place::Item { list: of, .. }, .. }) if of == *list)
            });
            if by_columns && !is_made {
                return;
            }
        }
        if let Place::Value(place) = &field.place {
            let is_said = |wanted: &str| {
                self.record.draft.at(&wanted.replace('.', "/")).is_some()
                    || set.iter().any(|(other, _)| {
                        let inside = other.strip_prefix(wanted);
                        inside.is_some_and(|inside| inside.is_empty() || inside.starts_with('.'))
                    })
            };
            if !needed(self.record.kind, place)
                .iter()
                .all(|wanted| is_said(wanted))
            {
                return;
            }
        }
        self.value(&field, text, &[], None);
    }

    fn unfit(&mut self, rule: &Rule, one: &Given<'_>, cell: &Cell<'_>, value: &str) {
        let (field, value) = (rule.to.clone(), value.to_owned());
        self.note(Lossy::Value { field, value }, cell.at, cell.span.clone(), None);
        self.kept
            .insert(one.name.clone().into_owned(), self.source.value(one.at));
    }

    fn note(&mut self, problem: impl Into<Problem>, at: u32, span: Range<usize>, suggestion: Option<String>) {
        self.record.notes.push(Note {
            problem: problem.into(),
            span,
            pointer: Some(self.source.pointer(at)),
            suggestion,
        });
    }

    fn finish(mut self) -> Record<'static> {
        for (list, item) in self.items {
            self.record.draft.push(&list, item.finish());
        }
        for (column, value) in self.kept {
            keep(&mut self.record.draft, self.name, &column, &value);
        }
        self.record.under = Some(self.name.to_owned());
        if self.record.title.is_empty() {
            self.record.title = self
                .record
                .id
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
        }
        self.record
    }
}

/// Keeps a column under the name of the source; where a rule has put something else there, the name gets a number.
fn keep(draft: &mut Draft, name: &str, column: &str, value: &Value) {
    const MOST: usize = 1_000;
    let numbered = |text: &str, number: usize| match number {
        0 | 1 => text.to_owned(),
        _ => format!("{text}-{number}"),
    };
    for number in 1..MOST {
        let other = numbered(column, number);
        let steps = ["extensions", name, &other];
        if draft.put_at(steps.into_iter(), value.clone()) {
            return;
        }
        // The name itself may hold a value.
        let other = numbered(name, number);
        let steps = ["extensions", &other, column];
        if number > 1 && draft.put_at(steps.into_iter(), value.clone()) {
            return;
        }
    }
}
