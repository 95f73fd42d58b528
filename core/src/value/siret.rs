//! SIRET: French establishments.

use super::{Flaw, Value, checksum::luhn, form};

text_value! {
    /// The fourteen digits of an establishment in the French Sirene register: the SIREN of its legal unit, then five
    /// digits. SIREN and SIRET each satisfy the Luhn formula.
    ///
    /// The establishments of La Poste have run out of Luhn numbers: the digits of theirs add up to a multiple of 5,
    /// but for the head office, which keeps the Luhn formula.
    ///
    /// Source: Insee, definition of the SIRET number and its note on La Poste; article R123-221 of the
    /// *Code de commerce*.
    ///
    /// ```
    /// use communs::value::Siret;
    ///
    /// let siret: Siret = "73282932000074".parse()?;
    /// assert_eq!(siret.siren(), "732829320");
    /// assert_eq!("732 829 320 00074".parse::<Siret>().unwrap_err().suggestion(), Some("73282932000074"));
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    Siret
}

const LA_POSTE: &str = "356000000";
const LA_POSTE_HEAD_OFFICE: &str = "35600000000048";

impl Siret {
    /// The SIREN of the legal unit: the first nine digits.
    pub fn siren(&self) -> &str {
        siren(&self.0)
    }
}

fn siren(siret: &str) -> &str {
    siret.get(..9).unwrap_or_default()
}

fn checksum(siret: &str) -> bool {
    if siren(siret) == LA_POSTE && siret != LA_POSTE_HEAD_OFFICE {
        let sum: u32 = siret.bytes().map(|digit| u32::from(digit - b'0')).sum();
        sum.is_multiple_of(5)
    } else {
        luhn(siren(siret)) && luhn(siret)
    }
}

impl Value for Siret {
    const NAME: &'static str = "siret";
    const PATTERN: &'static str = "^[0-9]{14}$";
    const DESCRIPTION: &'static str = "A SIRET: the fourteen digits of an establishment in the French Sirene register, check digits included (Insee).";
    const EXAMPLES: &'static [&'static str] = &["73282932000074", "35600000000048", "35600000049837"];

    fn judge(text: &str) -> Result<(), Flaw> {
        form::judge(text, "##############", checksum)
    }

    fn guess(text: &str) -> Option<String> {
        Some(text.chars().filter(char::is_ascii_digit).collect())
    }
}
