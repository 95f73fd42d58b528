//! Letters of the Latin alphabet with accents: what they are without, and in one character.

/// Combining marks, and the letters that they go with: without the mark and with it, by turns. All letters that languages of
/// Europe and Vietnamese are written in; those of French come first.
const ACCENTED: [(char, &str); 17] = [
    (
        '\u{301}',
        "eéEÉaáAÁiíIÍoóOÓuúUÚyýYÝCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
    ),
    ('\u{300}', "aàAÀeèEÈuùUÙiìIÌoòOÒWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    (
        '\u{302}',
        "eêEÊaâAÂiîIÎoôOÔuûUÛCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷẠẬạậẸỆẹệỌỘọộ",
    ),
    ('\u{327}', "cçCÇGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
    ('\u{308}', "eëEËiïIÏuüUÜaäAÄoöOÖyÿYŸWẄwẅ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{30a}', "AÅaåUŮuů"),
    ('\u{30c}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭẠẶạặ"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuų"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzż"),
    ('\u{30b}', "OŐoőUŰuű"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{31b}', "OƠoơUƯuư"),
    ('\u{323}', "AẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
];

/// Letters that have another form without being accented.
const OTHERS: [(&str, &str); 11] = [
    ("æÆ", "ae"),
    ("œŒ", "oe"),
    ("ß", "ss"),
    ("øØ", "o"),
    ("łŁ", "l"),
    ("đĐðÐ", "d"),
    ("ħĦ", "h"),
    ("ı", "i"),
    ("ŧŦ", "t"),
    ("þÞ", "th"),
    ("ŋŊ", "n"),
];

/// The letter and its letter with the mark, of each that go with a mark.
fn pairs(letters: &'static str) -> impl Iterator<Item = (char, char)> {
    let plain = letters.chars().step_by(2);
    plain.zip(letters.chars().skip(1).step_by(2))
}

/// A letter of the Latin alphabet without its accent or ligature, small; combining accents vanish.
pub(crate) fn unaccented(c: char) -> Option<&'static str> {
    const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz";
    match c {
        '\u{300}'..='\u{36f}' => return Some(""),
        '\u{c0}'..='\u{1eff}' => {}
        _ => return None,
    }
    if let Some((_, plain)) = OTHERS.iter().find(|(letters, _)| letters.contains(c)) {
        return Some(plain);
    }
    let mut all = ACCENTED.iter().flat_map(|(_, letters)| pairs(letters));
    let (plain, _) = all.find(|(_, accented)| *accented == c)?;
    // A letter may have two accents.
    let at = ALPHABET.find(plain.to_ascii_lowercase());
    at.map_or_else(|| unaccented(plain), |at| ALPHABET.get(at..=at))
}

/// A letter and the combining mark that follows it, in one character where there is one.
pub(crate) fn composed(letter: char, mark: char) -> Option<char> {
    let (_, letters) = ACCENTED.iter().find(|(known, _)| *known == mark)?;
    let found = pairs(letters).find(|(plain, _)| *plain == letter);
    found.map(|(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_the_same_in_one_character_and_in_two() {
        for (mark, letters) in ACCENTED {
            assert_eq!(letters.chars().count() % 2, 0, "{mark:?}");
            for (plain, accented) in pairs(letters) {
                assert_eq!(composed(plain, mark), Some(accented));
                let small = plain.to_ascii_lowercase().to_string();
                let of_plain = if plain.is_ascii() {
                    small.as_str()
                } else {
                    unaccented(plain).unwrap()
                };
                assert_eq!(unaccented(accented), Some(of_plain), "{accented}");
            }
        }
        assert_eq!((composed('e', 'x'), composed('b', '\u{301}')), (None, None));
    }

    #[test]
    fn ligatures_are_their_letters_and_other_alphabets_stay() {
        let plain = ['Œ', 'ß', 'Ø', 'ł', 'Đ', 'ế', '\u{301}'].map(unaccented);
        assert_eq!(plain, ["oe", "ss", "o", "l", "d", "e", ""].map(Some));
        assert_eq!(
            ['a', 'é', 'й', '’', '×', '日'].map(unaccented),
            [None, Some("e"), None, None, None, None]
        );
    }
}
