//! Files of other formats, by the rules of their own.

use super::locate;
use crate::diagnostic::{BadOption, Error, Report, Setting, fault};
use crate::exchange::{Files, Foreign, foreign};
use crate::schema::Findings;
use crate::text::{Buffer, Builder, Format, Limits, Tree, Unreadable, decode, read};

/// How to read and check a file of another format.
///
/// What depends on our own format, a kind or a profile, has no place here.
#[derive(Clone, Copy, Default)]
pub struct ForeignOptions<'f> {
    /// How the text is written; told from the text, where it is not said.
    pub format: Option<Format>,
    /// How much is taken in before giving up.
    pub limits: Limits,
    /// Where the files are looked up that a text names; nowhere, where it is not said, and then none is missing.
    pub files: Option<&'f dyn Files>,
}

impl std::fmt::Debug for ForeignOptions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ForeignOptions")
            .field("format", &self.format)
            .field("limits", &self.limits)
            .field("files", &self.files.is_some())
            .finish()
    }
}

impl ForeignOptions<'_> {
    /// The names that [`ForeignOptions::set`] knows.
    pub const NAMES: &'static [&'static str] = &[
        "format",
        "limits.bytes",
        "limits.depth",
        "limits.nodes",
        "limits.aliases",
        "limits.diagnostics",
    ];

    /// Sets an option by its name, as other languages give it: `format`, or `limits.` and the name of a limit.
    ///
    /// ```
    /// use communs::{ForeignOptions, Setting};
    ///
    /// let mut options = ForeignOptions::default();
    /// options.set("limits.depth", Setting::Number(16))?;
    /// assert!(options.set("profile", Setting::Word("publish")).unwrap_err().is_unknown());
    /// # Ok::<(), communs::diagnostic::BadOption>(())
    /// ```
    ///
    /// # Errors
    /// No option has the name, or it does not take the value.
    pub fn set(&mut self, name: &str, value: Setting<'_>) -> Result<(), BadOption> {
        if name == "format" {
            self.format = Some(value.one_of(name, Format::ALL.map(Format::as_str), Format::from_word)?);
            return Ok(());
        }
        value
            .limit(name, &mut self.limits)
            .unwrap_or_else(|| Err(BadOption::unknown(name, Self::NAMES)))
    }
}

/// Checks a file of another format by the rules of that format, and reports everything that is wrong with it.
///
/// Nothing is read besides: files that the text names are looked up through [`ForeignOptions::files`], addresses not at all.
///
/// ```
/// use communs::exchange::Foreign;
/// use communs::{ForeignOptions, check_as};
///
/// let text = "cff-version: 1.2.0\nmessage: Cite it so.\ntitle: GTFS\nauthors:\n  - given-name: Ada\n";
/// let report = check_as(Foreign::Cff, text, &ForeignOptions::default())?;
/// let [diagnostic] = report.diagnostics() else { panic!("one cause, one diagnostic") };
/// assert_eq!((diagnostic.code(), diagnostic.pointer().as_str()), ("shape-foreign-field", "/authors/0/given-name"));
/// assert_eq!((diagnostic.span().unwrap().start.line, diagnostic.suggestion()), (5, Some("given-names")));
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
///
/// # Errors
/// The text could not be looked at: not UTF-8, or over a limit.
pub fn check_as(
    format: Foreign,
    text: impl AsRef<[u8]>,
    options: &ForeignOptions<'_>,
) -> Result<Report, Error> {
    let text = decode(text.as_ref())?;
    let written = options.format.unwrap_or_else(|| Format::of(text));
    let mut buffer = Buffer::new();
    let tree = match read(text, written, &options.limits, &mut buffer) {
        Ok(tree) => tree,
        Err(Unreadable::Exceeded(exceeded)) => return Err(Error::Exceeded(exceeded)),
        Err(Unreadable::Faults(faults, in_characters)) => {
            return Ok(fault::faults(text, &faults, in_characters));
        }
    };
    Ok(report(format, tree, options))
}

/// The same for what a function builds: for objects of other languages. Diagnostics have pointers and no spans.
///
/// ```
/// use communs::exchange::Foreign;
/// use communs::{ForeignOptions, check_built_as};
///
/// let value = serde_json::json!({ "cff-version": "1.2.0", "message": "Cite it so.", "title": "GTFS", "authors": [] });
/// let report = check_built_as(Foreign::Cff, &ForeignOptions::default(), |builder| builder.value(&value))?;
/// assert_eq!((report.diagnostics()[0].code(), report.diagnostics()[0].span()), ("shape-empty", None));
/// # Ok::<(), communs::text::Exceeded>(())
/// ```
///
/// # Errors
/// What the function says.
pub fn check_built_as<E>(
    format: Foreign,
    options: &ForeignOptions<'_>,
    build: impl FnOnce(&mut Builder<'_>) -> Result<(), E>,
) -> Result<Report, E> {
    let mut buffer = Buffer::new();
    let tree = Tree::build(&options.limits, &mut buffer, build)?;
    Ok(report(format, tree, options))
}

fn report(format: Foreign, tree: Tree<'_>, options: &ForeignOptions<'_>) -> Report {
    let own = super::Options {
        limits: options.limits,
        ..super::Options::default()
    };
    let mut found = Findings::default();
    found.start(own.most(), &[]);
    foreign::check(tree.root(), format, options.files, &mut found);
    locate::report(tree, &mut found, &own)
}
