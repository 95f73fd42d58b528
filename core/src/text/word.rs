//! Short texts as numbers, so that comparing names is comparing numbers.

#![expect(
    clippy::inline_always,
    reason = "a step of every value of every text: the npm module is built for size, and there the check takes twice as long where they are called"
)]

/// The longest text that has a word, in bytes.
pub(crate) const LONGEST_WORD: usize = 15;

/// What every longer text has for its word: no short text has it.
const LONG: u128 = u128::MAX;

/// A text of at most [`LONGEST_WORD`] bytes as one number, its bytes and its length: two texts have the same word
/// where they are the same text, or are both longer.
pub(crate) const fn word(text: &str) -> u128 {
    if text.len() > LONGEST_WORD {
        return LONG;
    }
    let mut word = 0;
    let mut rest = text.as_bytes();
    while let Some((byte, before)) = rest.split_last() {
        word = word << 8 | *byte as u128;
        rest = before;
    }
    sized(word, text.len())
}

const fn sized(word: u128, length: usize) -> u128 {
    word | (length as u128) << 120
}

/// By length, the bits of a word that are its bytes: to shift so many bits costs more than to look them up.
static MASKS: [u128; LONGEST_WORD + 1] = {
    let mut masks = [0; LONGEST_WORD + 1];
    let mut rest: &mut [u128] = &mut masks;
    let mut mask = 0;
    while let Some((first, after)) = rest.split_first_mut() {
        *first = mask;
        mask = mask << 8 | 0xff;
        rest = after;
    }
    masks
};

/// The word of a part of a text, loaded at once where the text goes on for long enough.
#[inline(always)]
pub(super) fn word_in(text: &str, start: usize, length: usize) -> u128 {
    let Some(mask) = MASKS.get(length) else {
        return LONG;
    };
    match text.as_bytes().get(start..).and_then(<[u8]>::first_chunk) {
        Some(chunk) => sized(u128::from_le_bytes(*chunk) & mask, length),
        None => word(text.get(start..start + length).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_where_texts_are() {
        let texts = [
            "",
            "a",
            "b",
            "ab",
            "a\0",
            "\0",
            "abcdefgh",
            "abcdefghi",
            "é",
            "abcdefghijklmno",
        ];
        for (at, one) in texts.iter().enumerate() {
            for (other_at, other) in texts.iter().enumerate() {
                assert_eq!(word(one) == word(other), at == other_at, "{one:?} {other:?}");
            }
            for tail in ["", "\"", "\": \"and more than a word\""] {
                let text = format!("\"{one}{tail}");
                assert_eq!(word_in(&text, 1, one.len()), word(one), "{text}");
            }
        }
        assert_eq!(word("abcdefghijklmnop"), word("abcdefghijklmnoq"));
        assert_eq!(word_in("abcdefghijklmnop", 0, 16), word("abcdefghijklmnoq"));
    }
}
