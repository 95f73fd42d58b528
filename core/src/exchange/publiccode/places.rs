//! Countries, and what is named by its address.

use serde_json::{Value, json};

use crate::diagnostic::catalogue::Lossy;
use crate::exchange::crosswalk::{Outcome, Reading, Row, Writing};
use crate::exchange::foreign::publiccode::is_logo;
use crate::text::{Kind, Node};
use crate::value::{CountryCode, Iri, Reference, Url, Value as _};

/// The text of a node that is an address.
fn address(node: Node<'_>) -> Option<&str> {
    node.as_text().filter(|text| Iri::check(text).is_ok())
}

/// One address, or a list of them.
pub(super) fn read_based_on<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let relation = |target: &str| json!({ "type": "derived-from", "target": target });
    if node.kind() != Kind::Array {
        return match address(node) {
            Some(target) => {
                reading.record.draft.push(row.ours, relation(target));
                Outcome::Whole
            }
            None => Outcome::Unfit,
        };
    }
    for one in node.items() {
        match address(one) {
            Some(target) => {
                reading.record.draft.push(row.ours, relation(target));
                reading.took(one);
            }
            None => reading.unfit(one),
        }
    }
    Outcome::Parts
}

pub(super) fn write_based_on(writing: &mut Writing<'_>, row: &Row) {
    let relations = writing.get(row.ours).and_then(Value::as_array);
    let mut targets: Vec<Value> = Vec::new();
    for (at, relation) in relations.into_iter().flatten().enumerate() {
        let text = |key: &str| relation.get(key).and_then(Value::as_str);
        let Some(target) = text("target").filter(|target| Reference::is_address(target)) else {
            continue;
        };
        if text("type") == Some("derived-from") {
            if !targets.iter().any(|written| written == target) {
                targets.push(target.into());
            }
            writing.wrote(&format!("{}/{at}", row.ours));
        }
    }
    // What could not be read as an address goes back into a list.
    let is_kept = writing.kept(row.theirs).is_some();
    match targets.as_slice() {
        [] => false,
        [one] if !is_kept => writing.put(row.theirs, one.clone()),
        _ => writing.put(row.theirs, targets),
    };
}

/// A logo by its address; a file beside the text is one of the software's, not ours.
pub(super) fn read_logo<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, _: &Row) -> Outcome {
    match node.as_text() {
        Some(url) if is_logo(url) && Url::check(url).is_ok() => reading.put("image/url", url),
        _ => Outcome::Kept,
    }
}

pub(super) fn write_logo(writing: &mut Writing<'_>, row: &Row) {
    let url = writing.get("image/url").and_then(Value::as_str);
    if let Some(url) = url.filter(|url| is_logo(url))
        && writing.kept(row.theirs).is_none()
        && writing.put(row.theirs, url)
    {
        writing.wrote("image/url");
    }
}

const SCHEME: &str = "iso-3166-1";

/// Codes of countries, which the older versions write in small letters.
pub(super) fn read_countries<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        let text = one.as_text().unwrap_or_default();
        let code = text.to_ascii_uppercase();
        if CountryCode::check(&code).is_err() {
            reading.unfit(one);
            continue;
        }
        reading
            .record
            .draft
            .push(row.ours, json!({ "scheme": SCHEME, "code": code }));
        if code != text {
            let problem = Lossy::Mended {
                value: text.to_owned(),
                read: code,
            };
            reading.note(problem, one);
        }
        reading.took(one);
    }
    Outcome::Parts
}

pub(super) fn write_countries(writing: &mut Writing<'_>, row: &Row) {
    let territories = writing.get(row.ours).and_then(Value::as_array);
    let mut codes: Vec<Value> = Vec::new();
    for (at, territory) in territories.into_iter().flatten().enumerate() {
        let text = |key: &str| territory.get(key).and_then(Value::as_str);
        if let Some(code) = text("code").filter(|_| text("scheme") == Some(SCHEME)) {
            if !codes.iter().any(|written| written == code) {
                codes.push(code.into());
            }
            writing.wrote(&format!("{}/{at}/scheme", row.ours));
            writing.wrote(&format!("{}/{at}/code", row.ours));
        }
    }
    if !codes.is_empty() {
        writing.put(row.theirs, codes);
    }
}

/// Standards by their addresses; what else is said of one keeps it whole besides.
pub(super) fn read_supported<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        let Some(id) = one.get("id").and_then(address) else {
            reading.unfit(one);
            continue;
        };
        reading.record.draft.push(row.ours, id);
        if one.len() == 1 {
            reading.took(one);
        } else {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

pub(super) fn write_supported(writing: &mut Writing<'_>, row: &Row) {
    let standards = writing.get(row.ours).and_then(Value::as_array);
    let kept = writing.kept(row.theirs).and_then(Value::as_array);
    let is_kept = |id: &str| {
        kept.into_iter()
            .flatten()
            .any(|one| one.get("id").is_some_and(|kept| kept == id))
    };
    let mut supported: Vec<Value> = Vec::new();
    for (at, id) in standards.into_iter().flatten().enumerate() {
        let Some(id) = id.as_str().filter(|id| Reference::is_address(id)) else {
            continue;
        };
        let one = json!({ "id": id });
        if !is_kept(id) && !supported.contains(&one) {
            supported.push(one);
        }
        writing.wrote(&format!("{}/{at}", row.ours));
    }
    if !supported.is_empty() {
        writing.put(row.theirs, supported);
    }
}
