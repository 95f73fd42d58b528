//! The usual form of a description: the fields in the order of the model.

use std::collections::HashMap;

use communs::model::Kind;
use communs::schema;
use communs::schema::shape::{Object, Shape};
use communs::text::{Comments, Node, Style, Tree, Writer};

use crate::args::Target;

/// What the objects of a document are in the model, by node.
#[derive(Debug)]
pub(crate) struct Canonical {
    objects: HashMap<u32, &'static Object>,
}

impl Canonical {
    /// Looks at a description from its root on. What says no kind keeps its order.
    pub(crate) fn of(tree: Tree<'_>) -> Self {
        let root = tree.root();
        let kind = root.get("kind").and_then(Node::as_text).and_then(Kind::from_word);
        let mut objects = HashMap::new();
        let mut open: Vec<(Node<'_>, Shape)> =
            kind.map(|kind| (root, Shape::Object(schema::root(kind)))).into_iter().collect();
        while let Some((node, shape)) = open.pop() {
            match shape {
                Shape::List(item) => open.extend(node.items().map(|node| (node, *item))),
                Shape::Either(either) => open.extend(either.object.map(|shape| (node, shape))),
                Shape::Object(object) if node.kind() == communs::text::Kind::Object => {
                    objects.insert(node.index(), object);
                    for (key, value) in node.members() {
                        let field = object.fields.iter().find(|field| field.name == key.as_str());
                        open.extend(field.map(|field| (value, field.shape)));
                    }
                }
                _ => {}
            }
        }
        Self { objects }
    }

    /// The order of an object's members: known fields first.
    pub(crate) fn order(&self, node: Node<'_>) -> Option<Vec<u32>> {
        let object = self.objects.get(&node.index())?;
        let place = |key: &str| object.fields.iter().position(|field| field.name == key).unwrap_or(usize::MAX);
        let mut members: Vec<(usize, u32)> =
            node.members().zip(0..).map(|((key, _), position)| (place(key.as_str()), position)).collect();
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
