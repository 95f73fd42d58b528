//! JSON Lines as they come.

use communs::diagnostic::{Locale, RenderedReport};
use communs::{Line, LineCheck};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Failure;
use crate::state::{with, with_input};

/// Checks lines as they come, in pieces of any size, under the options that are set when it is made.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Lines {
    check: LineCheck,
    locale: Locale,
    /// The line that has begun, as long as it may become a description.
    begun: Vec<u8>,
    most: usize,
    at: Place,
    told: Vec<Told>,
}

/// Bytes and UTF-16 code units before a line.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    bytes: usize,
    units: usize,
}

/// What there is to say of a line, with what its places in UTF-16 are found from.
#[derive(Debug, Serialize)]
struct Told {
    line: usize,
    offset: usize,
    utf16: usize,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<RenderedReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[wasm_bindgen]
impl Lines {
    /// A check without lines.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        with(|state| Self {
            check: LineCheck::new(state.options),
            locale: state.locale,
            begun: Vec::new(),
            most: state.options.limits.bytes.saturating_add(8),
            at: Place::default(),
            told: Vec::new(),
        })
    }

    /// Takes in the piece that is in the input. What there is to say comes back as JSON.
    pub fn push(&mut self, length: usize) -> Option<String> {
        with_input(length, |input, _| {
            for part in input.split_inclusive(|byte| *byte == b'\n') {
                self.part(part);
            }
        });
        self.tell()
    }

    /// Takes in the last line, where the stream does not end with the end of a line.
    pub fn finish(&mut self) -> Option<String> {
        let line = std::mem::take(&mut self.begun);
        self.line(&line, true);
        self.tell()
    }

    /// How many lines were looked at, blank ones left out.
    pub fn count(&self) -> usize {
        self.check.count()
    }

    fn part(&mut self, part: &[u8]) {
        let ends = part.last() == Some(&b'\n');
        if ends && self.begun.is_empty() {
            return self.line(part, false);
        }
        self.begun.extend_from_slice(part);
        // What is too long goes on as it is: nothing in it will have a place.
        if ends || self.begun.len() > self.most {
            let mut line = std::mem::take(&mut self.begun);
            self.line(&line, false);
            line.clear();
            self.begun = line;
        }
    }

    fn line(&mut self, line: &[u8], last: bool) {
        let Self {
            check,
            locale,
            told,
            at,
            ..
        } = self;
        let mut tell = |found: Line| {
            let (report, error) = match found.outcome {
                Ok(report) => (Some(report.render(*locale)), None),
                Err(error) => (None, Some(Failure::Core(error).json(*locale))),
            };
            told.push(Told {
                line: found.number,
                offset: at.bytes,
                utf16: at.units,
                text: String::from_utf8_lossy(line).into_owned(),
                report,
                error,
            });
        };
        check.push(line, &mut tell);
        if last {
            check.finish(&mut tell);
        }
        at.bytes += line.len();
        at.units += units(line);
    }

    fn tell(&mut self) -> Option<String> {
        if self.told.is_empty() {
            return None;
        }
        serde_json::to_string(&std::mem::take(&mut self.told)).ok()
    }
}

impl Default for Lines {
    fn default() -> Self {
        Self::new()
    }
}

/// The UTF-16 code units of a text: one for each character, two for one of four bytes.
fn units(text: &[u8]) -> usize {
    text.iter()
        .map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0))
        .sum()
}
