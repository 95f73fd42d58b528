//! `communs format`.

use std::io;

use communs::exchange::{OwnFormat, front_matter, text_below};
use communs::text::{Buffer, Format as Syntax, Limits, decode, read};
use communs::{Invalid, Options};

use crate::args::Format;
use crate::failure::Failure;
use crate::inputs::{self, Form, Input, Source, description};
use crate::outfile::replace;
use crate::words::count;
use crate::{Context, Status, usage};

pub(crate) fn run(args: &Format, context: &mut Context<'_>) -> io::Result<Status> {
    let options = Options {
        limits: args.reading.limits(),
        ..Options::default()
    };
    let mut run = Run {
        limits: options.limits,
        check: args.check,
        buffer: Buffer::new(),
        status: Status::Good,
        changed: 0,
    };
    for path in &args.paths {
        match inputs::input(path) {
            Ok(Input::Source(source)) if source.is_stdin() => run.stdin(context)?,
            Ok(Input::Source(source)) => run.file(&source, context)?,
            Ok(Input::Folder { sources, failures }) => {
                for (path, failure) in failures {
                    run.failed(&path.to_string_lossy(), &failure, context)?;
                }
                for source in &sources {
                    if inputs::candidate(source, &options, &mut run.buffer)
                        .is_ok_and(|content| content.is_none())
                    {
                        continue;
                    }
                    run.file(source, context)?;
                }
            }
            Err(failure) => run.failed(&path.to_string_lossy(), &failure, context)?,
        }
    }
    if run.changed > 0 {
        let (en, fr) = if args.check {
            (
                ["file would change", "files would change"],
                ["fichier changerait", "fichiers changeraient"],
            )
        } else {
            (
                ["file changed", "files changed"],
                ["fichier changé", "fichiers changés"],
            )
        };
        writeln!(context.stderr, "{}", count(context.locale, run.changed, en, fr))?;
    }
    Ok(run.status)
}

struct Run {
    limits: Limits,
    check: bool,
    buffer: Buffer,
    status: Status,
    changed: usize,
}

impl Run {
    fn failed(&mut self, path: &str, failure: &Failure, context: &mut Context<'_>) -> io::Result<()> {
        self.status = Status::Failed;
        let message = format!(
            "{path}{} {}",
            crate::words::colon(context.locale),
            failure.message(context.locale)
        );
        usage::complain(context, &message)
    }

    fn stdin(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        let formatted = inputs::bytes(&mut *context.stdin, 0, &self.limits).and_then(|bytes| {
            let form = Form::of_text(&bytes);
            Ok((formatted(&bytes, form, &self.limits, &mut self.buffer)?, bytes))
        });
        match formatted {
            Ok((formatted, bytes)) if self.check => self.note("-", formatted.as_bytes() != bytes, context),
            Ok((formatted, _)) => context.stdout.write_all(formatted.as_bytes()),
            Err(failure) => self.failed("-", &failure, context),
        }
    }

    fn file(&mut self, source: &Source, context: &mut Context<'_>) -> io::Result<()> {
        let done = source.bytes(&self.limits).and_then(|bytes| {
            let formatted = formatted(&bytes, source.form, &self.limits, &mut self.buffer)?;
            let changes = formatted.as_bytes() != bytes;
            if changes && !self.check {
                replace(&source.path, formatted.as_bytes()).map_err(Failure::Io)?;
            }
            Ok(changes)
        });
        match done {
            Ok(changes) => self.note(&source.name(), changes, context),
            Err(failure) => self.failed(&source.name(), &failure, context),
        }
    }

    /// Names a file that changes.
    fn note(&mut self, path: &str, changes: bool, context: &mut Context<'_>) -> io::Result<()> {
        if !changes {
            return Ok(());
        }
        self.changed += 1;
        if self.check {
            self.status = self.status.max(Status::Errors);
        }
        writeln!(context.stdout, "{path}")
    }
}

/// A text in its usual form, as `communs format` writes it: the order of keys, quotes and white space; comments stay.
///
/// Where the syntax is not said, the text tells it; what begins as a Markdown file with front matter is one, and what stands
/// after the front matter is left as it is. With a target, the description is written in that format, as `communs convert`
/// does: what stands after a front matter is its description, where it has no other.
///
/// ```
/// use communs::exchange::OwnFormat;
/// use communs::text::Limits;
/// use communs_cli::format_text;
///
/// let text = "name: FabMob   # short\nid: fabmob\nkind: actor\ncommuns: '1.0'\n";
/// let formatted = format_text(text, None, None, &Limits::default())?;
/// assert_eq!(formatted, "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob # short\n");
/// let line = format_text(text, None, Some(OwnFormat::JsonLines), &Limits::default())?;
/// assert_eq!(line, "{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"fabmob\",\"name\":\"FabMob\"}\n");
/// # Ok::<(), communs_cli::Failure>(())
/// ```
///
/// # Errors
/// The text is not in UTF-8, goes over a limit, its syntax is broken, or it holds no fields at all. Other mistakes stay as
/// they are.
pub fn format_text(
    text: impl AsRef<[u8]>,
    syntax: Option<Syntax>,
    target: Option<OwnFormat>,
    limits: &Limits,
) -> Result<String, Failure> {
    let bytes = text.as_ref();
    if bytes.len() > limits.bytes {
        return Err(inputs::too_big(limits));
    }
    let form = match syntax {
        Some(Syntax::Json) => Form::Json,
        Some(Syntax::Yaml) => Form::Yaml,
        None => Form::of_text(bytes),
    };
    let mut buffer = Buffer::new();
    match target {
        None => formatted(bytes, form, limits, &mut buffer),
        Some(target) => {
            let page = decode(bytes).ok().filter(|_| form == Form::Markdown);
            let whole = page.and_then(|page| described(page, text_below(page)?, limits));
            let (text, syntax) = match &whole {
                Some(whole) => (whole.as_str(), Syntax::Yaml),
                None => description_of(bytes, form)?,
            };
            document(text, syntax, target, limits, &mut buffer)
        }
    }
}

/// The front matter of a page with the text below as its description; nothing where it has another one.
pub(crate) fn described(page: &str, below: &str, limits: &Limits) -> Option<String> {
    let head = decode(front_matter(page.as_bytes())?).ok()?;
    let mut buffer = Buffer::new();
    let tree = read(head, Syntax::Yaml, limits, &mut buffer).ok()?;
    let is_block = !head
        .lines()
        .skip(1)
        .any(|line| line.trim_start().starts_with('{'));
    let is_free = is_block && tree.root().get("description").is_none();
    is_free.then(|| {
        let end = if head.ends_with('\n') { "" } else { "\n" };
        let lines = below.lines().map(|line| format!("  {line}\n"));
        format!("{head}{end}description: |-\n{}", lines.collect::<String>())
    })
}

/// The text of a description, and its syntax.
pub(crate) fn description_of(bytes: &[u8], form: Form) -> Result<(&str, Syntax), Failure> {
    let text = decode(description(bytes, form)?).map_err(|wrong| Failure::Core(wrong.into()))?;
    Ok((text, form.format().unwrap_or_else(|| Syntax::of(text))))
}

/// A text in its usual form; what stands after a front matter is left as it is.
fn formatted(bytes: &[u8], form: Form, limits: &Limits, buffer: &mut Buffer) -> Result<String, Failure> {
    let text = decode(bytes).map_err(|wrong| Failure::Core(wrong.into()))?;
    match form {
        Form::Lines => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| document(line, Syntax::Json, OwnFormat::JsonLines, limits, buffer))
            .collect(),
        Form::Markdown => {
            let head = description(text.as_bytes(), form)?;
            let (head, body) = text.split_at_checked(head.len()).unwrap_or((text, ""));
            let written = document(head, Syntax::Yaml, OwnFormat::Yaml, limits, buffer)?;
            Ok(format!("---\n{written}{body}"))
        }
        _ => {
            let syntax = form.format().unwrap_or_else(|| Syntax::of(text));
            let target = if syntax == Syntax::Json {
                OwnFormat::Json
            } else {
                OwnFormat::Yaml
            };
            document(text, syntax, target, limits, buffer)
        }
    }
}

/// A document in its usual form, in a format.
pub(crate) fn document(
    text: &str,
    syntax: Syntax,
    target: OwnFormat,
    limits: &Limits,
    buffer: &mut Buffer,
) -> Result<String, Failure> {
    communs::reformat(text, Some(syntax), Some(target), limits, buffer).map_err(|invalid| match invalid {
        Invalid::Unreadable(error) => Failure::Core(error),
        Invalid::Invalid(report) if report.iter().any(|one| one.code() == "shape-type") => {
            Failure::NoDescription
        }
        Invalid::Invalid(_) => Failure::Syntax,
    })
}
