//! Single texts of `CITATION.cff`, as the patterns of its schema have them.

use super::super::values::form;
use super::VERSIONS;
use super::licenses::LICENSES;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{BadValue, ForeignHint, Shape as Problem};
use crate::schema::{Findings, Found};
use crate::text::{Node, nearest};
use crate::value::{Email, Iri, LanguageTag, Spdx, Url, Value};

/// A version of the format.
pub(super) fn version(node: Node<'_>, text: &str, found: &mut Findings) {
    let Some((current, _)) = VERSIONS.split_last() else {
        return;
    };
    if !VERSIONS.contains(&text) {
        let problem = Problem::Vocabulary {
            value: text.to_owned(),
            allowed: VERSIONS.iter().map(|version| (*version).to_owned()).collect(),
        };
        found.push(Found::at(node, problem).suggest(nearest(text, std::iter::once(*current))));
    } else if text != *current {
        let problem = ForeignHint::OutdatedVersion {
            found: text.to_owned(),
            current: (*current).to_owned(),
        };
        found.push(Found::at(node, problem).suggest(Some((*current).to_owned())));
    }
}

/// An address of one of four schemes.
pub(super) fn url(node: Node<'_>, text: &str, found: &mut Findings) {
    let after = text
        .split_once("://")
        .filter(|(scheme, _)| matches!(*scheme, "https" | "http" | "ftp" | "sftp"));
    let flaw = match after {
        Some((_, rest)) if !rest.is_empty() => match Iri::judge(text) {
            Ok(()) => return,
            Err(flaw) => flaw,
        },
        _ => crate::value::Flaw::Form,
    };
    let problem = BadValue::Url {
        value: text.to_owned(),
        flaw: flaw.into(),
    };
    let meant = Url::guess(text).filter(|meant| Url::judge(meant).is_ok() && meant != text);
    found.push(Found::at(node, problem).suggest(meant));
}

/// A name, `@`, and a domain with a dot: the schema asks for no more.
pub(super) fn email(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_one_word = !text.chars().any(char::is_whitespace);
    let has_domain = text.split_once('@').is_some_and(|(name, rest)| {
        let tail = |domain: &str| {
            domain
                .rsplit_once('.')
                .is_some_and(|(domain, top)| !domain.is_empty() && top.chars().count() >= 2)
        };
        !name.is_empty() && tail(rest)
    });
    if !is_one_word || !has_domain {
        let problem = BadValue::Email {
            value: text.to_owned(),
            flaw: Term::Form,
        };
        let meant = Email::guess(text).filter(|meant| Email::judge(meant).is_ok());
        found.push(Found::at(node, problem).suggest(meant));
    }
}

/// A licence: one identifier of the list that the format was published with.
pub(super) fn license(node: Node<'_>, text: &str, found: &mut Findings) {
    if is_license(text) {
        return;
    }
    let meant = Spdx::guess(text)
        .filter(|meant| is_license(meant))
        .or_else(|| nearest(text, LICENSES.split_ascii_whitespace()));
    form(node, text, Term::CitationLicense, meant, found);
}

pub(in crate::exchange) fn is_license(text: &str) -> bool {
    !text.is_empty() && LICENSES.split_ascii_whitespace().any(|known| known == text)
}

/// A language: two or three letters.
pub(super) fn language(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_code = (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_code {
        let problem = BadValue::LanguageTag {
            value: text.to_owned(),
            flaw: Term::Form,
        };
        let meant = LanguageTag::guess(text).and_then(|tag| Some(tag.split('-').next()?.to_owned()));
        found.push(Found::at(node, problem).suggest(meant.filter(|meant| meant != text)));
    }
}

/// An ISBN, by its digits alone.
pub(super) fn isbn(node: Node<'_>, text: &str, found: &mut Findings) {
    let digits = text.strip_suffix('X').unwrap_or(text);
    let is_isbn = (10..=17).contains(&digits.len())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '));
    if !is_isbn {
        form(node, text, Term::Isbn, None, found);
    }
}

/// An ISSN.
pub(super) fn issn(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_issn = text.split_once('-').is_some_and(|(left, right)| {
        let digits = right
            .strip_suffix(['x', 'X'])
            .map_or((right, 4), |right| (right, 3));
        let is = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        is(left, 4) && is(digits.0, digits.1)
    });
    if !is_issn {
        form(node, text, Term::Issn, None, found);
    }
}

/// An identifier of `PubMed Central`.
pub(super) fn pubmed(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_id = text
        .strip_prefix("PMC")
        .is_some_and(|digits| digits.len() == 7 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_id {
        form(node, text, Term::PubMed, None, found);
    }
}

/// A month, by its number; YAML takes `03` for 3.
pub(super) fn month(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_month = text.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month)) && !text.starts_with('+');
    if !is_month {
        let problem = Problem::Range {
            value: text.to_owned(),
            least: "1".to_owned(),
            most: "12".to_owned(),
        };
        found.push(Found::at(node, problem));
    }
}
