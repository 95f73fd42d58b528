//! Organisations: whose software it is, who pays for it, who maintains it; and the persons to write to.

use serde_json::{Map, Value, json};

use super::CROSSWALK;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::crosswalk::{DAY, Fields, Outcome, Reading, Row, Writing};
use crate::text::{Kind, Node};
use crate::value::{Email, Iri, PartialDate, Reference, Url, Value as _};

/// The text of a member that holds something.
fn text<'t>(node: Node<'t>, key: &str) -> Option<&'t str> {
    node.get(key)
        .and_then(Node::as_text)
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// The actor that an object names, by its `name` or else by its `uri`, with what else the object says of it.
fn party<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, is_contractor: bool) -> Option<String> {
    let Some(name) = text(node, "name") else {
        let uri = text(node, "uri").filter(|uri| Iri::check(uri).is_ok() && node.len() == 1);
        return uri.map(str::to_owned);
    };
    let mut fields = Map::new();
    let mut kept = Map::new();
    for (key, value) in reading.members(node) {
        let text = value.as_text().unwrap_or_default();
        match key.as_str() {
            "name" => {}
            "until" if is_contractor => {}
            // In some files the identifier of an organisation is called its address.
            said @ ("uri" | "url") if Iri::check(text).is_ok() && !fields.contains_key("sameAs") => {
                fields.insert("sameAs".to_owned(), json!([text]));
                if said == "url" {
                    let (was, read) = (said.to_owned(), "uri".to_owned());
                    reading.note(Lossy::Mended { value: was, read }, value);
                }
            }
            "website" if Url::check(text).is_ok() => {
                fields.insert("links".to_owned(), json!([{ "role": "homepage", "url": text }]));
            }
            "email" if reading.leaves_out(value, "email") => {}
            "email" if Email::check(text).is_ok() => {
                fields.insert("contacts".to_owned(), json!([{ "email": text }]));
            }
            other => {
                kept.insert(other.to_owned(), reading.value(value));
            }
        }
    }
    if !kept.is_empty() {
        fields.insert("extensions".to_owned(), json!({ CROSSWALK.name: kept }));
    }
    reading.actor(name, None, fields).map(|id| id.to_string())
}

/// The actor that a reference means, as the format has it.
fn written(writing: &Writing<'_>, reference: &str, is_contractor: bool) -> Fields {
    let mut party = Map::new();
    if Reference::is_address(reference) {
        party.insert("uri".to_owned(), reference.into());
        return party;
    }
    let name = writing.name_of(reference);
    party.insert("name".to_owned(), name.into());
    if let Some(actor) = writing.actor(reference) {
        let first = |list: &str| {
            actor
                .get(list)
                .and_then(Value::as_array)
                .and_then(|all| all.first())
        };
        let homepage = || {
            let links = actor.get("links").and_then(Value::as_array);
            let is_home = |link: &&Value| link.get("role").is_some_and(|role| role == "homepage");
            links.into_iter().flatten().find(is_home)?.get("url")
        };
        let said = if is_contractor {
            let email = first("contacts").and_then(|one| one.get("email"));
            [("email", email), ("website", homepage())]
        } else {
            [("uri", first("sameAs").or_else(homepage)), ("", None)]
        };
        for (key, value) in said {
            if let Some(value) = value {
                party.insert(key.to_owned(), value.clone());
            }
        }
        let kept = actor.get("extensions").and_then(|all| all.get(CROSSWALK.name));
        for (key, value) in kept.and_then(Value::as_object).into_iter().flatten() {
            party.entry(key).or_insert_with(|| value.clone());
        }
    }
    party
}

/// Says that the reference at a pointer is written, by its name or as the address that it is.
fn wrote<'d>(writing: &mut Writing<'d>, pointer: &str, reference: &'d str) {
    if Reference::is_address(reference) {
        writing.wrote_at(pointer);
    } else {
        writing.wrote_name(pointer, reference);
    }
}

pub(super) fn read_organisation<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let Some(actor) = party(reading, node, false) else {
        return Outcome::Unfit;
    };
    let member = json!({ "actor": actor, "role": "carrier" });
    reading.record.draft.push(row.ours, member);
    Outcome::Whole
}

/// The first who carries it and is no person: the format has room for one organisation.
pub(super) fn write_organisation(writing: &mut Writing<'_>, row: &Row) {
    let members = writing.get(row.ours).and_then(Value::as_array);
    let carrier = members
        .into_iter()
        .flatten()
        .enumerate()
        .find_map(|(at, member)| {
            let role = member.get("role")?.as_str()?;
            let found = (at, member.get("actor")?.as_str()?);
            Some(found).filter(|(_, reference)| role == "carrier" && !writing.is_person(reference))
        });
    let Some((at, reference)) = carrier else { return };
    let party = written(writing, reference, false);
    if writing.put(row.theirs, party) {
        wrote(writing, &format!("/{}/{at}/actor", row.ours), reference);
        writing.wrote(&format!("{}/{at}/role", row.ours));
    }
}

pub(super) fn read_funders<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        match party(reading, one, false) {
            Some(funder) => {
                let funding = json!({ "kind": OTHER, "funder": funder });
                reading.record.draft.push(row.ours, funding);
                reading.took(one);
            }
            None => reading.unfit(one),
        }
    }
    Outcome::Parts
}

/// The kind of funding of which only the funder is known.
const OTHER: &str = "other";

pub(super) fn write_funders(writing: &mut Writing<'_>, row: &Row) {
    let all = writing.get(row.ours).and_then(Value::as_array);
    let mut funders: Vec<Value> = Vec::new();
    for (at, funding) in all.into_iter().flatten().enumerate() {
        let funder = funding.get("funder").and_then(Value::as_str);
        let Some(reference) = funder.filter(|reference| !writing.is_person(reference)) else {
            continue;
        };
        let party = Value::Object(written(writing, reference, false));
        if funders.contains(&party) {
            continue;
        }
        funders.push(party);
        wrote(writing, &format!("/{}/{at}/funder", row.ours), reference);
        if funding.get("kind").is_some_and(|kind| kind == OTHER) {
            writing.wrote(&format!("{}/{at}/kind", row.ours));
        }
    }
    if !funders.is_empty() {
        writing.put(row.theirs, funders);
    }
}

const CONTRACT: &str = "contract";

/// Whoever maintains the software by contract; without a contract there are none.
pub(super) fn read_contractors<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let maintenance = node.tree().root().get("maintenance");
    let kind = maintenance.and_then(|inside| inside.get("type"));
    let by_contract = kind.is_none_or(|kind| kind.as_text() == Some(CONTRACT));
    if !by_contract || node.kind() != Kind::Array {
        reading.keep(node);
        for email in node.items().filter_map(|one| one.get("email")) {
            reading.leaves_out(email, "email");
        }
        return Outcome::Parts;
    }
    for one in node.items() {
        let until = text(one, "until");
        let is_day = until.is_none_or(|until| until.len() == DAY && PartialDate::check(until).is_ok());
        let said = text(one, "name").is_some() && is_day && (until.is_some() || one.get("until").is_none());
        let actor = if said { party(reading, one, true) } else { None };
        let Some(actor) = actor else {
            reading.unfit(one);
            if let Some(email) = one.get("email") {
                reading.leaves_out(email, "email");
            }
            continue;
        };
        let mut member = json!({ "actor": actor, "role": "operator" });
        if let (Some(until), Some(member)) = (until, member.as_object_mut()) {
            member.insert("until".to_owned(), until.into());
        }
        reading.record.draft.push(row.ours, member);
        reading.took(one);
    }
    Outcome::Parts
}

pub(super) fn write_contractors(writing: &mut Writing<'_>, row: &Row) {
    if kind(writing).is_some_and(|kind| kind != CONTRACT) {
        return;
    }
    let members = writing.get(row.ours).and_then(Value::as_array);
    let mut contractors: Vec<Value> = Vec::new();
    for (at, member) in members.into_iter().flatten().enumerate() {
        let said = |key: &str| member.get(key).and_then(Value::as_str);
        let (Some(reference), Some("operator")) = (said("actor"), said("role")) else {
            continue;
        };
        // An address is no name.
        if Reference::is_address(reference) {
            continue;
        }
        let mut party = written(writing, reference, true);
        let until = said("until").filter(|until| until.len() == DAY);
        if let Some(until) = until {
            party.insert("until".to_owned(), until.into());
        }
        let party = Value::Object(party);
        if contractors.contains(&party) {
            continue;
        }
        contractors.push(party);
        wrote(writing, &format!("/{}/{at}/actor", row.ours), reference);
        writing.wrote(&format!("{}/{at}/role", row.ours));
        if until.is_some() {
            writing.wrote(&format!("{}/{at}/until", row.ours));
        }
    }
    if !contractors.is_empty() {
        writing.put(row.theirs, contractors);
    }
}

/// Persons to write to have no field of ours: kept, if persons are wanted.
pub(super) fn read_contacts<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, _: &Row) -> Outcome {
    reading.keep(node);
    for one in node.items() {
        reading.leaves_out(one, "contacts");
    }
    if node.kind() == Kind::Object {
        reading.leaves_out(node, "contacts");
    }
    Outcome::Parts
}

/// How the software is maintained, where the description says it.
fn kind<'d>(writing: &Writing<'d>) -> Option<&'d str> {
    writing.kept("maintenance")?.get("type")?.as_str()
}

/// What is demanded of those who are named, and by the kind of maintenance.
pub(super) fn demands(writing: &mut Writing<'_>) {
    let lacks = |one: &Value, key: &str| one.get(key).is_none();
    let list = |writing: &Writing<'_>, path: &str| {
        let all = writing.out(path).and_then(Value::as_array);
        all.cloned().unwrap_or_default()
    };
    let organisation = writing.out("organisation");
    if organisation.is_some_and(|one| lacks(one, "uri")) {
        writing.ask("organisation/uri", "sameAs");
    }
    if list(writing, "fundedBy").iter().any(|one| lacks(one, "uri")) {
        writing.ask("fundedBy/uri", "sameAs");
    }
    let by_contract = kind(writing) == Some(CONTRACT);
    let contractors = list(writing, "maintenance/contractors");
    if by_contract && contractors.is_empty() {
        writing.lacks("maintenance/contractors", "community/members");
    }
    if contractors.iter().any(|one| lacks(one, "until")) {
        writing.ask("maintenance/contractors/until", "community/members/until");
    }
    let needs_contacts = matches!(kind(writing), Some("internal" | "community"));
    if needs_contacts && list(writing, "maintenance/contacts").is_empty() {
        writing.ask(
            "maintenance/contacts",
            "extensions/publiccode/maintenance/contacts",
        );
    }
}
