//! Subdivisions of countries.

use super::{Flaw, Value, country, form};

text_value! {
    /// A subdivision of a country: the two letters of the country, a hyphen, one to three letters or digits.
    ///
    /// Source: ISO 3166-2. The country is checked; the subdivision is not, for the list changes every year.
    ///
    /// ```
    /// use communs::value::Subdivision;
    ///
    /// assert!("FR-ARA".parse::<Subdivision>().is_ok());
    /// assert_eq!("fr_ara".parse::<Subdivision>().unwrap_err().suggestion(), Some("FR-ARA"));
    /// ```
    Subdivision
}

impl Value for Subdivision {
    const NAME: &'static str = "subdivision";
    const PATTERN: &'static str = "^[A-Z]{2}-[A-Z0-9]{1,3}$";
    const DESCRIPTION: &'static str = "A subdivision of a country, such as `FR-ARA` (ISO 3166-2).";
    const EXAMPLES: &'static [&'static str] = &["FR-ARA", "FR-75C", "BE-BRU", "CH-GE"];

    fn judge(text: &str) -> Result<(), Flaw> {
        let (country, _) = text.split_once('-').ok_or(Flaw::Form)?;
        if !["@@-*", "@@-**", "@@-***"]
            .iter()
            .any(|mask| form::has_form(text, mask))
        {
            Err(Flaw::Form)
        } else if country::is_known(country) {
            Ok(())
        } else {
            Err(Flaw::Unknown)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(text);
        let (country, part) = text.split_at_checked(2)?;
        Some(format!("{country}-{part}"))
    }
}
