//! What JSON-LD lets stand for one another: a value or a list of it, a text or an object that holds it, terms with and without prefix.

use serde_json::Value;

use crate::text::{Kind, Node};

/// What stands before a term.
const PREFIXES: [&str; 6] = [
    "schema:",
    "codemeta:",
    "http://schema.org/",
    "https://schema.org/",
    "https://codemeta.github.io/terms/",
    "https://codemeta.github.io/terms/#",
];

/// Terms of CodeMeta 2, and what CodeMeta 3 calls them; and what the context makes the same.
const RENAMED: [(&str, &str); 4] = [
    ("contIntegration", "continuousIntegration"),
    ("embargoDate", "embargoEndDate"),
    ("id", "@id"),
    ("type", "@type"),
];

/// A key without prefix, as CodeMeta 3 has it.
pub(super) fn term(key: &str) -> &str {
    let longest = PREFIXES.iter().filter_map(|prefix| key.strip_prefix(prefix));
    let bare = longest.min_by_key(|rest| rest.len()).unwrap_or(key);
    let renamed = RENAMED.iter().find(|(old, _)| *old == bare);
    renamed.map_or(bare, |(_, new)| new)
}

/// The key of the rows that a key of a document stands for.
pub(super) fn spelt(key: &str) -> Option<&'static str> {
    let bare = term(key);
    let mut rows = super::CROSSWALK.rows.iter().map(|row| row.theirs);
    rows.find(|theirs| term(theirs) == bare)
}

/// A member of an object, however its key is spelt.
pub(super) fn member<'t>(node: Node<'t>, key: &str) -> Option<Node<'t>> {
    node.members()
        .find(|(known, _)| term(known.as_str()) == key)
        .map(|(_, value)| value)
}

/// The values that a value stands for: itself, or those of a list; lists in lists are one.
pub(super) fn values(node: Node<'_>) -> Vec<Node<'_>> {
    match node.kind() {
        Kind::Null => Vec::new(),
        Kind::Array => node.items().flat_map(values).collect(),
        _ => wrapped(node).map_or_else(|| vec![node], values),
    }
}

/// The list that an object is only the wrapping of.
pub(super) fn wrapped(node: Node<'_>) -> Option<Node<'_>> {
    node.get("@list")
        .or_else(|| node.get("@set"))
        .filter(|_| node.len() == 1)
}

/// The text that a value is or holds, with its language where it says it; white space is none.
pub(super) fn text<'t>(node: Node<'t>) -> Option<(Option<&'t str>, &'t str)> {
    let plain = |node: Node<'t>| node.as_text().or_else(|| node.as_number());
    let (language, text) = match node.get("@value") {
        Some(value) => (node.get("@language").and_then(Node::as_text), plain(value)?),
        None => (None, plain(node)?),
    };
    (!text.trim().is_empty()).then_some((language, text))
}

/// The address that a value is or holds.
pub(super) fn address(node: Node<'_>) -> Option<&str> {
    let of = |key| member(node, key).and_then(Node::as_text);
    text(node)
        .map(|(_, text)| text)
        .or_else(|| of("@id"))
        .or_else(|| of("url"))
}

/// Whether an object says nothing but a text, and its language where that is wanted.
pub(super) fn is_text(node: Node<'_>, with_language: bool) -> bool {
    is_bare(node)
        || with_language
            && node
                .members()
                .all(|(key, _)| ["@value", "@language"].contains(&key.as_str()))
}

/// Whether an object says nothing but what the text or the address that it holds says.
pub(super) fn is_bare(node: Node<'_>) -> bool {
    node.members()
        .all(|(key, _)| ["@id", "@value"].contains(&term(key.as_str())))
        && node.len() <= 1
}

/// The words of `@type`, without prefix.
pub(super) fn types(node: Node<'_>) -> Vec<&str> {
    let types = member(node, "@type").map(values).unwrap_or_default();
    types.into_iter().filter_map(Node::as_text).map(term).collect()
}

/// The text that a value of JSON is or holds.
pub(super) fn text_of(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("@value")?.as_str())
}

/// The values that a value of JSON stands for.
pub(super) fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        one => std::slice::from_ref(one),
    }
}

/// One value as it is, several as a list.
pub(super) fn one_or_list(mut values: Vec<Value>) -> Option<Value> {
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(values.into()),
    }
}
