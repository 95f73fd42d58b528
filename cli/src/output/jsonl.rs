//! One JSON object a text, each on a line: `{path, line?, valid, truncated, diagnostics}`, or `{path, line?, error}`
//! for a text that could not be looked at. What only the whole of a JSON Lines file shows comes in a second object for
//! the same line.

use std::io::{self, Write};

use communs::diagnostic::RenderedDiagnostic;
use serde::Serialize;

use super::json::{Failed, finding};
use super::{Looked, Settings, Writer};

#[derive(Serialize)]
struct Told<'a, T> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(flatten)]
    outcome: T,
}

#[derive(Serialize)]
struct Report {
    valid: bool,
    truncated: bool,
    diagnostics: Vec<RenderedDiagnostic>,
}

#[derive(Serialize)]
struct Error {
    error: Failed,
}

pub(super) struct Jsonl<'a> {
    settings: Settings,
    out: &'a mut dyn Write,
}

impl<'a> Jsonl<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write) -> Self {
        Self { settings, out }
    }

    fn line(&mut self, line: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut *self.out, line)?;
        self.out.write_all(b"\n")
    }
}

impl Writer for Jsonl<'_> {
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        let settings = self.settings;
        let (path, line) = (looked.path, looked.line);
        match &looked.outcome {
            Ok(report) => {
                let diagnostics = report.iter().map(|found| finding(found, settings)).collect();
                let valid = settings.valid(report);
                let outcome = Report {
                    valid,
                    truncated: report.truncated(),
                    diagnostics,
                };
                self.line(&Told { path, line, outcome })
            }
            Err(failure) => {
                let outcome = Error {
                    error: Failed::new(failure, settings.locale),
                };
                self.line(&Told { path, line, outcome })
            }
        }
    }
}
