//! What holds of every description that is written in a format of one record a file and read again.

#![cfg(test)]

use std::collections::HashSet;

use communs::exchange::{ExportOptions, ImportOptions, Importer, SourceFormat, TargetFormat, export_value};
use communs::model::Kind;
use communs::text::{Buffer, Format, Kind as NodeKind, Limits, Node};
use communs::value::Slug;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value, json};

mod support;
use support::documents::{Documents, errors};
use support::loss::{Compared, equal};

/// The formats that a crosswalk reads and writes.
const FORMATS: [&str; 4] = ["cff", "publiccode", "dpg", "codemeta"];

fn formats() -> impl Iterator<Item = (SourceFormat, TargetFormat)> {
    FORMATS
        .into_iter()
        .filter_map(|word| Some((SourceFormat::from_word(word)?, TargetFormat::from_word(word)?)))
}

/// The slugs that a description refers to as actors.
fn actors_of(value: &Value, key: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| actors_of(value, key, found)),
        Value::Array(items) => items.iter().for_each(|value| actors_of(value, key, found)),
        Value::String(text) if ["actor", "funder"].contains(&key) && !text.contains(':') => {
            found.push(text.clone());
        }
        _ => {}
    }
}

/// A catalogue of the commons and of some of the actors that it refers to, each with a name of its own or one that
/// makes another id.
fn catalogue(commons: &Value, documents: &mut Documents) -> Value {
    let mut slugs = Vec::new();
    actors_of(commons, "", &mut slugs);
    slugs.sort_unstable();
    slugs.dedup();
    let mut actors = Vec::new();
    for slug in slugs {
        let name = match documents.random.below(4) {
            0 => continue,
            1 => "Somebody else".to_owned(),
            2 => slug.replace('-', " ").to_uppercase(),
            _ => slug.clone(),
        };
        let mut actor = json!({ "id": slug, "name": name });
        let more = match documents.random.below(4) {
            0 => json!({ "types": ["person"], "identifiers": { "orcid": "0000-0002-1825-0097" } }),
            1 => json!({ "links": [{ "role": "homepage", "url": "https://example.org/" }] }),
            2 => {
                json!({ "sameAs": ["urn:x-italian-pa:c_h501"], "contacts": [{ "name": "A", "email": "a@example.org" }] })
            }
            _ => json!({}),
        };
        actor
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        actors.push(actor);
    }
    let mut member = commons.as_object().unwrap().clone();
    member.shift_remove("communs");
    member.shift_remove("kind");
    json!({ "communs": "1.0", "kind": "catalogue", "id": "all", "name": "All", "actors": actors, "commons": [member] })
}

/// The catalogue of a text, which is valid whatever the text says.
fn import(format: SourceFormat, text: &str) -> Value {
    let options = ImportOptions {
        persons: true,
        ..ImportOptions::default()
    };
    let mut importer = Importer::new(options);
    importer.add("file", format, text).unwrap();
    let read = importer.finish_value();
    assert_eq!(errors(&read.catalogue), Vec::<String>::new(), "{text}");
    read.catalogue
}

/// What was written, read again.
fn read(format: SourceFormat, text: &str) -> Map<String, Value> {
    let catalogue = import(format, text);
    let commons = catalogue["commons"][0].as_object();
    commons
        .unwrap_or_else(|| panic!("nothing is read of {text}"))
        .clone()
}

/// Adds what the formats look for, some of it twice and some of it in vain.
fn season(commons: &mut Value, documents: &mut Documents) {
    let seasonings = [
        json!({ "links": [
            { "role": "source-code", "url": "https://example.org/a.git" },
            { "role": "video", "url": "https://youtu.be/abc" },
            { "role": "video", "url": "https://example.org/film" },
            { "role": "documentation", "url": "https://example.org/docs" },
            { "role": "documentation", "url": "https://example.org/documentation" },
        ] }),
        json!({ "tags": ["e-commerce", "carpooling"], "image": { "url": "https://example.org/logo.svg", "alt": "Logo" } }),
        json!({ "relations": [
            { "type": "derived-from", "target": "https://example.org/b" },
            { "type": "derived-from", "target": "gtfs" },
            { "type": "part-of", "target": "https://example.org/b" },
        ] }),
        json!({ "territories": [
            { "scheme": "iso-3166-1", "code": "FR", "name": "France" },
            { "scheme": "insee-region", "code": "11" },
        ] }),
        json!({ "maturity": { "development": "proof-of-concept", "activity": "active" } }),
        json!({ "maturity": { "development": "validated", "activity": "archived" } }),
        json!({ "community": {
            "members": [
                { "actor": "ecov", "role": "operator", "until": "2027-12-31" },
                { "actor": "ecov", "role": "operator", "until": "2027" },
                { "actor": "urn:x-italian-pa:c_h501", "role": "carrier" },
                { "actor": "fabmob", "role": "carrier" },
                { "actor": "ademe", "role": "sponsor" },
                { "actor": "ademe", "role": "contributor" },
            ],
            "users": [{ "actor": "ecov" }, { "actor": "ecov", "since": "2024" }],
        } }),
        json!({ "funding": [
            { "kind": "other", "funder": "ademe" },
            { "kind": "grant", "funder": "ademe" },
            { "kind": "other", "funder": "https://example.org/funder" },
        ] }),
        json!({ "extensions": { "publiccode": {
            "platforms": ["web"],
            "softwareType": "standalone/web",
            "maintenance": { "type": "community", "contacts": [{ "name": "A" }] },
            "description": { "it": { "features": ["x"] } },
            "categories": ["carpooling"],
            "name": "Another name",
        } } }),
        json!({ "extensions": { "dpg": { "stage": "nominee", "type": ["aimodel"], "SDGs": [{ "SDGNumber": 11 }, { "SDGNumber": 9 }] } } }),
        json!({ "extensions": { "cff": { "message": "Cite it.", "title": 5 }, "publiccode": 5 } }),
        json!({ "resource": { "licenses": [
            { "spdx": "GPL-3.0-or-later", "appliesTo": "code", "url": "https://example.org/LICENSE" },
            { "spdx": "CC-BY-4.0", "appliesTo": "content" },
            { "spdx": "MIT" },
        ] } }),
        json!({ "resource": { "implements": ["https://example.org/standard", "gtfs"], "languages": ["fr", "en"] } }),
    ];
    let fields = commons.as_object_mut().unwrap();
    for _ in 0..documents.random.below(8) {
        let more = &seasonings[documents.random.below(seasonings.len())];
        for (key, value) in more.as_object().unwrap() {
            fields.insert(key.clone(), value.clone());
        }
    }
    commons["resource"]["natures"] = json!(["software", "data", "training", "other"]);
}

fn value_of(node: Node<'_>) -> Value {
    match node.kind() {
        NodeKind::Null => Value::Null,
        NodeKind::Boolean => node.as_bool().into(),
        NodeKind::Number => serde_json::from_str(node.as_number().unwrap()).unwrap(),
        NodeKind::String => node.as_str().into(),
        NodeKind::Array => node.items().map(value_of).collect(),
        NodeKind::Object => {
            let members = node
                .members()
                .map(|(key, value)| (key.as_str().to_owned(), value_of(value)));
            members.collect::<Map<_, _>>().into()
        }
    }
}

/// A document of a format, spoilt: it is read all the same, and what is read of it comes back.
fn spoilt(seed: u64) {
    let mut documents = Documents::new(seed);
    let Some(mut commons) = documents.valid(Kind::Commons) else {
        return;
    };
    season(&mut commons, &mut documents);
    for (from, to) in formats() {
        let source = catalogue(&commons, &mut documents);
        let exported = export_value(to, &source, &ExportOptions::default());
        if exported.text.is_empty() {
            continue;
        }
        let mut buffer = Buffer::new();
        let format = Format::of(&exported.text);
        let tree = communs::text::read(&exported.text, format, &Limits::default(), &mut buffer).unwrap();
        let mut document = value_of(tree.root());
        documents.spoil(&mut document);
        // The id is made of the name: without one it is that of the file, which is told.
        let name = document
            .get("name")
            .or(document.get("title"))
            .and_then(Value::as_str);
        if name.and_then(Slug::of).is_none() {
            continue;
        }
        let syntax = if format == Format::Json {
            TargetFormat::Json
        } else {
            TargetFormat::Yaml
        };
        let text = export_value(syntax, &document, &ExportOptions::default()).text;
        // A number that no double keeps is kept as a text, and a field of texts takes it when it is read again.
        if ["9007199254740993", "18446744073709551615"]
            .iter()
            .any(|number| text.contains(number))
        {
            continue;
        }
        let once = import(from, &text);
        if once["commons"][0].is_null() {
            continue;
        }
        let written = export_value(to, &once, &ExportOptions::default());
        let again = import(from, &written.text);
        let compared = Compared {
            told: HashSet::new(),
            languages: Vec::new(),
            alike: equal,
        };
        let unwritten = written
            .report
            .iter()
            .filter(|one| one.code() == "lossy-unwritten");
        let mut missing: Vec<String> = unwritten.map(|one| one.pointer().to_string()).collect();
        missing.extend(compared.lost(&once, &again));
        assert!(
            missing.is_empty(),
            "{}: {missing:?} of\n{text}\nread as {once:#}\nwritten as\n{}\nread as {again:#}",
            from.as_str(),
            written.text
        );
    }
}

fn hold(seed: u64) {
    let mut documents = Documents::new(seed);
    let Some(mut commons) = documents.valid(Kind::Commons) else {
        return;
    };
    // Half of them are what the formats are for.
    if seed.is_multiple_of(2) {
        season(&mut commons, &mut documents);
    }
    for (from, to) in formats() {
        for stands_in in [false, true] {
            let source = if stands_in {
                catalogue(&commons, &mut documents)
            } else {
                commons.clone()
            };
            if !errors(&source).is_empty() {
                continue;
            }
            let options = ExportOptions {
                goals: vec![11],
                ..ExportOptions::default()
            };
            let exported = export_value(to, &source, &options);
            if exported.text.is_empty() {
                assert_eq!(exported.report.diagnostics()[0].code(), "lossy-refused");
                continue;
            }
            let again = read(from, &exported.text);
            let original = if stands_in { &source["commons"][0] } else { &source };
            let compared = Compared::of(original, &exported.report);
            let mut wanted = original.clone();
            let fields = wanted.as_object_mut().unwrap();
            fields.shift_remove("communs");
            fields.shift_remove("kind");
            // Where a file was read from is about the file, not in it.
            if let Some(Value::Array(items)) = fields.get_mut("provenance") {
                items.retain(|one| one["system"] != from.as_str());
            }
            let missing = compared.lost(&wanted, &Value::Object(again.clone()));
            assert!(
                missing.is_empty(),
                "{}: {missing:?} of {original:#} is not in\n{}\nwhich is read as {:#}",
                from.as_str(),
                exported.text,
                Value::Object(again)
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, rng_seed: RngSeed::Fixed(11), ..ProptestConfig::default() })]

    /// A format loses what its report names, and nothing else.
    #[test]
    fn what_is_written_comes_back_or_is_told(seed: u64) {
        hold(seed);
    }

    /// Bad data costs no more than itself.
    #[test]
    fn what_is_read_of_a_spoilt_document_comes_back(seed: u64) {
        spoilt(seed);
    }
}

#[test]
fn every_format_is_there() {
    assert_eq!(formats().count(), FORMATS.len());
}
