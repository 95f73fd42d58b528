//! The terms of the contexts of `codemeta.json`.

use super::super::shape::Check;
use super::values::{address, date, email, license, web};

/// A version of the context; 3.1 has that of 3.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    Two,
    Three,
}

/// The addresses of contexts, without their scheme.
pub(super) const CONTEXTS: &[(&str, Version)] = &[
    ("doi.org/10.5063/schema/codemeta-2.0", Version::Two),
    ("dx.doi.org/10.5063/schema/codemeta-2.0", Version::Two),
    ("w3id.org/codemeta/2.0", Version::Two),
    ("purl.org/codemeta/2.0", Version::Two),
    (
        "raw.githubusercontent.com/codemeta/codemeta/2.0/codemeta.jsonld",
        Version::Two,
    ),
    (
        "raw.githubusercontent.com/codemeta/codemeta/master/codemeta.jsonld",
        Version::Three,
    ),
    ("w3id.org/codemeta/3.0", Version::Three),
    ("w3id.org/codemeta/3.1", Version::Three),
    ("w3id.org/codemeta", Version::Three),
    (
        "raw.githubusercontent.com/codemeta/codemeta/3.0/codemeta.jsonld",
        Version::Three,
    ),
];

/// The keywords of JSON-LD.
pub(super) const KEYWORDS: &[&str] = &[
    "@base",
    "@container",
    "@context",
    "@direction",
    "@graph",
    "@id",
    "@included",
    "@index",
    "@json",
    "@language",
    "@list",
    "@nest",
    "@none",
    "@reverse",
    "@set",
    "@type",
    "@value",
    "@version",
    "@vocab",
];

/// Types that are met in the format, to tell slips of capitals by.
pub(super) const TYPES: &[&str] = &[
    "ComputerLanguage",
    "CreativeWork",
    "Dataset",
    "Grant",
    "Organization",
    "Person",
    "PropertyValue",
    "Review",
    "Role",
    "ScholarlyArticle",
    "SoftwareApplication",
    "SoftwareSourceCode",
    "WebSite",
];

/// A term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    pub(super) name: &'static str,
    /// The version that alone has it.
    only: Option<Version>,
    /// What it is called in the other version.
    pub(super) other: Option<&'static str>,
    /// What a text under it has to be.
    pub(super) check: Option<Check>,
}

impl Term {
    /// Whether the context of a version defines it.
    pub(super) fn is_in(&self, version: Version) -> bool {
        self.only.is_none_or(|only| only == version)
    }

    const fn only(mut self, version: Version, other: Option<&'static str>) -> Self {
        self.only = Some(version);
        self.other = other;
        self
    }
}

const fn plain(name: &'static str) -> Term {
    Term {
        name,
        only: None,
        other: None,
        check: None,
    }
}

const fn a(name: &'static str, check: Check) -> Term {
    Term {
        check: Some(check),
        ..plain(name)
    }
}

/// The terms of properties.
pub(super) const TERMS: &[Term] = &[
    plain("id"),
    plain("type"),
    plain("address"),
    plain("affiliation"),
    plain("applicationCategory"),
    plain("applicationSubCategory"),
    plain("author"),
    a("buildInstructions", address),
    plain("citation"),
    a("codeRepository", address),
    a("contIntegration", address).only(Version::Two, Some("continuousIntegration")),
    a("continuousIntegration", address).only(Version::Three, Some("contIntegration")),
    plain("contributor"),
    plain("copyrightHolder"),
    plain("copyrightYear"),
    a("dateCreated", date),
    a("dateModified", date),
    a("datePublished", date),
    plain("description"),
    plain("developmentStatus"),
    a("downloadUrl", web),
    plain("editor"),
    a("email", email),
    a("embargoDate", date).only(Version::Two, Some("embargoEndDate")),
    a("embargoEndDate", date).only(Version::Three, Some("embargoDate")),
    plain("encoding"),
    a("endDate", date).only(Version::Three, None),
    plain("familyName"),
    plain("fileFormat"),
    plain("fileSize"),
    plain("funder"),
    plain("funding"),
    plain("givenName"),
    plain("hasPart"),
    plain("hasSourceCode").only(Version::Three, None),
    plain("identifier"),
    a("installUrl", web),
    plain("isAccessibleForFree"),
    plain("isPartOf"),
    plain("isSourceCodeOf").only(Version::Three, None),
    a("issueTracker", address),
    plain("keywords"),
    a("license", license),
    plain("maintainer"),
    plain("memoryRequirements"),
    plain("name"),
    plain("operatingSystem"),
    plain("permissions"),
    plain("position"),
    plain("processorRequirements"),
    plain("producer"),
    plain("programmingLanguage"),
    plain("provider"),
    plain("publisher"),
    a("readme", address),
    plain("referencePublication"),
    a("relatedLink", address),
    plain("releaseNotes"),
    plain("review").only(Version::Three, None),
    plain("reviewAspect").only(Version::Three, None),
    plain("reviewBody").only(Version::Three, None),
    plain("roleName").only(Version::Three, None),
    plain("runtimePlatform"),
    a("sameAs", address),
    plain("softwareHelp"),
    plain("softwareRequirements"),
    plain("softwareSuggestions"),
    plain("softwareVersion"),
    plain("sponsor"),
    a("startDate", date).only(Version::Three, None),
    plain("storageRequirements"),
    plain("supportingData"),
    plain("targetProduct"),
    a("url", address),
    plain("version"),
];
