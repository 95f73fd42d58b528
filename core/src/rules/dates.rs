//! The order of dates.

use crate::diagnostic::catalogue::Rule;
use crate::schema::{Findings, Found};
use crate::text::Node;
use crate::value::PartialDate;

/// Notes a date that is certainly before the one it has to follow. `2023` and `2023-07` are in order either way.
pub(super) fn order(node: Node<'_>, earlier: &str, later: &str, found: &mut Findings) {
    if let Some(end) = node.get(later)
        && let Some(start) = node.get(earlier)
    {
        between((earlier, start), (later, end), found);
    }
}

/// The same for two fields that are known, by name and node.
pub(super) fn between(
    (earlier, start): (&str, Node<'_>),
    (later, end): (&str, Node<'_>),
    found: &mut Findings,
) {
    let bounds = |node: Node<'_>| node.as_text().and_then(PartialDate::bounds);
    if let (Some((first, _)), Some((_, last))) = (bounds(start), bounds(end))
        && first > last
    {
        let problem = Rule::Order {
            earlier: earlier.to_owned(),
            later: later.to_owned(),
        };
        found.push(Found::at(end, problem).related(start));
    }
}
