//! SIREN: French organisations.

use super::{Flaw, Value, checksum::luhn, form};

text_value! {
    /// The nine digits of a legal unit in the French Sirene register, the last one a Luhn check digit.
    ///
    /// Source: Insee, definition of the SIREN number; article R123-221 of the *Code de commerce*.
    ///
    /// ```
    /// use communs::value::Siren;
    ///
    /// assert!("732829320".parse::<Siren>().is_ok());
    /// assert_eq!("732 829 320".parse::<Siren>().unwrap_err().suggestion(), Some("732829320"));
    /// ```
    Siren
}

impl Value for Siren {
    const NAME: &'static str = "siren";
    const PATTERN: &'static str = "^[0-9]{9}$";
    const DESCRIPTION: &'static str = "A SIREN: the nine digits of an organisation in the French Sirene register, check digit included (Insee).";
    const EXAMPLES: &'static [&'static str] = &["732829320", "356000000", "130025265"];

    fn judge(text: &str) -> Result<(), Flaw> {
        form::judge(text, "#########", luhn)
    }

    fn guess(text: &str) -> Option<String> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        match digits.len() {
            9 => Some(digits),
            // a SIRET, or a French VAT number
            14 => digits.get(..9).map(str::to_owned),
            11 => digits.get(2..).map(str::to_owned),
            _ => None,
        }
    }
}
