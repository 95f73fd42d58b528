//! Words that messages put in, and that have to be in the language of the message.

use super::locale::{Bilingual, Locale};
use crate::text::{Expected, Kind};
use crate::value::Flaw;

macro_rules! terms {
    ($($(#[$meta:meta])* $name:ident $slug:literal $en:literal $fr:literal)*) => {
        /// A word that exists in both languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Term {
            $($(#[$meta])* #[doc = $en] $name,)*
        }

        impl Term {
            /// Every term.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name that programs know it by.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $slug,)* }
            }

            /// The word.
            pub const fn word(self, locale: Locale) -> &'static str {
                match self { $(Self::$name => Bilingual { en: $en, fr: $fr }.get(locale),)* }
            }
        }
    };
}

terms! {
    Null "null" "nothing (`null`)" "rien (`null`)"
    Boolean "boolean" "true or false" "vrai ou faux"
    Number "number" "a number" "un nombre"
    Text "string" "a text" "un texte"
    List "array" "a list" "une liste"
    Object "object" "fields with values" "des champs avec leurs valeurs"
    TextOrLanguages "text" "a text, or one text per language" "un texte, ou un texte par langue"
    TextOrNumber "string-or-number" "a text or a number" "un texte ou un nombre"
    TextOrWhole "string-or-integer" "a text or a whole number" "un texte ou un nombre entier"
    TextOrBoolean "string-or-boolean" "a text, or true or false" "un texte, ou vrai ou faux"
    Scalar "scalar" "a text, a number, or true or false" "un texte, un nombre, ou vrai ou faux"
    TextOrList "string-or-list" "a text, or a list" "un texte, ou une liste"
    Day "day" "a day such as `2023-07-14`" "un jour tel que `2023-07-14`"
    MediaType "media-type" "a media type such as `text/csv`" "un type de média tel que `text/csv`"
    OrganisationUri "organisation-uri" "the address or the URN of an organisation, such as `https://fabmob.io`" "l'adresse ou l'URN d'une organisation, telle que `https://fabmob.io`"
    ItalianBody "italian-body" "the code of an Italian public body, such as `c_h501`" "le code d'un organisme public italien, tel que `c_h501`"
    OrcidAddress "orcid-address" "the address of an ORCID iD, such as `https://orcid.org/0000-0002-1825-0097`" "l'adresse d'un identifiant ORCID, telle que `https://orcid.org/0000-0002-1825-0097`"
    Doi "doi" "a DOI such as `10.5281/zenodo.1003150`" "un DOI tel que `10.5281/zenodo.1003150`"
    SoftwareHeritage "software-heritage" "an identifier of Software Heritage, `swh:1:…`" "un identifiant de Software Heritage, `swh:1:…`"
    CitationLicense "citation-license" "one licence of the SPDX list of May 2021, such as `MIT`" "une licence de la liste SPDX de mai 2021, telle que `MIT`"
    Isbn "isbn" "an ISBN such as `978-2-07-036002-4`" "un ISBN tel que `978-2-07-036002-4`"
    Issn "issn" "an ISSN such as `2049-3630`" "un ISSN tel que `2049-3630`"
    PubMed "pubmed" "a PMC identifier such as `PMC1234567`" "un identifiant PMC tel que `PMC1234567`"
    Value "value" "a value" "une valeur"
    Key "key" "a key between double quotes, or `}`" "une clé entre guillemets droits, ou `}`"
    Colon "colon" "a colon" "un deux-points"
    CommaOrEnd "comma-or-end" "a comma or the closing bracket" "une virgule ou le crochet fermant"
    End "end" "the end of the text" "la fin du texte"
    Form "form" "it does not have the expected form" "la forme n'est pas celle attendue"
    Checksum "checksum" "its check digits do not match" "la clé de contrôle ne correspond pas"
    Calendar "calendar" "no calendar has that day" "aucun calendrier ne comporte ce jour"
    Unknown "unknown" "it is not in the official list" "absent de la liste officielle"
    Grammar "grammar" "it breaks the rules of its notation" "les règles de sa notation ne sont pas respectées"
    Actor "actor" "actor" "acteur"
    Commons "commons" "commons" "commun"
    Project "project" "project" "projet"
    Catalogue "catalogue" "catalogue" "catalogue"
    Theme "theme" "theme" "thème"
    Challenge "challenge" "challenge" "défi"
    AnActor "an-actor" "an actor" "un acteur"
    ACommons "a-commons" "a commons" "un commun"
    AProject "a-project" "a project" "un projet"
    ACatalogue "a-catalogue" "a whole catalogue; the option `id` names the description to write" "un catalogue entier ; l'option `id` nomme la description à écrire"
    SeveralKinds "several-kinds" "descriptions of several kinds at once; the option `table` names one" "des descriptions de plusieurs genres à la fois ; l'option `table` en nomme un"
    NeitherSoftwareNorData "neither-software-nor-data" "a commons that is neither software nor data" "un commun qui n'est ni logiciel ni données"
    NoDigitalGood "no-digital-good" "a commons that is no software, data, content or standard" "un commun qui n'est ni logiciel, ni données, ni contenu, ni standard"
    NoneFits "none-fits" "the format has no place for it" "le format n'a pas de place pour cela"
    OtherRoles "other-roles" "the format has no place for their roles" "le format n'a pas de place pour leurs rôles"
    AddressIsNoName "address-is-no-name" "an address is no name" "une adresse n'est pas un nom"
    NoOrganisation "no-organisation" "a person is no organisation" "une personne n'est pas une organisation"
    NameInOnePiece "name-in-one-piece" "nothing says which part of a person's name is the family's" "rien ne dit quelle partie du nom d'une personne est le nom de famille"
    OtherLicences "other-licences" "the format takes single licences of its own list" "le format prend des licences simples, de sa propre liste"
    SeveralLicences "several-licences" "of several licences, none is that of the whole or of the code" "de plusieurs licences, aucune n'est celle du tout ou du code"
    NoSoftware "no-software" "a commons that is no software" "un commun qui n'est pas un logiciel"
}

impl From<Kind> for Term {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Null => Self::Null,
            Kind::Boolean => Self::Boolean,
            Kind::Number => Self::Number,
            Kind::String => Self::Text,
            Kind::Array => Self::List,
            Kind::Object => Self::Object,
        }
    }
}

impl From<Flaw> for Term {
    fn from(flaw: Flaw) -> Self {
        match flaw {
            Flaw::Form => Self::Form,
            Flaw::Checksum => Self::Checksum,
            Flaw::Calendar => Self::Calendar,
            Flaw::Unknown => Self::Unknown,
            Flaw::Grammar => Self::Grammar,
        }
    }
}

impl From<Expected> for Term {
    fn from(expected: Expected) -> Self {
        match expected {
            Expected::Value => Self::Value,
            Expected::Key => Self::Key,
            Expected::Colon => Self::Colon,
            Expected::CommaOrEnd => Self::CommaOrEnd,
            Expected::End => Self::End,
        }
    }
}
