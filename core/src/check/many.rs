//! Many documents as one catalogue: the files of a folder, the lines of a stream.

use std::sync::Arc;

use super::locate::{self, Locator};
use super::shift::Shift;
use super::{Options, check_tree};
use crate::diagnostic::catalogue::Hint;
use crate::diagnostic::{Diagnostic, Error, Problem, Related, Report, Severity, fault};
use crate::rules::Profile;
use crate::rules::catalogue::{Index, Place};
use crate::schema::Findings;
use crate::sort::sort_by_key;
use crate::text::{Buffer, Builder, Format, Kind as NodeKind, Node, Tree, Unreadable, decode, read};

/// Checks documents one after the other as one catalogue, and keeps of each its ids and references alone.
///
/// ```
/// use communs::{CatalogueCheck, Options};
///
/// let mut check = CatalogueCheck::new(Options::default());
/// check.add("a.yml", "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [association]")?;
/// check.add("b.yml", "communs: '1.0'\nkind: actor\nid: ademe\nname: ADEME\ntypes: [agency]\n\
///     memberships: [{of: fabmop, role: partner}]")?;
/// let whole = check.finish();
/// let (name, report) = &whole[1];
/// assert_eq!((name.as_str(), report.diagnostics()[1].code()), ("b.yml", "link-unresolved"));
/// assert_eq!(report.diagnostics()[1].suggestion(), Some("fabmob"));
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct CatalogueCheck {
    options: Options,
    buffer: Buffer,
    catalogue: Known,
    /// The names of the documents.
    sources: Vec<Arc<str>>,
}

/// What is kept of the documents.
#[derive(Debug, Default)]
struct Known {
    found: Findings,
    index: Index,
    /// Descriptions without provenance, under a profile that asks for it.
    unanswered: Vec<Place>,
    published: bool,
}

impl CatalogueCheck {
    /// A check with options.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    /// Checks a document, and remembers what it defines and refers to. What only the whole shows comes from
    /// [`CatalogueCheck::finish`]. The ending of the name tells the format, where the options do not.
    ///
    /// # Errors
    /// The text could not be looked at; the catalogue goes on without it.
    pub fn add(&mut self, name: &str, text: impl AsRef<[u8]>) -> Result<Report, Error> {
        self.add_as(name, self.options.format.or(Format::of_name(name)), text)
    }

    /// The same, where the format is known, or told from the text.
    ///
    /// # Errors
    /// The text could not be looked at; the catalogue goes on without it.
    pub fn add_as(
        &mut self,
        name: &str,
        format: Option<Format>,
        text: impl AsRef<[u8]>,
    ) -> Result<Report, Error> {
        self.sources.push(name.into());
        self.take(text.as_ref(), format.or(self.options.format), Shift::default())
    }

    /// Checks a line of a JSON Lines file: its number from 1, and the bytes of the file before it. Places are those
    /// of the file.
    ///
    /// # Errors
    /// The line could not be looked at; the catalogue goes on without it.
    pub fn add_line(
        &mut self,
        name: &str,
        line: usize,
        offset: usize,
        text: impl AsRef<[u8]>,
    ) -> Result<Report, Error> {
        let name = match self.sources.last() {
            Some(last) if &**last == name => Arc::clone(last),
            _ => name.into(),
        };
        self.sources.push(name);
        let shift = Shift {
            offset,
            lines: line.saturating_sub(1),
        };
        self.take(text.as_ref(), Some(Format::Json), shift)
    }

    /// Checks what a function builds: for objects of other languages. Diagnostics have pointers and no spans.
    ///
    /// # Errors
    /// What the function says, or the document could not be looked at; the catalogue goes on without it.
    pub fn add_built<E: From<Error>>(
        &mut self,
        name: &str,
        build: impl FnOnce(&mut Builder<'_>) -> Result<(), E>,
    ) -> Result<Report, E> {
        self.sources.push(name.into());
        let Self {
            options,
            buffer,
            catalogue,
            sources,
            ..
        } = self;
        let tree = Tree::build(&options.limits, buffer, build)?;
        catalogue
            .take(tree, options, sources, Shift::default())
            .map_err(E::from)
    }

    fn take(&mut self, text: &[u8], format: Option<Format>, shift: Shift) -> Result<Report, Error> {
        let text = decode(text).map_err(|wrong| shift.wrong(wrong))?;
        let Self {
            options,
            buffer,
            catalogue,
            sources,
        } = self;
        let format = format.unwrap_or_else(|| Format::of(text));
        match read(text, format, &options.limits, buffer) {
            Ok(tree) => catalogue.take(tree, options, sources, shift),
            Err(Unreadable::Exceeded(exceeded)) => Err(Error::Exceeded(exceeded)),
            Err(Unreadable::Faults(faults, in_characters)) => {
                let mut report = fault::faults(text, &faults, in_characters);
                shift.report(&mut report);
                Ok(report)
            }
        }
    }

    /// What only the whole shows: references that lead nowhere or in a circle, actors nobody refers to. A report for
    /// each document that has such, by the order in which they came.
    pub fn finish(self) -> Vec<(String, Report)> {
        let Self {
            options,
            sources,
            catalogue,
            ..
        } = self;
        let Known {
            index,
            unanswered,
            published,
            ..
        } = catalogue;
        let name = |source: u32| sources.get(source as usize).map(ToString::to_string);
        let mut all = index.finish(&name);
        if !published {
            all.extend(unanswered.into_iter().map(|place| {
                let mut diagnostic = Diagnostic::new(Hint::NoProvenance, place.pointer, place.span);
                diagnostic.severity = Severity::Error;
                (place.source, diagnostic)
            }));
        }
        sort_by_key(&mut all, |(source, _)| *source);
        let mut reports: Vec<(u32, Report)> = Vec::new();
        for (source, diagnostic) in all {
            match reports.last_mut() {
                Some((last, report)) if *last == source => report.diagnostics.push(diagnostic),
                _ => reports.push((
                    source,
                    Report {
                        diagnostics: vec![diagnostic],
                        truncated: false,
                    },
                )),
            }
        }
        reports
            .into_iter()
            .map(|(source, mut report)| {
                report.settle(options.most());
                (
                    sources
                        .get(source as usize)
                        .map(ToString::to_string)
                        .unwrap_or_default(),
                    report,
                )
            })
            .collect()
    }
}

impl Known {
    /// Checks the last of the sources, and keeps its ids and references.
    fn take(
        &mut self,
        tree: Tree<'_>,
        options: &Options,
        sources: &[Arc<str>],
        shift: Shift,
    ) -> Result<Report, Error> {
        let Self {
            found,
            index,
            unanswered,
            published,
        } = self;
        // More documents than that are not met.
        let number = u32::try_from(sources.len().saturating_sub(1)).unwrap_or(u32::MAX);
        found.start(options.most(), options.profile.raises());
        let kind = check_tree(tree, options, false, found)?;
        let mut report = locate::report(tree, found, options);
        shift.report(&mut report);
        if tree.root().kind() != NodeKind::Object {
            return Ok(report);
        }
        let places = Lookup {
            locator: Locator::new(tree),
            number,
            shift,
        };
        let mut taken = Vec::new();
        index.add(
            tree.root(),
            kind,
            &mut |node| places.place(node),
            &mut |node, problem: Problem, first| {
                taken.push((node.index(), problem, first.clone()));
            },
        );
        for (node, problem, first) in taken {
            report
                .diagnostics
                .push(places.duplicate(tree.node(node), problem, &first, sources));
        }
        *published |= tree.root().get("publisher").is_some();
        if options.profile == Profile::Publish {
            unanswered.extend(unanswered_in(tree, kind).map(|node| places.place(node)));
        }
        report.settle(options.most());
        Ok(report)
    }
}

/// Descriptions of a document that do not say where they come from.
fn unanswered_in(tree: Tree<'_>, kind: crate::model::Kind) -> impl Iterator<Item = Node<'_>> {
    let root = tree.root();
    let is_catalogue = kind == crate::model::Kind::Catalogue;
    let own = (!is_catalogue).then_some(root);
    let lists = crate::model::Kind::LISTS
        .into_iter()
        .filter(move |_| is_catalogue);
    let members = lists
        .filter_map(move |(list, _)| root.get(list))
        .flat_map(Node::items);
    own.into_iter()
        .chain(members)
        .filter(|node| node.get("provenance").is_none_or(Node::is_empty))
}

/// Finds places in a document of many.
struct Lookup<'t> {
    locator: Locator<'t>,
    number: u32,
    shift: Shift,
}

impl Lookup<'_> {
    fn place(&self, node: Node<'_>) -> Place {
        let span = self.locator.span(node).map(|span| self.shift.span(span));
        Place {
            source: self.number,
            pointer: self.locator.pointer(node),
            span,
        }
    }

    fn duplicate(&self, node: Node<'_>, problem: Problem, first: &Place, sources: &[Arc<str>]) -> Diagnostic {
        let place = self.place(node);
        let mut diagnostic = Diagnostic::new(problem, place.pointer, place.span);
        let elsewhere = first.source != self.number;
        let source = elsewhere
            .then(|| sources.get(first.source as usize).map(ToString::to_string))
            .flatten();
        diagnostic.related.push(Related {
            source,
            pointer: first.pointer.clone(),
            span: first.span,
        });
        diagnostic
    }
}
