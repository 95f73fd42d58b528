//! Amounts.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::{Flaw, Value};

/// An amount of zero or more, in decimal notation: `12000`, `12000.50`. No sign, no exponent, no separator of
/// thousands, no leading zero.
///
/// The text is kept as it was written; amounts compare as numbers, so that `12000` and `12000.00` are equal.
/// Serde reads numbers too, and always writes a string.
///
/// Source: the `decimal` of XML Schema part 2, in its canonical form but for zeros at the end.
///
/// ```
/// use communs::value::Decimal;
///
/// let budget: Decimal = "12000.50".parse()?;
/// assert!(budget > "9000".parse()?);
/// assert_eq!("12 000,50 €".parse::<Decimal>().unwrap_err().suggestion(), Some("12000.50"));
/// # Ok::<(), communs::value::Invalid>(())
/// ```
#[derive(Debug, Clone)]
pub struct Decimal(Box<str>);

text_impls!(Decimal);

impl Decimal {
    /// The digits before the point, and those after it without the zeros at the end.
    fn parts(&self) -> (&str, &str) {
        let (whole, fraction) = self.0.split_once('.').unwrap_or((&self.0, ""));
        (whole, fraction.trim_end_matches('0'))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((whole, fraction), (others_whole, others_fraction)) = (self.parts(), other.parts());
        // there are no leading zeros, so the longer whole is the larger
        (whole.len(), whole, fraction).cmp(&(others_whole.len(), others_whole, others_fraction))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrNumber)
    }
}

struct TextOrNumber;

impl Visitor<'_> for TextOrNumber {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Decimal, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Decimal, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Decimal, E> {
        self.visit_str(&number.to_string())
    }
}

/// Takes a currency off, in front or behind.
fn without_currency(text: &str) -> &str {
    let mut text = text.trim();
    for currency in ["€", "EUR", "eur", "euros", "euro", "$", "£"] {
        text = text.strip_suffix(currency).unwrap_or(text).trim_end();
        text = text.strip_prefix(currency).unwrap_or(text).trim_start();
    }
    text
}

impl Value for Decimal {
    const NAME: &'static str = "decimal";
    const PATTERN: &'static str = "^(0|[1-9][0-9]*)([.][0-9]+)?$";
    const MAX_LENGTH: Option<usize> = Some(40);
    const DESCRIPTION: &'static str = "An amount of zero or more, such as `12000` or `12000.50`.";
    const EXAMPLES: &'static [&'static str] = &["12000", "12000.50", "0", "0.5"];

    fn judge(text: &str) -> Result<(), Flaw> {
        let are_digits =
            |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let leads_with_zero = whole.len() > 1 && whole.starts_with('0');
        if text.len() <= 40 && are_digits(whole) && !leads_with_zero && are_digits(fraction) {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    /// Says nothing of `1,234`, which is one number in French and another in English.
    fn guess(text: &str) -> Option<String> {
        let text: String = without_currency(text)
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '_'))
            .collect();
        let (whole, fraction) = match text.rsplit_once([',', '.']) {
            None => (text.as_str(), None),
            Some((whole, fraction)) if fraction.len() != 3 => (whole, Some(fraction)),
            Some((whole, _)) if whole.contains([',', '.']) => (text.as_str(), None),
            Some(_) => return None,
        };
        // groups of three, set apart by one kind of separator
        let mut groups = whole.split([',', '.']).skip(1);
        if !groups.all(|group| group.len() == 3) || (whole.contains(',') && whole.contains('.')) {
            return None;
        }
        let whole = whole.replace([',', '.'], "");
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            digits => digits,
        };
        Some(match fraction {
            Some(fraction) => format!("{whole}.{fraction}"),
            None => whole.to_owned(),
        })
    }
}
