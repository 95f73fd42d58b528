//! Places of a text that stands somewhere in a file.

use crate::diagnostic::Report;
use crate::text::{NotUtf8, Position, Span};

/// How far a text stands into its file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shift {
    /// In bytes.
    pub(super) offset: usize,
    pub(super) lines: usize,
}

impl Shift {
    fn position(self, position: Position) -> Position {
        Position {
            offset: position.offset + self.offset,
            line: position.line + self.lines,
            ..position
        }
    }

    /// The place in the file.
    pub(super) fn span(self, span: Span) -> Span {
        Span {
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    /// The same bytes that are wrong, where they stand in the file.
    pub(super) fn wrong(self, mut wrong: NotUtf8) -> NotUtf8 {
        wrong.position = self.position(wrong.position);
        wrong
    }

    /// Makes the places of a report those of the file.
    pub(super) fn report(self, report: &mut Report) {
        for diagnostic in &mut report.diagnostics {
            diagnostic.span = diagnostic.span.map(|span| self.span(span));
            for related in diagnostic
                .related
                .iter_mut()
                .filter(|related| related.source.is_none())
            {
                related.span = related.span.map(|span| self.span(span));
            }
        }
    }
}
