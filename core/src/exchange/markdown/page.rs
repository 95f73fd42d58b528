//! A page for people, with the fields that programs read above it.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::headings::{STILL_TO_SAY, sections};
use super::read::MARK;
use crate::diagnostic::Locale;
use crate::exchange::crosswalk::{Fields, name_in, shape_at, text_in};
use crate::model::{Kind, Version};
use crate::schema::shape::{Either, Shape};

/// Where names of references and words of languages come from.
struct Page<'p> {
    kind: Kind,
    locale: Locale,
    languages: Vec<&'p str>,
    catalogue: Option<&'p Fields>,
}

/// What stands in the front matter: the whole description, as a document of its own.
pub(in crate::exchange) fn fields(description: &Fields, kind: Kind, catalogue: Option<&Fields>) -> Value {
    let mut fields = Map::new();
    fields.insert("communs".to_owned(), Version::CURRENT.into());
    fields.insert("kind".to_owned(), kind.as_str().into());
    for (key, value) in description {
        fields.entry(key).or_insert_with(|| value.clone());
    }
    if let Some(language) = catalogue.and_then(|catalogue| catalogue.get("language"))
        && !fields.contains_key("language")
    {
        fields.insert("language".to_owned(), language.clone());
    }
    Value::Object(fields)
}

/// Writes the page of a description below its front matter, which is written already.
pub(in crate::exchange) fn write(
    front: &str,
    description: &Fields,
    kind: Kind,
    catalogue: Option<&Fields>,
    language: Option<&str>,
) -> String {
    let said = description.get("language").and_then(Value::as_str);
    let of_all = catalogue.and_then(|catalogue| catalogue.get("language")?.as_str());
    let wanted: Vec<&str> = [language, said, of_all].into_iter().flatten().collect();
    // Where nothing says it, the first language of the name does.
    let first = wanted.first().copied().or_else(|| {
        let name = description.get("name")?;
        text_in(name, &[])?.0
    });
    let is_french = first.is_some_and(|tag| tag == "fr" || tag.starts_with("fr-"));
    let page = Page {
        kind,
        locale: if is_french {
            Locale::French
        } else {
            Locale::English
        },
        languages: wanted,
        catalogue,
    };
    let mut text = format!("---\n{front}---\n\n{MARK}\n");
    page.body(description, &mut text);
    text
}

impl Page<'_> {
    fn body(&self, description: &Fields, text: &mut String) {
        let name = name_in(description, &self.languages).unwrap_or_default();
        let _ = write!(text, "\n# {}\n", plain(name));
        if let Some(image) = description
            .get("image")
            .and_then(|image| image.get("url")?.as_str())
        {
            let alt = description.get("image").and_then(|image| image.get("alt"));
            let alt = alt
                .and_then(|alt| Some(text_in(alt, &self.languages)?.1))
                .unwrap_or(name);
            let _ = write!(text, "\n![{}](<{image}>)\n", plain(alt));
        }
        if let Some((_, summary)) = description
            .get("summary")
            .and_then(|one| text_in(one, &self.languages))
        {
            let _ = write!(text, "\n{}\n", plain(summary));
        }
        let aliases = description.get("aliases").and_then(Value::as_array);
        if let Some(aliases) = aliases.filter(|aliases| !aliases.is_empty()) {
            let names: Vec<String> = aliases
                .iter()
                .filter_map(|one| Some(plain(one.as_str()?)))
                .collect();
            let _ = write!(text, "\n*{}*\n", names.join(", "));
        }
        let mut lacking = Vec::new();
        for section in sections(self.kind) {
            let heading = section.heading(self.locale);
            let mut below = String::new();
            for part in section.parts {
                if let Some(value) = at(description, part.path) {
                    let shape = shape_at(self.kind, part.path);
                    self.part(part.name(self.locale), value, shape, &mut below);
                }
            }
            if below.is_empty() {
                lacking.push(heading);
            } else {
                let _ = write!(text, "\n## {heading}\n{below}");
            }
        }
        if !lacking.is_empty() {
            let _ = write!(text, "\n## {}\n\n", STILL_TO_SAY.heading(self.locale));
            for heading in lacking {
                let _ = writeln!(text, "- {heading}");
            }
        }
    }

    /// Writes a field: a text as paragraphs, anything else as a line or as items.
    fn part(&self, name: &str, value: &Value, shape: Option<&'static Shape>, text: &mut String) {
        let line = |value: &Value, shape| self.line(value, shape);
        let item = match shape {
            Some(Shape::List(item)) => Some(*item),
            _ => None,
        };
        let colon = match self.locale {
            Locale::English => ":",
            Locale::French => "\u{a0}:",
        };
        // Writing to a string cannot fail.
        let _ = match value {
            // Texts are CommonMark already.
            _ if name.is_empty() && is_text(shape) => {
                let prose = text_in(value, &self.languages).map_or("", |(_, prose)| prose);
                write!(text, "\n{}\n", prose.trim())
            }
            Value::Array(items) if name.is_empty() || items.iter().any(Value::is_object) => {
                if !name.is_empty() {
                    let _ = write!(text, "\n**{name}**\n");
                }
                let items: Vec<String> = items
                    .iter()
                    .map(|one| format!("- {}\n", line(one, item)))
                    .collect();
                write!(text, "\n{}", items.concat())
            }
            one if name.is_empty() => write!(text, "\n{}\n", line(one, shape)),
            one => write!(text, "\n**{name}**{colon} {}\n", line(one, shape)),
        };
    }

    /// A value on one line: an address as a link, a record as its values.
    fn line(&self, value: &Value, shape: Option<&'static Shape>) -> String {
        match (value, shape) {
            _ if is_text(shape) => plain(text_in(value, &self.languages).map_or("", |(_, text)| text)),
            (Value::String(text), _) => self.word(text, shape),
            (Value::Object(fields), Some(Shape::Object(object))) => {
                let field = |key: &str| object.field(key).map(|field| &field.shape);
                let inside = fields.iter().map(|(key, value)| {
                    let line = self.line(value, field(key));
                    if matches!(key.as_str(), "summary" | "name") {
                        format!("**{line}**")
                    } else {
                        line
                    }
                });
                inside.collect::<Vec<_>>().join(", ")
            }
            (Value::Object(fields), _) => {
                let inside = fields
                    .iter()
                    .map(|(key, value)| format!("{key} {}", self.line(value, None)));
                inside.collect::<Vec<_>>().join(", ")
            }
            (Value::Array(items), shape) => {
                let item = match shape {
                    Some(Shape::List(item)) => Some(*item),
                    _ => None,
                };
                let items: Vec<String> = items.iter().map(|one| self.line(one, item)).collect();
                items.join(", ")
            }
            (other, _) => other.to_string(),
        }
    }

    /// A word: an address as a link, the id of another description as its name.
    fn word(&self, text: &str, shape: Option<&'static Shape>) -> String {
        if text.starts_with("https://") || text.starts_with("http://") {
            return format!("<{text}>");
        }
        let is_reference =
            matches!(shape, Some(Shape::Text(of)) if of.value.is_some_and(|value| value.name == "reference"));
        let named = self.catalogue.filter(|_| is_reference).and_then(|catalogue| {
            let lists = Kind::LISTS
                .iter()
                .filter_map(|(list, _)| catalogue.get(*list)?.as_array());
            let mut members = lists.flatten().filter_map(Value::as_object);
            members.find(|one| one.get("id").is_some_and(|id| id == text))
        });
        let name = named.and_then(|one| name_in(one, &self.languages));
        plain(name.unwrap_or(text))
    }
}

/// Whether a value may be a text in several languages.
const fn is_text(shape: Option<&'static Shape>) -> bool {
    matches!(shape, Some(Shape::Either(Either { object: Some(_), .. })))
}

fn at<'v>(fields: &'v Fields, path: &str) -> Option<&'v Value> {
    let mut steps = path.split('/');
    let first = fields.get(steps.next()?)?;
    steps.try_fold(first, |value, step| value.get(step))
}

/// A text on one line in which nothing is markup.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}
