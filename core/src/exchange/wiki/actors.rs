//! Readers of who: organisations that take part, memberships, persons.

use serde_json::json;

use super::addresses::labelled;
use super::persons::is_user_space;
use super::vocabularies::word;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::fields::{Field, Given};
use crate::exchange::record::Record;
use crate::exchange::wikitext::plain;
use crate::model::ActorType;
use crate::value::{Email, Url, Value as _};

/// The association whose wiki it is: questions of membership are about it.
const ASSOCIATION: &str = "La Fabrique des Mobilités";

/// Organisations, with the role that the row names. Each becomes an actor of the catalogue.
pub(super) fn organisations(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    for item in divide(given.value) {
        let (target, label) = read(item);
        // An organisation with a link is whom the link shows; where it leads is its home page.
        let site = labelled(item).filter(|(_, shown)| *shown == label);
        let person = target
            .split_once(':')
            .filter(|(space, _)| is_user_space(space))
            .map(|(_, name)| name.trim().to_owned());
        let of_type = match (&person, field.with) {
            (Some(_), _) => Some(ActorType::Person),
            (None, "community") => Some(ActorType::Community),
            _ => None,
        };
        let name = person.unwrap_or(target);
        let actor = if Url::check(&name).is_ok() {
            Some(name)
        } else if is_name(&name) {
            let links = site.map(|(url, _)| json!([{ "role": "homepage", "url": url }]));
            let fields = links.map(|links| ("links".to_owned(), links));
            record
                .actor_with(&name, of_type, fields.into_iter().collect())
                .map(String::from)
        } else {
            None
        };
        let Some(actor) = actor else {
            record.keep_unfit(given, &label);
            continue;
        };
        let role = role(field);
        record.draft.push(
            field.to,
            if role.is_empty() {
                json!({ "actor": actor })
            } else {
                json!({ "actor": actor, "role": role })
            },
        );
    }
}

/// The role of those whom a parameter of organisations names. A community of interest has the role of a member.
pub(in crate::exchange) fn role(field: &Field) -> &'static str {
    if field.with == "community" {
        "member"
    } else {
        field.with
    }
}

/// Whether a text can be what an organisation is called, and is no sentence.
fn is_name(text: &str) -> bool {
    const LONGEST: usize = 100;
    let sentence = text.ends_with(['.', '!', '?']) && text.split_whitespace().count() > 4;
    !sentence && text.chars().count() <= LONGEST && text.contains(char::is_alphabetic)
}

/// The items of a list of names: commas within links divide nothing.
fn divide(value: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let parts = value.split(|c: char| {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            // A link does not go over a line.
            '\n' => depth = 0,
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';' | '\n')
    });
    parts
        .map(|part| part.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#')))
        .filter(|part| !part.is_empty())
        .collect()
}

/// The page that a link leads to and what it shows; twice the text where it is no link.
fn read(item: &str) -> (String, String) {
    let label = plain(item);
    let inner = item.strip_prefix("[[").and_then(|item| item.strip_suffix("]]"));
    let target = inner
        .filter(|inner| !inner.contains(['[', ']']))
        .and_then(|inner| inner.split('|').next())
        .map(|target| plain(target.trim_start_matches(':')).replace('_', " "));
    match target {
        Some(target) if !target.is_empty() => (target, label),
        _ => (label.clone(), label),
    }
}

/// Whether an actor belongs to the association, with the role that the row names.
///
/// A sentence that holds "oui" is a yes, and becomes the status of the membership; a no is kept under `extensions`.
pub(super) fn membership(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    let text = plain(given.value);
    match word("answer", &text) {
        Some("yes") => member(field, None, record),
        Some(_) => record.keep(given),
        None => {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            if words.any(|part| part.eq_ignore_ascii_case("oui") || part.eq_ignore_ascii_case("yes")) {
                record.mended(given, &text, "oui");
                member(field, Some(text), record);
            } else {
                record.keep_unfit(given, &text);
            }
        }
    }
}

fn member(field: &Field, status: Option<String>, record: &mut Record<'_>) {
    if let Some(of) = record.actor(ASSOCIATION, Some(ActorType::Association)) {
        let mut membership = json!({ "of": of.as_str(), "role": field.with });
        if let (Some(status), Some(membership)) = (status, membership.as_object_mut()) {
            membership.insert("status".to_owned(), status.into());
        }
        record.draft.push(field.to, membership);
    }
}

/// A person, who stays out unless asked for; actors have contacts, anything else keeps the text.
pub(super) fn person(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    if !record.persons {
        let field = given.name.to_owned();
        return record.note(Lossy::Person { field }, given.span.clone());
    }
    let actor = record.kind == crate::model::Kind::Actor;
    let text = plain(given.value);
    match field.with {
        "name" if actor => record.draft.push(field.to, json!({ "name": text })),
        "email" if actor && Email::check(&text).is_ok() => {
            record.draft.push(field.to, json!({ "email": text }));
        }
        _ => record.keep(given),
    }
}
