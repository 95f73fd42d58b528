//! `communs check --as`: files of other formats, and the files that they name.

#![allow(clippy::print_stdout, reason = "a skipped test says so")]

mod support;

use std::path::Path;

use support::{Folder, snapshot};

const SOFTWARE: &str = "\
publiccodeYmlVersion: \"0\"
name: OpenTripPlanner
url: https://example.org/otp.git
logo: img/logo.png
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
const CITATION: &str = "cff-version: 1.2.0\nmessage: Cite it so.\ntitle: GTFS\nauthors:\n  - given-name: Ada\n    family-names: Lovelace\n";
const LOGO: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x04\0\x08\x06\0\0\0";

#[test]
fn a_format_has_its_own_rules_and_its_own_files() {
    let folder = Folder::of(&[
        ("publiccode.yml", SOFTWARE),
        ("sub/CITATION.cff", CITATION),
        ("sub/other.cff", "no citation"),
    ]);
    let run = |args: &[&str]| folder.run(&[&["check", "--quiet", "--as"], args].concat());
    let missing = run(&["publiccode", "publiccode.yml"]);
    assert_eq!(missing.status, 1);
    assert!(missing.stdout.contains("rule-file-missing"), "{}", missing.stdout);
    folder.write("img/logo.png", LOGO);
    assert_eq!(run(&["publiccode", "publiccode.yml"]).status, 0);
    // A folder holds the files that go by the name of the format.
    let citation = run(&["cff", "."]);
    assert_eq!(citation.status, 1);
    assert!(
        citation.stdout.contains("CITATION.cff:5:5"),
        "{}",
        citation.stdout
    );
    assert!(!citation.stdout.contains("other.cff"));
    assert_eq!(run(&["codemeta", "."]).status, 0);
    assert_eq!(run(&["cff", "none.cff"]).status, 2);
    assert_eq!(run(&["cff", "--profile", "publish", "."]).status, 2);
    assert_eq!(run(&["citation", "."]).status, 2);
    // The standard input lies in no folder: no file is missing.
    let piped = folder.run_with(
        &["check", "--as", "publiccode", "-"],
        &SOFTWARE.replace("img", "none"),
        &[],
    );
    assert_eq!(piped.status, 0, "{}", piped.stdout);
}

#[test]
fn people_are_told_in_both_languages() {
    let folder = Folder::of(&[
        (
            "publiccode.yml",
            &SOFTWARE
                .replace("community", "contract")
                .replace("\"0\"", "\"0.2\""),
        ),
        ("CITATION.cff", CITATION),
        (
            "codemeta.json",
            "{\"@context\": \"https://w3id.org/codemeta/3.0\", \"name\": \"GTFS\",\n \"coderepository\": \"x\", \"license\": \"MIT\"}",
        ),
    ]);
    for lang in ["en", "fr"] {
        let told: String = [
            ("publiccode", "publiccode.yml"),
            ("cff", "CITATION.cff"),
            ("codemeta", "codemeta.json"),
        ]
        .iter()
        .map(|(format, file)| {
            folder
                .run(&["check", "--lang", lang, "--as", format, file])
                .stdout
        })
        .collect();
        let other = folder.run(&["check", "--lang", lang, "CITATION.cff"]).stdout;
        snapshot(&format!("foreign.{lang}.txt"), &(told + &other));
    }
}

/// Where the folder is known, only what the network alone shows is left of the reference parser's fixtures.
#[test]
fn the_folder_shows_what_a_text_alone_does_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/publiccode/fixtures/v0");
    if !root.is_dir() {
        println!("skipped: there is no ../shared/data/publiccode");
        return;
    }
    let folder = Folder::of(&[]);
    for group in ["valid", "valid/no-network", "invalid", "invalid/no-network"] {
        for entry in std::fs::read_dir(root.join(group)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = format!("{group}/{}", path.file_name().unwrap().to_str().unwrap());
                folder.write(&name, &std::fs::read(&path).unwrap());
            }
        }
    }
    // The images that valid files name, which are not among the data.
    for image in ["logo", "sshot1", "sshot2", "sshot3"] {
        for group in ["valid", "valid/no-network", "invalid", "invalid/no-network"] {
            folder.write(&format!("{group}/assets/img/{image}.png"), LOGO);
        }
    }
    for group in ["valid", "valid/no-network", "invalid", "invalid/no-network"] {
        for entry in std::fs::read_dir(folder.path().join(group)).unwrap() {
            let path = entry.unwrap().path();
            if !path.is_file() {
                continue;
            }
            let ran = folder.run(&["check", "--as", "publiccode", path.to_str().unwrap()]);
            let passes = group.starts_with("valid") || path.ends_with("logo_missing_url.yml");
            assert_eq!(
                ran.status,
                i32::from(!passes),
                "{}\n{}",
                path.display(),
                ran.stdout
            );
        }
    }
}
