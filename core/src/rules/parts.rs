//! What a description has and has not: the advice of the model, and what profiles ask for.

use super::{Context, Profile};
use crate::diagnostic::catalogue::{Hint, Link};
use crate::model::Kind;
use crate::schema::Found;
use crate::text::{Kind as TextKind, Node};

/// What of a description is there, noted while its fields go by.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a field that is there or not"
)]
pub(super) struct Presence {
    summary: bool,
    link: bool,
    types: bool,
    nature: bool,
    license: bool,
    community: bool,
    governance: bool,
    challenge: bool,
    provenance: bool,
}

impl Presence {
    pub(super) fn note(&mut self, key: &str, value: Node<'_>) {
        // What is there with a wrong type is not missing.
        let some = |value: Node<'_>| {
            !value.is_empty() || !matches!(value.kind(), TextKind::Array | TextKind::Object)
        };
        let has = |key: &str| value.get(key).is_some_and(some) || value.kind() != TextKind::Object;
        match key {
            "summary" => self.summary = true,
            "links" => self.link |= some(value),
            "types" => self.types |= some(value),
            // A key that stands twice is reported as such; what its first value has is not missing.
            "resource" => {
                self.nature |= has("natures");
                self.license |= has("licenses");
            }
            "community" => self.community |= has("members") || has("users"),
            "governance" => self.governance |= some(value),
            "challenges" => self.challenge |= some(value),
            "provenance" => self.provenance |= some(value),
            _ => {}
        }
    }

    /// Notes what is missing: what the model always advises, and what the profile asks for besides.
    pub(super) fn check(&self, node: Node<'_>, context: Context, found: &mut Vec<Found>) {
        let mut ask = |there: bool, hint: Hint| {
            if !there {
                found.push(Found::at(node, hint));
            }
        };
        let Context {
            kind,
            profile,
            published,
        } = context;
        if kind == Kind::Actor {
            ask(self.types, Hint::NoType);
        }
        if kind == Kind::Commons {
            ask(self.nature, Hint::NoNature);
            ask(self.license, Hint::NoLicense);
        }
        if profile == Profile::Publish {
            ask(self.summary, Hint::NoSummary);
            ask(self.link, Hint::NoLink);
            ask(self.provenance || published, Hint::NoProvenance);
        }
        if profile == Profile::Commons && kind == Kind::Commons {
            ask(self.community, Hint::NoCommunity);
            ask(self.governance, Hint::NoGovernance);
            ask(self.challenge, Hint::NoChallenge);
        }
    }
}

/// Notes a relation of a commons to itself.
pub(super) fn relations(relations: Node<'_>, id: Option<&str>, found: &mut Vec<Found>) {
    let Some(id) = id else { return };
    for relation in relations.items() {
        let Some(target) = relation
            .get("target")
            .filter(|target| target.as_text() == Some(id))
        else {
            continue;
        };
        let relation = relation
            .get("type")
            .and_then(Node::as_text)
            .unwrap_or("relations")
            .to_owned();
        found.push(Found::at(target, Link::Itself { relation }));
    }
}
