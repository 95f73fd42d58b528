//! French departments.

use super::{Flaw, Value, form};

text_value! {
    /// The Insee code of a French department, or of the overseas collectivity or territory that stands in its place:
    /// 01 to 95 with 2A and 2B for 20, 971 to 978, 984, 986 to 989.
    ///
    /// Source: Insee, *Code officiel géographique*, departments and overseas collectivities.
    ///
    /// ```
    /// use communs::value::InseeDepartement;
    ///
    /// assert!("2A".parse::<InseeDepartement>().is_ok());
    /// assert_eq!("1".parse::<InseeDepartement>().unwrap_err().suggestion(), Some("01"));
    /// ```
    InseeDepartement
}

/// Whether that is the code of a department, or of what stands in its place overseas.
pub(super) fn is_known(code: &str) -> bool {
    match code.as_bytes() {
        [b'0', unit] => *unit != b'0' && unit.is_ascii_digit(),
        [b'1' | b'3'..=b'8', unit] => unit.is_ascii_digit(),
        [b'2', unit] => matches!(unit, b'1'..=b'9' | b'A' | b'B'),
        [b'9', unit] => matches!(unit, b'0'..=b'5'),
        [b'9', b'7', unit] => matches!(unit, b'1'..=b'8'),
        [b'9', b'8', unit] => matches!(unit, b'4' | b'6'..=b'9'),
        _ => false,
    }
}

impl Value for InseeDepartement {
    const NAME: &'static str = "insee-departement";
    const PATTERN: &'static str = "^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-9])$";
    const DESCRIPTION: &'static str =
        "The Insee code of a French department or overseas collectivity, such as `01`, `2A` or `974`.";
    const EXAMPLES: &'static [&'static str] = &["01", "2A", "75", "974", "988"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if is_known(text) { Ok(()) } else { Err(Flaw::Form) }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(text);
        Some(if text.len() == 1 { format!("0{text}") } else { text })
    }
}
