//! What there is to know without a description: codes, schemas, value types. Explanations and schemas are data of the
//! package, outside of the module.

use communs::diagnostic::{Entry, Locale, catalogue};
use communs::schema::Document;
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Failure;
use crate::one::report_json;
use crate::state::with;

fn entry(entry: &Entry, locale: Locale) -> Value {
    let params: serde_json::Map<_, _> = entry
        .params()
        .iter()
        .map(|(name, of)| ((*name).to_owned(), (*of).into()))
        .collect();
    json!({
        "code": entry.code(),
        "severity": entry.severity().as_str(),
        "family": entry.family(),
        "params": params,
        "message": entry.message(locale),
        "help": entry.help(locale),
    })
}

/// Every code and what is said of it, as JSON.
#[wasm_bindgen]
pub fn codes() -> String {
    with(|state| {
        let entries = catalogue::entries().map(|one| entry(one, state.locale));
        Value::from(entries.collect::<Vec<_>>()).to_string()
    })
}

/// A code and what is said of it, as JSON.
#[wasm_bindgen]
pub fn explain(code: String) -> Result<String, String> {
    with(|state| {
        let found = catalogue::explain(&code).map(|found| entry(found, state.locale).to_string());
        found.ok_or_else(|| {
            let known = catalogue::entries().map(Entry::code);
            Failure::word("code", code, known, false).json(state.locale)
        })
    })
}

/// Whether there is a schema with a name.
#[wasm_bindgen]
pub fn schema(name: String) -> Result<(), String> {
    with(|state| {
        let found = Document::from_name(&name).map(|_| ());
        found.ok_or_else(|| {
            let known = Document::ALL.iter().map(|document| document.as_str());
            Failure::word("schema", name, known, true).json(state.locale)
        })
    })
}

/// Checks a text as a value of a type; nothing where nothing was found.
#[wasm_bindgen]
pub fn judge(of: String, text: &str) -> Result<Option<String>, String> {
    #[cfg(feature = "panic")]
    if of == "panic" {
        panics(text);
    }
    with(|state| match communs::judge(&of, text) {
        Some(report) if report.diagnostics().is_empty() => Ok(None),
        Some(report) => Ok(Some(report_json(&report, state))),
        None => {
            let known = communs::value::ALL.iter().map(|of| of.name);
            Err(Failure::word("type", of, known, true).json(state.locale))
        }
    })
}

#[cfg(feature = "panic")]
#[expect(clippy::panic, reason = "the test of what comes after a panic needs one")]
fn panics(text: &str) {
    panic!("{text}");
}
