//! The exporter, the counterpart of the importer: one description, one text.

use serde_json::{Map, Value};

use super::crosswalk::{self, Crosswalk, Fields, Refusal};
use super::import::MEMBERS;
use super::page;
use super::target::TargetFormat;
use crate::diagnostic::catalogue::Lossy;
use crate::diagnostic::{BadOption, Diagnostic, Problem, Report, Setting, Term};
use crate::model::{Description, Kind};
use crate::text::{Buffer, Format, Limits, Node, Pointer, Style, Tree, to_json, to_yaml};

/// How to export.
#[derive(Debug, Clone, Default)]
pub struct ExportOptions {
    /// The id of the commons to write, of a catalogue that holds several; the others give the names of whom it refers
    /// to.
    pub id: Option<String>,
    /// The language to write where a format has one only; otherwise that of the description.
    pub language: Option<String>,
    /// The page to write onto, in wikitext: what it says already, the order of its parameters and all around its
    /// template stay.
    pub page: Option<String>,
    /// What the addresses of the wiki's pages begin with, in wikitext; otherwise the provenance tells.
    pub base: Option<String>,
    /// The kind of description that a table is of, of a catalogue that holds several.
    pub table: Option<Kind>,
    /// The goals of sustainable development, from 1 to 17, for a format that asks for them; by name as `9,11`.
    pub goals: Vec<u8>,
}

impl ExportOptions {
    /// The names that [`ExportOptions::set`] knows.
    pub const NAMES: &[&str] = &["id", "language", "page", "base", "table", "goals"];

    /// Sets an option by its name, as other languages give it.
    ///
    /// # Errors
    /// No option has the name, or it does not take the value.
    pub fn set(&mut self, name: &str, value: Setting<'_>) -> Result<(), BadOption> {
        match name {
            "id" => self.id = Some(value.text(name)?.to_owned()),
            "language" => self.language = Some(value.text(name)?.to_owned()),
            "page" => self.page = Some(value.text(name)?.to_owned()),
            "base" => self.base = Some(value.text(name)?.to_owned()),
            "table" => {
                let kinds = MEMBERS.iter().map(|(_, kind)| *kind);
                self.table = Some(value.one_of(name, kinds.map(Kind::as_str), Kind::from_word)?);
            }
            "goals" => self.goals = goals(name, value)?,
            _ => return Err(BadOption::unknown(name, Self::NAMES)),
        }
        Ok(())
    }
}

/// The goals of a text such as `9,11`, or of a number.
fn goals(name: &str, value: Setting<'_>) -> Result<Vec<u8>, BadOption> {
    let bad = || {
        BadOption::of_type(
            name,
            "numbers from 1 to 17, such as `9,11`",
            "des nombres de 1 à 17, comme `9,11`",
        )
    };
    let goal = |text: &str| text.trim().parse().ok().filter(|goal| (1..=17).contains(goal));
    let text = match value {
        Setting::Number(number) => number.to_string(),
        value => value.text(name).map_err(|_| bad())?.to_owned(),
    };
    text.split(',').map(goal).collect::<Option<_>>().ok_or_else(bad)
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The text; empty where the format refuses the description.
    pub text: String,
    /// What the format could not hold, and what it demands and the description lacks. Pointers are those of the description;
    /// there are no spans. The formats of this library hold everything.
    pub report: Report,
}

/// Writes a description in a format, and says what the format could not hold: see [`export_with`].
///
/// ```
/// use communs::exchange::{TargetFormat, export};
/// use communs::model::{Actor, Catalogue, Description};
///
/// let mut catalogue = Catalogue::new("mobility".parse()?, "Mobility");
/// catalogue.actors.push(Actor::new("fabmob".parse()?, "FabMob"));
/// let exported = export(TargetFormat::JsonLines, &Description::from(catalogue));
/// assert_eq!(
///     exported.text,
///     "{\"communs\":\"1.0\",\"kind\":\"catalogue\",\"id\":\"mobility\",\"name\":\"Mobility\"}\n\
///      {\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"fabmob\",\"name\":\"FabMob\"}\n"
/// );
/// assert!(exported.report.diagnostics().is_empty());
/// # Ok::<(), communs::value::Invalid>(())
/// ```
pub fn export(format: TargetFormat, description: &Description) -> Exported {
    export_with(format, description, &ExportOptions::default())
}

/// Writes a description in a format, with options.
///
/// The text ends with a line break. In JSON Lines a catalogue without members and any other description are one line;
/// members inherit what the first line says of all, such as the language, and stand after it in the order of the lists:
/// actors, commons, projects.
///
/// ```
/// use communs::exchange::{ExportOptions, TargetFormat, export_with};
/// use communs::model::{Commons, Description};
///
/// let gtfs = Description::from(Commons::new("gtfs".parse()?, "GTFS"));
/// let exported = export_with(TargetFormat::Cff, &gtfs, &ExportOptions::default());
/// assert!(exported.text.contains("title: GTFS\n"));
/// assert_eq!(exported.report.diagnostics()[0].code(), "lossy-asked"); // no author is known
/// # Ok::<(), communs::value::Invalid>(())
/// ```
pub fn export_with(format: TargetFormat, description: &Description, options: &ExportOptions) -> Exported {
    export_value(format, &description.to_value(), options)
}

/// Writes a description that is a value of JSON in a format: a document as [`Description::to_value`] gives it.
///
/// ```
/// use communs::exchange::{ExportOptions, TargetFormat, export_value};
///
/// let gtfs = serde_json::json!({ "communs": "1.0", "kind": "commons", "id": "gtfs", "name": "GTFS" });
/// let exported = export_value(TargetFormat::Yaml, &gtfs, &ExportOptions::default());
/// assert_eq!(exported.text, "communs: '1.0'\nkind: commons\nid: gtfs\nname: GTFS\n");
/// ```
pub fn export_value(format: TargetFormat, description: &Value, options: &ExportOptions) -> Exported {
    let text = match format {
        TargetFormat::Json => write(description, |root| to_json(root, Style::Pretty)),
        TargetFormat::Yaml => write(description, to_yaml),
        TargetFormat::JsonLines => lines(description),
        TargetFormat::Publiccode => return record(&super::publiccode::CROSSWALK, description, options),
        TargetFormat::Dpg => return record(&super::dpg::CROSSWALK, description, options),
        TargetFormat::JsonLd => write(&super::jsonld::document(description), |root| {
            to_json(root, Style::Pretty)
        }),
        TargetFormat::Wikitext => return wiki_page(description, options),
        TargetFormat::Csv => return super::csv::write(description, options.table),
        TargetFormat::Markdown => return markdown_page(description, options),
        TargetFormat::Cff => return record(&super::cff::CROSSWALK, description, options),
        TargetFormat::Codemeta => return record(&super::codemeta::CROSSWALK, description, options),
    };
    Exported {
        text,
        report: Report::default(),
    }
}

/// Writes a description in a format of one record a file.
fn record(walk: &'static Crosswalk, description: &Value, options: &ExportOptions) -> Exported {
    let empty = Map::new();
    let fields = description.as_object().unwrap_or(&empty);
    let (fields, catalogue) = match chosen(fields, options) {
        Ok(chosen) => chosen,
        Err(subject) => {
            let format = walk.title.to_owned();
            return refused(Lossy::Refused { subject, format });
        }
    };
    match crosswalk::write(walk, fields, catalogue, options) {
        Ok((fields, notes)) => Exported {
            text: write(&Value::Object(fields), |root| match walk.syntax {
                Format::Json => to_json(root, Style::Pretty),
                Format::Yaml => to_yaml(root),
            }),
            report: report(notes),
        },
        Err(refusal) => refused(refusal),
    }
}

/// Writes a page of a wiki.
fn wiki_page(description: &Value, options: &ExportOptions) -> Exported {
    let empty = Map::new();
    match chosen(description.as_object().unwrap_or(&empty), options) {
        Ok((fields, catalogue)) => {
            let (text, notes) = page::page(fields, catalogue, options);
            Exported {
                text,
                report: report(notes),
            }
        }
        Err(subject) => refused(page::refusal(subject)),
    }
}

/// Writes a description as a page in Markdown.
fn markdown_page(description: &Value, options: &ExportOptions) -> Exported {
    let empty = Map::new();
    let fields = description.as_object().unwrap_or(&empty);
    let (one, catalogue) = match chosen(fields, options) {
        Ok(chosen) => chosen,
        Err(subject) => {
            let format = "Markdown".to_owned();
            return refused(Lossy::Refused { subject, format });
        }
    };
    let own = one.get("kind").and_then(Value::as_str).and_then(Kind::from_word);
    let of_list = || {
        let catalogue = catalogue?;
        let holds = |list: &str| {
            let items = catalogue.get(list).and_then(Value::as_array);
            items
                .into_iter()
                .flatten()
                .any(|item| item.as_object().is_some_and(|item| std::ptr::eq(item, one)))
        };
        MEMBERS
            .iter()
            .find(|(list, _)| holds(list))
            .map(|(_, kind)| *kind)
    };
    let kind = own.or_else(of_list).unwrap_or(Kind::Commons);
    let front = write(&super::markdown::fields(one, kind, catalogue), to_yaml);
    let text = super::markdown::write(&front, one, kind, catalogue, options.language.as_deref());
    Exported {
        text,
        report: Report::default(),
    }
}

/// The description to write, and the catalogue that it stands in: of a catalogue the member that is named, or the only commons.
fn chosen<'d>(fields: &'d Fields, options: &ExportOptions) -> Result<(&'d Fields, Option<&'d Fields>), Term> {
    if fields.get("kind").and_then(Value::as_str) != Some("catalogue") {
        return Ok((fields, None));
    }
    let list = |list: &str| fields.get(list).and_then(Value::as_array).into_iter().flatten();
    let found = if let Some(id) = &options.id {
        let mut members = MEMBERS.iter().flat_map(|(name, _)| list(name));
        members.find(|one| one.get("id").and_then(Value::as_str) == Some(id))
    } else {
        list("commons").next().filter(|_| list("commons").count() == 1)
    };
    let member = found.and_then(Value::as_object);
    member.map(|one| (one, Some(fields))).ok_or(Term::ACatalogue)
}

fn refused(refusal: Refusal) -> Exported {
    Exported {
        text: String::new(),
        report: report(vec![(refusal.into(), Pointer::default())]),
    }
}

pub(super) fn report(notes: Vec<(Problem, Pointer)>) -> Report {
    let mut report = Report::default();
    let told = notes.into_iter();
    report
        .diagnostics
        .extend(told.map(|(problem, pointer)| Diagnostic::new(problem, pointer, None)));
    report.settle(usize::MAX);
    report
}

fn write(value: &Value, write: impl FnOnce(Node<'_>) -> String) -> String {
    let mut buffer = Buffer::new();
    match Tree::of(value, &Limits::UNBOUNDED, &mut buffer) {
        Ok(tree) => write(tree.root()),
        // No tree holds it, and yet nothing may be lost.
        Err(_) => value.to_string() + "\n",
    }
}

fn lines(description: &Value) -> String {
    let line = |value: &Value| write(value, |root| to_json(root, Style::Compact) + "\n");
    let Some(fields) = description.as_object() else {
        return line(description);
    };
    if fields.get("kind").and_then(Value::as_str) != Some("catalogue") {
        return line(description);
    }
    let mut head = fields.clone();
    let mut members = String::new();
    for (list, kind) in MEMBERS {
        let Some(Value::Array(items)) = head.shift_remove(list) else {
            continue;
        };
        for item in items {
            let begin = [
                ("communs", fields.get("communs").cloned()),
                ("kind", Some(kind.as_str().into())),
            ];
            let mut one: Map<String, Value> = begin
                .into_iter()
                .filter_map(|(key, value)| Some((key.to_owned(), value?)))
                .collect();
            if let Value::Object(fields) = item {
                for (key, value) in fields {
                    one.entry(key).or_insert(value);
                }
            }
            members += &line(&one.into());
        }
    }
    line(&head.into()) + &members
}
