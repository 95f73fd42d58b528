//! The conformance cases: every language finds the same codes in the same places.
//!
//! With `COMMUNS_REFRESH=1` the expected files take over what is generated, spans, parameters and suggestions:
//! only where codes, severities and pointers, which people write, agree.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use communs::diagnostic::catalogue::entries;
use communs::diagnostic::{Error, Locale, Report};
use communs::model::Kind;
use communs::{Checker, check};
use serde_json::{Map, Value, json};

mod support;
use support::{cases, foreign_cases};

#[test]
fn cases_find_what_they_expect() {
    let refresh = std::env::var_os("COMMUNS_REFRESH").is_some();
    let own = cases().into_iter().map(|case| {
        let report = check(&case.text, &case.options);
        (case.name, case.expected, case.expected_path, report)
    });
    let foreign = foreign_cases().into_iter().map(|case| {
        let report = case.report();
        (case.name, case.expected, case.expected_path, report)
    });
    let mut wrong = Vec::new();
    for (name, expected, path, report) in own.chain(foreign) {
        let found = found(&expected, report);
        if found == expected {
            continue;
        }
        if written(&found) != written(&expected) {
            wrong.push(difference(&name, &expected, &found));
        } else if refresh {
            std::fs::write(&path, text(&found)).unwrap();
        } else {
            wrong.push(format!(
                "{name}: stale; COMMUNS_REFRESH=1 writes what is generated"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cases differ\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn one_checker_finds_the_same_as_one_for_each() {
    let mut checker = Checker::default();
    for case in cases() {
        if case.options.profile == communs::Profile::Basic && case.options.kind.is_none() {
            // The checker tells the format from the text.
            let options = communs::Options {
                format: None,
                ..case.options
            };
            assert_eq!(
                checker.check(&case.text),
                check(&case.text, &options),
                "{}",
                case.name
            );
        }
    }
}

#[test]
fn every_kind_has_cases_and_every_code_is_found() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut codes = BTreeSet::new();
    for case in cases() {
        *kinds.entry(case.kind.as_str()).or_default() += 1;
        for diagnostic in check(&case.text, &case.options).iter().flat_map(Report::iter) {
            codes.insert(diagnostic.code());
        }
    }
    for kind in Kind::ALL {
        assert!(kinds[kind.as_str()] >= 30, "{}: {kinds:?}", kind.as_str());
    }
    for case in foreign_cases() {
        for diagnostic in case.report().iter().flat_map(Report::iter) {
            codes.insert(diagnostic.code());
        }
    }
    // What an exchange loses, and what takes a folder to find, their own tests show.
    let in_folders = ["rule-file-missing", "rule-not-png", "rule-image-width"];
    let in_mappings = ["shape-unknown-key"];
    let missing: Vec<_> = entries()
        .filter(|entry| entry.family() != "lossy" && !in_folders.contains(&entry.code()))
        .filter(|entry| !in_mappings.contains(&entry.code()))
        .map(communs::diagnostic::Entry::code)
        .filter(|code| !codes.contains(code))
        .collect();
    assert_eq!(missing, [""; 0], "no case finds these");
}

#[test]
fn what_is_found_can_be_said_in_both_languages() {
    let own = cases()
        .into_iter()
        .map(|case| (case.name, check(&case.text, &case.options)));
    let foreign = foreign_cases().into_iter().map(|case| (case.report(), case.name));
    for (name, report) in own.chain(foreign.map(|(report, name)| (name, report))) {
        for diagnostic in report.iter().flat_map(Report::iter) {
            let params = diagnostic.problem().params();
            for locale in Locale::ALL {
                for words in [diagnostic.message(locale), diagnostic.help(locale)] {
                    assert!(!words.trim().is_empty(), "{name}: {}", diagnostic.code());
                    for (param, _) in &params {
                        assert!(!words.contains(&format!("{{{param}}}")), "{name}: {words}");
                    }
                }
            }
        }
    }
}

/// What an expected file says of a case.
fn found(expected: &Value, report: Result<Report, Error>) -> Value {
    let mut file = Map::new();
    file.insert("options".into(), expected["options"].clone());
    match report {
        Err(error) => {
            file.insert("error".into(), error.code().into());
        }
        Ok(report) => {
            file.insert("valid".into(), report.is_valid().into());
            file.insert("diagnostics".into(), report.iter().map(diagnostic).collect());
        }
    }
    file.into()
}

fn diagnostic(diagnostic: &communs::diagnostic::Diagnostic) -> Value {
    let Value::Object(mut fields) = json!(diagnostic.render(Locale::English)) else {
        unreachable!("a diagnostic is an object");
    };
    let keep = ["code", "severity", "pointer", "span", "params", "suggestion"];
    keep.into_iter()
        .filter_map(|key| Some((key.to_owned(), fields.remove(key)?)))
        .collect()
}

/// The part of an expected file that people write.
fn written(expected: &Value) -> Value {
    let mut expected = expected.clone();
    for diagnostic in expected["diagnostics"].as_array_mut().into_iter().flatten() {
        let fields = diagnostic.as_object_mut().expect("a diagnostic is an object");
        fields.retain(|key, _| ["code", "severity", "pointer"].contains(&key.as_str()));
    }
    expected
}

fn difference(name: &str, expected: &Value, found: &Value) -> String {
    let lines = |file: &Value| -> Vec<String> {
        let listed = file["diagnostics"].as_array().into_iter().flatten();
        ["error", "valid"]
            .into_iter()
            .filter_map(|key| Some(format!("{key}: {}", file.get(key)?)))
            .chain(listed.map(|one| format!("{} {} {}", one["code"], one["severity"], one["pointer"])))
            .collect()
    };
    let (expected, found) = (lines(expected), lines(found));
    let without = |these: &[String], those: &[String]| -> Vec<String> {
        these
            .iter()
            .filter(|line| !those.contains(line))
            .cloned()
            .collect()
    };
    let (missing, more) = (without(&expected, &found), without(&found, &expected));
    if missing.is_empty() && more.is_empty() {
        return format!("{name}: in another order: {found:#?}");
    }
    format!("{name}: misses {missing:#?}, finds {more:#?}")
}

/// The text of an expected file: a line for each diagnostic.
fn text(file: &Value) -> String {
    let mut fields = Vec::new();
    for (key, value) in file.as_object().expect("a file is an object") {
        let value = match value.as_array() {
            Some(items) if !items.is_empty() => {
                let items: Vec<_> = items.iter().map(|item| format!("    {}", line(item))).collect();
                format!("[\n{}\n  ]", items.join(",\n"))
            }
            _ => line(value),
        };
        fields.push(format!("  {}: {value}", json!(key)));
    }
    format!("{{\n{}\n}}\n", fields.join(",\n"))
}

fn line(value: &Value) -> String {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, Spaced);
    serde::Serialize::serialize(value, &mut serializer).unwrap();
    String::from_utf8(out).unwrap()
}

/// JSON on one line, a space after each colon and comma.
struct Spaced;

impl serde_json::ser::Formatter for Spaced {
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b", " })
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b", " })
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}
