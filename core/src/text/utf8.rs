//! The text that bytes are.

use super::place::Position;

/// Bytes that are not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotUtf8 {
    /// Where the first wrong byte stands.
    pub position: Position,
    /// What the bytes are likely to be instead, where they look like it.
    pub likely: Option<Encoding>,
}

/// An encoding that texts have where they are not in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-16, which says so by its first two bytes.
    Utf16,
    /// Latin-1, or Windows-1252, which has more characters in the same places.
    Latin1,
}

impl Encoding {
    /// What it is called.
    ///
    /// ```
    /// use communs::text::{Encoding, decode};
    ///
    /// let error = decode(b"nom: V\xe9lo").unwrap_err();
    /// assert_eq!((error.position.line, error.position.column), (1, 7));
    /// assert_eq!(error.likely.map(Encoding::name), Some("Windows-1252 (Latin-1)"));
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "UTF-16",
            Self::Latin1 => "Windows-1252 (Latin-1)",
        }
    }
}

/// The text of bytes in UTF-8, a byte order mark at the start left out.
///
/// # Errors
/// The bytes are not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, NotUtf8> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    decode_at(text, Position::START)
}

/// The text of bytes that begin at a place of a source.
pub(crate) fn decode_at(bytes: &[u8], start: Position) -> Result<&str, NotUtf8> {
    simdutf8::compat::from_utf8(bytes).map_err(|error| wrong(bytes, error.valid_up_to(), start))
}

#[cold]
fn wrong(bytes: &[u8], at: usize, start: Position) -> NotUtf8 {
    let (before, from) = bytes.split_at_checked(at).unwrap_or_default();
    NotUtf8 {
        position: start.after(std::str::from_utf8(before).unwrap_or_default()),
        likely: likely(before, from),
    }
}

/// What bytes are likely to be, the first wrong one being the first of the second part.
fn likely(before: &[u8], from: &[u8]) -> Option<Encoding> {
    match from {
        // Two more zeros are UTF-32.
        [0xff, 0xfe, rest @ ..] if before.is_empty() && !rest.starts_with(&[0, 0]) => Some(Encoding::Utf16),
        [0xfe, 0xff, ..] if before.is_empty() => Some(Encoding::Utf16),
        [wrong, next, ..] if before.is_ascii() && !before.contains(&0) => {
            // A letter or a mark of French, or of a language near it, before a character that no byte tells wrongly. The
            // others are as likely to be what is left of a character of UTF-8, or a letter of an older system.
            let is_known = matches!(wrong, 0x92 | 0x9c | 0xa0 | 0xab | 0xb0 | 0xbb)
                || matches!(wrong, 0xc0..=0xfc) && !matches!(wrong, 0xc3 | 0xd5 | 0xd7 | 0xf7);
            (is_known && next.is_ascii() && *next != 0).then_some(Encoding::Latin1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> (usize, usize, usize, Option<Encoding>) {
        let NotUtf8 { position, likely } = decode(bytes).unwrap_err();
        (position.offset, position.line, position.column, likely)
    }

    #[test]
    fn a_wrong_byte_has_a_line_and_a_column() {
        assert_eq!(
            told("a\né: \u{e9}".as_bytes().split_last().unwrap().1),
            (6, 2, 4, None)
        );
        assert_eq!(told(b"\xef\xbb\xbfa: \xff"), (3, 1, 4, None));
        assert_eq!(decode(b"\xef\xbb\xbfa"), Ok("a"));
    }

    #[test]
    fn the_encoding_is_told_where_it_shows() {
        let utf16 = "nom: Vélo".encode_utf16();
        let little: Vec<u8> = utf16.clone().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = utf16.flat_map(u16::to_be_bytes).collect();
        assert_eq!(
            told(&[b"\xff\xfe", &*little].concat()),
            (0, 1, 1, Some(Encoding::Utf16))
        );
        assert_eq!(
            told(&[b"\xfe\xff", &*big].concat()),
            (0, 1, 1, Some(Encoding::Utf16))
        );
        assert_eq!(told(b"\xff\xfe\0\0a\0\0\0"), (0, 1, 1, None));
        for latin in [&b"id: a\nname: V\xe9lo"[..], b"name: \xc9cole", b"name: l\x92an"] {
            assert_eq!(told(latin).3, Some(Encoding::Latin1), "{latin:?}");
        }
        // A character of UTF-8 that was cut, one before it, another encoding, no text.
        for other in [
            &b"name: \xc3 cole"[..],
            b"n\xc3\xa9: V\xe9lo",
            b"name: V\x82lo",
            b"\0\0V\xe9lo",
            b"name: \xe9",
        ] {
            assert_eq!(told(other).3, None, "{other:?}");
        }
    }
}
