//! One text at a time: check it, read it, put it in its usual form.

use communs::diagnostic::Report;
use communs::exchange::{Foreign, OwnFormat};
use communs::text::{Buffer, Format, Unreadable, decode, read};
use communs::{
    ForeignOptions, Options, Setting, check_as as core_check_as, check_built_as, document, reformat,
};
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Failure;
use crate::state::{State, build, with_input};

/// Checks the input. Nothing comes back where nothing was found. What was an object has no places.
#[wasm_bindgen]
pub fn check(length: usize, object: bool) -> Result<Option<String>, String> {
    with_input(length, |input, state| {
        let report = look(input, object, state).map_err(|failure| failure.json(state.locale))?;
        if report.diagnostics().is_empty() {
            return Ok(None);
        }
        Ok(Some(report_json(&report, state)))
    })
}

/// Checks the input as a file of another format, by its own rules.
#[wasm_bindgen]
pub fn check_as(length: usize, object: bool, foreign: &str) -> Result<Option<String>, String> {
    with_input(length, |input, state| {
        let report = look_as(input, object, foreign, state).map_err(|failure| failure.json(state.locale))?;
        if report.diagnostics().is_empty() {
            return Ok(None);
        }
        Ok(Some(report_json(&report, state)))
    })
}

fn look_as(input: &[u8], object: bool, foreign: &str, state: &State) -> Result<Report, Failure> {
    let foreign = Foreign::from_setting(Setting::Word(foreign)).map_err(Failure::Option)?;
    let options = ForeignOptions {
        format: state.options.format,
        limits: state.options.limits,
        files: None,
    };
    if !object {
        return Ok(core_check_as(foreign, input, &options)?);
    }
    with_tree(input, &state.options, |tree| {
        check_built_as::<Failure>(foreign, &options, |builder| build(tree, builder))
    })
}

pub(crate) fn report_json(report: &Report, state: &State) -> String {
    serde_json::to_string(&report.render(state.locale)).unwrap_or_default()
}

fn look(input: &[u8], object: bool, state: &mut State) -> Result<Report, Failure> {
    if !object {
        return Ok(state.checker.check(input)?);
    }
    with_tree(input, &state.options, |tree| {
        let checker = &mut state.checker;
        let (report, _) = checker.check_built::<_, Failure>(|builder| build(tree, builder), |_, _| ())?;
        Ok(report)
    })
}

/// Reads the JSON that JavaScript wrote of an object.
pub(crate) fn with_tree<T>(
    input: &[u8],
    options: &Options,
    then: impl FnOnce(communs::text::Tree<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let text = decode(input).map_err(|wrong| Failure::Core(wrong.into()))?;
    let mut buffer = Buffer::new();
    match read(text, Format::Json, &options.limits, &mut buffer) {
        Ok(tree) => then(tree),
        Err(Unreadable::Exceeded(exceeded)) => Err(exceeded.into()),
        // JavaScript writes what JSON can be read from.
        Err(Unreadable::Faults(..)) => Err(Failure::Core(communs::diagnostic::Error::NotData {
            pointer: communs::text::Pointer::default(),
            found: String::new(),
        })),
    }
}

/// The description that the input holds, as JSON.
#[wasm_bindgen]
pub fn parse(length: usize, object: bool) -> Result<String, String> {
    with_input(length, |input, state| {
        let looked = if object {
            with_tree(input, &state.options, |tree| {
                let checker = &mut state.checker;
                checker.check_built::<_, Failure>(|builder| build(tree, builder), document)
            })
        } else {
            state.checker.check_then(input, document).map_err(Failure::Core)
        };
        match looked.and_then(|(report, document)| described(report, document.flatten())) {
            Ok(document) => Ok(document.to_string()),
            Err(failure) => Err(failure.json(state.locale)),
        }
    })
}

/// The document of what was looked at, where it is valid.
pub(crate) fn described(report: Report, document: Option<Value>) -> Result<Value, Failure> {
    document.ok_or(Failure::Invalid(report))
}

/// The input in its usual form, or in a format.
#[wasm_bindgen]
pub fn format(length: usize, to: Option<String>) -> Result<String, String> {
    with_input(length, |input, state| {
        let written = decode(input)
            .map_err(|wrong| Failure::Core(wrong.into()))
            .and_then(|text| {
                let target = to.map(own).transpose()?;
                let Options { format, limits, .. } = &state.options;
                Ok(reformat(text, *format, target, limits, &mut Buffer::new())?)
            });
        written.map_err(|failure| failure.json(state.locale))
    })
}

/// The format of this library that a word names.
fn own(word: String) -> Result<OwnFormat, Failure> {
    OwnFormat::from_word(&word)
        .ok_or_else(|| Failure::word("format", word, OwnFormat::ALL.map(OwnFormat::as_str), true))
}
