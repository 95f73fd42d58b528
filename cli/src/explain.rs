//! `communs explain`.

use anstyle::{AnsiColor, Style};
use communs::diagnostic::{Entry, Locale, Severity, catalogue};

use crate::args::Explain;
use crate::words::pick;
use crate::{Context, Status, usage};

pub(crate) fn run(args: &Explain, context: &mut Context<'_>) -> std::io::Result<Status> {
    let Some(code) = &args.code else {
        return list(context);
    };
    let Some(entry) = catalogue::explain(code) else {
        let message = unknown(code, context.locale);
        usage::complain(context, &message)?;
        return Ok(Status::Failed);
    };
    one(entry, context)
}

fn one(entry: &Entry, context: &mut Context<'_>) -> std::io::Result<Status> {
    let locale = context.locale;
    let colon = crate::words::colon(locale);
    let bold = paint(context.colour, Style::new().bold());
    let severity = paint(context.colour, style(entry.severity()));
    let out = &mut context.stdout;
    writeln!(
        out,
        "{bold}{}{bold:#} ({severity}{}{severity:#})",
        entry.code(),
        entry.severity().word(locale),
    )?;
    writeln!(out, "{}", entry.message(locale))?;
    writeln!(
        out,
        "{}{colon} {}",
        pick(locale, "help", "aide"),
        entry.help(locale)
    )?;
    let explanation = entry.explanation(locale).trim();
    if !explanation.is_empty() {
        writeln!(out)?;
        // The lines of a doc comment begin with a space.
        for line in explanation.lines() {
            writeln!(out, "{}", line.strip_prefix(' ').unwrap_or(line).trim_end())?;
        }
    }
    Ok(Status::Good)
}

fn list(context: &mut Context<'_>) -> std::io::Result<Status> {
    let bold = paint(context.colour, Style::new().bold());
    let width = catalogue::entries()
        .map(|entry| entry.code().len())
        .max()
        .unwrap_or_default();
    for entry in catalogue::entries() {
        let severity = paint(context.colour, style(entry.severity()));
        let (code, word, message) = (
            entry.code(),
            entry.severity().word(context.locale),
            entry.message(context.locale),
        );
        writeln!(
            context.stdout,
            "{bold}{code:width$}{bold:#}  {severity}{word:13}{severity:#}  {message}"
        )?;
    }
    Ok(Status::Good)
}

/// The complaint about a code that is none, with those that are near.
fn unknown(code: &str, locale: Locale) -> String {
    let mut near: Vec<_> = catalogue::entries()
        .map(|entry| (strsim::jaro_winkler(code, entry.code()), entry.code()))
        .filter(|(likeness, entry)| *likeness > 0.8 || entry.ends_with(&format!("-{code}")))
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let near: Vec<_> = near.iter().take(3).map(|(_, code)| format!("`{code}`")).collect();
    let unknown = pick(locale, "unknown code", "code inconnu");
    let rest = if near.is_empty() {
        pick(
            locale,
            "; `communs explain` lists them all",
            " ; `communs explain` les donne tous",
        )
        .to_owned()
    } else {
        pick(locale, "; the nearest: ", " ; les plus proches : ").to_owned() + &near.join(", ")
    };
    format!("{unknown} `{code}`{rest}")
}

/// The style of a severity.
pub(crate) const fn style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Hint => AnsiColor::Cyan,
    };
    colour.on_default().bold()
}

/// A style, or none where nothing is to be coloured.
pub(crate) const fn paint(colour: bool, style: Style) -> Style {
    if colour { style } else { Style::new() }
}
