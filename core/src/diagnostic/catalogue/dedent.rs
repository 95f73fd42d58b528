//! Explanations without the indentation they have in the source, worked out by the compiler.

/// A constant text without the indentation of its first line, and without blank lines around it.
macro_rules! dedent {
    ($text:expr) => {{
        const INDENTED: &str = $text;
        const LENGTH: usize = $crate::diagnostic::catalogue::dedent::dedented::<0>(INDENTED).1;
        const TEXT: [u8; LENGTH] = $crate::diagnostic::catalogue::dedent::dedented(INDENTED).0;
        match std::str::from_utf8(&TEXT) {
            Ok(text) => text,
            // Spaces are left out, and no character is made of them.
            Err(_) => "",
        }
    }};
}
pub(super) use dedent;

/// As much of the text as `N` bytes hold, and how many bytes it has.
#[expect(
    clippy::indexing_slicing,
    reason = "the compiler runs it, and stops at an index that is out of bounds"
)]
pub(super) const fn dedented<const N: usize>(text: &str) -> ([u8; N], usize) {
    let bytes = text.as_bytes().trim_ascii_end();
    let (mut out, mut length) = ([0; N], 0);
    let mut at = 0;
    while at < bytes.len() && bytes[at] == b'\n' {
        at += 1;
    }
    let mut indentation = 0;
    while at + indentation < bytes.len() && bytes[at + indentation] == b' ' {
        indentation += 1;
    }
    // How many spaces may still be left out of the line.
    let mut left = indentation;
    while at < bytes.len() {
        if bytes[at] == b' ' && left > 0 {
            left -= 1;
        } else {
            left = if bytes[at] == b'\n' { indentation } else { 0 };
            if length < N {
                out[length] = bytes[at];
            }
            length += 1;
        }
        at += 1;
    }
    (out, length)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_first_line_gives_the_indentation() {
        const TEXT: &str = dedent!("\n    a b\n\n      c:\n  d é\n    ");
        assert_eq!(TEXT, "a b\n\n  c:\nd é");
    }
}
