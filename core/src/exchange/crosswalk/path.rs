//! Paths of the tables in trees and in values.

use serde_json::{Map, Value};

use crate::text::{Node, Pointer};

/// The nodes at a path, each with the key that `*` stood for; the first key may be spelt otherwise.
pub(super) fn find<'t>(
    root: Node<'t>,
    path: &str,
    spelt: fn(&str) -> Option<&'static str>,
) -> Vec<(Option<&'t str>, Node<'t>)> {
    let mut at = vec![(None, root)];
    for (depth, step) in path.split('/').enumerate() {
        at = at
            .into_iter()
            .flat_map(|(star, node)| {
                node.members()
                    .filter(move |(key, _)| {
                        step == "*" || key.is(step) || (depth == 0 && spelt(key.as_str()) == Some(step))
                    })
                    .map(move |(key, value)| (if step == "*" { Some(key.as_str()) } else { star }, value))
            })
            .collect();
    }
    at
}

/// The value at a path without `*`.
pub(super) fn get<'v>(fields: &'v Map<String, Value>, path: &str) -> Option<&'v Value> {
    let mut steps = path.split('/');
    let first = fields.get(steps.next()?)?;
    steps.try_fold(first, |value, step| value.get(step))
}

/// Writes a value at a path, unless something else is there; whether it now stands there.
pub(super) fn put(fields: &mut Map<String, Value>, path: &str, value: Value) -> bool {
    let Some((first, rest)) = path.split_once('/') else {
        return match fields.get(path) {
            Some(there) => *there == value,
            None => fields.insert(path.to_owned(), value).is_none(),
        };
    };
    let inside = fields.entry(first).or_insert_with(|| Map::new().into());
    inside
        .as_object_mut()
        .is_some_and(|inside| put(inside, rest, value))
}

/// Puts the members of an object, and of those in it, into the order of the rows; others come last, as they stood.
pub(super) fn arrange(fields: &mut Map<String, Value>, paths: &[&str]) {
    let mut order: Vec<&str> = Vec::new();
    for path in paths {
        let first = path.split('/').next().unwrap_or_default();
        if !order.contains(&first) {
            order.push(first);
        }
    }
    let mut old = std::mem::take(fields);
    let below = |key: &str| -> Vec<&str> {
        let inside = paths.iter().filter_map(|path| path.split_once('/'));
        inside
            .filter(|(first, _)| *first == key || *first == "*")
            .map(|(_, rest)| rest)
            .collect()
    };
    let mut keys: Vec<String> = order
        .iter()
        .filter(|key| **key != "*")
        .map(|key| (*key).to_owned())
        .collect();
    keys.extend(old.keys().filter(|key| !order.contains(&key.as_str())).cloned());
    for key in keys {
        if let Some(mut value) = old.get_mut(&key).map(Value::take) {
            if let Value::Object(inside) = &mut value {
                arrange(inside, &below(&key));
            }
            fields.insert(key, value);
        }
    }
}

/// Adds to an object what another one has besides, and notes the pointers of what is now there.
pub(super) fn merge(
    fields: &mut Map<String, Value>,
    more: &Map<String, Value>,
    pointer: &Pointer,
    there: &mut Vec<Pointer>,
) {
    for (key, value) in more {
        let pointer = pointer.clone().key(key);
        match (fields.get_mut(key), value) {
            (None, value) => {
                fields.insert(key.clone(), value.clone());
                there.push(pointer);
            }
            (Some(Value::Object(inside)), Value::Object(more)) => merge(inside, more, &pointer, there),
            (Some(Value::Array(items)), Value::Array(more)) => {
                let new: Vec<Value> = more.iter().filter(|one| !items.contains(one)).cloned().collect();
                items.extend(new);
                there.push(pointer);
            }
            (Some(Value::Array(items)), one) => {
                if !items.contains(one) {
                    items.push(one.clone());
                }
                there.push(pointer);
            }
            (Some(one), other) => {
                if one == other {
                    there.push(pointer);
                }
            }
        }
    }
}
