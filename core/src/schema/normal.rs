//! The normal form of a valid document: what its types write, along the table and without the types.
//!
//! The properties in `core/tests` hold the two together.

use serde_json::{Map, Number, Value};

use super::shape::{Either, Object, Shape, Text};
use super::value::number_of;
use crate::model::{self, Version};
use crate::sort::sort_by_key;
use crate::text::{Kind, Node};

/// The document, in canonical order; nothing where a value is not of its shape, which the walk finds first.
pub(crate) fn normal(root: Node<'_>, kind: model::Kind) -> Option<Value> {
    let head = [("communs", Version::CURRENT), ("kind", kind.as_str())];
    let mut document: Map<_, _> = head
        .map(|(key, word)| (key.to_owned(), word.into()))
        .into_iter()
        .collect();
    fields(root, super::root(kind), &mut document)?;
    Some(document.into())
}

/// The fields of a record. What only a document says of itself is left out.
fn fields(node: Node<'_>, object: &Object, into: &mut Map<String, Value>) -> Option<()> {
    let is_description = object.field("communs").is_some();
    for field in object.fields {
        let Some(value) = node.get(field.name) else {
            continue;
        };
        let said_above = is_description && matches!(field.name, "communs" | "kind");
        let nothing = matches!(field.shape, Shape::List(_)) && value.is_empty();
        if !said_above && !nothing {
            into.insert(field.name.to_owned(), normal_value(value, &field.shape)?);
        }
    }
    Some(())
}

fn normal_value(node: Node<'_>, shape: &Shape) -> Option<Value> {
    match shape {
        Shape::Anything => Some(anything(node)),
        Shape::Text(_) | Shape::Words(_) => node.as_text().map(Value::from),
        Shape::Boolean => node.as_bool().map(Value::from),
        Shape::Number(_) => Number::from_f64(number(node)?.as_f64()?).map(Value::from),
        Shape::List(item) => node
            .items()
            .map(|node| normal_value(node, item))
            .collect::<Option<Vec<_>>>()
            .map(Value::from),
        Shape::Object(object) => {
            let mut record = Map::new();
            fields(node, object, &mut record)?;
            Some(record.into())
        }
        Shape::Map(map) => {
            let mut members: Vec<_> = node.members().collect();
            sort_by_key(&mut members, |(key, _)| key.as_str());
            members
                .into_iter()
                .map(|(key, value)| Some((key.as_str().to_owned(), normal_value(value, &map.values)?)))
                .collect::<Option<Map<_, _>>>()
                .map(Value::from)
        }
        Shape::Either(either) => chosen(node, either),
    }
}

fn chosen(node: Node<'_>, either: &Either) -> Option<Value> {
    let shape = match node.kind() {
        Kind::Object => either.object,
        Kind::Boolean => either.boolean,
        Kind::Number if either.number.is_some() => {
            return match either.boolean {
                Some(_) => number(node).map(Value::from),
                None => amount(node, either.text?),
            };
        }
        _ => either.text,
    };
    normal_value(node, &shape?)
}

/// A number that the types hold as the text of one, in decimal notation.
fn amount(node: Node<'_>, text: Shape) -> Option<Value> {
    let number = number(node)?;
    let written = match number.as_f64() {
        Some(double) if number.is_f64() => double.to_string(),
        _ => number.to_string(),
    };
    match text {
        Shape::Text(Text {
            value: Some(value), ..
        }) if (value.check)(&written).is_err() => None,
        _ => Some(written.into()),
    }
}

fn number(node: Node<'_>) -> Option<Number> {
    number_of(node.as_number()?)
}

fn anything(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Boolean => node.as_bool().into(),
        // A double that is too great has no other form.
        Kind::Number => number(node).into(),
        Kind::String => node.as_str().into(),
        Kind::Array => node.items().map(anything).collect(),
        Kind::Object => node
            .members()
            .map(|(key, value)| (key.as_str().to_owned(), anything(value)))
            .collect::<Map<_, _>>()
            .into(),
    }
}
