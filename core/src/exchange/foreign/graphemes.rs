//! Characters as readers count them.

/// How many characters a reader sees: what marks, joins or modifies the character before it does not count.
///
/// Source: UAX 29, extended grapheme clusters; of its properties the ranges that people write in, so that no table of
/// all of Unicode is carried along.
pub(in crate::exchange) fn count(text: &str) -> u64 {
    let mut count = 0;
    let mut before = '\0';
    // How many halves of flags stand in a row, and whether the next character is joined to what is before.
    let (mut halves, mut joined) = (0, false);
    for c in text.chars() {
        let is_half = is_flag_half(c);
        let continues = count > 0
            && (extends(c)
                || (joined && is_pictograph(c))
                || (is_half && halves % 2 == 1)
                || (before == '\r' && c == '\n')
                || continues_syllable(before, c));
        let after_control = before.is_control() && !(before == '\r' && c == '\n');
        if !continues || after_control {
            count += 1;
        }
        halves = if is_half { halves + 1 } else { 0 };
        joined = c == JOINER;
        before = c;
    }
    count
}

const JOINER: char = '\u{200d}';

/// Combining marks, vowel signs, variation selectors, skin tones, tags, and the joiner.
fn extends(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05bd}' | '\u{05bf}' | '\u{05c1}'..='\u{05c2}'
        | '\u{05c4}'..='\u{05c5}' | '\u{05c7}' | '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}'
        | '\u{06d6}'..='\u{06dc}' | '\u{06df}'..='\u{06e4}' | '\u{06e7}'..='\u{06e8}' | '\u{06ea}'..='\u{06ed}'
        | '\u{0900}'..='\u{0903}' | '\u{093a}'..='\u{093c}' | '\u{093e}'..='\u{094f}' | '\u{0951}'..='\u{0957}'
        | '\u{0962}'..='\u{0963}' | '\u{0981}'..='\u{0983}' | '\u{09bc}' | '\u{09be}'..='\u{09c4}' | '\u{09c7}'..='\u{09c8}'
        | '\u{09cb}'..='\u{09cd}' | '\u{0a3c}' | '\u{0a3e}'..='\u{0a42}' | '\u{0a47}'..='\u{0a48}' | '\u{0a4b}'..='\u{0a4d}'
        | '\u{0abc}' | '\u{0abe}'..='\u{0ac5}' | '\u{0ac7}'..='\u{0ac9}' | '\u{0acb}'..='\u{0acd}' | '\u{0bbe}'..='\u{0bc2}'
        | '\u{0bc6}'..='\u{0bc8}' | '\u{0bca}'..='\u{0bcd}' | '\u{0c3e}'..='\u{0c44}' | '\u{0c46}'..='\u{0c48}'
        | '\u{0c4a}'..='\u{0c4d}' | '\u{0cbe}'..='\u{0cc4}' | '\u{0cc6}'..='\u{0cc8}' | '\u{0cca}'..='\u{0ccd}'
        | '\u{0d3e}'..='\u{0d44}' | '\u{0d46}'..='\u{0d48}' | '\u{0d4a}'..='\u{0d4d}' | '\u{0e31}' | '\u{0e33}'..='\u{0e3a}'
        | '\u{0e47}'..='\u{0e4e}' | '\u{0eb1}' | '\u{0eb3}'..='\u{0ebc}' | '\u{0ec8}'..='\u{0ece}' | '\u{0f71}'..='\u{0f84}'
        | '\u{102d}'..='\u{1037}' | '\u{1039}'..='\u{103e}' | '\u{135d}'..='\u{135f}' | '\u{17b4}'..='\u{17d3}'
        | '\u{1ab0}'..='\u{1ace}' | '\u{1dc0}'..='\u{1dff}' | '\u{200c}' | JOINER | '\u{20d0}'..='\u{20f0}'
        | '\u{302a}'..='\u{302f}' | '\u{3099}'..='\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Half of a flag: two letters of a country make one.
const fn is_flag_half(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Pictures that a joiner makes one of.
const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{a9}' | '\u{ae}' | '\u{2190}'..='\u{2bff}' | '\u{3030}'..='\u{303d}' | '\u{1f000}'..='\u{1f1e5}'
        | '\u{1f200}'..='\u{1faff}')
}

/// Whether a letter of Hangul goes on with the syllable before it.
fn continues_syllable(before: char, c: char) -> bool {
    let is_leading = |c: char| matches!(c, '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}');
    let is_vowel = |c: char| matches!(c, '\u{1160}'..='\u{11a7}' | '\u{d7b0}'..='\u{d7c6}');
    let is_trailing = |c: char| matches!(c, '\u{11a8}'..='\u{11ff}' | '\u{d7cb}'..='\u{d7fb}');
    let is_syllable = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}');
    // A syllable of two letters is the first of each 28.
    let is_open = |c: char| is_syllable(c) && (c as u32 - 0xac00).is_multiple_of(28);
    (is_leading(before) && (is_leading(c) || is_vowel(c) || is_syllable(c)))
        || ((is_open(before) || is_vowel(before)) && is_vowel(c))
        || ((is_syllable(before) || is_vowel(before) || is_trailing(before)) && is_trailing(c))
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn characters_are_counted_as_readers_do() {
        for (text, expected) in [
            ("", 0),
            ("abc", 3),
            ("a\r\nb", 3),
            ("\n\u{301}", 2),
            ("vélo", 4),
            ("ve\u{301}lo", 4),
            ("베스핀 가스가 부족합니다.", 14),
            ("\u{1112}\u{1161}\u{11ab}", 1),
            ("각\u{11a8}가\u{1161}", 2),
            ("👩‍👩‍👧‍👦", 1),
            ("👍🏽!", 2),
            ("🇫🇷🇮🇹", 2),
            ("🇫🇷🇮", 2),
            ("नमस्ते", 4),
            ("❤️", 1),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
        }
    }
}
