//! Taking out of a record what its fields cannot hold, so that bad data never costs more than itself.

use serde_json::Value;

use super::super::exportable::is_whole;
use crate::diagnostic::{Problem, Severity};
use crate::model::Kind;
use crate::schema::{self, Findings, walk_object};
use crate::sort::sort_by_key;
use crate::text::{Ancestry, Buffer, Limits, Pointer, Tree};

/// A value that was taken out.
#[derive(Debug)]
pub(super) struct Unfit {
    /// What is wrong with it.
    pub(super) problem: Problem,
    /// Where it stood in the record.
    pub(super) pointer: Pointer,
    pub(super) value: Value,
}

/// What a member of a catalogue is made of.
fn shape(kind: Kind) -> Option<&'static schema::shape::Object> {
    schema::record(match kind {
        Kind::Actor => "Actor",
        Kind::Commons => "Commons",
        Kind::Project => "Project",
        Kind::Catalogue => "Catalogue",
    })
}

/// Takes out of a record what is not of the shape of its field, until the rest is, and puts the rest in canonical order.
///
/// # Errors
/// The record itself lacks what it has to have.
pub(super) fn fit(record: &mut Value, kind: Kind) -> Result<Vec<Unfit>, Problem> {
    /// What is taken out of a list moves what follows it; this often is enough for any record that people write.
    const PASSES: usize = 64;
    let mut unfit = Vec::new();
    let Some(object) = shape(kind) else {
        return Ok(unfit);
    };
    for _ in 0..PASSES {
        let wrong = match wrong(record, object) {
            Ok(wrong) if wrong.is_empty() => break,
            Ok(wrong) => wrong,
            // What is lacking now may be what was taken out before.
            Err(lacking) => {
                let mut top = unfit
                    .into_iter()
                    .filter(|one: &Unfit| one.pointer.segments().count() == 1);
                return Err(top.next().map_or(lacking, |one| one.problem));
            }
        };
        for (pointer, problem) in wrong {
            let steps: Vec<String> = pointer.segments().collect();
            if let Some(value) = take(record, &steps) {
                unfit.push(Unfit {
                    problem,
                    pointer,
                    value,
                });
            }
        }
    }
    arrange(record, kind);
    Ok(unfit)
}

/// Puts the fields of a record in canonical order.
pub(super) fn arrange(record: &mut Value, kind: Kind) {
    if let (Some(fields), Some(object)) = (record.as_object_mut(), shape(kind)) {
        schema::arrange(fields, object);
    }
}

/// The values that are not of their shape, those that stand last first, none inside of another.
fn wrong(record: &Value, object: &'static schema::shape::Object) -> Result<Vec<(Pointer, Problem)>, Problem> {
    let mut buffer = Buffer::new();
    let Ok(tree) = Tree::of(record, &Limits::UNBOUNDED, &mut buffer) else {
        return Ok(Vec::new());
    };
    let mut found = Findings::default();
    found.start(usize::MAX, &[]);
    walk_object(tree.root(), object, &mut found);
    let mut errors: Vec<(u32, Problem)> = found
        .items()
        .iter()
        .filter(|one| one.problem.entry().severity() == Severity::Error && !is_whole(&one.problem))
        .map(|one| (one.index, one.problem.clone()))
        .collect();
    sort_by_key(&mut errors, |(index, _)| *index);
    if errors.first().is_some_and(|(index, _)| *index == 0) {
        return Err(errors.swap_remove(0).1);
    }
    let ancestry = Ancestry::of(tree);
    let mut pointers = Vec::new();
    let mut end = 0;
    for (index, problem) in errors {
        let node = tree.node(index);
        if index >= end {
            end = index + node.width();
            pointers.push((ancestry.pointer(node), problem));
        }
    }
    pointers.reverse();
    Ok(pointers)
}

/// Takes a value out, and the lists and objects that hold nothing without it.
fn take(value: &mut Value, steps: &[String]) -> Option<Value> {
    let (first, rest) = steps.split_first()?;
    match value {
        Value::Object(members) if rest.is_empty() => members.shift_remove(first),
        Value::Object(members) => {
            let inside = members.get_mut(first)?;
            let taken = take(inside, rest);
            if is_hollow(inside) {
                members.shift_remove(first);
            }
            taken
        }
        Value::Array(items) => {
            let at = first.parse().ok().filter(|at: &usize| *at < items.len())?;
            if rest.is_empty() {
                return Some(items.remove(at));
            }
            let inside = items.get_mut(at)?;
            let taken = take(inside, rest);
            if is_hollow(inside) {
                items.remove(at);
            }
            taken
        }
        _ => None,
    }
}

fn is_hollow(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
