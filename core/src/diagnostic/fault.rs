//! From what a reader has against a text to diagnostics.

use super::catalogue::{Problem, Syntax};
use super::{Diagnostic, Quoted, Report};
use crate::text::{Fault, FaultKind, Places, Pointer};

/// The report of a text that has no tree.
pub(crate) fn faults(text: &str, faults: &[Fault], in_characters: bool) -> Report {
    let diagnostics = faults
        .iter()
        .map(|fault| diagnostic(text, fault, in_characters))
        .collect();
    let mut report = Report {
        diagnostics,
        truncated: false,
    };
    report.settle(faults.len());
    report
}

/// The diagnostic of a fault of the syntax.
pub(crate) fn diagnostic(text: &str, fault: &Fault, in_characters: bool) -> Diagnostic {
    let places = Places::of(text);
    let (start, end) = (fault.span.start as usize, fault.span.end as usize);
    let bytes = if in_characters {
        places.offset_of_character(start)..places.offset_of_character(end)
    } else {
        start..end
    };
    let there = || text.get(bytes.clone()).unwrap_or_default().to_owned();
    let problem: Problem = match &fault.kind {
        FaultKind::Empty => Syntax::Empty,
        FaultKind::JsonExpected(expected) => Syntax::JsonUnexpected {
            expected: (*expected).into(),
            found: there(),
        },
        FaultKind::JsonEnd(expected) => Syntax::JsonEnd {
            expected: (*expected).into(),
        },
        FaultKind::JsonTrailingComma => Syntax::JsonTrailingComma,
        FaultKind::JsonComment => Syntax::JsonComment,
        FaultKind::JsonWord => Syntax::JsonWord { found: there() },
        FaultKind::JsonString => Syntax::JsonString,
        FaultKind::JsonEscape => Syntax::JsonEscape { found: there() },
        FaultKind::JsonNumber => Syntax::JsonNumber { found: there() },
        FaultKind::YamlTab => Syntax::YamlTab,
        FaultKind::YamlQuote => Syntax::YamlQuote,
        FaultKind::YamlIndentation => Syntax::YamlIndentation,
        FaultKind::YamlColon => Syntax::YamlColon,
        FaultKind::YamlDocuments => Syntax::YamlDocuments,
        FaultKind::YamlKey => Syntax::YamlKey,
        FaultKind::YamlTag => Syntax::YamlTag,
        FaultKind::YamlAlias => Syntax::YamlAlias,
        FaultKind::Yaml(detail) => Syntax::Yaml {
            detail: Quoted(detail.clone()),
        },
    }
    .into();
    Diagnostic::new(problem, Pointer::default(), Some(places.span(bytes)))
}
