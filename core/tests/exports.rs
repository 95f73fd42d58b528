//! What is exported reads back to the same description.

#![cfg(test)]

use communs::diagnostic::Report;
use communs::exchange::{
    ExportOptions, ImportOptions, Importer, SourceFormat, TargetFormat, export, export_value, import,
};
use communs::model::{Actor, Catalogue, Commons, Description, Kind, Project};
use communs::text::{Buffer, Format, Limits, Style, Tree, read, to_json};
use communs::{CatalogueCheck, Options, check, parse, reformat};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

mod support;
use support::documents::Documents;
use support::{files, repository};

fn described(kind: Kind, document: Value) -> Description {
    match kind {
        Kind::Actor => serde_json::from_value::<Actor>(document).unwrap().into(),
        Kind::Commons => serde_json::from_value::<Commons>(document).unwrap().into(),
        Kind::Project => serde_json::from_value::<Project>(document).unwrap().into(),
        Kind::Catalogue => serde_json::from_value::<Catalogue>(document).unwrap().into(),
        other => panic!("no descriptions of kind {other:?}"),
    }
}

/// A value of JSON on one line, numbers as it has them.
fn line(value: &Value) -> String {
    let mut buffer = Buffer::new();
    let tree = Tree::of(value, &Limits::default(), &mut buffer).unwrap();
    to_json(tree.root(), Style::Compact)
}

/// A text on one line of JSON, numbers as they stand.
fn line_of(text: &str, format: Format) -> String {
    let mut buffer = Buffer::new();
    let tree =
        read(text, format, &Limits::default(), &mut buffer).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    to_json(tree.root(), Style::Compact)
}

/// The lines that a description has to give.
fn lines(description: &Description) -> Vec<String> {
    let Value::Object(mut head) = description.to_value() else {
        panic!("a description is an object");
    };
    let mut lines = Vec::new();
    if description.kind() == Kind::Catalogue {
        for (list, kind) in [
            ("actors", "actor"),
            ("commons", "commons"),
            ("projects", "project"),
        ] {
            let members = head.shift_remove(list).unwrap_or(json!([]));
            for member in members.as_array().unwrap() {
                let mut fields = Map::new();
                fields.insert("communs".to_owned(), "1.0".into());
                fields.insert("kind".to_owned(), kind.into());
                fields.extend(member.as_object().unwrap().clone());
                lines.push(line(&fields.into()));
            }
        }
    }
    lines.insert(0, line(&head.into()));
    lines
}

fn reads_back(description: &Description) {
    let valid = description.check(&Options::default()).unwrap().is_valid();
    let whole = line(&description.to_value());
    for target in TargetFormat::OWN {
        let exported = export(target, description);
        assert_eq!(exported.report, Report::default());
        let text = exported.text;
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{text}");
        let syntax = match target {
            TargetFormat::Json => Format::Json,
            TargetFormat::Yaml => Format::Yaml,
            _ => {
                assert_eq!(text.lines().collect::<Vec<_>>(), lines(description));
                continue;
            }
        };
        assert_eq!(line_of(&text, syntax), whole);
        if valid {
            assert_eq!(parse(&text, &Options::default()).unwrap(), *description);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_exported_reads_back(seed: u64) {
        let mut documents = Documents::new(seed);
        let kind = documents.kind();
        reads_back(&described(kind, documents.document(kind)));
    }

    /// The usual form of a text is what its description writes.
    #[test]
    fn there_is_one_usual_form(seed: u64) {
        let mut documents = Documents::new(seed);
        let kind = documents.kind();
        let description = described(kind, documents.document(kind));
        let text = turned(&description.to_value()).to_string();
        if description.check(&Options::default()).unwrap().is_valid() {
            let written = reformat(&text, None, None, &Limits::default(), &mut Buffer::new()).unwrap();
            assert_eq!(written, description.to_json());
        }
    }
}

/// A value with the members of all objects the other way round, but for what is kept as it is.
fn turned(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let turned = fields.iter().rev().map(|(key, value)| match key.as_str() {
                "extensions" => (key.clone(), value.clone()),
                _ => (key.clone(), turned(value)),
            });
            Value::Object(turned.collect())
        }
        Value::Array(items) => items.iter().map(turned).collect(),
        other => other.clone(),
    }
}

/// The example of a catalogue, its files brought together.
fn mobility() -> Catalogue {
    let mut importer = Importer::new(ImportOptions::default());
    for path in files(&repository().join("examples/mobility")) {
        let name = path.display().to_string();
        importer
            .add(&name, SourceFormat::Communs, std::fs::read(&path).unwrap())
            .unwrap();
    }
    importer.finish().catalogue
}

#[test]
fn the_lines_of_a_catalogue_are_that_catalogue() {
    let catalogue = Description::from(mobility());
    reads_back(&catalogue);
    let text = export(TargetFormat::JsonLines, &catalogue).text;
    assert!(text.lines().count() > 10);

    // A list of the lines is imported to the same catalogue.
    let list = format!("[{}]", text.lines().collect::<Vec<_>>().join(","));
    let imported = import(SourceFormat::Communs, list, &ImportOptions::default()).unwrap();
    assert_eq!(imported.reports, [(String::new(), Report::default())]);
    assert_eq!(Description::from(imported.catalogue), catalogue);

    // Line by line, the check finds what it finds in the document.
    assert!(
        check(catalogue.to_json(), &Options::default())
            .unwrap()
            .is_valid()
    );
    let mut stream = CatalogueCheck::new(Options::default());
    for line in text.lines() {
        assert!(stream.add("lines", line).unwrap().is_valid(), "{line}");
    }
    for (_, report) in stream.finish() {
        assert!(report.is_valid(), "{report:?}");
    }
}

#[test]
fn a_catalogue_without_members_is_one_line() {
    let catalogue = Description::from(Catalogue::new("mobility".parse().unwrap(), "Mobility"));
    let text = export(TargetFormat::JsonLines, &catalogue).text;
    let line = r#"{"communs":"1.0","kind":"catalogue","id":"mobility","name":"Mobility"}"#;
    assert_eq!(text, format!("{line}\n"));
}

#[test]
fn an_id_names_the_commons_before_whom_it_is_called_like() {
    let catalogue = json!({ "communs": "1.0", "kind": "catalogue", "id": "all", "name": "All",
        "actors": [{ "id": "otp", "name": "OTP" }], "commons": [{ "id": "otp", "name": "OpenTripPlanner" }] });
    let options = ExportOptions {
        id: Some("otp".to_owned()),
        ..ExportOptions::default()
    };
    let written = export_value(TargetFormat::Json, &catalogue, &options).text;
    assert!(written.contains("OpenTripPlanner"), "{written}");
}

#[test]
fn words_lead_to_formats() {
    for format in TargetFormat::ALL {
        assert_eq!(TargetFormat::from_word(format.as_str()), Some(format));
    }
    assert_eq!(
        TargetFormat::OWN.map(TargetFormat::as_str),
        ["json", "yaml", "jsonl"]
    );
}

/// An actor that keeps something under `extensions`.
fn keeping(value: Value) -> Description {
    let mut actor = Actor::new("fabmob".parse().unwrap(), "FabMob");
    actor.extensions = Some([("kept".to_owned(), value)].into_iter().collect());
    actor.into()
}

#[test]
fn what_is_too_deep_or_too_big_to_be_read_is_written() {
    let depth = 2 * Limits::DEEPEST;
    let deep = keeping((0..depth).fold(json!("bottom"), |inner, _| vec![inner].into()));
    for target in TargetFormat::OWN {
        let text = export(target, &deep).text;
        let open = "[".repeat(depth);
        assert!(text.contains(&format!("{open}\"bottom\"]")), "{target:?} {text}");
        assert!(text.ends_with('\n'));
        assert!(text.starts_with(r#"{"communs":"1.0","kind":"actor","id":"fabmob""#));
    }
    let big = keeping("a".repeat(Limits::default().bytes + 1).into());
    let text = export(TargetFormat::Json, &big).text;
    assert!(text.contains("fabmob") && text.len() > Limits::default().bytes);
}
