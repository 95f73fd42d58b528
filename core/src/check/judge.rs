//! A single text as a value of a type.

use crate::diagnostic::catalogue::BadValue;
use crate::diagnostic::{Diagnostic, Report};
use crate::text::Pointer;
use crate::value::by_name;

/// Checks a text as a value of one of the types of [`crate::value`], by the name of the type: a SIREN of a table, say.
/// `None` where no type has the name.
///
/// ```
/// use communs::judge;
///
/// assert!(judge("siren", "732829320").unwrap().is_valid());
/// let report = judge("siren", "732 829 320").unwrap();
/// assert_eq!(report.diagnostics()[0].suggestion(), Some("732829320"));
/// assert!(judge("phone", "").is_none());
/// ```
pub fn judge(name: &str, text: &str) -> Option<Report> {
    let mut report = Report::default();
    if let Err(invalid) = (by_name(name)?.check)(text)
        && let Some(problem) = BadValue::of(name, text.to_owned(), invalid.flaw().into())
    {
        let mut diagnostic = Diagnostic::new(problem, Pointer::default(), None);
        diagnostic.suggestion = invalid.suggestion().map(str::to_owned);
        report.diagnostics.push(diagnostic);
    }
    Some(report)
}
