//! Numbers as programs hold them.

use lexical_parse_float::FromLexical as _;

/// The double that is nearest to a number as it is written. The standard library reads the same numbers faster, with a
/// table that a browser would load.
pub(crate) fn double(written: &str) -> Option<f64> {
    f64::from_lexical(written.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same number, and the same texts that are none.
    fn agrees(written: &str) {
        let bits = |number: f64| number.to_bits();
        assert_eq!(
            double(written).map(bits),
            written.parse().ok().map(bits),
            "{written}"
        );
    }

    proptest! {
        #[test]
        fn reads_what_the_standard_library_reads(bits in any::<u64>()) {
            let number = f64::from_bits(bits);
            prop_assume!(number.is_finite());
            agrees(&number.to_string());
            agrees(&format!("{number:e}"));
        }

        #[test]
        fn reads_any_text_alike(parts in prop::collection::vec(prop::sample::select(vec![
            "0", "1", "7", "9", "00000000", "123456789", "9007199254740993", "5", ".", "e", "E", "-", "+", "30", "308",
        ]), 0..8)) {
            agrees(&parts.concat());
        }
    }
}
