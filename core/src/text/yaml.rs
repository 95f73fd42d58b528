//! YAML 1.2 into a tree: the events of saphyr-parser, read by the core schema, within limits.
//!
//! A plain scalar is a number only where JSON would write the same: `01004`, `+33123`, `0x1F` and `.5` are
//! texts, and what is a number keeps its digits, so that `1.10` can still be the version it was meant as.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, Tag};
use std::borrow::Cow;

use super::buffer::{Buffer, Slot, SlotKind, small};
use super::json::is_number;
use super::limits::{Exceeded, Limit, Limits};
use super::read::{Fault, FaultKind, Unreadable};

pub(super) fn read(text: &str, limits: &Limits, buffer: &mut Buffer) -> Result<(), Unreadable> {
    // The parser counts characters; where each is a byte, places need no way back.
    buffer.in_characters = !text.is_ascii();
    let mut reader = Reader {
        text,
        limits,
        buffer,
        expects_key: Vec::new(),
        aliases: 0,
        seen: false,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((event, span)) => reader.event(event, span)?,
            Err(error) => return Err(reader.broken(&error)),
        }
    }
    if reader.seen {
        Ok(())
    } else {
        Err(reader.fault(FaultKind::Empty, 0..0))
    }
}

struct Reader<'t, 'b> {
    text: &'t str,
    limits: &'b Limits,
    buffer: &'b mut Buffer,
    /// For each open container: whether it is an object that waits for a key; `None` for an array.
    expects_key: Vec<Option<bool>>,
    aliases: usize,
    seen: bool,
}

type Tagged<'t> = Option<Cow<'t, Tag>>;

impl<'t> Reader<'t, '_> {
    fn event(&mut self, event: Event<'t>, span: Span) -> Result<(), Unreadable> {
        match event {
            Event::DocumentStart(_) if self.seen => {
                return Err(self.fault(FaultKind::YamlDocuments, range(span)));
            }
            Event::Scalar(content, style, anchor, tag) => {
                let is_key = self.turn();
                self.scalar(&content, style, anchor, tag.as_deref(), span, is_key)?;
            }
            Event::SequenceStart(anchor, tag) => self.open(SlotKind::Array, anchor, &tag, span)?,
            Event::MappingStart(anchor, tag) => self.open(SlotKind::Object, anchor, &tag, span)?,
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(anchor) => self.alias(anchor, span)?,
            _ => {}
        }
        Ok(())
    }

    /// Takes the next place of the innermost container, and says whether it is a key's.
    fn turn(&mut self) -> bool {
        self.seen = true;
        match self.expects_key.last_mut() {
            Some(Some(expects)) => {
                let is_key = *expects;
                *expects = !is_key;
                if is_key {
                    self.buffer.count();
                }
                is_key
            }
            Some(None) => {
                self.buffer.count();
                false
            }
            None => false,
        }
    }

    fn scalar(
        &mut self,
        content: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
        is_key: bool,
    ) -> Result<(), Unreadable> {
        let plain = style == ScalarStyle::Plain;
        let kind = match tag {
            Some(tag) => match tagged(tag, content) {
                Some(kind) => kind,
                None => return Err(self.fault(FaultKind::YamlTag, range(span))),
            },
            None if plain => resolve(content),
            None => SlotKind::String,
        };
        let kind = match kind {
            SlotKind::String => kind,
            // A key is a text, however it looks; only nothing at all is no key.
            _ if is_key && !content.is_empty() => SlotKind::String,
            _ if is_key => return Err(self.fault(FaultKind::YamlKey, range(span))),
            _ => kind,
        };
        let (a, b, in_scratch) = if let Some(offset) = self.offset(content) {
            (small(offset), small(content.len()), false)
        } else {
            let (a, b) = self.buffer.keep(content);
            (a, b, true)
        };
        let place = range(span);
        let slot = Slot {
            kind,
            in_scratch,
            plain,
            start: place.start,
            end: place.end,
            a,
            b,
        };
        let index = self.buffer.push(slot)?;
        self.name(anchor, index);
        Ok(())
    }

    /// Where a part of the text begins in it.
    fn offset(&self, part: &str) -> Option<usize> {
        let offset = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        (offset + part.len() <= self.text.len()).then_some(offset)
    }

    fn open(
        &mut self,
        kind: SlotKind,
        anchor: usize,
        tag: &Tagged<'t>,
        span: Span,
    ) -> Result<(), Unreadable> {
        if self.turn() {
            return Err(self.fault(FaultKind::YamlKey, range(span)));
        }
        let wanted = if kind == SlotKind::Array { "seq" } else { "map" };
        if tag
            .as_deref()
            .is_some_and(|tag| !tag.is_yaml_core_schema() || tag.suffix != wanted)
        {
            return Err(self.fault(FaultKind::YamlTag, range(span)));
        }
        let index = self.buffer.open(kind, range(span).start)?;
        self.expects_key.push((kind == SlotKind::Object).then_some(true));
        self.name(anchor, index);
        Ok(())
    }

    fn close(&mut self, span: Span) {
        // A block ends where its last value ends, not where the next line begins; a flow ends at its bracket.
        let last = self.buffer.slots.last().map_or(0, |slot| slot.end);
        let end = if span.is_empty() { last } else { range(span).end };
        let innermost = self.buffer.open.last().copied();
        self.buffer.close(end.max(last));
        self.expects_key.pop();
        if let Some(slot) = innermost.and_then(|opened| self.buffer.slots.get_mut(opened.index as usize)) {
            slot.end = slot.end.max(slot.start);
        }
    }

    /// Remembers the value that an anchor names; anchor 0 is none.
    fn name(&mut self, anchor: usize, index: u32) {
        if anchor > 0 {
            self.buffer.anchors.push((small(anchor), index));
        }
    }

    /// Writes what an anchor names once more.
    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Unreadable> {
        let is_key = self.turn();
        let anchor = small(anchor);
        let named = self
            .buffer
            .anchors
            .iter()
            .rev()
            .find(|(name, _)| *name == anchor)
            .map(|(_, index)| *index);
        let slot = named.and_then(|index| Some((index, *self.buffer.slots.get(index as usize)?)));
        let is_open = |index| self.buffer.open.iter().any(|opened| opened.index == index);
        let Some((index, slot)) = slot.filter(|(index, _)| !is_open(*index)) else {
            return Err(self.fault(FaultKind::YamlAlias, range(span)));
        };
        if is_key && slot.kind != SlotKind::String {
            return Err(self.fault(FaultKind::YamlKey, range(span)));
        }
        self.aliases += slot.width() as usize;
        if self.aliases > self.limits.aliases {
            return Err(Exceeded {
                limit: Limit::Aliases,
                most: self.limits.aliases,
            }
            .into());
        }
        let depth = self.buffer.open.len() + self.depth(index, slot.width());
        let most = self.limits.depth.min(Limits::DEEPEST);
        if depth > most {
            return Err(Exceeded {
                limit: Limit::Depth,
                most,
            }
            .into());
        }
        let copy = self.buffer.len();
        for offset in 0..slot.width() {
            if let Some(slot) = self.buffer.slots.get((index + offset) as usize).copied() {
                self.buffer.push(slot)?;
            }
        }
        // The copy stands where the alias stands; what it holds, where it was written.
        if let Some(slot) = self.buffer.slots.get_mut(copy as usize) {
            let place = range(span);
            (slot.start, slot.end) = (place.start, place.end);
        }
        Ok(())
    }

    /// How many containers deep a value is.
    fn depth(&self, index: u32, width: u32) -> usize {
        let mut ends: Vec<u32> = Vec::new();
        let mut deepest = 0;
        for at in index..index + width {
            while ends.last().is_some_and(|end| *end <= at) {
                ends.pop();
            }
            if let Some(slot) = self
                .buffer
                .slots
                .get(at as usize)
                .filter(|slot| slot.is_container())
            {
                ends.push(at + slot.width());
                deepest = deepest.max(ends.len());
            }
        }
        deepest
    }

    #[cold]
    fn fault(&self, kind: FaultKind, span: std::ops::Range<u32>) -> Unreadable {
        Unreadable::Faults(vec![Fault { kind, span }], self.buffer.in_characters)
    }

    /// The first tab at or behind a place, in characters; the parser may stop before the white space that it is in.
    fn next_tab(&self, from: u32) -> u32 {
        let behind = self.text.chars().skip(from as usize).position(|c| c == '\t');
        behind.map_or(from, |steps| from.saturating_add(small(steps)))
    }

    /// Says an error of the parser in our terms, where there is one for it.
    #[cold]
    fn broken(&self, error: &ScanError) -> Unreadable {
        let detail = error.info();
        let has = |part: &str| detail.contains(part);
        let mut at = small(error.marker().index());
        if has("recursion limit") {
            let most = self.limits.depth.min(Limits::DEEPEST);
            return Exceeded {
                limit: Limit::Depth,
                most,
            }
            .into();
        }
        if has("tab") && !has("table") {
            at = self.next_tab(at);
        }
        let kind = if has("tab") && !has("table") {
            FaultKind::YamlTab
        } else if has("quoted scalar")
            && (has("end of stream") || has("document indicator") || has("indentation"))
        {
            FaultKind::YamlQuote
        } else if has("unknown anchor") {
            FaultKind::YamlAlias
        } else if has("mapping values are not allowed") || has("illegal placement of ':'") {
            FaultKind::YamlColon
        } else if has("indent") || has("did not find expected key") || has("simple key expect") {
            FaultKind::YamlIndentation
        } else {
            FaultKind::Yaml(detail.to_owned())
        };
        self.fault(kind, at..at)
    }
}

fn range(span: Span) -> std::ops::Range<u32> {
    small(span.start.index())..small(span.end.index())
}

/// What a plain scalar is.
fn resolve(content: &str) -> SlotKind {
    match content {
        "" | "~" | "null" | "Null" | "NULL" => SlotKind::Null,
        "true" | "True" | "TRUE" => SlotKind::True,
        "false" | "False" | "FALSE" => SlotKind::False,
        _ if content.starts_with(|c: char| c == '-' || c.is_ascii_digit()) && is_number(content) => {
            SlotKind::Number
        }
        _ => SlotKind::String,
    }
}

/// What a scalar is by its tag; `None` where the tag and the content do not go together.
fn tagged(tag: &Tag, content: &str) -> Option<SlotKind> {
    if tag.handle.is_empty() && tag.suffix == "!" {
        return Some(SlotKind::String);
    }
    if !tag.is_yaml_core_schema() {
        return None;
    }
    match (tag.suffix.as_str(), resolve(content)) {
        ("str", _) => Some(SlotKind::String),
        ("null", SlotKind::Null) => Some(SlotKind::Null),
        ("bool", kind @ (SlotKind::True | SlotKind::False)) => Some(kind),
        ("int" | "float", SlotKind::Number) => Some(SlotKind::Number),
        _ => None,
    }
}
