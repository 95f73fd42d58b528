//! What a description can be written in.

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
    /// `CITATION.cff` 1.2.0, of a commons that is software or data.
    Cff,
    /// A table in CSV: the descriptions of one kind, a row each.
    Csv,
    /// A page in Markdown: the fields as front matter, and below it a text that shows them under headings.
    Markdown,
}

impl TargetFormat {
    /// Every format.
    pub const ALL: [Self; 6] = [
        Self::Json,
        Self::Yaml,
        Self::JsonLines,
        Self::Cff,
        Self::Csv,
        Self::Markdown,
    ];

    /// `json`, `yaml`, `jsonl`, `cff`, `csv` or `markdown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::JsonLines => "jsonl",
            Self::Cff => "cff",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// The formats of this library, which hold everything.
    pub const OWN: [Self; 3] = [Self::Json, Self::Yaml, Self::JsonLines];

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
