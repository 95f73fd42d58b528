//! Persons and organisations: who made, maintains, holds, publishes and pays.

use serde_json::{Map, Value, json};

use super::super::crosswalk::{Fields, Outcome, Reading, Row, Writing, is_blank, name_in};
use super::add;
use super::fields::kept_addresses;
use super::loose::{address, is_bare, member, one_or_list, term, text, types, values};
use crate::model::ActorType;
use crate::text::{Kind as NodeKind, Node};
use crate::value::{Orcid, PartialDate, Reference, Ror, Url, Value as _};

/// Terms that name members of the community, and their roles.
const ROLES: [(&str, &str); 7] = [
    ("author", "contributor"),
    ("schema:creator", "contributor"),
    ("maintainer", "carrier"),
    ("contributor", "member"),
    ("copyrightHolder", "guarantor"),
    ("publisher", "operator"),
    ("sponsor", "sponsor"),
];

/// Terms under which a name without a type may be that of a person.
const OF_PERSONS: [&str; 8] = [
    "author",
    "creator",
    "maintainer",
    "contributor",
    "copyrightHolder",
    "editor",
    "translator",
    "accountablePerson",
];

/// Types of organisations, and ours.
const ORGANISATIONS: [(&str, Option<ActorType>); 15] = [
    ("Organization", None),
    ("Airline", Some(ActorType::TransportOperator)),
    ("CollegeOrUniversity", Some(ActorType::University)),
    ("Consortium", Some(ActorType::Federation)),
    ("Cooperative", Some(ActorType::Cooperative)),
    ("Corporation", Some(ActorType::Company)),
    ("EducationalOrganization", None),
    ("FundingAgency", Some(ActorType::Agency)),
    ("FundingScheme", None),
    ("GovernmentOrganization", Some(ActorType::PublicInstitution)),
    ("LocalBusiness", Some(ActorType::Company)),
    ("NGO", Some(ActorType::Association)),
    ("Project", None),
    ("ResearchOrganization", Some(ActorType::ResearchLab)),
    ("ResearchProject", None),
];

const ORCID: &str = "https://orcid.org/";

/// The role of an actor whom an affiliation binds to another.
const STAFF: &str = "staff";

/// What an agent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agent {
    Person,
    Organisation(Option<ActorType>),
    /// The document does not say it.
    Unknown,
}

fn kind_of(node: Node<'_>) -> Agent {
    let types = types(node);
    if types.contains(&"Person") {
        return Agent::Person;
    }
    let organisation = ORGANISATIONS.iter().find(|(known, _)| types.contains(known));
    if let Some((_, of_type)) = organisation {
        return Agent::Organisation(*of_type);
    }
    let has = |key| member(node, key).is_some();
    let orcid = |url: &str| url.contains("//orcid.org/");
    let id = member(node, "@id").and_then(Node::as_text);
    if has("givenName") || has("familyName") || id.or_else(|| node.as_text()).is_some_and(orcid) {
        return Agent::Person;
    }
    Agent::Unknown
}

/// Whether a value under a key is, or may be, a person by name.
pub(super) fn names_person(key: &str, node: Node<'_>) -> bool {
    match kind_of(node) {
        Agent::Person => true,
        Agent::Organisation(_) => false,
        Agent::Unknown => {
            let names = match node.kind() {
                NodeKind::String => node.as_text().is_some_and(|text| Url::check(text).is_err()),
                NodeKind::Object => member(node, "name").is_some(),
                _ => false,
            };
            names && OF_PERSONS.contains(&term(key))
        }
    }
}

/// What an agent is called.
fn name_of(node: Node<'_>) -> Option<String> {
    if let Some(name) = member(node, "name").map(values) {
        return name
            .into_iter()
            .find_map(text)
            .map(|(_, name)| name.trim().to_owned());
    }
    if node.kind() == NodeKind::String {
        let name = node.as_text().map(str::trim).filter(|name| !name.is_empty())?;
        return Url::check(name).is_err().then(|| name.to_owned());
    }
    let parts: Vec<&str> = ["givenName", "familyName"]
        .into_iter()
        .filter_map(|key| member(node, key))
        .flat_map(values)
        .filter_map(|part| text(part).map(|(_, part)| part.trim()))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The reference to an agent: an actor of the catalogue by its name, or the address of one elsewhere.
fn reference<'t>(
    reading: &mut Reading<'_, 't>,
    node: Node<'t>,
    besides: Fields,
    deep: bool,
) -> Option<String> {
    let Some(name) = name_of(node) else {
        let url = address(node)?;
        return Url::check(url).is_ok().then(|| url.to_owned());
    };
    let of_type = match kind_of(node) {
        Agent::Person => Some(ActorType::Person),
        Agent::Organisation(of_type) => of_type,
        Agent::Unknown => None,
    };
    let fields = about(reading, node, &name, besides, deep);
    reading.actor(&name, of_type, fields).map(|id| id.to_string())
}

/// What a document says of an agent besides its name: fields of the actor, and the rest under its `extensions`.
fn about<'t>(
    reading: &mut Reading<'_, 't>,
    node: Node<'t>,
    name: &str,
    besides: Fields,
    deep: bool,
) -> Fields {
    let mut fields = Map::new();
    let mut kept = besides;
    if kind_of(node) == Agent::Unknown {
        // An actor without a type is written as an organisation, which nobody has said here.
        kept.insert("@type".to_owned(), Value::Array(Vec::new()));
    }
    for (key, value) in reading.members(node) {
        let url = value.as_text().filter(|url| Url::check(url).is_ok());
        match (term(key.as_str()), url) {
            ("name", _) if value.as_text().map(str::trim) == Some(name) => {}
            ("@type", _) if matches!(types(node)[..], ["Person" | "Organization"]) => {}
            ("@type", _) if value.kind() == NodeKind::Array && value.is_empty() => {}
            ("@id", Some(url)) => {
                let url = url.replacen("http://", "https://", 1);
                let orcid = url.strip_prefix(ORCID).filter(|id| Orcid::check(id).is_ok());
                if let Some(orcid) = orcid {
                    fields.insert("identifiers".to_owned(), json!({ "orcid": orcid }));
                } else if Ror::check(&url).is_ok() {
                    fields.insert("identifiers".to_owned(), json!({ "ror": url }));
                } else {
                    fields.insert("sameAs".to_owned(), json!([url]));
                }
            }
            ("url", Some(url)) => {
                let homepage = json!([{ "role": "homepage", "url": url }]);
                fields.insert("links".to_owned(), homepage);
            }
            ("affiliation", _) if deep => {
                let mut memberships = Vec::new();
                let mut rest = Vec::new();
                for one in values(value) {
                    let of = reference(reading, one, Map::new(), false);
                    if of.is_none() || (name_of(one).is_none() && !is_bare(one)) {
                        rest.push(reading.value(one));
                    }
                    let membership = of.map(|of| json!({ "of": of, "role": STAFF }));
                    memberships.extend(membership.filter(|one| !memberships.contains(one)));
                }
                if !memberships.is_empty() {
                    fields.insert("memberships".to_owned(), memberships.into());
                }
                if let Some(rest) = one_or_list(rest) {
                    kept.insert("affiliation".to_owned(), rest);
                }
            }
            (term, _) => {
                let key = if term.starts_with('@') { term } else { key.as_str() };
                kept.insert(key.to_owned(), reading.value(value));
            }
        }
    }
    if !kept.is_empty() {
        fields.insert("extensions".to_owned(), json!({ super::CROSSWALK.name: kept }));
    }
    fields
}

pub(super) fn read<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in values(node) {
        let is_role = types(one).contains(&"Role");
        let inner = member(one, term(row.theirs)).filter(|_| is_role).map(values);
        let is_several = inner.as_ref().is_some_and(|inner| inner.len() > 1);
        let who = inner.and_then(|inner| inner.first().copied()).unwrap_or(one);
        if names_person(row.theirs, who) && reading.leaves_out(one, row.theirs) {
            continue;
        }
        // The name of a role has no field: it stays with the actor. What else is said keeps the whole besides.
        let (mut dates, mut said, mut says_more) = (Vec::new(), Map::new(), is_several);
        for (key, value) in reading.members(one).into_iter().filter(|_| is_role) {
            let date = value.as_text().filter(|date| PartialDate::check(date).is_ok());
            match (term(key.as_str()), date) {
                ("startDate", Some(date)) => dates.push(("since", date)),
                ("endDate", Some(date)) => dates.push(("until", date)),
                ("@type", _) if types(one) == ["Role"] => {}
                ("roleName", _) if name_of(who).is_some() => {
                    said.insert("roleName".to_owned(), reading.value(value));
                }
                (key, _) if key == term(row.theirs) => {}
                _ => says_more = true,
            }
        }
        says_more |= name_of(who).is_none() && !is_bare(who) || (row.ours == "funding" && !dates.is_empty());
        let Some(reference) = reference(reading, who, said, true) else {
            reading.unfit(one);
            continue;
        };
        if says_more {
            reading.keep(one);
        }
        if row.ours == "funding" {
            let funding = json!({ "kind": "other", "funder": reference });
            reading.record.draft.push(row.ours, funding);
            continue;
        }
        let role = ROLES.iter().find(|(theirs, _)| *theirs == row.theirs);
        let mut item = Map::new();
        item.insert("actor".to_owned(), reference.into());
        item.insert(
            "role".to_owned(),
            role.map_or("contributor", |(_, role)| *role).into(),
        );
        for (key, date) in dates {
            item.insert(key.to_owned(), date.into());
        }
        reading.record.draft.push(row.ours, item);
    }
    Outcome::Parts
}

pub(super) fn write(writing: &mut Writing<'_>, row: &Row) {
    let list = writing.get(row.ours).and_then(Value::as_array);
    let kept = kept_addresses(writing, row.theirs);
    let mut agents = Vec::new();
    for (at, one) in list.into_iter().flatten().enumerate() {
        let text = |key: &str| one.get(key).and_then(Value::as_str);
        let pointer = format!("/{}/{at}", row.ours);
        if row.ours == "funding" {
            if let Some(funder) = text("funder") {
                if !kept.contains(&funder) {
                    agents.push(agent(writing, funder, true));
                }
                if is_written(writing, funder) {
                    wrote(writing, &format!("{pointer}/funder"), funder);
                    if text("kind") == Some("other") {
                        writing.wrote_at(&format!("{pointer}/kind"));
                    }
                }
            }
            continue;
        }
        let says = |role: &str| {
            ROLES
                .iter()
                .any(|(theirs, known)| *theirs == row.theirs && *known == role)
        };
        let (Some(reference), true) = (text("actor"), text("role").is_some_and(says)) else {
            continue;
        };
        let (since, until) = (text("since"), text("until"));
        if since.or(until).is_some() || !kept.contains(&reference) {
            let who = agent(writing, reference, true);
            agents.push(in_role(row.theirs, who, since, until));
        }
        if is_written(writing, reference) {
            wrote(writing, &format!("{pointer}/actor"), reference);
            for key in ["role", "since", "until"] {
                writing.wrote_at(&format!("{pointer}/{key}"));
            }
        }
    }
    add(writing, row.theirs, agents);
}

/// Whether an actor can be read from what is written of it: it has a name, or an address on the web.
fn is_written(writing: &Writing<'_>, reference: &str) -> bool {
    if Reference::is_address(reference) {
        Url::check(reference).is_ok()
    } else {
        !is_blank(writing.name_of(reference))
    }
}

fn wrote<'d>(writing: &mut Writing<'d>, pointer: &str, reference: &'d str) {
    if Reference::is_address(reference) {
        writing.wrote_at(pointer);
    } else {
        writing.wrote_name(pointer, reference);
    }
}

/// An agent for a time, or in a role by name: an object between the term and the agent.
fn in_role(theirs: &str, mut who: Value, since: Option<&str>, until: Option<&str>) -> Value {
    let mut role = Map::new();
    for (key, date) in [("roleName", None), ("startDate", since), ("endDate", until)] {
        let kept = who.as_object_mut().and_then(|who| who.shift_remove(key));
        if let Some(value) = date.map(Value::from).or(kept) {
            role.insert(key.to_owned(), value);
        }
    }
    if role.is_empty() {
        return who;
    }
    // In the context, `author` is a list in order, which a role has no use for.
    let key = if theirs == "author" {
        "schema:author"
    } else {
        theirs
    };
    role.insert(key.to_owned(), who);
    role.insert("@type".to_owned(), "Role".into());
    role.into()
}

/// An actor as an agent: a person or an organisation, never the one for the other.
fn agent(writing: &Writing<'_>, reference: &str, deep: bool) -> Value {
    let Some(actor) = writing.actor(reference) else {
        let key = if reference.contains(':') { "@id" } else { "name" };
        return json!({ key: reference });
    };
    let name = name_in(actor, &writing.languages).unwrap_or(reference);
    let list = |key: &str| actor.get(key).and_then(Value::as_array).into_iter().flatten();
    let kept = actor
        .get("extensions")
        .and_then(|all| all.get(super::CROSSWALK.name))
        .and_then(Value::as_object);
    let mut agent = Map::new();
    let is_person = list("types").any(|one| one == "person");
    let of_type = if is_person { "Person" } else { "Organization" };
    agent.insert("@type".to_owned(), of_type.into());
    let identifier = |key: &str| actor.get("identifiers")?.get(key)?.as_str();
    let id = identifier("orcid")
        .map(|id| format!("{ORCID}{id}"))
        .or_else(|| identifier("ror").map(str::to_owned))
        .or_else(|| list("sameAs").next()?.as_str().map(str::to_owned));
    if let Some(id) = id {
        agent.insert("@id".to_owned(), id.into());
    }
    agent.insert("name".to_owned(), name.into());
    for (key, value) in kept.into_iter().flatten() {
        agent.insert(key.clone(), value.clone());
    }
    if agent
        .get("@type")
        .and_then(Value::as_array)
        .is_some_and(Vec::is_empty)
    {
        agent.shift_remove("@type");
    }
    if parts_of(&agent).as_deref() == Some(name) {
        agent.shift_remove("name");
    }
    let homepage = list("links").find(|link| link.get("role").is_some_and(|role| role == "homepage"));
    if let Some(url) = homepage.and_then(|link| link.get("url")) {
        agent.insert("url".to_owned(), url.clone());
    }
    let staff = list("memberships").filter(|one| one.get("role").is_some_and(|role| role == STAFF));
    let mut affiliations: Vec<Value> = staff
        .filter_map(|one| one.get("of")?.as_str())
        .filter(|_| deep)
        .map(|of| self::agent(writing, of, false))
        .collect();
    if !affiliations.is_empty() {
        let kept = agent.shift_remove("affiliation");
        affiliations.extend(kept.iter().flat_map(super::loose::list).cloned());
        if let Some(affiliations) = one_or_list(affiliations) {
            agent.insert("affiliation".to_owned(), affiliations);
        }
    }
    agent.into()
}

/// The name that the parts of an agent make together.
fn parts_of(agent: &Fields) -> Option<String> {
    let parts: Vec<&str> = ["givenName", "familyName"]
        .iter()
        .filter_map(|key| agent.get(*key))
        .flat_map(super::loose::list)
        .filter_map(|part| part.as_str().map(str::trim))
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
