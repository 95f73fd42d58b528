//! How a field of a format becomes one of ours, and back.

use super::Row;
use super::read::Reading;
use super::write::Writing;
use crate::text::Node;

/// The way from a field of a format to one of ours, and back.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    /// No field of ours: kept under `extensions`.
    Kept,
    /// The same value, where the field of ours can hold it. A text for which the format has one language only.
    Same,
    /// A list of texts; a text is divided at commas. A list of ours is written as a list.
    Each,
    /// A text in the language that `*` stands for in the path.
    Language,
    /// The address of a link with this role.
    Link(&'static str),
    /// The licence of the whole, an SPDX expression.
    Licence,
    /// A date; of ours only a whole day is written.
    Day,
    /// An actor by name, a text or a list of them, with this role: becomes an actor of the catalogue.
    Actors(&'static str),
    /// Something that only this format has to do.
    Odd {
        read: for<'r, 't> fn(&mut Reading<'r, 't>, Node<'t>, &Row) -> Outcome,
        write: for<'w, 'd> fn(&mut Writing<'d>, &Row),
    },
    /// What another row writes: read alone.
    Read(for<'r, 't> fn(&mut Reading<'r, 't>, Node<'t>, &Row) -> Outcome),
    /// What another row reads: written alone.
    Write(fn(&mut Writing<'_>, &Row)),
}

/// What became of a field of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is in the record. Nodes below that the row took in one by one leave the others to `extensions`.
    Whole,
    /// Parts of it are in the record, which `Reading::took` was told; the rest is kept.
    Parts,
    /// It is no value that our field can hold: kept, and told.
    Unfit,
    /// Our field holds one value, and has another already: kept, and told.
    Second,
    /// Kept under `extensions` for the format itself, nothing to tell.
    Kept,
}
