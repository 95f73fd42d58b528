//! Checks what paths stand for: files, folders, JSON Lines.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use communs::Options;
use communs::diagnostic::Report;
use communs::text::decode;
use rayon::prelude::*;

use crate::batches::batches;
use crate::documents::Documents;
use crate::engine::{CatalogueCheck, Checkers};
use crate::failure::Failure;
use crate::folder::Folder;
use crate::follow::{Follow, Looked, Progress, Text, first_line};
use crate::inputs::{self, Form, Input, Source};
use crate::tally::Tally;

/// Checks files and folders as `communs check` does, and hands over what came of each text, in order.
///
/// A folder or a `.jsonl` file is one catalogue: references are followed through all of it. Other files are checked
/// each alone, in parallel. In a folder, files that are no descriptions and what ignore files leave out are passed over.
///
/// Every text of a file is handed over, whether or not something was found; of the lines of JSON Lines files that lie in
/// folders, only those of which there is something to tell. What only the whole of JSON Lines shows comes at the end of
/// the file, as a second report for the same line. The counts are of all texts.
///
/// The format of the options, where it is set, goes before what the name of a file says. `-` is a path as any other.
///
/// ```
/// use communs::Options;
/// use communs_cli::{Follow, Looked, check_paths};
///
/// /// Looks for the first text that is not valid.
/// struct First;
///
/// impl Follow for First {
///     type Stop = String;
///
///     fn text(&mut self, looked: Looked<'_>) -> Result<(), String> {
///         match looked.outcome {
///             Ok(report) if report.is_valid() => Ok(()),
///             _ => Err(looked.path.to_owned()),
///         }
///     }
/// }
///
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("communs.yml");
/// std::fs::write(&path, "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\n")?;
/// let tally = check_paths(&[&path], &Options::default(), &mut First).unwrap();
/// assert_eq!((tally.files, tally.errors), (1, 0));
///
/// let stopped = check_paths(&["none.yml"], &Options::default(), &mut First);
/// assert_eq!(stopped, Err("none.yml".to_owned()));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// What the follower stopped the run with. What keeps a text from being looked at is an outcome, and the run goes on.
pub fn check_paths<F: Follow + ?Sized>(
    paths: &[impl AsRef<Path>],
    options: &Options,
    follow: &mut F,
) -> Result<Tally, F::Stop> {
    check(paths, options, None, follow)
}

/// The same, where `-` may be the standard input.
pub(crate) fn check<F: Follow + ?Sized>(
    paths: &[impl AsRef<Path>],
    options: &Options,
    mut stdin: Option<&mut dyn Read>,
    follow: &mut F,
) -> Result<Tally, F::Stop> {
    let has_stdin = stdin.is_some();
    let inputs: Vec<(&Path, Result<Input, Failure>)> = paths
        .iter()
        .map(AsRef::as_ref)
        .map(|path| {
            let input = if has_stdin {
                inputs::input(path)
            } else {
                inputs::on_disk(path)
            };
            (path, input)
        })
        .collect();
    let is_stdin = |source: &Source| has_stdin && source.is_stdin();
    let steps = |input: &Result<Input, Failure>| match input {
        Ok(Input::Source(source)) => (source.form != Form::Lines && !is_stdin(source)).then_some(1),
        Ok(Input::Folder { sources, .. }) => Some(sources.len()),
        Err(_) => Some(0),
    };
    let mut run = Run {
        options: *options,
        follow,
        tally: Tally::default(),
        progress: Progress {
            done: 0,
            total: inputs.iter().map(|(_, input)| steps(input)).sum(),
        },
    };
    run.step(0)?;
    let mut alone = Vec::new();
    for (path, input) in inputs {
        match input {
            Ok(Input::Source(source)) if !is_stdin(&source) && source.form != Form::Lines => {
                alone.push(source);
            }
            other => {
                run.alone(&std::mem::take(&mut alone))?;
                match (other, &mut stdin) {
                    (Ok(Input::Source(source)), Some(stdin)) if source.is_stdin() => {
                        run.stdin(&source, *stdin)?;
                    }
                    (Ok(Input::Source(source)), _) => run.lines(&source)?,
                    (Ok(Input::Folder { sources, failures }), _) => run.folder(&sources, failures)?,
                    (Err(failure), _) => run.one(&path.to_string_lossy(), failure.into())?,
                }
            }
        }
    }
    run.alone(&alone)?;
    Ok(run.tally)
}

struct Run<'a, F: ?Sized> {
    options: Options,
    follow: &'a mut F,
    tally: Tally,
    progress: Progress,
}

/// What came of one file.
struct Outcome {
    result: Result<Report, Failure>,
    /// The text, kept where there is something to show of it.
    bytes: Vec<u8>,
}

impl Outcome {
    fn of(source: &Source, options: &Options, checkers: &mut Checkers) -> Self {
        match source.bytes(&options.limits) {
            Ok(bytes) => Self::look(bytes, source.form, checkers),
            Err(failure) => failure.into(),
        }
    }

    fn look(bytes: Vec<u8>, form: Form, checkers: &mut Checkers) -> Self {
        let report = inputs::description(&bytes, form)
            .and_then(|text| checkers.check(text, form.format()).map_err(Failure::Core));
        match report {
            Ok(report) if report.diagnostics().is_empty() => Self {
                result: Ok(report),
                bytes: Vec::new(),
            },
            Ok(report) => Self {
                result: Ok(report),
                bytes,
            },
            Err(failure) => failure.into(),
        }
    }
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Self {
        Self {
            result: Err(failure),
            bytes: Vec::new(),
        }
    }
}

impl<F: Follow + ?Sized> Run<'_, F> {
    fn step(&mut self, steps: usize) -> Result<(), F::Stop> {
        self.progress.done += steps;
        self.follow.progress(self.progress)
    }

    fn tell(&mut self, looked: Looked<'_>) -> Result<(), F::Stop> {
        self.tally.add(looked.outcome.as_ref());
        self.follow.text(looked)
    }

    /// Tells of a file that is one text.
    fn one(&mut self, path: &str, outcome: Outcome) -> Result<(), F::Stop> {
        self.follow.open(path)?;
        if outcome.result.is_ok() {
            self.tally.files += 1;
            self.tally.descriptions += 1;
        }
        self.tell(Looked {
            path,
            line: None,
            outcome: outcome.result,
            text: Text::Here(decode(&outcome.bytes).unwrap_or_default(), 0),
        })?;
        self.follow.close()
    }

    /// Files each for itself.
    fn alone(&mut self, sources: &[Source]) -> Result<(), F::Stop> {
        for batch in batches(sources) {
            let options = self.options;
            let outcomes: Vec<Outcome> = batch
                .par_iter()
                .map_init(
                    || Checkers::new(&options),
                    |checkers, source| Outcome::of(source, &options, checkers),
                )
                .collect();
            self.step(batch.len())?;
            for (source, outcome) in batch.iter().zip(outcomes) {
                self.one(&source.name(), outcome)?;
            }
        }
        Ok(())
    }

    /// The standard input: a description, or JSON Lines.
    fn stdin(&mut self, source: &Source, stdin: &mut dyn Read) -> Result<(), F::Stop> {
        let limits = self.options.limits;
        let (is_lines, stream) = match inputs::peek_lines(BufReader::new(stdin), &limits) {
            Ok(peeked) => peeked,
            Err(error) => return self.one(&source.name(), Failure::Io(error).into()),
        };
        if is_lines {
            return self.stream(source, stream);
        }
        let outcome = match inputs::bytes(stream, 0, &limits) {
            Ok(bytes) => {
                let form = Form::of_text(&bytes);
                Outcome::look(bytes, form, &mut Checkers::new(&self.options))
            }
            Err(failure) => failure.into(),
        };
        self.one(&source.name(), outcome)
    }

    /// A file of JSON Lines, a catalogue of its own.
    fn lines(&mut self, source: &Source) -> Result<(), F::Stop> {
        match File::open(&source.path) {
            Ok(file) => self.stream(source, BufReader::with_capacity(1 << 16, file)),
            Err(error) => self.one(&source.name(), Failure::Io(error).into()),
        }
    }

    fn stream(&mut self, source: &Source, stream: impl BufRead) -> Result<(), F::Stop> {
        let path = &source.name();
        self.follow.open(path)?;
        self.tally.files += 1;
        let mut catalogue = CatalogueCheck::new(self.options);
        let mut documents = Documents::new(path, stream, self.options.limits);
        while let Some(batch) = documents.batch(&mut catalogue) {
            self.step(batch.len())?;
            self.tally.descriptions += batch.iter().filter(|document| document.line.is_some()).count();
            for document in batch {
                document.tell(path, |looked| self.tell(looked))?;
            }
        }
        for (_, report) in catalogue.finish() {
            self.tell(Looked {
                path,
                line: first_line(&report),
                outcome: Ok(report),
                text: Text::There(source),
            })?;
        }
        self.follow.close()
    }

    /// A folder, one catalogue. What there is to say of a file is complete when all have been read, and is told then.
    fn folder(&mut self, sources: &[Source], failures: Vec<(PathBuf, Failure)>) -> Result<(), F::Stop> {
        for (path, failure) in failures {
            self.one(&path.to_string_lossy(), failure.into())?;
        }
        let options = self.options;
        let folder = Folder::check(sources, &options, &mut |steps| self.step(steps))?;
        self.tally.passed_over += folder.passed_over;
        for file in folder.files {
            self.follow.open(&file.path)?;
            self.tally.files += usize::from(file.descriptions > 0);
            self.tally.descriptions += file.descriptions;
            file.each(|looked| self.tell(looked))?;
            self.follow.close()?;
        }
        Ok(())
    }
}
