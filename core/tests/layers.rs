//! The modules of the core know only those before them.

#![allow(clippy::unwrap_used, clippy::string_slice)]

use std::fs;
use std::path::Path;

/// The modules, each after all that it may know.
const LAYERS: [&[&str]; 7] = [
    &["text", "value"],
    &["model"],
    &["diagnostic"],
    &["schema"],
    &["rules"],
    &["check"],
    &["exchange"],
];

#[test]
fn modules_know_those_before_them() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for (rank, layer) in LAYERS.iter().enumerate() {
        let above: Vec<_> = LAYERS
            .iter()
            .skip(rank + 1)
            .flat_map(|layer| layer.iter())
            .collect();
        for module in *layer {
            for (path, text) in files(&source.join(module)) {
                for known in above.iter().filter(|known| names(&text, known)) {
                    wrong.push(format!("{path} knows `{known}`"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a text of Rust names a module of the crate, comments aside.
fn names(text: &str, module: &str) -> bool {
    let path = format!("crate::{module}");
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines
        .flat_map(|line| line.match_indices(&path).map(|(at, _)| &line[at + path.len()..]))
        .any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The files of Rust in a folder, with their texts; tests may know what they like.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_test = name == "tests" || name == "tests.rs";
        if path.is_dir() && !is_test {
            found.extend(files(&path));
        } else if !is_test && path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
    found
}
