//! The schema of descriptions: published as JSON Schema, walked as a table.
//!
//! Both come from the types of [`crate::model`], by the exporter in `schemas/`: the published files, and
//! `table`, the same compiled to static data so that the first check of a process costs what the next one does.
//! The agreement tests hold the two to each other.

mod arrange;
mod document;
mod found;
mod guess;
mod normal;
mod numbers;
pub mod shape;
mod table;
mod value;
mod walk;

pub(crate) use arrange::arrange;
pub use document::{Document, json_schema};
pub(crate) use found::{Findings, Found, Part};
pub(crate) use guess::guess;
pub(crate) use normal::normal;
pub use table::{ACTOR, CATALOGUE, COMMONS, MAPPING, PROJECT, RECORDS};
pub(crate) use value::{number_of, record_of, value_as, value_of};
pub(crate) use walk::{duplicate_keys, walk, walk_object};

use crate::diagnostic::Problem;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{Rule, Syntax};

use crate::model::Kind;

/// The shape of a document of a kind.
pub const fn root(kind: Kind) -> &'static shape::Object {
    match kind {
        Kind::Actor => &ACTOR,
        Kind::Commons => &COMMONS,
        Kind::Project => &PROJECT,
        Kind::Catalogue => &CATALOGUE,
    }
}

/// The shape of a record by its name in the schema; of a kind, as a member of a catalogue has it, where `communs` and
/// `kind` may be left out.
///
/// ```
/// let link = communs::schema::record("Link");
/// assert_eq!(link.map(|link| link.names().collect()), Some(vec!["role", "url", "label"]));
/// assert!(communs::schema::record("link").is_none());
/// ```
pub fn record(name: &str) -> Option<&'static shape::Object> {
    let at = RECORDS.binary_search_by(|record| record.name.cmp(name));
    RECORDS.get(at.ok()?).copied()
}

/// Whether JSON Schema can express that a document has a problem of shape. Beyond it lie the checksums, calendars,
/// registries and grammars of value types, keys that stand twice, and digits that programs drop.
pub(crate) fn is_expressible(problem: &Problem) -> bool {
    match problem {
        Problem::BadValue(value) => value.flaw() == Term::Form,
        Problem::Syntax(Syntax::DuplicateKey { .. }) | Problem::Rule(Rule::Number { .. }) => false,
        _ => true,
    }
}
