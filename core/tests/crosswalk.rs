//! Formats of one record a file: read, written, and read again.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "what lands where is told")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use communs::diagnostic::{Diagnostic, Locale};
use communs::exchange::{
    ExportOptions, Exported, ImportOptions, Imported, Importer, SourceFormat, TargetFormat, detect,
    export_value,
};
use communs::{Checker, Options};
use serde_json::{Value, json};

mod support;
use support::shared;

/// The formats that are read and written, with the folders of real files.
const FORMATS: [(SourceFormat, TargetFormat, &[&str]); 1] = [(
    SourceFormat::Cff,
    TargetFormat::Cff,
    &["cff/fixtures", "cff/real"],
)];

fn import(format: SourceFormat, bytes: impl AsRef<[u8]>, persons: bool) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions {
        persons,
        ..ImportOptions::default()
    });
    importer.add("file", format, bytes).unwrap();
    importer.finish_value()
}

fn export(format: TargetFormat, description: &Value) -> Exported {
    export_value(format, description, &ExportOptions::default())
}

fn codes(exported: &Exported) -> Vec<&'static str> {
    exported
        .report
        .diagnostics()
        .iter()
        .map(Diagnostic::code)
        .collect()
}

fn real(folders: &[&str]) -> Vec<PathBuf> {
    folders.iter().flat_map(|folder| shared(folder)).collect()
}

#[test]
fn files_of_others_are_told_and_become_valid_descriptions() {
    for (format, _, folders) in FORMATS {
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        for path in real(folders) {
            let bytes = std::fs::read(&path).unwrap();
            assert_eq!(detect(path.to_str(), &bytes), Some(format), "{}", path.display());
            let imported = import(format, &bytes, false);
            let report = Checker::new(Options::default())
                .check_value(&imported.catalogue)
                .unwrap();
            assert!(report.is_valid(), "{}: {report:?}", path.display());
            for one in imported
                .reports
                .iter()
                .flat_map(|(_, report)| report.diagnostics())
            {
                *told.entry(one.code()).or_default() += 1;
                assert!(one.span().is_some(), "{}: {one:?}", path.display());
            }
        }
        println!("{}: {told:?}", format.as_str());
    }
}

/// Written and read again, a file gives the same description, but for what the report of the writer names.
#[test]
fn files_of_others_come_back() {
    for (from, to, folders) in FORMATS {
        for path in real(folders) {
            let bytes = std::fs::read(&path).unwrap();
            let once = import(from, &bytes, true).catalogue;
            if once.get("commons").is_none() {
                continue;
            }
            let written = export(to, &once);
            let again = import(from, &written.text, true).catalogue;
            let lost = codes(&written)
                .into_iter()
                .filter(|code| *code != "lossy-asked")
                .count();
            assert_eq!(lost, 0, "{}: {:?}", path.display(), written.report);
            assert_eq!(once, again, "{}\n{}", path.display(), written.text);
        }
    }
}

#[test]
fn citations_say_who_and_what() {
    let text = "cff-version: 1.2.0\nmessage: Cite it.\ntitle: Covoit'ici\ntype: software\ndate-released: 2024-03-01\n\
        authors:\n  - name: Ecov\n    website: https://www.ecov.fr/\n  - given-names: Ada\n    family-names: Lovelace\n\
        license: [MIT, Apache-2.0]\nkeywords: [carpooling]\ndoi: 10.5281/zenodo.1\nfunding: none\n";
    let imported = import(SourceFormat::Cff, text, false);
    let commons = &imported.catalogue["commons"][0];
    assert_eq!(commons["id"], "covoit-ici");
    assert_eq!(
        commons["resource"],
        json!({ "natures": ["software"], "licenses": [{ "spdx": "MIT OR Apache-2.0" }] })
    );
    assert_eq!(commons["sameAs"], json!(["https://doi.org/10.5281/zenodo.1"]));
    assert_eq!(
        commons["community"],
        json!({ "members": [{ "actor": "ecov", "role": "contributor" }] })
    );
    assert_eq!(
        commons["extensions"],
        json!({ "cff": { "message": "Cite it.", "funding": "none" } })
    );
    assert_eq!(
        commons["provenance"],
        json!([{ "source": "file", "system": "cff" }])
    );
    let told: Vec<_> = imported.reports[0]
        .1
        .diagnostics()
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    assert_eq!(
        told,
        [("lossy-person", "/authors/1"), ("lossy-extension", "/funding")]
    );

    let with_persons = import(SourceFormat::Cff, text, true).catalogue;
    let written = export(TargetFormat::Cff, &with_persons);
    assert!(written.report.diagnostics().is_empty(), "{:?}", written.report);
    assert!(
        written
            .text
            .contains("  - given-names: Ada\n    family-names: Lovelace\n"),
        "{}",
        written.text
    );
}

#[test]
fn what_a_format_cannot_hold_or_lacks_is_said() {
    let commons = json!({ "communs": "1.0", "kind": "commons", "id": "gtfs", "name": { "fr": "GTFS", "en": "GTFS" },
        "challenges": ["open-data"], "resource": { "natures": ["data", "standard"] } });
    let written = export(TargetFormat::Cff, &commons);
    let told: Vec<_> = written
        .report
        .diagnostics()
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("lossy-asked", ""),
            ("lossy-unwritten", "/challenges"),
            ("lossy-unwritten", "/name/fr"),
            ("lossy-unwritten", "/resource/natures/1"),
        ]
    );
    let asked = &written.report.diagnostics()[0];
    assert_eq!(
        asked.message(Locale::English),
        "CITATION.cff demands `authors`, and the description says nothing for it"
    );
    assert_eq!(
        asked.help(Locale::French),
        "écrire `community.members` dans la description"
    );

    for (subject, of) in [
        (json!({ "kind": "actor", "id": "a", "name": "A" }), "an actor"),
        (json!({ "kind": "project", "id": "a", "name": "A" }), "a project"),
        (
            json!({ "kind": "catalogue", "id": "a", "name": "A" }),
            "a whole catalogue",
        ),
        (
            json!({ "kind": "commons", "id": "a", "name": "A", "resource": { "natures": ["place"] } }),
            "a commons that is neither software nor data",
        ),
    ] {
        let refused = export(TargetFormat::Cff, &subject);
        assert_eq!(
            (refused.text.as_str(), codes(&refused)),
            ("", vec!["lossy-refused"])
        );
        let message = refused.report.diagnostics()[0].message(Locale::English);
        assert_eq!(message, format!("CITATION.cff cannot hold {of}"));
    }
}
