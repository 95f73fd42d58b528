//! From the text of a mapping file to what the driver follows.

use super::columns::Columns;
use super::paths::{self, Field};
use crate::diagnostic::catalogue::Shape as ShapeProblem;
use crate::diagnostic::{Diagnostic, Error, Problem, Report, fault};
use crate::model::Kind;
use crate::schema::shape::{Either, Shape};
use crate::schema::{Findings, Found, MAPPING, Part, walk, walk_object};
use crate::text::{
    Ancestry, Buffer, Format, Kind as NodeKind, Limits, Node, Places, Tree, Unreadable, decode, nearest, read,
};

/// A mapping that can be followed.
#[derive(Debug)]
pub(crate) struct Plan {
    /// What the source is called under `extensions` and in provenance.
    pub(crate) name: Option<String>,
    pub(crate) kind: Kind,
    /// The column that tells the kind, and what it says.
    pub(crate) kinds: Option<(String, Vec<(String, Kind)>)>,
    pub(crate) separator: Option<u8>,
    pub(crate) lists: Vec<List>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) set: Vec<(String, String)>,
    pub(crate) keep: Vec<String>,
    pub(crate) leave: Vec<String>,
    pub(crate) together: bool,
    /// Whether the columns are named as our own tables name them, and cells are written as in these.
    pub(crate) own: bool,
    /// The columns that all of this speaks of.
    pub(super) by_column: Columns,
}

/// A list in a document.
#[derive(Debug)]
pub(crate) struct List {
    /// The keys that lead to it.
    pub(crate) at: Vec<String>,
    pub(crate) set: Vec<(String, String)>,
}

/// What a field of ours comes from.
#[derive(Debug, Default)]
pub(crate) struct Rule {
    /// The path of ours.
    pub(crate) to: String,
    /// The column.
    pub(crate) from: String,
    pub(crate) split: Split,
    pub(crate) words: Vec<(String, String)>,
    pub(crate) blanks: String,
    pub(crate) base: String,
    /// Paths of an actor, and the columns that they come from.
    pub(crate) details: Vec<(String, String)>,
}

/// What divides the values of a cell.
#[derive(Debug, Default)]
pub(crate) enum Split {
    #[default]
    Nothing,
    At(String),
    Array,
}

impl Plan {
    /// The columns that it speaks of, without those it leaves alone.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        let details = self.rules.iter().flat_map(|rule| &rule.details);
        let rules = self.rules.iter().map(|rule| rule.from.as_str());
        rules
            .chain(details.map(|(_, column)| column.as_str()))
            .chain(self.kinds.iter().map(|(column, _)| column.as_str()))
    }

    /// What follows the header of one of our own tables.
    pub(crate) fn of_header<'h>(kind: Kind, columns: impl Iterator<Item = &'h str>) -> Self {
        let kinds = [Kind::Actor, Kind::Commons, Kind::Project];
        let known = columns.filter(|column| kinds.iter().any(|kind| paths::resolve(*kind, column).is_some()));
        let rule = |column: &str| Rule {
            to: column.to_owned(),
            from: column.to_owned(),
            ..Rule::default()
        };
        let plan = Self {
            name: None,
            kind,
            kinds: Some((
                "kind".to_owned(),
                kinds.map(|kind| (kind.as_str().to_owned(), kind)).to_vec(),
            )),
            separator: None,
            lists: Vec::new(),
            rules: known.map(rule).collect(),
            set: Vec::new(),
            keep: Vec::new(),
            leave: vec!["communs".to_owned()],
            together: false,
            own: true,
            by_column: Columns::default(),
        };
        plan.indexed()
    }

    fn indexed(mut self) -> Self {
        self.by_column = Columns::of(&self);
        self
    }
}

/// Checks a mapping file: its shape, and that each path names a field of ours.
///
/// ```
/// use communs::exchange::check_mapping;
/// use communs::text::Limits;
///
/// let report = check_mapping("describes: actor\nfields:\n  name: nom\n  identifiers.sirn: siren\n", &Limits::default())?;
/// let found = &report.diagnostics()[0];
/// assert_eq!((found.code(), found.suggestion()), ("shape-unknown-field", Some("identifiers.siren")));
/// assert_eq!(found.span().unwrap().start.line, 4);
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
///
/// # Errors
/// The text could not be looked at: not UTF-8, or over a limit.
pub fn check_mapping(text: impl AsRef<[u8]>, limits: &Limits) -> Result<Report, Error> {
    compile(text.as_ref(), limits).map(|(_, report)| report)
}

/// Reads a mapping file; without errors in it, it can be followed.
pub(crate) fn compile(text: &[u8], limits: &Limits) -> Result<(Option<Plan>, Report), Error> {
    let text = decode(text)?;
    let mut buffer = Buffer::new();
    let tree = match read(text, Format::of(text), limits, &mut buffer) {
        Ok(tree) => tree,
        Err(Unreadable::Exceeded(exceeded)) => return Err(Error::Exceeded(exceeded)),
        Err(Unreadable::Faults(faults, in_characters)) => {
            return Ok((None, fault::faults(text, &faults, in_characters)));
        }
    };
    let root = tree.root();
    let mut found = Findings::default();
    found.start(limits.diagnostics, &[]);
    if root.kind() == NodeKind::Object {
        walk_object(root, &MAPPING, &mut found);
        // A mapping has no `extensions` to move anything to.
        for one in found.items() {
            if let Problem::Shape(ShapeProblem::UnknownField { field }) = &one.problem {
                let key = field.clone();
                one.problem = ShapeProblem::UnknownKey { key }.into();
            }
        }
        check_paths(root, &mut found);
    } else {
        let problem = ShapeProblem::WrongType {
            expected: crate::diagnostic::Term::Object,
            found: root.kind().into(),
        };
        found.push(Found::at(root, problem));
    }
    let report = report(tree, &mut found, limits.diagnostics);
    let plan = report.is_valid().then(|| plan(root));
    Ok((plan, report))
}

fn report(tree: Tree<'_>, found: &mut Findings, most: usize) -> Report {
    let mut report = Report::default();
    let places = Places::of(tree.text());
    let ancestry = Ancestry::of(tree);
    report.diagnostics.extend(found.items().iter().map(|one| {
        let node = tree.node(one.index);
        let place = match one.part {
            Part::Whole => node,
            Part::Key => tree.node(one.index.saturating_sub(1)),
        };
        let span = places.span(tree.bytes(place.span(), &places));
        let mut diagnostic = Diagnostic::new(one.problem.clone(), ancestry.pointer(node), Some(span));
        diagnostic.suggestion.clone_from(&one.suggestion);
        // A key of the file is meant even where it is there too.
        if let Problem::Shape(ShapeProblem::UnknownKey { key }) = &one.problem
            && diagnostic.suggestion.is_none()
            && diagnostic.pointer.segments().count() == 1
        {
            diagnostic.suggestion = nearest(key, MAPPING.names());
        }
        diagnostic
    }));
    let faults = tree.faults().iter();
    report
        .diagnostics
        .extend(faults.map(|one| fault::diagnostic(tree.text(), one, false)));
    report.settle(most);
    report
}

/// The kinds that records may be of: that of the mapping first.
fn kinds(root: Node<'_>) -> Vec<Kind> {
    let words = root.get("unless").and_then(|from| from.get("words"));
    let nodes = root.get("describes").into_iter();
    let nodes = nodes.chain(words.into_iter().flat_map(Node::members).map(|(_, word)| word));
    nodes
        .filter_map(|node| Kind::from_word(node.as_text()?))
        .collect()
}

fn check_paths(root: Node<'_>, found: &mut Findings) {
    let kinds = kinds(root);
    if kinds.is_empty() {
        return;
    }
    let lists = root.get("lists").into_iter().flat_map(Node::items);
    let sets = root
        .get("set")
        .into_iter()
        .chain(lists.filter_map(|list| list.get("set")));
    for (key, value) in sets.flat_map(Node::members) {
        if let Some(field) = known(&kinds, key.as_str(), value, found) {
            check_word(&field, value, found);
        }
    }
    let fields = root.get("fields").into_iter().flat_map(Node::members);
    let mut named = false;
    for (key, value) in fields {
        let path = key.as_str();
        named |= path == "name" || path == "id" || path.starts_with("name.");
        let field = known(&kinds, path, value, found);
        let words = value.get("words").into_iter().flat_map(Node::members);
        for (_, word) in words.filter(|(_, word)| word.as_text() != Some("")) {
            if let Some(field) = &field {
                check_word(field, word, found);
            }
        }
        for (key, value) in value.get("details").into_iter().flat_map(Node::members) {
            known(&[Kind::Actor], key.as_str(), value, found);
        }
    }
    // Nothing can be described that has no name.
    if let Some(fields) = root
        .get("fields")
        .filter(|fields| !named && fields.kind() == NodeKind::Object)
    {
        let problem = ShapeProblem::MissingField {
            field: "name".to_owned(),
        };
        found.push(Found::at(fields, problem));
    }
    if let Some(separator) = root.get("separator")
        && separator
            .as_text()
            .is_some_and(|text| separator_of(text).is_none())
    {
        let problem = ShapeProblem::Vocabulary {
            value: separator.as_text().unwrap_or_default().to_owned(),
            allowed: [";", ",", "\\t", "|"].map(str::to_owned).to_vec(),
        };
        found.push(Found::at(separator, problem));
    }
}

/// What divides cells: one character of ASCII that cells do not begin with.
fn separator_of(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [b'"' | b'\n' | b'\r' | b' '] => None,
        [one] if one.is_ascii() => Some(*one),
        _ => None,
    }
}

/// The field that a path names in one of the kinds, told where there is none.
fn known(kinds: &[Kind], path: &str, value: Node<'_>, found: &mut Findings) -> Option<Field> {
    let field = kinds.iter().find_map(|kind| paths::resolve(*kind, path));
    if field.is_none() {
        let problem = ShapeProblem::UnknownField {
            field: path.to_owned(),
        };
        let all: Vec<String> = kinds.iter().flat_map(|kind| paths::all(*kind)).collect();
        // `identifers.siren` is nearer to what has two keys than to `id`.
        let depth = path.matches('.').count();
        let alike = all.iter().filter(|known| known.matches('.').count() == depth);
        let meant = nearest(path, alike.map(String::as_str));
        found.push(Found {
            part: Part::Key,
            ..Found::at(value, problem).suggest(meant)
        });
    }
    field
}

/// A value that the mapping gives has to be one that the field takes; whoever is named may have any name.
fn check_word(field: &Field, value: Node<'_>, found: &mut Findings) {
    let is_text = matches!(
        field.shape,
        Shape::Text(_) | Shape::Words(_) | Shape::Either(Either { text: Some(_), .. })
    );
    if is_text && !field.is_reference() && value.kind() != NodeKind::Object {
        walk(value, field.shape, found);
    }
}

fn plan(root: Node<'_>) -> Plan {
    let text = |node: Node<'_>, key: &str| {
        node.get(key)
            .and_then(Node::as_text)
            .unwrap_or_default()
            .to_owned()
    };
    let texts = |key: &str| -> Vec<String> {
        let items = root.get(key).into_iter().flat_map(Node::items);
        items.filter_map(Node::as_text).map(str::to_owned).collect()
    };
    let pairs = |node: Option<Node<'_>>| -> Vec<(String, String)> {
        node.into_iter()
            .flat_map(Node::members)
            .filter_map(|(key, value)| Some((key.as_str().to_owned(), value.as_text()?.to_owned())))
            .collect()
    };
    let rules = root.get("fields").into_iter().flat_map(Node::members);
    let kinds = root.get("unless").map(|from| {
        let words = pairs(from.get("words")).into_iter();
        let kinds = words.filter_map(|(word, kind)| Some((word, Kind::from_word(&kind)?)));
        (text(from, "from"), kinds.collect())
    });
    let plan = Plan {
        name: root.get("name").and_then(Node::as_text).map(str::to_owned),
        kind: Kind::from_word(&text(root, "describes")).unwrap_or(Kind::Commons),
        kinds,
        separator: separator_of(&text(root, "separator")),
        lists: root
            .get("lists")
            .into_iter()
            .flat_map(Node::items)
            .map(|list| List {
                at: text(list, "at").split('.').map(str::to_owned).collect(),
                set: pairs(list.get("set")),
            })
            .collect(),
        rules: rules
            .map(|(to, value)| Rule {
                to: to.as_str().to_owned(),
                from: value.as_text().map_or_else(|| text(value, "from"), str::to_owned),
                split: match text(value, "split").as_str() {
                    "" => Split::Nothing,
                    "array" => Split::Array,
                    other => Split::At(other.to_owned()),
                },
                words: pairs(value.get("words")),
                blanks: text(value, "blanks"),
                base: text(value, "base"),
                details: pairs(value.get("details")),
            })
            .collect(),
        set: pairs(root.get("set")),
        keep: texts("keep"),
        leave: texts("leave"),
        together: root.get("together").and_then(Node::as_bool).unwrap_or(false),
        own: false,
        by_column: Columns::default(),
    };
    plan.indexed()
}
