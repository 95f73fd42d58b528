//! Descriptions written as pages of a wiki, and read again.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "what lands where is told")]

use communs::diagnostic::Diagnostic;
use communs::exchange::wikitext::parse;
use communs::exchange::{
    ExportOptions, Exported, ImportOptions, Importer, SourceFormat, TargetFormat, export_value,
};
use proptest::prelude::*;
use serde_json::{Value, json};

mod support;
use support::documents::Random;
use support::loss::{Compared, nothing, shows};
use support::{hostile, shared};

/// A file of the real wiki, where it is there.
fn real_file(name: &str) -> Option<Vec<u8>> {
    let path = shared("wiki").into_iter().find(|path| path.ends_with(name))?;
    Some(std::fs::read(path).unwrap())
}

const BASE: &str = "https://wiki.lafabriquedesmobilites.fr/wiki/";

/// The only description of a page, as a document of its own, and the catalogue that it came in.
fn read(title: &str, page: &str) -> (Value, Value) {
    read_with(title, page, false)
}

/// The same, with the persons that the page names or without them.
fn read_with(title: &str, page: &str, persons: bool) -> (Value, Value) {
    let mut importer = Importer::new(ImportOptions {
        persons,
        title: Some(title.to_owned()),
        base: Some(BASE.to_owned()),
        ..ImportOptions::default()
    });
    importer.add("page", SourceFormat::Wikitext, page).unwrap();
    let catalogue = importer.finish_value().catalogue;
    let list = ["commons", "projects", "actors"]
        .into_iter()
        .find(|list| {
            let first = &catalogue[*list][0];
            first.get("provenance").is_some()
        })
        .unwrap_or("commons");
    let mut one = catalogue[list][0].clone();
    if let Some(fields) = one.as_object_mut() {
        fields.insert(
            "kind".to_owned(),
            list.trim_end_matches('s').replace("common", "commons").into(),
        );
    }
    (one, catalogue)
}

fn options(catalogue: Option<&str>, page: Option<&str>) -> ExportOptions {
    ExportOptions {
        id: catalogue.map(str::to_owned),
        page: page.map(str::to_owned),
        base: Some(BASE.to_owned()),
        ..ExportOptions::default()
    }
}

fn write(description: &Value, page: Option<&str>) -> Exported {
    export_value(TargetFormat::Wikitext, description, &options(None, page))
}

fn told(exported: &Exported) -> Vec<String> {
    let diagnostics = exported.report.diagnostics().iter();
    diagnostics
        .inspect(|one| {
            assert!(
                ["lossy-unwritten", "lossy-changed"].contains(&one.code()),
                "{one:?}"
            );
        })
        .map(|one: &Diagnostic| one.pointer().as_str().to_owned())
        .collect()
}

/// The pages of the real wiki, by their titles.
fn real() -> Vec<(String, String)> {
    let Some(reply) = real_file("api-query-revisions.json") else {
        return Vec::new();
    };
    let reply: Value = serde_json::from_slice(&reply).unwrap();
    let pages = &reply["query"]["pages"];
    let pages: Vec<&Value> = match pages {
        Value::Array(pages) => pages.iter().collect(),
        Value::Object(pages) => pages.values().collect(),
        _ => Vec::new(),
    };
    let mut all: Vec<(String, String)> = pages
        .iter()
        .map(|page| {
            let text = page["revisions"][0]["*"].as_str().unwrap();
            (page["title"].as_str().unwrap().to_owned(), text.to_owned())
        })
        .collect();
    for name in ["project_2school", "community_conseillers"] {
        let text = real_file(&format!("{name}.wikitext")).unwrap();
        all.push((name.replace('_', " "), String::from_utf8(text).unwrap()));
    }
    all
}

#[test]
fn real_pages_come_back_the_same() {
    let pages = real();
    for (title, page) in &pages {
        let (description, _) = read(title, page);
        let kept = write(&description, Some(page));
        assert_eq!(kept.text, *page, "{title}");
        assert_eq!(told(&kept), [] as [&str; 0], "{title}");
        let fresh = write(&description, None);
        assert_eq!(told(&fresh), [] as [&str; 0], "{title}\n{}", fresh.text);
        assert_eq!(read(title, &fresh.text).0, description, "{title}\n{}", fresh.text);
    }
    println!("{} pages", pages.len());
}

/// The parameters of the first template, each with all that is written of it.
fn params(page: &str) -> Vec<(String, String)> {
    let read = parse(page);
    let params = read.templates[0].params.iter();
    params
        .map(|param| {
            let name = param.name().unwrap_or_default();
            (name.to_owned(), param.raw_value.to_owned())
        })
        .collect()
}

/// The page with the values of its parameters left out: all that is around them.
fn around(page: &str, but: &[&str]) -> String {
    let read = parse(page);
    let mut out = page.to_owned();
    for param in read.templates[0].params.iter().rev() {
        if but.contains(&param.name().unwrap_or_default()) {
            out.replace_range(param.value_span.clone(), "");
        }
    }
    out
}

/// The leaves of a description that are texts, and stand in parameters.
fn texts(value: &Value, pointer: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let at = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                if !["/communs", "/kind", "/id", "/name", "/provenance"].contains(&at.as_str()) {
                    texts(value, &at, out);
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts(item, &format!("{pointer}/{at}"), out);
            }
        }
        Value::String(_) => out.push(pointer.to_owned()),
        _ => {}
    }
}

/// Each text of each page in turn becomes another: one parameter of the page changes with it, and not a byte elsewhere.
#[test]
fn a_real_page_edited_in_one_field_changes_in_that_field_alone() {
    let mut random = Random(7);
    let (mut edits, mut silent) = (0, 0);
    for (at, (title, page)) in real().into_iter().enumerate() {
        let persons = at % 2 == 0;
        let (same, _) = read_with(&title, &page, persons);
        let before = params(&page);
        let mut pointers = Vec::new();
        texts(&same, "", &mut pointers);
        for pointer in pointers {
            let mut description = same.clone();
            let mut text = hostile::text(&mut random, hostile::WIKITEXT);
            while !persons && text.contains("Utilisateur") {
                text = hostile::text(&mut random, hostile::WIKITEXT);
            }
            *description.pointer_mut(&pointer).unwrap() = text.as_str().into();
            let edited = write(&description, Some(&page));
            let after = params(&edited.text);
            let names: Vec<&str> = before
                .iter()
                .chain(&after)
                .map(|(name, _)| name.as_str())
                .collect();
            let value = |all: &[(String, String)], name: &str| -> Vec<String> {
                all.iter()
                    .filter(|(own, _)| own == name)
                    .map(|(_, value)| value.clone())
                    .collect()
            };
            let mut changed: Vec<&str> = names.clone();
            changed.retain(|name| value(&before, name) != value(&after, name));
            changed.sort_unstable();
            changed.dedup();
            let shown = || {
                format!(
                    "{title}: {pointer} = {text:?}: {changed:?}\n{page}\n---\n{}",
                    edited.text
                )
            };
            assert!(changed.len() <= 1, "{}", shown());
            if after.len() == before.len() {
                assert_eq!(
                    around(&page, &changed),
                    around(&edited.text, &changed),
                    "{}",
                    shown()
                );
            }
            let (back, _) = read_with(&title, &edited.text, persons);
            let compared = Compared {
                alike: shows,
                ..Compared::of(&description, &edited.report)
            };
            let lost = compared.lost(&description, &back);
            assert_eq!(lost, [] as [&str; 0], "{}\n{back:#}", shown());
            edits += 1;
            silent += usize::from(changed.is_empty());
        }
    }
    println!("{edits} edits, of which {silent} left the page as it is");
}

/// A catalogue with the only description of a page in it, which alone knows the names of actors.
fn through(title: &str, page: &str) -> (Value, Value, Exported) {
    let (description, catalogue) = read(title, page);
    let id = description["id"].as_str().unwrap();
    let exported = export_value(TargetFormat::Wikitext, &catalogue, &options(Some(id), Some(page)));
    (description, catalogue, exported)
}

#[test]
fn a_page_changes_where_its_description_does_and_nowhere_else() {
    let page = "Avant <!-- {{Ressource}} -->\n{{Ressource\n| shortDescription =  Un vélo <!-- court -->\n|url=https://a.example\n\
                |couleur=bleu\n|from=[[Mobicoop]], [[Utilisateur:Camille]]\n|Tags=vélo, train\n|description=\n}}\n\
                Après [[Catégorie:Vélo]]\n";
    let (same, _, exported) = through("Vélo", page);
    assert_eq!(exported.text, page);
    assert_eq!(told(&exported), [] as [&str; 0]);
    let cases = [
        (
            json!({"tags": ["vélo", "bus"]}),
            "Tags=vélo, train",
            "Tags=vélo, bus",
        ),
        (json!({"tags": null}), "Tags=vélo, train", "Tags="),
        (
            json!({"summary": "Un train"}),
            "Un vélo <!-- court -->",
            "Un train<!-- court -->",
        ),
        (
            json!({"description": "- a\n- b | c"}),
            "|description=",
            "|description=\n* a\n* b &#124; c",
        ),
        (
            json!({"links": [{"role": "homepage", "url": "https://b.example", "label": "B"}]}),
            "https://a.example",
            "[https://b.example B]",
        ),
        (
            json!({"links": [{"role": "homepage", "url": "https://a.example"}, {"role": "api", "url": "https://c.example"}]}),
            "|description=\n",
            "|description=\n|api=https://c.example\n",
        ),
        (
            json!({"community": {"members": [{"actor": "ubi", "role": "carrier"}]}}),
            "[[Mobicoop]], [[Utilisateur:Camille]]",
            "ubi, [[Utilisateur:Camille]]",
        ),
        (
            json!({"extensions": {"couleur": "rouge", "categories": ["Vélo"]}}),
            "couleur=bleu",
            "couleur=rouge",
        ),
        (
            json!({"extensions": {"couleur": "bleu", "categories": ["Train"]}}),
            "Après [[Catégorie:Vélo]]\n",
            "Après \n[[Catégorie:Train]]\n",
        ),
    ];
    for (change, before, after) in cases {
        let mut description = same.clone();
        for (key, value) in change.as_object().unwrap() {
            match value {
                Value::Null => drop(description.as_object_mut().unwrap().shift_remove(key)),
                value => description[key] = value.clone(),
            }
        }
        let exported = write(&description, Some(page));
        assert_eq!(exported.text, page.replace(before, after), "{change}");
        assert_eq!(told(&exported), [] as [&str; 0], "{change}");
    }
}

#[test]
fn what_a_page_cannot_hold_is_told() {
    let description = json!({
        "communs": "1.0", "kind": "commons", "id": "velo-libre", "name": {"fr": "Vélo libre", "en": "Free bike"},
        "summary": {"fr": "Un vélo", "en": "A bike"},
        "tags": ["a, b"],
        "needs": [{"kind": "skill", "summary": "Un soudeur"}, {"kind": "other", "summary": "Un atelier"}],
        "resource": {"licenses": [{"spdx": "MIT", "appliesTo": "code"}], "languages": ["fr"]},
        "community": {"codeOfConduct": "https://a.example"},
        "extensions": {"x": {"y": 1}, "a|b": "c", "d": "}} {{"},
    });
    let exported = write(&description, None);
    assert_eq!(
        told(&exported),
        [
            "/community",
            "/extensions",
            "/name/en",
            "/name/fr",
            "/needs/0",
            "/resource/languages",
            "/resource/licenses/0/appliesTo",
            "/summary/en",
            "/summary/fr",
            "/tags"
        ],
        "{}",
        exported.text
    );
}

#[test]
fn what_comes_back_a_little_changed_is_told_as_that() {
    let description = json!({
        "kind": "commons", "id": "velo", "name": "Vélo", "summary": "Un  vélo\nlibre", "tags": ["C#", ".NET", "a. "],
        "description": "* un\n* deux",
    });
    let exported = write(&description, None);
    let told: Vec<_> = exported
        .report
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    assert_eq!(
        told,
        [("lossy-changed", "/summary"), ("lossy-changed", "/tags/2")],
        "{}",
        exported.text
    );
}

#[test]
fn a_table_in_a_parameter_divides_no_parameters() {
    let description = json!({
        "kind": "commons", "id": "velo", "name": "Vélo", "description": "| a | b |\n| --- | --- |\n| [c](https://c.example) | d |",
    });
    let exported = write(&description, None);
    let table =
        "{{{!}} class=\"wikitable\"\n! a !! b\n{{!}}-\n{{!}} [https://c.example c] {{!}}{{!}} d\n{{!}}}";
    assert_eq!(
        exported.text,
        format!("{{{{Ressource\n|titre=Vélo\n|description=\n{table}\n}}}}\n")
    );
    assert_eq!(told(&exported), [] as [&str; 0]);
}

#[test]
fn a_page_of_another_kind_gets_a_template_of_its_own() {
    let actor = json!({"communs": "1.0", "kind": "actor", "id": "a", "name": "A", "types": ["community"], "summary": "B"});
    let exported = write(&actor, Some("{{Ressource|type=Logiciel}}"));
    assert_eq!(
        exported.text,
        "{{Communauté\n|shortDescription=B\n}}\n{{Ressource|type=Logiciel}}"
    );
}

fn import(format: SourceFormat, text: &str) -> communs::exchange::Imported<Value> {
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("source", format, text).unwrap();
    importer.finish_value()
}

fn codes(imported: &communs::exchange::Imported<Value>) -> Vec<&'static str> {
    let all = imported
        .reports
        .iter()
        .flat_map(|(_, report)| report.diagnostics());
    all.map(Diagnostic::code).collect()
}

fn export_of(base: &str, pages: &[(&str, &str)]) -> String {
    let page = |(title, text): &(&str, &str)| {
        format!("<page><title>{title}</title><revision><text>{text}</text></revision></page>")
    };
    let pages = pages.iter().map(page).collect::<Vec<_>>().concat();
    format!(
        "<mediawiki><siteinfo><sitename>W</sitename><base>{base}Accueil</base></siteinfo>{pages}</mediawiki>"
    )
}

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
    let imported = import(SourceFormat::WikiExport, &export);
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
    let ids = |all: &communs::exchange::Imported<Value>| -> Vec<(String, usize)> {
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
    // A redirect leads to the page of its title.
    let export = export_of(
        &of("a"),
        &[("C", page), ("CPP", "#REDIRECT [[C++]]"), ("C++", page)],
    );
    let all = self::import(SourceFormat::WikiExport, &export);
    assert_eq!(all.catalogue["commons"][0].get("aliases"), None);
    assert_eq!(all.catalogue["commons"][1]["aliases"], json!(["CPP"]));
}

#[test]
fn ids_of_other_alphabets_do_not_depend_on_what_came_before() {
    let page = "{{Ressource|from=市民団体}}";
    let base = "https://a.example/wiki/";
    let ids = |pages: &[(&str, &str)]| {
        let all = import(SourceFormat::WikiExport, &export_of(base, pages));
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

#[test]
fn pages_about_pages_are_passed_over_and_told_once() {
    let page = |title: &str, namespace: i64| {
        format!(
            "<page><title>{title}</title><ns>{namespace}</ns><revision><text>{{{{Ressource|type=Logiciel}}}}</text></revision></page>"
        )
    };
    let pages = [
        page("Vélo", 0),
        page("Discussion:Vélo", 1),
        page("Discussion:Bus", 1),
        page("Benutzer:Camille", 2),
        page("Modèle:Ressource", 10),
        page("Commun:Bus", 102),
        page("Discussion commun:Bus", 103),
    ];
    let all = import(
        SourceFormat::WikiExport,
        &format!("<mediawiki>{}</mediawiki>", pages.concat()),
    );
    let names: Vec<_> = all.catalogue["commons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names, ["Vélo", "Commun:Bus"]);
    assert_eq!(
        codes(&all),
        [
            "lossy-namespace",
            "lossy-person",
            "lossy-namespace",
            "lossy-namespace"
        ]
    );
    let reply = json!({"query": {"pages": [
        {"title": "Template:A", "ns": 10, "revisions": [{"content": "{{Ressource|type=Logiciel}}"}]},
    ]}});
    let all = import(SourceFormat::WikiApi, &reply.to_string());
    assert_eq!(
        (all.catalogue.get("commons"), codes(&all)),
        (None, vec!["lossy-namespace"])
    );
}

#[test]
fn what_is_no_export_is_told() {
    for other in [
        "",
        " ",
        "cff-version: 1.2.0\ntitle: A\n",
        "<html><body/></html>",
        "<html/>",
    ] {
        let all = import(SourceFormat::WikiExport, other);
        assert_eq!(codes(&all), ["lossy-other-format"], "{other}");
    }
    for empty in ["<mediawiki/>", "<?xml version=\"1.0\"?>\n<mediawiki></mediawiki>"] {
        assert_eq!(
            codes(&import(SourceFormat::WikiExport, empty)),
            [""; 0],
            "{empty}"
        );
    }
    let all = import(SourceFormat::WikiApi, "{\"a\": 1}");
    assert_eq!(codes(&all), ["lossy-other-format"]);
}

#[test]
fn links_and_categories_of_plain_values_are_kept() {
    let page = "{{Ressource\n|shortDescription=Voir [https://lost.example la doc]\n|Tags=a, [[Catégorie:Truc]]\n\
                |from=[https://mobilab.example Mobilab], Autre\n|licence=[https://spdx.example/MIT MIT]\n\
                |description=Voir [https://there.example la page]\n|autre nom=https://bare.example\n}}";
    let export = export_of("https://a.example/wiki/", &[("Vélo", &page.replace('<', "&lt;"))]);
    let all = import(SourceFormat::WikiExport, &export);
    let one = &all.catalogue["commons"][0];
    assert_eq!(one["summary"], "Voir la doc");
    assert_eq!(
        one["extensions"],
        json!({
            "categories": ["Truc"],
            "shortDescription": "Voir [https://lost.example la doc]",
            "licence": "[https://spdx.example/MIT MIT]",
        })
    );
    assert_eq!(one["tags"], json!(["a"]));
    let mobilab = &all.catalogue["actors"][0];
    assert_eq!(
        (&mobilab["name"], &mobilab["links"]),
        (
            &json!("Mobilab"),
            &json!([{"role": "homepage", "url": "https://mobilab.example"}])
        )
    );
    assert_eq!(codes(&all), ["lossy-value", "lossy-value"]);
}

#[test]
fn links_from_other_words_than_a_title_are_kept() {
    let page = "{{Ressource\n|shortDescription=Voir [[Autre page|ceci]] et [[Vélo]]\n|from=[[FabMob|La Fabrique]], [[Ecov]]\n\
                |contributeur=[[Utilisateur:Ada|Ada L.]]\n|Tags=[[a|a]], b\n}}";
    let export = export_of("https://a.example/wiki/", &[("Vélo", page)]);
    let all = import(SourceFormat::WikiExport, &export);
    let one = &all.catalogue["commons"][0];
    assert_eq!(one["summary"], "Voir ceci et Vélo");
    assert_eq!(
        one["extensions"],
        json!({
            "shortDescription": "Voir [[Autre page|ceci]] et [[Vélo]]",
            "from": "[[FabMob|La Fabrique]], [[Ecov]]",
        })
    );
    assert_eq!(codes(&all), ["lossy-value", "lossy-value", "lossy-person"]);
}

#[test]
fn a_new_page_says_its_title() {
    let velo = json!({"communs": "1.0", "kind": "commons", "id": "velo-libre", "name": "Vélo | libre"});
    let exported = write(&velo, None);
    assert_eq!(exported.text, "{{Ressource\n|titre=Vélo &#124; libre\n}}\n");
    assert_eq!(told(&exported), [""; 0]);
    let mut importer = Importer::new(ImportOptions::default());
    importer
        .add("other.wikitext", SourceFormat::Wikitext, &exported.text)
        .unwrap();
    let all = importer.finish_value();
    assert_eq!(all.catalogue["commons"][0]["name"], "Vélo | libre");
    let odd = json!({"communs": "1.0", "kind": "commons", "id": "velo", "name": "''Vélo''"});
    let exported = write(&odd, None);
    assert_eq!(exported.text, "{{Ressource\n}}\n");
    assert_eq!(told(&exported), ["/name"]);
}

#[test]
fn replies_of_semantic_mediawiki_go_along_the_same_rows() {
    let asked = json!({
        "query-continue-offset": 50,
        "query": {
            "printrequests": [{"label": "", "typeid": "_wpg"}],
            "results": {
                "Vélo libre": {
                    "printouts": {
                        "Category": [{"fulltext": "Catégorie:Ressources", "fullurl": "https://w.example/wiki/x"}],
                        "ShortDescription": ["Un ''vélo''"],
                        "From": [{"fulltext": "Mobicoop, la coopérative", "fullurl": "https://w.example/wiki/Mobicoop"}],
                        "Tags": ["a", "b"],
                        "Date": [{"timestamp": "1688169600", "raw": "1/2023/7"}],
                        "Url": ["https://x.example"],
                        "Poids": [{"value": 12, "unit": "kg"}],
                        "Vide": [],
                    },
                    "fulltext": "Vélo libre",
                    "fullurl": "https://w.example/wiki/V%C3%A9lo_libre",
                }
            }
        }
    });
    let text = asked.to_string();
    assert_eq!(
        communs::exchange::detect(None, text.as_bytes()),
        Some(SourceFormat::WikiApi)
    );
    let imported = import(SourceFormat::WikiApi, &text);
    let one = &imported.catalogue["commons"][0];
    assert_eq!(
        (&one["id"], &one["summary"], &one["tags"], &one["created"]),
        (
            &json!("velo-libre"),
            &json!("Un vélo"),
            &json!(["a", "b"]),
            &json!("2023-07")
        )
    );
    assert_eq!(
        one["community"]["members"],
        json!([{"actor": "mobicoop-la-cooperative", "role": "carrier"}])
    );
    assert_eq!(
        one["extensions"],
        json!({"Poids": "12 kg", "categories": ["Ressources"]})
    );
    assert_eq!(
        one["provenance"][0]["source"],
        "https://w.example/wiki/V%C3%A9lo_libre"
    );
    assert_eq!(codes(&imported), ["lossy-more-pages", "lossy-extension"]);

    let browsed = json!({
        "query": {
            "subject": "Mobicoop#0##",
            "data": [
                {"property": "Forme_juridique", "dataitem": [{"type": 2, "item": "SCIC"}]},
                {"property": "Adhérent", "dataitem": [{"type": 4, "item": "t"}]},
                {"property": "_MDAT", "dataitem": [{"type": 6, "item": "1/2024/2/29/8/0/0/0"}]},
                {"property": "_SKEY", "dataitem": [{"type": 2, "item": "Mobicoop"}]},
                {"property": "_INST", "dataitem": [{"type": 9, "item": "Acteurs#14##"}]},
                {"property": "Offres", "dataitem": [{"type": 9, "item": "Mobicoop#0##_abc"}]},
            ],
            "sobj": [{"subject": "Mobicoop#0##_abc", "data": []}],
            "serializer": "SMW\\Serializers\\SemanticDataSerializer",
        }
    });
    let imported = import(SourceFormat::WikiApi, &browsed.to_string());
    let one = &imported.catalogue["actors"][0];
    assert_eq!(
        (
            &one["id"],
            &one["legalForm"],
            &one["modified"],
            &one["memberships"][0]["role"]
        ),
        (
            &json!("mobicoop"),
            &json!("SCIC"),
            &json!("2024-02-29"),
            &json!("member")
        )
    );
    assert_eq!(one["extensions"], json!({"categories": ["Acteurs"]}));
    assert_eq!(codes(&imported), [] as [&str; 0]);
}

#[test]
fn nothing_of_a_semantic_reply_is_passed_over() {
    let asked = json!({"query": {"results": {"Mobicoop": {
        "printouts": {
            "Category": [{"fulltext": "Catégorie:Acteurs"}],
            "Localisation": [{"lat": 48.1, "lon": 2.3}],
            "Adhérent": [true],
            "Siret": [{"numéro": "123"}, "x"],
            "Autre": [{"a": {"b": 1}}, null, [], "texte"],
            "Contact": [{"qui": "Camille"}],
            "Créateur": [{"fulltext": "Utilisateur:Camille"}],
        },
        "fulltext": "Mobicoop",
        "displaytitle": "Mobi-coop",
    }}}});
    let all = import(SourceFormat::WikiApi, &asked.to_string());
    let one = &all.catalogue["actors"][0];
    assert_eq!(one["location"], json!({"latitude": 48.1, "longitude": 2.3}));
    assert_eq!(one["memberships"][0]["role"], "member");
    assert_eq!(one["aliases"], json!(["Mobi-coop"]));
    assert_eq!(
        one["extensions"],
        json!({
            "categories": ["Acteurs"],
            "Siret": [{"numéro": "123"}, "x"],
            "Autre": [{"a": {"b": 1}}, "texte"],
        })
    );
    let mut told = codes(&all);
    told.sort_unstable();
    assert_eq!(
        told,
        [
            "lossy-extension",
            "lossy-person",
            "lossy-person",
            "lossy-value",
            "lossy-value",
            "lossy-value"
        ]
    );

    let browsed = json!({"query": {
        "subject": "Mobicoop#0##",
        "data": [
            {"property": "_INST", "dataitem": [{"type": 9, "item": "Acteurs#14##"}]},
            {"property": "Étape", "dataitem": [{"type": 9, "item": "Mobicoop#0##_a"}]},
            {"property": "Perdue", "dataitem": [{"type": 9, "item": "Mobicoop#0##_z"}]},
            {"property": "_SOBJ", "dataitem": [{"type": 9, "item": "Mobicoop#0##_b"}]},
        ],
        "sobj": [
            {"subject": "Mobicoop#0##_a", "data": [{"property": "Date_de_fin", "dataitem": [{"type": 6, "item": "1/2024"}]}]},
            {"subject": "Mobicoop#0##_b", "data": [{"property": "Nom", "dataitem": [{"type": 2, "item": "B"}]}]},
        ],
        "serializer": "x",
    }});
    let all = import(SourceFormat::WikiApi, &browsed.to_string());
    assert_eq!(
        all.catalogue["actors"][0]["extensions"],
        json!({
            "categories": ["Acteurs"],
            "Étape": [{"Date de fin": ["2024"]}],
            "Perdue": ["Mobicoop#0##_z"],
            "sobj": [{"Nom": ["B"]}],
        })
    );
    assert_eq!(codes(&all), ["lossy-value", "lossy-value", "lossy-value"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same as for every format, on few fields and many texts.
    #[test]
    fn pages_lose_what_they_tell_and_no_more(seed: u64) {
        let mut random = Random(seed);
        let mut text = || hostile::text(&mut random, hostile::WIKITEXT);
        let wanted = json!({
            "kind": "commons", "id": "velo", "name": "Vélo", "summary": text(), "description": text(),
            "tags": [text(), text()], "needs": [{"kind": "other", "summary": text(), "description": text()}],
            "governance": {"summary": text()}, "extensions": {"couleur": text(), "categories": [text()]},
        });
        let exported = write(&wanted, None);
        let (back, _) = read_with("Vélo", &exported.text, true);
        let compared = Compared { alike: shows, ..Compared::of(&wanted, &exported.report) };
        nothing(&compared.lost(&wanted, &back), &wanted, &exported.text, &back)?;
        // What is there already is not written again.
        let again = write(&wanted, Some(&exported.text));
        prop_assert_eq!(again.text, exported.text);
    }
}
