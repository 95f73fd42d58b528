//! The order of dates.

use crate::diagnostic::catalogue::Rule;
use crate::schema::Found;
use crate::text::Node;
use crate::value::PartialDate;

/// Notes a date that is certainly before the one it has to follow. `2023` and `2023-07` are in order either way.
pub(super) fn order(node: Node<'_>, earlier: &str, later: &str, found: &mut Vec<Found>) {
    let Some(end) = node.get(later) else { return };
    let Some(start) = node.get(earlier) else { return };
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
