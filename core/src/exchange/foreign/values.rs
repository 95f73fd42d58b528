//! Single texts of foreign formats.

use super::shape::Check;
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{BadValue, ForeignHint, Shape as Problem};
use crate::schema::{Findings, Found, Part};
use crate::text::Node;
use crate::value::{CountryCode, Iri, LanguageTag, Orcid, PartialDate, Url, Value};

/// Notes a text that is not a value of a type.
pub(super) fn of<V: Value>(node: Node<'_>, text: &str, found: &mut Findings) {
    judge::<V>(node, text, Part::Whole, found);
}

fn judge<V: Value>(node: Node<'_>, text: &str, part: Part, found: &mut Findings) {
    if let Err(invalid) = V::check(text)
        && let Some(problem) = BadValue::of(V::NAME, text.to_owned(), invalid.flaw().into())
    {
        let suggestion = invalid.suggestion().map(str::to_owned);
        found.push(Found {
            part,
            ..Found::at(node, problem).suggest(suggestion)
        });
    }
}

/// Notes a text that does not have a form.
pub(super) fn form(node: Node<'_>, text: &str, expected: Term, meant: Option<String>, found: &mut Findings) {
    let problem = Problem::Form {
        value: text.to_owned(),
        expected,
    };
    found.push(Found::at(node, problem).suggest(meant));
}

pub(super) const URL: Check = of::<Url>;
pub(super) const IRI: Check = of::<Iri>;

/// A day, year first.
pub(super) fn day(node: Node<'_>, text: &str, found: &mut Findings) {
    const LENGTH: usize = 10;
    if text.len() == LENGTH && PartialDate::judge(text).is_ok() {
        return;
    }
    let is_day = |text: &str| text.len() == LENGTH && PartialDate::judge(text).is_ok();
    let meant = text
        .get(..LENGTH)
        .filter(|_| text.as_bytes().get(LENGTH) == Some(&b'T') || text.as_bytes().get(LENGTH) == Some(&b' '))
        .map(str::to_owned)
        .or_else(|| PartialDate::guess(text))
        .filter(|meant| is_day(meant));
    form(node, text, Term::Day, meant, found);
}

/// A language, by its tag.
pub(super) fn language(node: Node<'_>, text: &str, found: &mut Findings) {
    language_at(node, text, Part::Whole, found);
}

/// A key that is the tag of a language.
pub(super) fn language_key(node: Node<'_>, text: &str, found: &mut Findings) {
    language_at(node, text, Part::Key, found);
}

fn language_at(node: Node<'_>, text: &str, part: Part, found: &mut Findings) {
    if LanguageTag::judge(text).is_err() {
        return judge::<LanguageTag>(node, text, part, found);
    }
    let primary = text.split('-').next().unwrap_or_default().to_ascii_lowercase();
    // What stands for a language in examples is none.
    let unknown = primary == "xxx" || (primary.len() == 2 && !LANGUAGES.contains(&primary.as_str()));
    if unknown && let Some(problem) = BadValue::of(LanguageTag::NAME, text.to_owned(), Term::Unknown) {
        found.push(Found {
            part,
            ..Found::at(node, problem)
        });
    }
}

/// ISO 639-1, and what BCP 47 keeps of it.
const LANGUAGES: &[&str] = &[
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bh", "bi",
    "bm", "bn", "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv",
    "dz", "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd",
    "gl", "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig",
    "ii", "ik", "in", "io", "is", "it", "iu", "iw", "ja", "ji", "jv", "jw", "ka", "kg", "ki", "kj", "kk",
    "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt",
    "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mo", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne",
    "ng", "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt",
    "qu", "rm", "rn", "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "sh", "si", "sk", "sl", "sm", "sn",
    "so", "sq", "sr", "ss", "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to",
    "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo",
    "za", "zh", "zu",
];

/// A country: capitals as ISO 3166 writes them; small letters are an older way.
pub(super) fn country(node: Node<'_>, text: &str, found: &mut Findings) {
    let capitals = text.to_ascii_uppercase();
    let is_small = text.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_small && CountryCode::judge(&capitals).is_ok() {
        let problem = ForeignHint::Capitals {
            value: text.to_owned(),
        };
        found.push(Found::at(node, problem).suggest(Some(capitals)));
    } else {
        of::<CountryCode>(node, text, found);
    }
}

/// A media type, RFC 6838.
pub(super) fn media_type(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_name = |name: &str| {
        name.len() <= 127
            && name.starts_with(|first: char| first.is_ascii_alphanumeric())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&byte))
    };
    let is_type = text
        .trim_matches(' ')
        .split_once('/')
        .is_some_and(|(kind, name)| is_name(kind) && is_name(name));
    if !is_type {
        form(node, text, Term::MediaType, None, found);
    }
}

/// Whether a text is a URN, RFC 2141; its name without the namespace.
pub(super) fn urn(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let (space, name) = rest.split_once(':')?;
    let is_space = (1..=32).contains(&space.len())
        && !space.starts_with('-')
        && space
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"()+,-.:=@;$_!*'%".contains(&byte));
    let escapes = name
        .split('%')
        .skip(1)
        .all(|after| after.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2);
    (scheme.eq_ignore_ascii_case("urn") && is_space && is_name && escapes).then_some((space, name))
}

/// Whether a text is an address with a host, whatever its scheme.
pub(super) fn has_host(text: &str) -> bool {
    fluent_uri::Iri::parse(text).is_ok_and(|iri| {
        iri.authority()
            .is_some_and(|authority| !authority.host().is_empty())
    })
}

/// The address of an ORCID iD.
pub(super) fn orcid(node: Node<'_>, text: &str, found: &mut Findings) {
    let id = text
        .strip_prefix("https://orcid.org/")
        .or_else(|| text.strip_prefix("http://orcid.org/"));
    match id {
        Some(id) if text.starts_with("https:") && Orcid::judge(id).is_ok() => {}
        Some(id) if text.starts_with("https:") && Orcid::judge(id) == Err(crate::value::Flaw::Checksum) => {
            of::<Orcid>(node, id, found);
        }
        _ => {
            let bare = Orcid::judge(text).is_ok().then(|| text.to_owned());
            let meant = bare.or_else(|| Orcid::guess(text).filter(|id| Orcid::judge(id).is_ok()));
            let meant = meant.map(|id| format!("https://orcid.org/{id}"));
            form(node, text, Term::OrcidAddress, meant, found);
        }
    }
}

/// A DOI, without the address that resolves it.
pub(super) fn doi(node: Node<'_>, text: &str, found: &mut Findings) {
    if !is_doi(text) {
        let meant = text.find("10.").and_then(|at| text.get(at..)).map(str::trim);
        let meant = meant.filter(|meant| is_doi(meant)).map(str::to_owned);
        form(node, text, Term::Doi, meant, found);
    }
}

fn is_doi(text: &str) -> bool {
    let Some((prefix, suffix)) = text.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (registrant, element) = prefix.split_once('.').unwrap_or((prefix, "0"));
    (4..=9).contains(&registrant.len())
        && is_digits(registrant)
        && is_digits(element)
        && !suffix.is_empty()
        && suffix
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b":/_;-.()[]\\".contains(&byte))
}

/// The identifier of Software Heritage.
pub(super) fn software_heritage(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_id = text.strip_prefix("swh:1:").is_some_and(|rest| {
        rest.split_once(':').is_some_and(|(kind, hash)| {
            matches!(kind, "snp" | "rel" | "rev" | "dir" | "cnt")
                && hash.len() == 40
                && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    });
    if !is_id {
        form(node, text, Term::SoftwareHeritage, None, found);
    }
}
