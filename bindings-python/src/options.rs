//! Options as Python gives them.

use communs::diagnostic::{BadOption, Locale};
use communs::exchange::{ExportOptions, Foreign, ImportOptions, TargetFormat};
use communs::{ForeignOptions, Options, Setting};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString};

use crate::errors::bad_option;

/// Sets an option to what Python gives for it; `None` leaves it as it is.
fn set(value: &Bound<'_, PyAny>, apply: impl FnOnce(Setting<'_>) -> Result<(), BadOption>) -> PyResult<()> {
    if value.is_none() {
        return Ok(());
    }
    let done = if let Ok(flag) = value.cast::<PyBool>() {
        apply(Setting::Flag(flag.is_true()))
    } else if let Ok(word) = value.cast::<PyString>() {
        apply(Setting::Word(&word.to_cow()?))
    } else if let Ok(number) = value.cast::<PyInt>() {
        // What is too large for a limit stays so.
        let number = if number.lt(0)? {
            0
        } else {
            number.extract().unwrap_or(u64::MAX)
        };
        apply(Setting::Number(number))
    } else {
        apply(Setting::Other)
    };
    done.map_err(|bad| bad_option(&bad))
}

/// Sets the limits that a dictionary names.
fn set_limits(
    limits: &Bound<'_, PyAny>,
    mut apply: impl FnMut(&str, Setting<'_>) -> Result<(), BadOption>,
) -> PyResult<()> {
    if limits.is_none() {
        return Ok(());
    }
    let named = limits.cast::<PyDict>().map_err(|_| {
        let message = "option `limits`: give a dict of numbers, such as {'depth': 16}";
        PyTypeError::new_err(message)
    })?;
    for (name, value) in named {
        let name = format!("limits.{}", name.str()?.to_cow()?);
        set(&value, |value| apply(&name, value))?;
    }
    Ok(())
}

/// The options of a check.
pub(crate) fn check(
    profile: &Bound<'_, PyAny>,
    kind: &Bound<'_, PyAny>,
    format: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
) -> PyResult<Options> {
    let mut options = Options::default();
    set(profile, |value| options.set("profile", value))?;
    set(kind, |value| options.set("kind", value))?;
    set(format, |value| options.set("format", value))?;
    set_limits(limits, |name, value| options.set(name, value))?;
    Ok(options)
}

/// The options of a check of another format, and the format.
pub(crate) fn foreign(
    foreign: &Bound<'_, PyAny>,
    format: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
) -> PyResult<(Foreign, ForeignOptions<'static>)> {
    let mut named = Foreign::Publiccode;
    set(foreign, |value| {
        named = Foreign::from_setting(value)?;
        Ok(())
    })?;
    let mut options = ForeignOptions::default();
    set(format, |value| options.set("format", value))?;
    set_limits(limits, |name, value| options.set(name, value))?;
    Ok((named, options))
}

/// The options of an import, by name.
pub(crate) fn import(given: &Bound<'_, PyDict>) -> PyResult<ImportOptions> {
    let mut options = ImportOptions::default();
    for (name, value) in given {
        let name = name.str()?;
        let name = name.to_cow()?;
        if name == "limits" {
            set_limits(&value, |name, value| options.set(name, value))?;
        } else {
            set(&value, |value| options.set(&name, value))?;
        }
    }
    Ok(options)
}

/// The options of an export, by name.
pub(crate) fn export(format: TargetFormat, given: &Bound<'_, PyDict>) -> PyResult<ExportOptions> {
    let mut options = ExportOptions::default();
    for (name, value) in given {
        let name = name.str()?;
        let name = name.to_cow()?;
        set(&value, |value| options.set(format, &name, value))?;
    }
    Ok(options)
}

/// A language of messages.
pub(crate) fn locale(lang: &str) -> PyResult<Locale> {
    Locale::of(lang).ok_or_else(|| {
        PyValueError::new_err(format!(
            "`{lang}` is not a language of messages; give one of `en`, `fr`"
        ))
    })
}
