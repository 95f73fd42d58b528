//! A serde deserializer over nodes, so that what was checked is not read a second time.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::buffer::Buffer;
use super::double::double;
use super::limits::Limits;
use super::tree::{Items, Kind, Members, Node, Tree};

/// The name of a newtype that takes a number of a YAML document as the text it was written as.
pub(crate) const TEXT_FIRST: &str = "communs::TextFirst";

/// Builds a value from a node.
pub(crate) fn deserialize<T: DeserializeOwned>(node: Node<'_>) -> Result<T, Mismatch> {
    T::deserialize(Reader {
        node,
        text_first: false,
    })
}

/// Builds a value from one of JSON, through a tree: each type has one reader, which is most of what it adds to a program.
pub(crate) fn from_value<T: DeserializeOwned>(value: &serde_json::Value) -> Option<T> {
    let mut buffer = Buffer::new();
    let tree = Tree::of(value, &Limits::UNBOUNDED, &mut buffer).ok()?;
    deserialize(tree.root()).ok()
}

/// A node is not what a type wants. The shape check finds that first, and says where and why: here nothing is said, so that no
/// program carries the words.
#[derive(Debug)]
pub(crate) struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value is not of the type that its field takes")
    }
}

impl std::error::Error for Mismatch {}

impl serde::de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

#[derive(Clone, Copy)]
struct Reader<'t> {
    node: Node<'t>,
    text_first: bool,
}

impl<'de> Reader<'de> {
    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let number = self.node.as_number().ok_or(Mismatch)?;
        if number == "-0" {
            // No integer has a sign without a value.
            visitor.visit_f64(-0.0)
        } else if let Ok(number) = number.parse::<i64>() {
            visitor.visit_i64(number)
        } else if let Ok(number) = number.parse::<u64>() {
            visitor.visit_u64(number)
        } else {
            visitor.visit_f64(double(number).ok_or(Mismatch)?)
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.node.kind() {
            Kind::Null => visitor.visit_unit(),
            Kind::Boolean => visitor.visit_bool(self.node.as_bool().unwrap_or_default()),
            // A number of JSON has no text to take first.
            Kind::Number if self.text_first && self.node.as_text().is_some() => self.deserialize_str(visitor),
            Kind::Number => self.number(visitor),
            Kind::String => self.deserialize_str(visitor),
            Kind::Array => self.deserialize_seq(visitor),
            Kind::Object => self.deserialize_map(visitor),
        }
    }

    // A type that says what it wants gets that or nothing. One that could get anything is read by much more code, and there are
    // as many of them as types.

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_borrowed_str(self.node.as_text().ok_or(Mismatch)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_bool(self.node.as_bool().ok_or(Mismatch)?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.node.kind() {
            Kind::Array => visitor.visit_seq(Sequence(self.node.items())),
            _ => Err(Mismatch),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.node.kind() {
            Kind::Object => visitor.visit_map(Fields {
                members: self.node.members(),
                value: None,
            }),
            _ => Err(Mismatch),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        self.deserialize_map(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(Self {
            text_first: name == TEXT_FIRST,
            ..self
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self.node.as_text() {
            Some(word) => visitor.visit_enum(Word(word)),
            None => Err(Mismatch),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

struct Sequence<'t>(Items<'t>);

impl<'de> SeqAccess<'de> for Sequence<'de> {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mismatch> {
        self.0
            .next()
            .map(|node| {
                seed.deserialize(Reader {
                    node,
                    text_first: false,
                })
            })
            .transpose()
    }
}

struct Fields<'t> {
    members: Members<'t>,
    value: Option<Node<'t>>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mismatch> {
        let Some((key, value)) = self.members.next() else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(Reader {
            node: key.node(),
            text_first: false,
        })
        .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        match self.value.take() {
            Some(node) => seed.deserialize(Reader {
                node,
                text_first: false,
            }),
            None => Err(Mismatch),
        }
    }
}

struct Word<'t>(&'t str);

impl<'de> EnumAccess<'de> for Word<'de> {
    type Error = Mismatch;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mismatch> {
        let word: StrDeserializer<'_, Mismatch> = serde::de::value::StrDeserializer::new(self.0);
        seed.deserialize(word).map(|value| (value, self))
    }
}

impl<'de> VariantAccess<'de> for Word<'de> {
    type Error = Mismatch;

    fn unit_variant(self) -> Result<(), Mismatch> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Mismatch> {
        Err(Mismatch)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Mismatch> {
        Err(Mismatch)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Mismatch> {
        Err(Mismatch)
    }
}
