//! What Semantic MediaWiki replies to `action=ask` and `action=browsebysubject`: properties, whose names are those of the
//! rows, instead of templates.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::Value;

use super::categories::{Category, is_name};
use super::persons::{is_user_space, without_users};
use super::tables::{Described, described, likeliest};
use super::{Page, Reading, settle_status};
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::fields::{Given, carry, find, is_named};
use crate::exchange::record::Record;
use crate::schema::value_of;
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
    /// What of it no text can say, and the whole as it is.
    unread: Vec<String>,
    whole: Value,
    /// Where the value stands in the reply.
    span: Range<usize>,
}

/// A value of a property.
enum Printed {
    /// What it is as wikitext.
    Text(String),
    /// A value of a form that has none.
    Other(Value),
    /// It says nothing.
    Nothing,
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
        let written = match values.kind() {
            Kind::Array => values.items().map(printed).collect(),
            _ => vec![printed(values)],
        };
        property(name.as_str(), written, bytes(values, places))
    });
    let shown = result.get("displaytitle").and_then(|shown| {
        let written = scalar(shown).filter(|text| text != title)?;
        property("title", vec![Printed::Text(written)], bytes(shown, places))
    });
    let mut page = page(Some(title), result, places);
    page.namespace = result
        .get("namespace")
        .and_then(scalar)
        .and_then(|number| number.parse().ok());
    Subject {
        properties: properties.chain(shown).collect(),
        page,
    }
}

/// A value of a printout.
fn printed(value: Node<'_>) -> Printed {
    let text = |key: &str| value.get(key).and_then(scalar);
    let read = match value.kind() {
        Kind::Object => {
            let date = || date(&text("raw")?).or_else(|| day(&text("timestamp")?));
            let quantity = || {
                let unit = text("unit").unwrap_or_default();
                Some(format!("{} {unit}", text("value")?).trim().to_owned())
            };
            let point = || Some(format!("{}, {}", text("lat")?, text("lon")?));
            text("fulltext")
                .map(|title| linked(&title))
                .or_else(date)
                .or_else(quantity)
                .or_else(point)
                .or_else(|| record(value))
        }
        Kind::Boolean => value.as_bool().map(answer),
        _ => scalar(value),
    };
    let says_nothing = match value.kind() {
        Kind::Object | Kind::Array => value.is_empty(),
        _ => true,
    };
    match read {
        Some(text) => Printed::Text(text),
        None if says_nothing => Printed::Nothing,
        None => Printed::Other(value_of(value)),
    }
}

/// A truth value as the readers of words know it.
fn answer(value: bool) -> String {
    if value { "oui" } else { "non" }.to_owned()
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
    let mut parts = Parts::of(query);
    let mut properties: Vec<Property> = data
        .items()
        .filter_map(|one| {
            let items = one.get("dataitem")?;
            let name = name_of(one)?;
            let written = items.items().map(|item| stored(item, &mut parts)).collect();
            property(name, written, bytes(items, places))
        })
        .collect();
    // Parts that nothing leads to but the wiki itself.
    if let Some(all) = query.get("sobj") {
        let rest = parts.left().map(Printed::Other).collect();
        properties.extend(property("sobj", rest, bytes(all, places)));
    }
    let mut page = page(None, query, places);
    page.title = Some(title_of(subject));
    page.namespace = subject.split('#').nth(1).and_then(|number| number.parse().ok());
    Subject { page, properties }
}

/// What a property is called; nothing for what the wiki notes for itself.
fn name_of(property: Node<'_>) -> Option<&str> {
    match property.get("property")?.as_str()? {
        "_MDAT" => Some("modified"),
        "_INST" => Some("Category"),
        name if name.starts_with('_') => None,
        name => Some(name),
    }
}

/// Parts of a page that have no title of their own, by their names, and whether a property leads to them.
struct Parts<'p>(Vec<(&'p str, Node<'p>, bool)>);

impl<'p> Parts<'p> {
    fn of(query: Node<'p>) -> Self {
        let all = query.get("sobj").into_iter().flat_map(Node::items);
        let named = all.filter_map(|one| Some((one.get("subject")?.as_str()?, one.get("data")?, false)));
        Self(named.collect())
    }

    /// What a part says, by property; nothing where it is not there.
    fn take(&mut self, name: &str) -> Option<Value> {
        let (_, data, is_taken) = self.0.iter_mut().find(|(part, ..)| *part == name)?;
        *is_taken = true;
        Some(Self::said(*data))
    }

    /// What the other parts say that say something.
    fn left(self) -> impl Iterator<Item = Value> {
        let rest = self.0.into_iter().filter(|(.., is_taken)| !is_taken);
        rest.map(|(_, data, _)| Self::said(data))
            .filter(|said| said.as_object().is_some_and(|said| !said.is_empty()))
    }

    fn said(data: Node<'_>) -> Value {
        let mut none = Parts(Vec::new());
        let properties = data.items().filter_map(|one| {
            let values = one
                .get("dataitem")?
                .items()
                .filter_map(|item| match stored(item, &mut none) {
                    Printed::Text(text) => Some(text.into()),
                    Printed::Other(value) => Some(value),
                    Printed::Nothing => None,
                });
            Some((name_of(one)?.replace('_', " "), values.collect()))
        });
        Value::Object(properties.collect())
    }
}

/// The title in `Title#0##`, which ends with the numbers of namespace and wiki.
fn title_of(subject: &str) -> &str {
    subject.split('#').next().unwrap_or(subject)
}

/// A value as the wiki stores it.
fn stored(item: Node<'_>, parts: &mut Parts<'_>) -> Printed {
    const BOOLEAN: &str = "4";
    const TIME: &str = "6";
    const PAGE: &str = "9";
    let Some(value) = item.get("item") else {
        return Printed::Nothing;
    };
    let Some(written) = scalar(value) else {
        return printed(value);
    };
    let of_type = item
        .get("type")
        .and_then(|of| of.as_number().or_else(|| of.as_str()));
    match of_type.unwrap_or_default() {
        // A part of the page that has no title of its own.
        PAGE if written.rsplit('#').next().is_some_and(|part| !part.is_empty()) => match parts.take(&written)
        {
            Some(Value::Object(said)) if said.is_empty() => Printed::Nothing,
            Some(said) => Printed::Other(said),
            None => Printed::Other(written.into()),
        },
        PAGE => Printed::Text(linked(&title_of(&written).replace('_', " "))),
        TIME => Printed::Text(date(&written).unwrap_or(written)),
        BOOLEAN => Printed::Text(answer(written == "t")),
        _ => Printed::Text(written),
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

fn property(name: &str, values: Vec<Printed>, span: Range<usize>) -> Option<Property> {
    let (mut texts, mut unread, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for value in values {
        match value {
            Printed::Text(text) => {
                whole.push(Value::from(text.as_str()));
                texts.push(text);
            }
            Printed::Other(value) => {
                unread.push(value.as_str().map_or_else(|| value.to_string(), str::to_owned));
                whole.push(value);
            }
            Printed::Nothing => {}
        }
    }
    (!whole.is_empty()).then(|| Property {
        name: name.replace('_', " "),
        value: texts.join("\n"),
        unread,
        whole: whole.into(),
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
        let categories = self.properties.iter().filter(|one| is_category(&one.name));
        let categories = categories.flat_map(|one| {
            let names = one.value.lines().map(|name| Category {
                name: bare_category(name).to_owned(),
                span: one.span.clone(),
            });
            names.filter(|one| is_name(&one.name))
        });
        record.categorize(&categories.collect::<Vec<_>>());
        let said: Vec<(&Property, Cow<'_, str>)> = self
            .properties
            .iter()
            .filter(|one| !is_category(&one.name))
            .map(|one| {
                if reading.persons {
                    return (one, Cow::Borrowed(one.value.as_str()));
                }
                let (value, users) = without_users(&one.value);
                for _ in users {
                    let field = one.name.clone();
                    record.note(Lossy::Person { field }, one.span.clone());
                }
                (one, value)
            })
            .collect();
        let given: Vec<Given<'_>> = said
            .iter()
            .map(|(one, value)| Given {
                name: &one.name,
                value: value.trim(),
                span: one.span.clone(),
            })
            .filter(|one| !one.value.is_empty())
            .collect();
        carry(of.tables, &given, &mut record);
        for one in self.properties.iter().filter(|one| !one.unread.is_empty()) {
            one.keep(of, &mut record);
        }
        settle_status(of, &given, &mut record);
        Some(record)
    }

    /// What it is: by its categories, or else by what is said of it.
    fn described(&self) -> &'static Described {
        let categories = self.properties.iter().filter(|one| is_category(&one.name));
        let names = categories.flat_map(|one| one.value.lines());
        let by_category = names
            .map(bare_category)
            .find_map(|name| described(name).or_else(|| described(name.trim_end_matches('s'))));
        let all: Vec<&str> = self.properties.iter().map(|one| one.name.as_str()).collect();
        by_category.unwrap_or_else(|| likeliest(&all))
    }
}

impl Property {
    /// Keeps the whole of a property of which something could not be read, unless it is about a person who stays out.
    fn keep(&self, of: &Described, record: &mut Record<'_>) {
        let is_personal = find(of.tables, &self.name).is_some_and(|field| field.to == "contacts")
            || !without_users(&self.whole.to_string()).1.is_empty();
        if is_personal && !record.persons {
            let field = self.name.clone();
            return record.note(Lossy::Person { field }, self.span.clone());
        }
        for value in &self.unread {
            let (field, value) = (self.name.clone(), value.clone());
            record.note(Lossy::Value { field, value }, self.span.clone());
        }
        record.draft.extend(&self.name, self.whole.clone());
    }
}

/// The name of a category without its namespace.
fn bare_category(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
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
