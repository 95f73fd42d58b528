//! Which parameter holds which facts.

use serde_json::Value;

use super::facts::{Fact, facts, says, says_in_words};
use super::layout::Edit;
use super::spell::{Facts, protected};
use super::stands::{is_name, stands, without_open_tags};
use super::{Fields, Writing};
use crate::exchange::fields::{Field, Given, carry, find};
use crate::exchange::record::Record;
use crate::exchange::wiki::persons::without_users;
use crate::exchange::wiki::tables::Described;
use crate::exchange::wiki::{bare, without_comments};
use crate::exchange::wikitext::Template;
use crate::sort::sort_by_key;

/// The parameters of a template and the facts of a description.
pub(super) struct Slots<'a> {
    of: &'static Described,
    writing: &'a Writing<'a>,
    facts: Vec<Fact>,
    /// The facts that stand in a parameter.
    claimed: Vec<bool>,
    params: Vec<Slot>,
    /// Whether the page says a phase, without which a status is none.
    phase: bool,
}

/// A parameter, of the page or to be added.
struct Slot {
    name: String,
    /// Its place among the parameters of the page.
    at: Option<usize>,
    row: Option<&'static Field>,
    /// What it holds now.
    before: String,
    /// What it says now and the description does not, not in the same characters at least.
    other: Vec<Fact>,
    /// The facts that it is to hold.
    holds: Vec<usize>,
    /// What it is to hold as it is, where that is no fact.
    kept: Option<String>,
    changed: bool,
}

impl<'a> Slots<'a> {
    pub(super) fn of(template: &Template<'_>, of: &'static Described, writing: &'a Writing<'a>) -> Self {
        let facts = facts(writing.description, writing.languages);
        let mut slots: Vec<Slot> = Vec::new();
        for (at, param) in template.params.iter().enumerate() {
            let name = param
                .raw_name
                .map_or_else(|| param.index.to_string(), |name| bare(name).into_owned());
            let before = param.value().to_owned();
            let empty = without_comments(&before).trim().is_empty();
            // Of parameters with one name the last one counts.
            slots.retain(|slot| slot.name != name || empty);
            if slots.iter().any(|slot| slot.name == name) {
                continue;
            }
            slots.push(Slot {
                row: find(of.tables, &name),
                name,
                at: Some(at),
                before: if empty { String::new() } else { before },
                other: Vec::new(),
                holds: Vec::new(),
                kept: None,
                changed: false,
            });
        }
        let phase = slots
            .iter()
            .any(|slot| slot.row.is_some_and(|row| row.to == "phase") && !slot.before.is_empty());
        Self {
            of,
            writing,
            claimed: vec![false; facts.len()],
            facts,
            params: slots,
            phase: phase || writing.description.contains_key("phase"),
        }
    }

    /// Gives every fact a parameter where one can hold it.
    pub(super) fn fill(&mut self) {
        if let Some(own) = self.of.actor_type {
            let own = Value::from(own);
            self.claim("types", &own);
        }
        for at in 0..self.params.len() {
            self.compare(at);
            self.respell(at);
        }
        for fact in 0..self.facts.len() {
            if !self.claimed.get(fact).is_some_and(|claimed| *claimed) {
                self.place(fact);
            }
        }
        self.extensions();
    }

    /// The changes of the page.
    pub(super) fn edits(&self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for slot in self.params.iter().filter(|slot| slot.changed) {
            let value = slot.kept.clone().unwrap_or_else(|| self.spelt(slot));
            let value = if slot.kept.is_none() {
                with_users(value, &slot.before)
            } else {
                value
            };
            match slot.at {
                Some(at) => {
                    let same = slot.kept.is_none()
                        && !value.is_empty()
                        && !slot.before.is_empty()
                        && self.read(&slot.name, &value, true) == self.read(&slot.name, &slot.before, true);
                    if !same && value != slot.before {
                        edits.push(Edit::Value(at, value));
                    }
                }
                None if !value.is_empty() => edits.push(Edit::New(slot.name.clone(), value)),
                None => {}
            }
        }
        edits
    }

    fn claim(&mut self, path: &str, value: &Value) -> Option<usize> {
        let found = self
            .facts
            .iter()
            .zip(&self.claimed)
            .position(|(fact, claimed)| !claimed && fact.path == path && says(value, &fact.value))?;
        if let Some(claimed) = self.claimed.get_mut(found) {
            *claimed = true;
        }
        Some(found)
    }

    /// Compares what a parameter says with the description.
    fn compare(&mut self, at: usize) {
        let Some((name, before)) = self
            .params
            .get(at)
            .map(|slot| (slot.name.clone(), slot.before.clone()))
        else {
            return;
        };
        if before.is_empty() {
            return;
        }
        // Persons that the description names are claimed; others are not missing from it.
        let (mut said, mut kept) = self.read(&name, &before, true);
        if !said.iter().all(|one| self.is_said_by(one, says_in_words)) {
            (said, kept) = self.read(&name, &before, false);
        }
        let wanted = self.extension(&name).map(str::to_owned);
        // A description without `extensions` was not read from a page, and says nothing of what a page keeps.
        let silent = !self.writing.description.contains_key("extensions");
        let mut changed =
            kept && wanted.is_none() && !silent || wanted.as_deref().is_some_and(|wanted| wanted != before);
        if !kept && said.is_empty() {
            changed = false;
        }
        let mut holds = Vec::new();
        let mut other = Vec::new();
        for one in said {
            if let Some(fact) = self.claim(&one.path, &one.value) {
                holds.push(fact);
            } else {
                changed = true;
                other.push(one);
            }
        }
        if let Some(slot) = self.params.get_mut(at) {
            slot.other = other;
            slot.holds = holds;
            slot.changed = changed;
        }
    }

    /// Gives a parameter back the facts that it says in other characters, before others take its place.
    fn respell(&mut self, at: usize) {
        let other = self.params.get(at).map(|slot| slot.other.clone());
        for one in other.into_iter().flatten() {
            let found = self.facts.iter().zip(&self.claimed).position(|(fact, claimed)| {
                !claimed && fact.path == one.path && says_in_words(&one.value, &fact.value)
            });
            if let Some(fact) = found {
                self.add(at, fact);
            }
        }
    }

    fn is_said(&self, one: &Fact) -> bool {
        self.is_said_by(one, says)
    }

    fn is_said_by(&self, one: &Fact, says: fn(&Value, &Value) -> bool) -> bool {
        self.facts
            .iter()
            .any(|fact| fact.path == one.path && says(&one.value, &fact.value))
    }

    fn extension(&self, name: &str) -> Option<&'a str> {
        let value = self.writing.description.get("extensions")?.get(name)?.as_str()?;
        Some(value.trim())
    }

    /// Puts a fact where the page says another one of the same field.
    fn replace(&mut self, fact: usize) -> bool {
        let Some(path) = self.facts.get(fact).map(|fact| fact.path.clone()) else {
            return false;
        };
        let there = |slot: &Slot| slot.other.iter().any(|one| one.path == path);
        let slots: Vec<usize> = self
            .params
            .iter()
            .enumerate()
            .filter(|(_, slot)| there(slot))
            .map(|(at, _)| at)
            .collect();
        slots.into_iter().any(|at| self.add(at, fact))
    }

    /// Finds a parameter for a fact: one of the page that has changed or is empty, another one, a new one.
    fn place(&mut self, fact: usize) {
        let of = self.of;
        if self.replace(fact) {
            return;
        }
        let Some(path) = self.facts.get(fact).map(|fact| fact.path.clone()) else {
            return;
        };
        let rows: Vec<&'static Field> = of.tables.iter().copied().flatten().collect();
        for row in rows {
            if row.to != path && !(row.to == "location" && path.starts_with("location/")) {
                continue;
            }
            let mut there: Vec<usize> = (0..self.params.len())
                .filter(|at| {
                    let slot = self.params.get(*at);
                    slot.is_some_and(|slot| slot.row.is_some_and(|own| std::ptr::eq(own, row)))
                })
                .collect();
            sort_by_key(&mut there, |at| {
                let slot = self.params.get(*at);
                !slot.is_some_and(|slot| slot.changed || slot.before.is_empty())
            });
            let new = there.is_empty();
            if new {
                let name = row.names.split('|').next().unwrap_or_default();
                there.push(self.params.len());
                self.params.push(Slot {
                    name: name.to_owned(),
                    at: None,
                    row: Some(row),
                    before: String::new(),
                    other: Vec::new(),
                    holds: Vec::new(),
                    kept: None,
                    changed: true,
                });
            }
            for at in there {
                if self.add(at, fact) {
                    return;
                }
            }
            if new {
                self.params.pop();
            }
        }
    }

    /// Adds a fact to a parameter, if it can be read back from it beside the others.
    fn add(&mut self, at: usize, fact: usize) -> bool {
        let Some(slot) = self.params.get_mut(at) else {
            return false;
        };
        slot.holds.push(fact);
        sort_by_key(&mut slot.holds, |fact| *fact);
        let Some(slot) = self.params.get(at) else {
            return false;
        };
        let value = self.spelt(slot);
        let (back, _) = self.read(&slot.name, &value, true);
        let whole = !value.is_empty()
            && back.len() == slot.holds.len()
            && slot.holds.iter().zip(&back).all(|(fact, back)| {
                self.facts
                    .get(*fact)
                    .is_some_and(|fact| fact.path == back.path && says_in_words(&back.value, &fact.value))
            });
        if let Some(slot) = self.params.get_mut(at) {
            if whole {
                slot.changed = true;
            } else {
                slot.holds.retain(|held| *held != fact);
            }
        }
        if whole && let Some(claimed) = self.claimed.get_mut(fact) {
            *claimed = true;
        }
        whole
    }

    /// Puts back what was kept as the wiki has it.
    fn extensions(&mut self) {
        let description: &'a Fields = self.writing.description;
        let kept = description.get("extensions").and_then(Value::as_object);
        for (name, value) in kept.into_iter().flatten() {
            // Blanks around a value are the page's.
            let Some(value) = value.as_str().map(str::trim) else {
                continue;
            };
            if without_comments(value).trim().is_empty() {
                continue;
            }
            let at = self.params.iter().position(|slot| slot.name == *name);
            if let Some(slot) = at.and_then(|at| self.params.get(at)) {
                // Facts win over what was kept beside them, unless both say the same.
                let back = self.read(name, value, true).0;
                let held = slot.holds.iter().filter_map(|fact| self.facts.get(*fact));
                let same = back.len() == slot.holds.len()
                    && held.zip(&back).all(|(fact, back)| says(&back.value, &fact.value));
                if same
                    && stands(value)
                    && let Some(slot) = at.and_then(|at| self.params.get_mut(at))
                {
                    slot.changed = slot.before != value;
                    slot.kept = Some(value.to_owned());
                }
                continue;
            }
            // A field that the value was half read into may have its parameter under another name.
            let row = find(self.of.tables, name);
            let back = self.read(name, value, true).0;
            let other = self.params.iter().position(|slot| {
                slot.at.is_none()
                    && row.is_some_and(|row| slot.row.is_some_and(|own| std::ptr::eq(own, row)))
                    && !back.is_empty()
                    && slot.holds.len() == back.len()
            });
            if let Some(slot) = other.and_then(|at| self.params.get_mut(at)) {
                slot.name.clone_from(name);
                slot.kept = Some(value.to_owned());
            } else if is_name(name) && stands(value) && back.iter().all(|one| self.is_said(one)) {
                self.params.push(Slot {
                    name: name.clone(),
                    at: None,
                    row,
                    before: String::new(),
                    other: Vec::new(),
                    holds: Vec::new(),
                    kept: Some(value.to_owned()),
                    changed: true,
                });
            }
        }
    }

    /// The wikitext of what a parameter is to hold; empty where it holds nothing, or where no template can.
    fn spelt(&self, slot: &Slot) -> String {
        let Some(row) = slot.row else {
            return String::new();
        };
        let values: Vec<&Value> = slot
            .holds
            .iter()
            .filter_map(|fact| self.facts.get(*fact))
            .map(|fact| &fact.value)
            .collect();
        if values.is_empty() {
            return String::new();
        }
        let paths = slot.holds.iter().filter_map(|fact| self.facts.get(*fact));
        let paths: Vec<&str> = paths.map(|fact| fact.path.as_str()).collect();
        let facts = Facts {
            field: row,
            paths: &paths,
            values: &values,
            writing: self.writing,
        };
        let value = (row.write)(&facts).unwrap_or_default();
        let value = without_open_tags(protected(&value));
        if stands(&value) { value } else { String::new() }
    }

    /// What a parameter says when it is read alone, and whether something of it is kept as it is.
    fn read(&self, name: &str, value: &str, persons: bool) -> (Vec<Fact>, bool) {
        let title = self.writing.title.to_owned();
        let mut record = Record::new(self.of.kind, title, self.writing.base, persons);
        let value = if persons {
            value.into()
        } else {
            without_users(value).0
        };
        let empty = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '*');
        if without_comments(&value).trim_matches(empty).is_empty() {
            return (Vec::new(), false);
        }
        let given = Given {
            name,
            value: value.trim(),
            span: 0..0,
        };
        carry(self.of.tables, &[given], &mut record);
        let mut draft = record.draft.finish();
        let Some(fields) = draft.as_object_mut() else {
            return (Vec::new(), false);
        };
        let kept = fields.contains_key("extensions");
        if !self.phase && fields.shift_remove("status").is_some() {
            return (Vec::new(), true);
        }
        (facts(fields, self.writing.languages), kept)
    }
}

/// A list with the users whom the value before named, and whom the description leaves out.
fn with_users(value: String, before: &str) -> String {
    let users = without_users(before).1;
    let mut value = value;
    for user in users {
        let user = before.get(user).unwrap_or_default();
        if !value.contains(user) {
            if !value.is_empty() {
                value.push_str(", ");
            }
            value.push_str(user);
        }
    }
    value
}
