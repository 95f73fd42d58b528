//! Countries.

use super::{Flaw, Value, form};

text_value! {
    /// The two letters of a country: ISO 3166-1 alpha-2, codes officially assigned.
    ///
    /// Source: ISO 3166 maintenance agency, 249 codes.
    ///
    /// ```
    /// use communs::value::CountryCode;
    ///
    /// assert!("FR".parse::<CountryCode>().is_ok());
    /// assert_eq!("France".parse::<CountryCode>().unwrap_err().suggestion(), Some("FR"));
    /// ```
    CountryCode
}

/// Sorted.
const CODES: &[&str] = &[
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA",
    "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV",
    "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU",
    "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES",
    "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM",
    "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM", "HN", "HR", "HT", "HU", "ID", "IE",
    "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM",
    "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY",
    "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT",
    "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU",
    "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA",
    "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM",
    "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL",
    "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE",
    "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

/// The countries an association in France names most, in French and in English, and codes of other lists.
const NAMES: &[(&str, &str)] = &[
    ("france", "FR"),
    ("belgique", "BE"),
    ("belgium", "BE"),
    ("suisse", "CH"),
    ("switzerland", "CH"),
    ("luxembourg", "LU"),
    ("allemagne", "DE"),
    ("germany", "DE"),
    ("espagne", "ES"),
    ("spain", "ES"),
    ("italie", "IT"),
    ("italy", "IT"),
    ("paysbas", "NL"),
    ("netherlands", "NL"),
    ("portugal", "PT"),
    ("royaumeuni", "GB"),
    ("unitedkingdom", "GB"),
    ("uk", "GB"),
    ("el", "GR"),
    ("canada", "CA"),
    ("etatsunis", "US"),
    ("unitedstates", "US"),
    ("usa", "US"),
    ("maroc", "MA"),
    ("senegal", "SN"),
];

/// Whether ISO 3166-1 assigns the code.
pub(super) fn is_known(code: &str) -> bool {
    CODES.binary_search(&code).is_ok()
}

impl Value for CountryCode {
    const NAME: &'static str = "country";
    const PATTERN: &'static str = "^[A-Z]{2}$";
    const DESCRIPTION: &'static str = "The two letters of a country (ISO 3166-1 alpha-2).";
    const EXAMPLES: &'static [&'static str] = &["FR", "BE", "CH", "GB"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if !form::has_form(text, "@@") {
            Err(Flaw::Form)
        } else if is_known(text) {
            Ok(())
        } else {
            Err(Flaw::Unknown)
        }
    }

    fn guess(text: &str) -> Option<String> {
        form::named(text, NAMES).or_else(|| Some(text.trim().to_ascii_uppercase()))
    }
}
