//! What can be imported, and how to tell it.

use super::crosswalk::Crosswalk;
use crate::text::decode;

/// What a source is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SourceFormat {
    /// The wikitext of one page.
    Wikitext,
    /// A reply of MediaWiki to `action=query&prop=info|revisions`, in JSON, or of Semantic MediaWiki to `action=ask` or
    /// `action=browsebysubject`.
    WikiApi,
    /// A file of MediaWiki's `Special:Export`, in XML.
    WikiExport,
    /// Descriptions of this library's own format, in JSON or YAML.
    Communs,
    /// `CITATION.cff`.
    Cff,
    /// `publiccode.yml`, versions 0.2 to 0.7.
    Publiccode,
    /// A nominee of the registry of digital public goods, or the answers of one that is in it.
    Dpg,
    /// `codemeta.json`, of CodeMeta 2 and 3.
    Codemeta,
    /// A table in CSV, by a mapping file, or with our own fields as columns.
    Csv,
    /// Lists of records in JSON or YAML, by a mapping file; without one, descriptions of our own format.
    List,
    /// A page in Markdown with front matter: our own fields, or others by a mapping file.
    Markdown,
}

impl SourceFormat {
    /// Every format.
    pub const ALL: [Self; 11] = [
        Self::Wikitext,
        Self::WikiApi,
        Self::WikiExport,
        Self::Communs,
        Self::Cff,
        Self::Publiccode,
        Self::Dpg,
        Self::Codemeta,
        Self::Csv,
        Self::List,
        Self::Markdown,
    ];

    /// The word: `wikitext`, `mediawiki-api`, `mediawiki-export`, `communs`, `cff` …
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wikitext => "wikitext",
            Self::WikiApi => "mediawiki-api",
            Self::WikiExport => "mediawiki-export",
            Self::Communs => "communs",
            Self::Cff => "cff",
            Self::Publiccode => "publiccode",
            Self::Dpg => "dpg",
            Self::Codemeta => "codemeta",
            Self::Csv => "csv",
            Self::List => "list",
            Self::Markdown => "markdown",
        }
    }

    /// The rows that a format of one record a file is read by.
    pub(super) const fn crosswalk(self) -> Option<&'static Crosswalk> {
        match self {
            Self::Cff => Some(&super::cff::CROSSWALK),
            Self::Publiccode => Some(&super::publiccode::CROSSWALK),
            Self::Dpg => Some(&super::dpg::CROSSWALK),
            Self::Codemeta => Some(&super::codemeta::CROSSWALK),
            Self::Wikitext
            | Self::WikiApi
            | Self::WikiExport
            | Self::Communs
            | Self::Csv
            | Self::List
            | Self::Markdown => None,
        }
    }

    /// Whether a mapping file says how it is read.
    pub const fn takes_mapping(self) -> bool {
        matches!(self, Self::Csv | Self::List | Self::Markdown)
    }

    /// The format of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

fn has_extension(name: &str, known: &[&str]) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| known.iter().any(|one| one.eq_ignore_ascii_case(extension)))
}

/// Tells the format from the beginning of the content, and from the name where the content does not say it.
///
/// ```
/// use communs::exchange::{SourceFormat, detect};
///
/// assert_eq!(detect(None, b"{{Ressource|type=Commun}}"), Some(SourceFormat::Wikitext));
/// assert_eq!(detect(None, b"<mediawiki version=\"0.11\">"), Some(SourceFormat::WikiExport));
/// assert_eq!(detect(None, b"kind: actor\nid: fabmob"), Some(SourceFormat::Communs));
/// assert_eq!(detect(Some("codemeta.json"), b"{\"name\": \"GTFS\"}"), Some(SourceFormat::Codemeta));
/// assert_eq!(detect(Some("CITATION.cff"), b""), Some(SourceFormat::Cff));
/// assert_eq!(detect(Some("publiccode.yml"), b""), Some(SourceFormat::Publiccode));
/// assert_eq!(detect(Some("page.wikitext"), b"nothing to tell it by"), Some(SourceFormat::Wikitext));
/// ```
pub fn detect(name: Option<&str>, bytes: &[u8]) -> Option<SourceFormat> {
    const ENOUGH: usize = 16 * 1024;
    let head = bytes.get(..ENOUGH).unwrap_or(bytes);
    // The last character may be cut.
    let head = match decode(head) {
        Ok(text) => text,
        Err(wrong) => decode(head.get(..wrong.position.offset).unwrap_or_default()).unwrap_or_default(),
    };
    let is_named = |known: &[&str]| name.is_some_and(|name| has_extension(name, known));
    if head.starts_with("---") && !is_named(&["yml", "yaml", "cff"]) {
        // A document of YAML has nothing below its end.
        let below = super::markdown::parts(head).map(|(_, below, _)| below);
        if below.is_some_and(|below| !below.is_empty() || is_named(&["md", "markdown"])) {
            return Some(SourceFormat::Markdown);
        }
    }
    let text = head.trim_start();
    if text.starts_with('<') && text.contains("<mediawiki") {
        return Some(SourceFormat::WikiExport);
    }
    if text.starts_with("{{") && !text.starts_with("{{\"") {
        return Some(SourceFormat::Wikitext);
    }
    if text.starts_with(['{', '[']) {
        if text.contains("\"@context\"") && text.contains("/codemeta") {
            return Some(SourceFormat::Codemeta);
        }
        let reply = ["\"query\"", "\"batchcomplete\"", "\"continue\"", "\"pages\""];
        let marks = reply.iter().filter(|mark| text.contains(**mark)).count();
        let semantic = ["\"printrequests\"", "\"printouts\"", "\"dataitem\""];
        let semantic = text.contains("\"query\"") && semantic.iter().any(|mark| text.contains(mark));
        if marks >= 2 || semantic {
            return Some(SourceFormat::WikiApi);
        }
        if ["\"SDGs\"", "\"SDGNumber\"", "\"clearOwnership\""]
            .iter()
            .any(|mark| text.contains(mark))
        {
            return Some(SourceFormat::Dpg);
        }
        if text.contains("\"kind\"") || text.contains("\"communs\"") {
            return Some(SourceFormat::Communs);
        }
    }
    if is_named(&["csv", "tsv"]) || super::csv::is_ours(text.as_bytes()) {
        return Some(SourceFormat::Csv);
    }
    let has_key = |key: &str| {
        text.lines()
            .any(|line| line.trim_start_matches(['-', ' ']).starts_with(key))
    };
    if has_key("cff-version:") {
        return Some(SourceFormat::Cff);
    }
    if has_key("publiccodeYmlVersion:") {
        return Some(SourceFormat::Publiccode);
    }
    if has_key("kind:") || has_key("communs:") {
        return Some(SourceFormat::Communs);
    }
    if text.contains("{{") && !text.starts_with(['{', '[']) {
        return Some(SourceFormat::Wikitext);
    }
    let name = name?;
    let is_called = |known: &[&str]| known.iter().any(|one| name.ends_with(one));
    if is_called(&["codemeta.json"]) {
        return Some(SourceFormat::Codemeta);
    }
    if is_called(&["publiccode.yml", "publiccode.yaml"]) {
        return Some(SourceFormat::Publiccode);
    }
    let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
    match extension.as_str() {
        "wikitext" | "wiki" | "mediawiki" => Some(SourceFormat::Wikitext),
        "xml" => Some(SourceFormat::WikiExport),
        "cff" => Some(SourceFormat::Cff),
        "json" | "yml" | "yaml" => Some(SourceFormat::Communs),
        _ => None,
    }
}
