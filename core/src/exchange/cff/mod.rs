//! `CITATION.cff` 1.2.0: how software and data want to be cited.
//!
//! Source: the format's own schema, `citation-file-format:schema.json` of version 1.2.0.

mod authors;

use serde_json::{Value, json};

use super::crosswalk::{Crosswalk, Outcome, Reading, Refusal, Row, Way, Writing, rows};
use super::foreign::is_citation_license as is_license;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::Unwritten;
use crate::model::Kind;
use crate::text::{Format, Kind as NodeKind, Node};
use crate::value::{Spdx, Url, Value as _};

/// The format, as rows.
pub(super) const CROSSWALK: Crosswalk = Crosswalk {
    name: "cff",
    title: "CITATION.cff",
    kind: Kind::Commons,
    syntax: Format::Yaml,
    rows: rows! {
        // The version of the format is that of what is written.
        "cff-version" => "resource/natures": Way::Read(read_version),
        "message" => "": Way::Kept,
        "type" => "resource/natures": Way::Odd { read: read_type, write: write_type },
        "title" => "name": Way::Same,
        "version" => "resource/version": Way::Same,
        "date-released" => "modified": Way::Day,
        "abstract" => "description": Way::Same,
        "authors" => "community/members": Way::Odd { read: authors::read, write: authors::write },
        "contact" => "": Way::Kept,
        "keywords" => "tags": Way::Each,
        "license" => "resource/licenses": Way::Odd { read: read_license, write: write_license },
        "license-url" => "resource/licenses": Way::Odd { read: read_license_url, write: write_license_url },
        "url" => "links": Way::Link("homepage"),
        "repository-code" => "links": Way::Link("source-code"),
        "repository" => "links": Way::Link("download"),
        "repository-artifact" => "": Way::Kept,
        "doi" => "sameAs": Way::Odd { read: read_doi, write: write_doi },
        "commit" => "": Way::Kept,
        "identifiers" => "sameAs": Way::Odd { read: read_identifiers, write: write_identifiers },
        "preferred-citation" => "": Way::Kept,
        "references" => "": Way::Kept,
    },
    spelt: |_| None,
    names_person: authors::names_person,
    wrapped: |_| None,
    demands: &[
        ("title", "name"),
        ("type", "resource/natures"),
        ("authors", "community/members"),
    ],
    options: &[],
    unusable: |writing, theirs| match theirs {
        "authors" => writing.unnamed(&authors::ROLES, Term::NameInOnePiece),
        _ => None,
    },
    unread: |_| None,
    refuses,
    constants,
};

/// The version that is written.
const VERSION: &str = "1.2.0";

/// What the format's own tools write where nobody has said it.
const MESSAGE: &str = "If you use this software, please cite it using the metadata from this file.";

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
    Some(Unwritten::Refused { subject, format })
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

/// What says no type is software, the format has it.
fn read_version<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.version(node, VERSION);
    if node.tree().root().get("type").is_none() {
        reading.record.draft.push(row.ours, "software");
    }
    Outcome::Whole
}

fn read_type<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let nature = match node.as_text() {
        Some("software") => "software",
        Some("dataset") => "data",
        _ => return Outcome::Unfit,
    };
    reading.record.draft.push(row.ours, nature);
    Outcome::Whole
}

fn write_type(writing: &mut Writing<'_>, row: &Row) {
    let natures = writing.get(row.ours).and_then(Value::as_array);
    if let Some((at, word)) = natures.and_then(|all| kind_of(all)) {
        writing.put(row.theirs, word);
        writing.wrote(&format!("{}/{at}", row.ours));
    }
}

/// A licence, or a list of which any one may be taken.
fn read_license<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != NodeKind::Array {
        return reading.licence(row.ours, node);
    }
    let ids: Vec<&str> = node.items().filter_map(Node::as_text).collect();
    let expression = ids.join(" OR ");
    if ids.len() != node.len() || Spdx::check(&expression).is_err() {
        return Outcome::Unfit;
    }
    reading.record.draft.push(row.ours, json!({ "spdx": expression }));
    Outcome::Whole
}

/// The licence of the whole: the only one, or that of the code; its place in the list.
fn licence<'d>(writing: &Writing<'d>, path: &str) -> Option<(usize, &'d str)> {
    let licences = writing.get(path)?.as_array()?;
    let of_code = |one: &Value| one.get("appliesTo").is_some_and(|part| part == "code");
    let at = match licences.as_slice() {
        [_] => 0,
        _ => licences.iter().position(of_code)?,
    };
    Some((at, licences.get(at)?.get("spdx")?.as_str()?))
}

/// The format has single licences, and lists of which any one may be taken; no other expressions, and no licence
/// that SPDX has listed since.
fn write_license(writing: &mut Writing<'_>, row: &Row) {
    let Some((at, expression)) = licence(writing, row.ours) else {
        return;
    };
    let ids: Vec<&str> = expression.split(" OR ").collect();
    if !ids.iter().all(|id| is_license(id)) {
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

/// Where SPDX says what a licence is.
const LICENCES: &str = "https://spdx.org/licenses/";

/// The address of a licence that the list of the format does not have; beside a licence it says more of that one.
fn read_license_url<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let id = node.as_text().and_then(|url| url.strip_prefix(LICENCES));
    let has_licence = reading
        .record
        .draft
        .get("resource")
        .is_some_and(|all| all.get("licenses").is_some());
    match id.filter(|id| !has_licence && !is_license(id) && Spdx::check(id).is_ok()) {
        Some(id) => {
            reading.record.draft.push(row.ours, json!({ "spdx": id }));
            Outcome::Whole
        }
        None => Outcome::Kept,
    }
}

fn write_license_url(writing: &mut Writing<'_>, row: &Row) {
    let Some((at, id)) = licence(writing, row.ours) else {
        return;
    };
    let is_listed = !id.contains([' ', '(', ':', '+']) && !id.starts_with("LicenseRef-");
    if writing.out("license").is_none()
        && is_listed
        && writing.kept(row.theirs).is_none()
        && writing.put(row.theirs, format!("{LICENCES}{id}"))
    {
        writing.wrote(&format!("{}/{at}/spdx", row.ours));
    }
}

const DOI: &str = "https://doi.org/";

/// Whether a text is a DOI as the format has it: a registrant of four to nine digits, and a name of few characters.
fn is_doi(text: &str) -> bool {
    let Some((registrant, name)) = text.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let (number, part) = registrant.split_once('.').unwrap_or((registrant, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b":/_;-.()[]\\".contains(&byte);
    digits(number)
        && (4..=9).contains(&number.len())
        && digits(part)
        && !name.is_empty()
        && name.bytes().all(plain)
}

fn read_doi<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    match node.as_text() {
        Some(doi) if doi.starts_with("10.") && Url::check(&format!("{DOI}{doi}")).is_ok() => {
            reading.record.draft.push(row.ours, format!("{DOI}{doi}"));
            Outcome::Whole
        }
        _ => Outcome::Unfit,
    }
}

fn write_doi(writing: &mut Writing<'_>, row: &Row) {
    let same = writing.get(row.ours).and_then(Value::as_array);
    let found = same
        .into_iter()
        .flatten()
        .enumerate()
        .find_map(|(at, one)| Some((at, one.as_str()?.strip_prefix(DOI).filter(|doi| is_doi(doi))?)));
    if let Some((at, doi)) = found
        && writing.put(row.theirs, doi)
    {
        writing.wrote(&format!("{}/{at}", row.ours));
    }
}

/// Addresses of the same; what else an identifier says keeps it whole besides.
fn read_identifiers<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
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
    Outcome::Parts
}

fn write_identifiers(writing: &mut Writing<'_>, row: &Row) {
    let same = writing.get(row.ours).and_then(Value::as_array);
    let kept = writing.kept(row.theirs).and_then(Value::as_array);
    let mut identifiers = Vec::new();
    for (at, url) in same.into_iter().flatten().enumerate() {
        let pointer = format!("/{}/{at}", row.ours);
        let Some(url) = url
            .as_str()
            .filter(|url| Url::check(url).is_ok() && !writing.is_written(&pointer))
        else {
            continue;
        };
        let doi = url.strip_prefix(DOI).filter(|doi| is_doi(doi));
        let (of_type, value) = doi.map_or(("url", url), |doi| ("doi", doi));
        let is_kept = kept.into_iter().flatten().any(|one| {
            one.get("type").is_some_and(|kept| kept == of_type)
                && one.get("value").is_some_and(|kept| kept == value)
        });
        let one = json!({ "type": of_type, "value": value });
        if !is_kept && !identifiers.contains(&one) {
            identifiers.push(one);
        }
        writing.wrote_at(&pointer);
    }
    if !identifiers.is_empty() {
        writing.put(row.theirs, identifiers);
    }
}
