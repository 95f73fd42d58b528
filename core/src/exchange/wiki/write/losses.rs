//! What a page does not give back.

use serde_json::{Map, Value};

use super::facts::{in_one_language, says_in_words};
use super::{TITLE, Writing};
use crate::diagnostic::Problem;
use crate::diagnostic::catalogue::Lossy;
use crate::exchange::wiki::{Page, Reading, describe};
use crate::text::Pointer;
use crate::value::Slug;

/// Every field of the description that is not there when the page is read again.
pub(super) fn of(text: &str, writing: &Writing<'_>) -> Vec<(Problem, Pointer)> {
    let page = Page::bare(text, Some(writing.title));
    let reading = Reading {
        base: writing.base,
        persons: true,
        fallback: writing.title,
    };
    let (mut back, title) = match describe(&page, reading) {
        Ok(record) => (record.draft.finish(), record.title),
        Err(_) => (Value::Null, String::new()),
    };
    if back.is_null() {
        back = Map::new().into();
    }
    let mut lost = Vec::new();
    for (key, wanted) in writing.description {
        let pointer = Pointer::default().key(key);
        match key.as_str() {
            "communs" | "kind" => {}
            "id" => {
                let id = Slug::of(&title);
                if wanted.as_str() != id.as_ref().map(Slug::as_str) {
                    lost.push(pointer);
                }
            }
            "name" => missing(&Value::from(title.as_str()), wanted, pointer, writing, &mut lost),
            "provenance" => {
                // Where a page stands is not written on it.
                let own = |one: &Value| one.get("system").and_then(Value::as_str) == Some("mediawiki");
                if !wanted.as_array().is_some_and(|all| all.iter().all(own)) {
                    lost.push(pointer);
                }
            }
            _ => missing(
                back.get(key).unwrap_or(&Value::Null),
                wanted,
                pointer,
                writing,
                &mut lost,
            ),
        }
    }
    let told = lost.into_iter().map(|pointer| {
        let field = pointer.segments().collect::<Vec<_>>().join(".");
        let format = TITLE.to_owned();
        (Lossy::Unwritten { field, format }.into(), pointer)
    });
    told.collect()
}

/// The places where what comes back is not what was wanted.
fn missing(back: &Value, wanted: &Value, pointer: Pointer, writing: &Writing<'_>, lost: &mut Vec<Pointer>) {
    match (back, wanted) {
        (Value::String(text), Value::Object(texts)) if texts.values().all(Value::is_string) => {
            let written = in_one_language(wanted, writing.languages);
            let own = says_in_words(&Value::from(text.as_str()), &written);
            for (tag, wanted) in texts {
                if !own || *wanted != written {
                    lost.push(pointer.clone().key(tag));
                }
            }
        }
        (Value::Object(back), Value::Object(wanted)) => {
            for (key, wanted) in wanted {
                let back = back.get(key).unwrap_or(&Value::Null);
                missing(back, wanted, pointer.clone().key(key), writing, lost);
            }
        }
        (Value::Array(back), Value::Array(wanted)) => {
            let mut left: Vec<&Value> = back.iter().collect();
            let mut rest = Vec::new();
            for (at, one) in wanted.iter().enumerate() {
                match left.iter().position(|back| *back == one) {
                    Some(found) => drop(left.swap_remove(found)),
                    None => rest.push((at, one)),
                }
            }
            for (at, one) in rest {
                let pointer = pointer.clone().index(at);
                let like = |back: &&Value| says_in_words(back, one) || one.is_object() && back.is_string();
                match left.iter().position(like) {
                    Some(found) => {
                        let back = left.swap_remove(found);
                        missing(back, one, pointer, writing, lost);
                    }
                    None => lost.push(pointer),
                }
            }
        }
        _ if says_in_words(back, wanted) => {}
        _ => lost.push(pointer),
    }
}
