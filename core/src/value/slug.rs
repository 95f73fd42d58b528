//! Slugs: the ids of descriptions.

use super::latin::unaccented;
use super::{Flaw, Value};

text_value! {
    /// An id such as `open-trip-planner`: lower-case letters, digits, and single hyphens between them, at most
    /// [`Slug::LONGEST`] characters.
    ///
    /// ```
    /// use communs::value::Slug;
    ///
    /// let id: Slug = "registre-de-preuve-de-covoiturage".parse()?;
    /// assert_eq!(id.as_str().len(), 33);
    /// assert_eq!("Open Trip Planner".parse::<Slug>().unwrap_err().suggestion(), Some("open-trip-planner"));
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    Slug
}

impl Slug {
    /// The longest a slug may be, in characters.
    pub const LONGEST: usize = 80;

    /// The slug that a title reads as: accents off, every run of other characters one hyphen, cut at a hyphen
    /// to [`Slug::LONGEST`]. `None` where no letter or digit of the Latin alphabet is left.
    ///
    /// ```
    /// use communs::value::Slug;
    ///
    /// assert_eq!(Slug::of("Chèque « covoiturage » œuvré").unwrap().as_str(), "cheque-covoiturage-oeuvre");
    /// assert_eq!(Slug::of("…"), None);
    /// ```
    pub fn of(title: &str) -> Option<Self> {
        let mut text = String::with_capacity(title.len());
        for c in title.chars() {
            match c {
                'a'..='z' | '0'..='9' => text.push(c),
                'A'..='Z' => text.push(c.to_ascii_lowercase()),
                _ => match unaccented(c) {
                    Some(plain) => text.push_str(plain),
                    None if text.ends_with('-') || text.is_empty() => {}
                    None => text.push('-'),
                },
            }
        }
        if text.len() > Self::LONGEST {
            let cut = text
                .get(..=Self::LONGEST)
                .and_then(|head| head.rfind('-'))
                .unwrap_or(Self::LONGEST);
            text.truncate(cut);
        }
        let text = text.trim_end_matches('-');
        (!text.is_empty()).then(|| Self(text.into()))
    }
}

/// Whether the text is a slug, or would be if it were shorter.
pub(super) fn has_form(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(last) = bytes.last_chunk() else {
        return has_form_short(bytes);
    };
    if bytes.first() == Some(&b'-') || bytes.last() == Some(&b'-') {
        return false;
    }
    // Eight bytes at a time, the last of them over again, so that two hyphens side by side are in one of the eights.
    let mut rest = bytes;
    while let Some(eight) = rest.first_chunk() {
        if !has_form_inside(*eight) {
            return false;
        }
        rest = rest.get(7..).unwrap_or_default();
    }
    has_form_inside(*last)
}

fn has_form_short(bytes: &[u8]) -> bool {
    let mut previous = b'-';
    for &byte in bytes {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => {}
            b'-' if previous != b'-' => {}
            _ => return false,
        }
        previous = byte;
    }
    previous != b'-'
}

/// Whether eight bytes could stand within a slug. They are one number, and a byte's high bit tells of it: sums go no
/// further than the byte as long as it is ASCII, which is asked too.
const fn has_form_inside(eight: [u8; 8]) -> bool {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    const fn from(bytes: u64, least: u8) -> u64 {
        bytes + ONES * (0x80 - least) as u64
    }
    let bytes = u64::from_le_bytes(eight);
    let ascii = bytes & !HIGH;
    let letters = from(ascii, b'a') & !from(ascii, b'z' + 1);
    let digits = from(ascii, b'0') & !from(ascii, b'9' + 1);
    let hyphens = from(ascii, b'-') & !from(ascii, b'-' + 1) & HIGH;
    (letters | digits | hyphens) & !bytes & HIGH == HIGH && hyphens & (hyphens >> 8) == 0
}

impl Value for Slug {
    const NAME: &'static str = "slug";
    const PATTERN: &'static str = "^[a-z0-9]+(-[a-z0-9]+)*$";
    const MAX_LENGTH: Option<usize> = Some(Self::LONGEST);
    const DESCRIPTION: &'static str =
        "An id: lower-case letters, digits, and single hyphens between them, at most 80 characters.";
    const EXAMPLES: &'static [&'static str] = &["open-trip-planner", "gtfs", "fabmob"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if has_form(text) && text.len() <= Self::LONGEST {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        Self::of(text).map(String::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn eight_at_a_time_is_one_at_a_time(text in "[a-c0-9zé{`/:-]{0,3}([a-z0-9]{0,9}-?){0,4}") {
            prop_assert_eq!(has_form(&text), has_form_short(text.as_bytes()));
        }
    }
}
