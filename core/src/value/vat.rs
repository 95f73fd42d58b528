//! VAT numbers of the European Union.

use super::{Flaw, Value, checksum::luhn, form};

text_value! {
    /// A VAT identification number of the European Union, the prefix of the country included (`EL` for Greece, `XI` for
    /// Northern Ireland).
    ///
    /// Every number is held to the form of its country. A French one is also held to its key, where the key is in
    /// digits, as `12 + 3 × (SIREN mod 97)` modulo 97, and to the check digit of its SIREN; the numbers of Monaco,
    /// which begin with 000, are no SIREN. The check digits of other countries are not looked at.
    ///
    /// Source: Council Directive 2006/112/EC, article 215; European Commission, VIES, *VAT identification number
    /// structure*; `BOFiP` for the French key.
    ///
    /// ```
    /// use communs::value::Vat;
    ///
    /// assert!("FR44732829320".parse::<Vat>().is_ok());
    /// assert_eq!("FR 44 732 829 320".parse::<Vat>().unwrap_err().suggestion(), Some("FR44732829320"));
    /// ```
    Vat
}

/// The forms by country, after its prefix.
const FORMS: &[(&str, &[&str])] = &[
    ("AT", &["U########"]),
    ("BE", &["0#########", "1#########"]),
    ("BG", &["#########", "##########"]),
    ("CY", &["########@"]),
    ("CZ", &["########", "#########", "##########"]),
    ("DE", &["#########"]),
    ("DK", &["########"]),
    ("EE", &["#########"]),
    ("EL", &["#########"]),
    ("ES", &["*#######*"]),
    ("FI", &["########"]),
    ("FR", &["**#########"]),
    ("HR", &["###########"]),
    ("HU", &["########"]),
    ("IE", &["#######@", "#######@@", "#@#####@"]),
    ("IT", &["###########"]),
    ("LT", &["#########", "############"]),
    ("LU", &["########"]),
    ("LV", &["###########"]),
    ("MT", &["########"]),
    ("NL", &["#########B##"]),
    ("PL", &["##########"]),
    ("PT", &["#########"]),
    (
        "RO",
        &[
            "##",
            "###",
            "####",
            "#####",
            "######",
            "#######",
            "########",
            "#########",
            "##########",
        ],
    ),
    ("SE", &["############"]),
    ("SI", &["########"]),
    ("SK", &["##########"]),
    ("XI", &["#########", "############", "GD###", "HA###"]),
];

/// Whether the French number, after its prefix, has the right key and SIREN.
fn french(number: &str) -> bool {
    let Some((Ok(key), siren)) = number
        .split_at_checked(2)
        .map(|(key, siren)| (key.parse::<u32>(), siren))
    else {
        return true;
    };
    let rest = siren
        .bytes()
        .fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    key == (12 + 3 * rest) % 97 && (siren.starts_with("000") || luhn(siren))
}

impl Value for Vat {
    const NAME: &'static str = "vat";
    const PATTERN: &'static str = "\
        ^(\
        ATU[0-9]{8}|\
        BE[01][0-9]{9}|\
        BG[0-9]{9,10}|\
        CY[0-9]{8}[A-Z]|\
        CZ[0-9]{8,10}|\
        DE[0-9]{9}|\
        DK[0-9]{8}|\
        EE[0-9]{9}|\
        EL[0-9]{9}|\
        ES[A-Z0-9][0-9]{7}[A-Z0-9]|\
        FI[0-9]{8}|\
        FR[A-Z0-9]{2}[0-9]{9}|\
        HR[0-9]{11}|\
        HU[0-9]{8}|\
        IE([0-9]{7}[A-Z]|[0-9]{7}[A-Z]{2}|[0-9][A-Z][0-9]{5}[A-Z])|\
        IT[0-9]{11}|\
        LT([0-9]{9}|[0-9]{12})|\
        LU[0-9]{8}|\
        LV[0-9]{11}|\
        MT[0-9]{8}|\
        NL[0-9]{9}B[0-9]{2}|\
        PL[0-9]{10}|\
        PT[0-9]{9}|\
        RO[0-9]{2,10}|\
        SE[0-9]{12}|\
        SI[0-9]{8}|\
        SK[0-9]{10}|\
        XI([0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})\
        )$";
    const DESCRIPTION: &'static str =
        "A VAT identification number of the European Union, prefix included, such as `FR44732829320`.";
    const EXAMPLES: &'static [&'static str] =
        &["FR44732829320", "BE0403019261", "DE136695976", "ESX9999999R"];

    fn judge(text: &str) -> Result<(), Flaw> {
        let (country, number) = text.split_at_checked(2).ok_or(Flaw::Form)?;
        let forms = FORMS.iter().find(|(code, _)| *code == country);
        let (_, forms) = forms.ok_or(Flaw::Form)?;
        if !forms.iter().any(|mask| form::has_form(number, mask)) {
            Err(Flaw::Form)
        } else if country != "FR" || french(number) {
            Ok(())
        } else {
            Err(Flaw::Checksum)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = form::squeeze(text);
        Some(match text.strip_prefix("GR") {
            Some(greek) => format!("EL{greek}"),
            None => text,
        })
    }
}
