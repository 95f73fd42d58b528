//! The table that the shape check walks: the schema compiled to static data.
//!
//! What the walk cannot check is an error here, so that nothing in a schema passes unchecked.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use communs::model::Kind;
use communs::schema::Document;
use communs::schema::shape::Object;

use crate::model::{Bounds, Model, Record, Text, Type};

/// The whole Rust file.
pub(crate) fn all() -> Result<String, String> {
    let mut table = Table::default();
    for kind in Kind::ALL {
        let model = Model::of(Document::Description(*kind))?;
        for record in &model.records {
            let is_document = record.kind() == Some(kind.as_str());
            let (constant, doc) = if is_document {
                let described = match kind {
                    Kind::Actor => "an actor",
                    Kind::Commons => "a commons",
                    Kind::Project => "a project",
                    _ => "a catalogue",
                };
                let doc = format!("/// A document that describes {described}.\npub ");
                (kind.as_str().to_uppercase(), doc)
            } else {
                (definition(&record.name), String::new())
            };
            table.object(&model, record, constant, &doc)?;
        }
    }
    // Those of a mapping file are no records of descriptions.
    let records = table.records.clone();
    let model = Model::of(Document::Mapping)?;
    for record in &model.records {
        let (constant, doc) = if record.name == "Mapping" {
            ("MAPPING".to_owned(), "/// A mapping file.\npub ")
        } else {
            (definition(&record.name), "")
        };
        table.object(&model, record, constant, doc)?;
    }
    table.records = records;
    let mut out = String::from(
        "//! The shapes of the model, generated from its types by `cargo run -p communs-schemas`.\n\n\
         use super::shape::{Either, Field, Map, Number, Object, Shape, Text, ValueCheck};\n\
         use crate::text::word;\n\
         use crate::value::{self, Value};\n",
    );
    for item in table.items.values() {
        out.push('\n');
        out.push_str(item);
    }
    let records: Vec<_> = table
        .records
        .values()
        .map(|constant| format!("&{constant}"))
        .collect();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "\n/// Every record once, sorted by name; a kind as a member of a catalogue has it.\n\
         pub static RECORDS: &[&Object] = &[{}];\n",
        records.join(", ")
    );
    rustfmt(&out)
}

#[derive(Default)]
struct Table {
    /// Statics by name.
    items: BTreeMap<String, String>,
    /// The static of a record, by the name of the record.
    records: BTreeMap<String, String>,
    /// The static that has some fields, by the fields: a document and a member of a catalogue share theirs.
    fields: BTreeMap<String, String>,
}

impl Table {
    fn object(&mut self, model: &Model, record: &Record, constant: String, doc: &str) -> Result<(), String> {
        let name = &record.name;
        if !record.closed {
            return Err(format!("{name} takes unknown fields"));
        }
        if record.fields.len() > 64 {
            return Err(format!("{name} has more fields than bits"));
        }
        let mut fields = String::new();
        let mut required = 0_u64;
        for (position, field) in record.fields.iter().enumerate() {
            let key = &field.key;
            let shape = shape(model, &field.of).map_err(|error| format!("{name}.{key}: {error}"))?;
            let _ = writeln!(fields, "Field {{ name: {key:?}, shape: {shape} }},");
            required |= u64::from(field.required) << position;
        }
        let mut keys = record.fields.iter().map(|field| &field.key);
        if let Some(long) = keys.find(|key| key.len() > Object::LONGEST_NAME) {
            return Err(format!(
                "{name}.{long}: the walk knows names of at most {} bytes",
                Object::LONGEST_NAME
            ));
        }
        let words: Vec<_> = record
            .fields
            .iter()
            .map(|field| format!("word({:?})", field.key))
            .collect();
        let own = match self.fields.get(&fields) {
            Some(same) if *same != constant => format!("fields: {same}.fields, words: {same}.words"),
            _ => format!("fields: &[{fields}], words: &[{}]", words.join(", ")),
        };
        self.fields.entry(fields).or_insert_with(|| constant.clone());
        let item = format!(
            "{doc}static {constant}: Object = Object {{ name: {name:?}, {own}, required: {required:#b} }};\n"
        );
        if record.is_member() || !self.records.contains_key(name) {
            self.records.insert(name.clone(), constant.clone());
        }
        self.items.insert(constant, item);
        Ok(())
    }
}

/// What a value has to be, as a Rust expression.
fn shape(model: &Model, of: &Type) -> Result<String, String> {
    Ok(match of {
        Type::Text(text) => format!("Shape::Text({})", shape_of_text(text)?),
        Type::Boolean => "Shape::Boolean".to_owned(),
        Type::Number(Bounds { least, above, most }) => {
            format!("Shape::Number(Number {{ least: {least:?}, above: {above:?}, most: {most:?} }})")
        }
        Type::Integer => return Err("no shape for whole numbers".to_owned()),
        Type::List(items) => format!("Shape::List(&{})", shape(model, items)?),
        Type::Map(entries) => {
            let keys = entries.keys.as_ref().map_or("None".to_owned(), value_check);
            let (values, least) = (shape(model, &entries.values)?, entries.least);
            format!("Shape::Map(&Map {{ keys: {keys}, values: {values}, least: {least} }})")
        }
        Type::Anything => "Shape::Anything".to_owned(),
        Type::Either(choices) => either(model, choices)?,
        Type::Word(word) => format!("Shape::Words(&[{word:?}])"),
        Type::Vocabulary(name) => {
            let vocabulary = model.vocabulary(name).ok_or("an unknown vocabulary")?;
            let words: Vec<_> = vocabulary.words.iter().map(|(word, _)| word).collect();
            format!("Shape::Words(&{words:?})")
        }
        Type::Value(name) => shape(model, &model.value(name).ok_or("an unknown value type")?.of)?,
        Type::Record(name) => format!("Shape::Object(&{})", definition(name)),
    })
}

fn either(model: &Model, choices: &[Type]) -> Result<String, String> {
    let mut parts: BTreeMap<&str, String> = ["text", "number", "boolean", "object"]
        .map(|part| (part, "None".to_owned()))
        .into();
    for choice in choices {
        let resolved = match choice {
            Type::Value(name) => &model.value(name).ok_or("an unknown value type")?.of,
            other => other,
        };
        let part = match resolved {
            Type::Text(_) | Type::Word(_) | Type::Vocabulary(_) => "text",
            Type::Number(_) => "number",
            Type::Boolean => "boolean",
            Type::Map(_) | Type::Anything | Type::Record(_) => "object",
            other => return Err(format!("no choice for {other:?}")),
        };
        let shape = format!("Some({})", shape(model, choice)?);
        if parts.insert(part, shape).is_some_and(|old| old != "None") {
            return Err(format!("two choices of type {part}"));
        }
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|(part, shape)| format!("{part}: {shape}"))
        .collect();
    Ok(format!("Shape::Either(&Either {{ {} }})", parts.join(", ")))
}

fn shape_of_text(text: &Text) -> Result<String, String> {
    let not_blank = text.pattern.as_deref() == Some(r"[^ \t\n\r]");
    if text.pattern.is_some() && !not_blank && text.check.is_none() {
        return Err("a pattern without a value type".to_owned());
    }
    // A value type's own length is part of its check.
    let longest = text.longest.filter(|_| text.check.is_none());
    let value = value_check(text);
    Ok(format!(
        "Text {{ value: {value}, not_blank: {not_blank}, longest: {longest:?} }}"
    ))
}

fn value_check(text: &Text) -> String {
    text.check.as_ref().map_or("None".to_owned(), |name| {
        format!("Some(ValueCheck {{ name: value::{name}::NAME, check: <value::{name} as Value>::check }})")
    })
}

/// The static of a record that stands in documents.
fn definition(name: &str) -> String {
    format!("DEF_{}", screaming(name))
}

fn screaming(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_uppercase());
    }
    out
}

/// Formats Rust source as the repository does, with the rustfmt that comes with the toolchain.
pub(crate) fn rustfmt(source: &str) -> Result<String, String> {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(crate::repository().join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt: {error}"))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(source.as_bytes())
            .map_err(|error| error.to_string())?;
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err("rustfmt refuses the table".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}
