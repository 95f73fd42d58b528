//! Formats of one record a file: read, written, and read again.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "what lands where is told")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use communs::diagnostic::Diagnostic;
use communs::exchange::{ExportOptions, Foreign, SourceFormat, TargetFormat, detect, export_value};
use communs::{Checker, Options};
use serde_json::{Value, json};

mod support;
use support::records::{codes, export, import};
use support::shared;

/// The formats that are read and written, with the folders of real files.
const FORMATS: [(SourceFormat, TargetFormat, &[&str]); 4] = [
    (
        SourceFormat::Cff,
        TargetFormat::Cff,
        &["cff/fixtures", "cff/real"],
    ),
    (
        SourceFormat::Publiccode,
        TargetFormat::Publiccode,
        &["publiccode/real", "publiccode/examples", "publiccode/fixtures/v0"],
    ),
    (
        SourceFormat::Dpg,
        TargetFormat::Dpg,
        &["dpg/nominees", "dpg/digitalpublicgoods"],
    ),
    (
        SourceFormat::Codemeta,
        TargetFormat::Codemeta,
        &["codemeta/ropensci", "codemeta/real"],
    ),
];

/// Real files. Some names of the registry are links, of which a copy holds the name that they lead to.
fn real(folders: &[&str]) -> Vec<PathBuf> {
    let is_link = |path: &PathBuf| path.metadata().is_ok_and(|about| about.len() < 20);
    let all = folders.iter().flat_map(|folder| shared(folder));
    all.filter(|path| !is_link(path)).collect()
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
            // An id that is made of the name of the file is made of it again.
            let is_lost = |one: &&Diagnostic| {
                ["lossy-unwritten", "lossy-refused"].contains(&one.code()) && one.pointer().as_str() != "/id"
            };
            let lost: Vec<_> = written.report.iter().filter(is_lost).collect();
            assert!(lost.is_empty(), "{}: {lost:?}", path.display());
            assert_eq!(once, again, "{}\n{}", path.display(), written.text);
        }
    }
}

/// What is written is what the check of the format takes, but for what was asked for.
#[test]
fn what_is_written_is_valid_in_its_format() {
    for (from, to, folders) in FORMATS {
        let Some(foreign) = Foreign::from_word(to.as_str()) else {
            continue;
        };
        for path in real(folders) {
            let read = import(from, std::fs::read(&path).unwrap(), true).catalogue;
            if read.get("commons").is_none() {
                continue;
            }
            let source = std::fs::read(&path).unwrap();
            let errors = |text: &[u8]| {
                let report = communs::check_as(foreign, text, &communs::ForeignOptions::default()).unwrap();
                let all = report.diagnostics().iter();
                let errors = all.filter(|one| one.severity() == communs::diagnostic::Severity::Error);
                errors
                    .map(|one| (one.code(), one.pointer().as_str().to_owned()))
                    .collect::<Vec<_>>()
            };
            let written = export(to, &read);
            let (before, after) = (errors(&source), errors(written.text.as_bytes()));
            assert!(
                after.len() <= before.len(),
                "{}: {after:?}\n{}",
                path.display(),
                written.text
            );
        }
    }
}

#[test]
fn the_description_to_write_is_named_by_its_id() {
    let catalogue = json!({ "communs": "1.0", "kind": "catalogue", "id": "c", "name": "C",
        "actors": [{ "id": "ecov", "name": "Ecov" }],
        "commons": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] });
    let write = |format, description: &Value, id: &str| {
        let options = ExportOptions {
            id: Some(id.to_owned()),
            ..ExportOptions::default()
        };
        export_value(format, description, &options)
    };
    let line = write(TargetFormat::JsonLines, &catalogue, "b");
    assert_eq!(
        line.text,
        "{\"communs\":\"1.0\",\"kind\":\"commons\",\"id\":\"b\",\"name\":\"B\"}\n"
    );
    assert!(
        write(TargetFormat::Cff, &catalogue, "b")
            .text
            .contains("title: B\n")
    );
    let actor = write(TargetFormat::Cff, &catalogue, "ecov");
    assert_eq!(codes(&actor), ["lossy-refused"]);
    for format in TargetFormat::ALL {
        for description in [
            &catalogue,
            &json!({ "communs": "1.0", "kind": "commons", "id": "b", "name": "B" }),
        ] {
            let none = write(format, description, "nobody");
            assert_eq!(
                (none.text.as_str(), codes(&none)),
                ("", vec!["lossy-no-such-id"]),
                "{format:?}"
            );
        }
    }
}
