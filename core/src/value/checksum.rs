//! Check digits, over texts whose form was checked.

/// Whether the digits satisfy the Luhn formula (ISO/IEC 7812-1, annex B).
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = values(digits.bytes().rev())
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit) {
            (0, digit) => digit,
            (_, digit) => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether the text satisfies ISO/IEC 7064, MOD 97-10, letters counting 10 to 35.
pub(super) fn mod_97_10(text: &str) -> bool {
    let rest = values(text.bytes()).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    });
    rest == 1
}

/// Whether the text satisfies ISO/IEC 7064, MOD 11-2: digits, then a digit or `X` for 10. Hyphens do not count.
pub(super) fn mod_11_2(text: &str) -> bool {
    let rest = text.bytes().filter(|byte| *byte != b'-').fold(0, |rest, byte| {
        let value = if byte == b'X' { 10 } else { u32::from(byte - b'0') };
        (rest * 2 + value) % 11
    });
    rest == 1
}

/// The values of digits and upper-case letters, `A` being 10.
fn values(bytes: impl Iterator<Item = u8>) -> impl Iterator<Item = u32> {
    bytes.map(|byte| match byte {
        b'A'..=b'Z' => u32::from(byte - b'A') + 10,
        _ => u32::from(byte.wrapping_sub(b'0')),
    })
}
