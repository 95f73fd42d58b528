//! Redirects between pages, which become aliases of what they lead to.

use std::collections::HashMap;

use serde_json::Value;

use super::taken::Taken;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::fields::folded;
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

/// Gives the descriptions the titles that lead to them; the redirects that lead nowhere are told.
pub(super) fn settle(taken: &mut Taken) {
    let redirects = std::mem::take(&mut taken.redirects);
    if redirects.is_empty() {
        return;
    }
    let key = |title: &str| folded(title).collect::<String>();
    let leads: HashMap<String, &str> = redirects
        .iter()
        .map(|one| (key(&one.title), one.target.as_str()))
        .collect();
    let mut places: HashMap<String, (usize, usize)> = HashMap::new();
    for (list, members) in taken.members.iter().enumerate() {
        for (at, member) in members.iter().enumerate() {
            if let Some(name) = member.get("name").and_then(Value::as_str) {
                places.entry(key(name)).or_insert((list, at));
            }
        }
    }
    let mut lost = Vec::new();
    for one in &redirects {
        let mut target = key(&one.target);
        for _ in 0..LONGEST_CHAIN {
            match leads.get(&target) {
                Some(next) if !places.contains_key(&target) => target = key(next),
                _ => break,
            }
        }
        let found = places.get(&target).copied();
        let member = found.and_then(|(list, at)| taken.members.get_mut(list)?.get_mut(at)?.as_object_mut());
        let Some(member) = member else {
            lost.push(one);
            continue;
        };
        let known = member.get("name").and_then(Value::as_str) == Some(&one.title);
        let aliases = member
            .entry("aliases")
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Some(aliases) = aliases.as_array_mut()
            && !known
            && !aliases.iter().any(|alias| *alias == one.title)
        {
            aliases.push(one.title.as_str().into());
        }
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
