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
