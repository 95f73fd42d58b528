//! Catalogues: descriptions that refer to each other, and the lists of words they share.

use super::actor::Actor;
use super::commons::Commons;
use super::project::Project;
use super::record::{least, record, tag};
use super::shared::Version;
use super::text::Text;
use crate::value::{Iri, LanguageTag, Reference, Slug, Spdx};

record! {
    /// A word of a catalogue's list of themes or challenges.
    pub struct Word => "schema:DefinedTerm" {
        /// The slug that descriptions write.
        id!: Slug => "@id",
        /// The name that people read.
        #[cfg_attr(feature = "schemars", schemars(with = "super::text::Name"))]
        name!: Text => "schema:name",
    }
}

record! {
    /// A catalogue: descriptions that refer to each other by id.
    pub struct Catalogue => "schema:DataCatalog" {
        /// The version of the format: `"1.0"`.
        #[serde(default, skip_serializing)]
        communs!: Version => "formatVersion",
        /// The kind of the description.
        #[serde(default, skip_serializing)]
        kind!: CatalogueTag => "@type",
        /// The id: a slug.
        id!: Slug => "@id",
        /// The name.
        #[cfg_attr(feature = "schemars", schemars(with = "super::text::Name"))]
        name!: Text => "schema:name",
        /// The language of plain texts, in members that name none.
        language?: LanguageTag,
        /// The beginning of the members' addresses: `base`, the kind, `/` and the id.
        base?: Iri,
        /// The licence of the descriptions.
        license?: Spdx => "schema:license",
        /// The actor that answers for the catalogue.
        publisher?: Reference => "schema:publisher",
        /// The themes that members may name.
        themes*: Word => "themeList",
        /// The challenges that members may name.
        challenges*: Word => "challengeList",
        /// Descriptions of actors.
        actors*: Actor,
        /// Descriptions of commons.
        commons*: Commons,
        /// Descriptions of projects.
        projects*: Project,
    }
}

tag!(CatalogueTag = "catalogue");

impl Catalogue {
    /// An empty catalogue.
    pub fn new(id: Slug, name: impl Into<Text>) -> Self {
        least!(String::from(id), name.into())
    }
}
