//! Writers of values: for each reader of the tables the function of the same name that spells what it reads.

use serde_json::Value;

use super::Writing;
use crate::exchange::fields::Field;
use crate::exchange::wiki::addresses::file_of;
use crate::exchange::wiki::known::{CHALLENGES, Known, THEMES};
use crate::exchange::wiki::texts::BAR;
use crate::exchange::wiki::vocabularies::spelling;
use crate::exchange::wikitext::{Options, entity_length, to_wikitext};

/// What a row of the tables has to spell.
pub(in crate::exchange) struct Facts<'f> {
    /// The row.
    pub(in crate::exchange::wiki) field: &'f Field,
    /// The places of the values in the description.
    pub(in crate::exchange::wiki) paths: &'f [&'f str],
    pub(in crate::exchange::wiki) values: &'f [&'f Value],
    pub(in crate::exchange::wiki) writing: &'f Writing<'f>,
}

/// What the values of a field look like in a parameter; `None` where they have no spelling.
pub(in crate::exchange) type Writer = fn(&Facts<'_>) -> Option<String>;

/// Readers that tell apart what is spelt alike.
pub(in crate::exchange::wiki) use self::{
    description as interests, line as name, line as text, line as value, needs as offers, tags as aliases,
};

/// Several values, with something between them.
fn joined(values: &[&Value], between: &str, spell: impl Fn(&Value) -> Option<String>) -> Option<String> {
    let all: Option<Vec<String>> = values.iter().map(|value| spell(value)).collect();
    Some(all?.join(between))
}

fn one<'v>(values: &[&'v Value]) -> Option<&'v str> {
    match values {
        [value] => value.as_str(),
        _ => None,
    }
}

pub(in crate::exchange::wiki) fn line(of: &Facts<'_>) -> Option<String> {
    one(of.values).map(plain)
}

pub(in crate::exchange::wiki) fn date(of: &Facts<'_>) -> Option<String> {
    one(of.values).map(str::to_owned)
}

pub(in crate::exchange::wiki) fn kept(_: &Facts<'_>) -> Option<String> {
    None
}

pub(in crate::exchange::wiki) fn description(of: &Facts<'_>) -> Option<String> {
    one(of.values).map(|text| block(text, of.writing))
}

pub(in crate::exchange::wiki) fn needs(of: &Facts<'_>) -> Option<String> {
    let [need] = of.values else { return None };
    let text = |key: &str| need.get(key).and_then(Value::as_str);
    match (text("description"), text("summary")) {
        (Some(description), _) => Some(block(description, of.writing)),
        (None, summary) => summary.map(plain),
    }
}

pub(in crate::exchange::wiki) fn tags(of: &Facts<'_>) -> Option<String> {
    joined(of.values, ", ", |value| value.as_str().map(plain))
}

pub(in crate::exchange::wiki) fn words(of: &Facts<'_>) -> Option<String> {
    joined(of.values, ", ", |value| {
        Some(spelling(of.field.with, value.as_str()?)?.to_owned())
    })
}

fn known(list: &[Known], values: &[&Value], writing: &Writing<'_>) -> Option<String> {
    joined(values, ", ", |value| {
        let id = value.as_str()?;
        let known = list
            .iter()
            .find(|known| known.id == id)
            .map(|known| known.name.to_owned());
        Some(plain(
            &known
                .or_else(|| (writing.name_of)(id))
                .unwrap_or_else(|| id.to_owned()),
        ))
    })
}

pub(in crate::exchange::wiki) fn challenges(of: &Facts<'_>) -> Option<String> {
    known(CHALLENGES, of.values, of.writing)
}

pub(in crate::exchange::wiki) fn themes(of: &Facts<'_>) -> Option<String> {
    known(THEMES, of.values, of.writing)
}

pub(in crate::exchange::wiki) fn links(of: &Facts<'_>) -> Option<String> {
    joined(of.values, "\n", |link| {
        let url = link.get("url")?.as_str()?;
        let role = link.get("role")?.as_str()?;
        (role == of.field.with).then(|| match link.get("label").and_then(Value::as_str) {
            Some(label) => format!("[{url} {}]", plain(label).replace(']', "&#93;")),
            None => url.to_owned(),
        })
    })
}

pub(in crate::exchange::wiki) fn same_as(of: &Facts<'_>) -> Option<String> {
    joined(of.values, "\n", |value| value.as_str().map(str::to_owned))
}

pub(in crate::exchange::wiki) fn image(of: &Facts<'_>) -> Option<String> {
    let url = one(of.values)?;
    Some(file_of(url, of.writing.base).unwrap_or_else(|| url.to_owned()))
}

pub(in crate::exchange::wiki) fn licence(of: &Facts<'_>) -> Option<String> {
    let [licence] = of.values else { return None };
    licence.get("spdx")?.as_str().map(str::to_owned)
}

pub(in crate::exchange::wiki) fn organisations(of: &Facts<'_>) -> Option<String> {
    joined(of.values, ", ", |one| {
        let reference = one.get("actor")?.as_str()?;
        let role = one.get("role").and_then(Value::as_str).unwrap_or_default();
        if role != of.field.with && role != super::super::actors::role(of.field) {
            return None;
        }
        let name = named(reference, of.writing);
        Some(if name.contains([',', ';']) {
            format!("[[{name}]]")
        } else {
            name
        })
    })
}

/// The name that reads back as a reference.
fn named(reference: &str, writing: &Writing<'_>) -> String {
    let name = (writing.name_of)(reference).filter(|name| crate::exchange::names::makes(name, reference));
    name.map_or_else(|| reference.to_owned(), |name| plain(&name))
}

pub(in crate::exchange::wiki) fn membership(of: &Facts<'_>) -> Option<String> {
    let [membership] = of.values else { return None };
    let role = membership.get("role")?.as_str()?;
    let status = membership.get("status").and_then(Value::as_str);
    (role == of.field.with).then(|| status.map_or_else(|| "oui".to_owned(), plain))
}

pub(in crate::exchange::wiki) fn territory(of: &Facts<'_>) -> Option<String> {
    joined(of.values, ", ", |one| {
        let code = one.get("code")?.as_str()?;
        match (one.get("scheme")?.as_str()?, of.field.with) {
            ("iso-3166-1", "") => match one.get("name").and_then(Value::as_str) {
                Some(name) => Some(plain(name)),
                None => spelling("country", code).map(str::to_owned),
            },
            ("insee-commune", "insee-commune") => Some(code.to_owned()),
            _ => None,
        }
    })
}

pub(in crate::exchange::wiki) fn location(of: &Facts<'_>) -> Option<String> {
    match (of.paths, of.values) {
        (["location/country"], [country]) => spelling("country", country.as_str()?).map(str::to_owned),
        (["location/address"], [address]) => address.as_str().map(plain),
        (["location/latitude", "location/longitude"], [latitude, longitude]) => {
            Some(format!("{latitude}, {longitude}"))
        }
        _ => None,
    }
}

pub(in crate::exchange::wiki) fn number(of: &Facts<'_>) -> Option<String> {
    let [number] = of.values else { return None };
    number.is_number().then(|| number.to_string())
}

pub(in crate::exchange::wiki) fn person(of: &Facts<'_>) -> Option<String> {
    let [contact] = of.values else { return None };
    contact.get(of.field.with)?.as_str().map(plain)
}

/// A text in CommonMark; lists and tables begin a line.
fn block(text: &str, writing: &Writing<'_>) -> String {
    let wiki = to_wikitext(text, &Options { base: writing.base });
    let wiki = wiki.trim_matches([' ', '\n']);
    if wiki.starts_with(['*', '#', ':', ';']) || wiki.starts_with("{|") {
        format!("\n{wiki}")
    } else {
        wiki.to_owned()
    }
}

/// A text that holds no markup.
fn plain(text: &str) -> String {
    let text = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    if text.starts_with(['*', '#', ':', ';', '=']) {
        out.push_str("<nowiki/>");
    }
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let again = rest.starts_with(c) || out.ends_with(c);
        match c {
            '&' if entity_length(text.get(at..).unwrap_or_default()).is_some() => out.push_str("&amp;"),
            '<' if rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) => {
                out.push_str("&lt;");
            }
            '{' | '}' if again => out.push_str(if c == '{' { "&#123;" } else { "&#125;" }),
            '[' => out.push_str("&#91;"),
            ']' if again => out.push_str("&#93;"),
            '\'' if out.ends_with('\'') => out.push_str("&#39;"),
            '|' => out.push_str("&#124;"),
            c => out.push(c),
        }
    }
    out
}

/// A value whose bars divide no parameters: those outside of links, templates and literal tags are spelt, in tables so that
/// they are still the marks of tables.
pub(super) fn protected(value: &str) -> String {
    const LITERAL: [(&str, &str); 3] = [
        ("<nowiki>", "</nowiki>"),
        ("<pre>", "</pre>"),
        ("<syntaxhighlight", "</syntaxhighlight>"),
    ];
    if !value.contains('|') {
        return value.to_owned();
    }
    let mut out = String::with_capacity(value.len());
    let (mut links, mut templates, mut table) = (0_usize, 0_usize, false);
    let mut rest = value;
    while let Some(c) = rest.chars().next() {
        let literal = LITERAL.iter().find(|(open, _)| rest.starts_with(open));
        let end = literal.and_then(|(_, close)| rest.find(close).map(|end| end + close.len()));
        let starts = out.is_empty() || out.ends_with('\n');
        let length = match end {
            Some(end) => end,
            None if starts && rest.starts_with("{|") => {
                table = true;
                1
            }
            None if starts && rest.starts_with("|}") => {
                table = false;
                out.push_str(BAR);
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            None if rest.starts_with("[[") => {
                links += 1;
                2
            }
            None if rest.starts_with("]]") => {
                links = links.saturating_sub(1);
                2
            }
            None if rest.starts_with("{{") => {
                templates += 1;
                2
            }
            None if rest.starts_with("}}") => {
                templates = templates.saturating_sub(1);
                2
            }
            None if c == '|' && links == 0 && templates == 0 => {
                out.push_str(if table { BAR } else { "&#124;" });
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            None => c.len_utf8(),
        };
        let (head, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
        out.push_str(head);
        rest = tail;
        // A link does not go over a paragraph.
        if head == "\n" {
            links = 0;
        }
    }
    out
}
