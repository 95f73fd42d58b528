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
    let is_said = |text: &str| record.says(text) || record.names(text);
    let mut links = links(&value).enumerate();
    let lost = links.find(|(count, link)| {
        let address = link.address;
        *count >= MOST || !record.says(address) && !record.says(&resolved(address))
    });
    let mut piped = piped(&value).enumerate();
    // The parameter is kept as a whole, so that one link is enough.
    let lost = lost.map(|(_, link)| link.markup(&value)).or_else(|| {
        let lost = piped.find(|(count, (markup, page, words))| {
            *count >= MOST || markup.len() > LONGEST || !is_said(page) || !is_said(&plain(words))
        });
        lost.map(|(_, (markup, ..))| markup)
    });
    if let Some(markup) = lost {
        record.keep_unfit(given, markup);
    }
}

/// So many links are looked for in what was read; where there are more, the parameter is kept.
const MOST: usize = 1_000;
/// No link that is longer is looked for either.
const LONGEST: usize = 2_000;

/// The links to pages from other words than the title, each with its brackets. Categories are no links.
fn piped(value: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let last = value.rfind("]]").unwrap_or_default();
    let bar = value.get(..last).and_then(|head| head.rfind('|'));
    let starts = value.match_indices("[[").map(|(at, _)| at);
    starts.take_while(move |at| *at < last).filter_map(move |at| {
        let markup = value.get(at..)?;
        // What ends further away is no link that anybody wrote: the whole is kept then.
        let near = markup.as_bytes().get(..LONGEST).unwrap_or(markup.as_bytes());
        let end = near.windows(2).position(|two| two == b"]]");
        let markup = match end {
            Some(end) => markup.get(..end + 2)?,
            None => return bar.filter(|bar| at < *bar).map(|_| (markup, "", "")),
        };
        let (page, words) = markup
            .trim_start_matches("[[")
            .trim_end_matches("]]")
            .split_once('|')?;
        let page = page.trim().trim_start_matches(':');
        let is_link = !words.trim().is_empty() && !page.contains("://") && categories::of(markup).is_empty();
        is_link.then_some((markup, page, words))
    })
}

/// An address, and where it begins in the value.
struct Link<'v> {
    start: usize,
    address: &'v str,
}

impl<'v> Link<'v> {
    /// The address with the brackets that it stands in.
    fn markup(&self, value: &'v str) -> &'v str {
        let bracketed = || {
            let start = value.get(..self.start)?.strip_suffix('[')?.len();
            let markup = value.get(start..)?;
            markup.get(..=markup.find(']')?)
        };
        bracketed().unwrap_or(self.address)
    }
}

/// The addresses of a value. One within another is a part of it.
fn links(value: &str) -> impl Iterator<Item = Link<'_>> {
    let mut end = 0;
    value.match_indices("://").filter_map(move |(at, _)| {
        if at < end {
            return None;
        }
        let before = value.get(end..at)?;
        let scheme =
            before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        let start = end + scheme.len();
        let rest = value.get(start..)?;
        let ends = |c: char| c.is_whitespace() || matches!(c, ']' | '[' | '|' | '<' | '>' | '"' | '}');
        let address = rest.get(..rest.find(ends).unwrap_or(rest.len()))?;
        end = start + address.len();
        Some(Link { start, address })
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
        let value = "a [https://x.example/a la doc], https://y.example et [[http://z.example|z]]";
        let found: Vec<_> = links(value)
            .map(|link| (link.markup(value), link.address))
            .collect();
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
