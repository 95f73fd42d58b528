//! What a stricter profile would still ask for.

use super::{Checker, Options};
use crate::diagnostic::{Error, Severity};
use crate::model::{Catalogue, Description};
use crate::rules::Profile;
use crate::text::{Builder, Limits};

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
/// The catalogue holds more than can be counted.
pub fn still_asked(catalogue: &Catalogue, profile: Profile) -> Result<Vec<(&'static str, usize)>, Error> {
    let value = Description::from(catalogue.clone()).to_value();
    still_asked_of(profile, |builder| Ok(builder.value(&value)?))
}

/// The same of what a function builds: for objects of other languages.
///
/// # Errors
/// What the function says.
pub fn still_asked_of<E: From<Error>>(
    profile: Profile,
    build: impl FnOnce(&mut Builder<'_>) -> Result<(), E>,
) -> Result<Vec<(&'static str, usize)>, E> {
    let options = Options {
        profile,
        limits: Limits::UNBOUNDED,
        ..Options::default()
    };
    let (report, _) = Checker::new(options).check_built(build, |_, _| ())?;
    Ok(report.codes(Severity::Error).into_iter().collect())
}
