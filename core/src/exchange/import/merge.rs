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

/// A value that another wiki has otherwise.
#[derive(Debug, PartialEq)]
pub(super) struct Difference {
    pub(super) field: String,
    pub(super) value: String,
    pub(super) kept: String,
}

/// Adds to a description what another one of the same thing says: fields that it lacks, items that its lists lack. Where
/// both have one value, its own is kept.
pub(super) fn merge(kept: &mut Map<String, Value>, other: Map<String, Value>) -> Vec<Difference> {
    let mut differences = Vec::new();
    let about = other
        .get("provenance")
        .and_then(|all| all.get(0)?.get("source"))
        .filter(|source| source.as_str().is_some_and(|source| source.contains("://")))
        .cloned();
    for (key, value) in other {
        if key != "id" && key != "name" {
            add(kept, key.clone(), value, key, &mut differences);
        }
    }
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

fn add(
    kept: &mut Map<String, Value>,
    key: String,
    value: Value,
    path: String,
    differences: &mut Vec<Difference>,
) {
    let Some(own) = kept.get_mut(&key) else {
        kept.insert(key, value);
        return;
    };
    match (own, value) {
        (Value::Object(own), Value::Object(other)) => {
            for (key, value) in other {
                let path = format!("{path}.{key}");
                add(own, key, value, path, differences);
            }
        }
        (Value::Array(own), Value::Array(other)) => {
            for item in other {
                if !own.contains(&item) {
                    own.push(item);
                }
            }
        }
        (own, other) if *own == other => {}
        (own, other) => differences.push(Difference {
            field: path,
            value: written(&other),
            kept: written(own),
        }),
    }
}

fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
