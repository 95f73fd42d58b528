//! French municipalities.

use super::{Flaw, Value, departement, form};

text_value! {
    /// The Insee code of a French municipality, which is not its postal code: the code of the department or of the
    /// overseas territory, then digits up to five characters.
    ///
    /// Source: Insee, *Code officiel géographique*. The territory is checked; whether the municipality exists is not,
    /// for the list changes every year.
    ///
    /// ```
    /// use communs::value::InseeCommune;
    ///
    /// assert!("01004".parse::<InseeCommune>().is_ok());
    /// assert_eq!("1004".parse::<InseeCommune>().unwrap_err().suggestion(), Some("01004"));
    /// ```
    InseeCommune
}

impl Value for InseeCommune {
    const NAME: &'static str = "insee-commune";
    const PATTERN: &'static str =
        "^((0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])[0-9]{3}|(97[1-8]|98[46-9])[0-9]{2})$";
    const DESCRIPTION: &'static str =
        "The Insee code of a French municipality, such as `01004` or `2A004`; not a postal code.";
    const EXAMPLES: &'static [&'static str] = &["01004", "2A004", "75056", "97411", "98818"];

    fn judge(text: &str) -> Result<(), Flaw> {
        let known = [2, 3].into_iter().any(|length| {
            text.split_at_checked(length).is_some_and(|(territory, number)| {
                departement::is_known(territory) && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        });
        if known && text.len() == 5 {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(text);
        Some(if text.len() == 4 { format!("0{text}") } else { text })
    }
}
