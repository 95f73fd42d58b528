//! Terms: the IRIs that annotations stand for, and how the values of fields are written.

use crate::model::{Field, Model, Record, Type};

/// What our own terms begin with.
pub(crate) const OWN: &str = "https://w3id.org/communs/v1/";

const SCHEMA_ORG: &str = "https://schema.org/";

/// What the terms of XML Schema begin with.
pub(crate) const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// How the value of a field is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum How {
    /// It is the address of the node.
    Id,
    /// It is the class of the node.
    Class,
    /// Its fields are fields of the node around it.
    Nest(String),
    /// It refers to another node.
    Link,
    /// A text in a language.
    Texts,
    /// Several texts, each in one language or several.
    ManyTexts,
    /// A text in no language.
    Plain,
    /// A literal of a type of XML Schema.
    Typed(&'static str),
    /// True or false, a number, or a text: as JSON tells them apart.
    Native,
    /// A word of the vocabulary of this name.
    Word(String),
    /// A node with the fields of the record of this name.
    Node(String),
    /// A description: its own class says what its fields are.
    Description(String),
    /// Values by name: nodes with the name and the value.
    Named,
    /// Anything, as JSON.
    Json,
}

/// The IRI that an annotation stands for.
pub(crate) fn iri(annotation: &str) -> String {
    match annotation.split_once(':') {
        Some(("schema", name)) => format!("{SCHEMA_ORG}{name}"),
        Some(_) => annotation.to_owned(),
        None => format!("{OWN}{annotation}"),
    }
}

/// The key that stands for an annotation, where no field has it.
pub(crate) fn key(annotation: &str) -> &str {
    annotation.rsplit([':', '/']).next().unwrap_or(annotation)
}

/// Whether an annotation names a class, not a property.
pub(crate) fn is_class(annotation: &str) -> bool {
    key(annotation).starts_with(char::is_uppercase)
}

/// The IRI of a field.
pub(crate) fn iri_of(field: &Field) -> String {
    iri(field.term.as_deref().unwrap_or(&field.key))
}

/// The IRI of the class of a record; nothing where it has none.
pub(crate) fn class_of(record: &Record) -> Option<String> {
    record.class.as_deref().map(iri)
}

/// The record of a name.
pub(crate) fn record<'m>(model: &'m Model, name: &str) -> Result<&'m Record, String> {
    let found = model.records.iter().find(|record| record.name == name);
    found.ok_or_else(|| format!("no record {name}"))
}

/// How a field is written.
pub(crate) fn how(model: &Model, field: &Field) -> Result<How, String> {
    match (field.term.as_deref(), &field.of) {
        (Some("@id"), _) => Ok(How::Id),
        (Some("@type"), _) => Ok(How::Class),
        (Some("@nest"), Type::Record(name)) => Ok(How::Nest(name.clone())),
        (Some(other), _) if other.starts_with('@') => Err(format!("no reading of `{other}` here")),
        // A single licence is written as the address that SPDX gives it.
        (Some("schema:license"), Type::Value(name)) if name == "Spdx" => Ok(How::Link),
        (_, Type::List(items)) => Ok(match value(model, items)? {
            How::Texts => How::ManyTexts,
            one => one,
        }),
        (_, of) => value(model, of),
    }
}

fn value(model: &Model, of: &Type) -> Result<How, String> {
    Ok(match of {
        Type::Text(_) => How::Plain,
        Type::Number(_) => How::Typed("double"),
        Type::Map(_) => How::Named,
        Type::Anything => How::Json,
        Type::Vocabulary(name) => How::Word(name.clone()),
        Type::Record(name) if record(model, name)?.kind().is_some() => How::Description(name.clone()),
        Type::Record(name) => How::Node(name.clone()),
        Type::Either(choices) if choices.iter().any(|choice| matches!(choice, Type::Map(_))) => How::Texts,
        Type::Boolean | Type::Either(_) => How::Native,
        Type::Value(name) => match name.as_str() {
            "Url" | "Iri" | "Reference" | "Slug" => How::Link,
            "PartialDate" => How::Typed("date"),
            "Amount" => How::Typed("decimal"),
            _ => value(model, &model.value(name).ok_or("an unknown value type")?.of)?,
        },
        other => return Err(format!("nothing in JSON-LD for {other:?}")),
    })
}
