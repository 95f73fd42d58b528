//! Every format that is read and written gives a description back, but for what its report names.

#![cfg(test)]

use std::collections::HashSet;

use communs::diagnostic::{Diagnostic, Locale, Severity};
use communs::exchange::{
    ExportOptions, Exported, Foreign, ImportOptions, Importer, SourceFormat, TargetFormat, export_value,
};
use communs::model::Kind;
use communs::{Checker, ForeignOptions, Options, check_as};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

mod support;
use support::documents::Documents;
use support::hostile::{CSV, JSON_LD, MARKDOWN, WIKITEXT, YAML};
use support::loss::{Compared, nothing, shows};

const LISTS: [(&str, Kind); 3] = [
    ("actors", Kind::Actor),
    ("commons", Kind::Commons),
    ("projects", Kind::Project),
];

/// The catalogue that is read of a text.
fn import(format: SourceFormat, text: &str, options: ImportOptions) -> Value {
    let options = ImportOptions {
        persons: true,
        ..options
    };
    let mut importer = Importer::new(options);
    importer.add("file", format, text).unwrap();
    let mut catalogue = importer.finish_value().catalogue;
    head(&mut catalogue, Kind::Catalogue);
    catalogue
}

/// The description of a catalogue that was read from its source, as a document.
fn described(catalogue: &Value, kind: Kind, is_own: impl Fn(&Value) -> bool) -> Value {
    let (list, _) = LISTS.iter().find(|(_, of)| *of == kind).unwrap();
    let mut members = catalogue[list].as_array().into_iter().flatten();
    let Some(member) = members.find(|one| is_own(one)) else {
        return Value::Null;
    };
    member.clone()
}

/// A valid document of a kind whose texts are hostile to a format.
fn document(seed: u64, kind: Kind, pieces: &'static [&'static str]) -> Result<Value, TestCaseError> {
    let made = Documents::hostile(seed, pieces).valid(kind);
    let mut made = made.ok_or_else(|| TestCaseError::reject("the rules leave nothing"))?;
    head(&mut made, kind);
    Ok(made)
}

/// Says in a document and in its members what each reader says by itself: what they are, in which version of the format.
fn head(document: &mut Value, kind: Kind) {
    let fields = document.as_object_mut().unwrap();
    fields.insert("communs".to_owned(), "1.0".into());
    fields.insert("kind".to_owned(), kind.as_str().into());
    for (list, of) in LISTS {
        let members = fields.get_mut(list).and_then(Value::as_array_mut);
        members.into_iter().flatten().for_each(|member| head(member, of));
    }
}

fn kind(seed: u64) -> Kind {
    LISTS[usize::try_from(seed % 3).unwrap()].1
}

fn write(format: TargetFormat, description: &Value) -> Exported {
    export_value(format, description, &ExportOptions::default())
}

/// What a format that holds everything gives back.
fn comes_back_whole(target: TargetFormat, description: &Value) -> Result<(), TestCaseError> {
    let written = write(target, description);
    prop_assert!(written.report.diagnostics().is_empty(), "{:?}", written.report);
    let (format, text) = match target {
        TargetFormat::JsonLines => {
            let lines: Vec<&str> = written.text.lines().collect();
            (SourceFormat::List, format!("[{}]", lines.join(",")))
        }
        _ => (SourceFormat::Communs, written.text.clone()),
    };
    let catalogue = import(format, &text, ImportOptions::default());
    let compared = Compared::of(description, &written.report);
    let whole = |again: &Value| {
        nothing(
            &compared.lost(description, again),
            description,
            &written.text,
            again,
        )
    };
    if target != TargetFormat::JsonLines {
        let parsed = communs::parse(&text, &Options::default());
        prop_assert!(parsed.is_ok() || is_long(description), "{}", text);
        if let Ok(parsed) = parsed {
            let mut again = parsed.to_value();
            head(&mut again, parsed.kind());
            whole(&again)?;
        }
    }
    if let Some((_, kind)) = LISTS
        .iter()
        .find(|(_, kind)| kind.as_str() == description["kind"])
    {
        return whole(&described(&catalogue, *kind, |_| true));
    }
    // An importer makes a catalogue of its own of all that it reads.
    let compared = Compared {
        told: HashSet::from(["/id".to_owned(), "/name".to_owned()]),
        ..Compared::of(description, &written.report)
    };
    nothing(
        &compared.lost(description, &catalogue),
        description,
        &written.text,
        &catalogue,
    )
}

/// Whether some text of a document is longer than its field takes.
fn is_long(document: &Value) -> bool {
    let report = Checker::new(Options::default()).check_value(document).unwrap();
    report.iter().any(|one| one.code() == "shape-too-long")
}

fn own(seed: u64) -> Result<(), TestCaseError> {
    let kinds = [Kind::Actor, Kind::Commons, Kind::Project, Kind::Catalogue];
    let kind = kinds[usize::try_from(seed % 4).unwrap()];
    let made = document(seed, kind, YAML)?;
    for target in TargetFormat::OWN {
        comes_back_whole(target, &made)?;
    }
    Ok(())
}

fn csv(seed: u64) -> Result<(), TestCaseError> {
    let kind = kind(seed);
    let description = document(seed, kind, CSV)?;
    let written = write(TargetFormat::Csv, &description);
    let catalogue = import(SourceFormat::Csv, &written.text, ImportOptions::default());
    let again = described(&catalogue, kind, |_| true);
    let lost = Compared::of(&description, &written.report).lost(&description, &again);
    nothing(&lost, &description, &written.text, &again)
}

/// A table of a catalogue holds its members of one kind.
fn csv_of_catalogue(seed: u64) -> Result<(), TestCaseError> {
    let kind = kind(seed);
    let catalogue = document(seed, Kind::Catalogue, CSV)?;
    let options = ExportOptions {
        table: Some(kind),
        ..ExportOptions::default()
    };
    let written = export_value(TargetFormat::Csv, &catalogue, &options);
    let again = import(SourceFormat::Csv, &written.text, ImportOptions::default());
    let mut compared = Compared::of(&catalogue, &written.report);
    // An importer makes a catalogue of its own of all that it reads.
    compared.told.extend(["/id", "/name"].map(str::to_owned));
    nothing(
        &compared.lost(&catalogue, &again),
        &catalogue,
        &written.text,
        &again,
    )
}

fn markdown(seed: u64) -> Result<(), TestCaseError> {
    let kind = kind(seed);
    let pieces = if seed.is_multiple_of(2) { MARKDOWN } else { YAML };
    let description = document(seed, kind, pieces)?;
    let written = write(TargetFormat::Markdown, &description);
    let catalogue = import(SourceFormat::Markdown, &written.text, ImportOptions::default());
    let again = described(&catalogue, kind, |_| true);
    let lost = Compared::of(&description, &written.report).lost(&description, &again);
    nothing(&lost, &description, &written.text, &again)
}

const BASE: &str = "https://wiki.example.org/wiki/";

/// The title of the page that a description becomes.
fn title(description: &Value) -> String {
    let name = &description["name"];
    let languages = [description["language"].as_str(), Some("fr"), Some("en")];
    let text = name.as_str().or_else(|| {
        let texts = name.as_object()?;
        let wanted = languages.iter().flatten().find_map(|tag| texts.get(*tag));
        wanted.or_else(|| texts.values().next())?.as_str()
    });
    text.unwrap().to_owned()
}

fn wikitext(seed: u64) -> Result<(), TestCaseError> {
    let kind = kind(seed);
    let description = document(seed, kind, WIKITEXT)?;
    let title = title(&description);
    let read = |page: &str| {
        let options = ImportOptions {
            title: Some(title.clone()),
            base: Some(BASE.to_owned()),
            ..ImportOptions::default()
        };
        let catalogue = import(SourceFormat::Wikitext, page, options);
        described(&catalogue, kind, |one| {
            one["provenance"][0]["system"] == "mediawiki"
        })
    };
    let onto = |page: Option<&str>| {
        let options = ExportOptions {
            base: Some(BASE.to_owned()),
            page: page.map(str::to_owned),
            ..ExportOptions::default()
        };
        export_value(TargetFormat::Wikitext, &description, &options)
    };
    let written = onto(None);
    let again = read(&written.text);
    let compared = Compared {
        alike: shows,
        ..Compared::of(&description, &written.report)
    };
    nothing(
        &compared.lost(&description, &again),
        &description,
        &written.text,
        &again,
    )?;
    // What is there already is not written again.
    let twice = onto(Some(&written.text));
    let differ = written
        .text
        .lines()
        .zip(twice.text.lines())
        .find(|(once, twice)| once != twice);
    prop_assert!(
        twice.text == written.text,
        "{differ:?} written onto\n{}\nit is\n{}\n{description:#}",
        written.text,
        twice.text
    );
    Ok(())
}

/// What is written is right by the rules of its own format, unless something that the format demands is asked for.
fn stands_its_check(foreign: Foreign, written: &Exported) -> Result<(), TestCaseError> {
    let report = check_as(foreign, written.text.as_bytes(), &ForeignOptions::default()).unwrap();
    let told = |code: &str| written.report.iter().any(|one| one.code() == code);
    let is_asked = |one: &&Diagnostic| match one.code() {
        "shape-missing-field" => ["lossy-asked", "lossy-asked-option", "lossy-unusable"]
            .into_iter()
            .any(told),
        "shape-too-short" | "shape-too-long" => told("lossy-length"),
        _ => false,
    };
    let wrong: Vec<String> = report
        .iter()
        .filter(|one| one.severity() == Severity::Error && !is_asked(one))
        .map(|one| {
            format!(
                "{} {}: {}",
                one.code(),
                one.pointer(),
                one.message(Locale::English)
            )
        })
        .collect();
    prop_assert!(
        wrong.is_empty(),
        "{} {}\nof\n{}\n{:?}",
        foreign.as_str(),
        wrong.join("\n"),
        written.text,
        written.report
    );
    Ok(())
}

/// Formats of one record a file: of commons, and of nothing else.
fn record(seed: u64) -> Result<(), TestCaseError> {
    let formats = ["cff", "publiccode", "dpg", "codemeta"].map(|word| {
        (
            SourceFormat::from_word(word).unwrap(),
            TargetFormat::from_word(word).unwrap(),
        )
    });
    let kind = kind(seed);
    let pieces = if seed.is_multiple_of(2) { JSON_LD } else { YAML };
    let description = document(seed, kind, pieces)?;
    for (from, to) in formats {
        let written = write(to, &description);
        if written.text.is_empty() {
            prop_assert_eq!(written.report.diagnostics()[0].code(), "lossy-refused");
            continue;
        }
        prop_assert_eq!(kind, Kind::Commons);
        if let Some(foreign) = Foreign::from_word(to.as_str()) {
            stands_its_check(foreign, &written)?;
        }
        let catalogue = import(from, &written.text, ImportOptions::default());
        let again = described(&catalogue, kind, |_| true);
        let mut original = description.clone();
        // Where a file was read from is about the file, not in it.
        if let Some(all) = original.get_mut("provenance").and_then(Value::as_array_mut) {
            all.retain(|one| one["system"] != from.as_str());
        }
        let lost = Compared::of(&description, &written.report).lost(&original, &again);
        nothing(
            &lost,
            &description,
            &format!("{} {}", to.as_str(), written.text),
            &again,
        )?;
    }
    Ok(())
}

/// As many cases as `PROPTEST_CASES` says, or else so many.
fn cases(cases: u32) -> ProptestConfig {
    let said = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: said.unwrap_or(cases),
        failure_persistence: None,
        max_global_rejects: 1_000_000,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn our_own_formats_give_everything_back(seed: u64) {
        own(seed)?;
    }

    #[test]
    fn tables_give_descriptions_back(seed: u64) {
        csv(seed)?;
    }

    #[test]
    fn tables_give_catalogues_back(seed: u64) {
        csv_of_catalogue(seed)?;
    }

    #[test]
    fn pages_in_markdown_give_descriptions_back(seed: u64) {
        markdown(seed)?;
    }

}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn pages_of_a_wiki_give_descriptions_back(seed: u64) {
        wikitext(seed)?;
    }

    #[test]
    fn files_of_one_record_give_commons_back(seed: u64) {
        record(seed)?;
    }
}
