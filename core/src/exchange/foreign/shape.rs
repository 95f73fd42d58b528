//! What the table of a foreign format is made of, ready to walk.
//!
//! Tables are written by hand, once for each format, from what the format's own pages say. They differ from
//! [`crate::schema::shape`] in what other formats have and ours has not: fields that are given up, texts that are
//! written without quotes, lengths as readers count them.

use crate::schema::Findings;
use crate::text::Node;

/// Notes what is wrong with a single text.
pub(super) type Check = fn(Node<'_>, &str, &mut Findings);

/// What a value has to be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// A text.
    Text(Text),
    /// One of a list of words.
    Words(&'static [&'static str]),
    /// True or false.
    Boolean,
    /// A whole number, or a text.
    Whole,
    /// A number, or a text.
    Number,
    /// A list.
    List(&'static List),
    /// A text, or a list of such texts.
    OneOrMany(&'static List),
    /// An object with fields.
    Object(&'static Object),
    /// An object with free keys.
    Map(&'static Map),
    /// An object that is one of several, told by its fields; where there is none yet, the last one.
    Which(fn(Node<'_>) -> &'static Object, &'static Object),
    /// Anything.
    Anything,
}

/// What a text has to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    /// Whether a number or a truth value without quotes is taken for the text it looks like.
    pub(super) loose: bool,
    /// Whether it must hold something.
    pub(super) filled: bool,
    /// The least and the most characters, as readers count them.
    pub(super) length: Option<(u64, u64)>,
    /// What else it has to be.
    pub(super) check: Option<Check>,
}

/// What a list has to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    /// What its items have to be.
    pub(super) items: Shape,
    /// Whether it needs an item.
    pub(super) filled: bool,
    /// Whether no item may stand twice.
    pub(super) unique: bool,
}

/// An object with fields, at most 128.
#[derive(Debug, Clone, Copy)]
pub(super) struct Object {
    /// The fields.
    pub(super) fields: &'static [Field],
}

/// An object with free keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct Map {
    /// What keys have to be.
    pub(super) keys: Check,
    /// What values have to be.
    pub(super) values: Shape,
}

/// A field of an object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// The key.
    pub(super) name: &'static str,
    /// What its value has to be.
    pub(super) shape: Shape,
    /// Whether it has to be there.
    pub(super) required: bool,
    /// Another key that people write for it, too far from it to be told by its letters.
    pub(super) written: &'static [&'static str],
    /// Whether the format has given it up, and what for.
    pub(super) fate: Fate,
}

/// What becomes of a field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fate {
    /// It stays.
    Stays,
    /// It is to be left out.
    Dropped,
    /// Its value has moved to another field.
    Moved(&'static str),
    /// It has another name.
    Renamed(&'static str),
}

impl Field {
    /// The same field, which has to be there.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same field, for which people write other keys.
    pub(super) const fn written(mut self, written: &'static [&'static str]) -> Self {
        self.written = written;
        self
    }

    /// The same field, given up.
    pub(super) const fn given_up(mut self, fate: Fate) -> Self {
        self.fate = fate;
        self
    }
}

/// A field that may be there.
pub(super) const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
        written: &[],
        fate: Fate::Stays,
    }
}

/// A text that has to be something.
pub(super) const fn checked(loose: bool, check: Check) -> Shape {
    Shape::Text(Text {
        loose,
        filled: false,
        length: None,
        check: Some(check),
    })
}

impl Object {
    /// The field with a name, and its position.
    pub(super) fn field(&self, name: &str) -> Option<(usize, &'static Field)> {
        self.fields
            .iter()
            .enumerate()
            .find(|(_, field)| field.name == name)
    }
}
