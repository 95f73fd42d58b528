//! The same page in several wikis, which is one description.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::exchange::fields::folded;
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
    /// The place of the description of the same title from other hosts; a page that is the first of its title is kept in
    /// mind, for the place where its description will stand.
    pub(super) fn same(
        &mut self,
        kind: Kind,
        title: &str,
        source: Option<&str>,
        next: usize,
    ) -> Option<usize> {
        let host = host(source?)?;
        let title: String = folded(title).collect();
        if title.is_empty() {
            return None;
        }
        match self.0.get_mut(&(kind, title.clone())) {
            Some(seen) if seen.hosts.iter().any(|known| known == host) => None,
            Some(seen) => {
                seen.hosts.push(host.to_owned());
                Some(seen.at)
            }
            None => {
                let hosts = vec![host.to_owned()];
                self.0.insert((kind, title), Seen { at: next, hosts });
                None
            }
        }
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
pub(super) fn keep(kept: &mut Map<String, Value>, other: Map<String, Value>) -> Vec<Difference> {
    let mut differences = Vec::new();
    add(kept, other, "", &mut |field, own, value| {
        differences.push(Difference {
            field,
            value: written(&value),
            kept: written(own),
        });
    });
    differences
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
