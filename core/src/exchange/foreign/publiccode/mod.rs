//! `publiccode.yml`, versions 0.2 to 0.7.
//!
//! Source: the standard's pages `schema.core` and its lists of categories, scopes and aliases, and the reference parser
//! where the pages leave something open: what it asks of every language, and which fields it warns of.

mod rules;
mod shape;
mod values;
mod words;

pub(in crate::exchange) use values::{is_known_video, is_logo};
pub(in crate::exchange) use words::CATEGORIES;

use super::shape::Object;
use super::walk::Walk;
use super::{Files, Foreign, major};
use crate::diagnostic::catalogue::Shape as Problem;
use crate::schema::{Findings, Found};
use crate::text::Node;

/// The table of the format.
pub(super) const fn table() -> &'static Object {
    &shape::SOFTWARE
}

pub(super) fn check(root: Node<'_>, files: Option<&dyn Files>, found: &mut Findings) {
    if let Some(version) = root.get("publiccodeYmlVersion")
        && let Some(text) = version.as_text()
        && major(text) == Some(1)
    {
        // The rules of another major version are others: nothing more can be said.
        let problem = Problem::Version {
            found: text.to_owned(),
            format: Foreign::Publiccode.name().to_owned(),
        };
        found.push(Found::at(version, problem));
        return;
    }
    let format = Foreign::Publiccode;
    Walk { format, found }.object(root, table());
    rules::check(root, files, found);
}
