//! `communs convert`.

use std::io::{self, Read as _};
use std::path::Path;

use communs::diagnostic::Report;
use communs::exchange::{SourceFormat, TargetFormat, detect, export};
use communs::model::Description;
use communs::text::{Buffer, Format as Syntax, decode};
use communs::{Invalid, Options, parse};

use crate::args::{Convert, Target};
use crate::catalogue::Catalogue;
use crate::engine::{Imported, Imports};
use crate::failure::Failure;
use crate::format::{description_of, document, replace};
use crate::inputs::{self, Form, Input, Source};
use crate::output::{Excerpt, Settings, Snippets};
use crate::words::{self, colon};
use crate::{Context, Status, usage};

pub(crate) fn run(args: &Convert, context: &mut Context<'_>) -> io::Result<Status> {
    let target = args
        .to
        .unwrap_or_else(|| args.output.as_deref().map_or(TargetFormat::Yaml, target_of));
    let mut status = Status::Good;
    let mut texts = Vec::new();
    let mut imports = Imports::new(args.from.as_deref(), args.persons, args.reading.limits());
    let mut foreign = Vec::new();
    for (path, source) in sources(&args.inputs) {
        match source.and_then(|source| read(source, args, &mut imports, context)) {
            Ok(Read::Own(text)) => texts.push(text),
            Ok(Read::Foreign(source)) => foreign.push(source),
            Err(failure) => {
                status = Status::Failed;
                complain(&path, &failure, context)?;
            }
        }
    }
    if !foreign.is_empty() {
        texts.push(imported(imports.finish(), &foreign, &mut status, context)?);
    }
    let name = args
        .output
        .as_deref()
        .or(args.inputs.first().map(std::path::PathBuf::as_path));
    let written = written(&texts, own(target), name, args);
    let written = match written {
        Ok(Some(text)) if !TargetFormat::OWN.contains(&target) => match exported(&text, target, args) {
            Ok((text, report)) => {
                told(&report, &of(&texts), &mut status, context)?;
                Ok(Some(text).filter(|text| !text.is_empty()))
            }
            Err(failure) => Err((of(&texts), failure)),
        },
        written => written,
    };
    match written {
        Ok(None) => {}
        Ok(Some(written)) => match &args.output {
            None => context.stdout.write_all(written.as_bytes())?,
            Some(out) => {
                let done = if out.exists() {
                    replace(out, written.as_bytes())
                } else {
                    std::fs::write(out, &written)
                };
                if let Err(error) = done {
                    status = Status::Failed;
                    complain(&out.to_string_lossy(), &Failure::Io(error), context)?;
                }
            }
        },
        Err((path, failure)) => {
            status = Status::Failed;
            complain(&path, &failure, context)?;
        }
    }
    Ok(status)
}

/// Descriptions of ours.
struct Text {
    path: String,
    bytes: Vec<u8>,
    form: Form,
}

/// What became of a source.
enum Read {
    /// It holds descriptions of ours.
    Own(Text),
    /// An importer took it in.
    Foreign(Source),
}

fn target_of(out: &Path) -> TargetFormat {
    let ending = out.extension().and_then(std::ffi::OsStr::to_str);
    match (Form::of(out), ending) {
        (_, Some("jsonld")) => TargetFormat::JsonLd,
        (_, Some("cff")) => TargetFormat::Cff,
        (Form::Json, _) => TargetFormat::Json,
        (Form::Lines, _) => TargetFormat::JsonLines,
        _ => TargetFormat::Yaml,
    }
}

/// The format of ours on the way to a target.
const fn own(target: TargetFormat) -> Target {
    match target {
        TargetFormat::Yaml => Target::Yaml,
        TargetFormat::JsonLines => Target::Jsonl,
        _ => Target::Json,
    }
}

/// The path of the one text, or the sign for what was brought together.
fn of(texts: &[Text]) -> String {
    match texts {
        [one] => one.path.clone(),
        _ => "-".to_owned(),
    }
}

/// A description of ours in a format of others, and what that could not hold.
fn exported(text: &str, target: TargetFormat, args: &Convert) -> Result<(String, Report), Failure> {
    let options = Options {
        format: Some(Syntax::Json),
        limits: args.reading.limits(),
        ..Options::default()
    };
    let description = parse(text, &options).map_err(|invalid| match invalid {
        Invalid::Unreadable(error) => Failure::Core(error),
        Invalid::Invalid(_) => Failure::Invalid,
    })?;
    let exported = export(target, &description);
    Ok((exported.text, exported.report))
}

/// Tells what a format could not hold.
fn told(report: &Report, path: &str, status: &mut Status, context: &mut Context<'_>) -> io::Result<()> {
    let settings = Settings::new(context.locale, context.colour);
    if !settings.valid(report) {
        *status = (*status).max(Status::Errors);
    }
    let told = Snippets::new(settings).report(report, path, &Excerpt::default());
    context.stderr.write_all(told.as_bytes())
}

fn complain(path: &str, failure: &Failure, context: &mut Context<'_>) -> io::Result<()> {
    let message = format!(
        "{path}{} {}",
        colon(context.locale),
        failure.message(context.locale)
    );
    usage::complain(context, &message)
}

/// The files that paths stand for, those of folders too.
fn sources(paths: &[std::path::PathBuf]) -> Vec<(String, Result<Source, Failure>)> {
    let mut all = Vec::new();
    for path in paths {
        let name = path.to_string_lossy().into_owned();
        match inputs::input(path) {
            Ok(Input::Source(source)) => all.push((name, Ok(source))),
            Ok(Input::Folder { sources, failures }) => {
                all.extend(
                    failures
                        .into_iter()
                        .map(|(path, failure)| (path.to_string_lossy().into_owned(), Err(failure))),
                );
                all.extend(sources.into_iter().map(|source| (source.name(), Ok(source))));
            }
            Err(failure) => all.push((name, Err(failure))),
        }
    }
    all
}

/// Reads a source: what is in a format of ours is kept as it is, anything else goes through an importer.
fn read(
    source: Source,
    args: &Convert,
    imports: &mut Imports,
    context: &mut Context<'_>,
) -> Result<Read, Failure> {
    let limits = args.reading.limits();
    if source.is_stdin() {
        let bytes = inputs::bytes(&mut *context.stdin, 0, &limits)?;
        return match own_form(&source, args, &bytes) {
            Some(form) => Ok(Read::Own(Text {
                path: source.name(),
                bytes,
                form,
            })),
            None => imports
                .add(&source.name(), &bytes, io::empty())
                .map(|()| Read::Foreign(source)),
        };
    }
    // The beginning tells the format, so that a long export need not be in memory.
    let mut file = io::BufReader::new(std::fs::File::open(&source.path).map_err(Failure::Io)?);
    let mut head = Vec::new();
    (&mut file)
        .take(HEAD)
        .read_to_end(&mut head)
        .map_err(Failure::Io)?;
    let is_whole = (head.len() as u64) < HEAD;
    let foreign = args.from.is_none()
        && !is_whole
        && matches!(
            detect(source.path.to_str(), &head),
            Some(format) if format != SourceFormat::Communs
        );
    if !foreign {
        let bytes = if is_whole {
            std::mem::take(&mut head)
        } else {
            source.bytes(&limits)?
        };
        if let Some(form) = own_form(&source, args, &bytes) {
            return Ok(Read::Own(Text {
                path: source.name(),
                bytes,
                form,
            }));
        }
        return imports
            .add(&source.name(), &bytes, io::empty())
            .map(|()| Read::Foreign(source));
    }
    imports
        .add(&source.name(), &head, file)
        .map(|()| Read::Foreign(source))
}

/// How many bytes tell a format.
const HEAD: u64 = 64 * 1024;

fn own_form(source: &Source, args: &Convert, bytes: &[u8]) -> Option<Form> {
    match args.from.as_deref() {
        Some("yaml") => Some(Form::Yaml),
        Some("json") => Some(Form::Json),
        Some("jsonl") => Some(Form::Lines),
        Some(_) => None,
        None => inputs::own_form(source.form, bytes, &args.reading.limits()),
    }
}

/// Tells what an importer could not map and what stricter profiles would still ask for; gives what it made.
fn imported(
    imported: Imported,
    sources: &[Source],
    status: &mut Status,
    context: &mut Context<'_>,
) -> io::Result<Text> {
    let settings = Settings::new(context.locale, context.colour);
    let snippets = Snippets::new(settings);
    for (path, report) in &imported.reports {
        if !settings.valid(report) {
            *status = (*status).max(Status::Errors);
        }
        let source = sources.iter().find(|source| source.name() == *path);
        let text = source
            .and_then(|source| source.around(report))
            .unwrap_or_default();
        let told = snippets.report(report, path, &text);
        context.stderr.write_all(told.as_bytes())?;
    }
    let Imported { catalogue, asked, .. } = imported;
    let counts = [
        catalogue.actors.len(),
        catalogue.commons.len(),
        catalogue.projects.len(),
    ];
    writeln!(context.stderr, "{}", words::imported(context.locale, counts))?;
    for (profile, codes) in asked.iter().filter(|(_, codes)| !codes.is_empty()) {
        writeln!(
            context.stderr,
            "{}",
            words::still_asked(context.locale, *profile, codes)
        )?;
    }
    let bytes = Description::from(catalogue).to_json().into_bytes();
    Ok(Text {
        path: "-".to_owned(),
        bytes,
        form: Form::Json,
    })
}

/// What all texts together are in the target format; nothing where there are none.
fn written(
    texts: &[Text],
    target: Target,
    name: Option<&Path>,
    args: &Convert,
) -> Result<Option<String>, (String, Failure)> {
    let limits = args.reading.limits();
    let mut buffer = Buffer::new();
    // A single document stays what it is, comments with it.
    if let [Text { path, bytes, form }] = texts
        && *form != Form::Lines
        && target != Target::Jsonl
    {
        let failed = |failure| (path.clone(), failure);
        let (text, syntax) = description_of(bytes, *form).map_err(failed)?;
        return document(text, syntax, target, &limits, &mut buffer)
            .map(Some)
            .map_err(failed);
    }
    let mut catalogue = Catalogue::new(limits);
    for Text { path, bytes, form } in texts {
        let mut add = || {
            if *form == Form::Lines {
                return decode(bytes)
                    .unwrap_or_default()
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .try_for_each(|line| catalogue.add(line, Syntax::Json));
            }
            description_of(bytes, *form).and_then(|(text, syntax)| catalogue.add(text, syntax))
        };
        add().map_err(|failure| (path.clone(), failure))?;
    }
    if catalogue.is_empty() {
        return Ok(None);
    }
    if target == Target::Jsonl {
        return Ok(Some(catalogue.lines()));
    }
    let text = catalogue.document(name);
    document(&text, Syntax::Json, target, &limits, &mut buffer)
        .map(Some)
        .map_err(|failure| ("-".to_owned(), failure))
}
