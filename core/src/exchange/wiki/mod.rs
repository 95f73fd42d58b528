//! Pages of the association's wiki: templates to descriptions.
//!
//! The tables in `tables.rs` say which parameter goes where, those in `vocabularies.rs` and `known.rs` what its words
//! mean. Bare wikitext, replies of the wiki's API and its exports all give [`Page`]s.

mod actors;
mod addresses;
pub(super) mod api;
mod beside;
mod categories;
pub(super) mod export;
mod known;
mod lists;
mod pending;
mod persons;
mod places;
mod redirect;
pub(super) mod semantic;
mod tables;
mod texts;
mod values;
mod vocabularies;
pub(super) mod write;

use std::borrow::Cow;
use std::ops::Range;

use super::fields::{Given, carry, find};
use super::origin::Origin;
use super::record::{Note, Record};
use super::wikitext::{self, ProblemKind, Template};
use crate::diagnostic::catalogue::Lossy;
use crate::text::{Pointer, Position, Span};
pub(super) use actors::role;
pub(super) use beside::keep as keep_beside;
use persons::{is_user_space, without_users};
use redirect::is_disambiguation;
pub(super) use redirect::redirect;
pub(super) use tables::parameters;
use tables::{Described, described};
pub(super) use write::spell::Writer;

/// A page of a wiki.
#[derive(Debug, Default)]
pub(super) struct Page<'p> {
    /// The title, where the source says it.
    pub(super) title: Option<&'p str>,
    /// The number of its namespace, where the source says it: 0 is that of content.
    pub(super) namespace: Option<i64>,
    /// The number of the page in its wiki.
    pub(super) id: Option<&'p str>,
    /// The number of the revision.
    pub(super) revision: Option<&'p str>,
    /// How many older revisions the source holds besides.
    pub(super) older: u64,
    /// The address of the page.
    pub(super) url: Option<&'p str>,
    /// The language of the page.
    pub(super) language: Option<&'p str>,
    /// The wikitext, where the source holds it.
    pub(super) text: Option<&'p str>,
    /// Where the wikitext stands in the source.
    pub(super) origin: Origin,
    /// Where the page stands in the source.
    pub(super) place: Option<Span>,
    /// The value that holds the wikitext, in a source that is JSON.
    pub(super) pointer: Pointer,
}

impl<'p> Page<'p> {
    /// A page that is the whole source.
    pub(super) fn bare(text: &'p str, title: Option<&'p str>) -> Self {
        let origin = Origin::verbatim(Position::START);
        let first_line = text.lines().next().unwrap_or_default().len();
        Self {
            title,
            text: Some(text),
            place: origin.span(text, 0..first_line),
            origin,
            ..Self::default()
        }
    }

    /// Where a part of the wikitext stands; the place of the page where there is none.
    pub(super) fn span(&self, part: Range<usize>) -> Option<Span> {
        if part.is_empty() {
            return self.place;
        }
        self.text
            .and_then(|text| self.origin.span(text, part))
            .or(self.place)
    }

    /// The address of the page, or else its title.
    pub(super) fn source(&self, base: Option<&str>) -> Option<String> {
        match (self.url, base, self.title) {
            (Some(url), ..) => Some(url.to_owned()),
            (None, Some(base), Some(title)) => Some(format!("{base}{}", addresses::in_path(title))),
            (None, None, title) | (None, _, title @ None) => title.map(str::to_owned),
        }
    }
}

/// The namespace of users' pages.
const USER: i64 = 2;

/// Whether pages of a namespace may describe something: those of content, of users, and those that a wiki has made for itself,
/// of which the odd ones are for talk.
pub(super) const fn is_content(namespace: i64) -> bool {
    const FIRST_OWN: i64 = 100;
    matches!(namespace, 0 | USER) || namespace >= FIRST_OWN && namespace % 2 == 0
}

/// How to read pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    /// What the addresses of pages begin with.
    pub(super) base: Option<&'a str>,
    /// Whether names of persons are wanted.
    pub(super) persons: bool,
    /// What a page is called that has no title.
    pub(super) fallback: &'a str,
}

/// The place of a note that is about the page as a whole.
const WHOLE: Range<usize> = 0..0;

/// What a page describes; where it describes nothing, what there is to say about it.
pub(super) fn describe<'a>(page: &Page<'_>, reading: Reading<'a>) -> Result<Record<'a>, Vec<Note>> {
    let text = page.text.unwrap_or_default();
    let is_user = page
        .title
        .and_then(|title| title.split_once(':'))
        .is_some_and(|(space, _)| is_user_space(space))
        || page.namespace == Some(USER);
    if is_user && !reading.persons {
        return Err(vec![left_out()]);
    }
    let mut read = wikitext::parse(text);
    let closed;
    if main_template(&read).is_none()
        && read
            .problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::UnclosedTemplate)
    {
        // A template that nothing closes ends with the page.
        closed = format!("{text}\n}}}}");
        let problems = read.problems;
        read = wikitext::parse(&closed);
        read.problems = problems;
    }
    let Some((main, of)) = main_template(&read) else {
        let title = page.title.unwrap_or(reading.fallback).to_owned();
        if is_disambiguation(&read) {
            return Err(vec![note(Lossy::Disambiguation { title })]);
        }
        let mut nothing = Record::new(crate::model::Kind::Commons, title.clone(), None, false);
        nothing.note(Lossy::Page { title }, WHOLE);
        unclosed(&read, &mut nothing);
        return Err(nothing.notes);
    };
    let title = page.title.unwrap_or_default().to_owned();
    let mut record = Record::new(of.kind, title, reading.base, reading.persons);
    if let Some(actor_type) = of.actor_type {
        record.draft.push("types", actor_type);
    }
    let params = params(main, text.len(), &mut record);
    let given: Vec<_> = params
        .iter()
        .map(|(name, value, span)| Given {
            name,
            value,
            span: span.clone(),
        })
        .collect();
    carry(of.tables, &given, &mut record);
    settle_status(of, &given, &mut record);
    if record.title.is_empty() {
        let title = reading.fallback.to_owned();
        record.title.clone_from(&title);
        record.note(Lossy::Title { title }, WHOLE);
    }
    around(&read, main, text.len(), &mut record);
    unclosed(&read, &mut record);
    let is_person = |value: &serde_json::Value| value == "person";
    if !reading.persons && record.draft.items("types").iter().any(is_person) {
        return Err(vec![left_out()]);
    }
    Ok(record)
}

/// Keeps a status as it is where no phase stands beside it, of which alone the model takes one.
fn settle_status(of: &Described, given: &[Given<'_>], record: &mut Record<'_>) {
    if !record.draft.has("status") || record.draft.has("phase") {
        return;
    }
    record.draft.remove("status");
    for one in given {
        if find(of.tables, one.name).is_some_and(|field| field.to == "status") {
            record.keep_unfit(one, one.value);
        }
    }
}

pub(super) fn left_out() -> Note {
    note(Lossy::Person {
        field: "page".to_owned(),
    })
}

/// Something to say of the page as a whole.
fn note(problem: Lossy) -> Note {
    Note {
        problem: problem.into(),
        span: WHOLE,
        pointer: None,
        suggestion: None,
    }
}

/// The first template of a page that describes something.
fn main_template<'r, 'a>(page: &'r wikitext::Page<'a>) -> Option<(&'r Template<'a>, &'static Described)> {
    page.templates
        .iter()
        .find_map(|template| Some((template, described(&bare(template.raw_name))?)))
}

type Param<'a> = (Cow<'a, str>, Cow<'a, str>, Range<usize>);

/// The parameters that hold something, without the users they name where persons stay out.
fn params<'a>(template: &Template<'a>, length: usize, record: &mut Record<'_>) -> Vec<Param<'a>> {
    let mut params = Vec::with_capacity(template.params.len());
    for param in &template.params {
        let name = param
            .raw_name
            .map_or_else(|| Cow::Owned(param.index.to_string()), bare);
        let start = param.value_span.start + (param.raw_value.len() - param.raw_value.trim_start().len());
        let value = param.value();
        if without_comments(value).trim().is_empty() {
            continue;
        }
        let span = start.min(length)..(start + value.len()).min(length);
        let (value, users) = if record.persons {
            (Cow::Borrowed(value), Vec::new())
        } else {
            without_users(value)
        };
        for user in users {
            let field = name.clone().into_owned();
            record.note(Lossy::Person { field }, start + user.start..start + user.end);
        }
        if !without_comments(&value)
            .trim_matches([' ', '\n', ',', ';', '*'])
            .is_empty()
        {
            params.push((name, value, span));
        }
    }
    params
}

/// Notes what stands beside the template that describes the page.
fn around(page: &wikitext::Page<'_>, main: &Template<'_>, length: usize, record: &mut Record<'_>) {
    for template in &page.templates {
        if template.span != main.span {
            let name = bare(template.raw_name).into_owned();
            record.note(Lossy::Template { name }, template.span.clone());
        }
    }
    for span in page.around() {
        let span = span.start.min(length)..span.end.min(length);
        let text = page.text.get(span.clone()).unwrap_or_default();
        if without_comments(text).trim().is_empty() {
            continue;
        }
        let found = categories::of(text);
        if record.categorize(&found) {
            let mut rest = text.to_owned();
            for one in found.iter().rev() {
                rest.replace_range(one.span.clone(), "");
            }
            if without_comments(&rest).trim().is_empty() {
                continue;
            }
        }
        let start = span.start + (text.len() - text.trim_start().len());
        let text = text.trim();
        let written = if record.persons {
            text.to_owned()
        } else {
            without_users(text).0.into_owned()
        };
        record.note(Lossy::Text { text: written }, start..start + text.len());
    }
}

/// Notes what is never closed, unless the reader of a text has done so.
fn unclosed(page: &wikitext::Page<'_>, record: &mut Record<'_>) {
    let said: std::collections::HashSet<usize> = record
        .notes
        .iter()
        .filter(|note| matches!(note.problem.code(), "lossy-unclosed" | "lossy-cut"))
        .map(|note| note.span.start)
        .collect();
    for problem in &page.problems {
        if problem.kind != ProblemKind::TooDeep && said.contains(&problem.span.start) {
            continue;
        }
        let mark = page.text.get(problem.span.clone()).unwrap_or_default().to_owned();
        record.note(Lossy::Unclosed { mark }, problem.span.clone());
    }
}

/// A name without comments and the blanks around it.
fn bare(raw: &str) -> Cow<'_, str> {
    match without_comments(raw) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// The text without its comments; one that is never closed is text.
fn without_comments(text: &str) -> Cow<'_, str> {
    if !text.contains("<!--") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        let Some((_, after)) = comment.split_once("-->") else {
            break;
        };
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}
