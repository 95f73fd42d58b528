//! RNA: French associations.

use super::{Flaw, Value, form};

text_value! {
    /// The number of an association in the French *Répertoire national des associations*, also known as its
    /// Waldec number: `W`, two characters for the prefecture, seven digits.
    ///
    /// The second character of the prefecture is a letter in Corsica and overseas (`W9R…` in Réunion). The forms that
    /// ask for `W` and nine digits refuse these; the detector of data.gouv.fr (csv-detective, `code_waldec`) takes
    /// them, and so does this type. The numbers from before 2009 are not RNA numbers.
    ///
    /// Source: *arrêté du 14 octobre 2009* which creates the register; csv-detective for the letter.
    ///
    /// ```
    /// use communs::value::Rna;
    ///
    /// assert!("W751212517".parse::<Rna>().is_ok());
    /// assert_eq!("w 751 212 517".parse::<Rna>().unwrap_err().suggestion(), Some("W751212517"));
    /// ```
    Rna
}

impl Value for Rna {
    const NAME: &'static str = "rna";
    const PATTERN: &'static str = "^W[0-9][A-Z0-9][0-9]{7}$";
    const DESCRIPTION: &'static str = "The number of a French association in the national register of associations: `W`, a digit, a digit or a letter, seven digits.";
    const EXAMPLES: &'static [&'static str] = &["W751212517", "W9R1011072", "W301000624"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if form::has_form(text, "W#*#######") {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        Some(form::squeeze(text))
    }
}
