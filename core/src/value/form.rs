//! Forms of fixed length, and the tidying that guesses have in common.

use super::Flaw;

/// Whether the text has the form of the mask: `#` stands for a digit, `@` for an upper-case letter, `*` for
/// either, anything else for itself.
pub(super) fn has_form(text: &str, mask: &str) -> bool {
    text.len() == mask.len()
        && text.bytes().zip(mask.bytes()).all(|(byte, mask)| match mask {
            b'#' => byte.is_ascii_digit(),
            b'@' => byte.is_ascii_uppercase(),
            b'*' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            _ => byte == mask,
        })
}

/// `Ok` where the text has the form of the mask and then satisfies the checksum.
pub(super) fn judge(text: &str, mask: &str, checksum: fn(&str) -> bool) -> Result<(), Flaw> {
    if !has_form(text, mask) {
        Err(Flaw::Form)
    } else if checksum(text) {
        Ok(())
    } else {
        Err(Flaw::Checksum)
    }
}

/// The letters and digits alone, letters in upper case.
pub(super) fn squeeze(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// The last step of a path, where the text is an address.
pub(super) fn last_step(text: &str) -> &str {
    let text = text.trim().trim_end_matches('/');
    text.rsplit_once('/').map_or(text, |(_, last)| last)
}

/// The value of the first pair whose key is the text: lower-case letters and digits, accents off.
pub(super) fn named(text: &str, names: &[(&str, &str)]) -> Option<String> {
    let key = super::Slug::of(text)?.as_str().replace('-', "");
    names
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, value)| (*value).to_owned())
}
