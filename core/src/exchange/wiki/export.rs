//! Files of `Special:Export`, read as a stream: one page at a time is in memory.

use std::io::ErrorKind;

use quick_xml::errors::IllFormedError;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use super::Page;
use super::pending::Placed;
use crate::exchange::origin::Origin;
use crate::text::{NotUtf8, Pointer, Position, Span};

/// The elements that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Mediawiki,
    Siteinfo,
    Sitename,
    Base,
    Page,
    Title,
    Ns,
    Id,
    Revision,
    Timestamp,
    Text,
    Other,
}

impl Element {
    fn of(name: &str) -> Self {
        match name {
            "mediawiki" => Self::Mediawiki,
            "siteinfo" => Self::Siteinfo,
            "sitename" => Self::Sitename,
            "base" => Self::Base,
            "page" => Self::Page,
            "title" => Self::Title,
            "ns" => Self::Ns,
            "id" => Self::Id,
            "revision" => Self::Revision,
            "timestamp" => Self::Timestamp,
            "text" => Self::Text,
            _ => Self::Other,
        }
    }
}

/// What a file says of its wiki.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Site {
    pub(in crate::exchange) name: Option<String>,
    /// What the addresses of pages begin with.
    pub(in crate::exchange) base: Option<String>,
    pub(in crate::exchange) language: Option<String>,
}

/// Why reading stopped before the end.
#[derive(Debug)]
pub(in crate::exchange) enum Stop {
    /// It is something else, as it shows at a place.
    NoExport(Span),
    /// The file breaks the syntax of XML, at a place.
    Syntax(Span, String),
    /// A page is bigger than the limit.
    TooBig,
    /// Elements stand in one another deeper than in any export.
    TooDeep,
    /// The bytes are not UTF-8.
    NotUtf8(NotUtf8),
}

/// A page as it comes in; the latest revision wins.
#[derive(Debug, Default)]
struct Draft {
    title: String,
    place: Option<Span>,
    namespace: Option<i64>,
    id: String,
    revision: Revision,
    best: Option<Revision>,
    /// How many revisions came.
    revisions: u64,
}

#[derive(Debug, Default)]
struct Revision {
    id: String,
    timestamp: String,
    text: Option<String>,
    origin: Origin,
}

/// How deep elements stand in one another; exports have five levels.
pub(in crate::exchange) const DEEPEST: usize = 64;

/// Goes through the pages of an export that comes in pieces; so many bytes may be in memory at a time.
#[derive(Debug)]
pub(in crate::exchange) struct Pages {
    input: Placed,
    most: usize,
    read: Read,
    /// What an event is read into.
    buffer: Vec<u8>,
    /// How much has to be there before it is read again.
    enough: usize,
}

/// What was read of an export.
#[derive(Debug, Default)]
struct Read {
    site: Site,
    open: Vec<(Element, String)>,
    /// Whether an export has begun.
    is_export: bool,
    page: Draft,
    content: String,
    origin: Origin,
    /// Where the page began that is in memory, or what stands outside of pages.
    since: usize,
}

/// So much is read, even where no page ends in it.
const ENOUGH: usize = 1 << 20;

/// What the end of a page ends with.
const PAGE: &[u8] = b"page>";

impl Pages {
    pub(in crate::exchange) fn new(most: usize) -> Self {
        Self {
            input: Placed::new(most),
            most,
            read: Read::default(),
            buffer: Vec::new(),
            enough: 0,
        }
    }

    /// Takes in the next piece, and hands out the pages that are whole.
    pub(in crate::exchange) fn push(
        &mut self,
        piece: &[u8],
        each: &mut dyn FnMut(&Page<'_>, &Site),
    ) -> Result<(), Stop> {
        let pending = &mut self.input.pending;
        let fresh = pending.len().saturating_sub(PAGE.len() - 1);
        pending.push(piece);
        let waiting = pending.len();
        let is_page = memchr::memmem::find(pending.from(fresh), PAGE).is_some();
        // An event that did not end is read again from its start: with twice as much, so that long ones cost no square.
        let is_due = waiting >= self.enough && (is_page || waiting >= ENOUGH);
        if is_due || waiting > self.most {
            self.read(each)
        } else {
            Ok(())
        }
    }

    /// Takes in the end.
    pub(in crate::exchange) fn finish(&mut self, each: &mut dyn FnMut(&Page<'_>, &Site)) -> Result<(), Stop> {
        self.input.pending.end();
        self.read(each)
    }

    /// Reads what is there, up to the last event that is whole.
    pub(in crate::exchange) fn read(&mut self, each: &mut dyn FnMut(&Page<'_>, &Site)) -> Result<(), Stop> {
        if !self.input.begin() {
            return Ok(());
        }
        let mut reader = Reader::from_reader(&mut self.input);
        // The reader begins anew with every piece, and knows no elements from before.
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        let mut is_further = false;
        loop {
            self.buffer.clear();
            let input = reader.get_mut();
            let start = input.mark();
            input.left = self.most.saturating_sub(start.offset - self.read.since).max(1);
            let event = match reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(quick_xml::Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) => return Err(stop(error, start, reader.get_ref())),
            };
            if matches!(event, Event::Eof) {
                return self.read.end(start);
            }
            is_further = true;
            match self.read.take(event, start, each) {
                Ok(()) => {}
                Err(Wrong::NoExport) => {
                    let end = reader.get_ref().position.max(start);
                    return Err(Stop::NoExport(Span { start, end }));
                }
                Err(Wrong::TooDeep) => return Err(Stop::TooDeep),
                Err(Wrong::IllFormed(error)) => return Err(stop(error.into(), start, reader.get_ref())),
            }
        }
        let waiting = self.input.rewind();
        self.enough = if is_further { 0 } else { waiting * 2 };
        Ok(())
    }
}

impl Read {
    fn end(&self, end: Position) -> Result<(), Stop> {
        let place = |start| Span { start, end };
        match (self.open.is_empty(), self.is_export) {
            (true, true) => Ok(()),
            (true, false) => Err(Stop::NoExport(place(Position::START))),
            (false, _) => Err(Stop::Syntax(place(end), "unclosed element".to_owned())),
        }
    }

    fn take(
        &mut self,
        event: Event<'_>,
        start: Position,
        each: &mut dyn FnMut(&Page<'_>, &Site),
    ) -> Result<(), Wrong> {
        match event {
            Event::Start(tag) => {
                let element = Element::of(tag.local_name().as_ref());
                if self.open.is_empty() {
                    self.begin(element)?;
                    self.site.language = language(&tag);
                }
                if !self.open.iter().any(|(open, _)| *open == Element::Page) {
                    self.since = start.offset;
                }
                match element {
                    Element::Page => self.page = Draft::default(),
                    Element::Revision => self.page.revision = Revision::default(),
                    _ => {}
                }
                if self.open.len() >= DEEPEST {
                    return Err(Wrong::TooDeep);
                }
                self.open.push((element, tag.name().as_ref().to_owned()));
                self.content.clear();
                self.origin = Origin::default();
            }
            Event::Empty(tag) if self.open.is_empty() => {
                self.begin(Element::of(tag.local_name().as_ref()))?;
            }
            Event::Text(text) => self.add(&text, start),
            // After `<![CDATA[`.
            Event::CData(text) => self.add(&text, start.after("<![CDATA[")),
            Event::GeneralRef(reference) => match resolved(&reference) {
                Some(c) => self.add(c.encode_utf8(&mut [0; 4]), start),
                None => self.add(&format!("&{};", &*reference), start),
            },
            Event::End(tag) => self.close(tag.name().as_ref(), each)?,
            _ => {}
        }
        Ok(())
    }

    /// Takes in the first element, of which there is one kind.
    fn begin(&mut self, element: Element) -> Result<(), Wrong> {
        self.is_export = element == Element::Mediawiki;
        if self.is_export {
            Ok(())
        } else {
            Err(Wrong::NoExport)
        }
    }

    /// Adds to the text of the element that is open.
    fn add(&mut self, text: &str, place: Position) {
        self.origin.run(self.content.len(), place);
        self.content.push_str(text);
    }

    fn close(&mut self, found: &str, each: &mut dyn FnMut(&Page<'_>, &Site)) -> Result<(), Wrong> {
        let Self {
            open,
            page,
            site,
            origin,
            ..
        } = self;
        let Some((element, expected)) = open.pop() else {
            return Err(IllFormedError::UnmatchedEndTag(found.to_owned()).into());
        };
        if expected != found {
            let found = found.to_owned();
            return Err(IllFormedError::MismatchedEndTag { expected, found }.into());
        }
        let text = std::mem::take(&mut self.content);
        match (open.last().map(|(open, _)| *open), element) {
            (Some(Element::Siteinfo), Element::Sitename) => site.name = Some(text),
            (Some(Element::Siteinfo), Element::Base) => {
                site.base = text
                    .rfind('/')
                    .and_then(|slash| text.get(..=slash))
                    .map(str::to_owned);
            }
            (Some(Element::Page), Element::Title) => {
                page.place = origin.span(&text, 0..text.len());
                page.title = text;
            }
            (Some(Element::Page), Element::Ns) => page.namespace = text.trim().parse().ok(),
            (Some(Element::Page), Element::Id) => page.id = text,
            (Some(Element::Revision), Element::Id) => page.revision.id = text,
            (Some(Element::Revision), Element::Timestamp) => page.revision.timestamp = text,
            (Some(Element::Revision), Element::Text) => {
                page.revision.origin = std::mem::take(origin);
                page.revision.text = Some(text);
            }
            (Some(Element::Page), Element::Revision) => {
                page.revisions += 1;
                let latest = page
                    .best
                    .as_ref()
                    .is_none_or(|best| best.timestamp <= page.revision.timestamp);
                if latest {
                    page.best = Some(std::mem::take(&mut page.revision));
                }
            }
            (_, Element::Page) => give(page, site, each),
            _ => {}
        }
        Ok(())
    }
}

/// What an element may have wrong.
#[derive(Debug)]
enum Wrong {
    NoExport,
    TooDeep,
    IllFormed(IllFormedError),
}

impl From<IllFormedError> for Wrong {
    fn from(error: IllFormedError) -> Self {
        Self::IllFormed(error)
    }
}

fn give(page: &mut Draft, site: &Site, each: &mut dyn FnMut(&Page<'_>, &Site)) {
    let best = page.best.take().unwrap_or_default();
    each(
        &Page {
            title: some(&page.title),
            namespace: page.namespace,
            id: some(&page.id),
            revision: some(&best.id),
            older: page.revisions.saturating_sub(1),
            url: None,
            language: site.language.as_deref(),
            text: best.text.as_deref(),
            origin: best.origin,
            place: page.place,
            pointer: Pointer::default(),
        },
        site,
    );
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The `xml:lang` of the first element.
fn language(tag: &quick_xml::events::BytesStart<'_>) -> Option<String> {
    let attribute = tag.try_get_attribute("xml:lang").ok()??;
    attribute
        .normalized_value(XmlVersion::Implicit1_0)
        .ok()
        .map(std::borrow::Cow::into_owned)
}

/// The character of a reference; XML itself knows five names.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok()?,
    }
}

fn stop(error: quick_xml::Error, start: Position, input: &Placed) -> Stop {
    match error {
        // Nothing else keeps bytes that are in memory from being read.
        quick_xml::Error::Io(_) => Stop::TooBig,
        quick_xml::Error::Encoding(_) => Stop::NotUtf8(input.not_utf8()),
        other => Stop::Syntax(
            Span {
                start,
                end: input.position.max(start),
            },
            other.to_string(),
        ),
    }
}
