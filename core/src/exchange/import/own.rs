//! Descriptions of our own format, of any kind, taken into the catalogue.

use std::ops::Range;

use serde_json::{Map, Value};

use super::ids::Place;
use super::merge::add;
use super::taken::{HEAD, Taken};
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::source::SourceFormat;
use crate::model::Kind;
use crate::schema::{self, record_of};
use crate::text::{Ancestry, Kind as NodeKind, Node, Places, Pointer, Span, Tree};
use crate::value::Slug;

/// Where the nodes of a document stand.
pub(super) struct Nodes<'n> {
    places: &'n Places<'n>,
    ancestry: Ancestry<'n>,
}

impl<'n> Nodes<'n> {
    pub(super) fn of(tree: Tree<'n>, places: &'n Places<'n>) -> Self {
        let ancestry = Ancestry::of(tree);
        Self { places, ancestry }
    }

    pub(super) fn pointer(&self, node: Node<'_>) -> Pointer {
        self.ancestry.pointer(node)
    }

    pub(super) fn bytes(&self, node: Node<'_>) -> Range<usize> {
        node.tree().bytes(node.span(), self.places)
    }

    pub(super) fn span(&self, node: Node<'_>) -> Span {
        self.places.span(self.bytes(node))
    }
}

/// Takes in the descriptions of a text: one, those of a list, or those of a catalogue, each by itself.
pub(super) fn take(tree: Tree<'_>, places: &Places<'_>, taken: &mut Taken) {
    let root = tree.root();
    if !matches!(root.kind(), NodeKind::Array | NodeKind::Object) {
        let format = SourceFormat::Communs.as_str().to_owned();
        let span = places.span(tree.bytes(root.span(), places));
        return taken.note(Lossy::OtherFormat { format }.into(), root.pointer(), Some(span));
    }
    let places = &Nodes::of(tree, places);
    if root.kind() == NodeKind::Array {
        for node in root.items() {
            one(node, places, taken);
        }
    } else {
        one(root, places, taken);
    }
}

fn one(node: Node<'_>, places: &Nodes<'_>, taken: &mut Taken) {
    let said = node.get("kind").and_then(Node::as_text).and_then(Kind::from_word);
    let kind = said.unwrap_or_else(|| schema::guess(node));
    if kind != Kind::Catalogue {
        return member(node, kind, places, taken);
    }
    head(node, places, taken);
    for (list, kind) in Kind::LISTS {
        for node in node.get(list).into_iter().flat_map(Node::items) {
            member(node, kind, places, taken);
        }
    }
}

/// What a catalogue says of itself: the first to say something is believed.
fn head(node: Node<'_>, places: &Nodes<'_>, taken: &mut Taken) {
    let Some(mut fields) = record(node, Kind::Catalogue, Map::new(), &[], places, taken) else {
        return;
    };
    if taken.name.is_none() {
        taken.name = fields.get("name").and_then(name_of);
    }
    for (list, of) in [("themes", Term::Theme), ("challenges", Term::Challenge)] {
        for word in items(fields.shift_remove(list)) {
            taken.word(of, word);
        }
    }
    for key in ["language", "base", "license", "publisher"] {
        if let Some(value) = fields.shift_remove(key) {
            taken.head.entry(key).or_insert(value);
        }
    }
}

fn member(node: Node<'_>, kind: Kind, places: &Nodes<'_>, taken: &mut Taken) {
    with(node, kind, Map::new(), &[], places, taken);
}

/// Takes in a description, with fields that it may lack, and without fields that were read.
pub(super) fn with(
    node: Node<'_>,
    kind: Kind,
    more: Map<String, Value>,
    without: &[&str],
    places: &Nodes<'_>,
    taken: &mut Taken,
) {
    let Some(mut fields) = record(node, kind, more, without, places, taken) else {
        return;
    };
    let wanted = fields
        .get("id")
        .and_then(Value::as_str)
        .and_then(|id| id.parse::<Slug>().ok());
    let Some(wanted) = wanted else { return };
    let place = Place {
        input: taken.input(),
        pointer: places.pointer(node),
        span: Some(places.span(node)),
    };
    let name = fields.get("name").and_then(name_of).unwrap_or_default();
    let id = taken.claim(kind, wanted, &name, place);
    fields.insert("id".to_owned(), id.as_str().into());
    taken.add(kind, fields.into());
}

/// The fields of a record that can be read, what cannot kept under `extensions` and told.
fn record(
    node: Node<'_>,
    kind: Kind,
    more: Map<String, Value>,
    without: &[&str],
    places: &Nodes<'_>,
    taken: &mut Taken,
) -> Option<Map<String, Value>> {
    let span = |node: Node<'_>| Some(places.span(node));
    let mut fields = record_of(node, schema::root(kind));
    for key in without {
        fields.shift_remove(*key);
    }
    add(&mut fields, more, "", &mut |_, _, _| {});
    for (key, value) in HEAD {
        fields.shift_remove(key);
        // A document says what it is, a member of a catalogue does not.
        if kind == Kind::Catalogue {
            fields.insert(key.to_owned(), value.into());
        }
    }
    if kind == Kind::Catalogue {
        for (list, _) in Kind::LISTS {
            fields.shift_remove(list);
        }
    }
    let mut record = Value::Object(fields);
    match taken.fit(&mut record, kind, None, &|pointer| {
        let unfit = node.at(pointer).unwrap_or(node);
        (places.pointer(unfit), span(unfit))
    }) {
        Ok(()) => match record {
            Value::Object(fields) => Some(fields),
            _ => None,
        },
        Err(problem) => {
            if !is_ours(node) {
                taken.unmapped(places.pointer(node), span(node));
                return None;
            }
            let title = ["id", "name"].iter().find_map(|key| node.get(key)?.as_text());
            let title = title.map_or_else(|| taken.title(), str::to_owned);
            taken.note(Lossy::Record { title }.into(), places.pointer(node), span(node));
            taken.note(problem, places.pointer(node), span(node));
            None
        }
    }
}

/// Whether a record says of itself that it is a description, or stands in a catalogue that does.
fn is_ours(node: Node<'_>) -> bool {
    let says = |node: Node<'_>| {
        let kind = node.get("kind").and_then(Node::as_text);
        node.get("communs").is_some() || kind.and_then(Kind::from_word).is_some()
    };
    says(node) || says(node.tree().root())
}

/// A name in whichever language comes first.
fn name_of(name: &Value) -> Option<String> {
    let text = name
        .as_str()
        .or_else(|| name.as_object()?.values().next()?.as_str());
    text.map(str::to_owned)
}

fn items(list: Option<Value>) -> Vec<Value> {
    match list {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    }
}
