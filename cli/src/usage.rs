//! A command line that is wrong, told in the language of the user.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use communs::diagnostic::Locale;

use crate::words::pick;
use crate::{Context, Status, help};

/// The language that `--lang` asks for on a command line that could not be read.
pub(crate) fn locale(args: &[OsString]) -> Option<Locale> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => return args.next().and_then(Locale::of),
            Some(value) => {
                if let Some(locale) = value.strip_prefix('=').and_then(Locale::of) {
                    return Some(locale);
                }
            }
            None => {}
        }
    }
    None
}

/// Writes the help or the version that were asked for, or what is wrong.
pub(crate) fn tell(error: &clap::Error, context: &mut Context<'_>) -> std::io::Result<Status> {
    let rendered = error.render();
    if !error.use_stderr() {
        if context.colour {
            write!(context.stdout, "{}", rendered.ansi())?;
        } else {
            write!(context.stdout, "{rendered}")?;
        }
        return Ok(Status::Good);
    }
    match french(error).filter(|_| context.locale == Locale::French) {
        Some(message) => writeln!(
            context.stderr,
            "erreur : {message}\n\nPour en savoir plus : --help"
        )?,
        None => write!(context.stderr, "{rendered}")?,
    }
    Ok(Status::Failed)
}

/// What is wrong, in French; nothing where the help itself is the answer.
fn french(error: &clap::Error) -> Option<String> {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let argument = help::name_in_french(&text(ContextKind::InvalidArg));
    let nearest = |kind| {
        let near: Vec<String> = match error.get(kind) {
            // The nearest comes last.
            Some(ContextValue::Strings(texts)) => texts.iter().rev().cloned().collect(),
            _ => vec![text(kind)],
        };
        let near = near.iter().filter(|near| !near.is_empty());
        let near: Vec<String> = near.map(|near| format!("« {near} »")).collect();
        if near.is_empty() {
            String::new()
        } else {
            format!(" ; faut-il lire {} ?", near.join(" ou "))
        }
    };
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            format!(
                "argument inconnu : {}{}",
                text(ContextKind::InvalidArg),
                nearest(ContextKind::SuggestedArg)
            )
        }
        ErrorKind::InvalidSubcommand => {
            let command = text(ContextKind::InvalidSubcommand);
            format!(
                "commande inconnue : {command}{}",
                nearest(ContextKind::SuggestedSubcommand)
            )
        }
        ErrorKind::InvalidValue => {
            let value = text(ContextKind::InvalidValue);
            let valid = text(ContextKind::ValidValue);
            let problem = if value.is_empty() {
                format!("il manque une valeur à {argument}")
            } else {
                format!("valeur refusée pour {argument} : {value}")
            };
            let choice = if valid.is_empty() {
                String::new()
            } else {
                format!(" ; choisir parmi : {valid}")
            };
            problem + &choice
        }
        ErrorKind::ValueValidation => {
            let value = text(ContextKind::InvalidValue);
            format!("valeur refusée pour {argument} : {value}{}", expected(error))
        }
        ErrorKind::MissingRequiredArgument => format!("il manque un argument obligatoire : {argument}"),
        ErrorKind::MissingSubcommand => "il manque une commande".to_owned(),
        ErrorKind::ArgumentConflict => {
            let other = help::name_in_french(&text(ContextKind::PriorArg));
            if argument == other {
                format!("{argument} est donné plus d'une fois")
            } else {
                format!("{argument} ne va pas avec {other}")
            }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("{argument} n'a pas le bon nombre de valeurs")
        }
        ErrorKind::InvalidUtf8 => "un argument n'est pas en UTF-8".to_owned(),
        _ => return None,
    })
}

/// What a value that was refused should have been: all that are parsed are whole numbers.
fn expected(error: &clap::Error) -> String {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    match said
        .split_once(" is not in ")
        .and_then(|(_, range)| range.split_once("..="))
    {
        Some((least, most)) => format!(" ; donner un nombre entier de {least} à {most}"),
        None => " ; donner un nombre entier".to_owned(),
    }
}

/// Complains on the standard error, after the name of the command.
pub(crate) fn complain(context: &mut Context<'_>, message: &str) -> std::io::Result<()> {
    let word = pick(context.locale, "error:", "erreur :");
    writeln!(context.stderr, "{word} {message}")
}
