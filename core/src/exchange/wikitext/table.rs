//! Tables of rows and cells, as GitHub's flavour of CommonMark writes them.

use std::ops::Range;

use super::inline::Inline;

/// The table, or `None` where it holds more than rows of one-line cells.
pub(super) fn to_gfm(inline: &mut Inline<'_>, span: Range<usize>) -> Option<String> {
    let text = inline.text.get(span.clone())?;
    if !text.ends_with("\n|}")
        || ["{{", "[[", "rowspan", "colspan", "<", "\n{|"]
            .iter()
            .any(|mark| text.contains(mark))
    {
        return None;
    }
    let mut rows: Vec<Vec<Range<usize>>> = Vec::new();
    let mut fresh = true;
    let mut pos = span.start + text.find('\n')? + 1;
    for line in text.lines().skip(1) {
        let start = pos;
        pos += line.len() + 1;
        if line.starts_with("|}") {
            break;
        } else if line.starts_with("|-") {
            fresh = true;
        } else if line.starts_with("|+") || line.trim().is_empty() || !line.starts_with(['|', '!']) {
            return None;
        } else {
            if fresh {
                rows.push(Vec::new());
                fresh = false;
            }
            let separator = if line.starts_with('!') && line.contains("!!") {
                "!!"
            } else {
                "||"
            };
            let mut cell = start + 1;
            for part in line.get(1..)?.split(separator) {
                let style = part.find('|').map_or(0, |bar| bar + 1);
                rows.last_mut()?.push(cell + style..cell + part.len());
                cell += part.len() + separator.len();
            }
        }
    }
    let width = rows.first()?.len();
    if rows.iter().any(|row| row.len() != width) {
        return None;
    }
    let mut out = String::new();
    for (number, row) in rows.into_iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        for cell in row {
            let text = inline.convert(cell, true);
            out.extend(["| ", &text.trim().replace('\n', " ").replace('|', "\\|"), " "]);
        }
        out.push('|');
        if number == 0 {
            out.push('\n');
            out.push_str(&"| --- ".repeat(width));
            out.push('|');
        }
    }
    Some(out)
}
