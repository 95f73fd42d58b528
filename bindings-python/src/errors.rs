//! Errors of the core as exceptions of the package: `Error`, `ValidationError` and `UnsupportedVersionError`.

use communs::diagnostic::{BadOption, Error, Locale};
use communs::text::{Exceeded, Pointer};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

use crate::checks::Failure;
use crate::report::Report;

/// What keeps something from being done.
pub(crate) enum Stop {
    /// The core could not look at what it was given.
    Core(Error),
    /// The file holds nothing to look at.
    Failed(Failure),
    /// Python raised something.
    Python(PyErr),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<communs_cli::Failure> for Stop {
    fn from(failure: communs_cli::Failure) -> Self {
        Self::Failed(failure.into())
    }
}

impl From<Exceeded> for Stop {
    fn from(exceeded: Exceeded) -> Self {
        Self::Core(exceeded.into())
    }
}

impl From<PyErr> for Stop {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl Stop {
    /// A value that is no data.
    pub(crate) fn not_data(found: impl Into<String>) -> Self {
        Self::Core(Error::NotData {
            pointer: Pointer::default(),
            found: found.into(),
        })
    }

    /// The exception to raise.
    pub(crate) fn raise(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Core(error) => could_not_look(py, &error),
            Self::Failed(reason) => failure(py, &reason),
            Self::Python(error) => error,
        }
    }
}

fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, "communs._errors", name)
}

/// The exception for an error of the core.
pub(crate) fn could_not_look(py: Python<'_>, error: &Error) -> PyErr {
    failure(py, &error.into())
}

/// The exception for what could not be looked at.
pub(crate) fn failure(py: Python<'_>, failure: &Failure) -> PyErr {
    static ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static VERSION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let (cell, name) = match failure.code.as_str() {
        "unsupported-version" => (&VERSION, "UnsupportedVersionError"),
        _ => (&ERROR, "Error"),
    };
    let messages = failure.messages.clone();
    let raised = class(py, cell, name).and_then(|class| class.call1((&failure.code, messages)));
    match raised {
        Ok(raised) => PyErr::from_value(raised),
        Err(error) => error,
    }
}

/// The exception for a description that is not valid.
pub(crate) fn not_valid(py: Python<'_>, report: Report) -> PyErr {
    static VALIDATION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    match class(py, &VALIDATION, "ValidationError").and_then(|class| class.call1((report,))) {
        Ok(raised) => PyErr::from_value(raised),
        Err(error) => error,
    }
}

/// The exception for an option: Python's own, as for any function.
pub(crate) fn bad_option(bad: &BadOption) -> PyErr {
    let message = bad.message(Locale::English);
    if bad.is_unknown() {
        PyTypeError::new_err(message)
    } else {
        PyValueError::new_err(message)
    }
}
