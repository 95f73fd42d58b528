//! Wikidata items.

use super::{Flaw, Value, form};

text_value! {
    /// The identifier of an item of Wikidata: `Q`, then a number that does not begin with 0.
    ///
    /// Source: Wikidata, *Help:Items*. Whether the item exists is not checked.
    ///
    /// ```
    /// use communs::value::Wikidata;
    ///
    /// assert!("Q90".parse::<Wikidata>().is_ok());
    /// assert_eq!("https://www.wikidata.org/wiki/Q90".parse::<Wikidata>().unwrap_err().suggestion(), Some("Q90"));
    /// ```
    Wikidata
}

impl Value for Wikidata {
    const NAME: &'static str = "wikidata";
    const PATTERN: &'static str = "^Q[1-9][0-9]{0,11}$";
    const DESCRIPTION: &'static str = "The identifier of a Wikidata item: `Q` and a number.";
    const EXAMPLES: &'static [&'static str] = &["Q90", "Q3152", "Q115783210"];

    fn judge(text: &str) -> Result<(), Flaw> {
        match text.as_bytes() {
            [b'Q', b'1'..=b'9', rest @ ..] if rest.len() < 12 && rest.iter().all(u8::is_ascii_digit) => {
                Ok(())
            }
            _ => Err(Flaw::Form),
        }
    }

    fn guess(text: &str) -> Option<String> {
        let item = form::last_step(text);
        let item = item.split(['#', '?']).next()?;
        Some(form::squeeze(item))
    }
}
