//! The command, with its streams and its status.

use std::ffi::OsString;
use std::io::{Read, Write};

use clap::Parser as _;
use communs::diagnostic::Locale;

use crate::args::{Cli, Color, Command};
use crate::{check, completions, convert, explain, failure, format, help, new, schema, usage};

/// What the command has to do with the outside: its streams, and what is known of them.
#[expect(missing_debug_implementations, reason = "streams have nothing to show")]
pub struct Context<'a> {
    /// Where `-` reads.
    pub stdin: &'a mut dyn Read,
    /// Where reports go.
    pub stdout: &'a mut dyn Write,
    /// Where complaints go.
    pub stderr: &'a mut dyn Write,
    /// Whether the output may be coloured, where no option says.
    pub colour: bool,
    /// Whether a progress bar may be drawn on the standard error of the process.
    pub interactive: bool,
    /// The language, where no option says.
    pub locale: Locale,
}

/// How a command ended. Statuses are ordered: the worst one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// No error.
    Good,
    /// Errors in what was looked at.
    Errors,
    /// Something could not be looked at.
    Failed,
}

/// The language that an environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides.
pub fn locale_of_environment(variable: impl Fn(&str) -> Option<String>) -> Locale {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .and_then(|value| Locale::of(&value))
        .unwrap_or_default()
}

/// Runs the command; the first argument is its name. Gives the exit status: 0, 1 for errors in descriptions, 2 for
/// what could not be done.
pub fn run<A>(args: impl IntoIterator<Item = A>, context: &mut Context<'_>) -> u8
where
    A: Into<OsString> + Clone,
{
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let done = match Cli::try_parse_from(&args) {
        Ok(cli) => command(cli, context),
        Err(error) => {
            context.locale = usage::locale(&args).unwrap_or(context.locale);
            let said = match context.locale {
                Locale::English => error,
                Locale::French => help::in_french(error, &args),
            };
            usage::tell(&said, context)
        }
    };
    let done = done.and_then(|status| context.stdout.flush().map(|()| status));
    match done {
        Ok(status) => status as u8,
        // The reader has seen enough: `communs check … | head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Status::Good as u8,
        Err(error) => {
            let message = failure::io_message(&error, context.locale);
            // There is nowhere left to complain to, if this does not work either.
            let _ = writeln!(context.stderr, "communs: {message}");
            Status::Failed as u8
        }
    }
}

fn command(cli: Cli, context: &mut Context<'_>) -> std::io::Result<Status> {
    context.locale = cli.common.lang.unwrap_or(context.locale);
    context.colour = match cli.common.color {
        Color::Auto => context.colour,
        Color::Always => true,
        Color::Never => false,
    };
    match cli.command {
        Command::Check(args) => check::run(&args, context),
        Command::Convert(args) => convert::run(&args, context),
        Command::Format(args) => format::run(&args, context),
        Command::New(args) => new::run(&args, context),
        Command::Schema(args) => schema::run(&args, context),
        Command::Explain(args) => explain::run(&args, context),
        Command::Completions(args) => completions::run(&args, context),
    }
}
