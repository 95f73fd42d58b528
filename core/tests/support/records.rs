//! Records of other formats: read, written, and what is said of them.

use communs::diagnostic::Report;
use communs::exchange::{
    ExportOptions, Exported, ImportOptions, Imported, Importer, SourceFormat, TargetFormat, export_value,
};
use serde_json::Value;

/// What is read of a text, with the persons that it names or without.
pub(crate) fn import(format: SourceFormat, bytes: impl AsRef<[u8]>, persons: bool) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions {
        persons,
        ..ImportOptions::default()
    });
    importer.add("file", format, bytes).unwrap();
    importer.finish_value()
}

/// A description as a text of a format.
pub(crate) fn export(format: TargetFormat, description: &Value) -> Exported {
    export_value(format, description, &ExportOptions::default())
}

/// The codes of what is said of an export.
pub(crate) fn codes(exported: &Exported) -> Vec<&'static str> {
    told(&exported.report).into_iter().map(|(code, _)| code).collect()
}

/// What a report says, by code and pointer.
pub(crate) fn told(report: &Report) -> Vec<(&'static str, &str)> {
    let all = report.diagnostics().iter();
    all.map(|one| (one.code(), one.pointer().as_str())).collect()
}

/// A commons with fields, in a catalogue with actors.
pub(crate) fn catalogue(actors: &Value, fields: &Value) -> Value {
    let mut commons = serde_json::json!({ "id": "base", "name": "Base" });
    if let (Some(commons), Some(fields)) = (commons.as_object_mut(), fields.as_object()) {
        commons.extend(fields.clone());
    }
    serde_json::json!({ "communs": "1.0", "kind": "catalogue", "id": "all", "name": "All", "actors": actors, "commons": [commons] })
}
