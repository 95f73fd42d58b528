//! Tables and lists of others, taken into the catalogue along a mapping.

use std::collections::{HashMap, HashSet};
use std::io::BufRead;

use serde_json::{Map, Value, json};

use super::merge::{add, written};
use super::options::ImportOptions;
use super::taken::{Taken, Whence};
use crate::diagnostic::Error;
use crate::diagnostic::catalogue::{Lossy, Shape};
use crate::exchange::csv::{Rows, kind_of};
use crate::exchange::mapping::{Given, Plan, Source, follow};
use crate::exchange::names::id_of;
use crate::exchange::record::Record;
use crate::model::Kind;
use crate::text::{Pointer, Span, nearest};
use crate::value::Slug;

/// What there is to know of a record besides what it says.
pub(super) struct From<'f> {
    /// The name of the input, and where in it the record stands, as a fragment.
    pub(super) source: String,
    /// Its number among the records, from 1.
    pub(super) number: usize,
    pub(super) pointer: Pointer,
    pub(super) place: Option<Span>,
    pub(super) span: &'f dyn Fn(std::ops::Range<usize>) -> Option<Span>,
}

/// Records on their way into the catalogue, along one plan.
pub(super) struct Records<'r> {
    plan: &'r Plan,
    /// What the source is called in provenance and under `extensions`.
    name: &'r str,
    persons: bool,
    /// Columns that were told to have no field.
    told: HashSet<String>,
    /// Records that may have more parts to come, by kind and id.
    parts: HashMap<(Kind, Slug), usize>,
    waiting: Vec<(Record<'static>, String, usize, Pointer, Option<Span>)>,
}

impl<'r> Records<'r> {
    pub(super) fn new(plan: &'r Plan, fallback: &'r str, options: &ImportOptions) -> Self {
        Self {
            plan,
            name: plan.name.as_deref().unwrap_or(fallback),
            persons: options.persons,
            told: HashSet::new(),
            parts: HashMap::new(),
            waiting: Vec::new(),
        }
    }

    /// Takes in a record.
    pub(super) fn add(
        &mut self,
        source: &dyn Source,
        given: &[Given<'_>],
        set: &[(String, String)],
        from: From<'_>,
        taken: &mut Taken,
    ) {
        let mut record = follow(
            self.plan,
            self.name,
            source,
            given,
            set,
            self.persons,
            &mut self.told,
        );
        let number = from.number.to_string();
        let whence = Whence {
            system: self.name,
            source: Some(from.source.clone()),
            revision: None,
            number: Some(&number),
            language: None,
            pointer: from.pointer.clone(),
            place: from.place,
            span: from.span,
        };
        taken.notes(std::mem::take(&mut record.notes), &whence);
        let id = record.id.clone();
        let Some(id) = id.or_else(|| id_of(record.kind, &record.title)) else {
            taken.note(
                Lossy::Record {
                    title: from.source.clone(),
                }
                .into(),
                from.pointer.clone(),
                from.place,
            );
            let field = "name".to_owned();
            return taken.note(Shape::MissingField { field }.into(), from.pointer, from.place);
        };
        if !self.plan.together {
            return taken.record(record, &whence);
        }
        let key = (record.kind, id);
        if let Some(first) = self.parts.get(&key).and_then(|at| self.waiting.get_mut(*at)) {
            record.draft.push(
                "provenance",
                json!({ "system": self.name, "source": from.source }),
            );
            let others = join(&mut first.0, record);
            for (field, value) in others {
                taken.note(
                    Lossy::Repeated { field, value }.into(),
                    from.pointer.clone(),
                    from.place,
                );
            }
        } else {
            // What comes later stands behind it.
            record.draft.push(
                "provenance",
                json!({ "system": self.name, "source": &from.source }),
            );
            self.parts.insert(key, self.waiting.len());
            self.waiting
                .push((record, from.source, from.number, from.pointer, from.place));
        }
    }

    /// Takes in what waited for more parts.
    pub(super) fn finish(self, taken: &mut Taken) {
        for (record, source, number, pointer, place) in self.waiting {
            let whence = Whence {
                system: self.name,
                source: Some(source),
                revision: None,
                number: Some(&number.to_string()),
                language: None,
                pointer,
                place,
                span: &|_| None,
            };
            taken.record(record, &whence);
        }
    }

    /// Says which columns the plan speaks of and the source does not have.
    pub(super) fn missing<'c>(
        plan: &Plan,
        columns: &(impl Iterator<Item = &'c str> + Clone),
        place: Option<Span>,
        taken: &mut Taken,
    ) {
        /// Beyond so many comparisons of names, nothing is suggested.
        const COMPARISONS: usize = 100_000;
        let known: HashSet<&str> = columns.clone().collect();
        let mut missing = HashSet::new();
        let mut comparisons = COMPARISONS;
        for column in plan.columns() {
            if known.contains(column) || !missing.insert(column) {
                continue;
            }
            let problem = Lossy::Column {
                column: column.to_owned(),
            };
            let left = comparisons.checked_sub(known.len());
            comparisons = left.unwrap_or(comparisons);
            let meant = left.and_then(|_| nearest(column, columns.clone()));
            taken.note_with(problem.into(), Pointer::default(), place, meant);
        }
    }
}

/// Adds to a record what another part of it says; gives what both say differently.
fn join(first: &mut Record<'static>, more: Record<'static>) -> Vec<(String, String)> {
    first.actors.extend(more.actors);
    let mut others = Vec::new();
    let mut fields = match std::mem::take(&mut first.draft).finish() {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    if let Value::Object(more) = more.draft.finish() {
        add(&mut fields, more, "", &mut |field, there, value| {
            // The last one counts, as everywhere.
            let old = std::mem::replace(there, value);
            others.push((field, written(&old)));
        });
    }
    first.draft = fields.into();
    others
}

/// Takes in a table that is read as it comes.
pub(super) fn table(
    name: &str,
    input: impl BufRead,
    plan: Option<&Plan>,
    options: &ImportOptions,
    taken: &mut Taken,
) -> Result<(), Error> {
    let separator = plan.and_then(|plan| plan.separator);
    let mut rows = Rows::new(input, separator, options.limits.bytes)?;
    let header = rows.header.clone();
    let place = header
        .first()
        .zip(header.last())
        .map(|((_, first), (_, last))| Span {
            start: first.start,
            end: last.end,
        });
    let columns = || header.iter().map(|(column, _)| column.as_str());
    let own;
    let plan = if let Some(plan) = plan {
        Records::missing(plan, &columns(), place, taken);
        plan
    } else {
        own = Plan::of_header(kind_of(&columns()), columns());
        if !own
            .columns()
            .any(|column| column == "id" || column == "name" || column.starts_with("name."))
        {
            taken.note(Lossy::NoMapping.into(), Pointer::default(), place);
            return Ok(());
        }
        &own
    };
    let mut records = Records::new(plan, "csv", options);
    while let Some(row) = rows.next()? {
        if let Some(quote) = row.unclosed() {
            let mark = "\"".to_owned();
            taken.note(Lossy::Unclosed { mark }.into(), row.itself(), Some(quote));
        }
        let from = From {
            source: format!("{name}#row={}", row.number),
            number: row.number.saturating_sub(1),
            pointer: row.itself(),
            place: Some(row.place()),
            span: &|part| Some(row.span(part)),
        };
        records.add(&row, &row.given(), &[], from, taken);
    }
    records.finish(taken);
    Ok(())
}
