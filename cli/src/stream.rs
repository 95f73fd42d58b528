//! `communs convert` of an export of a wiki to JSON Lines: a line for each description, as it comes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read as _, Write as _};

use communs::diagnostic::{Error, Report, Severity};
use communs::exchange::{ImportStream, TargetFormat};
use communs::model::Kind;
use communs::text::{Buffer, Format, Limits, Style, Tree, to_json};
use communs::{Checker, Options};
use serde_json::Value;

use crate::args::Convert;
use crate::bar::Bar;
use crate::convert::{Opened, complain, tell_of_all};
use crate::engine::{self, BASE, Profile};
use crate::failure::Failure;
use crate::follow::Progress;
use crate::inputs::Source;
use crate::outfile::OutFile;
use crate::output::{Settings, Snippets};
use crate::{Context, Status};

/// Whether an export of a wiki that is the only source can be gone through a page at a time: a line needs no more than its
/// page, whereas one document needs them all.
pub(crate) fn may(args: &Convert, target: TargetFormat) -> bool {
    let of_import = |(name, _): &(&str, String)| *name == BASE;
    target == TargetFormat::JsonLines && args.export.given.iter().all(of_import) && args.mapping.is_none()
}

/// Why nothing more is written.
enum Stopped {
    /// The file to write does not take it.
    File(io::Error),
    /// A stream of the process does not.
    Stream(io::Error),
}

/// Converts the export, and tells what is lost as it comes. A file is written to its end or not at all.
pub(crate) fn run(opened: Opened<'_>, args: &Convert, context: &mut Context<'_>) -> io::Result<Status> {
    let done = args.output.as_deref().map(OutFile::new).transpose();
    let done = done.map_err(Stopped::File).and_then(|mut out| {
        let status = convert(opened, args, &mut out, context)?;
        if let Some(out) = out.filter(|_| status != Status::Failed) {
            out.finish().map_err(Stopped::File)?;
        }
        Ok(status)
    });
    match (done, &args.output) {
        (Ok(status), _) => Ok(status),
        (Err(Stopped::File(error)), Some(path)) => {
            complain(&path.to_string_lossy(), &Failure::Io(error), context)?;
            Ok(Status::Failed)
        }
        (Err(Stopped::File(error) | Stopped::Stream(error)), _) => Err(error),
    }
}

fn convert(
    opened: Opened<'_>,
    args: &Convert,
    out: &mut Option<OutFile>,
    context: &mut Context<'_>,
) -> Result<Status, Stopped> {
    let Opened {
        source, head, rest, ..
    } = opened;
    let mut stream = ImportStream::new(engine::import_options(args)).as_members();
    let mut total = None;
    if source.is_file()
        && let Ok(file) = File::open(&source.path)
    {
        total = file
            .metadata()
            .ok()
            .and_then(|known| usize::try_from(known.len()).ok());
        stream.read_ahead(BufReader::with_capacity(1 << 16, file));
    }
    let mut lines = Lines::new(&source, context);
    let mut bar = Bar::new(context.interactive && out.is_some());
    let mut input = head.as_slice().chain(rest);
    let mut done = 0;
    loop {
        let read = match input.fill_buf() {
            Ok(piece) => stream
                .push(piece, &mut |description, report| lines.take(description, &report))
                .map(|()| piece.len()),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => Err(Error::Interrupted {
                detail: error.to_string(),
            }),
        };
        lines.put(out, &bar, context)?;
        match read {
            Ok(0) => break,
            Ok(length) => {
                input.consume(length);
                done += length;
                bar.at(Progress { done, total });
            }
            Err(error) => {
                lines.fail(error, &bar, context)?;
                break;
            }
        }
        if stream.is_over() {
            break;
        }
    }
    let ended = stream.finish(&mut |description, report| lines.take(description, &report));
    lines.line(&stream.catalogue());
    lines.put(out, &bar, context)?;
    if let Err(error) = ended {
        lines.fail(error, &bar, context)?;
    }
    drop(bar);
    let Lines {
        status,
        counts,
        asked,
        ..
    } = lines;
    tell_of_all(counts, &asked.told(), context).map_err(Stopped::Stream)?;
    Ok(status)
}

/// What is written of the pages that have come.
struct Lines<'s> {
    source: &'s Source,
    path: String,
    settings: Settings,
    snippets: Snippets,
    buffer: Buffer,
    /// Lines, and what there is to say, that are not written yet.
    text: String,
    told: String,
    status: Status,
    counts: [usize; 3],
    asked: Asked,
}

impl<'s> Lines<'s> {
    fn new(source: &'s Source, context: &Context<'_>) -> Self {
        let settings = Settings::new(context.locale, context.colour);
        Self {
            source,
            path: source.name(),
            settings,
            snippets: Snippets::new(settings),
            buffer: Buffer::new(),
            text: String::new(),
            told: String::new(),
            status: Status::Good,
            counts: [0; 3],
            asked: Asked::new(),
        }
    }

    fn take(&mut self, description: Option<Value>, report: &Report) {
        if !self.settings.valid(report) {
            self.status = self.status.max(Status::Errors);
        }
        if !report.diagnostics().is_empty() {
            let text = self.source.around(report).unwrap_or_default();
            self.told += &self.snippets.report(report, &self.path, &text);
        }
        if let Some(description) = description {
            let kind = description.get("kind").and_then(Value::as_str);
            let counts = Kind::LISTS.iter().zip(&mut self.counts);
            if let Some((_, count)) = counts.into_iter().find(|((_, of), _)| kind == Some(of.as_str())) {
                *count += 1;
            }
            self.line(&description);
        }
    }

    fn line(&mut self, document: &Value) {
        let line = Tree::of(document, &Limits::UNBOUNDED, &mut self.buffer).map_or_else(
            |_| document.to_string(),
            |tree| to_json(tree.root(), Style::Compact),
        );
        self.asked.look(&line);
        self.text.extend([line.trim_end(), "\n"]);
    }

    /// Writes what has come.
    fn put(
        &mut self,
        out: &mut Option<OutFile>,
        bar: &Bar,
        context: &mut Context<'_>,
    ) -> Result<(), Stopped> {
        if self.text.is_empty() && self.told.is_empty() {
            return Ok(());
        }
        bar.aside(|| {
            context
                .stderr
                .write_all(self.told.as_bytes())
                .map_err(Stopped::Stream)?;
            match out {
                Some(file) => file.write_all(self.text.as_bytes()).map_err(Stopped::File),
                // Whoever reads them has them now, not when more have come.
                None => context
                    .stdout
                    .write_all(self.text.as_bytes())
                    .and_then(|()| context.stdout.flush())
                    .map_err(Stopped::Stream),
            }
        })?;
        self.text.clear();
        self.told.clear();
        Ok(())
    }

    /// Tells why the source cannot be read to its end.
    fn fail(&mut self, error: Error, bar: &Bar, context: &mut Context<'_>) -> Result<(), Stopped> {
        self.status = Status::Failed;
        bar.aside(|| complain(&self.path, &Failure::Core(error), context))
            .map_err(Stopped::Stream)
    }
}

/// What stricter profiles would still ask for, as `still_asked` counts it for a catalogue: what an import makes refers to
/// what it makes, so that each description can be looked at by itself.
struct Asked {
    checker: Checker,
    basic: BTreeMap<&'static str, usize>,
    publish: BTreeMap<&'static str, usize>,
}

impl Asked {
    fn new() -> Self {
        let options = Options {
            profile: Profile::Publish,
            format: Some(Format::Json),
            limits: Limits::UNBOUNDED,
            ..Options::default()
        };
        Self {
            checker: Checker::new(options),
            basic: BTreeMap::new(),
            publish: BTreeMap::new(),
        }
    }

    fn look(&mut self, line: &str) {
        let Ok(report) = self.checker.check(line) else {
            return;
        };
        for one in report.iter().filter(|one| one.severity() == Severity::Error) {
            *self.publish.entry(one.code()).or_default() += 1;
            // The profile raises advice to errors, and takes nothing back.
            if one.entry().severity() == Severity::Error {
                *self.basic.entry(one.code()).or_default() += 1;
            }
        }
    }

    fn told(self) -> [(Profile, Vec<(&'static str, usize)>); 2] {
        [(Profile::Basic, self.basic), (Profile::Publish, self.publish)]
            .map(|(profile, codes)| (profile, codes.into_iter().collect()))
    }
}
