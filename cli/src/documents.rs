//! The documents of a JSON Lines stream, checked as they come.

use std::io::BufRead;

use communs::diagnostic::Report;
use communs::text::{Limits, decode};

use crate::engine::CatalogueCheck;
use crate::failure::Failure;
use crate::follow::{Looked, Text};
use crate::inputs::too_big;
use crate::lines::Lines;

/// Lines that are in memory at once, and bytes of them about.
const AT_ONCE: (usize, usize) = (1024, 4 << 20);

/// A document of a stream.
#[derive(Debug)]
pub(crate) struct Document {
    /// Its line, from 1; `None` where the stream itself failed.
    pub(crate) line: Option<usize>,
    offset: usize,
    bytes: Vec<u8>,
    pub(crate) result: Result<Report, Failure>,
}

impl Document {
    /// Tells what came of it.
    pub(crate) fn tell<T>(self, path: &str, tell: impl FnOnce(Looked<'_>) -> T) -> T {
        tell(Looked {
            path,
            line: self.line,
            outcome: self.result,
            text: Text::Here(decode(&self.bytes).unwrap_or_default(), self.offset),
        })
    }
}

/// Reads and checks a stream.
#[derive(Debug)]
pub(crate) struct Documents<'p, R> {
    path: &'p str,
    lines: Lines<R>,
    limits: Limits,
    failed: bool,
}

impl<'p, R: BufRead> Documents<'p, R> {
    pub(crate) const fn new(path: &'p str, stream: R, limits: Limits) -> Self {
        Self {
            path,
            lines: Lines::new(stream, limits.bytes),
            limits,
            failed: false,
        }
    }

    /// The next documents; `None` at the end.
    pub(crate) fn batch(&mut self, catalogue: &mut CatalogueCheck) -> Option<Vec<Document>> {
        if self.failed {
            return None;
        }
        let lines = match self.lines.batch(AT_ONCE.0, AT_ONCE.1) {
            Ok(lines) => lines,
            Err(error) => {
                self.failed = true;
                return Some(vec![Document {
                    line: None,
                    offset: 0,
                    bytes: Vec::new(),
                    result: Err(Failure::Io(error)),
                }]);
            }
        };
        let documents: Vec<Document> = lines
            .into_iter()
            .map(|line| {
                let result = match &line.bytes {
                    None => Err(too_big(&self.limits)),
                    Some(bytes) => catalogue
                        .add_line(self.path, line.number, line.offset, bytes)
                        .map_err(Failure::Core),
                };
                Document {
                    line: Some(line.number),
                    offset: line.offset,
                    bytes: line.bytes.unwrap_or_default(),
                    result,
                }
            })
            .collect();
        (!documents.is_empty()).then_some(documents)
    }
}
