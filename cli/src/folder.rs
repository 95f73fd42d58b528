//! A folder: one catalogue.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;

use communs::Options;
use communs::diagnostic::Report;
use communs::text::Buffer;
use rayon::prelude::*;

use crate::batches::batches;
use crate::documents::Documents;
use crate::engine::CatalogueCheck;
use crate::failure::Failure;
use crate::follow::{Looked, Text, first_line};
use crate::inputs::{Form, Source, candidate, description};

/// What there is to tell of a file, when all have been read.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) path: String,
    source: Source,
    /// Documents in the file.
    pub(crate) descriptions: usize,
    /// What was found, by line in JSON Lines: what is as it should be takes no room there.
    parts: Vec<(Option<usize>, Result<Report, Failure>)>,
}

impl Told {
    fn new(source: &Source) -> Self {
        Self {
            path: source.name(),
            source: source.clone(),
            descriptions: 0,
            parts: Vec::new(),
        }
    }

    /// Goes through the parts.
    pub(crate) fn each<E>(self, mut tell: impl FnMut(Looked<'_>) -> Result<(), E>) -> Result<(), E> {
        self.parts.into_iter().try_for_each(|(line, outcome)| {
            tell(Looked {
                path: &self.path,
                line,
                outcome,
                text: Text::There(&self.source),
            })
        })
    }

    /// Adds what only the whole catalogue shows.
    fn add(&mut self, report: Report) {
        if self.source.form == Form::Lines {
            self.parts.push((first_line(&report), Ok(report)));
        } else if let Some((_, Ok(own))) = self.parts.first_mut() {
            own.join(report);
        }
    }
}

/// The folder as it was read: its files in order, and how many are not descriptions.
#[derive(Debug)]
pub(crate) struct Folder {
    pub(crate) files: Vec<Told>,
    pub(crate) passed_over: usize,
}

impl Folder {
    /// Reads and checks the files of a folder. `step` takes in how many more are done, zero while a long one is read.
    pub(crate) fn check<E>(
        sources: &[Source],
        options: &Options,
        step: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Self, E> {
        let mut catalogue = CatalogueCheck::new(*options);
        let mut folder = Self {
            files: Vec::new(),
            passed_over: 0,
        };
        for batch in batches(sources) {
            let contents: Vec<_> = batch
                .par_iter()
                .map_init(Buffer::new, |buffer, source| candidate(source, options, buffer))
                .collect();
            for (source, content) in batch.iter().zip(contents) {
                folder.file(source, content, options, &mut catalogue, step)?;
                step(1)?;
            }
        }
        let numbers: HashMap<String, usize> = folder
            .files
            .iter()
            .enumerate()
            .map(|(number, told)| (told.path.clone(), number))
            .collect();
        for (path, report) in catalogue.finish() {
            if let Some(told) = numbers
                .get(&path)
                .and_then(|number| folder.files.get_mut(*number))
            {
                told.add(report);
            }
        }
        Ok(folder)
    }

    fn file<E>(
        &mut self,
        source: &Source,
        content: Result<Option<Vec<u8>>, Failure>,
        options: &Options,
        catalogue: &mut CatalogueCheck,
        step: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut told = Told::new(source);
        match content {
            Ok(None) => {
                self.passed_over += 1;
                return Ok(());
            }
            Ok(Some(_)) if source.form == Form::Lines => {
                lines(&mut told, options, catalogue, step)?;
            }
            Ok(Some(bytes)) => {
                let result = description(&bytes, source.form)
                    .and_then(|text| catalogue.add(&told.path, text).map_err(Failure::Core));
                told.descriptions = usize::from(result.is_ok());
                told.parts.push((None, result));
            }
            Err(failure) => told.parts.push((None, Err(failure))),
        }
        self.files.push(told);
        Ok(())
    }
}

/// Checks the lines of a file of the folder.
fn lines<E>(
    told: &mut Told,
    options: &Options,
    catalogue: &mut CatalogueCheck,
    step: &mut impl FnMut(usize) -> Result<(), E>,
) -> Result<(), E> {
    let file = match File::open(&told.source.path) {
        Ok(file) => file,
        Err(error) => {
            told.parts.push((None, Err(Failure::Io(error))));
            return Ok(());
        }
    };
    let path = told.path.clone();
    let mut documents = Documents::new(&path, BufReader::with_capacity(1 << 16, file), options.limits);
    while let Some(batch) = documents.batch(catalogue) {
        told.descriptions += batch.iter().filter(|document| document.line.is_some()).count();
        let telling = batch.into_iter().filter(|document| {
            document
                .result
                .as_ref()
                .map_or(true, |report| !report.diagnostics().is_empty())
        });
        told.parts
            .extend(telling.map(|document| (document.line, document.result)));
        step(0)?;
    }
    Ok(())
}
