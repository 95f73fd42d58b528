//! A reader of tables in text: RFC 4180, a row at a time, with the place of every cell.
//!
//! Its own, because no crate says where in the text a cell begins, quotes and all, and because it is small.

use std::io::{BufRead, Read as _};
use std::ops::Range;

use memchr::memchr;

use crate::text::{NotUtf8, Position, decode_at};

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    /// The text, from the place on.
    pub(super) text: String,
    pub(super) position: Position,
    pub(super) cells: Vec<Cell>,
    /// Where a quote is that is never closed.
    pub(super) unclosed: Option<Range<usize>>,
}

/// A cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// What it holds, quotes taken off.
    pub(super) text: String,
    /// Where it stands in the text of the row, with its quotes.
    pub(super) span: Range<usize>,
}

/// Why reading stopped before the end.
#[derive(Debug)]
pub(super) enum Stop {
    NotUtf8(NotUtf8),
    TooBig,
    Interrupted(String),
}

/// Reads rows.
#[derive(Debug)]
pub(super) struct Reader<R> {
    input: R,
    /// Bytes that were read and are to be read again, from a place on.
    pending: Vec<u8>,
    from: usize,
    position: Position,
    separator: Option<u8>,
    /// How many bytes a row may have.
    most: usize,
    /// Whether quotes end with their line: once one was not closed, none is trusted to go on.
    short: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    Closed,
}

impl State {
    const fn after(self, byte: u8, separator: u8) -> Self {
        match (self, byte) {
            (Self::Quoted, b'"') => Self::Closed,
            (Self::Start | Self::Closed, b'"') | (Self::Quoted, _) => Self::Quoted,
            (_, byte) if byte == separator => Self::Start,
            _ => Self::Plain,
        }
    }
}

impl<R: BufRead> Reader<R> {
    pub(super) fn new(input: R, separator: Option<u8>, most: usize) -> Self {
        Self {
            input,
            pending: Vec::new(),
            from: 0,
            position: Position::START,
            separator,
            most,
            short: false,
        }
    }

    /// The next row that is not blank; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Row>, Stop> {
        loop {
            let (bytes, is_open) = self.take()?;
            if bytes.is_empty() {
                return Ok(None);
            }
            let position = self.position;
            let text = decode_at(&bytes, position).map_err(Stop::NotUtf8)?;
            self.position = position.after(text);
            let text = text.trim_end_matches(['\n', '\r']);
            if text.trim().is_empty() {
                continue;
            }
            let (cells, unclosed) = cells(text, self.separator.unwrap_or(b','), is_open);
            return Ok(Some(Row {
                text: text.to_owned(),
                position,
                cells,
                unclosed,
            }));
        }
    }

    /// The bytes of the next row, its line break with them, and whether a quote in it is never closed.
    fn take(&mut self) -> Result<(Vec<u8>, bool), Stop> {
        let mut bytes = Vec::new();
        self.line(&mut bytes)?;
        if self.position.offset == 0 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        let separator = *self.separator.get_or_insert_with(|| likely(&bytes));
        let first = bytes.len();
        let (mut state, mut seen) = (State::Start, 0);
        loop {
            for byte in bytes.iter().skip(seen) {
                state = state.after(*byte, separator);
            }
            seen = bytes.len();
            if state != State::Quoted {
                return Ok((bytes, false));
            }
            if !self.short {
                match self.line(&mut bytes) {
                    Ok(()) if bytes.len() > seen => continue,
                    Ok(()) | Err(Stop::TooBig) => {}
                    Err(stop) => return Err(stop),
                }
            }
            self.short = true;
            let mut rest = bytes.split_off(first);
            if !rest.is_empty() {
                rest.extend_from_slice(self.pending.get(self.from..).unwrap_or_default());
                (self.pending, self.from) = (rest, 0);
            }
            return Ok((bytes, true));
        }
    }

    /// Adds the next line to what was read of a row.
    fn line(&mut self, bytes: &mut Vec<u8>) -> Result<(), Stop> {
        let pending = self.pending.get(self.from..).unwrap_or_default();
        if !pending.is_empty() {
            let end = memchr(b'\n', pending).map_or(pending.len(), |at| at + 1);
            bytes.extend_from_slice(pending.get(..end).unwrap_or_default());
            self.from += end;
            if bytes.ends_with(b"\n") {
                return Ok(());
            }
        }
        let room = self.most.saturating_sub(bytes.len()) as u64;
        let read = (&mut self.input)
            .take(room.saturating_add(1))
            .read_until(b'\n', bytes);
        read.map_err(|error| Stop::Interrupted(error.to_string()))?;
        if bytes.len() > self.most {
            Err(Stop::TooBig)
        } else {
            Ok(())
        }
    }
}

/// What divides the cells of a first line: of semicolons, tabs and commas, quoted ones aside, what there is most of.
pub(super) fn likely(line: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in line {
        quoted ^= *byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && byte == separator);
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(separator, _)| *separator)
}

/// The cells of a row. Where a quote is never closed, it is a character like any other.
fn cells(text: &str, separator: u8, is_open: bool) -> (Vec<Cell>, Option<Range<usize>>) {
    let mut cells = Vec::new();
    let mut unclosed = None;
    let mut start = 0;
    loop {
        let rest = text.get(start..).unwrap_or_default();
        let mut state = State::Start;
        let end = rest.bytes().position(|byte| {
            state = state.after(byte, separator);
            state == State::Start
        });
        let end = end.unwrap_or_else(|| {
            // An open quote hides the separators behind it.
            if is_open && state == State::Quoted {
                unclosed = Some(start..start + 1);
                memchr(separator, rest.as_bytes()).unwrap_or(rest.len())
            } else {
                rest.len()
            }
        });
        let raw = rest.get(..end).unwrap_or_default();
        let is_literal = unclosed.as_ref().is_some_and(|at| at.start == start);
        cells.push(Cell {
            text: if is_literal { raw.to_owned() } else { unquoted(raw) },
            span: start..start + end,
        });
        if end >= rest.len() {
            return (cells, unclosed);
        }
        start += end + 1;
    }
}

/// What a cell holds; what stands behind its closing quote belongs to it.
fn unquoted(raw: &str) -> String {
    let Some(inside) = raw.strip_prefix('"') else {
        return raw.to_owned();
    };
    let mut text = String::with_capacity(inside.len());
    let mut characters = inside.chars().peekable();
    let mut quoted = true;
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => text.extend(characters.next()),
            '"' if quoted => quoted = false,
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut reader = Reader::new(text.as_bytes(), None, 1000);
        let mut rows = Vec::new();
        while let Some(row) = reader.next().unwrap() {
            for cell in &row.cells {
                let before = text
                    .trim_start_matches('\u{feff}')
                    .get(..row.position.offset)
                    .unwrap();
                assert!(row.text.get(cell.span.clone()).is_some());
                assert_eq!(row.position, Position::START.after(before));
            }
            rows.push(row.cells.into_iter().map(|cell| cell.text).collect());
        }
        rows
    }

    #[test]
    fn tables_as_programs_write_them() {
        assert_eq!(
            rows("a,b\r\n1,\"x, \"\"y\"\"\r\nz\"\r\n"),
            [["a", "b"], ["1", "x, \"y\"\r\nz"]]
        );
        assert_eq!(
            rows("\u{feff}a;b,c;d\n1;2;3\n\n"),
            [["a", "b,c", "d"], ["1", "2", "3"]]
        );
        assert_eq!(rows("a\tb\n1\t"), [["a", "b"], ["1", ""]]);
        assert_eq!(rows("\"a;b\",c\n"), [["a;b", "c"]]);
        assert_eq!(rows("only\n1\n"), [["only"], ["1"]]);
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_quote_that_stands_alone_takes_no_more_than_its_line() {
        assert_eq!(
            rows("a,b\n\"1,2\n3,4\n5,6\n"),
            [["a", "b"], ["\"1", "2"], ["3", "4"], ["5", "6"]]
        );
        assert_eq!(rows("a,b\n12\" pipe,2\n"), [["a", "b"], ["12\" pipe", "2"]]);
    }
}
