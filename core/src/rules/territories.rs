//! Territories: a code by the scheme beside it.

use crate::diagnostic::catalogue::BadValue;
use crate::schema::{Findings, Found};
use crate::text::Node;
use crate::value::{
    CountryCode, Epci, InseeCommune, InseeDepartement, InseeRegion, Invalid, Nuts, Subdivision, Value,
    Wikidata,
};

/// Notes codes that are not of their scheme.
pub(super) fn check(territories: Node<'_>, found: &mut Findings) {
    for territory in territories.items() {
        one(territory, found);
    }
}

/// Notes a code that is not of the scheme beside it.
pub(super) fn one(territory: Node<'_>, found: &mut Findings) {
    let scheme = territory
        .get("scheme")
        .and_then(Node::as_text)
        .and_then(of_scheme);
    let (Some((name, check)), Some(code)) = (scheme, territory.get("code")) else {
        return;
    };
    if let Some(text) = code.as_text()
        && let Err(invalid) = check(text)
        && let Some(problem) = BadValue::of(name, text.to_owned(), invalid.flaw().into())
    {
        found.push(Found::at(code, problem).suggest(invalid.suggestion().map(str::to_owned)));
    }
}

type Check = fn(&str) -> Result<(), Invalid>;

/// The value type of the codes of a scheme.
pub(crate) fn of_scheme(scheme: &str) -> Option<(&'static str, Check)> {
    fn of<V: Value>() -> (&'static str, Check) {
        (V::NAME, V::check)
    }
    Some(match scheme {
        "insee-commune" => of::<InseeCommune>(),
        "insee-departement" => of::<InseeDepartement>(),
        "insee-region" => of::<InseeRegion>(),
        "epci" => of::<Epci>(),
        "iso-3166-1" => of::<CountryCode>(),
        "iso-3166-2" => of::<Subdivision>(),
        "nuts" => of::<Nuts>(),
        "wikidata" => of::<Wikidata>(),
        _ => return None,
    })
}
