//! From a tree back to text: JSON and YAML, members in a wanted order, comments kept.

mod comments;
mod json;
mod scalar;
mod yaml;

use std::fmt;

use super::tree::{Key, Node};

pub use comments::Comments;
pub use json::Style;

/// Gives the positions of an object's members, from 0, in the order to write them in; `None` for that of the text.
pub type Order<'w> = &'w dyn Fn(Node<'_>) -> Option<Vec<u32>>;

/// Writes a value and all that it holds.
///
/// What is written reads back to the same values; numbers and texts keep every character. What stands for
/// something else is written out: anchors, aliases and tags are gone, as are directives and `---`. A merge key `<<`
/// is a key like any other, as in YAML 1.2, and gets quotes.
///
/// ```
/// use communs::text::{Buffer, Comments, Format, Limits, Node, Writer, read};
///
/// let text = "name: GTFS # the format\nid: gtfs\n";
/// let mut buffer = Buffer::new();
/// let tree = read(text, Format::Yaml, &Limits::default(), &mut buffer).unwrap();
/// let comments = Comments::of(tree);
/// let id_first = |object: Node<'_>| Some(vec![object.members().position(|(key, _)| key.as_str() == "id")? as u32]);
/// let writer = Writer::new(tree.root()).order(&id_first).comments(&comments);
/// assert_eq!(writer.yaml(), "id: gtfs\nname: GTFS # the format\n");
/// ```
#[derive(Clone, Copy)]
pub struct Writer<'w> {
    node: Node<'w>,
    order: Option<Order<'w>>,
    comments: Option<&'w Comments<'w>>,
}

impl<'w> Writer<'w> {
    /// A writer that keeps the order of the text.
    pub const fn new(node: Node<'w>) -> Self {
        Self {
            node,
            order: None,
            comments: None,
        }
    }

    /// Writes the members of each object in an order. A position left out comes after those given, in the order
    /// of the text; one that is repeated or that there is no member at is passed over: nothing is ever lost.
    #[must_use]
    pub const fn order(mut self, order: Order<'w>) -> Self {
        self.order = Some(order);
        self
    }

    /// Writes comments and blank lines with the values that they belong to; YAML only.
    #[must_use]
    pub const fn comments(mut self, comments: &'w Comments<'w>) -> Self {
        self.comments = Some(comments);
        self
    }

    /// The value as JSON.
    pub fn json(&self, style: Style) -> String {
        json::write(self, style)
    }

    /// The value as a YAML document in block style.
    ///
    /// A text stands without quotes where YAML 1.2 and the readers of YAML 1.1 agree that it is one: `no`, `12:30`
    /// and `2024-01-01` get quotes. A text of several lines is a literal block unless it holds what a block
    /// cannot carry.
    pub fn yaml(&self) -> String {
        yaml::write(self)
    }

    /// The members of an object in the order to write them.
    fn members(&self, object: Node<'w>) -> Vec<(Key<'w>, Node<'w>)> {
        let Some(positions) = self.order.and_then(|order| order(object)) else {
            return object.members().collect();
        };
        let mut left: Vec<_> = object.members().map(Some).collect();
        let mut members: Vec<_> = positions
            .into_iter()
            .filter_map(|position| left.get_mut(position as usize)?.take())
            .collect();
        members.extend(left.into_iter().flatten());
        members
    }
}

impl fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("node", &self.node)
            .field("comments", &self.comments)
            .finish_non_exhaustive()
    }
}

/// A value as JSON: [`Writer::json`] in the order of the text.
///
/// ```
/// use communs::text::{Buffer, Format, Limits, Style, read, to_json};
///
/// let mut buffer = Buffer::new();
/// let tree = read("version: 1.10\ntags: [é]", Format::Yaml, &Limits::default(), &mut buffer).unwrap();
/// assert_eq!(to_json(tree.root(), Style::Compact), r#"{"version":1.10,"tags":["é"]}"#);
/// ```
pub fn to_json(node: Node<'_>, style: Style) -> String {
    Writer::new(node).json(style)
}

/// A value as YAML: [`Writer::yaml`] in the order of the text, without comments.
///
/// ```
/// use communs::text::{Buffer, Format, Limits, read, to_yaml};
///
/// let mut buffer = Buffer::new();
/// let text = r#"{"country": "NO", "tags": ["a", ""], "summary": "one\ntwo\n"}"#;
/// let tree = read(text, Format::Json, &Limits::default(), &mut buffer).unwrap();
/// assert_eq!(to_yaml(tree.root()), "country: 'NO'\ntags:\n  - a\n  - ''\nsummary: |\n  one\n  two\n");
/// ```
pub fn to_yaml(node: Node<'_>) -> String {
    Writer::new(node).yaml()
}
