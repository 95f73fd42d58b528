//! Which descriptions can be exported.

use crate::diagnostic::catalogue::Shape;
use crate::diagnostic::{Diagnostic, Problem, Report, Severity};

/// Whether a description of which a check says this can be exported: it is valid, or its only errors are texts that are too
/// long. These are all there, an import keeps them as they are, and so they can leave again.
///
/// ```
/// use communs::exchange::is_exportable;
/// use communs::{Options, check};
///
/// let long = format!("{{ communs: '1.0', kind: commons, id: gtfs, name: GTFS, summary: {} }}", "a".repeat(400));
/// let report = check(&long, &Options::default())?;
/// assert!(!report.is_valid() && is_exportable(&report));
///
/// let report = check("{ communs: '1.0', kind: commons, id: GTFS, name: GTFS }", &Options::default())?;
/// assert!(!is_exportable(&report));
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
pub fn is_exportable(report: &Report) -> bool {
    let mut errors = report.iter().filter(|one| one.severity() == Severity::Error);
    errors.all(|one: &Diagnostic| is_whole(one.problem()))
}

/// Whether a text is all there, however wrong it is.
pub(super) const fn is_whole(problem: &Problem) -> bool {
    matches!(problem, Problem::Shape(Shape::TooLong { .. }))
}
