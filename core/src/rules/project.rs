//! Projects and money.

use super::{dates, texts};
use crate::diagnostic::catalogue::{Hint, Rule};
use crate::schema::{Findings, Found};
use crate::text::Node;

/// Notes what the fields of a project have against each other, and the advice on what it is for.
pub(super) fn check(node: Node<'_>, found: &mut Findings) {
    dates::order(node, "start", "end", found);
    if let (Some(status), None) = (node.get("status"), node.get("phase")) {
        found.push(Found::at(status, Rule::StatusWithoutPhase));
    }
    let some = |key: &str| node.get(key).is_some_and(|list| !list.is_empty());
    if !some("produces") && !some("contributesTo") {
        found.push(Found::at(node, Hint::NoOutput));
    }
    let participants = node.get("participants").into_iter().flat_map(Node::items);
    let mut interested = participants
        .filter(|participant| participant.get("interest").is_some_and(texts::says))
        .map(|participant| participant.get("actor").and_then(Node::as_text));
    let count = match interested.next() {
        // A party that states its interest twice is one party.
        Some(first) if interested.any(|party| party.is_none() || party != first) => return,
        Some(_) => 1,
        None => 0,
    };
    let place = node.get("participants").unwrap_or(node);
    found.push(Found::at(place, Hint::FewInterests { count }));
}

/// The texts of participants.
pub(super) fn participants(participants: Node<'_>, found: &mut Findings) {
    for participant in participants.items() {
        texts::fields(participant, &["interest", "contribution"], found);
    }
}

/// Notes an amount of which nobody knows the currency.
pub(super) fn funding(funding: Node<'_>, found: &mut Findings) {
    if let (Some(amount), None) = (funding.get("amount"), funding.get("currency")) {
        found.push(Found::at(amount, Rule::AmountWithoutCurrency));
    }
}
