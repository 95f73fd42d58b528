//! Identifiers and locations of actors.

use crate::diagnostic::catalogue::{Hint, Rule};
use crate::schema::{Findings, Found};
use crate::text::{Node, double};
use crate::value::{Siren, Siret, Value};

/// Notes a SIRET that is of another SIREN than the one beside it.
pub(super) fn check(identifiers: Node<'_>, found: &mut Findings) {
    let (Some(siret), Some(unit)) = (identifiers.get("siret"), identifiers.get("siren")) else {
        return;
    };
    let (Some(long), Some(short)) = (siret.as_text(), unit.as_text()) else {
        return;
    };
    if Siret::check(long).is_ok() && Siren::check(short).is_ok() && !long.starts_with(short) {
        let problem = Rule::SiretSiren {
            siret: long.to_owned(),
            siren: short.to_owned(),
        };
        found.push(Found::at(siret, problem).related(unit));
    }
}

/// Notes a location at 0, 0, which is what a form sends that nobody filled in.
pub(super) fn location(location: Node<'_>, found: &mut Findings) {
    let zero = |key: &str| location.get(key).and_then(Node::as_number).and_then(double) == Some(0.0);
    if zero("latitude") && zero("longitude") {
        found.push(Found::at(location, Hint::NullIsland));
    }
}
