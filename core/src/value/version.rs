//! Versions of the format.

use super::{Flaw, Value};

text_value! {
    /// A version of the format of descriptions, of major version 1: `1.0`, `1.1` … A minor version adds fields and
    /// takes none away.
    ///
    /// Source: the data model of this project.
    ///
    /// ```
    /// use communs::value::FormatVersion;
    ///
    /// let version: FormatVersion = "1.0".parse()?;
    /// assert_eq!(version.minor(), 0);
    /// assert_eq!("1".parse::<FormatVersion>().unwrap_err().suggestion(), Some("1.0"));
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    FormatVersion
}

impl FormatVersion {
    /// The number after the point.
    pub fn minor(&self) -> u32 {
        self.0
            .strip_prefix("1.")
            .and_then(|minor| minor.parse().ok())
            .unwrap_or_default()
    }
}

impl Value for FormatVersion {
    const NAME: &'static str = "format-version";
    const PATTERN: &'static str = "^1[.](0|[1-9][0-9]{0,5})$";
    const DESCRIPTION: &'static str = "A version of the format of descriptions, such as `1.0`.";
    const EXAMPLES: &'static [&'static str] = &["1.0", "1.1", "1.12"];

    fn judge(text: &str) -> Result<(), Flaw> {
        match text.as_bytes() {
            b"1.0" => Ok(()),
            [b'1', b'.', b'1'..=b'9', rest @ ..] if rest.len() < 6 && rest.iter().all(u8::is_ascii_digit) => {
                Ok(())
            }
            _ => Err(Flaw::Form),
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = text.trim().trim_start_matches(['v', 'V']);
        let mut parts = text.split('.').map(|part| part.parse::<u32>().ok());
        match (parts.next()?, parts.next()) {
            (Some(1), None) => Some("1.0".to_owned()),
            (Some(1), Some(Some(minor))) => Some(format!("1.{minor}")),
            _ => None,
        }
    }
}
