//! The exporter: one description, one text.

use crate::diagnostic::Report;
use crate::model::Description;
use crate::text::Style;

/// What a description can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TargetFormat {
    /// This library's own format, as JSON.
    Json,
    /// This library's own format, as YAML.
    Yaml,
    /// JSON Lines: of a catalogue, what it says of itself on the first line and a description on each of the others.
    JsonLines,
}

impl TargetFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Json, Self::Yaml, Self::JsonLines];

    /// `json`, `yaml` or `jsonl`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::JsonLines => "jsonl",
        }
    }

    /// The format of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The text.
    pub text: String,
    /// What the format could not hold.
    pub report: Report,
}

/// Writes a description in a format, and says what the format could not hold.
///
/// ```
/// use communs::exchange::{TargetFormat, export};
/// use communs::model::{Actor, Catalogue, Description};
///
/// let mut catalogue = Catalogue::new("mobility".parse()?, "Mobility");
/// catalogue.actors.push(Actor::new("fabmob".parse()?, "FabMob"));
/// let exported = export(TargetFormat::JsonLines, &Description::from(catalogue));
/// assert_eq!(
///     exported.text,
///     "{\"communs\":\"1.0\",\"kind\":\"catalogue\",\"id\":\"mobility\",\"name\":\"Mobility\"}\n\
///      {\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"fabmob\",\"name\":\"FabMob\"}\n"
/// );
/// assert!(exported.report.diagnostics().is_empty());
/// # Ok::<(), communs::value::Invalid>(())
/// ```
pub fn export(format: TargetFormat, description: &Description) -> Exported {
    let text = match format {
        TargetFormat::Json => description.to_json(),
        TargetFormat::Yaml => description.to_yaml(),
        TargetFormat::JsonLines => lines(description),
    };
    Exported {
        text,
        report: Report::default(),
    }
}

fn lines(description: &Description) -> String {
    let Description::Catalogue(catalogue) = description else {
        return description.write_json(Style::Compact) + "\n";
    };
    let mut head = catalogue.clone();
    let actors = std::mem::take(&mut head.actors)
        .into_iter()
        .map(Description::Actor);
    let commons = std::mem::take(&mut head.commons)
        .into_iter()
        .map(Description::Commons);
    let projects = std::mem::take(&mut head.projects)
        .into_iter()
        .map(Description::Project);
    std::iter::once(head.into())
        .chain(actors)
        .chain(commons)
        .chain(projects)
        .map(|one| one.write_json(Style::Compact) + "\n")
        .collect()
}
