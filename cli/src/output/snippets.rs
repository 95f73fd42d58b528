//! Diagnostics for people, each with its line of the text.

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use communs::diagnostic::{Diagnostic, Related, Report, Severity};
use communs::text::Span;

use super::{Excerpt, Settings};
use crate::explain::{paint, style};
use crate::failure::Failure;
use crate::words::{colon, pick, truncated};

/// Writes what was found in one text, or why nothing could be.
#[derive(Debug)]
pub(crate) struct Snippets {
    settings: Settings,
    renderer: Renderer,
}

impl Snippets {
    pub(crate) fn new(settings: Settings) -> Self {
        let renderer = if settings.colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self { settings, renderer }
    }

    /// All that was found.
    pub(crate) fn report(&self, report: &Report, path: &str, text: &Excerpt<'_>) -> String {
        let mut told = String::new();
        for diagnostic in report {
            told.push_str(&self.diagnostic(diagnostic, path, text));
            told.push_str("\n\n");
        }
        if report.truncated() {
            let locale = self.settings.locale;
            let (path, more) = (printable(path), truncated(locale));
            told.extend([path.as_str(), colon(locale), " ", more, "\n\n"]);
        }
        told
    }

    /// Why nothing could be found.
    pub(crate) fn failure(&self, failure: &Failure, path: &str, line: Option<usize>) -> String {
        let locale = self.settings.locale;
        let red = paint(self.settings.colour, style(Severity::Error));
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        let (word, colon) = (Severity::Error.word(locale), colon(locale));
        let (path, message) = (printable(path), failure.message(locale));
        format!("{red}{word}{red:#}{colon} {path}{line}{colon} {message}\n")
    }

    fn diagnostic(&self, diagnostic: &Diagnostic, path: &str, text: &Excerpt<'_>) -> String {
        let locale = self.settings.locale;
        let severity = self.settings.severity(diagnostic);
        let mut group = level(severity)
            .with_name(severity.word(locale))
            .primary_title(diagnostic.message(locale))
            .id(diagnostic.code())
            .elements(place(
                path,
                diagnostic.span().as_ref(),
                Some(text),
                AnnotationKind::Primary,
            ));
        let pointer = diagnostic.pointer();
        if diagnostic.span().is_none() && !pointer.as_str().is_empty() {
            group = group.element(note(
                self.settings,
                &format!("{} `{pointer}`", pick(locale, "at", "à")),
            ));
        }
        for related in diagnostic.related() {
            let Related {
                source,
                pointer,
                span,
            } = related;
            let (path, text) = match source {
                Some(source) => (source.as_str(), None),
                None => (path, Some(text)),
            };
            let see = pick(locale, "see also", "voir aussi");
            // The whole of a source has no pointer.
            let name = pointer.as_str();
            let name = if name.is_empty() { path } else { name };
            group = group
                .element(note(self.settings, &format!("{see} `{name}`")))
                .elements(place(path, span.as_ref(), text, AnnotationKind::Context));
        }
        let help = Level::HELP
            .with_name(pick(locale, "help", "aide\u{a0}"))
            .message(diagnostic.help(locale));
        self.renderer.render(&[group.element(help)])
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
        .with_name(pick(settings.locale, "note", "note\u{a0}"))
        .message(message.to_owned())
        .into()
}

/// Where a place is, and its first line where the text is at hand.
fn place<'a>(
    path: &str,
    span: Option<&Span>,
    text: Option<&'a Excerpt<'_>>,
    kind: AnnotationKind,
) -> Vec<Element<'a>> {
    let origin = Origin::path(printable(path));
    let Some(span) = span else {
        // `-` stands for a text without a name: without a place in it, it says nothing.
        return if path == "-" {
            Vec::new()
        } else {
            vec![origin.into()]
        };
    };
    let there = origin.line(span.start.line).char_column(span.start.column);
    let Some(shown) = text.and_then(|text| text.line(span)) else {
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
