//! The JSON Schemas, as they are published: standard keywords alone, so that any validator takes them as they are.

use communs::diagnostic::RenderedReport;
use communs::model::{Actor, Catalogue, Commons, Kind, Mapping, Project};
use communs::schema::Document;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// Where the schemas are said to be; nothing ever fetches it.
const BASE: &str = "https://w3id.org/communs/v1/";

/// A schema for every document, by name.
pub(crate) fn all() -> Result<Vec<(&'static str, Value)>, String> {
    Document::ALL
        .into_iter()
        .filter(|document| *document != Document::Context)
        .map(|document| Ok((document.as_str(), strip(schema(document)?))))
        .collect()
}

/// A schema with what only the generator needs: which text is of which value type.
pub(crate) fn schema(document: Document) -> Result<Value, String> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = match document {
        Document::Description(Kind::Actor) => generator.into_root_schema_for::<Actor>(),
        Document::Description(Kind::Commons) => generator.into_root_schema_for::<Commons>(),
        Document::Description(Kind::Project) => generator.into_root_schema_for::<Project>(),
        Document::Description(Kind::Catalogue) => generator.into_root_schema_for::<Catalogue>(),
        Document::Description(kind) => return Err(format!("no type for the kind {}", kind.as_str())),
        Document::Report => generator.into_root_schema_for::<RenderedReport>(),
        Document::Context => return Err("the context is no JSON Schema".to_owned()),
        Document::Mapping => generator.into_root_schema_for::<Mapping>(),
    };
    let mut schema = without_null(schema.to_value());
    let name = document.as_str();
    let fields = schema.as_object_mut().ok_or("a schema that is no object")?;
    fields.insert("$id".into(), format!("{BASE}{name}.schema.json").into());
    fields.insert("title".into(), format!("communs {name}").into());
    if matches!(document, Document::Description(_)) {
        // At the top of a document these two come first; inside a catalogue they may be left out.
        let required = fields
            .get("required")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        fields.insert(
            "required".into(),
            [json!("communs"), json!("kind")]
                .into_iter()
                .chain(required)
                .collect(),
        );
    }
    let order = [
        "$schema",
        "$id",
        "title",
        "description",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "$defs",
    ];
    let mut ordered = Map::new();
    for key in order {
        if let Some(value) = fields.remove(key) {
            ordered.insert(key.to_owned(), value);
        }
    }
    ordered.append(fields);
    Ok(Value::Object(ordered))
}

/// The text of a published file.
pub(crate) fn write(schema: &Value) -> Result<String, String> {
    serde_json::to_string_pretty(schema)
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

/// Takes `null` out: what is absent is not there, and nothing is ever `null`.
fn without_null(schema: Value) -> Value {
    match schema {
        Value::Array(items) => items.into_iter().map(without_null).collect(),
        Value::Object(fields) => {
            let mut fields: Map<_, _> = fields
                .into_iter()
                .map(|(key, value)| (key, without_null(value)))
                .collect();
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|name| name != "null");
                if let [one] = types.as_slice() {
                    let one = one.clone();
                    fields.insert("type".into(), one);
                }
            }
            if let Some(Value::Array(choices)) = fields.get_mut("anyOf") {
                choices.retain(|choice| choice != &json!({ "type": "null" }));
                if let [Value::Object(one)] = choices.as_slice() {
                    let one = one.clone();
                    fields.remove("anyOf");
                    fields.extend(one);
                }
            }
            for keyword in ["default", "writeOnly", "format"] {
                if fields
                    .get(keyword)
                    .is_some_and(|value| keyword != "format" || value.is_string())
                    && !is_properties(&fields)
                {
                    fields.remove(keyword);
                }
            }
            Value::Object(fields)
        }
        other => other,
    }
}

/// Whether an object maps names of fields to schemas, and so has no keywords of its own.
fn is_properties(fields: &Map<String, Value>) -> bool {
    !fields.is_empty() && fields.values().all(Value::is_object)
}

/// Takes out what is for the generator.
fn strip(schema: Value) -> Value {
    match schema {
        Value::Array(items) => items.into_iter().map(strip).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(key, _)| !key.starts_with("x-"))
            .map(|(key, value)| (key, strip(value)))
            .collect(),
        other => other,
    }
}
