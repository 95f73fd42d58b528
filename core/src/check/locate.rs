//! From what was found at nodes to diagnostics at places.

use super::options::Options;
use crate::diagnostic::catalogue::Syntax;
use crate::diagnostic::{Diagnostic, Problem, Related, Report, Severity};
use crate::schema::{Found, Part};
use crate::text::{Fault, FaultKind, Node, Places, Span, Tree};

/// Finds the places of nodes in their text.
pub(super) struct Locator<'t> {
    tree: Tree<'t>,
    places: Option<Places<'t>>,
}

impl<'t> Locator<'t> {
    pub(super) fn new(tree: Tree<'t>) -> Self {
        Self {
            tree,
            places: tree.has_places().then(|| Places::of(tree.text())),
        }
    }

    pub(super) fn span(&self, node: Node<'_>) -> Option<Span> {
        let places = self.places.as_ref()?;
        Some(places.span(self.tree.bytes(node.span(), places)))
    }

    fn diagnostic(&self, found: &Found, options: &Options) -> Diagnostic {
        let node = self.tree.node(found.index);
        let place = match found.part {
            Part::Whole => node,
            Part::Key => self.tree.node(found.index.saturating_sub(1)),
        };
        let mut diagnostic = Diagnostic::new(found.problem.clone(), node.pointer(), self.span(place));
        diagnostic.severity = severity(found, options);
        diagnostic.suggestion.clone_from(&found.suggestion);
        diagnostic.related = found
            .related
            .iter()
            .map(|index| self.tree.node(*index))
            .map(|node| Related {
                source: None,
                pointer: node.pointer(),
                span: self.span(node),
            })
            .collect();
        diagnostic
    }
}

/// How much something weighs under the profile.
fn severity(found: &Found, options: &Options) -> Severity {
    let entry = found.problem.entry();
    if options.profile.raises().contains(&entry.code()) {
        Severity::Error
    } else {
        entry.severity()
    }
}

/// The report of a tree: nothing is looked up where nothing was found.
pub(super) fn report(tree: Tree<'_>, found: &mut [Found], options: &Options) -> Report {
    let mut report = Report::default();
    if found.is_empty() && tree.faults().is_empty() {
        return report;
    }
    let most = options.limits.diagnostics;
    // By node is by place, so that what is cut off is what comes last.
    found.sort_by_key(|one| one.index);
    report.truncated = found.len() > most;
    if report.truncated {
        // Errors stay before advice: what is left out must not make a text valid.
        found.sort_by_cached_key(|one| severity(one, options));
    }
    let locator = Locator::new(tree);
    report.diagnostics = found
        .iter()
        .take(most)
        .map(|one| locator.diagnostic(one, options))
        .collect();
    let faults = tree.faults().iter().take(most);
    report
        .diagnostics
        .extend(faults.map(|fault| diagnostic(tree.text(), fault, false)));
    report.settle(most);
    report
}

/// The report of a text that has no tree.
pub(super) fn faults(text: &str, faults: &[Fault], in_characters: bool) -> Report {
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
fn diagnostic(text: &str, fault: &Fault, in_characters: bool) -> Diagnostic {
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
            detail: detail.clone(),
        },
    }
    .into();
    Diagnostic::new(problem, crate::text::Pointer::default(), Some(places.span(bytes)))
}
