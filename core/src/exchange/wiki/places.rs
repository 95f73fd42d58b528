//! Readers of places: the seat of an actor, the territories of anything else.

use serde_json::json;

use super::vocabularies::word;
use crate::exchange::fields::{Field, Given};
use crate::exchange::record::Record;
use crate::exchange::wikitext::plain;
use crate::text::double;
use crate::value::{InseeCommune, Value as _};

/// Where something takes place: countries by their names, communes by their codes.
pub(super) fn territory(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    for part in text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if let Some(code) = word("country", part) {
            record.draft.push(
                field.to,
                json!({ "scheme": "iso-3166-1", "code": code, "name": part }),
            );
        } else if field.with == "insee-commune" && InseeCommune::check(part).is_ok() {
            record
                .draft
                .push(field.to, json!({ "scheme": field.with, "code": part }));
        } else {
            record.keep_unfit(given, part);
        }
    }
}

/// Where an actor has its seat: a country, a point, or an address as it is written.
pub(super) fn location(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    let path = |key: &str| format!("{}/{key}", field.to);
    if let Some(country) = word("country", &text) {
        record.put(&path("country"), country, given);
    } else if let Some((latitude, longitude)) = point(&text) {
        record.put(&path("latitude"), latitude, given);
        record.put(&path("longitude"), longitude, given);
    } else {
        record.put(&path("address"), text, given);
    }
}

/// A number between what the row names and its opposite.
pub(super) fn number(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    let most = double(field.with).unwrap_or_default();
    match degrees(&text, most) {
        Some(number) => record.put(field.to, number, given),
        None => record.keep_unfit(given, &text),
    }
}

fn point(text: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = text.split_once([',', ';'])?;
    Some((degrees(latitude, 90.0)?, degrees(longitude, 180.0)?))
}

fn degrees(text: &str, most: f64) -> Option<f64> {
    let number = double(text.trim().trim_end_matches('°'))?;
    (number.abs() <= most).then_some(number)
}
