//! Pages in Markdown with front matter, taken into the catalogue.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::{Map, Value, json};

use super::lists;
use super::options::ImportOptions;
use super::own;
use super::rows::{From, Records};
use super::taken::Taken;
use super::title_of;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{Lossy, Shape};
use crate::exchange::mapping::{Cell, Given, Plan, Source};
use crate::exchange::markdown::{is_written, parts};
use crate::exchange::names::{id_of, is_checksum};
use crate::model::Kind;
use crate::schema::{self, value_of};
use crate::text::{Kind as NodeKind, Node, Places, Pointer, Tree};

/// The front matter of a page, by the numbers of its nodes, and the text below it.
struct Page<'t> {
    tree: Tree<'t>,
    body: &'t str,
}

/// The number that stands for the text below.
const BODY: u32 = u32::MAX;

impl Source for Page<'_> {
    fn pointer(&self, at: u32) -> Pointer {
        if at == BODY {
            Pointer::default()
        } else {
            self.tree.node(at).pointer()
        }
    }

    fn value(&self, at: u32) -> Value {
        if at == BODY {
            self.body.into()
        } else {
            value_of(self.tree.node(at))
        }
    }
}

/// What is below the front matter of a page, and where; nothing where the page shows there what its front matter says.
pub(super) fn body(page: &str) -> (&str, Range<usize>) {
    match parts(page) {
        Some((_, body, at)) if !is_written(body) => (body, at..at + body.len()),
        _ => ("", 0..0),
    }
}

/// Takes in a page.
pub(super) fn take(
    tree: Tree<'_>,
    page: &str,
    name: &str,
    plan: Option<&Plan>,
    options: &ImportOptions,
    taken: &mut Taken,
) {
    let places = Places::of(page);
    let (body, range) = body(page);
    let root = tree.root();
    let place = Some(places.span(tree.bytes(root.span(), &places)));
    let title = options.title.clone().unwrap_or_else(|| title_of(name));
    if root.kind() != NodeKind::Object {
        taken.note(Lossy::Page { title }.into(), Pointer::default(), place);
        let problem = Shape::WrongType {
            expected: Term::Object,
            found: root.kind().into(),
        };
        return taken.note(problem.into(), Pointer::default(), place);
    }
    if let Some(plan) = plan {
        let mut given = lists::given(root, tree, &places);
        // Without a rule of its own the text is the description.
        let is_read = plan.columns().any(|column| column == ".");
        let rest = (!is_read && !body.is_empty()).then(|| ("description".to_owned(), body.to_owned()));
        let set: Vec<(String, String)> = rest.into_iter().collect();
        let below = Given {
            name: Cow::Borrowed("."),
            at: BODY,
            span: range.clone(),
            cells: vec![Cell {
                text: Some(Cow::Borrowed(body)),
                at: BODY,
                span: range,
            }],
        };
        given.extend(is_read.then_some(below));
        let columns: Vec<String> = given.iter().map(|one| one.name.clone().into_owned()).collect();
        Records::missing(plan, &columns.iter().map(String::as_str), place, taken);
        let mut records = Records::new(plan, "markdown", options);
        let from = From {
            source: name.to_owned(),
            number: 1,
            pointer: Pointer::default(),
            place,
            span: &|part| Some(places.span(part)),
        };
        records.add(&Page { tree, body }, &given, &set, from, taken);
        return records.finish(taken);
    }
    let said = root.get("kind").and_then(Node::as_text).and_then(Kind::from_word);
    let kind = said.unwrap_or_else(|| schema::guess(root));
    let mut more = Map::new();
    let mut without = Vec::new();
    let described = root.get("description");
    if described.is_none() && !body.is_empty() {
        more.insert("description".to_owned(), body.into());
    } else if !body.is_empty() && described.and_then(Node::as_text).map(str::trim) != Some(body) {
        let field = "text".to_owned();
        more.insert("extensions".to_owned(), json!({ "markdown": { &field: body } }));
        let span = Some(places.span(range));
        taken.note(Lossy::Extension { field }.into(), Pointer::default(), span);
    }
    if kind != Kind::Catalogue {
        let known = root.get("name").and_then(|name| {
            name.as_text()
                .or_else(|| name.members().find_map(|(_, text)| text.as_text()))
        });
        // Front matters of others call the name so.
        let called = root.get("title").and_then(Node::as_text);
        let called =
            called.filter(|called| !called.trim().is_empty() && known.is_none_or(|known| known == *called));
        without.extend(called.map(|_| "title"));
        let known = known.or(called);
        if known.is_none() {
            let title = title.clone();
            taken.note(Lossy::Title { title }.into(), Pointer::default(), place);
        }
        let known = known.unwrap_or(&title);
        if root.get("id").is_none()
            && let Some(id) = id_of(kind, known)
        {
            more.insert("id".to_owned(), id.as_str().into());
            if is_checksum(known) {
                let (title, id) = (known.to_owned(), id.to_string());
                taken.note(Lossy::MadeId { title, id }.into(), Pointer::default(), place);
            }
        }
        more.insert("name".to_owned(), known.into());
    }
    own::with(root, kind, more, &without, &own::Nodes::of(tree, &places), taken);
}
