//! Checking a column of texts.

use arrow_schema::ArrowError;
use communs::{Checker, Options};
use pyo3::prelude::*;

use super::capsule::{Arrays, take_over};
use super::refused;
use super::texts::Place;
use crate::checks::{Checked, Checks, Failure};
use crate::many::Reporter;
use crate::options;

/// How many rows are checked before the caller is told how far it is.
const ROWS: usize = 256;

/// Checks each text of a column by itself: `(data, column, profile, kind, limits, progress)`.
#[pyo3::pyfunction]
pub(crate) fn check_arrow(
    data: &Bound<'_, PyAny>,
    column: Option<&str>,
    profile: &Bound<'_, PyAny>,
    kind: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
) -> PyResult<Checks> {
    let py = data.py();
    let none = py.None().into_bound(py);
    let options = options::check(profile, kind, &none, limits)?;
    let arrays = take_over(data)?;
    let place = Place::find(arrays.field(), column)?;
    let reporter = Reporter::new(progress.as_ref());
    py.detach(|| check(arrays, place, options, reporter))
}

fn check(arrays: Arrays, place: Place, options: Options, mut reporter: Reporter<'_>) -> PyResult<Checks> {
    let mut checker = Checker::new(options);
    let mut checks = Checks::default();
    let mut before = 0;
    for array in arrays {
        let array = array.map_err(|error| refused(&error))?;
        let Some(texts) = place.texts(array.as_ref()) else {
            let error =
                ArrowError::CDataInterface("an array is not of the type that was announced".to_owned());
            return Err(refused(&error));
        };
        for row in 0..texts.rows() {
            if row % ROWS == 0 {
                reporter.tell(before + row, None)?;
            }
            let Some(text) = texts.get(row) else { continue };
            checks.total += 1;
            let outcome = match checker.check(text) {
                Ok(report) if report.diagnostics().is_empty() && !report.truncated() => continue,
                Ok(report) => Ok(report),
                Err(error) => Err(Failure::from(&error)),
            };
            checks
                .told
                .push(Checked::new(None, Some(before + row + 1), outcome));
        }
        before += texts.rows();
    }
    reporter.tell(before, Some(before))?;
    Ok(checks)
}
