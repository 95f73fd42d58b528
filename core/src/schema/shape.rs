//! What the table is made of: the part of JSON Schema that the model needs, ready to walk.

use crate::diagnostic::Term;
use crate::text::{LONGEST_WORD, word};
use crate::value::Invalid;

/// What a value has to be.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// An object of anything.
    Anything,
    /// A text.
    Text(Text),
    /// One of a list of words.
    Words(&'static [&'static str]),
    /// True or false.
    Boolean,
    /// A number.
    Number(Number),
    /// A list of values of one shape.
    List(&'static Shape),
    /// An object with fields.
    Object(&'static Object),
    /// An object with free keys.
    Map(&'static Map),
    /// Something else by the type of the value.
    Either(&'static Either),
}

/// What a text has to be.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The value type it is a value of.
    pub value: Option<ValueCheck>,
    /// Whether it must hold something else than white space.
    pub not_blank: bool,
    /// The most characters.
    pub longest: Option<u32>,
}

/// A value type: its name, and [`crate::value::Value::check`].
#[derive(Debug, Clone, Copy)]
pub struct ValueCheck {
    /// The name, the ending of the code `value-…`.
    pub name: &'static str,
    /// The check.
    pub check: fn(&str) -> Result<(), Invalid>,
}

/// What a number has to be.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    /// The least it may be.
    pub least: Option<f64>,
    /// What it must be above.
    pub above: Option<f64>,
    /// The most it may be.
    pub most: Option<f64>,
}

/// An object with fields, at most 64.
#[derive(Debug, Clone, Copy)]
pub struct Object {
    /// The name of the record, as in the schema; a document and a member of a catalogue have the same.
    pub name: &'static str,
    /// The fields in canonical order.
    pub fields: &'static [Field],
    /// The names of the fields as numbers, in the same order.
    pub words: &'static [u128],
    /// The fields that have to be there, a bit each.
    pub required: u64,
}

/// A field of an object.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What its value has to be.
    pub shape: Shape,
}

/// An object with free keys.
#[derive(Debug, Clone, Copy)]
pub struct Map {
    /// The value type of keys.
    pub keys: Option<ValueCheck>,
    /// What values have to be.
    pub values: Shape,
    /// The least number of members.
    pub least: u32,
}

/// A choice by the type of the value.
#[derive(Debug, Clone, Copy)]
pub struct Either {
    /// Where it is a text.
    pub text: Option<Shape>,
    /// Where it is a number.
    pub number: Option<Shape>,
    /// Where it is true or false.
    pub boolean: Option<Shape>,
    /// Where it is an object.
    pub object: Option<Shape>,
}

impl Object {
    /// The longest that the name of a field may be, in bytes.
    pub const LONGEST_NAME: usize = LONGEST_WORD;

    /// The position of the field whose name has this word, looked for first behind the last one: people write fields
    /// in order.
    #[expect(
        clippy::inline_always,
        reason = "most fields are where they are likely to be, and are told by one comparison"
    )]
    #[inline(always)]
    pub(crate) fn position(&self, word: u128, likely: usize) -> Option<usize> {
        if self.words.get(likely) == Some(&word) {
            return Some(likely);
        }
        self.position_elsewhere(word, likely)
    }

    #[inline(never)]
    fn position_elsewhere(&self, word: u128, likely: usize) -> Option<usize> {
        let (before, behind) = self.words.split_at_checked(likely)?;
        let found = behind.iter().position(|name| *name == word);
        found
            .map(|skipped| likely + skipped)
            .or_else(|| before.iter().position(|name| *name == word))
    }

    /// The names of the fields in canonical order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }

    /// The field with a name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.get(self.position(word(name), 0)?)
    }
}

impl Shape {
    /// What to say that the value should have been.
    pub(crate) fn expected(&self) -> Term {
        match self {
            Self::Text(_) | Self::Words(_) => Term::Text,
            Self::Boolean => Term::Boolean,
            Self::Number(_) => Term::Number,
            Self::List(_) => Term::List,
            Self::Anything | Self::Object(_) | Self::Map(_) => Term::Object,
            Self::Either(either) => match either {
                Either { object: Some(_), .. } => Term::TextOrLanguages,
                Either {
                    number: Some(_),
                    boolean: Some(_),
                    ..
                } => Term::Scalar,
                Either { boolean: Some(_), .. } => Term::TextOrBoolean,
                _ => Term::TextOrNumber,
            },
        }
    }
}
