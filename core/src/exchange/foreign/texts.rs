//! Numbers of a document that stand where its format takes a text.

use std::collections::HashSet;

use super::shape::{Object, Shape};
use super::{Foreign, cff, publiccode};
use crate::text::Node;

/// The numbers with a fraction, by their nodes, that stand where a format takes a text: the `1.0` of a version is that text, and
/// programs whose numbers are doubles would make a `1` of it.
pub(in crate::exchange) fn texts(root: Node<'_>, format: Foreign) -> HashSet<u32> {
    let mut texts = HashSet::new();
    match format {
        Foreign::Publiccode => object(root, publiccode::table(), &mut texts),
        Foreign::Cff => object(root, cff::table(), &mut texts),
        // JSON writes texts as such.
        Foreign::Codemeta => {}
    }
    texts
}

fn object(node: Node<'_>, object: &'static Object, texts: &mut HashSet<u32>) {
    for (key, value) in node.members() {
        if let Some((_, field)) = object.field(key.as_str()) {
            self::value(value, &field.shape, texts);
        }
    }
}

/// It calls itself as deep as shapes stand in one another, which is a property of the table, not of the text.
fn value(node: Node<'_>, shape: &'static Shape, texts: &mut HashSet<u32>) {
    match shape {
        Shape::Text(_) | Shape::Words(_) | Shape::Number => {
            if node.as_number().is_some_and(|number| number.contains('.')) {
                texts.insert(node.index());
            }
        }
        Shape::OneOrMany(list) if node.items().next().is_none() => value(node, &list.items, texts),
        Shape::List(list) | Shape::OneOrMany(list) => {
            node.items().for_each(|item| value(item, &list.items, texts));
        }
        Shape::Object(fields) => object(node, fields, texts),
        Shape::Which(which, _) => object(node, which(node), texts),
        Shape::Map(map) => {
            node.members()
                .for_each(|(_, member)| value(member, &map.values, texts));
        }
        Shape::Boolean | Shape::Whole | Shape::Anything => {}
    }
}
