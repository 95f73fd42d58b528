//! Counts where the values of real files of other formats land: `cargo run -p communs --example where_fields_land`.
//!
//! A value is a leaf of the file: a text, a number, true or false. It lands in a field of a description, under `extensions`, or,
//! where it names a person, nowhere, which is reported. The files lie in `../shared/data`, beside the repository.

#![allow(clippy::print_stdout, reason = "a table is printed")]

use std::fs;
use std::path::{Path, PathBuf};

use communs::exchange::{ImportOptions, Importer, SourceFormat};
use communs::text::{Buffer, Format, Kind, Limits, Node, Tree, read};
use serde_json::Value;

const FOLDERS: [(SourceFormat, &str, &[&str]); 4] = [
    (
        SourceFormat::Publiccode,
        "publiccode.yml",
        &["publiccode/real", "publiccode/examples"],
    ),
    (
        SourceFormat::Codemeta,
        "codemeta.json",
        &["codemeta/ropensci", "codemeta/real"],
    ),
    (SourceFormat::Cff, "CITATION.cff", &["cff/fixtures", "cff/real"]),
    (
        SourceFormat::Dpg,
        "DPG",
        &["dpg/nominees", "dpg/digitalpublicgoods"],
    ),
];

/// How many values there are, and where they land.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    files: usize,
    unreadable: usize,
    leaves: usize,
    kept: usize,
    left_out: usize,
    fields: usize,
}

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    println!(
        "| format | files | no document | values | in a field | under `extensions` | persons, left out and reported |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (format, title, folders) in FOLDERS {
        let mut count = Count::default();
        for path in folders.iter().flat_map(|folder| files(&data.join(folder))) {
            one(format, &path, &mut count);
        }
        if count.files == 0 {
            println!("skipped: ../shared/data/{} is absent", folders.join(", "));
            continue;
        }
        // Rounded to whole percents.
        let share = |part: usize| format!("{part} ({} %)", (200 * part + count.leaves) / (2 * count.leaves));
        println!(
            "| {title} | {} | {} | {} | {} | {} | {} |",
            count.files,
            count.unreadable,
            count.leaves,
            share(count.fields),
            share(count.kept),
            share(count.left_out)
        );
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// Counts one file.
fn one(format: SourceFormat, path: &Path, count: &mut Count) {
    let Ok(text) = fs::read_to_string(path) else {
        return;
    };
    let mut buffer = Buffer::new();
    let tree = read(&text, Format::of(&text), &Limits::default(), &mut buffer);
    let Some(root) = tree
        .ok()
        .map(Tree::root)
        .filter(|root| root.kind() == Kind::Object)
    else {
        count.unreadable += 1;
        return;
    };
    let mut importer = Importer::new(ImportOptions::default());
    if importer.add("file", format, &text).is_err() {
        count.unreadable += 1;
        return;
    }
    let found = importer.finish_value();
    let mut left_out = 0;
    for one in found.reports.iter().flat_map(|(_, report)| report.diagnostics()) {
        if one.code() == "lossy-person" {
            left_out += root.at(one.pointer()).map_or(0, leaves);
        }
    }
    let lists = ["actors", "commons"].map(|list| found.catalogue.get(list).and_then(Value::as_array));
    let members = lists.into_iter().flatten().flatten();
    let kept: usize = members
        .filter_map(|one| one.get("extensions"))
        .map(leaves_of)
        .sum();
    let all = leaves(root);
    count.files += 1;
    count.leaves += all;
    count.left_out += left_out;
    // Some values are kept as well as understood: those count as kept.
    count.kept += kept;
    count.fields += all.saturating_sub(kept + left_out);
}

fn leaves(node: Node<'_>) -> usize {
    match node.kind() {
        Kind::Object => node.members().map(|(_, value)| leaves(value)).sum(),
        Kind::Array => node.items().map(leaves).sum(),
        _ => 1,
    }
}

fn leaves_of(value: &Value) -> usize {
    match value {
        Value::Object(fields) => fields.values().map(leaves_of).sum(),
        Value::Array(items) => items.iter().map(leaves_of).sum(),
        _ => 1,
    }
}
