//! How to import.

use crate::diagnostic::{BadOption, Setting};
use crate::text::Limits;

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Whether names of persons, and pages about them, are taken in. Names are personal data: ask those named.
    pub persons: bool,
    /// How much is taken in before giving up. Of a source that is a stream, `bytes` bounds each page.
    pub limits: Limits,
    /// The title of the page, for bare wikitext.
    pub title: Option<String>,
    /// What the addresses of the wiki's pages begin with, such as `https://wiki.example.org/wiki/`, for sources that
    /// do not say it.
    pub base: Option<String>,
    /// The name of the catalogue; otherwise that of the first source that has one.
    pub name: Option<String>,
    /// The text of a mapping file, in YAML or JSON: how tables, lists and front matters of others become descriptions. See
    /// [`Mapping`](crate::model::Mapping) for what it holds.
    pub mapping: Option<String>,
}

impl ImportOptions {
    /// The names that [`ImportOptions::set`] knows.
    pub const NAMES: &[&str] = &[
        "persons",
        "title",
        "base",
        "name",
        "mapping",
        "limits.bytes",
        "limits.depth",
        "limits.nodes",
        "limits.aliases",
        "limits.diagnostics",
    ];

    /// Sets an option by its name, as other languages give it: that of a field, or `limits.` and the name of a limit.
    ///
    /// # Errors
    /// No option has the name, or it does not take the value.
    pub fn set(&mut self, name: &str, value: Setting<'_>) -> Result<(), BadOption> {
        match name {
            "persons" => self.persons = value.flag(name)?,
            "title" => self.title = Some(value.text(name)?.to_owned()),
            "base" => self.base = Some(value.text(name)?.to_owned()),
            "name" => self.name = Some(value.text(name)?.to_owned()),
            "mapping" => self.mapping = Some(value.text(name)?.to_owned()),
            _ => {
                return value
                    .limit(name, &mut self.limits)
                    .unwrap_or_else(|| Err(BadOption::unknown(name, Self::NAMES)));
            }
        }
        Ok(())
    }
}
