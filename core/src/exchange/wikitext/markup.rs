//! Wiki markup to CommonMark, and to plain text.

use crate::sort::sort_by_key;
use std::ops::Range;

use super::blocks::{Blocks, heading, lines};
use super::inline::Inline;
use super::parse::parse;

/// How to convert.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options<'a> {
    /// What the address of a page starts with, such as `https://wiki.example.org/wiki/`; the title follows, encoded.
    /// Without it a link to a page becomes its label.
    pub base: Option<&'a str>,
}

/// A converted text, and what could not be converted as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Converted {
    /// The text in CommonMark, with the tables of GitHub's flavour.
    pub text: String,
    /// What is odd or was lost, in the order of the wikitext.
    pub problems: Vec<Loss>,
}

/// Something in a wikitext that has no faithful conversion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What is wrong.
    pub kind: LossKind,
    /// The byte range in the wikitext.
    pub span: Range<usize>,
}

/// Why there is no faithful conversion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LossKind {
    /// The text ends within a link: it was cut. Kept as it is.
    CutText,
    /// `[[` that is no link. Kept as it is.
    UnclosedLink,
    /// A link out of the wiki with two brackets. Read as a link.
    DoubleBrackets,
    /// A link to a page or an image, and no address to build it on. Its label is kept.
    NoBase,
    /// A category. Dropped.
    Category,
    /// A template. Kept as it is.
    Template,
    /// A tag without counterpart. Kept as it is.
    Tag,
    /// A table that is more than rows of cells. Kept as it is.
    Table,
}

/// Converts wikitext to CommonMark. Line breaks stay; text without markup stays as it is, but for the escapes that
/// CommonMark needs. Lines that begin with a dash or with numbers in order are lists, as their authors mean them.
///
/// ```
/// use communs::exchange::wikitext::{Options, to_commonmark};
///
/// let options = Options { base: Some("https://wiki.example.org/wiki/") };
/// let converted = to_commonmark("== Why ==\n* '''free''' [[Bus map|maps]]", &options);
/// assert_eq!(converted.text, "## Why\n* **free** [maps](https://wiki.example.org/wiki/Bus_map)");
/// assert!(converted.problems.is_empty());
/// ```
pub fn to_commonmark(wikitext: &str, options: &Options<'_>) -> Converted {
    let templates: Vec<_> = parse(wikitext)
        .templates
        .into_iter()
        .map(|template| template.span)
        .collect();
    let mut blocks = Blocks::new(Inline::new(wikitext, options, &templates, false));
    for span in lines(wikitext, &templates) {
        blocks.take(span);
    }
    let (text, mut problems) = blocks.finish();
    sort_by_key(&mut problems, |loss| loss.span.start);
    Converted { text, problems }
}

/// The text without its markup, on one line: for names and summaries.
///
/// ```
/// use communs::exchange::wikitext::plain;
///
/// assert_eq!(plain("'''Chèque''' [[Covoiturage|covoiturage]] &amp;\nvélo"), "Chèque covoiturage & vélo");
/// ```
pub fn plain(wikitext: &str) -> String {
    let templates: Vec<_> = parse(wikitext)
        .templates
        .into_iter()
        .map(|template| template.span)
        .collect();
    let options = Options::default();
    let mut inline = Inline::new(wikitext, &options, &templates, true);
    let mut out = String::with_capacity(wikitext.len());
    for span in lines(wikitext, &templates) {
        let line = wikitext.get(span.clone()).unwrap_or_default();
        let content = heading(line).map_or_else(
            || line.len() - line.trim_start_matches(['*', '#', ';', ':']).len()..line.len(),
            |(_, content)| content,
        );
        let converted = inline.convert(span.start + content.start..span.start + content.end, true);
        for part in converted.lines().map(str::trim).filter(|part| !part.is_empty()) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(part);
        }
    }
    out
}
