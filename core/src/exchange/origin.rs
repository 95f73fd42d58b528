//! Where the text of a record stands in its source, which may write it with escapes.

use std::ops::Range;

use crate::text::{Position, Span};

/// The places of a text in its source: where each run begins that the source writes byte for byte the same.
///
/// Every escape of JSON and every reference of XML is a run of its own, so that places are exact.
#[derive(Debug, Clone, Default)]
pub(super) struct Origin(Vec<Run>);

#[derive(Debug, Clone, Copy)]
struct Run {
    offset: usize,
    position: Position,
}

impl Origin {
    /// A text that is the source itself, or a part of it that begins at a place.
    pub(super) fn verbatim(position: Position) -> Self {
        Self(vec![Run { offset: 0, position }])
    }

    /// A text that a JSON string stands for; `literal` begins with its quote.
    pub(super) fn json(literal: &str, position: Position) -> Self {
        let mut origin = Self::default();
        let (mut rest, mut position) = (literal, position.after("\""));
        rest = rest.get(1..).unwrap_or_default();
        let mut offset = 0;
        loop {
            origin.run(offset, position);
            let plain = rest.find('\\').unwrap_or(rest.len());
            let (run, escaped) = rest.split_at_checked(plain).unwrap_or((rest, ""));
            (offset, position) = (offset + run.len(), position.after(run));
            let Some((escape, width)) = json_escape(escaped) else {
                break;
            };
            origin.run(offset, position);
            (offset, position) = (offset + width, position.after(escape));
            rest = escaped.get(escape.len()..).unwrap_or_default();
        }
        origin
    }

    /// Says that what comes from an offset on stands at a place.
    pub(super) fn run(&mut self, offset: usize, position: Position) {
        self.0.push(Run { offset, position });
    }

    /// Where a part of the text stands.
    pub(super) fn span(&self, text: &str, part: Range<usize>) -> Option<Span> {
        let start = self.at(text, part.start)?;
        let end = self.at(text, part.end.min(text.len())).unwrap_or(start);
        Some(Span {
            start,
            end: end.max(start),
        })
    }

    fn at(&self, text: &str, offset: usize) -> Option<Position> {
        let after = self.0.partition_point(|run| run.offset <= offset);
        let run = self.0.get(after.checked_sub(1)?)?;
        Some(
            run.position
                .after(text.get(run.offset..offset).unwrap_or_default()),
        )
    }
}

/// The escape at the start of a text, and how many bytes the character takes that it stands for.
fn json_escape(text: &str) -> Option<(&str, usize)> {
    let unit = |from: usize| u16::from_str_radix(text.get(from..from + 4)?, 16).ok();
    if !text.starts_with("\\u") {
        return Some((text.get(..2)?, 1));
    }
    let first = unit(2)?;
    let second = (text.get(6..8) == Some("\\u")).then(|| unit(8)).flatten();
    match char::decode_utf16([first].into_iter().chain(second)).next()? {
        Ok(c) => Some((text.get(..c.len_utf16() * 6)?, c.len_utf8())),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_json_text() {
        let literal = r#""é\n\u00e9\ud83d\ude00x\"y""#;
        let text: String = serde_json::from_str(literal).unwrap();
        let origin = Origin::json(literal, Position::START);
        for (needle, written) in [
            ("é\n", r"é\n"),
            ("😀", r"\ud83d\ude00"),
            ("x\"", r#"x\""#),
            ("y", "y"),
        ] {
            let start = text.find(needle).unwrap();
            let span = origin.span(&text, start..start + needle.len()).unwrap();
            assert_eq!(literal.get(span.bytes()), Some(written));
            let before = literal.get(..span.start.offset).unwrap();
            assert_eq!(span.start.column, before.chars().count() + 1);
        }
    }
}
