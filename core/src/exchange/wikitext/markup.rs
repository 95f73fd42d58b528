//! Wiki markup to CommonMark, and to plain text.

use std::ops::Range;

use super::inline::Inline;
use super::parse::parse;
use super::table::to_gfm;

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
/// CommonMark needs.
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
    let mut inline = Inline::new(wikitext, options, &templates, false);
    let mut out = String::with_capacity(wikitext.len());
    let mut previous = Block::Other;
    for span in lines(wikitext, &templates) {
        if !out.is_empty() || span.start > 0 {
            out.push('\n');
        }
        previous = block(&mut inline, span, previous, &mut out);
    }
    let mut problems = inline.losses;
    problems.sort_by_key(|loss| loss.span.start);
    Converted { text: out, problems }
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

/// What the line before was, for the blank line that CommonMark may need between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    List,
    Other,
}

/// The lines of a text. A template, a comment, a literal tag and a table are never split.
fn lines(text: &str, templates: &[Range<usize>]) -> Vec<Range<usize>> {
    const WHOLE: [(&str, &str); 5] = [
        ("<!--", "-->"),
        ("<nowiki>", "</nowiki>"),
        ("<pre", "</pre>"),
        ("<syntaxhighlight", "</syntaxhighlight>"),
        ("<source", "</source>"),
    ];
    let mut lines = Vec::new();
    let mut missing = [false; 6];
    let mut templates = templates.iter().peekable();
    let (mut start, mut pos) = (0, 0);
    while let Some(found) = text.get(pos..).and_then(|rest| rest.find(['\n', '{', '<'])) {
        pos += found;
        let rest = text.get(pos..).unwrap_or_default();
        while templates.next_if(|span| span.start < pos).is_some() {}
        if let Some(template) = templates.next_if(|span| span.start == pos) {
            pos = template.end;
        } else if rest.starts_with('\n') {
            lines.push(start..pos);
            pos += 1;
            start = pos;
        } else {
            let whole = WHOLE.iter().chain([&("{|", "\n|}")]).zip(&mut missing);
            let end = whole
                .filter(|((open, _), missing)| {
                    rest.starts_with(open) && !**missing && (*open != "{|" || pos == start)
                })
                .find_map(|((_, close), missing)| {
                    let end = rest.find(close).map(|end| pos + end + close.len());
                    *missing = end.is_none();
                    end
                });
            pos = end.unwrap_or(pos + 1);
        }
    }
    lines.push(start..text.len());
    lines
}

fn block(inline: &mut Inline<'_>, span: Range<usize>, previous: Block, out: &mut String) -> Block {
    let line = inline.text.get(span.clone()).unwrap_or_default();
    if let Some((level, content)) = heading(line) {
        out.push_str(&"#".repeat(level));
        out.push(' ');
        let title = inline.convert(span.start + content.start..span.start + content.end, true);
        out.push_str(&title.replace('\n', " "));
        return Block::Other;
    }
    if line.starts_with("----") {
        separate(out);
        out.push_str("---");
        let dashes = line.len() - line.trim_start_matches('-').len();
        let text = inline.convert(span.start + dashes..span.end, true);
        if !text.trim().is_empty() {
            out.push('\n');
            out.push_str(text.trim_start());
        }
        return Block::Other;
    }
    let text = line.trim_start_matches(['*', '#', ';', ':']);
    let marks = line.len() - text.len();
    if marks > 0 && !text.trim().is_empty() {
        let content = span.start + marks + (text.len() - text.trim_start().len());
        item(
            inline,
            line.get(..marks).unwrap_or_default(),
            content..span.end,
            out,
        );
        return Block::List;
    }
    if line.starts_with("{|") {
        separate(out);
        if let Some(table) = to_gfm(inline, span.clone()) {
            out.push_str(&table);
        } else {
            out.push_str(line);
            inline.lose(super::LossKind::Table, span);
        }
        return Block::Other;
    }
    if previous == Block::List && !line.trim().is_empty() {
        out.push('\n');
    }
    let spaces = line.len() - line.trim_start_matches(' ').len();
    let start = span.start + spaces - spaces.min(3);
    // Below a paragraph, CommonMark would read these lines as its underline.
    let underline = matches!(line, "-" | "--" | "---" | "=");
    if underline || line.starts_with('>') {
        out.push('\\');
    }
    out.push_str(&inline.convert(start..span.end, true));
    Block::Other
}

/// Ends a paragraph.
fn separate(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// The level of a heading, and where its title stands in the line.
fn heading(line: &str) -> Option<(usize, Range<usize>)> {
    let whole = line.trim_end();
    let left = whole.len() - whole.trim_start_matches('=').len();
    let right = whole.len() - whole.trim_end_matches('=').len();
    let level = left.min(right).min(6);
    let title = whole.get(level..whole.len().checked_sub(level)?)?;
    let inner = title.trim();
    (level > 0 && !inner.is_empty()).then(|| {
        let start = level + (title.len() - title.trim_start().len());
        (level, start..start + inner.len())
    })
}

/// An item of a list. Terms are bold items, what explains them is an item below; a lone indent is a quote.
fn item(inline: &mut Inline<'_>, marks: &str, content: Range<usize>, out: &mut String) {
    let (parents, own) = marks.split_at(marks.len() - 1);
    let quote = marks.bytes().all(|mark| mark == b':');
    if quote {
        out.push_str(&"> ".repeat(marks.len()));
    } else {
        for mark in parents.bytes() {
            out.push_str(if mark == b'#' { "   " } else { "  " });
        }
        out.push_str(if own == "#" { "1. " } else { "* " });
    }
    if own != ";" {
        out.push_str(&inline.convert(content, true));
        return;
    }
    let text = inline.text.get(content.clone()).unwrap_or_default();
    let colon = text.find(" : ").unwrap_or(text.len());
    let term = inline.convert(content.start..content.start + colon, true);
    out.extend(["**", term.trim(), "**"]);
    if colon < text.len() {
        let explanation = inline.convert(content.start + colon + 3..content.end, true);
        out.extend(["\n", &"  ".repeat(parents.len()), "  * ", explanation.trim()]);
    }
}
