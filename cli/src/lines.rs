//! The lines of a stream, one after the other, in memory that does not grow with it.

use std::io::{self, BufRead};

/// A line of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// From 1.
    pub(crate) number: usize,
    /// Bytes of the stream before it.
    pub(crate) offset: usize,
    /// What it holds, without its end; `None` for a line that is longer than the limit.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// Reads lines of at most so many bytes; blank ones are left out.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    stream: R,
    most: usize,
    number: usize,
    offset: usize,
}

impl<R: BufRead> Lines<R> {
    pub(crate) const fn new(stream: R, most: usize) -> Self {
        Self {
            stream,
            most,
            number: 0,
            offset: 0,
        }
    }

    /// The next lines: as many as fit into so many lines and bytes, one at least; none at the end.
    pub(crate) fn batch(&mut self, lines: usize, bytes: usize) -> io::Result<Vec<Line>> {
        let mut batch = Vec::new();
        let mut size = 0;
        while batch.len() < lines && size < bytes {
            let Some(line) = self.line()? else { break };
            size += line.bytes.as_ref().map_or(0, Vec::len);
            if line
                .bytes
                .as_ref()
                .is_none_or(|bytes| !bytes.trim_ascii().is_empty())
            {
                batch.push(line);
            }
        }
        Ok(batch)
    }

    fn line(&mut self) -> io::Result<Option<Line>> {
        let (mut bytes, mut length) = (Vec::new(), 0);
        loop {
            let buffer = self.stream.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let (taken, ended) = match memchr::memchr(b'\n', buffer) {
                Some(end) => (end + 1, true),
                None => (buffer.len(), false),
            };
            // One byte over the limit says enough; the rest of the line is passed by.
            let room = self.most.saturating_add(2).saturating_sub(bytes.len()).min(taken);
            bytes.extend_from_slice(buffer.get(..room).unwrap_or_default());
            length += taken;
            self.stream.consume(taken);
            if ended {
                break;
            }
        }
        if length == 0 {
            return Ok(None);
        }
        let content = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let content = content.strip_suffix(b"\r").unwrap_or(content);
        let fits = content.len() <= self.most;
        let kept = content.len();
        bytes.truncate(kept);
        self.number += 1;
        let offset = self.offset;
        self.offset += length;
        Ok(Some(Line {
            number: self.number,
            offset,
            bytes: fits.then_some(bytes),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_passed_by_and_blank_ones_left_out() {
        let text = "{}\r\n\n0123456789\nlast";
        let lines = Lines::new(io::BufReader::with_capacity(3, text.as_bytes()), 5)
            .batch(10, 100)
            .unwrap();
        let told: Vec<_> = lines
            .iter()
            .map(|line| (line.number, line.offset, line.bytes.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                (1, 0, Some(&b"{}"[..])),
                (3, 5, None),
                (4, 16, Some(&b"last"[..]))
            ]
        );
    }

    #[test]
    fn batches_end_with_the_stream() {
        let mut lines = Lines::new("a\nb\nc\n".as_bytes(), 5);
        assert_eq!(lines.batch(2, 100).unwrap().len(), 2);
        assert_eq!(lines.batch(2, 100).unwrap().len(), 1);
        assert_eq!(lines.batch(2, 100).unwrap().len(), 0);
    }
}
