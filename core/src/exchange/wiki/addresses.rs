//! Readers of addresses on the web: links, pictures, the same thing elsewhere.

use serde_json::json;

use crate::exchange::fields::{Field, Given, is_named};
use crate::exchange::record::Record;
use crate::exchange::wikitext::{plain, resolved, title_in_path};
use crate::value::{Url, Value as _};

/// An address, and what to show for it.
struct Address {
    url: String,
    label: Option<String>,
    /// Whether it was not written as an address is.
    mended: bool,
}

/// Links with the role that the row names.
pub(super) fn links(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    each(given, record, |address, record| {
        let mut link = json!({ "role": field.with, "url": address.url });
        if let (Some(label), Some(link)) = (address.label, link.as_object_mut()) {
            link.insert("label".to_owned(), label.into());
        }
        record.draft.push(field.to, link);
    });
}

/// The address and the label of a link to another site that is all of a text.
pub(super) fn labelled(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let one = address(text).filter(|_| text.starts_with('['))?;
    Some((one.url, one.label?))
}

/// Addresses of the same thing elsewhere.
pub(super) fn same_as(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    each(given, record, |address, record| {
        record.draft.push(field.to, address.url);
    });
}

/// A picture: an address, or the name of a file of the wiki.
pub(super) fn image(field: &Field, given: &Given<'_>, record: &mut Record<'_>) {
    if let Some(address) = address(given.value) {
        return record.put(field.to, address.url, given);
    }
    let bare = given.value.trim_matches(['[', ']']);
    let bare = bare.split('|').next().unwrap_or_default();
    let name = bare
        .split_once(':')
        .filter(|(space, _)| is_named("Fichier|File|Image", space))
        .map_or(bare, |(_, name)| name);
    let name = plain(name);
    let url = record
        .base
        .filter(|_| name.contains('.'))
        .map(|base| format!("{base}Special:FilePath/{}", in_path(&name)))
        .filter(|url| Url::check(url).is_ok());
    match url {
        Some(url) => record.put(field.to, url, given),
        None => record.keep_unfit(given, given.value),
    }
}

/// The file of the wiki that an address leads to.
pub(super) fn file_of(url: &str, base: Option<&str>) -> Option<String> {
    let path = url.strip_prefix(base?)?.strip_prefix("Special:FilePath/")?;
    let name = title_in_path(path)?;
    (in_path(&name) == path).then_some(name)
}

/// A title as a part of an address.
pub(in crate::exchange) fn in_path(title: &str) -> String {
    let mut path = String::with_capacity(title.len());
    for c in title.trim().chars() {
        match c {
            ' ' => path.push('_'),
            '%' | '?' | '#' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' => {
                path.extend(["%", &format!("{:02X}", u32::from(c))]);
            }
            c if c.is_control() => {}
            c => path.push(c),
        }
    }
    path
}

/// Takes each address of a value; the value is kept where one of them is none.
fn each(given: &Given<'_>, record: &mut Record<'_>, mut take: impl FnMut(Address, &mut Record<'_>)) {
    let Some(addresses) = addresses(given.value) else {
        return record.keep_unfit(given, given.value);
    };
    for (written, address) in addresses {
        if address.mended {
            record.mended(given, written, &address.url);
        }
        take(address, record);
    }
}

/// The addresses of a value that holds nothing else.
fn addresses(value: &str) -> Option<Vec<(&str, Address)>> {
    if let Some(one) = address(value) {
        return Some(vec![(value, one)]);
    }
    let separate = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let lines: Vec<&str> = value.lines().map(item).filter(|line| !line.is_empty()).collect();
    let parts = if lines.len() > 1 && !lines.iter().any(|line| line.matches("://").count() > 1) {
        lines
    } else {
        value
            .split(separate)
            .map(item)
            .filter(|part| !part.is_empty())
            .collect()
    };
    parts
        .into_iter()
        .map(|part| Some((part, address(part)?)))
        .collect::<Option<Vec<_>>>()
        .filter(|all| !all.is_empty())
}

fn item(text: &str) -> &str {
    text.trim().trim_start_matches(['*', '#']).trim()
}

/// One address, bare or in brackets with its label.
fn address(text: &str) -> Option<Address> {
    let text = text.trim();
    let url_of = |text: &str| match Url::check(text) {
        Ok(()) => Some((text.to_owned(), false)),
        Err(invalid) => Some((invalid.suggestion()?.to_owned(), true)),
    };
    let Some(inner) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) else {
        let single = text.matches("://").count() <= 1 && !text.contains(',');
        // More than an address: what is not one would be lost.
        let (url, mended) = url_of(text).or_else(|| url_of(&plain(text)))?;
        let (url, entity) = without_entities(url);
        let rest = text.split_once(['"', '<', ' ']).map(|(_, rest)| rest);
        let whole = single && rest.is_none_or(is_tag_rest);
        return (whole || !mended).then_some(Address {
            url,
            label: None,
            mended: mended || entity,
        });
    };
    let doubled = inner.starts_with('[') && inner.ends_with(']');
    let inner = inner.trim_matches(['[', ']']).trim();
    if inner.contains(['[', ']']) {
        return None;
    }
    // The bar between address and label may be spelt.
    let cut = inner
        .find(|c: char| c.is_whitespace() || c == '|')
        .into_iter()
        .chain(inner.find("%7C"))
        .min();
    let (written, rest) = inner.split_at_checked(cut.unwrap_or(inner.len()))?;
    let rest = rest
        .strip_prefix("%7C")
        .unwrap_or(rest)
        .trim_start_matches('|')
        .trim();
    let (url, mended) = url_of(written)?;
    let (url, entity) = without_entities(url);
    let label = (!is_tag_rest(rest))
        .then(|| plain(rest))
        .filter(|label| !label.is_empty());
    Some(Address {
        url,
        label,
        mended: mended || entity || doubled,
    })
}

/// The address with the characters that its entities stand for.
fn without_entities(url: String) -> (String, bool) {
    if url.contains('&') && url.contains(';') {
        let read = resolved(&url).replace(' ', "%20");
        if read != url && Url::check(&read).is_ok() {
            return (read, true);
        }
    }
    (url, false)
}

/// Whether a text is what is left of an HTML tag after its address.
fn is_tag_rest(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '>');
    text.is_empty() || text.starts_with("target=") || text.starts_with("rel=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_out_of_what_stands_around_them() {
        let cases = [
            ("https://example.org/", "https://example.org/", None, false),
            ("www.example.org", "https://www.example.org", None, true),
            (
                r#"https://example.org/" target="_blank"#,
                "https://example.org/",
                None,
                true,
            ),
            (
                "https://example.org/?a=1&amp;b=2",
                "https://example.org/?a=1&b=2",
                None,
                true,
            ),
            (
                "[https://example.org/ le site]",
                "https://example.org/",
                Some("le site"),
                false,
            ),
            (
                "[[https://example.org/ le site]]",
                "https://example.org/",
                Some("le site"),
                true,
            ),
            (
                "[[https://example.org/%7C le site]]",
                "https://example.org/",
                Some("le site"),
                true,
            ),
            (
                "[[https://example.org/|le site]]",
                "https://example.org/",
                Some("le site"),
                true,
            ),
        ];
        for (written, url, label, mended) in cases {
            let read = address(written).unwrap();
            assert_eq!(
                (read.url.as_str(), read.label.as_deref(), read.mended),
                (url, label, mended),
                "{written}"
            );
        }
        assert!(address("bientôt").is_none());
        let several = addresses("https://a.example/ , https://b.example/").unwrap();
        assert_eq!(several.len(), 2);
        assert!(addresses("voir https://a.example/ pour la suite").is_none());
    }
}
