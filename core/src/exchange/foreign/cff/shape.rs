//! The fields of `CITATION.cff`.

use super::super::shape::{Check, List, Object, Shape, Text, checked, field};
use super::super::values;
use super::values::{email, isbn, issn, language, license, month, pubmed, url, version};
use crate::text::Node;
use crate::value::CountryCode;

/// A text, between quotes where it looks like something else.
const TEXT: Shape = Shape::Text(Text {
    loose: false,
    filled: true,
    length: None,
    check: None,
});
const fn a(check: Check) -> Shape {
    checked(false, check)
}
const fn some(items: Shape) -> List {
    List {
        items,
        filled: true,
        unique: true,
    }
}
const URL: Shape = a(url);
const DAY: Shape = a(values::day);
const DOI: Shape = a(values::doi);
const AGENTS: Shape = Shape::List(&AGENT_LIST);
const ENTITY_SHAPE: Shape = Shape::Object(&ENTITY);

static AGENT_LIST: List = some(Shape::Which(agent, &PERSON));
static TEXTS: List = some(TEXT);
static LICENSES: List = some(a(license));
static LANGUAGES: List = some(a(language));
static IDENTIFIERS: List = some(Shape::Which(identifier, &OTHER_IDENTIFIER));
static REFERENCES: List = some(Shape::Object(&REFERENCE));

pub(super) static CITATION: Object = Object {
    fields: &[
        field("cff-version", a(version)).required(),
        field("message", TEXT).required(),
        field("title", TEXT).required().written(&["name"]),
        field("authors", AGENTS).required(),
        field("type", Shape::Words(&["dataset", "software"])),
        field("abstract", TEXT).written(&["description"]),
        field("commit", TEXT),
        field("contact", AGENTS),
        field("date-released", DAY).written(&["date", "date-published"]),
        field("doi", DOI),
        field("identifiers", Shape::List(&IDENTIFIERS)),
        field("keywords", Shape::List(&TEXTS)).written(&["tags"]),
        field("license", Shape::OneOrMany(&LICENSES)).written(&["licence"]),
        field("license-url", URL).written(&["licence-url"]),
        field("preferred-citation", Shape::Object(&REFERENCE)),
        field("references", Shape::List(&REFERENCES)),
        field("repository", URL),
        field("repository-artifact", URL),
        field("repository-code", URL),
        field("url", URL),
        field("version", Shape::Number),
    ],
};

static PERSON: Object = Object {
    fields: &[
        field("given-names", TEXT).written(&["first-name", "forename"]),
        field("family-names", TEXT).written(&["last-name", "surname"]),
        field("name-particle", TEXT),
        field("name-suffix", TEXT),
        field("affiliation", TEXT).written(&["organization", "organisation"]),
        field("alias", TEXT),
        field("address", TEXT),
        field("city", TEXT),
        field("country", a(values::of::<CountryCode>)),
        field("email", a(email)),
        field("fax", TEXT),
        field("orcid", a(values::orcid)),
        field("post-code", Shape::Number),
        field("region", TEXT),
        field("tel", TEXT).written(&["phone"]),
        field("website", URL).written(&["url"]),
    ],
};

static ENTITY: Object = Object {
    fields: &[
        field("name", TEXT).required(),
        field("alias", TEXT),
        field("address", TEXT),
        field("city", TEXT),
        field("country", a(values::of::<CountryCode>)),
        field("date-start", DAY),
        field("date-end", DAY),
        field("email", a(email)),
        field("fax", TEXT),
        field("location", TEXT),
        field("orcid", a(values::orcid)),
        field("post-code", Shape::Number),
        field("region", TEXT),
        field("tel", TEXT).written(&["phone"]),
        field("website", URL).written(&["url"]),
    ],
};

/// A person, unless it has a name of one piece.
fn agent(node: Node<'_>) -> &'static Object {
    let is_entity = ["name", "date-start", "date-end", "location"]
        .iter()
        .any(|key| node.get(key).is_some());
    let is_person = ["given-names", "family-names"]
        .iter()
        .any(|key| node.get(key).is_some());
    if is_entity && !is_person { &ENTITY } else { &PERSON }
}

macro_rules! identifiers {
    ($($name:ident $value:expr;)*) => {
        $(static $name: Object = Object {
            fields: &[
                field("type", Shape::Words(&["doi", "url", "swh", "other"])).required(),
                field("value", $value).required(),
                field("description", TEXT),
            ],
        };)*
    };
}
identifiers! {
    DOI_IDENTIFIER DOI;
    URL_IDENTIFIER URL;
    SWH_IDENTIFIER a(values::software_heritage);
    OTHER_IDENTIFIER TEXT;
}

/// What an identifier has to be, by its type.
fn identifier(node: Node<'_>) -> &'static Object {
    match node.get("type").and_then(Node::as_str) {
        Some("doi") => &DOI_IDENTIFIER,
        Some("url") => &URL_IDENTIFIER,
        Some("swh") => &SWH_IDENTIFIER,
        _ => &OTHER_IDENTIFIER,
    }
}

/// A month: a number, or the same between quotes.
const MONTH: Shape = Shape::Text(Text {
    loose: true,
    filled: true,
    length: None,
    check: Some(month),
});

static REFERENCE: Object = Object {
    fields: &[
        field("type", Shape::Words(REFERENCE_TYPES)).required(),
        field("title", TEXT).required(),
        field("authors", AGENTS).required(),
        field("abbreviation", TEXT),
        field("abstract", TEXT),
        field("collection-doi", DOI),
        field("collection-title", TEXT),
        field("collection-type", TEXT),
        field("commit", TEXT),
        field("conference", ENTITY_SHAPE),
        field("contact", AGENTS),
        field("copyright", TEXT),
        field("data-type", TEXT),
        field("database", TEXT),
        field("database-provider", ENTITY_SHAPE),
        field("date-accessed", DAY),
        field("date-downloaded", DAY),
        field("date-published", DAY),
        field("date-released", DAY),
        field("department", TEXT),
        field("doi", DOI),
        field("edition", TEXT),
        field("editors", AGENTS),
        field("editors-series", AGENTS),
        field("end", Shape::Whole),
        field("entry", TEXT),
        field("filename", TEXT),
        field("format", TEXT),
        field("identifiers", Shape::List(&IDENTIFIERS)),
        field("institution", ENTITY_SHAPE),
        field("isbn", a(isbn)),
        field("issn", a(issn)),
        field("issue", Shape::Number),
        field("issue-date", TEXT),
        field("issue-title", TEXT),
        field("journal", TEXT),
        field("keywords", Shape::List(&TEXTS)),
        field("languages", Shape::List(&LANGUAGES)),
        field("license", Shape::OneOrMany(&LICENSES)),
        field("license-url", URL),
        field("loc-end", Shape::Whole),
        field("loc-start", Shape::Whole),
        field("location", ENTITY_SHAPE),
        field("medium", TEXT),
        field("month", MONTH),
        field("nihmsid", TEXT),
        field("notes", TEXT),
        field("number", Shape::Number),
        field("number-volumes", Shape::Whole),
        field("pages", Shape::Whole),
        field("patent-states", Shape::List(&TEXTS)),
        field("pmcid", a(pubmed)),
        field("publisher", ENTITY_SHAPE),
        field("recipients", AGENTS),
        field("repository", URL),
        field("repository-artifact", URL),
        field("repository-code", URL),
        field("scope", TEXT),
        field("section", Shape::Number),
        field("senders", AGENTS),
        field("start", Shape::Whole),
        field("status", Shape::Words(STATES)),
        field("term", TEXT),
        field("thesis-type", TEXT),
        field("translators", AGENTS),
        field("url", URL),
        field("version", Shape::Number),
        field("volume", Shape::Whole),
        field("volume-title", TEXT),
        field("year", Shape::Whole),
        field("year-original", Shape::Whole),
    ],
};

const STATES: &[&str] = &[
    "abstract",
    "advance-online",
    "in-preparation",
    "in-press",
    "preprint",
    "submitted",
];

const REFERENCE_TYPES: &[&str] = &[
    "art",
    "article",
    "audiovisual",
    "bill",
    "blog",
    "book",
    "catalogue",
    "conference",
    "conference-paper",
    "data",
    "database",
    "dictionary",
    "edited-work",
    "encyclopedia",
    "film-broadcast",
    "generic",
    "government-document",
    "grant",
    "hearing",
    "historical-work",
    "legal-case",
    "legal-rule",
    "magazine-article",
    "manual",
    "map",
    "multimedia",
    "music",
    "newspaper-article",
    "pamphlet",
    "patent",
    "personal-communication",
    "proceedings",
    "report",
    "serial",
    "slides",
    "software",
    "software-code",
    "software-container",
    "software-executable",
    "software-virtual-machine",
    "sound-recording",
    "standard",
    "statute",
    "thesis",
    "unpublished",
    "video",
    "website",
];
