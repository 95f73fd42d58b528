//! Readers of values that have one form: dates, numbers of registers, licences.

use serde_json::json;

use crate::exchange::fields::{Field, Given};
use crate::exchange::record::Record;
use crate::exchange::wikitext::plain;
use crate::value::{PartialDate, Spdx, Value as _, by_name};

/// A value of the type that the row names; what it surely meant is taken for it.
pub(super) fn value(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    let Some(of_type) = by_name(field.with) else {
        return record.keep_unfit(given, &text);
    };
    match (of_type.check)(&text) {
        Ok(()) => record.put(field.to, text, given),
        Err(invalid) => match invalid.suggestion() {
            Some(meant) => {
                record.mended(given, &text, meant);
                record.put(field.to, meant, given);
            }
            None => record.keep_unfit(given, &text),
        },
    }
}

/// A date, in figures or in words; the message of an error that a form wrote beside it stays under `extensions`.
pub(super) fn date(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    if PartialDate::check(&text).is_ok() {
        return record.put(field.to, text, given);
    }
    let Some((read, whole)) = date_within(&text) else {
        return record.keep_unfit(given, &text);
    };
    record.mended(given, &text, &read);
    record.put(field.to, read, given);
    if !whole {
        record.keep(given);
    }
}

/// The most precise date among the words of a text, and whether it is all that they say.
fn date_within(text: &str) -> Option<(String, bool)> {
    const LONGEST: usize = 4;
    const MOST: usize = 60;
    let read = |text: &str| {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        match PartialDate::check(bare) {
            Ok(()) => Some(bare.to_owned()),
            Err(invalid) => invalid.suggestion().map(str::to_owned),
        }
    };
    if let Some(date) = read(text) {
        // Behind a date and a blank anything may stand; a time says nothing that is lost.
        let rest = text.get(date.len()..).filter(|_| text.starts_with(&date));
        let time = |c: char| c.is_ascii_digit() || matches!(c, 'T' | 'Z' | ':' | '.' | '+' | '-' | ' ');
        return Some((date, rest.is_none_or(|rest| rest.chars().all(time))));
    }
    let words: Vec<&str> = text.split_whitespace().take(MOST).collect();
    (1..=LONGEST)
        .rev()
        .flat_map(|length| words.windows(length))
        .find_map(|words| read(&words.join(" ")))
        .map(|date| (date, false))
}

/// A licence, by its SPDX expression or by what it is called.
pub(super) fn licence(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    match Spdx::check(&text) {
        Ok(()) => record.draft.push(field.to, json!({ "spdx": text })),
        Err(invalid) => match invalid.suggestion() {
            Some(meant) => {
                record.mended(given, &text, meant);
                record.draft.push(field.to, json!({ "spdx": meant }));
            }
            None => record.keep_unfit(given, &text),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_among_words() {
        let found = |text| date_within(text).map(|(date, _)| date);
        assert_eq!(found("Juillet 2023").as_deref(), Some("2023-07"));
        assert_eq!(
            found("2023/07/01 Erreur : la date n'est pas valide.").as_deref(),
            Some("2023-07-01")
        );
        assert_eq!(
            found("« Juillet 2023 » n'a pas pu être interprété").as_deref(),
            Some("2023-07")
        );
        assert_eq!(found("bientôt"), None);
    }
}
