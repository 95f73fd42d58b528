//! The categories of a page.

use std::ops::Range;

use serde_json::Value;

use crate::exchange::fields::is_named;
use crate::exchange::record::Record;

/// Where categories are kept: they say how a wiki is arranged, which tags would claim of the thing itself.
pub(super) const EXTENSION: &str = "categories";

/// A category, and where the page says it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Category {
    pub(super) name: String,
    pub(super) span: Range<usize>,
}

/// What is no markup, and what ends it.
const HIDDEN: [(&str, &str); 3] = [("<!--", "-->"), ("<nowiki>", "</nowiki>"), ("<pre>", "</pre>")];

impl Record<'_> {
    /// Keeps categories; `false` where the place is taken by a parameter that is called the same.
    pub(super) fn categorize(&mut self, found: &[Category]) -> bool {
        let mut all = match self.draft.extension(EXTENSION) {
            None => Vec::new(),
            Some(Value::Array(all)) => all.clone(),
            Some(_) => return false,
        };
        for one in found {
            if !all.iter().any(|name| *name == one.name) {
                all.push(one.name.as_str().into());
            }
        }
        if !all.is_empty() {
            self.draft.extend(EXTENSION, all);
        }
        true
    }
}

/// The categories that a text puts its page into.
pub(super) fn of(text: &str) -> Vec<Category> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text
        .get(from..)
        .and_then(|rest| rest.find(['[', '<']))
        .map(|at| from + at)
    {
        let rest = text.get(start..).unwrap_or_default();
        if let Some((_, close)) = HIDDEN.iter().find(|(open, _)| rest.starts_with(open)) {
            from = rest
                .find(close)
                .map_or(start + 1, |end| start + end + close.len());
            continue;
        }
        if !rest.starts_with("[[") {
            from = start + 1;
            continue;
        }
        from = start + 2;
        let rest = text.get(from..).unwrap_or_default();
        let Some(close) = rest
            .find(['\n', ']', '['])
            .filter(|at| rest.get(*at..).is_some_and(|rest| rest.starts_with("]]")))
        else {
            continue;
        };
        let inner = rest.get(..close).unwrap_or_default();
        let Some((space, name)) = inner.split_once(':') else {
            continue;
        };
        if !is_named("Catégorie|Category", space) || space.trim().is_empty() {
            continue;
        }
        // What stands behind the bar is what the page is sorted by.
        let name = name.split('|').next().unwrap_or_default().replace('_', " ");
        let name = name.trim();
        let end = from + close + 2;
        if is_name(name) {
            found.push(Category {
                name: name.to_owned(),
                span: start..end,
            });
        }
        from = end;
    }
    found
}

/// Whether a text can be the name of a category.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains(['[', ']', '|', '{', '}', '<', '>', '\n', '_'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_found_but_not_links_to_them() {
        let names: Vec<_> = of("[[Catégorie:Vélo]] [[:Category:A]] [[category: B_c |clé]] [[Catégorie:]] [[Bus]] [[Category:d\n]] <!-- [[Category:e]] --> <nowiki>[[Category:f]]</nowiki>")
            .into_iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, ["Vélo", "B c"]);
    }
}
