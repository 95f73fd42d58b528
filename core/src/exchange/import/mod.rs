//! The importer: many inputs, one catalogue.

mod export;
mod fit;
mod ids;
mod lists;
mod markdown;
mod merge;
mod named;
mod options;
mod own;
mod pages;
mod records;
mod redirects;
mod rows;
mod stream;
mod taken;

use std::io::{BufRead, Read as _};

use serde_json::Value;

use export::Export;
pub use options::ImportOptions;
pub use stream::{ImportStream, import_each};
use taken::Taken;

use super::mapping::{self, Plan};
use super::source::SourceFormat;
use super::wiki::{Page, Reading};
use crate::diagnostic::catalogue::Lossy;
use crate::diagnostic::{Error, Report, fault};
use crate::model::{Catalogue, Kind};
use crate::text::{Buffer, Exceeded, Format, Limit, Places, Pointer, Unreadable, decode, from_value, read};
use crate::value::Slug;

/// What was imported.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported<C = Catalogue> {
    /// The descriptions. References resolve: actors that a page only names have a description that is only a name.
    /// Texts that are too long are kept whole, and a check finds them.
    pub catalogue: C,
    /// What was lost or mended in each input, by its name, in the order in which they came.
    pub reports: Vec<(String, Report)>,
}

/// Imports one text: see [`Importer`].
///
/// # Errors
/// The text could not be looked at: not UTF-8, or over a limit.
pub fn import(
    format: SourceFormat,
    bytes: impl AsRef<[u8]>,
    options: &ImportOptions,
) -> Result<Imported, Error> {
    let mut importer = Importer::new(options.clone());
    importer.add("", format, bytes)?;
    Ok(importer.finish())
}

/// Imports one input after the other into one catalogue, in which ids are unique.
///
/// Memory grows with the descriptions, not with the inputs: an export of any length is read as a stream.
///
/// ```
/// use communs::exchange::{ImportOptions, Importer, SourceFormat};
///
/// let mut importer = Importer::new(ImportOptions::default());
/// importer.add("Vélo_libre.wikitext", SourceFormat::Wikitext, "{{Ressource|type=Commun}}")?;
/// importer.add("velo-libre.wikitext", SourceFormat::Wikitext, "{{Ressource|from=Mobicoop}}")?;
/// let imported = importer.finish();
/// let ids: Vec<_> = imported.catalogue.commons.iter().map(|commons| commons.id.as_str()).collect();
/// assert_eq!(ids, ["velo-libre", "velo-libre-2"]);
/// assert_eq!(imported.catalogue.actors[0].id.as_str(), "mobicoop");
/// assert_eq!(imported.reports[1].1.diagnostics()[0].code(), "lossy-id");
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
#[derive(Debug)]
pub struct Importer {
    options: ImportOptions,
    /// The mapping, once it was read; none where it has errors.
    plan: Option<Plan>,
    is_mapping_read: bool,
    buffer: Buffer,
    taken: Taken,
}

impl Importer {
    /// The name of the report that tells what is wrong in the mapping.
    pub const MAPPING: &'static str = "mapping";

    /// An importer with options.
    pub fn new(options: ImportOptions) -> Self {
        let taken = Taken::new(options.persons, options.limits.diagnostics);
        Self {
            options,
            plan: None,
            is_mapping_read: false,
            buffer: Buffer::new(),
            taken,
        }
    }

    /// Takes in a text. What it gives joins the catalogue, what is lost or mended is in its report.
    ///
    /// # Errors
    /// The text could not be looked at, or not to its end; what came before stays in the catalogue.
    pub fn add(&mut self, name: &str, format: SourceFormat, bytes: impl AsRef<[u8]>) -> Result<(), Error> {
        let bytes = bytes.as_ref();
        if format == SourceFormat::WikiExport {
            return self.add_export(name, bytes);
        }
        if !self.read_mapping(format)? {
            return Ok(());
        }
        if format == SourceFormat::Csv {
            return self.add_table(name, bytes);
        }
        self.taken.reports.push((name.to_owned(), Report::default()));
        let done = self.add_text(name, format, bytes);
        self.taken.settle();
        done
    }

    /// Takes in a source that is read as it comes. An export is never in memory as a whole; anything else is.
    ///
    /// # Errors
    /// The source stopped, or could not be looked at to its end; what came before stays in the catalogue.
    pub fn add_read(&mut self, name: &str, format: SourceFormat, input: impl BufRead) -> Result<(), Error> {
        if format == SourceFormat::WikiExport {
            return self.add_export(name, input);
        }
        if format == SourceFormat::Csv {
            return if self.read_mapping(format)? {
                self.add_table(name, input)
            } else {
                Ok(())
            };
        }
        let most = self.options.limits.bytes;
        let mut bytes = Vec::new();
        input
            .take(most as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Error::Interrupted {
                detail: error.to_string(),
            })?;
        self.add(name, format, bytes)
    }

    /// The catalogue of all that was taken in, and the report of each input.
    pub fn finish(self) -> Imported {
        let Imported {
            mut catalogue,
            reports,
        } = self.finish_value();
        let mut lists = Kind::LISTS.map(|(list, _)| {
            let list = catalogue
                .as_object_mut()
                .and_then(|fields| fields.shift_remove(list));
            list.as_ref()
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        });
        let id = Slug::of("import").unwrap_or_else(|| unreachable!("a slug"));
        let mut typed: Catalogue = from_value(&catalogue).unwrap_or_else(|| Catalogue::new(id, ""));
        let [actors, commons, projects] = &mut lists;
        typed.actors = actors.drain(..).filter_map(|one| from_value(&one)).collect();
        typed.commons = commons.drain(..).filter_map(|one| from_value(&one)).collect();
        typed.projects = projects.drain(..).filter_map(|one| from_value(&one)).collect();
        Imported {
            catalogue: typed,
            reports,
        }
    }

    /// The same as a document, for programs that have no use for types.
    ///
    /// ```
    /// use communs::exchange::{ImportOptions, Importer, SourceFormat};
    ///
    /// let mut importer = Importer::new(ImportOptions::default());
    /// importer.add("Vélo_libre.wikitext", SourceFormat::Wikitext, "{{Ressource|type=Logiciel}}")?;
    /// let imported = importer.finish_value();
    /// assert_eq!(imported.catalogue["kind"], "catalogue");
    /// assert_eq!(imported.catalogue["commons"][0]["resource"]["natures"][0], "software");
    /// # Ok::<(), communs::diagnostic::Error>(())
    /// ```
    pub fn finish_value(mut self) -> Imported<Value> {
        if self.options.mapping.is_some() && !self.is_mapping_read {
            let reports = &mut self.taken.reports;
            reports.push((Self::MAPPING.to_owned(), Report::default()));
            self.taken
                .note(Lossy::UnusedMapping.into(), Pointer::default(), None);
        }
        let (catalogue, reports) = self.taken.finish(self.options.name.as_deref());
        Imported { catalogue, reports }
    }

    fn add_text(&mut self, name: &str, format: SourceFormat, bytes: &[u8]) -> Result<(), Error> {
        let limits = &self.options.limits;
        if bytes.len() > limits.bytes {
            return Err(exceeded(Limit::Bytes, limits.bytes));
        }
        let text = decode(bytes)?;
        if format == SourceFormat::Wikitext {
            let page = Page::bare(text, self.options.title.as_deref());
            let reading = Reading {
                base: self.options.base.as_deref(),
                persons: self.options.persons,
                fallback: &title_of(name),
            };
            pages::page(&page, reading, &mut self.taken);
            return Ok(());
        }
        let how = match format {
            SourceFormat::WikiApi => Format::Json,
            SourceFormat::Markdown => Format::Yaml,
            _ => Format::of(text),
        };
        let page = text;
        let text = if format == SourceFormat::Markdown {
            let front = super::markdown::parts(page).map(|(front, ..)| front);
            let Some(front) = front else {
                let title = title_of(name);
                self.taken
                    .note(Lossy::Page { title }.into(), Pointer::default(), None);
                return Ok(());
            };
            front
        } else {
            text
        };
        let tree = match read(text, how, limits, &mut self.buffer) {
            Ok(tree) => tree,
            Err(Unreadable::Exceeded(exceeded)) => return Err(Error::Exceeded(exceeded)),
            Err(Unreadable::Faults(faults, in_characters)) => {
                self.taken
                    .tell(fault::faults(text, &faults, in_characters).diagnostics);
                return Ok(());
            }
        };
        let faults = tree.faults().iter();
        self.taken
            .tell(faults.map(|one| fault::diagnostic(text, one, false)).collect());
        let places = Places::of(text);
        if format == SourceFormat::Markdown {
            markdown::take(
                tree,
                page,
                name,
                self.plan.as_ref(),
                &self.options,
                &mut self.taken,
            );
            return Ok(());
        }
        match format.crosswalk() {
            Some(walk) => records::take(walk, tree, &places, name, &self.options, &mut self.taken),
            None if format == SourceFormat::WikiApi => {
                pages::reply(tree, &places, &self.options, &mut self.taken);
            }
            None => match self.plan.as_ref().filter(|_| format.takes_mapping()) {
                Some(plan) => lists::take(tree, &places, name, plan, &self.options, &mut self.taken),
                None => own::take(tree, &places, &mut self.taken),
            },
        }
        Ok(())
    }

    /// Reads the mapping, where there is one and the format is read along it; whether reading can go on. What is wrong in
    /// it is a report of its own, of the name `mapping`.
    fn read_mapping(&mut self, format: SourceFormat) -> Result<bool, Error> {
        if !format.takes_mapping() {
            return Ok(true);
        }
        if let Some(text) = self.options.mapping.as_deref().filter(|_| !self.is_mapping_read) {
            let (plan, report) = mapping::compile(text.as_bytes(), &self.options.limits)?;
            if !report.diagnostics().is_empty() {
                self.taken.reports.push((Self::MAPPING.to_owned(), report));
            }
            self.plan = plan;
            self.is_mapping_read = true;
        }
        Ok(self.plan.is_some() || self.options.mapping.is_none())
    }

    fn add_table(&mut self, name: &str, input: impl BufRead) -> Result<(), Error> {
        self.taken.reports.push((name.to_owned(), Report::default()));
        let done = rows::table(name, input, self.plan.as_ref(), &self.options, &mut self.taken);
        self.taken.settle();
        done
    }

    fn add_export(&mut self, name: &str, input: impl BufRead) -> Result<(), Error> {
        let Self { options, taken, .. } = self;
        taken.reports.push((name.to_owned(), Report::default()));
        let done = Export::new(options.limits.bytes).all(input, options, taken, &mut |_| {});
        taken.settle();
        done
    }
}

const fn exceeded(limit: Limit, most: usize) -> Error {
    Error::Exceeded(Exceeded { limit, most })
}

/// The title that the name of an input stands for: that of a file, without folders and extension.
fn title_of(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let title = stem.replace('_', " ");
    if title.trim().is_empty() {
        "Page".to_owned()
    } else {
        title.trim().to_owned()
    }
}
