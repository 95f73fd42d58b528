//! The comments and blank lines of a YAML text, each with the value that it belongs to.

use std::collections::BTreeMap;
use std::ops::Range;

use super::scalar;
use crate::sort::sort_by_key;
use crate::text::place::Places;
use crate::text::tree::{Kind, Node, Tree};

/// The comments and blank lines of a YAML text, for [`Writer::comments`](super::Writer::comments).
///
/// A comment on its own line belongs to the member or item below it, or to the end of its container where none
/// is below; one behind a value belongs to that value. Comments at the top that a blank line sets apart belong to
/// the document. Every comment belongs to exactly one value, or to the document.
#[derive(Debug, Default)]
pub struct Comments<'t> {
    /// By the number of the value in the tree; those of the document are on the root.
    notes: BTreeMap<u32, Notes<'t>>,
}

/// What belongs to a value.
#[derive(Debug, Default)]
pub(super) struct Notes<'t> {
    /// On lines of their own above it.
    pub(super) leading: Vec<Comment<'t>>,
    /// Whether a blank line stands right above its own line.
    pub(super) blank: bool,
    /// Behind it.
    pub(super) trailing: Option<Comment<'t>>,
    /// Below the last member or item of a container.
    pub(super) end: Vec<Comment<'t>>,
}

impl Notes<'_> {
    pub(super) const NOTHING: Self = Self {
        leading: Vec::new(),
        blank: false,
        trailing: None,
        end: Vec::new(),
    };
}

/// A comment, from its `#` on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comment<'t> {
    pub(super) text: &'t str,
    /// Whether a blank line stands above it.
    pub(super) blank: bool,
}

impl<'t> Comments<'t> {
    /// Finds the comments in the text of a tree that was read from YAML.
    pub fn of(tree: Tree<'t>) -> Self {
        let mut outline = Outline {
            text: tree.text(),
            tree,
            places: Places::of(tree.text()),
            entries: Vec::new(),
            scalars: Vec::new(),
        };
        outline.visit(tree.root(), 0, 0);
        sort_by_key(&mut outline.scalars, |scalar| scalar.start);
        let mut comments = Self::default();
        comments.note_blank_lines(&outline);
        for at in outline.comments() {
            comments.attach(&outline, at);
        }
        comments.set_head_apart(&outline);
        comments
    }

    pub(super) fn on(&self, node: Node<'_>) -> Option<&Notes<'t>> {
        self.notes.get(&node.index())
    }

    fn notes(&mut self, node: u32) -> &mut Notes<'t> {
        self.notes.entry(node).or_default()
    }

    fn note_blank_lines(&mut self, outline: &Outline<'t>) {
        for (before, entry) in outline.entries.iter().zip(outline.entries.iter().skip(1)) {
            let between = outline.text.get(before.start..entry.start);
            let begins_line = before.node == 0 || between.is_some_and(|between| between.contains(is_break));
            if begins_line && outline.is_blank_above(outline.line_start(entry.start)) {
                self.notes(entry.node).blank = true;
            }
        }
    }

    fn attach(&mut self, outline: &Outline<'t>, at: Range<usize>) {
        let line = outline.line_start(at.start);
        let text = outline.text.get(at.clone()).unwrap_or_default();
        let mut comment = Comment { text, blank: false };
        let head = outline.text.get(line..at.start).unwrap_or_default();
        if head.trim().is_empty() {
            comment.blank = outline.is_blank_above(line);
        } else if let Some(entry) = outline.ends_behind(at.start) {
            let notes = self.notes(entry.node);
            if entry.ends_line && notes.trailing.is_none() {
                notes.trailing = Some(comment);
            } else if entry.node == 0 {
                notes.end.push(comment);
            } else {
                notes.leading.push(comment);
            }
            return;
        }
        let column = head.len() - head.trim_start().len();
        match outline.stands_at(at.start, column) {
            Stands::Above(node) => self.notes(node).leading.push(comment),
            Stands::AtEndOf(node) => self.notes(node).end.push(comment),
        }
    }

    /// Gives the comments above the first entry to the document, as far as a blank line follows them.
    fn set_head_apart(&mut self, outline: &Outline<'t>) {
        let [root, first, ..] = outline.entries.as_slice() else {
            return;
        };
        let Some(notes) = self.notes.get_mut(&first.node) else {
            return;
        };
        let blank_below = notes
            .leading
            .iter()
            .map(|comment| comment.blank)
            .skip(1)
            .chain([notes.blank]);
        let apart = blank_below
            .enumerate()
            .filter_map(|(position, blank)| blank.then_some(position + 1))
            .last()
            .unwrap_or(0)
            .min(notes.leading.len());
        let rest = notes.leading.split_off(apart);
        let head = std::mem::replace(&mut notes.leading, rest);
        if !head.is_empty() {
            // The blank line below the head stays with it.
            match notes.leading.first_mut() {
                Some(comment) => comment.blank = false,
                None => notes.blank = false,
            }
            self.notes(root.node).leading.extend(head);
        }
    }
}

/// A member or an item; the whole document is the first.
#[derive(Debug)]
struct Entry {
    /// The number of its value.
    node: u32,
    /// The position of the entry that it stands in; the document stands in itself.
    parent: usize,
    /// Where its key begins, or its value where it has none.
    start: usize,
    /// Where its value begins and ends.
    value: Range<usize>,
    /// Whether its value is a list or an object between brackets.
    is_flow: bool,
    /// The column that members or items begin at, where its value holds any in block style.
    column: Option<usize>,
    /// Whether a comment can stand behind it: not where a dash or nothing stands before what takes several lines.
    ends_line: bool,
}

/// What a comment on a line of its own belongs to, by the number of a value.
enum Stands {
    Above(u32),
    AtEndOf(u32),
}

/// Where everything stands in a text that is not a comment.
struct Outline<'t> {
    text: &'t str,
    tree: Tree<'t>,
    places: Places<'t>,
    /// In the order of the text.
    entries: Vec<Entry>,
    /// Where a `#` belongs to a scalar.
    scalars: Vec<Range<usize>>,
}

impl<'t> Outline<'t> {
    /// Takes in a value and what it holds, and gives back where it ends. Goes as deep as the tree, so no deeper
    /// than [`Limits::DEEPEST`](crate::text::Limits::DEEPEST).
    fn visit(&mut self, node: Node<'t>, start: usize, parent: usize) -> usize {
        let position = self.entries.len();
        let place = self.tree.bytes(node.span(), &self.places);
        let mut value = self.content(node);
        let is_written = self
            .text
            .get(value.clone())
            .is_some_and(|text| text.starts_with(['~', 'n', 'N']));
        if node.kind() == Kind::Null && !is_written {
            // The reader finds that there is nothing only in what follows.
            value = start..start;
        }
        let first = match node.kind() {
            Kind::Object => node.members().next().map(|(key, _)| key.node()),
            _ => node.items().next(),
        };
        let first = first.map(|first| self.tree.bytes(first.span(), &self.places).start);
        let opens = match node.kind() {
            Kind::Array => self
                .text
                .get(value.clone())
                .is_some_and(|value| value.starts_with('[')),
            Kind::Object => self
                .text
                .get(value.clone())
                .is_some_and(|value| value.starts_with('{')),
            _ => false,
        };
        // A list that is not indented begins where its first item begins.
        let is_flow = opens && first.is_none_or(|first| first > place.start);
        // What an alias stands for was written before it.
        let first = first.filter(|first| *first >= place.start);
        let dash = (node.kind() == Kind::Array && self.text.as_bytes().get(place.start) == Some(&b'-'))
            .then_some(place.start);
        let is_long = !node.is_empty() || node.as_str().and_then(scalar::literal).is_some();
        let above = self.entries.get(parent);
        let in_object = above.is_some_and(|above| self.tree.node(above.node).kind() == Kind::Object);
        // Between brackets, no column tells anything.
        let in_block = !is_flow && above.is_none_or(|above| above.column.is_some());
        self.entries.push(Entry {
            node: node.index(),
            ends_line: in_object || !is_long,
            parent,
            start,
            value: value.clone(),
            is_flow,
            column: first
                .filter(|_| in_block)
                .map(|first| dash.unwrap_or(first))
                .map(|first| first - self.line_start(first)),
        });
        let mut end = value.start;
        if first.is_some() {
            for (key, value) in node.members() {
                let name = self.content(key.node());
                end = end.max(name.end);
                self.scalars.push(name);
                let start = self.tree.bytes(key.span(), &self.places).start;
                end = end.max(self.visit(value, start, position));
            }
            for item in node.items() {
                let mut start = self.tree.bytes(item.span(), &self.places).start;
                if !is_flow {
                    start = self.dash(start);
                }
                end = end.max(self.visit(item, start, position));
            }
        }
        if is_flow {
            end = self.closing(if first.is_some() { end } else { end + 1 });
        } else if first.is_none() {
            end = value.end;
            self.scalars.push(value);
        }
        if let Some(entry) = self.entries.get_mut(position) {
            entry.value.end = end;
        }
        end
    }

    /// Where the content of a value stands: without its anchor, its tag and the first line of a block scalar before
    /// it, and without what the reader takes in behind quotes.
    fn content(&self, node: Node<'t>) -> Range<usize> {
        let place = self.tree.bytes(node.span(), &self.places);
        let text = self.text.get(place.clone()).unwrap_or_default();
        // The first line of a block scalar may look like an anchor, a tag or a quoted text, but says what it is.
        let value = node.as_str().unwrap_or_default().trim_start();
        let is_block = |start: &str| !start.is_empty() && value.starts_with(start);
        if text.starts_with(['&', '!']) && !is_block(before(text, char::is_whitespace)) {
            let mut rest = text;
            loop {
                rest = rest.trim_start();
                rest = match rest.bytes().next() {
                    Some(b'&' | b'!') => after(rest, char::is_whitespace),
                    Some(b'#') => after(rest, is_break),
                    Some(b'|' | b'>') => {
                        rest = after(rest, is_break);
                        break;
                    }
                    _ => break,
                };
            }
            let start = place.end - rest.len();
            return start..start + quoted(rest).unwrap_or(rest.len());
        }
        match quoted(text).filter(|_| !is_block(before(text, is_break))) {
            Some(length) => place.start..place.start + length,
            // A block scalar without a line has nothing but its first line, and what follows that.
            None if value.is_empty() && node.kind() == Kind::String => place.start..place.start,
            None => place,
        }
    }

    /// Where an item of a block begins that begins at a place or, where its dash stands on a line above, there.
    fn dash(&self, start: usize) -> usize {
        let mut line = self.line_start(start);
        let mut head = self.text.get(line..start).unwrap_or_default();
        let is_apart = |head: &str| head.trim_start().is_empty() || head.trim_start().starts_with('#');
        if !is_apart(head) {
            return start;
        }
        while line > 0 && is_apart(head) {
            let above = line - 1;
            line = self.line_start(above);
            head = self.text.get(line..above).unwrap_or_default();
        }
        let dash = line + head.len() - head.trim_start().len();
        self.entries.last().map_or(dash, |before| dash.max(before.start))
    }

    /// Where the bracket ends that closes a list or an object whose last value ends at a place.
    fn closing(&self, last: usize) -> usize {
        let mut rest = self.text.get(last..).unwrap_or_default();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '?'));
            match rest.bytes().next() {
                Some(b'#') => rest = after(rest, is_break),
                Some(b']' | b'}') => return self.text.len() - rest.len() + 1,
                _ => return last,
            }
        }
    }

    /// Where the comments stand, without the white space behind them.
    fn comments(&self) -> Vec<Range<usize>> {
        let mut comments: Vec<Range<usize>> = Vec::new();
        let mut scalars = self.scalars.iter().peekable();
        for at in memchr::memchr_iter(b'#', self.text.as_bytes()) {
            while scalars.next_if(|scalar| scalar.end <= at).is_some() {}
            let in_scalar = scalars.peek().is_some_and(|scalar| scalar.start <= at);
            let in_comment = comments.last().is_some_and(|comment| at < comment.end);
            let head = self.text.get(..at).unwrap_or_default();
            let apart = head.is_empty() || head.ends_with([' ', '\t', '\n', '\r']);
            if !in_scalar && !in_comment && apart {
                let rest = self.text.get(at..).unwrap_or_default();
                let line = rest.len() - after(rest, is_break).len();
                let text = rest.get(..line).unwrap_or_default().trim_end_matches([' ', '\t']);
                comments.push(at..at + text.len());
            }
        }
        comments
    }

    /// The entry that a comment behind something on its line belongs to, if there is one.
    fn ends_behind(&self, at: usize) -> Option<&Entry> {
        let line = self.line_start(at);
        let ends_here = |entry: &&Entry| line <= entry.value.end && entry.value.end <= at;
        let last = self
            .entries
            .partition_point(|entry| entry.start <= at)
            .checked_sub(1)?;
        let bracket = self
            .around(last)
            .filter(|entry| entry.is_flow)
            .filter(ends_here)
            .last();
        bracket.or_else(|| {
            self.entries.get(last).filter(|entry| {
                let start = if entry.node == 0 {
                    entry.value.start
                } else {
                    entry.start
                };
                (line <= start && start < at) || ends_here(entry)
            })
        })
    }

    /// Where a comment on a line of its own belongs to, by the column that its line begins at.
    fn stands_at(&self, at: usize, column: usize) -> Stands {
        let next = self.entries.partition_point(|entry| entry.start <= at);
        let below = self.entries.get(next);
        let last = next.saturating_sub(1);
        let brackets = self
            .around(last)
            .find(|entry| entry.is_flow && entry.value.contains(&at));
        if let Some(open) = brackets {
            let holds = !self.tree.node(open.node).is_empty();
            return match below.filter(|below| below.start < open.value.end) {
                Some(below) => Stands::Above(below.node),
                None if holds => Stands::AtEndOf(open.node),
                None => Stands::Above(open.node),
            };
        }
        let above = below.and_then(|below| self.entries.get(below.parent));
        let outer = above.and_then(|above| above.column);
        if outer.is_none_or(|outer| outer < column) {
            let ended = self
                .around(last)
                .take_while(|entry| above.is_none_or(|above| above.node != entry.node))
                .find(|entry| entry.column.is_some_and(|own| own <= column));
            if let Some(ended) = ended {
                return Stands::AtEndOf(ended.node);
            }
        }
        match below.or(self.entries.first().filter(|root| at < root.value.start)) {
            Some(below) => Stands::Above(below.node),
            None => Stands::AtEndOf(0),
        }
    }

    /// An entry and those that it stands in, from the inside.
    fn around(&self, position: usize) -> impl Iterator<Item = &Entry> {
        let positions = std::iter::successors(Some(position), |position| {
            let parent = self.entries.get(*position)?.parent;
            (parent != *position).then_some(parent)
        });
        positions.filter_map(|position| self.entries.get(position))
    }

    fn line_start(&self, at: usize) -> usize {
        let head = self.text.get(..at).unwrap_or_default();
        head.rfind(is_break).map_or(0, |line_break| line_break + 1)
    }

    /// Whether the line above the one that begins at a place is blank.
    fn is_blank_above(&self, line: usize) -> bool {
        let head = self.text.get(..line).unwrap_or_default();
        let above = head.strip_suffix('\n').unwrap_or(head);
        let above = above.strip_suffix('\r').unwrap_or(above);
        line > 0
            && above
                .get(self.line_start(above.len())..)
                .is_some_and(|above| above.trim().is_empty())
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// The stretch before some character.
fn before(text: &str, stop: impl Fn(char) -> bool) -> &str {
    text.find(stop).and_then(|stop| text.get(..stop)).unwrap_or(text)
}

/// What follows the stretch before some character.
fn after(text: &str, stop: impl Fn(char) -> bool) -> &str {
    text.find(stop)
        .and_then(|stop| text.get(stop..))
        .unwrap_or_default()
}

/// The length of the quoted text that a text begins with, its quotes with it.
fn quoted(text: &str) -> Option<usize> {
    let mut bytes = text.bytes().enumerate().peekable();
    let (_, quote) = bytes.next().filter(|(_, quote)| matches!(quote, b'"' | b'\''))?;
    while let Some((at, byte)) = bytes.next() {
        if byte == quote && (quote == b'"' || bytes.next_if(|(_, next)| *next == quote).is_none()) {
            return Some(at + 1);
        }
        if byte == b'\\' && quote == b'"' {
            bytes.next();
        }
    }
    None
}
