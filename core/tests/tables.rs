//! Tables and pages out of descriptions, and back.

#![cfg(test)]

use communs::diagnostic::{Locale, Report};
use communs::exchange::{
    ExportOptions, Exported, ImportOptions, Imported, Importer, SourceFormat, TargetFormat, detect,
    export_value,
};
use communs::model::Kind;
use communs::{Checker, Options};
use proptest::prelude::*;
use serde_json::{Value, json};

mod support;
use support::{documents, repository};

const LISTS: [(&str, Kind); 3] = [
    ("actors", Kind::Actor),
    ("commons", Kind::Commons),
    ("projects", Kind::Project),
];

fn import(format: SourceFormat, bytes: impl AsRef<[u8]>) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("page.md", format, bytes).unwrap();
    importer.finish_value()
}

fn write(format: TargetFormat, description: &Value) -> Exported {
    export_value(format, description, &ExportOptions::default())
}

fn codes(report: &Report) -> Vec<(&'static str, String)> {
    let told = report.diagnostics().iter();
    told.map(|one| (one.code(), one.pointer().to_string())).collect()
}

/// The only description of a catalogue, as a document.
fn only(catalogue: &Value) -> Value {
    let (list, kind) = LISTS
        .iter()
        .find(|(list, _)| catalogue.get(list).is_some())
        .unwrap();
    let mut one = json!({ "communs": "1.0", "kind": kind.as_str() });
    let member = catalogue[*list][0].as_object().unwrap().clone();
    one.as_object_mut().unwrap().extend(member);
    one
}

/// Takes out what a report names, from the last to the first, and what holds nothing then.
fn without(mut description: Value, report: &Report) -> Value {
    let mut pointers: Vec<Vec<String>> = report
        .diagnostics()
        .iter()
        .map(|one| one.pointer().segments().collect())
        .collect();
    pointers.sort_by_key(|steps| {
        let key = |step: &String| {
            step.parse::<usize>()
                .map_or_else(|_| (0, step.clone()), |at| (at, String::new()))
        };
        std::cmp::Reverse(steps.iter().map(key).collect::<Vec<_>>())
    });
    for steps in pointers {
        take(&mut description, &steps);
    }
    description
}

fn take(value: &mut Value, steps: &[String]) {
    let Some((first, rest)) = steps.split_first() else {
        return;
    };
    let inside = match value {
        Value::Object(fields) if rest.is_empty() => {
            fields.shift_remove(first);
            return;
        }
        Value::Array(items) if rest.is_empty() => {
            items.remove(first.parse().unwrap());
            return;
        }
        Value::Object(fields) => fields.get_mut(first),
        Value::Array(items) => items.get_mut(first.parse::<usize>().unwrap()),
        _ => None,
    };
    let Some(inside) = inside else { return };
    take(inside, rest);
    let is_hollow = inside.as_object().is_some_and(serde_json::Map::is_empty)
        || inside.as_array().is_some_and(Vec::is_empty);
    if is_hollow {
        match value {
            Value::Object(fields) => {
                fields.shift_remove(first);
            }
            Value::Array(items) => {
                items.remove(first.parse().unwrap());
            }
            _ => {}
        }
    }
}

/// What a table does not tell apart: the order of records of several words, amounts as numbers and as texts, empty lists.
fn loose(value: Value, key: &str) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .map(|(key, value)| {
                let value = loose(value, &key);
                (key, value)
            })
            .filter(|(_, value)| {
                !value.as_array().is_some_and(Vec::is_empty)
                    && !value.as_object().is_some_and(serde_json::Map::is_empty)
            })
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(items) => {
            let mut items: Vec<Value> = items.into_iter().map(|item| loose(item, "")).collect();
            items.sort_by_key(ToString::to_string);
            items.into()
        }
        Value::Number(number) if key == "amount" => number.to_string().into(),
        other => other,
    }
}

/// Without the provenance that importing adds.
fn imported(mut catalogue: Value) -> Value {
    for (list, _) in LISTS {
        for one in catalogue
            .get_mut(list)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            let fields = one.as_object_mut().unwrap();
            let provenance = fields.get_mut("provenance").unwrap().as_array_mut().unwrap();
            assert_eq!(provenance.pop().unwrap()["system"], "csv");
            if provenance.is_empty() {
                fields.shift_remove("provenance");
            }
        }
    }
    catalogue
}

/// Whether a table gives a description back, but for what its writer named.
fn comes_back_from_a_table(description: &Value) {
    let written = write(TargetFormat::Csv, description);
    assert_eq!(
        detect(None, written.text.as_bytes()),
        Some(SourceFormat::Csv),
        "{}",
        written.text
    );
    let again = import(SourceFormat::Csv, &written.text);
    assert_eq!(codes(&again.reports[0].1), [], "{}", written.text);
    let expected = loose(without(description.clone(), &written.report), "");
    assert_eq!(
        loose(only(&imported(again.catalogue)), ""),
        expected,
        "{}",
        written.text
    );
}

fn comes_back_from_a_page(description: &Value) {
    let written = write(TargetFormat::Markdown, description);
    assert_eq!(codes(&written.report), []);
    assert_eq!(
        detect(None, written.text.as_bytes()),
        Some(SourceFormat::Markdown)
    );
    let again = import(SourceFormat::Markdown, &written.text);
    assert_eq!(codes(&again.reports[0].1), [], "{}", written.text);
    assert_eq!(only(&again.catalogue), *description, "{}", written.text);
}

fn examples() -> Vec<Value> {
    let files = support::files(&repository().join("examples/mobility"));
    let documents = files.iter().filter(|path| support::format(path).is_some());
    // A catalogue that is a folder refers to what is beside it.
    let parsed =
        documents.filter_map(|path| communs::parse(std::fs::read(path).unwrap(), &Options::default()).ok());
    parsed.map(|one| one.to_value()).collect()
}

#[test]
fn examples_come_back_from_tables_and_pages() {
    let examples = examples();
    assert!(examples.len() > 50);
    for one in &examples {
        comes_back_from_a_table(one);
        comes_back_from_a_page(one);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever a description says, a table gives it back but for what its writer named, and a page all of it.
    #[test]
    fn descriptions_come_back(seed in any::<u64>()) {
        let mut maker = documents::Documents::new(seed);
        let kind = LISTS[usize::try_from(seed % 3).unwrap()].1;
        let document = maker.document(kind);
        let Ok(parsed) = communs::parse(document.to_string(), &Options::default()) else { return Ok(()) };
        let document = parsed.to_value();
        comes_back_from_a_table(&document);
        comes_back_from_a_page(&document);
    }

    #[test]
    fn no_bytes_are_too_much(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in "[a-z\"',;|{}\n\r\t -]{0,200}") {
        let mapping = "describes: actor\nfields: {name: a, tags: {from: b, split: array}}\n";
        for format in [SourceFormat::Csv, SourceFormat::List, SourceFormat::Markdown] {
            for (bytes, mapping) in [(&bytes, Some(mapping)), (&text.clone().into_bytes(), None), (&format!("a,b\n{text}").into_bytes(), Some(mapping))] {
                let mut importer = Importer::new(ImportOptions { mapping: mapping.map(str::to_owned), ..ImportOptions::default() });
                // What cannot be looked at is an error, never a panic.
                let _ = importer.add("x", format, bytes);
                let catalogue = importer.finish_value().catalogue;
                prop_assert!(Checker::new(Options::default()).check_value(&catalogue).is_ok());
            }
        }
        let _ = communs::exchange::check_mapping(&text, &communs::text::Limits::default());
    }
}

#[test]
fn tables_of_a_catalogue() {
    let catalogue = json!({ "communs": "1.0", "kind": "catalogue", "id": "c", "name": "C", "language": "fr",
        "actors": [{ "id": "a", "name": "A; B", "aliases": ["x", "y|z"], "links": [{ "role": "homepage", "url": "https://a.example/", "label": "A" }] }],
        "commons": [{ "id": "g", "name": { "en": "G", "fr": "J" }, "extensions": { "cff": { "message": "m", "n": 1 } } }] });
    let refused = write(TargetFormat::Csv, &catalogue);
    assert_eq!(
        (refused.text.as_str(), codes(&refused.report)),
        ("", vec![("lossy-refused", String::new())])
    );
    let of = |kind| {
        let options = ExportOptions {
            table: Some(kind),
            ..ExportOptions::default()
        };
        export_value(TargetFormat::Csv, &catalogue, &options)
    };
    let actors = of(Kind::Actor);
    assert_eq!(
        actors.text,
        "kind,id,name,aliases,links.homepage\r\nactor,a,\"A; B\",x,https://a.example/\r\n"
    );
    assert_eq!(
        codes(&actors.report),
        [
            "/actors/0/aliases/1",
            "/actors/0/links/0/label",
            "/commons",
            "/language"
        ]
        .map(|pointer| ("lossy-unwritten", pointer.to_owned()))
    );
    let commons = of(Kind::Commons);
    assert_eq!(
        commons.text,
        "kind,id,name.en,name.fr,extensions.cff.message\r\ncommons,g,G,J,m\r\n"
    );
}

#[test]
fn pages_follow_the_template_of_the_association() {
    let commons = json!({ "communs": "1.0", "kind": "commons", "id": "g", "name": "G*", "language": "fr", "description": "Une *norme*.",
        "resource": { "natures": ["standard"], "licenses": [{ "spdx": "CC0-1.0" }] },
        "links": [{ "role": "homepage", "url": "https://g.example/" }],
        "adoption": { "setup": "Lire la page." } });
    let page = write(TargetFormat::Markdown, &commons).text;
    for expected in [
        "# G\\*\n",
        "## Description\n\nUne *norme*.\n",
        "## Ressource\n\n**Nature**\u{a0}: standard\n",
        "## Mise en place\n\nLire la page.\n",
        "## Liens\n\n- homepage, <https://g.example/>\n",
        "## Reste à dire\n\n- Communauté\n- Gouvernance\n",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let english = export_value(
        TargetFormat::Markdown,
        &commons,
        &ExportOptions {
            language: Some("en".to_owned()),
            ..ExportOptions::default()
        },
    );
    assert!(english.text.contains("## Still to say\n"));
}

#[test]
fn a_page_of_somebody_says_its_description_below() {
    let page = "---\nkind: actor\nname: FabMob\n---\n\n# FabMob\n\nUne fabrique.\n";
    let imported = import(SourceFormat::Markdown, page);
    assert_eq!(codes(&imported.reports[0].1), []);
    assert_eq!(
        imported.catalogue["actors"][0],
        json!({ "id": "fabmob", "name": "FabMob", "description": "# FabMob\n\nUne fabrique." })
    );
    let wrong = import(
        SourceFormat::Markdown,
        "---\nkind: actor\nname: A\ncreated: never\n---\nText.\n",
    );
    let first = &wrong.reports[0].1.diagnostics()[0];
    assert_eq!(
        (first.code(), first.span().unwrap().start.line),
        ("lossy-value", 4)
    );
    assert!(first.message(Locale::English).contains("never"));
}
