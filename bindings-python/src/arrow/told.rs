//! The outcome of checks as a table: a row a diagnostic.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use communs::diagnostic::{Diagnostic, Locale, Severity};

use super::column::texts;
use super::table::{BATCH, Table};
use crate::checks::{Checked, Failure};

/// What a row tells.
enum Said<'a> {
    Found(&'a Diagnostic),
    Failed(&'a Failure),
}

type Row<'a> = (&'a Checked, Said<'a>);

/// A column: its name, and what a row has in it.
enum Column {
    Text(&'static str, fn(&Row<'_>, Locale) -> Option<String>),
    Number(&'static str, fn(&Row<'_>) -> Option<usize>),
}

const COLUMNS: &[Column] = &[
    Column::Text("path", |(checked, _), _| {
        checked.path.as_deref().map(str::to_owned)
    }),
    Column::Number("line", |(checked, _)| checked.line),
    Column::Text("code", |(_, said), _| {
        Some(match said {
            Said::Found(diagnostic) => diagnostic.code().to_owned(),
            Said::Failed(failure) => failure.code.clone(),
        })
    }),
    Column::Text("severity", |(_, said), _| {
        let severity = match said {
            Said::Found(diagnostic) => diagnostic.severity(),
            Said::Failed(_) => Severity::Error,
        };
        Some(severity.as_str().to_owned())
    }),
    Column::Text("pointer", |row, _| {
        Some(row.1.found()?.pointer().as_str().to_owned())
    }),
    Column::Number("startLine", |row| Some(row.1.found()?.span()?.start.line)),
    Column::Number("startColumn", |row| Some(row.1.found()?.span()?.start.column)),
    Column::Number("startOffset", |row| Some(row.1.found()?.span()?.start.offset)),
    Column::Number("endOffset", |row| Some(row.1.found()?.span()?.end.offset)),
    Column::Text("message", |(_, said), locale| {
        Some(match said {
            Said::Found(diagnostic) => diagnostic.message(locale),
            Said::Failed(failure) => failure.message(locale).to_owned(),
        })
    }),
    Column::Text("help", |row, locale| Some(row.1.found()?.help(locale))),
    Column::Text("suggestion", |row, _| {
        Some(row.1.found()?.suggestion()?.to_owned())
    }),
];

impl Said<'_> {
    fn found(&self) -> Option<&Diagnostic> {
        match self {
            Self::Found(diagnostic) => Some(diagnostic),
            Self::Failed(_) => None,
        }
    }
}

impl Column {
    fn field(&self) -> Field {
        match self {
            Self::Text(name, _) => Field::new(*name, DataType::Utf8, true),
            Self::Number(name, _) => Field::new(*name, DataType::Int64, true),
        }
    }

    fn array(&self, rows: &[Row<'_>], locale: Locale) -> Result<ArrayRef, ArrowError> {
        match self {
            Self::Text(_, text) => texts(rows.iter().map(|row| text(row, locale)).collect()),
            Self::Number(_, number) => {
                let numbers = rows.iter().map(|row| i64::try_from(number(row)?).ok());
                Ok(Arc::new(numbers.collect::<Int64Array>()))
            }
        }
    }
}

/// The table, its messages in a language.
pub(super) fn table(told: &[Checked], locale: Locale) -> Result<Table, ArrowError> {
    let rows: Vec<Row<'_>> = told.iter().flat_map(rows).collect();
    let schema = Schema::new(COLUMNS.iter().map(Column::field).collect::<Vec<_>>());
    Table::new(
        schema,
        rows.chunks(BATCH)
            .map(|rows| COLUMNS.iter().map(|column| column.array(rows, locale)).collect()),
    )
}

fn rows(checked: &Checked) -> Vec<Row<'_>> {
    match &checked.outcome {
        Ok(report) => report
            .0
            .iter()
            .map(|found| (checked, Said::Found(found)))
            .collect(),
        Err(failure) => vec![(checked, Said::Failed(failure))],
    }
}
