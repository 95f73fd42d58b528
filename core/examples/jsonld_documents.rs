//! Writes the example of mobility, what the valid conformance cases and those of `jsonld/` hold, and documents made from the schemas, each with its
//! JSON-LD, as JSON Lines: `{"name": …, "description": …, "jsonld": …}`. `tests/agreement/` has other implementations read it.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    reason = "it is a test"
)]

use std::path::Path;

use communs::exchange::{ExportOptions, OwnFormat, TargetFormat, export_value};
use communs::text::{Buffer, Limits};
use communs::{Options, parse, reformat};
use serde_json::{Value, json};

#[path = "../tests/support/mod.rs"]
mod support;

fn main() {
    let mut descriptions = Vec::new();
    for case in support::cases() {
        if let Ok(description) = parse(&case.text, &case.options) {
            descriptions.push((case.name, description.to_value()));
        }
    }
    descriptions.push(("mobility".to_owned(), mobility()));
    for path in support::files(&support::repository().join("tests/agreement/jsonld")) {
        if support::format(&path).is_some() {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let description = parse(std::fs::read(&path).unwrap(), &Options::default()).unwrap();
            descriptions.push((format!("jsonld/{name}"), description.to_value()));
        }
    }
    let mut documents = support::documents::Documents::new(2026);
    for number in 0..400 {
        let kind = documents.kind();
        let document = documents.document(kind).to_string();
        if let Ok(description) = parse(document.as_bytes(), &Options::default()) {
            descriptions.push((format!("made {number}"), description.to_value()));
        }
    }
    for (name, description) in descriptions {
        let exported = export_value(TargetFormat::JsonLd, &description, &ExportOptions::default());
        assert!(exported.report.diagnostics().is_empty(), "{name}");
        let jsonld: Value = serde_json::from_str(&exported.text).unwrap();
        println!(
            "{}",
            json!({ "name": name, "description": description, "jsonld": jsonld })
        );
    }
}

/// The files of the example as one catalogue.
fn mobility() -> Value {
    let folder = support::repository().join("examples/mobility");
    let read = |path: &Path| -> Value {
        let (text, limits) = (std::fs::read_to_string(path).unwrap(), Limits::default());
        let json = reformat(&text, None, Some(OwnFormat::Json), &limits, &mut Buffer::new()).unwrap();
        serde_json::from_str(&json).unwrap()
    };
    let mut catalogue = read(&folder.join("catalogue.yml"));
    for list in ["actors", "commons", "projects"] {
        let members = support::files(&folder.join(list));
        catalogue[list] = members.iter().map(|path| read(path)).collect();
    }
    parse(catalogue.to_string(), &Options::default())
        .unwrap()
        .to_value()
}
