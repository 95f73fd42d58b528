//! From what was found at nodes to diagnostics at places.

use super::options::Options;
use crate::diagnostic::{Diagnostic, Related, Report, Severity, fault};
use crate::schema::{Findings, Found, Part};
use crate::sort::sort_by_key;
use crate::text::{Ancestry, Node, Places, Pointer, Span, Tree};

/// Finds the places of nodes in their text.
pub(super) struct Locator<'t> {
    tree: Tree<'t>,
    places: Option<Places<'t>>,
    ancestry: Ancestry<'t>,
}

impl<'t> Locator<'t> {
    pub(super) fn new(tree: Tree<'t>) -> Self {
        Self {
            tree,
            places: tree.has_places().then(|| Places::of(tree.text())),
            ancestry: Ancestry::of(tree),
        }
    }

    pub(super) fn span(&self, node: Node<'_>) -> Option<Span> {
        let places = self.places.as_ref()?;
        Some(places.span(self.tree.bytes(node.span(), places)))
    }

    pub(super) fn pointer(&self, node: Node<'_>) -> Pointer {
        self.ancestry.pointer(node)
    }

    fn diagnostic(&self, found: &Found, options: &Options) -> Diagnostic {
        let node = self.tree.node(found.index);
        let place = match found.part {
            Part::Whole => node,
            Part::Key => self.tree.node(found.index.saturating_sub(1)),
        };
        let mut diagnostic = Diagnostic::new(found.problem.clone(), self.pointer(node), self.span(place));
        diagnostic.severity = severity(found, options);
        diagnostic.suggestion.clone_from(&found.suggestion);
        diagnostic.related = found
            .related
            .iter()
            .map(|index| self.tree.node(*index))
            .map(|node| Related {
                source: None,
                pointer: self.pointer(node),
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
pub(super) fn report(tree: Tree<'_>, findings: &mut Findings, options: &Options) -> Report {
    let mut report = Report::default();
    let is_truncated = findings.is_truncated();
    let found = findings.items();
    if found.is_empty() && tree.faults().is_empty() {
        return report;
    }
    let most = options.most();
    // By node is by place, so that what is cut off is what comes last.
    sort_by_key(found, |one| one.index);
    report.truncated = is_truncated || found.len() > most;
    if report.truncated {
        // Errors stay before advice: what is left out must not make a text valid.
        sort_by_key(found, |one| severity(one, options));
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
