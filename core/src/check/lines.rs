//! The lines of a stream, each checked by itself.

use super::shift::Shift;
use super::{Checker, Options};
use crate::diagnostic::{Error, Report};
use crate::text::{Exceeded, Format, Limit};

/// A line about which there is something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1; blank lines count.
    pub number: usize,
    /// What was found, its places those of the stream; or why the line could not be looked at.
    pub outcome: Result<Report, Error>,
}

/// Checks JSON Lines as they come, in pieces of any size; references are followed by
/// [`CatalogueCheck`](super::CatalogueCheck) alone.
///
/// ```
/// use communs::{LineCheck, Options};
///
/// let mut check = LineCheck::new(Options::default());
/// let mut told = Vec::new();
/// for piece in ["{\"kind\": \"act", "or\"}\n\n{\"communs\": \"2.0\"}\n"] {
///     check.push(piece, &mut |line| told.push(line));
/// }
/// check.finish(&mut |line| told.push(line));
/// assert_eq!((check.count(), told[0].number, told[1].number), (2, 1, 3));
/// assert!(told[0].outcome.is_ok() && told[1].outcome.is_err());
/// ```
#[derive(Debug, Default)]
pub struct LineCheck {
    checker: Checker,
    /// The beginning of a line whose end has not come yet.
    begun: Vec<u8>,
    /// Bytes of that line, those that are not kept with them.
    length: usize,
    /// Where the line begins.
    at: Shift,
    count: usize,
}

impl LineCheck {
    /// A check with options. [`Limits::bytes`](crate::text::Limits) bounds each line.
    pub fn new(options: Options) -> Self {
        Self {
            checker: Checker::new(Options {
                format: Some(Format::Json),
                ..options
            }),
            ..Self::default()
        }
    }

    /// How many lines were looked at, blank ones left out.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Takes in the next piece of the stream, and hands over the lines about which there is something to say.
    pub fn push(&mut self, piece: impl AsRef<[u8]>, tell: &mut dyn FnMut(Line)) {
        let mut rest = piece.as_ref();
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (line, after) = rest.split_at(end);
            rest = after.get(1..).unwrap_or_default();
            if self.length == 0 {
                self.line(line, line.len(), tell);
            } else {
                self.keep(line);
                let begun = std::mem::take(&mut self.begun);
                self.line(&begun, self.length, tell);
                self.begun = begun;
                self.begun.clear();
                self.length = 0;
            }
            self.at.offset += 1;
            self.at.lines += 1;
        }
        self.keep(rest);
    }

    /// Takes in the last line, where the stream does not end with the end of a line.
    pub fn finish(&mut self, tell: &mut dyn FnMut(Line)) {
        let begun = std::mem::take(&mut self.begun);
        self.line(&begun, self.length, tell);
        self.length = 0;
    }

    fn keep(&mut self, part: &[u8]) {
        self.length += part.len();
        // One byte over the limit says enough.
        let room = self
            .most()
            .saturating_add(2)
            .saturating_sub(self.begun.len())
            .min(part.len());
        self.begun.extend_from_slice(part.get(..room).unwrap_or_default());
    }

    fn most(&self) -> usize {
        self.checker.options.limits.bytes
    }

    fn line(&mut self, line: &[u8], length: usize, tell: &mut dyn FnMut(Line)) {
        let at = self.at;
        self.at.offset += length;
        let content = line.strip_suffix(b"\r").unwrap_or(line);
        // Places do not count a byte order mark.
        let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
        if content.trim_ascii().is_empty() {
            return;
        }
        self.count += 1;
        let most = self.most();
        let outcome = if content.len() > most {
            Err(Error::Exceeded(Exceeded {
                limit: Limit::Bytes,
                most,
            }))
        } else {
            self.checker.check(content)
        };
        let number = at.lines + 1;
        match outcome {
            Ok(report) if report.diagnostics.is_empty() => {}
            Ok(mut report) => {
                at.report(&mut report);
                let outcome = Ok(report);
                tell(Line { number, outcome });
            }
            Err(Error::NotUtf8(wrong)) => {
                let outcome = Err(at.wrong(wrong).into());
                tell(Line { number, outcome });
            }
            outcome @ Err(_) => tell(Line { number, outcome }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(pieces: &[&[u8]], options: Options) -> (usize, Vec<Line>) {
        let mut check = LineCheck::new(options);
        let mut told = Vec::new();
        for piece in pieces {
            check.push(piece, &mut |line| told.push(line));
        }
        check.finish(&mut |line| told.push(line));
        (check.count(), told)
    }

    proptest! {
        #[test]
        fn pieces_do_not_matter(text in "([{}\"a:é]{0,6}(\n|\r\n)){0,6}[{}a]{0,3}", cuts in proptest::collection::vec(any::<usize>(), 0..4)) {
            let mut options = Options::default();
            options.limits.bytes = 5;
            let bytes = text.as_bytes();
            let mut cuts: Vec<_> = cuts.iter().map(|cut| cut % (bytes.len() + 1)).collect();
            cuts.sort_unstable();
            let mut pieces = Vec::new();
            let mut from = 0;
            for cut in cuts {
                pieces.push(&bytes[from..cut]);
                from = cut;
            }
            pieces.push(&bytes[from..]);
            prop_assert_eq!(told(&pieces, options), told(&[bytes], options));
        }
    }

    #[test]
    fn the_largest_limit_cuts_nothing_off() {
        let mut options = Options::default();
        options.limits.bytes = usize::MAX;
        let text: &[u8] = b"{\"kind\": \"actor\"}\n";
        assert_eq!(told(&[&text[..7], &text[7..]], options), told(&[text], options));
    }

    #[test]
    fn places_are_those_of_the_stream() {
        let text = "\n  \n{\"kind\": \"actor\",}\n";
        let (count, lines) = told(&[text.as_bytes()], Options::default());
        let report = lines[0].outcome.as_ref().unwrap();
        let comma = report
            .iter()
            .find(|one| one.code() == "syntax-json-trailing-comma")
            .unwrap();
        let start = comma.span().unwrap().start;
        assert_eq!((count, start.line, start.offset), (1, 3, text.find(',').unwrap()));
    }
}
