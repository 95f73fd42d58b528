//! Validated values: one type a file, each with one way in.
//!
//! Every type here holds a text that was checked, and nothing else: a [`Slug`] in hand is a slug. The check itself, [`Value::check`], works on borrowed text and allocates
//! only to say what is wrong, so that a document can be judged without building the values it holds.
//!
//! Each type publishes the part of its rule that a JSON Schema can express, as [`Value::PATTERN`]. What lies
//! beyond that pattern (a checksum, a calendar, a registry, a grammar) is told apart by [`Flaw`].

use std::fmt;

/// A text type with one rule, one source and one way in.
///
/// For every text, [`Value::PATTERN`] matches within [`Value::MAX_LENGTH`] exactly when [`Value::judge`] finds
/// nothing, or a flaw other than [`Flaw::Form`].
pub trait Value: Sized + AsRef<str> + fmt::Display + std::str::FromStr<Err = Invalid> {
    /// The name of the type: kebab-case, the ending of the diagnostic code `value-…`.
    const NAME: &'static str;
    /// What JSON Schema can say of the type: an anchored regular expression that means the same in Rust,
    /// ECMAScript and Python (no look-around, no classes but `[…]`, no flags, no escape but `\\` and `\xHH`).
    ///
    /// One difference is left: the `$` of Python also matches before a final line feed, which no type accepts.
    const PATTERN: &'static str;
    /// The longest the text may be, in characters, where the pattern does not say it.
    const MAX_LENGTH: Option<usize> = None;
    /// One sentence for schemas and editors: what the value is, and where the rule comes from.
    const DESCRIPTION: &'static str;
    /// Accepted texts, from real life.
    const EXAMPLES: &'static [&'static str];

    /// Says whether `text` is a value of the type: the rule alone, without allocating.
    ///
    /// # Errors
    /// The first flaw found.
    fn judge(text: &str) -> Result<(), Flaw>;

    /// What a refused text probably meant. A guess is offered only where it is itself a value of the type.
    fn guess(_text: &str) -> Option<String> {
        None
    }

    /// Says whether `text` is a value of the type, without building it; allocates only for a refused text.
    ///
    /// # Errors
    /// [`Invalid`] says what is wrong, and what was probably meant.
    fn check(text: &str) -> Result<(), Invalid> {
        Self::judge(text).map_err(|flaw| refuse::<Self>(text, flaw))
    }
}

/// The longest text worth a guess, in bytes: beyond it, nobody mistyped a value.
const GUESSABLE: usize = 4096;

#[cold]
fn refuse<V: Value>(text: &str, flaw: Flaw) -> Invalid {
    let guess = if text.len() > GUESSABLE {
        None
    } else {
        V::guess(text)
    };
    Invalid {
        flaw,
        suggestion: guess.filter(|guess| V::judge(guess).is_ok()),
    }
}

/// Why a text is not a value of its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    flaw: Flaw,
    suggestion: Option<String>,
}

impl Invalid {
    /// What is wrong.
    pub const fn flaw(&self) -> Flaw {
        self.flaw
    }

    /// A value of the type that was probably meant, where there is one.
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.flaw.as_str())?;
        match &self.suggestion {
            Some(text) => write!(f, "; did you mean `{text}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Invalid {}

/// The kinds of flaw a value can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flaw {
    /// The text does not match [`Value::PATTERN`], or is too long: all that a JSON Schema sees.
    Form,
    /// The text has the form, and its check digits do not match.
    Checksum,
    /// The text has the form of a date that no calendar has.
    Calendar,
    /// The text has the form of a code that its registry does not hold.
    Unknown,
    /// The text breaks a grammar that a pattern cannot hold.
    Grammar,
}

impl Flaw {
    /// Every kind of flaw.
    pub const ALL: [Self; 5] = [
        Self::Form,
        Self::Checksum,
        Self::Calendar,
        Self::Unknown,
        Self::Grammar,
    ];

    /// The kind's name: `form`, `checksum`, `calendar`, `unknown`, `grammar`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Checksum => "checksum",
            Self::Calendar => "calendar",
            Self::Unknown => "unknown",
            Self::Grammar => "grammar",
        }
    }
}

/// Writes the type around a text that [`Value::check`] accepted: private field, `FromStr` as the only door,
/// `TryFrom`, `AsRef`, `Display`, and serde as a string through the same door.
macro_rules! text_value {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        text_impls!($name);

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::try_from(text).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// What every text type has, however it compares and is read.
macro_rules! text_impls {
    ($name:ident) => {
        impl $name {
            /// The text, as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::Invalid;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::value::Value>::check(text)?;
                Ok(Self(text.into()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::value::Invalid;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                <Self as $crate::value::Value>::check(&text)?;
                Ok(Self(text.into()))
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::value::Invalid;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0.into()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::value::schema::<Self>()
            }
        }
    };
}

/// The schema of a value type; `x-value` names the Rust type for the exporter, which
/// leaves it out of what is published.
#[cfg(feature = "schemars")]
pub(crate) fn schema<V: Value>() -> schemars::Schema {
    let mut schema = schemars::json_schema!({
        "type": "string",
        "description": V::DESCRIPTION,
        "pattern": V::PATTERN,
        "examples": V::EXAMPLES,
        "x-value": std::any::type_name::<V>().rsplit("::").next(),
    });
    if let Some(length) = V::MAX_LENGTH {
        schema.insert("maxLength".into(), length.into());
    }
    schema
}

/// What there is to know of a value type, for those that meet it by its name.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ValueType {
    /// [`Value::NAME`].
    pub name: &'static str,
    /// [`Value::PATTERN`].
    pub pattern: &'static str,
    /// [`Value::MAX_LENGTH`].
    pub max_length: Option<usize>,
    /// [`Value::DESCRIPTION`].
    pub description: &'static str,
    /// [`Value::EXAMPLES`].
    pub examples: &'static [&'static str],
    /// [`Value::check`].
    pub check: fn(&str) -> Result<(), Invalid>,
}

impl ValueType {
    const fn of<V: Value>() -> Self {
        Self {
            name: V::NAME,
            pattern: V::PATTERN,
            max_length: V::MAX_LENGTH,
            description: V::DESCRIPTION,
            examples: V::EXAMPLES,
            check: V::check,
        }
    }
}

/// The value type of that name.
///
/// ```
/// let siren = communs::value::by_name("siren").unwrap();
/// assert!((siren.check)("732829320").is_ok());
/// assert!(communs::value::by_name("phone").is_none());
/// ```
pub fn by_name(name: &str) -> Option<&'static ValueType> {
    ALL.iter().find(|value| value.name == name)
}

mod checksum;
mod commune;
mod country;
mod currency;
mod date;
mod decimal;
mod departement;
mod email;
mod epci;
mod form;
mod iri;
mod isni;
mod language;
mod latin;
mod lei;
mod naf;
mod nuts;
mod orcid;
mod reference;
mod region;
mod rna;
mod ror;
mod siren;
mod siret;
mod slug;
mod spdx;
mod subdivision;
mod url;
mod vat;
mod version;
mod wikidata;

/// Every value type, for a macro to work on: the one list of them.
macro_rules! every_value {
    ($macro:ident) => {
        $macro! {
            slug::Slug,
            date::PartialDate,
            language::LanguageTag,
            iri::Iri,
            url::Url,
            spdx::Spdx,
            version::FormatVersion,
            reference::Reference,
            decimal::Decimal,
            currency::CurrencyCode,
            email::Email,
            country::CountryCode,
            subdivision::Subdivision,
            nuts::Nuts,
            commune::InseeCommune,
            departement::InseeDepartement,
            region::InseeRegion,
            epci::Epci,
            siren::Siren,
            siret::Siret,
            rna::Rna,
            naf::Naf,
            vat::Vat,
            ror::Ror,
            wikidata::Wikidata,
            isni::Isni,
            orcid::Orcid,
            lei::Lei,
        }
    };
}

macro_rules! publish {
    ($($module:ident :: $name:ident,)*) => {
        $(pub use $module::$name;)*

        /// Every value type.
        pub static ALL: &[ValueType] = &[$(ValueType::of::<$name>()),*];
    };
}
every_value!(publish);
pub(crate) use spdx::Standing;

pub(crate) use latin::{composed, unaccented};

#[cfg(test)]
mod tests;
