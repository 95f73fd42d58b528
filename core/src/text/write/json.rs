//! A tree as JSON, RFC 8259: only what must be escaped is.

use super::Writer;
use crate::text::tree::{Kind, Node};

/// How JSON is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// A member or an item a line, two spaces a level, a line break at the end.
    #[default]
    Pretty,
    /// No white space at all.
    Compact,
}

pub(super) fn write(writer: &Writer<'_>, style: Style) -> String {
    let mut json = Json {
        writer,
        style,
        out: String::new(),
    };
    json.value(writer.node, 0);
    if style == Style::Pretty {
        json.out.push('\n');
    }
    json.out
}

struct Json<'w, 'o> {
    writer: &'o Writer<'w>,
    style: Style,
    out: String,
}

impl<'w> Json<'w, '_> {
    /// Goes as deep as the tree, so no deeper than [`Limits::DEEPEST`](crate::text::Limits::DEEPEST).
    fn value(&mut self, node: Node<'w>, depth: usize) {
        match node.kind() {
            Kind::Array => {
                self.out.push('[');
                for (position, item) in node.items().enumerate() {
                    self.next(position, depth + 1);
                    self.value(item, depth + 1);
                }
                self.end(node, depth, ']');
            }
            Kind::Object => {
                self.out.push('{');
                for (position, (key, value)) in self.writer.members(node).into_iter().enumerate() {
                    self.next(position, depth + 1);
                    string(&mut self.out, key.as_str());
                    self.out
                        .push_str(if self.style == Style::Pretty { ": " } else { ":" });
                    self.value(value, depth + 1);
                }
                self.end(node, depth, '}');
            }
            Kind::String => string(&mut self.out, node.as_str().unwrap_or_default()),
            _ => self.out.push_str(super::scalar::word(node)),
        }
    }

    fn next(&mut self, position: usize, depth: usize) {
        if position > 0 {
            self.out.push(',');
        }
        self.line(depth);
    }

    fn end(&mut self, node: Node<'w>, depth: usize, bracket: char) {
        if !node.is_empty() {
            self.line(depth);
        }
        self.out.push(bracket);
    }

    fn line(&mut self, depth: usize) {
        if self.style == Style::Pretty {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", depth));
        }
    }
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => super::scalar::hex(out, "\\u", c, 4),
            c => out.push(c),
        }
    }
    out.push('"');
}
