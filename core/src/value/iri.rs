//! IRIs.

use super::{Flaw, Url, Value};

text_value! {
    /// An IRI with its scheme: `https://www.wikidata.org/entity/Q90`, `urn:isbn:9782070360024`.
    ///
    /// Source: RFC 3987, rule `IRI`: a fragment is allowed, a relative reference is not.
    ///
    /// ```
    /// use communs::value::Iri;
    ///
    /// assert!("urn:isbn:9782070360024".parse::<Iri>().is_ok());
    /// assert!("../page".parse::<Iri>().is_err());
    /// ```
    Iri
}

/// A character that no rule of RFC 3987 shuts out in ASCII: part of a pattern.
macro_rules! iri_character {
    () => {
        r#"[^\x00-\x20"<>\\^`{|}\x7F]"#
    };
}
pub(super) use iri_character;

/// What the pattern asks of an IRI.
macro_rules! iri_pattern {
    () => {
        concat!(
            "[A-Za-z][A-Za-z0-9+.-]*:",
            $crate::value::iri::iri_character!(),
            "*"
        )
    };
}
pub(super) use iri_pattern;

/// Whether the byte is, or is in, a character that [`iri_character`] matches.
pub(super) fn is_iri_byte(byte: u8) -> bool {
    !matches!(
        byte,
        0..=b' ' | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0x7f
    )
}

fn has_form(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-'))
            && rest.bytes().all(is_iri_byte)
    })
}

impl Value for Iri {
    const NAME: &'static str = "iri";
    const PATTERN: &'static str = concat!("^", iri_pattern!(), "$");
    const DESCRIPTION: &'static str =
        "An IRI with its scheme, such as `https://www.wikidata.org/entity/Q90` (RFC 3987).";
    const EXAMPLES: &'static [&'static str] = &[
        "https://www.wikidata.org/entity/Q90",
        "https://wiki.lafabriquedesmobilites.fr/wiki/Covoiturage_(thème)",
        "urn:isbn:9782070360024",
        "mailto:contact@example.org",
    ];

    fn judge(text: &str) -> Result<(), Flaw> {
        if Url::is_plain(text) {
            Ok(())
        } else if !has_form(text) {
            Err(Flaw::Form)
        } else if fluent_uri::Iri::parse(text).is_ok() {
            Ok(())
        } else {
            Err(Flaw::Grammar)
        }
    }

    fn guess(text: &str) -> Option<String> {
        Url::guess(text)
    }
}
