//! Exports of wikis as they come.

use communs::diagnostic::{Error, Locale, RenderedReport, Report};
use communs::exchange::ImportStream;
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Failure;
use crate::exchange::import_options;
use crate::state::with_input;

/// Imports an export that comes in pieces of any size.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Export {
    stream: ImportStream,
    locale: Locale,
}

/// What came of a page, or why nothing more comes.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Told {
    Page {
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<Value>,
        report: RenderedReport,
    },
    Error {
        error: String,
    },
}

#[wasm_bindgen]
impl Export {
    /// An import with options, the JSON of an object.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<Self, String> {
        let (options, locale) = import_options(json)?;
        let stream = ImportStream::new(options);
        Ok(Self { stream, locale })
    }

    /// Goes through the whole export, which is in the input, for its redirects.
    pub fn read_ahead(&mut self, length: usize) {
        with_input(length, |input, _| self.stream.read_ahead(input));
    }

    /// Takes in the piece that is in the input. What it completes comes back as JSON.
    pub fn push(&mut self, length: usize) -> Option<String> {
        with_input(length, |input, _| {
            self.tell(|stream, each| stream.push(input, each))
        })
    }

    /// Takes in the end.
    pub fn finish(&mut self) -> Option<String> {
        self.tell(ImportStream::finish)
    }

    /// Whether nothing more is read.
    pub fn is_over(&self) -> bool {
        self.stream.is_over()
    }

    /// What the catalogue says of itself, as JSON.
    pub fn catalogue(&self) -> String {
        self.stream.catalogue().to_string()
    }

    fn tell(
        &mut self,
        step: impl FnOnce(&mut ImportStream, &mut dyn FnMut(Option<Value>, Report)) -> Result<(), Error>,
    ) -> Option<String> {
        let mut told = Vec::new();
        let done = step(&mut self.stream, &mut |description, report| {
            let report = report.render(self.locale);
            told.push(Told::Page { description, report });
        });
        if let Err(error) = done {
            let error = Failure::Core(error).json(self.locale);
            told.push(Told::Error { error });
        }
        if told.is_empty() {
            return None;
        }
        serde_json::to_string(&told).ok()
    }
}
