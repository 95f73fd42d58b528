//! The model as every emitter reads it: records, vocabularies and value types, in no language.
//!
//! A keyword that this reader does not know is an error, so that nothing in a schema passes unseen.

use std::collections::BTreeMap;

use communs::schema::Document;
use serde_json::{Map, Value};

use crate::published;

/// What the schema of a document holds.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// The records, each after those that it holds; the document itself comes last.
    pub records: Vec<Record>,
    /// The vocabularies, in the order in which fields use them.
    pub vocabularies: Vec<Vocabulary>,
    /// The value types, in the order in which fields use them.
    pub values: Vec<ValueType>,
}

/// An object with fields.
#[derive(Debug)]
pub(crate) struct Record {
    /// The name, in upper camel case.
    pub name: String,
    /// What it is, in CommonMark.
    pub doc: String,
    /// The class of JSON-LD that it is of, as the model annotates it.
    pub class: Option<String>,
    /// Whether other fields are refused.
    pub closed: bool,
    /// The fields in canonical order.
    pub fields: Vec<Field>,
}

/// A field of a record.
#[derive(Debug, PartialEq)]
pub(crate) struct Field {
    /// The key, in lower camel case.
    pub key: String,
    /// What to put there, in CommonMark.
    pub doc: String,
    /// Whether it has to be there. `communs` and `kind` have to in a document alone, not in a member of a catalogue.
    pub required: bool,
    /// What its value is.
    pub of: Type,
    /// What it is in JSON-LD, as the model annotates it; without, a term of our own.
    pub term: Option<String>,
}

/// A closed list of words.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The name, in upper camel case.
    pub name: String,
    /// What the words tell, in CommonMark.
    pub doc: String,
    /// Each word and what it means.
    pub words: Vec<(String, String)>,
    /// What words say in JSON-LD of what they are said of, by word.
    pub terms: BTreeMap<String, String>,
}

/// A value with a name of its own that is neither a record nor a word.
#[derive(Debug)]
pub(crate) struct ValueType {
    /// The name, in upper camel case.
    pub name: String,
    /// What it is, in CommonMark.
    pub doc: String,
    /// Texts that are values of it.
    pub examples: Vec<String>,
    /// What it is made of.
    pub of: Type,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    /// A text.
    Text(Text),
    /// True or false.
    Boolean,
    /// A number.
    Number(Bounds),
    /// A number without fraction.
    Integer,
    /// A list of values of one type.
    List(Box<Type>),
    /// Values by free keys.
    Map(Box<Entries>),
    /// An object of anything.
    Anything,
    /// One of several, told apart by the type of JSON that each is.
    Either(Vec<Type>),
    /// This one word.
    Word(String),
    /// A word of the vocabulary of this name.
    Vocabulary(String),
    /// A value of the value type of this name.
    Value(String),
    /// The record of this name.
    Record(String),
}

/// What a text has to be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    /// The Rust type that checks it.
    pub check: Option<String>,
    /// The pattern that it matches.
    pub pattern: Option<String>,
    /// The most characters.
    pub longest: Option<u64>,
}

/// What a number has to be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bounds {
    /// The least it may be.
    pub least: Option<f64>,
    /// What it must be above.
    pub above: Option<f64>,
    /// The most it may be.
    pub most: Option<f64>,
}

/// What an object with free keys has to be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entries {
    /// What its keys are.
    pub keys: Option<Text>,
    /// What its values are.
    pub values: Type,
    /// The least number of them.
    pub least: u64,
}

impl Model {
    /// Reads what the schema of a document says.
    pub(crate) fn of(document: Document) -> Result<Self, String> {
        let schema = published::schema(document)?;
        let root = object(&schema)?;
        let none = Schema::new();
        let mut reader = Reader {
            defs: root.get("$defs").and_then(Value::as_object).unwrap_or(&none),
            known: BTreeMap::new(),
            model: Self::default(),
        };
        let record = reader.record(&upper_first(document.as_str()), root)?;
        reader.model.records.push(record);
        Ok(reader.model)
    }

    /// The vocabulary of a name.
    pub(crate) fn vocabulary(&self, name: &str) -> Option<&Vocabulary> {
        self.vocabularies.iter().find(|words| words.name == name)
    }

    /// The value type of a name.
    pub(crate) fn value(&self, name: &str) -> Option<&ValueType> {
        self.values.iter().find(|value| value.name == name)
    }
}

impl Record {
    /// The kind that its descriptions are of, if it is the record of a kind.
    pub(crate) fn kind(&self) -> Option<&str> {
        self.fields.iter().find_map(|field| match &field.of {
            Type::Word(word) if field.key == "kind" => Some(word.as_str()),
            _ => None,
        })
    }

    /// Whether it is the record of a kind as a member of a catalogue has it, where `communs` and `kind` may be left out.
    pub(crate) fn is_member(&self) -> bool {
        self.kind().is_some()
            && self
                .fields
                .iter()
                .any(|field| field.key == "kind" && !field.required)
    }

    /// The fields without those that say what kind of document it is, `communs` and `kind`.
    pub(crate) fn own_fields(&self) -> impl Iterator<Item = &Field> {
        let is_kind = self.kind().is_some();
        self.fields
            .iter()
            .filter(move |field| !(is_kind && HEAD.contains(&field.key.as_str())))
    }
}

/// The keyword of annotations.
const ANNOTATION: &str = "x-jsonld";

/// The fields that say what kind of document a description is.
pub(crate) const HEAD: [&str; 2] = ["communs", "kind"];

type Schema = Map<String, Value>;

struct Reader<'s> {
    defs: &'s Schema,
    /// The types by name; none for one that is being read.
    known: BTreeMap<String, Option<Type>>,
    model: Model,
}

impl Reader<'_> {
    fn record(&mut self, name: &str, schema: &Schema) -> Result<Record, String> {
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
                ANNOTATION,
            ],
        )?;
        let properties = schema.get("properties").and_then(Value::as_object);
        let required: Vec<_> = strings(schema, "required").collect();
        let fields = properties.ok_or("no properties")?.iter().map(|(key, schema)| {
            let mut schema = object(schema)?.clone();
            let term = annotation(&mut schema);
            let of = self.type_of(&schema);
            Ok(Field {
                key: key.clone(),
                doc: string(&schema, "description"),
                required: required.contains(&key.as_str()),
                of: of.map_err(|error| format!("{name}.{key}: {error}"))?,
                term,
            })
        });
        Ok(Record {
            name: name.to_owned(),
            doc: string(schema, "description"),
            class: annotation(&mut schema.clone()),
            closed: schema.get("additionalProperties") == Some(&Value::Bool(false)),
            fields: fields.collect::<Result<_, String>>()?,
        })
    }

    fn type_of(&mut self, schema: &Schema) -> Result<Type, String> {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            only(schema, &["$ref", "description", "title"])?;
            let name = reference.strip_prefix("#/$defs/");
            return self.named(name.ok_or_else(|| format!("unknown reference {reference}"))?);
        }
        if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
            only(schema, &["anyOf", "description", "examples"])?;
            let choices = choices.iter().map(|choice| self.type_of(object(choice)?));
            return Ok(Type::Either(choices.collect::<Result<_, _>>()?));
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => text(schema).map(Type::Text),
            Some("boolean") => only(schema, &["type", "description"]).map(|()| Type::Boolean),
            Some("integer") => only(schema, &["type", "description", "minimum"]).map(|()| Type::Integer),
            Some("number") => bounds(schema).map(Type::Number),
            Some("array") => {
                only(schema, &["type", "description", "items"])?;
                let items = schema.get("items").ok_or("an array without `items`")?;
                Ok(Type::List(Box::new(self.type_of(object(items)?)?)))
            }
            Some("object") => self.entries(schema),
            other => Err(format!("no reading of type {other:?}")),
        }
    }

    fn named(&mut self, name: &str) -> Result<Type, String> {
        match self.known.get(name) {
            Some(Some(of)) => return Ok(of.clone()),
            Some(None) => return Err(format!("{name} holds itself")),
            None => {}
        }
        self.known.insert(name.to_owned(), None);
        let schema = self.defs.get(name).and_then(Value::as_object);
        let schema = schema.ok_or_else(|| format!("no definition {name}"))?;
        let of = if schema.contains_key("properties") {
            let record = self.record(name, schema)?;
            self.model.records.push(record);
            Type::Record(name.to_owned())
        } else if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
            self.vocabulary(name, schema, words)?
        } else {
            let of = self.type_of(schema)?;
            self.model.values.push(ValueType {
                name: name.to_owned(),
                doc: string(schema, "description"),
                examples: strings(schema, "examples").map(str::to_owned).collect(),
                of,
            });
            Type::Value(name.to_owned())
        };
        self.known.insert(name.to_owned(), Some(of.clone()));
        Ok(of)
    }

    fn vocabulary(&mut self, name: &str, schema: &Schema, words: &[Value]) -> Result<Type, String> {
        only(schema, &["oneOf", "description"])?;
        let mut terms = BTreeMap::new();
        let words = words.iter().map(|word| {
            let mut word = object(word)?.clone();
            let term = annotation(&mut word);
            only(&word, &["type", "const", "description"])?;
            let name = string(&word, "const");
            terms.extend(term.map(|term| (name.clone(), term)));
            Ok((name, string(&word, "description")))
        });
        let words: Vec<_> = words.collect::<Result<_, String>>()?;
        if let [(word, _)] = words.as_slice() {
            return Ok(Type::Word(word.clone()));
        }
        self.model.vocabularies.push(Vocabulary {
            name: name.to_owned(),
            doc: string(schema, "description"),
            words,
            terms,
        });
        Ok(Type::Vocabulary(name.to_owned()))
    }

    fn entries(&mut self, schema: &Schema) -> Result<Type, String> {
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
        let values = match schema.get("additionalProperties") {
            Some(Value::Object(values)) => self.type_of(values)?,
            _ => return Ok(Type::Anything),
        };
        let keys = schema.get("propertyNames").and_then(Value::as_object);
        Ok(Type::Map(Box::new(Entries {
            keys: keys.map(text).transpose()?,
            values,
            least: schema.get("minProperties").and_then(Value::as_u64).unwrap_or(0),
        })))
    }
}

fn text(schema: &Schema) -> Result<Text, String> {
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
    let word = |key: &str| schema.get(key).and_then(Value::as_str).map(str::to_owned);
    Ok(Text {
        check: word("x-value"),
        pattern: word("pattern"),
        longest: schema.get("maxLength").and_then(Value::as_u64),
    })
}

fn bounds(schema: &Schema) -> Result<Bounds, String> {
    only(
        schema,
        &["type", "description", "minimum", "exclusiveMinimum", "maximum"],
    )?;
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    Ok(Bounds {
        least: bound("minimum"),
        above: bound("exclusiveMinimum"),
        most: bound("maximum"),
    })
}

/// Refuses keywords that nobody would look at.
fn only(schema: &Schema, known: &[&str]) -> Result<(), String> {
    match schema.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!(
            "no reading of the keyword `{key}` here: {}",
            Value::Object(schema.clone())
        )),
        None => Ok(()),
    }
}

fn object(schema: &Value) -> Result<&Schema, String> {
    schema
        .as_object()
        .ok_or_else(|| format!("not a schema: {schema}"))
}

/// Takes the annotation out, so that what is left is JSON Schema.
fn annotation(schema: &mut Schema) -> Option<String> {
    schema.shift_remove(ANNOTATION)?.as_str().map(str::to_owned)
}

fn string(schema: &Schema, key: &str) -> String {
    let text = schema.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

fn strings<'s>(schema: &'s Schema, key: &str) -> impl Iterator<Item = &'s str> {
    let items = schema.get(key).and_then(Value::as_array);
    items.into_iter().flatten().filter_map(Value::as_str)
}

fn upper_first(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(schema: &Value, defs: &Value) -> Result<Type, String> {
        let mut reader = Reader {
            defs: defs.as_object().unwrap(),
            known: BTreeMap::new(),
            model: Model::default(),
        };
        reader.type_of(schema.as_object().unwrap())
    }

    #[test]
    fn unknown_keywords_are_refused() {
        let none = json!({});
        assert_eq!(read(&json!({ "type": "boolean" }), &none), Ok(Type::Boolean));
        for schema in [
            json!({ "type": "boolean", "const": true }),
            json!({ "type": "string", "minLength": 1 }),
            json!({ "type": "array", "items": { "type": "boolean" }, "uniqueItems": true }),
            json!({ "type": "null" }),
        ] {
            assert!(read(&schema, &none).is_err(), "{schema}");
        }
    }

    #[test]
    fn records_that_hold_themselves_are_refused() {
        let reference = json!({ "$ref": "#/$defs/Part" });
        let defs = json!({ "Part": { "type": "object", "properties": { "part": reference } } });
        assert_eq!(
            read(&reference, &defs),
            Err("Part.part: Part holds itself".to_owned())
        );
    }
}
