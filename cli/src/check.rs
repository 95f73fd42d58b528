//! `communs check`.

use std::io;

use crate::args::{Check, Deny};
use crate::bar::Bar;
use crate::follow::{Follow, Looked, Progress};
use crate::inputs::Form;
use crate::output::{self, Settings, Writer};
use crate::tally::Tally;
use crate::words::nothing_to_check;
use crate::{Context, Status, engine, foreign, paths};

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
    let tally = tell(args, settings, context)?;
    if tally.files == 0 && tally.failed == 0 && !args.quiet {
        let names: Vec<String> = match args.foreign {
            Some(format) => format.files().iter().map(|name| format!("`{name}`")).collect(),
            None => Form::EXTENSIONS
                .map(|(extension, _)| format!("`*.{extension}`"))
                .into(),
        };
        writeln!(context.stderr, "{}", nothing_to_check(context.locale, &names))?;
    }
    Ok(if tally.failed > 0 {
        Status::Failed
    } else if tally.errors > 0 {
        Status::Errors
    } else {
        Status::Good
    })
}

/// Checks, and tells what was found.
fn tell(args: &Check, settings: Settings, context: &mut Context<'_>) -> io::Result<Tally> {
    let mut telling = Telling {
        writer: output::writer(args.format, settings, context.stdout, context.stderr)?,
        bar: Bar::new(context.interactive && !args.quiet),
    };
    let options = engine::options(args);
    let tally = match args.foreign {
        Some(format) => foreign::check(&args.paths, format, options.limits, context.stdin, &mut telling)?,
        None => paths::check(&args.paths, &options, Some(context.stdin), &mut telling)?,
    };
    let tally = tally.denying(settings.deny);
    let Telling { mut writer, bar } = telling;
    drop(bar);
    writer.end(&tally)?;
    Ok(tally)
}

/// Writes what comes, under a progress bar.
struct Telling<'a> {
    writer: Box<dyn Writer + 'a>,
    bar: Bar,
}

impl Follow for Telling<'_> {
    type Stop = io::Error;

    fn open(&mut self, path: &str) -> io::Result<()> {
        self.writer.open(path)
    }

    fn text(&mut self, looked: Looked<'_>) -> io::Result<()> {
        let Self { writer, bar } = self;
        bar.aside(|| writer.text(&looked))
    }

    fn close(&mut self) -> io::Result<()> {
        self.writer.close()
    }

    fn progress(&mut self, progress: Progress) -> io::Result<()> {
        self.bar.at(progress);
        Ok(())
    }
}
