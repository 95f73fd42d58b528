//! From other formats, and to them.

use communs::diagnostic::{Locale, Report};
use communs::exchange::{self, ExportOptions, ImportOptions, Importer, SourceFormat, TargetFormat};
use communs::text::Limits;
use communs::{Checker, Options, Profile, document};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::catalogue::render;
use crate::error::Failure;
use crate::one::described;
use crate::state::{each, with_input};

/// Sources that become one catalogue.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Sources {
    importer: Importer,
    locale: Locale,
    failed: Vec<(String, Result<Report, Failure>)>,
}

#[wasm_bindgen]
impl Sources {
    /// An import with options, the JSON of an object.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<Self, String> {
        let (options, locale) = import_options(json)?;
        Ok(Self {
            importer: Importer::new(options),
            locale,
            failed: Vec::new(),
        })
    }

    /// Takes in the source that is in the input; the content tells the format, where none is named.
    pub fn add(&mut self, name: &str, length: usize, format: Option<String>) -> Result<(), String> {
        let done = with_input(length, |input, _| {
            let format = source_format(format, name, input)?;
            self.importer.add(name, format, input).map_err(Failure::Core)
        });
        match done {
            Err(failure @ (Failure::Core(_) | Failure::Format(_))) if !name.is_empty() => {
                self.failed.push((name.to_owned(), Err(failure)));
                Ok(())
            }
            done => done.map_err(|failure| failure.json(self.locale)),
        }
    }

    /// The catalogue, a line break, and what was lost, mended or not read in each source: why a source could not be read comes
    /// after the report of what came of it until then.
    pub fn finish(self) -> String {
        let exchange::Imported { catalogue, reports } = self.importer.finish_value();
        let told = reports.into_iter().map(|(name, report)| (name, Ok(report)));
        let mut text = catalogue.to_string();
        text.push('\n');
        text += &render(told.chain(self.failed).collect(), self.locale);
        text
    }
}

/// The options of an import and the language of messages, from the JSON of an object.
pub(crate) fn import_options(json: &str) -> Result<(ImportOptions, Locale), String> {
    let mut options = ImportOptions::default();
    let mut locale = Locale::default();
    each(json, &mut locale, |name, value| {
        options.set(name, value).map_err(Failure::Option)
    })
    .map_err(|failure| failure.json(locale))?;
    Ok((options, locale))
}

fn source_format(word: Option<String>, name: &str, input: &[u8]) -> Result<SourceFormat, Failure> {
    let known = SourceFormat::ALL.map(SourceFormat::as_str);
    match word {
        Some(word) => {
            SourceFormat::from_word(&word).ok_or_else(|| Failure::word("format", word, known, true))
        }
        None => exchange::detect(Some(name), input).ok_or(Failure::Format(known.to_vec())),
    }
}

/// The format of the input, told from a name and the content; nothing where they do not tell it.
#[wasm_bindgen]
pub fn detect(length: usize, name: Option<String>) -> Option<String> {
    with_input(length, |input, _| {
        exchange::detect(name.as_deref(), input).map(|format| format.as_str().to_owned())
    })
}

/// The description in the input in a format, with options, the JSON of an object: the text, and the report of what was lost.
#[wasm_bindgen]
pub fn export(length: usize, format: String, json: &str) -> Result<Vec<String>, String> {
    with_input(length, |input, _| {
        let (mut how, mut locale) = (ExportOptions::default(), Locale::default());
        let format = target(format);
        let set = each(json, &mut locale, |name, value| match &format {
            Ok(format) => how.set(*format, name, value).map_err(Failure::Option),
            // That there is no such format is told below.
            Err(_) => Ok(()),
        });
        let options = Options {
            limits: Limits::UNBOUNDED,
            ..Options::default()
        };
        let exported = set.and(format).and_then(|format| {
            let (report, document) = Checker::new(options).check_to_export(input, document)?;
            let described = described(report, document.flatten())?;
            Ok(exchange::export_value(format, &described, &how))
        });
        let exported = exported.map_err(|failure| failure.json(locale))?;
        let report = serde_json::to_string(&exported.report.render(locale)).unwrap_or_default();
        Ok(vec![exported.text, report])
    })
}

fn target(word: String) -> Result<TargetFormat, Failure> {
    TargetFormat::from_word(&word)
        .ok_or_else(|| Failure::word("format", word, TargetFormat::ALL.map(TargetFormat::as_str), true))
}

/// What a profile would still ask of the catalogue in the input: codes, and how often each is missing.
#[wasm_bindgen]
pub fn still_asked(length: usize, profile: String) -> Result<String, String> {
    with_input(length, |input, state| {
        let asked = Profile::from_word(&profile)
            .ok_or_else(|| {
                Failure::word(
                    "profile",
                    profile.clone(),
                    Profile::ALL.map(Profile::as_str),
                    true,
                )
            })
            .and_then(|profile| {
                let options = Options {
                    profile,
                    limits: Limits {
                        diagnostics: usize::MAX,
                        ..Limits::UNBOUNDED
                    },
                    ..Options::default()
                };
                let report = communs::check(input, &options)?;
                Ok(report.codes(communs::diagnostic::Severity::Error))
            });
        let asked = asked.map_err(|failure| failure.json(state.locale))?;
        Ok(serde_json::to_string(&asked).unwrap_or_default())
    })
}
