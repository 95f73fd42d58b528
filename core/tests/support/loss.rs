//! What a description loses on the way through a format: the one notion of it that all formats are held to.

use std::collections::HashSet;

use communs::diagnostic::Report;
use proptest::test_runner::TestCaseError;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::Value;

/// The pointers that a report names, whatever it says of them; what a format asks for is not about what was lost.
pub(crate) fn told(report: &Report) -> HashSet<String> {
    let asks = ["lossy-asked", "lossy-asked-option", "lossy-unusable"];
    let told = report.iter().filter(|one| !asks.contains(&one.code()));
    told.map(|one| one.pointer().as_str().to_owned()).collect()
}

/// Compares a description with the one that was read again. A leaf is lost that is not equal, and neither it nor anything
/// that holds it is under a pointer of the report. The order of lists is not looked at: an item is there when one of the
/// other list has all of it.
pub(crate) struct Compared {
    pub(crate) told: HashSet<String>,
    /// The languages that plain texts are in, as the one description or the other says.
    pub(crate) languages: Vec<String>,
    /// Whether a text at a pointer is the same as another: for markup that has several spellings.
    pub(crate) alike: fn(&str, &str, &str) -> bool,
}

/// The language that a description says it is in.
fn language(description: &Value) -> Vec<String> {
    description["language"]
        .as_str()
        .map(str::to_owned)
        .into_iter()
        .collect()
}

/// Texts are the same when their characters are.
pub(crate) fn equal(_: &str, text: &str, again: &str) -> bool {
    text == again
}

/// Fields that hold a text, plain or in several languages, in every format that tells the language.
const TEXTS: [&str; 3] = ["/name", "/summary", "/description"];

impl Compared {
    pub(crate) fn of(description: &Value, report: &Report) -> Self {
        Self {
            told: told(report),
            languages: language(description),
            alike: equal,
        }
    }

    /// The pointers of what is lost of a description.
    pub(crate) fn lost(&self, description: &Value, again: &Value) -> Vec<String> {
        let mut languages = self.languages.clone();
        languages.extend(language(again));
        let told = self.told.clone();
        let compared = Self {
            told,
            languages,
            ..*self
        };
        let mut lost = Vec::new();
        compared.missing(description, Some(again), "", &mut lost);
        lost
    }

    fn missing(&self, value: &Value, again: Option<&Value>, pointer: &str, out: &mut Vec<String>) {
        if self.told.contains(pointer) {
            return;
        }
        let below = |key: &str| format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        match value {
            // A plain text is in the language of the description.
            Value::Object(texts) if again.is_some_and(Value::is_string) => {
                for (tag, text) in texts {
                    let pointer = below(tag);
                    let said = self.languages.contains(tag);
                    let same = |again: &&Value| said && self.same(text, again, &pointer);
                    self.missing(text, again.filter(same), &pointer, out);
                }
            }
            Value::Object(fields) => {
                for (key, value) in fields {
                    self.missing(value, again.and_then(|again| again.get(key)), &below(key), out);
                }
            }
            Value::Array(items) => {
                let others = again.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                for (at, item) in items.iter().enumerate() {
                    let pointer = below(&at.to_string());
                    let is_there = |other: Option<&Value>| {
                        let mut missing = Vec::new();
                        self.missing(item, other, &pointer, &mut missing);
                        missing.is_empty()
                    };
                    if !others.iter().any(|other| is_there(Some(other))) && !is_there(None) {
                        out.push(pointer);
                    }
                }
            }
            value if again.is_some_and(|again| self.same(value, again, pointer)) => {}
            value => {
                let texts = TEXTS
                    .contains(&pointer)
                    .then_some(again)
                    .flatten()
                    .and_then(Value::as_object);
                if !texts.is_some_and(|texts| texts.values().any(|text| self.same(value, text, pointer))) {
                    out.push(pointer.to_owned());
                }
            }
        }
    }

    fn same(&self, value: &Value, again: &Value, pointer: &str) -> bool {
        match (value, again) {
            (Value::String(text), Value::String(again)) => {
                text == again || (self.alike)(pointer, text, again)
            }
            // An amount is a number, or the same as a text.
            (Value::Number(number), Value::String(text)) | (Value::String(text), Value::Number(number)) => {
                pointer.ends_with("/amount") && text.parse() == Ok(number.as_f64().unwrap_or(f64::NAN))
            }
            (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
            _ => value == again,
        }
    }
}

/// Fails where something is lost, and shows what.
pub(crate) fn nothing(
    lost: &[String],
    description: &Value,
    text: &str,
    again: &Value,
) -> Result<(), TestCaseError> {
    if lost.is_empty() {
        return Ok(());
    }
    let show = |pointer: &String| {
        let value = |of: &Value| of.pointer(pointer).map(Value::to_string).unwrap_or_default();
        format!("{pointer} = {} /// {}", value(description), value(again))
    };
    let lost: Vec<String> = lost.iter().map(show).collect();
    let shown = format!(
        "{}\nis lost in\n{text}\nof {description:#}\nread as {again:#}",
        lost.join("\n")
    );
    Err(TestCaseError::fail(shown))
}

/// What a text says to a reader of CommonMark that is not ours.
fn shown(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut words = String::new();
    let flush = |words: &mut String, out: &mut Vec<String>| {
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            out.push(text);
        }
        words.clear();
    };
    for event in Parser::new_ext(text, pulldown_cmark::Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => words.push_str(&text),
            Event::SoftBreak => words.push(' '),
            // Whether a list is loose is about its look.
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => flush(&mut words, &mut out),
            other => {
                flush(&mut words, &mut out);
                out.push(format!("{other:?}"));
            }
        }
    }
    flush(&mut words, &mut out);
    out
}

/// Fields that are in CommonMark are the same where they show the same.
pub(crate) fn shows(pointer: &str, text: &str, again: &str) -> bool {
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let is_prose = matches!(
        steps.as_slice(),
        ["description" | "goal", ..]
            | ["interests", _, ..]
            | ["governance", "summary", ..]
            | ["needs" | "offers", _, "description", ..]
    );
    is_prose && shown(text) == shown(again)
}
