//! Values of more than one type.

use crate::value::PartialDate;

/// A text, a number, or true or false.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum Scalar {
    /// True or false.
    Boolean(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    Text(String),
}

/// Whether something is done, or the date on which it was.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Done {
    /// Done, or not yet.
    Yes(bool),
    /// Done on a date.
    On(PartialDate),
}

impl<'de> serde::Deserialize<'de> for Done {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The name tells the tree's deserializer that `2024` is a text here.
        deserializer.deserialize_newtype_struct(crate::text::TEXT_FIRST, DoneVisitor)
    }
}

struct DoneVisitor;

impl<'de> serde::de::Visitor<'de> for DoneVisitor {
    type Value = Done;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("true, false, or a date")
    }

    fn visit_newtype_struct<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Done, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: serde::de::Error>(self, done: bool) -> Result<Done, E> {
        Ok(Done::Yes(done))
    }

    fn visit_str<E: serde::de::Error>(self, date: &str) -> Result<Done, E> {
        date.parse().map(Done::On).map_err(E::custom)
    }
}

/// What a schema says of such values.
#[cfg(feature = "schemars")]
mod schemas {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use crate::value::{Decimal, PartialDate, Value};

    /// An object of anything.
    pub(crate) struct Anything;
    /// An amount, as a text or as a number.
    pub(crate) struct Amount;

    impl JsonSchema for super::Scalar {
        fn schema_name() -> Cow<'static, str> {
            "Scalar".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A text, a number, or true or false.",
                "anyOf": [{ "type": "string" }, { "type": "number" }, { "type": "boolean" }]
            })
        }
    }

    impl JsonSchema for super::Done {
        fn schema_name() -> Cow<'static, str> {
            "Done".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "Whether it is done, or the date on which it was.",
                "anyOf": [{ "type": "boolean" }, generator.subschema_for::<PartialDate>()]
            })
        }
    }

    impl JsonSchema for Anything {
        fn schema_name() -> Cow<'static, str> {
            "Anything".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "description": "Anything, by name; kept as it is.", "type": "object" })
        }
    }

    impl JsonSchema for Amount {
        fn schema_name() -> Cow<'static, str> {
            "Amount".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": Decimal::DESCRIPTION,
                "examples": Decimal::EXAMPLES,
                "anyOf": [
                    { "type": "string", "pattern": Decimal::PATTERN, "x-value": "Decimal" },
                    { "type": "number", "minimum": 0 }
                ]
            })
        }
    }
}
#[cfg(feature = "schemars")]
pub(crate) use schemas::{Amount, Anything};
