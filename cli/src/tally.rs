//! The counts of a run.

use communs::diagnostic::{Report, Severity};

use crate::failure::Failure;

/// The counts of a run. Diagnostics count with the weight that the profile gives them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Tally {
    /// Files that hold descriptions and could be looked at.
    pub files: usize,
    /// One a file, as many as there are lines in JSON Lines; those in which nothing was found too.
    pub descriptions: usize,
    /// Diagnostics that are errors.
    pub errors: usize,
    /// Diagnostics that are warnings.
    pub warnings: usize,
    /// Diagnostics that are hints.
    pub hints: usize,
    /// Files and lines that could not be looked at.
    pub failed: usize,
    /// Files of folders that are not descriptions.
    pub passed_over: usize,
}

impl Tally {
    /// Counts what was found.
    pub(crate) fn add(&mut self, outcome: Result<&Report, &Failure>) {
        let Ok(report) = outcome else {
            self.failed += 1;
            return;
        };
        for diagnostic in report {
            match diagnostic.severity() {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Hint => self.hints += 1,
            }
        }
    }

    /// The same, where warnings, or hints, count as errors.
    pub(crate) fn denying(mut self, [warnings, hints]: [bool; 2]) -> Self {
        if warnings {
            self.errors += std::mem::take(&mut self.warnings);
        }
        if hints {
            self.errors += std::mem::take(&mut self.hints);
        }
        self
    }
}
