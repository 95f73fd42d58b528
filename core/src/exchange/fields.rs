//! Tables of field pairs: which field of a source goes where in a description, and the driver that follows them.

use std::collections::HashMap;
use std::ops::Range;

use super::record::Record;
use crate::diagnostic::catalogue::Lossy;
use crate::value::unaccented;

/// A field that the source gave, and where.
#[derive(Debug, Clone)]
pub(super) struct Given<'a> {
    /// The name, as the source writes it.
    pub(super) name: &'a str,
    /// The value, as the source writes it, the blanks around it left out.
    pub(super) value: &'a str,
    /// Where the value stands, in bytes of the record's text.
    pub(super) span: Range<usize>,
}

/// A row of a table: one field of the source, one place in the description, the ways from each to the other.
#[derive(Debug)]
pub(super) struct Field {
    /// What the field is called, in any language, divided by `|`. Case, accents, blanks and punctuation do not matter.
    pub(super) names: &'static str,
    /// Where it goes: keys divided by `/`.
    pub(super) to: &'static str,
    /// What the reader has to know besides: a role, the name of a value type.
    pub(super) with: &'static str,
    /// Reads the value and writes it into the record.
    pub(super) read: Reader,
    /// Spells what the reader reads.
    pub(super) write: super::wiki::Writer,
}

/// Reads a value into a record. What it does not use it keeps or notes.
pub(super) type Reader = fn(&Field, &Given<'_>, &mut Record<'_>);

impl Field {
    /// The first of its names.
    pub(super) fn name(&self) -> &'static str {
        self.names.split('|').next().unwrap_or_default()
    }
}

/// Writes tables as tables: names, `=>` place, what the reader has to know, `:` reader, which is the name of the
/// writer too.
macro_rules! table {
    ($($names:literal => $to:literal $($with:literal)? : $way:ident,)*) => {
        &[$($crate::exchange::fields::Field {
            names: $names,
            to: $to,
            with: concat!($($with)?),
            read: $way,
            write: spell::$way,
        },)*]
    };
}
pub(super) use table;

/// Carries what the source gave into a record, row by row; what no row knows is kept under `extensions`.
///
/// Of fields that have the same name the last one counts.
pub(super) fn carry(tables: &[&'static [Field]], given: &[Given<'_>], record: &mut Record<'_>) {
    let last: HashMap<&str, usize> = given
        .iter()
        .enumerate()
        .map(|(index, one)| (one.name, index))
        .collect();
    let mut rows = HashMap::new();
    for field in tables.iter().copied().flatten() {
        for name in field.names.split('|') {
            rows.entry(folded(name).collect::<String>()).or_insert(field);
        }
    }
    for (index, one) in given.iter().enumerate() {
        if last.get(one.name) != Some(&index) {
            let (field, value) = (one.name.to_owned(), one.value.to_owned());
            record.note(Lossy::Repeated { field, value }, one.span.clone());
            continue;
        }
        match rows.get(&folded(one.name).collect::<String>()).copied() {
            Some(field) => {
                (field.read)(field, one, record);
                super::wiki::keep_beside(field, one, record);
            }
            None => record.keep_unknown(one),
        }
    }
}

/// The first row that a name belongs to.
pub(super) fn find(tables: &[&'static [Field]], name: &str) -> Option<&'static Field> {
    tables
        .iter()
        .copied()
        .flatten()
        .find(|field| is_named(field.names, name))
}

/// Whether a name is one of several, divided by `|`.
pub(super) fn is_named(names: &str, name: &str) -> bool {
    names.split('|').any(|known| folded(known).eq(folded(name)))
}

/// The letters and digits of a text, small and without accents: what is left to compare names by.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(letters)
}

/// What is left of a character in [`folded`].
pub(super) fn letters(c: char) -> impl Iterator<Item = char> {
    let plain = unaccented(c);
    let other = c.is_alphanumeric() && plain.is_none();
    let lower = other.then(|| c.to_lowercase()).into_iter().flatten();
    plain.unwrap_or_default().chars().chain(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_whatever_their_case_accents_and_apostrophes() {
        let names = "communauté d'intérêt|community";
        for name in [
            "Communauté d’intérêt",
            "communaute d'interet",
            "COMMUNAUTÉ_D'INTÉRÊT",
            "Community",
        ] {
            assert!(is_named(names, name), "{name}");
        }
        assert!(!is_named(names, "communauté"));
        assert!(!is_named(names, ""));
    }
}
