//! The spanned tree: what every part of the library walks.

#![expect(
    clippy::inline_always,
    reason = "a step of every value of every text: the npm module is built for size, and there the check takes twice as long where they are called"
)]

use std::ops::Range;

use super::buffer::{Buffer, Slot, SlotKind};
use super::place::Places;
use super::pointer::Pointer;
use super::read::Fault;
use super::word::word_in;

/// A document as a flat arena of nodes, in the order of the text.
///
/// ```
/// use communs::text::{Buffer, Format, Limits, read};
///
/// let mut buffer = Buffer::new();
/// let tree = read(r#"{"id": "gtfs", "links": [{}]}"#, Format::Json, &Limits::default(), &mut buffer).unwrap();
/// let id = tree.root().get("id").unwrap();
/// assert_eq!((id.as_str(), id.span()), (Some("gtfs"), 7..13));
/// let link = tree.root().get("links").unwrap().items().next().unwrap();
/// assert_eq!(link.pointer().as_str(), "/links/0");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Tree<'t> {
    text: &'t str,
    buffer: &'t Buffer,
}

/// A value of a [`Tree`].
#[derive(Debug, Clone, Copy)]
pub struct Node<'t> {
    tree: Tree<'t>,
    index: u32,
    /// Looked up once: a node is asked several things.
    slot: &'t Slot,
}

/// A key of an object of a [`Tree`].
#[derive(Debug, Clone, Copy)]
pub struct Key<'t>(Node<'t>);

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number as JSON writes it.
    Number,
    /// A text.
    String,
    /// A list.
    Array,
    /// Keys and their values.
    Object,
}

impl Kind {
    /// The name JSON Schema gives it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

impl<'t> Tree<'t> {
    pub(super) const fn new(text: &'t str, buffer: &'t Buffer) -> Self {
        Self { text, buffer }
    }

    /// The text that was read.
    pub const fn text(self) -> &'t str {
        self.text
    }

    /// The whole document.
    pub fn root(self) -> Node<'t> {
        self.node(0)
    }

    /// The value with a number that [`Node::index`] gave.
    #[inline(always)]
    pub fn node(self, index: u32) -> Node<'t> {
        static NOTHING: Slot = Slot {
            kind: SlotKind::Null,
            in_scratch: false,
            plain: false,
            start: 0,
            end: 0,
            a: 0,
            b: 0,
        };
        Node {
            tree: self,
            index,
            slot: self.buffer.slots.get(index as usize).unwrap_or(&NOTHING),
        }
    }

    /// What the syntax does not allow, and reading could go on from.
    pub fn faults(self) -> &'t [Fault] {
        &self.buffer.faults
    }

    /// Whether there is a text with places to speak of.
    pub const fn has_places(self) -> bool {
        !self.text.is_empty()
    }

    /// The bytes that a span of [`Node::span`] covers.
    pub fn bytes(self, span: Range<u32>, places: &Places<'_>) -> Range<usize> {
        let (start, end) = (span.start as usize, span.end as usize);
        let (start, end) = if self.buffer.in_characters {
            (places.offset_of_character(start), places.offset_of_character(end))
        } else {
            (start, end)
        };
        // A block of YAML takes in the lines that follow it.
        let length = self
            .text
            .get(start..end)
            .map_or(end - start, |part| part.trim_end().len());
        start..start + length
    }
}

impl<'t> Node<'t> {
    /// The tree that it stands in.
    pub const fn tree(self) -> Tree<'t> {
        self.tree
    }

    /// Its number in the tree; parents come before children, and earlier before later.
    pub const fn index(self) -> u32 {
        self.index
    }

    /// What it is.
    #[inline(always)]
    pub fn kind(self) -> Kind {
        match self.slot.kind {
            SlotKind::Null => Kind::Null,
            SlotKind::False | SlotKind::True => Kind::Boolean,
            SlotKind::Number => Kind::Number,
            SlotKind::String => Kind::String,
            SlotKind::Array => Kind::Array,
            SlotKind::Object => Kind::Object,
        }
    }

    /// Where it stands, in the units of its reader: see [`Tree::bytes`].
    pub fn span(self) -> Range<u32> {
        let slot = self.slot;
        slot.start..slot.end
    }

    /// The text of a string.
    #[inline]
    pub fn as_str(self) -> Option<&'t str> {
        let slot = self.slot;
        (slot.kind == SlotKind::String).then(|| self.content(slot))
    }

    /// The text of a string, or of a number that a YAML document wrote without quotes: `01004` and `1.10` are
    /// the texts they look like wherever a text is expected.
    #[inline]
    pub fn as_text(self) -> Option<&'t str> {
        self.as_text_here()
    }

    /// The same, in place.
    #[inline(always)]
    pub(crate) fn as_text_here(self) -> Option<&'t str> {
        let slot = self.slot;
        // Closures are calls where size counts.
        if slot.kind == SlotKind::String || (slot.kind == SlotKind::Number && slot.plain) {
            Some(self.content(slot))
        } else {
            None
        }
    }

    /// A number as it was written.
    #[inline]
    pub fn as_number(self) -> Option<&'t str> {
        let slot = self.slot;
        (slot.kind == SlotKind::Number).then(|| self.content(slot))
    }

    /// A truth value.
    pub fn as_bool(self) -> Option<bool> {
        match self.slot.kind {
            SlotKind::True => Some(true),
            SlotKind::False => Some(false),
            _ => None,
        }
    }

    /// How many members or items it has; 0 for a scalar.
    #[inline(always)]
    pub fn len(self) -> usize {
        let slot = self.slot;
        if slot.is_container() { slot.a as usize } else { 0 }
    }

    /// Whether it has no member or item.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// How many nodes it takes, keys counted, itself with them.
    #[inline(always)]
    pub fn width(self) -> u32 {
        self.slot.width()
    }

    /// The members of an object in the order of the text; none for anything else.
    #[inline(always)]
    pub fn members(self) -> Members<'t> {
        let slot = self.slot;
        let left = if slot.kind == SlotKind::Object { slot.a } else { 0 };
        Members {
            tree: self.tree,
            next: self.index + 1,
            left,
        }
    }

    /// The items of an array; none for anything else.
    #[inline(always)]
    pub fn items(self) -> Items<'t> {
        let slot = self.slot;
        let left = if slot.kind == SlotKind::Array { slot.a } else { 0 };
        Items {
            tree: self.tree,
            next: self.index + 1,
            left,
        }
    }

    /// The first member of an object with a key.
    pub fn get(self, key: &str) -> Option<Node<'t>> {
        let left = if self.slot.kind == SlotKind::Object {
            self.slot.a
        } else {
            0
        };
        let slots = self.tree.buffer.slots.as_slice();
        let mut index = self.index + 1;
        // By the slots: most members are not the one, and are told by the length of their keys.
        for _ in 0..left {
            let [name, value] = slots.get(index as usize..)?.first_chunk()?;
            if name.b as usize == key.len() && Key(self.tree.node(index)).is(key) {
                return Some(self.tree.node(index + 1));
            }
            index += 1 + value.width();
        }
        None
    }

    /// The value at a pointer below this one.
    pub fn at(self, pointer: &Pointer) -> Option<Node<'t>> {
        pointer
            .segments()
            .try_fold(self, |node, segment| match node.kind() {
                Kind::Array => node.items().nth(segment.parse().ok()?),
                _ => node.get(&segment),
            })
    }

    /// The way from the root to it, found by walking down.
    pub fn pointer(self) -> Pointer {
        let mut pointer = Pointer::default();
        let mut at = self.tree.root();
        while at.index < self.index {
            let holds = |node: Node<'t>| self.index < node.index + node.width();
            let step = match at.kind() {
                Kind::Array => at
                    .items()
                    .enumerate()
                    .find(|(_, item)| holds(*item))
                    .map(|(index, item)| (std::mem::take(&mut pointer).index(index), item)),
                Kind::Object => at
                    .members()
                    .find(|(_, value)| holds(*value))
                    .map(|(key, value)| (std::mem::take(&mut pointer).key(key.as_str()), value)),
                _ => None,
            };
            let Some((further, below)) = step else { break };
            (pointer, at) = (further, below);
        }
        pointer
    }

    #[inline(always)]
    fn content(self, slot: &Slot) -> &'t str {
        self.source(slot).get(slot.content()).unwrap_or_default()
    }

    /// The text that a slot points into.
    #[inline(always)]
    fn source(self, slot: &Slot) -> &'t str {
        if slot.in_scratch {
            self.tree.buffer.scratch.as_str()
        } else {
            self.tree.text
        }
    }
}

impl<'t> Key<'t> {
    /// The key.
    #[inline(always)]
    pub fn as_str(self) -> &'t str {
        self.0.content(self.0.slot)
    }

    /// Whether it is that key: as bytes, which spares looking for the borders of characters.
    #[inline(always)]
    pub(crate) fn is(self, key: &str) -> bool {
        let slot = self.0.slot;
        if slot.b as usize != key.len() {
            return false;
        }
        match self.0.source(slot).as_bytes().get(slot.content()) {
            Some(bytes) => same(bytes, key.as_bytes()),
            None => false,
        }
    }

    /// The key as a number: see [`word`](super::word()).
    #[inline(always)]
    pub(crate) fn word(self) -> u128 {
        let slot = self.0.slot;
        word_in(self.0.source(slot), slot.a as usize, slot.b as usize)
    }

    /// Where it stands: see [`Node::span`].
    pub fn span(self) -> Range<u32> {
        self.0.span()
    }

    /// Its number in the tree: see [`Node::index`]. [`Node::pointer`] of the key is that of its value.
    pub const fn index(self) -> u32 {
        self.0.index
    }

    /// The key as a node, a string.
    pub const fn node(self) -> Node<'t> {
        self.0
    }
}

/// The members of an object.
#[derive(Debug, Clone)]
pub struct Members<'t> {
    tree: Tree<'t>,
    next: u32,
    left: u32,
}

impl<'t> Iterator for Members<'t> {
    type Item = (Key<'t>, Node<'t>);

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let key = Key(self.tree.node(self.next));
        let value = self.tree.node(self.next + 1);
        self.next = value.index + value.width();
        Some((key, value))
    }
}

/// The items of an array.
#[derive(Debug, Clone)]
pub struct Items<'t> {
    tree: Tree<'t>,
    next: u32,
    left: u32,
}

impl<'t> Iterator for Items<'t> {
    type Item = Node<'t>;

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let item = self.tree.node(self.next);
        self.next = item.index + item.width();
        Some(item)
    }
}

/// Whether two short texts are the same: words of eight bytes compared in place, or of four, the last one over again.
/// A call to compare memory would cost more than comparing.
#[inline(always)]
pub(crate) fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    if let (Some(last), Some(other_last)) = (one.last_chunk::<8>(), other.last_chunk::<8>()) {
        while let (Some((a, rest)), Some((b, other_rest))) =
            (one.split_first_chunk::<8>(), other.split_first_chunk::<8>())
        {
            if a != b {
                return false;
            }
            (one, other) = (rest, other_rest);
        }
        return last == other_last;
    }
    if let (Some(last), Some(other_last)) = (one.last_chunk::<4>(), other.last_chunk::<4>()) {
        return last == other_last && one.first_chunk::<4>() == other.first_chunk::<4>();
    }
    one.iter().zip(other).all(|(a, b)| a == b)
}
