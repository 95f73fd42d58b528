//! Redirects between pages, which become aliases of what they lead to.

use std::collections::HashMap;

use serde_json::Value;

use super::taken::Taken;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::names::normalized;
use crate::sort::sort_by;
use crate::text::{Pointer, Span};

/// A page that leads to another.
#[derive(Debug)]
pub(super) struct Redirect {
    pub(super) title: String,
    pub(super) target: String,
    /// The number of the input.
    pub(super) input: usize,
    pub(super) pointer: Pointer,
    pub(super) place: Option<Span>,
}

/// Redirects lead to redirects, but not for ever.
const LONGEST_CHAIN: usize = 8;

/// Redirects by what they lead to, for descriptions that are handed out one by one.
#[derive(Debug, Default)]
pub(super) struct Leads {
    /// The titles that lead to a title, each with the number in which it came.
    titles: HashMap<String, Vec<(usize, String)>>,
    count: usize,
}

impl Leads {
    pub(super) fn add(&mut self, title: &str, target: &str) {
        let led = self.titles.entry(normalized(target)).or_default();
        led.push((self.count, title.to_owned()));
        self.count += 1;
    }

    /// Gives a description the titles that lead to it, through others too.
    pub(super) fn give(&mut self, member: &mut Value) {
        if self.titles.is_empty() {
            return;
        }
        let Some(name) = member.get("name").and_then(Value::as_str) else {
            return;
        };
        let mut found = self.titles.remove(&normalized(name)).unwrap_or_default();
        let mut from = 0;
        for _ in 0..LONGEST_CHAIN {
            let further = found.get(from..).unwrap_or_default();
            let further: Vec<_> = further
                .iter()
                .filter_map(|(_, title)| self.titles.remove(&normalized(title)))
                .flatten()
                .collect();
            from = found.len();
            found.extend(further);
        }
        sort_by(&mut found, Ord::cmp);
        for (_, title) in found {
            alias(member, &title);
        }
    }

    /// Leaves the redirects that no description was given.
    pub(super) fn lost(&self, redirects: &mut Vec<Redirect>) {
        redirects.retain(|one| {
            let led = self.titles.get(&normalized(&one.target));
            led.is_some_and(|led| led.iter().any(|(_, title)| *title == one.title))
        });
    }
}

/// Gives a description a title by which it goes too, unless it has it.
fn alias(member: &mut Value, title: &str) {
    let Some(member) = member.as_object_mut() else {
        return;
    };
    if member.get("name").and_then(Value::as_str) == Some(title) {
        return;
    }
    let aliases = member
        .entry("aliases")
        .or_insert_with(|| Value::Array(Vec::new()));
    if let Some(aliases) = aliases.as_array_mut()
        && !aliases.iter().any(|alias| *alias == title)
    {
        aliases.push(title.into());
    }
}

/// Gives the descriptions the titles that lead to them; the redirects that lead nowhere are told.
pub(super) fn settle(taken: &mut Taken) {
    let redirects = std::mem::take(&mut taken.redirects);
    if redirects.is_empty() {
        return;
    }
    let leads: HashMap<String, &str> = redirects
        .iter()
        .map(|one| (normalized(&one.title), one.target.as_str()))
        .collect();
    let mut places: HashMap<String, (usize, usize)> = HashMap::new();
    for (list, members) in taken.members.iter().enumerate() {
        for (at, member) in members.iter().enumerate() {
            if let Some(name) = member.get("name").and_then(Value::as_str) {
                places.entry(normalized(name)).or_insert((list, at));
            }
        }
    }
    let mut lost = Vec::new();
    for one in &redirects {
        let mut target = normalized(&one.target);
        for _ in 0..LONGEST_CHAIN {
            match leads.get(&target) {
                Some(next) if !places.contains_key(&target) => target = normalized(next),
                _ => break,
            }
        }
        let found = places.get(&target).copied();
        let member = found.and_then(|(list, at)| taken.members.get_mut(list)?.get_mut(at));
        let Some(member) = member else {
            lost.push(one);
            continue;
        };
        alias(member, &one.title);
        taken.rearrange(found);
    }
    for one in lost {
        let problem = Lossy::Redirect {
            title: one.title.clone(),
            target: one.target.clone(),
        };
        taken.tell_of(
            one.input,
            Diagnostic::new(problem, one.pointer.clone(), one.place),
        );
    }
}
