//! What a page does not give back.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::facts::{in_one_language, says, says_in_words};
use super::{TITLE, Writing};
use crate::diagnostic::Problem;
use crate::diagnostic::catalogue::Unwritten;
use crate::exchange::names::makes;
use crate::exchange::wiki::{Page, Reading, describe};
use crate::text::Pointer;

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
    let mut losses = Losses {
        writing,
        found: Vec::new(),
    };
    for (key, wanted) in writing.description {
        let pointer = Pointer::default().key(key);
        match key.as_str() {
            "communs" | "kind" => {}
            "id" => {
                if !wanted.as_str().is_some_and(|id| makes(&title, id)) {
                    losses.lost(pointer);
                }
            }
            "name" => losses.compare(Some(&Value::from(title.as_str())), wanted, pointer),
            "provenance" => {
                // Where a page stands is not written on it.
                let own = |one: &Value| one.get("system").and_then(Value::as_str) == Some("mediawiki");
                if !wanted.as_array().is_some_and(|all| all.iter().all(own)) {
                    losses.lost(pointer);
                }
            }
            _ => losses.compare(back.get(key), wanted, pointer),
        }
    }
    losses.told()
}

/// What is found so far.
struct Losses<'w> {
    writing: &'w Writing<'w>,
    /// The places where what comes back is not what was wanted, and whether it says the same all the same.
    found: Vec<(Pointer, bool)>,
}

impl Losses<'_> {
    fn lost(&mut self, pointer: Pointer) {
        self.found.push((pointer, false));
    }

    fn changed(&mut self, pointer: Pointer) {
        self.found.push((pointer, true));
    }

    fn compare(&mut self, back: Option<&Value>, wanted: &Value, pointer: Pointer) {
        match (back, wanted) {
            (Some(Value::String(text)), Value::Object(texts)) if texts.values().all(Value::is_string) => {
                let written = in_one_language(wanted, self.writing.languages);
                let language = self.writing.description.get("language");
                for (tag, wanted) in texts {
                    let pointer = pointer.clone().key(tag);
                    if *wanted != written {
                        self.lost(pointer);
                    } else if language.is_none_or(|language| language != tag)
                        && says_in_words(&text.as_str().into(), wanted)
                    {
                        // A page does not say which language a text is in, but for that of the whole.
                        self.changed(pointer);
                    } else {
                        self.text(text, wanted, pointer);
                    }
                }
            }
            (Some(Value::Object(back)), Value::Object(wanted)) => {
                for (key, wanted) in wanted {
                    self.compare(back.get(key), wanted, pointer.clone().key(key));
                }
            }
            (Some(Value::Array(back)), Value::Array(wanted)) => self.items(back, wanted, &pointer),
            (Some(Value::String(back)), wanted) => self.text(back, wanted, pointer),
            (Some(back), wanted) if says(back, wanted) => {}
            // What holds nothing is not missing.
            (None, Value::Array(items)) if items.is_empty() => {}
            (None, Value::Object(fields)) if fields.is_empty() => {}
            _ => self.lost(pointer),
        }
    }

    fn text(&mut self, back: &str, wanted: &Value, pointer: Pointer) {
        match wanted.as_str() {
            Some(wanted) if back == wanted || is_prose(&pointer) && spelling(back) == spelling(wanted) => {}
            Some(wanted) if says_in_words(&back.into(), &wanted.into()) => self.changed(pointer),
            _ => self.lost(pointer),
        }
    }

    /// Items in any order: those that are the same first, then those that say the same.
    fn items(&mut self, back: &[Value], wanted: &[Value], pointer: &Pointer) {
        /// So many items are looked at for what they say; what is beyond has to come back as it is.
        const MOST: usize = 500;
        let mut counts: HashMap<&Value, usize> = HashMap::new();
        for one in back {
            *counts.entry(one).or_default() += 1;
        }
        let mut take = |one: &Value| {
            let count = counts.get_mut(one).filter(|count| **count > 0);
            count.map(|count| *count -= 1).is_some()
        };
        let items = wanted.iter().enumerate();
        let rest: Vec<(usize, &Value)> = items.filter(|(_, one)| !take(one)).collect();
        let mut left: Vec<&Value> = back.iter().rev().filter(|one| take(one)).take(MOST).collect();
        left.reverse();
        for (number, (at, one)) in rest.into_iter().enumerate() {
            let pointer = pointer.clone().index(at);
            if number >= MOST {
                self.lost(pointer);
                continue;
            }
            let like = |back: &&Value| says_in_words(back, one) || one.is_object() && back.is_string();
            match left.iter().position(like) {
                Some(found) => {
                    let back = left.swap_remove(found);
                    self.compare(Some(back), one, pointer);
                }
                None => self.lost(pointer),
            }
        }
    }

    fn told(self) -> Vec<(Problem, Pointer)> {
        let told = self.found.into_iter().map(|(pointer, changed)| {
            let field = pointer.segments().collect::<Vec<_>>().join(".");
            let format = TITLE.to_owned();
            let problem = if changed {
                Unwritten::Changed { field, format }
            } else {
                Unwritten::NoPlace { field, format }
            };
            (problem.into(), pointer)
        });
        told.collect()
    }
}

/// Whether a field is a text in CommonMark.
fn is_prose(pointer: &Pointer) -> bool {
    let steps: Vec<String> = pointer.segments().collect();
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    matches!(
        steps.as_slice(),
        ["description" | "goal" | "interests", ..]
            | ["governance", "summary", ..]
            | ["needs" | "offers", _, "description", ..]
    )
}

/// A text in CommonMark in one spelling of those that mean the same: bullets, blanks at the ends of lines, empty lines.
fn spelling(text: &str) -> String {
    const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];
    /// As much before the first line is no code yet.
    const INDENT: usize = 3;
    let text = text.trim_end_matches(BLANK);
    let blank = |line: &&str| line.trim_matches(BLANK).is_empty();
    let mut out = String::with_capacity(text.len());
    for line in text.lines().skip_while(blank) {
        // Two blanks at its end break a line.
        let kept = if line.ends_with("  ") {
            line
        } else {
            line.trim_end_matches(BLANK)
        };
        let bare = kept.trim_start_matches(' ');
        let indent = kept.len() - bare.len();
        if bare.is_empty() && out.ends_with("\n\n") {
            continue;
        }
        if !out.is_empty() || indent > INDENT {
            out.push_str(kept.get(..indent).unwrap_or_default());
        }
        match bare.strip_prefix(['*', '+']) {
            Some(item) if item.starts_with(' ') => out.extend(["-", item]),
            _ => out.push_str(bare),
        }
        out.push('\n');
    }
    out
}
