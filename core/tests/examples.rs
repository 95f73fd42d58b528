//! The examples that people copy from: those that are right, and those that show what goes wrong.

#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;

use communs::diagnostic::Report;
use communs::{CatalogueCheck, Options, Profile, check};

mod support;
use support::{files, format, repository};

#[test]
fn broken_examples_break_what_they_say() {
    let folder = repository().join("examples/broken");
    let expected = fs::read(folder.join("expected.json")).unwrap();
    let expected: BTreeMap<String, Vec<String>> = serde_json::from_slice(&expected).unwrap();
    let mut found = BTreeMap::new();
    for path in files(&folder) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name == "expected.json" {
            continue;
        }
        let options = Options {
            format: format(&path),
            ..Options::default()
        };
        let codes = match check(fs::read(&path).unwrap(), &options) {
            Ok(report) => report.iter().map(|one| one.code().to_owned()).collect(),
            Err(error) => vec![error.code().to_owned()],
        };
        found.insert(name, codes);
    }
    assert_eq!(found, expected);
}

#[test]
fn the_example_of_a_catalogue_could_be_published_as_it_is() {
    let folder = repository().join("examples/mobility");
    let mut catalogue = CatalogueCheck::new(Options {
        profile: Profile::Publish,
        ..Options::default()
    });
    let mut wrong = Vec::new();
    let mut note = |name: &str, report: &Report| {
        for one in report {
            let line = one.span().map_or(0, |span| span.start.line);
            wrong.push(format!("{name}:{line}: {} {}", one.code(), one.pointer()));
        }
    };
    for path in files(&folder) {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        note(&name, &catalogue.add(&name, fs::read(&path).unwrap()).unwrap());
    }
    for (name, report) in catalogue.finish() {
        note(&name, &report);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
