//! Authors: persons and entities, which are never taken for one another.

use serde_json::{Map, Value, json};

use super::super::codemeta;
use super::super::crosswalk::{Fields, Outcome, Reading, Row, Writing, name_in};
use crate::model::ActorType;
use crate::text::{Kind as NodeKind, Node};
use crate::value::{CountryCode, Orcid, Url, Value as _};

/// Lists of persons, here and in the works that are named besides.
const PERSONS: [&str; 9] = [
    "authors",
    "contact",
    "editors",
    "editors-series",
    "recipients",
    "senders",
    "translators",
    "conference",
    "institution",
];

const ORCID: &str = "https://orcid.org/";

/// The roles of members who are authors.
pub(super) const ROLES: [&str; 2] = ["contributor", "carrier"];

/// The parts of a person's name, the first of which tell who it is: the format's, and those of CodeMeta.
const PARTS: [(&str, &str); 2] = [("given-names", "givenName"), ("family-names", "familyName")];

/// The role of an actor whom an affiliation binds to another.
const STAFF: &str = "staff";

/// Where an actor is: theirs, ours.
const PLACES: [(&str, &str); 4] = [
    ("address", "address"),
    ("city", "city"),
    ("country", "country"),
    ("post-code", "postalCode"),
];

/// Whether a value under a key is a person: whatever has no name in one piece.
pub(super) fn names_person(key: &str, node: Node<'_>) -> bool {
    PERSONS.contains(&key) && node.kind() == NodeKind::Object && !matches!(name_of(node), Some((_, None)))
}

pub(super) fn read<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    for author in node.items() {
        let Some((name, of_type)) = name_of(author) else {
            reading.unfit(author);
            continue;
        };
        if of_type == Some(ActorType::Person) && reading.leaves_out(author, row.theirs) {
            continue;
        }
        let fields = about(reading, author);
        if let Some(id) = reading.actor(&name, of_type, fields) {
            let member = json!({ "actor": id.as_str(), "role": "contributor" });
            reading.record.draft.push(row.ours, member);
            reading.took(author);
        } else {
            reading.unfit(author);
        }
    }
    Outcome::Parts
}

/// What a person or an entity is called. Only an entity has a name in one piece.
fn name_of(author: Node<'_>) -> Option<(String, Option<ActorType>)> {
    let text = |key: &str| {
        author
            .get(key)
            .and_then(Node::as_text)
            .map(str::trim)
            .filter(|text| !text.is_empty())
    };
    if let Some(name) = text("name") {
        return Some((name.to_owned(), None));
    }
    let parts = ["given-names", "name-particle", "family-names", "name-suffix"];
    let name = parts
        .iter()
        .filter_map(|part| text(part))
        .collect::<Vec<_>>()
        .join(" ");
    let name = if name.is_empty() {
        text("alias")?.to_owned()
    } else {
        name
    };
    Some((name, Some(ActorType::Person)))
}

/// What else the format says of an actor: fields of ours, and the rest as the format has it, under `extensions`.
fn about<'t>(reading: &mut Reading<'_, 't>, author: Node<'t>) -> Fields {
    let mut fields = Map::new();
    let mut location = Map::new();
    let mut kept = Map::new();
    for (key, value) in reading.members(author) {
        let text = value.as_text().unwrap_or_default();
        let place = PLACES.iter().find(|(theirs, _)| key.is(theirs));
        match (key.as_str(), place) {
            ("name", _) if !text.trim().is_empty() => {}
            ("orcid", _)
                if text
                    .strip_prefix(ORCID)
                    .is_some_and(|id| Orcid::check(id).is_ok()) =>
            {
                let id = text.strip_prefix(ORCID);
                fields.insert("identifiers".to_owned(), json!({ "orcid": id }));
            }
            ("website", _) if Url::check(text).is_ok() => {
                let homepage = json!([{ "role": "homepage", "url": text }]);
                fields.insert("links".to_owned(), homepage);
            }
            ("country", Some((_, ours))) if CountryCode::check(text).is_ok() => {
                location.insert((*ours).to_owned(), text.into());
            }
            ("address" | "city" | "post-code", Some((_, ours))) if !text.trim().is_empty() => {
                location.insert((*ours).to_owned(), text.into());
            }
            ("affiliation", _) => match reading.actor(text, None, Map::new()) {
                Some(of) => {
                    let staff = json!([{ "of": of.as_str(), "role": STAFF }]);
                    fields.insert("memberships".to_owned(), staff);
                }
                None => {
                    kept.insert("affiliation".to_owned(), reading.value(value));
                }
            },
            (key, _) => {
                kept.insert(key.to_owned(), reading.value(value));
            }
        }
    }
    if !location.is_empty() {
        fields.insert("location".to_owned(), location.into());
    }
    if !kept.is_empty() {
        fields.insert("extensions".to_owned(), json!({ "cff": kept }));
    }
    fields
}

pub(super) fn write(writing: &mut Writing<'_>, row: &Row) {
    let members = writing.get(row.ours).and_then(Value::as_array);
    let mut authors = Vec::new();
    for (at, member) in members.into_iter().flatten().enumerate() {
        let text = |key: &str| member.get(key).and_then(Value::as_str);
        let (Some(reference), Some(role)) = (text("actor"), text("role").filter(|role| ROLES.contains(role)))
        else {
            continue;
        };
        let Some(author) = author(writing, reference) else {
            continue;
        };
        if authors.contains(&author) {
            continue;
        }
        authors.push(author);
        writing.wrote_name(&format!("/{}/{at}/actor", row.ours), reference);
        // Whoever carries a commons comes back as one who contributes.
        if role == "contributor" {
            writing.wrote(&format!("{}/{at}/role", row.ours));
        }
    }
    if !authors.is_empty() {
        writing.put(row.theirs, authors);
    }
}

/// An actor as the format has it: a person or an entity, never the one for the other.
fn author(writing: &Writing<'_>, reference: &str) -> Option<Value> {
    let Some(actor) = writing.actor(reference) else {
        // An address is no name.
        return (!reference.contains(':')).then(|| json!({ "name": reference }));
    };
    let name = name_in(actor, &writing.languages)?;
    let is = |of_type: &str| {
        actor
            .get("types")
            .and_then(Value::as_array)
            .is_some_and(|all| all.iter().any(|one| one == of_type))
    };
    let said = |format: &str| actor.get("extensions")?.get(format)?.as_object();
    let kept = said("cff");
    let mut author = Map::new();
    if !is("person") {
        author.insert("name".to_owned(), name.into());
    } else if kept.is_none_or(|kept| {
        let mut parts = PARTS.iter().map(|(part, _)| *part).chain(["alias"]);
        !parts.any(|part| kept.contains_key(part))
    }) {
        // Which part of a name is the family's, nobody can tell from outside, and no field of a person takes a whole name. What
        // another format has told in parts is written.
        let parts = said(codemeta::CROSSWALK.name)?;
        for (part, theirs) in PARTS {
            author.insert(part.to_owned(), parts.get(theirs)?.as_str()?.into());
        }
    }
    author.extend(
        kept.into_iter()
            .flatten()
            .map(|(key, value)| (key.clone(), value.clone())),
    );
    let text = |list: &str, key: &str| actor.get(list)?.get(key)?.as_str();
    for (theirs, ours) in PLACES {
        if let Some(place) = text("location", ours) {
            author.insert(theirs.to_owned(), place.into());
        }
    }
    if let Some(orcid) = text("identifiers", "orcid") {
        author.insert("orcid".to_owned(), format!("{ORCID}{orcid}").into());
    }
    let list = |key: &str| actor.get(key).and_then(Value::as_array).into_iter().flatten();
    let first =
        |key: &str, role: &str| list(key).find(|one| one.get("role").is_some_and(|says| says == role));
    if let Some(url) = first("links", "homepage").and_then(|link| link.get("url")) {
        author.insert("website".to_owned(), url.clone());
    }
    let staff = first("memberships", STAFF).filter(|_| is("person"));
    if let Some(of) = staff.and_then(|one| one.get("of")?.as_str()) {
        author.insert("affiliation".to_owned(), writing.name_of(of).into());
    }
    Some(author.into())
}
