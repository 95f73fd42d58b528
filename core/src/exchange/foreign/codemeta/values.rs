//! Values of `codemeta.json`.

use super::super::shape::Check;
use super::super::values::{form, of};
use super::terms::TYPES;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{BadValue, ForeignHint};
use crate::schema::{Findings, Found};
use crate::text::{Kind, Node};
use crate::value::{Email, Iri, PartialDate, Spdx, Url, Value};

/// Applies a check to a value, or to each of a list. Objects are looked at by themselves: they hold what they stand for under `@id`,
/// `@value` or `url`.
pub(super) fn each(value: Node<'_>, check: Check, found: &mut Findings) {
    let single = (value.kind() == Kind::String).then_some(value);
    for node in single.into_iter().chain(value.items()) {
        if let Some(text) = node.as_str() {
            check(node, text, found);
        }
    }
}

/// An address.
pub(super) fn address(node: Node<'_>, text: &str, found: &mut Findings) {
    of::<Iri>(node, text, found);
}

/// A licence: the context takes it for an address, that of SPDX or another.
pub(super) fn license(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_identifier = !text.contains(' ') && Spdx::judge(text).is_ok();
    if is_identifier && let Some(problem) = BadValue::of(Iri::NAME, text.to_owned(), Term::Form) {
        let meant = format!("https://spdx.org/licenses/{text}");
        found.push(Found::at(node, problem).suggest(Some(meant)));
    } else {
        of::<Iri>(node, text, found);
    }
}

/// A year, a month, a day, or a moment of a day.
pub(super) fn date(node: Node<'_>, text: &str, found: &mut Findings) {
    let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    if PartialDate::judge(day).is_err() {
        let meant = PartialDate::guess(text).filter(|meant| PartialDate::judge(meant).is_ok());
        form(node, text, Term::Day, meant, found);
    }
}

/// An e-mail address, as it is or as a link.
pub(super) fn email(node: Node<'_>, text: &str, found: &mut Findings) {
    of::<Email>(node, text.strip_prefix("mailto:").unwrap_or(text), found);
}

/// Notes types that differ from a known one by capitals alone.
pub(super) fn types(value: Node<'_>, found: &mut Findings) {
    let single = (value.kind() == Kind::String).then_some(value);
    for node in single.into_iter().chain(value.items()) {
        let Some(text) = node.as_str() else { continue };
        let meant = TYPES.iter().find(|known| known.eq_ignore_ascii_case(text));
        if let Some(meant) = meant.filter(|meant| **meant != text) {
            let problem = ForeignHint::UnknownTerm {
                term: text.to_owned(),
            };
            found.push(Found::at(node, problem).suggest(Some((*meant).to_owned())));
        }
    }
}

/// An address on the web.
pub(super) fn web(node: Node<'_>, text: &str, found: &mut Findings) {
    of::<Url>(node, text, found);
}
