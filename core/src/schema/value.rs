//! From nodes to values of JSON, along the schema.

use serde_json::{Map, Number, Value};

use super::numbers::exact;
use super::shape::{Either, Object, Shape};
use crate::text::{Kind, Node, double};

/// The value of a node of which nothing is known.
pub(crate) fn value_of(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Boolean => node.as_bool().into(),
        Kind::Number => number(node),
        Kind::String => node.as_str().into(),
        Kind::Array => node.items().map(value_of).collect(),
        Kind::Object => {
            let mut members = Map::new();
            for (key, value) in node.members() {
                // The first of two counts, as for all who look a key up.
                members.entry(key.as_str()).or_insert_with(|| value_of(value));
            }
            members.into()
        }
    }
}

/// A number, where it is written as JSON would; `1.10` and what not every program holds stay the texts that they are.
fn number(node: Node<'_>) -> Value {
    let written = node.as_number().unwrap_or_default();
    match number_of(written).filter(|_| exact(written)) {
        Some(number) if node.as_text().is_none() || number.to_string() == written => number.into(),
        _ => written.into(),
    }
}

/// A number of JSON as programs hold it: an integer of 64 bits, or a double.
pub(crate) fn number_of(written: &str) -> Option<Number> {
    if written == "-0" {
        // No integer has a sign without a value.
        return Number::from_f64(-0.0);
    }
    if let Ok(number) = written.parse::<i64>() {
        return Some(number.into());
    }
    match written.parse::<u64>() {
        Ok(number) => Some(number.into()),
        Err(_) => Number::from_f64(double(written)?),
    }
}

/// The value of a node that should be of a shape: what YAML reads as a number is a text or a number as the shape says, however
/// it is written.
pub(crate) fn value_as(node: Node<'_>, shape: &Shape) -> Value {
    match (shape, node.kind()) {
        (Shape::Text(_) | Shape::Words(_), Kind::Number) => {
            node.as_text().map_or_else(|| value_of(node), Value::from)
        }
        // What may be true or false besides is no amount, of which the text keeps the cents.
        (
            Shape::Number(_)
            | Shape::Either(Either {
                number: Some(_),
                boolean: Some(_),
                ..
            }),
            Kind::Number,
        ) => match node.as_number().and_then(number_of) {
            Some(number) => number.into(),
            None => value_of(node),
        },
        (Shape::List(item), Kind::Array) => node.items().map(|node| value_as(node, item)).collect(),
        (Shape::Object(object), Kind::Object) => record_of(node, object).into(),
        (Shape::Map(map), Kind::Object) => node
            .members()
            .map(|(key, value)| (key.as_str().to_owned(), value_as(value, &map.values)))
            .collect::<Map<_, _>>()
            .into(),
        (
            Shape::Either(
                Either {
                    object: Some(shape), ..
                }
                | Either {
                    number: None,
                    text: Some(shape),
                    ..
                },
            ),
            kind,
        ) if (kind == Kind::Object) == matches!(shape, Shape::Map(_) | Shape::Object(_)) => {
            value_as(node, shape)
        }
        _ => value_of(node),
    }
}

/// The fields of a node that should be a record.
pub(crate) fn record_of(node: Node<'_>, object: &Object) -> Map<String, Value> {
    node.members()
        .map(|(key, value)| {
            let field = object.field(key.as_str());
            let value = field.map_or_else(|| value_of(value), |field| value_as(value, &field.shape));
            (key.as_str().to_owned(), value)
        })
        .collect()
}
