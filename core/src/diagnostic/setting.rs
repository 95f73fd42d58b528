//! Options by name, as other languages give them, and what is said of those that cannot be followed.

use super::locale::{Bilingual, Locale};
use crate::text::{Limits, nearest};

/// The value of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting<'a> {
    /// A text.
    Word(&'a str),
    /// A whole number of zero or more.
    Number(u64),
    /// True or false.
    Flag(bool),
    /// Anything else, which no option takes.
    Other,
}

impl<'a> Setting<'a> {
    /// The value of one of some words.
    pub(crate) fn one_of<T>(
        self,
        name: &str,
        known: impl IntoIterator<Item = &'static str>,
        of: impl Fn(&str) -> Option<T>,
    ) -> Result<T, BadOption> {
        let known: Vec<_> = known.into_iter().collect();
        let bad = |value: &str| BadOption {
            name: name.to_owned(),
            reason: Reason::Word {
                value: value.to_owned(),
                suggestion: nearest(value, known.iter().copied()),
                known: known.clone(),
            },
        };
        match self {
            Self::Word(word) => of(word).ok_or_else(|| bad(word)),
            Self::Number(number) => Err(bad(&number.to_string())),
            Self::Flag(flag) => Err(bad(&flag.to_string())),
            Self::Other => Err(bad("…")),
        }
    }

    /// The value of a text.
    pub(crate) fn text(self, name: &str) -> Result<&'a str, BadOption> {
        match self {
            Self::Word(text) => Ok(text),
            _ => Err(BadOption::of_type(name, "a text", "un texte")),
        }
    }

    /// The value of a choice between true and false.
    pub(crate) fn flag(self, name: &str) -> Result<bool, BadOption> {
        match self {
            Self::Flag(flag) => Ok(flag),
            _ => Err(BadOption::of_type(name, "true or false", "vrai ou faux")),
        }
    }

    /// Sets the limit that `limits.NAME` names; `None` where there is no such limit.
    pub(crate) fn limit(self, name: &str, limits: &mut Limits) -> Option<Result<(), BadOption>> {
        let (limit, most) = limits.field_mut(name.strip_prefix("limits.")?)?;
        let Self::Number(number) = self else {
            return Some(Err(BadOption::number(name, most)));
        };
        Some(match usize::try_from(number) {
            Ok(number) if (1..=most).contains(&number) => {
                *limit = number;
                Ok(())
            }
            _ => Err(BadOption::number(name, most)),
        })
    }
}

/// An option that is not known, or a value that it does not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadOption {
    name: String,
    reason: Reason,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    /// There is no option of that name.
    Unknown {
        known: &'static [&'static str],
        suggestion: Option<String>,
    },
    /// Its value is not one of its words.
    Word {
        value: String,
        known: Vec<&'static str>,
        suggestion: Option<String>,
    },
    /// Its value is not a number in its range.
    Number { most: usize },
    /// Its value is not of its type.
    Type { expected: Bilingual },
}

impl BadOption {
    /// An option that is none of those known.
    pub(crate) fn unknown(name: &str, known: &'static [&'static str]) -> Self {
        Self {
            name: name.to_owned(),
            reason: Reason::Unknown {
                known,
                suggestion: nearest(name, known.iter().copied()),
            },
        }
    }

    fn number(name: &str, most: usize) -> Self {
        Self {
            name: name.to_owned(),
            reason: Reason::Number { most },
        }
    }

    pub(crate) fn of_type(name: &str, en: &'static str, fr: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            reason: Reason::Type {
                expected: Bilingual { en, fr },
            },
        }
    }

    /// The name of the option.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether no option has that name; otherwise it is the value that cannot be followed.
    pub const fn is_unknown(&self) -> bool {
        matches!(self.reason, Reason::Unknown { .. })
    }

    /// What is wrong and what can be given instead, in a language.
    ///
    /// ```
    /// use communs::diagnostic::Locale;
    /// use communs::{Options, Setting};
    ///
    /// let bad = Options::default().set("profile", Setting::Word("publsh")).unwrap_err();
    /// let message = "option `profile`: `publsh` is not known; did you mean `publish`? \
    ///                give one of `basic`, `publish`, `commons`";
    /// assert_eq!(bad.message(Locale::English), message);
    /// ```
    pub fn message(&self, locale: Locale) -> String {
        let pick = |en, fr| Bilingual { en, fr }.get(locale);
        let meant = |suggestion: &Option<String>| match suggestion {
            Some(word) => pick("did you mean `{}`? ", "faut-il lire `{}` ? ").replace("{}", word),
            None => String::new(),
        };
        let name = &self.name;
        let colon = pick(":", " :");
        match &self.reason {
            Reason::Unknown { known, suggestion } => format!(
                "{} `{name}` {}{} {}",
                pick("option", "l'option"),
                pick("is not known; ", "n'est pas connue ; "),
                meant(suggestion) + pick("the options are", "les options sont"),
                list(known)
            ),
            Reason::Word {
                value,
                known,
                suggestion,
            } => {
                let mut shown = String::new();
                super::Param::Text(value.clone()).write(locale, &mut shown);
                format!(
                    "option `{name}`{colon} `{shown}` {}{}{} {}",
                    pick("is not known; ", "n'est pas connu ; "),
                    meant(suggestion),
                    pick("give one of", "donner l'un de"),
                    list(known)
                )
            }
            Reason::Number { most } => format!(
                "option `{name}`{colon} {}",
                pick(
                    "give a whole number from 1 to {}",
                    "donner un nombre entier de 1 à {}"
                )
                .replace("{}", &most.to_string())
            ),
            Reason::Type { expected } => format!(
                "option `{name}`{colon} {} {}",
                pick("give", "donner"),
                expected.get(locale)
            ),
        }
    }
}

fn list(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

impl std::fmt::Display for BadOption {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Locale::English))
    }
}

impl std::error::Error for BadOption {}
