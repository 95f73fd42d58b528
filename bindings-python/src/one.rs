//! One source at a time: check it, build what it holds, fill a record.

use std::cell::Cell;

use communs::diagnostic::Report as CoreReport;
use communs::exchange::{Files, Foreign};
use communs::text::{Buffer, Limits};
use communs::{Checker, ForeignOptions, Options, check_as as check_text_as, check_built_as};
use communs_cli::Beside;
use pyo3::exceptions::{PyAttributeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::build;
use crate::classes::Classes;
use crate::data;
use crate::errors::{Stop, not_valid};
use crate::options;
use crate::report::Report;
use crate::slots;
use crate::source::{Given, described, given};

thread_local! {
    /// The memory of the last check on this thread, for the next one.
    static CHECKER: Cell<Option<Checker>> = const { Cell::new(None) };
}

/// Texts beyond that many bytes leave no memory behind, and a check of them lets other threads run.
const LARGE: usize = 64 * 1024;

/// What is larger than that many values leaves no memory behind either.
const MOST_KEPT: usize = 16 * 1024;

/// Lends out the thread's checker. What runs inside may come back here: it gets another one.
fn with_checker<T>(options: Options, run: impl FnOnce(&mut Checker) -> T) -> T {
    let mut checker = CHECKER.take().unwrap_or_default();
    checker.set_options(options);
    let done = run(&mut checker);
    checker.forget_beyond(MOST_KEPT);
    CHECKER.set(Some(checker));
    done
}

/// Checks a source: `(source, profile, kind, format, limits)`.
#[pyo3::pyfunction]
pub(crate) fn check(
    source: &Bound<'_, PyAny>,
    profile: &Bound<'_, PyAny>,
    kind: &Bound<'_, PyAny>,
    format: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let options = options::check(profile, kind, format, limits)?;
    look(source, options).map_err(|stop| stop.raise(source.py()))
}

fn look(source: &Bound<'_, PyAny>, mut options: Options) -> Result<Report, Stop> {
    let py = source.py();
    let report = match given(source, &options.limits)? {
        Given::Text(content, path) => {
            let (bytes, format) = described(&content, path.as_deref())?;
            options.format = options.format.or(format);
            if bytes.len() > LARGE {
                py.detach(|| Checker::new(options).check(bytes))?
            } else {
                with_checker(options, |checker| checker.check(bytes))?
            }
        }
        Given::Object(object) => {
            let classes = Classes::get(py)?;
            with_checker(options, |checker| {
                checker.check_built::<_, Stop>(|builder| data::document(&object, classes, builder), |_, _| ())
            })?
            .0
        }
    };
    Ok(report.into())
}

/// Checks a source of another format: `(source, foreign, format, limits)`. Of a file, what it names is looked up beside it.
#[pyo3::pyfunction]
pub(crate) fn check_as(
    source: &Bound<'_, PyAny>,
    foreign: &Bound<'_, PyAny>,
    format: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let (foreign, options) = options::foreign(foreign, format, limits)?;
    look_as(source, foreign, options).map_err(|stop| stop.raise(source.py()))
}

fn look_as(
    source: &Bound<'_, PyAny>,
    foreign: Foreign,
    options: ForeignOptions<'static>,
) -> Result<Report, Stop> {
    let py = source.py();
    let report = match given(source, &options.limits)? {
        Given::Text(content, path) => {
            let (bytes, format) = described(&content, path.as_deref())?;
            let beside = path.as_deref().map(Beside::of);
            let look = || {
                let options = ForeignOptions {
                    format: options.format.or(format),
                    files: beside.as_ref().map(|beside| beside as &dyn Files),
                    ..options
                };
                check_text_as(foreign, bytes, &options)
            };
            // Files are read meanwhile.
            if bytes.len() > LARGE || beside.is_some() {
                py.detach(look)?
            } else {
                look()?
            }
        }
        Given::Object(object) => {
            let classes = Classes::get(py)?;
            check_built_as::<Stop>(foreign, &options, |builder| {
                data::document(&object, classes, builder)
            })?
        }
    };
    Ok(report.into())
}

/// The description that a source holds: `(source, profile, kind, format, limits)`.
#[pyo3::pyfunction]
pub(crate) fn parse(
    source: &Bound<'_, PyAny>,
    profile: &Bound<'_, PyAny>,
    kind: &Bound<'_, PyAny>,
    format: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
) -> PyResult<Py<PyAny>> {
    let py = source.py();
    let options = options::check(profile, kind, format, limits)?;
    let (report, built) = built(source, options).map_err(|stop| stop.raise(py))?;
    match built {
        Some(built) => Ok(built?.unbind()),
        None => Err(not_valid(py, report.into())),
    }
}

type Built<'py> = (CoreReport, Option<PyResult<Bound<'py, PyAny>>>);

fn built<'py>(source: &Bound<'py, PyAny>, mut options: Options) -> Result<Built<'py>, Stop> {
    let py = source.py();
    match given(source, &options.limits)? {
        Given::Text(content, path) => {
            let (bytes, format) = described(&content, path.as_deref())?;
            options.format = options.format.or(format);
            let build = |tree: communs::text::Tree<'_>, kind| build::description(py, tree.root(), kind);
            if bytes.len() > LARGE {
                Ok(Checker::new(options).check_then(bytes, build)?)
            } else {
                Ok(with_checker(options, |checker| checker.check_then(bytes, build))?)
            }
        }
        Given::Object(object) => {
            let classes = Classes::get(py)?;
            with_checker(options, |checker| {
                checker.check_built(
                    |builder| data::document(&object, classes, builder),
                    |tree, kind| build::description(py, tree.root(), kind),
                )
            })
        }
    }
}

/// Checks values, by attribute, and fills the slots of a new record with them: `(record, values)`.
#[pyo3::pyfunction]
pub(crate) fn fill(record: &Bound<'_, PyAny>, values: &Bound<'_, PyAny>) -> PyResult<()> {
    let py = record.py();
    let values = values.cast::<PyDict>()?;
    let classes = Classes::get(py)?;
    let Some(known) = classes.record_of(record)? else {
        return Err(PyValueError::new_err("not a record of this package"));
    };
    let first = known.attributes(py).next();
    if let Some((name, _)) = first
        && record.getattr_opt(name)?.is_some()
    {
        let message = "objects of this package do not change, and are made once; `replace` gives another";
        return Err(PyAttributeError::new_err(message));
    }
    let write = |builder: &mut communs::text::Builder<'_>| {
        builder.open_object()?;
        for (key, value) in known.head() {
            builder.key(key)?;
            builder.text(value)?;
        }
        for (name, key) in known.attributes(py) {
            let Some(value) = values.get_item(name)? else {
                continue;
            };
            if data::is_absent(&value) {
                continue;
            }
            builder.key(key)?;
            data::write(&value, classes, builder).map_err(|stop| stop.below_key(key))?;
        }
        builder.close();
        Ok::<_, Stop>(())
    };
    let fill = |tree: communs::text::Tree<'_>| build::fill(record, tree.root(), known.object, classes);
    let options = Options {
        limits: Limits {
            diagnostics: Limits::default().diagnostics,
            ..Limits::UNBOUNDED
        },
        ..Options::default()
    };
    let filled = if known.kind().is_some() {
        with_checker(options, |checker| {
            checker.check_built(write, |tree, _| fill(tree))
        })
    } else {
        with_checker(options, |checker| checker.check_record(known.object, write, fill))
    };
    match filled.map_err(|stop| stop.raise(py))? {
        (_, Some(filled)) => filled,
        (report, None) => Err(not_valid(py, report.into())),
    }
}

/// A record of a class, from a record or from plain data with the keys of documents: `(of, data)`.
#[pyo3::pyfunction]
pub(crate) fn record(of: &Bound<'_, PyAny>, data: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    let py = of.py();
    let classes = Classes::get(py)?;
    let record = classes.bare(of.cast()?)?;
    let Some(known) = classes.record_of(&record)? else {
        return Err(PyValueError::new_err("not a class of records of this package"));
    };
    let write = |builder: &mut communs::text::Builder<'_>| data::document(data, classes, builder);
    let fill = |tree: communs::text::Tree<'_>| build::fill(&record, tree.root(), known.object, classes);
    let options = Options {
        kind: known.kind(),
        ..Options::default()
    };
    let filled = with_checker(options, |checker| {
        if known.kind().is_some() {
            checker.check_built(write, |tree, _| fill(tree))
        } else {
            checker.check_record(known.object, write, fill)
        }
    });
    match filled.map_err(|stop: Stop| stop.raise(py))? {
        (_, Some(filled)) => filled.map(|()| record.unbind()),
        (report, None) => Err(not_valid(py, report.into())),
    }
}

/// Fills the slots of a new record with values that were those of another: `(record, values)`; what is not among them is
/// not there.
#[pyo3::pyfunction]
pub(crate) fn restore(record: &Bound<'_, PyAny>, values: &Bound<'_, PyAny>) -> PyResult<()> {
    let py = record.py();
    let values = values.cast::<PyDict>()?;
    let classes = Classes::get(py)?;
    let Some(known) = classes.record_of(record)? else {
        return Err(PyValueError::new_err("not a record of this package"));
    };
    for (field, name) in known.object.fields.iter().zip(&known.names) {
        let Some(name) = name.as_ref().map(|name| name.bind(py)) else {
            continue;
        };
        let value = match values.get_item(name)? {
            Some(value) => value,
            None => classes.absent(py, &field.shape),
        };
        slots::set(record, name, &value)?;
    }
    Ok(())
}

/// Checks a text as a value of a type: `(type, text)`.
#[pyo3::pyfunction]
pub(crate) fn judge(of: &str, text: &Bound<'_, PyString>) -> PyResult<Report> {
    let text = data::utf8(text).map_err(|stop| stop.raise(text.py()))?;
    communs::judge(of, text).map(Report::from).ok_or_else(|| {
        let known: Vec<_> = communs::value::ALL
            .iter()
            .map(|of| format!("`{}`", of.name))
            .collect();
        PyValueError::new_err(format!(
            "no type of value is called `{of}`; there are {}",
            known.join(", ")
        ))
    })
}

/// The text in a language: `(text, tag)`, where `text` is a `str` or a mapping.
#[pyo3::pyfunction]
pub(crate) fn in_language(text: &Bound<'_, PyAny>, tag: &str) -> PyResult<Option<String>> {
    let py = text.py();
    let classes = Classes::get(py)?;
    let mut buffer = Buffer::new();
    let tree = communs::text::Tree::build(&Limits::UNBOUNDED, &mut buffer, |builder| {
        data::write(text, classes, builder)
    })
    .map_err(|stop: Stop| stop.raise(py))?;
    let text: communs::model::Text = serde_json::from_str(&communs::text::to_json(
        tree.root(),
        communs::text::Style::Compact,
    ))
    .map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(text.in_language(tag).map(str::to_owned))
}
