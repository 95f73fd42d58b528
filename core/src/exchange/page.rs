//! Descriptions as pages of a wiki.

use serde_json::Value;

use super::crosswalk::{Fields, name_in};
use super::export::ExportOptions;
use super::wiki::write::{Writing, Written, rewrite, write};
use crate::diagnostic::Problem;
use crate::text::Pointer;

/// Writes a page, new or onto the one of the options; the text and what it does not hold.
pub(super) fn page(
    description: &Fields,
    catalogue: Option<&Fields>,
    options: &ExportOptions,
) -> (String, Vec<(Problem, Pointer)>) {
    let said = |fields: &Fields| fields.get("language").and_then(Value::as_str).map(str::to_owned);
    let own = said(description).or_else(|| catalogue.and_then(said));
    let languages: Vec<&str> = options
        .language
        .as_deref()
        .into_iter()
        .chain(own.as_deref())
        .chain(["fr", "en"])
        .collect();
    let name_of = |id: &str| {
        let lists = ["actors", "themes", "challenges"].into_iter();
        let mut all = lists
            .filter_map(|list| catalogue?.get(list)?.as_array())
            .flatten();
        let found = all.find(|one| one.get("id").and_then(Value::as_str) == Some(id))?;
        name_in(found.as_object()?, &languages).map(str::to_owned)
    };
    let title = name_in(description, &languages).unwrap_or_default();
    let writing = Writing {
        description,
        title,
        base: options.base.as_deref(),
        languages: &languages,
        name_of: &name_of,
    };
    let Written { text, notes } = match &options.page {
        Some(page) => rewrite(page, &writing),
        None => write(&writing),
    };
    (text, notes)
}
