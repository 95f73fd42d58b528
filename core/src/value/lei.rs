//! LEI: legal entities.

use super::{Flaw, Value, checksum::mod_97_10, form};

text_value! {
    /// A Legal Entity Identifier: eighteen letters and digits, then two digits that check them.
    ///
    /// Source: ISO 17442-1; check digits by ISO/IEC 7064, MOD 97-10.
    ///
    /// ```
    /// use communs::value::Lei;
    ///
    /// assert!("969500KSV493XWY0PS33".parse::<Lei>().is_ok());
    /// assert_eq!("9695 00KS V493 XWY0 PS33".parse::<Lei>().unwrap_err().suggestion(), Some("969500KSV493XWY0PS33"));
    /// ```
    Lei
}

impl Value for Lei {
    const NAME: &'static str = "lei";
    const PATTERN: &'static str = "^[A-Z0-9]{18}[0-9]{2}$";
    const DESCRIPTION: &'static str =
        "A Legal Entity Identifier: twenty letters and digits, check digits included (ISO 17442).";
    const EXAMPLES: &'static [&'static str] = &["969500KSV493XWY0PS33", "529900T8BM49AURSDO55"];

    fn judge(text: &str) -> Result<(), Flaw> {
        form::judge(text, "******************##", mod_97_10)
    }

    fn guess(text: &str) -> Option<String> {
        Some(form::squeeze(form::last_step(text)))
    }
}
