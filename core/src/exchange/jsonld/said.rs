//! What schema.org says of a description more directly than its fields do: classes, links by role, licences, who does what.

use serde_json::Value;

use super::Fields;
use super::address::{self, Addresses};
use super::node::wikidata;
use super::table::WORDS;

/// Lists whose items say something of the whole: where the list is, the vocabulary, the field with the word, the field with what
/// it is said of.
const SAID: [(&[&str], &str, &str, &str); 4] = [
    (&["links"], "LinkRole", "role", "url"),
    (&["community", "members"], "CommunityRole", "role", "actor"),
    (&["participants"], "ParticipantRole", "role", "actor"),
    (&["relations"], "RelationType", "type", "target"),
];

/// Vocabularies whose words are classes of the whole.
const CLASSES: [(&[&str], &str); 2] = [(&["types"], "ActorType"), (&["resource", "natures"], "Nature")];

/// What a word of a vocabulary says.
fn term(vocabulary: &str, word: &str) -> Option<&'static str> {
    let at = WORDS.binary_search_by(|(of, name, _)| (*of, *name).cmp(&(vocabulary, word)));
    Some(WORDS.get(at.ok()?)?.2)
}

/// The items of a list inside of a description.
fn items<'f>(fields: &'f Fields, path: &[&str]) -> impl Iterator<Item = &'f Value> {
    let mut steps = path.iter();
    let first = steps.next().and_then(|step| fields.get(*step));
    let found = steps.fold(first, |value, step| value?.get(*step));
    found.and_then(Value::as_array).into_iter().flatten()
}

/// The classes of schema.org that it is of.
pub(super) fn classes(fields: &Fields) -> Vec<&'static str> {
    let mut classes = Vec::new();
    for (path, vocabulary) in CLASSES {
        let words = items(fields, path).filter_map(Value::as_str);
        for class in words.filter_map(|word| term(vocabulary, word)) {
            if !classes.contains(&class) {
                classes.push(class);
            }
        }
    }
    classes
}

/// Properties of schema.org, each with its values.
pub(super) fn of(fields: &Fields, addresses: Addresses<'_>) -> Vec<(&'static str, Vec<String>)> {
    let mut said = Said::default();
    for (path, vocabulary, word, of) in SAID {
        for item in items(fields, path).filter(|item| item.get("until").is_none()) {
            if let (Some(word), Some(value)) = (text(item, word), text(item, of))
                && let Some(term) = term(vocabulary, word)
            {
                said.add(term, addresses.referred(of, value));
            }
        }
    }
    for license in items(fields, &["resource", "licenses"]) {
        let address = text(license, "spdx").and_then(address::license);
        let address = address.or_else(|| text(license, "url").map(str::to_owned));
        if let Some(address) = address {
            said.add("license", address);
        }
    }
    for funding in items(fields, &["funding"]) {
        if let (Some("selected" | "ended"), Some(funder)) = (text(funding, "status"), text(funding, "funder"))
        {
            said.add("funder", addresses.referred("funder", funder));
        }
    }
    if let Some(identifiers) = fields.get("identifiers") {
        registered(identifiers, &mut said);
    }
    said.0
}

/// Identifiers as addresses, and as ISO 6523 writes those of the French register: 0002 is the SIREN, 0009 the SIRET.
fn registered(identifiers: &Value, said: &mut Said) {
    let of = |name| text(identifiers, name);
    let codes = [("0002", of("siren")), ("0009", of("siret"))];
    for (scheme, code) in codes {
        if let Some(code) = code {
            said.add("iso6523Code", format!("{scheme}:{code}"));
        }
    }
    let addresses = [
        of("ror").map(str::to_owned),
        of("wikidata").map(wikidata),
        of("isni").map(|isni| format!("https://isni.org/isni/{isni}")),
        of("orcid").map(|orcid| format!("https://orcid.org/{orcid}")),
    ];
    for address in addresses.into_iter().flatten() {
        said.add("sameAs", address);
    }
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str()
}

#[derive(Debug, Default)]
struct Said(Vec<(&'static str, Vec<String>)>);

impl Said {
    fn add(&mut self, term: &'static str, value: String) {
        match self.0.iter_mut().find(|(there, _)| *there == term) {
            Some((_, values)) => values.push(value),
            None => self.0.push((term, vec![value])),
        }
    }
}
