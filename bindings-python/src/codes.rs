//! What there is to know without a text: codes and schemas.

use communs::diagnostic::{Entry, catalogue};
use communs::schema::{Document, json_schema};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::hints::Tuple;
use crate::options::locale;

/// A code of diagnostics, and what is said of it.
///
/// Attributes:
///     code: The code: kebab-case, a family prefix first; never renamed or reused.
///     severity: `"error"`, `"warning"` or `"hint"`, where no profile raises it.
///     family: `"syntax"`, `"shape"`, `"value"`, `"link"`, `"rule"`, `"hint"` or `"lossy"`.
///     params: The names of what its message puts in, and their types: `text`, `number`, `names` or `term`.
#[pyclass(frozen, eq, module = "communs")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Code(&'static Entry);

#[pymethods]
impl Code {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("code", "severity");

    #[getter]
    const fn code(&self) -> &'static str {
        self.0.code()
    }

    #[getter]
    const fn severity(&self) -> &'static str {
        self.0.severity().as_str()
    }

    #[getter]
    fn family(&self) -> &'static str {
        self.0.family()
    }

    #[getter]
    fn params(&self) -> std::collections::BTreeMap<&'static str, &'static str> {
        self.0.params().iter().copied().collect()
    }

    /// The message, its parameters as `{name}`.
    ///
    /// Args:
    ///     lang: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn message(&self, lang: &str) -> PyResult<&'static str> {
        Ok(self.0.message(locale(lang)?))
    }

    /// How to mend it, its parameters as `{name}`.
    ///
    /// Args:
    ///     lang: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn help(&self, lang: &str) -> PyResult<&'static str> {
        Ok(self.0.help(locale(lang)?))
    }

    /// What it means, why it matters, an example and how to mend it, in Markdown.
    ///
    /// Args:
    ///     lang: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn explanation(&self, lang: &str) -> PyResult<&'static str> {
        Ok(self.0.explanation(locale(lang)?).trim())
    }

    fn __repr__(&self) -> String {
        format!("<Code {} {}>", self.severity(), self.code())
    }

    fn __hash__(&self) -> u64 {
        crate::place::hash_of(self.code())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (&'static str,))> {
        Ok((py.import("communs")?.getattr("explain")?, (self.code(),)))
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

/// Every code, a family after the other.
#[pyo3::pyfunction]
pub(crate) fn codes() -> Tuple<Code> {
    Tuple(catalogue::entries().map(Code).collect())
}

/// The code with a name.
#[pyo3::pyfunction]
pub(crate) fn explain(code: &str) -> PyResult<Code> {
    catalogue::explain(code).map(Code).ok_or_else(|| {
        let nearest = communs::text::nearest(code, catalogue::entries().map(Entry::code));
        let meant = nearest.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        PyValueError::new_err(format!("no code is called `{code}`{meant}"))
    })
}

/// The published JSON Schema of a kind of description, or of reports, as a text.
#[pyo3::pyfunction]
pub(crate) fn schema(name: &str) -> PyResult<&'static str> {
    Document::from_name(name).map(json_schema).ok_or_else(|| {
        let known: Vec<_> = Document::ALL
            .iter()
            .map(|document| format!("`{}`", document.as_str()))
            .collect();
        PyValueError::new_err(format!(
            "there is no schema of `{name}`; there are {}",
            known.join(", ")
        ))
    })
}
