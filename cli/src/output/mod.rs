//! The forms of a report. Each is written as texts are looked at: nothing waits for the end but what the form itself
//! puts there.

mod github;
mod json;
mod jsonl;
mod junit;
mod place;
mod sarif;
mod snippets;
mod text;

use std::io::{self, Write};

use communs::diagnostic::{Diagnostic, Locale, Report, Severity};

use crate::args::OutputFormat;
use crate::follow::Looked;
use crate::tally::Tally;

pub(crate) use place::Excerpt;
pub(crate) use snippets::Snippets;

/// What all forms go by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) locale: Locale,
    pub(crate) colour: bool,
    pub(crate) quiet: bool,
    /// Whether warnings, and hints, count as errors.
    pub(crate) deny: [bool; 2],
}

impl Settings {
    /// Nothing denied, everything told.
    pub(crate) const fn new(locale: Locale, colour: bool) -> Self {
        Self {
            locale,
            colour,
            quiet: false,
            deny: [false; 2],
        }
    }

    /// How much a diagnostic weighs here.
    pub(crate) fn severity(self, diagnostic: &Diagnostic) -> Severity {
        match (diagnostic.severity(), self.deny) {
            (Severity::Warning, [true, _]) | (Severity::Hint, [_, true]) => Severity::Error,
            (severity, _) => severity,
        }
    }

    /// Whether nothing found counts as an error.
    pub(crate) fn valid(self, report: &Report) -> bool {
        report
            .iter()
            .all(|diagnostic| self.severity(diagnostic) != Severity::Error)
    }
}

/// A form of report. Files come one after the other; each is opened, gets its texts (one, or what there is to say of
/// its lines), and is closed.
pub(crate) trait Writer {
    /// A file begins.
    fn open(&mut self, _path: &str) -> io::Result<()> {
        Ok(())
    }
    /// A text of the file.
    fn text(&mut self, looked: &Looked<'_>) -> io::Result<()>;
    /// The file ends.
    fn close(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// All is said.
    fn end(&mut self, _tally: &Tally) -> io::Result<()> {
        Ok(())
    }
}

/// The writer of a form.
pub(crate) fn writer<'a>(
    format: OutputFormat,
    settings: Settings,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
) -> io::Result<Box<dyn Writer + 'a>> {
    Ok(match format {
        OutputFormat::Text => Box::new(text::Text::new(settings, out, err)),
        OutputFormat::Json => Box::new(json::Json::new(settings, out)?),
        OutputFormat::Jsonl => Box::new(jsonl::Jsonl::new(settings, out)),
        OutputFormat::Sarif => Box::new(sarif::Sarif::new(settings, out)?),
        OutputFormat::Junit => Box::new(junit::Junit::new(settings, out)?),
        OutputFormat::Github => Box::new(github::Github::new(settings, out)),
    })
}

/// A report as `communs check` prints it for people: each diagnostic with its line of the text, where that is at hand,
/// and no summary. Nothing for a report in which there is nothing.
///
/// Places of the report are those of the text: of JSON Lines, that is the whole file.
///
/// ```
/// use communs::diagnostic::Locale;
/// use communs::{Options, check};
/// use communs_cli::render;
///
/// let text = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [asociation]\n";
/// let report = check(text, &Options::default())?;
/// let told = render(&report, "fabmob.yml", Some(text), Locale::English, false);
/// assert!(told.contains(" --> fabmob.yml:5:9\n"));
/// assert!(told.contains("5 | types: [asociation]\n"));
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
pub fn render(report: &Report, path: &str, text: Option<&str>, locale: Locale, colour: bool) -> String {
    let text = text.unwrap_or_default();
    // Places do not count a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Snippets::new(Settings::new(locale, colour)).report(report, path, &Excerpt::new(text, 0))
}
