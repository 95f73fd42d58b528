//! Descriptions of our own format, of any kind, taken into the catalogue as they are.

use crate::diagnostic::catalogue::Lossy;
use crate::model::{Actor, Catalogue, Commons, Description, Kind, Project};
use crate::schema;
use crate::text::{Kind as NodeKind, Node, deserialize};

/// What a text gives: descriptions, and what cannot be read as one, by its name.
pub(super) type Plain<'t> = Vec<(Node<'t>, Result<Description, Lossy>)>;

/// The descriptions of a text: one, those of a list, or those of a catalogue, each by itself.
pub(super) fn descriptions(root: Node<'_>) -> Plain<'_> {
    if root.kind() == NodeKind::Array {
        return root.items().flat_map(one).collect();
    }
    one(root)
}

fn one(node: Node<'_>) -> Plain<'_> {
    let kind = node
        .get("kind")
        .and_then(Node::as_text)
        .and_then(Kind::from_word)
        .unwrap_or_else(|| schema::guess(node));
    let description = match kind {
        Kind::Actor => deserialize::<Actor>(node).map(Description::from),
        Kind::Commons => deserialize::<Commons>(node).map(Description::from),
        Kind::Project => deserialize::<Project>(node).map(Description::from),
        Kind::Catalogue => match deserialize::<Catalogue>(node) {
            Ok(catalogue) => Ok(catalogue.into()),
            // One member that cannot be read does not take the others with it.
            Err(_) => return members(node),
        },
    };
    vec![(node, description.map_err(|_| unreadable(node)))]
}

fn members(catalogue: Node<'_>) -> Plain<'_> {
    let list = |key: &str| catalogue.get(key).into_iter().flat_map(Node::items);
    let actors = list("actors").map(|node| (node, deserialize::<Actor>(node).map(Description::from)));
    let commons = list("commons").map(|node| (node, deserialize::<Commons>(node).map(Description::from)));
    let projects = list("projects").map(|node| (node, deserialize::<Project>(node).map(Description::from)));
    actors
        .chain(commons)
        .chain(projects)
        .map(|(node, description)| (node, description.map_err(|_| unreadable(node))))
        .collect()
}

fn unreadable(node: Node<'_>) -> Lossy {
    let text = |key: &str| node.get(key).and_then(Node::as_text);
    let title = text("id").or_else(|| text("name")).unwrap_or_default();
    Lossy::Page {
        title: title.to_owned(),
    }
}
