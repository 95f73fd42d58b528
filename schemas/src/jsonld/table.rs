//! The table that the exporter follows: classes of records, and what words say.

use std::fmt::Write as _;

use super::term::key;
use crate::model::Model;
use crate::table::rustfmt;

const HEADER: &str = "\
//! What annotations of the model say, generated from its types by `cargo run -p communs-schemas`.
";

/// The whole Rust file.
pub(crate) fn table(model: &Model) -> Result<String, String> {
    let records = model.records.iter().filter(|record| record.kind().is_none());
    let mut classes: Vec<_> = records
        .filter_map(|record| Some((record.name.as_str(), key(record.class.as_deref()?))))
        .collect();
    classes.sort_unstable();
    let mut words: Vec<_> = model
        .vocabularies
        .iter()
        .flat_map(|vocabulary| {
            let terms = vocabulary.terms.iter();
            terms.map(|(word, term)| (vocabulary.name.as_str(), word.as_str(), key(term)))
        })
        .collect();
    words.sort_unstable();
    let mut out = HEADER.to_owned();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "\n/// The class of a record, by its name; sorted.\n\
         pub(super) static CLASSES: &[(&str, &str)] = &{classes:?};\n\
         \n/// What a word says of what it is said of: a class, or a property. The vocabulary, the word, the term; sorted.\n\
         pub(super) static WORDS: &[(&str, &str, &str)] = &{words:?};\n"
    );
    rustfmt(&out)
}
