//! The arena behind a tree, kept from one text to the next.

#![expect(
    clippy::inline_always,
    reason = "a step of every value of every text: the npm module is built for size, and there the check takes twice as long where they are called"
)]

use std::ops::Range;

use super::limits::{Exceeded, Limit, Limits};
use super::read::Fault;

/// The memory of a [`Tree`](super::Tree): kept by whoever reads many texts, so that the next one allocates nothing.
#[derive(Debug, Default)]
pub struct Buffer {
    pub(super) slots: Vec<Slot>,
    /// What strings hold where the text writes it otherwise: escapes, folded lines, texts not written anywhere.
    pub(super) scratch: String,
    /// The containers that a reader is inside of.
    pub(super) open: Vec<Opened>,
    /// The slots that YAML anchors name, by anchor.
    pub(super) anchors: Vec<(u32, u32)>,
    /// What the syntax does not allow, and reading could go on from.
    pub(super) faults: Vec<Fault>,
    /// Whether slots count characters of the text, not bytes.
    pub(super) in_characters: bool,
    /// How many values the innermost open container has so far.
    count: u32,
    /// How many values and keys there may be, and how many open containers.
    most: (usize, usize),
}

/// A container that a reader is inside of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opened {
    /// Its slot.
    pub(super) index: u32,
    kind: SlotKind,
    /// How many values the container around it had when it opened.
    around: u32,
}

/// A key or a value. Containers are followed by all that they hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) kind: SlotKind,
    /// Whether the content lies in the scratch, not in the text.
    pub(super) in_scratch: bool,
    /// Whether a YAML document wrote the value without quotes.
    pub(super) plain: bool,
    pub(super) start: u32,
    pub(super) end: u32,
    /// Scalars: where the content begins. Containers: how many members or items.
    pub(super) a: u32,
    /// Scalars: the length of the content. Containers: how many slots follow that belong to it.
    pub(super) b: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SlotKind {
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

impl Slot {
    pub(super) const fn is_container(&self) -> bool {
        matches!(self.kind, SlotKind::Array | SlotKind::Object)
    }

    /// Where the content of a scalar lies.
    #[inline(always)]
    pub(super) const fn content(&self) -> Range<usize> {
        self.a as usize..self.a as usize + self.b as usize
    }

    /// How many slots the value takes, its own with it.
    #[inline(always)]
    pub(super) const fn width(&self) -> u32 {
        if self.is_container() { self.b + 1 } else { 1 }
    }
}

impl Buffer {
    /// An empty buffer.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many values and keys it has memory for.
    pub(crate) fn capacity(&self) -> usize {
        self.slots.capacity()
    }

    /// Empties the buffer for the next text.
    pub(super) fn start(&mut self, limits: &Limits) {
        self.slots.clear();
        self.scratch.clear();
        self.open.clear();
        self.anchors.clear();
        self.faults.clear();
        self.in_characters = false;
        self.count = 0;
        self.most = (
            limits.nodes.min(Limits::UNBOUNDED.nodes),
            limits.depth.min(Limits::DEEPEST),
        );
    }

    #[inline(always)]
    pub(super) fn len(&self) -> u32 {
        // Readers stop at a number of nodes that fits.
        small(self.slots.len())
    }

    #[inline(always)]
    pub(super) fn push(&mut self, slot: Slot) -> Result<u32, Exceeded> {
        let (most, _) = self.most;
        if self.slots.len() >= most {
            return Err(Exceeded {
                limit: Limit::Nodes,
                most,
            });
        }
        let index = self.len();
        let Slot {
            kind,
            in_scratch,
            plain,
            start,
            end,
            a,
            b,
        } = slot;
        self.add(kind, (in_scratch, plain), (start, end), (a, b));
        Ok(index)
    }

    /// Adds a slot by its parts: where this is a call, they are handed on in registers.
    #[inline]
    fn add(
        &mut self,
        kind: SlotKind,
        (in_scratch, plain): (bool, bool),
        (start, end): (u32, u32),
        (a, b): (u32, u32),
    ) {
        self.slots.push(Slot {
            kind,
            in_scratch,
            plain,
            start,
            end,
            a,
            b,
        });
    }

    /// Opens a container; [`Buffer::close`] ends it.
    #[inline(always)]
    pub(super) fn open(&mut self, kind: SlotKind, start: u32) -> Result<u32, Exceeded> {
        let (_, most) = self.most;
        if self.open.len() >= most {
            return Err(Exceeded {
                limit: Limit::Depth,
                most,
            });
        }
        let index = self.push(Slot {
            kind,
            in_scratch: false,
            plain: false,
            start,
            end: start,
            a: 0,
            b: 0,
        })?;
        let around = std::mem::take(&mut self.count);
        self.open.push(Opened { index, kind, around });
        Ok(index)
    }

    /// Counts one more member or item in the innermost container.
    #[inline(always)]
    pub(super) const fn count(&mut self) {
        self.count += 1;
    }

    /// Whether the innermost container has no member or item so far.
    #[inline(always)]
    pub(super) const fn is_opened(&self) -> bool {
        self.count == 0
    }

    /// Ends the innermost container, and says what the one around it is.
    #[inline(always)]
    pub(super) fn close(&mut self, end: u32) -> Option<SlotKind> {
        let length = self.len();
        if let Some(Opened { index, around, .. }) = self.open.pop()
            && let Some(slot) = self.slots.get_mut(index as usize)
        {
            slot.end = end;
            slot.a = self.count;
            slot.b = length - index - 1;
            self.count = around;
        }
        Some(self.open.last()?.kind)
    }

    /// Keeps a string that the text does not hold as it is, and says where.
    pub(super) fn keep(&mut self, content: &str) -> (u32, u32) {
        let start = small(self.scratch.len());
        self.scratch.push_str(content);
        (start, small(content.len()))
    }
}

/// Offsets in a buffer; readers refuse texts that they do not fit.
#[inline(always)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "no text is longer, and what is looked up is looked up within bounds"
)]
pub(super) const fn small(offset: usize) -> u32 {
    offset as u32
}
