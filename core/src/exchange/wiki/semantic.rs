//! What Semantic MediaWiki replies to `action=ask` and `action=browsebysubject`: properties, whose names are those of the
//! rows, instead of templates.

use std::ops::Range;

use super::tables::{Described, described, likeliest};
use super::{Page, Reading, settle_status};
use crate::exchange::fields::{Given, carry, is_named};
use crate::exchange::record::Record;
use crate::exchange::wiki::persons::is_user_space;
use crate::text::{Kind, Node, Places};

/// What a wiki knows of one of its pages.
#[derive(Debug)]
pub(in crate::exchange) struct Subject<'p> {
    /// Everything of a page but its text.
    pub(in crate::exchange) page: Page<'p>,
    properties: Vec<Property>,
}

#[derive(Debug)]
struct Property {
    name: String,
    value: String,
    /// Where the value stands in the reply.
    span: Range<usize>,
}

/// Goes through the subjects of a reply; whether it is one of these at all.
pub(super) fn subjects<'p>(reply: Node<'p>, places: &Places<'p>, each: &mut dyn FnMut(Subject<'p>)) -> bool {
    let Some(query) = reply.get("query") else {
        return false;
    };
    if let Some(results) = query.get("results") {
        // By title, or a list of objects of one title each.
        let of_list = results.items().flat_map(Node::members);
        for (title, result) in results.members().chain(of_list) {
            each(asked(title.as_str(), result, places));
        }
        return true;
    }
    match (query.get("subject").and_then(Node::as_str), query.get("data")) {
        (Some(subject), Some(data)) => {
            each(browsed(subject, query, data, places));
            true
        }
        _ => false,
    }
}

fn bytes(node: Node<'_>, places: &Places<'_>) -> Range<usize> {
    node.tree().bytes(node.span(), places)
}

fn page<'p>(title: Option<&'p str>, node: Node<'p>, places: &Places<'p>) -> Page<'p> {
    Page {
        title,
        url: node.get("fullurl").and_then(Node::as_str),
        place: Some(places.span(bytes(node.get("fulltext").unwrap_or(node), places))),
        pointer: node.pointer(),
        ..Page::default()
    }
}

/// A result of `action=ask`.
fn asked<'p>(title: &'p str, result: Node<'p>, places: &Places<'p>) -> Subject<'p> {
    let title = result.get("fulltext").and_then(Node::as_str).unwrap_or(title);
    let printouts = result.get("printouts").into_iter().flat_map(Node::members);
    let properties = printouts.filter_map(|(name, values)| {
        let written: Vec<String> = match values.kind() {
            Kind::Array => values.items().filter_map(printed).collect(),
            _ => printed(values).into_iter().collect(),
        };
        property(name.as_str(), &written, bytes(values, places))
    });
    Subject {
        properties: properties.collect(),
        page: page(Some(title), result, places),
    }
}

/// A value of a printout.
fn printed(value: Node<'_>) -> Option<String> {
    let text = |key: &str| value.get(key).and_then(scalar);
    match value.kind() {
        Kind::Object => {
            let date = || date(&text("raw")?).or_else(|| day(&text("timestamp")?));
            let quantity = || {
                let unit = text("unit").unwrap_or_default();
                Some(format!("{} {unit}", text("value")?).trim().to_owned())
            };
            text("fulltext")
                .map(|title| linked(&title))
                .or_else(date)
                .or_else(quantity)
                .or_else(|| record(value))
        }
        _ => scalar(value),
    }
}

/// The parts of a value that has several, such as a text and its language.
fn record(value: Node<'_>) -> Option<String> {
    let parts: Vec<String> = value
        .members()
        .filter_map(|(_, part)| part.get("item"))
        .flat_map(Node::items)
        .filter_map(scalar)
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn scalar(value: Node<'_>) -> Option<String> {
    let text = value.as_str().or_else(|| value.as_number())?;
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// A reply to `action=browsebysubject`. What the wiki notes for itself begins with an underscore.
fn browsed<'p>(subject: &'p str, query: Node<'p>, data: Node<'p>, places: &Places<'p>) -> Subject<'p> {
    let title = title_of(subject);
    let properties = data.items().filter_map(|one| {
        let name = one.get("property")?.as_str()?;
        let name = match name {
            "_MDAT" => "modified",
            "_INST" => "Category",
            name if name.starts_with('_') => return None,
            name => name,
        };
        let items = one.get("dataitem")?;
        let written: Vec<String> = items.items().filter_map(stored).collect();
        property(name, &written, bytes(items, places))
    });
    let properties = properties.collect();
    let mut page = page(None, query, places);
    page.title = Some(title);
    Subject { page, properties }
}

/// The title in `Title#0##`, which ends with the numbers of namespace and wiki.
fn title_of(subject: &str) -> &str {
    subject.split('#').next().unwrap_or(subject)
}

/// A value as the wiki stores it.
fn stored(item: Node<'_>) -> Option<String> {
    const BOOLEAN: &str = "4";
    const TIME: &str = "6";
    const PAGE: &str = "9";
    let written = item.get("item").and_then(scalar)?;
    match item
        .get("type")
        .and_then(|of| of.as_number().or_else(|| of.as_str()))?
    {
        // A part of the page that has no title of its own.
        PAGE if written.rsplit('#').next().is_some_and(|part| !part.is_empty()) => None,
        PAGE => Some(linked(&title_of(&written).replace('_', " "))),
        TIME => date(&written),
        BOOLEAN => Some(if written == "t" { "oui" } else { "non" }.to_owned()),
        _ => Some(written),
    }
}

/// A page as the readers of names and lists know it.
fn linked(title: &str) -> String {
    if title.contains(',') && !title.contains(['[', ']', '|']) {
        format!("[[{title}]]")
    } else {
        title.to_owned()
    }
}

fn property(name: &str, values: &[String], span: Range<usize>) -> Option<Property> {
    (!values.is_empty()).then(|| Property {
        name: name.replace('_', " "),
        value: values.join("\n"),
        span,
    })
}

/// The date of `1/2023/7/14/10/30`: the calendar, then what is known of the time.
fn date(raw: &str) -> Option<String> {
    let mut parts = raw.split('/');
    parts.next().filter(|calendar| matches!(*calendar, "1" | "2"))?;
    let year: u32 = parts.next()?.parse().ok()?;
    let mut date = format!("{year:04}");
    for part in parts.take(2) {
        let Ok(number) = part.parse::<u32>() else { break };
        date = format!("{date}-{number:02}");
    }
    Some(date)
}

/// The day of a number of seconds since 1970.
fn day(timestamp: &str) -> Option<String> {
    const SECONDS: i64 = 86_400;
    let days = timestamp.parse::<i64>().ok()?.div_euclid(SECONDS);
    // Years are counted from March, so that a leap day ends them; eras are 400 years long.
    let shifted = days.checked_add(719_468)?;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (0..=9999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

impl Subject<'_> {
    /// What the subject describes; `None` where it is a person's page and persons stay out.
    pub(in crate::exchange) fn describe<'a>(&self, reading: Reading<'a>) -> Option<Record<'a>> {
        let title = self.page.title.unwrap_or(reading.fallback).to_owned();
        let space = title.split_once(':').map(|(space, _)| space);
        if !reading.persons && space.is_some_and(is_user_space) {
            return None;
        }
        let of = self.described();
        let mut record = Record::new(of.kind, title, reading.base, reading.persons);
        if let Some(actor_type) = of.actor_type {
            record.draft.push("types", actor_type);
        }
        let given: Vec<Given<'_>> = self
            .properties
            .iter()
            .filter(|one| !is_category(&one.name))
            .map(|one| Given {
                name: &one.name,
                value: &one.value,
                span: one.span.clone(),
            })
            .collect();
        carry(of.tables, &given, &mut record);
        settle_status(of, &given, &mut record);
        Some(record)
    }

    /// What it is: by its categories, or else by what is said of it.
    fn described(&self) -> &'static Described {
        let categories = self.properties.iter().filter(|one| is_category(&one.name));
        let names = categories.flat_map(|one| one.value.lines());
        let by_category = names
            .map(|name| name.rsplit(':').next().unwrap_or(name))
            .find_map(|name| described(name).or_else(|| described(name.trim_end_matches('s'))));
        let all: Vec<&str> = self.properties.iter().map(|one| one.name.as_str()).collect();
        by_category.unwrap_or_else(|| likeliest(&all))
    }
}

fn is_category(name: &str) -> bool {
    is_named("Category|Catégorie|Categories|Catégories", name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_the_wiki_knows_them() {
        let cases = [
            ("1/2023", Some("2023")),
            ("1/2023/7", Some("2023-07")),
            ("1/2023/7/4/10/30/0/0", Some("2023-07-04")),
            ("2023-07", None),
        ];
        for (raw, expected) in cases {
            assert_eq!(date(raw).as_deref(), expected, "{raw}");
        }
        let days = [
            ("0", "1970-01-01"),
            ("951782400", "2000-02-29"),
            ("1688169599", "2023-06-30"),
            ("-1", "1969-12-31"),
        ];
        for (timestamp, expected) in days {
            assert_eq!(day(timestamp).as_deref(), Some(expected), "{timestamp}");
        }
        assert_eq!(day("99999999999999999"), None);
    }
}
