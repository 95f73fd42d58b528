//! `model.d.ts`: the documents as TypeScript types them, with the documents' own keys.

use std::fmt::Write as _;

use communs::diagnostic::catalogue;
use communs::exchange::TargetFormat;

use crate::model::{HEAD, Model, Record, Type};
use crate::words;

const HEADER: &str = "\
// Generated from the model by `cargo run -p communs-schemas`.
//
// The types tell the shape alone: what `check` finds beyond it, in checksums, calendars, licences and references, no
// type can say. `Slug` and `Reference` are branded: `parse` gives them, and `isValue` tells whether a text is one.

declare const brand: unique symbol;
";

/// Values that are not any text: what was checked is told from what was not.
const BRANDED: [&str; 2] = ["Slug", "Reference"];

const WIDTH: usize = 120;

/// The whole file.
pub(crate) fn module(model: &Model) -> String {
    let mut out = HEADER.to_owned();
    for (name, doc, words) in words::of_operations() {
        doc_comment(&mut out, 0, doc, &[]);
        union(&mut out, name, words.iter().map(|word| quoted(word)));
    }
    doc_comment(
        &mut out,
        0,
        "A code of diagnostics: never renamed, never reused.",
        &[],
    );
    union(
        &mut out,
        "DiagnosticCode",
        catalogue::entries().map(|entry| quoted(entry.code())),
    );
    target_options(&mut out);
    for vocabulary in &model.vocabularies {
        let notes = vocabulary
            .words
            .iter()
            .map(|(word, doc)| format!("- `{word}`: {doc}"));
        doc_comment(&mut out, 0, &vocabulary.doc, &notes.collect::<Vec<_>>());
        union(
            &mut out,
            &vocabulary.name,
            vocabulary.words.iter().map(|(word, _)| quoted(word)),
        );
    }
    for value in &model.values {
        let mut notes = Vec::new();
        if !value.examples.is_empty() {
            let examples: Vec<_> = value
                .examples
                .iter()
                .map(|example| format!("`{example}`"))
                .collect();
            notes.push(format!("@example {}", examples.join(", ")));
        }
        doc_comment(&mut out, 0, &value.doc, &notes);
        let of = match (value.name.as_str(), &value.of) {
            // Every id is a reference.
            ("Slug", _) => "Reference & { readonly [brand]: { slug: true; reference: true } }".to_owned(),
            (name, _) if BRANDED.contains(&name) => {
                "string & { readonly [brand]: { reference: true } }".to_owned()
            }
            (_, of) => type_of(model, of),
        };
        line(&mut out, &format!("export type {} = {of};", value.name));
    }
    let mut documents = Vec::new();
    for record in &model.records {
        self::record(&mut out, model, record, &mut documents);
    }
    doc_comment(&mut out, 0, "A description of any kind.", &[]);
    line(
        &mut out,
        &format!("export type Description = {};", documents.join(" | ")),
    );
    out
}

/// The names of the options that an export listens to, by its format.
fn target_options(out: &mut String) {
    doc_comment(
        out,
        0,
        "The options that each format listens to when it is written.",
        &[],
    );
    line(out, "export interface TargetOptions {");
    for format in TargetFormat::ALL {
        let names: Vec<_> = format.options().iter().map(|name| quoted(name)).collect();
        line(out, &format!("  {}: {};", format.as_str(), names.join(" | ")));
    }
    line(out, "}");
}

/// The interfaces of a record: of a kind, one for a document and one for a member of a catalogue.
fn record(out: &mut String, model: &Model, record: &Record, documents: &mut Vec<String>) {
    let name = &record.name;
    if record.kind().is_some() {
        documents.push(name.clone());
    }
    interface(out, model, name, record, record.is_member());
    if record.is_member() {
        let head: Vec<_> = HEAD.iter().map(|key| quoted(key)).collect();
        doc_comment(
            out,
            0,
            &format!("{} As a member of a catalogue.", record.doc),
            &[],
        );
        let head = head.join(" | ");
        line(
            out,
            &format!("export type {name}Member = Omit<{name}, {head}> & Partial<Pick<{name}, {head}>>;"),
        );
    }
}

fn interface(out: &mut String, model: &Model, name: &str, record: &Record, whole: bool) {
    doc_comment(out, 0, &record.doc, &[]);
    line(out, &format!("export interface {name} {{"));
    for field in &record.fields {
        doc_comment(out, 2, &field.doc, &[]);
        let required = field.required || (whole && HEAD.contains(&field.key.as_str()));
        let mark = if required { "" } else { "?" };
        line(
            out,
            &format!("  {}{mark}: {};", field.key, type_of(model, &field.of)),
        );
    }
    line(out, "}");
}

fn type_of(model: &Model, of: &Type) -> String {
    match of {
        Type::Text(_) => "string".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Number(_) | Type::Integer => "number".to_owned(),
        Type::List(items) => match items.as_ref() {
            Type::Either(_) => format!("({})[]", type_of(model, items)),
            _ => format!("{}[]", type_of(model, items)),
        },
        Type::Map(entries) => format!("{{ [key: string]: {} }}", type_of(model, &entries.values)),
        Type::Anything => "{ [key: string]: unknown }".to_owned(),
        Type::Either(choices) => {
            let choices: Vec<_> = choices.iter().map(|choice| type_of(model, choice)).collect();
            choices.join(" | ")
        }
        Type::Word(word) => quoted(word),
        Type::Record(name)
            if model
                .records
                .iter()
                .any(|one| one.name == *name && one.is_member()) =>
        {
            format!("{name}Member")
        }
        Type::Vocabulary(name) | Type::Value(name) | Type::Record(name) => name.clone(),
    }
}

// Writing to a string cannot fail.
fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

/// A union of words: on one line where they fit there, one a line otherwise.
fn union(out: &mut String, name: &str, words: impl Iterator<Item = String>) {
    let words: Vec<_> = words.collect();
    let one = format!("export type {name} = {};", words.join(" | "));
    if one.len() <= WIDTH {
        return line(out, &one);
    }
    line(
        out,
        &format!("export type {name} =\n  | {};", words.join("\n  | ")),
    );
}

/// A documentation comment after a blank line: a text, then lines of their own.
fn doc_comment(out: &mut String, indent: usize, text: &str, notes: &[String]) {
    if indent == 0 {
        out.push('\n');
    }
    let text = text.replace("*/", "*\\/");
    let one = format!("{:indent$}/** {text} */", "");
    if notes.is_empty() && one.chars().count() <= WIDTH {
        return line(out, &one);
    }
    line(out, &format!("{:indent$}/**", ""));
    for part in std::iter::once(&text).chain(notes) {
        for wrapped in wrap(part, WIDTH - indent - 3) {
            line(out, &format!("{:indent$} * {wrapped}", ""));
        }
    }
    line(out, &format!("{:indent$} */", ""));
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(last) if last.is_empty() => last.push_str(word),
            Some(last) if last.chars().count() + 1 + word.chars().count() <= width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}
