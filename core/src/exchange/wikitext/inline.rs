//! Markup within a line.

use std::ops::Range;

use super::entities::entity;
use super::links::is_scheme;
use super::markup::{Loss, LossKind, Options};

/// What a line is made of, before quotes are paired.
enum Piece {
    Text(String),
    /// Apostrophes that may be bold or italic.
    Quotes(usize),
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
}

impl<'a> Inline<'a> {
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
            let read = match c {
                '{' => self.verbatim_template(pos),
                '<' => self.angle(pos, span.end),
                '[' if links => self.bracket(pos, span.end),
                '&' => entity(rest).map(|(c, length)| (self.literal(&c.to_string()), pos + length)),
                'a'..='z' | 'A'..='Z' if word_start(&out) => address_length(rest)
                    .map(|length| (rest.get(..length).unwrap_or_default().to_owned(), pos + length)),
                _ => None,
            };
            if let Some((written, end)) = read {
                out.push_str(&written);
                pos = end;
            } else {
                if !self.plain && needs_escape(c, rest, &out) {
                    out.push('\\');
                }
                out.push(c);
                pos += c.len_utf8();
            }
        }
        pieces.push(Piece::Text(out));
        self.pair(pieces)
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
            if !self.plain && matches!(c, '*' | '_' | '[' | ']' | '<' | '\\' | '`' | '&') {
                out.push('\\');
            }
            out.push(c);
        }
        out
    }

    /// A comment, or a tag with what it needs of its content.
    fn angle(&mut self, pos: usize, end: usize) -> Option<(String, usize)> {
        let rest = self.slice(pos..end);
        if let Some(comment) = rest.strip_prefix("<!--") {
            return Some((String::new(), pos + 4 + comment.find("-->")? + 3));
        }
        let close = rest.find('>')? + 1;
        let tag = rest.get(..close)?;
        let bare = tag.trim_matches(['<', '>', '/']).trim_end_matches([' ', '/']);
        let name = bare.split_ascii_whitespace().next()?.to_ascii_lowercase();
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let after = pos + close;
        let (opening, void) = (!tag.starts_with("</"), tag.ends_with("/>"));
        let content = || {
            let closing = format!("</{name}");
            let tail = rest.get(close..)?;
            let length = find_ignoring_case(tail, &closing)?;
            let past = length + tail.get(length..)?.find('>')? + 1;
            Some((tail.get(..length)?.to_owned(), after + past))
        };
        let mark = |mark: &str| {
            if self.plain {
                String::new()
            } else {
                mark.to_owned()
            }
        };
        match name.as_str() {
            "br" => Some(("\n".to_owned(), after)),
            "nowiki" if opening && !void => content().map(|(text, end)| (self.literal(&text), end)),
            "nowiki" => Some((String::new(), after)),
            "pre" | "syntaxhighlight" | "source" if opening && !void => {
                let (text, end) = content()?;
                if self.plain {
                    return Some((text, end));
                }
                let fence = "`".repeat(longest_run(&text).max(2) + 1);
                Some((format!("\n{fence}\n{}\n{fence}\n", text.trim_matches('\n')), end))
            }
            "code" | "tt" if opening && !void && !self.plain => {
                let (text, end) = content()?;
                let fence = "`".repeat(longest_run(&text) + 1);
                let pad = if text.starts_with('`') || text.ends_with('`') {
                    " "
                } else {
                    ""
                };
                Some((format!("{fence}{pad}{text}{pad}{fence}"), end))
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

    /// A link of either kind.
    fn bracket(&mut self, pos: usize, end: usize) -> Option<(String, usize)> {
        let rest = self.slice(pos..end);
        let line = rest.get(..rest.find('\n').unwrap_or(rest.len()))?;
        let double = rest.starts_with("[[");
        let closing = if double { "]]" } else { "]" };
        let opening = closing.len();
        let address = line.get(opening..).and_then(address_length);
        let Some(length) = (if double && address.is_none() { rest } else { line }).find(closing) else {
            if double || address.is_some() {
                let cut = pos + rest.len() == self.text.trim_end().len()
                    || !self.slice(pos..self.text.len()).contains(closing);
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
        let after = pos + length + opening;
        let inner = pos + opening..pos + length;
        if address.is_some() {
            if double {
                self.lose(LossKind::DoubleBrackets, pos..after);
            }
            return Some((self.address_link(inner, double), after));
        }
        if !double {
            return None;
        }
        let inner_text = self.slice(inner.clone());
        let title_length = inner_text.find('|').unwrap_or(inner_text.len());
        let title = inner_text.get(..title_length)?.to_owned();
        if title.trim().is_empty() || title.contains(['\n', '[', '{', '<', '>']) {
            self.lose(LossKind::UnclosedLink, pos..pos + 2);
            return Some(("[[".to_owned(), pos + 2));
        }
        Some(self.page_link(&title, inner, title_length, pos, after))
    }

    /// A link out of the wiki, from what is between its brackets.
    fn address_link(&mut self, inner: Range<usize>, double: bool) -> String {
        let text = self.slice(inner.clone());
        let length = text
            .find(|c: char| c == ' ' || c == '|' && double || c == '<')
            .unwrap_or(text.len());
        let address = text.get(..length).unwrap_or_default().to_owned();
        let skip = text
            .get(length..)
            .map_or(0, |tail| tail.len() - tail.trim_start_matches([' ', '|']).len());
        let label = self.convert(inner.start + length + skip..inner.end, false);
        let label = label.trim();
        match (label.is_empty(), self.plain) {
            (true, true) => address,
            (true, false) => format!("<{address}>"),
            (false, true) => label.to_owned(),
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
            .map(|(space, _)| space.trim().to_lowercase())
            .unwrap_or_default();
        let image = matches!(space.as_str(), "file" | "fichier" | "image");
        if matches!(space.as_str(), "category" | "catégorie") {
            self.lose(LossKind::Category, pos..after);
            return (String::new(), after);
        }
        let mut label_span = (inner.start + title_length + 1).min(inner.end)..inner.end;
        if image && let Some(last) = self.slice(label_span.clone()).rfind('|') {
            label_span.start += last + 1;
        }
        let mut label = self.convert(label_span, false).trim().to_owned();
        if image && is_image_option(&label) {
            label.clear();
        }
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
        let mark = if image { "!" } else { "" };
        (format!("{mark}[{label}]({base}{})", page_path(title)), end)
    }

    /// Pairs the quotes of a line, as MediaWiki does: what is still open at the end of the line ends there.
    fn pair(&self, pieces: Vec<Piece>) -> String {
        let mut out = String::new();
        let mut open: Vec<(usize, usize)> = Vec::new();
        for piece in pieces {
            let mut run = match piece {
                Piece::Text(text) => {
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
                        self.emphasize(&mut out, own, start);
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
            self.emphasize(out, width, start);
        }
    }

    /// Marks the text from `start` on. Asterisks where CommonMark would pair them, tags elsewhere.
    fn emphasize(&self, out: &mut String, width: usize, start: usize) {
        if self.plain || start > out.len() {
            return;
        }
        let content = out.split_off(start);
        let inner = content.trim();
        if inner.is_empty() {
            out.push_str(&content);
            return;
        }
        let lead = content.len() - content.trim_start().len();
        let tail = content.trim_end().len();
        out.push_str(content.get(..lead).unwrap_or_default());
        let word_before = out
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || c == '*');
        let edges = inner.starts_with(char::is_alphanumeric) && inner.ends_with(char::is_alphanumeric);
        let (left, right) = match width {
            _ if edges || !word_before && inner.ends_with(char::is_alphanumeric) => {
                if width == 3 {
                    ("**", "**")
                } else {
                    ("*", "*")
                }
            }
            3 => ("<strong>", "</strong>"),
            _ => ("<em>", "</em>"),
        };
        out.push_str(left);
        out.push_str(inner);
        out.push_str(right);
        out.push_str(content.get(tail..).unwrap_or_default());
    }
}

/// The length of the address at the start of a text, if there is one.
fn address_length(text: &str) -> Option<usize> {
    let colon = text.bytes().take(12).position(|byte| byte == b':')?;
    let slashes = text.get(colon + 1..)?.starts_with("//");
    if !is_scheme(text.get(..colon)?, slashes) {
        return None;
    }
    let stop = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '"' | '|');
    let mut end = text.find(stop).unwrap_or(text.len());
    if let Some(quotes) = text.find("''") {
        end = end.min(quotes);
    }
    (end > colon + 1 + if slashes { 2 } else { 0 }).then_some(end)
}

fn word_start(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// A character of the text that CommonMark would read as markup. Underscores within words, lone asterisks between
/// blanks and brackets without an address behind are none.
fn needs_escape(c: char, rest: &str, before: &str) -> bool {
    let next = rest.chars().nth(1);
    match c {
        '\\' => next.is_some_and(|next| next.is_ascii_punctuation()),
        '*' => {
            let after = next.is_some_and(|next| !next.is_whitespace());
            after && line_of(rest.get(1..).unwrap_or_default()).contains('*')
                || before.ends_with("\\*")
                || !before.is_empty() && line_end_has(before, "\\*") && !before.ends_with(char::is_whitespace)
        }
        '_' => {
            let opens = word_start(before) && next.is_some_and(char::is_alphanumeric);
            opens && line_of(rest.get(1..).unwrap_or_default()).contains('_')
        }
        '`' => line_of(rest.get(1..).unwrap_or_default()).contains('`'),
        '[' => {
            let line = line_of(rest);
            line.contains("](")
        }
        _ => false,
    }
}

fn line_of(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

fn line_end_has(before: &str, mark: &str) -> bool {
    before.rsplit('\n').next().unwrap_or_default().contains(mark)
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    text.as_bytes()
        .windows(what.len())
        .position(|window| window.eq_ignore_ascii_case(what.as_bytes()))
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
        || label
            .strip_suffix("px")
            .is_some_and(|size| size.bytes().all(|b| b.is_ascii_digit() || b == b'x'))
}

/// An address as the target of a link: brackets are spelt so that they cannot end it.
fn target(address: &str) -> String {
    address.replace('(', "%28").replace(')', "%29")
}

/// A page's title as the path of its address: blanks as underscores, the first letter a capital.
fn page_path(title: &str) -> String {
    let title = title.trim().trim_start_matches(':').trim();
    let mut path = String::with_capacity(title.len());
    let mut chars = title.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    for c in first.chain(chars) {
        match c {
            ' ' => path.push('_'),
            'a'..='z'
            | 'A'..='Z'
            | '0'..='9'
            | '-'
            | '_'
            | '.'
            | '~'
            | '/'
            | ':'
            | '#'
            | ','
            | ';'
            | '!'
            | '\'' => path.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    path.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    path
}
