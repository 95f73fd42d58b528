//! Files that hold one record of a format with a crosswalk, taken into the catalogue.

use super::options::ImportOptions;
use super::taken::{Taken, Whence};
use super::title_of;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{Lossy, Shape};
use crate::exchange::crosswalk::{self, Crosswalk};
use crate::text::{Kind as NodeKind, Places, Pointer, Tree};

/// Takes in the record of a file.
pub(super) fn take(
    walk: &'static Crosswalk,
    tree: Tree<'_>,
    places: &Places<'_>,
    name: &str,
    options: &ImportOptions,
    taken: &mut Taken,
) {
    let root = tree.root();
    let span = places.span(tree.bytes(root.span(), places));
    let title = options.title.clone().unwrap_or_else(|| title_of(name));
    if root.kind() != NodeKind::Object {
        taken.note(Lossy::Page { title }.into(), Pointer::default(), Some(span));
        let problem = Shape::WrongType {
            expected: Term::Object,
            found: root.kind().into(),
        };
        return taken.note(problem.into(), Pointer::default(), Some(span));
    }
    if let Some((node, problem)) = (walk.unread)(root) {
        let span = places.span(tree.bytes(node.span(), places));
        return taken.note(problem, node.pointer(), Some(span));
    }
    let record = crosswalk::read(walk, root, places, &title, options.persons);
    let whence = Whence {
        system: walk.name,
        source: (!name.is_empty()).then(|| name.to_owned()),
        revision: None,
        number: None,
        language: None,
        pointer: Pointer::default(),
        place: Some(span),
        span: &|part| Some(places.span(part)),
    };
    taken.record(record, &whence);
}
