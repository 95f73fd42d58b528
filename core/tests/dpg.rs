//! Nominees of the registry of digital public goods: read, written, and read again.

#![cfg(test)]

use communs::Setting;
use communs::diagnostic::Locale;
use communs::exchange::{ExportOptions, TargetFormat, export_value};
use serde_json::{Value, json};

mod support;
use support::records::{catalogue, codes, export, told};

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
    let lost = [
        ("lossy-unwritten", "/community/members/1"),
        ("lossy-unwritten", "/resource/natures/1"),
        ("lossy-unwritten", "/resource/natures/2"),
    ];
    assert_eq!(told(&written.report)[0], ("lossy-asked-option", ""));
    assert_eq!(told(&written.report)[1..], lost);
    assert_eq!(
        written.report.diagnostics()[0].message(Locale::French),
        "DPG demande `SDGs`, que donne l'option `goals`"
    );
    assert_eq!(
        written.report.diagnostics()[0].help(Locale::English),
        "give the option `goals` to the export, or write `extensions.dpg.SDGs` in the description"
    );

    let mut options = ExportOptions::default();
    options
        .set(TargetFormat::Dpg, "goals", Setting::Word("9, 11"))
        .unwrap();
    let written = export_value(TargetFormat::Dpg, &commons, &options);
    assert_eq!(told(&written.report), lost);
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

/// A person is no organisation, an expression no licence of the list, and neither is said to be nothing.
#[test]
fn what_a_nominee_cannot_hold_is_told_with_the_reason() {
    let fields = json!({ "summary": "A base.",
        "resource": { "natures": ["software"], "licenses": [{ "spdx": "MIT OR Apache-2.0" }] },
        "community": { "members": [{ "actor": "ada-lovelace", "role": "carrier" }] } });
    let actors = json!([{ "id": "ada-lovelace", "name": "Ada Lovelace", "types": ["person"] }]);
    let written = export(TargetFormat::Dpg, &catalogue(&actors, &fields));
    assert!(!written.text.contains("Ada"), "{}", written.text);
    let said: Vec<_> = written
        .report
        .iter()
        .filter(|one| one.code() == "lossy-unusable")
        .map(|one| (one.pointer().as_str(), one.message(Locale::English)))
        .collect();
    let because = |theirs: &str, ours: &str, reason: &str| {
        format!("DPG demands `{theirs}`, and what `{ours}` says cannot be written there: {reason}")
    };
    assert_eq!(
        said,
        [
            (
                "/community/members",
                because(
                    "organizations",
                    "community.members",
                    "a person is no organisation"
                )
            ),
            (
                "/resource/licenses",
                because(
                    "license",
                    "resource.licenses",
                    "the format takes single licences of its own list"
                )
            ),
        ]
    );
}

#[test]
fn organisations_are_written_by_their_names() {
    let fields =
        json!({ "summary": "A base.", "community": { "members": [{ "actor": "o", "role": "carrier" }] } });
    let written = export(
        TargetFormat::Dpg,
        &catalogue(&json!([{ "id": "o", "name": "Org" }]), &fields),
    );
    assert!(written.text.contains("\"name\": \"Org\""), "{}", written.text);
    let told: Vec<_> = told(&written.report)
        .into_iter()
        .filter(|(code, _)| !code.starts_with("lossy-asked"))
        .collect();
    assert_eq!(told, [("lossy-by-name", "/community/members/0/actor")]);
}
