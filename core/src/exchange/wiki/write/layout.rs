//! Changing a template and nothing around it.

use std::ops::Range;

use serde_json::Value;

use super::super::categories;
use super::Fields;
use crate::exchange::wikitext::{Param, Template, parse};
use crate::sort::sort_by_key;

/// A change of a template.
#[derive(Debug)]
pub(super) enum Edit {
    /// The value of a parameter, by its place among the parameters.
    Value(usize, String),
    /// A parameter that is not there.
    New(String, String),
}

/// The page with its template changed.
pub(super) fn edited(page: &str, template: &Template<'_>, edits: &[Edit]) -> String {
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let own = page.get(template.span.clone()).unwrap_or_default();
    let inner = own.strip_suffix("}}").unwrap_or(own);
    let end = template.span.start + inner.trim_end().len();
    let divider = if own.contains('\n') { "\n|" } else { "|" };
    let mut new = String::new();
    for edit in edits {
        match edit {
            Edit::Value(at, value) => {
                if let Some(param) = template.params.get(*at) {
                    changes.push((core(param), with_comments(value, param.raw_value)));
                }
            }
            Edit::New(name, value) => new.extend([divider, name.as_str(), "=", value.as_str()]),
        }
    }
    sort_by_key(&mut changes, |(range, _)| range.start);
    if !new.is_empty() {
        // What is there already may end behind the last change.
        let at = changes.last().map_or(end, |(range, _)| range.end.max(end));
        changes.push((at..at, new));
    }
    let mut out = String::with_capacity(page.len());
    let mut from = 0;
    for (range, text) in changes {
        out.push_str(page.get(from..range.start).unwrap_or_default());
        out.push_str(&text);
        from = range.end.max(from);
    }
    out.push_str(page.get(from..).unwrap_or_default());
    out
}

/// The value without the blanks around it; of a blank one its start.
fn core(param: &Param<'_>) -> Range<usize> {
    let raw = param.raw_value;
    let span = &param.value_span;
    if raw.trim().is_empty() {
        return span.start..span.start;
    }
    let lead = raw.len() - raw.trim_start().len();
    span.start + lead..span.start + raw.trim_end().len()
}

/// A value with the comments of the one before.
fn with_comments(value: &str, before: &str) -> String {
    let mut out = value.to_owned();
    let mut rest = before;
    while let Some((start, end)) = rest
        .find("<!--")
        .and_then(|start| Some((start, start + rest.get(start..)?.find("-->")? + 3)))
    {
        let comment = rest.get(start..end).unwrap_or_default();
        if !value.contains(comment) {
            out.push_str(comment);
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    out
}

/// The page in the categories of the description, and in no others; a description without `extensions` says nothing of them.
pub(super) fn with_categories(page: &str, description: &Fields) -> String {
    if !description.contains_key("extensions") {
        return page.to_owned();
    }
    let wanted: Vec<&str> = description
        .get("extensions")
        .and_then(|all| all.get(categories::EXTENSION))
        .and_then(Value::as_array)
        .map(|all| all.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    // A category within a template is part of a value.
    let read = parse(page);
    let within = |span: &Range<usize>| {
        let mut templates = read.templates.iter();
        templates.any(|template| template.span.start <= span.start && span.end <= template.span.end)
    };
    let mut there = categories::of(page);
    there.retain(|one| !within(&one.span));
    let mut out = String::with_capacity(page.len());
    let mut from = 0;
    for one in &there {
        if !wanted.iter().any(|wanted| *wanted == one.name) {
            out.push_str(page.get(from..one.span.start).unwrap_or_default());
            from = one.span.end;
        }
    }
    out.push_str(page.get(from..).unwrap_or_default());
    for wanted in wanted {
        let known = there.iter().any(|one| one.name == wanted);
        if !known && categories::is_name(wanted) {
            if !out.ends_with('\n') {
                out.push('\n');
            }
            out.extend(["[[Catégorie:", wanted, "]]\n"]);
        }
    }
    out
}
