//! Links, licences, dates, statuses, relations and what identifies.

use serde_json::{Value, json};

use super::super::crosswalk::{Outcome, Reading, Row, Writing};
use super::add;
use super::loose::{address, is_bare, list, member, one_or_list, term, text_of, types, values};
use crate::diagnostic::catalogue::Lossy;
use crate::text::{Kind, Node};
use crate::value::{PartialDate, Spdx, Url, Value as _};

/// Terms that are links: their roles, and the labels that tell those of one role apart.
const LINKS: [(&str, &str, Option<&str>); 8] = [
    ("codeRepository", "source-code", None),
    ("issueTracker", "issues", None),
    ("url", "homepage", None),
    ("readme", "documentation", Some("README")),
    ("buildInstructions", "documentation", Some("Build instructions")),
    ("softwareHelp", "documentation", None),
    ("downloadUrl", "download", None),
    ("relatedLink", "other", None),
];

fn entry(theirs: &str) -> Option<(&'static str, Option<&'static str>)> {
    let found = LINKS.iter().find(|(term, _, _)| *term == theirs);
    found.map(|(_, role, label)| (*role, *label))
}

pub(super) fn read_link<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let Some((role, label)) = entry(row.theirs) else {
        return Outcome::Unfit;
    };
    reading.took(node);
    for one in values(node) {
        let Some(url) = address(one).filter(|url| Url::check(url).is_ok()) else {
            reading.unfit(one);
            continue;
        };
        let link = match label {
            Some(label) => json!({ "role": role, "url": url, "label": label }),
            None => json!({ "role": role, "url": url }),
        };
        reading.record.draft.push(row.ours, link);
        if !is_bare(one) {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

/// A link is written where its role has a term, any other as a related one, which it then comes back as.
pub(super) fn write_link(writing: &mut Writing<'_>, row: &Row) {
    let Some((role, label)) = entry(row.theirs) else {
        return;
    };
    let links = writing.get("links").and_then(Value::as_array);
    let kept = kept_addresses(writing, row.theirs);
    let mut urls = Vec::new();
    for (at, link) in links.into_iter().flatten().enumerate() {
        let text = |key: &str| link.get(key).and_then(Value::as_str);
        let (Some(says), Some(url)) = (text("role"), text("url")) else {
            continue;
        };
        let is_labelled = LINKS
            .iter()
            .any(|(_, of, known)| *of == says && known.is_some() && *known == text("label"));
        let has_term = LINKS.iter().any(|(_, known, _)| *known == says);
        let fits = match label {
            Some(label) => says == role && text("label") == Some(label),
            None => (says == role && !is_labelled) || (role == "other" && !has_term),
        };
        if !fits {
            continue;
        }
        if !kept.contains(&url) {
            urls.push(Value::from(url));
        }
        writing.wrote_at(&format!("/links/{at}/url"));
        if says == role {
            writing.wrote_at(&format!("/links/{at}/role"));
        }
        if label.is_some() {
            writing.wrote_at(&format!("/links/{at}/label"));
        }
    }
    add(writing, row.theirs, urls);
}

/// The addresses in what was kept under a key.
pub(super) fn kept_addresses<'d>(writing: &Writing<'d>, key: &str) -> Vec<&'d str> {
    let kept = writing.kept(key).map_or(&[][..], list);
    let of = |one: &'d Value| {
        let member = |key: &str| one.get(key).and_then(Value::as_str);
        one.as_str()
            .or_else(|| member("@value"))
            .or_else(|| member("@id"))
            .or_else(|| member("id"))
            .or_else(|| member("url"))
    };
    kept.iter().filter_map(of).collect()
}

/// Where SPDX says what a licence is.
const LICENCES: &str = "https://spdx.org/licenses/";

/// The SPDX id that an address stands for, or the text itself.
fn id_of(text: &str) -> &str {
    let bare = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .map(|rest| rest.strip_prefix("www.").unwrap_or(rest));
    let Some(id) = bare.and_then(|rest| rest.strip_prefix("spdx.org/licenses/")) else {
        return text;
    };
    let id = id.trim_end_matches('/');
    [".html", ".json", ".txt"]
        .iter()
        .find_map(|ending| id.strip_suffix(ending))
        .unwrap_or(id)
}

pub(super) fn read_license<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in values(node) {
        let of_object = NAMES.iter().filter_map(|key| member(one, key)?.as_text());
        let texts: Vec<&str> = address(one).into_iter().chain(of_object).collect();
        let known = texts
            .iter()
            .map(|text| id_of(text))
            .find(|id| Spdx::check(id).is_ok());
        let meant = || {
            texts.iter().find_map(|text| {
                let invalid = Spdx::check(id_of(text)).err()?;
                Some((*text, invalid.suggestion()?.to_owned()))
            })
        };
        let said = if let Some(id) = known {
            reading.record.draft.push(row.ours, json!({ "spdx": id }));
            id
        } else if let Some((value, read)) = meant() {
            reading.record.draft.push(row.ours, json!({ "spdx": read }));
            let given = value.to_owned();
            reading.note(Lossy::Mended { value: given, read }, one);
            id_of(value)
        } else {
            reading.unfit(one);
            continue;
        };
        let says_more = one.members().any(|(key, value)| match term(key.as_str()) {
            "@type" => types(one) != ["CreativeWork"],
            key if key == "@value" || NAMES.contains(&key) => value.as_text().map(id_of) != Some(said),
            _ => true,
        });
        if says_more {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

/// What an object says of a licence, each of which may tell which one it is.
const NAMES: [&str; 4] = ["@id", "url", "identifier", "name"];

/// The ids of SPDX that end with `+`; after any other, it makes an expression, which has no address.
const OR_LATER: [&str; 6] = [
    "GPL-1.0+",
    "GPL-2.0+",
    "GPL-3.0+",
    "LGPL-2.0+",
    "LGPL-2.1+",
    "LGPL-3.0+",
];

/// Licences are addresses of single ones: an expression has none.
pub(super) fn write_license(writing: &mut Writing<'_>, row: &Row) {
    let licences = writing.get(row.ours).and_then(Value::as_array);
    let kept = writing.kept(row.theirs).map_or(&[][..], list);
    let names = |one: &'_ Value| -> Vec<String> {
        let of = |key: &&str| one.get(*key)?.as_str().map(str::to_owned);
        let inside = NAMES.iter().chain(&["id"]).filter_map(of);
        text_of(one)
            .map(str::to_owned)
            .into_iter()
            .chain(inside)
            .collect()
    };
    let kept: Vec<String> = kept.iter().flat_map(names).collect();
    let mut urls = Vec::new();
    for (at, licence) in licences.into_iter().flatten().enumerate() {
        let spdx = licence.get("spdx").and_then(Value::as_str);
        let is_one = |id: &&str| {
            let is_reference = id.starts_with("LicenseRef-") || id.contains([' ', '(', ':']);
            !is_reference && (!id.ends_with('+') || OR_LATER.contains(id))
        };
        let Some(id) = spdx.filter(is_one) else {
            continue;
        };
        if !kept.iter().any(|kept| id_of(kept) == id) {
            urls.push(format!("{LICENCES}{id}").into());
        }
        writing.wrote(&format!("{}/{at}/spdx", row.ours));
    }
    add(writing, row.theirs, urls);
}

/// A date. Of a time the day is read, and the time is kept.
pub(super) fn read_date<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let [one] = values(node)[..] else {
        return Outcome::Unfit;
    };
    let Some((_, text)) = super::loose::text(one) else {
        return Outcome::Unfit;
    };
    if PartialDate::check(text).is_ok() {
        let taken = reading.put(row.ours, text);
        return if taken == Outcome::Whole && !is_bare(one) {
            Outcome::Kept
        } else {
            taken
        };
    }
    match text.split_once(['T', ' ']) {
        Some((day, _)) if PartialDate::check(day).is_ok() => match reading.put(row.ours, day) {
            Outcome::Whole => Outcome::Kept,
            taken => taken,
        },
        _ => Outcome::Unfit,
    }
}

pub(super) fn write_date(writing: &mut Writing<'_>, row: &Row) {
    let Some(date) = writing.get(row.ours).and_then(Value::as_str) else {
        return;
    };
    // The time that was kept says the same day.
    let kept = writing.kept(row.theirs).and_then(text_of);
    if kept.is_some_and(|kept| kept.starts_with(date)) || writing.put(row.theirs, date) {
        writing.wrote(row.ours);
    }
}

/// Where the words of repostatus are explained.
const STATUSES: &str = "https://www.repostatus.org/#";

/// Words of repostatus, and the maturity that they say; the first of a maturity is written.
const MATURITIES: [(&str, &str, &str); 8] = [
    ("concept", "development", "idea"),
    ("wip", "development", "prototype"),
    ("active", "activity", "active"),
    ("inactive", "activity", "dormant"),
    ("unsupported", "activity", "archived"),
    ("suspended", "activity", "dormant"),
    ("abandoned", "activity", "archived"),
    ("moved", "activity", "archived"),
];

/// The entry that a status stands for: an address of repostatus, or its word.
fn maturity_of(status: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    let word = match status.split_once("repostatus.org/") {
        Some((_, rest)) => rest.trim_start_matches('#'),
        None => status,
    };
    MATURITIES
        .iter()
        .find(|(known, _, _)| known.eq_ignore_ascii_case(word))
}

pub(super) fn read_status<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in values(node) {
        let Some((word, field, meant)) = address(one).and_then(maturity_of) else {
            // Other vocabularies have addresses too.
            reading.keep(one);
            continue;
        };
        let first = MATURITIES.iter().find(|(_, _, of)| of == meant);
        let taken = reading.put(&format!("{}/{field}", row.ours), *meant);
        let is_other = first.is_none_or(|(first, _, _)| first != word) || !is_bare(one);
        if !reading.is_left_out(one, taken) && is_other {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

pub(super) fn write_status(writing: &mut Writing<'_>, row: &Row) {
    let kept = kept_addresses(writing, row.theirs);
    let mut statuses: Vec<Value> = Vec::new();
    for field in ["development", "activity"] {
        let path = format!("{}/{field}", row.ours);
        let Some(meant) = writing.get(&path).and_then(Value::as_str) else {
            continue;
        };
        let is_kept = kept
            .iter()
            .filter_map(|kept| maturity_of(kept))
            .any(|(_, _, of)| *of == meant);
        if let Some((word, _, _)) = MATURITIES.iter().find(|(_, _, of)| *of == meant) {
            if !is_kept {
                statuses.push(format!("{STATUSES}{word}").into());
            }
            writing.wrote(&path);
        }
    }
    add(writing, row.theirs, statuses);
}

/// What a term says of another commons.
fn relation(theirs: &str) -> &'static str {
    if theirs == "isPartOf" {
        "part-of"
    } else {
        "derived-from"
    }
}

pub(super) fn read_relation<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in values(node) {
        let Some(url) = address(one).filter(|url| Url::check(url).is_ok()) else {
            reading.unfit(one);
            continue;
        };
        let relation = json!({ "type": relation(row.theirs), "target": url });
        reading.record.draft.push(row.ours, relation);
        if !is_bare(one) {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

/// A commons with an address is named by it; an id of the catalogue says nothing outside.
pub(super) fn write_relation(writing: &mut Writing<'_>, row: &Row) {
    let relations = writing.get(row.ours).and_then(Value::as_array);
    let kept = kept_addresses(writing, row.theirs);
    let mut urls = Vec::new();
    for (at, one) in relations.into_iter().flatten().enumerate() {
        let text = |key: &str| one.get(key).and_then(Value::as_str);
        let Some(url) = text("target").filter(|url| Url::check(url).is_ok()) else {
            continue;
        };
        if text("type") != Some(relation(row.theirs)) {
            continue;
        }
        if !kept.contains(&url) {
            urls.push(Value::from(url));
        }
        writing.wrote(&format!("{}/{at}", row.ours));
    }
    add(writing, row.theirs, urls);
}

/// What is required, where it has an address; names and versions of packages are no references, and are kept.
///
/// Requirements by number, as one producer writes them, are a list: numbers are no terms.
pub(super) fn read_requirements<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let numbered = by_number(node);
    let is_numbered = numbered.is_some();
    let mut rest = Vec::new();
    reading.took(node);
    for one in numbered.unwrap_or_else(|| values(node)) {
        let url = address(one).filter(|url| Url::check(url).is_ok());
        if let Some(url) = url {
            reading.record.draft.push(row.ours, url);
        }
        if url.is_some() && is_bare(one) {
            continue;
        }
        if is_numbered {
            rest.push(reading.value(one));
        } else {
            reading.keep(one);
        }
    }
    if let Some(rest) = one_or_list(rest) {
        reading.keep_as(node, row.theirs, rest);
    }
    Outcome::Parts
}

pub(super) fn write_requirements(writing: &mut Writing<'_>, row: &Row) {
    let required = writing.get(row.ours).and_then(Value::as_array);
    let kept = kept_addresses(writing, row.theirs);
    let mut urls = Vec::new();
    for (at, one) in required.into_iter().flatten().enumerate() {
        // An id of the catalogue says nothing outside.
        let Some(url) = one.as_str().filter(|url| Url::check(url).is_ok()) else {
            continue;
        };
        if !kept.contains(&url) {
            urls.push(Value::from(url));
        }
        writing.wrote(&format!("{}/{at}", row.ours));
    }
    add(writing, row.theirs, urls);
}

/// What is suggested is no dependency.
pub(super) fn read_suggestions<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let Some(all) = by_number(node) else {
        return Outcome::Kept;
    };
    let all: Vec<Value> = all.into_iter().map(|one| reading.value(one)).collect();
    reading.keep_as(node, row.theirs, all);
    Outcome::Whole
}

/// The values of an object whose keys are numbers.
fn by_number(node: Node<'_>) -> Option<Vec<Node<'_>>> {
    let is_number = |key: &str| key.parse::<u32>().is_ok() || key == "SystemRequirements";
    let is_list = node.kind() == Kind::Object
        && !node.is_empty()
        && node.members().all(|(key, _)| is_number(key.as_str()));
    let all = node.members().map(|(_, value)| value);
    is_list.then(|| all.filter(|value| value.kind() != Kind::Null).collect())
}

pub(super) fn read_image<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let [one] = values(node)[..] else {
        return Outcome::Unfit;
    };
    let url = address(one).or_else(|| member(one, "contentUrl")?.as_text());
    let Some(url) = url.filter(|url| Url::check(url).is_ok()) else {
        return Outcome::Unfit;
    };
    match reading.put(&format!("{}/url", row.ours), url) {
        Outcome::Whole if !is_bare(one) => Outcome::Kept,
        taken => taken,
    }
}

pub(super) fn write_image(writing: &mut Writing<'_>, row: &Row) {
    let path = format!("{}/url", row.ours);
    if let Some(url) = writing.get(&path).and_then(Value::as_str) {
        let kept = writing.kept(row.theirs);
        let content = kept.and_then(|kept| kept.get("contentUrl")?.as_str());
        let is_kept = kept_addresses(writing, row.theirs).contains(&url) || content == Some(url);
        if is_kept || writing.put(row.theirs, url) {
            writing.wrote(&path);
        }
    }
}

/// What the document itself is called on the web: the same thing, and its own name, which it keeps.
pub(super) fn read_id<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if let Some(url) = node.as_text().filter(|url| Url::check(url).is_ok()) {
        reading.record.draft.push(row.ours, url);
    }
    Outcome::Kept
}

pub(super) fn read_same<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in values(node) {
        match address(one).filter(|url| Url::check(url).is_ok()) {
            Some(url) => {
                reading.record.draft.push(row.ours, url);
                if !is_bare(one) {
                    reading.keep(one);
                }
            }
            None => reading.unfit(one),
        }
    }
    Outcome::Parts
}

pub(super) fn write_same(writing: &mut Writing<'_>, row: &Row) {
    let same = writing.get(row.ours).and_then(Value::as_array);
    let kept = kept_addresses(writing, row.theirs);
    let own = writing.kept("@id").and_then(Value::as_str);
    let mut urls = Vec::new();
    for (at, url) in same.into_iter().flatten().enumerate() {
        if url.as_str().is_none_or(|url| Url::check(url).is_err()) {
            continue;
        }
        writing.wrote(&format!("{}/{at}", row.ours));
        let is_said = |url: &str| kept.contains(&url) || own == Some(url);
        if url.as_str().is_some_and(|url| !is_said(url)) {
            urls.push(url.clone());
        }
    }
    add(writing, row.theirs, urls);
}

const DOI: &str = "https://doi.org/";

/// The address of an identifier that is one, or is a DOI.
fn identified(text: &str) -> Option<String> {
    if Url::check(text).is_ok() {
        return Some(text.to_owned());
    }
    let url = format!("{DOI}{text}");
    (text.starts_with("10.") && text.contains('/') && Url::check(&url).is_ok()).then_some(url)
}

/// Addresses identify the same thing elsewhere; names in a registry are kept.
pub(super) fn read_identifier<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in values(node) {
        let value = member(one, "value").and_then(Node::as_text);
        let text = address(one).or(value);
        let url = text.and_then(identified);
        if let Some(url) = &url {
            reading.record.draft.push(row.ours, url.as_str());
        }
        // A DOI is written as its address.
        if url
            .as_deref()
            .is_none_or(|url| !url.starts_with(DOI) || text != Some(url))
            || !(is_bare(one))
        {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

/// A DOI identifies, besides being an address of the same.
pub(super) fn write_identifier(writing: &mut Writing<'_>, row: &Row) {
    let same = writing.get(row.ours).and_then(Value::as_array);
    let kept: Vec<String> = kept_addresses(writing, row.theirs)
        .into_iter()
        .filter_map(identified)
        .collect();
    let dois = same
        .into_iter()
        .flatten()
        .filter(|url| {
            url.as_str()
                .is_some_and(|url| url.starts_with(DOI) && !kept.iter().any(|kept| kept == url))
        })
        .cloned()
        .collect();
    add(writing, row.theirs, dois);
}
