//! `_model.py`: a class a record.

use super::{Source, attribute, is_languages, no_keywords, quoted};
use crate::model::{Model, Record, Type};

const HEADER: &str = "\
from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar, Literal

from communs._communs import fill
from communs._record import Description, Record
from communs._tables import Collection
from communs._values import AmountInput, DateInput, FrozenMap, PartialDate, Text, TextInput
";

/// The whole file.
pub(crate) fn module(model: &Model) -> Result<String, String> {
    no_keywords(model)?;
    let mut source = Source::new(
        "The records of descriptions, generated from the model by `cargo run -p communs-schemas`.",
        &[],
    );
    source.blank(1);
    source.push(HEADER);
    let mut vocabularies: Vec<_> = model
        .vocabularies
        .iter()
        .map(|words| words.name.clone())
        .collect();
    vocabularies.sort();
    source.items(0, "from communs.types import (", &vocabularies, ")");
    for record in &model.records {
        source.blank(2);
        class(&mut source, model, record);
    }
    source.blank(2);
    let mut names: Vec<_> = model.records.iter().map(|record| record.name.clone()).collect();
    let entries: Vec<_> = names.iter().map(|name| format!("{name:?}: {name}")).collect();
    source.items(0, "RECORDS: dict[str, type[Record]] = {", &entries, "}");
    source.doc(0, "The classes by the name of the record in the schema.", &[]);
    names.sort();
    // The table is for the native part; users have the classes.
    let all: Vec<_> = names.iter().map(|name| quoted(name)).collect();
    source.blank(1);
    source.items(0, "__all__ = [", &all, "]");
    Ok(source.out)
}

fn class(source: &mut Source, model: &Model, record: &Record) {
    let base = match record.kind() {
        Some("catalogue") => "Collection",
        Some(_) => "Description",
        None => "Record",
    };
    source.line(0, &format!("class {}({base}):", record.name));
    let mut notes = vec![String::new(), "Args:".to_owned()];
    let (mut keys, mut attributes, mut parameters) = (Vec::new(), Vec::new(), Vec::new());
    let (mut slots, mut positional, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for field in record.own_fields() {
        let name = attribute(&field.key);
        notes.push(format!("    {name}: {}", field.doc));
        keys.push(format!("{name:?}: {:?}", field.key));
        slots.push(quoted(&name));
        values.push(format!("{name:?}: {name}"));
        let (read, given) = (read(model, &field.of), given(model, &field.of));
        if field.required {
            positional.push(quoted(&name));
            attributes.push(format!("{name}: {read}"));
            parameters.push(format!("{name}: {given}"));
        } else if matches!(field.of, Type::List(_)) {
            attributes.push(format!("{name}: {read}"));
            parameters.push(format!("{name}: {given} = ()"));
        } else {
            attributes.push(format!("{name}: {read} | None"));
            parameters.push(format!("{name}: {given} | None = None"));
        }
    }
    notes.extend(
        [
            "",
            "Raises:",
            "    ValidationError: A value is not what the model asks for.",
        ]
        .map(str::to_owned),
    );
    source.doc(4, &record.doc, &notes);
    source.blank(1);
    source.items(4, "__slots__ = (", &slots, ")");
    source.items(4, "__match_args__ = (", &positional, ")");
    source.items(4, "_keys = {", &keys, "}");
    source.blank(1);
    if let Some(kind) = record.kind() {
        source.line(4, &format!("kind: ClassVar[Literal[{kind:?}]] = {kind:?}"));
    }
    for attribute in attributes {
        source.line(4, &attribute);
    }
    source.blank(1);
    parameters.splice(0..0, ["self", "*"].map(str::to_owned));
    source.items(4, "def __init__(", &parameters, ") -> None:");
    source.call(8, "fill", "self", &values);
}

/// The type of an attribute.
fn read(model: &Model, of: &Type) -> String {
    match of {
        Type::Text(_) => "str".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Number(_) => "float".to_owned(),
        Type::Integer => "int".to_owned(),
        Type::List(items) => format!("tuple[{}, ...]", read(model, items)),
        Type::Map(entries) => format!("FrozenMap[{}]", read(model, &entries.values)),
        Type::Anything => "FrozenMap[Any]".to_owned(),
        Type::Either(choices) if is_languages(choices) => "Text".to_owned(),
        Type::Either(choices) => either(choices, |choice| read(model, choice)),
        Type::Word(word) => format!("Literal[{word:?}]"),
        Type::Vocabulary(name) | Type::Record(name) => name.clone(),
        Type::Value(name) => match name.as_str() {
            "PartialDate" => name.clone(),
            "Amount" => "Decimal".to_owned(),
            name => model
                .value(name)
                .map_or_else(String::new, |value| read(model, &value.of)),
        },
    }
}

/// The type of an argument of a constructor.
fn given(model: &Model, of: &Type) -> String {
    match of {
        Type::List(items) => format!("Sequence[{}]", given(model, items)),
        Type::Map(entries) => format!("Mapping[str, {}]", given(model, &entries.values)),
        Type::Anything => "Mapping[str, Any]".to_owned(),
        Type::Either(choices) if is_languages(choices) => "TextInput".to_owned(),
        Type::Either(choices) => either(choices, |choice| given(model, choice)),
        Type::Record(name) => format!("{name} | Mapping[str, Any]"),
        Type::Value(name) => match name.as_str() {
            "PartialDate" => "DateInput".to_owned(),
            "Amount" => "AmountInput".to_owned(),
            name => model
                .value(name)
                .map_or_else(String::new, |value| given(model, &value.of)),
        },
        of => read(model, of),
    }
}

/// A choice, where whole numbers stay whole.
fn either(choices: &[Type], name: impl Fn(&Type) -> String) -> String {
    let names = choices.iter().map(|choice| match choice {
        Type::Number(_) => "int | float".to_owned(),
        choice => name(choice),
    });
    names.collect::<Vec<_>>().join(" | ")
}
