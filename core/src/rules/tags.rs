//! Tags.

use crate::diagnostic::catalogue::Rule;
use crate::schema::{Findings, Found};
use crate::sort::sort_by;
use crate::text::{Node, lowercase};

/// Notes tags that are there twice, capitals aside.
pub(super) fn check(tags: Node<'_>, found: &mut Findings) {
    const FEW: usize = 16;
    if tags.len() <= FEW {
        for (position, tag) in tags.items().enumerate() {
            let Some(text) = tag.as_text() else { continue };
            let first = tags
                .items()
                .take(position)
                .find(|first| first.as_text().is_some_and(|one| same(one, text)));
            if let Some(first) = first {
                note(tag, text, first, found);
            }
        }
        return;
    }
    let mut folded: Vec<_> = tags
        .items()
        .filter_map(|tag| Some((lowercase(tag.as_text()?), tag)))
        .collect();
    sort_by(&mut folded, |(one, _), (other, _)| one.cmp(other));
    let mut first = 0;
    for at in 1..folded.len() {
        match (folded.get(first), folded.get(at)) {
            (Some((one, node)), Some((other, tag))) if one == other => {
                note(*tag, tag.as_text().unwrap_or_default(), *node, found);
            }
            _ => first = at,
        }
    }
}

fn same(one: &str, other: &str) -> bool {
    one == other
        || one
            .chars()
            .flat_map(char::to_lowercase)
            .eq(other.chars().flat_map(char::to_lowercase))
}

fn note(tag: Node<'_>, text: &str, first: Node<'_>, found: &mut Findings) {
    found.push(Found::at(tag, Rule::DuplicateTag { tag: text.to_owned() }).related(first));
}
