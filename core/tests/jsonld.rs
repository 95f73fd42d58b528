//! JSON-LD: every key is a term of the context, and every leaf of a description is there.

#![cfg(test)]

use std::collections::BTreeMap;

use communs::exchange::{ExportOptions, TargetFormat, export_value};
use communs::schema::{Document, json_schema};
use serde_json::{Map, Value, json};

mod support;
use support::documents::Documents;

const CONTEXT: &str = "https://w3id.org/communs/v1/context.jsonld";

fn exported(description: &Value) -> Value {
    let exported = export_value(TargetFormat::JsonLd, description, &ExportOptions::default());
    assert!(exported.report.diagnostics().is_empty(), "{description}");
    assert!(exported.text.ends_with('\n'));
    serde_json::from_str(&exported.text).unwrap()
}

type Terms = Map<String, Value>;

fn context() -> Terms {
    let context: Value = serde_json::from_str(json_schema(Document::Context)).unwrap();
    context["@context"].as_object().unwrap().clone()
}

/// The part of JSON-LD that says which terms hold in a node: contexts of types, of properties, and nesting.
fn undefined(value: &Value, outer: &Terms, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| undefined(item, outer, found)),
        Value::Object(node) if node.contains_key("@value") => {}
        Value::Object(node) => {
            let mut inner = outer.clone();
            let words = |value: &Value| match value {
                Value::Array(words) => words.clone(),
                word => vec![word.clone()],
            };
            for (key, value) in node {
                if key != "@type" && outer.get(key).is_none_or(|term| term != "@type") {
                    continue;
                }
                for class in words(value) {
                    match outer.get(class.as_str().unwrap()) {
                        None => found.push(class.to_string()),
                        Some(class) => inner.extend(scoped(class)),
                    }
                }
            }
            members(node, outer, &inner, found);
        }
        _ => {}
    }
}

fn scoped(term: &Value) -> Terms {
    term.get("@context")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default()
}

fn members(node: &Terms, outer: &Terms, inner: &Terms, found: &mut Vec<String>) {
    for (key, value) in node.iter().filter(|(key, _)| !key.starts_with('@')) {
        let Some(term) = inner.get(key) else {
            found.push(key.clone());
            continue;
        };
        match (term, value) {
            (Value::String(term), Value::Object(nested)) if term == "@nest" => {
                members(nested, outer, inner, found);
            }
            (Value::String(_), _) => {}
            (term, _) if term["@type"] == "@json" => {}
            (term, Value::Object(_)) if term["@container"] == "@language" => {}
            (term, value) => {
                // The context of a type does not reach into the nodes inside of it.
                let mut terms = outer.clone();
                terms.extend(scoped(term));
                if term["@type"] == "@vocab" {
                    let words = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
                    let unknown = words
                        .iter()
                        .filter(|word| !terms.contains_key(word.as_str().unwrap()));
                    found.extend(unknown.map(Value::to_string));
                }
                undefined(value, &terms, found);
            }
        }
    }
}

/// How often each leaf is there; addresses of what is described, and of licences, by their last step, `extensions` as a whole.
fn leaves(value: &Value, key: &str, counts: &mut BTreeMap<String, isize>, by: isize) {
    let mut count = |leaf: String| *counts.entry(leaf).or_default() += by;
    match value {
        _ if key == "extensions" => count(value.to_string()),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, key, counts, by)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| leaves(value, key, counts, by)),
        Value::Number(number) => count(number.as_f64().unwrap().to_string()),
        Value::String(text) => {
            let own = [
                "https://spdx.org/licenses/",
                "actor/",
                "commons/",
                "project/",
                "catalogue/",
                "theme/",
                "challenge/",
            ];
            let id = own.iter().find_map(|kind| text.strip_prefix(kind));
            count(id.unwrap_or(text).to_owned());
        }
        other => count(other.to_string()),
    }
}

fn holds_everything(description: &Value) {
    let document = exported(description);
    assert_eq!(
        document["@context"],
        match description.get("language") {
            Some(language) => json!([CONTEXT, { "@language": language }]),
            None => json!(CONTEXT),
        }
    );
    let mut found = Vec::new();
    undefined(&document, &context(), &mut found);
    assert!(found.is_empty(), "no terms: {found:?}\n{document:#}");
    let mut counts = BTreeMap::new();
    leaves(description, "", &mut counts, 1);
    leaves(&document, "", &mut counts, -1);
    let lost: Vec<_> = counts.iter().filter(|(_, count)| **count > 0).collect();
    assert!(lost.is_empty(), "lost: {lost:?}\n{description:#}\n{document:#}");
}

#[test]
fn every_leaf_of_a_made_description_is_carried() {
    let mut documents = Documents::new(7);
    for _ in 0..1000 {
        let kind = documents.kind();
        let mut description = documents.document(kind);
        // An address under which all others lie would hide that a leaf of their names is lost.
        if let Some(fields) = description.as_object_mut() {
            fields.shift_remove("base");
        }
        holds_everything(&description);
    }
}

#[test]
fn every_leaf_of_a_case_is_carried() {
    let mut count = 0;
    for case in support::cases() {
        if let Ok(description) = communs::parse(&case.text, &case.options) {
            let mut value = description.to_value();
            if let Some(fields) = value.as_object_mut() {
                fields.shift_remove("base");
            }
            holds_everything(&value);
            count += 1;
        }
    }
    assert!(count > 50, "{count} cases");
}

#[test]
fn a_base_begins_every_address() {
    let document = exported(&json!({
        "communs": "1.0", "kind": "catalogue", "id": "all", "name": "All", "base": "https://example.org/",
        "publisher": "us",
        "themes": [{ "id": "bikes", "name": "Bikes" }],
        "commons": [{
            "id": "map", "name": "Map", "themes": ["bikes"],
            "resource": { "dependsOn": ["data", "urn:other"] }
        }]
    }));
    assert_eq!(document["id"], "https://example.org/catalogue/all");
    assert_eq!(document["publisher"], "https://example.org/actor/us");
    assert_eq!(document["themes"][0]["id"], "https://example.org/theme/bikes");
    let member = &document["commons"][0];
    assert_eq!(member["id"], "https://example.org/commons/map");
    assert_eq!(member["themes"][0], "https://example.org/theme/bikes");
    assert_eq!(
        member["resource"]["dependsOn"],
        json!(["https://example.org/commons/data", "urn:other"])
    );
}

#[test]
fn what_is_no_description_stays_as_it_is() {
    for value in [
        json!({ "name": "x" }),
        json!([]),
        json!({ "kind": "event" }),
        json!(null),
    ] {
        assert_eq!(exported(&value), value);
    }
}

#[test]
fn amounts_written_as_numbers_become_decimals_without_exponent() {
    let budget = |amount: &str| {
        let text = format!(
            r#"{{"communs":"1.0","kind":"project","id":"a","name":"A","budget":{{"amount":{amount},"currency":"EUR"}}}}"#
        );
        exported(&serde_json::from_str(&text).unwrap())["budget"]["amount"].clone()
    };
    assert_eq!(budget("1000.5"), "1000.5");
    assert_eq!(budget("12"), "12");
    assert_eq!(budget("1e21"), "1000000000000000000000");
}

/// An address is never a short form of another: no term of the context can be its beginning.
#[test]
fn no_term_is_a_prefix() {
    fn terms(context: &Terms, found: &mut usize) {
        for (key, term) in context.iter().filter(|(key, _)| !key.starts_with('@')) {
            *found += 1;
            let iri = term.as_str().or_else(|| term["@id"].as_str()).unwrap();
            assert!(
                !iri.ends_with([':', '/', '?', '#', '[', ']', '@']),
                "{key}: {iri}"
            );
            assert!(term.get("@prefix").is_none());
            terms(&scoped(term), found);
        }
    }
    let mut found = 0;
    terms(&context(), &mut found);
    assert!(found > 500, "{found} terms");
}
