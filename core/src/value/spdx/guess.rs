//! What a refused licence probably meant.

use crate::value::{Slug, Spdx};

/// What licences are called where the name does not spell their id: letters and digits alone, no `licence`.
const NAMES: &[(&str, &str)] = &[
    ("ouverte2", "etalab-2.0"),
    ("ouverteetalab2", "etalab-2.0"),
    ("ouverteopen2", "etalab-2.0"),
    ("etalabouverte2", "etalab-2.0"),
    ("lo2", "etalab-2.0"),
    ("odbl", "ODbL-1.0"),
    ("odcodbl", "ODbL-1.0"),
    ("opendatabase", "ODbL-1.0"),
    ("opendatabaseodbl", "ODbL-1.0"),
    ("odcby", "ODC-By-1.0"),
    ("pddl", "PDDL-1.0"),
    ("cc0", "CC0-1.0"),
    ("expat", "MIT"),
    ("bsd2", "BSD-2-Clause"),
    ("bsd3", "BSD-3-Clause"),
    ("mozillapublic2", "MPL-2.0"),
    ("generalpublic2", "GPL-2.0-only"),
    ("generalpublic3", "GPL-3.0-only"),
    ("lessergeneralpublic21", "LGPL-2.1-only"),
    ("lessergeneralpublic3", "LGPL-3.0-only"),
    ("afferogeneralpublic3", "AGPL-3.0-only"),
    ("europeanunionpublic12", "EUPL-1.2"),
    ("artlibre13", "LAL-1.3"),
    ("freeart13", "LAL-1.3"),
];

/// The expression with the case of ids and operators mended, `/` read as `OR`, and nothing deprecated.
pub(super) fn mended(text: &str) -> Option<String> {
    let mut expression = String::with_capacity(text.len());
    for word in text.replace('/', " OR ").split_whitespace() {
        let bare = word.trim_matches(['(', ')', '+']);
        let same = |name: &&str| name.eq_ignore_ascii_case(bare);
        let licenses = spdx::identifiers::LICENSES.iter().map(|license| license.name);
        let exceptions = spdx::identifiers::EXCEPTIONS
            .iter()
            .map(|exception| exception.name);
        let name = ["AND", "OR", "WITH"]
            .into_iter()
            .chain(licenses)
            .chain(exceptions)
            .find(same);
        if !expression.is_empty() {
            expression.push(' ');
        }
        match name {
            Some(name) => expression.push_str(&word.replace(bare, name)),
            None => expression.push_str(word),
        }
    }
    renewed(expression)
}

fn renewed(expression: String) -> Option<String> {
    let expression = Spdx::judged(expression)?;
    Some(expression.renewed().unwrap_or(expression).into())
}

/// The one licence that a title names. Without more, `GPLv3` is version 3 alone, which grants what the author
/// surely granted.
pub(super) fn titled(title: &str) -> Option<String> {
    const NOISE: [&str; 9] = [
        "gnu", "the", "licence", "license", "version", "v", "de", "la", "l",
    ];
    let slug = Slug::of(title)?;
    let later = title.trim_end().ends_with('+')
        || ["or-later", "or-any-later", "ou-ulterieure", "ou-superieure"]
            .iter()
            .any(|words| slug.as_str().contains(words));
    if later && slug.as_str().contains("only") {
        return None;
    }
    let words = slug.as_str();
    let words = words
        .split_once("-or-")
        .or(words.split_once("-ou-"))
        .filter(|_| later)
        .map_or(words, |(head, _)| head);
    let mut key: String = words.split('-').filter(|word| !NOISE.contains(word)).collect();
    for (long, short) in [
        ("creativecommons", "cc"),
        ("attribution", "by"),
        ("sharealike", "sa"),
        ("noncommercial", "nc"),
        ("zero", "0"),
    ] {
        key = key.replace(long, short);
    }
    for digit in '0'..='9' {
        key = key.replace(&format!("v{digit}"), &digit.to_string());
    }
    let spells = |name: &str| {
        let letters = || {
            name.bytes()
                .filter(u8::is_ascii_alphanumeric)
                .map(|byte| byte.to_ascii_lowercase())
        };
        letters().eq(key.bytes()) || letters().eq(key.bytes().chain(*b"0"))
    };
    let named = NAMES
        .iter()
        .find(|(name, _)| *name == key || key.strip_suffix('0') == Some(name));
    let listed = || {
        spdx::identifiers::LICENSES
            .iter()
            .map(|license| license.name)
            .find(|name| spells(name))
    };
    let name = named.map(|(_, id)| *id).or_else(listed)?;
    let name = name.strip_suffix("-only").filter(|_| later).unwrap_or(name);
    renewed(if later {
        format!("{name}+")
    } else {
        name.to_owned()
    })
}
