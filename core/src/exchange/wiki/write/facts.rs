//! What a description says, one thing at a time.

use serde_json::{Map, Value};

use super::Fields;

/// One thing that a description says: a value of a field, or an item of a list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fact {
    /// The field: keys divided by `/`, as in the tables.
    pub(super) path: String,
    pub(super) value: Value,
}

/// Fields that no parameter holds: what a page is, and what it is called.
const ABOUT: [&str; 6] = ["communs", "kind", "id", "name", "provenance", "extensions"];

/// Fields that are texts, of which a page holds one language.
const TEXTS: [&str; 4] = ["summary", "description", "goal", "governance/summary"];

/// Lists whose items are texts, or hold them.
const LISTS_OF_TEXTS: [&str; 3] = ["needs", "offers", "interests"];

/// The facts of a description, in its order.
pub(super) fn facts(description: &Fields, languages: &[&str]) -> Vec<Fact> {
    let mut all = Vec::new();
    for (key, value) in description {
        if !ABOUT.contains(&key.as_str()) {
            collect(key, value, languages, &mut all);
        }
    }
    all
}

fn collect(path: &str, value: &Value, languages: &[&str], all: &mut Vec<Fact>) {
    let fact = |value: Value| Fact {
        path: path.to_owned(),
        value,
    };
    match value {
        Value::Object(_) if TEXTS.contains(&path) => all.push(fact(in_one_language(value, languages))),
        Value::Object(members) => {
            for (key, value) in members {
                collect(&format!("{path}/{key}"), value, languages, all);
            }
        }
        Value::Array(items) if LISTS_OF_TEXTS.contains(&path) => {
            all.extend(
                items
                    .iter()
                    .map(|item| fact(item_in_one_language(item, languages))),
            );
        }
        Value::Array(items) => all.extend(items.iter().cloned().map(fact)),
        scalar => all.push(fact(scalar.clone())),
    }
}

/// A text in one of its languages.
pub(super) fn in_one_language(text: &Value, languages: &[&str]) -> Value {
    let Some(texts) = text.as_object() else {
        return text.clone();
    };
    let wanted = languages.iter().find_map(|tag| texts.get(*tag));
    wanted
        .or_else(|| texts.values().next())
        .cloned()
        .unwrap_or_default()
}

fn item_in_one_language(item: &Value, languages: &[&str]) -> Value {
    let Some(members) = item.as_object() else {
        return item.clone();
    };
    if !members.contains_key("kind") {
        return in_one_language(item, languages);
    }
    let texts = members.iter().map(|(key, value)| {
        let value = match key.as_str() {
            "summary" | "description" => in_one_language(value, languages),
            _ => value.clone(),
        };
        (key.clone(), value)
    });
    Value::Object(texts.collect::<Map<_, _>>())
}

/// Whether a page that says the one says the other: the other may hold more.
pub(super) fn says(page: &Value, wanted: &Value) -> bool {
    match (page, wanted) {
        (Value::Object(page), Value::Object(wanted)) => page
            .iter()
            .all(|(key, value)| wanted.get(key).is_some_and(|wanted| says(value, wanted))),
        (Value::Number(page), Value::Number(wanted)) => page.as_f64() == wanted.as_f64(),
        _ => page == wanted,
    }
}

/// The same, where markup is nothing and a need is told by its text alone.
pub(super) fn says_in_words(page: &Value, wanted: &Value) -> bool {
    match (page, wanted) {
        (Value::String(page), Value::String(wanted)) => page == wanted || words(page).eq(words(wanted)),
        (Value::Object(page), Value::Object(wanted)) => page.iter().all(|(key, value)| {
            let whole = key == "summary" && page.contains_key("description");
            whole || wanted.get(key).is_some_and(|wanted| says_in_words(value, wanted))
        }),
        _ => says(page, wanted),
    }
}

fn words(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}
