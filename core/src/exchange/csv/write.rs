//! From descriptions to a table.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::diagnostic::catalogue::Unwritten;
use crate::diagnostic::{Problem, Term};
use crate::exchange::export::{Exported, report};
use crate::exchange::mapping::{Place, Read, SEPARATOR, main_of, read, resolve, words_of};
use crate::model::Kind;
use crate::schema::root;
use crate::schema::shape::{Either, Object, Shape};
use crate::text::Pointer;

/// What the format is called in messages.
const TITLE: &str = "CSV";

/// Where a column stands: the position of each step in the schema, and its name where it is free.
type Order = Vec<(usize, String)>;

/// A table that is being written.
#[derive(Default)]
struct Table {
    columns: BTreeMap<Order, String>,
    rows: Vec<BTreeMap<Order, String>>,
    notes: Vec<(Problem, Pointer)>,
}

/// A row that is being written.
struct Writing<'t> {
    table: &'t mut Table,
    kind: Kind,
    cells: BTreeMap<Order, String>,
}

/// Where a value stands: in the schema, as a column, in the description.
#[derive(Clone, Default)]
struct At {
    order: Order,
    column: String,
    pointer: Pointer,
}

impl At {
    fn step(&self, position: usize, name: &str) -> Self {
        let mut at = self.clone();
        at.order.push((position, name.to_owned()));
        if !at.column.is_empty() {
            at.column.push('.');
        }
        at.column.push_str(name);
        at.pointer = at.pointer.key(name);
        at
    }
}

/// Writes a description, or those of a catalogue that are of a kind, as a table.
pub(crate) fn write(description: &Value, table: Option<Kind>) -> Exported {
    let mut out = Table::default();
    let empty = Map::new();
    let fields = description.as_object().unwrap_or(&empty);
    let own = fields
        .get("kind")
        .and_then(Value::as_str)
        .and_then(Kind::from_word);
    if own == Some(Kind::Catalogue) {
        let has = |list: &str| {
            fields
                .get(list)
                .and_then(Value::as_array)
                .is_some_and(|items| !items.is_empty())
        };
        let mut kinds = Kind::LISTS
            .iter()
            .filter(|(list, _)| has(list))
            .map(|(_, kind)| *kind);
        let only = kinds.next().filter(|_| kinds.next().is_none());
        let Some(kind) = table.filter(|kind| *kind != Kind::Catalogue).or(only) else {
            let (subject, format) = (Term::SeveralKinds, TITLE.to_owned());
            return refused(subject, format);
        };
        for (key, value) in fields {
            let pointer = Pointer::default().key(key);
            match Kind::LISTS.iter().find(|(list, _)| list == key) {
                Some((_, of)) if *of == kind => {
                    for (at, member) in value.as_array().into_iter().flatten().enumerate() {
                        out.row(kind, member, pointer.clone().index(at));
                    }
                }
                None if matches!(key.as_str(), "communs" | "kind" | "id" | "name") => {}
                _ => out.unwritten(key, pointer),
            }
        }
    } else {
        let kind = own.unwrap_or(Kind::Commons);
        if table.is_some_and(|table| table != kind) {
            let subject = match kind {
                Kind::Actor => Term::AnActor,
                Kind::Project => Term::AProject,
                Kind::Commons | Kind::Catalogue => Term::ACommons,
            };
            return refused(subject, format!("{TITLE} ({})", table.map_or("", Kind::as_str)));
        }
        out.row(kind, description, Pointer::default());
    }
    Exported {
        text: out.text(),
        report: report(out.notes),
    }
}

fn refused(subject: Term, format: String) -> Exported {
    let problem = Unwritten::Refused { subject, format };
    Exported {
        text: String::new(),
        report: report(vec![(problem.into(), Pointer::default())]),
    }
}

impl Table {
    fn row(&mut self, kind: Kind, description: &Value, pointer: Pointer) {
        let Some(fields) = description.as_object() else {
            return;
        };
        let mut writing = Writing {
            table: self,
            kind,
            cells: BTreeMap::new(),
        };
        let at = At {
            pointer,
            ..At::default()
        };
        let first = vec![(0, String::new())];
        writing.table.columns.insert(first.clone(), "kind".to_owned());
        writing.cells.insert(first, kind.as_str().to_owned());
        writing.fields(root(kind), fields, &at);
        let cells = writing.cells;
        self.rows.push(cells);
    }

    fn unwritten(&mut self, field: &str, pointer: Pointer) {
        let (field, format) = (field.to_owned(), TITLE.to_owned());
        self.notes
            .push((Unwritten::NoPlace { field, format }.into(), pointer));
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let header: Vec<&str> = self.columns.values().map(String::as_str).collect();
        line(&mut text, &header);
        for row in &self.rows {
            let cells: Vec<&str> = self
                .columns
                .keys()
                .map(|key| row.get(key).map_or("", String::as_str))
                .collect();
            line(&mut text, &cells);
        }
        text
    }
}

/// Writes a line, as RFC 4180 has it.
fn line(text: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains([',', ';', '\t', '"', '\n', '\r'])
            || cell.starts_with(char::is_whitespace)
            || cell.ends_with(char::is_whitespace)
        {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}

impl Writing<'_> {
    fn fields(&mut self, object: &'static Object, fields: &Map<String, Value>, at: &At) {
        for (key, value) in fields {
            let top = at.column.is_empty();
            if top && matches!(key.as_str(), "communs" | "kind") {
                continue;
            }
            let position = object.fields.iter().position(|field| field.name == key);
            // The column `kind` is the first.
            let here = at.step(position.unwrap_or(usize::MAX - 1) + 1, key);
            match position.and_then(|position| object.fields.get(position)) {
                Some(field) => self.field(&field.shape, value, &here),
                None => self.unwritten(&here),
            }
        }
    }

    fn field(&mut self, shape: &'static Shape, value: &Value, at: &At) {
        match (shape, value) {
            (Shape::Object(object), Value::Object(fields)) => self.fields(object, fields, at),
            (Shape::Anything, Value::Object(fields)) => self.extensions(fields, at),
            (Shape::Map(_) | Shape::Either(Either { object: Some(_), .. }), Value::Object(fields)) => {
                for (key, value) in fields {
                    self.cell(&at.step(0, key), &[(value, at.step(0, key).pointer)]);
                }
            }
            (Shape::List(Shape::Object(item)), Value::Array(items)) => self.records(item, items, at),
            (Shape::List(_), Value::Array(items)) => {
                let items = items.iter().enumerate();
                let items: Vec<_> = items
                    .map(|(number, item)| (item, at.pointer.clone().index(number)))
                    .collect();
                self.cell(at, &items);
            }
            (_, value) => self.cell(at, &[(value, at.pointer.clone())]),
        }
    }

    /// Texts under `extensions` have columns of their own.
    fn extensions(&mut self, fields: &Map<String, Value>, at: &At) {
        for (key, value) in fields {
            let here = at.step(0, key);
            match value {
                Value::Object(inside) if !inside.is_empty() => self.extensions(inside, &here),
                Value::String(_) => self.cell(&here, &[(value, here.pointer.clone())]),
                _ => self.unwritten(&here),
            }
        }
    }

    /// The records of a list: of each the value that it is about, in the column of its word.
    fn records(&mut self, item: &'static Object, items: &[Value], at: &At) {
        let Some(main) = main_of(item) else {
            return self.unwritten(at);
        };
        let words = words_of(item, main);
        let mut columns: Vec<(At, Vec<(&Value, Pointer)>)> = Vec::new();
        for (number, one) in items.iter().enumerate() {
            let pointer = at.pointer.clone().index(number);
            let record = one
                .as_object()
                .and_then(|record| Some((record, record.get(main.key)?)));
            let Some((record, value)) = record.filter(|(_, value)| value.is_string()) else {
                self.table.unwritten(&at.column, pointer);
                continue;
            };
            let here = match record.get(main.by).and_then(Value::as_str) {
                Some(word) => at.step(
                    words
                        .iter()
                        .position(|known| *known == word)
                        .map_or(0, |at| at + 1),
                    word,
                ),
                None => at.clone(),
            };
            for key in record.keys().filter(|key| *key != main.by && *key != main.key) {
                self.table
                    .unwritten(&format!("{}.{key}", at.column), pointer.clone().key(key));
            }
            match columns
                .iter_mut()
                .find(|(column, _)| column.column == here.column)
            {
                Some((_, values)) => values.push((value, pointer)),
                None => columns.push((here, vec![(value, pointer)])),
            }
        }
        for (column, values) in columns {
            self.cell(&column, &values);
        }
    }

    /// Writes values into the cell of a column, each if it would be read again as it is.
    fn cell(&mut self, at: &At, values: &[(&Value, Pointer)]) {
        // Names of columns are read without the blanks around them.
        let is_name = at.column.trim() == at.column && !at.column.contains(['"', '\n', '\r']);
        let field = resolve(self.kind, &at.column).filter(|_| is_name);
        let mut texts: Vec<String> = Vec::new();
        for (value, pointer) in values {
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Bool(flag) => flag.to_string(),
                _ => String::new(),
            };
            let is_read = field.as_ref().is_some_and(|field| {
                let is_one = !field.is_many()
                    || (!text.contains(SEPARATOR) && text.trim() == text && !texts.contains(&text));
                let same = match field.place {
                    // Keys that hold a dot would be read as several.
                    Place::Extension(ref steps) => {
                        let keys = at.order.iter().skip(1).map(|(_, key)| key);
                        value.is_string() && keys.eq(steps)
                    }
                    // An amount may be a number or the same as a text.
                    _ => match read(field.shape, &text) {
                        Read::Value(Value::String(again)) => {
                            again == text && !matches!(value, Value::Bool(_))
                        }
                        Read::Value(again) => again == **value,
                        _ => false,
                    },
                };
                is_one && same && !text.is_empty()
            });
            if is_read {
                texts.push(text);
            } else {
                self.table.unwritten(&at.column, pointer.clone());
            }
        }
        if !texts.is_empty() {
            let cell = texts.join(&SEPARATOR.to_string());
            self.table.columns.insert(at.order.clone(), at.column.clone());
            self.cells.insert(at.order.clone(), cell);
        }
    }

    fn unwritten(&mut self, at: &At) {
        self.table.unwritten(&at.column, at.pointer.clone());
    }
}
