//! ORCID: researchers.

use super::{Flaw, Value, checksum::mod_11_2, form};

text_value! {
    /// An ORCID iD in its short form: four groups of four, the last character a digit or `X` that checks the others.
    /// ORCID draws its numbers from a block of the ISNI, which is not checked.
    ///
    /// Source: ORCID, *Structure of the ORCID Identifier*; check character by ISO/IEC 7064, MOD 11-2.
    ///
    /// ```
    /// use communs::value::Orcid;
    ///
    /// assert!("0000-0002-1825-0097".parse::<Orcid>().is_ok());
    /// assert_eq!("https://orcid.org/0000-0002-1825-0097".parse::<Orcid>().unwrap_err().suggestion(), Some("0000-0002-1825-0097"));
    /// ```
    Orcid
}

impl Value for Orcid {
    const NAME: &'static str = "orcid";
    const PATTERN: &'static str = "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$";
    const DESCRIPTION: &'static str =
        "An ORCID iD in its short form, such as `0000-0002-1825-0097`, check character included.";
    const EXAMPLES: &'static [&'static str] = &[
        "0000-0002-1825-0097",
        "0000-0002-1694-233X",
        "0000-0001-5109-3700",
    ];

    fn judge(text: &str) -> Result<(), Flaw> {
        if text.ends_with('X') {
            form::judge(text, "####-####-####-###X", mod_11_2)
        } else {
            form::judge(text, "####-####-####-####", mod_11_2)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(form::last_step(text));
        let groups = [text.get(..4)?, text.get(4..8)?, text.get(8..12)?, text.get(12..)?];
        Some(groups.join("-"))
    }
}
