//! Names, tags, and links of a language.

use serde_json::{Map, Value};

use crate::diagnostic::catalogue::Unwritten;
use crate::exchange::crosswalk::{Outcome, Reading, Row, UNDETERMINED, Writing};
use crate::exchange::foreign::graphemes;
use crate::exchange::foreign::publiccode::{CATEGORIES, is_known_video};
use crate::text::{Kind, Node, Pointer};
use crate::value::{LanguageTag, Url, Value as _};

/// The language that stands for the others where only one can: of any number of them, always the same.
fn main_language<'k>(tags: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let tags: Vec<&str> = tags.collect();
    let wanted = ["en", "fr"].into_iter().find(|tag| tags.contains(tag));
    wanted.or_else(|| tags.into_iter().min())
}

/// The texts of one field in all languages: tag and text.
fn in_languages<'t>(root: Node<'t>, key: &'t str) -> impl Iterator<Item = (&'t str, Node<'t>)> {
    let all = root.get("description").into_iter().flat_map(Node::members);
    all.filter_map(move |(tag, inside)| Some((tag.as_str(), inside.get(key)?)))
}

fn root(node: Node<'_>) -> Node<'_> {
    node.tree().root()
}

/// The name in no language in particular. Where it also has names in languages, those are ours.
pub(super) fn read_name<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let is_name = |node: Node<'t>| node.as_text().filter(|text| !text.trim().is_empty());
    let localised: Vec<_> = in_languages(root(node), "localisedName")
        .filter_map(|(tag, node)| Some((tag, is_name(node)?)))
        .filter(|(tag, _)| LanguageTag::check(tag).is_ok())
        .collect();
    let Some(main) = main_language(localised.iter().map(|(tag, _)| *tag)) else {
        return reading.same(row.ours, node);
    };
    let Some(name) = is_name(node) else {
        return Outcome::Unfit;
    };
    name.clone_into(&mut reading.record.title);
    if localised.contains(&(main, name)) {
        Outcome::Whole
    } else {
        Outcome::Kept
    }
}

pub(super) fn write_name(writing: &mut Writing<'_>, row: &Row) {
    if writing.kept(row.theirs).is_some() {
        return;
    }
    if let Some(Value::Object(names)) = writing.get(row.ours) {
        let name = main_language(names.keys().map(String::as_str)).and_then(|tag| names.get(tag));
        if let Some(name) = name.cloned() {
            writing.put(row.theirs, name);
        }
    } else if let Some(name) = writing.text(row.ours) {
        writing.put(row.theirs, name);
    }
}

pub(super) fn read_localised_name<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    match tag_of(node) {
        Some(tag) => reading.in_language(row.ours, tag, node),
        None => Outcome::Unfit,
    }
}

/// A plain name is that of the whole already, unless another one is, or nothing else tells the language.
pub(super) fn write_localised_name(writing: &mut Writing<'_>, row: &Row) {
    let is_plain = writing.get(row.ours).is_some_and(Value::is_string);
    let has_texts = ["summary", "description"]
        .iter()
        .any(|text| writing.get(text).is_some());
    let tells_language = !has_texts && writing.language.is_some();
    if !is_plain || tells_language || writing.kept("name").is_some() {
        writing.in_languages(row);
    }
}

/// The language of something in a description.
fn tag_of(node: Node<'_>) -> Option<&str> {
    let tag = node.pointer().segments().nth(1)?;
    let mut all = root(node).get("description")?.members();
    all.find_map(|(key, _)| (key.as_str() == tag).then(|| key.as_str()))
}

/// What software does, of the format's own list; other words go back from where they are kept.
pub(super) fn read_categories<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        match one.as_str().filter(|text| !text.trim().is_empty()) {
            Some(text) if CATEGORIES.contains(&text) => {
                reading.record.draft.push(row.ours, text);
                reading.took(one);
            }
            Some(text) => {
                reading.record.draft.push(row.ours, text);
                reading.keep(one);
            }
            None => reading.unfit(one),
        }
    }
    Outcome::Parts
}

pub(super) fn write_categories(writing: &mut Writing<'_>, row: &Row) {
    let tags = writing.get(row.ours).and_then(Value::as_array);
    let kept = writing.kept(row.theirs).and_then(Value::as_array);
    let mut categories = Vec::new();
    for (at, tag) in tags.into_iter().flatten().enumerate() {
        let is_known = tag.as_str().is_some_and(|tag| CATEGORIES.contains(&tag));
        if is_known {
            categories.push(tag.clone());
        }
        if is_known || kept.is_some_and(|kept| kept.contains(tag)) {
            writing.wrote(&format!("{}/{at}", row.ours));
        }
    }
    if !categories.is_empty() {
        writing.put(row.theirs, categories);
    }
}

/// The key of a link in a description, and the role of ours.
const ROLES: [(&str, &str); 3] = [
    ("documentation", "documentation"),
    ("apiDocumentation", "api"),
    ("videos", "video"),
];

fn role_of(row: &Row) -> (&'static str, &'static str) {
    let key = row.theirs.rsplit('/').next();
    let known = ROLES.into_iter().find(|(theirs, _)| Some(*theirs) == key);
    known.unwrap_or(("documentation", "documentation"))
}

/// An address. It belongs to a language, which our links do not say: only that of the main language goes back from the
/// link alone, others go back from where they are kept.
pub(super) fn read_link<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let (key, role) = role_of(row);
    let taken = reading.link(role, node);
    let others = in_languages(root(node), key).filter(|(_, other)| other.as_text() == node.as_text());
    if taken == Outcome::Whole && !(is_main(node) && others.count() == 1) {
        return Outcome::Kept;
    }
    taken
}

pub(super) fn read_videos<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    let (key, role) = role_of(row);
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        if reading.link(role, one) != Outcome::Whole {
            reading.unfit(one);
            continue;
        }
        let all = in_languages(root(node), key).flat_map(|(_, list)| list.items());
        let is_alone = all.filter(|other| other.as_text() == one.as_text()).count() == 1;
        if is_alone && is_main(node) && one.as_text().is_some_and(is_known_video) {
            reading.took(one);
        } else {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

fn is_main(node: Node<'_>) -> bool {
    let all = root(node).get("description").into_iter().flat_map(Node::members);
    let main = main_language(all.map(|(tag, _)| tag.as_str()));
    main.is_some() && tag_of(node) == main
}

pub(super) fn write_links(writing: &mut Writing<'_>, row: &Row) {
    let (key, role) = role_of(row);
    let empty = Map::new();
    let kept = writing
        .kept("description")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    let is_kept = |url: &str| {
        kept.values()
            .filter_map(|inside| inside.get(key))
            .any(|value| match value {
                Value::Array(all) => all.iter().any(|one| one == url),
                one => one == url,
            })
    };
    let written = writing.keys("description");
    let tags = written
        .iter()
        .map(String::as_str)
        .chain(kept.keys().map(String::as_str));
    let main = main_language(tags)
        .or(writing.language)
        .unwrap_or(UNDETERMINED)
        .to_owned();
    let is_list = key == "videos";
    let is_taken = kept.get(&main).is_some_and(|inside| inside.get(key).is_some());
    let links = writing.get("links").and_then(Value::as_array);
    let mut urls: Vec<Value> = Vec::new();
    for (at, link) in links.into_iter().flatten().enumerate() {
        let text = |field: &str| link.get(field).and_then(Value::as_str);
        let Some(url) = text("url").filter(|_| text("role") == Some(role)) else {
            continue;
        };
        let is_new = if is_list {
            is_known_video(url)
        } else {
            urls.is_empty() && !is_taken && Url::check(url).is_ok()
        };
        if is_new && !is_kept(url) {
            urls.push(url.into());
        }
        if is_kept(url) || urls.iter().any(|written| written == url) {
            writing.wrote_at(&format!("/links/{at}/role"));
            writing.wrote_at(&format!("/links/{at}/url"));
        }
    }
    let path = format!("description/{main}/{key}");
    if is_list && !urls.is_empty() {
        writing.put(&path, urls);
    } else if let Some(url) = urls.pop() {
        writing.put(&path, url);
    }
}

/// How long texts may be: the field, ours, the least and the most.
const LENGTHS: [(&str, &str, u64, u64); 2] = [
    ("shortDescription", "summary", 0, 150),
    ("longDescription", "description", 150, 10_000),
];

/// Tells the texts that are too long or too short; they are written as they are.
pub(super) fn lengths(writing: &mut Writing<'_>, language: &str) {
    for (theirs, ours, least, most) in LENGTHS {
        let path = format!("description/{language}/{theirs}");
        let Some(length) = writing.out(&path).and_then(Value::as_str).map(graphemes::count) else {
            continue;
        };
        if (least..=most).contains(&length) {
            continue;
        }
        let is_plain = writing.get(ours).is_some_and(Value::is_string);
        let pointer = Pointer::default().key(ours);
        let pointer = if is_plain { pointer } else { pointer.key(language) };
        let problem = Unwritten::Length {
            field: path.replace('/', "."),
            length,
            least,
            most,
            format: super::TITLE.to_owned(),
        };
        writing.tell(problem, pointer);
    }
}
