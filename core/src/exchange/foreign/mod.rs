//! Files of other formats, checked by the rules of their own format.
//!
//! Each format is a table, which one walk compares with the tree of the text, and the rules that no table can say.

mod cff;
mod codemeta;
pub(super) mod graphemes;
pub(super) mod publiccode;
mod shape;
mod texts;
mod values;
mod walk;

pub(super) use cff::is_license as is_citation_license;
pub(super) use texts::texts;

use crate::diagnostic::catalogue::Shape as Problem;
use crate::diagnostic::{BadOption, Setting, Term};
use crate::schema::{Findings, Found};
use crate::text::{Kind, Node};

/// A format of others whose files can be checked: see [`check_as`](crate::check_as).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Foreign {
    /// `publiccode.yml`, versions 0.2 to 0.7: software of public bodies.
    Publiccode,
    /// `CITATION.cff`, version 1.2.0 and those before: how to cite software and data.
    Cff,
    /// `codemeta.json`, versions 2 and 3: software, in JSON-LD. The format has no schema of its own, so that its rules
    /// here are a profile: the terms of its context, addresses and dates.
    Codemeta,
}

impl Foreign {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Publiccode, Self::Cff, Self::Codemeta];

    /// `publiccode`, `cff` or `codemeta`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Publiccode => "publiccode",
            Self::Cff => "cff",
            Self::Codemeta => "codemeta",
        }
    }

    /// The format of a word.
    ///
    /// ```
    /// use communs::exchange::Foreign;
    ///
    /// assert_eq!(Foreign::from_word("cff"), Some(Foreign::Cff));
    /// assert_eq!(Foreign::from_word("CITATION.cff"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// The format that an option named `as` says, as other languages give it.
    ///
    /// ```
    /// use communs::Setting;
    /// use communs::exchange::Foreign;
    ///
    /// assert_eq!(Foreign::from_setting(Setting::Word("cff")), Ok(Foreign::Cff));
    /// let bad = Foreign::from_setting(Setting::Word("publicode")).unwrap_err();
    /// assert!(bad.to_string().contains("did you mean `publiccode`?"));
    /// ```
    ///
    /// # Errors
    /// It is none of the formats.
    pub fn from_setting(value: Setting<'_>) -> Result<Self, BadOption> {
        value.one_of("as", Self::ALL.map(Self::as_str), Self::from_word)
    }

    /// The names that its files go by, in small letters.
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Publiccode => &["publiccode.yml", "publiccode.yaml"],
            Self::Cff => &["citation.cff"],
            Self::Codemeta => &["codemeta.json"],
        }
    }

    /// The name that people know it by.
    pub const fn name(self) -> &'static str {
        let walk = match self {
            Self::Publiccode => &super::publiccode::CROSSWALK,
            Self::Cff => &super::cff::CROSSWALK,
            Self::Codemeta => &super::codemeta::CROSSWALK,
        };
        walk.title
    }
}

/// Looks up the files that a text names, beside itself. The library reads none: whoever knows where the text lies answers.
pub trait Files {
    /// The first bytes of the file at a relative path, 24 or more where it has as many; `None` where there is no such file.
    fn head(&self, path: &str) -> Option<Vec<u8>>;
}

/// Notes all that a document has against a format. Files that it names are looked up where that can be done.
pub(crate) fn check(root: Node<'_>, format: Foreign, files: Option<&dyn Files>, found: &mut Findings) {
    if root.kind() != Kind::Object && !(format == Foreign::Codemeta && root.kind() == Kind::Array) {
        let problem = Problem::WrongType {
            expected: Term::Object,
            found: root.kind().into(),
        };
        found.push(Found::at(root, problem));
        return;
    }
    match format {
        Foreign::Publiccode => publiccode::check(root, files, found),
        Foreign::Cff => cff::check(root, found),
        Foreign::Codemeta => codemeta::check(root, found),
    }
}

/// The format that a document is of, by the field that only this format has.
pub(crate) fn guess(root: Node<'_>) -> Option<Foreign> {
    if root.get("publiccodeYmlVersion").is_some() {
        Some(Foreign::Publiccode)
    } else if root.get("cff-version").is_some() {
        Some(Foreign::Cff)
    } else if root.get("@context").is_some_and(codemeta::is_context) {
        Some(Foreign::Codemeta)
    } else {
        None
    }
}

/// The major number of a version.
fn major(version: &str) -> Option<u64> {
    version.split('.').next()?.parse().ok()
}
