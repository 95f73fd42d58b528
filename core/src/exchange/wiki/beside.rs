//! What readers of names and plain texts pass over: where links lead, and categories.

use super::{categories, without_comments};
use crate::exchange::fields::{Field, Given};
use crate::exchange::record::Record;
use crate::exchange::wikitext::resolved;

/// Where the fields go whose readers look at links themselves.
const READ: [&str; 10] = [
    "description",
    "extensions",
    "goal",
    "governance/summary",
    "image/url",
    "interests",
    "links",
    "needs",
    "offers",
    "sameAs",
];

/// Keeps the categories of a value that was read, and the whole of it where a link leads to an address that is nowhere else.
pub(in crate::exchange) fn keep(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let value = without_comments(given.value);
    let is_read = READ.contains(&field.to) || field.to == "contacts" && !record.persons;
    if is_read || !value.contains("://") && !value.contains("[[") {
        return;
    }
    let found = categories::of(&value);
    if !found.is_empty() && !record.categorize(&found) {
        for one in &found {
            let written = value.get(one.span.clone()).unwrap_or_default();
            record.keep_unfit(given, written);
        }
    }
    for (markup, address) in links(&value) {
        if !record.says(address) && !record.says(&resolved(address)) {
            record.keep_unfit(given, markup);
        }
    }
}

/// The addresses of a value, each with the brackets that it stands in.
fn links(value: &str) -> impl Iterator<Item = (&str, &str)> {
    value.match_indices("://").filter_map(|(at, _)| {
        let before = value.get(..at)?;
        let scheme =
            before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        let rest = value.get(scheme.len()..)?;
        let ends = |c: char| c.is_whitespace() || matches!(c, ']' | '[' | '|' | '<' | '>' | '"' | '}');
        let address = rest.get(..rest.find(ends).unwrap_or(rest.len()))?;
        let bracketed = || {
            let start = scheme.len() - scheme.strip_suffix('[').map(|_| 1)?;
            let markup = value.get(start..)?;
            markup.get(..=markup.find(']')?)
        };
        Some((bracketed().unwrap_or(address), address))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_with_their_brackets() {
        let found: Vec<_> =
            links("a [https://x.example/a la doc], https://y.example et [[http://z.example|z]]").collect();
        assert_eq!(
            found,
            [
                ("[https://x.example/a la doc]", "https://x.example/a"),
                ("https://y.example", "https://y.example"),
                ("[http://z.example|z]", "http://z.example"),
            ]
        );
    }
}
