//! The forms of a report. Each is written as texts are looked at: nothing waits for the end but what the form itself
//! puts there.

mod github;
mod json;
mod jsonl;
mod junit;
mod place;
mod sarif;
mod text;

use std::io::{self, Write};

use communs::diagnostic::{Diagnostic, Locale, Severity};

use crate::args::OutputFormat;
use crate::failure::Failure;
pub(crate) use place::Excerpt;

/// What was found in one text.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// By place.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Whether there were more than the limit lets in.
    pub(crate) truncated: bool,
}

impl Findings {
    /// The line of the first.
    pub(crate) fn first_line(&self) -> Option<usize> {
        self.diagnostics
            .iter()
            .find_map(Diagnostic::span)
            .map(|span| span.start.line)
    }

    /// Takes in others of the same text.
    pub(crate) fn join(&mut self, others: Self) {
        self.diagnostics.extend(others.diagnostics);
        self.diagnostics
            .sort_by(|a, b| (a.span(), a.pointer(), a.code()).cmp(&(b.span(), b.pointer(), b.code())));
        self.truncated |= others.truncated;
    }
}

/// One text that was looked at, or could not be.
#[derive(Debug)]
pub(crate) struct Looked<'a> {
    /// The path, as it was given.
    pub(crate) path: &'a str,
    /// The line of a JSON Lines file.
    pub(crate) line: Option<usize>,
    /// What was found.
    pub(crate) outcome: Result<&'a Findings, &'a Failure>,
    /// The text, where it is at hand.
    pub(crate) text: Excerpt<'a>,
}

/// What all forms go by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) locale: Locale,
    pub(crate) colour: bool,
    pub(crate) quiet: bool,
    /// Whether warnings, and hints, count as errors.
    pub(crate) deny: [bool; 2],
}

impl Settings {
    /// Nothing denied, everything told.
    pub(crate) const fn new(locale: Locale, colour: bool) -> Self {
        Self {
            locale,
            colour,
            quiet: false,
            deny: [false; 2],
        }
    }

    /// How much a diagnostic weighs here.
    pub(crate) fn severity(self, diagnostic: &Diagnostic) -> Severity {
        match (diagnostic.severity(), self.deny) {
            (Severity::Warning, [true, _]) | (Severity::Hint, [_, true]) => Severity::Error,
            (severity, _) => severity,
        }
    }

    /// Whether nothing found counts as an error.
    pub(crate) fn valid(self, findings: &Findings) -> bool {
        findings
            .diagnostics
            .iter()
            .all(|diagnostic| self.severity(diagnostic) != Severity::Error)
    }
}

/// The counts of a run.
#[derive(Debug, Default, Clone, Copy, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Tally {
    pub(crate) files: usize,
    /// One a file, as many as there are lines in JSON Lines.
    pub(crate) descriptions: usize,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) hints: usize,
    /// Files and lines that could not be looked at.
    pub(crate) failed: usize,
    /// Files of folders that are not descriptions.
    pub(crate) passed_over: usize,
}

impl Tally {
    /// Counts what was found.
    pub(crate) fn add(&mut self, outcome: Result<&Findings, &Failure>, settings: Settings) {
        let Ok(findings) = outcome else {
            self.failed += 1;
            return;
        };
        for diagnostic in &findings.diagnostics {
            match settings.severity(diagnostic) {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Hint => self.hints += 1,
            }
        }
    }
}

/// A form of report. Files come one after the other; each is opened, gets its texts (one, or what there is to say of
/// its lines), and is closed.
pub(crate) trait Writer {
    /// A file begins.
    fn open(&mut self, _path: &str) -> io::Result<()> {
        Ok(())
    }
    /// A text of the file.
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()>;
    /// The file ends.
    fn close(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// All is said.
    fn end(&mut self, _tally: &Tally) -> io::Result<()> {
        Ok(())
    }
}

/// The writer of a form.
pub(crate) fn writer<'a>(
    format: OutputFormat,
    settings: Settings,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
) -> io::Result<Box<dyn Writer + 'a>> {
    Ok(match format {
        OutputFormat::Text => Box::new(text::Text::new(settings, out, err)),
        OutputFormat::Json => Box::new(json::Json::new(settings, out)?),
        OutputFormat::Jsonl => Box::new(jsonl::Jsonl::new(settings, out)),
        OutputFormat::Sarif => Box::new(sarif::Sarif::new(settings, out)?),
        OutputFormat::Junit => Box::new(junit::Junit::new(settings, out)?),
        OutputFormat::Github => Box::new(github::Github::new(settings, out)),
    })
}

/// Tells people of one text, outside of a report.
pub(crate) fn on_terminal(settings: Settings, looked: &Looked<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut told = Vec::new();
    text::Text::new(settings, &mut told, &mut io::sink()).text(looked)?;
    out.write_all(&told)
}
