//! Titles of pages in addresses.

/// A page's title as the path of its address: blanks as underscores, the first letter a capital.
pub(super) fn page_path(title: &str) -> String {
    let title = title.trim().trim_start_matches(':').trim();
    let mut path = String::with_capacity(title.len());
    let mut chars = title.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    for c in first.chain(chars) {
        match c {
            ' ' => path.push('_'),
            'a'..='z'
            | 'A'..='Z'
            | '0'..='9'
            | '-'
            | '_'
            | '.'
            | '~'
            | '/'
            | ':'
            | '#'
            | ','
            | ';'
            | '!'
            | '\'' => path.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    path.push('%');
                    path.extend([byte >> 4, byte & 15].map(hexadecimal));
                }
            }
        }
    }
    path
}

fn hexadecimal(digit: u8) -> char {
    char::from_digit(digit.into(), 16)
        .unwrap_or('0')
        .to_ascii_uppercase()
}

/// The title that a path spells.
pub(in crate::exchange) fn title_in_path(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
            }
            b'_' => bytes.push(b' '),
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}
