//! What keeps a text from being looked at.

use super::entry::{Param, render};
use super::locale::{Bilingual, Locale};
use crate::text::{Exceeded, Limit, NotUtf8, Pointer};

/// The text could not be looked at. What is wrong with a text that could is in a [`Report`](super::Report).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not UTF-8.
    NotUtf8(NotUtf8),
    /// The text goes over a limit of the options.
    Exceeded(Exceeded),
    /// The description is written for another version of the format.
    UnsupportedVersion {
        /// The version it names.
        found: String,
    },
    /// A value of a programming language that no JSON can write.
    NotData {
        /// Where it stands in what was given.
        pointer: Pointer,
        /// What it is, in the words of its language: the name of its type, say.
        found: String,
    },
    /// The source stopped giving bytes.
    Interrupted {
        /// What it said.
        detail: String,
    },
}

impl Error {
    /// A stable name: `not-utf8`, `exceeded-bytes`, `exceeded-depth`, `exceeded-nodes`, `exceeded-aliases`,
    /// `unsupported-version`, `not-data` or `interrupted`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8(_) => "not-utf8",
            Self::Exceeded(Exceeded {
                limit: Limit::Bytes, ..
            }) => "exceeded-bytes",
            Self::Exceeded(Exceeded {
                limit: Limit::Depth, ..
            }) => "exceeded-depth",
            Self::Exceeded(Exceeded {
                limit: Limit::Nodes, ..
            }) => "exceeded-nodes",
            Self::Exceeded(Exceeded {
                limit: Limit::Aliases,
                ..
            }) => "exceeded-aliases",
            Self::UnsupportedVersion { .. } => "unsupported-version",
            Self::NotData { .. } => "not-data",
            Self::Interrupted { .. } => "interrupted",
        }
    }

    /// The message in a language, with what to do.
    ///
    /// ```
    /// use communs::{Options, check, diagnostic::Locale};
    ///
    /// let error = check("communs: '2.0'\nkind: actor", &Options::default()).unwrap_err();
    /// assert!(error.message(Locale::English).starts_with("version `2.0` of the format is not supported"));
    /// ```
    pub fn message(&self, locale: Locale) -> String {
        let text = |en, fr| Bilingual { en, fr }.get(locale);
        match self {
            Self::NotUtf8(NotUtf8 { position, likely }) => {
                let likely = likely.map_or_else(String::new, |encoding| {
                    text("it looks like {}; ", "il semble être en {} ; ").replace("{}", encoding.name())
                });
                text(
                    "not a text in UTF-8: the byte at line {line}, column {column} (offset {offset}) is wrong; {likely}save \
                     the file in UTF-8",
                    "ce n'est pas un texte en UTF-8 : l'octet à la ligne {line}, colonne {column} (position {offset}) est \
                     faux ; {likely}enregistrer le fichier en UTF-8",
                )
                .replace("{line}", &position.line.to_string())
                .replace("{column}", &position.column.to_string())
                .replace("{offset}", &position.offset.to_string())
                .replace("{likely}", &likely)
            }
            Self::Exceeded(Exceeded { limit, most }) => match limit {
                Limit::Bytes => text(
                    "too big: beyond the limit `bytes`, which is {}; raise it if the text is to be trusted",
                    "trop gros : au-delà de la limite `bytes`, qui est de {} ; la relever si le texte est sûr",
                ),
                Limit::Depth => text(
                    "too deep: lists and objects stand in one another beyond the limit `depth`, which is {}; raise it if the text is to be trusted",
                    "trop profond : listes et objets s'emboîtent au-delà de la limite `depth`, qui est de {} ; la relever si le texte est sûr",
                ),
                Limit::Nodes => text(
                    "too many values: beyond the limit `nodes`, which is {}; raise it if the text is to be trusted",
                    "trop de valeurs : au-delà de la limite `nodes`, qui est de {} ; la relever si le texte est sûr",
                ),
                Limit::Aliases => text(
                    "the aliases stand for more values than the limit `aliases`, which is {}; raise it if the text is to be trusted",
                    "les alias tiennent lieu de plus de valeurs que la limite `aliases`, qui est de {} ; la relever si le texte est sûr",
                ),
            }
            .replace("{}", &most.to_string()),
            Self::UnsupportedVersion { found } => {
                let mut version = String::new();
                Param::Text(found.clone()).write(locale, &mut version);
                text(
                    "version `{}` of the format is not supported; this program reads versions 1.x",
                    "la version `{}` du format n'est pas prise en charge ; ce programme lit les versions 1.x",
                )
                .replace("{}", &version)
            }
            Self::NotData { pointer, found } => {
                let place = if pointer.as_str().is_empty() {
                    text("the value given is", "la valeur reçue n'est pas")
                } else {
                    text("the value at `{at}` is", "la valeur en `{at}` n'est pas")
                };
                let not_data = text(
                    " not data: `{found}`; give texts, numbers that are finite, true or false, lists, and objects whose keys \
                     are texts, and leave out what is missing",
                    " une donnée : `{found}` ; donner des textes, des nombres finis, vrai ou faux, des listes, et des objets \
                     dont les clés sont des textes, et omettre ce qui manque",
                );
                let params = [
                    ("at", Param::Text(pointer.to_string())),
                    ("found", Param::Text(found.clone())),
                ];
                render(&(place.to_owned() + not_data), &params, locale)
            }
            Self::Interrupted { detail } => text("reading stopped: {}", "la lecture s'est arrêtée : {}").replace("{}", detail),
        }
    }
}

impl From<NotUtf8> for Error {
    fn from(wrong: NotUtf8) -> Self {
        Self::NotUtf8(wrong)
    }
}

impl From<Exceeded> for Error {
    fn from(exceeded: Exceeded) -> Self {
        Self::Exceeded(exceeded)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Locale::English))
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_data_is_named_with_its_place() {
        let not_data = |pointer: Pointer, found: &str| Error::NotData {
            pointer,
            found: found.to_owned(),
        };
        let root = Pointer::default();
        let key = not_data(root.clone().key("tags").index(0).key("{found}"), "a {at} set");
        assert_eq!(key.code(), "not-data");
        assert!(
            key.message(Locale::English)
                .starts_with("the value at `/tags/0/{found}` is not data: `a {at} set`; give texts,")
        );
        assert!(key.message(Locale::French).starts_with(
            "la valeur en `/tags/0/{found}` n'est pas une donnée : `a {at} set` ; donner des textes,"
        ));
        let whole = not_data(root, "function\u{1b}[31m");
        assert!(
            whole
                .to_string()
                .starts_with("the value given is not data: `function\u{fffd}[31m`;")
        );
        assert!(
            whole
                .message(Locale::French)
                .starts_with("la valeur reçue n'est pas une donnée : `function")
        );
    }
}
