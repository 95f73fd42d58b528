//! Which pages of wikis are one, and what they are called.

#![cfg(test)]

use communs::exchange::{ImportOptions, Imported, Importer, SourceFormat};
use serde_json::{Value, json};

mod support;
use support::wiki::{codes, export_of, read};

#[test]
fn redirects_become_aliases_and_pages_of_one_name_are_told() {
    let export = export_of(
        "https://w.example/wiki/",
        &[
            ("VLS", "#REDIRECTION [[Vélos partagés]]"),
            ("Vélos partagés", "#REDIRECT [[Vélo libre]]"),
            ("Ailleurs", "#REDIRECT [[Nulle part]]"),
            ("Rond", "#REDIRECT [[Rond]]"),
            ("Vélo libre", "{{Ressource|type=Logiciel}}"),
            ("Bus", "{{Homonymie}} [[Bus (réseau)]]"),
        ],
    );
    let imported = read(SourceFormat::WikiExport, &export);
    let commons = &imported.catalogue["commons"];
    assert_eq!(commons.as_array().unwrap().len(), 1);
    assert_eq!(commons[0]["aliases"], json!(["VLS", "Vélos partagés"]));
    let mut told = codes(&imported);
    told.sort_unstable();
    assert_eq!(told, ["lossy-disambiguation", "lossy-redirect", "lossy-redirect"]);
}

#[test]
fn the_same_page_of_several_wikis_is_one_description() {
    let mut importer = Importer::new(ImportOptions::default());
    let first = "{{Ressource|Tags=a|url=https://x.example|date=2022}}";
    let second = "{{Ressource|Tags=a, b|shortDescription=S|date=2023}}";
    for (host, title, text) in [
        ("a", "Vélo libre", first),
        ("b", "vélo_libre", second),
        ("b", "Vélo-libre", second),
    ] {
        let export = export_of(&format!("https://{host}.example/wiki/"), &[(title, text)]);
        importer.add(host, SourceFormat::WikiExport, export).unwrap();
    }
    let all = importer.finish_value();
    let commons = all.catalogue["commons"].as_array().unwrap();
    assert_eq!(commons.len(), 2, "a wiki has no page twice");
    let one = &commons[0];
    assert_eq!(
        (&one["tags"], &one["summary"], &one["created"], &one["sameAs"]),
        (
            &json!(["a", "b"]),
            &json!("S"),
            &json!("2022"),
            &json!(["https://b.example/wiki/vélo_libre"])
        )
    );
    assert_eq!(one["provenance"].as_array().unwrap().len(), 2);
    assert_eq!(codes(&all), ["lossy-differs", "lossy-id"]);
}

#[test]
fn pages_are_the_same_where_their_titles_are_and_not_where_their_ids_are() {
    let page = "{{Ressource|type=Logiciel}}";
    let of = |host: &str| format!("https://{host}.example/wiki/");
    let import = |pages: &[(&str, &str)]| {
        let mut importer = Importer::new(ImportOptions::default());
        for (host, title) in pages {
            let export = export_of(&of(host), &[(title, page)]);
            importer.add(host, SourceFormat::WikiExport, export).unwrap();
        }
        importer.finish_value()
    };
    let ids = |all: &Imported<Value>| -> Vec<(String, usize)> {
        let commons = all.catalogue["commons"].as_array().unwrap().iter();
        let same = |one: &Value| one["sameAs"].as_array().map_or(0, Vec::len);
        commons
            .map(|one| (one["id"].as_str().unwrap().to_owned(), same(one)))
            .collect()
    };
    let apart = import(&[("a", "C"), ("b", "C++")]);
    assert_eq!(ids(&apart), [("c".to_owned(), 0), ("c-2".to_owned(), 0)]);
    assert_eq!(codes(&apart), ["lossy-id"]);
    let both = import(&[("a", "Vélo"), ("a", "Vélo!"), ("b", "Vélo!"), ("b", "vélo")]);
    assert_eq!(ids(&both), [("velo".to_owned(), 1), ("velo-2".to_owned(), 1)]);
    // A letter and its accent may be two characters.
    let spelt = import(&[("a", "Vélo"), ("b", "Ve\u{301}lo")]);
    assert_eq!(ids(&spelt), [("velo".to_owned(), 1)]);
    // A redirect leads to the page of its title.
    let export = export_of(
        &of("a"),
        &[("C", page), ("CPP", "#REDIRECT [[C++]]"), ("C++", page)],
    );
    let all = read(SourceFormat::WikiExport, &export);
    assert_eq!(all.catalogue["commons"][0].get("aliases"), None);
    assert_eq!(all.catalogue["commons"][1]["aliases"], json!(["CPP"]));
}

#[test]
fn ids_of_other_alphabets_do_not_depend_on_what_came_before() {
    let page = "{{Ressource|from=市民団体}}";
    let base = "https://a.example/wiki/";
    let ids = |pages: &[(&str, &str)]| {
        let all = read(SourceFormat::WikiExport, &export_of(base, pages));
        let ids = ["commons", "actors"].map(|list| {
            let list = all.catalogue[list].as_array().unwrap().iter();
            let mut ids: Vec<_> = list
                .map(|one| (one["name"].to_string(), one["id"].to_string()))
                .collect();
            ids.sort();
            ids
        });
        (ids, all)
    };
    let (first, all) = ids(&[("自転車", page), ("バス", page)]);
    let (second, _) = ids(&[("バス", page), ("自転車", page)]);
    assert_eq!(first, second);
    assert_eq!(codes(&all), ["lossy-made-id", "lossy-made-id", "lossy-made-id"]);
    let actor = &all.catalogue["actors"][0];
    assert_eq!(actor["name"], "市民団体");
    assert_eq!(
        all.catalogue["commons"][0]["community"]["members"][0]["actor"],
        actor["id"]
    );
    let report = communs::Checker::new(communs::Options::default())
        .check_value(&all.catalogue)
        .unwrap();
    assert!(report.is_valid(), "{report:#?}");
}
