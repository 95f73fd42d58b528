//! JSON, RFC 8259, into a tree in one pass.
//!
//! Our own reader: it keeps the place of every key and value, borrows strings, reuses its memory, and goes on
//! after the two mistakes that people make most, a comma too many and a comment. The benchmark holds it beside
//! a pull parser that does less.

#![expect(
    clippy::inline_always,
    reason = "a step of every value of every text: the npm module is built for size, and there the check takes twice as long where they are called"
)]

use std::ops::Range;

use super::buffer::{Buffer, Slot, SlotKind, small};
use super::limits::Exceeded;
use super::read::{Expected, Fault, FaultKind, Unreadable};

pub(super) fn read(text: &str, buffer: &mut Buffer) -> Result<(), Unreadable> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        inside: None,
        buffer,
    };
    reader.document().map_err(|Stop(unreadable)| *unreadable)
}

struct Reader<'t, 'b> {
    text: &'t str,
    bytes: &'t [u8],
    /// The innermost open container.
    inside: Option<SlotKind>,
    buffer: &'b mut Buffer,
}

/// Where reading goes on, or why it does not.
type At = Result<usize, Stop>;

/// Why reading does not go on: boxed, since what fits into registers is handed on for nothing.
struct Stop(Box<Unreadable>);

impl From<Exceeded> for Stop {
    #[cold]
    fn from(exceeded: Exceeded) -> Self {
        Self(Box::new(exceeded.into()))
    }
}

impl Reader<'_, '_> {
    fn document(&mut self) -> Result<(), Stop> {
        let start = self.skip_space(0);
        if start == self.bytes.len() {
            return Err(self.fault(FaultKind::Empty, 0..0));
        }
        let mut at = self.value(start)?;
        while let Some(inside) = self.inside {
            at = if inside == SlotKind::Object {
                self.container::<true>(at)?
            } else {
                self.container::<false>(at)?
            };
        }
        at = self.skip_space(at);
        if at < self.bytes.len() {
            return Err(self.expected(at, Expected::End));
        }
        Ok(())
    }

    /// Reads on in the innermost container, an object or an array, until it ends or another one opens in it. Each
    /// kind has a loop of its own, so that nothing asks at every value which one it is.
    fn container<const OBJECT: bool>(&mut self, mut at: usize) -> At {
        let end = if OBJECT { b'}' } else { b']' };
        let mut opened = self.buffer.is_opened();
        loop {
            // Behind a value, or inside of the bracket that opens one. White space is looked for where there is
            // something else than what texts that programs write have.
            if opened || !self.sees(b',', at) {
                at = self.skip_space(at);
                if self.sees(end, at) {
                    return Ok(self.close(at));
                }
                if !opened && !self.sees(b',', at) {
                    return Err(self.expected(at, Expected::CommaOrEnd));
                }
            }
            if !opened {
                at += 1;
                if !self.sees(b'"', at) {
                    at = self.skip_space(at);
                    if self.sees(end, at) {
                        self.trailing_comma(at);
                        continue;
                    }
                }
            }
            self.buffer.count();
            if OBJECT {
                at = self.key(at)?;
            }
            at = self.value(at)?;
            if self.buffer.is_opened() {
                return Ok(at);
            }
            opened = false;
        }
    }

    #[inline(always)]
    fn sees(&self, byte: u8, at: usize) -> bool {
        self.bytes.get(at) == Some(&byte)
    }

    #[inline(always)]
    fn skip_space(&mut self, at: usize) -> usize {
        match self.bytes.get(at) {
            Some(b' ' | b'\n' | b'\r' | b'\t' | b'/') => self.skip_run(at),
            _ => at,
        }
    }

    /// Passes over white space and comments. It stands apart: most texts that programs write have none.
    #[inline(never)]
    fn skip_run(&mut self, mut at: usize) -> usize {
        while let Some(byte) = self.bytes.get(at) {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => at += 1,
                b'/' => match self.comment(at) {
                    Some(end) => at = end,
                    None => break,
                },
                _ => break,
            }
        }
        at
    }

    /// Passes over a comment, and notes it.
    #[cold]
    fn comment(&mut self, start: usize) -> Option<usize> {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = match rest.get(1)? {
            b'/' => memchr::memchr(b'\n', rest).unwrap_or(rest.len()),
            b'*' => memchr::memmem::find(rest.get(2..).unwrap_or_default(), b"*/")? + 4,
            _ => return None,
        };
        self.note(FaultKind::JsonComment, start..start + length);
        Some(start + length)
    }

    #[cold]
    fn trailing_comma(&mut self, at: usize) {
        let head = self.bytes.get(..at).unwrap_or_default();
        let comma = memchr::memrchr(b',', head).unwrap_or(at);
        self.note(FaultKind::JsonTrailingComma, comma..comma + 1);
    }

    #[inline(always)]
    fn open(&mut self, kind: SlotKind, at: usize) -> At {
        self.buffer.open(kind, small(at))?;
        self.inside = Some(kind);
        Ok(at + 1)
    }

    #[inline(always)]
    fn close(&mut self, at: usize) -> usize {
        self.inside = self.buffer.close(small(at + 1));
        at + 1
    }

    /// Reads a value, of an object or an array the bracket alone.
    #[inline(always)]
    fn value(&mut self, at: usize) -> At {
        if self.sees(b'"', at) {
            self.string(at, Expected::CommaOrEnd)
        } else {
            self.other(at)
        }
    }

    /// Reads a value that is no string, or has white space before it.
    #[inline(never)]
    fn other(&mut self, at: usize) -> At {
        let at = self.skip_space(at);
        match self.bytes.get(at) {
            Some(b'"') => self.string(at, Expected::CommaOrEnd),
            Some(b'{') => self.open(SlotKind::Object, at),
            Some(b'[') => self.open(SlotKind::Array, at),
            Some(b'-' | b'0'..=b'9') => self.number(at),
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'\'' | b'+' | b'.') => self.word(at),
            _ => Err(self.expected(at, Expected::Value)),
        }
    }

    /// Reads a key, and goes on behind its colon.
    #[inline(always)]
    fn key(&mut self, at: usize) -> At {
        if !self.sees(b'"', at) {
            return Err(self.expected(at, Expected::Key));
        }
        let mut at = self.string(at, Expected::Colon)?;
        if !self.sees(b':', at) {
            at = self.skip_space(at);
            if !self.sees(b':', at) {
                return Err(self.expected(at, Expected::Colon));
            }
        }
        Ok(at + 1)
    }

    /// Reads a string from its opening quote.
    #[inline(always)]
    fn string(&mut self, start: usize, then: Expected) -> At {
        let content = start + 1;
        let length = plain_length(self.bytes.get(content..).unwrap_or_default());
        let end = content + length;
        match self.bytes.get(end) {
            Some(b'"') => {}
            Some(b'\\') => return self.escaped_string(start, end),
            _ => return Err(self.unclosed(start, end, then)),
        }
        self.scalar(
            SlotKind::String,
            start..end + 1,
            (small(content), small(length)),
            false,
        )
    }

    /// Reads the rest of a string whose first escape stands at `at`; its content goes to the scratch.
    ///
    /// It stands apart so that strings without escapes do not pay for its registers.
    #[inline(never)]
    fn escaped_string(&mut self, start: usize, mut at: usize) -> At {
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
        self.scalar(
            SlotKind::String,
            start..at + 1,
            (small(kept), small(length)),
            true,
        )
    }

    /// The character that an escape at `at` stands for, and where it ends.
    fn escape(&self, at: usize) -> Result<(char, usize), Stop> {
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

    fn number(&mut self, start: usize) -> At {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
            .unwrap_or(rest.len());
        let end = start + length;
        let number = self.text.get(start..end).unwrap_or_default();
        if !is_number(number) {
            return Err(self.fault(FaultKind::JsonNumber, start..end));
        }
        self.scalar(SlotKind::Number, start..end, (small(start), small(length)), false)
    }

    fn word(&mut self, start: usize) -> At {
        let rest = self.text.get(start..).unwrap_or_default();
        let length = if rest.starts_with('\'') {
            rest.find(['\n', ',', '}', ']', ':']).unwrap_or(rest.len())
        } else {
            rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '+' | '.'))
                .unwrap_or(rest.len())
        };
        let end = start + length;
        let kind = match rest.get(..length) {
            Some("null") => SlotKind::Null,
            Some("true") => SlotKind::True,
            Some("false") => SlotKind::False,
            _ => return Err(self.fault(FaultKind::JsonWord, start..end)),
        };
        self.scalar(kind, start..end, (0, 0), false)
    }

    #[inline(always)]
    fn scalar(&mut self, kind: SlotKind, place: Range<usize>, (a, b): (u32, u32), in_scratch: bool) -> At {
        self.buffer.push(Slot {
            kind,
            in_scratch,
            plain: false,
            start: small(place.start),
            end: small(place.end),
            a,
            b,
        })?;
        Ok(place.end)
    }

    #[cold]
    fn unclosed(&self, start: usize, at: usize, then: Expected) -> Stop {
        match self.bytes.get(at) {
            None if at == self.bytes.len() && start + 1 == at => {
                self.fault(FaultKind::JsonEnd(then), start..at)
            }
            _ => self.fault(FaultKind::JsonString, start..at),
        }
    }

    #[cold]
    fn expected(&self, at: usize, expected: Expected) -> Stop {
        let length = self
            .text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let kind = if length == 0 {
            FaultKind::JsonEnd(expected)
        } else {
            FaultKind::JsonExpected(expected)
        };
        self.fault(kind, at..at + length)
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
    fn fault(&self, kind: FaultKind, span: Range<usize>) -> Stop {
        let mut faults = self.buffer.faults.clone();
        faults.push(Fault {
            kind,
            span: small(span.start)..small(span.end),
        });
        Stop(Box::new(Unreadable::Faults(faults, false)))
    }
}

/// How many bytes there are before a quote, a backslash or a control character, eight at a time.
#[inline(always)]
fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let mut rest = bytes;
    let mut length = 0;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        let word = u64::from_le_bytes(*chunk);
        // A byte's high bit is set where a difference goes below zero; what lies above the first such byte may be
        // set too, and does not matter. Bytes that have it from the start are of letters beyond ASCII. With one bit
        // turned, the quote comes right behind the control characters.
        let quote_or_control = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
        let backslash = (word ^ (ONES * u64::from(b'\\'))).wrapping_sub(ONES);
        let found = (quote_or_control | backslash) & !word & HIGH;
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
pub(crate) fn is_number(text: &str) -> bool {
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
