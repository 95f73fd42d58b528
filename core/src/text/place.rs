//! Places in a text, found only when there is something to say about them.

use std::ops::Range;

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Position {
    /// Bytes of UTF-8 before it, from 0.
    pub offset: usize,
    /// The line, from 1; lines end with `\n`.
    pub line: usize,
    /// The column, from 1, in Unicode scalar values.
    pub column: usize,
}

impl Position {
    /// Where a text begins.
    pub(crate) const START: Self = Self {
        offset: 0,
        line: 1,
        column: 1,
    };

    /// The place after a stretch of text that begins here.
    pub(crate) fn after(mut self, stretch: &str) -> Self {
        self.offset += stretch.len();
        match memchr::memrchr(b'\n', stretch.as_bytes()) {
            Some(last) => {
                self.line += memchr::memchr_iter(b'\n', stretch.as_bytes()).count();
                self.column = 1 + stretch.get(last + 1..).unwrap_or_default().chars().count();
            }
            None => self.column += stretch.chars().count(),
        }
        self
    }
}

/// From one place up to another, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Span {
    /// The first place.
    pub start: Position,
    /// The place after the last.
    pub end: Position,
}

impl Span {
    /// The bytes of the text that it covers.
    ///
    /// ```
    /// use communs::text::Places;
    ///
    /// let text = "a: é\nb: 2";
    /// let span = Places::of(text).span(6..9);
    /// assert_eq!((span.start.line, span.start.column, &text[span.bytes()]), (2, 1, "b: "));
    /// ```
    pub const fn bytes(&self) -> Range<usize> {
        self.start.offset..self.end.offset
    }
}

/// Finds lines and columns; made once for a text that has something wrong.
///
/// One pass over the text leaves a mark every thousand bytes or so, so that each place costs a short scan, however
/// long the lines are.
#[derive(Debug)]
pub struct Places<'t> {
    text: &'t str,
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    characters: usize,
    position: Position,
}

/// Bytes between two marks, about.
const STEP: usize = 1024;

impl<'t> Places<'t> {
    /// The places of a text.
    pub fn of(text: &'t str) -> Self {
        let mut mark = Mark {
            characters: 0,
            position: Position::START,
        };
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        marks.push(mark);
        while let Some(rest) = text.get(mark.position.offset..).filter(|rest| rest.len() > STEP) {
            let mut step = STEP;
            while !rest.is_char_boundary(step) {
                step += 1;
            }
            advance(&mut mark, rest.get(..step).unwrap_or(rest));
            marks.push(mark);
        }
        Self { text, marks }
    }

    /// The place that so many bytes lead to. Past the end it is the end; inside a character, its first byte.
    pub fn at(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let after = self.marks.partition_point(|mark| mark.position.offset <= offset);
        let Some(mut mark) = self.marks.get(after.saturating_sub(1)).copied() else {
            return Position::START;
        };
        let from = mark.position.offset;
        advance(&mut mark, self.text.get(from..offset).unwrap_or_default());
        mark.position
    }

    /// The bytes before so many characters.
    pub fn offset_of_character(&self, characters: usize) -> usize {
        let after = self.marks.partition_point(|mark| mark.characters <= characters);
        let Some(mark) = self.marks.get(after.saturating_sub(1)) else {
            return 0;
        };
        let rest = self.text.get(mark.position.offset..).unwrap_or_default();
        let within = rest
            .char_indices()
            .nth(characters - mark.characters)
            .map_or(rest.len(), |(at, _)| at);
        mark.position.offset + within
    }

    /// The span of a range of bytes.
    pub fn span(&self, bytes: Range<usize>) -> Span {
        Span {
            start: self.at(bytes.start),
            end: self.at(bytes.end.max(bytes.start)),
        }
    }
}

/// Moves a mark over a stretch of text.
fn advance(mark: &mut Mark, stretch: &str) {
    mark.characters += stretch.chars().count();
    mark.position = mark.position.after(stretch);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_are_those_of_a_plain_count(text in "(\n|é|a|😀|[a-z ]{0,300}){0,40}", seed in any::<usize>()) {
            let characters = text.chars().count();
            let wanted = if characters == 0 { 0 } else { seed % (characters + 1) };
            let head: String = text.chars().take(wanted).collect();
            let places = Places::of(&text);
            prop_assert_eq!(places.offset_of_character(wanted), head.len());
            let column = head.rsplit('\n').next().unwrap().chars().count() + 1;
            let position = Position { offset: head.len(), line: head.matches('\n').count() + 1, column };
            prop_assert_eq!(places.at(head.len()), position);
        }
    }
}
