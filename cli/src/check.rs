//! `communs check`.

use std::io;

use crate::args::{Check, Deny};
use crate::bar::Bar;
use crate::follow::{Follow, Looked, Progress};
use crate::output::{self, Settings, Writer};
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
    Ok(if tally.failed > 0 {
        Status::Failed
    } else if tally.errors > 0 {
        Status::Errors
    } else {
        Status::Good
    })
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
