//! What is generated from the types of the `communs` crate and from its catalogue of codes.
//!
//! Every generated file is checked in; a test fails when one is stale and names the command that refreshes it:
//! `cargo run -p communs-schemas`.

mod codes;
mod crosswalk;
mod fields;
mod jsonld;
mod language;
mod model;
mod pages;
mod published;
mod python;
mod reference;
mod table;
mod typescript;
mod words;

use std::path::PathBuf;

use communs::model::Kind;
use communs::schema::Document;

use crate::model::Model;

/// A generated file: where it lies in the repository, and what it holds.
#[derive(Debug)]
pub struct Generated {
    /// The path from the root of the repository.
    pub path: String,
    /// The content.
    pub content: String,
}

/// Every generated file.
///
/// # Errors
/// A type of the model says something in its schema that no emitter knows, and so none passes over; a sentence of a page has no
/// translation, or a translation no sentence.
pub fn generate() -> Result<Vec<Generated>, String> {
    let mut files = Vec::new();
    let mut add = |path: &str, content: String| {
        files.push(Generated {
            path: path.to_owned(),
            content,
        });
    };
    for (name, schema) in published::all()? {
        add(
            &format!("schemas/v1/{name}.schema.json"),
            published::write(&schema)?,
        );
    }
    add("core/src/schema/table.rs", table::all()?);
    add("schemas/v1/codes.json", codes::json()?);
    // The schema of a catalogue holds all the others.
    let model = Model::of(Document::Description(Kind::Catalogue))?;
    add("schemas/v1/context.jsonld", jsonld::context(&model)?);
    add("core/src/exchange/jsonld/table.rs", jsonld::table(&model)?);
    let package = "bindings-python/python/communs";
    add(&format!("{package}/_model.py"), python::classes(&model)?);
    add(&format!("{package}/types.py"), python::dicts(&model)?);
    add("bindings-wasm/js/model.d.ts", typescript::module(&model));
    for (path, content) in pages::all(&model)? {
        add(&path, content);
    }
    Ok(files)
}

/// The root of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}
