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
    /// A page of the association's wiki: its template, with what it holds.
    Wikitext,
    /// `CITATION.cff` 1.2.0, of a commons that is software or data.
    Cff,
}

impl TargetFormat {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Json, Self::Yaml, Self::JsonLines, Self::Wikitext, Self::Cff];

    /// `json`, `yaml`, `jsonl`, `wikitext` or `cff`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::JsonLines => "jsonl",
            Self::Wikitext => "wikitext",
            Self::Cff => "cff",
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
