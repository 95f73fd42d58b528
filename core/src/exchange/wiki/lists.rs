//! Readers of lists: words of vocabularies, tags, themes and challenges.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde_json::Value;

use super::known::{CHALLENGES, Known, THEMES};
use super::vocabularies::word;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::fields::{Field, Given, folded, letters};
use crate::exchange::record::{NamedWord, Record};
use crate::exchange::wikitext::plain;
use crate::text::lowercase;
use crate::value::Slug;

/// What divides the items of a list.
const DIVIDERS: [char; 3] = [',', ';', '\n'];

/// The items of a list without markup.
fn items(value: &str) -> impl Iterator<Item = String> {
    lines(value)
        .split(DIVIDERS)
        .map(|item| bare(item).to_owned())
        .filter(|item| !item.is_empty())
        .collect::<Vec<_>>()
        .into_iter()
}

/// The value without markup, its lines kept.
fn lines(value: &str) -> String {
    value.lines().map(plain).collect::<Vec<_>>().join("\n")
}

/// An item without the mark of a list before it and the full stop behind it: `C#` and `.NET` stay what they are.
fn bare(item: &str) -> &str {
    let item = item.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#'));
    item.trim_end_matches(|c: char| c.is_whitespace() || c == '.')
}

/// Words of the vocabulary that the row names: one where the field takes one, any number where it takes a list.
pub(super) fn words(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let list = matches!(field.with, "nature" | "actor-type" | "scope");
    let text = plain(given.value);
    let written: Vec<String> = if list && word(field.with, &text).is_none() {
        items(given.value).collect()
    } else {
        vec![text]
    };
    for item in written {
        match word(field.with, &item) {
            Some("") => {}
            Some(word) if list => record.draft.push(field.to, word),
            Some(word) => record.put(field.to, word, given),
            None => record.keep_unfit(given, &item),
        }
    }
}

/// Free keywords, each once.
pub(super) fn tags(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let mut known: HashMap<String, String> = HashMap::new();
    for tag in record.draft.items(field.to).iter().filter_map(Value::as_str) {
        known.entry(lowercase(tag)).or_insert_with(|| tag.to_owned());
    }
    for tag in items(given.value) {
        match known.entry(lowercase(&tag)) {
            Entry::Occupied(first) if *first.get() != tag => record.mended(given, &tag, first.get()),
            Entry::Occupied(_) => {}
            Entry::Vacant(new) => {
                new.insert(tag.clone());
                record.draft.push(field.to, tag);
            }
        }
    }
}

/// Other names.
pub(super) fn aliases(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    for alias in items(given.value) {
        record.draft.push(field.to, alias);
    }
}

/// Challenges of the wiki.
pub(super) fn challenges(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    named(field, Term::Challenge, CHALLENGES, given, record);
}

/// Themes of the wiki.
pub(super) fn themes(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    named(field, Term::Theme, THEMES, given, record);
}

fn named(field: &Field, list: Term, known: &'static [Known], given: &Given<'_>, record: &mut Record<'_>) {
    let text = lines(given.value);
    for item in divide(&text, known) {
        let (id, name) = match item {
            Ok(known) => (Slug::of(known.id), known.name),
            Err(other) => {
                let name = other.to_owned();
                record.note(Lossy::Word { name, list }, given.span.clone());
                (Slug::of(other), other)
            }
        };
        let Some(id) = id else {
            record.keep_unfit(given, name);
            continue;
        };
        record.draft.push(field.to, id.as_str());
        record.words.push(NamedWord {
            list,
            id,
            name: name.to_owned(),
        });
    }
}

/// The items of a list of which some are known: at each item the longest known name is looked for before any comma
/// divides, because names hold commas too.
fn divide<'t>(text: &'t str, known: &'static [Known]) -> Vec<Result<&'static Known, &'t str>> {
    let mut items = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || DIVIDERS.contains(&c));
        if rest.is_empty() {
            return items;
        }
        let longest = known
            .iter()
            .filter_map(|known| Some((length_of(known.name, rest)?, known)))
            .max_by_key(|(length, _)| *length);
        let length = longest.map_or_else(|| rest.find(DIVIDERS).unwrap_or(rest.len()), |(length, _)| length);
        let other = bare(rest.get(..length).unwrap_or_default());
        match longest {
            Some((_, known)) => items.push(Ok(known)),
            None if !other.is_empty() => items.push(Err(other)),
            None => {}
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// How much of a text a name takes that stands at its start as a whole item; case, accents and punctuation aside.
fn length_of(name: &str, text: &str) -> Option<usize> {
    let mut wanted = folded(name).peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            let rest = text.get(at..).unwrap_or_default();
            let next = rest.find(|c: char| c.is_alphanumeric() || DIVIDERS.contains(&c));
            let end = next.map_or(text.len(), |next| at + next);
            let whole = text
                .get(end..)
                .is_none_or(|rest| rest.is_empty() || rest.starts_with(DIVIDERS));
            return whole.then_some(end);
        }
        for letter in letters(c) {
            if wanted.next() != Some(letter) {
                return None;
            }
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &[Known] = &[
        Known {
            id: "a",
            name: "Partager",
        },
        Known {
            id: "b",
            name: "Partager, réparer, recycler",
        },
    ];

    #[test]
    fn known_names_come_before_commas_and_the_longest_first() {
        let found: Vec<_> = divide(
            "PARTAGER, reparer, recycler,Partager ; Autre chose, Partager mieux,",
            LIST,
        )
        .into_iter()
        .map(|item| item.map_or_else(|other| other, |known| known.id))
        .collect();
        assert_eq!(found, ["b", "a", "Autre chose", "Partager mieux"]);
    }

    #[test]
    fn slugs_of_known_words_are_slugs_and_stand_once() {
        for list in [CHALLENGES, THEMES] {
            let ids: std::collections::HashSet<_> = list.iter().map(|known| known.id).collect();
            assert_eq!(ids.len(), list.len());
            for known in list {
                assert_eq!(Slug::of(known.id).unwrap().as_str(), known.id);
            }
        }
    }
}
