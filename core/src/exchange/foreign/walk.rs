//! The shape check of foreign formats: a tree and a table side by side, every difference noted.

use super::Foreign;
use super::graphemes;
use super::shape::{Fate, List, Map, Object, Shape, Text};
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{ForeignHint, Rule, Shape as Problem};
use crate::schema::{Findings, Found, Part, duplicate_keys};
use crate::sort::sort_by;
use crate::text::{Kind, Node, nearest};

/// Walks through a document of a format.
///
/// It calls itself as deep as shapes stand in one another, which is a property of the table, not of the text.
#[derive(Debug)]
pub(super) struct Walk<'f> {
    pub(super) format: Foreign,
    pub(super) found: &'f mut Findings,
}

impl Walk<'_> {
    /// Notes every way in which a value is not of a shape.
    fn value(&mut self, node: Node<'_>, shape: &'static Shape) {
        match shape {
            Shape::Text(text) => match content(node, text.loose) {
                Some(content) => self.text(node, content, text),
                None => self.wrong_type(node, shape),
            },
            Shape::Words(words) => match node.as_text() {
                Some(word) if words.contains(&word) => {}
                Some(word) => self.unknown_word(node, word, words),
                None => self.wrong_type(node, shape),
            },
            Shape::Boolean if node.kind() == Kind::Boolean => {}
            Shape::Whole if node.as_str().is_some() || node.as_number().is_some_and(is_whole) => {
                self.filled(node);
            }
            Shape::Number if node.as_str().is_some() || node.kind() == Kind::Number => self.filled(node),
            Shape::List(list) if node.kind() == Kind::Array => self.list(node, list),
            Shape::OneOrMany(list) if node.kind() == Kind::Array => self.list(node, list),
            Shape::OneOrMany(list) if node.kind() == Kind::String => self.value(node, &list.items),
            Shape::Object(object) if node.kind() == Kind::Object => self.object(node, object),
            Shape::Map(map) if node.kind() == Kind::Object => self.map(node, map),
            Shape::Which(which, _) if node.kind() == Kind::Object => self.object(node, which(node)),
            Shape::Anything => {}
            _ => self.wrong_type(node, shape),
        }
    }

    /// Walks an object with fields.
    pub(super) fn object(&mut self, node: Node<'_>, object: &'static Object) {
        let mut seen = 0_u128;
        let mut odd = false;
        for (key, value) in node.members() {
            let Some((position, field)) = object.field(key.as_str()) else {
                odd = true;
                continue;
            };
            if seen & (1 << position) != 0 {
                // The key stands twice, which is told below; the first one counts.
                odd = true;
                continue;
            }
            if self.is_absent(value) && !field.required {
                continue;
            }
            seen |= 1 << position;
            self.value(value, &field.shape);
            if fits(value, &field.shape) {
                self.fate(node, value, field.name, field.fate);
            }
        }
        if odd {
            seen |= self.unknown_fields(node, object, seen);
            duplicate_keys(node, false, self.found);
        }
        for (position, field) in object.fields.iter().enumerate() {
            if field.required && seen & (1 << position) == 0 {
                self.missing(node, &field.shape, field.name.to_owned());
            }
        }
    }

    /// Whether a value stands for none: in some formats, nothing written is nothing there.
    fn is_absent(&self, value: Node<'_>) -> bool {
        self.format == Foreign::Publiccode && value.kind() == Kind::Null
    }

    /// Notes that a field is missing: by what it has to hold, where that is said.
    fn missing(&mut self, node: Node<'_>, shape: &'static Shape, path: String) {
        let inner = match shape {
            Shape::Object(object) | Shape::Which(_, object) => object.fields,
            _ => &[],
        };
        if inner.iter().all(|field| !field.required) {
            self.found
                .push(Found::at(node, Problem::MissingField { field: path }));
            return;
        }
        for field in inner.iter().filter(|field| field.required) {
            self.missing(node, &field.shape, format!("{path}.{}", field.name));
        }
    }

    /// Notes the keys that an object should not have; tells which fields were meant, which are not missing besides.
    fn unknown_fields(&mut self, node: Node<'_>, object: &'static Object, seen: u128) -> u128 {
        let absent = || {
            let fields = object.fields.iter().enumerate();
            fields.filter(|(position, _)| seen & (1 << position) == 0)
        };
        let mut meant = 0;
        for (key, value) in node.members() {
            let key = key.as_str();
            if object.field(key).is_some() {
                continue;
            }
            // No missing field is told any more either, so that it does not matter what was meant.
            if self.found.is_full() {
                break;
            }
            let written = absent().find(|(_, field)| field.written.contains(&key));
            let near = written.map(|(_, field)| field.name.to_owned()).or_else(|| {
                let current = absent().filter(|(_, field)| matches!(field.fate, Fate::Stays));
                nearest(key, current.map(|(_, field)| field.name))
            });
            if let Some((position, _)) = near.as_deref().and_then(|name| object.field(name)) {
                meant |= 1 << position;
            }
            let problem = Problem::ForeignField {
                field: key.to_owned(),
                format: self.format.name().to_owned(),
            };
            self.found.push(Found {
                part: Part::Key,
                ..Found::at(value, problem).suggest(near)
            });
        }
        meant
    }

    /// Notes what became of a field of an object. A name that stands there besides is none to put in its place.
    fn fate(&mut self, object: Node<'_>, node: Node<'_>, name: &str, fate: Fate) {
        let field = name.to_owned();
        let replaced = |replacement: &str| ForeignHint::ReplacedField {
            field: name.to_owned(),
            replacement: replacement.to_owned(),
        };
        let (problem, suggestion) = match fate {
            Fate::Stays => return,
            Fate::Dropped => (ForeignHint::DeprecatedField { field }, None),
            Fate::Moved(to) => (replaced(to), None),
            Fate::Renamed(to) => (replaced(to), object.get(to).is_none().then(|| to.to_owned())),
        };
        self.found.push(Found {
            part: Part::Key,
            ..Found::at(node, problem).suggest(suggestion)
        });
    }

    fn list(&mut self, node: Node<'_>, list: &'static List) {
        if list.filled && node.is_empty() {
            self.found.push(Found::at(node, Problem::Empty));
        }
        for item in node.items() {
            self.value(item, &list.items);
        }
        if list.unique {
            self.repeated(node);
        }
    }

    /// Notes the items of a list that stand there twice, written alike.
    fn repeated(&mut self, node: Node<'_>) {
        if node.len() < 2 {
            return;
        }
        let mut items: Vec<_> = node.items().map(|item| (flat(item), item)).collect();
        sort_by(&mut items, |(one, _), (other, _)| one.cmp(other));
        for pair in items.windows(2) {
            if let [(one, first), (other, second)] = pair
                && one == other
            {
                let value = second.as_str().map_or_else(|| one.join(" "), str::to_owned);
                self.found
                    .push(Found::at(*second, Rule::RepeatedItem { value }).related(*first));
            }
        }
    }

    fn map(&mut self, node: Node<'_>, map: &'static Map) {
        if node.is_empty() {
            self.found.push(Found::at(node, Problem::Empty));
        }
        duplicate_keys(node, true, self.found);
        for (key, value) in node.members() {
            (map.keys)(value, key.as_str(), self.found);
            self.value(value, &map.values);
        }
    }

    fn text(&mut self, node: Node<'_>, content: &str, text: &Text) {
        if text.filled && content.trim().is_empty() {
            self.found.push(Found::at(node, Problem::Blank));
            return;
        }
        if let Some((least, most)) = text.length {
            // Each character has a byte at least.
            let length = if (content.len() as u64) < least.max(most) && least == 0 {
                0
            } else {
                graphemes::count(content)
            };
            if length > most {
                self.found
                    .push(Found::at(node, Problem::TooLong { length, most }));
            } else if length < least {
                self.found
                    .push(Found::at(node, Problem::TooShort { length, least }));
            }
        }
        if let Some(check) = text.check {
            check(node, content, self.found);
        }
    }

    fn filled(&mut self, node: Node<'_>) {
        if node.as_str().is_some_and(str::is_empty) {
            self.found.push(Found::at(node, Problem::Blank));
        }
    }

    fn wrong_type(&mut self, node: Node<'_>, shape: &Shape) {
        let expected = expected(shape);
        let found = node.kind().into();
        self.found
            .push(Found::at(node, Problem::WrongType { expected, found }));
    }

    fn unknown_word(&mut self, node: Node<'_>, word: &str, words: &[&str]) {
        let allowed = words.iter().map(|word| (*word).to_owned()).collect();
        let problem = Problem::Vocabulary {
            value: word.to_owned(),
            allowed,
        };
        let near = nearest(word, words.iter().copied());
        self.found.push(Found::at(node, problem).suggest(near));
    }
}

/// The texts of a value as they lie, which tell values apart that are not written alike.
fn flat(node: Node<'_>) -> Vec<&str> {
    let nodes = (node.index()..node.index() + node.width()).map(|index| node.tree().node(index));
    nodes
        .map(|node| match node.kind() {
            Kind::String => node.as_str().unwrap_or_default(),
            Kind::Number => node.as_number().unwrap_or_default(),
            Kind::Boolean if node.as_bool() == Some(true) => "true",
            Kind::Boolean => "false",
            Kind::Null => "null",
            Kind::Array => "[]",
            Kind::Object => "{}",
        })
        .collect()
}

/// The text that a value is taken for.
fn content(node: Node<'_>, loose: bool) -> Option<&str> {
    if !loose {
        return node.as_str();
    }
    let truth = node.as_bool().map(|truth| if truth { "true" } else { "false" });
    node.as_text().or(node.as_number()).or(truth)
}

/// Whether a value is of the type that a shape asks for.
fn fits(node: Node<'_>, shape: &Shape) -> bool {
    match shape {
        Shape::Text(text) => content(node, text.loose).is_some_and(|content| !content.is_empty()),
        Shape::Words(_) => node.as_text().is_some(),
        Shape::Boolean => node.kind() == Kind::Boolean,
        Shape::Whole | Shape::Number => matches!(node.kind(), Kind::String | Kind::Number),
        Shape::List(_) => node.kind() == Kind::Array,
        Shape::OneOrMany(_) => matches!(node.kind(), Kind::String | Kind::Array),
        Shape::Object(_) | Shape::Map(_) | Shape::Which(..) => node.kind() == Kind::Object,
        Shape::Anything => true,
    }
}

/// What to say that a value should have been.
fn expected(shape: &Shape) -> Term {
    match shape {
        Shape::Text(_) | Shape::Words(_) => Term::Text,
        Shape::Boolean => Term::Boolean,
        Shape::Whole => Term::TextOrWhole,
        Shape::Number => Term::TextOrNumber,
        Shape::List(_) => Term::List,
        Shape::OneOrMany(_) => Term::TextOrList,
        Shape::Object(_) | Shape::Map(_) | Shape::Which(..) | Shape::Anything => Term::Object,
    }
}

/// Whether a number is whole: JSON Schema looks at its value, so that `1.0` is.
fn is_whole(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let (digits, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    digits.bytes().all(|byte| byte.is_ascii_digit()) && fraction.bytes().all(|byte| byte == b'0')
}
