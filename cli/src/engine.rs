//! What the command asks of the core, in one place.

use std::path::Path;

use communs::diagnostic::{Error, Report};
use communs::schema::{Document, json_schema};
use communs::text::{Format, Limits};
use communs::{Checker, Options};

use crate::args::{Check, SchemaKind};
use crate::failure::Failure;
use crate::output::Findings;

pub(crate) use communs::{CatalogueCheck, Profile};

/// The options of a check.
pub(crate) fn options(args: &Check) -> Options {
    Options {
        profile: args.profile,
        kind: args.kind,
        format: None,
        limits: Limits {
            diagnostics: args.limit_diagnostics,
            ..args.reading.limits()
        },
    }
}

/// Checks texts one by one, whatever their syntax, with the memory of the ones before.
#[derive(Debug)]
pub(crate) struct Checkers {
    json: Checker,
    yaml: Checker,
    unknown: Checker,
}

impl Checkers {
    pub(crate) fn new(options: &Options) -> Self {
        let of = |format| Checker::new(Options { format, ..*options });
        Self {
            json: of(Some(Format::Json)),
            yaml: of(Some(Format::Yaml)),
            unknown: of(None),
        }
    }

    pub(crate) fn check(&mut self, text: &[u8], format: Option<Format>) -> Result<Report, Error> {
        match format {
            Some(Format::Json) => &mut self.json,
            Some(Format::Yaml) => &mut self.yaml,
            None => &mut self.unknown,
        }
        .check(text)
    }
}

/// The published schema of a kind.
pub(crate) const fn schema(kind: SchemaKind) -> &'static str {
    use communs::model::Kind;
    json_schema(match kind {
        SchemaKind::Actor => Document::Description(Kind::Actor),
        SchemaKind::Commons => Document::Description(Kind::Commons),
        SchemaKind::Project => Document::Description(Kind::Project),
        SchemaKind::Catalogue => Document::Description(Kind::Catalogue),
        SchemaKind::Report => Document::Report,
    })
}

/// What an importer made of another format.
#[derive(Debug)]
pub(crate) struct Imported {
    /// Descriptions, or catalogues of them, each a JSON text.
    pub(crate) documents: Vec<String>,
    /// What could not be mapped, and what is wrong with the rest.
    pub(crate) findings: Findings,
}

/// Reads a text of another format: the one that is named, or told by the content.
pub(crate) fn import(
    _from: Option<&str>,
    _path: &Path,
    _bytes: &[u8],
    _persons: bool,
    _limits: &Limits,
) -> Result<Imported, Failure> {
    Err(Failure::Format("yaml, json, jsonl".to_owned()))
}

impl From<Report> for Findings {
    fn from(report: Report) -> Self {
        Self {
            diagnostics: report.diagnostics().to_vec(),
            truncated: report.truncated(),
        }
    }
}
