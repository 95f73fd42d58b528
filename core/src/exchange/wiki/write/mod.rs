//! Descriptions to pages: the way back, along the same rows.
//!
//! A page is written onto another: what the page says already stays as it is written, what it says otherwise is written
//! anew, and whatever else stands on it is not touched. A new page is one that holds nothing but its template.
//!
//! What a page cannot hold is found by reading it again: what does not come back is told.

mod facts;
mod layout;
mod losses;
mod slots;
pub(super) mod spell;
mod stands;

use serde_json::{Map, Value};

use super::tables::{Described, fresh};
use super::{Page, Reading, api, describe, main_template};
use crate::diagnostic::Problem;
use crate::diagnostic::catalogue::Unwritten;
use crate::exchange::wikitext::{self, Template};
use crate::text::Pointer;

/// The fields of a description.
pub(in crate::exchange) type Fields = Map<String, Value>;

/// What to write, and what has to be known besides.
#[derive(Clone, Copy)]
pub(in crate::exchange) struct Writing<'a> {
    pub(in crate::exchange) description: &'a Fields,
    /// The title of the page.
    pub(in crate::exchange) title: &'a str,
    /// What the addresses of the wiki's pages begin with.
    pub(in crate::exchange) base: Option<&'a str>,
    /// What languages to take, the best first.
    pub(in crate::exchange) languages: &'a [&'a str],
    /// The name of what a slug stands for: an actor, a theme, a challenge.
    pub(in crate::exchange) name_of: &'a dyn Fn(&str) -> Option<String>,
}

/// A page, and what it does not hold.
#[derive(Debug)]
pub(in crate::exchange) struct Written {
    pub(in crate::exchange) text: String,
    pub(in crate::exchange) notes: Vec<(Problem, Pointer)>,
}

/// What the formats' own name is in messages.
pub(in crate::exchange) const TITLE: &str = "wikitext";

/// A new page.
pub(in crate::exchange) fn write(writing: &Writing<'_>) -> Written {
    // A page is named by where it is saved, which is not known here.
    let named = titled(writing);
    let page = named.clone().unwrap_or_else(|| empty(writing.description));
    let read = wikitext::parse(&page);
    match main_template(&read) {
        Some((template, of)) => {
            let mut written = on_template(&page, template, of, writing);
            let pointer = Pointer::default().key("name");
            if named.is_none() && written.notes.iter().all(|(_, known)| *known != pointer) {
                let (field, format) = ("name".to_owned(), TITLE.to_owned());
                let problem = Unwritten::NoPlace { field, format }.into();
                written.notes.push((problem, pointer));
            }
            written
        }
        None => Written {
            notes: losses::of("", writing),
            text: page,
        },
    }
}

/// A page of nothing but its template and its title; none where no parameter can hold the title.
fn titled(writing: &Writing<'_>) -> Option<String> {
    let page = format!(
        "{{{{{}\n|titre={}\n}}}}\n",
        fresh(writing.description).name(),
        spell::protected(writing.title)
    );
    let reading = Reading {
        base: None,
        persons: true,
        fallback: "",
    };
    let record = describe(&Page::bare(&page, None), reading).ok()?;
    let is_bare = record.notes.is_empty() && record.draft.values().all(Value::is_array);
    (is_bare && record.title == writing.title && !writing.title.is_empty()).then_some(page)
}

/// A page of nothing but its template.
fn empty(description: &Fields) -> String {
    format!("{{{{{}\n}}}}\n", fresh(description).name())
}

/// The page with what the description says. One that describes nothing of the kind gets a template before all else.
pub(in crate::exchange) fn rewrite(page: &str, writing: &Writing<'_>) -> Written {
    let read = wikitext::parse(page);
    let Some((template, of)) = main_template(&read).filter(|(_, of)| is_of_kind(of, writing.description))
    else {
        return onto(&format!("{}{page}", empty(writing.description)), writing);
    };
    on_template(page, template, of, writing)
}

/// The same for a page that begins with its template.
fn onto(page: &str, writing: &Writing<'_>) -> Written {
    let read = wikitext::parse(page);
    match main_template(&read) {
        Some((template, of)) => on_template(page, template, of, writing),
        // What the page holds besides swallows its template.
        None => write(writing),
    }
}

fn on_template(
    page: &str,
    template: &Template<'_>,
    of: &'static Described,
    writing: &Writing<'_>,
) -> Written {
    // Pages of the wiki that the description comes from are known by its address.
    let base = writing.base.map(str::to_owned).or_else(|| {
        let list = writing.description.get("provenance")?.as_array()?;
        let own = list
            .iter()
            .filter(|one| one.get("system").and_then(Value::as_str) == Some("mediawiki"));
        let mut sources = own.filter_map(|one| one.get("source").and_then(Value::as_str));
        sources.find_map(|source| api::base_of(source, writing.title))
    });
    let writing = Writing {
        base: base.as_deref(),
        ..*writing
    };
    let mut slots = slots::Slots::of(template, of, &writing);
    slots.fill();
    let text = layout::edited(page, template, &slots.edits());
    let text = layout::with_categories(&text, writing.description);
    let notes = losses::of(&text, &writing);
    Written { text, notes }
}

fn is_of_kind(of: &Described, description: &Fields) -> bool {
    let kind = description.get("kind").and_then(Value::as_str);
    kind.is_none_or(|kind| kind == of.kind.as_str())
}
