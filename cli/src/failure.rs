//! What kept something from being looked at.

use std::io::ErrorKind;

use communs::diagnostic::{Error, Locale};
use communs::text::Unreadable;

use crate::words::pick;

/// Something that could not be looked at.
///
/// ```
/// use communs::diagnostic::Locale;
/// use communs_cli::Failure;
///
/// let failure = Failure::Io(std::io::ErrorKind::NotFound.into());
/// assert_eq!(failure.code(), "unreadable");
/// assert_eq!(failure.message(Locale::English), "no such file or folder");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The system did not give it.
    Io(std::io::Error),
    /// The core refuses it.
    Core(Error),
    /// A Markdown file that holds no description.
    NoFrontMatter,
    /// A text, a list or a number, where a description has fields.
    NoDescription,
    /// A text whose syntax is broken, where it has to be read.
    Syntax,
    /// A description that has errors, where it has to have none.
    Invalid,
    /// A description that does not say its kind, where that has to be known.
    NoKind,
    /// A format that is not known, or not told by the content; the ones that are known.
    Format(String),
}

impl Failure {
    /// A stable name: `unreadable`, `no-front-matter`, `no-description`, `syntax`, `invalid`, `no-kind`, `unknown-format`, or that of
    /// the core for what the core refuses, such as `not-utf8` ([`Error::code`]).
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io(_) => "unreadable",
            Self::Core(error) => error.code(),
            Self::NoFrontMatter => "no-front-matter",
            Self::NoDescription => "no-description",
            Self::Syntax => "syntax",
            Self::Invalid => "invalid",
            Self::NoKind => "no-kind",
            Self::Format(_) => "unknown-format",
        }
    }

    /// What happened, in a language.
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::Io(error) => io_message(error, locale),
            Self::Core(error) => error.message(locale),
            Self::NoFrontMatter => pick(
                locale,
                "no front matter: a Markdown file holds a description between two lines `---` at its start",
                "pas d'en-tête : un fichier Markdown contient une description entre deux lignes `---` à son début",
            )
            .to_owned(),
            Self::NoDescription => pick(
                locale,
                "no description: there are no fields with their values",
                "pas de description : aucun champ avec sa valeur",
            )
            .to_owned(),
            Self::Syntax => pick(
                locale,
                "the syntax is broken; `communs check` says where",
                "la syntaxe est fausse ; `communs check` dit où",
            )
            .to_owned(),
            Self::Invalid => pick(
                locale,
                "the description has errors, and other formats take those that have none; `communs check` says where",
                "la description a des erreurs, et les autres formats demandent qu'elle n'en ait pas ; `communs check` dit où",
            )
            .to_owned(),
            Self::NoKind => pick(locale, "a description without a `kind`", "une description sans `kind`").to_owned(),
            Self::Format(known) => format!(
                "{}{known}",
                pick(
                    locale,
                    "the format is not known; name it with `--from`: ",
                    "le format n'est pas reconnu ; le nommer avec `--from` : ",
                )
            ),
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Locale::English))
    }
}

impl std::error::Error for Failure {}

impl From<Unreadable> for Failure {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Exceeded(exceeded) => Self::Core(Error::Exceeded(exceeded)),
            Unreadable::Faults(..) => Self::Syntax,
        }
    }
}

/// What the system says, in a language where that is known.
pub(crate) fn io_message(error: &std::io::Error, locale: Locale) -> String {
    let known = match error.kind() {
        ErrorKind::NotFound => pick(
            locale,
            "no such file or folder",
            "aucun fichier ni dossier de ce nom",
        ),
        ErrorKind::PermissionDenied => pick(locale, "permission denied", "accès refusé"),
        ErrorKind::IsADirectory => pick(locale, "this is a folder", "c'est un dossier"),
        ErrorKind::AlreadyExists => pick(locale, "there is a file already", "un fichier existe déjà"),
        ErrorKind::StorageFull => pick(locale, "no space left", "il n'y a plus de place"),
        _ => return error.to_string(),
    };
    known.to_owned()
}
