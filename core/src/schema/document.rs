//! What is published of the schema, as texts.

use crate::model::Kind;

/// What there is a published text of: a JSON Schema, or the context of JSON-LD.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Document {
    /// A description.
    Description(Kind),
    /// A report of diagnostics, as the command writes it.
    Report,
    /// The JSON-LD context of descriptions; the one that is no JSON Schema.
    Context,
    /// A mapping file: how a list or a table becomes descriptions.
    Mapping,
}

impl Document {
    /// Every one of them.
    pub const ALL: [Self; 7] = [
        Self::Description(Kind::Actor),
        Self::Description(Kind::Commons),
        Self::Description(Kind::Project),
        Self::Description(Kind::Catalogue),
        Self::Report,
        Self::Context,
        Self::Mapping,
    ];

    /// The name: that of the file is `NAME.schema.json`, or `context.jsonld`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Description(kind) => kind.as_str(),
            Self::Report => "report",
            Self::Context => "context",
            Self::Mapping => "mapping",
        }
    }

    /// The document with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|document| document.as_str() == name)
    }
}

/// The JSON Schema of a document, draft 2020-12, as it is published; or the context, for processors of JSON-LD to load from
/// here instead of from its address.
///
/// ```
/// use communs::schema::{Document, json_schema};
///
/// let schema: serde_json::Value = serde_json::from_str(json_schema(Document::Report))?;
/// assert_eq!(schema["$id"], "https://w3id.org/communs/v1/report.schema.json");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const fn json_schema(document: Document) -> &'static str {
    match document {
        Document::Description(Kind::Actor) => include_str!("../../schemas/v1/actor.schema.json"),
        Document::Description(Kind::Commons) => include_str!("../../schemas/v1/commons.schema.json"),
        Document::Description(Kind::Project) => include_str!("../../schemas/v1/project.schema.json"),
        Document::Description(Kind::Catalogue) => include_str!("../../schemas/v1/catalogue.schema.json"),
        Document::Report => include_str!("../../schemas/v1/report.schema.json"),
        Document::Context => include_str!("../../schemas/v1/context.jsonld"),
        Document::Mapping => include_str!("../../schemas/v1/mapping.schema.json"),
    }
}
