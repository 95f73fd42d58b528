//! A description while it is being put together.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::{Map, Value};

/// The fields of a description, by the paths of the tables: keys divided by `/`.
#[derive(Debug, Default, Clone)]
pub(super) struct Draft {
    fields: Map<String, Value>,
    /// What is known of lists that were added to, by their paths.
    lists: HashMap<String, Known>,
}

/// The items of a long list, by their checksums: at which number each first stands.
#[derive(Debug, Default, Clone)]
struct Known {
    places: HashMap<u64, usize>,
    count: usize,
}

impl Known {
    /// Whether an item is not in a list yet.
    fn is_new(&mut self, items: &[Value], item: &Value) -> bool {
        /// Shorter lists are looked through.
        const FEW: usize = 32;
        if items.len() < FEW {
            return !items.contains(item);
        }
        // What came another way is counted now.
        for (at, known) in items.iter().enumerate().skip(self.count) {
            self.places.entry(checksum(known)).or_insert(at);
        }
        self.count = items.len();
        let there = self.places.get(&checksum(item)).and_then(|at| items.get(*at));
        there != Some(item)
    }
}

fn checksum(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The place of a path, made where there is none; `None` where another value is in the way.
fn place<'k, 'f>(
    fields: &'f mut Map<String, Value>,
    mut keys: impl Iterator<Item = &'k str>,
) -> Option<&'f mut Value> {
    let first = keys.next().unwrap_or_default();
    let mut at = fields.entry(first).or_insert(Value::Null);
    for key in keys {
        if at.is_null() {
            *at = Value::Object(Map::new());
        }
        at = at.as_object_mut()?.entry(key).or_insert(Value::Null);
    }
    Some(at)
}

impl Draft {
    /// Writes a value, unless another one is there already.
    pub(super) fn put(&mut self, path: &str, value: impl Into<Value>) -> bool {
        self.put_at(path.split('/'), value.into())
    }

    /// The same, where keys may hold any character.
    pub(super) fn put_at<'k>(&mut self, keys: impl Iterator<Item = &'k str>, value: Value) -> bool {
        match place(&mut self.fields, keys) {
            Some(place) if place.is_null() => *place = value,
            Some(place) => return *place == value,
            None => return false,
        }
        true
    }

    /// Adds an item to a list, once.
    pub(super) fn push(&mut self, path: &str, item: impl Into<Value>) {
        let item = item.into();
        if let Some(place) = place(&mut self.fields, path.split('/')) {
            if place.is_null() {
                *place = Value::Array(Vec::new());
            }
            if let Some(items) = place.as_array_mut()
                && self
                    .lists
                    .entry(path.to_owned())
                    .or_default()
                    .is_new(items, &item)
            {
                items.push(item);
            }
        }
    }

    /// Adds an item to a list, where keys may hold any character and items may be alike; whether there is a list.
    pub(super) fn push_at<'k>(&mut self, keys: impl Iterator<Item = &'k str>, item: Value) -> bool {
        let Some(place) = place(&mut self.fields, keys) else {
            return false;
        };
        if place.is_null() {
            *place = Value::Array(Vec::new());
        }
        let items = place.as_array_mut();
        let is_list = items.is_some();
        if let Some(items) = items {
            items.push(item);
        }
        is_list
    }

    /// The value of a path so far; keys are divided by `/`.
    pub(super) fn at(&self, path: &str) -> Option<&Value> {
        let mut keys = path.split('/');
        let first = self.fields.get(keys.next()?)?;
        keys.try_fold(first, |at, key| at.get(key))
    }

    /// The value of a field so far.
    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.fields.get(key)
    }

    /// The values of all fields so far.
    pub(super) fn values(&self) -> impl Iterator<Item = &Value> {
        self.fields.values()
    }

    /// Whether a field is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.fields.contains_key(key)
    }

    /// Takes a field out again.
    pub(super) fn remove(&mut self, key: &str) {
        self.fields.shift_remove(key);
        self.lists.clear();
    }

    /// Keeps something under `extensions`.
    pub(super) fn extend(&mut self, name: &str, value: impl Into<Value>) {
        let extensions = self
            .fields
            .entry("extensions")
            .or_insert_with(|| Map::new().into());
        if let Some(extensions) = extensions.as_object_mut() {
            extensions.insert(name.to_owned(), value.into());
        }
    }

    /// What is kept under `extensions` by a name.
    pub(super) fn extension(&self, name: &str) -> Option<&Value> {
        self.fields.get("extensions")?.get(name)
    }

    /// The items of a list so far.
    pub(super) fn items(&self, key: &str) -> &[Value] {
        self.fields
            .get(key)
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }

    /// The description as it is.
    pub(super) fn finish(self) -> Value {
        Value::Object(self.fields)
    }
}

impl From<Map<String, Value>> for Draft {
    fn from(fields: Map<String, Value>) -> Self {
        Self {
            fields,
            lists: HashMap::new(),
        }
    }
}
