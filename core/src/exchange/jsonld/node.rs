//! Values that have no form of their own in JSON-LD, written along the shapes of the schema.

use serde_json::{Value, json};

use super::Fields;
use super::address::{self, Addresses};
use super::table::CLASSES;
use crate::exchange::references::referred;
use crate::schema::shape::{Either, Object, Shape, Text};
use crate::value::{PartialDate, Reference, Slug, Spdx, Value as _};

/// The type of a whole date, for fields that hold more than dates.
const DATE: &str = "http://www.w3.org/2001/XMLSchema#date";

/// The parts of a location that are its postal address.
const POSTAL: [&str; 4] = ["address", "postalCode", "city", "country"];

/// Writes nodes, with their addresses.
#[derive(Debug)]
pub(super) struct Nodes<'b>(pub(super) Addresses<'b>);

impl Nodes<'_> {
    /// Writes a field into its node.
    pub(super) fn field(&self, node: &mut Fields, key: &str, value: &Value, shape: &Shape) {
        let (key, value) = match (shape, value) {
            (Shape::Text(text), Value::String(content)) if key == "license" && is(text, Spdx::NAME) => {
                match address::license(content) {
                    Some(address) => (key, address.into()),
                    None => ("licenseExpression", value.clone()),
                }
            }
            _ => (key, self.value(key, value, shape)),
        };
        node.insert(key.to_owned(), value);
    }

    fn value(&self, key: &str, value: &Value, shape: &Shape) -> Value {
        match (shape, value) {
            (Shape::List(items), Value::Array(values)) => {
                values.iter().map(|value| self.item(key, value, items)).collect()
            }
            (Shape::Object(object), Value::Object(fields)) => self.record(key, fields, object).into(),
            (Shape::Map(_), Value::Object(fields)) => {
                let named = fields.iter().map(
                    |(name, value)| json!({ "@type": "PropertyValue", "propertyID": name, "value": value }),
                );
                named.collect()
            }
            (Shape::Text(text), Value::String(content)) => self.text(key, content, text),
            (Shape::Either(either), value) => chosen(value, either),
            (_, value) => value.clone(),
        }
    }

    /// An item of a list: where it is a text in several languages, a list of texts cannot hold it.
    fn item(&self, key: &str, value: &Value, shape: &Shape) -> Value {
        match (shape, value) {
            (Shape::Either(_), Value::Object(_)) => json!({ "text": value }),
            _ => self.value(key, value, shape),
        }
    }

    fn record(&self, key: &str, fields: &Fields, object: &Object) -> Fields {
        let mut node = Fields::new();
        if let Ok(at) = CLASSES.binary_search_by(|(name, _)| (*name).cmp(object.name))
            && let Some((_, class)) = CLASSES.get(at)
        {
            node.insert("@type".into(), (*class).into());
        }
        for (name, value) in fields {
            match object.field(name) {
                // The list that a word stands in says what kind of word it is.
                Some(_) if name == "id" && value.is_string() => {
                    let id = value.as_str().unwrap_or_default();
                    node.insert(name.clone(), self.0.of(referred(key), id).into());
                }
                Some(field) => self.field(&mut node, name, value, &field.shape),
                None => {
                    node.insert(name.clone(), value.clone());
                }
            }
        }
        match object.name {
            "Location" => postal(&mut node),
            "Territory" if fields.get("scheme").is_some_and(|scheme| scheme == "wikidata") => {
                let item = fields.get("code").and_then(Value::as_str);
                node.extend(item.map(|item| ("sameAs".to_owned(), wikidata(item).into())));
            }
            _ => {}
        }
        node
    }

    fn text(&self, key: &str, content: &str, text: &Text) -> Value {
        if is(text, Reference::NAME) || is(text, Slug::NAME) {
            self.0.referred(key, content).into()
        } else if is(text, PartialDate::NAME) {
            partial(content).unwrap_or_else(|| content.into())
        } else {
            content.into()
        }
    }
}

/// The item of Wikidata with a number.
pub(super) fn wikidata(item: &str) -> String {
    format!("http://www.wikidata.org/entity/{item}")
}

fn is(text: &Text, name: &str) -> bool {
    text.value.is_some_and(|value| value.name == name)
}

/// A date without day, as the context takes dates to be whole.
fn partial(date: &str) -> Option<Value> {
    let of = match date.len() {
        4 => "gYear",
        7 => "gYearMonth",
        _ => return None,
    };
    Some(json!({ "@value": date, "@type": of }))
}

/// A value of several types: amounts are texts of digits, dates say that they are dates.
fn chosen(value: &Value, either: &Either) -> Value {
    match (value, either) {
        (
            Value::Number(number),
            Either {
                text: Some(Shape::Text(_)),
                boolean: None,
                ..
            },
        ) => {
            // No exponent, which decimals do not have.
            let digits = match number.as_f64() {
                Some(float) if number.is_f64() => float.to_string(),
                _ => number.to_string(),
            };
            digits.into()
        }
        (
            Value::String(date),
            Either {
                text: Some(Shape::Text(text)),
                ..
            },
        ) if is(text, PartialDate::NAME) => {
            partial(date).unwrap_or_else(|| json!({ "@value": date, "@type": DATE }))
        }
        _ => value.clone(),
    }
}

/// Puts what belongs to the postal address of a place into a node of its own.
fn postal(place: &mut Fields) {
    let parts: Fields = POSTAL
        .iter()
        .filter_map(|part| place.shift_remove_entry(*part))
        .collect();
    if !parts.is_empty() {
        let class = ("@type".to_owned(), "PostalAddress".into());
        let address: Fields = std::iter::once(class).chain(parts).collect();
        place.insert("postalAddress".into(), address.into());
    }
}
