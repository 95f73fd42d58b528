//! The rows of a table as records that a mapping can be followed for.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::io::BufRead;
use std::ops::Range;

use serde_json::Value;

use super::reader::{Cell as RowCell, Reader, Row, Stop, likely};
use crate::diagnostic::Error;
use crate::exchange::mapping::{Cell, Given, Source, resolve};
use crate::model::Kind;
use crate::text::{Exceeded, Limit, Pointer, Position, Span, decode};

/// A table that is being read.
#[derive(Debug)]
pub(crate) struct Rows<R> {
    reader: Reader<R>,
    most: usize,
    /// The names of the columns, and where they stand.
    pub(crate) header: Vec<(String, Span)>,
    number: usize,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct TableRow<'h> {
    header: &'h [(String, Span)],
    row: Row,
    /// Its number among the rows, that of the header being 1.
    pub(crate) number: usize,
}

impl<R: BufRead> Rows<R> {
    /// Reads the header of a table.
    pub(crate) fn new(input: R, separator: Option<u8>, most: usize) -> Result<Self, Error> {
        let mut rows = Self {
            reader: Reader::new(input, separator, most),
            most,
            header: Vec::new(),
            number: 1,
        };
        if let Some(row) = rows.row()? {
            let mut names = Names::default();
            let mut at = row.position;
            for cell in &row.cells {
                let between = at.offset - row.position.offset..cell.span.start;
                let start = at.after(row.text.get(between).unwrap_or_default());
                at = start.after(row.text.get(cell.span.clone()).unwrap_or_default());
                let name = names.own(cell.text.trim(), rows.header.len() + 1);
                rows.header.push((name, Span { start, end: at }));
            }
        }
        Ok(rows)
    }

    /// The next row that has something in it.
    pub(crate) fn next(&mut self) -> Result<Option<TableRow<'_>>, Error> {
        loop {
            let Some(row) = self.row()? else { return Ok(None) };
            self.number += 1;
            if row.cells.iter().any(|cell| !cell.text.trim().is_empty()) {
                return Ok(Some(TableRow {
                    header: &self.header,
                    row,
                    number: self.number,
                }));
            }
        }
    }

    fn row(&mut self) -> Result<Option<Row>, Error> {
        self.reader.next().map_err(|stop| match stop {
            Stop::NotUtf8(wrong) => wrong.into(),
            Stop::TooBig => Error::Exceeded(Exceeded {
                limit: Limit::Bytes,
                most: self.most,
            }),
            Stop::Interrupted(detail) => Error::Interrupted { detail },
        })
    }
}

/// The names that columns have taken.
#[derive(Debug, Default)]
struct Names {
    taken: HashSet<String>,
    /// The number that the next column gets which wants a name that is taken.
    next: HashMap<String, usize>,
}

impl Names {
    /// A name of its own for a column, so that no cell is lost: what it is called, its number where it is called nothing, and
    /// a number behind what another is called.
    fn own(&mut self, called: &str, number: usize) -> String {
        let wanted = match called {
            "" => number.to_string(),
            called => called.to_owned(),
        };
        let mut name = wanted.clone();
        while !self.taken.insert(name.clone()) {
            let next = self.next.entry(wanted.clone()).or_insert(2);
            name = format!("{wanted} ({next})");
            *next += 1;
        }
        name
    }
}

impl TableRow<'_> {
    /// What it has in each column; cells beyond the last column are named by their number.
    pub(crate) fn given(&self) -> Vec<Given<'_>> {
        let cells = self.row.cells.iter().enumerate();
        cells
            .map(|(at, cell)| {
                let number = u32::try_from(at).unwrap_or(u32::MAX);
                Given {
                    name: self.name(at),
                    at: number,
                    span: cell.span.clone(),
                    cells: vec![Cell {
                        text: Some(Cow::Borrowed(&cell.text)),
                        at: number,
                        span: cell.span.clone(),
                    }],
                }
            })
            .collect()
    }

    /// Where the row stands among those of the table.
    pub(crate) fn itself(&self) -> Pointer {
        Pointer::default().index(self.number.saturating_sub(2))
    }

    /// Where it stands in the text.
    pub(crate) fn place(&self) -> Span {
        span(&self.row, 0..self.row.text.len())
    }

    /// Where a part of it stands.
    pub(crate) fn span(&self, part: Range<usize>) -> Span {
        span(&self.row, part)
    }

    /// Where a quote is that is never closed.
    pub(crate) fn unclosed(&self) -> Option<Span> {
        let part = self.row.unclosed.clone()?;
        Some(span(&self.row, part))
    }

    fn name(&self, at: usize) -> Cow<'_, str> {
        match self.header.get(at) {
            Some((name, _)) => Cow::Borrowed(name),
            None => Cow::Owned((at + 1).to_string()),
        }
    }

    fn cell(&self, at: u32) -> Option<&RowCell> {
        self.row.cells.get(at as usize)
    }
}

impl Source for TableRow<'_> {
    fn pointer(&self, at: u32) -> Pointer {
        self.itself().key(&self.name(at as usize))
    }

    fn value(&self, at: u32) -> Value {
        self.cell(at)
            .map_or(Value::Null, |cell| cell.text.as_str().into())
    }
}

fn span(row: &Row, part: Range<usize>) -> Span {
    let at = |offset: usize| -> Position { row.position.after(row.text.get(..offset).unwrap_or(&row.text)) };
    Span {
        start: at(part.start),
        end: at(part.end),
    }
}

/// Whether the first line of a text is the header of one of our own tables: it has a name and an id, or a kind.
pub(crate) fn is_ours(head: &[u8]) -> bool {
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let Ok(line) = decode(line) else { return false };
    let separator = char::from(likely(line.as_bytes()));
    let names = || {
        line.trim_end()
            .split(separator)
            .map(|name| name.trim().trim_matches('"'))
    };
    line.contains(separator)
        && names().any(|name| name == "id")
        && names().any(|name| name == "name" || name.starts_with("name."))
}

/// The kind that a header has most fields of.
pub(crate) fn kind_of<'h>(columns: &(impl Iterator<Item = &'h str> + Clone)) -> Kind {
    // The last of the best is taken: what fits several kinds alike is most likely a commons.
    [Kind::Project, Kind::Actor, Kind::Commons]
        .into_iter()
        .max_by_key(|kind| {
            columns
                .clone()
                .filter(|column| resolve(*kind, column).is_some())
                .count()
        })
        .unwrap_or(Kind::Commons)
}
