//! Bytes that come in pieces, for a reader that asks for them.

use std::io::{self, BufRead, ErrorKind, Read};

use crate::text::{NotUtf8, Position, decode_at};

/// Bytes that were given and not read to the end of what they belong to.
#[derive(Debug, Default)]
pub(super) struct Pending {
    bytes: Vec<u8>,
    /// How far they are read.
    at: usize,
    begun: bool,
    ended: bool,
}

impl Pending {
    pub(super) fn push(&mut self, piece: &[u8]) {
        self.bytes.extend_from_slice(piece);
    }

    /// No more is to come.
    pub(super) const fn end(&mut self) {
        self.ended = true;
    }

    pub(super) const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// All but so many bytes.
    pub(super) fn from(&self, start: usize) -> &[u8] {
        self.bytes.get(start..).unwrap_or_default()
    }

    /// What is not read yet; an error where more is to come.
    fn rest(&self) -> io::Result<&[u8]> {
        match self.bytes.get(self.at..) {
            Some(rest) if self.ended || !rest.is_empty() => Ok(rest),
            _ => Err(ErrorKind::WouldBlock.into()),
        }
    }

    fn consume(&mut self, amount: usize) {
        self.at = self.bytes.len().min(self.at + amount);
    }

    /// Whether there is enough to begin with: places do not count a byte order mark.
    fn begin(&mut self) -> bool {
        const MARK: &[u8] = b"\xef\xbb\xbf";
        if !self.begun && (self.ended || self.bytes.len() >= MARK.len()) {
            self.begun = true;
            if self.bytes.starts_with(MARK) {
                self.bytes.drain(..MARK.len());
            }
        }
        self.begun
    }
}

/// The same, with how far it was read; so many bytes are given at a time.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) pending: Pending,
    pub(super) position: Position,
    pub(super) left: usize,
    /// Whether one byte alone is given next.
    is_wary: bool,
    /// Where the event begins that is being read: in the bytes that are pending, and in the source.
    mark: (usize, Position),
}

impl Placed {
    pub(super) fn new(left: usize) -> Self {
        Self {
            pending: Pending::default(),
            position: Position::START,
            left,
            is_wary: false,
            mark: (0, Position::START),
        }
    }

    /// Whether a reader may begin here. It would take away what it takes for a byte order mark, wherever it begins; in a
    /// single byte it sees none.
    pub(super) fn begin(&mut self) -> bool {
        self.is_wary = true;
        self.pending.begin()
    }

    /// Keeps in mind that an event begins here.
    pub(super) const fn mark(&mut self) -> Position {
        self.mark = (self.pending.at, self.position);
        self.position
    }

    /// Where the event that was read is not UTF-8.
    pub(super) fn not_utf8(&self) -> NotUtf8 {
        let (at, position) = self.mark;
        let unknown = NotUtf8 {
            position,
            likely: None,
        };
        decode_at(self.pending.from(at), position)
            .err()
            .unwrap_or(unknown)
    }

    /// Goes back to where the event begins, and gives up what stands before; how much there is after it.
    pub(super) fn rewind(&mut self) -> usize {
        let (at, position) = self.mark;
        self.position = position;
        self.pending.bytes.drain(..at.min(self.pending.bytes.len()));
        self.pending.at = 0;
        self.mark.0 = 0;
        self.pending.len()
    }
}

impl Read for Placed {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut available = self.fill_buf()?;
        let read = available.read(out)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Placed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let available = self.pending.rest()?;
        if self.left == 0 && !available.is_empty() {
            return Err(io::Error::other("too big"));
        }
        let most = if std::mem::take(&mut self.is_wary) {
            1
        } else {
            self.left
        };
        Ok(available.get(..most).unwrap_or(available))
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(available) = self.pending.rest() {
            let bytes = available.get(..amount).unwrap_or(available);
            let position = &mut self.position;
            position.offset += bytes.len();
            let line = match memchr::memrchr(b'\n', bytes) {
                Some(last) => {
                    position.line += memchr::memchr_iter(b'\n', bytes).count();
                    position.column = 1;
                    bytes.get(last + 1..).unwrap_or_default()
                }
                None => bytes,
            };
            // Bytes that continue a character begin with the bits 10.
            position.column += line.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        }
        self.left = self.left.saturating_sub(amount);
        self.pending.consume(amount);
    }
}
