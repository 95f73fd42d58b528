//! Organisations, each with what it does for a good.

use serde_json::{Map, Value, json};

use super::{CROSSWALK, text};
use crate::diagnostic::Term;
use crate::exchange::crosswalk::{Outcome, Reading, Row, Writing};
use crate::text::{Kind, Node};
use crate::value::{Email, Reference, Url, Value as _};

/// The roles of organisations: theirs, ours.
const ROLES: [(&str, &str); 4] = [
    ("owner", "carrier"),
    ("maintainer", "operator"),
    ("funder", "sponsor"),
    ("implementer", "contributor"),
];

pub(super) fn read_organisations<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        let role = text(one, "org_type").and_then(|word| ROLES.iter().find(|(theirs, _)| *theirs == word));
        let actor = role.zip(text(one, "name")).and_then(|(_, name)| {
            let fields = about(reading, one);
            reading.actor(name, None, fields)
        });
        let (Some((_, role)), Some(actor)) = (role, actor) else {
            reading.unfit(one);
            for key in CONTACT {
                if let Some(person) = one.get(key) {
                    reading.leaves_out(person, key);
                }
            }
            continue;
        };
        let member = json!({ "actor": actor.as_str(), "role": role });
        reading.record.draft.push(row.ours, member);
        reading.took(one);
    }
    Outcome::Parts
}

/// Fields of an organisation that name a person.
const CONTACT: [&str; 2] = ["contact_name", "contact_email"];

/// What else the format says of an organisation.
fn about<'t>(reading: &mut Reading<'_, 't>, one: Node<'t>) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut kept = Map::new();
    let mut contact = Map::new();
    for (key, value) in reading.members(one) {
        let text = value.as_text().unwrap_or_default();
        match key.as_str() {
            "name" | "org_type" => {}
            _ if value.as_text() == Some("") => {
                kept.insert(key.as_str().to_owned(), "".into());
            }
            "website" if Url::check(text).is_ok() => {
                fields.insert("links".to_owned(), json!([{ "role": "homepage", "url": text }]));
            }
            key if CONTACT.contains(&key) && reading.leaves_out(value, key) => {}
            "contact_name" if !text.trim().is_empty() => {
                contact.insert("name".to_owned(), text.into());
            }
            "contact_email" if Email::check(text).is_ok() => {
                contact.insert("email".to_owned(), text.into());
            }
            other => {
                kept.insert(other.to_owned(), reading.value(value));
            }
        }
    }
    if !contact.is_empty() {
        fields.insert("contacts".to_owned(), json!([contact]));
    }
    if !kept.is_empty() {
        fields.insert("extensions".to_owned(), json!({ CROSSWALK.name: kept }));
    }
    fields
}

pub(super) fn write_organisations(writing: &mut Writing<'_>, row: &Row) {
    let members = writing.get(row.ours).and_then(Value::as_array);
    let mut organisations: Vec<Value> = Vec::new();
    for (at, member) in members.into_iter().flatten().enumerate() {
        let said = |key: &str| member.get(key).and_then(Value::as_str);
        let role = ROLES.iter().find(|(_, ours)| said("role") == Some(*ours));
        // An address is no name, and a person no organisation.
        let (Some((role, _)), Some(reference)) = (
            role,
            said("actor").filter(|id| !Reference::is_address(id) && !writing.is_person(id)),
        ) else {
            continue;
        };
        let name = writing.name_of(reference);
        let mut one = Map::from_iter([("name".to_owned(), Value::from(name))]);
        one.extend(known(writing, reference));
        one.insert("org_type".to_owned(), (*role).into());
        let one = Value::Object(one);
        if organisations.contains(&one) {
            continue;
        }
        organisations.push(one);
        writing.wrote_name(&format!("/{}/{at}/actor", row.ours), reference);
        writing.wrote(&format!("{}/{at}/role", row.ours));
    }
    if !organisations.is_empty() {
        writing.put(row.theirs, organisations);
    }
}

/// Why no member of the community is an organisation of the format.
pub(super) fn unnamed(writing: &Writing<'_>) -> Option<Term> {
    let roles = ROLES.map(|(_, ours)| ours);
    writing.unnamed(&roles, Term::NoOrganisation)
}

/// What the catalogue knows of an organisation, as the format has it.
fn known(writing: &Writing<'_>, reference: &str) -> Map<String, Value> {
    let Some(actor) = writing.actor(reference) else {
        return Map::new();
    };
    let list = |key: &str| actor.get(key).and_then(Value::as_array).into_iter().flatten();
    let mut fields = Map::new();
    let home = list("links").find(|link| link.get("role").is_some_and(|role| role == "homepage"));
    let contact = list("contacts").next();
    let said = [
        ("website", home.and_then(|link| link.get("url"))),
        ("contact_name", contact.and_then(|one| one.get("name"))),
        ("contact_email", contact.and_then(|one| one.get("email"))),
    ];
    for (key, value) in said {
        if let Some(value) = value {
            fields.insert(key.to_owned(), value.clone());
        }
    }
    let kept = actor.get("extensions").and_then(|all| all.get(CROSSWALK.name));
    for (key, value) in kept.and_then(Value::as_object).into_iter().flatten() {
        fields.entry(key).or_insert_with(|| value.clone());
    }
    fields
}
