//! Pages of a wiki, taken into the catalogue.

use super::options::ImportOptions;
use super::redirects::Redirect;
use super::taken::{Taken, Whence};
use crate::diagnostic::Quoted;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::source::SourceFormat;
use crate::exchange::wiki::api::{self, Part};
use crate::exchange::wiki::{self, Page, Reading};
use crate::text::{Node, Places, Tree};

/// Takes in a page.
pub(super) fn page(page: &Page<'_>, reading: Reading<'_>, taken: &mut Taken) {
    if is_skipped(page, taken) {
        return;
    }
    if page.older > 0 {
        let older = page.older;
        taken.note(Lossy::Revision { older }.into(), page.pointer.clone(), page.place);
    }
    if let Some(target) = page.text.and_then(wiki::redirect) {
        let input = taken.input();
        return taken.redirects.push(Redirect {
            title: page.title.unwrap_or(reading.fallback).to_owned(),
            target,
            input,
            pointer: page.pointer.clone(),
            place: page.place,
        });
    }
    let whence = Whence {
        system: "mediawiki",
        source: page.source(reading.base),
        revision: page.revision,
        number: page.id,
        language: page.language,
        pointer: page.pointer.clone(),
        place: page.place.or_else(|| page.span(0..1)),
        span: &|part| page.span(part),
    };
    match wiki::describe(page, reading) {
        Ok(record) => taken.record(record, &whence),
        Err(notes) => taken.notes(notes, &whence),
    }
}

/// Whether a page is of a namespace that describes nothing, which is told.
fn is_skipped(page: &Page<'_>, taken: &mut Taken) -> bool {
    let namespace = page.namespace.filter(|number| !wiki::is_content(*number));
    if let Some(namespace) = namespace {
        let title = page.title.unwrap_or_default();
        taken.skip(namespace, title, page.pointer.clone(), page.place);
    }
    namespace.is_some()
}

/// Takes in a reply of the wiki's API.
pub(super) fn reply(tree: Tree<'_>, places: &Places<'_>, options: &ImportOptions, taken: &mut Taken) {
    let span = |node: Node<'_>| Some(places.span(tree.bytes(node.span(), places)));
    api::parts(tree, places, &mut |part, _| match part {
        Part::Page(one) => {
            let own = one
                .url
                .zip(one.title)
                .and_then(|(url, title)| api::base_of(url, title));
            if taken.name.is_none() {
                taken.name = own.as_deref().and_then(host).map(str::to_owned);
            }
            let reading = Reading {
                base: options.base.as_deref().or(own.as_deref()),
                persons: options.persons,
                fallback: "",
            };
            page(&one, reading, taken);
        }
        Part::Subject(subject) if is_skipped(&subject.page, taken) => {}
        Part::Subject(subject) => {
            let own = subject.page.url.zip(subject.page.title);
            let own = own.and_then(|(url, title)| api::base_of(url, title));
            let reading = Reading {
                base: options.base.as_deref().or(own.as_deref()),
                persons: options.persons,
                fallback: "Page",
            };
            let whence = Whence {
                system: "mediawiki",
                source: subject.page.source(reading.base),
                revision: None,
                number: None,
                language: None,
                pointer: subject.page.pointer.clone(),
                place: subject.page.place,
                span: &|part| Some(places.span(part)),
            };
            if taken.name.is_none() {
                taken.name = own.as_deref().and_then(host).map(str::to_owned);
            }
            match subject.describe(reading) {
                Some(record) => taken.record(record, &whence),
                None => taken.notes(vec![wiki::left_out()], &whence),
            }
        }
        Part::Continue(node) => taken.note(Lossy::MorePages.into(), node.pointer(), span(node)),
        Part::Error(node, detail) => {
            let detail = Quoted(detail);
            taken.note(Lossy::Unreadable { detail }.into(), node.pointer(), span(node));
        }
        Part::Other(node) => {
            let format = SourceFormat::WikiApi.as_str().to_owned();
            taken.note(Lossy::OtherFormat { format }.into(), node.pointer(), span(node));
        }
    });
}

fn host(base: &str) -> Option<&str> {
    base.split_once("://")?.1.split('/').next()
}
