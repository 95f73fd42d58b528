//! What can stand in a template without changing what else is in it.

use std::collections::BTreeSet;

use crate::exchange::wikitext::{Page, Problem, ProblemKind, parse};

/// So many tags are looked at.
const MOST_NAMES: usize = 32;

/// Whether a value can stand in a template without changing what else is in it.
pub(super) fn stands(value: &str) -> bool {
    is_alone(value) && !is_cut(value) && open_tags(value).is_empty()
}

fn is_alone(value: &str) -> bool {
    let page = format!("{{{{a|b={value}\n|c=d}}}}");
    let read = parse(&page);
    // What is open would be closed by another value; a link ends with its line.
    let open = |problem: &Problem| problem.kind != ProblemKind::UnclosedLink;
    !read.problems.iter().any(open) && holds(&read, &page, &[value, "d"])
}

/// Whether a page is one template of these values.
fn holds(read: &Page<'_>, page: &str, values: &[&str]) -> bool {
    let [template] = read.templates.as_slice() else {
        return false;
    };
    let own = template
        .params
        .iter()
        .map(|param| param.raw_value.strip_suffix('\n').unwrap_or(param.raw_value));
    template.span == (0..page.len()) && own.eq(values.iter().copied())
}

/// Whether a value ends within a tag, which would end in another value.
fn is_cut(value: &str) -> bool {
    let page = format!("{{{{a|b={value}\n|c=/>\n|d=e}}}}");
    value.contains('<') && !holds(&parse(&page), &page, &[value, "/>", "e"])
}

/// The names of the tags that a value opens and does not close, or closes and does not open: their other half may be in another
/// value, and all between them would be one.
fn open_tags(value: &str) -> BTreeSet<&str> {
    let written = value.split('<').skip(1).map(|rest| {
        let name = rest.trim_start_matches('/');
        let end = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        name.get(..end).unwrap_or_default()
    });
    let mut tags: BTreeSet<&str> = written
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect();
    // Nobody means so many: they are not looked at one by one.
    if tags.len() > MOST_NAMES {
        return tags;
    }
    tags.retain(|name| {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let before = format!("{{{{a|b={open}\n|c={value}\n|d=e}}}}");
        let after = format!("{{{{a|b={value}\n|c={close}\n|d=e}}}}");
        !holds(&parse(&before), &before, &[&open, value, "e"])
            || !holds(&parse(&after), &after, &[value, &close, "e"])
    });
    tags
}

/// The value with the tags that are open as text.
pub(super) fn without_open_tags(mut value: String) -> String {
    for left in (0..MOST_NAMES).rev() {
        match value.rfind('<') {
            Some(at) if is_cut(&value) && left > 0 => value.replace_range(at..=at, "&lt;"),
            Some(_) if is_cut(&value) => value = value.replace('<', "&lt;"),
            _ => break,
        }
    }
    let names = open_tags(&value);
    if names.is_empty() {
        return value;
    }
    let mut out = String::with_capacity(value.len());
    for (at, part) in value.split('<').enumerate() {
        let name = part.trim_start_matches('/');
        let is_open = names.iter().any(|open| {
            name.get(..open.len())
                .is_some_and(|name| name.eq_ignore_ascii_case(open))
        });
        if at > 0 {
            out.push_str(if is_open { "&lt;" } else { "<" });
        }
        out.push_str(part);
    }
    out
}

/// Whether a text can be the name of a parameter.
pub(super) fn is_name(text: &str) -> bool {
    !text.trim().is_empty()
        && text.trim() == text
        && !text.contains(['=', '|', '{', '}', '[', ']', '<', '>', '\n'])
}
