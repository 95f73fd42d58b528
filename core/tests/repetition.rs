//! Texts that say one thing over and over cost what they are long. No clock decides: each is so long that reading it would take
//! hours if the work grew with its square.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by stopping")]

use communs::diagnostic::Report;
use communs::exchange::{ExportOptions, ImportOptions, Importer, SourceFormat, TargetFormat, export_value};
use communs::{Options, check};
use serde_json::{Value, json};

fn imported(format: SourceFormat, text: &str) -> (Value, Report) {
    let options = ImportOptions {
        title: Some("x".to_owned()),
        ..ImportOptions::default()
    };
    let mut importer = Importer::new(options);
    importer.add("", format, text).unwrap();
    let mut all = importer.finish_value();
    (all.catalogue, all.reports.remove(0).1)
}

fn numbered(count: usize, of: impl Fn(usize) -> String) -> String {
    (0..count).map(of).collect()
}

/// How many bytes a report repeats of what it was made from.
fn told(report: &Report) -> usize {
    report
        .iter()
        .map(|one| format!("{:?}", one.problem()).len())
        .sum()
}

#[test]
fn columns_of_one_name() {
    const COLUMNS: usize = 20_000;
    let text = format!("id,name,{}\nb,B,{}", "a,".repeat(COLUMNS), "1,".repeat(COLUMNS));
    let (catalogue, _) = imported(SourceFormat::Csv, &text);
    let kept = catalogue["commons"][0]["extensions"]["csv"].as_object().unwrap();
    assert_eq!((kept.len(), &kept["a (20000)"]), (COLUMNS, &json!("1")));
    let (_, report) = imported(SourceFormat::Csv, &format!("{}\n1", "a,".repeat(COLUMNS)));
    assert_eq!(report.diagnostics()[0].code(), "lossy-no-mapping");
}

#[test]
fn columns_of_our_own() {
    const COLUMNS: usize = 5_000;
    let header = numbered(COLUMNS, |at| format!(",extensions.a{at}"));
    let rows = numbered(COLUMNS, |at| format!("\nr{at},R,1"));
    let (catalogue, _) = imported(SourceFormat::Csv, &format!("id,name{header}{rows}"));
    assert_eq!(catalogue["commons"][COLUMNS - 1]["extensions"]["a0"], "1");
}

#[test]
fn marks_that_nothing_ends() {
    const MARKS: usize = 20_000;
    for mark in ["[[a ", "[http://a ", "[[a|", "http://a", ":", "<", "[[User:a]] "] {
        for field in ["description", "shortDescription"] {
            let text = format!("{{{{Ressource|{field}={}}}}}", mark.repeat(MARKS));
            let (_, report) = imported(SourceFormat::Wikitext, &text);
            assert!(told(&report) < 10 * text.len(), "{mark} {}", told(&report));
        }
    }
}

#[test]
fn lists_of_many() {
    const ITEMS: usize = 20_000;
    let items = numbered(ITEMS, |at| format!("a{at},"));
    let text = format!("{{{{Ressource|type=Logiciel|tags={items}}}}}");
    let (catalogue, _) = imported(SourceFormat::Wikitext, &text);
    assert_eq!(
        catalogue["commons"][0]["tags"].as_array().map(Vec::len),
        Some(ITEMS)
    );
    let text = format!("{{{{Ressource|type=Logiciel|from={items}}}}}");
    let (catalogue, _) = imported(SourceFormat::Wikitext, &text);
    assert_eq!(catalogue["actors"].as_array().map(Vec::len), Some(ITEMS));
}

#[test]
fn texts_on_their_way_to_a_wiki() {
    for (mark, count) in [
        (" ", 100_000),
        ("\\\\", 20_000),
        ("<", 20_000),
        ("[a](<", 5_000),
        ("<a ", 5_000),
    ] {
        let description = json!({
            "communs": "1.0", "kind": "commons", "id": "x", "name": "X", "description": format!("a {} b", mark.repeat(count)),
        });
        let exported = export_value(TargetFormat::Wikitext, &description, &ExportOptions::default());
        assert!(exported.text.len() > count, "{mark}");
    }
}

#[test]
fn many_fields_that_are_none() {
    let fields = numbered(100_000, |at| format!("\"k{at}\":1,"));
    let report = check(format!("{{{fields}\"kind\":\"actor\"}}"), &Options::default()).unwrap();
    assert!(report.truncated());
    let fields = numbered(5_000, |at| format!("\"k{at}\":1,"));
    let (_, report) = imported(SourceFormat::Codemeta, &format!("{{{fields}\"name\":\"A\"}}"));
    assert!(report.truncated());
}
