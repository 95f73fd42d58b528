//! Repositories and documentation.

use serde_json::{Map, Value, json};

use super::{keep_with, text};
use crate::exchange::crosswalk::{Outcome, Reading, Row, Writing, text_in};
use crate::text::{Kind, Node, Pointer};
use crate::value::{Url, Value as _};

pub(super) fn read_repositories<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        let url = text(one, "url").filter(|url| Url::check(url).is_ok());
        let is_text = |value: Node<'_>| value.as_text().is_some() || value.kind() == Kind::Null;
        let Some(url) = url.filter(|_| {
            one.members()
                .all(|(key, value)| ["name", "url"].contains(&key.as_str()) && is_text(value))
        }) else {
            keep_with(reading, one, "url");
            continue;
        };
        let mut link = json!({ "role": REPOSITORY, "url": url });
        if let (Some(label), Some(link)) = (text(one, "name"), link.as_object_mut()) {
            link.insert("label".to_owned(), label.into());
        }
        reading.record.draft.push(row.ours, link);
        reading.took(one);
    }
    Outcome::Parts
}

const REPOSITORY: &str = "source-code";

pub(super) fn write_repositories(writing: &mut Writing<'_>, row: &Row) {
    let links = writing.get(row.ours).and_then(Value::as_array);
    let mut repositories: Vec<Value> = Vec::new();
    for (at, link) in links.into_iter().flatten().enumerate() {
        let Some(url) = link
            .get("url")
            .filter(|_| link.get("role").is_some_and(|role| role == REPOSITORY))
        else {
            continue;
        };
        let mut one = Map::new();
        let label = link.get("label");
        if let Some((tag, label)) = label.and_then(|label| text_in(label, &writing.languages)) {
            one.insert("name".to_owned(), label.into());
            let pointer = Pointer::default().key(row.ours).index(at).key("label");
            match tag {
                Some(tag) => writing.wrote_in(tag, pointer),
                None => writing.wrote_at(pointer.as_str()),
            }
        }
        one.insert("url".to_owned(), url.clone());
        let one = Value::Object(one);
        if !repositories.contains(&one) {
            repositories.push(one);
        }
        writing.wrote_at(&format!("/{}/{at}/role", row.ours));
        writing.wrote_at(&format!("/{}/{at}/url", row.ours));
    }
    if !repositories.is_empty() {
        writing.put(row.theirs, repositories);
    }
}

/// Addresses; many are sentences with an address in them, and kept.
pub(super) fn read_documentation<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, _: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        if reading.link(DOCUMENTATION, one) == Outcome::Whole {
            reading.took(one);
        } else {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

const DOCUMENTATION: &str = "documentation";

/// The answers are of those that are in the registry: a nominee has no such field.
pub(super) fn write_documentation(writing: &mut Writing<'_>, row: &Row) {
    if writing.kept(DOCUMENTATION).is_none() {
        return;
    }
    let links = writing.get("links").and_then(Value::as_array);
    let mut urls: Vec<Value> = Vec::new();
    for (at, link) in links.into_iter().flatten().enumerate() {
        let Some(url) = link
            .get("url")
            .filter(|_| link.get("role").is_some_and(|role| role == DOCUMENTATION))
        else {
            continue;
        };
        if !urls.contains(url) {
            urls.push(url.clone());
        }
        writing.wrote_at(&format!("/links/{at}/role"));
        writing.wrote_at(&format!("/links/{at}/url"));
    }
    if !urls.is_empty() {
        writing.put(row.theirs, urls);
    }
}
