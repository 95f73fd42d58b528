//! One JSON object: `{version, files, errors, summary}`.

use std::io::{self, Write};

use communs::diagnostic::{Diagnostic, Locale, RenderedDiagnostic};
use serde::Serialize;

use super::{Looked, Settings, Tally, Writer};
use crate::failure::Failure;

/// A diagnostic, as `report.schema.json` has it, with its weight here.
pub(super) fn finding(diagnostic: &Diagnostic, settings: Settings) -> RenderedDiagnostic {
    RenderedDiagnostic {
        severity: settings.severity(diagnostic),
        ..diagnostic.render(settings.locale)
    }
}

/// Something that could not be looked at.
#[derive(Serialize)]
pub(super) struct Failed {
    code: &'static str,
    message: String,
}

impl Failed {
    pub(super) fn new(failure: &Failure, locale: Locale) -> Self {
        Self {
            code: failure.code(),
            message: failure.message(locale),
        }
    }
}

#[derive(Serialize)]
struct FailedFile {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(flatten)]
    failed: Failed,
}

/// The writer. A file is opened by its first text that could be looked at, and closed with what is known then.
pub(super) struct Json<'a> {
    settings: Settings,
    out: &'a mut dyn Write,
    files: usize,
    /// The file that is open: how many diagnostics it has so far, whether it is valid, whether some were left out.
    file: Option<(usize, bool, bool)>,
    failed: Vec<FailedFile>,
}

impl<'a> Json<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write) -> io::Result<Self> {
        write!(out, "{{\"version\":\"{}\",\"files\":[", env!("CARGO_PKG_VERSION"))?;
        Ok(Self {
            settings,
            out,
            files: 0,
            file: None,
            failed: Vec::new(),
        })
    }
}

impl Writer for Json<'_> {
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        let report = match &looked.outcome {
            Ok(report) => report,
            Err(failure) => {
                self.failed.push(FailedFile {
                    path: looked.path.to_owned(),
                    line: looked.line,
                    failed: Failed::new(failure, self.settings.locale),
                });
                return Ok(());
            }
        };
        let (mut count, valid, truncated) = if let Some(file) = self.file {
            file
        } else {
            let comma = if self.files > 0 { "," } else { "" };
            let path = serde_json::to_string(looked.path)?;
            write!(self.out, "{comma}\n{{\"path\":{path},\"diagnostics\":[")?;
            self.files += 1;
            (0, true, false)
        };
        for diagnostic in report {
            self.out.write_all(if count > 0 { b",\n" } else { b"\n" })?;
            serde_json::to_writer(&mut *self.out, &finding(diagnostic, self.settings))?;
            count += 1;
        }
        self.file = Some((
            count,
            valid && self.settings.valid(report),
            truncated || report.truncated(),
        ));
        Ok(())
    }

    fn close(&mut self) -> io::Result<()> {
        if let Some((_, valid, truncated)) = self.file.take() {
            write!(self.out, "],\"valid\":{valid},\"truncated\":{truncated}}}")?;
        }
        Ok(())
    }

    fn end(&mut self, tally: &Tally) -> io::Result<()> {
        let (failed, summary) = (
            serde_json::to_string(&self.failed)?,
            serde_json::to_string(tally)?,
        );
        writeln!(self.out, "],\n\"errors\":{failed},\n\"summary\":{summary}}}")
    }
}
