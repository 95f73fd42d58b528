//! `communs check`.

use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

use communs::Options;
use communs::text::decode;
use rayon::prelude::*;

use crate::args::{Check, Deny};
use crate::documents::Documents;
use crate::engine::{self, CatalogueCheck, Checkers};
use crate::failure::Failure;
use crate::folder::Folder;
use crate::inputs::{self, Form, Input, Source};
use crate::output::{self, Excerpt, Findings, Looked, Settings, Tally, Writer};
use crate::progress::Progress;
use crate::{Context, Status};

/// Files that are read and checked at once, and then told in their order.
const BATCH: usize = 256;

pub(crate) fn run(args: &Check, context: &mut Context<'_>) -> io::Result<Status> {
    let settings = Settings {
        locale: context.locale,
        colour: context.colour,
        quiet: args.quiet,
        deny: [
            args.deny.contains(&Deny::Warnings),
            args.deny.contains(&Deny::Hints),
        ],
    };
    let mut run = Run {
        options: engine::options(args),
        settings,
        writer: output::writer(args.format, settings, context.stdout, context.stderr)?,
        tally: Tally::default(),
        progress: Progress::new(context.interactive && !args.quiet),
    };
    let mut alone = Vec::new();
    for path in &args.paths {
        match inputs::input(path) {
            Ok(Input::Source(source)) if !source.is_stdin() && source.form != Form::Lines => {
                alone.push(source);
            }
            other => {
                run.alone(&std::mem::take(&mut alone))?;
                match other {
                    Ok(Input::Source(source)) if source.is_stdin() => run.stdin(&source, context.stdin)?,
                    Ok(Input::Source(source)) => run.lines(&source)?,
                    Ok(Input::Folder { sources, failures }) => run.folder(&sources, failures)?,
                    Err(failure) => run.one(&path.to_string_lossy(), &failure.into())?,
                }
            }
        }
    }
    run.alone(&alone)?;
    run.end()
}

struct Run<'a> {
    options: Options,
    settings: Settings,
    writer: Box<dyn Writer + 'a>,
    tally: Tally,
    progress: Progress,
}

/// What came of one file.
struct Outcome {
    result: Result<Findings, Failure>,
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
                result: Ok(report.into()),
                bytes: Vec::new(),
            },
            Ok(report) => Self {
                result: Ok(report.into()),
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

impl Run<'_> {
    fn end(mut self) -> io::Result<Status> {
        drop(self.progress);
        self.writer.end(&self.tally)?;
        Ok(if self.tally.failed > 0 {
            Status::Failed
        } else if self.tally.errors > 0 {
            Status::Errors
        } else {
            Status::Good
        })
    }

    fn tell(&mut self, looked: &Looked<'_>) -> io::Result<()> {
        self.tally.add(looked.outcome, self.settings);
        let Self { writer, progress, .. } = self;
        progress.aside(|| writer.text(looked))
    }

    /// Tells of a file that is one text.
    fn one(&mut self, path: &str, outcome: &Outcome) -> io::Result<()> {
        self.writer.open(path)?;
        if outcome.result.is_ok() {
            self.tally.files += 1;
            self.tally.descriptions += 1;
        }
        let text = Excerpt::of(decode(&outcome.bytes).unwrap_or_default());
        self.tell(&Looked {
            path,
            line: None,
            outcome: outcome.result.as_ref(),
            text,
        })?;
        self.writer.close()
    }

    /// Files each for itself.
    fn alone(&mut self, sources: &[Source]) -> io::Result<()> {
        self.progress.expect(sources.len());
        for batch in sources.chunks(BATCH) {
            let (options, progress) = (self.options, &self.progress);
            let outcomes: Vec<Outcome> = batch
                .par_iter()
                .map_init(
                    || Checkers::new(&options),
                    |checkers, source| {
                        let outcome = Outcome::of(source, &options, checkers);
                        progress.step(1);
                        outcome
                    },
                )
                .collect();
            for (source, outcome) in batch.iter().zip(&outcomes) {
                self.one(&source.name(), outcome)?;
            }
        }
        Ok(())
    }

    /// The standard input: a description, or JSON Lines.
    fn stdin(&mut self, source: &Source, stdin: &mut dyn Read) -> io::Result<()> {
        let limits = self.options.limits;
        let (is_lines, stream) = match inputs::peek_lines(BufReader::new(stdin), &limits) {
            Ok(peeked) => peeked,
            Err(error) => return self.one(&source.name(), &Failure::Io(error).into()),
        };
        if is_lines {
            return self.stream(source, stream);
        }
        let outcome = match inputs::bytes(stream, 0, &limits) {
            Ok(bytes) => {
                // What begins and ends as a front matter is one.
                let is_markdown = inputs::description(&bytes, Form::Markdown).is_ok();
                let form = if is_markdown {
                    Form::Markdown
                } else {
                    Form::Unknown
                };
                Outcome::look(bytes, form, &mut Checkers::new(&self.options))
            }
            Err(failure) => failure.into(),
        };
        self.one(&source.name(), &outcome)
    }

    /// A file of JSON Lines, a catalogue of its own.
    fn lines(&mut self, source: &Source) -> io::Result<()> {
        match std::fs::File::open(&source.path) {
            Ok(file) => self.stream(source, BufReader::with_capacity(1 << 16, file)),
            Err(error) => self.one(&source.name(), &Failure::Io(error).into()),
        }
    }

    fn stream(&mut self, source: &Source, stream: impl BufRead) -> io::Result<()> {
        let path = &source.name();
        self.writer.open(path)?;
        self.tally.files += 1;
        let mut catalogue = CatalogueCheck::new(self.options);
        let mut documents = Documents::new(path, stream, self.options.limits);
        while let Some(batch) = documents.batch(&mut catalogue) {
            self.progress.step(batch.len());
            self.tally.descriptions += batch.iter().filter(|document| document.line.is_some()).count();
            for document in &batch {
                self.tell(&document.looked(path))?;
            }
        }
        for (_, report) in catalogue.finish() {
            let findings = Findings::from(report);
            let line = findings.first_line();
            let (text, offset) = source.around(&findings).unwrap_or_default();
            let text = Excerpt { text: &text, offset };
            self.tell(&Looked {
                path,
                line,
                outcome: Ok(&findings),
                text,
            })?;
        }
        self.writer.close()
    }

    /// A folder, one catalogue. What there is to say of a file is complete when all have been read, and is told then.
    fn folder(&mut self, sources: &[Source], failures: Vec<(PathBuf, Failure)>) -> io::Result<()> {
        for (path, failure) in failures {
            self.one(&path.to_string_lossy(), &failure.into())?;
        }
        let folder = Folder::check(sources, &self.options, &self.progress);
        self.tally.passed_over += folder.passed_over;
        for file in &folder.files {
            self.writer.open(&file.path)?;
            self.tally.files += usize::from(file.descriptions > 0);
            self.tally.descriptions += file.descriptions;
            file.each(|looked| self.tell(looked))?;
            self.writer.close()?;
        }
        Ok(())
    }
}
