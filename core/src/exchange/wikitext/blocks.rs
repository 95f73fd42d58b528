//! Wiki markup to CommonMark, line by line.

use std::ops::Range;

use super::inline::Inline;
use super::markup::{Loss, LossKind};
use super::table::to_gfm;

/// A text in CommonMark while it is written.
pub(super) struct Blocks<'a> {
    inline: Inline<'a>,
    out: String,
    /// Whether a line was written.
    begun: bool,
    /// The items that are open, the outermost first.
    items: Vec<Item>,
    /// Empty lines that wait for what follows: between items of a list there are none.
    empty: usize,
    previous: Block,
    /// The line before ends with a break, which needs a line to break to.
    breaks: bool,
}

/// An item of a list.
#[derive(Debug, Clone, Copy)]
struct Item {
    numbered: bool,
    number: u32,
    /// How far its content is indented, within its parent.
    width: usize,
}

/// What the line before was, for the blank line that CommonMark may need between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    List,
    Quote,
    Table,
    Paragraph,
    Other,
}

impl<'a> Blocks<'a> {
    pub(super) fn new(inline: Inline<'a>) -> Self {
        let out = String::with_capacity(inline.text.len());
        Self {
            inline,
            out,
            begun: false,
            items: Vec::new(),
            empty: 0,
            previous: Block::Other,
            breaks: false,
        }
    }

    pub(super) fn finish(self) -> (String, Vec<Loss>) {
        (self.out, self.inline.losses)
    }

    /// Takes the next line.
    pub(super) fn take(&mut self, span: Range<usize>) {
        let whole = self.inline.text.get(span.clone()).unwrap_or_default();
        let line = whole.trim_start_matches([' ', '\t']);
        let span = span.end - line.len()..span.end;
        if line.trim().is_empty() {
            self.breaks = false;
            self.empty += 1;
            return;
        }
        if let Some((marks, text)) = self.list_marks(line) {
            let content = span.end - text.len()..span.end;
            return if marks.bytes().all(|mark| mark == b':') {
                self.quote(marks.len(), content);
            } else {
                self.item(&marks, content);
            };
        }
        if let Some((level, content)) = heading(line) {
            let title = self
                .inline
                .convert(span.start + content.start..span.start + content.end, true);
            let title = one_line(&title);
            if title.trim().is_empty() {
                return;
            }
            self.line(Block::Other);
            self.out
                .extend([&"#".repeat(level), " ", &without_closing(title.trim())]);
        } else if line.starts_with("----") {
            self.line(Block::Other);
            self.separate();
            self.out.push_str("---");
            let dashes = line.len() - line.trim_start_matches('-').len();
            let rest = span.start + dashes..span.end;
            if !self
                .inline
                .text
                .get(rest.clone())
                .unwrap_or_default()
                .trim()
                .is_empty()
            {
                self.paragraph(rest);
            }
        } else if line.starts_with("{|") {
            self.line(Block::Table);
            self.separate();
            if let Some(table) = to_gfm(&mut self.inline, span.clone()) {
                self.out.push_str(&table);
            } else {
                self.out.push_str(line);
                self.inline.lose(LossKind::Table, span);
            }
        } else if let Some((language, code)) = literal_block(line) {
            self.line(Block::Other);
            let fence = "`".repeat(super::inline::longest_run(&code).max(2) + 1);
            self.out
                .extend([&fence, language, "\n", code.trim_matches('\n'), "\n", &fence]);
        } else {
            self.paragraph(span);
        }
    }

    /// The marks of a list at the start of a line, and what follows them.
    fn list_marks<'t>(&self, line: &'t str) -> Option<(String, &'t str)> {
        let text = line.trim_start_matches(['*', '#', ';', ':']);
        let marks = line.get(..line.len() - text.len())?;
        if !marks.is_empty() {
            return (!text.trim().is_empty()).then(|| (marks.to_owned(), text.trim_start()));
        }
        if let Some(text) = line.strip_prefix("- ") {
            return (!text.trim().is_empty()).then(|| ("*".to_owned(), text.trim_start()));
        }
        let (number, text) = numbered(line)?;
        let before = self.items.first().filter(|item| item.numbered);
        let next = before.map_or(1, |item| item.number + 1);
        (number == next).then(|| ("#".to_owned(), text))
    }

    /// An item of a list. Terms are bold items, what explains them is an item below.
    fn item(&mut self, marks: &str, content: Range<usize>) {
        let depth = marks.len().min(self.items.len() + 1).min(DEEPEST);
        let own = marks.as_bytes().last().copied().unwrap_or(b'*');
        if own == b';' {
            let text = self.inline.text.get(content.clone()).unwrap_or_default();
            let colon = text.find(" : ").unwrap_or(text.len());
            let explained = colon < text.len();
            let term = self.inline.convert(content.start..content.start + colon, true);
            self.put_item(depth, false, &bold(&one_line(trimmed(&term))));
            if explained {
                let explanation = content.start + colon + 3..content.end;
                self.item(&format!("{}*", "*".repeat(depth)), explanation);
            }
            return;
        }
        let text = self.inline.convert(content, true);
        self.put_item(depth, own == b'#', &guarded(trimmed(&text)));
    }

    fn put_item(&mut self, depth: usize, numbered: bool, text: &str) {
        if text.is_empty() {
            return;
        }
        let before = self.items.get(depth - 1).copied();
        self.items.truncate(depth - 1);
        let number = match before {
            Some(item) if numbered && item.numbered => item.number + 1,
            _ => 1,
        };
        let mark = if numbered {
            format!("{number}. ")
        } else {
            "* ".to_owned()
        };
        if self.previous == Block::List {
            self.empty = 0;
        }
        self.line(Block::List);
        let outer: usize = self.items.iter().map(|item| item.width).sum();
        self.items.push(Item {
            numbered,
            number,
            width: mark.len(),
        });
        let indent = " ".repeat(outer + mark.len());
        self.out
            .extend([" ".repeat(outer).as_str(), &mark, &indented(text, &indent)]);
    }

    /// A line that is set in, outside of any list.
    fn quote(&mut self, depth: usize, content: Range<usize>) {
        let mark = "> ".repeat(depth.min(DEEPEST));
        let text = self.inline.convert(content, true);
        let text = guarded(trimmed(&text));
        if text.is_empty() {
            return;
        }
        self.line(Block::Quote);
        self.out.extend([mark.as_str(), &indented(&text, &mark)]);
    }

    fn paragraph(&mut self, span: Range<usize>) {
        let text = self.inline.convert(span, true);
        let text = text.trim_matches([' ', '\t']);
        let (mut text, breaks) = (text, text.ends_with("\\\n"));
        while let Some(rest) = text.strip_suffix("\\\n") {
            text = rest.trim_end_matches([' ', '\t']);
        }
        if text.trim().is_empty() {
            self.breaks |= breaks && self.previous == Block::Paragraph && self.empty == 0;
            return;
        }
        if std::mem::take(&mut self.breaks) && self.empty == 0 {
            self.out.push('\\');
        }
        self.line(Block::Paragraph);
        self.out.push_str(&guarded(text));
        self.breaks = breaks;
    }

    /// Begins a line, after the empty ones that were there or that CommonMark needs.
    fn line(&mut self, block: Block) {
        self.breaks &= block == Block::Paragraph;
        if block != Block::List {
            self.items.clear();
        }
        let apart = matches!(self.previous, Block::List | Block::Quote | Block::Table);
        let joins = block == Block::Paragraph || block == Block::Quote && self.previous == Block::List;
        let joins = joins || self.previous == Block::Table && block != Block::Other;
        let same = block == self.previous && block != Block::Table;
        if apart && joins && !same && self.empty == 0 {
            self.empty = 1;
        }
        self.empty_lines();
        if self.begun {
            self.out.push('\n');
        }
        self.begun = true;
        self.previous = block;
    }

    fn empty_lines(&mut self) {
        let empty = std::mem::take(&mut self.empty);
        if self.begun {
            self.out.extend(std::iter::repeat_n('\n', empty));
        }
    }

    /// Ends a paragraph.
    fn separate(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// Items stand in one another no deeper than this.
const DEEPEST: usize = 16;

/// The number that begins a line, and what follows it.
pub(super) fn numbered(line: &str) -> Option<(u32, &str)> {
    let (number, text) = line.split_once(". ")?;
    let digits = !number.is_empty() && number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.trim_start();
    (digits && !number.starts_with('0') && !text.is_empty())
        .then(|| number.parse().ok().map(|n| (n, text)))?
}

/// The language and the code of a line that is a literal block as a whole.
fn literal_block(line: &str) -> Option<(&str, std::borrow::Cow<'_, str>)> {
    let name = literal_tag(line)?;
    let (tag, rest) = line.split_once('>')?;
    let at = find_ignoring_case(rest, &format!("</{name}>"))?;
    let (code, behind) = rest.split_at_checked(at)?;
    if behind.len() > name.len() + 3 && !behind.get(name.len() + 3..)?.trim().is_empty() {
        return None;
    }
    if name == "pre" {
        return Some(("", super::entities::resolved(code).into()));
    }
    let language = tag.split_once("lang=").map_or("", |(_, value)| {
        let value = value.trim_start_matches(['"', '\'']);
        let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#')));
        value.get(..end.unwrap_or(value.len())).unwrap_or_default()
    });
    Some((language, code.into()))
}

/// The name of the literal tag that a text begins with.
pub(super) fn literal_tag(text: &str) -> Option<&'static str> {
    let name = text.strip_prefix('<')?;
    ["pre", "syntaxhighlight", "source"].into_iter().find(|known| {
        name.get(..known.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(known))
            && name
                .get(known.len()..)
                .is_some_and(|rest| rest.starts_with(['>', ' ']))
    })
}

/// Where a mark of ASCII stands in a text, whatever the case of either.
pub(super) fn find_ignoring_case(text: &str, mark: &str) -> Option<usize> {
    text.as_bytes()
        .windows(mark.len())
        .position(|window| window.eq_ignore_ascii_case(mark.as_bytes()))
}

/// The text on one line.
fn one_line(text: &str) -> String {
    text.replace("\\\n", " ").replace('\n', " ")
}

/// The text without blanks and breaks at its end.
fn trimmed(text: &str) -> &str {
    let mut text = text.trim_matches([' ', '\t']);
    while let Some(rest) = text.strip_suffix("\\\n") {
        text = rest.trim_end_matches([' ', '\t']);
    }
    text
}

/// A term in bold, unless its own marks would run into those.
fn bold(term: &str) -> String {
    if term.is_empty() || term.starts_with('*') || term.ends_with(['*', '\\']) || term.contains("**") {
        guarded(term)
    } else {
        format!("**{term}**")
    }
}

/// The text with what follows its breaks set in.
fn indented(text: &str, indent: &str) -> String {
    text.replace("\\\n", &format!("\\\n{indent}"))
}

/// A heading whose last marks are no closing ones.
fn without_closing(title: &str) -> String {
    let text = title.trim_end_matches('#');
    if text.len() < title.len() && (text.is_empty() || text.ends_with(' ')) {
        let marks = title.get(text.len()..).unwrap_or_default();
        return format!("{text}\\{marks}");
    }
    title.to_owned()
}

/// A text whose lines stay text where they look like another block.
fn guarded(text: &str) -> String {
    let lines: Vec<String> = text.split("\\\n").map(guarded_line).collect();
    lines.join("\\\n")
}

fn guarded_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let marks = line.trim_end();
    let alone = |mark: char| !marks.is_empty() && marks.chars().all(|c| c == mark);
    let level = line.len() - line.trim_start_matches('#').len();
    let mark = |rest: Option<&str>| rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let looks = line.starts_with('>')
        || (1..=6).contains(&level) && mark(line.get(level..))
        || line.starts_with(['-', '*', '+']) && mark(line.get(1..))
        || ["```", "~~~"].iter().any(|fence| line.starts_with(fence))
        || alone('=')
        || alone('-')
        || line.starts_with('|');
    if looks {
        return format!("\\{text}");
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = line.get(digits..).unwrap_or_default();
    if (1..10).contains(&digits) && behind.starts_with(['.', ')']) && mark(behind.get(1..)) {
        let (number, rest) = text.split_at_checked(digits).unwrap_or((text, ""));
        return format!("{number}\\{rest}");
    }
    text.to_owned()
}

/// The lines of a text. A template, a comment, a literal tag and a table are never split; a literal block is a line.
pub(super) fn lines(text: &str, templates: &[Range<usize>]) -> Vec<Range<usize>> {
    const WHOLE: [(&str, &str); 2] = [("<!--", "-->"), ("<nowiki>", "</nowiki>")];
    let mut lines = Vec::new();
    let mut missing = [false; 3];
    let mut blocks_missing = Vec::new();
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
        } else if let Some(name) = literal_tag(rest).filter(|name| !blocks_missing.contains(name)) {
            let close = format!("</{name}>");
            let Some(length) = find_ignoring_case(rest, &close).map(|at| at + close.len()) else {
                blocks_missing.push(name);
                pos += 1;
                continue;
            };
            let before = text.get(start..pos).unwrap_or_default();
            if !before.trim().is_empty() {
                lines.push(start..pos);
            }
            lines.push(pos..pos + length);
            pos += length;
            let behind = text.get(pos..).unwrap_or_default();
            pos += behind.len() - behind.trim_start_matches([' ', '\t']).len();
            if text.get(pos..).is_some_and(|rest| rest.starts_with('\n')) {
                pos += 1;
            }
            start = pos;
            if pos >= text.len() {
                return lines;
            }
        } else {
            let whole = WHOLE.iter().chain([&("{|", "\n|}")]).zip(&mut missing);
            let end = whole
                .filter(|((open, _), missing)| {
                    let head = text.get(start..pos).unwrap_or_default();
                    rest.starts_with(open) && !**missing && (*open != "{|" || head.trim().is_empty())
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

/// The level of a heading, and where its title stands in the line.
pub(super) fn heading(line: &str) -> Option<(usize, Range<usize>)> {
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
