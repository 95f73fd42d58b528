//! ISNI: people and organisations.

use super::{Flaw, Value, checksum::mod_11_2, form};

text_value! {
    /// An International Standard Name Identifier, without spaces: fifteen digits, then a digit or `X` that checks them.
    ///
    /// Source: ISO 27729; check character by ISO/IEC 7064, MOD 11-2.
    ///
    /// ```
    /// use communs::value::Isni;
    ///
    /// assert!("0000000121032683".parse::<Isni>().is_ok());
    /// assert_eq!("0000 0001 2103 2683".parse::<Isni>().unwrap_err().suggestion(), Some("0000000121032683"));
    /// ```
    Isni
}

impl Value for Isni {
    const NAME: &'static str = "isni";
    const PATTERN: &'static str = "^[0-9]{15}[0-9X]$";
    const DESCRIPTION: &'static str =
        "An ISNI without spaces: fifteen digits and a check character (ISO 27729).";
    const EXAMPLES: &'static [&'static str] = &["0000000121032683", "000000012146438X"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if text.ends_with('X') {
            form::judge(text, "###############X", mod_11_2)
        } else {
            form::judge(text, "################", mod_11_2)
        }
    }

    fn guess(text: &str) -> Option<String> {
        Some(
            form::squeeze(form::last_step(text))
                .trim_start_matches("ISNI")
                .to_owned(),
        )
    }
}
