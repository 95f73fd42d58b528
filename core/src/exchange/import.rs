//! The importer: many inputs, one catalogue.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, Read as _};

use serde_json::json;

use super::plain;
use super::record::{NamedActor, NamedWord, Note, Record};
use super::source::SourceFormat;
use super::wiki::api::{self, Part};
use super::wiki::export::{self, Site, Stop};
use super::wiki::{self, Page, Reading};
use crate::diagnostic::catalogue::Lossy;
use crate::diagnostic::{BadOption, Diagnostic, Error, Problem, Related, Report, Setting, Term, fault};
use crate::model::{Actor, ActorType, Catalogue, Description, Kind, Text, Word};
use crate::text::{
    Buffer, Exceeded, Format, Limit, Limits, Places, Pointer, Span, Tree, Unreadable, decode, read,
};
use crate::value::{LanguageTag, Slug};

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Whether names of persons, and pages about them, are taken in. Names are personal data: ask those named.
    pub persons: bool,
    /// How much is taken in before giving up. Of a source that is a stream, `bytes` bounds each page.
    pub limits: Limits,
    /// The title of the page, for bare wikitext.
    pub title: Option<String>,
    /// What the addresses of the wiki's pages begin with, such as `https://wiki.example.org/wiki/`, for sources that
    /// do not say it.
    pub base: Option<String>,
    /// The name of the catalogue; otherwise that of the first source that has one.
    pub name: Option<String>,
}

impl ImportOptions {
    /// The names that [`ImportOptions::set`] knows.
    pub const NAMES: &[&str] = &[
        "persons",
        "title",
        "base",
        "name",
        "limits.bytes",
        "limits.depth",
        "limits.nodes",
        "limits.aliases",
        "limits.diagnostics",
    ];

    /// Sets an option by its name, as other languages give it: that of a field, or `limits.` and the name of a limit.
    ///
    /// # Errors
    /// No option has the name, or it does not take the value.
    pub fn set(&mut self, name: &str, value: Setting<'_>) -> Result<(), BadOption> {
        match name {
            "persons" => self.persons = value.flag(name)?,
            "title" => self.title = Some(value.text(name)?.to_owned()),
            "base" => self.base = Some(value.text(name)?.to_owned()),
            "name" => self.name = Some(value.text(name)?.to_owned()),
            _ => {
                return value
                    .limit(name, &mut self.limits)
                    .unwrap_or_else(|| Err(BadOption::unknown(name, Self::NAMES)));
            }
        }
        Ok(())
    }
}

/// What was imported.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The descriptions. References resolve: actors that a page only names have a description that is only a name.
    pub catalogue: Catalogue,
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
    buffer: Buffer,
    taken: Taken,
}

/// What was taken in so far.
#[derive(Debug)]
struct Taken {
    catalogue: Catalogue,
    /// What the catalogue is called, where a source says it.
    name: Option<String>,
    ids: HashMap<(Kind, Slug), Place>,
    words: HashSet<(Term, Slug)>,
    /// Actors that records only name, in the order in which they came.
    named: Vec<NamedActor>,
    named_ids: HashSet<Slug>,
    /// The number to try next for an id that is taken.
    next: HashMap<(Kind, Slug), u32>,
    reports: Vec<(String, Report)>,
    persons: bool,
    most: usize,
}

/// Where an id was first used.
#[derive(Debug)]
struct Place {
    input: usize,
    pointer: Pointer,
    span: Option<Span>,
}

impl Importer {
    /// An importer with options.
    pub fn new(options: ImportOptions) -> Self {
        let id = Slug::of("import").unwrap_or_else(|| unreachable!("a slug"));
        let taken = Taken {
            catalogue: Catalogue::new(id, ""),
            name: None,
            ids: HashMap::new(),
            words: HashSet::new(),
            named: Vec::new(),
            named_ids: HashSet::new(),
            next: HashMap::new(),
            reports: Vec::new(),
            persons: options.persons,
            most: options.limits.diagnostics,
        };
        Self {
            options,
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
        let Taken {
            mut catalogue,
            name,
            ids,
            named,
            reports,
            ..
        } = self.taken;
        // Pages tell more than a name.
        let lone = named
            .into_iter()
            .filter(|actor| !ids.contains_key(&(Kind::Actor, actor.id.clone())));
        catalogue.actors.extend(lone.map(|actor| {
            let mut description = Actor::new(actor.id, actor.name);
            description.types.extend(actor.of_type);
            description
        }));
        let name = self
            .options
            .name
            .or(name)
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| "Import".to_owned());
        if let Some(id) = Slug::of(&name) {
            catalogue.id = id;
        }
        catalogue.name = Text::from(name);
        Imported { catalogue, reports }
    }

    fn add_text(&mut self, name: &str, format: SourceFormat, bytes: &[u8]) -> Result<(), Error> {
        let limits = &self.options.limits;
        if bytes.len() > limits.bytes {
            return Err(exceeded(Limit::Bytes, limits.bytes));
        }
        let text = decode(bytes).map_err(|offset| Error::NotUtf8 { offset })?;
        if format == SourceFormat::Wikitext {
            let page = Page::bare(text, self.options.title.as_deref());
            let reading = Reading {
                base: self.options.base.as_deref(),
                persons: self.options.persons,
                fallback: &title_of(name),
            };
            self.taken.page(&page, reading);
            return Ok(());
        }
        let how = match format {
            SourceFormat::Communs => Format::of(text),
            _ => Format::Json,
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
        if format == SourceFormat::Communs {
            self.taken.descriptions(tree, &places);
        } else {
            self.taken.reply(tree, &places, &self.options);
        }
        Ok(())
    }

    fn add_export(&mut self, name: &str, input: impl BufRead) -> Result<(), Error> {
        let Self { options, taken, .. } = self;
        taken.reports.push((name.to_owned(), Report::default()));
        let most = options.limits.bytes;
        let stopped = export::pages(input, most, &mut |page, site: &Site| {
            let reading = Reading {
                base: options.base.as_deref().or(site.base.as_deref()),
                persons: options.persons,
                fallback: "",
            };
            if taken.name.is_none() {
                taken.name.clone_from(&site.name);
            }
            taken.page(page, reading);
        });
        let done = match stopped {
            Ok(_) => Ok(()),
            Err(Stop::Syntax(span, detail)) => {
                taken.note(
                    Lossy::Unreadable { detail }.into(),
                    Pointer::default(),
                    Some(span),
                );
                Ok(())
            }
            Err(Stop::TooBig) => Err(exceeded(Limit::Bytes, most)),
            Err(Stop::TooDeep) => Err(exceeded(Limit::Depth, export::DEEPEST)),
            Err(Stop::NotUtf8(offset)) => Err(Error::NotUtf8 { offset }),
            Err(Stop::Interrupted(detail)) => Err(Error::Interrupted { detail }),
        };
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

impl Taken {
    /// Takes in a page of a wiki.
    fn page(&mut self, page: &Page<'_>, reading: Reading<'_>) {
        if page.older > 0 {
            let older = page.older;
            self.note(Lossy::Revision { older }.into(), page.pointer.clone(), page.place);
        }
        match wiki::describe(page, reading) {
            Ok(record) => self.record(record, page, reading),
            Err(notes) => self.notes(notes, page),
        }
    }

    /// Makes a description of a record and adds it to the catalogue.
    fn record(&mut self, mut record: Record<'_>, page: &Page<'_>, reading: Reading<'_>) {
        self.notes(std::mem::take(&mut record.notes), page);
        let wanted = Slug::of(&record.title);
        let place = Place {
            input: self.reports.len() - 1,
            pointer: page.pointer.clone(),
            span: page.place.or_else(|| page.span(0..1)),
        };
        let numbered = || Slug::of(&format!("page {}", page.id.unwrap_or_default()));
        let Some(base) = wanted.clone().or_else(numbered) else {
            return;
        };
        let id = self.claim(record.kind, base, wanted.is_none(), &record.title, place);
        if let Some(language) = page.language.and_then(|tag| tag.parse::<LanguageTag>().ok()) {
            let common = self.catalogue.language.get_or_insert_with(|| language.clone());
            if *common != language {
                record.draft.put("language", language.as_str());
            }
        }
        let draft = &mut record.draft;
        draft.put("id", id.as_str());
        draft.put("name", record.title.as_str());
        let mut provenance = json!({ "system": "mediawiki" });
        let source = page.source(reading.base).unwrap_or_else(|| record.title.clone());
        if let Some(fields) = provenance.as_object_mut() {
            fields.insert("source".to_owned(), source.into());
            if let Some(revision) = page.revision {
                fields.insert("revision".to_owned(), revision.into());
            }
        }
        draft.push("provenance", provenance);
        let added = match record.kind {
            Kind::Actor => record.draft.finish().map(Description::Actor),
            Kind::Project => record.draft.finish().map(Description::Project),
            Kind::Commons | Kind::Catalogue => record.draft.finish().map(Description::Commons),
        };
        let Some(description) = added else {
            let title = record.title;
            return self.note(Lossy::Page { title }.into(), page.pointer.clone(), page.place);
        };
        self.add(description);
        for actor in record.actors {
            let known = self.persons || actor.of_type != Some(ActorType::Person);
            if known && self.named_ids.insert(actor.id.clone()) {
                self.named.push(actor);
            }
        }
        for NamedWord { list, id, name } in record.words {
            self.word(
                list,
                Word {
                    id,
                    name: name.into(),
                },
            );
        }
    }

    fn word(&mut self, list: Term, word: Word) {
        if self.words.insert((list, word.id.clone())) {
            if list == Term::Theme {
                self.catalogue.themes.push(word);
            } else {
                self.catalogue.challenges.push(word);
            }
        }
    }

    fn add(&mut self, description: Description) {
        match description {
            Description::Actor(actor) => self.catalogue.actors.push(actor),
            Description::Commons(commons) => self.catalogue.commons.push(commons),
            Description::Project(project) => self.catalogue.projects.push(project),
            Description::Catalogue(catalogue) => {
                let common = &mut self.catalogue;
                common.language = common.language.take().or(catalogue.language);
                common.base = common.base.take().or(catalogue.base);
                common.license = common.license.take().or(catalogue.license);
                common.publisher = common.publisher.take().or(catalogue.publisher);
                for word in catalogue.themes {
                    self.word(Term::Theme, word);
                }
                for word in catalogue.challenges {
                    self.word(Term::Challenge, word);
                }
            }
        }
    }

    /// An id that nothing else of the kind has: the one wanted, or the same with a number, which is told.
    fn claim(&mut self, kind: Kind, wanted: Slug, numbered: bool, title: &str, place: Place) -> Slug {
        let first = self.ids.get(&(kind, wanted.clone()));
        let related = first.map(|first| Related {
            source: self
                .reports
                .get(first.input)
                .filter(|_| first.input != place.input)
                .map(|(name, _)| name.clone()),
            pointer: first.pointer.clone(),
            span: first.span,
        });
        let id = if related.is_none() {
            wanted
        } else {
            let next = self.next.entry((kind, wanted.clone())).or_insert(2);
            loop {
                let id = with_number(&wanted, *next);
                *next += 1;
                if !self.ids.contains_key(&(kind, id.clone())) {
                    break id;
                }
            }
        };
        if related.is_some() || numbered {
            let problem = Lossy::Id {
                title: title.to_owned(),
                id: id.to_string(),
            };
            let mut diagnostic = Diagnostic::new(problem, place.pointer.clone(), place.span);
            diagnostic.related.extend(related);
            self.tell(vec![diagnostic]);
        }
        self.ids.insert((kind, id.clone()), place);
        id
    }

    /// Takes in a reply of a wiki.
    fn reply(&mut self, tree: Tree<'_>, places: &Places<'_>, options: &ImportOptions) {
        let span = |node: crate::text::Node<'_>| Some(places.span(tree.bytes(node.span(), places)));
        api::parts(tree, places, &mut |part, _| match part {
            Part::Page(page) => {
                let own = page
                    .url
                    .zip(page.title)
                    .and_then(|(url, title)| api::base_of(url, title));
                if self.name.is_none() {
                    self.name = own.as_deref().and_then(host).map(str::to_owned);
                }
                let reading = Reading {
                    base: options.base.as_deref().or(own.as_deref()),
                    persons: options.persons,
                    fallback: "",
                };
                self.page(&page, reading);
            }
            Part::Continue(node) => self.note(Lossy::MorePages.into(), node.pointer(), span(node)),
            Part::Error(node, detail) => {
                self.note(Lossy::Unreadable { detail }.into(), node.pointer(), span(node));
            }
            Part::Other(node) => {
                let title = String::new();
                self.note(Lossy::Page { title }.into(), node.pointer(), span(node));
            }
        });
    }

    /// Takes in descriptions of our own format.
    fn descriptions(&mut self, tree: Tree<'_>, places: &Places<'_>) {
        for (node, description) in plain::descriptions(tree.root()) {
            let span = Some(places.span(tree.bytes(node.span(), places)));
            match description {
                Ok(Description::Catalogue(mut catalogue)) => {
                    self.name.get_or_insert_with(|| catalogue.name.any().to_owned());
                    let actors = std::mem::take(&mut catalogue.actors).into_iter();
                    let commons = std::mem::take(&mut catalogue.commons).into_iter();
                    let projects = std::mem::take(&mut catalogue.projects).into_iter();
                    self.add(Description::Catalogue(catalogue));
                    let members = actors
                        .map(Description::from)
                        .chain(commons.map(Description::from));
                    for member in members.chain(projects.map(Description::from)) {
                        self.own(member, &node.pointer(), span);
                    }
                }
                Ok(description) => self.own(description, &node.pointer(), span),
                Err(problem) => self.note(problem.into(), node.pointer(), span),
            }
        }
    }

    fn own(&mut self, mut description: Description, pointer: &Pointer, span: Option<Span>) {
        let kind = description.kind();
        let name = description.name().any().to_owned();
        let place = Place {
            input: self.reports.len() - 1,
            pointer: pointer.clone(),
            span,
        };
        let id = match &mut description {
            Description::Actor(actor) => &mut actor.id,
            Description::Commons(commons) => &mut commons.id,
            Description::Project(project) => &mut project.id,
            Description::Catalogue(catalogue) => &mut catalogue.id,
        };
        *id = self.claim(kind, id.clone(), false, &name, place);
        self.add(description);
    }

    /// Tells what there is to say about a page.
    fn notes(&mut self, notes: Vec<Note>, page: &Page<'_>) {
        let tell = notes.into_iter().map(|note| {
            let mut diagnostic = Diagnostic::new(note.problem, page.pointer.clone(), page.span(note.span));
            diagnostic.suggestion = note.suggestion;
            diagnostic
        });
        self.tell(tell.collect());
    }

    fn note(&mut self, problem: Problem, pointer: Pointer, span: Option<Span>) {
        self.tell(vec![Diagnostic::new(problem, pointer, span)]);
    }

    /// Adds to the report of the last input, up to the limit.
    fn tell(&mut self, diagnostics: Vec<Diagnostic>) {
        if let Some((_, report)) = self.reports.last_mut() {
            let room = self.most.saturating_sub(report.diagnostics.len());
            report.truncated |= diagnostics.len() > room;
            report.diagnostics.extend(diagnostics.into_iter().take(room));
        }
    }

    /// Puts the report of the last input in order.
    fn settle(&mut self) {
        if let Some((_, report)) = self.reports.last_mut() {
            report.settle(self.most);
        }
    }
}

/// An id with a number behind, no longer than an id may be.
fn with_number(id: &Slug, number: u32) -> Slug {
    let tail = format!("-{number}");
    let room = Slug::LONGEST - tail.len();
    let head = id.as_str().get(..room).unwrap_or(id.as_str());
    Slug::of(&format!("{head}{tail}")).unwrap_or_else(|| id.clone())
}

fn host(base: &str) -> Option<&str> {
    base.split_once("://")?.1.split('/').next()
}
