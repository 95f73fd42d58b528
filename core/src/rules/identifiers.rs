//! Identifiers and locations of actors.

use crate::diagnostic::catalogue::{Hint, Rule};
use crate::schema::Found;
use crate::text::Node;
use crate::value::{Siren, Siret, Value};

/// Notes a SIRET that is of another SIREN than the one beside it.
pub(super) fn check(identifiers: Node<'_>, found: &mut Vec<Found>) {
    let (Some(siret), Some(siren)) = (identifiers.get("siret"), identifiers.get("siren")) else { return };
    let (Some(establishment), Some(unit)) = (siret.as_text(), siren.as_text()) else { return };
    if Siret::check(establishment).is_ok() && Siren::check(unit).is_ok() && !establishment.starts_with(unit) {
        let problem = Rule::SiretSiren { siret: establishment.to_owned(), siren: unit.to_owned() };
        found.push(Found::at(siret, problem).related(siren));
    }
}

/// Notes a location at 0, 0, which is what a form sends that nobody filled in.
pub(super) fn location(location: Node<'_>, found: &mut Vec<Found>) {
    let zero = |key: &str| {
        location.get(key).and_then(Node::as_number).and_then(|number| number.parse::<f64>().ok()) == Some(0.0)
    };
    if zero("latitude") && zero("longitude") {
        found.push(Found::at(location, Hint::NullIsland));
    }
}
