//! The words that operations take, for the types of other languages.

use communs::Profile;
use communs::diagnostic::{Locale, Severity};
use communs::exchange::{Foreign, SourceFormat, TargetFormat};
use communs::model::Kind;
use communs::schema::Document;
use communs::text::Format;

/// The name, what it is, and the words of each.
pub(crate) fn of_operations() -> [(&'static str, &'static str, Vec<&'static str>); 11] {
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    let values = communs::value::ALL.iter().map(|value| value.name).collect();
    let severities = [Severity::Error, Severity::Warning, Severity::Hint];
    let schemas = Document::ALL.iter().map(|document| document.as_str()).collect();
    [
        ("Kind", "What a description is of.", kinds),
        (
            "Profile",
            "How much is asked of a description.",
            Profile::ALL.map(Profile::as_str).to_vec(),
        ),
        (
            "Format",
            "How a text is written.",
            Format::ALL.map(Format::as_str).to_vec(),
        ),
        (
            "Language",
            "A language of messages.",
            Locale::ALL.map(Locale::as_str).to_vec(),
        ),
        (
            "SourceFormat",
            "What can be imported.",
            SourceFormat::ALL.map(SourceFormat::as_str).to_vec(),
        ),
        (
            "TargetFormat",
            "What can be exported.",
            TargetFormat::ALL.map(TargetFormat::as_str).to_vec(),
        ),
        (
            "OwnFormat",
            "How a description is written in the format of this library.",
            TargetFormat::OWN.map(TargetFormat::as_str).to_vec(),
        ),
        (
            "ForeignFormat",
            "A format of others whose files can be checked.",
            Foreign::ALL.map(Foreign::as_str).to_vec(),
        ),
        ("ValueType", "A type of single texts.", values),
        (
            "SchemaName",
            "What there is a schema of; `context` is that of JSON-LD.",
            schemas,
        ),
        (
            "Severity",
            "How much a diagnostic weighs.",
            severities.map(Severity::as_str).to_vec(),
        ),
    ]
}
