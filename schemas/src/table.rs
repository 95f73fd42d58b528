//! The table that the shape check walks: the schema compiled to static data.
//!
//! A keyword that this compiler does not know is an error, so that nothing in a schema passes unchecked.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use communs::model::Kind;
use communs::schema::Document;
use communs::schema::shape::Object;
use serde_json::{Map, Value};

use crate::published;

/// The whole Rust file.
pub(crate) fn all() -> Result<String, String> {
    let mut compiler = Compiler::default();
    for kind in Kind::ALL {
        let schema = published::schema(Document::Description(*kind))?;
        let root = schema.as_object().ok_or("a schema that is no object")?;
        let defs = root
            .get("$defs")
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        let doc = format!(
            "A document that describes {}.",
            match kind {
                Kind::Actor => "an actor",
                Kind::Commons => "a commons",
                Kind::Project => "a project",
                _ => "a catalogue",
            }
        );
        compiler.object(&kind.as_str().to_uppercase(), &doc, root, &defs)?;
    }
    let mut out = String::from(
        "//! The shapes of the model, generated from its types by `cargo run -p communs-schemas`.\n\n\
         use super::shape::{Either, Field, Map, Number, Object, Shape, Text, ValueCheck};\n\
         use crate::text::word;\n\
         use crate::value::{self, Value};\n",
    );
    for item in compiler.items.values() {
        out.push('\n');
        out.push_str(item);
    }
    rustfmt(&out)
}

#[derive(Default)]
struct Compiler {
    /// Statics by name.
    items: BTreeMap<String, String>,
    /// The static that has some fields, by the fields: a document and a member of a catalogue share theirs.
    fields: BTreeMap<String, String>,
}

type Schema = Map<String, Value>;

impl Compiler {
    /// Compiles what a schema says of a value into a Rust expression.
    fn shape(&mut self, schema: &Value, defs: &Schema) -> Result<String, String> {
        let fields = schema
            .as_object()
            .ok_or_else(|| format!("not a schema: {schema}"))?;
        if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
            only(
                fields,
                &["$ref", "description", "title", "exclusiveMinimum", "maximum"],
            )?;
            let name = reference
                .strip_prefix("#/$defs/")
                .ok_or_else(|| format!("unknown reference {reference}"))?;
            return self.definition(name, defs);
        }
        if let Some(choices) = fields.get("anyOf") {
            only(fields, &["anyOf", "description", "examples"])?;
            return self.either(choices, defs);
        }
        if let Some(words) = fields.get("oneOf").and_then(Value::as_array) {
            only(fields, &["oneOf", "description"])?;
            let words: Option<Vec<_>> = words.iter().map(|word| word.get("const")?.as_str()).collect();
            return words
                .map(|words| format!("Shape::Words(&{words:?})"))
                .ok_or_else(|| format!("not words: {schema}"));
        }
        match fields.get("type").and_then(Value::as_str) {
            Some("string") if fields.contains_key("enum") || fields.contains_key("const") => {
                only(fields, &["type", "enum", "const", "description"])?;
                let words = match (fields.get("enum"), fields.get("const")) {
                    (Some(words), _) => words.to_string(),
                    (_, Some(word)) => format!("[{word}]"),
                    _ => String::new(),
                };
                Ok(format!("Shape::Words(&{words})"))
            }
            Some("string") => Ok(format!("Shape::Text({})", text(fields)?)),
            Some("boolean") => only(fields, &["type", "description"]).map(|()| "Shape::Boolean".to_owned()),
            Some("number") => {
                only(
                    fields,
                    &["type", "description", "minimum", "exclusiveMinimum", "maximum"],
                )?;
                let bound = |key: &str| format!("{:?}", fields.get(key).and_then(Value::as_f64));
                let (least, above, most) = (bound("minimum"), bound("exclusiveMinimum"), bound("maximum"));
                Ok(format!(
                    "Shape::Number(Number {{ least: {least}, above: {above}, most: {most} }})"
                ))
            }
            Some("array") => {
                only(fields, &["type", "description", "items"])?;
                let items = self.shape(fields.get("items").ok_or("an array without `items`")?, defs)?;
                Ok(format!("Shape::List(&{items})"))
            }
            Some("object") if !fields.contains_key("properties") => self.map(fields, defs),
            other => Err(format!("no shape for type {other:?}: {schema}")),
        }
    }

    fn definition(&mut self, name: &str, defs: &Schema) -> Result<String, String> {
        let definition = defs
            .get(name)
            .and_then(Value::as_object)
            .ok_or_else(|| format!("no definition {name}"))?;
        if !definition.contains_key("properties") {
            return self.shape(&Value::Object(definition.clone()), defs);
        }
        let constant = format!("DEF_{}", screaming(name));
        if !self.items.contains_key(&constant) {
            // Holds the place, so that a definition that refers to itself ends.
            self.items.insert(constant.clone(), String::new());
            self.object(&constant, "", definition, defs)?;
        }
        Ok(format!("Shape::Object(&{constant})"))
    }

    fn object(&mut self, constant: &str, doc: &str, schema: &Schema, defs: &Schema) -> Result<(), String> {
        only(
            schema,
            &[
                "$schema",
                "$id",
                "$defs",
                "title",
                "description",
                "type",
                "properties",
                "required",
                "additionalProperties",
            ],
        )?;
        if schema.get("additionalProperties") != Some(&Value::Bool(false)) {
            return Err(format!("{constant} takes unknown fields"));
        }
        let properties = schema
            .get("properties")
            .and_then(Value::as_object)
            .ok_or("no properties")?;
        if properties.len() > 64 {
            return Err(format!("{constant} has more fields than bits"));
        }
        let required: Vec<_> = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut fields = String::new();
        let mut bits = 0_u64;
        for (position, (name, schema)) in properties.iter().enumerate() {
            let shape = self
                .shape(schema, defs)
                .map_err(|error| format!("{constant}.{name}: {error}"))?;
            writeln!(fields, "Field {{ name: {name:?}, shape: {shape} }},")
                .map_err(|error| error.to_string())?;
            if required.contains(&name.as_str()) {
                bits |= 1 << position;
            }
        }
        if let Some(long) = properties.keys().find(|name| name.len() > Object::LONGEST_NAME) {
            return Err(format!(
                "{constant}.{long}: the walk knows names of at most {} bytes",
                Object::LONGEST_NAME
            ));
        }
        let words: Vec<_> = properties.keys().map(|name| format!("word({name:?})")).collect();
        let words = words.join(", ");
        let (public, doc) = if doc.is_empty() {
            ("", String::new())
        } else {
            ("pub ", format!("/// {doc}\n"))
        };
        let own = if let Some(same) = self.fields.get(&fields) {
            format!("fields: {same}.fields, words: {same}.words")
        } else {
            let own = format!("fields: &[{fields}], words: &[{words}]");
            self.fields.insert(fields, constant.to_owned());
            own
        };
        let item =
            format!("{doc}{public}static {constant}: Object = Object {{ {own}, required: {bits:#b} }};\n");
        self.items.insert(constant.to_owned(), item);
        Ok(())
    }

    fn map(&mut self, schema: &Schema, defs: &Schema) -> Result<String, String> {
        only(
            schema,
            &[
                "type",
                "description",
                "propertyNames",
                "additionalProperties",
                "minProperties",
            ],
        )?;
        let Some(values) = schema
            .get("additionalProperties")
            .filter(|values| values.is_object())
        else {
            return Ok("Shape::Anything".to_owned());
        };
        let keys = match schema.get("propertyNames").and_then(Value::as_object) {
            Some(keys) => value_type(keys)?,
            None => "None".to_owned(),
        };
        let values = self.shape(values, defs)?;
        let least = schema.get("minProperties").and_then(Value::as_u64).unwrap_or(0);
        Ok(format!(
            "Shape::Map(&Map {{ keys: {keys}, values: {values}, least: {least} }})"
        ))
    }

    fn either(&mut self, choices: &Value, defs: &Schema) -> Result<String, String> {
        let mut parts: BTreeMap<&str, String> = ["text", "number", "boolean", "object"]
            .map(|part| (part, "None".to_owned()))
            .into();
        for choice in choices.as_array().into_iter().flatten() {
            let resolved = match choice
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|name| name.strip_prefix("#/$defs/"))
            {
                Some(name) => defs.get(name).ok_or_else(|| format!("no definition {name}"))?,
                None => choice,
            };
            let part = match resolved.get("type").and_then(Value::as_str) {
                Some("string") => "text",
                Some("number") => "number",
                Some("boolean") => "boolean",
                Some("object") => "object",
                other => return Err(format!("no choice for type {other:?}")),
            };
            let shape = self.shape(choice, defs)?;
            if parts
                .insert(part, format!("Some({shape})"))
                .is_some_and(|old| old != "None")
            {
                return Err(format!("two choices of type {part}"));
            }
        }
        let parts: Vec<_> = parts
            .iter()
            .map(|(part, shape)| format!("{part}: {shape}"))
            .collect();
        Ok(format!("Shape::Either(&Either {{ {} }})", parts.join(", ")))
    }
}

/// What a schema says of a text.
fn text(schema: &Schema) -> Result<String, String> {
    let value = value_type(schema)?;
    let not_blank = schema.get("pattern").and_then(Value::as_str) == Some(r"[^ \t\n\r]");
    if schema.contains_key("pattern") && !not_blank && !schema.contains_key("x-value") {
        return Err("a pattern without a value type".to_owned());
    }
    // A value type's own length is part of its check.
    let longest = schema
        .get("maxLength")
        .and_then(Value::as_u64)
        .filter(|_| value == "None");
    Ok(format!(
        "Text {{ value: {value}, not_blank: {not_blank}, longest: {longest:?} }}"
    ))
}

fn value_type(schema: &Schema) -> Result<String, String> {
    only(
        schema,
        &[
            "type",
            "description",
            "title",
            "pattern",
            "maxLength",
            "examples",
            "x-value",
        ],
    )?;
    Ok(match schema.get("x-value").and_then(Value::as_str) {
        Some(name) => format!(
            "Some(ValueCheck {{ name: value::{name}::NAME, check: <value::{name} as Value>::check }})"
        ),
        None => "None".to_owned(),
    })
}

/// Refuses keywords that nobody would look at.
fn only(schema: &Schema, known: &[&str]) -> Result<(), String> {
    match schema.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!(
            "the table knows no keyword `{key}` here: {}",
            Value::Object(schema.clone())
        )),
        None => Ok(()),
    }
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
fn rustfmt(source: &str) -> Result<String, String> {
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
