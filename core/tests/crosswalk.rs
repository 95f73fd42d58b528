//! Formats of one record a file: read, written, and read again.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "what lands where is told")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use communs::diagnostic::{Diagnostic, Locale};
use communs::exchange::{
    ExportOptions, Exported, Foreign, ImportOptions, Imported, Importer, SourceFormat, TargetFormat, detect,
    export_value,
};
use communs::{Checker, ForeignOptions, Options, Setting, check_as};
use serde_json::{Value, json};

mod support;
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
            ("lossy-changed", "/name/en"),
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
            "a whole catalogue; the option `id` names the description to write",
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

#[test]
fn codemeta_is_read_however_json_ld_is_written() {
    let strict = r#"{"@context":"https://w3id.org/codemeta/3.0","@type":"SoftwareSourceCode","name":"GTFS-RT",
        "description":"Positions as they change.","license":"https://spdx.org/licenses/MIT","version":"1.0",
        "maintainer":{"@type":"Organization","name":"Ecov"},"keywords":["bus","tram"],
        "codeRepository":"https://example.org/code","developmentStatus":"https://www.repostatus.org/#active",
        "continuousIntegration":"https://example.org/ci","dateCreated":"2024-03-01","schema:inLanguage":"fr"}"#;
    let loose = r#"{"@context":["https://doi.org/10.5063/schema/codemeta-2.0"],"type":["schema:SoftwareSourceCode"],
        "schema:name":{"@value":"GTFS-RT"},"http://schema.org/description":["Positions as they change."],
        "license":{"@type":"CreativeWork","url":"http://www.spdx.org/licenses/MIT.html"},"softwareVersion":"1.0",
        "codemeta:maintainer":{"@list":[{"type":"schema:Organization","schema:name":["Ecov"]}]},"keywords":"bus, tram",
        "codeRepository":{"@id":"https://example.org/code"},"developmentStatus":["active"],
        "contIntegration":"https://example.org/ci","dateCreated":{"@value":"2024-03-01"},"inLanguage":["fr"]}"#;
    let [strict, mut loose] = [strict, loose].map(|text| import(SourceFormat::Codemeta, text, false));
    assert_eq!(
        strict.catalogue["commons"][0]["resource"]["languages"],
        json!(["fr"])
    );
    assert_eq!(
        strict.catalogue["actors"],
        json!([{ "id": "ecov", "name": "Ecov" }])
    );
    // The name of the actor was a list, which stays with it.
    loose.catalogue["actors"][0]
        .as_object_mut()
        .unwrap()
        .shift_remove("extensions");
    assert_eq!(strict.catalogue, loose.catalogue);
    assert!(loose.reports[0].1.diagnostics().is_empty(), "{:?}", loose.reports);
}

#[test]
fn codemeta_names_persons_only_when_asked() {
    let text = r#"{"@context":"https://w3id.org/codemeta/3.0","name":"GTFS","author":[
        {"@type":"Person","@id":"https://orcid.org/0000-0002-1825-0097","givenName":"Josiah","familyName":"Carberry",
         "affiliation":{"@type":"Organization","name":"Brown University"},"email":"jc@example.org"},
        {"@type":"Role","roleName":"Tester","startDate":"2020-01","schema:author":{"@type":"Person","name":"Ada"}},
        "Somebody", {"@type":"Organization","@id":"https://ror.org/05dxps055","name":"Brown"}],
        "citation":{"@type":"ScholarlyArticle","name":"On cracks","author":[{"@type":"Person","name":"Ada"}]},
        "funder":"The town"}"#;
    let without = import(SourceFormat::Codemeta, text, false);
    let told: Vec<_> = without.reports[0]
        .1
        .diagnostics()
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    let persons = ["/author/0", "/author/1", "/author/2", "/citation/author/0"];
    assert_eq!(told, persons.map(|pointer| ("lossy-person", pointer)));
    let whole = without.catalogue.to_string();
    assert!(
        !["Josiah", "Ada", "Somebody", "jc@"]
            .iter()
            .any(|name| whole.contains(name)),
        "{whole}"
    );

    let with = import(SourceFormat::Codemeta, text, true).catalogue;
    let members = json!([
        { "actor": "josiah-carberry", "role": "contributor" },
        { "actor": "ada", "role": "contributor", "since": "2020-01" },
        { "actor": "somebody", "role": "contributor" },
        { "actor": "brown", "role": "contributor" },
    ]);
    assert_eq!(with["commons"][0]["community"]["members"], members);
    let actor = |id: &str| {
        let actors = with["actors"].as_array().unwrap();
        actors.iter().find(|one| one["id"] == id).unwrap().clone()
    };
    assert_eq!(
        actor("josiah-carberry")["identifiers"],
        json!({ "orcid": "0000-0002-1825-0097" })
    );
    assert_eq!(
        actor("josiah-carberry")["memberships"],
        json!([{ "of": "brown-university", "role": "staff" }])
    );
    assert_eq!(
        actor("brown")["identifiers"],
        json!({ "ror": "https://ror.org/05dxps055" })
    );
    assert_eq!(actor("brown").get("types"), None);

    let written = export(TargetFormat::Codemeta, &with);
    assert!(written.report.diagnostics().is_empty(), "{:?}", written.report);
    let again: Value = serde_json::from_str(&written.text).unwrap();
    assert_eq!(again["author"][0]["givenName"], "Josiah");
    assert_eq!(again["author"][1]["roleName"], "Tester");
    assert_eq!(
        again["author"][1]["schema:author"],
        json!({ "@type": "Person", "name": "Ada" })
    );
    assert_eq!(again["author"][2], json!({ "name": "Somebody" }));
    assert_eq!(again["author"][3]["@id"], "https://ror.org/05dxps055");
    assert_eq!(
        import(SourceFormat::Codemeta, &written.text, true).catalogue,
        with
    );
}

#[test]
fn codemeta_says_what_it_cannot_hold() {
    let commons = json!({ "communs": "1.0", "kind": "commons", "id": "otp", "name": "OTP",
        "summary": "A journey planner.", "description": "It plans journeys.",
        "links": [{ "role": "forum", "url": "https://example.org/forum" }, { "role": "homepage", "url": "https://example.org/" }],
        "resource": { "natures": ["software", "service"], "licenses": [{ "spdx": "MIT OR Apache-2.0" }, { "spdx": "MIT", "appliesTo": "data" }] },
        "community": { "members": [{ "actor": "ecov", "role": "carrier" }, { "actor": "a", "role": "facilitator" }] },
        "maturity": { "phase": "emergence", "development": "prototype", "activity": "archived" } });
    let written = export(TargetFormat::Codemeta, &commons);
    let told: Vec<_> = written
        .report
        .diagnostics()
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    assert_eq!(
        told,
        [
            "/community/members/1",
            "/links/0/role",
            "/maturity/phase",
            "/resource/licenses/0",
            "/resource/licenses/1/appliesTo",
            "/resource/natures/1",
        ]
        .map(|pointer| ("lossy-unwritten", pointer))
    );
    let document: Value = serde_json::from_str(&written.text).unwrap();
    assert_eq!(document["schema:abstract"], "It plans journeys.");
    assert_eq!(document["description"], "A journey planner.");
    assert_eq!(document["license"], "https://spdx.org/licenses/MIT");
    assert_eq!(document["maintainer"], json!({ "name": "ecov" }));
    assert_eq!(document["relatedLink"], "https://example.org/forum");
    assert_eq!(
        document["developmentStatus"],
        json!([
            "https://www.repostatus.org/#wip",
            "https://www.repostatus.org/#unsupported"
        ])
    );
    for (subject, of) in [("actor", "an actor"), ("project", "a project")] {
        let refused = export(
            TargetFormat::Codemeta,
            &json!({ "kind": subject, "id": "a", "name": "A" }),
        );
        let message = refused.report.diagnostics()[0].message(Locale::English);
        assert_eq!(
            (refused.text.as_str(), message),
            ("", format!("codemeta.json cannot hold {of}"))
        );
    }
}

#[test]
fn citations_take_old_licences_as_such_and_new_ones_by_their_address() {
    let with = |spdx: &str| {
        let commons = json!({ "communs": "1.0", "kind": "commons", "id": "gtfs", "name": "GTFS",
            "resource": { "natures": ["data"], "licenses": [{ "spdx": spdx }] } });
        let written = export(TargetFormat::Cff, &commons);
        let again = import(SourceFormat::Cff, &written.text, false).catalogue;
        let lost = codes(&written).contains(&"lossy-unwritten");
        (
            written.text,
            lost,
            again["commons"][0]["resource"]["licenses"][0]["spdx"] == spdx,
        )
    };
    let (old, _, back) = with("ODbL-1.0");
    assert!(old.contains("\nlicense: ODbL-1.0\n") && back, "{old}");
    let (new, lost, back) = with("CC-PDM-1.0");
    assert!(
        new.contains("\nlicense-url: https://spdx.org/licenses/CC-PDM-1.0\n") && back && !lost,
        "{new}"
    );
    let (several, lost, back) = with("MIT OR Apache-2.0");
    assert!(
        several.contains("\nlicense:\n  - MIT\n  - Apache-2.0\n") && back && !lost,
        "{several}"
    );
    for expression in [
        "MIT AND Apache-2.0",
        "LicenseRef-charte",
        "GPL-2.0-only WITH Bison-exception-2.2",
        "MIT OR CC-PDM-1.0",
    ] {
        let (text, lost, _) = with(expression);
        assert!(!text.contains("license") && lost, "{text}");
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

/// A publiccode.yml that says everything.
const SOFTWARE: &str = "publiccodeYmlVersion: '0.4'
name: Covoit
url: https://example.org/covoit.git
landingURL: https://example.org/
isBasedOn: https://example.org/older.git
softwareVersion: '2.0'
releaseDate: 2024-03-01
logo: https://example.org/logo.svg
organisation:
  uri: urn:x-italian-pa:c_h501
  name: Comune di Roma
platforms: [web]
categories: [fleet-management]
usedBy: [Ville de Grenoble]
fundedBy:
  - uri: https://example.org/ademe
    name: ADEME
developmentStatus: beta
softwareType: standalone/web
intendedAudience:
  countries: [it]
description:
  en:
    localisedName: Carpool
    shortDescription: Plans shared journeys.
    longDescription: >-
      Plans journeys that several people share, on the way to work and back, and counts what they spare. Local authorities
      run it for their territory, with the data of their own operators.
    documentation: https://example.org/en/docs
    features: [planning]
  fr:
    localisedName: Covoit
    shortDescription: Planifie des trajets partagés.
    longDescription: >-
      Planifie des trajets que plusieurs personnes partagent, pour aller au travail et en revenir, et compte ce qu'elles
      économisent. Des collectivités l'emploient sur leur territoire, avec les données de leurs opérateurs.
    documentation: https://example.org/fr/docs
    videos: [https://youtu.be/abc]
    features: [planification]
legal:
  license: AGPL-3.0-or-later
maintenance:
  type: contract
  contractors:
    - name: Ecov
      email: ada@example.org
      website: https://ecov.example.org/
      until: 2027-12-31
  contacts:
    - name: Ada Lovelace
      email: ada@example.org
localisation:
  localisationReady: true
  availableLanguages: [en, fr]
supports:
  - id: https://example.org/standard
";

#[test]
fn software_of_public_bodies_says_who_runs_it_and_for_whom() {
    let imported = import(SourceFormat::Publiccode, SOFTWARE, false);
    let commons = &imported.catalogue["commons"][0];
    let said = |pointer: &str| commons.pointer(pointer).unwrap_or(&Value::Null).clone();
    assert_eq!(
        (said("/id"), said("/name")),
        (json!("covoit"), json!({ "en": "Carpool", "fr": "Covoit" }))
    );
    assert_eq!(said("/summary/en"), "Plans shared journeys.");
    assert_eq!(said("/maturity"), json!({ "development": "first-users" }));
    assert_eq!(said("/resource/natures"), json!(["software"]));
    assert_eq!(
        said("/resource/implements"),
        json!(["https://example.org/standard"])
    );
    assert_eq!(
        said("/territories"),
        json!([{ "scheme": "iso-3166-1", "code": "IT" }])
    );
    assert_eq!(
        said("/community"),
        json!({
            "members": [
                { "actor": "comune-di-roma", "role": "carrier" },
                { "actor": "ecov", "role": "operator", "until": "2027-12-31" },
            ],
            "users": [{ "actor": "ville-de-grenoble" }],
        })
    );
    assert_eq!(said("/funding"), json!([{ "kind": "other", "funder": "ademe" }]));
    assert_eq!(
        said("/relations"),
        json!([{ "type": "derived-from", "target": "https://example.org/older.git" }])
    );
    assert_eq!(said("/extensions/publiccode/platforms"), json!(["web"]));
    assert_eq!(said("/extensions/publiccode/maintenance/contacts"), Value::Null);
    let told: Vec<_> = imported.reports[0]
        .1
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("lossy-mended", "/intendedAudience/countries/0"),
            ("lossy-person", "/maintenance/contractors/0/email"),
            ("lossy-person", "/maintenance/contacts/0"),
        ]
    );

    // Written with everything that is demanded, it is what the format's own rules take, and says it all again.
    let all = import(SourceFormat::Publiccode, SOFTWARE, true).catalogue;
    let written = export(TargetFormat::Publiccode, &all);
    assert!(written.report.diagnostics().is_empty(), "{:?}", written.report);
    let judged = check_as(Foreign::Publiccode, &written.text, &ForeignOptions::default()).unwrap();
    assert!(judged.diagnostics().is_empty(), "{judged:?}\n{}", written.text);
    assert!(
        written
            .text
            .starts_with("publiccodeYmlVersion: '0'\nname: Covoit\n"),
        "{}",
        written.text
    );
}

/// What the format demands and a description lacks is asked for, what it cannot hold is refused.
#[test]
fn software_of_public_bodies_is_asked_for_what_lacks() {
    let asked = |description: &Value| -> Vec<String> {
        let written = export(TargetFormat::Publiccode, description);
        let of = written.report.iter().filter(|one| one.code() == "lossy-asked");
        of.map(|one| one.message(Locale::English).split('`').nth(1).unwrap().to_owned())
            .collect()
    };
    let bare = json!({ "communs": "1.0", "kind": "commons", "id": "covoit", "name": "Covoit" });
    let mut all = asked(&bare);
    all.sort_unstable();
    assert_eq!(
        all,
        [
            "description",
            "description.und.features",
            "description.und.longDescription",
            "description.und.shortDescription",
            "developmentStatus",
            "legal.license",
            "localisation.availableLanguages",
            "localisation.localisationReady",
            "maintenance.type",
            "platforms",
            "softwareType",
            "url",
        ]
    );
    for (maintenance, conditional) in [
        ("community", "maintenance.contacts"),
        ("contract", "maintenance.contractors"),
    ] {
        let mut said = bare.clone();
        said["extensions"] = json!({ "publiccode": { "maintenance": { "type": maintenance } } });
        assert!(asked(&said).contains(&conditional.to_owned()));
    }
    let mut long = bare.clone();
    long["language"] = "en".into();
    long["summary"] = "long ".repeat(40).into();
    let written = export(TargetFormat::Publiccode, &long);
    let one = written
        .report
        .iter()
        .find(|one| one.code() == "lossy-length")
        .unwrap();
    assert_eq!(one.pointer().as_str(), "/summary");
    assert_eq!(
        one.message(Locale::French),
        "publiccode.yml prend de 0 à 150 caractères dans `description.en.shortDescription`, et il y en a 200"
    );

    for (subject, english, french) in [
        (
            json!({ "kind": "actor", "id": "a", "name": "A" }),
            "an actor",
            "un acteur",
        ),
        (
            json!({ "kind": "project", "id": "a", "name": "A" }),
            "a project",
            "un projet",
        ),
        (
            json!({ "kind": "commons", "id": "a", "name": "A", "resource": { "natures": ["data"] } }),
            "a commons that is no software",
            "un commun qui n'est pas un logiciel",
        ),
    ] {
        let refused = export(TargetFormat::Publiccode, &subject);
        assert_eq!(
            (refused.text.as_str(), codes(&refused)),
            ("", vec!["lossy-refused"])
        );
        let one = &refused.report.diagnostics()[0];
        assert_eq!(
            one.message(Locale::English),
            format!("publiccode.yml cannot hold {english}")
        );
        assert_eq!(
            one.message(Locale::French),
            format!("publiccode.yml ne peut pas contenir {french}")
        );
    }
}

/// Version 1 is answered by one diagnostic, and nothing is read.
#[test]
fn a_version_that_is_not_supported_is_said_once() {
    for path in shared("publiccode/fixtures/v1/valid") {
        let imported = import(SourceFormat::Publiccode, std::fs::read(path).unwrap(), false);
        assert!(imported.catalogue.get("commons").is_none());
    }
    let imported = import(
        SourceFormat::Publiccode,
        "publiccodeYmlVersion: '1.0'\nname: Covoit\n",
        false,
    );
    assert!(imported.catalogue.get("commons").is_none());
    let told: Vec<_> = imported.reports[0]
        .1
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    assert_eq!(told, [("shape-version", "/publiccodeYmlVersion")]);
    assert_eq!(
        imported.reports[0].1.diagnostics()[0].message(Locale::French),
        "la version `1.0` de publiccode.yml n'est pas encore prise en charge"
    );
}

/// The goals of development are the caller's to say.
#[test]
fn nominees_are_asked_for_their_goals() {
    let commons = json!({ "communs": "1.0", "kind": "commons", "id": "panoramax", "name": "Panoramax",
        "summary": "Street-level photographs.", "aliases": ["Geovisio"],
        "links": [{ "role": "source-code", "url": "https://example.org/code", "label": "main" }],
        "resource": {
            "natures": ["software", "training", "place"],
            "licenses": [{ "spdx": "MIT", "url": "https://example.org/LICENSE" }],
        },
        "community": { "members": [
            { "actor": "ign", "role": "carrier" }, { "actor": "ign", "role": "member" },
        ] },
        "extensions": { "dpg": { "stage": "nominee" } } });
    let written = export(TargetFormat::Dpg, &commons);
    let told = |written: &Exported| -> Vec<(&'static str, String)> {
        let all = written.report.iter();
        all.map(|one| (one.code(), one.pointer().as_str().to_owned()))
            .collect()
    };
    let lost = [
        ("lossy-unwritten", "/community/members/1".to_owned()),
        ("lossy-unwritten", "/resource/natures/1".to_owned()),
        ("lossy-unwritten", "/resource/natures/2".to_owned()),
    ];
    assert_eq!(told(&written)[0], ("lossy-asked", String::new()));
    assert_eq!(told(&written)[1..], lost);
    assert_eq!(
        written.report.diagnostics()[0].message(Locale::French),
        "DPG demande `SDGs`, et la description ne dit rien qui le donne"
    );

    let mut options = ExportOptions::default();
    options
        .set(TargetFormat::Dpg, "goals", Setting::Word("9, 11"))
        .unwrap();
    let written = export_value(TargetFormat::Dpg, &commons, &options);
    assert_eq!(told(&written), lost);
    let nominee: Value = serde_json::from_str(&written.text).unwrap();
    assert_eq!(
        nominee,
        json!({
            "name": "Panoramax",
            "aliases": ["Geovisio"],
            "description": "Street-level photographs.",
            "license": [{ "spdx": "MIT", "licenseURL": "https://example.org/LICENSE" }],
            "SDGs": [{ "SDGNumber": 9 }, { "SDGNumber": 11 }],
            "type": ["software", "content"],
            "repositories": [{ "name": "main", "url": "https://example.org/code" }],
            "organizations": [{ "name": "ign", "org_type": "owner" }],
            "stage": "nominee",
        })
    );
    for bad in [
        Setting::Word("18"),
        Setting::Word("0"),
        Setting::Word(""),
        Setting::Word("nine"),
        Setting::Flag(true),
    ] {
        let message = options
            .set(TargetFormat::Dpg, "goals", bad)
            .unwrap_err()
            .message(Locale::English);
        assert_eq!(
            message,
            "option `goals`: give numbers from 1 to 17, such as `9,11`"
        );
    }
    let unused = options
        .set(TargetFormat::Cff, "goals", Setting::Word("9"))
        .unwrap_err();
    assert_eq!(
        unused.message(Locale::English),
        "option `goals` is not known; the options are `id`, `language`"
    );
    let place = json!({ "kind": "commons", "id": "a", "name": "A", "resource": { "natures": ["place"] } });
    assert_eq!(codes(&export(TargetFormat::Dpg, &place)), ["lossy-refused"]);
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
