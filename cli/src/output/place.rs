//! The text around a place.

use std::borrow::Cow;
use std::ops::Range;

use communs::text::Span;

/// A stretch of a file, and where it stands in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Excerpt<'a> {
    /// The text; empty where it is not at hand.
    text: Cow<'a, str>,
    /// Bytes of the file before it.
    offset: usize,
}

/// The line that a place stands in, or the part of it around the place.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shown<'a> {
    pub(crate) text: &'a str,
    /// The bytes of it that the place covers; empty ones at least at its end.
    pub(crate) span: Range<usize>,
    /// Whether it is shown from its first character.
    pub(crate) from_start: bool,
}

/// Characters of a long line that are shown on each side of a place, in bytes about.
const AROUND: usize = 100;

impl<'a> Excerpt<'a> {
    pub(crate) fn new(text: impl Into<Cow<'a, str>>, offset: usize) -> Self {
        Self {
            text: text.into(),
            offset,
        }
    }

    /// What a span covers.
    pub(crate) fn covered(&self, span: &Span) -> Option<&str> {
        let start = span.start.offset.checked_sub(self.offset)?;
        let end = span.end.offset.checked_sub(self.offset)?;
        self.text.get(start..end)
    }

    /// The first line that a span covers, cut around it where it is long.
    pub(crate) fn line(&self, span: &Span) -> Option<Shown<'_>> {
        if self.text.is_empty() {
            return None;
        }
        let start = span.start.offset.checked_sub(self.offset)?;
        let end = span.end.offset.checked_sub(self.offset)?.max(start);
        let (before, after) = (self.text.get(..start)?, self.text.get(start..)?);
        let first = before.rfind('\n').map_or(0, |at| at + 1);
        let last = after.find('\n').map_or(self.text.len(), |at| start + at);
        let first = self.boundary(first.max(start.saturating_sub(AROUND)));
        let last = self
            .boundary(last.min(end.min(start + AROUND) + AROUND))
            .max(start);
        let text = self.text.get(first..last)?;
        let text = text.strip_suffix('\r').unwrap_or(text);
        let covered = (start - first).min(text.len())..(end.min(last) - first).min(text.len());
        Some(Shown {
            text,
            span: covered,
            from_start: before.get(first..)?.chars().count() + 1 == span.start.column,
        })
    }

    fn boundary(&self, mut at: usize) -> usize {
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use communs::text::Places;

    #[test]
    fn of_several_lines_the_first_is_shown() {
        let text = "a: 1\r\nb:\r\n  c: é\r\nd: 2\r\n";
        let places = Places::of(text);
        let excerpt = Excerpt::new(text, 0);
        let shown = excerpt.line(&places.span(6..19)).unwrap();
        assert_eq!(
            shown,
            Shown {
                text: "b:",
                span: 0..2,
                from_start: true
            }
        );
        let at_end = places.span(text.len()..text.len());
        assert_eq!(
            excerpt.line(&at_end).unwrap(),
            Shown {
                text: "",
                span: 0..0,
                from_start: true
            }
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = "é".repeat(100_000);
        let span = Places::of(&text).span(100_000..100_004);
        let excerpt = Excerpt::new(&text, 0);
        let shown = excerpt.line(&span).unwrap();
        assert!(shown.text.len() <= 2 * AROUND + 8);
        assert_eq!(shown.text.get(shown.span.clone()), Some("éé"));
        let whole = Places::of(&text).span(0..text.len());
        assert!(excerpt.line(&whole).unwrap().text.len() <= 3 * AROUND);
    }

    #[test]
    fn places_outside_of_the_excerpt_are_not_shown() {
        let text = "0123456789";
        let excerpt = Excerpt::new("56789", 5);
        let places = Places::of(text);
        assert_eq!(excerpt.covered(&places.span(6..8)), Some("67"));
        assert_eq!(excerpt.covered(&places.span(2..8)), None);
        assert_eq!(excerpt.line(&places.span(2..8)), None);
    }
}
