//! Reports in notebooks.

use std::fmt::Write as _;

use communs::diagnostic::{Locale, Report, Severity};

/// A report as a table. Whatever comes from the text is escaped.
pub(crate) fn report(report: &Report, locale: Locale) -> String {
    let pick = |en: &'static str, fr: &'static str| match locale {
        Locale::English => en,
        Locale::French => fr,
    };
    if report.diagnostics().is_empty() {
        return format!("<p>{}</p>", pick("nothing to report", "rien à signaler"));
    }
    let mut out = String::from("<table><thead><tr>");
    for title in [
        "",
        pick("code", "code"),
        pick("place", "endroit"),
        pick("what", "quoi"),
        pick("how to mend it", "comment corriger"),
    ] {
        // Writing to a string cannot fail, here and below.
        let _ = write!(out, "<th>{title}</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for one in report {
        let mark = match one.severity() {
            Severity::Error => "🔴",
            Severity::Warning => "🟠",
            Severity::Hint => "🔵",
        };
        let place = one.span().map_or_else(String::new, |span| {
            format!("{}:{} ", span.start.line, span.start.column)
        });
        let _ = write!(
            out,
            "<tr><td title=\"{}\">{mark}</td><td><code>{}</code></td><td>{place}<code>{}</code></td><td>{}</td><td>{}</td></tr>",
            one.severity().word(locale),
            one.code(),
            escaped(one.pointer().as_str()),
            escaped(&one.message(locale)),
            escaped(&one.help(locale)),
        );
    }
    out.push_str("</tbody></table>");
    if report.truncated() {
        let more = pick(
            "there is more than is shown",
            "il y en a plus que ce qui est montré",
        );
        let _ = write!(out, "<p>{more}</p>");
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
