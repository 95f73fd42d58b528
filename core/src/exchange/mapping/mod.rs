//! Lists and tables of others, read along a mapping file that says which column is which field of ours.
//!
//! `plan` reads and checks the file, `paths` knows the fields that it names, `follow` makes a description of each record,
//! `values` reads single cells. What the records come from, a table or a list in a document, is the caller's.

mod columns;
mod follow;
mod paths;
mod plan;
mod values;

pub(crate) use follow::{Cell, Given, SEPARATOR, Source, follow};
pub(crate) use paths::{Place, main_of, resolve, words_of};
pub use plan::check_mapping;
pub(crate) use plan::{List, Plan, compile};
pub(crate) use values::{Read, read};
