//! Markup of CommonMark within a paragraph.

use std::ops::Range;

use super::super::entities::entity;
use super::super::inline::{FILE_PATH, LITERAL, address_length, word_start};
use super::super::markup::Options;
use super::super::parse::parse;
use super::super::paths::{page_path, title_in_path};
use super::emphasis::{NOTHING, Run, Token, written};

/// Converts parts of one text.
pub(super) struct Inline<'a> {
    text: &'a str,
    options: &'a Options<'a>,
}

/// Where a text stands, for what is markup there alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Paragraph,
    Label,
    Cell,
}

impl<'a> Inline<'a> {
    pub(super) fn new(text: &'a str, options: &'a Options<'a>) -> Self {
        Self { text, options }
    }

    fn source(&self, parts: &[Range<usize>]) -> String {
        let parts = parts
            .iter()
            .map(|part| self.text.get(part.clone()).unwrap_or_default());
        parts.collect::<Vec<_>>().join("\n")
    }

    /// The lines of a paragraph.
    pub(super) fn lines(&self, parts: &[Range<usize>]) -> Vec<String> {
        convert(&self.source(parts), Within::Paragraph, self.options)
    }

    /// The same on one line.
    pub(super) fn joined(&self, parts: &[Range<usize>]) -> String {
        self.lines(parts).join(" ").trim().to_owned()
    }

    pub(super) fn one_line(&self, part: Range<usize>) -> String {
        self.joined(&[part])
    }

    /// The content of a cell.
    pub(super) fn cell(&self, part: Range<usize>) -> String {
        let text = self.text.get(part).unwrap_or_default().trim();
        convert(text, Within::Cell, self.options).join(" ")
    }
}

fn convert(text: &str, within: Within, options: &Options<'_>) -> Vec<String> {
    let templates: Vec<_> = if text.contains("{{") {
        let page = parse(text);
        page.templates.into_iter().map(|template| template.span).collect()
    } else {
        Vec::new()
    };
    let mut scan = Scan {
        text,
        within,
        options,
        templates: &templates,
        closers: Closers::default(),
        tokens: Vec::new(),
        out: String::new(),
        pos: 0,
    };
    scan.all();
    written(&scan.tokens)
}

/// From where on a mark is known to be missing.
#[derive(Debug, Default)]
struct Closers {
    tag: Option<usize>,
    label: Option<usize>,
    comment: bool,
    ticks: Vec<usize>,
    /// The end of the blanks that lead to no break.
    blanks: usize,
    /// Where the next `>` is, looked for once.
    angle: usize,
}

struct Scan<'t> {
    text: &'t str,
    within: Within,
    options: &'t Options<'t>,
    templates: &'t [Range<usize>],
    closers: Closers,
    tokens: Vec<Token>,
    out: String,
    pos: usize,
}

impl<'t> Scan<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.pos..).unwrap_or_default()
    }

    fn flush(&mut self) {
        if !self.out.is_empty() {
            self.tokens.push(Token::Text(std::mem::take(&mut self.out)));
        }
    }

    fn all(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            if let Some((written, length)) = self.construct(c) {
                self.out.push_str(&written);
                self.pos += length;
                continue;
            }
            match c {
                '\n' => {
                    let trimmed = self.out.trim_end_matches(' ').len();
                    self.out.truncate(trimmed);
                    self.flush();
                    self.tokens.push(Token::Line);
                }
                '*' | '_' => {
                    let count = self.rest().len() - self.rest().trim_start_matches(c).len();
                    let before = self
                        .text
                        .get(..self.pos)
                        .and_then(|text| text.chars().next_back());
                    let after = self.rest().get(count..).and_then(|text| text.chars().next());
                    self.flush();
                    self.tokens.push(Token::Run(Run::new(c, count, before, after)));
                    self.pos += count;
                    continue;
                }
                _ => self.plain(c),
            }
            self.pos += c.len_utf8();
        }
        self.flush();
    }

    /// A character that is text, with what keeps it from being markup of a wiki.
    fn plain(&mut self, c: char) {
        match (c, self.within) {
            ('[' | ']', Within::Label) | ('|', Within::Label | Within::Cell) => {
                self.out.push_str(&reference(c));
            }
            _ => {
                let joins = c == '\'' && self.out.ends_with('\'')
                    || c == '~' && self.out.ends_with("~~")
                    || c == '!' && self.within == Within::Cell && self.out.ends_with('!');
                if joins {
                    self.out.push_str(NOTHING);
                }
                self.out.push(c);
            }
        }
    }

    /// What is more than a character: how it is written, and how many bytes of the text it takes.
    fn construct(&mut self, c: char) -> Option<(String, usize)> {
        let rest = self.rest();
        match c {
            '\\' => self.escape(rest),
            '`' => self.code(rest),
            '<' => self.angle(rest),
            '!' if rest.starts_with("![") => self.link(rest, true),
            '[' if self.within != Within::Label => self.link(rest, false),
            '{' => {
                let at = self
                    .templates
                    .binary_search_by_key(&self.pos, |span| span.start)
                    .ok()?;
                let span = self.templates.get(at)?.clone();
                Some((self.text.get(span.clone())?.to_owned(), span.len()))
            }
            '&' => {
                let length = entity(rest)?.1;
                Some((rest.get(..length)?.to_owned(), length))
            }
            ' ' if self.pos >= self.closers.blanks => {
                let count = rest.len() - rest.trim_start_matches(' ').len();
                self.closers.blanks = self.pos + count;
                (count > 1).then(|| self.hard_break(count))?
            }
            'a'..='z' | 'A'..='Z' if word_start(self.text.get(..self.pos)?) => {
                // Marks at its end are those of emphasis around it.
                let address = rest.get(..address_length(rest)?)?;
                let image = rest
                    .get(address.len() - 1..)
                    .is_some_and(|rest| rest.starts_with("!["));
                let address = address.strip_suffix('!').filter(|_| image).unwrap_or(address);
                let address = address.trim_end_matches(['*', '_']);
                let behind = rest.get(address.len()..)?;
                let apart = behind.starts_with('\\') && !behind.starts_with("\\\n");
                let nothing = if apart { NOTHING } else { "" };
                Some((format!("{address}{nothing}"), address.len()))
            }
            _ => None,
        }
    }

    /// A break, and the blanks before the text of the next line.
    fn hard_break(&self, before: usize) -> Option<(String, usize)> {
        let behind = self.rest().get(before..)?.strip_prefix('\n')?;
        let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        Some(("<br>".to_owned(), before + 1 + blanks))
    }

    fn escape(&self, rest: &str) -> Option<(String, usize)> {
        let next = rest.chars().nth(1);
        match next {
            Some('\n') => self.hard_break(1),
            Some(c) if c.is_ascii_punctuation() => {
                let literal =
                    LITERAL.contains(&c) || c == '|' && self.within != Within::Paragraph || c == '\'';
                let starts =
                    self.pos == 0 || self.text.get(..self.pos).is_some_and(|text| text.ends_with('\n'));
                let written = match c {
                    _ if literal => reference(c),
                    '-' | '+' | '>' | ';' | ':' | '=' | '~' if starts => format!("{NOTHING}{c}"),
                    c => c.to_string(),
                };
                Some((written, 2))
            }
            _ => None,
        }
    }

    fn code(&mut self, rest: &str) -> Option<(String, usize)> {
        let width = rest.len() - rest.trim_start_matches('`').len();
        let ticks = |length: usize| rest.get(..length).map(|ticks| (ticks.to_owned(), length));
        if self.closers.ticks.contains(&width) {
            return ticks(width);
        }
        let mut from = width;
        let close = loop {
            let Some(found) = rest.get(from..).and_then(|text| text.find('`')) else {
                self.closers.ticks.push(width);
                return ticks(width);
            };
            let run = rest.get(from + found..)?;
            let length = run.len() - run.trim_start_matches('`').len();
            if length == width {
                break from + found;
            }
            from += found + length;
        };
        let code = rest.get(width..close)?.replace('\n', " ");
        let padded = code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty();
        let code = if padded {
            code.get(1..code.len() - 1)?
        } else {
            &code
        };
        let code = if self.within == Within::Cell {
            code.replace("\\|", "|")
        } else {
            code.to_owned()
        };
        let mut escaped = code.replace('&', "&amp;").replace('<', "&lt;");
        if self.within != Within::Paragraph {
            for c in ['|', ']', '['] {
                escaped = escaped.replace(c, &reference(c));
            }
        }
        let marks = ["''", "[", "{", "~~~", "://", "__", "]"];
        let written = if self.within == Within::Paragraph && marks.iter().any(|mark| escaped.contains(mark)) {
            format!("<code><nowiki>{escaped}</nowiki></code>")
        } else {
            format!("<code>{escaped}</code>")
        };
        Some((written, close + width))
    }

    /// A tag, a comment, or an address.
    fn angle(&mut self, rest: &str) -> Option<(String, usize)> {
        if self.closers.tag.is_some_and(|from| self.pos >= from) {
            return None;
        }
        if rest.starts_with("<!--") {
            if self.closers.comment {
                return None;
            }
            let end = rest.find("-->");
            self.closers.comment = end.is_none();
            return end.map(|end| (rest.get(..end + 3).unwrap_or_default().to_owned(), end + 3));
        }
        if self.closers.angle <= self.pos {
            let Some(end) = rest.find('>') else {
                self.closers.tag = Some(self.pos);
                return None;
            };
            self.closers.angle = self.pos + end;
        }
        let end = self.closers.angle - self.pos;
        let inner = rest.get(1..end).filter(|inner| inner.len() <= LONGEST_LABEL)?;
        if address_length(inner) == Some(inner.len()) {
            return Some((format!("[{inner}]"), end + 1));
        }
        let name = inner.trim_start_matches('/');
        let tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
        (tag && !inner.contains('\n')).then(|| (rest.get(..=end).unwrap_or_default().to_owned(), end + 1))
    }

    /// A link or a picture.
    fn link(&mut self, rest: &str, image: bool) -> Option<(String, usize)> {
        let open = usize::from(image) + 1;
        let close = self.label_end(rest, open)?;
        let label = rest.get(open..close)?;
        let behind = rest.get(close + 1..)?.strip_prefix('(')?;
        let (address, length) = destination(behind)?;
        let end = close + 2 + length;
        let text = convert(label, Within::Label, self.options).join(" ");
        let text = text.trim();
        let page = self
            .options
            .base
            .and_then(|base| address.strip_prefix(base))
            .filter(|path| !path.is_empty());
        if let Some(path) = page {
            let (path, space) = match path.strip_prefix(FILE_PATH).filter(|_| image) {
                Some(name) => (name, "File:"),
                None => (path, ""),
            };
            if let Some(title) = title(path).filter(|_| image != space.is_empty()) {
                let same = space.is_empty() && text == title;
                let trail = rest
                    .get(end..)
                    .is_some_and(|rest| rest.starts_with(char::is_lowercase));
                let behind = if trail && !image { NOTHING } else { "" };
                let spaced = title.contains(':') && space.is_empty();
                let colon = if spaced { ":" } else { "" };
                return Some(if same && !spaced {
                    (format!("[[{title}]]{behind}"), end)
                } else {
                    (format!("[[{colon}{space}{title}|{text}]]{behind}"), end)
                });
            }
        }
        let whole = address_length(&address) == Some(address.len());
        Some(match (whole, text.is_empty()) {
            (true, true) => (format!("[{address}]"), end),
            (true, false) => (format!("[{address} {text}]"), end),
            // Wikis have no links to places that are not on the web.
            (false, _) => (format!("{text} ({address})"), end),
        })
    }

    /// Where the bracket is that ends a label.
    fn label_end(&mut self, rest: &str, open: usize) -> Option<usize> {
        if self.closers.label.is_some_and(|from| self.pos >= from) {
            return None;
        }
        let mut depth = 1_usize;
        let mut escaped = false;
        let mut last = ' ';
        for (at, c) in rest.char_indices().filter(|(at, _)| *at >= open) {
            if escaped {
                escaped = false;
                continue;
            }
            match c {
                '\\' => escaped = true,
                '[' => depth += 1,
                ']' => depth -= 1,
                '\n' if last == '\n' => return None,
                _ => {}
            }
            last = c;
            if depth == 0 {
                return Some(at);
            }
            if depth > MOST_BRACKETS || at > LONGEST_LABEL {
                return None;
            }
        }
        self.closers.label = Some(self.pos);
        None
    }
}

/// Labels, addresses and tags beyond these are text.
const MOST_BRACKETS: usize = 32;
const LONGEST_LABEL: usize = 4096;

/// The address of a link, from behind its parenthesis, and how much of the text it takes with the one that ends it.
fn destination(text: &str) -> Option<(String, usize)> {
    let text = match text.char_indices().nth(LONGEST_LABEL) {
        Some((end, _)) => text.get(..end)?,
        None => text,
    };
    let blanks = text.len() - text.trim_start().len();
    let inner = text.get(blanks..)?;
    if let Some(inner) = inner.strip_prefix('<') {
        let end = inner.find(['>', '\n'])?;
        let close = inner.get(end + 1..)?.find(')')?;
        return Some((inner.get(..end)?.to_owned(), blanks + 1 + end + 1 + close + 1));
    }
    let mut depth = 0_usize;
    for (at, c) in inner.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some((inner.get(..at)?.to_owned(), blanks + at + 1)),
            ')' => depth -= 1,
            c if c.is_whitespace() => {
                // A title of the link, which wikis do not know.
                let title = inner.get(at..)?;
                let title = title.strip_prefix([' ', '\n'])?.strip_prefix('"')?;
                let close = title.find("\")")?;
                return Some((inner.get(..at)?.to_owned(), blanks + at + 2 + close + 2));
            }
            _ => {}
        }
    }
    None
}

/// The title whose path this is; `None` where no title has it.
fn title(path: &str) -> Option<String> {
    let title = title_in_path(path)?;
    let written = !title.contains(['[', ']', '{', '}', '|', '<', '>', '\n']) && !title.contains("''");
    (written && page_path(&title) == path).then_some(title)
}

/// The reference of a character.
fn reference(c: char) -> String {
    match c {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        c => format!("&#{};", u32::from(c)),
    }
}
