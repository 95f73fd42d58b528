//! What the command asks of the core, in one place.

use std::io::{BufRead, Read as _};

use communs::diagnostic::{Error, Report};
use communs::exchange::{ImportOptions, Importer, OwnFormat, SourceFormat, detect};
use communs::model::Catalogue;
use communs::text::{Format, Limits};
use communs::{Checker, Options, still_asked};

use crate::args::{Check, Convert, From};
use crate::failure::Failure;

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
    /// The format of the options, where it is set, goes before that of a name.
    pub(crate) fn new(options: &Options) -> Self {
        let of = |format| {
            Checker::new(Options {
                format: options.format.or(format),
                ..*options
            })
        };
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

/// The options of an import.
pub(crate) fn import_options(args: &Convert) -> ImportOptions {
    ImportOptions {
        persons: args.persons,
        limits: args.reading.limits(),
        title: args.title.clone(),
        base: args.export.of(BASE).map(str::to_owned),
        name: args.name.clone(),
        mapping: None,
    }
}

/// The option that imports and exports both have.
pub(crate) const BASE: &str = "base";

/// The importer that all foreign texts of one conversion go through, so that ids are unique across them.
#[derive(Debug)]
pub(crate) struct Imports {
    is_mapped: bool,
    importer: Importer,
    from: Option<SourceFormat>,
}

/// What an importer made of them.
#[derive(Debug)]
pub(crate) struct Imported {
    /// The descriptions.
    pub(crate) catalogue: Catalogue,
    /// What could not be mapped, by the name of the text.
    pub(crate) reports: Vec<(String, Report)>,
    /// What stricter profiles would still ask for: codes, and how many descriptions each is about.
    pub(crate) asked: Vec<(Profile, Vec<(&'static str, usize)>)>,
}

impl Imports {
    pub(crate) fn new(args: &Convert, mapping: Option<String>) -> Self {
        let is_mapped = mapping.is_some();
        Self {
            is_mapped,
            importer: Importer::new(ImportOptions {
                mapping,
                ..import_options(args)
            }),
            from: match args.from {
                Some(From::Foreign(format)) => Some(format),
                Some(From::Own(_)) | None => None,
            },
        }
    }

    /// Takes in a text of another format: the one that was named, or the one that its beginning tells. `head` is
    /// the beginning of what `rest` goes on with.
    pub(crate) fn add(&mut self, name: &str, head: &[u8], rest: impl BufRead) -> Result<(), Failure> {
        let unknown = || {
            let own = OwnFormat::ALL.into_iter().map(OwnFormat::as_str);
            let foreign = SourceFormat::ALL
                .into_iter()
                .filter(|format| *format != SourceFormat::Communs);
            Failure::Format(
                own.chain(foreign.map(SourceFormat::as_str))
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        };
        let format = self
            .from
            .or_else(|| match detect(Some(name), head) {
                Some(SourceFormat::Csv | SourceFormat::Markdown) => detect(Some(name), head),
                // What a mapping is given for is no description of ours.
                _ if self.is_mapped => Some(SourceFormat::List),
                other => other,
            })
            .ok_or_else(unknown)?;
        self.importer
            .add_read(name, format, head.chain(rest))
            .map_err(Failure::Core)
    }

    pub(crate) fn finish(self) -> Imported {
        let communs::exchange::Imported { catalogue, reports } = self.importer.finish();
        let asked = [Profile::Basic, Profile::Publish]
            .into_iter()
            .filter_map(|profile| Some((profile, still_asked(&catalogue, profile).ok()?)))
            .collect();
        Imported {
            catalogue,
            reports,
            asked,
        }
    }
}
