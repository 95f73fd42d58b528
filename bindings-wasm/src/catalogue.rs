//! Many documents as one catalogue.

use std::collections::HashMap;

use communs::CatalogueCheck;
use communs::diagnostic::{Locale, RenderedReport, Report};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Failure;
use crate::one::with_tree;
use crate::state::{State, build, with_input};

/// Checks documents one after the other as one catalogue, under the options that are set when it is made.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Catalogue {
    check: CatalogueCheck,
    locale: Locale,
    told: Vec<(String, Result<Report, Failure>)>,
}

/// What there is to say of a document.
#[derive(Debug, Serialize)]
struct Told {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<RenderedReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[wasm_bindgen]
impl Catalogue {
    /// A check without documents.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        crate::state::with(|state: &mut State| Self {
            check: CatalogueCheck::new(state.options),
            locale: state.locale,
            told: Vec::new(),
        })
    }

    /// Takes in the document that is in the input.
    pub fn add(&mut self, name: String, length: usize, object: bool) {
        let report = with_input(length, |input, state| {
            if object {
                with_tree(input, &state.options, |tree| {
                    self.check
                        .add_built::<Failure>(&name, |builder| build(tree, builder))
                })
            } else {
                self.check.add(&name, input).map_err(Failure::Core)
            }
        });
        self.told.push((name, report));
    }

    /// What was found in each document and in the whole, as JSON.
    pub fn finish(self) -> String {
        let Self {
            check,
            locale,
            mut told,
            ..
        } = self;
        let numbers: HashMap<String, usize> = told
            .iter()
            .enumerate()
            .map(|(number, (name, _))| (name.clone(), number))
            .collect();
        for (name, whole) in check.finish() {
            let own = numbers.get(&name).and_then(|number| told.get_mut(*number));
            if let Some((_, Ok(report))) = own {
                report.join(whole);
            }
        }
        render(told, locale)
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new()
    }
}

/// What there is to say of each, as JSON.
pub(crate) fn render(told: Vec<(String, Result<Report, Failure>)>, locale: Locale) -> String {
    let told: Vec<_> = told
        .into_iter()
        .map(|(name, outcome)| match outcome {
            Ok(report) => Told {
                name,
                report: Some(report.render(locale)),
                error: None,
            },
            Err(failure) => Told {
                name,
                report: None,
                error: Some(failure.json(locale)),
            },
        })
        .collect();
    serde_json::to_string(&told).unwrap_or_default()
}
