//! Markup within a line.

use std::collections::HashMap;
use std::ops::Range;

use super::entities::{entity, resolved};
use super::links::is_scheme;
use super::markup::{Loss, LossKind, Options};
use super::paths::page_path;
use crate::text::lowercase;

/// What a line is made of, before quotes are paired.
enum Piece {
    Text(String),
    /// Apostrophes that may be bold or italic.
    Quotes(usize),
    /// Text whose lines end no emphasis.
    Whole(String),
    /// The end of a line that `<br>` makes.
    Break,
}

/// Converts lines of one text.
pub(super) struct Inline<'a> {
    pub(super) text: &'a str,
    pub(super) options: &'a Options<'a>,
    /// The spans of the templates, in order.
    pub(super) templates: &'a [Range<usize>],
    /// No mark is wanted in the output.
    pub(super) plain: bool,
    pub(super) losses: Vec<Loss>,
    /// The last search for each mark: from where, and what it met. Marks without end are searched once.
    searches: HashMap<String, (usize, Option<usize>)>,
}

impl<'a> Inline<'a> {
    pub(super) fn new(
        text: &'a str,
        options: &'a Options<'a>,
        templates: &'a [Range<usize>],
        plain: bool,
    ) -> Self {
        Self {
            text,
            options,
            templates,
            plain,
            losses: Vec::new(),
            searches: HashMap::new(),
        }
    }

    /// The first place of a mark, in small letters, from a point on and before an end.
    fn find(&mut self, mark: &str, from: usize, end: usize) -> Option<usize> {
        let found = match self.searches.get(mark) {
            Some((since, found)) if *since <= from && found.is_none_or(|found| from <= found) => *found,
            _ => {
                let rest = self.text.as_bytes().get(from..).unwrap_or_default();
                let mut windows = rest.windows(mark.len());
                let found = windows.position(|window| window.eq_ignore_ascii_case(mark.as_bytes()));
                let found = found.map(|found| from + found);
                self.searches.insert(mark.to_owned(), (from, found));
                found
            }
        };
        found.filter(|found| found + mark.len() <= end)
    }

    /// The end of the line of a point.
    fn line_end(&mut self, pos: usize, end: usize) -> usize {
        self.find("\n", pos, end).unwrap_or(end)
    }

    pub(super) fn lose(&mut self, kind: LossKind, span: Range<usize>) {
        self.losses.push(Loss { kind, span });
    }

    fn slice(&self, span: Range<usize>) -> &'a str {
        self.text.get(span).unwrap_or_default()
    }

    /// The template that starts at a point: where it ends.
    pub(super) fn template(&self, pos: usize) -> Option<usize> {
        let at = self
            .templates
            .binary_search_by_key(&pos, |span| span.start)
            .ok()?;
        self.templates.get(at).map(|span| span.end)
    }

    /// Converts a part of the text; `links` if links can stand in it.
    pub(super) fn convert(&mut self, span: Range<usize>, links: bool) -> String {
        let mut pieces = Vec::new();
        let mut out = String::new();
        // Whether what was written ends with an odd number of backslashes, of which the last escapes.
        let mut is_odd = false;
        let mut pos = span.start;
        while pos < span.end {
            let rest = self.slice(pos..span.end);
            let Some(c) = rest.chars().next() else { break };
            let quotes = rest.len() - rest.trim_start_matches('\'').len();
            if quotes >= 2 {
                pieces.push(Piece::Text(std::mem::take(&mut out)));
                pieces.push(Piece::Quotes(quotes));
                pos += quotes;
                continue;
            }
            if let Some(length) = line_break(rest) {
                pieces.push(Piece::Text(std::mem::take(&mut out)));
                pieces.push(Piece::Break);
                let behind = rest.get(length..).unwrap_or_default();
                pos += length + (behind.len() - behind.trim_start_matches([' ', '\t']).len());
                continue;
            }
            if c == '{'
                && let Some((template, end)) = self.verbatim_template(pos)
            {
                pieces.push(Piece::Text(std::mem::take(&mut out)));
                pieces.push(Piece::Whole(template));
                pos = end;
                continue;
            }
            let read = match c {
                '<' => self.angle(pos, span.end),
                '[' if links => self.bracket(pos, span.end),
                '&' => entity(rest).map(|(c, length)| (self.literal(&c.to_string()), pos + length)),
                'a'..='z' | 'A'..='Z' if word_start(&out) => address_length(rest).map(|length| {
                    let address = rest.get(..length).unwrap_or_default();
                    // Asterisks in it or behind it would be marks, or none.
                    let quotes = rest.get(length..).is_some_and(|rest| rest.starts_with("''"));
                    let written = if (quotes || address.contains('*')) && !self.plain {
                        format!("<{address}>")
                    } else {
                        address.to_owned()
                    };
                    (written, pos + length)
                }),
                _ => None,
            };
            if let Some((written, end)) = read {
                if !self.plain && written.starts_with('`') && out.ends_with('`') {
                    out.push(' ');
                }
                if !self.plain
                    && is_odd
                    && out.ends_with('\\')
                    && written.starts_with(|c: char| c.is_ascii_punctuation())
                {
                    out.push('\\');
                    is_odd = false;
                }
                if !self.plain && written.starts_with('[') && out.ends_with('!') {
                    out.pop();
                    out.push_str("\\!");
                }
                let backslashes = written.len() - written.trim_end_matches('\\').len();
                let before = is_odd && out.ends_with('\\') && backslashes == written.len();
                is_odd = before != (backslashes % 2 == 1);
                out.push_str(&written);
                pos = end;
            } else {
                let escaped =
                    !self.plain && (!links && matches!(c, '[' | ']') || self.needs_escape(c, pos, span.end));
                if escaped {
                    out.push('\\');
                }
                // A run of backslashes of the text is counted from its start.
                is_odd = c == '\\' && escaped == (is_odd && out.ends_with('\\'));
                out.push(c);
                pos += c.len_utf8();
            }
        }
        pieces.push(Piece::Text(out));
        self.pair(pieces)
    }

    /// A character of the text that CommonMark may read as markup. Underscores within words, asterisks between words,
    /// backslashes before them and brackets without an address behind are none.
    fn needs_escape(&mut self, c: char, pos: usize, end: usize) -> bool {
        let rest = self.slice(pos + c.len_utf8()..end);
        let before = self.slice(0..pos);
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match c {
            '\\' => !word(rest.chars().next()),
            '*' => {
                let after = rest.strip_prefix(' ').and_then(|rest| rest.chars().next());
                let before = before.strip_suffix(' ').and_then(|text| text.chars().next_back());
                !(word(before) && word(after))
            }
            '_' => !(word(before.chars().next_back()) && word(rest.chars().next())),
            '`' => true,
            '[' => self.find("](", pos + 1, self.text.len()).is_some(),
            _ => false,
        }
    }

    fn verbatim_template(&mut self, pos: usize) -> Option<(String, usize)> {
        let end = self.template(pos)?;
        self.lose(LossKind::Template, pos..end);
        Some((self.slice(pos..end).to_owned(), end))
    }

    /// Text none of whose characters is markup.
    fn literal(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if !self.plain && LITERAL.contains(&c) {
                out.push('\\');
            }
            out.push(if c.is_control() { ' ' } else { c });
        }
        out
    }

    /// A comment, or a tag with what it needs of its content.
    fn angle(&mut self, pos: usize, end: usize) -> Option<(String, usize)> {
        let rest = self.slice(pos..end);
        if rest.starts_with("<!--") {
            return Some((String::new(), self.find("-->", pos + 4, end)? + 3));
        }
        let name = rest.get(1..)?;
        let name = name.strip_prefix('/').unwrap_or(name);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let after = self.find(">", pos, end)? + 1;
        let tag = rest.get(..after - pos)?;
        let length = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        let name = name.get(..length)?.to_ascii_lowercase();
        let (opening, void) = (!tag.starts_with("</"), tag.ends_with("/>"));
        let mark = |mark: &str| {
            if self.plain {
                String::new()
            } else {
                mark.to_owned()
            }
        };
        match name.as_str() {
            "nowiki" if opening && !void => {
                let (text, end) = self.content(&name, after, end)?;
                Some((self.literal(&resolved(text)), end))
            }
            "nowiki" => Some((String::new(), after)),
            "pre" | "syntaxhighlight" | "source" | "code" | "tt" if opening && !void => {
                let (text, end) = self.content(&name, after, end)?;
                Some((self.code(text), end))
            }
            "b" | "strong" | "i" | "em" | "small" | "big" | "sub" | "sup" | "u" | "s" | "del" | "ins"
            | "span" | "div" | "p" | "center" | "code" | "tt" | "blockquote" | "hr" => {
                Some((mark(tag), after))
            }
            _ if self.plain => Some((String::new(), after)),
            _ => {
                let tag = tag.to_owned();
                self.lose(LossKind::Tag, pos..after);
                Some((tag, after))
            }
        }
    }

    /// The text of a literal tag, in backticks.
    fn code(&self, text: &str) -> String {
        let inner = text.trim();
        let inner = inner
            .strip_prefix("<nowiki>")
            .and_then(|inner| inner.strip_suffix("</nowiki>"))
            .unwrap_or(text);
        let code: String = resolved(inner)
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        if self.plain || code.trim().is_empty() {
            return code;
        }
        let fence = "`".repeat(longest_run(&code) + 1);
        let bare = code.starts_with('`') || code.ends_with('`');
        let pad = if bare || code.starts_with(' ') && code.ends_with(' ') {
            " "
        } else {
            ""
        };
        format!("{fence}{pad}{code}{pad}{fence}")
    }

    /// The content of a literal tag, and where its closing tag ends.
    fn content(&mut self, name: &str, from: usize, end: usize) -> Option<(&'a str, usize)> {
        let close = self.find(&format!("</{name}"), from, end)?;
        Some((self.slice(from..close), self.find(">", close, end)? + 1))
    }

    /// A link of either kind.
    fn bracket(&mut self, pos: usize, end: usize) -> Option<(String, usize)> {
        let rest = self.slice(pos..end);
        let double = rest.starts_with("[[");
        let closing = if double { "]]" } else { "]" };
        let opening = closing.len();
        let address = rest.get(opening..).and_then(address_length);
        let within = if double && address.is_none() {
            end
        } else {
            self.line_end(pos, end)
        };
        let Some(close) = self.find(closing, pos, within) else {
            if double || address.is_some() {
                let cut = self.find(closing, pos, self.text.len()).is_none();
                let kind = if cut {
                    LossKind::CutText
                } else {
                    LossKind::UnclosedLink
                };
                self.lose(kind, pos..pos + opening);
                return Some((rest.get(..opening)?.to_owned(), pos + opening));
            }
            return None;
        };
        let after = close + opening;
        let inner = pos + opening..close;
        if address.is_some() {
            if double {
                self.lose(LossKind::DoubleBrackets, pos..after);
            }
            return Some((self.address_link(inner), after));
        }
        if !double {
            return None;
        }
        let inner_text = self.slice(inner.clone());
        let stop = inner_text.find(['|', '\n', '[', '{', '<', '>']);
        let title_length = stop.unwrap_or(inner_text.len());
        let (title, behind) = inner_text.split_at_checked(title_length)?;
        if title.trim().is_empty() || !(behind.is_empty() || behind.starts_with('|')) {
            self.lose(LossKind::UnclosedLink, pos..pos + 2);
            return Some(("[[".to_owned(), pos + 2));
        }
        Some(self.page_link(title, inner, title_length, pos, after))
    }

    /// A link out of the wiki, from what is between its brackets.
    fn address_link(&mut self, inner: Range<usize>) -> String {
        let text = self.slice(inner.clone());
        let length = address_length(text).unwrap_or(text.len());
        let address = text.get(..length).unwrap_or_default().to_owned();
        let skip = text
            .get(length..)
            .map_or(0, |tail| tail.len() - tail.trim_start_matches([' ', '|']).len());
        let label = self.convert(inner.start + length + skip..inner.end, false);
        let label = on_one_line(&label);
        match (label.is_empty(), self.plain) {
            (true, true) => address,
            (true, false) => format!("<{address}>"),
            (false, true) => label,
            (false, false) => format!("[{label}]({})", target(&address)),
        }
    }

    /// A link to a page, an image or a category.
    fn page_link(
        &mut self,
        title: &str,
        inner: Range<usize>,
        title_length: usize,
        pos: usize,
        after: usize,
    ) -> (String, usize) {
        let space = title
            .split_once(':')
            .map(|(space, _)| lowercase(space.trim()))
            .unwrap_or_default();
        let image = matches!(space.as_str(), "file" | "fichier" | "image");
        if matches!(space.as_str(), "category" | "catégorie") {
            self.lose(LossKind::Category, pos..after);
            return (String::new(), after);
        }
        let mut label_span = (inner.start + title_length + 1).min(inner.end)..inner.end;
        if image {
            label_span = self.caption(label_span);
        }
        let mut label = on_one_line(&self.convert(label_span, false));
        if label.is_empty() {
            label = self.literal(title.trim().trim_start_matches(':'));
        }
        let mut end = after;
        if !image {
            let rest = self.slice(after..self.text.len());
            let trail = rest.find(|c: char| !c.is_lowercase()).unwrap_or(rest.len());
            label.push_str(self.slice(after..after + trail));
            end += trail;
        }
        if self.plain {
            return (label, end);
        }
        let Some(base) = self.options.base else {
            self.lose(LossKind::NoBase, pos..after);
            return (label, end);
        };
        if image {
            let name = title.split_once(':').map_or(title, |(_, name)| name);
            return (format!("![{label}]({base}{FILE_PATH}{})", page_path(name)), end);
        }
        (format!("[{label}]({base}{})", page_path(title)), end)
    }

    /// The part of a picture that is said of it: the last one that sets nothing.
    fn caption(&self, parts: Range<usize>) -> Range<usize> {
        let text = self.slice(parts.clone());
        let mut end = parts.end;
        for part in text.rsplit('|') {
            let start = end - part.len();
            if !part.trim().is_empty() && !is_image_option(part.trim()) {
                return start..end;
            }
            end = start.saturating_sub(1).max(parts.start);
        }
        parts.end..parts.end
    }

    /// Pairs the quotes of a line, as MediaWiki does: what is still open at the end of the line ends there.
    fn pair(&self, pieces: Vec<Piece>) -> String {
        let mut out = String::new();
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut pieces = pieces.into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let mut run = match piece {
                Piece::Text(text) => {
                    let text = if out.ends_with("\\\n") {
                        text.trim_start_matches([' ', '\t'])
                    } else {
                        &text
                    };
                    let mut lines = text.split('\n');
                    out.push_str(lines.next().unwrap_or_default());
                    for line in lines {
                        self.close_all(&mut out, &mut open);
                        out.push('\n');
                        out.push_str(line);
                    }
                    continue;
                }
                Piece::Quotes(run) => run,
                Piece::Whole(text) => {
                    out.push_str(&text);
                    continue;
                }
                Piece::Break => {
                    out.push_str(if self.plain { "\n" } else { "\\\n" });
                    continue;
                }
            };
            let word_after = match pieces.peek() {
                Some(Piece::Text(text)) => text.starts_with(char::is_alphanumeric),
                _ => false,
            };
            let extra = if run == 4 { 1 } else { run.saturating_sub(5) };
            out.push_str(&"'".repeat(extra));
            run -= extra;
            let closing = open.last().map(|(width, _)| *width);
            let widths: &[usize] = match (run, closing) {
                (5, Some(2)) => &[2, 3],
                (5, _) => &[3, 2],
                (3, _) => &[3],
                _ => &[2],
            };
            for width in widths {
                if open.iter().any(|(own, _)| own == width) {
                    while let Some((own, start)) = open.pop() {
                        self.emphasize(&mut out, own, start, word_after);
                        if own == *width {
                            break;
                        }
                    }
                } else {
                    open.push((*width, out.len()));
                }
            }
        }
        self.close_all(&mut out, &mut open);
        out
    }

    fn close_all(&self, out: &mut String, open: &mut Vec<(usize, usize)>) {
        while let Some((width, start)) = open.pop() {
            self.emphasize(out, width, start, false);
        }
    }

    /// Marks the text from `start` on. Asterisks where CommonMark would pair them, tags elsewhere.
    fn emphasize(&self, out: &mut String, width: usize, start: usize, word_after: bool) {
        if self.plain || start > out.len() {
            return;
        }
        let content = out.split_off(start);
        let (lead, tail) = core(&content);
        let inner = content.get(lead..tail).unwrap_or_default();
        if inner.is_empty() {
            out.push_str(&content);
            return;
        }
        out.push_str(content.get(..lead).unwrap_or_default());
        let word_before = out
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || c == '*');
        let opens = !inner.starts_with('*') && !word_before || inner.starts_with(char::is_alphanumeric);
        let both = inner.strip_prefix('*').and_then(|inner| inner.strip_suffix('*'));
        let edges = |inner: &str| {
            !inner.contains('*')
                && inner.starts_with(char::is_alphanumeric)
                && inner.ends_with(char::is_alphanumeric)
        };
        let both = both.is_some_and(edges) && !word_before && !word_after;
        let closes = inner.ends_with(char::is_alphanumeric) || !word_after && !inner.ends_with('*');
        let (left, right) = match width {
            3 if opens && closes || both => ("**", "**"),
            2 if opens && closes => ("*", "*"),
            3 => ("<strong>", "</strong>"),
            _ => ("<em>", "</em>"),
        };
        out.push_str(left);
        out.push_str(inner);
        out.push_str(right);
        out.push_str(content.get(tail..).unwrap_or_default());
    }
}

/// Characters that are escaped wherever the wikitext says that they are no markup.
pub(super) const LITERAL: [char; 11] = ['*', '_', '[', ']', '<', '\\', '`', '&', '{', '}', '#'];

/// Behind the start of addresses, what leads to the file of a name.
pub(super) const FILE_PATH: &str = "Special:FilePath/";

/// A tag that ends a line is not longer.
const LONGEST_TAG: usize = 200;

/// The length of the tag that ends a line, at the start of a text.
fn line_break(text: &str) -> Option<usize> {
    let tag = text.strip_prefix('<')?;
    let tag = tag
        .get(..2)
        .filter(|name| name.eq_ignore_ascii_case("br"))
        .and(tag.get(2..))?;
    let end = tag.char_indices().take(LONGEST_TAG).find(|(_, c)| *c == '>')?.0;
    let inner = tag.get(..end)?;
    (inner.is_empty() || inner.starts_with([' ', '/'])).then_some(end + 4)
}

/// Where a text begins and ends without the blanks and breaks around it.
fn core(text: &str) -> (usize, usize) {
    let mut inner = text;
    let mut lead = 0;
    loop {
        let rest = inner.trim_start();
        let rest = rest.strip_prefix("\\\n").unwrap_or(rest);
        lead += inner.len() - rest.len();
        if rest.len() == inner.len() {
            break;
        }
        inner = rest;
    }
    loop {
        // A backslash before the line break belongs to it.
        let rest = inner.trim_end_matches(|c: char| c.is_whitespace() && c != '\n');
        let rest = rest.strip_suffix("\\\n").unwrap_or(rest);
        let rest = if rest.ends_with('\n') && !rest.ends_with("\\\n") {
            rest.trim_end()
        } else {
            rest
        };
        if rest.len() == inner.len() {
            return (lead, lead + inner.len());
        }
        inner = rest;
    }
}

/// The text on one line, without blanks around it.
fn on_one_line(text: &str) -> String {
    text.replace("\\\n", " ").replace('\n', " ").trim().to_owned()
}

/// The length of the address at the start of a text, if there is one.
pub(super) fn address_length(text: &str) -> Option<usize> {
    let colon = text.bytes().take(12).position(|byte| byte == b':')?;
    let slashes = text.get(colon + 1..)?.starts_with("//");
    if !is_scheme(text.get(..colon)?, slashes) {
        return None;
    }
    let stop = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '"' | '|' | '\\' | '`' | '{' | '}')
    };
    let mut end = text.find(stop).unwrap_or(text.len());
    if let Some(quotes) = text.get(..end)?.find("''") {
        end = quotes;
    }
    (end > colon + 1 + if slashes { 2 } else { 0 }).then_some(end)
}

pub(super) fn word_start(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

pub(super) fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn is_image_option(label: &str) -> bool {
    let known = [
        "thumb",
        "vignette",
        "frame",
        "cadre",
        "left",
        "gauche",
        "right",
        "droite",
        "center",
        "centré",
        "none",
        "néant",
        "border",
        "frameless",
        "sans_cadre",
    ];
    known.contains(&label)
        || ["alt=", "link=", "upright", "lien="]
            .iter()
            .any(|start| label.starts_with(start))
        || label
            .strip_suffix("px")
            .is_some_and(|size| size.bytes().all(|b| b.is_ascii_digit() || b == b'x'))
}

/// An address as the target of a link: brackets are spelt so that they cannot end it.
pub(super) fn target(address: &str) -> String {
    address.replace('(', "%28").replace(')', "%29")
}
