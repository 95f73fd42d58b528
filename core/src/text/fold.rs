//! Small letters.

/// A text in small letters, each for itself: in the standard library a sigma hangs on its neighbours, so that a word
/// in capitals would not always be the same as in small letters.
pub(crate) fn lowercase(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
