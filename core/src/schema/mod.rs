//! The schema of descriptions: published as JSON Schema, walked as a table.
//!
//! Both come from the types of [`crate::model`], by the exporter in `schemas/`: the published files, and
//! [`mod@table`], the same compiled to static data so that the first check of a process costs what the next one does.
//! The agreement tests hold the two to each other.

mod document;
mod guess;
mod numbers;
pub mod shape;
mod table;
mod walk;

pub use document::{Document, json_schema};
pub(crate) use guess::guess;
pub use table::{ACTOR, CATALOGUE, COMMONS, PROJECT};
pub(crate) use walk::{Found, Part, walk};

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
