//! Diagnostics, and all of them for one text.

use std::collections::BTreeMap;

use super::catalogue::Problem;
use super::entry::{Entry, Severity, render};
use super::locale::Locale;
use crate::sort::{sort_by, sort_by_key};
use crate::text::{Pointer, Span};

/// A problem at a place. It has no words of its own: [`Diagnostic::message`] renders it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub(crate) problem: Problem,
    pub(crate) severity: Severity,
    pub(crate) pointer: Pointer,
    pub(crate) span: Option<Span>,
    pub(crate) related: Vec<Related>,
    pub(crate) suggestion: Option<String>,
}

/// Another place that has to do with a diagnostic: the first of two equal ids, say.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Related {
    /// The text it is in, where that is another one: its path. Of JSON Lines, places are those of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Where in the document, RFC 6901.
    pub pointer: Pointer,
    /// Where in the text, if it was read from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Diagnostic {
    /// A problem, with the severity of its code.
    pub fn new(problem: impl Into<Problem>, pointer: Pointer, span: Option<Span>) -> Self {
        let problem = problem.into();
        let severity = problem.entry().severity();
        Self {
            problem,
            severity,
            pointer,
            span,
            related: Vec::new(),
            suggestion: None,
        }
    }

    /// The code: stable, kebab-case.
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// What it is, with what the message puts in.
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }

    /// How much it weighs, under the profile of the check.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Where in the document, RFC 6901.
    pub const fn pointer(&self) -> &Pointer {
        &self.pointer
    }

    /// Where in the text, if there was one.
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// Other places that have to do with it.
    pub fn related(&self) -> &[Related] {
        &self.related
    }

    /// What to write instead of what stands at the place, without quotes, where that can be told.
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }

    /// The entry of its code.
    pub fn entry(&self) -> &'static Entry {
        self.problem.entry()
    }

    /// What is wrong, in a language.
    pub fn message(&self, locale: Locale) -> String {
        render(self.entry().message(locale), &self.problem.params(), locale)
    }

    /// How to mend it, in a language: the suggestion where there is one, then what holds in general.
    pub fn help(&self, locale: Locale) -> String {
        let help = render(self.entry().help(locale), &self.problem.params(), locale);
        let Some(suggestion) = &self.suggestion else {
            return help;
        };
        let mut meant = String::new();
        super::Param::Text(suggestion.clone()).write(locale, &mut meant);
        match locale {
            Locale::English => format!("did you mean `{meant}`? {help}"),
            Locale::French => format!("faut-il lire `{meant}` ? {help}"),
        }
    }
}

/// All that was found in one text, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) truncated: bool,
}

impl Report {
    /// Whether there is no error; warnings and hints may be there.
    pub fn is_valid(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    /// The diagnostics by place, then pointer, then code.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Goes through the diagnostics in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.diagnostics.iter()
    }

    /// How many are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// How often each code of a severity is there.
    pub fn codes(&self, severity: Severity) -> BTreeMap<&'static str, usize> {
        let mut codes = BTreeMap::new();
        for one in self.iter().filter(|one| one.severity == severity) {
            *codes.entry(one.code()).or_default() += 1;
        }
        codes
    }

    /// Whether there were more diagnostics than the limit let in.
    pub const fn truncated(&self) -> bool {
        self.truncated
    }

    /// Takes in what else was found in the same text: what only the whole catalogue shows, say.
    ///
    /// ```
    /// use communs::{CatalogueCheck, Options};
    ///
    /// let mut check = CatalogueCheck::new(Options::default());
    /// let text = "communs: '1.0'\nkind: actor\nid: ademe\nname: ADEME\nmemberships: [{of: fabmob, role: member}]";
    /// let mut report = check.add("a.yml", text)?;
    /// let alone = report.diagnostics().len();
    /// for (_, whole) in check.finish() {
    ///     report.join(whole);
    /// }
    /// assert!(report.diagnostics().len() > alone);
    /// assert!(report.iter().any(|one| one.code() == "link-unresolved"));
    /// # Ok::<(), communs::diagnostic::Error>(())
    /// ```
    pub fn join(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
        self.sort();
        self.truncated |= other.truncated;
    }

    pub(super) fn sort(&mut self) {
        sort_by(&mut self.diagnostics, |a, b| {
            (a.span, &a.pointer, a.code()).cmp(&(b.span, &b.pointer, b.code()))
        });
    }

    /// Puts the diagnostics in order, and leaves out those over the limit.
    pub(crate) fn settle(&mut self, most: usize) {
        self.sort();
        if self.diagnostics.len() > most {
            // Errors stay before advice: what is left out must not make a text valid.
            sort_by_key(&mut self.diagnostics, |one| one.severity);
            self.diagnostics.truncate(most);
            self.sort();
            self.truncated = true;
        }
    }
}

impl<'r> IntoIterator for &'r Report {
    type Item = &'r Diagnostic;
    type IntoIter = std::slice::Iter<'r, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.diagnostics.iter()
    }
}
