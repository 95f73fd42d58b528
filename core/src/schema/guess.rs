//! The kind of a description that does not say it.

use super::root;
use crate::model::Kind;
use crate::text::Node;

/// The kind whose fields a document has most of; so that one missing line does not hide what else is wrong.
pub(crate) fn guess(node: Node<'_>) -> Kind {
    let known = |kind: &Kind| {
        node.members()
            .filter(|(key, _)| root(*kind).field(key.as_str()).is_some())
            .count()
    };
    // The last of the best is taken: a description that fits several kinds alike is most likely a commons.
    [Kind::Catalogue, Kind::Project, Kind::Actor, Kind::Commons]
        .into_iter()
        .max_by_key(known)
        .unwrap_or(Kind::Commons)
}
