//! Lists of records in JSON or YAML, taken into the catalogue along a mapping.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::Value;

use super::options::ImportOptions;
use super::own::Nodes;
use super::rows::{From, Records};
use super::taken::Taken;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::mapping::{Cell, Given, List, Plan, Source};
use crate::schema::value_of;
use crate::text::{Kind as NodeKind, Node, Places, Pointer, Tree};

/// The records of a document, by the numbers of their nodes.
struct Numbered<'t>(Tree<'t>, &'t Nodes<'t>);

impl Source for Numbered<'_> {
    fn pointer(&self, at: u32) -> Pointer {
        self.1.pointer(self.0.node(at))
    }

    fn value(&self, at: u32) -> Value {
        value_of(self.0.node(at))
    }
}

/// Takes in the records of a document.
pub(super) fn take(
    tree: Tree<'_>,
    places: &Places<'_>,
    name: &str,
    plan: &Plan,
    options: &ImportOptions,
    taken: &mut Taken,
) {
    let whole = [List {
        at: Vec::new(),
        set: Vec::new(),
    }];
    let lists = if plan.lists.is_empty() {
        &whole
    } else {
        plan.lists.as_slice()
    };
    let mut records = Records::new(plan, "list", options);
    let mut columns: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    let root = tree.root();
    let nodes = Nodes::of(tree, places);
    let place = |node: Node<'_>| Some(places.span(tree.bytes(node.span(), places)));
    for list in lists {
        let found = list.at.iter().try_fold(root, |node, key| node.get(key));
        let Some(node) = found else {
            let column = list.at.join(".");
            let keys: Vec<&str> = root.members().map(|(key, _)| key.as_str()).collect();
            let meant = crate::text::nearest(&column, keys.into_iter());
            taken.note_with(
                Lossy::Column { column }.into(),
                Pointer::default(),
                place(root),
                meant,
            );
            continue;
        };
        let one = std::iter::once(node).filter(|node| node.kind() != NodeKind::Array);
        for (at, record) in node.items().chain(one).enumerate() {
            let given = given(record, tree, places);
            for one in &given {
                if !seen.contains(one.name.as_ref()) {
                    seen.insert(one.name.clone().into_owned());
                    columns.push(one.name.clone().into_owned());
                }
            }
            let pointer = nodes.pointer(record);
            let fragment = if pointer.as_str().is_empty() {
                String::new()
            } else {
                format!("#{pointer}")
            };
            let from = From {
                source: format!("{name}{fragment}"),
                number: at + 1,
                pointer,
                place: place(record),
                span: &|part| Some(places.span(part)),
            };
            records.add(&Numbered(tree, &nodes), &given, &list.set, from, taken);
        }
    }
    if !columns.is_empty() {
        let known = columns.iter().map(String::as_str);
        Records::missing(plan, &known, place(root), taken);
    }
    records.finish(taken);
}

/// What a record has in each column: objects in it give columns of their own, with dots between the keys.
pub(super) fn given<'t>(record: Node<'t>, tree: Tree<'t>, places: &Places<'_>) -> Vec<Given<'t>> {
    let mut all = Vec::new();
    collect(record, String::new(), tree, places, &mut all);
    all
}

fn collect<'t>(node: Node<'t>, name: String, tree: Tree<'t>, places: &Places<'_>, all: &mut Vec<Given<'t>>) {
    if node.kind() == NodeKind::Object && !node.is_empty() {
        for (key, value) in node.members() {
            let name = if name.is_empty() {
                key.as_str().to_owned()
            } else {
                format!("{name}.{}", key.as_str())
            };
            collect(value, name, tree, places, all);
        }
        return;
    }
    let cell = |node: Node<'t>| Cell {
        text: match node.kind() {
            NodeKind::Null => Some(Cow::Borrowed("")),
            NodeKind::Boolean => Some(Cow::Borrowed(if node.as_bool() == Some(true) {
                "true"
            } else {
                "false"
            })),
            _ => node.as_text().or_else(|| node.as_number()).map(Cow::Borrowed),
        },
        at: node.index(),
        span: tree.bytes(node.span(), places),
    };
    let cells = if node.kind() == NodeKind::Array {
        node.items().map(cell).collect()
    } else {
        vec![cell(node)]
    };
    all.push(Given {
        name: if name.is_empty() {
            Cow::Borrowed(".")
        } else {
            Cow::Owned(name)
        },
        at: node.index(),
        span: tree.bytes(node.span(), places),
        cells,
    });
}
