//! How to check.

use crate::model::Kind;
use crate::rules::Profile;
use crate::text::{Format, Limits};

/// How to read and check a text.
///
/// ```
/// use communs::{Options, Profile};
///
/// let options = Options { profile: Profile::Publish, ..Options::default() };
/// assert_eq!(options.kind, None);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// How much is asked of a description.
    pub profile: Profile,
    /// The kind that the description must be of; any, where it is not said.
    pub kind: Option<Kind>,
    /// How the text is written; told from the text, where it is not said.
    pub format: Option<Format>,
    /// How much is taken in before giving up.
    pub limits: Limits,
}

impl Options {
    /// The most diagnostics; one at least, so that what is not valid says so.
    pub(crate) fn most(&self) -> usize {
        self.limits.diagnostics.max(1)
    }
}
