//! Arrows between the modules of the core run one way, and other crates use what its root gives.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

mod support;
use support::{files, repository};

/// The modules, each with those it may use.
const LAYERS: [(&str, &[&str]); 9] = [
    ("sort", &[]),
    ("value", &["sort"]),
    ("text", &["sort", "value"]),
    ("diagnostic", &["sort", "value", "text"]),
    ("model", &["sort", "value", "text", "diagnostic"]),
    ("schema", &["sort", "value", "text", "diagnostic", "model"]),
    (
        "rules",
        &["sort", "value", "text", "diagnostic", "model", "schema"],
    ),
    (
        "exchange",
        &["sort", "value", "text", "diagnostic", "model", "schema", "rules"],
    ),
    (
        "check",
        &[
            "sort",
            "value",
            "text",
            "diagnostic",
            "model",
            "schema",
            "rules",
            "exchange",
        ],
    ),
];

/// The Rust files of a folder, or of a module that is one file, without comments.
fn sources(path: &Path) -> Vec<(String, String)> {
    let file = path.with_extension("rs");
    let mut all = if path.is_dir() { files(path) } else { Vec::new() };
    all.extend(file.is_file().then_some(file));
    all.into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            (path.display().to_string(), code.collect::<Vec<_>>().join("\n"))
        })
        .collect()
}

/// What follows each `crate::`: modules, and the names of a list in braces.
fn used(code: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut names = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => {
                names.insert(word(rest));
            }
            Some(list) => {
                // Names inside of a second pair of braces belong to the module before it.
                let mut depth = 0;
                let mut start = true;
                for (at, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' => start = true,
                        c if start && depth == 0 && c.is_alphanumeric() => {
                            names.insert(word(list.split_at(at).1));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    names
}

#[test]
fn arrows_run_one_way() {
    let root = repository().join("core/src");
    let mut wrong = Vec::new();
    for (module, allowed) in LAYERS {
        let sources = sources(&root.join(module));
        assert!(!sources.is_empty(), "no module {module}");
        for (path, code) in sources {
            for name in used(&code)
                .iter()
                .filter(|name| *name != module && !allowed.contains(&name.as_str()))
            {
                wrong.push(format!("{path}: {module} uses crate::{name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_layer() {
    let root = fs::read_to_string(repository().join("core/src/lib.rs")).unwrap();
    let declared = root.lines().filter_map(|line| {
        let line = line
            .trim()
            .trim_start_matches("pub ")
            .trim_start_matches("pub(crate) ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    let layers: BTreeSet<_> = LAYERS.iter().map(|(module, _)| *module).collect();
    assert_eq!(declared.collect::<BTreeSet<_>>(), layers);
}

/// What is public and hidden is for the tests of the core alone.
#[test]
fn other_crates_use_what_is_documented() {
    let root = repository();
    for folder in ["cli", "schemas", "bindings-python", "bindings-wasm", "playground"] {
        for (path, code) in sources(&root.join(folder).join("src")) {
            assert!(!code.contains("has_shape"), "{path} uses what is hidden");
        }
    }
}

#[test]
fn paths_are_found_in_every_form() {
    let code = "use crate::{text::{Node, Span}, value, model::Kind};\nlet a = crate::check::f();";
    let names: Vec<_> = used(code).into_iter().collect();
    assert_eq!(names, ["check", "model", "text", "value"]);
}
