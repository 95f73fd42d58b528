//! For people: each diagnostic with its line of source, and a summary.

use std::io::{self, Write};

use communs::diagnostic::Severity;

use super::{Looked, Settings, Snippets, Tally, Writer};
use crate::explain::{paint, style};
use crate::words::{colon, files_checked, not_looked_at, passed_over, pick, severities};

pub(super) struct Text<'a> {
    settings: Settings,
    snippets: Snippets,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Text<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self {
            settings,
            snippets: Snippets::new(settings),
            out,
            err,
        }
    }
}

impl Writer for Text<'_> {
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        match &looked.outcome {
            Ok(report) => {
                let told = self.snippets.report(report, looked.path, &looked.excerpt());
                self.out.write_all(told.as_bytes())
            }
            Err(failure) => {
                let told = self.snippets.failure(failure, looked.path, looked.line);
                // In the order of things, where both streams are one terminal.
                self.out.flush()?;
                self.err.write_all(told.as_bytes())
            }
        }
    }

    fn end(&mut self, tally: &Tally) -> io::Result<()> {
        if self.settings.quiet {
            return Ok(());
        }
        let locale = self.settings.locale;
        let counts = [
            (tally.errors, Severity::Error),
            (tally.warnings, Severity::Warning),
            (tally.hints, Severity::Hint),
        ];
        let mut said: Vec<String> = counts
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, severity)| {
                let painted = paint(self.settings.colour, style(severity));
                format!("{painted}{}{painted:#}", severities(locale, number, severity))
            })
            .collect();
        if tally.failed > 0 {
            let painted = paint(self.settings.colour, style(Severity::Error));
            said.push(format!(
                "{painted}{}{painted:#}",
                not_looked_at(locale, tally.failed)
            ));
        }
        if said.is_empty() && tally.files > 0 {
            said.push(pick(locale, "nothing to report", "rien à signaler").to_owned());
        }
        let checked = files_checked(locale, tally.files, tally.descriptions);
        if said.is_empty() {
            writeln!(self.out, "{checked}")?;
        } else {
            writeln!(self.out, "{checked}{} {}", colon(locale), said.join(", "))?;
        }
        if tally.passed_over > 0 {
            writeln!(self.out, "{}", passed_over(locale, tally.passed_over))?;
        }
        Ok(())
    }
}
