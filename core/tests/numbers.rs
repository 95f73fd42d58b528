//! Numbers that people write in YAML without quotes: what they become where a text is wanted, and where a number is.

#![cfg(test)]

use communs::diagnostic::Diagnostic;
use communs::exchange::{
    ExportOptions, ImportOptions, Imported, Importer, SourceFormat, TargetFormat, export_value,
};
use serde_json::{Value, json};

fn import(format: SourceFormat, mapping: Option<&str>, text: &str) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions {
        mapping: mapping.map(str::to_owned),
        ..ImportOptions::default()
    });
    importer.add("file", format, text).unwrap();
    importer.finish_value()
}

fn codes(imported: &Imported<Value>) -> Vec<&'static str> {
    let reports = imported.reports.iter();
    reports
        .flat_map(|(_, report)| report.iter().map(Diagnostic::code))
        .collect()
}

/// The lines of what is written of the only commons that have one of the words.
fn lines(imported: &Imported<Value>, format: TargetFormat, words: &[&str]) -> Vec<String> {
    let mut commons = imported.catalogue["commons"][0].clone();
    commons["kind"] = "commons".into();
    let written = export_value(format, &commons, &ExportOptions::default());
    // The rules of the format have nothing against the types of what goes back.
    assert!(
        written.report.iter().all(|one| one.code() != "shape-type"),
        "{:?}",
        written.report
    );
    let lines = written.text.lines().map(str::trim);
    lines
        .filter(|line| words.iter().any(|word| line.contains(word)))
        .map(str::to_owned)
        .collect()
}

const PUBLICCODE: &str = "
publiccodeYmlVersion: 0.4
name: A
url: https://example.org/a.git
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
softwareVersion: 1.10
dependsOn:
  open:
    - {name: PostgreSQL, versionMin: 1.10, versionMax: 9.0, version: 10}
legal: {license: MIT}
maintenance: {type: internal, contacts: [{name: Service, phone: +33123}]}
localisation: {localisationReady: true, availableLanguages: [fr]}
";

const CITATION: &str = "
cff-version: 1.2.0
message: Cite it.
title: A
version: 1.10
authors: [{name: Org}]
preferred-citation: {type: article, title: T, authors: [{name: Org}], version: 1.0, issue: 1.10, volume: 12, start: 7.0}
";

#[test]
fn versions_are_as_they_are_written_through_every_format() {
    for (text, from, to) in [
        (PUBLICCODE, SourceFormat::Publiccode, TargetFormat::Publiccode),
        (CITATION, SourceFormat::Cff, TargetFormat::Cff),
    ] {
        for version in ["1.10", "1.0", "007", "1e3", "10"] {
            let imported = import(
                from,
                None,
                &text.replacen("ersion: 1.10", &format!("ersion: {version}"), 1),
            );
            assert_eq!(imported.catalogue["commons"][0]["resource"]["version"], version);
            let words = ["softwareVersion: ", "version: '"];
            assert!(
                lines(&imported, to, &words)
                    .iter()
                    .any(|line| line.ends_with(&format!("ersion: '{version}'"))),
                "{version}"
            );
        }
    }
}

#[test]
fn what_is_kept_goes_back_in_the_same_digits_and_as_the_format_has_it() {
    let imported = import(SourceFormat::Publiccode, None, PUBLICCODE);
    let words = ["versionMin", "versionMax", "version: 10"];
    assert_eq!(
        lines(&imported, TargetFormat::Publiccode, &words),
        ["versionMin: '1.10'", "versionMax: '9.0'", "version: 10"]
    );
    let imported = import(SourceFormat::Cff, None, CITATION);
    let words = ["version: '1.0'", "issue", "volume", "start"];
    assert_eq!(
        lines(&imported, TargetFormat::Cff, &words),
        ["version: '1.0'", "issue: '1.10'", "volume: 12", "start: 7.0"]
    );
}

#[test]
fn where_a_number_is_wanted_its_digits_do_not_matter() {
    let text = "
communs: '1.0'
kind: actor
id: a
name: A
location: {latitude: 48.850, longitude: 2.0}
";
    let front = format!("---{text}---\n");
    for (format, text) in [(SourceFormat::Communs, text), (SourceFormat::Markdown, &front)] {
        let imported = import(format, None, text);
        assert_eq!(codes(&imported), [""; 0]);
        let actor = &imported.catalogue["actors"][0];
        assert_eq!(actor["location"], json!({ "latitude": 48.85, "longitude": 2.0 }));
    }
    let mapping = "describes: commons\nfields: {name: nom, resource.version: version}\n";
    let list = "- {nom: A, version: 1.10}\n";
    let imported = import(SourceFormat::List, Some(mapping), list);
    assert_eq!(imported.catalogue["commons"][0]["resource"]["version"], "1.10");

    let text = "
communs: '1.0'
kind: commons
id: a
name: A
funding: [{kind: grant, amount: 1000.50, currency: EUR, rate: 0.50}]
assessments: [{grid: g, date: 2024, selfAssessment: true, criteria: [{key: k, value: 2.50}]}]
";
    let commons = &import(SourceFormat::Communs, None, text).catalogue["commons"][0];
    assert_eq!(commons["funding"][0]["amount"], "1000.50");
    assert_eq!(commons["funding"][0]["rate"], 0.5);
    assert_eq!(commons["assessments"][0]["criteria"][0]["value"], 2.5);
}
