//! Texts of descriptions, in one language.

use serde_json::{Map, Value};

/// A text in the language that is wanted, or else in the one that comes first; with its language where it says it.
pub(crate) fn text_in<'v>(text: &'v Value, languages: &[&str]) -> Option<(Option<&'v str>, &'v str)> {
    match text {
        Value::String(text) => Some((None, text)),
        Value::Object(languages_of) => {
            let wanted = languages.iter().find_map(|tag| languages_of.get_key_value(*tag));
            let (tag, text) = wanted.or_else(|| languages_of.iter().next())?;
            Some((Some(tag), text.as_str()?))
        }
        _ => None,
    }
}

/// The name of a description, in the language that is wanted.
pub(crate) fn name_in<'v>(fields: &'v Map<String, Value>, languages: &[&str]) -> Option<&'v str> {
    Some(text_in(fields.get("name")?, languages)?.1)
}
