//! Exports descriptions, for the judges of `tests/judges`: `exported FORMAT PATH…`.
//!
//! A path is a folder of descriptions of this library, of which every commons is exported, or a file of another format,
//! which is imported first. Writes one JSON object a line: what was exported, its name, and the codes of what was said.

use std::io::Write;
use std::path::{Path, PathBuf};

use communs::diagnostic::Diagnostic;
use communs::exchange::{
    ExportOptions, ImportOptions, Importer, SourceFormat, TargetFormat, detect, export_value,
};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let format = arguments.next().unwrap_or_default();
    let format = TargetFormat::from_word(&format).ok_or("name a format to write")?;
    let mut out = std::io::stdout().lock();
    for path in arguments.map(PathBuf::from) {
        let catalogue = catalogue(&path)?;
        let commons = catalogue.get("commons").and_then(Value::as_array);
        for id in commons
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("id")?.as_str())
        {
            let options = ExportOptions {
                id: Some(id.to_owned()),
                // What no description says: the goals are the caller's.
                goals: if format == TargetFormat::Dpg {
                    vec![9, 11]
                } else {
                    Vec::new()
                },
                ..ExportOptions::default()
            };
            let exported = export_value(format, &catalogue, &options);
            let codes: Vec<_> = exported
                .report
                .diagnostics()
                .iter()
                .map(Diagnostic::code)
                .collect();
            let source = if path.is_dir() {
                path.join(id)
            } else {
                path.clone()
            };
            writeln!(
                out,
                "{}",
                json!({ "source": source, "text": exported.text, "codes": codes })
            )?;
        }
    }
    Ok(())
}

/// All that a path holds, as one catalogue.
fn catalogue(path: &Path) -> Result<Value, Box<dyn std::error::Error>> {
    let mut importer = Importer::new(ImportOptions {
        persons: true,
        ..ImportOptions::default()
    });
    let files = if path.is_dir() {
        files(path)?
    } else {
        vec![path.to_owned()]
    };
    for file in files {
        let (name, bytes) = (file.to_string_lossy(), std::fs::read(&file)?);
        let told = detect(Some(&name), &bytes).unwrap_or(SourceFormat::Communs);
        importer.add(&name, told, bytes)?;
    }
    Ok(importer.finish_value().catalogue)
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    let each = paths.into_iter().map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            Ok(vec![path])
        }
    });
    Ok(each.collect::<Result<Vec<_>, _>>()?.concat())
}
