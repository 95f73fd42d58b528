//! NUTS: statistical regions of Europe.

use super::{Flaw, Value, form};

text_value! {
    /// A territorial unit for statistics: the two letters of the country (`EL` for Greece, `UK` for the United
    /// Kingdom), then up to three letters or digits, one for each level.
    ///
    /// Source: Regulation (EC) No 1059/2003, and Eurostat for the countries beyond the Union. The country is checked;
    /// the unit is not, for the list changes with each version.
    ///
    /// ```
    /// use communs::value::Nuts;
    ///
    /// assert!("FRK2".parse::<Nuts>().is_ok());
    /// assert_eq!("fr-k2".parse::<Nuts>().unwrap_err().suggestion(), Some("FRK2"));
    /// ```
    Nuts
}

/// The Union, the United Kingdom, and the countries with statistical regions agreed with Eurostat. Sorted.
const COUNTRIES: &[&str] = &[
    "AL", "AT", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GE", "HR",
    "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
    "RS", "SE", "SI", "SK", "TR", "UA", "UK", "XK",
];

impl Value for Nuts {
    const NAME: &'static str = "nuts";
    const PATTERN: &'static str = "^[A-Z]{2}[A-Z0-9]{0,3}$";
    const DESCRIPTION: &'static str = "A European territorial unit for statistics, such as `FRK2` (NUTS).";
    const EXAMPLES: &'static [&'static str] = &["FR", "FRK", "FRK2", "FRK26", "EL30"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if !["@@", "@@*", "@@**", "@@***"]
            .iter()
            .any(|mask| form::has_form(text, mask))
        {
            Err(Flaw::Form)
        } else if text
            .get(..2)
            .is_some_and(|country| COUNTRIES.binary_search(&country).is_ok())
        {
            Ok(())
        } else {
            Err(Flaw::Unknown)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(text);
        let (country, rest) = text.split_at_checked(2)?;
        let country = match country {
            "GR" => "EL",
            "GB" => "UK",
            other => other,
        };
        Some(format!("{country}{rest}"))
    }
}
