//! Tables in CSV: one kind of description, a row each.
//!
//! A column is named by the path of a field, as in mapping files; the values of a list are in one cell, with `|` between them.
//! What is written reads back without a mapping.

mod columns;
mod reader;
mod table;
mod write;

pub use columns::csv_columns;
pub(super) use table::{Rows, is_ours, kind_of};
pub(super) use write::write;
