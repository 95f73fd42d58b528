//! `codemeta.json`: read, written, and read again.

#![cfg(test)]

use communs::diagnostic::Locale;
use communs::exchange::{SourceFormat, TargetFormat};
use serde_json::{Value, json};

mod support;
use support::records::{catalogue, codes, export, import, told};

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
    // The terms of CodeMeta 2 are those of 3, but for their names.
    assert_eq!(told(&loose.reports[0].1), [("lossy-mended", "/@context/0")]);
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
    let told = told(&without.reports[0].1);
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
    let told = told(&written.report);
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

/// A list of what we have one of: the first is ours, the others go back.
#[test]
fn what_does_not_fit_of_a_list_is_kept_and_comes_back() {
    let text = r#"{"@context":"https://w3id.org/codemeta/3.0","@type":["SoftwareSourceCode","Thing"],"name":["A","B"],
        "license":["https://spdx.org/licenses/MIT","https://example.org/ours"],"description":["First","Second"],
        "version":["1","2"],"codeRepository":["https://a.example.org/x","git@a.example.org:x"],
        "developmentStatus":["https://www.repostatus.org/#active","https://example.org/#ready"],
        "identifier":["https://doi.org/10.5281/zenodo.1","abc",{"@type":"PropertyValue","propertyID":"x","value":"y"}],
        "softwareHelp":[{"name":"Help","url":"https://example.org/help","description":"How."}],
        "funder":{"@id":"https://example.org/funder","label":"Funder"},
        "publisher":[{"@type":"Organization","name":"Org"},{"@type":"Organization","url":"mailto:a@example.org"}]}"#;
    let once = import(SourceFormat::Codemeta, text, false);
    assert_eq!(
        once.catalogue["commons"][0]["extensions"]["codemeta"],
        json!({
            "@type": "Thing",
            "name": "B",
            "license": "https://example.org/ours",
            "description": "Second",
            "version": "2",
            "codeRepository": "git@a.example.org:x",
            "developmentStatus": "https://example.org/#ready",
            "identifier": ["abc", { "@type": "PropertyValue", "propertyID": "x", "value": "y" }],
            "softwareHelp": { "name": "Help", "url": "https://example.org/help", "description": "How." },
            "funder": { "@id": "https://example.org/funder", "label": "Funder" },
            "publisher": { "@type": "Organization", "url": "mailto:a@example.org" },
        })
    );
    let written = export(TargetFormat::Codemeta, &once.catalogue);
    let unwritten: Vec<_> = codes(&written)
        .into_iter()
        .filter(|code| code.starts_with("lossy-"))
        .collect();
    assert!(unwritten.is_empty(), "{:?}", written.report);
    let (before, after): (Value, Value) = (
        serde_json::from_str(text).unwrap(),
        serde_json::from_str(&written.text).unwrap(),
    );
    for key in [
        "name",
        "license",
        "description",
        "version",
        "codeRepository",
        "developmentStatus",
        "identifier",
    ] {
        assert_eq!(before[key], after[key], "{key}");
    }
    assert_eq!(
        import(SourceFormat::Codemeta, &written.text, false).catalogue,
        once.catalogue
    );
}

/// Keys that mean the same are one property in JSON-LD, and their values what a list of them would be.
#[test]
fn a_key_in_two_spellings_has_the_values_of_both() {
    let document = |pairs: &str| format!(r#"{{"@context":"https://w3id.org/codemeta/3.0",{pairs}}}"#);
    let spelt = document(
        r#""schema:name":"A","name":"B","schema:operatingSystem":"Linux","operatingSystem":["Windows"],
        "contIntegration":"https://a.example/","continuousIntegration":"https://b.example/",
        "schema:codeRepository":"https://c.example/","codeRepository":"https://d.example/""#,
    );
    let listed = document(
        r#""name":["A","B"],"operatingSystem":["Linux","Windows"],
        "continuousIntegration":["https://a.example/","https://b.example/"],
        "codeRepository":["https://c.example/","https://d.example/"]"#,
    );
    let [spelt, listed] = [spelt, listed].map(|text| import(SourceFormat::Codemeta, &text, false));
    assert_eq!(spelt.catalogue, listed.catalogue);
    assert_eq!(spelt.catalogue["commons"][0]["name"], "A");
    for (imported, at) in [(&spelt, "/name"), (&listed, "/name/1")] {
        assert_eq!(told(&imported.reports[0].1), [("lossy-second", at)]);
    }
    assert_eq!(
        spelt.reports[0].1.diagnostics()[0].message(Locale::English),
        "`name` gives a second value where the description takes one; `B` is kept under `extensions`"
    );
}

/// Programs hold so many digits; a number that has more is kept as a text, and a number written otherwise is told.
#[test]
fn numbers_that_lose_digits_are_told() {
    let text = r#"{"@context":"https://w3id.org/codemeta/3.0","name":"A","version":1.10,"fileSize":123456789012345678901234567890,
        "memoryRequirements":[{"value":1.10}],"maintainer":{"@type":"Organization","name":"Org","x":2.50},"copyrightYear":2024}"#;
    let imported = import(SourceFormat::Codemeta, text, false);
    assert_eq!(imported.catalogue["commons"][0]["resource"]["version"], "1.10");
    assert_eq!(
        told(&imported.reports[0].1),
        ["/fileSize", "/memoryRequirements/0/value", "/maintainer/x"].map(|at| ("lossy-mended", at))
    );
    let said = imported.reports[0].1.diagnostics()[0].message(Locale::English);
    assert_eq!(
        said,
        "`123456789012345678901234567890` was read as `\"123456789012345678901234567890\"`"
    );
    let kept = &imported.catalogue["commons"][0]["extensions"]["codemeta"]["fileSize"];
    assert_eq!(kept, "123456789012345678901234567890");
}

/// SPDX has no page for a licence with a `+`, but for the older names of the GNU licences.
#[test]
fn licences_are_addresses_that_spdx_has() {
    for (spdx, is_written) in [("Apache-2.0+", false), ("GPL-2.0+", true), ("MIT", true)] {
        let fields = json!({ "resource": { "natures": ["software"], "licenses": [{ "spdx": spdx }] } });
        let written = export(TargetFormat::Codemeta, &catalogue(&json!([]), &fields));
        assert_eq!(written.text.contains("spdx.org"), is_written, "{}", written.text);
        assert_eq!(codes(&written).is_empty(), is_written, "{:?}", written.report);
    }
}

/// An actor is written by its name; of one whose name makes another id, no more than the id is lost.
#[test]
fn of_an_actor_with_an_id_of_its_own_the_id_is_lost() {
    let fields = json!({ "resource": { "natures": ["software"] },
        "community": { "members": [{ "actor": "o", "role": "carrier", "since": "2020" }] },
        "funding": [{ "kind": "other", "funder": "o" }] });
    let written = export(
        TargetFormat::Codemeta,
        &catalogue(&json!([{ "id": "o", "name": "Org" }]), &fields),
    );
    assert!(written.text.contains("\"name\": \"Org\""), "{}", written.text);
    assert_eq!(
        told(&written.report),
        [
            ("lossy-by-name", "/community/members/0/actor"),
            ("lossy-by-name", "/funding/0/funder")
        ]
    );
    assert_eq!(
        written.report.diagnostics()[0].message(Locale::French),
        "codemeta.json porte l'acteur `o` par son nom, `Org` ; l'identifiant n'est pas écrit"
    );
}

/// What has an address is a reference to a commons elsewhere; names and versions of packages are kept.
#[test]
fn requirements_with_an_address_are_what_it_depends_on() {
    let text = r#"{"@context":"https://w3id.org/codemeta/3.0","name":"A","softwareRequirements":[
        "https://example.org/a","python >= 3.10",{"@type":"SoftwareApplication","name":"B","url":"https://example.org/b"}],
        "softwareSuggestions":"https://example.org/c"}"#;
    let once = import(SourceFormat::Codemeta, text, false);
    assert!(once.reports[0].1.diagnostics().is_empty(), "{:?}", once.reports);
    assert_eq!(
        once.catalogue["commons"][0]["resource"]["dependsOn"],
        json!(["https://example.org/a", "https://example.org/b"])
    );
    let written = export(TargetFormat::Codemeta, &once.catalogue);
    assert!(written.report.diagnostics().is_empty(), "{:?}", written.report);
    assert_eq!(
        import(SourceFormat::Codemeta, &written.text, false).catalogue,
        once.catalogue
    );

    let fields =
        json!({ "resource": { "natures": ["software"], "dependsOn": ["https://example.org/a", "gtfs"] } });
    let written = export(TargetFormat::Codemeta, &catalogue(&json!([]), &fields));
    let document: Value = serde_json::from_str(&written.text).unwrap();
    assert_eq!(document["softwareRequirements"], "https://example.org/a");
    assert_eq!(
        told(&written.report),
        [("lossy-unwritten", "/resource/dependsOn/1")]
    );
}

/// What the rules of the format have against what goes back is told.
#[test]
fn what_goes_back_is_held_to_the_rules_of_the_format() {
    let text = r#"{"@context":"https://w3id.org/codemeta/3.0","name":"A","dateCreated":["2024","someday"],"license":"ours"}"#;
    let written = export(
        TargetFormat::Codemeta,
        &import(SourceFormat::Codemeta, text, false).catalogue,
    );
    let places: Vec<_> = told(&written.report).into_iter().map(|(_, at)| at).collect();
    assert_eq!(
        places,
        [
            "/extensions/codemeta/dateCreated/1",
            "/extensions/codemeta/license"
        ],
        "{:?}",
        written.report
    );
}
