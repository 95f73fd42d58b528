//! What a description can be written in.

use super::crosswalk::Crosswalk;
use super::source::SourceFormat;
use super::wiki::write::TITLE;

/// What a description can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TargetFormat {
    /// This library's own format, as JSON.
    Json,
    /// This library's own format, as YAML.
    Yaml,
    /// JSON Lines: of a catalogue, what it says of itself on the first line and a description on each of the others.
    JsonLines,
    /// A page of the association's wiki: its template, with what it holds.
    Wikitext,
    /// `CITATION.cff` 1.2.0, of a commons that is software or data.
    Cff,
    /// `publiccode.yml`, of a commons that is software.
    Publiccode,
    /// A nominee of the registry of digital public goods, as far as its archived format goes.
    Dpg,
    /// `codemeta.json` of CodeMeta 3, of a commons that is software or data.
    Codemeta,
    /// JSON-LD, in terms of schema.org where it has them; `schemas/v1/context.jsonld` is its context.
    JsonLd,
    /// A table in CSV: the descriptions of one kind, a row each.
    Csv,
    /// A page in Markdown: the fields as front matter, and below it a text that shows them under headings.
    Markdown,
}

impl TargetFormat {
    /// Every format.
    pub const ALL: [Self; 11] = [
        Self::Json,
        Self::Yaml,
        Self::JsonLines,
        Self::Wikitext,
        Self::Cff,
        Self::Publiccode,
        Self::Dpg,
        Self::Codemeta,
        Self::JsonLd,
        Self::Csv,
        Self::Markdown,
    ];

    /// The word: `json`, `yaml`, `jsonl`, `wikitext`, `cff`, `codemeta` …
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::JsonLines => "jsonl",
            Self::Wikitext => "wikitext",
            Self::Cff => "cff",
            Self::Publiccode => "publiccode",
            Self::Dpg => "dpg",
            Self::Codemeta => "codemeta",
            Self::JsonLd => "jsonld",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// The formats of this library, which hold everything.
    pub const OWN: [Self; 3] = [Self::Json, Self::Yaml, Self::JsonLines];

    /// The rows that a format of one record a file is written by.
    pub(super) const fn crosswalk(self) -> Option<&'static Crosswalk> {
        match self {
            Self::Cff => SourceFormat::Cff.crosswalk(),
            Self::Publiccode => SourceFormat::Publiccode.crosswalk(),
            Self::Codemeta => SourceFormat::Codemeta.crosswalk(),
            Self::Dpg => SourceFormat::Dpg.crosswalk(),
            _ => None,
        }
    }

    /// What a format that holds one description is called in messages; `None` for those that hold a catalogue too.
    pub(super) fn of_one(self) -> Option<&'static str> {
        match self {
            Self::Wikitext => Some(TITLE),
            Self::Markdown => Some("Markdown"),
            _ => self.crosswalk().map(|walk| walk.title),
        }
    }

    /// The names of the options that it listens to.
    ///
    /// ```
    /// use communs::exchange::TargetFormat;
    ///
    /// assert_eq!(TargetFormat::Dpg.options(), ["id", "language", "goals"]);
    /// ```
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Json | Self::Yaml | Self::JsonLines | Self::JsonLd => &["id"],
            Self::Csv => &["id", "table"],
            Self::Cff | Self::Codemeta | Self::Publiccode | Self::Markdown => &["id", "language"],
            Self::Dpg => &["id", "language", "goals"],
            Self::Wikitext => &["id", "language", "page", "base"],
        }
    }

    /// The endings of the names that files of the format have; of several that fit a name, the longest tells.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Json => &[".json"],
            Self::Yaml => &[".yml", ".yaml"],
            Self::JsonLines => &[".jsonl", ".ndjson"],
            Self::Wikitext => &[".wikitext", ".wiki", ".mediawiki"],
            Self::Cff => &[".cff"],
            Self::Publiccode => &["publiccode.yml", "publiccode.yaml"],
            Self::Dpg => &[],
            Self::Codemeta => &["codemeta.json"],
            Self::JsonLd => &[".jsonld"],
            Self::Csv => &[".csv", ".tsv"],
            Self::Markdown => &[".md", ".markdown"],
        }
    }

    /// The format that the name of a file tells.
    ///
    /// ```
    /// use communs::exchange::TargetFormat;
    ///
    /// assert_eq!(TargetFormat::of_name("site/codemeta.json"), Some(TargetFormat::Codemeta));
    /// assert_eq!(TargetFormat::of_name("site/data.json"), Some(TargetFormat::Json));
    /// assert_eq!(TargetFormat::of_name("CITATION.cff"), Some(TargetFormat::Cff));
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let fits = |ending: &&&str| name.ends_with(**ending);
        let longest = |format: &Self| {
            format
                .endings()
                .iter()
                .filter(fits)
                .map(|ending| ending.len())
                .max()
        };
        let told = Self::ALL
            .into_iter()
            .filter_map(|format| Some((longest(&format)?, format)));
        told.max_by_key(|(length, _)| *length).map(|(_, format)| format)
    }

    /// The same as a format of this library; `None` where it is another's.
    pub const fn own(self) -> Option<OwnFormat> {
        match self {
            Self::Json => Some(OwnFormat::Json),
            Self::Yaml => Some(OwnFormat::Yaml),
            Self::JsonLines => Some(OwnFormat::JsonLines),
            _ => None,
        }
    }

    /// The format of a word.
    ///
    /// ```
    /// use communs::exchange::TargetFormat;
    ///
    /// assert_eq!(TargetFormat::from_word("jsonl"), Some(TargetFormat::JsonLines));
    /// assert_eq!(TargetFormat::from_word("JSON"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

/// A format of this library, which holds everything that a description says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnFormat {
    /// JSON, a value on each line.
    Json,
    /// YAML.
    Yaml,
    /// JSON, a description on each line.
    JsonLines,
}

impl OwnFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Json, Self::Yaml, Self::JsonLines];

    /// `json`, `yaml` or `jsonl`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => TargetFormat::Json.as_str(),
            Self::Yaml => TargetFormat::Yaml.as_str(),
            Self::JsonLines => TargetFormat::JsonLines.as_str(),
        }
    }

    /// The format of a word.
    ///
    /// ```
    /// use communs::exchange::OwnFormat;
    ///
    /// assert_eq!(OwnFormat::from_word("jsonl"), Some(OwnFormat::JsonLines));
    /// assert_eq!(OwnFormat::from_word("cff"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}
