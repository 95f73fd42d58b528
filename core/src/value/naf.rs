//! NAF: French codes of activity.

use super::{Flaw, Value, form};

text_value! {
    /// A code of the French nomenclature of activities, as it is written in the APE code of an organisation: four
    /// digits with a point in the middle, then a letter. Revision 2 and NAF 2025 share the form; whether a revision
    /// holds the code is not checked.
    ///
    /// Source: Insee, *Nomenclature d'activités française*.
    ///
    /// ```
    /// use communs::value::Naf;
    ///
    /// assert!("62.01Z".parse::<Naf>().is_ok());
    /// assert_eq!("6201z".parse::<Naf>().unwrap_err().suggestion(), Some("62.01Z"));
    /// ```
    Naf
}

impl Value for Naf {
    const NAME: &'static str = "naf";
    const PATTERN: &'static str = "^[0-9]{2}[.][0-9]{2}[A-Z]$";
    const DESCRIPTION: &'static str =
        "A code of the French nomenclature of activities (APE code), such as `62.01Z` (Insee).";
    const EXAMPLES: &'static [&'static str] = &["62.01Z", "49.31Z", "94.99Z"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if form::has_form(text, "##.##@") {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(text);
        let (division, rest) = text.split_at_checked(2)?;
        Some(format!("{division}.{rest}"))
    }
}
