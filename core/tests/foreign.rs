//! Files of other formats, by the rules of their own: what the reference programs say of their own fixtures, and of real
//! files.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use communs::diagnostic::{Diagnostic, Param, Report, Severity};
use communs::exchange::Foreign;
use communs::{ForeignOptions, check_as};
use serde_json::Value;

mod support;
use support::{files, repository};

/// A folder of the shared data; a plain line where it is absent.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = repository().join("../shared/data").join(folder);
    if !path.is_dir() {
        eprintln!("skipped: there is no ../shared/data/{folder}");
        return None;
    }
    Some(path)
}

fn report(format: Foreign, path: &Path) -> Report {
    let text = fs::read(path).unwrap();
    check_as(format, text, &ForeignOptions::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Fixtures that are wrong only by what lies outside of the text, and nothing is found in.
const OUTSIDE: [(&str, &str); 5] = [
    (
        "v0/invalid/logo_missing_url.yml",
        "the address of the logo leads nowhere: needs the network",
    ),
    (
        "v0/invalid/logo_missing_file.yml",
        "the logo is no file: needs the folder",
    ),
    (
        "v0/invalid/no-network/logo_missing_file.yml",
        "the logo is no file: needs the folder",
    ),
    (
        "v0/invalid/description_en_screenshots_missing_file.yml",
        "the screenshot is no file: needs the folder",
    ),
    ("", ""),
];

#[test]
fn dump() {
    let Some(folder) = shared("publiccode") else {
        return;
    };
    let expected: BTreeMap<String, Vec<Value>> =
        serde_json::from_slice(&fs::read(folder.join("expected-v0.json")).unwrap()).unwrap();
    for path in files(&folder.join("fixtures")) {
        let name = path
            .strip_prefix(folder.join("fixtures"))
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let report = report(Foreign::Publiccode, &path);
        let theirs: BTreeSet<(String, String)> = expected
            .get(&name)
            .into_iter()
            .flatten()
            .map(|one| {
                (
                    one["sev"].as_str().unwrap().to_owned(),
                    one["key"].as_str().unwrap().to_owned(),
                )
            })
            .collect();
        let ours: BTreeSet<(String, String)> = report
            .iter()
            .map(|one| (one.severity().as_str().to_owned(), key(one)))
            .collect();
        if ours != theirs {
            println!("{name}\n   ours   {ours:?}\n   theirs {theirs:?}");
        }
    }
}

/// The key of a diagnostic as the reference parser writes it.
fn key(diagnostic: &Diagnostic) -> String {
    let mut key = String::new();
    let mut push = |segment: &str| {
        if segment.bytes().all(|byte| byte.is_ascii_digit()) {
            key += &format!("[{segment}]");
        } else {
            if !key.is_empty() {
                key.push('.');
            }
            key += segment;
        }
    };
    diagnostic.pointer().segments().for_each(|segment| push(&segment));
    if matches!(diagnostic.code(), "shape-missing-field" | "rule-required-with") {
        for (name, param) in diagnostic.problem().params() {
            if let (true, Param::Text(field)) = (name == "field", param) {
                push(&field);
            }
        }
    }
    key
}

#[test]
fn dump_more() {
    for (folder, format) in [
        ("codemeta", Foreign::Codemeta),
        ("cff", Foreign::Cff),
        ("publiccode/real", Foreign::Publiccode),
        ("publiccode/examples", Foreign::Publiccode),
    ] {
        let Some(folder) = shared(folder) else { return };
        let mut codes: BTreeMap<String, usize> = BTreeMap::new();
        let mut valid = 0;
        let mut all = 0;
        for path in files(&folder) {
            let report = report(format, &path);
            all += 1;
            valid += usize::from(report.is_valid());
            for one in report.iter() {
                *codes
                    .entry(format!("{} {}", one.code(), one.severity().as_str()))
                    .or_default() += 1;
                if std::env::var_os("SAY").is_some() && one.severity() != Severity::Hint {
                    println!(
                        "{} {} {} {:?}",
                        path.file_name().unwrap().to_str().unwrap(),
                        one.pointer(),
                        one.message(communs::diagnostic::Locale::English),
                        one.suggestion()
                    );
                }
            }
        }
        println!("{}: {valid}/{all} {codes:?}", folder.display());
    }
    let _ = OUTSIDE;
}
