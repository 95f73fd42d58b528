//! `codemeta.json`, beside a commons: CodeMeta 2 and 3 are read, CodeMeta 3 is written.
//!
//! CodeMeta is JSON-LD in terms of schema.org, and demands nothing. The terms are those of its context,
//! `https://w3id.org/codemeta/3.0`, which is that of 3.1 too; others of schema.org stand behind `schema:`.

mod agents;
mod fields;
mod loose;
mod texts;

use serde_json::Value;

use super::crosswalk::{Crosswalk, Outcome, Reading, Refusal, Row, Way, Writing, rows};
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::Unwritten;
use crate::model::Kind;
use crate::text::{Format, Node};

const AGENTS: Way = Way::Odd {
    read: agents::read,
    write: agents::write,
};
const LINK: Way = Way::Odd {
    read: fields::read_link,
    write: fields::write_link,
};
const RELATION: Way = Way::Odd {
    read: fields::read_relation,
    write: fields::write_relation,
};
const DATE: Way = Way::Odd {
    read: fields::read_date,
    write: fields::write_date,
};
const LIST: Way = Way::Odd {
    read: texts::read_list,
    write: texts::write_list,
};

/// The format, as rows.
pub(super) const CROSSWALK: Crosswalk = Crosswalk {
    name: "codemeta",
    title: "codemeta.json",
    kind: Kind::Commons,
    syntax: Format::Json,
    rows: rows! {
        "@context" => "": Way::Read(read_context),
        "@type" => "resource/natures": Way::Odd { read: read_type, write: write_type },
        "@id" => "sameAs": Way::Read(fields::read_id),
        "name" => "name": Way::Odd { read: texts::read, write: texts::write_name },
        "schema:alternateName" => "aliases": LIST,
        "schema:abstract" => "description": Way::Odd { read: texts::read, write: texts::write_abstract },
        "description" => "summary": Way::Odd { read: texts::read_description, write: texts::write_description },
        "version" => "resource/version": Way::Odd { read: texts::read, write: texts::write_version },
        "softwareVersion" => "resource/version": Way::Read(texts::read),
        "license" => "resource/licenses": Way::Odd { read: fields::read_license, write: fields::write_license },
        "author" => "community/members": AGENTS,
        "schema:creator" => "community/members": Way::Read(agents::read),
        "maintainer" => "community/members": AGENTS,
        "contributor" => "community/members": AGENTS,
        "copyrightHolder" => "community/members": AGENTS,
        "publisher" => "community/members": AGENTS,
        "sponsor" => "community/members": AGENTS,
        "funder" => "funding": AGENTS,
        "funding" => "": Way::Kept,
        "producer" => "": Way::Kept,
        "provider" => "": Way::Kept,
        "editor" => "": Way::Kept,
        "keywords" => "tags": Way::Odd { read: texts::read_keywords, write: texts::write_list },
        "applicationCategory" => "": Way::Kept,
        "applicationSubCategory" => "": Way::Kept,
        "dateCreated" => "created": DATE,
        "dateModified" => "modified": DATE,
        "datePublished" => "": Way::Kept,
        "copyrightYear" => "": Way::Kept,
        "embargoEndDate" => "": Way::Kept,
        "developmentStatus" => "maturity": Way::Odd { read: fields::read_status, write: fields::write_status },
        "codeRepository" => "links": LINK,
        "issueTracker" => "links": LINK,
        "url" => "links": LINK,
        "softwareHelp" => "links": LINK,
        "readme" => "links": LINK,
        "buildInstructions" => "links": LINK,
        "downloadUrl" => "links": LINK,
        "installUrl" => "": Way::Kept,
        "relatedLink" => "links": LINK,
        "continuousIntegration" => "": Way::Kept,
        "releaseNotes" => "": Way::Kept,
        "schema:image" => "image": Way::Odd { read: fields::read_image, write: fields::write_image },
        "schema:inLanguage" => "resource/languages": LIST,
        "programmingLanguage" => "": Way::Kept,
        "runtimePlatform" => "": Way::Kept,
        "operatingSystem" => "": Way::Kept,
        "memoryRequirements" => "": Way::Kept,
        "processorRequirements" => "": Way::Kept,
        "storageRequirements" => "": Way::Kept,
        "softwareRequirements" => "resource/dependsOn": Way::Odd {
            read: fields::read_requirements,
            write: fields::write_requirements,
        },
        "softwareSuggestions" => "": Way::Read(fields::read_suggestions),
        "isPartOf" => "relations": RELATION,
        "schema:isBasedOn" => "relations": RELATION,
        "hasPart" => "": Way::Kept,
        "hasSourceCode" => "": Way::Kept,
        "isSourceCodeOf" => "": Way::Kept,
        "targetProduct" => "": Way::Kept,
        "supportingData" => "": Way::Kept,
        "citation" => "": Way::Kept,
        "referencePublication" => "": Way::Kept,
        "review" => "": Way::Kept,
        "isAccessibleForFree" => "": Way::Kept,
        "permissions" => "": Way::Kept,
        "encoding" => "": Way::Kept,
        "fileFormat" => "": Way::Kept,
        "fileSize" => "": Way::Kept,
        "position" => "": Way::Kept,
        // The same addresses as in `sameAs`, where they identify.
        "sameAs" => "sameAs": Way::Odd { read: fields::read_same, write: fields::write_same },
        "identifier" => "sameAs": Way::Odd { read: fields::read_identifier, write: fields::write_identifier },
    },
    spelt: loose::spelt,
    names_person: agents::names_person,
    wrapped: loose::wrapped,
    demands: &[("name", "name")],
    options: &[],
    unusable: |_, _| None,
    unread: |_| None,
    refuses,
    constants,
};

/// The context of CodeMeta 3.
const CONTEXT: &str = "https://w3id.org/codemeta/3.0";

/// Types of schema.org, and the natures that they are; the first of a nature is written.
const TYPES: [(&str, &str, &str); 9] = [
    ("SoftwareSourceCode", "SoftwareSourceCode", "software"),
    ("Dataset", "schema:Dataset", "data"),
    ("SoftwareApplication", "SoftwareApplication", "software"),
    ("MobileApplication", "schema:MobileApplication", "software"),
    ("WebApplication", "schema:WebApplication", "software"),
    ("CommandLineApplication", "CommandLineApplication", "software"),
    ("SoftwareLibrary", "SoftwareLibrary", "software"),
    ("DataCatalog", "schema:DataCatalog", "data"),
    ("DataFeed", "schema:DataFeed", "data"),
];

fn refuses(writing: &Writing<'_>) -> Option<Refusal> {
    let natures = writing.get("resource/natures").and_then(Value::as_array);
    let known = |nature: &Value| TYPES.iter().any(|(_, _, of)| nature == of);
    let subject = match writing.description.get("kind").and_then(Value::as_str) {
        Some("actor") => Term::AnActor,
        Some("project") => Term::AProject,
        _ if natures.is_some_and(|all| !all.is_empty() && !all.iter().any(known)) => {
            Term::NeitherSoftwareNorData
        }
        _ => return None,
    };
    let format = CROSSWALK.title.to_owned();
    Some(Unwritten::Refused { subject, format })
}

fn constants(writing: &mut Writing<'_>) {
    let others = writing.kept("@context").map_or(&[][..], loose::list);
    let contexts = std::iter::once(CONTEXT.into()).chain(others.iter().cloned());
    if let Some(context) = loose::one_or_list(contexts.collect()) {
        writing.force("@context", context);
    }
}

/// Contexts of CodeMeta are those of what is written; what else the keys mean is kept with them.
fn read_context<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, _: &Row) -> Outcome {
    let mut others: Vec<Value> = Vec::new();
    for one in loose::values(node) {
        if one.as_text().is_some_and(|url| url.contains("/codemeta")) {
            reading.version(one, CONTEXT);
        } else {
            others.push(reading.value(one));
        }
    }
    if !others.is_empty() {
        reading.keep_as(node, "@context", others);
    }
    Outcome::Whole
}

fn read_type<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    reading.took(node);
    for one in loose::values(node) {
        let word = one.as_text().map(loose::term);
        let Some((_, _, nature)) = TYPES.iter().find(|(known, _, _)| Some(*known) == word) else {
            reading.unfit(one);
            continue;
        };
        reading.record.draft.push(row.ours, *nature);
        if word != written_as(nature).map(loose::term) {
            reading.keep(one);
        }
    }
    Outcome::Parts
}

/// The type that a nature is written as, where nothing more exact is known.
fn written_as(nature: &str) -> Option<&'static str> {
    let found = TYPES.iter().find(|(_, _, of)| *of == nature);
    found.map(|(_, written, _)| *written)
}

fn write_type(writing: &mut Writing<'_>, row: &Row) {
    let natures = writing.get(row.ours).and_then(Value::as_array);
    let kept = writing.kept(row.theirs).map_or(&[][..], loose::list);
    let mut types: Vec<Value> = Vec::new();
    for (at, nature) in natures.into_iter().flatten().enumerate() {
        let Some(written) = nature.as_str().and_then(written_as) else {
            continue;
        };
        let is_kept = kept
            .iter()
            .filter_map(Value::as_str)
            .map(loose::term)
            .any(|word| TYPES.iter().any(|(known, _, of)| *known == word && nature == of));
        if !is_kept {
            types.push(written.into());
        }
        writing.wrote(&format!("{}/{at}", row.ours));
    }
    add(writing, row.theirs, types);
}

/// Writes values at a key, beside those that were kept from the same format: one as it is, several as a list.
fn add(writing: &mut Writing<'_>, key: &str, values: Vec<Value>) {
    if values.is_empty() {
        return;
    }
    let kept = writing.kept(key).map_or(&[][..], loose::list);
    let mut all = values;
    for one in kept {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
    if let Some(value) = loose::one_or_list(all) {
        writing.put(key, value);
    }
}
