//! Documents to measure with: commons of about 2.4 KB, one in twenty wrong in one of several ways.

use serde_json::{Value, json};

/// A generator of numbers that is the same on every machine (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % most
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap_or(0)]
    }
}

/// So many documents.
pub(crate) fn documents(count: usize) -> Vec<Value> {
    let mut numbers = Numbers(42);
    (0..count)
        .map(|number| {
            let mut document = document(number, &mut numbers);
            if number % 20 == 19 {
                spoil(&mut document, number / 20);
            }
            document
        })
        .collect()
}

fn document(number: usize, numbers: &mut Numbers) -> Value {
    let nature = numbers.one(&["software", "data", "standard", "method", "hardware"]);
    let license = numbers.one(&[
        "MIT",
        "Apache-2.0",
        "ODbL-1.0",
        "etalab-2.0",
        "MIT OR Apache-2.0",
        "CC-BY-SA-4.0",
    ]);
    let role = numbers.one(&["carrier", "contributor", "operator", "guarantor", "sponsor"]);
    let words = [
        "covoiturage",
        "données",
        "calculateur",
        "vélo",
        "territoire",
        "billettique",
        "accessibilité",
        "horaires",
    ];
    let mut sentence = |length: u64| {
        (0..length)
            .map(|_| numbers.one(&words))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let (summary, french, english, need) = (sentence(12), sentence(45), sentence(30), sentence(10));
    let day = 1 + numbers.below(28);
    json!({
        "communs": "1.0",
        "kind": "commons",
        "id": format!("commons-{number}"),
        "name": { "fr": format!("Commun numéro {number}"), "en": format!("Commons number {number}") },
        "summary": format!("{summary}."),
        "description": { "fr": format!("{french}.\n\n* un\n* deux"), "en": format!("{english}.") },
        "language": "fr",
        "sameAs": [format!("https://wiki.example.org/wiki/Commun_{number}")],
        "links": [
            { "role": "homepage", "url": format!("https://www.example.org/commons/{number}") },
            { "role": "source-code", "url": format!("https://forge.example.org/communs/{number}.git"), "label": "Le code" },
            { "role": "documentation", "url": "https://docs.example.org/fr/latest/" }
        ],
        "tags": ["mobilité", "open data", "covoiturage"],
        "themes": ["velo-et-mobilites-actives", "donnees-ouvertes"],
        "challenges": ["accelerer-le-covoiturage-quotidien"],
        "territories": [
            { "scheme": "insee-commune", "code": "01004", "name": "Ambérieu-en-Bugey" },
            { "scheme": "insee-region", "code": "84" },
            { "scheme": "iso-3166-1", "code": "FR" }
        ],
        "resource": {
            "natures": [nature],
            "licenses": [{ "spdx": license, "appliesTo": "code", "url": "https://www.example.org/licence" }],
            "version": "2.14.3",
            "languages": ["fr", "en-GB"],
            "implements": ["gtfs"],
            "dependsOn": ["openstreetmap", "https://www.wikidata.org/entity/Q936"]
        },
        "community": {
            "members": [
                { "actor": "la-fabrique-des-mobilites", "role": role, "since": "2019-05" },
                { "actor": "ademe", "role": "sponsor", "since": "2020", "until": "2024-12-31" }
            ],
            "users": [{ "actor": "region-bretagne", "since": "2021-03" }],
            "contributing": "https://forge.example.org/communs/contributing"
        },
        "governance": { "model": "association", "summary": "Une assemblée deux fois par an.", "stewards": ["la-fabrique-des-mobilites"] },
        "scopes": ["sector"],
        "maturity": { "phase": "emergence", "development": "first-users", "activity": "active" },
        "needs": [
            { "kind": "funding", "summary": format!("{need}."), "opened": "2024-02", "status": "open" },
            { "kind": "skill", "summary": "Une personne qui écrit des tests", "profile": "développement" }
        ],
        "funding": [{ "kind": "call", "funder": "ademe", "call": "Appel à communs", "amount": "45000.00", "currency": "EUR", "rate": 0.7 }],
        "created": "2018",
        "modified": format!("2024-07-{day:02}"),
        "provenance": [{ "source": "https://wiki.example.org", "system": "mediawiki", "retrieved": "2024-09-01" }]
    })
}

/// Makes a document wrong, in ways that take turns.
fn spoil(document: &mut Value, way: usize) {
    match way % 8 {
        0 => document["sumary"] = "x".into(),
        1 => document["resource"]["natures"][0] = "sofware".into(),
        2 => document["resource"]["licenses"][0]["spdx"] = "Licence Ouverte 2.0".into(),
        3 => document["created"] = "juillet 2023".into(),
        4 => document["tags"] = "covoiturage".into(),
        5 => document["territories"][0]["code"] = "1004".into(),
        6 => {
            document.as_object_mut().map(|fields| fields.remove("name"));
        }
        _ => document["modified"] = "2001".into(),
    }
}
