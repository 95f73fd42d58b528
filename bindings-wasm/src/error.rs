//! Why something was not done, as JavaScript reads it.

use communs::diagnostic::{BadOption, Error, Locale, Report};
use communs::text::{Exceeded, nearest};
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

/// Why something was not done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The core could not look.
    Core(Error),
    /// The description is not valid.
    Invalid(Report),
    /// An option is not known, or has a value that it does not take.
    Option(BadOption),
    /// What was given as options is no object.
    NotOptions,
    /// What was given as limits is no object.
    NotLimits,
    /// A language without messages.
    Language(String),
    /// A word that is none of those known: what it names, itself, the nearest one, and all or some of those known.
    Word(&'static str, String, Option<String>, Vec<&'static str>),
    /// The content does not tell its format.
    Format(Vec<&'static str>),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<Exceeded> for Failure {
    fn from(exceeded: Exceeded) -> Self {
        Self::Core(exceeded.into())
    }
}

impl From<communs::Invalid> for Failure {
    fn from(invalid: communs::Invalid) -> Self {
        match invalid {
            communs::Invalid::Unreadable(error) => Self::Core(error),
            communs::Invalid::Invalid(report) => Self::Invalid(report),
        }
    }
}

impl Failure {
    /// A word that is none of those known; the message lists them, where that is asked for.
    pub(crate) fn word(
        what: &'static str,
        word: String,
        known: impl IntoIterator<Item = &'static str>,
        list: bool,
    ) -> Self {
        let known: Vec<_> = known.into_iter().collect();
        let near = nearest(&word, known.iter().copied());
        Self::Word(what, word, near, if list { known } else { Vec::new() })
    }

    /// A stable name.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Core(error) => error.code(),
            Self::Invalid(_) => "not-valid",
            Self::Option(bad) if bad.is_unknown() => "unknown-option",
            Self::Option(_) | Self::NotOptions | Self::NotLimits | Self::Language(_) => "bad-option",
            Self::Word(..) => "unknown-word",
            Self::Format(_) => "unknown-format",
        }
    }

    fn message(&self, locale: Locale) -> String {
        let pick = |en: &str, fr: &str| match locale {
            Locale::English => en.to_owned(),
            Locale::French => fr.to_owned(),
        };
        match self {
            Self::Core(error) => error.message(locale),
            Self::Invalid(report) => not_valid(report, locale),
            // Every operation takes the language besides.
            Self::Option(bad) if bad.is_unknown() && !bad.name().starts_with("limits.") => {
                format!("{}, `lang`", bad.message(locale))
            }
            Self::Option(bad) => bad.message(locale),
            Self::NotOptions => pick(
                "options are an object, such as `{ profile: \"publish\" }`",
                "les options sont un objet, par exemple `{ profile: \"publish\" }`",
            ),
            Self::NotLimits => pick(
                "option `limits`: an object from names to numbers, such as `{ depth: 64 }`",
                "option `limits` : un objet qui associe des nombres à des noms, par exemple `{ depth: 64 }`",
            ),
            Self::Language(word) => pick(
                "option `lang`: `{}` is not a language of messages; give one of `en`, `fr`",
                "option `lang` : les messages n'existent pas en `{}` ; donner `en` ou `fr`",
            )
            .replace("{}", word),
            Self::Word(what, word, nearest, known) => {
                let french = match *what {
                    "profile" => "profil",
                    "schema" => "schéma",
                    same => same,
                };
                let mut message = if word.is_empty() {
                    pick("no {what} is given", "aucun {what} n'est donné")
                } else {
                    pick(
                        "no {what} is called `{word}`",
                        "aucun {what} ne s'appelle `{word}`",
                    )
                }
                .replace("{what}", &pick(what, french))
                .replace("{word}", word);
                let mut then = pick("; ", " ; ");
                if let Some(nearest) = nearest {
                    message += &pick("; did you mean `{}`?", " ; faut-il lire `{}` ?").replace("{}", nearest);
                    " ".clone_into(&mut then);
                }
                if word.is_empty() && known.is_empty() {
                    message += &pick("; `codes()` lists them", " ; `codes()` les énumère");
                }
                if !known.is_empty() {
                    message += &then;
                    message += &pick("give one of {}", "donner l'un de {}").replace("{}", &quoted(known));
                }
                message
            }
            Self::Format(known) => pick(
                "the content does not tell its format; name it with `format`: {}",
                "le contenu ne dit pas son format ; le nommer avec `format` : {}",
            )
            .replace("{}", &quoted(known)),
        }
    }

    /// The failure as JavaScript reads it.
    pub(crate) fn json(&self, locale: Locale) -> String {
        let (code, message) = (self.code(), self.message(locale));
        match self {
            Self::Invalid(report) => {
                json!({ "code": code, "message": message, "report": report.render(locale) }).to_string()
            }
            _ => json!({ "code": code, "message": message }).to_string(),
        }
    }
}

/// The one of some words, separated by commas, that is near to another.
#[wasm_bindgen]
pub fn near(word: &str, known: &str) -> Option<String> {
    nearest(word, known.split(','))
}

/// The message for a value of an object that no JSON can write: its pointer, and what it is.
#[wasm_bindgen]
pub fn not_data(pointer: &str, found: String, lang: &str) -> String {
    let pointer = pointer.parse().unwrap_or_default();
    Error::NotData { pointer, found }.message(Locale::of(lang).unwrap_or_default())
}

fn quoted(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

fn not_valid(report: &Report, locale: Locale) -> String {
    let mut errors = report
        .iter()
        .filter(|one| one.severity() == communs::diagnostic::Severity::Error);
    let first = errors.next().map(|one| one.message(locale)).unwrap_or_default();
    match (locale, errors.count()) {
        (Locale::English, 0) => format!("not valid: {first}"),
        (Locale::English, more) => format!("not valid: {first}, and {more} more"),
        (Locale::French, 0) => format!("description non valide : {first}"),
        (Locale::French, more) => format!("description non valide : {first}, et {more} de plus"),
    }
}
