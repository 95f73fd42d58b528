//! Tables and lists of others, read along mapping files.

#![cfg(test)]

use communs::diagnostic::{Diagnostic, Locale, Report};
use communs::exchange::{ImportOptions, Imported, Importer, SourceFormat, check_mapping};
use communs::text::Limits;
use communs::{Checker, Options};
use serde_json::{Value, json};

mod support;
use support::{repository, shared};

fn import(format: SourceFormat, mapping: Option<&str>, bytes: impl AsRef<[u8]>) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions {
        mapping: mapping.map(str::to_owned),
        ..ImportOptions::default()
    });
    importer.add_read("file", format, bytes.as_ref()).unwrap();
    importer.finish_value()
}

fn codes(report: &Report) -> Vec<(&'static str, String)> {
    let told = report.diagnostics().iter();
    told.map(|one| (one.code(), one.pointer().to_string())).collect()
}

fn valid(catalogue: &Value) {
    let report = Checker::new(Options::default()).check_value(catalogue).unwrap();
    assert!(report.is_valid(), "{report:#?}");
}

/// What a mapping of the examples makes of a file of real data; none where that is absent.
fn example(mapping: &str, format: SourceFormat, file: &str) -> Option<Imported<Value>> {
    let (folder, name) = file.split_once('/')?;
    let path = shared(folder).into_iter().find(|path| path.ends_with(name))?;
    let mapping = repository().join("examples/mappings").join(mapping);
    let text = std::fs::read_to_string(mapping).unwrap();
    assert_eq!(
        check_mapping(&text, &Limits::default()).unwrap(),
        Report::default()
    );
    let imported = import(format, Some(&text), std::fs::read(path).unwrap());
    valid(&imported.catalogue);
    let [(_, report)] = imported.reports.as_slice() else {
        panic!()
    };
    for one in report.diagnostics() {
        assert!(one.span().is_some(), "{one:?}");
    }
    Some(imported)
}

#[test]
fn dbg() {
    for (m, f, p) in [
        (
            "members.yml",
            SourceFormat::List,
            "site/ecosysteme-organisations.yaml",
        ),
        ("needs.yml", SourceFormat::List, "site/mecenat-competences.yaml"),
        ("titles.yml", SourceFormat::List, "site/communs-fabmob.yaml"),
        (
            "public-organisations.yml",
            SourceFormat::Csv,
            "tables/organisations-odf.csv",
        ),
        (
            "public-projects.yml",
            SourceFormat::Csv,
            "tables/projets-collectivites.csv",
        ),
    ] {
        let i = example(m, f, p).unwrap();
        let c = &i.catalogue;
        println!("== {m}");
        for l in ["actors", "commons", "projects"] {
            println!("{l} {}", c[l].as_array().map_or(0, Vec::len));
        }
        println!(
            "{:?}",
            i.reports[0].1.codes(communs::diagnostic::Severity::Warning)
        );
        println!("{:?}", i.reports[0].1.codes(communs::diagnostic::Severity::Hint));
        for d in i.reports[0].1.diagnostics().iter().take(6) {
            println!(
                "{} {} {:?}",
                d.pointer(),
                d.message(Locale::English),
                d.span().unwrap().start
            );
        }
        let first = c["commons"]
            .get(0)
            .or(c["projects"].get(0))
            .or(c["actors"].get(0))
            .unwrap();
        println!("{first:#}");
    }
}
