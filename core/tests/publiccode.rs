//! `publiccode.yml`: read, written, and read again.

#![cfg(test)]

use communs::diagnostic::Locale;
use communs::exchange::{Foreign, SourceFormat, TargetFormat};
use communs::{ForeignOptions, check_as};
use serde_json::{Value, json};

mod support;
use support::records::{catalogue, codes, export, import, told};
use support::shared;

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
    let told = told(&imported.reports[0].1);
    assert_eq!(
        told,
        [
            ("lossy-mended", "/publiccodeYmlVersion"),
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
    let told = told(&imported.reports[0].1);
    assert_eq!(told, [("shape-version", "/publiccodeYmlVersion")]);
    assert_eq!(
        imported.reports[0].1.diagnostics()[0].message(Locale::French),
        "la version `1.0` de publiccode.yml n'est pas encore prise en charge"
    );
}

/// A person is no organisation. Who maintains software by contract may be either.
#[test]
fn persons_are_no_organisations() {
    let fields = json!({ "resource": { "natures": ["software"] },
        "community": {
            "members": [
                { "actor": "ada-lovelace", "role": "carrier" },
                { "actor": "o", "role": "carrier" },
                { "actor": "ada-lovelace", "role": "operator" },
            ],
            "users": [{ "actor": "ada-lovelace" }, { "actor": "o" }],
        },
        "funding": [{ "kind": "other", "funder": "ada-lovelace" }] });
    let actors = json!([
        { "id": "ada-lovelace", "name": "Ada Lovelace", "types": ["person"] },
        { "id": "o", "name": "Org", "sameAs": ["https://example.org/o"] },
    ]);
    let written = export(TargetFormat::Publiccode, &catalogue(&actors, &fields));
    assert!(
        written
            .text
            .contains("\norganisation:\n  name: Org\n  uri: https://example.org/o\n")
            && written.text.contains("\nusedBy:\n  - Org\n")
            && written.text.matches("Ada Lovelace").count() == 1,
        "{}",
        written.text
    );
    let told: Vec<_> = told(&written.report)
        .into_iter()
        .filter(|(code, _)| ["lossy-unwritten", "lossy-by-name"].contains(code))
        .collect();
    assert_eq!(
        told,
        [
            ("lossy-unwritten", "/community/members/0"),
            ("lossy-by-name", "/community/members/1/actor"),
            ("lossy-unwritten", "/community/users/0"),
            ("lossy-by-name", "/community/users/1/actor"),
            ("lossy-unwritten", "/funding"),
        ]
    );
}

/// What was kept goes back, and what the rules of the format have against it is told where it comes from.
#[test]
fn what_goes_back_is_held_to_the_rules_of_the_format() {
    let spoilt = SOFTWARE
        .replace("url: https://example.org/covoit.git", "url: bad url")
        .replace("standalone/web", "weird");
    let imported = import(SourceFormat::Publiccode, spoilt, true);
    let written = export(TargetFormat::Publiccode, &imported.catalogue);
    let places: Vec<_> = told(&written.report).into_iter().map(|(_, at)| at).collect();
    assert_eq!(
        places,
        [
            "/extensions/publiccode/softwareType",
            "/extensions/publiccode/url"
        ],
        "{:?}",
        written.report
    );
}

/// Lists of licences of which none is that of the whole are not said to be nothing.
#[test]
fn licences_of_parts_are_told_with_the_reason() {
    let fields = json!({ "resource": { "natures": ["software"], "licenses": [
        { "spdx": "MIT", "appliesTo": "data" }, { "spdx": "CC-BY-4.0", "appliesTo": "content" },
    ] } });
    let written = export(TargetFormat::Publiccode, &catalogue(&json!([]), &fields));
    let one = written
        .report
        .iter()
        .find(|one| one.code() == "lossy-unusable")
        .unwrap();
    assert_eq!(
        (one.pointer().as_str(), one.message(Locale::English)),
        (
            "/resource/licenses",
            "publiccode.yml demands `legal.license`, and what `resource.licenses` says cannot be written there: of several \
             licences, none is that of the whole or of the code"
                .to_owned()
        )
    );
}
