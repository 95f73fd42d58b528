//! Tables.

use super::attributes::Until;
use super::parse::ProblemKind;
use super::scan::{DATA_LINE, HEADER_LINE, Kind, LINE, MAY_STYLE, Scanner, Scope, Step, What};

impl Scanner<'_> {
    /// `{|` at the start of a line: a table, or text.
    pub(super) fn left_table(&mut self, pos: usize) -> Step {
        let end = if self.can_nest() {
            self.construct(What::Table, pos, Self::table)
        } else {
            None
        };
        if end.is_none() {
            self.report(ProblemKind::UnclosedTable, pos..pos + 2);
        }
        Step::To(end.unwrap_or(pos + 1))
    }

    fn table(&mut self, pos: usize) -> Option<usize> {
        let from = self.attributes(pos + 2, Until::Line, false)? + 1;
        Some(self.scan(&mut Scope::new(Kind::Table), from)? + 2)
    }

    /// A mark within a table that is nothing else. The end of a cell or of a row is left to what holds it.
    pub(super) fn in_table(&mut self, scope: &mut Scope, pos: usize, this: u8) -> Step {
        let next = self.at(pos + 1);
        let cells = match this {
            b'|' if next == Some(b'|') && scope.has(DATA_LINE) => Some((2, DATA_LINE)),
            b'|' | b'!' if next == Some(this) && scope.has(HEADER_LINE) => Some((2, HEADER_LINE)),
            b'|' if scope.has(MAY_STYLE) => return Step::Stop,
            b'\n' => {
                scope.flags &= !LINE;
                return Step::To(pos + 1);
            }
            b'|' | b'!' if !self.loose_line_start(pos) => None,
            b'|' if next == Some(b'}') => return Step::Stop,
            b'|' if next == Some(b'-') => {
                return if scope.kind == Kind::Table {
                    self.row(pos)
                } else {
                    Step::Stop
                };
            }
            b'|' => Some((1, DATA_LINE)),
            b'!' => Some((1, HEADER_LINE)),
            _ => None,
        };
        match cells {
            Some(_) if scope.kind == Kind::Cell => {
                scope.flags &= !MAY_STYLE;
                Step::Stop
            }
            Some((length, line)) => self.cell(scope, pos + length, line),
            None => Step::To(pos + 1),
        }
    }

    fn row(&mut self, pos: usize) -> Step {
        if !self.can_nest() {
            return Step::To(pos + 2);
        }
        self.depth += 1;
        let end = self
            .attributes(pos + 2, Until::Line, false)
            .and_then(|end| self.scan(&mut Scope::new(Kind::Row), end + 1));
        self.depth -= 1;
        end.map_or(Step::Fail, Step::To)
    }

    /// A cell, from past its mark. One bar on the first line ends attributes.
    fn cell(&mut self, scope: &mut Scope, from: usize, line: u16) -> Step {
        if !self.can_nest() {
            return Step::To(from);
        }
        self.depth += 1;
        let open = self.open.len();
        let mut cell = Scope {
            kind: Kind::Cell,
            flags: line | MAY_STYLE,
        };
        let mut end = self.scan(&mut cell, from);
        if cell.has(MAY_STYLE) && end.is_some() {
            self.open.truncate(open);
            cell.flags = line;
            end = self
                .attributes(from, Until::Bar, false)
                .and_then(|bar| self.scan(&mut cell, bar + 1));
        }
        self.depth -= 1;
        scope.flags |= cell.flags & (DATA_LINE | HEADER_LINE);
        end.map_or(Step::Fail, Step::To)
    }
}
