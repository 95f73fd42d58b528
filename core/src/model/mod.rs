//! The typed model: what a description of an actor, a commons or a project holds.
//!
//! Fields are written here and nowhere else: the JSON Schemas, the table that checks walk, and the types of other
//! languages are generated from these. A description built in code is checked like any other, once it is written:
//! [`Description`] serializes as a document.

mod actor;
mod catalogue;
mod commons;
mod description;
mod mapping;
mod record;
mod scalar;
mod shared;
mod text;
mod vocabulary;

pub use actor::*;
pub use catalogue::*;
pub use commons::*;
pub use description::{Description, Kind};
pub use mapping::*;
pub use project::*;
pub use scalar::{Done, Scalar};
pub use shared::*;
pub use text::Text;

mod project;
