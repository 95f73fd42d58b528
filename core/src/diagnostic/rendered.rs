//! Reports as data: what leaves the library for other programs and other languages.

use std::collections::BTreeMap;

use super::entry::{Param, Severity};
use super::locale::Locale;
use super::report::{Diagnostic, Related, Report};
use crate::text::Span;

/// A report with its messages in one language. Its JSON Schema is published as `report.schema.json`.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RenderedReport {
    /// Whether there is no error.
    pub valid: bool,
    /// Whether there were more diagnostics than the limit let in.
    pub truncated: bool,
    /// The diagnostics by place, then pointer, then code.
    pub diagnostics: Vec<RenderedDiagnostic>,
}

/// A diagnostic with its message in one language.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RenderedDiagnostic {
    /// The code: stable, kebab-case.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
    /// Where in the document, RFC 6901.
    pub pointer: String,
    /// Where in the text, if there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What the message puts in, by name: texts, counts, lists of names.
    #[cfg_attr(feature = "schemars", schemars(with = "BTreeMap<String, serde_json::Value>"))]
    pub params: BTreeMap<&'static str, Param>,
    /// Other places that have to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub related: Vec<Related>,
    /// What to write instead of what stands at the place, without quotes, where that can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// The diagnostic as data, its message in a language.
    pub fn render(&self, locale: Locale) -> RenderedDiagnostic {
        RenderedDiagnostic {
            code: self.code(),
            severity: self.severity(),
            message: self.message(locale),
            help: self.help(locale),
            pointer: self.pointer().as_str().to_owned(),
            span: self.span(),
            params: self.problem().params().into_iter().collect(),
            related: self.related().to_vec(),
            suggestion: self.suggestion().map(str::to_owned),
        }
    }
}

impl Report {
    /// The report as data, its messages in a language.
    ///
    /// ```
    /// use communs::{Options, check, diagnostic::Locale};
    ///
    /// let report = check("kind: actor\ncommuns: '1.0'\nid: fabmob\ntypes: [association]", &Options::default())?;
    /// let rendered = serde_json::to_value(report.render(Locale::French))?;
    /// assert_eq!(rendered["diagnostics"][0]["message"], "le champ `name` manque");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render(&self, locale: Locale) -> RenderedReport {
        RenderedReport {
            valid: self.is_valid(),
            truncated: self.truncated(),
            diagnostics: self.iter().map(|diagnostic| diagnostic.render(locale)).collect(),
        }
    }
}
