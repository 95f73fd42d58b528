//! Rules of a record by itself, before it is a part of a description.

use super::{community, dates, identifiers, need, project, territories};
use crate::schema::Findings;
use crate::text::Node;

/// Notes what the fields of a record, by its name in the schema, have against each other.
///
/// What takes the description around it (a reference to itself, say) is left to the check of the description.
pub(crate) fn check_record(name: &str, node: Node<'_>, found: &mut Findings) {
    match name {
        "Territory" => territories::one(node, found),
        "Identifiers" => identifiers::check(node, found),
        "Location" => identifiers::location(node, found),
        "Membership" | "CommunityMember" => dates::order(node, "since", "until", found),
        "Community" => community(node, found),
        "Need" => need(node, found),
        "Funding" => project::funding(node, found),
        _ => {}
    }
}
