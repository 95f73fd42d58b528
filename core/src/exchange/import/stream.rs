//! An export of any length, one description at a time.

use std::io::BufRead;

use serde_json::{Map, Value};

use super::options::ImportOptions;
use super::taken::Taken;
use super::{read_export, redirects};
use crate::diagnostic::{Error, Report};
use crate::model::{Kind, Version};

/// Goes through an export of a wiki, and hands out each description as it comes, a document of its own, with what there is to
/// say about its page; pages that describe nothing come as `None`. Organisations that pages name alone come last.
///
/// Nothing of a page stays in memory but its title and its id. So redirects do not find their targets, and are told.
///
/// ```
/// use communs::exchange::{ImportOptions, import_each};
///
/// let export = "<mediawiki><page><title>Vélo libre</title><revision><text>{{Ressource|from=Mobicoop}}</text>\
///               </revision></page></mediawiki>";
/// let mut ids = Vec::new();
/// import_each(export.as_bytes(), &ImportOptions::default(), |description, _| {
///     ids.extend(description.map(|one| one["id"].to_string()));
/// })?;
/// assert_eq!(ids, ["\"velo-libre\"", "\"mobicoop\""]);
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
///
/// # Errors
/// The source stopped, or could not be looked at to its end; what came before was handed out.
pub fn import_each(
    input: impl BufRead,
    options: &ImportOptions,
    mut each: impl FnMut(Option<Value>, Report),
) -> Result<(), Error> {
    let mut taken = Taken::new(options.persons, options.limits.diagnostics);
    taken.reports.push((String::new(), Report::default()));
    let done = read_export(input, options, &mut taken, &mut |taken| {
        hand_out(taken, &mut each);
    });
    redirects::settle(&mut taken);
    taken.lone_actors();
    hand_out(&mut taken, &mut each);
    done
}

/// Gives what is there, and keeps nothing of it.
fn hand_out(taken: &mut Taken, each: &mut impl FnMut(Option<Value>, Report)) {
    taken.settle();
    let mut report = taken.reports.last_mut().map(|(_, report)| std::mem::take(report));
    let language = taken.head.get("language").cloned();
    let mut any = false;
    for ((_, kind), members) in Kind::LISTS.iter().zip(&mut taken.members) {
        for member in members.drain(..) {
            any = true;
            let mut document = Map::new();
            document.insert("communs".to_owned(), Version::CURRENT.into());
            document.insert("kind".to_owned(), kind.as_str().into());
            if let Value::Object(fields) = member {
                document.extend(fields);
            }
            if let Some(language) = &language {
                document.entry("language").or_insert_with(|| language.clone());
            }
            let mut document = Value::Object(document);
            super::fit::arrange(&mut document, *kind);
            each(Some(document), report.take().unwrap_or_default());
        }
    }
    if let Some(report) = report.filter(|report| !any && !report.diagnostics().is_empty()) {
        each(None, report);
    }
}
