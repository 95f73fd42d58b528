//! SARIF 2.1.0. Results come first in the run and the rules they refer to last, so that results are written as they
//! are found.

use std::io::{self, Write};

use communs::diagnostic::{Diagnostic, Entry, Locale, Severity};
use communs::text::Span;
use serde_json::{Map, Value, json};

use super::{Excerpt, Looked, Settings, Tally, Writer};

/// Where a person reads about a code.
const HELP: &str = concat!(
    env!("CARGO_PKG_REPOSITORY"),
    "/blob/main/docs/reference/codes.en.md#"
);

pub(super) struct Sarif<'a> {
    settings: Settings,
    out: &'a mut dyn Write,
    results: usize,
    rules: Vec<&'static Entry>,
    notifications: Vec<Value>,
}

impl<'a> Sarif<'a> {
    pub(super) fn new(settings: Settings, out: &'a mut dyn Write) -> io::Result<Self> {
        out.write_all(
            b"{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[",
        )?;
        Ok(Self {
            settings,
            out,
            results: 0,
            rules: Vec::new(),
            notifications: Vec::new(),
        })
    }

    fn rule(&mut self, entry: &'static Entry) -> usize {
        self.rules
            .iter()
            .position(|rule| rule.code() == entry.code())
            .unwrap_or_else(|| {
                self.rules.push(entry);
                self.rules.len() - 1
            })
    }

    fn result(&mut self, diagnostic: &Diagnostic, path: &str, text: &Excerpt<'_>) -> Value {
        let locale = self.settings.locale;
        let mut result = json!({
            "ruleId": diagnostic.code(),
            "ruleIndex": self.rule(diagnostic.entry()),
            "level": level(self.settings.severity(diagnostic)),
            "message": { "text": format!("{}\n{}", diagnostic.message(locale), diagnostic.help(locale)) },
            "locations": [location(path, diagnostic.span().as_ref(), &diagnostic.pointer().to_string())],
        });
        let related: Vec<Value> = diagnostic
            .related()
            .iter()
            .map(|related| {
                let path = related.source.as_deref().unwrap_or(path);
                location(path, related.span.as_ref(), &related.pointer.to_string())
            })
            .collect();
        let fix = fix(diagnostic, path, text, locale);
        if let Some(fields) = result.as_object_mut() {
            if !related.is_empty() {
                fields.insert("relatedLocations".to_owned(), related.into());
            }
            if let Some(fix) = fix {
                fields.insert("fixes".to_owned(), json!([fix]));
            }
        }
        result
    }
}

impl Writer for Sarif<'_> {
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        let report = match &looked.outcome {
            Ok(report) => report,
            Err(failure) => {
                let region = looked.line.map(|line| json!({ "startLine": line }));
                self.notifications.push(json!({
                    "descriptor": { "id": failure.code() },
                    "level": "error",
                    "message": { "text": failure.message(self.settings.locale) },
                    "locations": [{ "physicalLocation": physical(looked.path, region) }],
                }));
                return Ok(());
            }
        };
        let text = looked.excerpt();
        for diagnostic in report {
            self.out
                .write_all(if self.results > 0 { b",\n" } else { b"\n" })?;
            self.results += 1;
            let result = self.result(diagnostic, looked.path, &text);
            serde_json::to_writer(&mut *self.out, &result)?;
        }
        if report.truncated() {
            self.notifications.push(json!({
                "descriptor": { "id": "truncated" },
                "level": "warning",
                "message": { "text": crate::words::truncated(self.settings.locale) },
                "locations": [{ "physicalLocation": physical(looked.path, None) }],
            }));
        }
        Ok(())
    }

    fn end(&mut self, _: &Tally) -> io::Result<()> {
        let locale = self.settings.locale;
        let rules: Vec<Value> = self.rules.iter().map(|entry| rule(entry, locale)).collect();
        let driver = json!({
            "name": "communs",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": rules,
        });
        let invocation = json!({
            "executionSuccessful": !self.notifications.iter().any(|one| one["level"] == "error"),
            "toolExecutionNotifications": self.notifications,
        });
        writeln!(
            self.out,
            "],\n\"tool\":{{\"driver\":{driver}}},\n\"invocations\":[{invocation}],\n\"language\":\"{}\",\"columnKind\":\"unicodeCodePoints\"}}]}}",
            locale.as_str()
        )
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn rule(entry: &Entry, locale: Locale) -> Value {
    let help = entry.help(locale);
    // The lines of a doc comment begin with a space.
    let explanation: Vec<&str> = entry
        .explanation(locale)
        .trim()
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    let markdown = if explanation.is_empty() {
        help.to_owned()
    } else {
        explanation.join("\n")
    };
    json!({
        "id": entry.code(),
        "shortDescription": { "text": entry.message(locale) },
        "helpUri": format!("{HELP}{}", entry.code()),
        "help": { "text": help, "markdown": markdown },
        "defaultConfiguration": { "level": level(entry.severity()) },
        "properties": { "tags": [entry.family()] },
    })
}

fn location(path: &str, span: Option<&Span>, pointer: &str) -> Value {
    json!({
        "physicalLocation": physical(path, span.map(region)),
        "logicalLocations": [{ "fullyQualifiedName": pointer }],
    })
}

fn physical(path: &str, region: Option<Value>) -> Value {
    let mut place = Map::new();
    place.insert("artifactLocation".to_owned(), json!({ "uri": uri(path) }));
    if let Some(region) = region {
        place.insert("region".to_owned(), region);
    }
    place.into()
}

fn region(span: &Span) -> Value {
    json!({
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    })
}

/// A suggestion as a change of the text, written with the quotes that stand there.
fn fix(diagnostic: &Diagnostic, path: &str, text: &Excerpt<'_>, locale: Locale) -> Option<Value> {
    let (suggestion, span) = (diagnostic.suggestion()?, diagnostic.span()?);
    let covered = text.covered(&span)?;
    let written = if covered.starts_with('"') {
        serde_json::to_string(suggestion).ok()?
    } else if covered.starts_with('\'') {
        format!("'{}'", suggestion.replace('\'', "''"))
    } else {
        suggestion.to_owned()
    };
    Some(json!({
        "description": { "text": diagnostic.help(locale) },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(path) },
            "replacements": [{ "deletedRegion": region(&span), "insertedContent": { "text": written } }],
        }],
    }))
}

/// A path as a reference, relative where the path is or lies under the current folder.
fn uri(path: &str) -> String {
    use std::fmt::Write as _;
    let here = std::env::current_dir().ok();
    let relative = here
        .as_deref()
        .and_then(|here| std::path::Path::new(path).strip_prefix(here).ok()?.to_str());
    let relative = relative.unwrap_or(path);
    let relative = if cfg!(windows) {
        relative.replace('\\', "/")
    } else {
        relative.to_owned()
    };
    let relative = relative.strip_prefix("./").unwrap_or(&relative);
    let mut uri = String::with_capacity(relative.len());
    if std::path::Path::new(relative).is_absolute() {
        uri.push_str(if relative.starts_with('/') {
            "file://"
        } else {
            "file:///"
        });
    }
    for &byte in relative.as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte.into());
            }
            // Writing into a string does not fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("./a b/é:1.yml"), "a%20b/%C3%A9%3A1.yml");
        assert_eq!(uri("/elsewhere/x.yml"), "file:///elsewhere/x.yml");
        let here = std::env::current_dir().unwrap();
        assert_eq!(uri(here.join("x.yml").to_str().unwrap()), "x.yml");
    }
}
