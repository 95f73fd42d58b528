//! What readers of names and plain texts pass over: where links lead, and categories.

use super::{categories, without_comments};
use crate::exchange::fields::{Field, Given};
use crate::exchange::record::Record;
use crate::exchange::wikitext::{plain, resolved};

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

/// Keeps the categories of a value that was read, and the whole of it where a link leads to an address, or from other words to a
/// page, that is nowhere else.
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
    for (markup, page, words) in piped(&value) {
        let is_said = |text: &str| record.says(text) || record.names(text);
        if !is_said(page) || !is_said(&plain(words)) {
            record.keep_unfit(given, markup);
        }
    }
}

/// The links to pages from other words than the title, each with its brackets. Categories are no links.
fn piped(value: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    value.match_indices("[[").filter_map(|(at, _)| {
        let markup = value.get(at..)?;
        let markup = markup.get(..markup.find("]]")? + 2)?;
        let (page, words) = markup
            .trim_start_matches("[[")
            .trim_end_matches("]]")
            .split_once('|')?;
        let page = page.trim().trim_start_matches(':');
        let is_link = !words.trim().is_empty() && !page.contains("://") && categories::of(markup).is_empty();
        is_link.then_some((markup, page, words))
    })
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
    fn links_from_other_words_are_found() {
        let found: Vec<_> =
            piped("[[A|b]], [[C]], [[Catégorie:D|e]], [[https://f.example|g]], [[:Fichier:H.png|i]] [[")
                .collect();
        assert_eq!(
            found,
            [
                ("[[A|b]]", "A", "b"),
                ("[[:Fichier:H.png|i]]", "Fichier:H.png", "i")
            ]
        );
    }

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
