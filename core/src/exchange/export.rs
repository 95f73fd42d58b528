//! The exporter, the counterpart of the importer: one description, one text.

use crate::diagnostic::Report;
use crate::model::Description;

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
    /// JSON-LD, with the context of `schemas/v1/context.jsonld`.
    JsonLd,
}

impl TargetFormat {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Json, Self::Yaml, Self::JsonLines, Self::JsonLd];

    /// `json`, `yaml`, `jsonl` or `jsonld`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::JsonLines => "jsonl",
            Self::JsonLd => "jsonld",
        }
    }

    /// The format of a word.
    ///
    /// ```
    /// use communs::exchange::TargetFormat;
    ///
    /// assert_eq!(TargetFormat::from_word("jsonl"), Some(TargetFormat::JsonLines));
    /// assert_eq!(TargetFormat::from_word("JSON"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The text.
    pub text: String,
    /// What the format could not hold; the formats of this library hold everything.
    pub report: Report,
}

/// Writes a description in a format, and says what the format could not hold.
///
/// The text ends with a line break. In JSON Lines a catalogue without members and any other description are one line;
/// members inherit what the first line says of all, such as the language, and stand after it in the order of the lists:
/// actors, commons, projects.
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
        TargetFormat::JsonLd => {
            let mut buffer = crate::text::Buffer::new();
            let value = super::jsonld::document(&description.to_value());
            crate::text::Tree::of(&value, &crate::text::Limits::UNBOUNDED, &mut buffer).map_or_else(
                |_| value.to_string(),
                |tree| crate::text::to_json(tree.root(), crate::text::Style::Pretty),
            )
        }
    };
    Exported {
        text,
        report: Report::default(),
    }
}

fn lines(description: &Description) -> String {
    let Description::Catalogue(catalogue) = description else {
        return description.to_line();
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
        .map(|one: Description| one.to_line())
        .collect()
}
