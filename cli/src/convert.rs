//! `communs convert`.

use std::io;
use std::path::Path;

use communs::text::{Buffer, Format as Syntax, decode};

use crate::args::{Convert, Target};
use crate::catalogue::Catalogue;
use crate::engine;
use crate::failure::Failure;
use crate::format::{document, replace};
use crate::inputs::{self, Form, Input, Source, description};
use crate::output::{Excerpt, Findings, Looked, Settings, on_terminal};
use crate::words::colon;
use crate::{Context, Status, usage};

pub(crate) fn run(args: &Convert, context: &mut Context<'_>) -> io::Result<Status> {
    let target = args
        .to
        .unwrap_or_else(|| args.output.as_deref().map_or(Target::Yaml, target_of));
    let mut status = Status::Good;
    let mut texts = Vec::new();
    for (path, source) in sources(&args.inputs) {
        let read = source.and_then(|source| read(&source, args, context));
        match read {
            Ok(text) => texts.push(text),
            Err(failure) => {
                status = Status::Failed;
                complain(&path, &failure, context)?;
            }
        }
    }
    for text in &texts {
        told(text, &mut status, context)?;
    }
    let name = args
        .output
        .as_deref()
        .or(args.inputs.first().map(std::path::PathBuf::as_path));
    match written(&texts, target, name, args) {
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

/// A text that was read: descriptions of ours, or what an importer made of another format.
struct Text {
    path: String,
    bytes: Vec<u8>,
    form: Form,
    imported: Option<engine::Imported>,
}

fn target_of(out: &Path) -> Target {
    match Form::of(out) {
        Form::Json => Target::Json,
        Form::Lines => Target::Jsonl,
        _ => Target::Yaml,
    }
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

fn read(source: &Source, args: &Convert, context: &mut Context<'_>) -> Result<Text, Failure> {
    let limits = args.reading.limits();
    let bytes = if source.is_stdin() {
        inputs::bytes(&mut *context.stdin, 0, &limits)?
    } else {
        source.bytes(&limits)?
    };
    let own = match args.from.as_deref() {
        Some("yaml") => Some(Form::Yaml),
        Some("json") => Some(Form::Json),
        Some("jsonl") => Some(Form::Lines),
        Some(_) => None,
        None => inputs::own_form(source.form, &bytes, &limits),
    };
    let path = source.name();
    if let Some(form) = own {
        return Ok(Text {
            path,
            bytes,
            form,
            imported: None,
        });
    }
    let imported = engine::import(args.from.as_deref(), &source.path, &bytes, args.persons, &limits)?;
    Ok(Text {
        path,
        bytes,
        form: Form::Json,
        imported: Some(imported),
    })
}

/// Tells what an importer could not map.
fn told(text: &Text, status: &mut Status, context: &mut Context<'_>) -> io::Result<()> {
    let Some(imported) = &text.imported else {
        return Ok(());
    };
    let settings = Settings::new(context.locale, context.colour);
    if !settings.valid(&imported.findings) {
        *status = (*status).max(Status::Errors);
    }
    let findings: &Findings = &imported.findings;
    let excerpt = Excerpt::of(decode(&text.bytes).unwrap_or_default());
    let looked = Looked {
        path: &text.path,
        line: None,
        outcome: Ok(findings),
        text: excerpt,
    };
    on_terminal(settings, &looked, context.stderr)
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
    if let [
        Text {
            path,
            bytes,
            form,
            imported: None,
        },
    ] = texts
        && *form != Form::Lines
        && target != Target::Jsonl
    {
        let failed = |failure| (path.clone(), failure);
        let (text, syntax) = document_of(bytes, *form).map_err(failed)?;
        return document(text, syntax, target, &limits, &mut buffer)
            .map(Some)
            .map_err(failed);
    }
    let mut catalogue = Catalogue::new(limits);
    for Text {
        path,
        bytes,
        form,
        imported,
    } in texts
    {
        let mut add = || match imported {
            Some(imported) => imported
                .documents
                .iter()
                .try_for_each(|text| catalogue.add(text, Syntax::Json)),
            None if *form == Form::Lines => decode(bytes)
                .unwrap_or_default()
                .lines()
                .filter(|line| !line.trim().is_empty())
                .try_for_each(|line| catalogue.add(line, Syntax::Json)),
            None => document_of(bytes, *form).and_then(|(text, syntax)| catalogue.add(text, syntax)),
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

fn document_of(bytes: &[u8], form: Form) -> Result<(&str, Syntax), Failure> {
    let text = decode(description(bytes, form)?)
        .map_err(|offset| Failure::Core(communs::diagnostic::Error::NotUtf8 { offset }))?;
    Ok((text, form.format().unwrap_or_else(|| Syntax::of(text))))
}
