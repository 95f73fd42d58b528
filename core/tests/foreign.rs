//! Files of other formats, by the rules of their own: what the reference programs say of their fixtures, and real files.
//!
//! The data of others lies in `../shared/data`; where it is absent, these tests say so in one line and pass.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use communs::diagnostic::{Diagnostic, Param, Report, Severity};
use communs::exchange::{Files, Foreign};
use communs::text::Limits;
use communs::{ForeignOptions, Options, check, check_as};
use proptest::prelude::*;
use serde_json::Value;

mod support;
use support::{repository, shared};

fn report(format: Foreign, path: &Path) -> Report {
    let text = fs::read(path).unwrap();
    check_as(format, text, &ForeignOptions::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Fixtures whose mistake lies outside of the text, and why. All but the first are found where the folder is known, which
/// the tests of the command show.
const OUTSIDE: [(&str, &str); 6] = [
    (
        "logo_missing_url.yml",
        "the network: the address of the logo leads nowhere",
    ),
    ("logo_missing_file.yml", "the folder: the logo is no file"),
    (
        "no-network/logo_missing_file.yml",
        "the folder: the logo is no file",
    ),
    (
        "monochromeLogo_missing_file.yml",
        "the folder: the logo is no file",
    ),
    (
        "description_en_screenshots_missing_file.yml",
        "the folder: the screenshot is no file",
    ),
    (
        "legal_authorsFile_missing_file.yml",
        "the folder: the file of authors is no file",
    ),
];

/// Where the reference parser names another key than ours, and why.
const OTHERWISE: [(&str, &str, &[&str]); 9] = [
    // It stops to read at the first wrong type, and misses what it has not read.
    (
        "description_en_apiDocumentation_wrong_type.yml",
        "description",
        &[],
    ),
    ("description_en_awards_wrong_type.yml", "description", &[]),
    ("description_en_localisedName_wrong_type.yml", "description", &[]),
    (
        "maintenance_contractors_invalid_type.yml",
        "maintenance.type",
        &[],
    ),
    (
        "no-network/localisation_localisationReady_yaml11_yes.yml",
        "localisation.availableLanguages",
        &[],
    ),
    // It finds the key by its line, and takes one that stands beside or inside.
    (
        "dependsOn_open_name_wrong_type.yml",
        "dependsOn.open[0]",
        &["dependsOn.open[0].name"],
    ),
    (
        "organisation_wrong_type.yml",
        "organisation[0]",
        &["organisation"],
    ),
    (
        "outputTypes_wrong_type.yml",
        "outputTypes.foobar",
        &["outputTypes"],
    ),
    // A key that is no language is named by the key around it, which may hold others that are right.
    (
        "description_en_gb_invalid_bcp47.yml",
        "description",
        &["description.en_GB"],
    ),
];

/// A severity and a key.
type Found = BTreeSet<(String, String)>;

#[test]
fn publiccode_finds_what_the_reference_parser_finds() {
    let fixtures = shared("publiccode/fixtures/v0");
    if fixtures.is_empty() {
        return;
    }
    let folder = repository().join("../shared/data/publiccode");
    let expected: BTreeMap<String, Vec<Value>> =
        serde_json::from_slice(&fs::read(folder.join("expected-v0.json")).unwrap()).unwrap();
    let root = folder.join("fixtures/v0");
    let mut wrong = Vec::new();
    let mut outside = 0;
    for path in fixtures {
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        let (group, name) = name.split_once('/').unwrap();
        let report = report(Foreign::Publiccode, &path);
        let ours: Found = report
            .iter()
            .map(|one| (one.severity().as_str().to_owned(), key(one)))
            .collect();
        let is_outside = OUTSIDE.iter().any(|(outside, _)| *outside == name);
        let worst = report.iter().map(Diagnostic::severity).min();
        let in_group = match group {
            "valid" => worst.is_none(),
            "valid_with_warnings" => worst == Some(Severity::Warning),
            _ => (worst == Some(Severity::Error)) != is_outside,
        };
        let theirs = theirs(&expected, group, name, is_outside);
        outside += usize::from(is_outside);
        if !in_group || ours != theirs {
            wrong.push(format!(
                "{group}/{name}: finds {ours:?}, where the parser finds {theirs:?}"
            ));
        }
    }
    assert_eq!(outside, OUTSIDE.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the reference parser finds, in our keys.
fn theirs(expected: &BTreeMap<String, Vec<Value>>, group: &str, name: &str, is_outside: bool) -> Found {
    let listed = expected.get(&format!("v0/{group}/{name}")).into_iter().flatten();
    let mut found = Found::new();
    for one in listed {
        let severity = one["sev"].as_str().unwrap().to_owned();
        let key = one["key"].as_str().unwrap();
        if is_outside && severity == "error" {
            continue;
        }
        // Of a language with a hyphen.
        let key = key.replace("[en-US]", ".en-US");
        let otherwise = OTHERWISE
            .iter()
            .find(|(file, theirs, _)| *file == name && *theirs == key);
        match otherwise {
            Some((_, _, ours)) => found.extend(ours.iter().map(|key| (severity.clone(), (*key).to_owned()))),
            None if name == "description_invalid_language.yml" => {
                found.insert((severity, format!("{key}.xxx")));
            }
            None => {
                found.insert((severity, key));
            }
        }
    }
    found
}

/// The key of a diagnostic as the reference parser writes it.
fn key(diagnostic: &Diagnostic) -> String {
    let mut key = String::new();
    let mut push = |segment: &str| {
        if segment.bytes().all(|byte| byte.is_ascii_digit()) {
            key = format!("{key}[{segment}]");
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
            if let ("field", Param::Text(field)) = (name, param) {
                push(&field);
            }
        }
    }
    key
}

#[test]
fn publiccode_1_is_told_once() {
    for path in shared("publiccode/fixtures/v1") {
        let report = report(Foreign::Publiccode, &path);
        let [one] = report.diagnostics() else {
            panic!("{}: {report:?}", path.display())
        };
        // What breaks the syntax is told before any version.
        let told = [("shape-version", "/publiccodeYmlVersion")];
        assert!(
            told.contains(&(one.code(), one.pointer().as_str())),
            "{}: {one:?}",
            path.display()
        );
    }
}

#[test]
fn real_files_give_reports() {
    let folders = [
        ("publiccode/real", Foreign::Publiccode),
        ("publiccode/examples", Foreign::Publiccode),
        ("codemeta", Foreign::Codemeta),
        ("cff", Foreign::Cff),
    ];
    for (folder, format) in folders {
        for path in shared(folder) {
            let report = report(format, &path);
            for one in &report {
                let place = one.span().map(|span| span.start.line);
                assert!(place.is_some_and(|line| line > 0), "{}: {one:?}", path.display());
            }
        }
    }
}

/// Files that the format's own schema accepts, and we do not, with the reason.
const STRICTER: [(&str, &str); 2] = [
    (
        "1.0.3__reference-article",
        "the lines of a text between quotes stand too far left for YAML 1.2",
    ),
    (
        "1.2.0__pass__reference-article",
        "the lines of a text between quotes stand too far left for YAML 1.2",
    ),
];

#[test]
fn citations_are_valid_where_their_fixtures_are() {
    let mut wrong = Vec::new();
    for path in shared("cff/fixtures") {
        let name = path.to_str().unwrap();
        let report = report(Foreign::Cff, &path);
        // Version 1.3.0 is a draft of one program's tests.
        let is_wrong = name.contains("fail") || name.contains("1_3_0");
        let is_stricter = STRICTER.iter().any(|(file, _)| name.contains(file));
        if report.is_valid() == (is_wrong || is_stricter) {
            wrong.push(format!("{name}: {report:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const CITATION: &str = "cff-version: 1.2.0\nmessage: Cite it so.\ntitle: GTFS\nauthors:\n  - name: FabMob\n";
const SOFTWARE: &str = "\
publiccodeYmlVersion: \"0\"
name: OpenTripPlanner
url: https://example.org/otp.git
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  fr:
    shortDescription: Un calculateur d'itinéraires
    longDescription: >
      Un calculateur d'itinéraires pour les transports en commun, le vélo et la marche, que les collectivités installent
      chez elles ou confient à un prestataire, et qui lit les horaires au format GTFS et la carte d'OpenStreetMap.
    features: [Itinéraires]
legal:
  license: LGPL-3.0-or-later
maintenance:
  type: community
  contacts:
    - name: Ada Lovelace
localisation:
  localisationReady: true
  availableLanguages: [fr]
";

/// The codes and places that are found in a text.
fn found(format: Foreign, text: &str) -> Vec<(String, String, Option<String>)> {
    let report = check_as(format, text, &ForeignOptions::default()).unwrap();
    report
        .iter()
        .map(|one| {
            (
                one.code().to_owned(),
                one.pointer().to_string(),
                one.suggestion().map(str::to_owned),
            )
        })
        .collect()
}

#[test]
fn one_cause_gives_one_diagnostic_that_says_what_is_meant() {
    let cases = [
        (
            SOFTWARE.replace("platforms:", "plateforms:"),
            ("shape-foreign-field", "/plateforms", Some("platforms")),
        ),
        (
            SOFTWARE.replace("localisationReady: true", "localisationReady: no"),
            ("shape-type", "/localisation/localisationReady", None),
        ),
        (
            SOFTWARE.replace("name: Open", "creationDate: 2020-01-01\nname: Open"),
            ("shape-foreign-field", "/creationDate", Some("releaseDate")),
        ),
        (
            format!("{SOFTWARE}fundedBy:\n  - url: https://fabmob.io\n"),
            ("shape-foreign-field", "/fundedBy/0/url", Some("uri")),
        ),
        (
            format!("{SOFTWARE}fundedBy:\n  - uri: urn:x-italian-pa:no_such_pa\n"),
            ("shape-form", "/fundedBy/0/uri", None),
        ),
        (
            SOFTWARE.replace("\"0\"", "0.2"),
            ("shape-type", "/publiccodeYmlVersion", None),
        ),
        (
            format!("{SOFTWARE}supports: [{{id: alias:gpdr}}]\n"),
            ("shape-vocabulary", "/supports/0/id", Some("alias:gdpr")),
        ),
        (
            SOFTWARE.replace(
                "    features:",
                "    videos: [https://example.org/a.mp4]\n    features:",
            ),
            ("rule-video-host", "/description/fr/videos/0", None),
        ),
    ];
    for (text, (code, pointer, suggestion)) in cases {
        let expected = (code.to_owned(), pointer.to_owned(), suggestion.map(str::to_owned));
        assert_eq!(found(Foreign::Publiccode, &text), [expected], "{text}");
    }
    assert_eq!(found(Foreign::Publiccode, SOFTWARE), []);
    assert_eq!(found(Foreign::Cff, CITATION), []);
}

/// A folder with files of some names.
struct Folder(&'static [(&'static str, &'static [u8])]);

impl Files for Folder {
    fn head(&self, path: &str) -> Option<Vec<u8>> {
        let file = self.0.iter().find(|(name, _)| *name == path);
        file.map(|(_, bytes)| bytes.to_vec())
    }
}

#[test]
fn files_are_looked_up_where_somebody_knows_them() {
    let folder = Folder(&[
        ("wide.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\0\x01"),
        ("narrow.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x01"),
        ("text.png", b"a text"),
        ("cut.png", b"\x89PNG"),
        ("logo.svg", b""),
    ]);
    let cases = [
        ("wide.png", None),
        ("logo.svg", None),
        ("https://example.org/logo.png", None),
        ("narrow.png", Some("rule-image-width")),
        ("text.png", Some("rule-not-png")),
        ("cut.png", Some("rule-not-png")),
        ("absent.svg", Some("rule-file-missing")),
        ("/wide.png", Some("rule-file-reference")),
        ("logo.pdf", Some("rule-file-ending")),
    ];
    for (logo, code) in cases {
        let text = format!("{SOFTWARE}logo: {logo}\n");
        let options = ForeignOptions {
            // What has another ending is told by that alone.
            files: (logo != "logo.pdf").then_some(&folder as &dyn Files),
            ..ForeignOptions::default()
        };
        let report = check_as(Foreign::Publiccode, &text, &options).unwrap();
        let codes: Vec<_> = report.iter().map(Diagnostic::code).collect();
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{logo}");
        let alone = check_as(Foreign::Publiccode, &text, &ForeignOptions::default()).unwrap();
        assert!(alone.is_valid() || code.is_some_and(|code| code.starts_with("rule-file-")));
    }
}

#[test]
fn a_file_of_another_format_is_told_as_that() {
    let codemeta = r#"{"@context": "https://w3id.org/codemeta/3.0", "name": "GTFS"}"#;
    for (text, word) in [
        (SOFTWARE, "publiccode"),
        (CITATION, "cff"),
        (codemeta, "codemeta"),
    ] {
        let report = check(text, &Options::default()).unwrap();
        let [one] = report.diagnostics() else {
            panic!("{report:?}")
        };
        assert_eq!(one.code(), "shape-other-format");
        assert!(one.help(communs::diagnostic::Locale::French).contains(word));
    }
    let described = format!("communs: '1.0'\nkind: commons\n{CITATION}");
    let report = check(described, &Options::default()).unwrap();
    assert!(report.iter().all(|one| one.code() != "shape-other-format"));
}

#[test]
fn what_is_wrong_everywhere_ends_at_the_limit() {
    let keys: Vec<_> = (0..50_000).map(|number| format!("platform{number}: 1")).collect();
    let keys = keys.join("\n");
    let options = ForeignOptions {
        limits: Limits {
            diagnostics: 50,
            ..Limits::default()
        },
        ..ForeignOptions::default()
    };
    for format in Foreign::ALL {
        let report = check_as(format, &keys, &options).unwrap();
        assert!(
            report.diagnostics().len() <= 50 && !report.is_valid(),
            "{format:?}"
        );
    }
    let report = check_as(Foreign::Cff, &keys, &options).unwrap();
    assert!(report.truncated());
}

/// Texts that are near to files of the formats: lines of them, cut, repeated and mixed with anything.
fn texts() -> impl Strategy<Value = Vec<u8>> {
    let codemeta = r#"{"@context": ["https://w3id.org/codemeta/3.0", {"a": 1}], "@type": "softwareSourceCode", "url": "x"}"#;
    let lines: Vec<String> = [
        SOFTWARE,
        CITATION,
        codemeta,
        "logo: a.png\nIT: {riuso: {codiceIPA: é}}\nit: []",
    ]
    .iter()
    .flat_map(|text| text.lines())
    .map(|line| format!("{line}\n"))
    .collect();
    let line = prop_oneof![
        4 => proptest::sample::select(lines),
        1 => "\\PC{0,12}(: |\n)",
    ];
    proptest::collection::vec(line, 0..24).prop_map(|lines| lines.concat().into_bytes())
}

proptest! {
    #[test]
    fn any_bytes_give_a_report_or_an_error(
        bytes in prop_oneof![texts(), proptest::collection::vec(any::<u8>(), 0..200)],
    ) {
        let folder = Folder(&[("a.png", b"")]);
        let options = ForeignOptions { files: Some(&folder), ..ForeignOptions::default() };
        for format in Foreign::ALL {
            if let Ok(report) = check_as(format, &bytes, &options) {
                prop_assert!(report.iter().all(|one| one.span().is_some()));
            }
        }
    }
}
