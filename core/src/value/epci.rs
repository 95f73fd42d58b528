//! EPCI: French inter-municipal bodies.

use super::{Flaw, Siren, Value, checksum::luhn, form};

text_value! {
    /// The SIREN of a French inter-municipal body with its own tax (*établissement public de coopération
    /// intercommunale*), which begins with 2 as those of all local authorities do.
    ///
    /// Source: Insee, *Code officiel géographique*, where the code of an EPCI is its SIREN. Whether the body is an
    /// EPCI today is not checked: the list changes every year.
    ///
    /// ```
    /// use communs::value::Epci;
    ///
    /// assert!("200046977".parse::<Epci>().is_ok());
    /// assert_eq!("200 046 977".parse::<Epci>().unwrap_err().suggestion(), Some("200046977"));
    /// ```
    Epci
}

impl Value for Epci {
    const NAME: &'static str = "epci";
    const PATTERN: &'static str = "^2[0-9]{8}$";
    const DESCRIPTION: &'static str = "The code of a French inter-municipal body: its SIREN, which begins with 2, check digit included (Insee).";
    const EXAMPLES: &'static [&'static str] = &["200046977", "247300817", "200042729"];

    fn judge(text: &str) -> Result<(), Flaw> {
        form::judge(text, "2########", luhn)
    }

    fn guess(text: &str) -> Option<String> {
        Siren::guess(text)
    }
}
