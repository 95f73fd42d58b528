//! Language tags.

use super::{Flaw, Value, form};

text_value! {
    /// A language tag: `fr`, `en-GB`, `zh-Hant`.
    ///
    /// Source: BCP 47 (RFC 5646), well-formed tags. The first subtag has one to three letters, as all that are
    /// registered have; whether the registry holds a subtag is not checked.
    ///
    /// ```
    /// use communs::value::LanguageTag;
    ///
    /// assert!("fr".parse::<LanguageTag>().is_ok());
    /// assert_eq!("fr_FR".parse::<LanguageTag>().unwrap_err().suggestion(), Some("fr-FR"));
    /// ```
    LanguageTag
}

const NAMES: &[(&str, &str)] = &[
    ("francais", "fr"),
    ("french", "fr"),
    ("anglais", "en"),
    ("english", "en"),
    ("allemand", "de"),
    ("german", "de"),
    ("deutsch", "de"),
    ("espagnol", "es"),
    ("spanish", "es"),
    ("espanol", "es"),
    ("italien", "it"),
    ("italian", "it"),
    ("italiano", "it"),
    ("neerlandais", "nl"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("portugais", "pt"),
    ("portuguese", "pt"),
    ("breton", "br"),
    ("occitan", "oc"),
    ("catalan", "ca"),
    ("basque", "eu"),
];

impl Value for LanguageTag {
    const NAME: &'static str = "language-tag";
    const PATTERN: &'static str = "^[A-Za-z]{1,3}(-[A-Za-z0-9]{1,8})*$";
    const DESCRIPTION: &'static str = "A language tag, such as `fr` or `en-GB` (BCP 47).";
    const EXAMPLES: &'static [&'static str] = &["fr", "en-GB", "zh-Hant", "oc", "de-CH-1996"];

    fn judge(text: &str) -> Result<(), Flaw> {
        // Most tags are two letters, or twice two, which is right whatever the grammar says.
        let letters: &[u8] = match text.as_bytes() {
            [a, b] => &[*a, *b],
            [a, b, b'-', c, d] => &[*a, *b, *c, *d],
            _ => &[],
        };
        if !letters.is_empty() && letters.iter().all(u8::is_ascii_alphabetic) {
            return Ok(());
        }
        let mut subtags = text.split('-');
        let language = subtags.next().unwrap_or_default();
        let has_form = (1..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && subtags.all(|subtag| {
                (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if !has_form {
            Err(Flaw::Form)
        } else if oxilangtag::LanguageTag::parse(text).is_ok() {
            Ok(())
        } else {
            Err(Flaw::Grammar)
        }
    }

    fn guess(text: &str) -> Option<String> {
        form::named(text, NAMES).or_else(|| {
            // a locale such as `fr_FR.UTF-8`
            let tag = text.trim().split('.').next()?.replace('_', "-");
            let tag = oxilangtag::LanguageTag::parse_and_normalize(&tag).ok()?;
            Some(tag.into_inner())
        })
    }
}
