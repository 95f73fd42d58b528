//! Whoever follows a run, and what is handed over.

use communs::diagnostic::{Locale, Report};

use crate::failure::Failure;
use crate::inputs::Source;
use crate::output::{Excerpt, Settings, Snippets};

/// Follows a run of [`check_paths`](crate::check_paths), on the thread that called it. Files come one after the other;
/// each is opened, gets its texts, and is closed. An `Err` of any method stops the run.
pub trait Follow {
    /// Why a run is stopped; [`Infallible`](std::convert::Infallible) where it never is.
    type Stop;

    /// A file begins. Its path is as it was given, or found under a folder as it was given.
    fn open(&mut self, path: &str) -> Result<(), Self::Stop> {
        let _ = path;
        Ok(())
    }

    /// A text of the file: the only one, or a line of JSON Lines.
    fn text(&mut self, looked: Looked<'_>) -> Result<(), Self::Stop>;

    /// The file ends.
    fn close(&mut self) -> Result<(), Self::Stop> {
        Ok(())
    }

    /// How far the run is: once the folders have been walked through, then after each batch of files or lines, even where
    /// nothing is told. A batch is small enough for a progress bar and for looking whether somebody wants to stop.
    fn progress(&mut self, progress: Progress) -> Result<(), Self::Stop> {
        let _ = progress;
        Ok(())
    }
}

/// How far a run is. What is counted are files, and the lines of JSON Lines files that were named.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What is done.
    pub done: usize,
    /// All there is; unknown where lines are counted, since those are read as they come.
    pub total: Option<usize>,
}

/// One text that was looked at, or could not be.
#[derive(Debug)]
pub struct Looked<'a> {
    /// The path of the file.
    pub path: &'a str,
    /// The line of a JSON Lines file, from 1. Places in the report are those of the file.
    pub line: Option<usize>,
    /// What was found, or why nothing could be.
    pub outcome: Result<Report, Failure>,
    pub(crate) text: Text<'a>,
}

/// Where the text is.
#[derive(Debug)]
pub(crate) enum Text<'a> {
    /// In memory: a stretch of the file, and the bytes before it.
    Here(&'a str, usize),
    /// In a file, from which it can be read again.
    There(&'a Source),
}

impl Looked<'_> {
    /// What `communs check` prints of it, with lines of the text. A file that is not in memory any more is read again
    /// for that.
    ///
    /// ```
    /// # use std::convert::Infallible;
    /// use communs::diagnostic::Locale;
    /// use communs_cli::{Follow, Looked, check_paths};
    ///
    /// struct Told(String);
    ///
    /// impl Follow for Told {
    ///     type Stop = Infallible;
    ///
    ///     fn text(&mut self, looked: Looked<'_>) -> Result<(), Infallible> {
    ///         self.0 += &looked.render(Locale::English, false);
    ///         Ok(())
    ///     }
    /// }
    ///
    /// let mut told = Told(String::new());
    /// check_paths(&["none.yml"], &communs::Options::default(), &mut told)?;
    /// assert_eq!(told.0, "error: none.yml: no such file or folder\n");
    /// # Ok::<(), Infallible>(())
    /// ```
    pub fn render(&self, locale: Locale, colour: bool) -> String {
        let snippets = Snippets::new(Settings::new(locale, colour));
        match &self.outcome {
            Ok(report) => snippets.report(report, self.path, &self.excerpt()),
            Err(failure) => snippets.failure(failure, self.path, self.line),
        }
    }

    /// The text around what was found, where it is to be had.
    pub(crate) fn excerpt(&self) -> Excerpt<'_> {
        match (&self.text, &self.outcome) {
            (Text::Here(text, offset), _) => Excerpt::new(*text, *offset),
            (Text::There(source), Ok(report)) => source.around(report).unwrap_or_default(),
            (Text::There(_), Err(_)) => Excerpt::default(),
        }
    }
}

/// The line of the first place in a report.
pub(crate) fn first_line(report: &Report) -> Option<usize> {
    let span = report.iter().find_map(communs::diagnostic::Diagnostic::span)?;
    Some(span.start.line)
}
