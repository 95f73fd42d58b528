//! From what was found at nodes to diagnostics at places.

use super::options::Options;
use crate::diagnostic::{Diagnostic, Related, Report, Severity, fault};
use crate::schema::{Found, Part};
use crate::text::{Node, Places, Span, Tree};

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
        .extend(faults.map(|fault| fault::diagnostic(tree.text(), fault, false)));
    report.settle(most);
    report
}
