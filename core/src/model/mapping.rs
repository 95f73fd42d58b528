//! What a mapping file says: how somebody's own list or table becomes descriptions.

use std::collections::BTreeMap;

use super::record::record;
use super::vocabulary::vocabulary;
use crate::value::Slug;

vocabulary! {
    /// What a record of a list describes.
    pub enum MappedKind {
        /// An actor.
        Actor = "actor",
        /// A commons.
        Commons = "commons",
        /// A project.
        Project = "project",
    }
}

record! {
    /// How the records of a list or the rows of a table become descriptions.
    pub struct Mapping {
        /// What the source is called under `extensions` and in `provenance`; otherwise `csv` or `list`.
        name?: Slug,
        /// What each record describes.
        describes!: MappedKind,
        /// What each field of ours comes from, by path: `name`, `identifiers.siren`, `links.homepage`, `needs.summary`.
        fields!: BTreeMap<String, MappedField>,
        /// What tells that a record describes something else than the others.
        unless?: KindFrom,
        /// What divides the cells of a table; otherwise its first line tells.
        separator?: String,
        /// Where the lists are, in a document of JSON or YAML; otherwise the document is the list.
        lists*: MappedList,
        /// What every record says, by the path of ours: `memberships.partner: FabMob`.
        set?: BTreeMap<String, String>,
        /// Columns to keep under `extensions`, which are then not reported.
        keep*: String,
        /// Columns to leave out.
        leave*: String,
        /// Whether records with the same id are parts of one description.
        together?: bool,
    }
}

record! {
    /// What tells the kind of a record.
    pub struct KindFrom {
        /// The column.
        from!: String,
        /// The kind that a value stands for; with any other value the record is of the kind of the others.
        words!: BTreeMap<String, MappedKind>,
    }
}

record! {
    /// A list of records in a document.
    pub struct MappedList {
        /// The keys that lead to it, with dots between them.
        at!: String,
        /// What every record of the list says, by the path of ours.
        set?: BTreeMap<String, String>,
    }
}

/// What a field of ours comes from: a column, or a column and how to read it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum MappedField {
    /// The column.
    Column(String),
    /// The column, and how to read it.
    Read(ReadColumn),
}

record! {
    /// A column, and how to read it.
    pub struct ReadColumn {
        /// The column: that of a table by its name, in a document keys with dots between them, `.` for a record that is a text.
        from!: String,
        /// What divides the values in a cell; `array` for an array as `PostgreSQL` or JSON writes it.
        split?: String,
        /// What to read for a value, whatever its case and accents; an empty text says nothing.
        words?: BTreeMap<String, String>,
        /// Characters that stand for blanks, such as `_`.
        blanks?: String,
        /// What to write before a value that is no whole address.
        base?: String,
        /// What else the record says of the actor that the value names, by the path of ours.
        details?: BTreeMap<String, String>,
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for MappedField {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MappedField".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A column, or a column and how to read it.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<ReadColumn>()]
        })
    }
}
