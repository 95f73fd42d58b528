//! Tables of Apache Arrow: a catalogue and the outcome of checks as tables, and columns of texts to check.
//!
//! Other libraries are not linked with: all goes through the PyCapsule interface, which pyarrow, polars, pandas, DuckDB
//! and others speak, and which hands memory over without a copy.

mod capsule;
mod catalogue;
mod check;
mod column;
mod table;
mod texts;
mod told;

pub(crate) use catalogue::tabulate;
pub(crate) use check::check_arrow;
pub(crate) use table::Table;

use arrow_schema::ArrowError;
use communs::diagnostic::Locale;
use pyo3::exceptions::PyValueError;
use pyo3::{PyErr, PyResult};

use crate::checks::Checked;

/// The outcome of checks as a table, its messages in a language.
pub(crate) fn of_checks(told: &[Checked], locale: Locale) -> PyResult<Table> {
    told::table(told, locale).map_err(|error| refused(&error))
}

/// What could not become a table, or be read from one.
fn refused(error: &ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
