//! Files of `Special:Export`, read as a stream: one page at a time is in memory.

use std::io::{self, BufRead};

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use super::Page;
use crate::exchange::origin::Origin;
use crate::text::{Pointer, Position, Span};

/// The elements that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Siteinfo,
    Sitename,
    Base,
    Page,
    Title,
    Id,
    Revision,
    Timestamp,
    Text,
    Other,
}

impl Element {
    fn of(name: &str) -> Self {
        match name {
            "siteinfo" => Self::Siteinfo,
            "sitename" => Self::Sitename,
            "base" => Self::Base,
            "page" => Self::Page,
            "title" => Self::Title,
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
    /// The file breaks the syntax of XML, at a place.
    Syntax(Span, String),
    /// A page is bigger than the limit.
    TooBig,
    /// Elements stand in one another deeper than in any export.
    TooDeep,
    /// The bytes are not UTF-8.
    NotUtf8(usize),
    /// The source gives no more bytes.
    Interrupted(String),
}

/// A page as it comes in; the latest revision wins.
#[derive(Debug, Default)]
struct Draft {
    title: String,
    place: Option<Span>,
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

/// Goes through the pages of an export; `most` bytes may be in memory at a time.
pub(in crate::exchange) fn pages(
    input: impl BufRead,
    most: usize,
    each: &mut dyn FnMut(&Page<'_>, &Site),
) -> Result<Site, Stop> {
    let mut reader = Reader::from_reader(Placed::new(input, most));
    let mut site = Site::default();
    let mut open: Vec<Element> = Vec::new();
    let mut page = Draft::default();
    let mut content = String::new();
    let mut origin = Origin::default();
    let mut buffer = Vec::new();
    // Where the page began that is in memory, or what stands outside of pages.
    let mut since = 0;
    loop {
        buffer.clear();
        let read = reader.get_ref().position.offset - since;
        reader.get_mut().left = most.saturating_sub(read).max(1);
        let start = reader.get_ref().position;
        let event = reader.read_event_into(&mut buffer);
        let event = event.map_err(|error| stop(error, start, reader.get_ref()))?;
        let mut add = |text: &str| {
            origin.run(content.len(), start);
            content.push_str(text);
        };
        match event {
            Event::Start(tag) => {
                let element = Element::of(tag.local_name().as_ref());
                if open.is_empty() {
                    site.language = language(&tag);
                }
                if !open.contains(&Element::Page) {
                    since = start.offset;
                }
                match element {
                    Element::Page => page = Draft::default(),
                    Element::Revision => page.revision = Revision::default(),
                    _ => {}
                }
                if open.len() >= DEEPEST {
                    return Err(Stop::TooDeep);
                }
                open.push(element);
                content.clear();
                origin = Origin::default();
            }
            Event::Text(text) => add(&text),
            Event::CData(text) => {
                // After `<![CDATA[`.
                origin.run(content.len(), start.after("<![CDATA["));
                content.push_str(&text);
            }
            Event::GeneralRef(reference) => match resolved(&reference) {
                Some(c) => add(c.encode_utf8(&mut [0; 4])),
                None => add(&format!("&{};", &*reference)),
            },
            Event::End(_) => {
                let element = open.pop();
                let text = std::mem::take(&mut content);
                match (open.last(), element) {
                    (Some(Element::Siteinfo), Some(Element::Sitename)) => site.name = Some(text),
                    (Some(Element::Siteinfo), Some(Element::Base)) => {
                        site.base = text
                            .rfind('/')
                            .and_then(|slash| text.get(..=slash))
                            .map(str::to_owned);
                    }
                    (Some(Element::Page), Some(Element::Title)) => {
                        page.place = origin.span(&text, 0..text.len());
                        page.title = text;
                    }
                    (Some(Element::Page), Some(Element::Id)) => page.id = text,
                    (Some(Element::Revision), Some(Element::Id)) => page.revision.id = text,
                    (Some(Element::Revision), Some(Element::Timestamp)) => page.revision.timestamp = text,
                    (Some(Element::Revision), Some(Element::Text)) => {
                        page.revision.origin = std::mem::take(&mut origin);
                        page.revision.text = Some(text);
                    }
                    (Some(Element::Page), Some(Element::Revision)) => {
                        page.revisions += 1;
                        let latest = page
                            .best
                            .as_ref()
                            .is_none_or(|best| best.timestamp <= page.revision.timestamp);
                        if latest {
                            page.best = Some(std::mem::take(&mut page.revision));
                        }
                    }
                    (_, Some(Element::Page)) => give(&mut page, &site, each),
                    _ => {}
                }
            }
            Event::Eof if open.is_empty() => return Ok(site),
            Event::Eof => {
                let place = Span { start, end: start };
                return Err(Stop::Syntax(place, "unclosed element".to_owned()));
            }
            _ => {}
        }
    }
}

fn give(page: &mut Draft, site: &Site, each: &mut dyn FnMut(&Page<'_>, &Site)) {
    let best = page.best.take().unwrap_or_default();
    each(
        &Page {
            title: some(&page.title),
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

fn stop(error: quick_xml::Error, start: Position, input: &Placed<impl BufRead>) -> Stop {
    match error {
        quick_xml::Error::Io(_) if input.left == 0 => Stop::TooBig,
        quick_xml::Error::Io(error) => Stop::Interrupted(error.to_string()),
        quick_xml::Error::Encoding(_) => Stop::NotUtf8(start.offset),
        other => Stop::Syntax(
            Span {
                start,
                end: input.position.max(start),
            },
            other.to_string(),
        ),
    }
}

/// A source that knows how far it was read, and that gives so many bytes at a time.
#[derive(Debug)]
struct Placed<R> {
    input: R,
    position: Position,
    left: usize,
}

impl<R> Placed<R> {
    const fn new(input: R, left: usize) -> Self {
        Self {
            input,
            position: Position::START,
            left,
        }
    }
}

impl<R: BufRead> io::Read for Placed<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut available = self.fill_buf()?;
        let read = io::Read::read(&mut available, out)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Placed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let available = self.input.fill_buf()?;
        if self.left == 0 && !available.is_empty() {
            return Err(io::Error::other("too big"));
        }
        Ok(available.get(..self.left).unwrap_or(available))
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(available) = self.input.fill_buf() {
            let bytes = available.get(..amount).unwrap_or(available);
            let position = &mut self.position;
            position.offset += bytes.len();
            let line = match memchr::memrchr(b'\n', bytes) {
                Some(last) => {
                    position.line += memchr::memchr_iter(b'\n', bytes).count();
                    position.column = 1;
                    bytes.get(last + 1..).unwrap_or_default()
                }
                None => bytes,
            };
            // Bytes that continue a character begin with the bits 10.
            position.column += line.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        }
        self.left = self.left.saturating_sub(amount);
        self.input.consume(amount);
    }
}
