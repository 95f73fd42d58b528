//! What several sources say of one thing: the same page in several wikis, the same organisation in several files.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::exchange::names::normalized;
use crate::model::Kind;

/// The pages that were taken in, by what they are about.
#[derive(Debug, Default)]
pub(super) struct Pages(HashMap<(Kind, String), Seen>);

#[derive(Debug)]
struct Seen {
    /// The place of the description in its list.
    at: usize,
    /// The hosts that have a page for it.
    hosts: Vec<String>,
}

impl Pages {
    /// The place of the description of the same title from other hosts.
    pub(super) fn same(&self, kind: Kind, title: &str, source: Option<&str>) -> Option<usize> {
        let host = host(source?)?;
        let seen = self.0.get(&(kind, normalized(title)))?;
        (!seen.hosts.iter().any(|known| known == host)).then_some(seen.at)
    }

    /// Keeps in mind where the description of a page stands.
    pub(super) fn add(&mut self, kind: Kind, title: &str, source: Option<&str>, at: usize) {
        let Some(host) = source.and_then(host) else { return };
        let hosts = Vec::new();
        let seen = self.0.entry((kind, normalized(title)));
        let seen = seen.or_insert(Seen { at, hosts });
        seen.hosts.push(host.to_owned());
    }
}

/// The host of an address.
fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

/// A value that another source has otherwise.
#[derive(Debug, PartialEq)]
pub(super) struct Difference {
    pub(super) field: String,
    pub(super) value: String,
    pub(super) kept: String,
}

/// Adds to a description what another one of the same thing says: fields that it lacks, items that its lists lack. Where
/// both have one value, its own is kept.
pub(super) fn merge(kept: &mut Map<String, Value>, other: Map<String, Value>) -> Vec<Difference> {
    let about = other
        .get("provenance")
        .and_then(|all| all.get(0)?.get("source"))
        .filter(|source| source.as_str().is_some_and(|source| source.contains("://")))
        .cloned();
    let mut other = other;
    for key in ["id", "name"] {
        other.shift_remove(key);
    }
    let differences = keep(kept, other);
    if let Some(source) = about {
        let same = kept.entry("sameAs").or_insert_with(|| Value::Array(Vec::new()));
        if let Some(same) = same.as_array_mut()
            && !same.contains(&source)
        {
            same.push(source);
        }
    }
    differences
}

/// Adds to a record what another one says besides; where both have one value, the first is kept.
pub(super) fn keep(kept: &mut Map<String, Value>, mut other: Map<String, Value>) -> Vec<Difference> {
    let mut differences = Vec::from_iter(homepages(kept, &mut other));
    add(kept, other, "", &mut |field, own, value| {
        differences.push(Difference {
            field,
            value: written(&value),
            kept: written(own),
        });
    });
    differences
}

/// Makes one home page of two: that of the other becomes a link like others, and is told.
fn homepages(kept: &Map<String, Value>, other: &mut Map<String, Value>) -> Option<Difference> {
    const HOMEPAGE: &str = "homepage";
    let is_homepage = |link: &Value| link.get("role").and_then(Value::as_str) == Some(HOMEPAGE);
    let url = |link: &Value| {
        link.get("url")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let own = kept
        .get("links")?
        .as_array()?
        .iter()
        .filter(|link| is_homepage(link));
    let own: Vec<String> = own.map(url).collect();
    let kept = own.first()?.clone();
    let bare = |url: &str| -> String {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.trim_end_matches('/').to_owned()
    };
    let links = other.get_mut("links")?.as_array_mut()?;
    let all = links.iter().filter(|link| is_homepage(link)).map(url);
    let all: Vec<String> = all.collect();
    if all
        .iter()
        .any(|one| own.iter().any(|known| bare(known) == bare(one)))
    {
        return None;
    }
    for link in links.iter_mut().filter(|link| is_homepage(link)) {
        if let Some(fields) = link.as_object_mut() {
            fields.insert("role".to_owned(), "other".into());
        }
    }
    Some(Difference {
        field: format!("links.{HOMEPAGE}"),
        value: all.first()?.clone(),
        kept,
    })
}

/// Adds to a record what another one says besides: fields that it lacks, items that its lists lack. `differs` settles what both
/// say, by the way to the field.
pub(super) fn add(
    fields: &mut Map<String, Value>,
    more: Map<String, Value>,
    before: &str,
    differs: &mut dyn FnMut(String, &mut Value, Value),
) {
    for (key, value) in more {
        let Some(own) = fields.get_mut(&key) else {
            fields.insert(key, value);
            continue;
        };
        match (own, value) {
            (Value::Object(own), Value::Object(more)) => {
                add(own, more, &format!("{before}{key}."), differs);
            }
            (Value::Array(own), Value::Array(more)) => {
                for item in more {
                    if !own.contains(&item) {
                        own.push(item);
                    }
                }
            }
            (own, value) if *own == value => {}
            (own, value) => differs(format!("{before}{key}"), own, value),
        }
    }
}

/// A value as a message shows it.
pub(super) fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
