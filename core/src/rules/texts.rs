//! Texts: placeholders, texts cut off, summaries that repeat the name.

use crate::diagnostic::catalogue::{Hint, Rule};
use crate::schema::{Findings, Found};
use crate::text::{Kind, Node};

/// Goes through the texts of a node: itself, or one per language.
fn each<'t>(node: Node<'t>, mut look: impl FnMut(Node<'t>, &'t str)) {
    if let Some(text) = node.as_text() {
        look(node, text);
    }
    for (_, value) in node.members() {
        if let Some(text) = value.as_text() {
            look(value, text);
        }
    }
}

/// A name: a placeholder is an error.
pub(super) fn name(node: Node<'_>, found: &mut Findings) {
    each(node, |node, text| {
        // What a schema cannot tell from a letter: spaces of other alphabets. ASCII's are a matter of shape.
        let is_unseen = text.chars().all(char::is_whitespace) && !text.is_ascii();
        if is_unseen || is_placeholder(text) {
            found.push(Found::at(
                node,
                Rule::Placeholder {
                    value: text.to_owned(),
                },
            ));
        }
    });
}

/// A summary: it should say more than the name.
pub(super) fn summary(node: Node<'_>, name: Option<Node<'_>>, found: &mut Findings) {
    text(node, found);
    let Some(name) = name else { return };
    for (key, summary) in languages(node) {
        let repeats = languages(name).any(|(language, name)| {
            (key.is_none() || language.is_none() || key == language)
                && summary
                    .as_text()
                    .zip(name.as_text())
                    .is_some_and(|(a, b)| same(a, b))
        });
        if repeats {
            found.push(Found::at(summary, Hint::SummaryIsName).related(name));
        }
    }
}

/// The texts of a node with their languages, as many as anybody writes: each is held beside each of another.
fn languages(node: Node<'_>) -> impl Iterator<Item = (Option<&str>, Node<'_>)> {
    const MOST: usize = 100;
    let own = (node.kind() != Kind::Object).then_some((None, node));
    let each = node.members().take(MOST);
    own.into_iter()
        .chain(each.map(|(key, value)| (Some(key.as_str()), value)))
}

/// Whether two texts are the same but for white space, capitals and a final stop.
fn same(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> Vec<char> {
        text.trim_end_matches(['.', ' '])
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_lowercase)
            .collect()
    };
    a == b || (a.len().abs_diff(b.len()) < 8 && letters(a) == letters(b))
}

/// Some fields of an object that are texts.
pub(super) fn fields(node: Node<'_>, keys: &[&str], found: &mut Findings) {
    for (key, value) in node.members() {
        if keys.iter().any(|name| key.is(name)) {
            text(value, found);
        }
    }
}

/// Whether a text, or one of its languages, says something.
pub(super) fn says(node: Node<'_>) -> bool {
    let mut says = false;
    each(node, |_, text| {
        says |= !text.trim().is_empty() && !is_placeholder(text);
    });
    says
}

/// Any text: advice on placeholders, on nothing at all, and on what was cut off.
pub(super) fn text(node: Node<'_>, found: &mut Findings) {
    each(node, |node, text| {
        if text.trim_start().is_empty() {
            found.push(Found::at(node, Hint::EmptyText));
        }
    });
    unfinished(node, found);
}

/// Any text: advice on placeholders, and on what was cut off.
pub(super) fn unfinished(node: Node<'_>, found: &mut Findings) {
    each(node, |node, text| {
        if !is_suspect(text) {
            return;
        }
        if let Some(line) = placeholder_in(text) {
            found.push(Found::at(
                node,
                Hint::Placeholder {
                    value: line.to_owned(),
                },
            ));
        } else if is_cut(text) {
            found.push(Found::at(node, Hint::CutText));
        }
    });
}

/// Whether a text could be a placeholder, hold one, or be cut off. Most could not, and this is all that they cost.
fn is_suspect(text: &str) -> bool {
    let bytes = text.as_bytes();
    let finished = matches!(bytes.last(), Some(b'.' | b'!' | b'?')) && !bytes.ends_with(b"..");
    !finished
        || bytes.len() <= SHORT
        || matches!(bytes.first(), Some(b'l' | b'L'))
        || memchr::memchr2(b'\n', b'[', bytes).is_some()
}

/// The first line that stands for a text; most texts are one line, too long to be a placeholder.
fn placeholder_in(text: &str) -> Option<&str> {
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        // Lines are at most a word or two, or are passed over as they are; the first may be a text to fill a page.
        let line = text
            .get(start..end)
            .filter(|line| line.len() <= SHORT || start == 0)
            .map(str::trim);
        if let Some(line) = line.filter(|line| is_placeholder(line)) {
            return Some(line);
        }
        start = end + 1;
    }
    None
}

/// The longest that a placeholder is, in bytes.
const SHORT: usize = 40;

/// Whether a text stands for one that was never written.
fn is_placeholder(text: &str) -> bool {
    const PLACEHOLDERS: [&str; 16] = [
        "à compléter",
        "a compléter",
        "à completer",
        "a completer",
        "à renseigner",
        "à définir",
        "à venir",
        "à préciser",
        "todo",
        "to do",
        "tbd",
        "tba",
        "fixme",
        "xxx",
        "lorem ipsum",
        "to be completed",
    ];
    // What no placeholder begins with is no placeholder: most texts are told by their first letter.
    let begins_none = |byte: u8| byte.is_ascii() && !b"atflx".contains(&byte.to_ascii_lowercase());
    let first = text.bytes().next();
    if first.is_some_and(|byte| byte.is_ascii_alphanumeric() && begins_none(byte)) {
        return false;
    }
    let text = text.trim();
    if text.is_empty() {
        return false;
    }
    if text.len() > SHORT {
        return text
            .get(..11)
            .is_some_and(|head| head.eq_ignore_ascii_case("lorem ipsum"));
    }
    if text
        .chars()
        .all(|c| matches!(c, '.' | '…' | '?' | '-' | '_' | ' ' | '[' | ']' | '(' | ')'))
    {
        // A rule of hyphens is CommonMark, and one mark can be meant.
        return text.contains(['.', '…', '?', '_'])
            && text.chars().count() > usize::from(!text.contains('…'));
    }
    let letter = text
        .bytes()
        .find(|byte| !byte.is_ascii() || byte.is_ascii_alphanumeric());
    if letter.is_some_and(begins_none) {
        return false;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    PLACEHOLDERS.iter().any(|placeholder| {
        bare.len() == placeholder.len() && bare.chars().flat_map(char::to_lowercase).eq(placeholder.chars())
    })
}

/// From how many bytes on a text is expected to end like one.
const LONG: usize = 300;

/// Whether a text stops in the middle: inside a link, at dots that leave something out, or, where it is long, in
/// the middle of a sentence.
fn is_cut(text: &str) -> bool {
    let text = text.trim_end();
    if memchr::memchr(b'[', text.as_bytes()).is_some()
        && let Some(open) = text.rfind("[[")
    {
        return !text.get(open..).is_some_and(|rest| rest.contains("]]"));
    }
    if text.ends_with("...") || text.ends_with('…') {
        // "terrains, entreprises ..." leaves out; "such as (a, b...)" ends otherwise and is not asked.
        return true;
    }
    text.len() > LONG
        && text.ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | '(' | '\'' | '’'))
        && text.contains(". ")
        && is_prose(text.lines().next_back().unwrap_or_default().trim_start())
}

/// Whether a line is of the kind that ends with a stop: long, no item of a list, no address.
fn is_prose(line: &str) -> bool {
    let is_item = line.starts_with(['*', '-', '#', '+', '|', '>', ':'])
        || line.starts_with(|c: char| c.is_ascii_digit());
    line.len() > 80 && !is_item && !line.contains("://")
}
