//! `communs convert`.

use std::io::{self, BufRead, Read as _};
use std::path::Path;

use communs::diagnostic::{Locale, Report};
use communs::exchange::{
    ExportOptions, Importer, OwnFormat, SourceFormat, TargetFormat, detect, export_value, is_exportable,
    text_below,
};
use communs::model::Description;
use communs::text::{Buffer, Format as Syntax, Limits, decode};
use communs::{Options, Setting, check};

use crate::args::{Convert, From};
use crate::catalogue::Catalogue;
use crate::engine::{BASE, Imported, Imports, Profile};
use crate::failure::Failure;
use crate::format::{described, description_of, document};
use crate::inputs::{self, Form, Input, Source};
use crate::outfile::replace;
use crate::output::{Excerpt, Settings, Snippets};
use crate::words::{self, colon};
use crate::{Context, Status, refused, stream, usage};

pub(crate) fn run(args: &Convert, context: &mut Context<'_>) -> io::Result<Status> {
    // A source is read while what comes of it is written.
    let Context {
        stdin,
        stdout,
        stderr,
        colour,
        interactive,
        locale,
    } = context;
    let context = &mut Context {
        stdin: &mut io::empty(),
        stdout: &mut **stdout,
        stderr: &mut **stderr,
        colour: *colour,
        interactive: *interactive,
        locale: *locale,
    };
    let target = args
        .to
        .or_else(|| TargetFormat::of_name(args.output.as_deref()?.to_str()?));
    let target = target.unwrap_or(TargetFormat::Yaml);
    let options = match export_options(args, target, context.locale) {
        Ok(options) => options,
        Err(message) => {
            usage::complain(context, &message)?;
            return Ok(Status::Failed);
        }
    };
    let mapping = match mapping(args) {
        Ok(mapping) => mapping,
        Err((path, failure)) => {
            complain(&path, &failure, context)?;
            return Ok(Status::Failed);
        }
    };
    let mut status = Status::Good;
    let mut texts = Vec::new();
    let mut imports = Imports::new(args, mapping);
    let mut foreign = Vec::new();
    let sources = sources(&args.inputs);
    let may_stream = sources.len() == 1 && stream::may(args, target);
    for (path, source) in sources {
        let opened = source.and_then(|source| open(source, &mut **stdin));
        let read = match opened {
            Ok(opened) if may_stream && of_others(&opened, args) == Some(SourceFormat::WikiExport) => {
                return stream::run(opened, args, context);
            }
            opened => opened.and_then(|opened| read(opened, args, &mut imports)),
        };
        match read {
            Ok(Read::Own(text)) => texts.push(text),
            Ok(Read::Foreign(source)) => foreign.push(source),
            Err(failure) => {
                status = Status::Failed;
                complain(&path, &failure, context)?;
            }
        }
    }
    if foreign.is_empty()
        && let Some(option) = unheard(args, target)
    {
        usage::complain(context, &words::only_for_imports(context.locale, option))?;
        return Ok(Status::Failed);
    }
    if !foreign.is_empty() {
        if let Some(path) = &args.mapping {
            foreign.push(Source::of(path));
        }
        texts.push(imported(imports.finish(), &foreign, args, &mut status, context)?);
    }
    let name = args
        .output
        .as_deref()
        .or(args.inputs.first().map(std::path::PathBuf::as_path));
    let done = match target.own().filter(|_| options.id.is_none()) {
        Some(own) => {
            written(&texts, own, name, args).map(|written| written.map(|text| (text, Report::default())))
        }
        None => exported(&texts, target, &options, name, args),
    };
    match done {
        Ok(None) => {}
        Ok(Some((written, report))) => {
            status = status.max(lost(&report, &texts, args, context)?);
            if !written.is_empty() {
                status = status.max(put(&written, args, context)?);
            }
        }
        Err((path, failure)) => {
            status = Status::Failed;
            refuse(&path, &failure, &texts, args, context)?;
        }
    }
    Ok(status)
}

/// Writes what all came to.
fn put(written: &str, args: &Convert, context: &mut Context<'_>) -> io::Result<Status> {
    let Some(out) = &args.output else {
        context.stdout.write_all(written.as_bytes())?;
        return Ok(Status::Good);
    };
    if let Err(error) = replace(out, written.as_bytes()) {
        complain(&out.to_string_lossy(), &Failure::Io(error), context)?;
        return Ok(Status::Failed);
    }
    Ok(Status::Good)
}

/// Tells why a text cannot be converted: its errors, where they are the reason.
fn refuse(
    path: &str,
    failure: &Failure,
    texts: &[Text],
    args: &Convert,
    context: &mut Context<'_>,
) -> io::Result<()> {
    let is_told = matches!(failure, Failure::Syntax | Failure::Invalid | Failure::NoKind)
        && match texts.iter().find(|text| text.path == path) {
            Some(text) => refused::tell(path, &text.bytes, text.form, args.reading.limits(), context)?,
            None => false,
        };
    if is_told {
        return Ok(());
    }
    complain(path, failure, context)
}

/// An option that was given and that nothing listens to where nothing is imported.
fn unheard(args: &Convert, target: TargetFormat) -> Option<&'static str> {
    let base = args.export.of(BASE).filter(|_| !target.options().contains(&BASE));
    let given = [
        ("title", args.title.is_some()),
        ("name", args.name.is_some()),
        (BASE, base.is_some()),
    ];
    given.into_iter().find(|(_, given)| *given).map(|(name, _)| name)
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

/// The text of the mapping file.
fn mapping(args: &Convert) -> Result<Option<String>, (String, Failure)> {
    let Some(path) = &args.mapping else {
        return Ok(None);
    };
    let failed = |failure| (path.to_string_lossy().into_owned(), failure);
    let bytes = Source::of(path).bytes(&args.reading.limits()).map_err(failed)?;
    let text = decode(&bytes).map_err(|wrong| failed(Failure::Core(wrong.into())))?;
    Ok(Some(text.to_owned()))
}

/// The options of the format to write.
fn export_options(args: &Convert, target: TargetFormat, locale: Locale) -> Result<ExportOptions, String> {
    let mut options = ExportOptions::default();
    for (name, value) in &args.export.given {
        if *name == BASE && !target.options().contains(name) {
            continue;
        }
        // A page is named by its file.
        let page = match *name {
            "page" => Some(std::fs::read_to_string(value).map_err(|error| {
                format!("{value}{} {}", colon(locale), Failure::Io(error).message(locale))
            })?),
            _ => None,
        };
        let value = Setting::Word(page.as_deref().unwrap_or(value));
        options
            .set(target, name, value)
            .map_err(|bad| bad.message(locale))?;
    }
    Ok(options)
}

/// All texts together in a format of others, and what it could not hold; nothing where there are none.
fn exported(
    texts: &[Text],
    target: TargetFormat,
    options: &ExportOptions,
    name: Option<&Path>,
    args: &Convert,
) -> Result<Option<(String, Report)>, (String, Failure)> {
    let Some(json) = written(texts, OwnFormat::Json, name, args)? else {
        return Ok(None);
    };
    // An import is what could be made of its source; what people write has to be right.
    let is_own = texts.iter().any(|text| text.path != IMPORTED);
    let checking = Options {
        format: Some(Syntax::Json),
        limits: Limits {
            diagnostics: Limits::default().diagnostics,
            ..Limits::UNBOUNDED
        },
        ..Options::default()
    };
    let failed = |failure| (path_of(texts), failure);
    match check(&json, &checking) {
        Err(error) => return Err(failed(Failure::Core(error))),
        Ok(report) if is_own && !is_exportable(&report) => return Err(failed(Failure::Invalid)),
        Ok(_) => {}
    }
    let document = serde_json::from_str(&json).map_err(|_| failed(Failure::Syntax))?;
    let exported = export_value(target, &document, options);
    Ok(Some((exported.text, exported.report)))
}

/// The path of the one text, or the sign for what was brought together.
fn path_of(texts: &[Text]) -> String {
    match texts {
        [one] => one.path.clone(),
        _ => IMPORTED.to_owned(),
    }
}

/// Tells what the format could not hold, and what it asks for.
fn lost(report: &Report, texts: &[Text], args: &Convert, context: &mut Context<'_>) -> io::Result<Status> {
    let settings = Settings::new(context.locale, context.colour);
    let path = match (texts, &args.output) {
        ([text], _) if text.path != IMPORTED => text.path.clone(),
        (_, Some(out)) => out.to_string_lossy().into_owned(),
        _ => IMPORTED.to_owned(),
    };
    let told = Snippets::new(settings).report(report, &path, &Excerpt::default());
    context.stderr.write_all(told.as_bytes())?;
    Ok(if settings.valid(report) {
        Status::Good
    } else {
        Status::Errors
    })
}

/// The path of what an importer made.
const IMPORTED: &str = "-";

pub(crate) fn complain(path: &str, failure: &Failure, context: &mut Context<'_>) -> io::Result<()> {
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

/// A source whose beginning was read: it tells the format, so that a long one need not be in memory.
pub(crate) struct Opened<'r> {
    pub(crate) source: Source,
    pub(crate) head: Vec<u8>,
    /// Whether the beginning is all.
    is_whole: bool,
    pub(crate) rest: Box<dyn BufRead + 'r>,
}

fn open<'r>(source: Source, stdin: &'r mut dyn io::Read) -> Result<Opened<'r>, Failure> {
    let mut rest: Box<dyn BufRead + 'r> = if source.is_stdin() {
        Box::new(io::BufReader::with_capacity(PIECE, stdin))
    } else {
        let file = std::fs::File::open(&source.path).map_err(Failure::Io)?;
        Box::new(io::BufReader::with_capacity(PIECE, file))
    };
    let mut head = Vec::new();
    (&mut rest)
        .take(HEAD)
        .read_to_end(&mut head)
        .map_err(Failure::Io)?;
    Ok(Opened {
        source,
        is_whole: (head.len() as u64) < HEAD,
        head,
        rest,
    })
}

/// The format of others that a source is in, where its beginning tells.
fn of_others(opened: &Opened<'_>, args: &Convert) -> Option<SourceFormat> {
    match args.from {
        Some(From::Foreign(format)) => Some(format),
        Some(From::Own(_)) => None,
        None => {
            let told = detect(opened.source.path.to_str(), &opened.head);
            told.filter(|format| *format != SourceFormat::Communs)
        }
    }
}

/// Reads a source: what is in a format of ours is kept as it is, anything else goes through an importer.
fn read(opened: Opened<'_>, args: &Convert, imports: &mut Imports) -> Result<Read, Failure> {
    let limits = args.reading.limits();
    let is_foreign = of_others(&opened, args).is_some();
    let Opened {
        source,
        head,
        is_whole,
        rest,
    } = opened;
    let is_named = matches!(args.from, Some(From::Foreign(_)));
    if is_named || (is_foreign && !is_whole) {
        return imports
            .add(&source.name(), &head, rest)
            .map(|()| Read::Foreign(source));
    }
    let bytes = inputs::bytes(head.as_slice().chain(rest), head.len(), &limits)?;
    match own(&source, args, bytes) {
        Ok(text) => Ok(Read::Own(text)),
        Err(bytes) => imports
            .add(&source.name(), &bytes, io::empty())
            .map(|()| Read::Foreign(source)),
    }
}

/// How many bytes tell a format.
const HEAD: u64 = 64 * 1024;

/// How many are read at a time.
const PIECE: usize = 64 * 1024;

/// The descriptions of ours that a source holds; its bytes, where it holds none.
fn own(source: &Source, args: &Convert, bytes: Vec<u8>) -> Result<Text, Vec<u8>> {
    let Some(form) = own_form(source, args, &bytes) else {
        return Err(bytes);
    };
    let path = source.name();
    let text = |bytes, form| Text { path, bytes, form };
    let page = decode(&bytes).ok().filter(|_| form == Form::Markdown);
    match page.and_then(|page| Some((page, text_below(page)?))) {
        None => Ok(text(bytes, form)),
        // What stands below a front matter is the description, if there is no other.
        Some((page, below)) => match described(page, below, &args.reading.limits()) {
            Some(whole) => Ok(text(whole.into_bytes(), Form::Yaml)),
            None => Err(bytes),
        },
    }
}

fn own_form(source: &Source, args: &Convert, bytes: &[u8]) -> Option<Form> {
    match args.from {
        Some(From::Own(OwnFormat::Yaml)) => Some(Form::Yaml),
        Some(From::Own(OwnFormat::Json)) => Some(Form::Json),
        Some(From::Own(OwnFormat::JsonLines)) => Some(Form::Lines),
        Some(From::Foreign(_)) => None,
        None if args.mapping.is_some() => None,
        None => inputs::own_form(source.form, bytes, &args.reading.limits()),
    }
}

/// Tells what an importer could not map and what stricter profiles would still ask for; gives what it made.
fn imported(
    imported: Imported,
    sources: &[Source],
    args: &Convert,
    status: &mut Status,
    context: &mut Context<'_>,
) -> io::Result<Text> {
    let settings = Settings::new(context.locale, context.colour);
    let snippets = Snippets::new(settings);
    let mapping = args.mapping.as_deref().map(Path::to_string_lossy);
    for (path, report) in &imported.reports {
        let path = match &mapping {
            Some(mapping) if path == Importer::MAPPING => mapping.as_ref(),
            _ => path,
        };
        if !settings.valid(report) {
            *status = (*status).max(Status::Errors);
        }
        let source = sources.iter().find(|source| source.name() == path);
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
    tell_of_all(counts, &asked, context)?;
    let bytes = Description::from(catalogue).to_json().into_bytes();
    Ok(Text {
        path: IMPORTED.to_owned(),
        bytes,
        form: Form::Json,
    })
}

/// Tells how much was imported, and what stricter profiles would still ask for.
pub(crate) fn tell_of_all(
    counts: [usize; 3],
    asked: &[(Profile, Vec<(&'static str, usize)>)],
    context: &mut Context<'_>,
) -> io::Result<()> {
    writeln!(context.stderr, "{}", words::imported(context.locale, counts))?;
    for (profile, codes) in asked.iter().filter(|(_, codes)| !codes.is_empty()) {
        writeln!(
            context.stderr,
            "{}",
            words::still_asked(context.locale, *profile, codes)
        )?;
    }
    Ok(())
}

/// What all texts together are in the target format; nothing where there are none.
fn written(
    texts: &[Text],
    target: OwnFormat,
    name: Option<&Path>,
    args: &Convert,
) -> Result<Option<String>, (String, Failure)> {
    let reading = args.reading.limits();
    // What was made here of what was let in is let out, however much it is.
    let limits = |path: &str| {
        if path == IMPORTED {
            &Limits::UNBOUNDED
        } else {
            &reading
        }
    };
    let mut buffer = Buffer::new();
    // A single document stays what it is, comments with it.
    if let [Text { path, bytes, form }] = texts
        && *form != Form::Lines
        && target != OwnFormat::JsonLines
    {
        let failed = |failure| (path.clone(), failure);
        let (text, syntax) = description_of(bytes, *form).map_err(failed)?;
        return document(text, syntax, target, limits(path), &mut buffer)
            .map(Some)
            .map_err(failed);
    }
    let mut catalogue = Catalogue::new();
    for Text { path, bytes, form } in texts {
        let mut add = || {
            if *form == Form::Lines {
                return decode(bytes)
                    .unwrap_or_default()
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .try_for_each(|line| catalogue.add(line, Syntax::Json, limits(path)));
            }
            description_of(bytes, *form).and_then(|(text, syntax)| catalogue.add(text, syntax, limits(path)))
        };
        add().map_err(|failure| (path.clone(), failure))?;
    }
    if catalogue.is_empty() {
        return Ok(None);
    }
    if target == OwnFormat::JsonLines {
        return Ok(Some(catalogue.lines()));
    }
    let text = catalogue.document(name);
    document(&text, Syntax::Json, target, &Limits::UNBOUNDED, &mut buffer)
        .map(Some)
        .map_err(|failure| ("-".to_owned(), failure))
}
