//! What came of many texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use communs::diagnostic::{Error, Locale};
use pyo3::exceptions::{PyIndexError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PySlice, PyTuple};

use crate::arrow::Table;
use crate::errors;
use crate::hints::{Anything, Iter, Tuple};
use crate::options::locale;
use crate::report::{Diagnostic, Report};

/// Why a text could not be looked at: a stable name, and the message in English and in French.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) code: String,
    pub(crate) messages: [String; 2],
}

impl Failure {
    pub(crate) fn message(&self, locale: Locale) -> &str {
        let [english, french] = &self.messages;
        match locale {
            Locale::English => english,
            Locale::French => french,
        }
    }
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        Self {
            code: error.code().to_owned(),
            messages: Locale::ALL.map(|locale| error.message(locale)),
        }
    }
}

impl From<communs_cli::Failure> for Failure {
    fn from(failure: communs_cli::Failure) -> Self {
        Self {
            code: failure.code().to_owned(),
            messages: Locale::ALL.map(|locale| failure.message(locale)),
        }
    }
}

/// One of many texts: what was found in it, or why it could not be looked at.
///
/// Attributes:
///     path: The path or the name of the text, where it has one.
///     line: Its line in JSON Lines, or its row in a table, from 1.
#[pyclass(frozen, eq, module = "communs")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Checked {
    pub(crate) path: Option<Arc<str>>,
    #[pyo3(get)]
    pub(crate) line: Option<usize>,
    pub(crate) outcome: Result<Report, Failure>,
}

impl Checked {
    pub(crate) fn new(
        path: Option<Arc<str>>,
        line: Option<usize>,
        outcome: Result<communs::diagnostic::Report, Failure>,
    ) -> Self {
        Self {
            path,
            line,
            outcome: outcome.map(Report::from),
        }
    }

    fn place(&self) -> String {
        match (&self.path, self.line) {
            (Some(path), Some(line)) => format!("{path}:{line}"),
            (Some(path), None) => path.to_string(),
            (None, Some(line)) => format!("line {line}"),
            (None, None) => "text".to_owned(),
        }
    }
}

#[pymethods]
impl Checked {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str, &'static str) =
        ("path", "line", "report", "error");

    #[getter]
    fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Whether it was looked at, and there is no error in it.
    #[getter]
    fn is_valid(&self) -> bool {
        self.outcome.as_ref().is_ok_and(Report::is_valid)
    }

    /// What was found; `None` where it could not be looked at.
    #[getter]
    fn report(&self) -> Option<Report> {
        self.outcome.as_ref().ok().cloned()
    }

    /// The diagnostics; none where it could not be looked at.
    #[getter]
    fn diagnostics(&self) -> Tuple<Diagnostic> {
        Tuple(self.outcome.as_ref().map_or_else(|_| Vec::new(), Report::all))
    }

    /// Why it could not be looked at, an `Error`; `None` where it was looked at.
    #[getter]
    fn error<'py>(&self, py: Python<'py>) -> Option<Anything<'py>> {
        let failure = self.outcome.as_ref().err()?;
        let error = errors::failure(py, failure).into_value(py);
        Some(Anything(error.into_bound(py).into_any()))
    }

    fn __repr__(&self) -> String {
        let said = match &self.outcome {
            Ok(report) => report.said(),
            Err(failure) => failure.code.clone(),
        };
        format!("<Checked {}: {said}>", self.place())
    }

    fn __hash__(&self) -> u64 {
        crate::place::hash_of((&self.path, self.line, self.is_valid()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Anything<'py>)> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        let failure = self.outcome.as_ref().err();
        let failure = failure.map(|failure| (failure.code.clone(), failure.messages.clone()));
        let parts = (self.path.as_deref(), self.line, self.report(), failure);
        Ok((restore, Anything(parts.into_pyobject(py)?.into_any())))
    }

    #[staticmethod]
    #[pyo3(signature = (path, line, report, failure))]
    fn _restore(
        path: Option<String>,
        line: Option<usize>,
        report: Option<PyRef<'_, Report>>,
        failure: Option<(String, [String; 2])>,
    ) -> Self {
        let outcome = match failure {
            Some((code, messages)) => Err(Failure { code, messages }),
            None => Ok(report.map_or_else(
                || communs::diagnostic::Report::default().into(),
                |report| report.clone(),
            )),
        };
        Self {
            path: path.map(Into::into),
            line,
            outcome,
        }
    }
}

/// What came of many texts: how many were looked at, and a sequence of `Checked`, those about which there is something
/// to say. Texts in which nothing was found are counted and not kept, so that a long stream takes no room.
///
/// Its truth value is refused, as that of a `Report`: ask `is_valid`, or `len`.
///
/// Attributes:
///     total: How many texts were looked at.
///
/// >>> import communs
/// >>> checks = communs.check_lines('{"communs": "1.0", "kind": "actor", "id": "fabmob"}\n')
/// >>> checks.total, checks.is_valid, checks.invalid[0].line, checks.invalid[0].report[0].code
/// (1, False, 1, 'hint-no-type')
#[pyclass(frozen, eq, sequence, module = "communs")]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Checks {
    #[pyo3(get)]
    pub(crate) total: usize,
    pub(crate) told: Vec<Checked>,
}

#[pymethods]
impl Checks {
    /// Whether every text was looked at, and none has an error.
    #[getter]
    fn is_valid(&self) -> bool {
        self.told.iter().all(Checked::is_valid)
    }

    /// The texts that have an error, or could not be looked at.
    #[getter]
    fn invalid(&self) -> Tuple<Checked> {
        Tuple(self.told.iter().filter(|one| !one.is_valid()).cloned().collect())
    }

    /// How often each code is there, in all texts; of one severity, where that is asked for.
    ///
    /// Args:
    ///     severity: `"error"`, `"warning"` or `"hint"`.
    ///
    /// >>> import communs
    /// >>> communs.check_lines('{"kind": "actor"}\n{"kind": "project"}\n').codes("error")
    /// {'shape-missing-field': 6}
    #[pyo3(signature = (severity = None))]
    fn codes(&self, severity: Option<&str>) -> PyResult<BTreeMap<&'static str, usize>> {
        let reports = self.told.iter().filter_map(|one| one.outcome.as_ref().ok());
        let mut all = BTreeMap::new();
        for report in reports {
            for (code, number) in report.codes(severity)? {
                *all.entry(code).or_default() += number;
            }
        }
        Ok(all)
    }

    /// The diagnostics as a table, a row each, which pyarrow, polars, DuckDB and others take as it is.
    ///
    /// Its columns are `path`, `line`, `code`, `severity`, `pointer`, `startLine`, `startColumn`, `startOffset`,
    /// `endOffset`, `message`, `help` and `suggestion`; lines and columns count from 1, offsets are bytes of UTF-8 from 0. A
    /// text that could not be looked at is a row with the code of its `Error`, the severity `error`, and no pointer.
    ///
    /// Args:
    ///     lang: The language of messages: `"en"` or `"fr"`.
    ///
    /// >>> import communs
    /// >>> checks = communs.check_lines('{"communs": "1.0", "kind": "actor", "id": "fabmob", "types": ["agency"]}\n')
    /// >>> checks.table()
    /// <Table: 1 row, 12 columns>
    #[pyo3(signature = (lang = "en"))]
    fn table(&self, lang: &str) -> PyResult<Table> {
        crate::arrow::of_checks(&self.told, locale(lang)?)
    }

    /// The diagnostics as a `pyarrow.Table`; see `table` for its columns.
    ///
    /// Args:
    ///     lang: The language of messages: `"en"` or `"fr"`.
    ///
    /// Raises:
    ///     ImportError: pyarrow is not installed.
    #[pyo3(signature = (lang = "en"))]
    fn to_arrow<'py>(&self, py: Python<'py>, lang: &str) -> PyResult<Anything<'py>> {
        Table::to_arrow(&Bound::new(py, self.table(lang)?)?)
    }

    /// The diagnostics as a `polars.DataFrame`; see `table` for its columns.
    ///
    /// Args:
    ///     lang: The language of messages: `"en"` or `"fr"`.
    ///
    /// Raises:
    ///     ImportError: polars is not installed.
    #[pyo3(signature = (lang = "en"))]
    fn to_polars<'py>(&self, py: Python<'py>, lang: &str) -> PyResult<Anything<'py>> {
        Table::to_polars(&Bound::new(py, self.table(lang)?)?)
    }

    /// The diagnostics as a `pandas.DataFrame`; see `table` for its columns.
    ///
    /// Args:
    ///     lang: The language of messages: `"en"` or `"fr"`.
    ///
    /// Raises:
    ///     ImportError: pandas or pyarrow is not installed.
    #[pyo3(signature = (lang = "en"))]
    fn to_pandas<'py>(&self, py: Python<'py>, lang: &str) -> PyResult<Anything<'py>> {
        Table::to_pandas(&Bound::new(py, self.table(lang)?)?)
    }

    /// The schema of `table`, as the PyCapsule interface has it.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Anything<'py>> {
        crate::arrow::of_checks(&[], Locale::English)?.__arrow_c_schema__(py)
    }

    /// `table` with messages in English, as the PyCapsule interface has it. Libraries that look for sequences first, such as
    /// polars, take `table()`.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Anything<'py>> {
        self.table("en")?.__arrow_c_stream__(py, requested_schema)
    }

    fn __bool__(&self) -> PyResult<bool> {
        Err(PyTypeError::new_err(
            "the truth value of checks is ambiguous: ask `checks.is_valid` for whether there is no error, \
             `len(checks)` for how many texts there is something to say about",
        ))
    }

    fn __len__(&self) -> usize {
        self.told.len()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: &Bound<'py, PyAny>) -> PyResult<Anything<'py>> {
        if index.cast::<PySlice>().is_ok() {
            return PyTuple::new(py, self.told.clone())?
                .as_any()
                .get_item(index)
                .map(Anything);
        }
        let one = crate::report::at(&self.told, index.extract()?);
        let one = one.ok_or_else(|| PyIndexError::new_err("the checks have no text at that index"))?;
        Ok(Anything(Bound::new(py, one.clone())?.into_any()))
    }

    fn __iter__(&self) -> Iter<Checked> {
        Iter(self.told.clone())
    }

    fn __reversed__(&self) -> Iter<Checked> {
        Iter(self.told.iter().rev().cloned().collect())
    }

    fn __contains__(&self, item: &Bound<'_, PyAny>) -> bool {
        item.cast::<Checked>()
            .is_ok_and(|item| self.told.contains(item.get()))
    }

    /// The position of the first text that is equal to one.
    #[pyo3(signature = (value, start = 0, stop = isize::MAX))]
    fn index(&self, py: Python<'_>, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
        let all = PyTuple::new(py, self.told.clone())?;
        all.call_method1("index", (value, start, stop))?.extract()
    }

    /// How many texts are equal to one.
    fn count(&self, value: &Bound<'_, PyAny>) -> usize {
        value.cast::<Checked>().map_or(0, |value| {
            self.told.iter().filter(|one| *one == value.get()).count()
        })
    }

    fn __repr__(&self) -> String {
        let invalid = self.told.iter().filter(|one| !one.is_valid()).count();
        let many = if self.total == 1 { "" } else { "s" };
        format!("<Checks: {} text{many} looked at, {invalid} invalid>", self.total)
    }

    fn __hash__(&self) -> u64 {
        crate::place::hash_of((self.total, self.told.len()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Anything<'py>)> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        let parts = (self.total, self.told.clone()).into_pyobject(py)?;
        Ok((restore, Anything(parts.into_any())))
    }

    #[staticmethod]
    fn _restore(total: usize, told: Vec<PyRef<'_, Checked>>) -> Self {
        Self {
            total,
            told: told.iter().map(|one| (*one).clone()).collect(),
        }
    }
}
