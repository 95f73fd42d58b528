//! `CITATION.cff`, version 1.2.0; those before it are checked by the same rules, which take in nearly all of theirs.
//!
//! Source: the format's own JSON Schema for 1.2.0.

mod licenses;
mod shape;
mod values;

pub(in crate::exchange) use values::is_license;

use super::shape::Object;
use super::walk::Walk;
use super::{Foreign, major};
use crate::diagnostic::catalogue::Shape as Problem;
use crate::schema::{Findings, Found};
use crate::text::Node;

/// Versions, the newest last.
const VERSIONS: &[&str] = &["1.0.0", "1.0.1", "1.0.2", "1.0.3", "1.1.0", "1.2.0"];

/// The table of the format.
pub(super) const fn table() -> &'static Object {
    &shape::CITATION
}

pub(super) fn check(root: Node<'_>, found: &mut Findings) {
    if let Some(version) = root.get("cff-version")
        && let Some(text) = version.as_text()
        && is_later(text)
    {
        // The rules of a later version are others: nothing more can be said.
        let problem = Problem::Version {
            found: text.to_owned(),
            format: Foreign::Cff.name().to_owned(),
        };
        found.push(Found::at(version, problem));
        return;
    }
    let format = Foreign::Cff;
    Walk { format, found }.object(root, table());
}

/// Whether a version is later than those that are known.
fn is_later(version: &str) -> bool {
    let minor = version
        .split('.')
        .nth(1)
        .and_then(|minor| minor.parse::<u64>().ok());
    match major(version) {
        Some(1) => minor.is_some_and(|minor| minor > 2),
        Some(major) => major > 1,
        None => false,
    }
}
