//! Text in one language or several.

use std::collections::BTreeMap;

use crate::value::LanguageTag;

/// A plain text, in the language of its description, or a text per language.
///
/// ```
/// use communs::model::Text;
///
/// let name: Text = serde_json::from_str(r#"{"fr": "Covoiturage", "en": "Carpooling"}"#)?;
/// assert_eq!(name.in_language("en-GB"), Some("Carpooling"));
/// assert_eq!(Text::from("Covoiturage").any(), "Covoiturage");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Text {
    /// A text in the language that the description or its catalogue names.
    Plain(String),
    /// A text for each language.
    Languages(BTreeMap<LanguageTag, String>),
}

impl Text {
    /// The text for a language, by the first of these that holds:
    ///
    /// 1. a plain text is the text for any language, as it does not say its own;
    /// 2. the text whose tag is the one asked for, capitals aside;
    /// 3. the first text, in the order of tags, whose tag begins with the same language: `en` is there for `en-GB`,
    ///    `fr-CA` for `fr`, and `pt-BR` for `pt-PT`. Tags are in the order of their bytes: `en` comes before `en-GB`;
    /// 4. otherwise there is none. No other language stands in; [`Text::any`] gives one.
    ///
    /// ```
    /// use communs::model::Text;
    ///
    /// let name: Text = serde_json::from_str(r#"{"en": "Bike", "fr-BE": "Vélo", "fr-CA": "Bicyclette"}"#)?;
    /// assert_eq!(name.in_language("FR-ca"), Some("Bicyclette"));
    /// assert_eq!(name.in_language("fr"), Some("Vélo"));
    /// assert_eq!(name.in_language("en-Latn-GB"), Some("Bike"));
    /// assert_eq!(name.in_language("de"), None);
    /// assert_eq!(name.in_language("de").unwrap_or(name.any()), "Bike");
    /// assert_eq!(Text::from("Vélo").in_language("de"), Some("Vélo"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn in_language(&self, tag: &str) -> Option<&str> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        match self {
            Self::Plain(text) => Some(text),
            Self::Languages(texts) => texts
                .iter()
                .find(|(key, _)| key.as_str().eq_ignore_ascii_case(tag))
                .or_else(|| {
                    texts
                        .iter()
                        .find(|(key, _)| primary(key.as_str()) == primary(tag))
                })
                .map(|(_, text)| text.as_str()),
        }
    }

    /// The plain text, or the first in the order of tags, whatever its language; empty only where there is no text at all.
    pub fn any(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Languages(texts) => texts.values().next().map_or("", String::as_str),
        }
    }

    pub(crate) fn to_value(&self) -> serde_json::Value {
        match self {
            Self::Plain(text) => text.as_str().into(),
            Self::Languages(texts) => texts
                .iter()
                .map(|(tag, text)| (tag.to_string(), text.as_str().into()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The name tells the tree's deserializer that `1.10` is a text here.
        deserializer.deserialize_newtype_struct(crate::text::TEXT_FIRST, TextVisitor)
    }
}

struct TextVisitor;

impl<'de> serde::de::Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text, or one text per language")
    }

    fn visit_newtype_struct<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Text, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::Plain(text.to_owned()))
    }

    fn visit_string<E: serde::de::Error>(self, text: String) -> Result<Text, E> {
        Ok(Text::Plain(text))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
        let texts = serde::de::value::MapAccessDeserializer::new(map);
        serde::Deserialize::deserialize(texts).map(Text::Languages)
    }
}

/// What a schema says of texts.
#[cfg(feature = "schemars")]
mod schemas {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use crate::value::{LanguageTag, Value};

    /// A name: not blank.
    pub(crate) struct Name;
    /// A summary: at most 300 characters.
    pub(crate) struct Summary;

    /// Something else than white space; the same in every dialect of regular expressions.
    const NOT_BLANK: &str = r"[^ \t\n\r]";

    fn text(description: &str, one: &serde_json::Value) -> Schema {
        json_schema!({
            "description": description,
            "anyOf": [
                one,
                {
                    "type": "object",
                    "description": "One text per language: BCP 47 tags and their texts.",
                    "propertyNames": { "type": "string", "pattern": LanguageTag::PATTERN, "x-value": "LanguageTag" },
                    "additionalProperties": one,
                    "minProperties": 1
                }
            ]
        })
    }

    impl JsonSchema for super::Text {
        fn schema_name() -> Cow<'static, str> {
            "Text".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            text(
                "A text, or one text per language.",
                &serde_json::json!({ "type": "string" }),
            )
        }
    }

    impl JsonSchema for Name {
        fn schema_name() -> Cow<'static, str> {
            "Name".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            text(
                "A name, or one name per language; not blank.",
                &serde_json::json!({ "type": "string", "pattern": NOT_BLANK }),
            )
        }
    }

    impl JsonSchema for Summary {
        fn schema_name() -> Cow<'static, str> {
            "Summary".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            text(
                "At most 300 characters, or as many per language.",
                &serde_json::json!({ "type": "string", "maxLength": 300 }),
            )
        }
    }
}
#[cfg(feature = "schemars")]
pub(crate) use schemas::{Name, Summary};
