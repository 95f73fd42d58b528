//! Annotations of a GitHub workflow: one command a line.

use std::io::{self, Write};

use communs::diagnostic::Severity;

use super::{Looked, Settings, Writer};
use crate::words::{colon, pick, truncated};

pub(super) struct Github<'a> {
    settings: Settings,
    out: &'a mut dyn Write,
}

impl<'a> Github<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write) -> Self {
        Self { settings, out }
    }
}

impl Writer for Github<'_> {
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        let locale = self.settings.locale;
        let file = property(looked.path);
        let report = match &looked.outcome {
            Ok(report) => report,
            Err(failure) => {
                let line = looked
                    .line
                    .map_or_else(String::new, |line| format!(",line={line}"));
                let (code, message) = (failure.code(), data(&failure.message(locale)));
                return writeln!(self.out, "::error file={file}{line},title={code}::{message}");
            }
        };
        for diagnostic in report {
            let command = match self.settings.severity(diagnostic) {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Hint => "notice",
            };
            let place = diagnostic.span().map_or_else(String::new, |span| {
                let (start, end) = (span.start, span.end);
                // Columns belong to a single line only.
                if start.line == end.line {
                    format!(
                        ",line={},col={},endLine={},endColumn={}",
                        start.line, start.column, end.line, end.column
                    )
                } else {
                    format!(",line={},endLine={}", start.line, end.line)
                }
            });
            let help = pick(locale, "help", "aide");
            let message = format!(
                "{}\n{help}{} {}",
                diagnostic.message(locale),
                colon(locale),
                diagnostic.help(locale)
            );
            writeln!(
                self.out,
                "::{command} file={file}{place},title={}::{}",
                property(diagnostic.code()),
                data(&message)
            )?;
        }
        if report.truncated() {
            writeln!(
                self.out,
                "::warning file={file},title=truncated::{}",
                data(truncated(locale))
            )?;
        }
        Ok(())
    }
}

/// The escapes of a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The escapes of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
