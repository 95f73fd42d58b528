//! Blocks of CommonMark, line by line.

use std::ops::Range;

use super::super::blocks::numbered;
use super::super::markup::Options;
use super::emphasis::NOTHING;
use super::inline::Inline;

/// A text in wikitext while it is written.
pub(super) struct Blocks<'a> {
    text: &'a str,
    lines: Vec<Range<usize>>,
    inline: Inline<'a>,
    out: Vec<String>,
    /// The items that are open, the outermost first.
    items: Vec<Item>,
    /// No table of wikitext ends from here on.
    unclosed: bool,
}

#[derive(Debug, Clone, Copy)]
struct Item {
    mark: char,
    number: u32,
    /// Where its marker and its content begin in the line.
    at: usize,
    content: usize,
}

/// Items stand in one another no deeper than this.
const DEEPEST: usize = 16;

impl<'a> Blocks<'a> {
    pub(super) fn new(text: &'a str, options: &'a Options<'a>, templates: &'a [Range<usize>]) -> Self {
        Self {
            text,
            lines: lines(text, templates),
            inline: Inline::new(text, options),
            out: Vec::new(),
            items: Vec::new(),
            unclosed: false,
        }
    }

    pub(super) fn finish(self) -> String {
        self.out.join("\n")
    }

    fn line(&self, number: usize) -> Option<&'a str> {
        self.text.get(self.lines.get(number)?.clone())
    }

    /// Converts every line.
    pub(super) fn all(&mut self) {
        let mut number = 0;
        while let Some(line) = self.line(number) {
            number = self.block(number, line).max(number + 1);
        }
    }

    /// Converts the block that begins at a line; the line behind it.
    fn block(&mut self, number: usize, line: &'a str) -> usize {
        let start = self.lines.get(number).map_or(0, |span| span.start);
        let bare = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - bare.len();
        if bare.trim().is_empty() {
            return self.empty(number);
        }
        if let Some(end) = self.code(number, bare) {
            self.items.clear();
            return end;
        }
        if let Some((mark, count, text)) = self.marker(indent, bare) {
            return self.item(number, indent, mark, count, text);
        }
        self.items.clear();
        if let Some((level, title)) = heading(bare) {
            let from = start + line.len() - bare.len() + level_start(bare, title);
            let text = self.inline.one_line(from..from + title.len());
            let marks = "=".repeat(level);
            self.out.push(format!("{marks} {text} {marks}"));
        } else if is_rule(bare) {
            self.out.push("----".to_owned());
        } else if bare.starts_with("{|") {
            return self.table_kept(number);
        } else if let Some(end) = self.table(number) {
            return end;
        } else if bare.starts_with('>') {
            return self.quote(number, bare);
        } else {
            return self.paragraph(number);
        }
        number + 1
    }

    /// Empty lines: none between the items of a list.
    fn empty(&mut self, number: usize) -> usize {
        let mut end = number;
        while self.line(end).is_some_and(|line| line.trim().is_empty()) {
            end += 1;
        }
        let next = self.line(end).unwrap_or_default();
        let bare = next.trim_start_matches([' ', '\t']);
        let goes_on = !self.items.is_empty() && self.marker(next.len() - bare.len(), bare).is_some();
        if !goes_on {
            self.items.clear();
            self.out.extend((number..end).map(|_| String::new()));
        }
        end
    }

    /// The marker of an item: its mark, its number, and its text.
    fn marker(&self, indent: usize, bare: &'a str) -> Option<(char, u32, &'a str)> {
        if is_rule(bare) && !bare.starts_with("* ") {
            return None;
        }
        for mark in ["* ", "- ", "+ "] {
            if let Some(text) = bare.strip_prefix(mark)
                && !text.trim().is_empty()
            {
                return Some(('*', 0, text.trim_start()));
            }
        }
        let (count, text) = numbered(bare)?;
        let parents = self
            .items
            .iter()
            .take_while(|item| item.content <= indent)
            .count();
        let before = self.items.get(parents).filter(|item| item.mark == '#');
        (count == before.map_or(1, |item| item.number + 1)).then_some(('#', count, text))
    }

    fn item(&mut self, number: usize, indent: usize, mark: char, count: u32, text: &'a str) -> usize {
        let parents = self
            .items
            .iter()
            .take_while(|item| item.content <= indent)
            .count();
        self.items.truncate(parents.min(DEEPEST - 1));
        let span = self.lines.get(number).cloned().unwrap_or_default();
        let content = span.len() - text.len();
        self.items.push(Item {
            mark,
            number: count,
            at: indent,
            content: content.max(indent + 2),
        });
        let marks: String = self.items.iter().map(|item| item.mark).collect();
        let end = self.continued(number + 1);
        let parts = self.parts(span.end - text.len(), number, end, |line| line);
        let text = self.inline.joined(&parts);
        self.out.push(format!("{marks} {text}"));
        end
    }

    /// A quote: what wikis set in.
    fn quote(&mut self, number: usize, bare: &'a str) -> usize {
        let text = quoted(bare);
        let depth = bare
            .get(..bare.len() - text.len())
            .map_or(1, |marks| marks.matches('>').count());
        let unquoted = |line: &'a str| quoted(line.trim_start_matches(' '));
        // A line goes on in the same quote where a break says so.
        let mut end = number + 1;
        while self.line(end - 1).is_some_and(ends_with_break)
            && self
                .line(end)
                .is_some_and(|line| line.trim_start_matches(' ').starts_with('>'))
        {
            end += 1;
        }
        let span = self.lines.get(number).cloned().unwrap_or_default();
        let parts = self.parts(span.end - text.len(), number, end, unquoted);
        let text = self.inline.joined(&parts);
        let marks = ":".repeat(depth.min(DEEPEST));
        self.out.push(format!("{marks} {text}"));
        end
    }

    /// The lines below an item that belong to it.
    fn continued(&self, from: usize) -> usize {
        let mut end = from;
        while let Some(line) = self.line(end) {
            let bare = line.trim_start_matches([' ', '\t']);
            let indent = line.len() - bare.len();
            let own = self.items.last().is_some_and(|item| indent > item.at);
            let broken = self.line(end - 1).is_some_and(ends_with_break);
            if bare.trim().is_empty()
                || !(own || broken)
                || self.marker(indent, bare).is_some()
                || fence(bare).is_some()
                || heading(bare).is_some()
            {
                break;
            }
            end += 1;
        }
        end
    }

    /// The parts of lines that are one text.
    fn parts(
        &self,
        first: usize,
        number: usize,
        end: usize,
        inner: impl Fn(&'a str) -> &'a str,
    ) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        for line in number..end {
            let Some(span) = self.lines.get(line) else { break };
            let whole = self.text.get(span.clone()).unwrap_or_default();
            let start = if line == number {
                first
            } else {
                let bare = inner(whole).trim_start_matches([' ', '\t']);
                span.end - bare.len()
            };
            parts.push(start..span.end);
        }
        parts
    }

    /// A paragraph: its lines stay lines.
    fn paragraph(&mut self, number: usize) -> usize {
        let mut end = number + 1;
        while let Some(line) = self.line(end) {
            let bare = line.trim_start_matches([' ', '\t']);
            if let Some(level) = underline(bare)
                && end == number + 1
                && (bare.starts_with('=') || bare.starts_with("--"))
            {
                let span = self.lines.get(number).cloned().unwrap_or_default();
                let text = self.inline.one_line(span);
                let marks = "=".repeat(level);
                self.out.push(format!("{marks} {text} {marks}"));
                return end + 1;
            }
            if bare.trim().is_empty()
                || fence(bare).is_some()
                || heading(bare).is_some()
                || is_rule(bare)
                || self.marker(line.len() - bare.len(), bare).is_some()
                || bare.starts_with('>')
                || bare.starts_with("{|")
                || self.is_table(end)
            {
                break;
            }
            end += 1;
        }
        let first = self.lines.get(number).map_or(0, |span| {
            let line = self.text.get(span.clone()).unwrap_or_default();
            span.end - line.trim_start_matches([' ', '\t']).len()
        });
        let parts = self.parts(first, number, end, |line| line);
        for line in self.inline.lines(&parts) {
            self.out.push(unlike_start(line.trim_matches([' ', '\t'])));
        }
        end
    }

    /// Code between fences.
    fn code(&mut self, number: usize, bare: &'a str) -> Option<usize> {
        let (fence, info) = fence(bare)?;
        let mut code = Vec::new();
        let mut end = number + 1;
        // The lines here are those of the text: nothing in code is markup.
        let from = self.lines.get(number)?.end + 1;
        let mut offset = from;
        for line in self.text.get(from..).unwrap_or_default().split('\n') {
            offset += line.len() + 1;
            let close = line.trim();
            if close.starts_with(fence) && close.trim_start_matches('`').trim_start_matches('~').is_empty() {
                break;
            }
            code.push(line);
        }
        while self.lines.get(end).is_some_and(|span| span.start < offset) {
            end += 1;
        }
        let code = code.join("\n");
        let language = info.split_whitespace().next().unwrap_or_default();
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#');
        let named = !language.is_empty() && language.chars().all(is_name);
        self.out.push(
            if named && !code.to_ascii_lowercase().contains("</syntaxhighlight") {
                format!("<syntaxhighlight lang=\"{language}\">\n{code}\n</syntaxhighlight>")
            } else {
                format!(
                    "<pre>\n{}\n</pre>",
                    code.replace('&', "&amp;").replace('<', "&lt;")
                )
            },
        );
        Some(end)
    }

    /// A table of wikitext, which stays as it is.
    fn table_kept(&mut self, number: usize) -> usize {
        let mut end = number + 1;
        while !self.unclosed {
            match self.line(end) {
                Some(line) if line.starts_with("|}") => {
                    let lines = (number..=end).filter_map(|line| self.line(line).map(str::to_owned));
                    let table: Vec<_> = lines.collect();
                    self.out.extend(table);
                    return end + 1;
                }
                Some(_) => end += 1,
                None => self.unclosed = true,
            }
        }
        self.paragraph(number)
    }

    fn is_table(&self, number: usize) -> bool {
        let head = self
            .line(number)
            .is_some_and(|line| line.trim_start().starts_with('|'));
        head && self.line(number + 1).is_some_and(is_delimiter)
    }

    fn table(&mut self, number: usize) -> Option<usize> {
        if !self.is_table(number) {
            return None;
        }
        self.out.push("{| class=\"wikitable\"".to_owned());
        let mut end = number;
        while let Some(line) = self.line(end).filter(|line| line.trim_start().starts_with('|')) {
            if end != number + 1 {
                if end > number {
                    self.out.push("|-".to_owned());
                }
                let (mark, divider) = if end == number { ("!", " !!") } else { ("|", " ||") };
                let span = self.lines.get(end).cloned().unwrap_or_default();
                let cells: Vec<String> = cells(line)
                    .into_iter()
                    .map(|cell| self.inline.cell(span.start + cell.start..span.start + cell.end))
                    .map(|cell| if cell.is_empty() { cell } else { format!(" {cell}") })
                    .collect();
                self.out.push(format!("{mark}{}", cells.join(divider)));
            }
            end += 1;
        }
        self.out.push("|}".to_owned());
        Some(end)
    }
}

/// The lines of a text; a template is never split.
fn lines(text: &str, templates: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut templates = templates.iter().peekable();
    for (at, _) in text.match_indices('\n') {
        while templates.next_if(|span| span.end <= at).is_some() {}
        if templates.peek().is_none_or(|span| span.start > at) {
            lines.push(start..at);
            start = at + 1;
        }
    }
    lines.push(start..text.len());
    lines
}

/// The level and the title of a heading.
fn heading(bare: &str) -> Option<(usize, &str)> {
    let text = bare.trim_start_matches('#');
    let level = bare.len() - text.len();
    if !(1..=6).contains(&level) || !text.starts_with([' ', '\t']) {
        return None;
    }
    let text = text.trim();
    let open = text.trim_end_matches('#');
    let title = if open.is_empty() || open.ends_with(' ') {
        open.trim_end()
    } else {
        text
    };
    (!title.is_empty()).then_some((level, title))
}

/// Where the title of a heading stands in its line.
fn level_start(bare: &str, title: &str) -> usize {
    bare.find(title.chars().next().unwrap_or('#'))
        .filter(|_| !title.starts_with('#'))
        .unwrap_or_else(|| bare.len() - bare.trim_start_matches('#').trim_start().len())
}

/// The level of a heading whose underline this is.
fn underline(bare: &str) -> Option<usize> {
    let bare = bare.trim_end();
    let alone = |mark: char| !bare.is_empty() && bare.chars().all(|c| c == mark);
    if alone('=') {
        Some(1)
    } else {
        alone('-').then_some(2)
    }
}

fn is_rule(bare: &str) -> bool {
    ['-', '*', '_'].into_iter().any(|mark| {
        bare.matches(mark).count() >= 3 && bare.chars().all(|c| c == mark || matches!(c, ' ' | '\t'))
    })
}

/// The fence that opens code, and what is said of the code.
fn fence(bare: &str) -> Option<(&str, &str)> {
    for mark in ['`', '~'] {
        let rest = bare.trim_start_matches(mark);
        let length = bare.len() - rest.len();
        if length >= 3 && !(mark == '`' && rest.contains('`')) {
            return bare.split_at_checked(length);
        }
    }
    None
}

/// The text of a quote.
fn quoted(bare: &str) -> &str {
    let mut text = bare;
    while let Some(inner) = text.strip_prefix('>') {
        text = inner.strip_prefix(' ').unwrap_or(inner);
    }
    text
}

fn ends_with_break(line: &str) -> bool {
    let backslashes = line.len() - line.trim_end_matches('\\').len();
    backslashes % 2 == 1 || line.ends_with("  ")
}

fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Where the cells of a row stand in it.
fn cells(line: &str) -> Vec<Range<usize>> {
    let lead = line.len() - line.trim_start().len() + 1;
    let end = line.trim_end().len();
    let mut cells = Vec::new();
    let (mut start, mut escaped) = (lead, false);
    for (at, c) in line.char_indices().filter(|(at, _)| (lead..end).contains(at)) {
        if c == '|' && !escaped {
            cells.push(start..at);
            start = at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    if start < end {
        cells.push(start..end);
    }
    cells
}

/// A line that begins with a mark, with something before it that keeps it from being one.
fn unlike_start(text: &str) -> String {
    let block =
        text.starts_with(['*', '#', ':', ';', '=']) || text.starts_with("----") || text.starts_with("{|");
    if block {
        format!("{NOTHING}{text}")
    } else {
        text.to_owned()
    }
}
