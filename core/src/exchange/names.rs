//! What names stand for: which of them are the same, and the ids that are made of them.

use crate::model::Kind;
use crate::value::{Slug, composed};

/// A title as MediaWiki knows it: blanks and underscores are one, and the first letter is a capital. All else tells pages apart.
pub(super) fn normalized(title: &str) -> String {
    // Marks that only say which way a text runs.
    let plain = title.replace(
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'),
        "",
    );
    let words = plain.split(|c: char| c.is_whitespace() || c == '_');
    let title = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let title = in_one_character(title);
    let mut characters = title.chars();
    let first = characters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect()
}

/// A text with each letter and its accent in one character, as wikis keep them; names of files have them in two on some systems.
fn in_one_character(text: String) -> String {
    if !text.contains(|c| matches!(c, '\u{300}'..='\u{36f}')) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match out.chars().next_back().and_then(|last| composed(last, c)) {
            Some(both) => {
                out.pop();
                out.push(both);
            }
            None => out.push(c),
        }
    }
    out
}

/// The id that a name makes: its slug, or else its kind and a checksum, so that it is the same in every import. `None` for a
/// name that is blank.
pub(super) fn id_of(kind: Kind, name: &str) -> Option<Slug> {
    Slug::of(name).or_else(|| {
        let name = normalized(name);
        let id = format!("{}-{:010x}", kind.as_str(), checksum(&name) & 0xff_ffff_ffff);
        Slug::of(&id).filter(|_| !name.is_empty())
    })
}

/// Whether [`id_of`] has to make a checksum of a name.
pub(super) fn is_checksum(name: &str) -> bool {
    Slug::of(name).is_none()
}

/// Whether an id is the one that a name makes, whatever kind of description has it.
pub(super) fn makes(name: &str, id: &str) -> bool {
    let of = |kind| id_of(kind, name).is_some_and(|made| made.as_str() == id);
    Kind::LISTS.iter().any(|(_, kind)| of(*kind))
}

/// FNV-1a, of 64 bits: short, and the same everywhere.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_the_same_as_on_a_wiki() {
        assert_eq!(normalized(" vélo__libre\u{200e} "), "Vélo libre");
        assert_ne!(normalized("Velo libre"), normalized("Vélo libre"));
        assert_eq!(normalized("Ve\u{301}lo"), normalized("vélo"));
        assert_eq!(normalized("Vie\u{323}\u{302}t"), "Việt");
        assert_ne!(normalized("C"), normalized("C++"));
        assert_eq!(normalized("_"), "");
    }

    #[test]
    fn ids_of_other_alphabets_are_checksums() {
        let id = |name| id_of(Kind::Actor, name).map(String::from);
        assert_eq!(id("Vélo libre").as_deref(), Some("velo-libre"));
        for (one, two) in [
            ("Vélo", "Ve\u{301}lo"),
            ("Ťažký", "T\u{30c}az\u{30c}ky\u{301}"),
            ("Việt", "Vie\u{323}\u{302}t"),
        ] {
            assert_eq!(id(one), id(two));
        }
        assert_eq!(id("Ťažký ğ").as_deref(), Some("tazky-g"));
        assert_eq!(id("日本語"), id(" 日本語_"));
        assert_ne!(id("日本語"), id("日本"));
        assert!(id("…").unwrap().starts_with("actor-"));
        assert_eq!(id("  "), None);
        // As published for the algorithm.
        assert_eq!(checksum("foobar"), 0x8594_4171_f739_67e8);
    }
}
