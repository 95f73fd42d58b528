//! A folder: one catalogue.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader};

use communs::Options;
use communs::text::Buffer;
use rayon::prelude::*;

use crate::documents::Documents;
use crate::engine::CatalogueCheck;
use crate::failure::Failure;
use crate::inputs::{Form, Source, candidate, description};
use crate::output::{Excerpt, Findings, Looked};
use crate::progress::Progress;

/// Files that are read at once.
const BATCH: usize = 256;

/// What there is to tell of a file, when all have been read.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) path: String,
    source: Source,
    /// Documents in the file.
    pub(crate) descriptions: usize,
    /// What was found, by line in JSON Lines: what is as it should be takes no room there.
    parts: Vec<(Option<usize>, Result<Findings, Failure>)>,
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

    /// Goes through the parts, with the text where something is to be shown of it.
    pub(crate) fn each(&self, mut tell: impl FnMut(&Looked<'_>) -> io::Result<()>) -> io::Result<()> {
        for (line, result) in &self.parts {
            let around = result
                .as_ref()
                .ok()
                .and_then(|findings| self.source.around(findings));
            let (text, offset) = around.unwrap_or_default();
            tell(&Looked {
                path: &self.path,
                line: *line,
                outcome: result.as_ref(),
                text: Excerpt { text: &text, offset },
            })?;
        }
        Ok(())
    }

    /// Adds what only the whole catalogue shows.
    fn add(&mut self, findings: Findings) {
        if self.source.form == Form::Lines {
            self.parts.push((findings.first_line(), Ok(findings)));
        } else if let Some((_, Ok(own))) = self.parts.first_mut() {
            own.join(findings);
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
    /// Reads and checks the files of a folder.
    pub(crate) fn check(sources: &[Source], options: &Options, progress: &Progress) -> Self {
        let mut catalogue = CatalogueCheck::new(*options);
        let mut folder = Self {
            files: Vec::new(),
            passed_over: 0,
        };
        progress.expect(sources.len());
        for batch in sources.chunks(BATCH) {
            let contents: Vec<_> = batch
                .par_iter()
                .map_init(Buffer::new, |buffer, source| {
                    candidate(source, &options.limits, buffer)
                })
                .collect();
            for (source, content) in batch.iter().zip(contents) {
                folder.file(source, content, options, &mut catalogue);
                progress.step(1);
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
                told.add(report.into());
            }
        }
        folder
    }

    fn file(
        &mut self,
        source: &Source,
        content: Result<Option<Vec<u8>>, Failure>,
        options: &Options,
        catalogue: &mut CatalogueCheck,
    ) {
        let mut told = Told::new(source);
        match content {
            Ok(None) => {
                self.passed_over += 1;
                return;
            }
            Ok(Some(_)) if source.form == Form::Lines => lines(&mut told, options, catalogue),
            Ok(Some(bytes)) => {
                let result = description(&bytes, source.form).and_then(|text| {
                    catalogue
                        .add(&told.path, text)
                        .map(Findings::from)
                        .map_err(Failure::Core)
                });
                told.descriptions = usize::from(result.is_ok());
                told.parts.push((None, result));
            }
            Err(failure) => told.parts.push((None, Err(failure))),
        }
        self.files.push(told);
    }
}

/// Checks the lines of a file of the folder.
fn lines(told: &mut Told, options: &Options, catalogue: &mut CatalogueCheck) {
    let file = match File::open(&told.source.path) {
        Ok(file) => file,
        Err(error) => return told.parts.push((None, Err(Failure::Io(error)))),
    };
    let path = told.path.clone();
    let mut documents = Documents::new(&path, BufReader::with_capacity(1 << 16, file), options.limits);
    while let Some(batch) = documents.batch(catalogue) {
        told.descriptions += batch.len();
        let telling = batch.into_iter().filter(|document| {
            document
                .result
                .as_ref()
                .map_or(true, |findings| !findings.diagnostics.is_empty())
        });
        told.parts
            .extend(telling.map(|document| (document.line, document.result)));
    }
}
