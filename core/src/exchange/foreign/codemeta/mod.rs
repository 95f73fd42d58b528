//! `codemeta.json`, versions 2 and 3.
//!
//! The format has a context and no schema, so that what is checked is a profile: that there is a context, that its terms
//! are written as it has them (what it does not define, programs drop without a word), and that addresses, dates and
//! types are what they are taken for. Values may be plain, objects or lists, as JSON-LD allows everywhere.

mod terms;
mod values;

use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{ForeignHint, Shape as Problem};
use crate::schema::{Findings, Found, Part, duplicate_keys};
use crate::text::{Kind, Node, nearest};
use terms::{CONTEXTS, KEYWORDS, TERMS, Term as Known, Version};

pub(super) fn check(root: Node<'_>, found: &mut Findings) {
    let own = (root.kind() == Kind::Object).then_some(root);
    let documents = own.into_iter().chain(root.items());
    for document in documents {
        if document.kind() == Kind::Object {
            self::document(document, found);
        } else {
            let problem = Problem::WrongType {
                expected: Term::Object,
                found: document.kind().into(),
            };
            found.push(Found::at(document, problem));
        }
    }
}

/// Whether the value of `@context` names a context of the format.
pub(super) fn is_context(node: Node<'_>) -> bool {
    let text = |node: Node<'_>| node.as_str().is_some_and(|text| version_of(text).is_some());
    text(node) || node.items().any(text)
}

/// The version whose context has an address.
fn version_of(address: &str) -> Option<Version> {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let bare = bare.trim_end_matches(['/', '#']);
    CONTEXTS
        .iter()
        .find(|(known, _)| *known == bare)
        .map(|(_, version)| *version)
}

/// What the context of a document defines.
#[derive(Debug, Default)]
struct Context<'t> {
    version: Option<Version>,
    /// Terms that it defines itself.
    own: Vec<&'t str>,
    /// Whether it leads to other contexts, which may define anything.
    open: bool,
}

impl<'t> Context<'t> {
    fn of(node: Node<'t>, found: &mut Findings) -> Self {
        let mut context = Self::default();
        let single = (node.kind() != Kind::Array).then_some(node);
        for part in single.into_iter().chain(node.items()) {
            match part.kind() {
                Kind::String => match part.as_str().and_then(version_of) {
                    Some(version) => context.version = Some(version),
                    None => context.open = true,
                },
                Kind::Object => {
                    context.own.extend(part.members().map(|(key, _)| key.as_str()));
                    context.open |= part.get("@vocab").is_some();
                }
                _ => {
                    let problem = Problem::WrongType {
                        expected: Term::TextOrList,
                        found: part.kind().into(),
                    };
                    found.push(Found::at(part, problem));
                    context.open = true;
                }
            }
        }
        if context.version.is_none() {
            let value = node.as_str().unwrap_or("…").to_owned();
            let current = "https://w3id.org/codemeta/3.0".to_owned();
            found.push(Found::at(node, ForeignHint::UnknownContext { value }).suggest(Some(current)));
            context.open = true;
        }
        context
    }

    /// Whether a key is defined, as far as that can be known.
    fn defines(&self, key: &str, known: Option<&Known>) -> bool {
        known.is_some_and(|term| self.version.is_none_or(|version| term.is_in(version)))
            || self.own.contains(&key)
            || key.contains(':')
            // Entries of a list that a producer writes as an object.
            || key.bytes().all(|byte| byte.is_ascii_digit())
    }
}

fn document(document: Node<'_>, found: &mut Findings) {
    let Some(node) = document.get("@context") else {
        let field = "@context".to_owned();
        match document.get("context") {
            Some(value) => note(document, "context", value, Some(field), found),
            None => found.push(Found::at(document, Problem::MissingField { field })),
        }
        return;
    };
    let context = Context::of(node, found);
    for (field, other) in [("@type", "type"), ("name", "name")] {
        if document.get(field).is_none() && document.get(other).is_none() && document.get("@graph").is_none()
        {
            let problem = ForeignHint::RecommendedField {
                field: field.to_owned(),
            };
            found.push(Found::at(document, problem));
        }
    }
    let tree = document.tree();
    let within = node.index()..node.index() + node.width();
    // Terms mean the same at any depth, so that the nodes are gone through as they lie.
    for index in document.index()..document.index() + document.width() {
        if !within.contains(&index) {
            object(tree.node(index), &context, found);
        }
    }
}

/// Looks at the keys of an object, and at their values.
fn object(node: Node<'_>, context: &Context<'_>, found: &mut Findings) {
    if node.is_empty() || node.kind() != Kind::Object {
        return;
    }
    duplicate_keys(node, false, found);
    for (key, value) in node.members() {
        let key = key.as_str();
        if key.starts_with('@') {
            keyword(node, key, value, found);
            continue;
        }
        let known = TERMS.iter().find(|term| term.name == key);
        if !context.defines(key, known) {
            term(node, key, known, value, context, found);
        }
        match known {
            Some(Known {
                check: Some(check), ..
            }) => values::each(value, *check, found),
            _ if key == "type" => values::types(value, found),
            _ => {}
        }
    }
}

fn keyword(object: Node<'_>, key: &str, value: Node<'_>, found: &mut Findings) {
    if key == "@type" {
        values::types(value, found);
    } else if !KEYWORDS.contains(&key) {
        let near = nearest(key, KEYWORDS.iter().copied());
        note(object, key, value, near, found);
    }
}

/// Notes a key that is unknown. A key that stands there besides is none to put in its place.
fn note(object: Node<'_>, key: &str, value: Node<'_>, near: Option<String>, found: &mut Findings) {
    let problem = ForeignHint::UnknownTerm { term: key.to_owned() };
    found.push(Found {
        part: Part::Key,
        ..Found::at(value, problem).suggest(near.filter(|near| object.get(near).is_none()))
    });
}

/// Notes a key that the context does not define.
fn term(
    object: Node<'_>,
    key: &str,
    known: Option<&Known>,
    value: Node<'_>,
    context: &Context<'_>,
    found: &mut Findings,
) {
    // What says nothing is lost by nobody.
    if value.kind() == Kind::Null {
        return;
    }
    let is_guessed = !found.is_truncated();
    let current = || {
        let version = context.version;
        TERMS
            .iter()
            .filter(move |term| version.is_none_or(|version| term.is_in(version)))
            .map(|term| term.name)
    };
    let near = match known.and_then(|term| term.other) {
        Some(other) => Some(other.to_owned()),
        // Long terms end alike: a slip begins as what was meant.
        None if is_guessed => nearest(key, current()).filter(|near| begin_alike(near, key)),
        None => None,
    };
    // Another context may define it: then only what is plainly a slip is told.
    let is_slip = near.as_deref().is_some_and(|near| near.eq_ignore_ascii_case(key));
    if !context.open || is_slip {
        note(object, key, value, near, found);
    }
}

fn begin_alike(one: &str, other: &str) -> bool {
    let first = |text: &str| text.chars().next().map(|first| first.to_ascii_lowercase());
    first(one) == first(other)
}
