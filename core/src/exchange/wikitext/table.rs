//! Tables of rows and cells, as GitHub's flavour of CommonMark writes them.

use std::ops::Range;

use super::inline::Inline;

/// The parts of a cell, one a line.
type Cell = Vec<Range<usize>>;

/// The table, or `None` where it holds more than rows of cells.
///
/// The first row is the heading, as that flavour wants it; a caption becomes a paragraph before the table, and short
/// rows are filled up.
pub(super) fn to_gfm(inline: &mut Inline<'_>, span: Range<usize>) -> Option<String> {
    let (caption, rows) = rows(inline.text, span)?;
    let width = rows.iter().map(Vec::len).max()?;
    let mut out = String::new();
    if let Some(caption) = caption {
        let text = inline.convert(caption, true);
        let text = text.replace("\\\n", " ").replace('\n', " ");
        if !text.trim().is_empty() {
            out.extend([text.trim(), "\n\n"]);
        }
    }
    for (number, row) in rows.into_iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let missing = width - row.len();
        for cell in row {
            let parts: Vec<String> = cell.into_iter().map(|part| content(inline, part)).collect();
            out.extend(["| ", &parts.join("<br>"), " "]);
        }
        out.push_str(&"|  ".repeat(missing));
        out.push('|');
        if number == 0 {
            out.push('\n');
            out.push_str(&"| --- ".repeat(width));
            out.push('|');
        }
    }
    Some(out)
}

/// What a cell holds, on one line.
fn content(inline: &mut Inline<'_>, part: Range<usize>) -> String {
    let text = inline.convert(part, true);
    let text = text.trim().replace("\\\n", "<br>").replace('\n', " ");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '|' {
            out.push('\\');
        }
        out.push(c);
    }
    out.trim().to_owned()
}

/// A caption, and rows of cells.
type Read = (Option<Range<usize>>, Vec<Vec<Cell>>);

/// The caption and the rows of a table of nothing but cells.
fn rows(text: &str, span: Range<usize>) -> Option<Read> {
    let table = text.get(span.clone())?;
    let refused = [
        "{{", "rowspan", "colspan", "<!--", "<nowiki", "<pre", "\n{|", "```",
    ];
    if !table.ends_with("\n|}") || refused.iter().any(|mark| table.contains(mark)) {
        return None;
    }
    let mut caption = None;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut fresh = true;
    let mut pos = span.start + table.find('\n')? + 1;
    for line in table.split('\n').skip(1) {
        let start = pos;
        pos += line.len() + 1;
        if line.starts_with("|}") {
            break;
        } else if line.starts_with("|-") {
            fresh = true;
        } else if line.starts_with("|+") {
            caption = Some(without_style(text, start + 2..start + line.len()));
        } else if line.starts_with(['|', '!']) {
            if std::mem::take(&mut fresh) {
                rows.push(Vec::new());
            }
            let row = rows.last_mut()?;
            for cell in cells(line) {
                let cell = start + cell.start..start + cell.end;
                row.push(vec![without_style(text, cell)]);
            }
        } else if !line.trim().is_empty() {
            // More of the cell before; lists and the like have no place in it.
            if line.trim_start().starts_with(['*', '#', ';', ':', '=']) {
                return None;
            }
            rows.last_mut()?.last_mut()?.push(start..start + line.len());
        }
    }
    Some((caption, rows))
}

/// Where the cells of a line stand in it: marks within links divide nothing.
fn cells(line: &str) -> Vec<Range<usize>> {
    let header = line.starts_with('!');
    let mut cells = Vec::new();
    let (mut start, mut links) = (1, 0_usize);
    let bytes = line.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"[[") => links += 1,
            Some(b"]]") => links = links.saturating_sub(1),
            Some(b"||") if links == 0 => {
                cells.push(start..at);
                start = at + 2;
            }
            Some(b"!!") if links == 0 && header => {
                cells.push(start..at);
                start = at + 2;
            }
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
    }
    cells.push(start.min(bytes.len())..bytes.len());
    cells
}

/// The cell behind what says how it looks.
fn without_style(text: &str, cell: Range<usize>) -> Range<usize> {
    let content = text.get(cell.clone()).unwrap_or_default();
    match content.find('|') {
        Some(bar) if !content.get(..bar).is_some_and(|head| head.contains("[[")) => {
            cell.start + bar + 1..cell.end
        }
        _ => cell,
    }
}
