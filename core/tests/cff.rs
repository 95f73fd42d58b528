//! `CITATION.cff`: read, written, and read again.

#![cfg(test)]

use std::collections::HashSet;

use communs::diagnostic::Locale;
use communs::exchange::{Foreign, SourceFormat, TargetFormat};
use communs::{ForeignOptions, check_as};
use serde_json::json;

mod support;
use support::records::{catalogue, codes, export, import, told};

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
    let told = told(&imported.reports[0].1);
    assert_eq!(
        told,
        [("lossy-person", "/authors/1"), ("lossy-extension", "/funding")]
    );

    let with_persons = import(SourceFormat::Cff, text, true).catalogue;
    let written = export(TargetFormat::Cff, &with_persons);
    // What the format does not know goes back, and its rules refuse it.
    assert_eq!(codes(&written), ["shape-foreign-field"]);
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
    let told = told(&written.report);
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

/// Whoever is left out is said to be, and not to be kept.
#[test]
fn authors_without_a_name_are_kept_or_left_out() {
    let text = "cff-version: 1.2.0\nmessage: Cite it.\ntitle: GTFS\nauthors:\n  - name: Org\n  - website: https://w.example.org/\n";
    for (persons, code, is_kept) in [(false, "lossy-person", false), (true, "lossy-value", true)] {
        let imported = import(SourceFormat::Cff, text, persons);
        assert_eq!(told(&imported.reports[0].1), [(code, "/authors/1")]);
        assert_eq!(imported.catalogue.to_string().contains("w.example.org"), is_kept);
    }
}

/// A document of another version is read by the rules of the one that is written, which is said.
#[test]
fn versions_that_are_not_written_are_told() {
    for (version, value) in [
        ("1.1.0", "1.1.0"),
        ("{a: SECRET}", "{\"a\":\"SECRET\"}"),
        ("0.3", "0.3"),
    ] {
        let text = format!("cff-version: {version}\nmessage: Cite it.\ntitle: GTFS\n");
        let imported = import(SourceFormat::Cff, &text, false);
        let [one] = imported.reports[0].1.diagnostics() else {
            panic!("{:?}", imported.reports)
        };
        assert_eq!(
            (one.code(), one.pointer().as_str(), one.message(Locale::English)),
            (
                "lossy-mended",
                "/cff-version",
                format!("`{value}` was read as `1.2.0`")
            )
        );
    }
}

#[test]
fn a_key_that_is_there_twice_is_said_to_be() {
    let text = "cff-version: 1.2.0\nmessage: Cite it.\ntitle: A\ntitle: B\nreferences:\n  - title: C\n    title: D\n";
    let imported = import(SourceFormat::Cff, text, false);
    let report = &imported.reports[0].1;
    assert_eq!(
        told(report),
        [("lossy-again", "/title"), ("lossy-again", "/references/0/title")]
    );
    assert_eq!(
        report.diagnostics()[0].message(Locale::French),
        "`title` est présent deux fois ; le premier compte, et `B` n'est pas repris"
    );
    let commons = &imported.catalogue["commons"][0];
    assert_eq!(
        (&commons["name"], &commons["extensions"]["cff"]),
        (
            &json!("A"),
            &json!({ "message": "Cite it.", "references": [{ "title": "C" }] })
        )
    );
}

/// An organisation is no person, and the reverse; a name in one piece is no alias.
#[test]
fn persons_are_authors_where_the_parts_of_their_names_are_known() {
    let fields = json!({ "resource": { "natures": ["software"] },
        "community": { "members": [{ "actor": "ada-lovelace", "role": "carrier" }] } });
    let mut person = json!({ "id": "ada-lovelace", "name": "Ada Lovelace", "types": ["person"] });
    let written = export(TargetFormat::Cff, &catalogue(&json!([person]), &fields));
    assert!(!written.text.contains("Lovelace"), "{}", written.text);
    assert_eq!(
        told(&written.report),
        [
            ("lossy-unusable", "/community/members"),
            ("lossy-unwritten", "/community")
        ]
        .into_iter()
        .rev()
        .collect::<Vec<_>>()
    );
    let unusable = written
        .report
        .iter()
        .find(|one| one.code() == "lossy-unusable")
        .unwrap();
    assert_eq!(
        unusable.message(Locale::English),
        "CITATION.cff demands `authors`, and what `community.members` says cannot be written there: nothing says which part of a \
         person's name is the family's"
    );

    person["extensions"] = json!({ "codemeta": { "givenName": "Ada", "familyName": "Lovelace" } });
    let written = export(TargetFormat::Cff, &catalogue(&json!([person]), &fields));
    assert!(
        written
            .text
            .contains("\n  - given-names: Ada\n    family-names: Lovelace\n"),
        "{}",
        written.text
    );
    assert_eq!(
        told(&written.report),
        [("lossy-unwritten", "/community/members/0/role")]
    );
}

/// What the description says and the format cannot hold is not said to be nothing.
#[test]
fn members_who_cannot_be_authors_are_told_with_the_reason() {
    for (actor, role, reason) in [
        ("https://fabmob.io/", "carrier", "une adresse n'est pas un nom"),
        (
            "fabmob",
            "facilitator",
            "le format n'a pas de place pour leurs rôles",
        ),
    ] {
        let commons = json!({ "communs": "1.0", "kind": "commons", "id": "gtfs", "name": "GTFS",
            "resource": { "natures": ["data"] }, "community": { "members": [{ "actor": actor, "role": role }] } });
        let written = export(TargetFormat::Cff, &commons);
        let one = written
            .report
            .iter()
            .find(|one| one.code() != "lossy-unwritten")
            .unwrap();
        assert_eq!(
            one.message(Locale::French),
            format!(
                "CITATION.cff demande `authors`, et ce que dit `community.members` ne peut pas y être écrit : {reason}"
            )
        );
    }
}

/// What was kept goes back, and what the rules of the format have against it is told where it comes from.
#[test]
fn what_goes_back_is_held_to_the_rules_of_the_format() {
    let text = "cff-version: 1.2.0\nmessage: Cite it.\ntitle: GTFS\ntype: weird\nlicense: [MIT, NOPE]\ndate-released: someday\n\
        authors:\n  - name: Org\n    website: nowhere\n";
    let imported = import(SourceFormat::Cff, text, false).catalogue;
    let written = export(TargetFormat::Cff, &imported);
    let refused = check_as(Foreign::Cff, &written.text, &ForeignOptions::default()).unwrap();
    assert_eq!(
        told(&refused)
            .into_iter()
            .map(|(code, _)| code)
            .collect::<HashSet<_>>(),
        codes(&written).into_iter().collect::<HashSet<_>>(),
        "{}",
        written.text
    );
    let places: HashSet<_> = told(&written.report).into_iter().map(|(_, at)| at).collect();
    for place in [
        "/extensions/cff/type",
        "/extensions/cff/license/1",
        "/extensions/cff/date-released",
        "/community/members",
    ] {
        assert!(places.contains(place), "{place}: {places:?}");
    }
}
