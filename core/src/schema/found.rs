//! What checks find, before it has a place.

use crate::diagnostic::Problem;
use crate::text::Node;

/// Something found, at a node; the place is looked up once all is found.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) problem: Problem,
    /// The node, by its number; a key's stands before its value.
    pub(crate) index: u32,
    pub(crate) part: Part,
    pub(crate) suggestion: Option<String>,
    /// Another node that has to do with it.
    pub(crate) related: Option<u32>,
}

/// What of a node is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The node itself.
    Whole,
    /// The key of the node's field.
    Key,
}

impl Found {
    pub(crate) fn at(node: Node<'_>, problem: impl Into<Problem>) -> Self {
        Self {
            problem: problem.into(),
            index: node.index(),
            part: Part::Whole,
            suggestion: None,
            related: None,
        }
    }

    pub(crate) fn suggest(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion;
        self
    }

    pub(crate) fn related(mut self, node: Node<'_>) -> Self {
        self.related = Some(node.index());
        self
    }
}

/// All that was found, up to a limit.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    items: Vec<Found>,
    most: usize,
    /// The codes of advice that the profile takes as errors.
    raises: &'static [&'static str],
    errors: usize,
    dropped: bool,
}

impl Findings {
    /// Empties the list for the next text. At most so many errors are kept, and as much advice.
    pub(crate) fn start(&mut self, most: usize, raises: &'static [&'static str]) {
        self.items.clear();
        (self.most, self.raises, self.errors, self.dropped) = (most, raises, 0, false);
    }

    /// Adds one, as long as there is room among its like: a text that is wrong everywhere must not fill the memory,
    /// and advice must not push errors out.
    pub(crate) fn push(&mut self, found: Found) {
        let is_error = !matches!(found.problem, Problem::Hint(_) | Problem::ForeignHint(_))
            || self.raises.contains(&found.problem.code());
        let kept = if is_error {
            self.errors
        } else {
            self.items.len() - self.errors
        };
        if kept >= self.most {
            self.dropped = true;
            return;
        }
        self.errors += usize::from(is_error);
        self.items.push(found);
    }

    /// Whether there is no room for another error, which then counts as left out: whoever would have to guess what was
    /// meant asks first.
    pub(crate) fn is_full(&mut self) -> bool {
        let is_full = self.errors >= self.most;
        self.dropped |= is_full;
        is_full
    }

    /// Whether something was left out.
    pub(crate) const fn is_truncated(&self) -> bool {
        self.dropped
    }

    /// What is there.
    pub(crate) fn items(&mut self) -> &mut [Found] {
        &mut self.items
    }
}
