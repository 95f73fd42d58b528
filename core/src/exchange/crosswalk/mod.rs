//! Formats of one record a file: their fields beside ours, as rows that are followed in both directions.
//!
//! A format is a [`Crosswalk`]: rows in the order in which the format writes its fields. [`read`] follows them from a spanned tree
//! to a record, [`write`] from a description to a value of JSON. The driver does what no format has to say: what no row
//! takes in is kept under `extensions`, under the format's name, and put back by `write`; what no row writes is
//! reported; what the format demands and nothing gave is asked for.

mod path;
mod read;
mod values;
mod ways;
mod write;

pub(crate) use read::{Reading, read, shape_at};
pub(crate) use values::{name_in, text_in};
pub(crate) use ways::{Outcome, Way};
pub(crate) use write::{Refusal, Writing, is_blank, write};

use serde_json::Map;

use crate::diagnostic::{Problem, Term};
use crate::model::Kind;
use crate::text::{Format, Node};

/// A format, as rows.
#[derive(Debug)]
pub(crate) struct Crosswalk {
    /// The name under `extensions`, in provenance and of the option: `cff`.
    pub(crate) name: &'static str,
    /// What it is called in messages: `CITATION.cff`.
    pub(crate) title: &'static str,
    /// The kind of description that it is read as.
    pub(crate) kind: Kind,
    /// How its documents are written.
    pub(crate) syntax: Format,
    /// Its fields, in the order in which they are written.
    pub(crate) rows: &'static [Row],
    /// The key of the rows that another spelling of it stands for: a prefix, a former name.
    pub(crate) spelt: fn(&str) -> Option<&'static str>,
    /// Whether a value under a key names a person: what is kept under `extensions` leaves persons out too.
    pub(crate) names_person: fn(&str, Node<'_>) -> bool,
    /// The list that a value is only the wrapping of.
    pub(crate) wrapped: for<'t> fn(Node<'t>) -> Option<Node<'t>>,
    /// What the format demands: a path of its own, and the field of ours that would give it.
    pub(crate) demands: &'static [(&'static str, &'static str)],
    /// Of what it demands, what an option of the export gives.
    pub(crate) options: &'static [(&'static str, &'static str)],
    /// Why what our field says gives nothing for a demand.
    pub(crate) unusable: fn(&Writing<'_>, &str) -> Option<Term>,
    /// What cannot be read at all, such as another version: where the document says so, and what to tell.
    pub(crate) unread: for<'t> fn(Node<'t>) -> Option<(Node<'t>, Problem)>,
    /// What it cannot hold as a whole.
    pub(crate) refuses: fn(&Writing<'_>) -> Option<Refusal>,
    /// What is written whatever the description says: versions, contexts.
    pub(crate) constants: fn(&mut Writing<'_>),
}

/// A field of a format beside a field of ours.
#[derive(Debug)]
pub(crate) struct Row {
    /// The path of the format: keys divided by `/`, `*` for any key.
    pub(crate) theirs: &'static str,
    /// The path of ours: keys divided by `/`; empty where there is none, and the field is kept under `extensions`.
    pub(crate) ours: &'static str,
    /// How the one becomes the other.
    pub(crate) way: Way,
}

/// The tag of texts whose language nobody knows.
///
/// Source: ISO 639-2.
pub(crate) const UNDETERMINED: &str = "und";

/// The length of a whole day: `2027-12-31`.
pub(crate) const DAY: usize = 10;

/// Fields by name, in the order in which they are written.
pub(crate) type Fields = Map<String, serde_json::Value>;

/// Writes rows as a table: path of the format, `=>` path of ours, `:` way.
macro_rules! rows {
    ($($theirs:literal => $ours:literal : $way:expr,)*) => {
        &[$($crate::exchange::crosswalk::Row { theirs: $theirs, ours: $ours, way: $way },)*]
    };
}
pub(crate) use rows;
