//! The usual form of a description: the fields in the order of the model.

use std::collections::HashMap;

use super::locate::Locator;
use super::{Invalid, not_an_object};
use crate::diagnostic::{Diagnostic, Error, Report, fault};
use crate::exchange::OwnFormat;
use crate::model::Kind;
use crate::schema;
use crate::schema::shape::{Either, Object, Shape};
use crate::sort::sort_by;
use crate::text::{
    Buffer, Comments, Format, Kind as NodeKind, Limits, Node, Places, Pointer, Style, Tree, Unreadable,
    Writer, read,
};

/// A text in its usual form: the order of keys, quotes and white space; comments stay where the format has such.
///
/// The syntax is told from the text, where it is not said, and kept, where no target is named. The buffer is memory for the
/// next text.
///
/// ```
/// use communs::exchange::OwnFormat;
/// use communs::reformat;
/// use communs::text::{Buffer, Limits};
///
/// let text = "name: FabMob   # short\nid: fabmob\nkind: actor\ncommuns: '1.0'\n";
/// let (limits, mut buffer) = (Limits::default(), Buffer::new());
/// let formatted = reformat(text, None, None, &limits, &mut buffer)?;
/// assert_eq!(formatted, "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob # short\n");
/// let line = reformat(text, None, Some(OwnFormat::JsonLines), &limits, &mut buffer)?;
/// assert_eq!(line, "{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"fabmob\",\"name\":\"FabMob\"}\n");
/// # Ok::<(), communs::Invalid>(())
/// ```
///
/// # Errors
/// The text goes over a limit, its syntax is broken, or it holds no fields at all. Other mistakes stay as they are.
pub fn reformat(
    text: &str,
    syntax: Option<Format>,
    target: Option<OwnFormat>,
    limits: &Limits,
    buffer: &mut Buffer,
) -> Result<String, Invalid> {
    let syntax = syntax.unwrap_or_else(|| Format::of(text));
    let target = target.unwrap_or(match syntax {
        Format::Json => OwnFormat::Json,
        Format::Yaml => OwnFormat::Yaml,
    });
    let broken = |unreadable| match unreadable {
        Unreadable::Exceeded(exceeded) => Invalid::Unreadable(Error::Exceeded(exceeded)),
        Unreadable::Faults(faults, in_characters) => {
            Invalid::Invalid(fault::faults(text, &faults, in_characters))
        }
    };
    let tree = read(text, syntax, limits, buffer).map_err(broken)?;
    let root = tree.root();
    if root.kind() != NodeKind::Object {
        let mut report = Report::default();
        let span = Locator::new(tree).span(root);
        report
            .diagnostics
            .push(Diagnostic::new(not_an_object(root), Pointer::default(), span));
        return Err(Invalid::Invalid(report));
    }
    // What reading could go on from, writing would hide.
    if !tree.faults().is_empty() {
        return Err(Invalid::Invalid(fault::faults(text, tree.faults(), false)));
    }
    let canonical = Canonical::of(tree);
    // Other readers of YAML, and schemas, take `1.10` for a number, where a text was meant.
    if let Some(quoted) = canonical.quoted(tree) {
        let mut buffer = Buffer::new();
        let tree = read(&quoted, syntax, limits, &mut buffer).map_err(broken)?;
        return Ok(Canonical::of(tree).write(tree, target));
    }
    Ok(canonical.write(tree, target))
}

/// What a document is in the model, by node.
#[derive(Debug)]
struct Canonical {
    objects: HashMap<u32, Members>,
    /// Texts that YAML lets stand without quotes, and that any other reader would take for numbers.
    bare: Vec<u32>,
}

/// What orders the members of an object.
#[derive(Debug)]
enum Members {
    /// The fields of a record, as the model has them; others come last.
    Fields(&'static Object),
    /// Free keys, such as languages, by the alphabet.
    Keys,
}

impl Canonical {
    /// Looks at a description from its root on. What says no kind keeps its order.
    fn of(tree: Tree<'_>) -> Self {
        let root = tree.root();
        let kind = root.get("kind").and_then(Node::as_text).and_then(Kind::from_word);
        let (mut objects, mut bare) = (HashMap::new(), Vec::new());
        let mut open: Vec<(Node<'_>, Shape)> = kind
            .map(|kind| (root, Shape::Object(schema::root(kind))))
            .into_iter()
            .collect();
        while let Some((node, shape)) = open.pop() {
            match shape {
                Shape::List(item) => open.extend(node.items().map(|node| (node, *item))),
                Shape::Map(map) => {
                    objects.insert(node.index(), Members::Keys);
                    open.extend(node.members().map(|(_, value)| (value, map.values)));
                }
                Shape::Either(either) => open.extend(one_of(either, node).map(|shape| (node, shape))),
                Shape::Object(object) if node.kind() == NodeKind::Object => {
                    objects.insert(node.index(), Members::Fields(object));
                    for (key, value) in node.members() {
                        let field = object.fields.iter().find(|field| field.name == key.as_str());
                        open.extend(field.map(|field| (value, field.shape)));
                    }
                }
                Shape::Text(_) if node.as_str().is_none() && node.as_text().is_some() => {
                    bare.push(node.index());
                }
                _ => {}
            }
        }
        Self { objects, bare }
    }

    /// The text of a YAML document with quotes around texts that other formats would take for numbers; nothing where
    /// there are none.
    fn quoted(&self, tree: Tree<'_>) -> Option<String> {
        if self.bare.is_empty() {
            return None;
        }
        let places = Places::of(tree.text());
        let nodes = self.bare.iter().map(|index| tree.node(*index));
        let mut bare: Vec<_> = nodes
            .filter_map(|node| {
                let bytes = tree.bytes(node.span(), &places);
                Some((bytes.start, bytes.end, node.as_text()?))
            })
            .collect();
        sort_by(&mut bare, Ord::cmp);
        // An alias leads to one place many times.
        bare.dedup();
        let (mut quoted, mut from) = (String::with_capacity(tree.text().len() + 2 * bare.len()), 0);
        for (start, end, text) in bare {
            quoted.push_str(tree.text().get(from..start)?);
            quoted.push_str(&serde_json::Value::from(text).to_string());
            from = end;
        }
        quoted.push_str(tree.text().get(from..)?);
        Some(quoted)
    }

    /// The order of an object's members.
    fn order(&self, node: Node<'_>) -> Option<Vec<u32>> {
        let order = self.objects.get(&node.index())?;
        let place = |key: &'_ str| match order {
            Members::Fields(object) => object
                .fields
                .iter()
                .position(|field| field.name == key)
                .unwrap_or(usize::MAX),
            Members::Keys => 0,
        };
        let name = |key| match order {
            Members::Fields(_) => "",
            Members::Keys => key,
        };
        let mut members: Vec<(usize, &str, u32)> = node
            .members()
            .zip(0..)
            .map(|((key, _), position)| (place(key.as_str()), name(key.as_str()), position))
            .collect();
        sort_by(&mut members, Ord::cmp);
        Some(members.into_iter().map(|(_, _, position)| position).collect())
    }

    /// The document in a format, with its comments where the format has such.
    fn write(&self, tree: Tree<'_>, target: OwnFormat) -> String {
        let order = |node: Node<'_>| self.order(node);
        let writer = Writer::new(tree.root()).order(&order);
        match target {
            OwnFormat::Yaml => writer.comments(&Comments::of(tree)).yaml(),
            OwnFormat::JsonLines => writer.json(Style::Compact) + "\n",
            OwnFormat::Json => writer.json(Style::Pretty),
        }
    }
}

/// The shape that a value of several possible ones has.
fn one_of(either: &Either, node: Node<'_>) -> Option<Shape> {
    match node.kind() {
        NodeKind::Object => either.object,
        NodeKind::Number => either.number.or(either.text),
        NodeKind::Boolean => either.boolean.or(either.text),
        _ => either.text,
    }
}
