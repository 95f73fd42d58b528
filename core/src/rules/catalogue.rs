//! Rules across a catalogue: every reference resolves, no id stands twice in a kind, nothing goes in a circle.
//!
//! An [`Index`] takes one document after the other and keeps ids and references alone, so that a catalogue may be
//! a folder of files or a stream of lines that never is in memory as a whole.

use std::collections::HashMap;

use crate::diagnostic::catalogue::{Hint, Link, Problem};
use crate::diagnostic::{Diagnostic, Related, Term};
use crate::model::Kind;
use crate::sort::sort_by;
use crate::text::{Node, Pointer, Span};
use crate::value::Reference;
use crate::value::{Slug, Value as _};

/// A place in one of the documents of a catalogue.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The document, by the order in which they came.
    pub(crate) source: u32,
    pub(crate) pointer: Pointer,
    pub(crate) span: Option<Span>,
}

/// What references lead to: descriptions by kind, and words of the catalogue's lists.
type Target = (Term, u32);

#[derive(Debug)]
struct Definition {
    place: Place,
    referenced: bool,
}

/// A commons that needs or belongs to another.
#[derive(Debug)]
struct Edge {
    relation: &'static str,
    from: u32,
    to: u32,
    place: Place,
}

/// The ids and references of a catalogue.
#[derive(Debug, Default)]
pub(crate) struct Index {
    names: HashMap<Box<str>, u32>,
    definitions: HashMap<Target, Definition>,
    /// References whose target has not come by yet.
    waiting: Vec<(Target, Place)>,
    edges: Vec<Edge>,
    /// What the catalogue's own addresses begin with.
    base: Option<Box<str>>,
    /// References by address: those under the base are the catalogue's own.
    addresses: Vec<(Target, Place)>,
}

/// The relations that must not lead back to where they started.
const DEPENDS_ON: &str = "dependsOn";
const PART_OF: &str = "part-of";

impl Index {
    /// Takes in a document; `place` finds where a node stands. Ids that are taken are noted at once, with the
    /// place of the first.
    pub(crate) fn add(
        &mut self,
        node: Node<'_>,
        kind: Kind,
        place: &mut dyn FnMut(Node<'_>) -> Place,
        clash: &mut dyn FnMut(Node<'_>, Problem, &Place),
    ) {
        if kind == Kind::Catalogue {
            if let Some(base) = node
                .get("base")
                .and_then(Node::as_text)
                .filter(|base| !base.is_empty())
            {
                self.base = Some(base.into());
            }
            for (list, term) in [("themes", Term::Theme), ("challenges", Term::Challenge)] {
                for word in node.get(list).into_iter().flat_map(Node::items) {
                    self.define(word, term, place, clash);
                }
            }
            if let Some(publisher) = node.get("publisher") {
                self.refer(publisher, Term::Actor, place);
            }
            for (list, kind) in Kind::LISTS {
                for member in node.get(list).into_iter().flat_map(Node::items) {
                    self.member(member, kind, place, clash);
                }
            }
        } else {
            self.member(node, kind, place, clash);
        }
    }

    fn member(
        &mut self,
        node: Node<'_>,
        kind: Kind,
        place: &mut dyn FnMut(Node<'_>) -> Place,
        clash: &mut dyn FnMut(Node<'_>, Problem, &Place),
    ) {
        self.define(node, kind.into(), place, clash);
        let id = node.get("id").and_then(Node::as_text);
        for (key, value) in node.members() {
            match key.as_str() {
                "themes" => self.refer_all(value, Term::Theme, place),
                "challenges" => self.refer_all(value, Term::Challenge, place),
                "needs" => {
                    for need in value.items() {
                        self.refer_field(need, "themes", Term::Theme, place);
                        self.refer_field(need, "challenges", Term::Challenge, place);
                    }
                }
                "memberships" => self.refer_each(value, "of", Term::Actor, place),
                "resource" => {
                    self.refer_field(value, "implements", Term::Commons, place);
                    self.refer_field(value, "dependsOn", Term::Commons, place);
                    for target in value.get("dependsOn").into_iter().flat_map(Node::items) {
                        self.edge(DEPENDS_ON, id, target, place);
                    }
                }
                "community" => {
                    for list in ["members", "users"] {
                        if let Some(list) = value.get(list) {
                            self.refer_each(list, "actor", Term::Actor, place);
                        }
                    }
                }
                "governance" => self.refer_field(value, "stewards", Term::Actor, place),
                "relations" => {
                    self.refer_each(value, "target", Term::Commons, place);
                    for relation in value.items() {
                        if relation.get("type").and_then(Node::as_text) == Some(PART_OF)
                            && let Some(target) = relation.get("target")
                        {
                            self.edge(PART_OF, id, target, place);
                        }
                    }
                }
                "assessments" => self.refer_each(value, "by", Term::Actor, place),
                "funding" => self.refer_each(value, "funder", Term::Actor, place),
                "participants" => self.refer_each(value, "actor", Term::Actor, place),
                "produces" | "uses" | "contributesTo" => self.refer_all(value, Term::Commons, place),
                "deliverables" => self.refer_each(value, "commons", Term::Commons, place),
                _ => {}
            }
        }
    }

    fn name(&mut self, id: &str) -> u32 {
        if let Some(number) = self.names.get(id) {
            return *number;
        }
        // As many ids as texts of 4 GiB hold fit.
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.insert(id.into(), number);
        number
    }

    fn define(
        &mut self,
        node: Node<'_>,
        term: Term,
        place: &mut dyn FnMut(Node<'_>) -> Place,
        clash: &mut dyn FnMut(Node<'_>, Problem, &Place),
    ) {
        let Some(id) = node.get("id") else { return };
        let Some(text) = id.as_text() else { return };
        let target = (term, self.name(text));
        if let Some(first) = self.definitions.get(&target) {
            clash(
                id,
                Link::DuplicateId {
                    kind: term,
                    id: text.to_owned(),
                }
                .into(),
                &first.place,
            );
        } else {
            self.definitions.insert(
                target,
                Definition {
                    place: place(id),
                    referenced: false,
                },
            );
        }
    }

    fn refer(&mut self, node: Node<'_>, term: Term, place: &mut dyn FnMut(Node<'_>) -> Place) {
        let Some(text) = node.as_text() else { return };
        if Reference::is_address(text) {
            let number = self.name(text);
            self.addresses.push(((term, number), place(node)));
        }
        // What is no slug either is reported as such.
        if Slug::check(text).is_err() {
            return;
        }
        let target = (term, self.name(text));
        match self.definitions.get_mut(&target) {
            Some(definition) => definition.referenced = true,
            None => self.waiting.push((target, place(node))),
        }
    }

    fn refer_all(&mut self, list: Node<'_>, term: Term, place: &mut dyn FnMut(Node<'_>) -> Place) {
        for item in list.items() {
            self.refer(item, term, place);
        }
    }

    fn refer_field(
        &mut self,
        node: Node<'_>,
        field: &str,
        term: Term,
        place: &mut dyn FnMut(Node<'_>) -> Place,
    ) {
        if let Some(list) = node.get(field) {
            self.refer_all(list, term, place);
        }
    }

    fn refer_each(
        &mut self,
        list: Node<'_>,
        field: &str,
        term: Term,
        place: &mut dyn FnMut(Node<'_>) -> Place,
    ) {
        for item in list.items() {
            if let Some(reference) = item.get(field) {
                self.refer(reference, term, place);
            }
        }
    }

    fn edge(
        &mut self,
        relation: &'static str,
        from: Option<&str>,
        target: Node<'_>,
        place: &mut dyn FnMut(Node<'_>) -> Place,
    ) {
        if let (Some(from), Some(to)) = (from, target.as_text()) {
            let (from, to) = (self.name(from), self.name(to));
            // A relation to itself is reported where the commons is.
            if from != to {
                self.edges.push(Edge {
                    relation,
                    from,
                    to,
                    place: place(target),
                });
            }
        }
    }

    /// Takes addresses under the base for the ids that they stand for.
    fn settle_addresses(&mut self) {
        let Some(base) = self.base.take() else { return };
        let numbers = std::mem::take(&mut self.addresses);
        let mut texts: HashMap<u32, Box<str>> = HashMap::new();
        for (name, number) in &self.names {
            if name.starts_with(&*base) {
                texts.insert(*number, name.clone());
            }
        }
        let slug = |index: &mut Self, term: Term, number: u32| {
            let rest = texts.get(&number)?.strip_prefix(&*base)?;
            let id = rest.strip_prefix(term.as_str())?.strip_prefix('/')?;
            Slug::check(id).is_ok().then(|| index.name(id))
        };
        for ((term, number), place) in numbers {
            // What nothing here has the address of may well be somewhere else.
            if let Some(id) =
                slug(self, term, number).filter(|id| self.definitions.contains_key(&(term, *id)))
            {
                self.waiting.push(((term, id), place));
            }
        }
        let mut edges = std::mem::take(&mut self.edges);
        for edge in &mut edges {
            if let Some(id) = slug(self, Term::Commons, edge.to) {
                edge.to = id;
            }
        }
        self.edges = edges;
    }

    /// What only the whole shows, each with the document it is in; `source` names a document.
    pub(crate) fn finish(mut self, source: &dyn Fn(u32) -> Option<String>) -> Vec<(u32, Diagnostic)> {
        self.settle_addresses();
        let Self {
            names,
            mut definitions,
            waiting,
            edges,
            ..
        } = self;
        let mut ids = vec![""; names.len()];
        for (name, number) in &names {
            if let Some(id) = ids.get_mut(*number as usize) {
                *id = name;
            }
        }
        let id = |number: u32| ids.get(number as usize).copied().unwrap_or_default();
        let declared = |definitions: &HashMap<Target, Definition>, term| {
            definitions.keys().any(|(kind, _)| *kind == term)
        };
        let lists = [Term::Theme, Term::Challenge].map(|term| (term, declared(&definitions, term)));

        let mut out = Vec::new();
        let mut known: HashMap<Term, Vec<&str>> = HashMap::new();
        let mut comparisons = COMPARISONS;
        for (target, place) in waiting {
            let (term, number) = target;
            if let Some(definition) = definitions.get_mut(&target) {
                definition.referenced = true;
            } else if !lists.contains(&(term, false)) {
                let problem = Link::Unresolved {
                    kind: term,
                    id: id(number).to_owned(),
                };
                let mut diagnostic = Diagnostic::new(problem, place.pointer, place.span);
                let near = known
                    .entry(term)
                    .or_insert_with(|| sorted(&definitions, term, &id));
                if let Some(left) = comparisons.checked_sub(near.len()) {
                    comparisons = left;
                    diagnostic.suggestion = crate::text::nearest(id(number), near.iter().copied());
                }
                out.push((place.source, diagnostic));
            }
        }
        for ((term, number), definition) in definitions {
            if term == Term::Actor && !definition.referenced {
                let Place {
                    source,
                    pointer,
                    span,
                } = definition.place;
                let problem = Hint::UnreferencedActor {
                    id: id(number).to_owned(),
                };
                out.push((source, Diagnostic::new(problem, pointer, span)));
            }
        }
        for relation in [DEPENDS_ON, PART_OF] {
            for cycle in cycles(edges.iter().filter(|edge| edge.relation == relation)) {
                let Some(closing) = cycle.last() else { continue };
                let path: Vec<_> = cycle
                    .iter()
                    .map(|edge| id(edge.from))
                    .chain([id(closing.to)])
                    .map(str::to_owned)
                    .collect();
                let problem = Link::Cycle {
                    relation: relation.to_owned(),
                    path,
                };
                let Place {
                    source: at,
                    pointer,
                    span,
                } = closing.place.clone();
                let mut diagnostic = Diagnostic::new(problem, pointer, span);
                diagnostic.related = cycle
                    .iter()
                    .rev()
                    .skip(1)
                    .rev()
                    .map(|edge| Related {
                        source: (edge.place.source != at)
                            .then(|| source(edge.place.source))
                            .flatten(),
                        pointer: edge.place.pointer.clone(),
                        span: edge.place.span,
                    })
                    .collect();
                out.push((at, diagnostic));
            }
        }
        out
    }
}

/// How many ids are compared, all together, to find what was meant.
const COMPARISONS: usize = 1_000_000;

/// The ids of a kind, in an order that does not change from run to run.
fn sorted<'i>(
    definitions: &HashMap<Target, Definition>,
    term: Term,
    id: &dyn Fn(u32) -> &'i str,
) -> Vec<&'i str> {
    let mut ids: Vec<_> = definitions
        .keys()
        .filter(|(kind, _)| *kind == term)
        .map(|(_, number)| id(*number))
        .collect();
    sort_by(&mut ids, Ord::cmp);
    ids
}

/// The circles that edges close, each once: found in depth-first order, with a stack of our own.
fn cycles<'e>(edges: impl Iterator<Item = &'e Edge>) -> Vec<Vec<&'e Edge>> {
    let mut from: HashMap<u32, Vec<&Edge>> = HashMap::new();
    let mut order = Vec::new();
    for edge in edges {
        let list = from.entry(edge.from).or_default();
        if list.is_empty() {
            order.push(edge.from);
        }
        list.push(edge);
    }
    let mut done: HashMap<u32, bool> = HashMap::new();
    let mut cycles = Vec::new();
    for start in order {
        if done.contains_key(&start) {
            continue;
        }
        // The way from the start: each commons with the next of its edges to follow, and the edge that led to it.
        let mut way: Vec<(u32, usize, Option<&Edge>)> = vec![(start, 0, None)];
        done.insert(start, false);
        while let Some((at, next, _)) = way.last_mut() {
            let (node, position) = (*at, *next);
            *next += 1;
            let Some(edge) = from.get(&node).and_then(|list| list.get(position)).copied() else {
                done.insert(node, true);
                way.pop();
                continue;
            };
            match done.get(&edge.to) {
                None => {
                    done.insert(edge.to, false);
                    way.push((edge.to, 0, Some(edge)));
                }
                Some(false) => {
                    let begins = way.iter().position(|(node, _, _)| *node == edge.to).unwrap_or(0);
                    let led = way.iter().skip(begins + 1).filter_map(|(_, _, edge)| *edge);
                    cycles.push(led.chain([edge]).collect());
                }
                Some(true) => {}
            }
        }
    }
    cycles
}
