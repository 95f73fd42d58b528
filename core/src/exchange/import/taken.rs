//! What an import has taken in so far.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::fit::{self, Unfit};
use super::ids::{Ids, Place};
use super::merge::{Difference, Pages, merge};
use super::named::Named;
use super::redirects::{self, Redirect};
use super::title_of;
use crate::diagnostic::catalogue::{Lossy, Shape};
use crate::diagnostic::{Diagnostic, Problem, Report, Severity, Term};
use crate::exchange::names::{id_of, is_checksum};
use crate::exchange::record::{NamedWord, Note, Record};
use crate::model::{Kind, Version};
use crate::text::{Pointer, Span};
use crate::value::{LanguageTag, Slug};

/// What a catalogue begins with.
pub(super) const HEAD: [(&str, &str); 2] = [("communs", Version::CURRENT), ("kind", "catalogue")];

/// The catalogue that is being put together, and what there is to say about each input.
#[derive(Debug)]
pub(super) struct Taken {
    /// What the catalogue is called, where a source says it.
    pub(super) name: Option<String>,
    /// What the catalogue says of itself: its language, its licence …
    pub(super) head: Map<String, Value>,
    /// The descriptions, in the order of [`Kind::LISTS`].
    pub(super) members: [Vec<Value>; 3],
    /// Pages of wikis, of which several may be about the same.
    pages: Pages,
    /// Pages that only lead to others.
    pub(super) redirects: Vec<Redirect>,
    themes: Vec<Value>,
    challenges: Vec<Value>,
    words: HashSet<(Term, String)>,
    pub(super) ids: Ids,
    pub(super) named: Named,
    /// The namespaces that were passed over, by the number of the input.
    skipped: HashSet<(usize, i64)>,
    /// The inputs whose fields are not ours.
    unmapped: HashSet<usize>,
    pub(super) reports: Vec<(String, Report)>,
    /// Whether descriptions are handed out as they come, so that none is there to be merged with.
    pub(super) is_stream: bool,
    pub(super) persons: bool,
    most: usize,
}

/// Where a record comes from, and where to say what there is to say about it.
pub(super) struct Whence<'w> {
    /// What the provenance calls the system or the format.
    pub(super) system: &'w str,
    /// The address of the source, or else what it is called.
    pub(super) source: Option<String>,
    pub(super) revision: Option<&'w str>,
    /// A number to make an id of where the title has no letter.
    pub(super) number: Option<&'w str>,
    /// The language of the source.
    pub(super) language: Option<&'w str>,
    pub(super) pointer: Pointer,
    pub(super) place: Option<Span>,
    /// The place of a part of the record's text.
    pub(super) span: &'w dyn Fn(std::ops::Range<usize>) -> Option<Span>,
}

impl Taken {
    pub(super) fn new(persons: bool, most: usize) -> Self {
        Self {
            name: None,
            head: Map::new(),
            members: Default::default(),
            pages: Pages::default(),
            redirects: Vec::new(),
            themes: Vec::new(),
            challenges: Vec::new(),
            words: HashSet::new(),
            ids: Ids::default(),
            named: Named::default(),
            skipped: HashSet::new(),
            unmapped: HashSet::new(),
            reports: Vec::new(),
            is_stream: false,
            persons,
            most,
        }
    }

    /// Makes a description of a record and adds it to the catalogue.
    pub(super) fn record(&mut self, mut record: Record<'_>, whence: &Whence<'_>) {
        self.notes(std::mem::take(&mut record.notes), whence);
        let own = record.id.take();
        let is_made = own.is_none() && is_checksum(&record.title);
        let wanted = own.or_else(|| id_of(record.kind, &record.title));
        let place = Place {
            input: self.input(),
            pointer: whence.pointer.clone(),
            span: whence.place,
        };
        let numbered = || Slug::of(&format!("page {}", whence.number.unwrap_or_default()));
        let Some(base) = wanted.or_else(numbered) else {
            return;
        };
        let list = Kind::LISTS
            .iter()
            .position(|(_, of)| *of == record.kind)
            .unwrap_or_default();
        let next = self.members.get(list).map_or(0, Vec::len);
        // Of descriptions that are handed out as they come none is there to be merged with.
        let page = whence
            .source
            .as_deref()
            .filter(|_| whence.system == "mediawiki" && !self.is_stream);
        let same = self.pages.same(record.kind, &record.title, page);
        let id = match same {
            // One and the same needs no id of its own.
            Some(_) => base.clone(),
            None => self.claim(record.kind, base.clone(), &record.title, place),
        };
        if is_made && same.is_none() {
            let (title, id) = (record.title.clone(), id.to_string());
            let problem = Lossy::MadeId { title, id };
            self.note(problem.into(), whence.pointer.clone(), whence.place);
        }
        let draft = &mut record.draft;
        if let Some(language) = whence.language.and_then(|tag| tag.parse::<LanguageTag>().ok()) {
            let language = Value::from(language.as_str());
            let common = self.head.entry("language").or_insert_with(|| language.clone());
            if *common != language {
                draft.put("language", language);
            }
        }
        draft.put("id", id.as_str());
        if !draft.has("name") {
            draft.put("name", record.title.as_str());
        }
        let source = whence.source.clone().unwrap_or_else(|| record.title.clone());
        let mut provenance = json!({ "system": whence.system, "source": source });
        if let (Some(revision), Some(fields)) = (whence.revision, provenance.as_object_mut()) {
            fields.insert("revision".to_owned(), revision.into());
        }
        draft.push("provenance", provenance);
        let kind = record.kind;
        let mut description = record.draft.finish();
        let place = |pointer: &Pointer| {
            let first = pointer.segments().next().unwrap_or_default();
            let from = record.from.iter().find(|(field, ..)| *field == first);
            from.map_or((whence.pointer.clone(), whence.place), |(_, span, pointer)| {
                (pointer.clone(), (whence.span)(span.clone()).or(whence.place))
            })
        };
        if let Err(problem) = self.fit(&mut description, kind, record.under.as_deref(), &place) {
            let title = record.title;
            self.note(Lossy::Page { title }.into(), whence.pointer.clone(), whence.place);
            return self.note(problem, whence.pointer.clone(), whence.place);
        }
        self.name_actors(record.actors, &mut description, whence);
        self.pages.add(kind, &record.title, page, same.unwrap_or(next));
        let there = same.and_then(|at| self.members.get_mut(list)?.get_mut(at)?.as_object_mut());
        match (there, description) {
            (Some(there), Value::Object(other)) => {
                let id = there
                    .get("id")
                    .and_then(Value::as_str)
                    .and_then(|id| id.parse().ok());
                let differences = merge(there, other);
                self.rearrange(same.map(|at| (list, at)));
                self.differ(&id.unwrap_or(base), differences, whence);
            }
            (_, description) => self.add(kind, description),
        }
        for NamedWord { list, id, name } in record.words {
            self.word(list, json!({ "id": id.as_str(), "name": name }));
        }
    }

    /// Tells what two sources say differently of one and the same.
    pub(super) fn differ(&mut self, id: &Slug, differences: Vec<Difference>, whence: &Whence<'_>) {
        for Difference { field, value, kept } in differences {
            let id = id.to_string();
            let problem = Lossy::Differs {
                id,
                field,
                value,
                kept,
            };
            self.note(problem.into(), whence.pointer.clone(), whence.place);
        }
    }

    /// Adds a description.
    pub(super) fn add(&mut self, kind: Kind, description: Value) {
        let at = Kind::LISTS.iter().position(|(_, of)| *of == kind);
        if let Some(list) = at.and_then(|at| self.members.get_mut(at)) {
            list.push(description);
        }
    }

    /// Adds a theme or a challenge, unless it is there.
    pub(super) fn word(&mut self, list: Term, word: Value) {
        let id = word
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        if self.words.insert((list, id)) {
            if list == Term::Theme {
                self.themes.push(word);
            } else {
                self.challenges.push(word);
            }
        }
    }

    /// Takes out of a description what its fields cannot hold, keeps it under `extensions`, below a name where there is one, and
    /// tells it.
    pub(super) fn fit(
        &mut self,
        description: &mut Value,
        kind: Kind,
        under: Option<&str>,
        place: &dyn Fn(&Pointer) -> (Pointer, Option<Span>),
    ) -> Result<(), Problem> {
        for Unfit {
            pointer,
            value,
            problem,
        } in fit::fit(description, kind)?
        {
            let field = pointer.as_str().trim_start_matches('/').replace('/', ".");
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let known = field.clone();
            let problem = match problem {
                Problem::Shape(Shape::UnknownField { .. }) => Lossy::Extension { field: known },
                _ => Lossy::Value {
                    field: known,
                    value: text,
                },
            };
            if let Some(fields) = description.as_object_mut() {
                let mut extensions = fields.entry("extensions").or_insert_with(|| Map::new().into());
                let under = under.filter(|under| extensions.get(under).is_none_or(Value::is_object));
                extensions = match (extensions, under) {
                    (Value::Object(all), Some(under)) => {
                        all.entry(under).or_insert_with(|| Map::new().into())
                    }
                    (extensions, _) => extensions,
                };
                if let Some(extensions) = extensions.as_object_mut() {
                    extensions.insert(field, value);
                }
            }
            match self.reports.last_mut() {
                // What the report has no room for is not looked up.
                Some((_, report)) if report.diagnostics.len() >= self.most => report.truncated = true,
                _ => {
                    let (at, span) = place(&pointer);
                    self.note(problem.into(), at, span);
                }
            }
        }
        Ok(())
    }

    /// An id that nothing else of the kind has: the one wanted, or the same with a number, which is told.
    pub(super) fn claim(&mut self, kind: Kind, wanted: Slug, title: &str, place: Place) -> Slug {
        let (pointer, span) = (place.pointer.clone(), place.span);
        let (id, related) = self.ids.claim(kind, wanted, place, &self.reports);
        if related.is_some() {
            let problem = Lossy::Id {
                title: title.to_owned(),
                id: id.to_string(),
            };
            let mut diagnostic = Diagnostic::new(problem, pointer, span);
            diagnostic.related.extend(related);
            self.tell(vec![diagnostic]);
        }
        id
    }

    /// Passes over a page of a namespace that describes nothing; the first one of an input is told.
    pub(super) fn skip(&mut self, namespace: i64, title: &str, pointer: Pointer, span: Option<Span>) {
        if self.skipped.insert((self.input(), namespace)) {
            let name = title.split_once(':').map(|(name, _)| name.to_owned());
            let problem = Lossy::Namespace {
                namespace: name.unwrap_or_else(|| namespace.to_string()),
                title: title.to_owned(),
            };
            self.note(problem.into(), pointer, span);
        }
    }

    /// Tells that a source has fields that only a mapping could explain, once.
    pub(super) fn unmapped(&mut self, pointer: Pointer, span: Option<Span>) {
        if self.unmapped.insert(self.input()) {
            self.note(Lossy::NoMapping.into(), pointer, span);
        }
    }

    /// What to call what has no name: the input that is being read.
    pub(super) fn title(&self) -> String {
        let name = self.reports.last().map(|(name, _)| name.as_str());
        title_of(name.unwrap_or_default())
    }

    /// The name of an input, where it is another than the one that is being read.
    pub(super) fn source_of(&self, input: usize) -> Option<String> {
        let (name, _) = self.reports.get(input).filter(|_| input != self.input())?;
        Some(name.clone())
    }

    /// The number of the input that is being read.
    pub(super) fn input(&self) -> usize {
        self.reports.len().saturating_sub(1)
    }

    /// Tells what there is to say about a record.
    pub(super) fn notes(&mut self, notes: Vec<Note>, whence: &Whence<'_>) {
        let most = self.most;
        let Some((_, report)) = self.reports.last_mut() else {
            return;
        };
        // What the report has no room for is not looked up.
        let room = most.saturating_sub(report.diagnostics.len());
        let is_told = |(at, note): &(usize, Note)| {
            *at < room
                || note.problem.entry().severity() == Severity::Error && *at < room.saturating_add(most)
        };
        report.truncated |= notes.len() > room;
        let tell = notes.into_iter().enumerate().filter(is_told).map(|(_, note)| {
            let pointer = note.pointer.unwrap_or_else(|| whence.pointer.clone());
            let span = if note.span.is_empty() {
                None
            } else {
                (whence.span)(note.span)
            };
            let mut diagnostic = Diagnostic::new(note.problem, pointer, span.or(whence.place));
            diagnostic.suggestion = note.suggestion;
            diagnostic
        });
        self.tell(tell.collect());
    }

    /// Tells one thing.
    pub(super) fn note(&mut self, problem: Problem, pointer: Pointer, span: Option<Span>) {
        self.tell(vec![Diagnostic::new(problem, pointer, span)]);
    }

    /// Tells one thing, with what was meant.
    pub(super) fn note_with(
        &mut self,
        problem: Problem,
        pointer: Pointer,
        span: Option<Span>,
        suggestion: Option<String>,
    ) {
        let mut diagnostic = Diagnostic::new(problem, pointer, span);
        diagnostic.suggestion = suggestion;
        self.tell(vec![diagnostic]);
    }

    /// Adds to the report of the last input, up to the limit; errors beyond it too, which [`Report::settle`] leaves before
    /// advice.
    pub(super) fn tell(&mut self, mut diagnostics: Vec<Diagnostic>) {
        let most = self.most;
        if let Some((_, report)) = self.reports.last_mut() {
            let told = report.diagnostics.len();
            let over = diagnostics.split_off(most.saturating_sub(told).min(diagnostics.len()));
            report.truncated |= !over.is_empty();
            report.diagnostics.append(&mut diagnostics);
            let errors = over.into_iter().filter(|one| one.severity == Severity::Error);
            let room = most.saturating_mul(2).saturating_sub(told);
            report.diagnostics.extend(errors.take(room));
        }
    }

    /// Adds to the report of an input.
    pub(super) fn tell_of(&mut self, input: usize, diagnostic: Diagnostic) {
        let most = self.most;
        if let Some((_, report)) = self.reports.get_mut(input) {
            report.diagnostics.push(diagnostic);
            report.settle(most);
        }
    }

    /// Puts the fields of a description in their order again.
    pub(super) fn rearrange(&mut self, place: Option<(usize, usize)>) {
        let Some((list, at)) = place else { return };
        let kind = Kind::LISTS.get(list).map(|(_, kind)| *kind);
        let member = self.members.get_mut(list).and_then(|list| list.get_mut(at));
        if let (Some(kind), Some(member)) = (kind, member) {
            fit::arrange(member, kind);
        }
    }

    /// Puts the report of the last input in order.
    pub(super) fn settle(&mut self) {
        if let Some((_, report)) = self.reports.last_mut() {
            report.settle(self.most);
        }
    }

    /// What the catalogue says of itself, in canonical order.
    pub(super) fn head(&self, name: Option<&str>) -> Map<String, Value> {
        let name = name
            .or(self.name.as_deref())
            .filter(|name| !name.trim().is_empty())
            .unwrap_or("Import");
        let id = Slug::of(name).map_or_else(|| "import".to_owned(), |id| id.to_string());
        let mut catalogue = Map::new();
        for (key, value) in HEAD.into_iter().chain([("id", id.as_str()), ("name", name)]) {
            catalogue.insert(key.to_owned(), value.into());
        }
        catalogue.extend(self.head.clone());
        for (list, words) in [("themes", &self.themes), ("challenges", &self.challenges)] {
            if !words.is_empty() {
                catalogue.insert(list.to_owned(), words.clone().into());
            }
        }
        catalogue
    }

    /// The catalogue as a document, in canonical order, and the reports.
    pub(super) fn finish(mut self, name: Option<&str>) -> (Value, Vec<(String, Report)>) {
        self.lone_actors();
        self.settle();
        redirects::settle(&mut self);
        let mut catalogue = self.head(name);
        for ((list, _), items) in Kind::LISTS.iter().zip(self.members) {
            if !items.is_empty() {
                catalogue.insert((*list).to_owned(), items.into());
            }
        }
        (catalogue.into(), self.reports)
    }
}
