//! Texts: names, summaries, words in lists.

use serde_json::Value;

use super::super::crosswalk::{Outcome, Reading, Row, Writing, is_blank, text_in};
use super::add;
use super::loose::{self, text, values};
use crate::text::Node;

/// The length of a summary at most, in characters: what is longer, or has paragraphs, is a description.
const SHORT: usize = 300;

/// A text, or the same in several languages.
pub(super) fn read<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    into(reading, node, row.ours)
}

fn into<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, ours: &str) -> Outcome {
    let all = values(node);
    reading.took(node);
    let path = ["name", "summary", "description"]
        .into_iter()
        .find(|path| *path == ours);
    let in_languages = path.filter(|_| {
        all.iter()
            .all(|one| text(*one).is_some_and(|(language, _)| language.is_some()))
    });
    for one in all {
        let taken = match (in_languages, text(one)) {
            (_, None) if one.as_str().is_some_and(|text| text.trim().is_empty()) => Outcome::Whole,
            (_, None) => Outcome::Unfit,
            (Some(path), Some((Some(language), text))) => {
                reading.text(path, language, text, one);
                Outcome::Whole
            }
            (_, Some((_, text))) => reading.put(ours, text),
        };
        if !reading.is_left_out(one, taken) && !loose::is_text(one, in_languages.is_some()) {
            // What else an object says of its text keeps it whole besides.
            reading.keep(one);
        }
    }
    Outcome::Parts
}

/// A short text is the summary, a long one the description, unless that is there already.
pub(super) fn read_description<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let texts: Vec<&str> = values(node)
        .into_iter()
        .filter_map(|one| text(one).map(|(_, text)| text))
        .collect();
    let description = reading.record.draft.get("description");
    if let (Some(description), [only]) = (description.and_then(Value::as_str), texts.as_slice())
        && description == *only
        && values(node).into_iter().all(loose::is_bare)
    {
        return Outcome::Whole;
    }
    let is_short = texts.iter().all(|text| is_short(text));
    match description {
        Some(_) if !is_short => Outcome::Second,
        None if !is_short => into(reading, node, "description"),
        _ => into(reading, node, row.ours),
    }
}

fn is_short(text: &str) -> bool {
    !text.contains('\n') && text.chars().count() <= SHORT
}

/// Writes a text before those that were kept, unless it is one of them.
fn put(writing: &mut Writing<'_>, key: &str, text: &str) {
    let kept = writing.kept(key).map_or(&[][..], loose::list);
    if !kept.iter().any(|one| loose::text_of(one) == Some(text)) {
        add(writing, key, vec![text.into()]);
    }
}

pub(super) fn write_name(writing: &mut Writing<'_>, row: &Row) {
    if let Some(text) = writing.text(row.ours) {
        put(writing, row.theirs, text);
    }
}

pub(super) fn write_version(writing: &mut Writing<'_>, row: &Row) {
    let version = writing.get(row.ours).and_then(Value::as_str);
    if let Some(version) = version.filter(|version| !is_blank(version)) {
        put(writing, row.theirs, version);
        writing.wrote(row.ours);
    }
}

/// A description that would be read as a summary, or stands beside one, has a place of its own.
pub(super) fn write_abstract(writing: &mut Writing<'_>, row: &Row) {
    let is_kept = |key: &str| writing.kept(key).is_some();
    let beside = writing.get("summary").is_some() || is_kept("description") || is_kept(row.theirs);
    let languages = &writing.languages;
    let short = writing
        .get(row.ours)
        .and_then(|value| text_in(value, languages))
        .is_some_and(|(_, text)| is_short(text));
    if (beside || short)
        && let Some(text) = writing.text(row.ours)
    {
        put(writing, row.theirs, text);
    }
}

pub(super) fn write_description(writing: &mut Writing<'_>, row: &Row) {
    let from = if writing.get(row.ours).is_some() {
        row.ours
    } else if writing.kept(row.theirs).is_none() {
        "description"
    } else {
        return;
    };
    let text = writing
        .get(from)
        .and_then(|text| text_in(text, &writing.languages));
    // What is no summary by its form, or repeats the description, does not come back as a summary.
    let repeats = |text: &str| writing.out("schema:abstract").is_some_and(|other| other == text);
    if let Some((_, text)) = text.filter(|(_, text)| from == row.ours && (!is_short(text) || repeats(text))) {
        put(writing, row.theirs, text);
    } else if let Some(text) = writing.text(from) {
        put(writing, row.theirs, text);
    }
}

/// Texts that stand for themselves.
pub(super) fn read_list<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    for one in values(node) {
        match text(one) {
            Some((_, text)) if reading.holds(row.ours, &[text.into()]) => {
                reading.record.draft.push(row.ours, text);
                if loose::is_text(one, false) {
                    reading.took(one);
                } else {
                    reading.keep(one);
                }
            }
            _ => reading.unfit(one),
        }
    }
    Outcome::Parts
}

/// Words in a list, or in one text, divided by commas.
pub(super) fn read_keywords<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let Some(words) = node.as_text() else {
        return read_list(reading, node, row);
    };
    for word in words.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        reading.record.draft.push(row.ours, word);
    }
    Outcome::Whole
}

pub(super) fn write_list(writing: &mut Writing<'_>, row: &Row) {
    let mut all = writing.items(row.ours);
    if !all.is_empty() {
        let kept = writing.kept(row.theirs).map_or(&[][..], loose::list);
        all.extend(kept.iter().cloned());
        writing.put(row.theirs, all);
    }
}
