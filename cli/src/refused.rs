//! What keeps descriptions from being converted, each problem in its place.

use std::io;

use communs::diagnostic::Report;
use communs::text::{Limits, decode};
use communs::{LineCheck, Options, check};

use crate::Context;
use crate::format::description_of;
use crate::inputs::Form;
use crate::output::{Excerpt, Settings, Snippets};

/// Tells the errors of a text, and whether there are any.
pub(crate) fn tell(
    path: &str,
    bytes: &[u8],
    form: Form,
    limits: Limits,
    context: &mut Context<'_>,
) -> io::Result<bool> {
    let snippets = Snippets::new(Settings::new(context.locale, context.colour));
    let text = Excerpt::new(decode(bytes).unwrap_or_default(), 0);
    let reports: Vec<Report> = reports(bytes, form, limits)
        .into_iter()
        .filter(|report| !report.is_valid())
        .collect();
    for report in &reports {
        let told = snippets.report(report, path, &text);
        context.stderr.write_all(told.as_bytes())?;
    }
    Ok(!reports.is_empty())
}

fn reports(bytes: &[u8], form: Form, limits: Limits) -> Vec<Report> {
    let options = Options {
        limits,
        ..Options::default()
    };
    if form == Form::Lines {
        let mut reports = Vec::new();
        let mut lines = LineCheck::new(options);
        let mut tell = |line: communs::Line| reports.extend(line.outcome);
        lines.push(bytes, &mut tell);
        lines.finish(&mut tell);
        return reports;
    }
    let Ok((text, format)) = description_of(bytes, form) else {
        return Vec::new();
    };
    let options = Options {
        format: Some(format),
        ..options
    };
    check(text, &options).into_iter().collect()
}
