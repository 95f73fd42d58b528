//! From other formats, and to them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::sync::Arc;

use communs::diagnostic::Error;
use communs::exchange::{self, Importer, OwnFormat, SourceFormat, TargetFormat, detect};
use communs::model::Description;
use communs::text::{Buffer, Format, Limits, Style, Tree, decode, to_json, to_yaml};
use communs::{Checker, Invalid, Options, Setting, document, reformat, still_asked_of};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use serde_json::Value;

use crate::build;
use crate::checks::{Checked, Checks, Failure};
use crate::classes::Classes;
use crate::data;
use crate::errors::{Stop, bad_option, could_not_look, not_valid};
use crate::options;
use crate::report::Report;
use crate::source::{self, Given, given};

/// Imports sources into one catalogue: `(sources, format, options)`. Gives the catalogue and what was lost or mended.
#[pyo3::pyfunction]
pub(crate) fn import_<'py>(
    py: Python<'py>,
    sources: Vec<Bound<'py, PyAny>>,
    format: Option<&str>,
    given_options: Bound<'py, PyAny>,
) -> PyResult<(Bound<'py, PyAny>, Checks)> {
    let options = options::import(given_options.cast()?)?;
    let limits = options.limits;
    let format = format.map(source_format).transpose()?;
    let mut importer = Importer::new(options);
    let mut failures = Vec::new();
    for source in &sources {
        let done = if let Some(path) = source::path(source)? {
            // A stream: an export need not be in memory.
            let name = path.to_string_lossy().into_owned();
            let done = py.detach(|| {
                let mut file = BufReader::new(File::open(&path)?);
                let head = std::io::BufRead::fill_buf(&mut file)?;
                let told = format.or_else(|| detect(Some(&name), head));
                Ok(told.map(|format| importer.add_read(&name, format, file)))
            });
            let done = done.map_err(|error| source::os_error(py, &error, &path))?;
            (name, done)
        } else {
            let (content, name) = match given(source, &limits).map_err(|stop| stop.raise(py))? {
                Given::Text(content, path) => {
                    let name = path.map(|path| path.to_string_lossy().into_owned());
                    (content, name.unwrap_or_default())
                }
                Given::Object(object) => {
                    let text = data::with_tree(&object, |tree| Ok(to_json(tree.root(), Style::Compact)))?;
                    (source::Content::Owned(text.into_bytes()), String::new())
                }
            };
            let bytes = content.bytes().map_err(|stop| stop.raise(py))?;
            let told = format.or_else(|| detect(Some(&name), bytes));
            let done = told.map(|format| py.detach(|| importer.add(&name, format, bytes)));
            (name, done)
        };
        match done {
            (_, Some(Ok(()))) => {}
            (_, Some(Err(error))) if sources.len() == 1 => return Err(could_not_look(py, &error)),
            (name, Some(Err(error))) => failures.push((name, error)),
            (name, None) => return Err(unknown_format(&name)),
        }
    }
    let exchange::Imported { catalogue, reports } = importer.finish();
    let catalogue = description(py, catalogue.into())?;
    let told = reports
        .into_iter()
        .filter(|(_, report)| !report.diagnostics().is_empty())
        .map(|(name, report)| Checked::new(named(name), None, Ok(report)));
    let failed = failures
        .into_iter()
        .map(|(name, error): (String, Error)| Checked::new(named(name), None, Err(Failure::from(&error))));
    let checks = Checks {
        total: sources.len(),
        told: told.chain(failed).collect(),
    };
    Ok((catalogue, checks))
}

fn named(name: String) -> Option<Arc<str>> {
    (!name.is_empty()).then(|| name.into())
}

fn source_format(word: &str) -> PyResult<SourceFormat> {
    SourceFormat::from_word(word)
        .ok_or_else(|| unknown("format", word, SourceFormat::ALL.map(SourceFormat::as_str)))
}

fn unknown_format(name: &str) -> PyErr {
    let known = SourceFormat::ALL.map(|format| format!("`{}`", format.as_str()));
    let of = if name.is_empty() {
        String::new()
    } else {
        format!(" of `{name}`")
    };
    PyValueError::new_err(format!(
        "the content{of} does not tell its format; name it with `format`: {}",
        known.join(", ")
    ))
}

fn unknown<const N: usize>(option: &str, word: &str, known: [&str; N]) -> PyErr {
    let known = known.map(|word| format!("`{word}`"));
    PyValueError::new_err(format!(
        "option `{option}`: `{word}` is not known; give one of {}",
        known.join(", ")
    ))
}

/// A description of the core as an object of the package.
fn description(py: Python<'_>, description: Description) -> PyResult<Bound<'_, PyAny>> {
    let mut buffer = Buffer::new();
    let tree = Tree::of(&description.to_value(), &Limits::UNBOUNDED, &mut buffer)
        .map_err(|exceeded| could_not_look(py, &exceeded.into()))?;
    build::description(py, tree.root(), description.kind())
}

/// An object of the package, or a document as data, as a document of the core.
fn exportable(object: &Bound<'_, PyAny>) -> PyResult<Value> {
    let py = object.py();
    let text = data::with_tree(object, |tree| Ok(to_json(tree.root(), Style::Compact)))?;
    let options = Options {
        limits: Limits {
            diagnostics: Limits::default().diagnostics,
            ..Limits::UNBOUNDED
        },
        ..Options::default()
    };
    let looked = Checker::new(options).check_to_export(text, document);
    let (report, document) = looked.map_err(|error| could_not_look(py, &error))?;
    document
        .flatten()
        .ok_or_else(|| not_valid(py, Report::from(report)))
}

/// A description in another format: `(description, format, options)`. Gives the text and what was lost.
#[pyo3::pyfunction]
pub(crate) fn export(
    object: &Bound<'_, PyAny>,
    format: &str,
    given_options: Bound<'_, PyAny>,
) -> PyResult<(String, Report)> {
    let known = TargetFormat::ALL.map(TargetFormat::as_str);
    let format = TargetFormat::from_word(format).ok_or_else(|| unknown("format", format, known))?;
    let options = options::export(format, given_options.cast()?)?;
    let exported = exchange::export_value(format, &exportable(object)?, &options);
    Ok((exported.text, exported.report.into()))
}

/// A record, or plain data, as it is: `(record, format, compact)`, the format `json` or `yaml`.
#[pyo3::pyfunction]
pub(crate) fn write(object: &Bound<'_, PyAny>, format: &str, compact: bool) -> PyResult<String> {
    let style = if compact { Style::Compact } else { Style::Pretty };
    data::with_tree(object, |tree| match format {
        "json" => Ok(to_json(tree.root(), style)),
        "yaml" => Ok(to_yaml(tree.root())),
        _ => Err(unknown("format", format, ["json", "yaml"])),
    })
}

/// What a profile would still ask for: `(catalogue, profile)`. Codes, and how often each is missing.
#[pyo3::pyfunction]
pub(crate) fn still_asked(
    catalogue: &Bound<'_, PyAny>,
    profile: &str,
) -> PyResult<BTreeMap<&'static str, usize>> {
    let py = catalogue.py();
    let mut options = Options::default();
    options
        .set("profile", Setting::Word(profile))
        .map_err(|bad| bad_option(&bad))?;
    let classes = Classes::get(py)?;
    let asked = still_asked_of::<Stop>(options.profile, |builder| {
        data::document(catalogue, classes, builder)
    });
    Ok(asked.map_err(|stop| stop.raise(py))?.into_iter().collect())
}

/// A text in its usual form, comments kept: `(text, format, to)`, formats `json` or `yaml`.
#[pyo3::pyfunction]
pub(crate) fn format_text(
    py: Python<'_>,
    text: &Bound<'_, PyAny>,
    format: Option<&str>,
    to: Option<&str>,
) -> PyResult<String> {
    let content = source::text(text)?.ok_or_else(|| PyTypeError::new_err("`text`: give a str or bytes"))?;
    let bytes = content.bytes().map_err(|stop| stop.raise(py))?;
    let format = format.map(|word| syntax("format", word)).transpose()?;
    let to = to.map(|word| syntax("to", word)).transpose()?.map(|to| match to {
        Format::Json => OwnFormat::Json,
        Format::Yaml => OwnFormat::Yaml,
    });
    let formatted = py.detach(|| {
        let text = decode(bytes).map_err(|wrong| Invalid::Unreadable(wrong.into()))?;
        reformat(text, format, to, &Limits::default(), &mut Buffer::new())
    });
    formatted.map_err(|invalid| refused(py, invalid))
}

fn syntax(option: &str, word: &str) -> PyResult<Format> {
    Format::from_word(word).ok_or_else(|| unknown(option, word, Format::ALL.map(Format::as_str)))
}

/// The exception for why there is nothing.
fn refused(py: Python<'_>, invalid: Invalid) -> PyErr {
    match invalid {
        Invalid::Unreadable(error) => could_not_look(py, &error),
        Invalid::Invalid(report) => not_valid(py, Report::from(report)),
    }
}
