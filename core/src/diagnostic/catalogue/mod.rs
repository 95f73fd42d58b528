//! The catalogue of codes: one entry a code, a file a family; `hint-` and `lossy-` have two each.
//!
//! Codes are never renamed and never reused. Each entry has a severity, typed parameters, a message and a help
//! in both languages, and an explanation under the headings What, Why, Example and Fix: in English its doc comment,
//! in French (Quoi, Pourquoi, Exemple, Correction) its last text.

#[cfg(feature = "explanations")]
mod dedent;
mod foreign;
mod hint;
mod link;
mod lossy;
mod rule;
mod shape;
mod syntax;
mod unwritten;
mod value;

pub use foreign::ForeignHint;
pub use hint::Hint;
pub use link::Link;
pub use lossy::Lossy;
pub use rule::Rule;
pub use shape::Shape;
pub use syntax::Syntax;
pub use unwritten::Unwritten;
pub use value::BadValue;

use super::entry::{Entry, Param};
use super::restore::{Params, Unfit};
#[cfg(feature = "explanations")]
use dedent::dedent;

/// Writes a family: an enum whose variants hold the parameters, and its entries.
macro_rules! family {
    (
        $(#[$meta:meta])*
        pub enum $family:ident {
            $(
                $(#[doc = $doc:literal])+
                $name:ident $({ $($(#[doc = $field_doc:literal])* $param:ident: $type:ty),* $(,)? })?
                = $code:literal $severity:ident {
                    en: $en:literal, $help_en:literal;
                    fr: $fr:literal, $help_fr:literal;
                    $explanation_fr:literal
                }
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $family {
            $($(#[doc = $doc])+ $name $({ $(#[allow(missing_docs, reason = "the message says what it is")] $param: $type),* })?,)*
        }

        impl $family {
            /// The entries of the family.
            pub const ENTRIES: &'static [$crate::diagnostic::Entry] = &[$(
                $crate::diagnostic::Entry {
                    code: $code,
                    severity: $crate::diagnostic::Severity::$severity,
                    params: &[$($((stringify!($param), <$type as $crate::diagnostic::entry::IsParam>::NAME)),*)?],
                    message: $crate::diagnostic::locale::Bilingual { en: $en, fr: $fr },
                    help: $crate::diagnostic::locale::Bilingual { en: $help_en, fr: $help_fr },
                    #[cfg(feature = "explanations")]
                    explanation: $crate::diagnostic::locale::Bilingual {
                        en: $crate::diagnostic::catalogue::dedent!(concat!($($doc, "\n"),+)),
                        fr: $crate::diagnostic::catalogue::dedent!($explanation_fr),
                    },
                },
            )*];

            /// The code of the problem.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            pub(crate) fn params(&self) -> Vec<(&'static str, $crate::diagnostic::Param)> {
                match self {
                    $(Self::$name $({ $($param),* })? => vec![
                        $($((stringify!($param), $crate::diagnostic::entry::IsParam::param($param)),)*)?
                    ],)*
                }
            }

            /// The problem of a code and its parameters; `None` for a code of another family.
            #[allow(unused_variables, reason = "some families have no parameters")]
            pub(crate) fn restore(
                code: &str,
                params: &$crate::diagnostic::restore::Params,
            ) -> Result<Option<Self>, $crate::diagnostic::restore::Unfit> {
                Ok(Some(match code {
                    $($code => Self::$name $({
                        $($param: $crate::diagnostic::restore::param(params, $code, stringify!($param))?,)*
                    })?,)*
                    _ => return Ok(None),
                }))
            }
        }
    };
}
pub(crate) use family;

macro_rules! families {
    ($($(#[$meta:meta])* $family:ident,)*) => {
        /// Something that can be wrong, with what its message needs to say.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Problem {
            $($(#[$meta])* $family($family),)*
        }

        impl Problem {
            /// The code.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$family(problem) => problem.code(),)* }
            }

            /// What the message puts in, by name.
            pub fn params(&self) -> Vec<(&'static str, Param)> {
                match self { $(Self::$family(problem) => problem.params(),)* }
            }

            /// The problem of a code and its parameters, as a rendered report has them.
            pub(crate) fn restore(code: &str, params: &Params) -> Result<Self, Unfit> {
                $(if let Some(problem) = $family::restore(code, params)? {
                    return Ok(Self::$family(problem));
                })*
                Err(Unfit::Code(code.to_owned()))
            }

            /// Its entry in the catalogue.
            pub fn entry(&self) -> &'static Entry {
                let (entries, code) = match self { $(Self::$family(problem) => ($family::ENTRIES, problem.code()),)* };
                // The same macro writes codes and entries, so that the entry is there.
                entries.iter().find(|entry| entry.code == code).unwrap_or(&MISSING)
            }
        }

        $(impl From<$family> for Problem {
            fn from(problem: $family) -> Self {
                Self::$family(problem)
            }
        })*

        /// Every entry of the catalogue, a family after the other.
        ///
        /// ```
        /// assert!(communs::diagnostic::catalogue::entries().any(|entry| entry.code() == "shape-unknown-field"));
        /// ```
        pub fn entries() -> impl Iterator<Item = &'static Entry> {
            [$($family::ENTRIES,)*].into_iter().flatten()
        }
    };
}

families! {
    /// The text breaks its syntax.
    Syntax,
    /// A field is unknown, missing, or not of its type.
    Shape,
    /// A text is not a value of its type.
    BadValue,
    /// A reference leads nowhere, twice, or in a circle.
    Link,
    /// Fields do not go together.
    Rule,
    /// The description could be better.
    Hint,
    /// A file of another format could be better.
    ForeignHint,
    /// An import could not carry something.
    Lossy,
    /// An export could not write something.
    Unwritten,
}

const MISSING: Entry = Entry {
    code: "",
    severity: super::Severity::Error,
    params: &[],
    message: super::locale::Bilingual { en: "", fr: "" },
    help: super::locale::Bilingual { en: "", fr: "" },
    #[cfg(feature = "explanations")]
    explanation: super::locale::Bilingual { en: "", fr: "" },
};

/// The entry of a code.
///
/// ```
/// use communs::diagnostic::{Locale, catalogue::explain};
///
/// let entry = explain("value-siren").unwrap();
/// assert!(entry.message(Locale::French).contains("SIREN"));
/// ```
pub fn explain(code: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.code == code)
}
