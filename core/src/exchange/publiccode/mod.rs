//! `publiccode.yml`, versions 0.2 to 0.7: software of public bodies.
//!
//! Source: the standard's pages `schema.core` and its lists, and the reference parser where they leave something open.

mod parties;
mod places;
mod texts;

use serde_json::Value;

use super::crosswalk::{Crosswalk, Outcome, Reading, Refusal, Row, UNDETERMINED, Way, Writing, rows};
use crate::diagnostic::catalogue::{Shape, Unwritten};
use crate::diagnostic::{Problem, Term};
use crate::model::Kind;
use crate::text::{Format, Node};

/// The format, as rows.
pub(super) const CROSSWALK: Crosswalk = Crosswalk {
    name: "publiccode",
    title: TITLE,
    kind: Kind::Commons,
    syntax: Format::Yaml,
    rows: rows! {
        // The version of the format is that of what is written; all that it describes is software.
        "publiccodeYmlVersion" => "resource/natures": Way::Odd { read: read_version, write: write_software },
        "name" => "name": Way::Odd { read: texts::read_name, write: texts::write_name },
        "description/*/localisedName" => "name": Way::Odd {
            read: texts::read_localised_name,
            write: texts::write_localised_name,
        },
        "applicationSuite" => "": Way::Kept,
        "url" => "links": Way::Link("source-code"),
        "landingURL" => "links": Way::Link("homepage"),
        "isBasedOn" => "relations": Way::Odd { read: places::read_based_on, write: places::write_based_on },
        "softwareVersion" => "resource/version": Way::Same,
        "releaseDate" => "modified": Way::Day,
        "logo" => "image/url": Way::Odd { read: places::read_logo, write: places::write_logo },
        "monochromeLogo" => "": Way::Kept,
        "organisation" => "community/members": Way::Odd {
            read: parties::read_organisation,
            write: parties::write_organisation,
        },
        "inputTypes" => "": Way::Kept,
        "outputTypes" => "": Way::Kept,
        "platforms" => "": Way::Kept,
        "categories" => "tags": Way::Odd { read: texts::read_categories, write: texts::write_categories },
        "usedBy" => "community/users": Way::Actors(""),
        "fundedBy" => "funding": Way::Odd { read: parties::read_funders, write: parties::write_funders },
        "roadmap" => "": Way::Kept,
        "developmentStatus" => "maturity/development": Way::Odd { read: read_status, write: write_status },
        "softwareType" => "resource/natures": Way::Read(read_software),
        "intendedAudience/scope" => "": Way::Kept,
        "intendedAudience/countries" => "territories": Way::Odd {
            read: places::read_countries,
            write: places::write_countries,
        },
        "intendedAudience/unsupportedCountries" => "": Way::Kept,
        "description/*/genericName" => "": Way::Kept,
        "description/*/shortDescription" => "summary": Way::Language,
        "description/*/longDescription" => "description": Way::Language,
        "description/*/documentation" => "links": Way::Odd { read: texts::read_link, write: texts::write_links },
        "description/*/apiDocumentation" => "links": Way::Odd { read: texts::read_link, write: texts::write_links },
        "description/*/features" => "": Way::Kept,
        "description/*/screenshots" => "": Way::Kept,
        "description/*/videos" => "links": Way::Odd { read: texts::read_videos, write: texts::write_links },
        "description/*/awards" => "": Way::Kept,
        "legal/license" => "resource/licenses": Way::Licence,
        "legal/mainCopyrightOwner" => "": Way::Kept,
        "legal/repoOwner" => "": Way::Kept,
        "legal/authorsFile" => "": Way::Kept,
        "maintenance/type" => "": Way::Kept,
        "maintenance/contractors" => "community/members": Way::Odd {
            read: parties::read_contractors,
            write: parties::write_contractors,
        },
        "maintenance/contacts" => "": Way::Read(parties::read_contacts),
        "localisation/localisationReady" => "": Way::Kept,
        "localisation/availableLanguages" => "resource/languages": Way::Each,
        "dependsOn" => "": Way::Kept,
        "supports" => "resource/implements": Way::Odd { read: places::read_supported, write: places::write_supported },
        "IT" => "": Way::Kept,
        "it" => "": Way::Kept,
    },
    spelt: |_| None,
    names_person: |_, _| false,
    wrapped: |_| None,
    demands: &[
        ("name", "name"),
        ("url", "links: {role: source-code}"),
        ("platforms", "extensions/publiccode/platforms"),
        ("developmentStatus", "maturity/development"),
        ("softwareType", "extensions/publiccode/softwareType"),
        ("legal/license", "resource/licenses"),
        ("maintenance/type", "extensions/publiccode/maintenance/type"),
        (
            "localisation/localisationReady",
            "extensions/publiccode/localisation/localisationReady",
        ),
        ("localisation/availableLanguages", "resource/languages"),
    ],
    options: &[],
    unusable,
    unread,
    refuses,
    constants,
};

const TITLE: &str = "publiccode.yml";

/// The newest version, whichever it is.
const VERSION: &str = "0";

/// Version 1 is not released, and its sources disagree.
fn unread(root: Node<'_>) -> Option<(Node<'_>, Problem)> {
    let version = root.get("publiccodeYmlVersion")?;
    let found = version.as_text()?;
    let major: u64 = found.split('.').next()?.parse().ok()?;
    let problem = Shape::Version {
        found: found.to_owned(),
        format: TITLE.to_owned(),
    };
    (major > 0).then(|| (version, problem.into()))
}

/// Why what the description says gives nothing for a demand.
fn unusable(writing: &Writing<'_>, theirs: &str) -> Option<Term> {
    match theirs {
        "maintenance/contractors" => writing.unnamed(&["operator"], Term::NoneFits),
        "legal/license" => Some(Term::SeveralLicences),
        _ => None,
    }
}

fn refuses(writing: &Writing<'_>) -> Option<Refusal> {
    let natures = writing.get("resource/natures").and_then(Value::as_array);
    let subject = match writing.description.get("kind").and_then(Value::as_str) {
        Some("actor") => Term::AnActor,
        Some("project") => Term::AProject,
        _ if natures.is_some_and(|all| !all.is_empty() && !all.iter().any(|one| one == SOFTWARE)) => {
            Term::NoSoftware
        }
        _ => return None,
    };
    let format = TITLE.to_owned();
    Some(Unwritten::Refused { subject, format })
}

/// The version, and what the format demands of what is there.
fn constants(writing: &mut Writing<'_>) {
    writing.force("publiccodeYmlVersion", VERSION);
    let of_all = [
        ("shortDescription", "summary"),
        ("longDescription", "description"),
        ("features", "features"),
    ];
    let mut languages = writing.keys("description");
    if languages.is_empty() {
        let language = writing.language.unwrap_or(UNDETERMINED);
        languages.push(language.to_owned());
    }
    for language in languages {
        if language == UNDETERMINED {
            writing.ask("description", "language");
        }
        for (theirs, ours) in of_all {
            let path = format!("description/{language}/{theirs}");
            if writing.out(&path).is_none() {
                let ours = match theirs {
                    "features" => format!("extensions/publiccode/{path}"),
                    _ => ours.to_owned(),
                };
                writing.ask(&path, &ours);
            }
        }
        texts::lengths(writing, &language);
    }
    parties::demands(writing);
}

const SOFTWARE: &str = "software";

fn read_version<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.version(node, VERSION);
    reading.record.draft.push(row.ours, SOFTWARE);
    Outcome::Whole
}

fn read_software<'t>(reading: &mut Reading<'_, 't>, _: Node<'t>, row: &Row) -> Outcome {
    reading.record.draft.push(row.ours, SOFTWARE);
    Outcome::Kept
}

fn write_software(writing: &mut Writing<'_>, row: &Row) {
    let natures = writing.get(row.ours).and_then(Value::as_array);
    if let Some(at) = natures.and_then(|all| all.iter().position(|one| one == SOFTWARE)) {
        writing.wrote(&format!("{}/{at}", row.ours));
    }
}

/// How far it has come: theirs, ours. The first of several comes back.
const STATUS: [(&str, &str); 5] = [
    ("concept", "idea"),
    ("development", "prototype"),
    ("development", "proof-of-concept"),
    ("beta", "first-users"),
    ("stable", "validated"),
];

/// What is no longer cared for, however far it had come.
const OBSOLETE: (&str, &str) = ("obsolete", "archived");

fn read_status<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, _: &Row) -> Outcome {
    let text = node.as_text().unwrap_or_default();
    if text == OBSOLETE.0 {
        return reading.put("maturity/activity", OBSOLETE.1);
    }
    match STATUS.iter().find(|(theirs, _)| *theirs == text) {
        Some((_, ours)) => reading.put("maturity/development", *ours),
        None => Outcome::Unfit,
    }
}

fn write_status(writing: &mut Writing<'_>, row: &Row) {
    if writing
        .get("maturity/activity")
        .is_some_and(|one| one == OBSOLETE.1)
    {
        if writing.put(row.theirs, OBSOLETE.0) {
            writing.wrote("maturity/activity");
        }
        return;
    }
    let development = writing.get("maturity/development").and_then(Value::as_str);
    let known = development.and_then(|word| STATUS.iter().find(|(_, ours)| *ours == word));
    if let Some((theirs, ours)) = known
        && writing.put(row.theirs, *theirs)
        && STATUS
            .iter()
            .find(|(one, _)| one == theirs)
            .is_some_and(|(_, back)| back == ours)
    {
        writing.wrote("maturity/development");
    }
}
