//! The arena behind a tree, kept from one text to the next.

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
    pub(super) open: Vec<u32>,
    /// The slots that YAML anchors name, by anchor.
    pub(super) anchors: Vec<(u32, u32)>,
    /// What the syntax does not allow, and reading could go on from.
    pub(super) faults: Vec<Fault>,
    /// Whether slots count characters of the text, not bytes.
    pub(super) in_characters: bool,
    /// How many values the innermost open container has so far; those of the others are in their slots.
    count: u32,
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
    #[inline]
    pub(super) const fn content(&self) -> Range<usize> {
        self.a as usize..self.a as usize + self.b as usize
    }

    /// How many slots the value takes, its own with it.
    #[inline]
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

    pub(super) fn clear(&mut self) {
        self.slots.clear();
        self.scratch.clear();
        self.open.clear();
        self.anchors.clear();
        self.faults.clear();
        self.in_characters = false;
        self.count = 0;
    }

    #[inline]
    pub(super) fn len(&self) -> u32 {
        // Readers stop at a number of nodes that fits.
        small(self.slots.len())
    }

    #[inline]
    pub(super) fn push(&mut self, slot: Slot, limits: &Limits) -> Result<u32, Exceeded> {
        if self.slots.len() >= limits.nodes.min(u32::MAX as usize - 1) {
            return Err(Exceeded {
                limit: Limit::Nodes,
                most: limits.nodes,
            });
        }
        let index = self.len();
        self.slots.push(slot);
        Ok(index)
    }

    /// Opens a container; [`Buffer::close`] ends it.
    pub(super) fn open(&mut self, kind: SlotKind, start: u32, limits: &Limits) -> Result<u32, Exceeded> {
        let most = limits.depth.min(Limits::DEEPEST);
        if self.open.len() >= most {
            return Err(Exceeded {
                limit: Limit::Depth,
                most,
            });
        }
        let slot = Slot {
            kind,
            in_scratch: false,
            plain: false,
            start,
            end: start,
            a: 0,
            b: 0,
        };
        let index = self.push(slot, limits)?;
        self.keep_count();
        self.open.push(index);
        Ok(index)
    }

    /// Counts one more member or item in the innermost container.
    #[inline]
    pub(super) const fn count(&mut self) {
        self.count += 1;
    }

    /// Writes the count of the innermost container to its slot, and begins that of the next one.
    fn keep_count(&mut self) {
        let count = std::mem::take(&mut self.count);
        if let Some(&index) = self.open.last()
            && let Some(slot) = self.slots.get_mut(index as usize)
        {
            slot.a = count;
        }
    }

    /// Ends the innermost container, and says what the one around it is.
    #[inline]
    pub(super) fn close(&mut self, end: u32) -> Option<SlotKind> {
        let length = self.len();
        if let Some(index) = self.open.pop()
            && let Some(slot) = self.slots.get_mut(index as usize)
        {
            slot.end = end;
            slot.a = self.count;
            slot.b = length - index - 1;
        }
        let around = *self.open.last()?;
        let slot = self.slots.get(around as usize)?;
        self.count = slot.a;
        Some(slot.kind)
    }

    /// Keeps a string that the text does not hold as it is, and says where.
    pub(super) fn keep(&mut self, content: &str) -> (u32, u32) {
        let start = small(self.scratch.len());
        self.scratch.push_str(content);
        (start, small(content.len()))
    }
}

/// Offsets in a buffer; readers refuse texts that they do not fit.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "no text is longer, and what is looked up is looked up within bounds"
)]
pub(super) const fn small(offset: usize) -> u32 {
    offset as u32
}
