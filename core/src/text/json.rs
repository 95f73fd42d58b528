//! JSON, RFC 8259, into a tree in one pass.
//!
//! Our own reader: it keeps the place of every key and value, borrows strings, reuses its memory, and goes on
//! after the two mistakes that people make most, a comma too many and a comment. The benchmark holds it beside
//! a pull parser that does less.

use std::ops::Range;

use super::buffer::{Buffer, Slot, SlotKind, small};
use super::limits::Limits;
use super::read::{Expected, Fault, FaultKind, Unreadable};

pub(super) fn read(text: &str, limits: &Limits, buffer: &mut Buffer) -> Result<(), Unreadable> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        inside: None,
        limits,
        buffer,
    };
    reader.document()
}

struct Reader<'t, 'b> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// The innermost open container.
    inside: Option<SlotKind>,
    limits: &'b Limits,
    buffer: &'b mut Buffer,
}

impl Reader<'_, '_> {
    fn document(&mut self) -> Result<(), Unreadable> {
        self.skip_space();
        if self.at == self.bytes.len() {
            return Err(self.fault(FaultKind::Empty, 0..0));
        }
        let mut opened = self.value()?;
        loop {
            // Behind a value, or inside of the bracket that opens one.
            self.skip_space();
            let Some(inside) = self.inside else { break };
            let end = if inside == SlotKind::Object { b'}' } else { b']' };
            match self.peek() {
                Some(byte) if byte == end => {
                    self.close();
                    opened = false;
                    continue;
                }
                _ if opened => {}
                Some(b',') => {
                    self.at += 1;
                    self.skip_space();
                    if self.peek() == Some(end) {
                        self.trailing_comma();
                        continue;
                    }
                }
                _ => return Err(self.expected(Expected::CommaOrEnd)),
            }
            self.buffer.count();
            if inside == SlotKind::Object {
                self.key()?;
            }
            opened = self.value()?;
        }
        if self.at < self.bytes.len() {
            return Err(self.expected(Expected::End));
        }
        Ok(())
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b'/' if self.comment() => {}
                _ => break,
            }
        }
    }

    /// Passes over a comment, and notes it.
    #[cold]
    fn comment(&mut self) -> bool {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = match rest.get(1) {
            Some(b'/') => memchr::memchr(b'\n', rest).unwrap_or(rest.len()),
            Some(b'*') => match memchr::memmem::find(rest.get(2..).unwrap_or_default(), b"*/") {
                Some(end) => end + 4,
                None => return false,
            },
            _ => return false,
        };
        self.at += length;
        self.note(FaultKind::JsonComment, start..self.at);
        true
    }

    #[cold]
    fn trailing_comma(&mut self) {
        let head = self.bytes.get(..self.at).unwrap_or_default();
        let comma = memchr::memrchr(b',', head).unwrap_or(self.at);
        self.note(FaultKind::JsonTrailingComma, comma..comma + 1);
    }

    fn open(&mut self, kind: SlotKind) -> Result<(), Unreadable> {
        self.buffer.open(kind, small(self.at), self.limits)?;
        self.at += 1;
        self.inside = Some(kind);
        Ok(())
    }

    fn close(&mut self) {
        self.at += 1;
        self.inside = self.buffer.close(small(self.at));
    }

    /// Reads a value, of an object or an array the bracket alone; says whether it was such a bracket.
    #[inline]
    fn value(&mut self) -> Result<bool, Unreadable> {
        match self.peek() {
            Some(b'"') => self.string(Expected::CommaOrEnd)?,
            Some(b'{') => {
                self.open(SlotKind::Object)?;
                return Ok(true);
            }
            Some(b'[') => {
                self.open(SlotKind::Array)?;
                return Ok(true);
            }
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'\'' | b'+' | b'.') => self.word()?,
            _ => return Err(self.expected(Expected::Value)),
        }
        Ok(false)
    }

    /// Reads a key, and goes on to its value.
    #[inline]
    fn key(&mut self) -> Result<(), Unreadable> {
        match self.peek() {
            Some(b'"') => self.string(Expected::Colon)?,
            _ => return Err(self.expected(Expected::Key)),
        }
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(self.expected(Expected::Colon));
        }
        self.at += 1;
        self.skip_space();
        Ok(())
    }

    /// Reads a string from its opening quote.
    #[inline]
    fn string(&mut self, then: Expected) -> Result<(), Unreadable> {
        let start = self.at;
        let content = start + 1;
        let length = plain_length(self.bytes.get(content..).unwrap_or_default());
        let end = content + length;
        match self.bytes.get(end) {
            Some(b'"') => {}
            Some(b'\\') => return self.escaped_string(start, end),
            _ => return Err(self.unclosed(start, end, then)),
        }
        self.at = end + 1;
        self.scalar(
            SlotKind::String,
            start..self.at,
            (small(content), small(length)),
            false,
        )
    }

    /// Reads the rest of a string whose first escape stands at `at`; its content goes to the scratch.
    ///
    /// It stands apart so that strings without escapes do not pay for its registers.
    #[inline(never)]
    fn escaped_string(&mut self, start: usize, mut at: usize) -> Result<(), Unreadable> {
        let kept = self.buffer.scratch.len();
        let mut run = start + 1;
        loop {
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    self.buffer
                        .scratch
                        .push_str(self.text.get(run..at).unwrap_or_default());
                    let (c, after) = self.escape(at)?;
                    self.buffer.scratch.push(c);
                    at = after;
                    run = at;
                }
                Some(0x20..) => at += plain_length(self.bytes.get(at..).unwrap_or_default()),
                _ => return Err(self.unclosed(start, at, Expected::CommaOrEnd)),
            }
        }
        self.buffer
            .scratch
            .push_str(self.text.get(run..at).unwrap_or_default());
        let length = self.buffer.scratch.len() - kept;
        self.at = at + 1;
        self.scalar(
            SlotKind::String,
            start..self.at,
            (small(kept), small(length)),
            true,
        )
    }

    /// The character that an escape at `at` stands for, and where it ends.
    fn escape(&self, at: usize) -> Result<(char, usize), Unreadable> {
        let c = match self.bytes.get(at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let unit = self.hex(at + 2);
                if let Some(c) = unit.and_then(char::from_u32) {
                    return Ok((c, at + 6));
                }
                let low = (self.bytes.get(at + 6..at + 8) == Some(b"\\u"))
                    .then(|| self.hex(at + 8))
                    .flatten();
                return match (unit, low) {
                    (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                        let c = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                        Ok((char::from_u32(c).unwrap_or('\u{fffd}'), at + 12))
                    }
                    _ => Err(self.fault(FaultKind::JsonEscape, at..at + if unit.is_some() { 6 } else { 2 })),
                };
            }
            _ => return Err(self.fault(FaultKind::JsonEscape, at..at + 2)),
        };
        Ok((c, at + 2))
    }

    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at + 4)?;
        digits.iter().try_fold(0, |unit, digit| {
            Some(unit * 16 + char::from(*digit).to_digit(16)?)
        })
    }

    fn number(&mut self) -> Result<(), Unreadable> {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
            .unwrap_or(rest.len());
        self.at += length;
        let number = self.text.get(start..self.at).unwrap_or_default();
        if !is_number(number) {
            return Err(self.fault(FaultKind::JsonNumber, start..self.at));
        }
        self.scalar(
            SlotKind::Number,
            start..self.at,
            (small(start), small(length)),
            false,
        )
    }

    fn word(&mut self) -> Result<(), Unreadable> {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let length = if rest.starts_with('\'') {
            rest.find(['\n', ',', '}', ']', ':']).unwrap_or(rest.len())
        } else {
            rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '+' | '.'))
                .unwrap_or(rest.len())
        };
        self.at += length;
        let kind = match rest.get(..length) {
            Some("null") => SlotKind::Null,
            Some("true") => SlotKind::True,
            Some("false") => SlotKind::False,
            _ => return Err(self.fault(FaultKind::JsonWord, start..self.at)),
        };
        self.scalar(kind, start..self.at, (0, 0), false)
    }

    #[inline]
    fn scalar(
        &mut self,
        kind: SlotKind,
        place: Range<usize>,
        (a, b): (u32, u32),
        in_scratch: bool,
    ) -> Result<(), Unreadable> {
        let (start, end) = (small(place.start), small(place.end));
        self.buffer.push(
            Slot {
                kind,
                in_scratch,
                plain: false,
                start,
                end,
                a,
                b,
            },
            self.limits,
        )?;
        Ok(())
    }

    #[cold]
    fn unclosed(&self, start: usize, at: usize, then: Expected) -> Unreadable {
        match self.bytes.get(at) {
            None if at == self.bytes.len() && start + 1 == at => {
                self.fault(FaultKind::JsonEnd(then), start..at)
            }
            _ => self.fault(FaultKind::JsonString, start..at),
        }
    }

    #[cold]
    fn expected(&self, expected: Expected) -> Unreadable {
        let length = self
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let kind = if length == 0 {
            FaultKind::JsonEnd(expected)
        } else {
            FaultKind::JsonExpected(expected)
        };
        self.fault(kind, self.at..self.at + length)
    }

    #[cold]
    fn note(&mut self, kind: FaultKind, span: Range<usize>) {
        self.buffer.faults.push(Fault {
            kind,
            span: small(span.start)..small(span.end),
        });
    }

    /// The end: what was noted before, and this.
    #[cold]
    fn fault(&self, kind: FaultKind, span: Range<usize>) -> Unreadable {
        let mut faults = self.buffer.faults.clone();
        faults.push(Fault {
            kind,
            span: small(span.start)..small(span.end),
        });
        Unreadable::Faults(faults, false)
    }
}

/// How many bytes there are before a quote, a backslash or a control character, eight at a time.
#[inline]
fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let mut rest = bytes;
    let mut length = 0;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        let word = u64::from_le_bytes(*chunk);
        // A byte's high bit is set where a difference goes below zero; what lies above the first such byte may be
        // set too, and does not matter. Bytes that have it from the start are of letters beyond ASCII.
        let quote = (word ^ (ONES * u64::from(b'"'))).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * u64::from(b'\\'))).wrapping_sub(ONES);
        let control = word.wrapping_sub(ONES * 0x20);
        let found = (quote | backslash | control) & !word & HIGH;
        if found != 0 {
            return length + found.trailing_zeros() as usize / 8;
        }
        rest = after;
        length += 8;
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    length + rest.iter().position(ends).unwrap_or(rest.len())
}

/// Whether a text is a number as JSON writes it.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut rest = text.as_bytes();
    rest = rest.strip_prefix(b"-").unwrap_or(rest);
    let whole = digits(rest);
    if whole == 0 || (whole > 1 && rest.first() == Some(&b'0')) {
        return false;
    }
    rest = rest.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix(b".") {
        let length = digits(fraction);
        if length == 0 {
            return false;
        }
        rest = fraction.get(length..).unwrap_or_default();
    }
    if let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) {
        let exponent = exponent
            .strip_prefix(b"-")
            .or_else(|| exponent.strip_prefix(b"+"))
            .unwrap_or(exponent);
        let length = digits(exponent);
        return length > 0 && length == exponent.len();
    }
    rest.is_empty()
}
