//! `types.py`: the documents as other libraries type them, dictionaries with the documents' own keys.

use super::{Source, no_keywords, quoted};
use crate::model::{Field, HEAD, Model, Record, Type};
use crate::words;

const DOC: &str =
    "Documents as plain dictionaries, generated from the model by `cargo run -p communs-schemas`.";

const NOTES: [&str; 5] = [
    "",
    "For type checkers, and for libraries that read types at run time, such as pydantic and msgspec. They tell the shape \
     alone: what `communs.check` finds beyond it, in checksums, calendars, licences and references, no type can say.",
    "",
    "A name in `Document` is a whole document, with `communs` and `kind`; a name in `Dict` stands inside of one.",
    "Words are literals; other values that are not plain texts have an alias.",
];

const HEADER: &str = "\
import sys
from typing import Any, Literal, TypeAlias

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict
";

/// The whole file.
pub(crate) fn module(model: &Model) -> Result<String, String> {
    no_keywords(model)?;
    let mut source = Source::new(DOC, &NOTES.map(str::to_owned));
    source.blank(1);
    source.push(HEADER);
    let mut file = File {
        source,
        model,
        names: Vec::new(),
    };
    for (name, doc, words) in words::of_operations() {
        let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
        file.alias(name, "Literal[", &words, "]", doc, &[]);
    }
    for vocabulary in &model.vocabularies {
        let words: Vec<_> = vocabulary.words.iter().map(|(word, _)| quoted(word)).collect();
        let notes = vocabulary
            .words
            .iter()
            .map(|(word, doc)| format!("- `{word}`: {doc}"));
        let notes: Vec<_> = [String::new()].into_iter().chain(notes).collect();
        file.alias(&vocabulary.name, "Literal[", &words, "]", &vocabulary.doc, &notes);
    }
    for value in &model.values {
        if !matches!(value.of, Type::Text(_)) {
            let of = file.type_of(&value.of);
            file.alias(&value.name, "", &[of], "", &value.doc, &[]);
        }
    }
    let mut documents = Vec::new();
    for record in &model.records {
        file.record(record, &mut documents);
    }
    let documents = documents.join(" | ");
    file.source.blank(1);
    file.alias("Document", "", &[documents], "", "A document of any kind.", &[]);
    file.names.sort();
    let names: Vec<_> = file.names.iter().map(|name| quoted(name)).collect();
    file.source.blank(1);
    file.source.items(0, "__all__ = [", &names, "]");
    Ok(file.source.out)
}

struct File<'m> {
    source: Source,
    model: &'m Model,
    /// The public names.
    names: Vec<String>,
}

impl File<'_> {
    fn alias(&mut self, name: &str, open: &str, items: &[String], close: &str, doc: &str, notes: &[String]) {
        self.source.blank(1);
        self.source
            .items(0, &format!("{name}: TypeAlias = {open}"), items, close);
        self.source.doc(0, doc, notes);
        self.names.push(name.to_owned());
    }

    /// The dictionaries of a record: of a kind, one for a member of a catalogue and one for a document.
    fn record(&mut self, record: &Record, documents: &mut Vec<String>) {
        let (name, doc) = (&record.name, &record.doc);
        let (dict, document) = (format!("{name}Dict"), format!("{name}Document"));
        if record.kind().is_none() {
            return self.dict(&dict, "TypedDict", doc, &record.fields, false);
        }
        let (head, own): (Vec<_>, Vec<_>) = record
            .fields
            .iter()
            .partition(|field| HEAD.contains(&field.key.as_str()));
        documents.push(document.clone());
        if !record.is_member() {
            return self.dict(&document, "TypedDict", doc, &record.fields, false);
        }
        let fields = format!("_{name}Fields");
        self.dict(&fields, "TypedDict", doc, own, false);
        let member = format!("{doc} As a member of a catalogue.");
        self.dict(&dict, &fields, &member, head.iter().copied(), false);
        let whole = format!("{doc} As a document.");
        self.dict(&document, &fields, &whole, head.iter().copied(), true);
    }

    fn dict<'f>(
        &mut self,
        name: &str,
        base: &str,
        doc: &str,
        fields: impl IntoIterator<Item = &'f Field>,
        all_required: bool,
    ) {
        self.source.blank(2);
        self.source.line(0, &format!("class {name}({base}):"));
        self.source.doc(4, doc, &[]);
        for field in fields {
            let of = self.type_of(&field.of);
            let of = if field.required || all_required {
                of
            } else {
                format!("NotRequired[{of}]")
            };
            self.source.blank(1);
            self.source.line(4, &format!("{}: {of}", field.key));
            self.source.doc(4, &field.doc, &[]);
        }
        if !name.starts_with('_') {
            self.names.push(name.to_owned());
        }
    }

    fn type_of(&self, of: &Type) -> String {
        match of {
            Type::Text(_) => "str".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Number(_) => "int | float".to_owned(),
            Type::Integer => "int".to_owned(),
            Type::List(items) => format!("list[{}]", self.type_of(items)),
            Type::Map(entries) => format!("dict[str, {}]", self.type_of(&entries.values)),
            Type::Anything => "dict[str, Any]".to_owned(),
            Type::Either(choices) => {
                let choices: Vec<_> = choices.iter().map(|choice| self.type_of(choice)).collect();
                choices.join(" | ")
            }
            Type::Word(word) => format!("Literal[{word:?}]"),
            Type::Vocabulary(name) => name.clone(),
            Type::Record(name) => format!("{name}Dict"),
            Type::Value(name) => match self.model.value(name).map(|value| &value.of) {
                Some(Type::Text(_)) => "str".to_owned(),
                _ => name.clone(),
            },
        }
    }
}
