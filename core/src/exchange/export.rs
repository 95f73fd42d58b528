//! The exporter, the counterpart of the importer: one description, one text.

use serde_json::{Map, Value};

use super::crosswalk::{self, Crosswalk, Fields, Refusal};
use super::judged;
use super::page;
use super::target::TargetFormat;
use crate::diagnostic::catalogue::Unwritten;
use crate::diagnostic::{BadOption, Diagnostic, Problem, Report, Setting, Term};
use crate::model::{Description, Kind};
use crate::text::{Buffer, Format, Limits, Node, Pointer, Style, Tree, nearest, to_json, to_yaml};

/// How to export.
#[derive(Debug, Clone, Default)]
pub struct ExportOptions {
    /// The id of the description to write, of a catalogue that holds several; the others give the names of whom it refers
    /// to. Of a commons, an actor and a project with the same id it is the commons.
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
    /// The names of all options, of any format.
    pub const NAMES: &[&str] = &["id", "language", "page", "base", "table", "goals"];

    /// Sets an option for a format by its name, as other languages give it.
    ///
    /// # Errors
    /// The format has no option of the name: see [`TargetFormat::options`]. Or the option does not take the value.
    pub fn set(&mut self, format: TargetFormat, name: &str, value: Setting<'_>) -> Result<(), BadOption> {
        if !format.options().contains(&name) {
            return Err(BadOption::unknown(name, format.options()));
        }
        match name {
            "id" => self.id = Some(value.text(name)?.to_owned()),
            "language" => self.language = Some(value.text(name)?.to_owned()),
            "page" => self.page = Some(value.text(name)?.to_owned()),
            "base" => self.base = Some(value.text(name)?.to_owned()),
            "table" => {
                let kinds = Kind::LISTS.iter().map(|(_, kind)| *kind);
                self.table = Some(value.one_of(name, kinds.map(Kind::as_str), Kind::from_word)?);
            }
            "goals" => self.goals = goals(name, value)?,
            _ => return Err(BadOption::unknown(name, format.options())),
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// The text; empty where the format refuses the description.
    pub text: String,
    /// What the format could not hold, what it demands and the description lacks, and what the format's own rules refuse of what was
    /// written: see [`Foreign`](super::Foreign). Pointers are those of the description; there are no spans. The formats of this library hold everything.
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
    let empty = Map::new();
    let fields = description.as_object().unwrap_or(&empty);
    let member = match &options.id {
        Some(id) => named(fields, id),
        None => lone(fields, format),
    };
    let member = match member {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let (one, catalogue) = member
        .as_ref()
        .map_or((fields, None), |member| (member, Some(fields)));
    let pretty = |value: &Value| write(value, |root| to_json(root, Style::Pretty));
    // What is no object is no description, and stays what it is.
    let value = || {
        if description.is_object() {
            one.clone().into()
        } else {
            description.clone()
        }
    };
    let text = match format {
        TargetFormat::Json => pretty(&value()),
        TargetFormat::Yaml => write(&value(), to_yaml),
        TargetFormat::JsonLines => lines(&value()),
        TargetFormat::JsonLd => pretty(&super::jsonld::document(&value())),
        TargetFormat::Markdown => markdown(one, catalogue, options),
        TargetFormat::Csv => return super::csv::write(&value(), options.table),
        TargetFormat::Wikitext => {
            let (text, notes) = page::page(one, catalogue, options);
            let report = report(notes);
            return Exported { text, report };
        }
        TargetFormat::Cff | TargetFormat::Publiccode | TargetFormat::Codemeta | TargetFormat::Dpg => {
            return format
                .crosswalk()
                .map_or_else(Exported::default, |walk| record(walk, one, catalogue, options));
        }
    };
    Exported {
        text,
        report: Report::default(),
    }
}

/// Writes a description in a format of one record a file.
fn record(
    walk: &'static Crosswalk,
    one: &Fields,
    catalogue: Option<&Fields>,
    options: &ExportOptions,
) -> Exported {
    let (fields, notes) = match crosswalk::write(walk, one, catalogue, options) {
        Ok(written) => written,
        Err(refusal) => return refused(refusal, None),
    };
    let mut errors = Vec::new();
    let text = write(&Value::Object(fields), |root| {
        errors = judged::judge(walk, root.tree(), one, &notes);
        match walk.syntax {
            Format::Json => to_json(root, Style::Pretty),
            Format::Yaml => to_yaml(root),
        }
    });
    let mut report = report(notes);
    report.diagnostics.extend(errors);
    report.settle(usize::MAX);
    Exported { text, report }
}

/// Writes a description as a page in Markdown.
fn markdown(one: &Fields, catalogue: Option<&Fields>, options: &ExportOptions) -> String {
    let kind = one.get("kind").and_then(Value::as_str).and_then(Kind::from_word);
    let kind = kind.unwrap_or(Kind::Commons);
    let front = write(&super::markdown::fields(one, kind, catalogue), to_yaml);
    super::markdown::write(&front, one, kind, catalogue, options.language.as_deref())
}

/// The members of a catalogue, each with its kind.
fn members(catalogue: &Fields) -> impl Iterator<Item = (Kind, &Fields)> {
    Kind::LISTS.iter().flat_map(|(list, kind)| {
        let items = catalogue
            .get(*list)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        items.filter_map(|one| Some((*kind, one.as_object()?)))
    })
}

/// A member of a catalogue as a document of its own.
fn document(catalogue: &Fields, kind: Kind, member: &Fields) -> Fields {
    let version = catalogue.get("communs").cloned();
    let head = [("communs", version), ("kind", Some(kind.as_str().into()))];
    let mut document: Fields = head
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
    for (key, value) in member {
        document.entry(key).or_insert_with(|| value.clone());
    }
    document
}

fn is_catalogue(fields: &Fields) -> bool {
    fields.get("kind").and_then(Value::as_str) == Some("catalogue")
}

/// The member with an id as a document; `None` where the description itself has it.
fn named(fields: &Fields, id: &str) -> Result<Option<Fields>, Exported> {
    let id_of = |fields: &Fields| fields.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut known: Vec<String> = Vec::new();
    if is_catalogue(fields) {
        let mut found = None;
        for (kind, member) in members(fields) {
            let own = id_of(member);
            // Ids tell descriptions of one kind apart; commons are what most formats are about.
            if own.as_deref() == Some(id) && (found.is_none() || kind == Kind::Commons) {
                found = Some((kind, member));
            }
            known.extend(own);
        }
        if let Some((kind, member)) = found {
            return Ok(Some(document(fields, kind, member)));
        }
    } else if id_of(fields).as_deref() == Some(id) {
        return Ok(None);
    } else {
        known.extend(id_of(fields));
    }
    let meant = nearest(id, known.iter().map(String::as_str));
    Err(refused(
        Unwritten::NoSuchId { id: id.to_owned() },
        meant.as_deref(),
    ))
}

/// For a format that holds one description: the only commons of a catalogue as a document; `None` for anything else.
fn lone(fields: &Fields, format: TargetFormat) -> Result<Option<Fields>, Exported> {
    let Some(title) = format.of_one().filter(|_| is_catalogue(fields)) else {
        return Ok(None);
    };
    let mut commons = members(fields).filter(|(kind, _)| *kind == Kind::Commons);
    match (commons.next(), commons.next()) {
        (Some((kind, one)), None) => Ok(Some(document(fields, kind, one))),
        _ => Err(refused(
            Unwritten::Refused {
                subject: Term::ACatalogue,
                format: title.to_owned(),
            },
            None,
        )),
    }
}

fn refused(refusal: Refusal, meant: Option<&str>) -> Exported {
    let mut report = report(vec![(refusal.into(), Pointer::default())]);
    for one in &mut report.diagnostics {
        one.suggestion = meant.map(str::to_owned);
    }
    Exported {
        text: String::new(),
        report,
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
    let Some(fields) = description.as_object().filter(|fields| is_catalogue(fields)) else {
        return line(description);
    };
    let mut head = fields.clone();
    for (list, _) in Kind::LISTS {
        head.shift_remove(list);
    }
    members(fields).fold(line(&head.into()), |lines, (kind, member)| {
        lines + &line(&document(fields, kind, member).into())
    })
}
