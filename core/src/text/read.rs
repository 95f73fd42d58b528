//! From bytes to text, and from text to a tree.

use std::ops::Range;

use super::buffer::Buffer;
use super::limits::{Exceeded, Limit, Limits};
use super::tree::Tree;
use super::{json, yaml};

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON, RFC 8259.
    Json,
    /// YAML 1.2, one document, core schema; numbers as JSON writes them, all other plain scalars are texts.
    Yaml,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Json, Self::Yaml];

    /// `json` or `yaml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
        }
    }

    /// The format of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// Tells the format from the ending of a file's name: `.json`, `.jsonl`, `.yml` or `.yaml`.
    ///
    /// ```
    /// use communs::text::Format;
    ///
    /// assert_eq!(Format::of_name("commons/gtfs.YML"), Some(Format::Yaml));
    /// assert_eq!(Format::of_name("README.md"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "json" | "jsonl" => Some(Self::Json),
            "yml" | "yaml" => Some(Self::Yaml),
            _ => None,
        }
    }

    /// Tells the format from the content: JSON begins with `[`, or with `{` before a quote or a brace; comments as JavaScript
    /// has them, which JSON has not and no YAML begins with, aside.
    ///
    /// ```
    /// use communs::text::Format;
    ///
    /// assert_eq!(Format::of("{\"kind\": \"actor\"}"), Format::Json);
    /// assert_eq!(Format::of("kind: actor"), Format::Yaml);
    /// assert_eq!(Format::of("{kind: actor}"), Format::Yaml);
    /// assert_eq!(Format::of("// no JSON\n{ /* either */ \"kind\": 1}"), Format::Json);
    /// ```
    pub fn of(text: &str) -> Self {
        let text = behind_comments(text);
        match text.strip_prefix('{').map(behind_comments) {
            Some(rest) if rest.starts_with(['"', '}', '{', '[']) || rest.is_empty() => Self::Json,
            None if text.starts_with('[') => Self::Json,
            _ => Self::Yaml,
        }
    }
}

/// What follows white space and comments as JavaScript has them.
fn behind_comments(text: &str) -> &str {
    let mut text = text.trim_start();
    loop {
        let behind = if let Some(comment) = text.strip_prefix("//") {
            comment.split_once('\n').map(|(_, rest)| rest)
        } else if let Some(comment) = text.strip_prefix("/*") {
            comment.split_once("*/").map(|(_, rest)| rest)
        } else {
            None
        };
        match behind {
            Some(rest) => text = rest.trim_start(),
            None => return text,
        }
    }
}

/// Something that the syntax does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub kind: FaultKind,
    /// Where, in the units of the reader: see [`Tree::bytes`].
    pub span: Range<u32>,
}

/// What a syntax can have against a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// There is nothing but white space and comments.
    Empty,
    /// JSON: something else has to stand here.
    JsonExpected(Expected),
    /// JSON: the text ends in the middle.
    JsonEnd(Expected),
    /// JSON: a comma before a closing bracket. Reading goes on.
    JsonTrailingComma,
    /// JSON: a comment. Reading goes on.
    JsonComment,
    /// JSON: a word that is no value, such as `True`, `NaN` or an unquoted text.
    JsonWord,
    /// JSON: a string without its closing quote, or with a line break inside.
    JsonString,
    /// JSON: an escape that does not exist, or half of a surrogate pair.
    JsonEscape,
    /// JSON: a number written in a way that JSON does not have.
    JsonNumber,
    /// YAML: a tab where only spaces may indent.
    YamlTab,
    /// YAML: a quote that is not closed.
    YamlQuote,
    /// YAML: a line that stands too far left or right.
    YamlIndentation,
    /// YAML: a colon and a space inside a text without quotes.
    YamlColon,
    /// YAML: a second document.
    YamlDocuments,
    /// YAML: a key that is no text.
    YamlKey,
    /// YAML: a tag outside of the core schema.
    YamlTag,
    /// YAML: an alias to nothing, or to what it stands in.
    YamlAlias,
    /// YAML: anything else, in the parser's words.
    Yaml(String),
}

/// What JSON wants at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A value.
    Value,
    /// A key between quotes, or the end of the object.
    Key,
    /// A colon after a key.
    Colon,
    /// A comma or the closing bracket.
    CommaOrEnd,
    /// Nothing more.
    End,
}

/// Why there is no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// The text goes over a limit.
    Exceeded(Exceeded),
    /// The text breaks the syntax; spans count characters when the second is true, bytes otherwise.
    Faults(Vec<Fault>, bool),
}

impl From<Exceeded> for Unreadable {
    fn from(exceeded: Exceeded) -> Self {
        Self::Exceeded(exceeded)
    }
}

/// Reads a text into a buffer; the tree borrows both. Faults that reading can go on from are with the tree.
///
/// # Errors
/// The text breaks its syntax in a way that leaves no tree, or goes over a limit.
pub fn read<'t>(
    text: &'t str,
    format: Format,
    limits: &Limits,
    buffer: &'t mut Buffer,
) -> Result<Tree<'t>, Unreadable> {
    if text.len() > limits.bytes.min(u32::MAX as usize - 1) {
        return Err(Exceeded {
            limit: Limit::Bytes,
            most: limits.bytes,
        }
        .into());
    }
    buffer.start(limits);
    match format {
        Format::Json => json::read(text, buffer)?,
        Format::Yaml => yaml::read(text, limits, buffer)?,
    }
    Ok(Tree::new(text, buffer))
}
