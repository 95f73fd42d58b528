//! What the rules of a format have against what was written in it.

use serde_json::Value;

use super::crosswalk::{Crosswalk, Fields};
use super::foreign::{self, Foreign};
use crate::diagnostic::catalogue::{Shape, Unwritten};
use crate::diagnostic::{Diagnostic, Problem, Severity};
use crate::schema::{Findings, value_of};
use crate::text::{Ancestry, Kind, Limits, Node, Pointer, Tree};

/// The errors of a document that was written, but for those that are told already. Each is under the pointer of the field, or of
/// what was kept under `extensions`, that it came from.
pub(super) fn judge(
    walk: &'static Crosswalk,
    tree: Tree<'_>,
    description: &Fields,
    told: &[(Problem, Pointer)],
) -> Vec<Diagnostic> {
    let Some(format) = Foreign::from_word(walk.name) else {
        return Vec::new();
    };
    let mut found = Findings::default();
    found.start(Limits::default().diagnostics, &[]);
    foreign::check(tree.root(), format, None, &mut found);
    let ancestry = Ancestry::of(tree);
    let mut errors = Vec::new();
    for one in found.items() {
        let pointer = ancestry.pointer(tree.node(one.index));
        if one.problem.entry().severity() != Severity::Error || is_told(&one.problem, &pointer, told) {
            continue;
        }
        let pointer = origin(walk, tree.root(), description, &pointer);
        let mut error = Diagnostic::new(one.problem.clone(), pointer, None);
        error.suggestion.clone_from(&one.suggestion);
        errors.push(error);
    }
    errors
}

/// Whether something was asked for, or told to be of the wrong length, that the rules complain of too.
fn is_told(problem: &Problem, pointer: &Pointer, told: &[(Problem, Pointer)]) -> bool {
    let steps = pointer.segments().filter(|step| step.parse::<usize>().is_err());
    let mut path: Vec<String> = steps.collect();
    if let Problem::Shape(Shape::MissingField { field }) = problem {
        path.push(field.clone());
    }
    let path = path.join(".");
    let is_at = |field: &str| {
        let rest = field.strip_prefix(&path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    told.iter().any(|(told, _)| match told {
        Problem::Unwritten(
            Unwritten::Asked { field, .. }
            | Unwritten::AskedOption { field, .. }
            | Unwritten::Unusable { field, .. },
        ) => matches!(problem, Problem::Shape(Shape::MissingField { .. })) && is_at(field),
        Problem::Unwritten(Unwritten::Length { field, .. }) => is_at(field),
        _ => false,
    })
}

/// The pointer in the description of what a value that was written came from.
fn origin(walk: &Crosswalk, root: Node<'_>, description: &Fields, pointer: &Pointer) -> Pointer {
    let steps: Vec<String> = pointer.segments().collect();
    kept(walk, root, description, &steps)
        .or_else(|| field(walk, description, &steps))
        .unwrap_or_default()
}

/// The same, where it was kept under `extensions`. Lists may hold others besides, so that items are found by their values.
fn kept(walk: &Crosswalk, root: Node<'_>, description: &Fields, steps: &[String]) -> Option<Pointer> {
    let (mut at, mut written) = (description.get("extensions")?.get(walk.name)?, root);
    let mut pointer = Pointer::default().key("extensions").key(walk.name);
    if steps.is_empty() {
        return None;
    }
    for step in steps {
        let below = match written.kind() {
            Kind::Array => written.items().nth(step.parse().ok()?)?,
            _ => written.get(step)?,
        };
        match (written.kind(), at) {
            (Kind::Array, Value::Array(items)) => {
                let value = value_of(below);
                let position = items.iter().position(|one| *one == value)?;
                pointer = pointer.index(position);
                at = items.get(position)?;
            }
            // One value of a list is kept as it is.
            (Kind::Array, one) if *one == value_of(below) => {}
            (_, one) => {
                pointer = pointer.key(step);
                at = one.get(step)?;
            }
        }
        written = below;
    }
    // A field of ours stands before what was kept of the same name.
    let is_same = written.kind() == Kind::Object || *at == value_of(written) || at.is_array();
    is_same.then_some(pointer)
}

/// The same, where it is a field of ours: that of the longest row.
fn field(walk: &Crosswalk, description: &Fields, steps: &[String]) -> Option<Pointer> {
    let fits = |path: &str| {
        let mut own = steps.iter();
        path.split('/')
            .all(|step| own.next().is_some_and(|own| step == "*" || step == own))
    };
    let rows = walk
        .rows
        .iter()
        .filter(|row| fits(row.theirs) && !row.ours.is_empty());
    let row = rows.max_by_key(|row| row.theirs.split('/').count())?;
    let mut path = row.ours.split('/');
    let (mut at, mut pointer) = (description.get(path.next()?)?, Pointer::default());
    pointer = pointer.key(row.ours.split('/').next()?);
    for step in path {
        at = at.get(step)?;
        pointer = pointer.key(step);
    }
    Some(pointer)
}
