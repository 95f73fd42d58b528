//! The shape check: a tree and a shape side by side, every difference noted.

use super::found::{Findings, Found, Part};
use super::numbers::{exact, outside};
use super::shape::{Either, Map, Object, Shape, Text};
use crate::diagnostic::catalogue::{BadValue, Rule, Shape as ShapeProblem, Syntax};
use crate::sort::sort_by;
use crate::text::{Kind, Node, same, word};
use crate::value::Invalid;

/// Notes every way in which a value is not of a shape.
///
/// It calls itself as deep as shapes stand in one another, which is a property of the model, not of the input.
pub(crate) fn walk(node: Node<'_>, shape: &'static Shape, found: &mut Findings) {
    walk_here(node, shape, found);
}

/// What most values are is looked at in place; the rest, and whatever is wrong, stands apart, where it costs nothing
/// until it is met.
#[expect(
    clippy::inline_always,
    reason = "it is called once a value, from two loops, and most values are a text that takes a few steps"
)]
#[inline(always)]
fn walk_here(node: Node<'_>, shape: &'static Shape, found: &mut Findings) {
    match shape {
        Shape::Text(text) => match node.as_text_here() {
            Some(content) => check_text(node, content, text, found),
            None => wrong_type(node, shape, found),
        },
        Shape::Words(words) => match node.as_text_here() {
            Some(word) if is_word(word, words) => {}
            Some(word) => unknown_word(node, word, words, found),
            None => wrong_type(node, shape, found),
        },
        Shape::List(items) if node.kind() == Kind::Array => walk_list(node, items, found),
        Shape::Object(object) if node.kind() == Kind::Object => walk_object(node, object, found),
        _ => walk_other(node, shape, found),
    }
}

#[inline(never)]
fn is_word(word: &str, words: &'static [&'static str]) -> bool {
    words.iter().any(|known| same(known.as_bytes(), word.as_bytes()))
}

#[inline(never)]
fn walk_list(node: Node<'_>, items: &'static Shape, found: &mut Findings) {
    for item in node.items() {
        walk_here(item, items, found);
    }
}

#[inline(never)]
fn walk_other(node: Node<'_>, shape: &'static Shape, found: &mut Findings) {
    match shape {
        Shape::Either(either) => match choose(node, either) {
            Some(shape) => walk(node, shape, found),
            None => wrong_type(node, shape, found),
        },
        Shape::Map(map) if node.kind() == Kind::Object => walk_map(node, map, found),
        Shape::Anything if node.kind() == Kind::Object => walk_anything(node, found),
        Shape::Boolean if node.kind() == Kind::Boolean => {}
        Shape::Number(range) => match node.as_number() {
            Some(number) => {
                if let Some(problem) = outside(number, range) {
                    found.push(Found::at(node, problem));
                } else if !exact(number) {
                    not_kept(node, number, found);
                }
            }
            None => wrong_type(node, shape, found),
        },
        _ => wrong_type(node, shape, found),
    }
}

/// Walks an object with fields.
#[inline(never)]
pub(crate) fn walk_object(node: Node<'_>, object: &'static Object, found: &mut Findings) {
    let mut seen = 0_u64;
    let mut likely = 0;
    let mut odd = false;
    for (key, value) in node.members() {
        let Some((position, field)) = object
            .position(key.word(), likely)
            .and_then(|position| Some((position, object.fields.get(position)?)))
        else {
            odd = true;
            continue;
        };
        likely = position + 1;
        if seen & (1 << position) != 0 {
            odd = true;
            continue;
        }
        seen |= 1 << position;
        walk_here(value, &field.shape, found);
    }
    let mut meant = 0;
    if odd {
        meant = unknown_fields(node, object, seen, found);
        duplicate_keys(node, false, found);
    }
    // A field that another was meant as is not missing besides.
    let missing = object.required & !(seen | meant);
    if missing != 0 {
        missing_fields(node, object, missing, found);
    }
}

fn walk_map(node: Node<'_>, map: &'static Map, found: &mut Findings) {
    if node.len() < map.least as usize {
        found.push(Found::at(node, ShapeProblem::Empty));
    }
    duplicate_keys(node, map.keys.is_some(), found);
    for (key, value) in node.members() {
        if let Some(keys) = map.keys
            && let Err(invalid) = (keys.check)(key.as_str())
        {
            bad_value(value, keys.name, key.as_str(), &invalid, Part::Key, found);
        }
        walk(value, &map.values, found);
    }
}

/// Walks an object of anything: keys twice, and numbers that no program would keep.
fn walk_anything(node: Node<'_>, found: &mut Findings) {
    for index in node.index()..node.index() + node.width() {
        let node = node.tree().node(index);
        match node.kind() {
            Kind::Object => duplicate_keys(node, false, found),
            Kind::Number => {
                if let Some(number) = node.as_number().filter(|number| !exact(number)) {
                    not_kept(node, number, found);
                }
            }
            _ => {}
        }
    }
}

#[cold]
fn not_kept(node: Node<'_>, number: &str, found: &mut Findings) {
    let value = number.to_owned();
    found.push(Found::at(node, Rule::Number { value }));
}

#[inline]
fn check_text(node: Node<'_>, content: &str, text: &Text, found: &mut Findings) {
    if let Some(value) = text.value
        && let Err(invalid) = (value.check)(content)
    {
        bad_value(node, value.name, content, &invalid, Part::Whole, found);
    }
    if text.not_blank && content.bytes().all(is_blank) {
        blank(node, found);
    }
    if let Some(most) = text.longest
        && content.len() > most as usize
    {
        too_long(node, content, most, found);
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[cold]
fn bad_value(
    node: Node<'_>,
    name: &'static str,
    content: &str,
    invalid: &Invalid,
    part: Part,
    found: &mut Findings,
) {
    if found.is_full() {
        return;
    }
    if let Some(problem) = BadValue::of(name, content.to_owned(), invalid.flaw().into()) {
        let suggestion = invalid.suggestion().map(str::to_owned);
        found.push(Found {
            part,
            ..Found::at(node, problem).suggest(suggestion)
        });
    }
}

#[cold]
fn blank(node: Node<'_>, found: &mut Findings) {
    found.push(Found::at(node, ShapeProblem::Blank));
}

/// Counts the characters of a text whose bytes are more.
#[cold]
fn too_long(node: Node<'_>, content: &str, most: u32, found: &mut Findings) {
    let length = content.chars().count() as u64;
    let most = most.into();
    if length > most {
        found.push(Found::at(node, ShapeProblem::TooLong { length, most }));
    }
}

fn choose(node: Node<'_>, either: &'static Either) -> Option<&'static Shape> {
    match node.kind() {
        Kind::String => either.text.as_ref(),
        // What YAML reads as a number is a text where only a text will do.
        Kind::Number => either
            .number
            .as_ref()
            .or(either.text.as_ref().filter(|_| node.as_text().is_some())),
        Kind::Boolean => either.boolean.as_ref(),
        Kind::Object => either.object.as_ref(),
        Kind::Null | Kind::Array => None,
    }
}

#[cold]
fn wrong_type(node: Node<'_>, shape: &'static Shape, found: &mut Findings) {
    found.push(Found::at(
        node,
        ShapeProblem::WrongType {
            expected: shape.expected(),
            found: node.kind().into(),
        },
    ));
}

#[cold]
fn unknown_word(node: Node<'_>, word: &str, words: &'static [&'static str], found: &mut Findings) {
    if found.is_full() {
        return;
    }
    let allowed = words.iter().map(|word| (*word).to_owned()).collect();
    let problem = ShapeProblem::Vocabulary {
        value: word.to_owned(),
        allowed,
    };
    found.push(Found::at(node, problem).suggest(crate::text::nearest(word, words.iter().copied())));
}

/// Notes the fields that an object should not have; those it lacks are what may have been meant.
#[cold]
fn unknown_fields(node: Node<'_>, object: &'static Object, seen: u64, found: &mut Findings) -> u64 {
    let mut meant = 0;
    let names = object.names().enumerate();
    let absent: Vec<_> = names
        .filter(|(position, _)| seen & (1 << position) == 0)
        .map(|(_, name)| name)
        .collect();
    for (key, value) in node.members() {
        if object.position(key.word(), 0).is_some() {
            continue;
        }
        // No missing field is told any more either, so that it does not matter what was meant.
        if found.is_full() {
            break;
        }
        let key = key.as_str();
        let problem = ShapeProblem::UnknownField {
            field: key.to_owned(),
        };
        let suggestion = crate::text::nearest(key, absent.iter().copied());
        if let Some(position) = suggestion
            .as_deref()
            .and_then(|name| object.position(word(name), 0))
        {
            meant |= 1 << position;
        }
        found.push(Found {
            part: Part::Key,
            ..Found::at(value, problem).suggest(suggestion)
        });
    }
    meant
}

#[cold]
fn missing_fields(node: Node<'_>, object: &'static Object, missing: u64, found: &mut Findings) {
    for (position, field) in object.fields.iter().enumerate() {
        if missing & (1 << position) != 0 {
            found.push(Found::at(
                node,
                ShapeProblem::MissingField {
                    field: field.name.to_owned(),
                },
            ));
        }
    }
}

/// Compares keys; language tags are the same whatever their capitals.
fn compare(one: &str, other: &str, tags: bool) -> std::cmp::Ordering {
    if tags {
        let lower = |byte: u8| byte.to_ascii_lowercase();
        one.bytes().map(lower).cmp(other.bytes().map(lower))
    } else {
        one.cmp(other)
    }
}

/// Notes the keys that an object has twice; `tags` tells that they are language tags.
pub(crate) fn duplicate_keys(node: Node<'_>, tags: bool, found: &mut Findings) {
    const FEW: usize = 8;
    if node.len() <= FEW {
        let same = |one: &str, other: &str| one.len() == other.len() && compare(one, other, tags).is_eq();
        for (count, (key, value)) in node.members().enumerate() {
            let mut earlier = node.members().take(count);
            if let Some((_, first)) = earlier.find(|(name, _)| same(name.as_str(), key.as_str())) {
                note_duplicate(key.as_str(), value, first, found);
            }
        }
        return;
    }
    let mut keys: Vec<_> = node.members().map(|(key, value)| (key.as_str(), value)).collect();
    sort_by(&mut keys, |(one, _), (other, _)| compare(one, other, tags));
    let mut first = 0;
    for at in 1..keys.len() {
        match (keys.get(first), keys.get(at)) {
            (Some((name, node)), Some((key, value))) if compare(name, key, tags).is_eq() => {
                note_duplicate(key, *value, *node, found);
            }
            _ => first = at,
        }
    }
}

#[cold]
fn note_duplicate(key: &str, value: Node<'_>, first: Node<'_>, found: &mut Findings) {
    if found.is_full() {
        return;
    }
    found.push(Found {
        part: Part::Key,
        ..Found::at(value, Syntax::DuplicateKey { key: key.to_owned() }).related(first)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::COMMONS;
    use crate::text::{Buffer, Format, Limits, guesses, read};

    #[test]
    fn nothing_is_guessed_of_what_is_left_out() {
        const MOST: usize = 100;
        let guessed = |item: &dyn Fn(usize) -> String, count: usize, before: &str, after: &str| {
            let items: Vec<String> = (0..count).map(item).collect();
            let text = format!("{before}{}{after}", items.join(","));
            let mut buffer = Buffer::new();
            let tree = read(&text, Format::Json, &Limits::default(), &mut buffer).unwrap();
            let mut found = Findings::default();
            found.start(MOST, &[]);
            let guesses = guesses::during(|| walk_object(tree.root(), &COMMONS, &mut found));
            assert!(found.is_truncated() && found.items().len() == MOST);
            guesses
        };
        for count in [1_000, 2_000] {
            assert_eq!(guessed(&|at| format!("\"k{at}\":1"), count, "{", "}"), MOST);
            let link = |_| r#"{"role":"sorce","url":"https://a.fr"}"#.to_owned();
            assert_eq!(guessed(&link, count, r#"{"links":["#, "]}"), MOST);
        }
    }
}
