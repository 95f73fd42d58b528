//! The fields of `publiccode.yml`.

use super::super::shape::{Check, Fate, Field, List, Map, Object, Shape, Text, checked, field};
use super::super::values::{self, IRI, URL};
use super::values::{
    image_reference, logo_reference, organisation, reference, spdx, supported, version, video,
};
use super::words::{CATEGORIES, SCOPES};
use crate::text::Node;
use crate::value::Email;

/// A text; numbers and truth values without quotes are taken for what they look like.
const TEXT: Shape = Shape::Text(Text {
    loose: true,
    filled: false,
    length: None,
    check: None,
});
/// A text that has to hold something.
const FILLED: Shape = Shape::Text(Text {
    loose: true,
    filled: true,
    length: None,
    check: None,
});
const fn a(check: Check) -> Shape {
    checked(true, check)
}
const fn long(least: u64, most: u64) -> Shape {
    Shape::Text(Text {
        loose: true,
        filled: least > 0,
        length: Some((least, most)),
        check: None,
    })
}
const fn list(items: Shape) -> List {
    List {
        items,
        filled: false,
        unique: false,
    }
}
const fn some(items: Shape) -> List {
    List {
        items,
        filled: true,
        unique: false,
    }
}

static TEXTS: List = list(TEXT);
static SOME_TEXTS: List = some(TEXT);
static ADDRESSES: List = list(a(IRI));
static MEDIA_TYPES: List = list(a(values::media_type));
static CATEGORY_LIST: List = list(Shape::Words(CATEGORIES));
static SCOPE_LIST: List = list(Shape::Words(SCOPES));
static COUNTRIES: List = list(a(values::country));
static LANGUAGES: List = some(a(values::language));
static ORGANISATIONS: List = list(Shape::Object(&ORGANISATION));
static CONTACTS: List = list(Shape::Object(&CONTACT));
static CONTRACTORS: List = list(Shape::Object(&CONTRACTOR));
static DEPENDENCIES: List = list(Shape::Object(&DEPENDENCY));
static SUPPORTED: List = list(Shape::Object(&STANDARD));
static SCREENSHOTS: List = list(a(image_reference));
static VIDEOS: List = list(a(video));

pub(super) static SOFTWARE: Object = Object {
    fields: &[
        field("publiccodeYmlVersion", checked(false, version)).required(),
        field("name", FILLED).required(),
        field("applicationSuite", TEXT),
        field("url", a(IRI)).required(),
        field("landingURL", a(URL)),
        field("isBasedOn", Shape::OneOrMany(&ADDRESSES)),
        field("softwareVersion", TEXT),
        field("releaseDate", a(values::day)).written(&["creationDate"]),
        field("logo", a(logo_reference)),
        field("monochromeLogo", a(logo_reference)).given_up(Fate::Moved("logo")),
        field("organisation", Shape::Object(&ORGANISATION)),
        field("inputTypes", Shape::List(&MEDIA_TYPES)).given_up(Fate::Dropped),
        field("outputTypes", Shape::List(&MEDIA_TYPES)).given_up(Fate::Dropped),
        field("platforms", Shape::List(&SOME_TEXTS)).required(),
        field("categories", Shape::List(&CATEGORY_LIST)),
        field("usedBy", Shape::List(&TEXTS)),
        field("fundedBy", Shape::List(&ORGANISATIONS)),
        field("roadmap", a(URL)),
        field(
            "developmentStatus",
            Shape::Words(&["concept", "development", "beta", "stable", "obsolete"]),
        )
        .required(),
        field(
            "softwareType",
            Shape::Words(&[
                "standalone/mobile",
                "standalone/iot",
                "standalone/desktop",
                "standalone/web",
                "standalone/backend",
                "standalone/other",
                "addon",
                "library",
                "configurationFiles",
            ]),
        )
        .required(),
        field("intendedAudience", Shape::Object(&AUDIENCE)),
        field("description", Shape::Map(&DESCRIPTIONS)).required(),
        field("legal", Shape::Object(&LEGAL)).required(),
        field("maintenance", Shape::Which(maintenance, &MAINTENANCE)).required(),
        field("localisation", Shape::Object(&LOCALISATION)).required(),
        field("dependsOn", Shape::Object(&DEPENDS_ON)),
        field("supports", Shape::List(&SUPPORTED)),
        field("IT", Shape::Object(&ITALY)),
        field("it", Shape::Object(&ITALY)).given_up(Fate::Renamed("IT")),
    ],
};

static ORGANISATION: Object = Object {
    fields: &[
        field("uri", a(organisation)).required().written(&["url"]),
        field("name", TEXT),
    ],
};

static AUDIENCE: Object = Object {
    fields: &[
        field("scope", Shape::List(&SCOPE_LIST)),
        field("countries", Shape::List(&COUNTRIES)),
        field("unsupportedCountries", Shape::List(&COUNTRIES)),
    ],
};

static DESCRIPTIONS: Map = Map {
    keys: values::language_key,
    values: Shape::Object(&DESCRIPTION),
};

static DESCRIPTION: Object = Object {
    fields: &[
        field("localisedName", TEXT),
        field("genericName", long(0, 35)).given_up(Fate::Dropped),
        field("shortDescription", long(1, 150)).required(),
        field("longDescription", long(150, 10_000)).required(),
        field("documentation", a(URL)),
        field("apiDocumentation", a(URL)),
        field("features", Shape::List(&SOME_TEXTS)).required(),
        field("screenshots", Shape::List(&SCREENSHOTS)),
        field("videos", Shape::List(&VIDEOS)),
        field("awards", Shape::List(&TEXTS)),
    ],
};

static LEGAL: Object = Object {
    fields: &[
        field("license", a(spdx)).required(),
        field("mainCopyrightOwner", TEXT),
        field("repoOwner", TEXT).given_up(Fate::Moved("organisation.name")),
        field("authorsFile", a(reference)).given_up(Fate::Dropped),
    ],
};

const TYPE: Field = field(
    "type",
    Shape::Words(&["internal", "contract", "community", "none"]),
)
.required();

static MAINTENANCE: Object = Object {
    fields: &[
        TYPE,
        field("contractors", Shape::List(&CONTRACTORS)),
        field("contacts", Shape::List(&CONTACTS)),
    ],
};

/// Maintenance without a contract: what contractors there are is told once, as that they do not belong there.
static MAINTENANCE_WITHOUT: Object = Object {
    fields: &[
        TYPE,
        field("contractors", Shape::List(&ANYTHING)),
        field("contacts", Shape::List(&CONTACTS)),
    ],
};

static ANYTHING: List = list(Shape::Anything);

fn maintenance(node: Node<'_>) -> &'static Object {
    match node.get("type").and_then(Node::as_str) {
        Some("internal" | "community" | "none") => &MAINTENANCE_WITHOUT,
        _ => &MAINTENANCE,
    }
}

static CONTRACTOR: Object = Object {
    fields: &[
        field("name", FILLED).required(),
        field("email", EMAIL),
        field("website", a(URL)).written(&["url"]),
        field("until", a(values::day)).required(),
    ],
};

static CONTACT: Object = Object {
    fields: &[
        field("name", FILLED).required(),
        field("email", EMAIL),
        field("affiliation", TEXT),
        field("phone", TEXT),
    ],
};

const EMAIL: Shape = a(values::of::<Email>);

static LOCALISATION: Object = Object {
    fields: &[
        field("localisationReady", Shape::Boolean).required(),
        field("availableLanguages", Shape::List(&LANGUAGES)).required(),
    ],
};

static DEPENDS_ON: Object = Object {
    fields: &[
        field("open", Shape::List(&DEPENDENCIES)),
        field("proprietary", Shape::List(&DEPENDENCIES)),
        field("hardware", Shape::List(&DEPENDENCIES)),
    ],
};

static DEPENDENCY: Object = Object {
    fields: &[
        field("name", FILLED).required(),
        field("versionMin", TEXT),
        field("versionMax", TEXT),
        field("version", TEXT),
        field("optional", Shape::Boolean),
    ],
};

static STANDARD: Object = Object {
    fields: &[field("id", a(supported)).required()],
};

static ITALY: Object = Object {
    fields: &[
        field("countryExtensionVersion", Shape::Words(&["0.2", "1.0"])),
        field("conforme", Shape::Object(&CONFORMING)).given_up(Fate::Dropped),
        field("riuso", Shape::Object(&REUSE)),
        field("piattaforme", Shape::Object(&PLATFORMS)),
    ],
};

static CONFORMING: Object = Object {
    fields: &[
        field("lineeGuidaDesign", Shape::Boolean),
        field("modelloInteroperabilita", Shape::Boolean),
        field("misureMinimeSicurezza", Shape::Boolean),
        field("gdpr", Shape::Boolean),
    ],
};

static REUSE: Object = Object {
    fields: &[field("codiceIPA", a(super::values::italian_body)).given_up(Fate::Moved("organisation.uri"))],
};

static PLATFORMS: Object = Object {
    fields: &PLATFORM_FIELDS,
};

static PLATFORM_FIELDS: [Field; 5] = [
    field("spid", Shape::Boolean),
    field("pagopa", Shape::Boolean),
    field("cie", Shape::Boolean),
    field("anpr", Shape::Boolean),
    field("io", Shape::Boolean),
];
