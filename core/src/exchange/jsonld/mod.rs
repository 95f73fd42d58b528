//! JSON-LD: a description with the address of its context, its ids and references as addresses, and what schema.org says of it.
//!
//! The keys stay those of the description; the context, `schemas/v1/context.jsonld`, says what they mean, and so nothing is
//! lost. What has no form of its own in JSON-LD is written along the shapes of the schema ([`node`]), and what schema.org
//! says more directly is added ([`said`]).

mod address;
mod node;
mod said;
mod table;

use serde_json::{Map, Value, json};

use crate::model::Kind;
use crate::schema;
use address::Addresses;
use node::Nodes;

type Fields = Map<String, Value>;

/// The address of the context. Nothing here fetches it.
pub(super) const CONTEXT: &str = "https://w3id.org/communs/v1/context.jsonld";

/// A description as JSON-LD; what names no kind comes back as it is.
pub(super) fn document(description: &Value) -> Value {
    let kind = description.get("kind").and_then(Value::as_str);
    let (Some(fields), Some(kind)) = (description.as_object(), kind.and_then(Kind::from_word)) else {
        return description.clone();
    };
    let base = fields.get("base").and_then(Value::as_str);
    let nodes = Nodes(Addresses(base.unwrap_or_default()));
    let mut document = Fields::new();
    let context = match language(fields) {
        Some(language) => json!([CONTEXT, language]),
        None => CONTEXT.into(),
    };
    document.insert("@context".into(), context);
    document.extend(described(fields, kind, &nodes));
    document.into()
}

/// The context that says which language texts are in.
fn language(fields: &Fields) -> Option<Value> {
    let language = fields.get("language")?;
    Some(json!({ "@language": language }))
}

fn described(fields: &Fields, kind: Kind, nodes: &Nodes<'_>) -> Fields {
    let mut node = Fields::new();
    let classes = said::classes(fields);
    let word = Value::from(kind.as_str());
    let kinds = match classes.as_slice() {
        [] => word,
        classes => std::iter::once(word)
            .chain(classes.iter().map(|class| (*class).into()))
            .collect(),
    };
    node.insert("kind".into(), kinds);
    if let Some(id) = fields.get("id").and_then(Value::as_str) {
        node.insert("id".into(), nodes.0.of(kind.as_str(), id).into());
    }
    let shape = schema::root(kind);
    for (key, value) in fields
        .iter()
        .filter(|(key, _)| !["kind", "id"].contains(&key.as_str()))
    {
        let members = Kind::LISTS
            .iter()
            .find(|(list, _)| list == key && kind == Kind::Catalogue);
        match (members, value, shape.field(key)) {
            (Some((_, kind)), Value::Array(items), _) => {
                let items = items.iter().map(|item| member(item, *kind, nodes));
                node.insert(key.clone(), items.collect());
            }
            (_, value, Some(field)) => nodes.field(&mut node, key, value, &field.shape),
            (_, value, None) => {
                node.insert(key.clone(), value.clone());
            }
        }
    }
    for (term, values) in said::of(fields, nodes.0) {
        add(&mut node, term, values);
    }
    node
}

fn member(value: &Value, kind: Kind, nodes: &Nodes<'_>) -> Value {
    let Some(fields) = value.as_object() else {
        return value.clone();
    };
    let context = language(fields).map(|language| ("@context".to_owned(), language));
    let member = described(fields, kind, nodes).into_iter();
    context.into_iter().chain(member).collect::<Fields>().into()
}

/// Adds values to those that a key has already.
fn add(node: &mut Fields, key: &str, values: Vec<String>) {
    let mut all = match node.get_mut(key).map(Value::take) {
        Some(Value::Array(there)) => there,
        there => there.into_iter().collect(),
    };
    for value in values {
        if !all.iter().any(|there| there.as_str() == Some(&value)) {
            all.push(value.into());
        }
    }
    let value = match all.as_mut_slice() {
        [one] if one.is_string() => one.take(),
        _ => all.into(),
    };
    node.insert(key.to_owned(), value);
}
