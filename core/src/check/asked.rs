//! What a stricter profile would still ask for.

use super::{Checker, Options};
use crate::diagnostic::{Error, Severity};
use crate::model::{Catalogue, Description};
use crate::rules::Profile;

/// How often each code keeps a catalogue from passing a profile: what is left to do after an import, say.
///
/// ```
/// use communs::exchange::{ImportOptions, SourceFormat, import};
/// use communs::{Profile, still_asked};
///
/// let imported = import(SourceFormat::Wikitext, "{{Ressource|type=Logiciel}}", &ImportOptions::default())?;
/// let asked = still_asked(&imported.catalogue, Profile::Publish)?;
/// assert_eq!(asked, [("hint-no-license", 1), ("hint-no-link", 1), ("hint-no-summary", 1)]);
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
///
/// # Errors
/// The catalogue goes over the limits that checks have by default.
pub fn still_asked(catalogue: &Catalogue, profile: Profile) -> Result<Vec<(&'static str, usize)>, Error> {
    let mut options = Options {
        profile,
        ..Options::default()
    };
    options.limits.diagnostics = usize::MAX;
    let text = serde_json::to_vec(&Description::from(catalogue.clone())).unwrap_or_default();
    let report = Checker::new(options).check(text)?;
    Ok(report.codes(Severity::Error).into_iter().collect())
}
