//! `CITATION.cff` 1.2.0: how software and data want to be cited.
//!
//! Source: the format's own schema, `citation-file-format:schema.json` of version 1.2.0.

use serde_json::{Map, Value, json};

use super::crosswalk::{Crosswalk, Fields, Reading, Refusal, Row, Taken, Way, Writing, rows};
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::Lossy;
use crate::model::{ActorType, Kind};
use crate::text::{Format, Kind as NodeKind, Node};
use crate::value::{Orcid, Spdx, Url, Value as _};

/// The format, as rows.
pub(super) const CROSSWALK: Crosswalk = Crosswalk {
    name: "cff",
    title: "CITATION.cff",
    kind: Kind::Commons,
    syntax: Format::Yaml,
    rows: rows! {
        // The version of the format is that of what is written.
        "cff-version" => "": Way::Read(|_, _, _| Taken::Whole),
        "message" => "": Way::Kept,
        "type" => "resource/natures": Way::Odd { read: read_type, write: write_type },
        "title" => "name": Way::Same,
        "version" => "resource/version": Way::Same,
        "date-released" => "modified": Way::Day,
        "abstract" => "description": Way::Same,
        "authors" => "community/members": Way::Odd { read: read_authors, write: write_authors },
        "contact" => "": Way::Read(read_contact),
        "keywords" => "tags": Way::Each,
        "license" => "resource/licenses": Way::Odd { read: read_license, write: write_license },
        "license-url" => "": Way::Kept,
        "url" => "links": Way::Link("homepage"),
        "repository-code" => "links": Way::Link("source-code"),
        "repository" => "links": Way::Link("download"),
        "repository-artifact" => "": Way::Kept,
        "doi" => "sameAs": Way::Odd { read: read_doi, write: write_doi },
        "commit" => "": Way::Kept,
        "identifiers" => "sameAs": Way::Odd { read: read_identifiers, write: write_identifiers },
        "preferred-citation" => "": Way::Read(read_reference),
        "references" => "": Way::Read(read_reference),
    },
    demands: &[
        ("title", "name"),
        ("type", "resource/natures"),
        ("authors", "community/members"),
    ],
    refuses,
    constants,
};

/// The version that is written.
const VERSION: &str = "1.2.0";

/// What the format's own tools write where nobody has said it.
const MESSAGE: &str = "If you use this software, please cite it using the metadata from this file.";

/// Lists of persons in a reference.
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

fn refuses(writing: &Writing<'_>) -> Option<Refusal> {
    let natures = writing.get("resource/natures").and_then(Value::as_array);
    let subject = match writing.description.get("kind").and_then(Value::as_str) {
        Some("actor") => Term::AnActor,
        Some("project") => Term::AProject,
        _ if natures.is_some_and(|all| !all.is_empty() && kind_of(all).is_none()) => {
            Term::NeitherSoftwareNorData
        }
        _ => return None,
    };
    let format = CROSSWALK.title.to_owned();
    Some(Lossy::Refused { subject, format })
}

fn constants(writing: &mut Writing<'_>) {
    writing.force("cff-version", VERSION);
    writing.put("message", MESSAGE);
}

/// The first of the natures that the format knows, and what it calls it.
fn kind_of(natures: &[Value]) -> Option<(usize, &'static str)> {
    let known = [("software", "software"), ("data", "dataset")];
    known.iter().find_map(|(nature, word)| {
        let at = natures.iter().position(|one| one == nature)?;
        Some((at, *word))
    })
}

fn read_type<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    let nature = match node.as_text() {
        Some("software") => "software",
        Some("dataset") => "data",
        _ => return Taken::Unfit,
    };
    reading.record.draft.push(row.ours, nature);
    Taken::Whole
}

fn write_type(writing: &mut Writing<'_>, row: &Row) {
    let natures = writing.get(row.ours).and_then(Value::as_array);
    if let Some((at, word)) = natures.and_then(|all| kind_of(all)) {
        writing.put(row.theirs, word);
        writing.wrote(&format!("{}/{at}", row.ours));
    }
}

fn read_authors<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    for author in node.items() {
        let Some((name, of_type)) = name_of(author) else {
            reading.unfit(author);
            continue;
        };
        if of_type == Some(ActorType::Person) && reading.leaves_out(author, row.theirs) {
            continue;
        }
        if let Some(id) = reading.actor(&name, of_type, about(author)) {
            let member = json!({ "actor": id.as_str(), "role": "contributor" });
            reading.record.draft.push(row.ours, member);
            reading.took(author);
        } else {
            reading.unfit(author);
        }
    }
    Taken::Parts
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

/// What else the format says of an actor; as the format has it, under `extensions`.
fn about(author: Node<'_>) -> Fields {
    let mut fields = Map::new();
    let mut kept = Map::new();
    for (key, value) in author.members() {
        let text = value.as_text().unwrap_or_default();
        match key.as_str() {
            "name" => {}
            "orcid" => match text
                .strip_prefix("https://orcid.org/")
                .filter(|id| Orcid::check(id).is_ok())
            {
                Some(id) => {
                    fields.insert("identifiers".to_owned(), json!({ "orcid": id }));
                }
                None => {
                    kept.insert("orcid".to_owned(), text.into());
                }
            },
            "website" if Url::check(text).is_ok() => {
                fields.insert("links".to_owned(), json!([{ "role": "homepage", "url": text }]));
            }
            key => {
                kept.insert(key.to_owned(), crate::schema::value_of(value));
            }
        }
    }
    if !kept.is_empty() {
        fields.insert("extensions".to_owned(), json!({ "cff": kept }));
    }
    fields
}

fn write_authors(writing: &mut Writing<'_>, row: &Row) {
    let members = writing.get(row.ours).and_then(Value::as_array);
    let mut authors = Vec::new();
    for (at, member) in members.into_iter().flatten().enumerate() {
        let text = |key: &str| member.get(key).and_then(Value::as_str);
        let (Some(reference), Some(role @ ("contributor" | "carrier"))) = (text("actor"), text("role"))
        else {
            continue;
        };
        let Some(author) = author(writing, reference) else {
            continue;
        };
        authors.push(author);
        writing.wrote(&format!("{}/{at}/actor", row.ours));
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
    let name = crosswalk_name(writing, actor)?;
    let is = |of_type: &str| {
        actor
            .get("types")
            .and_then(Value::as_array)
            .is_some_and(|all| all.iter().any(|one| one == of_type))
    };
    let kept = actor
        .get("extensions")
        .and_then(|all| all.get("cff"))
        .and_then(Value::as_object);
    let mut author = Map::new();
    if !is("person") {
        author.insert("name".to_owned(), name.into());
    } else if kept.is_none_or(|kept| {
        !["given-names", "family-names", "alias"]
            .iter()
            .any(|key| kept.contains_key(*key))
    }) {
        // Which part of a name is the family's, nobody can tell from outside.
        author.insert("alias".to_owned(), name.into());
    }
    author.extend(
        kept.into_iter()
            .flatten()
            .map(|(key, value)| (key.clone(), value.clone())),
    );
    if let Some(orcid) = actor
        .get("identifiers")
        .and_then(|all| all.get("orcid"))
        .and_then(Value::as_str)
    {
        author.insert("orcid".to_owned(), format!("https://orcid.org/{orcid}").into());
    }
    let links = actor.get("links").and_then(Value::as_array);
    let homepage = links
        .into_iter()
        .flatten()
        .find(|link| link.get("role").is_some_and(|role| role == "homepage"));
    if let Some(url) = homepage.and_then(|link| link.get("url")) {
        author.insert("website".to_owned(), url.clone());
    }
    Some(author.into())
}

fn crosswalk_name<'d>(writing: &Writing<'d>, actor: &'d Fields) -> Option<&'d str> {
    super::crosswalk::name_in(actor, &writing.languages)
}

/// Contacts have no field of ours: kept, if persons are wanted.
fn read_contact<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    reading.keep(node);
    for one in node.items() {
        if !matches!(name_of(one), Some((_, None))) {
            reading.leaves_out(one, row.theirs);
        }
    }
    Taken::Parts
}

/// Works that are named besides, kept; the persons of them only if wanted.
fn read_reference<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    reading.keep(node);
    let works: Vec<_> = if node.kind() == NodeKind::Array {
        node.items().collect()
    } else {
        vec![node]
    };
    for work in works {
        for (key, value) in work.members() {
            if PERSONS.contains(&key.as_str()) {
                for one in value.items() {
                    if !matches!(name_of(one), Some((_, None))) {
                        reading.leaves_out(one, row.theirs);
                    }
                }
            }
        }
    }
    Taken::Parts
}

/// A licence, or a list of which any one may be taken.
fn read_license<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    if node.kind() != NodeKind::Array {
        return reading.licence(row.ours, node);
    }
    let ids: Vec<&str> = node.items().filter_map(Node::as_text).collect();
    let expression = ids.join(" OR ");
    if ids.len() != node.len() || Spdx::check(&expression).is_err() {
        return Taken::Unfit;
    }
    reading.record.draft.push(row.ours, json!({ "spdx": expression }));
    Taken::Whole
}

/// The format has single licences, and lists of which any one may be taken; no other expressions.
fn write_license(writing: &mut Writing<'_>, row: &Row) {
    let licences = writing
        .get(row.ours)
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice);
    let of_code = |one: &&Value| one.get("appliesTo").is_some_and(|part| part == "code");
    let at = match licences {
        [_] => 0,
        _ => licences
            .iter()
            .position(|one| of_code(&one))
            .unwrap_or(usize::MAX),
    };
    let Some(expression) = licences
        .get(at)
        .and_then(|one| one.get("spdx"))
        .and_then(Value::as_str)
    else {
        return;
    };
    let ids: Vec<&str> = expression.split(" OR ").collect();
    let is_plain = |id: &&str| !id.contains([' ', '(', '+']) && !id.starts_with("LicenseRef");
    if !ids.iter().all(is_plain) {
        return;
    }
    let written = match ids.as_slice() {
        [one] => writing.put(row.theirs, *one),
        several => writing.put(row.theirs, several.to_vec()),
    };
    if written {
        writing.wrote(&format!("{}/{at}/spdx", row.ours));
    }
}

const DOI: &str = "https://doi.org/";

fn read_doi<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    match node.as_text() {
        Some(doi) if doi.starts_with("10.") && Url::check(&format!("{DOI}{doi}")).is_ok() => {
            reading.record.draft.push(row.ours, format!("{DOI}{doi}"));
            Taken::Whole
        }
        _ => Taken::Unfit,
    }
}

fn write_doi(writing: &mut Writing<'_>, row: &Row) {
    let same = writing.get(row.ours).and_then(Value::as_array);
    let found = same
        .into_iter()
        .flatten()
        .enumerate()
        .find_map(|(at, one)| Some((at, one.as_str()?.strip_prefix(DOI)?)));
    if let Some((at, doi)) = found
        && writing.put(row.theirs, doi)
    {
        writing.wrote(&format!("{}/{at}", row.ours));
    }
}

/// Addresses of the same; what else an identifier says keeps it whole besides.
fn read_identifiers<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Taken {
    for one in node.items() {
        let text = |key: &str| one.get(key).and_then(Node::as_text);
        let same = match (text("type"), text("value")) {
            (Some("url"), Some(url)) => Some(url.to_owned()),
            (Some("doi"), Some(doi)) => Some(format!("{DOI}{doi}")),
            _ => None,
        };
        reading.keep(one);
        if let Some(url) = same.filter(|url| Url::check(url).is_ok()) {
            reading.record.draft.push(row.ours, url);
            if one.len() == 2 {
                reading.took(one);
            }
        }
    }
    Taken::Parts
}

fn write_identifiers(writing: &mut Writing<'_>, row: &Row) {
    let same = writing.get(row.ours).and_then(Value::as_array);
    let kept = writing.kept(row.theirs).and_then(Value::as_array);
    let mut identifiers = Vec::new();
    for (at, url) in same.into_iter().flatten().enumerate() {
        let pointer = format!("/{}/{at}", row.ours);
        let Some(url) = url.as_str().filter(|_| !writing.is_written(&pointer)) else {
            continue;
        };
        let (of_type, value) = url.strip_prefix(DOI).map_or(("url", url), |doi| ("doi", doi));
        let is_kept = kept
            .into_iter()
            .flatten()
            .any(|one| one.get("value").is_some_and(|kept| kept == value));
        if !is_kept {
            identifiers.push(json!({ "type": of_type, "value": value }));
        }
        writing.wrote_at(&pointer);
    }
    if !identifiers.is_empty() {
        writing.put(row.theirs, identifiers);
    }
}
