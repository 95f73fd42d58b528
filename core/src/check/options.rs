//! How to check.

use crate::diagnostic::{BadOption, Setting};
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
    /// The names that [`Options::set`] knows.
    pub const NAMES: &[&str] = &[
        "profile",
        "kind",
        "format",
        "limits.bytes",
        "limits.depth",
        "limits.nodes",
        "limits.aliases",
        "limits.diagnostics",
    ];

    /// Sets an option by its name, as other languages give it: `profile`, `kind`, `format`, or `limits.` and the name
    /// of a limit.
    ///
    /// ```
    /// use communs::{Options, Profile, Setting};
    ///
    /// let mut options = Options::default();
    /// options.set("profile", Setting::Word("publish"))?;
    /// options.set("limits.depth", Setting::Number(16))?;
    /// assert_eq!((options.profile, options.limits.depth), (Profile::Publish, 16));
    /// assert!(options.set("profil", Setting::Word("publish")).unwrap_err().is_unknown());
    /// # Ok::<(), communs::diagnostic::BadOption>(())
    /// ```
    ///
    /// # Errors
    /// No option has the name, or it does not take the value.
    pub fn set(&mut self, name: &str, value: Setting<'_>) -> Result<(), BadOption> {
        match name {
            "profile" => {
                self.profile = value.one_of(name, Profile::ALL.map(Profile::as_str), Profile::from_word)?;
            }
            "kind" => {
                self.kind =
                    Some(value.one_of(name, Kind::ALL.iter().map(|kind| kind.as_str()), Kind::from_word)?);
            }
            "format" => {
                self.format = Some(value.one_of(name, Format::ALL.map(Format::as_str), Format::from_word)?);
            }
            _ => {
                return value
                    .limit(name, &mut self.limits)
                    .unwrap_or_else(|| Err(BadOption::unknown(name, Self::NAMES)));
            }
        }
        Ok(())
    }

    /// The most diagnostics; one at least, so that what is not valid says so.
    pub(crate) fn most(&self) -> usize {
        self.limits.diagnostics.max(1)
    }
}
