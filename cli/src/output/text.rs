//! For people: each diagnostic with its line of source, and a summary.

use std::borrow::Cow;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use communs::diagnostic::{Diagnostic, Related, Severity};
use communs::text::Span;

use super::{Excerpt, Looked, Settings, Tally, Writer};
use crate::explain::{paint, style};
use crate::words::{colon, files_checked, not_looked_at, passed_over, pick, severities, truncated};

pub(super) struct Text<'a> {
    settings: Settings,
    renderer: Renderer,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Text<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        let renderer = if settings.colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self {
            settings,
            renderer,
            out,
            err,
        }
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic, looked: &Looked<'_>) -> io::Result<()> {
        let locale = self.settings.locale;
        let severity = self.settings.severity(diagnostic);
        let mut group = level(severity)
            .with_name(severity.word(locale))
            .primary_title(diagnostic.message(locale))
            .id(diagnostic.code())
            .elements(place(
                looked.path,
                diagnostic.span().as_ref(),
                looked.text,
                AnnotationKind::Primary,
            ));
        if diagnostic.span().is_none() {
            let pointer = diagnostic.pointer();
            group = group.element(note(
                self.settings,
                &format!("{}{} `{pointer}`", pick(locale, "at", "à"), ""),
            ));
        }
        for related in diagnostic.related() {
            let Related {
                source,
                pointer,
                span,
            } = related;
            let (path, text) = match source {
                Some(source) => (source.as_str(), Excerpt::default()),
                None => (looked.path, looked.text),
            };
            let see = pick(locale, "see also", "voir aussi");
            group = group
                .element(note(self.settings, &format!("{see} `{pointer}`")))
                .elements(place(path, span.as_ref(), text, AnnotationKind::Context));
        }
        let help = Level::HELP
            .with_name(pick(locale, "help", "aide"))
            .message(diagnostic.help(locale));
        let rendered = self.renderer.render(&[group.element(help)]);
        writeln!(self.out, "{rendered}\n")
    }

    fn failure(&mut self, path: &str, line: Option<usize>, message: &str) -> io::Result<()> {
        let locale = self.settings.locale;
        let red = paint(self.settings.colour, style(Severity::Error));
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        // In the order of things, where both streams are one terminal.
        self.out.flush()?;
        let (word, colon) = (Severity::Error.word(locale), colon(locale));
        writeln!(
            self.err,
            "{red}{word}{red:#}{colon} {}{line}{colon} {message}",
            printable(path)
        )
    }
}

impl Writer for Text<'_> {
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        let locale = self.settings.locale;
        let findings = match looked.outcome {
            Ok(findings) => findings,
            Err(failure) => return self.failure(looked.path, looked.line, &failure.message(locale)),
        };
        for diagnostic in &findings.diagnostics {
            self.diagnostic(diagnostic, looked)?;
        }
        if findings.truncated {
            let more = truncated(locale);
            writeln!(self.out, "{}{} {more}\n", printable(looked.path), colon(locale))?;
        }
        Ok(())
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
        if said.is_empty() {
            said.push(pick(locale, "nothing to report", "rien à signaler").to_owned());
        }
        let checked = files_checked(locale, tally.files, tally.descriptions);
        writeln!(self.out, "{checked}{} {}", colon(locale), said.join(", "))?;
        if tally.passed_over > 0 {
            writeln!(self.out, "{}", passed_over(locale, tally.passed_over))?;
        }
        Ok(())
    }
}

const fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::INFO,
    }
}

fn note<'a>(settings: Settings, message: &str) -> Element<'a> {
    Level::NOTE
        .with_name(pick(settings.locale, "note", "note"))
        .message(message.to_owned())
        .into()
}

/// Where a place is, and its first line where the text is at hand.
fn place<'a>(path: &str, span: Option<&Span>, text: Excerpt<'a>, kind: AnnotationKind) -> Vec<Element<'a>> {
    let origin = Origin::path(printable(path));
    let Some(span) = span else {
        return vec![origin.into()];
    };
    let there = origin.line(span.start.line).char_column(span.start.column);
    let Some(shown) = text.line(span) else {
        return vec![there.into()];
    };
    let snippet = Snippet::source(harmless(shown.text))
        .line_start(span.start.line)
        .annotation(kind.span(shown.span));
    if shown.from_start {
        vec![snippet.path(printable(path)).into()]
    } else {
        // The snippet cannot know the column.
        vec![there.into(), snippet.into()]
    }
}

/// A line without the control characters that the renderer lets through; what stands for them is as long, so that
/// spans hold.
fn harmless(line: &str) -> Cow<'_, str> {
    let is_control = |c: char| matches!(c, '\u{80}'..='\u{9f}');
    if line.contains(is_control) {
        line.replace(is_control, "\u{b7}").into()
    } else {
        line.into()
    }
}

/// A path without the characters that would tell a terminal to do something.
fn printable(path: &str) -> String {
    path.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}
