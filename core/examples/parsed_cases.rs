//! Writes what the valid conformance cases hold, as JSON Lines: the path of each and its description. Other languages compare
//! what they read of them.

#![allow(
    clippy::unwrap_used,
    reason = "a program of the tests stops at what it does not expect"
)]

use std::io::{BufWriter, Write, stdout};
use std::path::Path;

use communs::text::Format;
use communs::{Options, Setting, parse};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    let mut output = BufWriter::new(stdout().lock());
    for kind in ["actor", "catalogue", "commons", "project"] {
        let mut paths: Vec<_> = std::fs::read_dir(cases.join(kind))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.ends_with(".expected.json") {
                continue;
            }
            let expected = std::fs::read(path.with_extension("expected.json"))?;
            let expected: Value = serde_json::from_slice(&expected)?;
            let mut options = Options {
                format: Format::of_name(&name),
                ..Options::default()
            };
            for (name, value) in expected.get("options").unwrap().as_object().unwrap() {
                options.set(name, Setting::Word(value.as_str().unwrap())).unwrap();
            }
            if let Ok(description) = parse(std::fs::read(&path)?, &options) {
                let line = json!({ "case": format!("{kind}/{name}"), "description": description });
                writeln!(output, "{line}")?;
            }
        }
    }
    output.flush()
}
