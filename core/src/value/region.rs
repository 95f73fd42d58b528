//! French regions.

use super::{Flaw, Value, form};

text_value! {
    /// The Insee code of a French region, since the regions of 2016.
    ///
    /// Source: Insee, *Code officiel géographique*, regions.
    ///
    /// ```
    /// use communs::value::InseeRegion;
    ///
    /// assert!("84".parse::<InseeRegion>().is_ok());
    /// assert_eq!("Auvergne-Rhône-Alpes".parse::<InseeRegion>().unwrap_err().suggestion(), Some("84"));
    /// ```
    InseeRegion
}

const NAMES: &[(&str, &str)] = &[
    ("guadeloupe", "01"),
    ("martinique", "02"),
    ("guyane", "03"),
    ("lareunion", "04"),
    ("reunion", "04"),
    ("mayotte", "06"),
    ("iledefrance", "11"),
    ("centrevaldeloire", "24"),
    ("bourgognefranchecomte", "27"),
    ("normandie", "28"),
    ("hautsdefrance", "32"),
    ("grandest", "44"),
    ("paysdelaloire", "52"),
    ("bretagne", "53"),
    ("nouvelleaquitaine", "75"),
    ("occitanie", "76"),
    ("auvergnerhonealpes", "84"),
    ("provencealpescotedazur", "93"),
    ("paca", "93"),
    ("corse", "94"),
];

impl Value for InseeRegion {
    const NAME: &'static str = "insee-region";
    const PATTERN: &'static str = "^(01|02|03|04|06|11|24|27|28|32|44|52|53|75|76|84|93|94)$";
    const DESCRIPTION: &'static str = "The Insee code of a French region, such as `84`.";
    const EXAMPLES: &'static [&'static str] = &["11", "53", "84", "04"];

    fn judge(text: &str) -> Result<(), Flaw> {
        if NAMES.iter().any(|(_, code)| *code == text) {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        match text.trim() {
            digit if digit.len() == 1 => Some(format!("0{digit}")),
            code if Self::judge(code).is_ok() => Some(code.to_owned()),
            name => form::named(name, NAMES),
        }
    }
}
