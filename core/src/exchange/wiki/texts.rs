//! Readers of texts: names, summaries, descriptions, needs.

use std::borrow::Cow;

use serde_json::json;

use crate::diagnostic::catalogue::Lossy;
use crate::exchange::fields::{Field, Given};
use crate::exchange::record::Record;
use crate::exchange::wikitext::{Loss, LossKind, Options, plain, to_commonmark};

/// What stands for a bar where a bar would divide parameters.
///
/// Source: the magic words of MediaWiki.
pub(super) const BAR: &str = "{{!}}";

/// The text without markup, on one line.
pub(super) fn line(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    if text.is_empty() {
        record.keep_unfit(given, given.value);
    } else {
        record.put(field.to, text, given);
    }
}

/// The same, for fields that are a plain string.
pub(super) fn text(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    line(field, given, record);
}

/// The name that a template gives: that of the page comes first.
pub(super) fn name(_: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let name = plain(given.value);
    if name.is_empty() {
        record.keep_unfit(given, given.value);
    } else if record.title.is_empty() {
        record.title = name;
    } else if record.title != name {
        record.draft.push("aliases", name);
    }
}

/// A text in CommonMark.
pub(super) fn description(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = commonmark(given, record);
    record.put(field.to, text, given);
}

/// One more text of a list.
pub(super) fn interests(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = commonmark(given, record);
    record.draft.push(field.to, text);
}

/// A known parameter without a field of its own.
pub(super) fn kept(_: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    record.keep(given);
}

/// What is needed: one need, of kind `other`.
///
/// Its summary is the first line that says something, without markup, ended at a word where it is long. Its
/// description is the whole in CommonMark, and left out where the summary says it all: either the one or the other
/// holds every word.
pub(super) fn needs(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    asked(field, given, record);
}

/// What is offered, in the same way.
pub(super) fn offers(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    asked(field, given, record);
}

fn asked(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = commonmark(given, record);
    let lines = || {
        given
            .value
            .lines()
            .map(|line| plain(item(line)))
            .filter(|line| !line.is_empty())
    };
    let says_something = |line: &String| line.contains(char::is_alphanumeric);
    let Some(first) = lines().find(says_something).or_else(|| lines().next()) else {
        record.keep_unfit(given, given.value);
        return;
    };
    let summary = short(&first);
    record.draft.push(
        field.to,
        if summary == text {
            json!({ "kind": "other", "summary": summary })
        } else {
            json!({ "kind": "other", "summary": summary, "description": text })
        },
    );
}

/// A line without the mark of a list that is none of wikitext, but of those who write it.
fn item(line: &str) -> &str {
    let line = line.trim_start();
    let marks = ["- ", "1. "];
    marks
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .unwrap_or(line)
}

/// The beginning of a line, as long as a summary may be, up to the end of a word.
fn short(line: &str) -> &str {
    const LONGEST: usize = 200;
    let Some((end, _)) = line.char_indices().nth(LONGEST) else {
        return line;
    };
    let head = line.get(..end).unwrap_or(line);
    let word = head.rfind(' ').unwrap_or(head.len());
    let head = head.get(..word).unwrap_or(head);
    head.trim_end_matches(|c: char| !c.is_alphanumeric())
}

/// The value in CommonMark; what could not be converted is noted.
fn commonmark(given: &Given<'_>, record: &mut Record<'_>) -> String {
    let options = Options { base: record.base };
    let value = bars(given.value);
    let converted = to_commonmark(&value, &options);
    let mut is_cut = false;
    for mut loss in converted.problems {
        if loss.kind == LossKind::CutText {
            // All that follows stands inside the link that was cut, other links that are cut with it.
            loss.span.end = value.len();
            if std::mem::replace(&mut is_cut, true) {
                continue;
            }
        }
        let written = value.get(loss.span.clone()).unwrap_or_default();
        if loss.kind == LossKind::Category && record.categorize(&super::categories::of(written)) {
            continue;
        }
        let problem = lossy(&loss, written);
        // A value without the persons it named, or with its bars read, is not the text of the source any more.
        let span = if given.span.len() == value.len() {
            given.span.start + loss.span.start..given.span.start + loss.span.end
        } else {
            given.span.clone()
        };
        record.note(problem, span);
    }
    converted.text
}

/// The value with the bars that `{{!}}` stands for: in a parameter, tables are written with it.
fn bars(value: &str) -> Cow<'_, str> {
    if value.contains(BAR) {
        value.replace(BAR, "|").into()
    } else {
        value.into()
    }
}

fn lossy(loss: &Loss, written: &str) -> Lossy {
    let written = written.to_owned();
    match loss.kind {
        LossKind::CutText => Lossy::Cut { text: written },
        LossKind::UnclosedLink => Lossy::Unclosed { mark: written },
        LossKind::DoubleBrackets => Lossy::Mended {
            read: format!("[{}]", written.trim_matches(['[', ']'])),
            value: written,
        },
        _ => Lossy::Markup { markup: written },
    }
}
