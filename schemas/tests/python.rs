//! Python has every record, field and word of the published schema, and nothing else.

#![cfg(test)]

use std::collections::BTreeSet;

use communs::Profile;
use communs::diagnostic::{Locale, Severity};
use communs::exchange::{Foreign, SourceFormat, TargetFormat};
use communs::model::Kind;
use communs::schema::Document;
use communs::text::Format;
use communs_schemas::repository;
use serde_json::Value;

/// The records of the schema that holds all of them, by name.
fn records() -> Vec<(String, Value)> {
    let text = std::fs::read_to_string(repository().join("schemas/v1/catalogue.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    let defs = schema["$defs"].as_object().unwrap().clone();
    let all = defs.into_iter().chain([("Catalogue".to_owned(), schema)]);
    all.collect()
}

fn generated(name: &str) -> String {
    std::fs::read_to_string(repository().join("bindings-python/python/communs").join(name)).unwrap()
}

/// The line that begins with a text, and those after it that are further in.
fn block(text: &str, beginning: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with(beginning));
    let first = lines.next().unwrap_or_else(|| panic!("no {beginning}"));
    let inner = lines.take_while(|line| line.is_empty() || line.starts_with(' '));
    [first].into_iter().chain(inner).collect::<Vec<_>>().join("\n")
}

/// The texts in double quotes behind another text, up to the end of its brackets.
fn quoted(block: &str, opening: &str) -> Vec<String> {
    let (_, list) = block
        .split_once(opening)
        .unwrap_or_else(|| panic!("no {opening}"));
    let (list, _) = list.split_once([')', '}', ']']).unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn snake(key: &str) -> String {
    let parts = key.split_inclusive(|_: char| true).map(|c| {
        let mark = if c.contains(char::is_uppercase) { "_" } else { "" };
        format!("{mark}{}", c.to_lowercase())
    });
    parts.collect()
}

fn keys(record: &Value) -> Vec<String> {
    let properties = record["properties"].as_object().unwrap();
    properties.keys().cloned().collect()
}

fn required(record: &Value) -> BTreeSet<String> {
    let names = record["required"].as_array().into_iter().flatten();
    names.map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[test]
fn classes_have_every_field_in_order() {
    let text = generated("_model.py");
    let mut seen = 0;
    for (name, record) in records() {
        if record.get("properties").is_none() {
            continue;
        }
        let class = block(&text, &format!("class {name}("));
        let is_kind = record["properties"].get("communs").is_some();
        let is_own = |key: &String| !is_kind || !["communs", "kind"].contains(&key.as_str());
        let keys: Vec<_> = keys(&record).into_iter().filter(is_own).collect();
        let pairs = quoted(&class, "_keys = {");
        let written: Vec<_> = pairs.iter().skip(1).step_by(2).cloned().collect();
        assert_eq!(written, keys, "{name}");
        let attributes: Vec<_> = pairs.iter().step_by(2).cloned().collect();
        assert_eq!(quoted(&class, "__slots__ = ("), attributes, "{name}");
        for (attribute, key) in attributes.iter().zip(&keys) {
            assert_eq!(attribute, &snake(key), "{name}");
        }
        let required = required(&record);
        let wanted = keys.iter().filter(|key| required.contains(*key));
        let wanted: Vec<_> = wanted.map(|key| snake(key)).collect();
        assert_eq!(quoted(&class, "__match_args__ = ("), wanted, "{name}");
        for (attribute, key) in attributes.iter().zip(&keys) {
            let says = record["properties"][key]["description"].as_str().unwrap();
            let first = says.split(' ').next().unwrap();
            assert!(
                class.contains(&format!("\n        {attribute}: {first}")),
                "{name}.{key}"
            );
            assert!(class.contains(&format!("\n    {attribute}: ")), "{name}.{key}");
        }
        assert!(
            text.contains(&format!("\"{name}\": {name},")),
            "{name} is no record of `RECORDS`"
        );
        seen += 1;
    }
    assert_eq!(text.matches("\nclass ").count(), seen);
}

#[test]
fn dictionaries_have_every_field() {
    let text = generated("types.py");
    // The lines `key: type` of a class, with whether the key is required.
    let fields = |class: &str| -> Vec<(String, bool)> {
        let lines = class
            .lines()
            .filter_map(|line| line.strip_prefix("    ")?.split_once(": "));
        lines
            .filter(|(key, _)| key.chars().all(char::is_alphanumeric))
            .map(|(key, of)| (key.to_owned(), !of.starts_with("NotRequired[")))
            .collect()
    };
    for (name, record) in records() {
        if record.get("properties").is_none() {
            continue;
        }
        let required = required(&record);
        let keys = keys(&record).into_iter().map(|key| {
            let is_required = required.contains(&key);
            (key, is_required)
        });
        let keys: Vec<_> = keys.collect();
        let written = if name == "Catalogue" {
            fields(&block(&text, "class CatalogueDocument("))
        } else if record["properties"].get("communs").is_some() {
            let document = fields(&block(&text, &format!("class {name}Document(")));
            assert_eq!(
                document,
                [("communs".to_owned(), true), ("kind".to_owned(), true)],
                "{name}"
            );
            let mut all = fields(&block(&text, &format!("class {name}Dict(_{name}Fields)")));
            all.extend(fields(&block(&text, &format!("class _{name}Fields("))));
            all
        } else {
            fields(&block(&text, &format!("class {name}Dict(")))
        };
        assert_eq!(written, keys, "{name}");
    }
}

#[test]
fn literals_have_every_word() {
    let text = generated("types.py");
    let mut seen = 0;
    for (name, vocabulary) in records() {
        let words = vocabulary["oneOf"].as_array().into_iter().flatten();
        let words: Vec<_> = words
            .map(|word| word["const"].as_str().unwrap().to_owned())
            .collect();
        if words.len() > 1 {
            assert_eq!(quoted(&text, &format!("\n{name}: TypeAlias = Literal[")), words);
            seen += 1;
        }
    }
    // What operations take has words too.
    let options = [
        (
            "Kind",
            Kind::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>(),
        ),
        ("Profile", Profile::ALL.map(Profile::as_str).to_vec()),
        ("Format", Format::ALL.map(Format::as_str).to_vec()),
        ("Language", Locale::ALL.map(Locale::as_str).to_vec()),
        (
            "SourceFormat",
            SourceFormat::ALL.map(SourceFormat::as_str).to_vec(),
        ),
        (
            "TargetFormat",
            TargetFormat::ALL.map(TargetFormat::as_str).to_vec(),
        ),
        ("OwnFormat", TargetFormat::OWN.map(TargetFormat::as_str).to_vec()),
        ("ForeignFormat", Foreign::ALL.map(Foreign::as_str).to_vec()),
        ("SchemaName", Document::ALL.map(Document::as_str).to_vec()),
        (
            "Severity",
            [Severity::Error, Severity::Warning, Severity::Hint]
                .map(Severity::as_str)
                .to_vec(),
        ),
        (
            "ValueType",
            communs::value::ALL.iter().map(|of| of.name).collect(),
        ),
    ];
    for (name, words) in &options {
        assert_eq!(&quoted(&text, &format!("\n{name}: TypeAlias = Literal[")), words);
    }
    assert_eq!(
        text.matches(": TypeAlias = Literal[").count(),
        seen + options.len()
    );
}

#[test]
fn lines_are_not_too_long() {
    for name in ["_model.py", "types.py"] {
        for line in generated(name).lines() {
            assert!(line.chars().count() <= 120, "{name}: {line}");
            assert_eq!(line, line.trim_end(), "{name}");
        }
    }
}
