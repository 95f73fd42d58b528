//! JUnit XML: one suite a file, one case a diagnostic, or one case that passes. Errors fail; warnings and hints pass,
//! and are told in the case's output.

use std::io::{self, Read as _, Seek as _, Write};

use communs::diagnostic::{Diagnostic, Severity};
use tempfile::SpooledTempFile;

use super::{Looked, Settings, Tally, Writer};
use crate::words::{colon, pick};

/// Bytes of the cases of a file that are kept in memory: their number comes before them, and a file may be long.
const IN_MEMORY: usize = 1 << 20;

pub(super) struct Junit<'a> {
    settings: Settings,
    out: &'a mut dyn Write,
    path: String,
    cases: SpooledTempFile,
    counts: Counts,
}

#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
}

impl<'a> Junit<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write) -> io::Result<Self> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"communs\">\n")?;
        Ok(Self {
            settings,
            out,
            path: String::new(),
            cases: SpooledTempFile::new(IN_MEMORY),
            counts: Counts::default(),
        })
    }

    fn case(&mut self, name: &str, line: Option<usize>, body: &str) -> io::Result<()> {
        self.counts.tests += 1;
        let path = escape(&self.path);
        let line = line.map_or_else(String::new, |line| format!(" line=\"{line}\""));
        let head = format!(
            "<testcase name=\"{}\" classname=\"{path}\" file=\"{path}\"{line}",
            escape(name)
        );
        if body.is_empty() {
            writeln!(self.cases, "    {head}/>")
        } else {
            writeln!(self.cases, "    {head}>{body}</testcase>")
        }
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic) -> io::Result<()> {
        let locale = self.settings.locale;
        let severity = self.settings.severity(diagnostic);
        let (place, line) = match diagnostic.span() {
            Some(span) => (
                format!(":{}:{}", span.start.line, span.start.column),
                Some(span.start.line),
            ),
            None => (String::new(), None),
        };
        let (path, message) = (&self.path, diagnostic.message(locale));
        let told = escape(&format!(
            "{path}{place}{colon} {}{colon} {message}\n{}{colon} {}",
            severity.word(locale),
            pick(locale, "help", "aide"),
            diagnostic.help(locale),
            colon = colon(locale),
        ));
        let body = if severity == Severity::Error {
            self.counts.failures += 1;
            format!(
                "<failure type=\"{}\" message=\"{}\">{told}</failure>",
                diagnostic.code(),
                escape(&message)
            )
        } else {
            format!("<system-out>{told}</system-out>")
        };
        self.case(
            &format!("{} {}", diagnostic.code(), diagnostic.pointer()),
            line,
            &body,
        )
    }
}

impl Writer for Junit<'_> {
    fn open(&mut self, path: &str) -> io::Result<()> {
        path.clone_into(&mut self.path);
        self.counts = Counts::default();
        Ok(())
    }

    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        match &looked.outcome {
            Ok(report) => {
                for diagnostic in report {
                    self.diagnostic(diagnostic)?;
                }
                if !report.truncated() {
                    return Ok(());
                }
                let told = escape(crate::words::truncated(self.settings.locale));
                self.case(
                    "truncated",
                    looked.line,
                    &format!("<system-out>{told}</system-out>"),
                )
            }
            Err(failure) => {
                self.counts.errors += 1;
                let message = escape(&failure.message(self.settings.locale));
                let body = format!("<error type=\"{}\" message=\"{message}\"/>", failure.code());
                self.case(failure.code(), looked.line, &body)
            }
        }
    }

    fn close(&mut self) -> io::Result<()> {
        if self.counts.tests == 0 {
            self.case("valid", None, "")?;
        }
        let Counts {
            tests,
            failures,
            errors,
        } = self.counts;
        writeln!(
            self.out,
            "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\" time=\"0\">",
            escape(&self.path)
        )?;
        self.cases.rewind()?;
        let mut chunk = [0; 8192];
        loop {
            let length = self.cases.read(&mut chunk)?;
            if length == 0 {
                break;
            }
            self.out.write_all(chunk.get(..length).unwrap_or_default())?;
        }
        self.cases.rewind()?;
        self.cases.set_len(0)?;
        self.out.write_all(b"  </testsuite>\n")
    }

    fn end(&mut self, _: &Tally) -> io::Result<()> {
        self.out.write_all(b"</testsuites>\n")
    }
}

/// A text for XML 1.0: its signs written as entities, and what XML cannot hold left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
