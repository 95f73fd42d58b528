//! A tree as YAML in block style.

use super::comments::{Comment, Notes};
use super::{Writer, scalar};
use crate::text::tree::{Key, Kind, Node};

/// Readers stop looking for the colon after a key behind so many characters; `?` announces a longer one.
const LONGEST_KEY: usize = 1024;

pub(super) fn write(writer: &Writer<'_>) -> String {
    let mut yaml = Yaml {
        writer,
        out: String::new(),
    };
    yaml.document(writer.node);
    yaml.out
}

struct Yaml<'w, 'o> {
    writer: &'o Writer<'w>,
    out: String,
}

/// Where a member or an item stands among its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Behind a dash, on the line that is begun.
    Begun,
    /// On the first line of its container.
    First,
    Further,
}

impl<'w> Yaml<'w, '_> {
    fn document(&mut self, root: Node<'w>) {
        let notes = self.notes(root);
        for comment in &notes.leading {
            self.comment(comment, 0);
        }
        if !notes.leading.is_empty() {
            self.blank_line();
        }
        if root.is_empty() {
            self.scalar(root, 2);
            self.comments_at_end(root, 0);
        } else {
            self.block(root, 0, Place::First);
        }
    }

    /// Writes a container that is not empty; it goes as deep as the tree, so no deeper than
    /// [`Limits::DEEPEST`](crate::text::Limits::DEEPEST).
    fn block(&mut self, node: Node<'w>, indent: usize, mut place: Place) {
        if node.kind() == Kind::Object {
            for (key, value) in self.writer.members(node) {
                self.entry(Some(key), value, indent, place);
                place = Place::Further;
            }
        } else {
            for item in node.items() {
                self.entry(None, item, indent, place);
                place = Place::Further;
            }
        }
        self.comments_at_end(node, indent);
    }

    fn entry(&mut self, key: Option<Key<'w>>, value: Node<'w>, indent: usize, place: Place) {
        if place != Place::Begun {
            self.above(key, value, indent, place == Place::Further);
            self.indent(indent);
        }
        let Some(key) = key else {
            self.out.push_str("- ");
            if value.is_empty() {
                self.scalar(value, indent + 2);
            } else {
                self.block(value, indent + 2, Place::Begun);
            }
            return;
        };
        let announced = self.key(key, indent);
        if value.is_empty() {
            self.out.push(' ');
            self.scalar(value, indent + 2);
            return;
        }
        let trailing = self.notes(value).trailing.as_ref();
        if announced && let Some(comment) = trailing {
            self.out.push('\n');
            self.comment(comment, indent + 2);
        } else {
            self.end_line(trailing);
        }
        self.block(value, indent + 2, Place::First);
    }

    /// Writes a key and its colon, and says whether it had to be announced.
    fn key(&mut self, key: Key<'w>, indent: usize) -> bool {
        let start = self.out.len();
        scalar::inline(&mut self.out, key.as_str());
        let announced = self.out.len() - start > LONGEST_KEY;
        if announced {
            self.out.insert_str(start, "? ");
            self.out.push('\n');
            self.indent(indent);
        }
        self.out.push(':');
        announced
    }

    /// Writes a value that takes no further entries, and ends its line.
    fn scalar(&mut self, node: Node<'w>, indent: usize) {
        let trailing = self.notes(node).trailing.as_ref();
        let text = node.as_str();
        let Some((text, header)) = text.and_then(|text| Some((text, scalar::literal(text)?))) else {
            match text {
                Some(text) => scalar::inline(&mut self.out, text),
                None => self.out.push_str(scalar::word(node)),
            }
            self.end_line(trailing);
            return;
        };
        self.out.push_str(header);
        self.end_line(trailing);
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            if !line.is_empty() {
                self.indent(indent);
            }
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    /// Writes the comments and the blank line above an entry. What stands above the first entries of an item goes
    /// above the item: no line begins between a dash and what follows it.
    fn above(&mut self, key: Option<Key<'w>>, value: Node<'w>, indent: usize, mut spaced: bool) {
        let notes = self.notes(value);
        let mut blank = self.comments_above(notes, indent, false, &mut spaced) | notes.blank;
        let (mut is_item, mut at) = (key.is_none(), value);
        while is_item && self.writer.comments.is_some() {
            let first = match at.kind() {
                Kind::Object => self.writer.members(at).first().map(|(_, value)| *value),
                _ => at.items().next(),
            };
            let Some(first) = first else { break };
            is_item = at.kind() == Kind::Array;
            at = first;
            let notes = self.notes(at);
            if !notes.leading.is_empty() {
                blank = self.comments_above(notes, indent, blank, &mut spaced) | notes.blank;
            }
        }
        if blank && spaced {
            self.blank_line();
        }
    }

    /// Writes the comments above one entry; gives back whether a blank line that was due still is.
    fn comments_above(&mut self, notes: &Notes<'_>, indent: usize, due: bool, spaced: &mut bool) -> bool {
        let mut due = due;
        for comment in &notes.leading {
            if *spaced && due {
                self.blank_line();
            }
            let blank = comment.blank && *spaced;
            self.comment(&Comment { blank, ..*comment }, indent);
            (due, *spaced) = (false, true);
        }
        due
    }

    fn comments_at_end(&mut self, node: Node<'w>, indent: usize) {
        for comment in &self.notes(node).end {
            self.comment(comment, indent);
        }
    }

    /// Writes a comment on its own line.
    fn comment(&mut self, comment: &Comment<'_>, indent: usize) {
        if comment.blank {
            self.blank_line();
        }
        self.indent(indent);
        self.out.push_str(comment.text);
        self.out.push('\n');
    }

    fn end_line(&mut self, comment: Option<&Comment<'_>>) {
        if let Some(comment) = comment {
            self.out.push(' ');
            self.out.push_str(comment.text);
        }
        self.out.push('\n');
    }

    /// Leaves a line blank, unless one is, or it would be the first.
    fn blank_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn indent(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    fn notes(&self, node: Node<'w>) -> &'w Notes<'w> {
        static NOTHING: Notes<'static> = Notes::NOTHING;
        self.writer
            .comments
            .and_then(|comments| comments.on(node))
            .unwrap_or(&NOTHING)
    }
}
