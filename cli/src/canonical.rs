//! The usual form of a description: the fields in the order of the model.

use std::collections::HashMap;

use communs::model::Kind;
use communs::schema;
use communs::schema::shape::{Either, Object, Shape};
use communs::text::{Comments, Kind as NodeKind, Node, Places, Style, Tree, Writer};

use crate::args::Target;

/// What a document is in the model, by node.
#[derive(Debug)]
pub(crate) struct Canonical {
    objects: HashMap<u32, &'static Object>,
    /// Texts that YAML lets stand without quotes, and that any other reader would take for numbers.
    bare: Vec<u32>,
}

impl Canonical {
    /// Looks at a description from its root on. What says no kind keeps its order.
    pub(crate) fn of(tree: Tree<'_>) -> Self {
        let root = tree.root();
        let kind = root.get("kind").and_then(Node::as_text).and_then(Kind::from_word);
        let (mut objects, mut bare) = (HashMap::new(), Vec::new());
        let mut open: Vec<(Node<'_>, Shape)> = kind
            .map(|kind| (root, Shape::Object(schema::root(kind))))
            .into_iter()
            .collect();
        while let Some((node, shape)) = open.pop() {
            match shape {
                Shape::List(item) => open.extend(node.items().map(|node| (node, *item))),
                Shape::Map(map) => open.extend(node.members().map(|(_, value)| (value, map.values))),
                Shape::Either(either) => open.extend(one_of(either, node).map(|shape| (node, shape))),
                Shape::Object(object) if node.kind() == NodeKind::Object => {
                    objects.insert(node.index(), object);
                    for (key, value) in node.members() {
                        let field = object.fields.iter().find(|field| field.name == key.as_str());
                        open.extend(field.map(|field| (value, field.shape)));
                    }
                }
                Shape::Text(_) if node.as_str().is_none() && node.as_text().is_some() => {
                    bare.push(node.index());
                }
                _ => {}
            }
        }
        Self { objects, bare }
    }

    /// The text of a YAML document with quotes around texts that other formats would take for numbers; nothing where
    /// there are none.
    pub(crate) fn quoted(&self, tree: Tree<'_>) -> Option<String> {
        if self.bare.is_empty() {
            return None;
        }
        let places = Places::of(tree.text());
        let nodes = self.bare.iter().map(|index| tree.node(*index));
        let mut bare: Vec<_> = nodes
            .filter_map(|node| {
                let bytes = tree.bytes(node.span(), &places);
                Some((bytes.start, bytes.end, node.as_text()?))
            })
            .collect();
        bare.sort_unstable();
        // An alias leads to one place many times.
        bare.dedup();
        let (mut quoted, mut from) = (String::with_capacity(tree.text().len() + 2 * bare.len()), 0);
        for (start, end, text) in bare {
            quoted.push_str(tree.text().get(from..start)?);
            quoted.push_str(&serde_json::Value::from(text).to_string());
            from = end;
        }
        quoted.push_str(tree.text().get(from..)?);
        Some(quoted)
    }

    /// The order of an object's members: known fields first.
    pub(crate) fn order(&self, node: Node<'_>) -> Option<Vec<u32>> {
        let object = self.objects.get(&node.index())?;
        let place = |key: &str| {
            object
                .fields
                .iter()
                .position(|field| field.name == key)
                .unwrap_or(usize::MAX)
        };
        let mut members: Vec<(usize, u32)> = node
            .members()
            .zip(0..)
            .map(|((key, _), position)| (place(key.as_str()), position))
            .collect();
        members.sort_unstable();
        Some(members.into_iter().map(|(_, position)| position).collect())
    }

    /// The document in a format, with its comments where the format has such.
    pub(crate) fn write(&self, tree: Tree<'_>, target: Target) -> String {
        let order = |node: Node<'_>| self.order(node);
        let writer = Writer::new(tree.root()).order(&order);
        match target {
            Target::Yaml => writer.comments(&Comments::of(tree)).yaml(),
            Target::Json => writer.json(Style::Pretty),
            Target::Jsonl => writer.json(Style::Compact) + "\n",
        }
    }
}

/// The shape that a value of several possible ones has.
fn one_of(either: &Either, node: Node<'_>) -> Option<Shape> {
    match node.kind() {
        NodeKind::Object => either.object,
        NodeKind::Number => either.number.or(either.text),
        NodeKind::Boolean => either.boolean.or(either.text),
        _ => either.text,
    }
}
