//! From text to report: read, walk the shape, apply the rules, say where.

mod asked;
mod canonical;
mod document;
mod foreign;
mod judge;
mod lines;
mod locate;
mod many;
mod options;
mod shift;
mod typed;

pub use asked::{still_asked, still_asked_of};
pub use canonical::reformat;
pub use document::document;
pub use foreign::{ForeignOptions, check_as, check_built_as};
pub use judge::judge;
pub use lines::{Line, LineCheck};
pub use many::CatalogueCheck;
pub use options::Options;

use crate::diagnostic::catalogue::Shape as ShapeProblem;
use crate::diagnostic::{Error, Report, fault};
use crate::exchange::foreign::guess as guess_foreign;
use crate::exchange::is_exportable;
use crate::model::{Description, Kind};
use crate::rules::catalogue::{Index, Place};
use crate::rules::{self, Context};
use crate::schema::{self, Findings, Found};
use crate::text::{Buffer, Format, Node, Tree, Unreadable, decode, deserialize, nearest, read};

/// Checks a text, JSON or YAML, and reports everything that is wrong with it.
///
/// ```
/// use communs::{Options, check};
///
/// let text = "communs: '1.0'\nkind: commons\nid: gtfs\nname: GTFS\nresource:\n  natures: [standart]\n";
/// let report = check(text, &Options::default())?;
/// let first = &report.diagnostics()[0];
/// assert_eq!((first.code(), first.pointer().as_str()), ("hint-no-license", ""));
/// let second = &report.diagnostics()[1];
/// assert_eq!((second.code(), second.pointer().as_str()), ("shape-vocabulary", "/resource/natures/0"));
/// assert_eq!((second.span().unwrap().start.line, second.suggestion()), (6, Some("standard")));
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
///
/// # Errors
/// The text could not be looked at: not UTF-8, over a limit, or of another version of the format.
pub fn check(text: impl AsRef<[u8]>, options: &Options) -> Result<Report, Error> {
    Checker::new(*options).check(text)
}

/// Checks text after text, with the memory of the one before.
///
/// ```
/// use communs::{Checker, Options};
///
/// let mut checker = Checker::new(Options::default());
/// for text in ["kind: actor", r#"{"kind": "actor"}"#] {
///     assert!(!checker.check(text)?.is_valid());
/// }
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Checker {
    options: Options,
    buffer: Buffer,
    found: Findings,
}

impl Checker {
    /// A checker with options.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            buffer: Buffer::new(),
            found: Findings::default(),
        }
    }

    /// Goes on with other options.
    pub const fn set_options(&mut self, options: Options) {
        self.options = options;
    }

    /// Gives memory back that the last text took, where it had more values and keys than that.
    pub fn forget_beyond(&mut self, values: usize) {
        if self.buffer.capacity() > values {
            self.buffer = Buffer::new();
        }
    }

    /// Checks a text: see [`check`].
    ///
    /// # Errors
    /// The text could not be looked at.
    pub fn check(&mut self, text: impl AsRef<[u8]>) -> Result<Report, Error> {
        self.check_then(text, |_, _| ()).map(|(report, _)| report)
    }

    /// Checks a text, and hands its tree on where it is valid: for those that build values of their own from it.
    ///
    /// ```
    /// use communs::{Checker, Options};
    ///
    /// let text = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob";
    /// let mut checker = Checker::new(Options::default());
    /// let (_, fields) = checker.check_then(text, |tree, _| tree.root().len())?;
    /// assert_eq!(fields, Some(4));
    /// # Ok::<(), communs::diagnostic::Error>(())
    /// ```
    ///
    /// # Errors
    /// The text could not be looked at.
    pub fn check_then<T>(
        &mut self,
        text: impl AsRef<[u8]>,
        then: impl FnOnce(Tree<'_>, Kind) -> T,
    ) -> Result<(Report, Option<T>), Error> {
        self.look(text.as_ref(), Report::is_valid, then)
    }

    /// The same for a description that is to be exported: the tree is handed on where [`is_exportable`] says so.
    ///
    /// ```
    /// use communs::{Checker, Options, document};
    ///
    /// let text = format!("{{communs: '1.0', kind: actor, id: a, name: A, summary: {}}}", "a".repeat(400));
    /// let (report, document) = Checker::new(Options::default()).check_to_export(text, document)?;
    /// assert!(!report.is_valid());
    /// assert_eq!(document.flatten().unwrap()["summary"].as_str().unwrap().len(), 400);
    /// # Ok::<(), communs::diagnostic::Error>(())
    /// ```
    ///
    /// # Errors
    /// The text could not be looked at: see [`Checker::check`].
    pub fn check_to_export<T>(
        &mut self,
        text: impl AsRef<[u8]>,
        then: impl FnOnce(Tree<'_>, Kind) -> T,
    ) -> Result<(Report, Option<T>), Error> {
        self.look(text.as_ref(), is_exportable, then)
    }

    /// Whether a text has the shape that the published schema of a kind asks for, which is what JSON Schema can
    /// judge: no rules, and of each value type its pattern alone. For the tests that hold the two together.
    #[doc(hidden)]
    pub fn has_shape(&mut self, text: &[u8], kind: Kind) -> Result<bool, Error> {
        let text = decode(text)?;
        let format = self.options.format.unwrap_or_else(|| Format::of(text));
        let tree = match read(text, format, &self.options.limits, &mut self.buffer) {
            Ok(tree) => tree,
            Err(Unreadable::Exceeded(exceeded)) => return Err(Error::Exceeded(exceeded)),
            Err(Unreadable::Faults(..)) => return Ok(false),
        };
        self.found
            .start(self.options.most(), self.options.profile.raises());
        if tree.root().kind() == crate::text::Kind::Object {
            schema::walk_object(tree.root(), schema::root(kind), &mut self.found);
        } else {
            return Ok(false);
        }
        Ok(!self
            .found
            .items()
            .iter()
            .any(|found| schema::is_expressible(&found.problem)))
    }

    /// Reads and checks a text, and hands the tree on where it is valid.
    fn look<T>(
        &mut self,
        text: &[u8],
        fits: fn(&Report) -> bool,
        then: impl FnOnce(Tree<'_>, Kind) -> T,
    ) -> Result<(Report, Option<T>), Error> {
        let text = decode(text)?;
        let Self {
            options,
            buffer,
            found,
        } = self;
        let format = options.format.unwrap_or_else(|| Format::of(text));
        let tree = match read(text, format, &options.limits, buffer) {
            Ok(tree) => tree,
            Err(Unreadable::Exceeded(exceeded)) => return Err(Error::Exceeded(exceeded)),
            Err(Unreadable::Faults(faults, in_characters)) => {
                return Ok((fault::faults(text, &faults, in_characters), None));
            }
        };
        found.start(options.most(), options.profile.raises());
        let kind = check_tree(tree, options, true, found)?;
        let report = locate::report(tree, found, options);
        let handed = fits(&report).then(|| then(tree, kind));
        Ok((report, handed))
    }
}

/// Notes all that a document has against the model, and says what kind it was checked as.
///
/// `alone` tells that no other document can answer for it: references within a catalogue are followed.
pub(crate) fn check_tree(
    tree: Tree<'_>,
    options: &Options,
    alone: bool,
    found: &mut Findings,
) -> Result<Kind, Error> {
    let root = tree.root();
    if root.kind() != crate::text::Kind::Object {
        found.push(Found::at(root, not_an_object(root)));
        return Ok(options.kind.unwrap_or(Kind::Commons));
    }
    supported(root)?;
    if let Some(other) = other_format(root) {
        found.push(Found::at(root, other));
        return Ok(options.kind.unwrap_or(Kind::Commons));
    }
    let kind = kind(root, options, found);
    schema::walk_object(root, schema::root(kind), found);
    settle_kind(root, kind, options, found);
    let context = Context {
        kind,
        profile: options.profile,
        published: !alone,
    };
    if kind == Kind::Catalogue {
        rules::check_catalogue(root, context, found);
        if alone {
            across(tree, found);
        }
    } else {
        rules::check(root, context, found);
    }
    Ok(kind)
}

fn not_an_object(node: Node<'_>) -> ShapeProblem {
    ShapeProblem::WrongType {
        expected: crate::diagnostic::Term::Object,
        found: node.kind().into(),
    }
}

/// Tells a file of another format, of which every line would be wrong: nothing in it says that it is a description.
fn other_format(root: Node<'_>) -> Option<ShapeProblem> {
    if root.get("communs").is_some() || root.get("kind").is_some() {
        return None;
    }
    let other = guess_foreign(root)?;
    Some(ShapeProblem::OtherFormat {
        format: other.name().to_owned(),
        word: other.as_str().to_owned(),
    })
}

/// Refuses a document of another major version, of which nothing can be said.
fn supported(root: Node<'_>) -> Result<(), Error> {
    let Some(version) = root.get("communs") else {
        return Ok(());
    };
    let Some(text) = version.as_text().or(version.as_number()) else {
        return Ok(());
    };
    let (major, minor) = text.split_once('.').unwrap_or((text, "0"));
    let digits =
        |part: &str| !part.is_empty() && part.len() < 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits(major) && digits(minor) && major.trim_start_matches('0') != "1" {
        return Err(Error::UnsupportedVersion {
            found: text.to_owned(),
        });
    }
    Ok(())
}

/// The kind to check a document as: its own, the one asked for, or the one it looks like.
fn kind(root: Node<'_>, options: &Options, found: &mut Findings) -> Kind {
    let node = root.get("kind");
    let own = node.and_then(Node::as_text).and_then(Kind::from_word);
    if let (Some(node), Some(own), Some(asked)) = (node, own, options.kind)
        && own != asked
    {
        found.push(Found::at(
            node,
            ShapeProblem::Kind {
                expected: asked.into(),
                found: own.into(),
            },
        ));
    }
    let meant = || {
        Kind::from_word(&nearest(
            node?.as_text()?,
            Kind::ALL.iter().map(|kind| kind.as_str()),
        )?)
    };
    own.or(options.kind)
        .or_else(meant)
        .unwrap_or_else(|| schema::guess(root))
}

/// Says of an unknown kind which there are: the shape that the document was checked as knows only its own.
fn settle_kind(root: Node<'_>, kind: Kind, options: &Options, found: &mut Findings) {
    if found.items().is_empty() {
        return;
    }
    let Some(node) = root.get("kind") else { return };
    let words: Vec<_> = match options.kind {
        Some(_) => vec![kind.as_str()],
        None => Kind::ALL.iter().map(|kind| kind.as_str()).collect(),
    };
    for one in found.items().iter_mut().filter(|one| one.index == node.index()) {
        if let crate::diagnostic::Problem::Shape(ShapeProblem::Vocabulary { value, allowed }) =
            &mut one.problem
        {
            one.suggestion = nearest(value, words.iter().copied());
            *allowed = words.iter().map(|word| (*word).to_owned()).collect();
        }
    }
}

/// Follows the references of a catalogue that is one document.
fn across(tree: Tree<'_>, found: &mut Findings) {
    let mut index = Index::default();
    let mut nodes = Vec::new();
    // Places are looked up once all is found: until then a node's number, as a source, stands for it.
    let mut place = |node: Node<'_>| Place {
        source: node.index(),
        pointer: crate::text::Pointer::default(),
        span: None,
    };
    let mut note = |node: Node<'_>, problem, first: &Place| nodes.push((node.index(), problem, first.source));
    index.add(tree.root(), Kind::Catalogue, &mut place, &mut note);
    for (node, problem, first) in nodes {
        found.push(Found::at(tree.node(node), problem).related(tree.node(first)));
    }
    for (node, diagnostic) in index.finish(&|source| Some(source.to_string())) {
        let mut one = Found::at(tree.node(node), diagnostic.problem).suggest(diagnostic.suggestion);
        one.related = diagnostic
            .related
            .first()
            .and_then(|related| related.source.as_deref()?.parse().ok());
        found.push(one);
    }
}

/// Why there is no description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invalid {
    /// The text could not be looked at.
    Unreadable(Error),
    /// The text was looked at, and is not valid: the report says why.
    Invalid(Report),
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::Invalid(report) => {
                let mut errors = report
                    .iter()
                    .filter(|one| one.severity() == crate::diagnostic::Severity::Error);
                let first = errors
                    .next()
                    .map(|one| one.message(crate::diagnostic::Locale::English));
                write!(f, "not valid: {}", first.unwrap_or_default())?;
                match errors.count() {
                    0 => Ok(()),
                    more => write!(f, ", and {more} more"),
                }
            }
        }
    }
}

impl std::error::Error for Invalid {}

/// Reads a description that is valid under the options; warnings and hints do not matter.
///
/// ```
/// use communs::model::Description;
/// use communs::{Options, parse};
///
/// let description = parse("communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob", &Options::default())?;
/// assert!(matches!(&description, Description::Actor(actor) if actor.id.as_str() == "fabmob"));
/// # Ok::<(), communs::Invalid>(())
/// ```
///
/// # Errors
/// The text could not be looked at, or is not valid.
pub fn parse(text: impl AsRef<[u8]>, options: &Options) -> Result<Description, Invalid> {
    let mut checker = Checker::new(*options);
    let (report, description) = checker
        .look(text.as_ref(), Report::is_valid, build)
        .map_err(Invalid::Unreadable)?;
    match description {
        Some(Some(description)) => Ok(description),
        _ => Err(Invalid::Invalid(report)),
    }
}

fn build(tree: Tree<'_>, kind: Kind) -> Option<Description> {
    let root = tree.root();
    // The shape check comes first and finds whatever a type would refuse.
    match kind {
        Kind::Actor => deserialize(root).map(Description::Actor),
        Kind::Commons => deserialize(root).map(Description::Commons),
        Kind::Project => deserialize(root).map(Description::Project),
        Kind::Catalogue => deserialize(root).map(Description::Catalogue),
    }
    .ok()
}
