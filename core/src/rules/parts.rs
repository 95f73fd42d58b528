//! What a description has and has not: the advice of the model, and what profiles ask for.

use super::{Context, Profile};
use crate::diagnostic::catalogue::{Hint, Link};
use crate::model::Kind;
use crate::schema::{Findings, Found};
use crate::text::{Kind as TextKind, Node};

/// What of a description is there, noted while its fields go by.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a field that is there or not"
)]
pub(super) struct Presence {
    pub(super) summary: bool,
    pub(super) link: bool,
    pub(super) types: bool,
    nature: bool,
    license: bool,
    pub(super) community: bool,
    pub(super) governance: bool,
    pub(super) challenge: bool,
    pub(super) provenance: bool,
}

/// Whether a value says something: a list or an object with nothing in it does not. What is there with a wrong type
/// is not missing.
pub(super) fn says(value: Node<'_>) -> bool {
    !value.is_empty() || !matches!(value.kind(), TextKind::Array | TextKind::Object)
}

/// Whether a field of an object says something.
pub(super) fn has(value: Node<'_>, key: &str) -> bool {
    value.get(key).is_some_and(says) || value.kind() != TextKind::Object
}

impl Presence {
    /// A key that stands twice is reported as such; what its first value has is not missing.
    pub(super) fn resource(&mut self, value: Node<'_>) {
        self.nature |= has(value, "natures");
        self.license |= has(value, "licenses");
    }

    /// Notes what is missing: what the model always advises, and what the profile asks for besides.
    pub(super) fn check(&self, node: Node<'_>, context: Context, found: &mut Findings) {
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

/// Notes a commons that needs or follows itself.
pub(super) fn resource(resource: Node<'_>, id: Option<&str>, found: &mut Findings) {
    let Some(id) = id else { return };
    for (key, list) in resource
        .members()
        .filter(|(key, _)| key.is("implements") || key.is("dependsOn"))
    {
        for target in list.items().filter(|target| target.as_text() == Some(id)) {
            found.push(Found::at(
                target,
                Link::Itself {
                    relation: key.as_str().to_owned(),
                },
            ));
        }
    }
}

/// Notes a relation of a commons to itself.
pub(super) fn relations(relations: Node<'_>, id: Option<&str>, found: &mut Findings) {
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
