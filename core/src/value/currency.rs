//! Currencies.

use super::{Flaw, Value, form};

text_value! {
    /// The three letters of a currency.
    ///
    /// Source: ISO 4217, list one (current currencies and funds), after the Bulgarian lev gave way to the euro in
    /// 2026.
    ///
    /// ```
    /// use communs::value::CurrencyCode;
    ///
    /// assert!("EUR".parse::<CurrencyCode>().is_ok());
    /// assert_eq!("€".parse::<CurrencyCode>().unwrap_err().suggestion(), Some("EUR"));
    /// ```
    CurrencyCode
}

/// Sorted.
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD",
    "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF",
    "CLP", "CNY", "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB",
    "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF",
    "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW",
    "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
    "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD",
    "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD",
    "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS",
    "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS",
    "VED", "VES", "VND", "VUV", "WST", "XAD", "XAF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XCD", "XCG",
    "XDR", "XOF", "XPD", "XPF", "XPT", "XSU", "XTS", "XUA", "XXX", "YER", "ZAR", "ZMW", "ZWG",
];

const NAMES: &[(&str, &str)] = &[
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("francsuisse", "CHF"),
    ("francssuisses", "CHF"),
    ("swissfranc", "CHF"),
    ("livresterling", "GBP"),
    ("poundsterling", "GBP"),
    ("usdollar", "USD"),
];

impl Value for CurrencyCode {
    const NAME: &'static str = "currency";
    const PATTERN: &'static str = "^[A-Z]{3}$";
    const DESCRIPTION: &'static str = "The three letters of a currency (ISO 4217).";
    const EXAMPLES: &'static [&'static str] = &["EUR", "CHF", "GBP", "XPF"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if !form::has_form(text, "@@@") {
            Err(Flaw::Form)
        } else if CODES.binary_search(&text).is_ok() {
            Ok(())
        } else {
            Err(Flaw::Unknown)
        }
    }

    fn guess(text: &str) -> Option<String> {
        match text.trim() {
            "€" => Some("EUR".to_owned()),
            "£" => Some("GBP".to_owned()),
            code => form::named(code, NAMES).or_else(|| Some(code.to_ascii_uppercase())),
        }
    }
}
