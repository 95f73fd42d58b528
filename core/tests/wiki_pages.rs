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
use support::shared;

/// A file of the real wiki, where it is there.
fn real_file(name: &str) -> Option<Vec<u8>> {
    let path = shared("wiki").into_iter().find(|path| path.ends_with(name))?;
    Some(std::fs::read(path).unwrap())
}

const BASE: &str = "https://wiki.lafabriquedesmobilites.fr/wiki/";

/// The only description of a page, as a document of its own, and the catalogue that it came in.
fn read(title: &str, page: &str) -> (Value, Value) {
    let mut importer = Importer::new(ImportOptions {
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
        .inspect(|one| assert!(one.code() == "lossy-unwritten", "{one:?}"))
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

#[test]
fn a_real_page_edited_in_one_field_changes_in_that_field_alone() {
    for (title, page) in real() {
        let (mut description, _) = read(&title, &page);
        description["summary"] = json!("Une phrase d'essai, [[avec]] des {{marques}} | a='''b'''");
        description["links"] = json!([{"role": "homepage", "url": "https://example.org/essai"}]);
        let edited = write(&description, Some(&page));
        let params = |text: &str| -> Vec<(String, String)> {
            let read = parse(text);
            read.templates[0]
                .params
                .iter()
                .map(|param| {
                    (
                        param.name().unwrap_or_default().to_owned(),
                        param.raw_value.to_owned(),
                    )
                })
                .collect()
        };
        let (before, after) = (params(&page), params(&edited.text));
        for (name, value) in &before {
            if !["shortDescription", "url", "chat"].contains(&name.as_str()) {
                let same = after
                    .iter()
                    .any(|(own, now)| own == name && now.trim_end() == value.trim_end());
                assert!(same, "{title}: {name}\n{}", edited.text);
            }
        }
        assert_eq!(
            read(&title, &edited.text).0,
            description,
            "{title}\n{}",
            edited.text
        );
        assert_eq!(told(&edited), [] as [&str; 0], "{title}");
    }
}
