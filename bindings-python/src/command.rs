//! The command `communs`.

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command on the streams of the process, its name first among the arguments, and gives its exit status.
#[pyo3::pyfunction]
pub(crate) fn run(py: Python<'_>, args: Vec<OsString>) -> u8 {
    py.detach(|| communs_cli::run_on_process(args))
}
