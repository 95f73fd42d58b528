//! Nominees of the registry of digital public goods, and the answers of those that are in it.
//!
//! Source: the registry's own `nominee-schema.json`. The format is archived.

mod licences;
mod links;
mod parties;

use serde_json::{Value, json};

use super::crosswalk::{Crosswalk, Outcome, Reading, Refusal, Row, Way, Writing, rows, text_in};
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::Unwritten;
use crate::model::Kind;
use crate::text::{Format, Kind as NodeKind, Node};
use crate::value::{Url, Value as _};

/// The format, as rows.
pub(super) const CROSSWALK: Crosswalk = Crosswalk {
    name: "dpg",
    title: "DPG",
    kind: Kind::Commons,
    syntax: Format::Json,
    rows: rows! {
        "name" => "name": Way::Same,
        "aliases" => "aliases": Way::Each,
        "description" => "summary": Way::Odd { read: read_description, write: write_description },
        "website" => "links": Way::Link("homepage"),
        "license" => "resource/licenses": Way::Odd { read: licences::read_licences, write: licences::write_licences },
        "SDGs" => "": Way::Write(write_goals),
        "sectors" => "": Way::Kept,
        "type" => "resource/natures": Way::Odd { read: read_types, write: write_types },
        "repositories" => "links": Way::Odd { read: links::read_repositories, write: links::write_repositories },
        "organizations" => "community/members": Way::Odd { read: parties::read_organisations, write: parties::write_organisations },
        "stage" => "": Way::Kept,
        // What those answer that are in the registry.
        "clearOwnership" => "": Way::Kept,
        "platformIndependence" => "": Way::Kept,
        "documentation/isDocumentationAvailable" => "": Way::Kept,
        "documentation/documentationURL" => "links": Way::Odd { read: links::read_documentation, write: links::write_documentation },
        "NonPII" => "": Way::Kept,
        "privacy" => "": Way::Kept,
        "standards" => "": Way::Kept,
        "doNoHarm" => "": Way::Kept,
        "locations" => "": Way::Kept,
    },
    spelt: |_| None,
    names_person: |_, _| false,
    wrapped: |_| None,
    demands: &[
        ("name", "name"),
        ("description", "summary"),
        ("license", "resource/licenses"),
        ("SDGs", "extensions/dpg/SDGs"),
        ("type", "resource/natures"),
        ("organizations", "community/members"),
        ("stage", "extensions/dpg/stage"),
    ],
    options: &[("SDGs", "goals")],
    unusable: |writing, theirs| match theirs {
        "organizations" => parties::unnamed(writing),
        "license" => Some(Term::OtherLicences),
        _ => None,
    },
    unread: |_| None,
    refuses,
    constants,
};

/// The types of the format: theirs, ours. The first of several comes back.
const TYPES: [(&str, &str); 6] = [
    ("software", "software"),
    ("data", "data"),
    ("content", "knowledge"),
    ("content", "method"),
    ("content", "training"),
    ("standard", "standard"),
];

/// A type that is none of our natures.
const MODEL: &str = "aimodel";

fn refuses(writing: &Writing<'_>) -> Option<Refusal> {
    let natures = writing.get("resource/natures").and_then(Value::as_array);
    let is_known = |nature: &Value| TYPES.iter().any(|(_, ours)| nature == ours);
    let is_model = kept_items(writing, "type").any(|one| one == MODEL);
    let subject = match writing.description.get("kind").and_then(Value::as_str) {
        Some("actor") => Term::AnActor,
        Some("project") => Term::AProject,
        _ if natures.is_some_and(|all| !all.is_empty() && !is_model && !all.iter().any(is_known)) => {
            Term::NoDigitalGood
        }
        _ => return None,
    };
    let format = CROSSWALK.title.to_owned();
    Some(Unwritten::Refused { subject, format })
}

/// What is demanded of each licence.
fn constants(writing: &mut Writing<'_>) {
    let licences = writing.out("license").and_then(Value::as_array);
    if licences
        .into_iter()
        .flatten()
        .any(|one| one.get("licenseURL").is_none())
    {
        writing.ask("license/licenseURL", "resource/licenses/url");
    }
}

/// The items of a list that is kept.
fn kept_items<'d>(writing: &Writing<'d>, key: &str) -> impl Iterator<Item = &'d Value> + use<'d> {
    writing.kept(key).and_then(Value::as_array).into_iter().flatten()
}

/// The text of a member that holds something.
fn text<'t>(node: Node<'t>, key: &str) -> Option<&'t str> {
    node.get(key)
        .and_then(Node::as_text)
        .filter(|text| !text.trim().is_empty())
}

/// The longest summary.
const SUMMARY: usize = 300;

/// One line in theory; what is longer than a summary is a description.
fn read_description<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let is_short = node.as_text().is_none_or(|text| text.chars().count() <= SUMMARY);
    reading.same(if is_short { row.ours } else { "description" }, node)
}

fn write_description(writing: &mut Writing<'_>, row: &Row) {
    let is_summary = writing.get(row.ours).is_some();
    if is_summary {
        if let Some(text) = writing.text(row.ours) {
            writing.put(row.theirs, text);
        }
        return;
    }
    let languages = writing.languages.clone();
    let text = writing
        .get("description")
        .and_then(|text| text_in(text, &languages));
    if let Some((_, text)) = text {
        writing.put(row.theirs, text);
        // A short one comes back as a summary.
        if text.chars().count() > SUMMARY {
            writing.text("description");
        }
    }
}

/// The goals that the caller gives, beside those that are kept.
fn write_goals(writing: &mut Writing<'_>, row: &Row) {
    let mut goals: Vec<Value> = Vec::new();
    for goal in writing.goals {
        let is_kept =
            kept_items(writing, row.theirs).any(|one| one.get("SDGNumber").is_some_and(|kept| kept == goal));
        let one = json!({ "SDGNumber": goal });
        if !is_kept && !goals.contains(&one) {
            goals.push(one);
        }
    }
    if !goals.is_empty() {
        writing.put(row.theirs, goals);
    }
}

fn read_types<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != NodeKind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        let word = one.as_text().unwrap_or_default();
        if let Some((_, ours)) = TYPES.iter().find(|(theirs, _)| *theirs == word) {
            reading.record.draft.push(row.ours, *ours);
            reading.took(one);
        } else if word == MODEL {
            reading.record.draft.push(row.ours, "other");
            reading.keep(one);
        } else {
            reading.unfit(one);
        }
    }
    Outcome::Parts
}

fn write_types(writing: &mut Writing<'_>, row: &Row) {
    let natures = writing.get(row.ours).and_then(Value::as_array);
    let is_model = kept_items(writing, row.theirs).any(|one| one == MODEL);
    let mut types: Vec<Value> = Vec::new();
    for (at, nature) in natures.into_iter().flatten().enumerate() {
        let Some((theirs, ours)) = TYPES.iter().find(|(_, ours)| nature == ours) else {
            if is_model && nature == "other" {
                writing.wrote(&format!("{}/{at}", row.ours));
            }
            continue;
        };
        if !types.iter().any(|written| written == theirs) {
            types.push((*theirs).into());
        }
        let back = TYPES.iter().find(|(one, _)| one == theirs);
        if back.is_some_and(|(_, back)| back == ours) {
            writing.wrote(&format!("{}/{at}", row.ours));
        }
    }
    if !types.is_empty() {
        writing.put(row.theirs, types);
    }
}

/// Keeps an item whole of which a part is in the record, and tells the part that could not be.
fn keep_with<'t>(reading: &mut Reading<'_, 't>, one: Node<'t>, key: &str) {
    match one.get(key) {
        Some(part)
            if part
                .as_text()
                .is_none_or(|text| !text.is_empty() && Url::check(text).is_err()) =>
        {
            reading.unfit(part);
        }
        _ => {}
    }
    reading.keep(one);
}
