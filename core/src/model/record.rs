//! How records are written: one line a field, marked as in the tables of the model.

/// Writes a record: `name!` is required, `name?` may be there once, `name*` may be there any number of times.
///
/// The marks become types (`T`, `Option<T>`, `Vec<T>`) and serde attributes: what is not there is not written,
/// and what is not known is refused. `=> "schema:name"` says what a field, or the record itself, is in JSON-LD; without it, a
/// field is a term of our own with the field's name, and the record has no class.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident $(=> $class:literal)? { $($fields:tt)* }) => {
        $crate::model::record::record! { @ [$(#[$meta])* pub struct $name [$($class)?]] [] $($fields)* }
    };
    (@ $head:tt [$($done:tt)*] $(#[$meta:meta])* $field:ident !: $type:ty $(=> $term:literal)?, $($rest:tt)*) => {
        $crate::model::record::record! { @ $head [
            $($done)*
            $(#[$meta])*
            $(#[cfg_attr(feature = "schemars", schemars(extend("x-jsonld" = $term)))])?
            pub $field: $type,
        ] $($rest)* }
    };
    (@ $head:tt [$($done:tt)*] $(#[$meta:meta])* $field:ident ?: $type:ty $(=> $term:literal)?, $($rest:tt)*) => {
        $crate::model::record::record! { @ $head [
            $($done)*
            $(#[$meta])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            $(#[cfg_attr(feature = "schemars", schemars(extend("x-jsonld" = $term)))])?
            pub $field: Option<$type>,
        ] $($rest)* }
    };
    (@ $head:tt [$($done:tt)*] $(#[$meta:meta])* $field:ident *: $type:ty $(=> $term:literal)?, $($rest:tt)*) => {
        $crate::model::record::record! { @ $head [
            $($done)*
            $(#[$meta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            $(#[cfg_attr(feature = "schemars", schemars(extend("x-jsonld" = $term)))])?
            pub $field: Vec<$type>,
        ] $($rest)* }
    };
    (@ [$(#[$meta:meta])* pub struct $name:ident [$($class:literal)?]] [$($done:tt)*]) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        $(#[cfg_attr(feature = "schemars", schemars(extend("x-jsonld" = $class)))])?
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name { $($done)* }
    };
}

/// Writes the record of a kind of description: what every description has, around what the kind adds.
macro_rules! description {
    ($(#[$meta:meta])* pub struct $name:ident: $tag:ident = $kind:literal => $class:literal { $($fields:tt)* }) => {
        $crate::model::record::record! {
            $(#[$meta])*
            pub struct $name => $class {
                /// The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue.
                #[serde(default, skip_serializing)]
                communs!: $crate::model::Version => "formatVersion",
                /// The kind of the description. Needed at the top of a document, not inside a catalogue.
                #[serde(default, skip_serializing)]
                kind!: $tag => "@type",
                /// The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL.
                id!: $crate::value::Slug => "@id",
                /// The name.
                #[cfg_attr(feature = "schemars", schemars(with = "super::text::Name"))]
                name!: $crate::model::Text => "schema:name",
                /// What it is and for whom, in one sentence of at most 300 characters.
                #[cfg_attr(feature = "schemars", schemars(with = "super::text::Summary"))]
                summary?: $crate::model::Text => "schema:disambiguatingDescription",
                /// The whole description, in CommonMark.
                description?: $crate::model::Text => "schema:description",
                /// The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members.
                language?: $crate::value::LanguageTag,
                /// Other names it goes by.
                aliases*: String => "schema:alternateName",
                /// Other places that describe the same thing.
                same_as*: $crate::value::Iri => "schema:sameAs",
                /// Pages on the web that belong to it.
                links*: $crate::model::Link,
                /// A picture.
                image?: $crate::model::Image => "schema:image",
                /// Free keywords, without duplicates.
                tags*: String => "schema:keywords",
                /// Themes of the catalogue's list.
                themes*: $crate::value::Slug => "schema:about",
                /// Challenges of the catalogue's list.
                challenges*: $crate::value::Slug,
                /// Where it takes place or applies.
                territories*: $crate::model::Territory => "schema:areaServed",
                $($fields)*
                /// What it needs now, and would gain from doing together.
                needs*: $crate::model::Need => "schema:seeks",
                /// When it began to exist.
                created?: $crate::value::PartialDate => "schema:dateCreated",
                /// When it last changed.
                modified?: $crate::value::PartialDate => "schema:dateModified",
                /// Where the description was read from.
                provenance*: $crate::model::Provenance,
                /// Anything else, kept as it is through every read and write.
                #[cfg_attr(feature = "schemars", schemars(with = "super::scalar::Anything"))]
                extensions?: serde_json::Map<String, serde_json::Value>,
            }
        }

        $crate::model::record::tag!($tag = $kind);

        impl $name {
            #[doc = concat!("The least that describes a ", $kind, ": an id and a name.")]
            pub fn new(id: $crate::value::Slug, name: impl Into<$crate::model::Text>) -> Self {
                $crate::model::record::least!(String::from(id), name.into())
            }
        }
    };
}

/// Builds a description with nothing but an id and a name, through the defaults of its own reader.
macro_rules! least {
    ($id:expr, $name:expr) => {{
        let fields = [("id", serde_json::Value::from($id)), ("name", $name.to_value())];
        let fields: serde_json::Map<_, _> = fields
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect();
        match $crate::text::from_value::<Self>(&serde_json::Value::Object(fields)) {
            Some(description) => description,
            None => unreachable!("an id and a name are all that is required"),
        }
    }};
}

/// Writes the type of a `kind` field: it has one value.
macro_rules! tag {
    ($tag:ident = $kind:literal) => {
        #[doc = concat!("The kind `", $kind, "`.")]
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        pub enum $tag {
            #[doc = concat!("The only value: `", $kind, "`.")]
            #[default]
            #[serde(rename = $kind)]
            Tag,
        }
    };
}

pub(crate) use {description, least, record, tag};
