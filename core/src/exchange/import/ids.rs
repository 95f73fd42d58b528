//! Ids that nothing else of the kind has.

use std::collections::HashMap;

use crate::diagnostic::Related;
use crate::model::Kind;
use crate::text::{Pointer, Span};
use crate::value::Slug;

/// The ids of all that was taken in.
#[derive(Debug, Default)]
pub(super) struct Ids {
    first: HashMap<(Kind, Slug), Place>,
    /// The number to try next for an id that is taken.
    next: HashMap<(Kind, Slug), u32>,
}

/// Where an id was first used.
#[derive(Debug)]
pub(super) struct Place {
    /// The number of the input.
    pub(super) input: usize,
    pub(super) pointer: Pointer,
    pub(super) span: Option<Span>,
}

impl Ids {
    /// Whether something of the kind has the id.
    pub(super) fn has(&self, kind: Kind, id: &Slug) -> bool {
        self.first.contains_key(&(kind, id.clone()))
    }

    /// The id that is wanted, or the same with a number where it is taken; and where the one that has it stands.
    pub(super) fn claim(
        &mut self,
        kind: Kind,
        wanted: Slug,
        place: Place,
        names: &[(String, crate::diagnostic::Report)],
    ) -> (Slug, Option<Related>) {
        let related = self.first.get(&(kind, wanted.clone())).map(|first| Related {
            source: names
                .get(first.input)
                .filter(|_| first.input != place.input)
                .map(|(name, _)| name.clone()),
            pointer: first.pointer.clone(),
            span: first.span,
        });
        if related.is_none() {
            self.first.insert((kind, wanted.clone()), place);
            return (wanted, None);
        }
        (self.numbered(kind, &wanted, place), related)
    }

    /// The id that is wanted with a number, which nothing else of the kind has.
    pub(super) fn numbered(&mut self, kind: Kind, wanted: &Slug, place: Place) -> Slug {
        let next = self.next.entry((kind, wanted.clone())).or_insert(2);
        let id = loop {
            let id = with_number(wanted, *next);
            *next += 1;
            if !self.first.contains_key(&(kind, id.clone())) {
                break id;
            }
        };
        self.first.insert((kind, id.clone()), place);
        id
    }
}

/// An id with a number behind, no longer than an id may be.
fn with_number(id: &Slug, number: u32) -> Slug {
    let tail = format!("-{number}");
    let room = Slug::LONGEST - tail.len();
    let head = id.as_str().get(..room).unwrap_or(id.as_str());
    Slug::of(&format!("{head}{tail}")).unwrap_or_else(|| id.clone())
}
