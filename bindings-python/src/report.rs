//! Reports and diagnostics.

use std::collections::BTreeMap;
use std::sync::Arc;

use communs::diagnostic::{Locale, Param, Quoted, Severity};
use communs::text::{NotUtf8, decode};
use pyo3::exceptions::{PyIndexError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PySlice, PyString, PyTuple};

use crate::hints::{Anything, Iter, Tuple};
use crate::options::locale;
use crate::place::{Related, Span, hash_of};

/// A problem at a place. It has no words of its own: `message` renders it in a language.
///
/// >>> import communs
/// >>> diagnostic = communs.check({"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "…", "types": ["agency"]})[0]
/// >>> diagnostic.code, diagnostic.severity, diagnostic.pointer
/// ('rule-placeholder', 'error', '/name')
#[pyclass(frozen, eq, module = "communs")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Diagnostic(communs::diagnostic::Diagnostic);

impl Diagnostic {
    fn identity(&self) -> (&str, &str, Option<communs::text::Span>) {
        (self.0.code(), self.0.pointer().as_str(), self.0.span())
    }
}

#[pymethods]
impl Diagnostic {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("code", "severity", "pointer");

    /// The code: stable, kebab-case, the same in every language of the library.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code()
    }

    /// How much it weighs under the profile of the check: `"error"`, `"warning"` or `"hint"`.
    #[getter]
    fn severity(&self) -> &'static str {
        self.0.severity().as_str()
    }

    /// Where in the document, as a JSON pointer (RFC 6901).
    #[getter]
    fn pointer(&self) -> &str {
        self.0.pointer().as_str()
    }

    /// Where in the text, if there was one.
    #[getter]
    fn span(&self) -> Option<Span> {
        self.0.span().map(Into::into)
    }

    /// The line that it begins on, from 1; `None` where there is no text.
    #[getter]
    fn line(&self) -> Option<usize> {
        self.0.span().map(|span| span.start.line)
    }

    /// The column that it begins at, from 1, in characters; `None` where there is no text.
    #[getter]
    fn column(&self) -> Option<usize> {
        self.0.span().map(|span| span.start.column)
    }

    /// What the message puts in, by name: texts, counts, tuples of names.
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Anything<'py>> {
        let params = PyDict::new(py);
        for (name, param) in self.0.problem().params() {
            match param {
                Param::Text(text) | Param::Quoted(Quoted(text)) => params.set_item(name, text)?,
                Param::Number(number) => params.set_item(name, number)?,
                Param::Names(names) => params.set_item(name, PyTuple::new(py, names)?)?,
                Param::Term(term) => params.set_item(name, term.as_str())?,
            }
        }
        Ok(Anything(params.into_any()))
    }

    /// Other places that have to do with it.
    #[getter]
    fn related(&self) -> Tuple<Related> {
        Tuple(self.0.related().iter().map(Related::from).collect())
    }

    /// What to write instead of what stands at the place, where that can be told.
    #[getter]
    fn suggestion(&self) -> Option<&str> {
        self.0.suggestion()
    }

    /// What is wrong, in a language.
    ///
    /// Args:
    ///     lang: `"en"` or `"fr"`.
    ///
    /// >>> import communs
    /// >>> report = communs.check({"communs": "1.0", "kind": "actor", "id": "fabmob", "types": ["agency"]})
    /// >>> report[0].message("fr")
    /// 'le champ `name` manque'
    #[pyo3(signature = (lang = "en"))]
    fn message(&self, lang: &str) -> PyResult<String> {
        Ok(self.0.message(locale(lang)?))
    }

    /// How to mend it, in a language: the suggestion where there is one, then what holds in general.
    ///
    /// Args:
    ///     lang: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn help(&self, lang: &str) -> PyResult<String> {
        Ok(self.0.help(locale(lang)?))
    }

    /// The diagnostic as plain data, in the form of `report.schema.json`.
    ///
    /// Args:
    ///     lang: The language of its message: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn to_dict<'py>(&self, py: Python<'py>, lang: &str) -> PyResult<Anything<'py>> {
        data(py, &self.0.render(locale(lang)?))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let place = self.0.span().map_or_else(String::new, |span| {
            format!(" at {}:{}", span.start.line, span.start.column)
        });
        let pointer = PyString::new(py, self.pointer()).repr()?;
        Ok(format!(
            "<Diagnostic {} {} {pointer}{place}: {}>",
            self.severity(),
            self.code(),
            self.0.message(Locale::English)
        ))
    }

    fn __hash__(&self) -> u64 {
        hash_of(self.identity())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        Ok((restore, (json(&self.0.render(Locale::English))?,)))
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        serde_json::from_str(json)
            .map(Self)
            .map_err(|error| PyValueError::new_err(error.to_string()))
    }
}

/// The item at an index, which counts from the end where it is below zero.
pub(crate) fn at<T>(items: &[T], index: isize) -> Option<&T> {
    let position = if index < 0 {
        items.len().checked_sub(index.unsigned_abs())?
    } else {
        index.unsigned_abs()
    };
    items.get(position)
}

fn json(value: &impl serde::Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// What serde writes, as plain data.
fn data<'py>(py: Python<'py>, value: &impl serde::Serialize) -> PyResult<Anything<'py>> {
    py.import("json")?
        .call_method1("loads", (json(value)?,))
        .map(Anything)
}

/// All that was found in one text: a sequence of `Diagnostic`, by place, then pointer, then code.
///
/// Its truth value is refused, for `if report:` would read as "if it is valid" to some and as "if there is something"
/// to others: ask `is_valid`, or `len`.
///
/// >>> import communs
/// >>> report = communs.check("communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [asociation]\n")
/// >>> report.is_valid, len(report), report[0].suggestion
/// (False, 1, 'association')
#[pyclass(frozen, eq, sequence, module = "communs")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report(pub(crate) Arc<communs::diagnostic::Report>);

impl From<communs::diagnostic::Report> for Report {
    fn from(report: communs::diagnostic::Report) -> Self {
        Self(Arc::new(report))
    }
}

impl Report {
    fn of_severity(&self, severity: Severity) -> Tuple<Diagnostic> {
        let of_it = self.0.iter().filter(|one| one.severity() == severity);
        Tuple(of_it.map(|one| Diagnostic(one.clone())).collect())
    }

    /// How many diagnostics there are of each severity.
    pub(crate) fn said(&self) -> String {
        let counts = [Severity::Error, Severity::Warning, Severity::Hint].map(|severity| {
            let number = self.0.count(severity);
            let many = if number == 1 { "" } else { "s" };
            (number > 0).then(|| format!("{number} {}{many}", severity.as_str()))
        });
        let mut said: Vec<_> = counts.into_iter().flatten().collect();
        if self.0.truncated() {
            said.push("truncated".to_owned());
        }
        if said.is_empty() {
            "nothing to report".to_owned()
        } else {
            said.join(", ")
        }
    }

    pub(crate) fn all(&self) -> Vec<Diagnostic> {
        self.0.iter().map(|one| Diagnostic(one.clone())).collect()
    }
}

#[pymethods]
impl Report {
    /// Whether there is no error; warnings and hints may be there.
    #[getter]
    pub(crate) fn is_valid(&self) -> bool {
        self.0.is_valid()
    }

    /// Whether there were more diagnostics than the limit let in.
    #[getter]
    fn truncated(&self) -> bool {
        self.0.truncated()
    }

    /// The errors: what keeps the description from being valid.
    #[getter]
    fn errors(&self) -> Tuple<Diagnostic> {
        self.of_severity(Severity::Error)
    }

    /// The warnings: what was or will be lost or misread.
    #[getter]
    fn warnings(&self) -> Tuple<Diagnostic> {
        self.of_severity(Severity::Warning)
    }

    /// The hints: the model's advice.
    #[getter]
    fn hints(&self) -> Tuple<Diagnostic> {
        self.of_severity(Severity::Hint)
    }

    /// How often each code is there; of one severity, where that is asked for.
    ///
    /// Args:
    ///     severity: `"error"`, `"warning"` or `"hint"`.
    #[pyo3(signature = (severity = None))]
    pub(crate) fn codes(&self, severity: Option<&str>) -> PyResult<BTreeMap<&'static str, usize>> {
        let all = [Severity::Error, Severity::Warning, Severity::Hint];
        let wanted: Vec<_> = all
            .into_iter()
            .filter(|of| severity.is_none_or(|word| of.as_str() == word))
            .collect();
        if wanted.is_empty() {
            return Err(PyValueError::new_err(
                "option `severity`: give one of `error`, `warning`, `hint`",
            ));
        }
        Ok(wanted.into_iter().flat_map(|of| self.0.codes(of)).collect())
    }

    /// The report as the command `communs check` prints it, empty where nothing was found.
    ///
    /// Args:
    ///     lang: The language: `"en"` or `"fr"`.
    ///     source: The text that was checked, to show its lines.
    ///     path: What to call the text.
    ///     color: Whether to colour it for a terminal.
    ///
    /// >>> import communs
    /// >>> text = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [asociation]\n"
    /// >>> print(communs.check(text).render(lang="fr", source=text, path="fabmob.yml"))  # doctest: +ELLIPSIS
    /// erreur[shape-vocabulary]: `asociation` n'est pas un des mots admis dans ce champ
    ///  --> fabmob.yml:5:9
    ///   |
    /// 5 | types: [asociation]
    ///   |         ^^^^^^^^^^
    ///   |
    ///   = aide : faut-il lire `association` ? employer l'un de `territory`, `company`, ...
    #[pyo3(signature = (*, lang: "str" = "en", source: "str | bytes | None" = None, path: "str" = "-", color: "bool" = false) -> "str")]
    fn render(
        &self,
        py: Python<'_>,
        lang: &str,
        source: Option<&Bound<'_, PyAny>>,
        path: &str,
        color: bool,
    ) -> PyResult<String> {
        let locale = locale(lang)?;
        let content = match source {
            Some(source) => Some(crate::source::text(source)?.ok_or_else(|| {
                PyTypeError::new_err("`source` is the text that was checked: give `str` or `bytes`")
            })?),
            None => None,
        };
        let text = match &content {
            Some(content) => {
                let bytes = content.bytes().map_err(|stop| stop.raise(py))?;
                let decoded = decode(bytes);
                let refused = |wrong: NotUtf8| crate::errors::could_not_look(py, &wrong.into());
                Some(decoded.map_err(refused)?)
            }
            None => None,
        };
        let told = communs_cli::render(&self.0, path, text, locale, color);
        Ok(told.trim_end().to_owned())
    }

    /// The report as plain data, in the form of `report.schema.json`.
    ///
    /// Args:
    ///     lang: The language of its messages: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn to_dict<'py>(&self, py: Python<'py>, lang: &str) -> PyResult<Anything<'py>> {
        data(py, &self.0.render(locale(lang)?))
    }

    /// The report as JSON, in the form of `report.schema.json`.
    ///
    /// Args:
    ///     lang: The language of its messages: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn to_json(&self, lang: &str) -> PyResult<String> {
        json(&self.0.render(locale(lang)?))
    }

    /// The report that JSON in the form of `report.schema.json` holds, whatever the language of its messages.
    ///
    /// Args:
    ///     json: What `to_json`, or the command, wrote.
    ///
    /// Raises:
    ///     ValueError: It is no report.
    #[staticmethod]
    fn from_json(json: &str) -> PyResult<Self> {
        serde_json::from_str::<communs::diagnostic::Report>(json)
            .map(Self::from)
            .map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// The report as a table in HTML.
    ///
    /// Args:
    ///     lang: The language: `"en"` or `"fr"`.
    #[pyo3(signature = (lang = "en"))]
    fn to_html(&self, lang: &str) -> PyResult<String> {
        Ok(crate::html::report(&self.0, locale(lang)?))
    }

    fn _repr_html_(&self) -> String {
        crate::html::report(&self.0, Locale::English)
    }

    fn __bool__(&self) -> PyResult<bool> {
        Err(PyTypeError::new_err(
            "the truth value of a report is ambiguous: ask `report.is_valid` for whether there is no error, \
             `len(report)` for whether something was found",
        ))
    }

    fn __len__(&self) -> usize {
        self.0.diagnostics().len()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: &Bound<'py, PyAny>) -> PyResult<Anything<'py>> {
        if index.cast::<PySlice>().is_ok() {
            return PyTuple::new(py, self.all())?
                .as_any()
                .get_item(index)
                .map(Anything);
        }
        let one = at(self.0.diagnostics(), index.extract()?);
        let one = one.ok_or_else(|| PyIndexError::new_err("the report has no diagnostic at that index"))?;
        Ok(Anything(Bound::new(py, Diagnostic(one.clone()))?.into_any()))
    }

    fn __iter__(&self) -> Iter<Diagnostic> {
        Iter(self.all())
    }

    fn __reversed__(&self) -> Iter<Diagnostic> {
        let mut all = self.all();
        all.reverse();
        Iter(all)
    }

    fn __contains__(&self, item: &Bound<'_, PyAny>) -> bool {
        item.cast::<Diagnostic>()
            .is_ok_and(|item| self.0.diagnostics().contains(&item.get().0))
    }

    /// The position of the first diagnostic that is equal to one.
    #[pyo3(signature = (value, start = 0, stop = isize::MAX))]
    fn index(&self, py: Python<'_>, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
        let all = PyTuple::new(py, self.all())?;
        all.call_method1("index", (value, start, stop))?.extract()
    }

    /// How many diagnostics are equal to one.
    fn count(&self, value: &Bound<'_, PyAny>) -> usize {
        value.cast::<Diagnostic>().map_or(0, |value| {
            self.0.iter().filter(|one| **one == value.get().0).count()
        })
    }

    fn __repr__(&self) -> String {
        format!("<Report: {}>", self.said())
    }

    fn __str__(&self) -> String {
        if self.0.diagnostics().is_empty() {
            return self.said();
        }
        let told = communs_cli::render(&self.0, "-", None, Locale::English, false);
        told.trim_end().to_owned()
    }

    fn __hash__(&self) -> u64 {
        let codes = self.0.iter().map(|one| (one.code(), one.pointer(), one.span()));
        hash_of(codes.collect::<Vec<_>>())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let restore = py.get_type::<Self>().getattr("from_json")?;
        Ok((restore, (self.to_json("en")?,)))
    }
}
