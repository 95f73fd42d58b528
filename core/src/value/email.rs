//! Addresses for mail.

use super::{Flaw, Value};

text_value! {
    /// An address for mail, at most 254 characters, the domain in ASCII and with a point.
    ///
    /// Source: the `input type=email` of the HTML standard, which leaves out what nobody uses of RFC 5322; its
    /// domain is held to a point besides, and RFC 5321 (erratum 1690) gives the length.
    ///
    /// ```
    /// use communs::value::Email;
    ///
    /// assert!("contact@example.org".parse::<Email>().is_ok());
    /// assert_eq!("mailto:contact@example.org".parse::<Email>().unwrap_err().suggestion(), Some("contact@example.org"));
    /// ```
    Email
}

const LONGEST: usize = 254;

fn is_local(local: &str) -> bool {
    let is_atom = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    !local.is_empty() && local.bytes().all(is_atom)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_alphanumeric())
}

impl Value for Email {
    const NAME: &'static str = "email";
    const PATTERN: &'static str = "\
        ^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+\
        @[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$";
    const MAX_LENGTH: Option<usize> = Some(LONGEST);
    const DESCRIPTION: &'static str =
        "An address for mail (the HTML standard's, with a point in the domain).";
    const EXAMPLES: &'static [&'static str] =
        &["contact@example.org", "prenom.nom+communs@mairie.example.fr"];

    fn judge(text: &str) -> Result<(), Flaw> {
        let (local, domain) = text.split_once('@').ok_or(Flaw::Form)?;
        if text.len() <= LONGEST && is_local(local) && domain.contains('.') && domain.split('.').all(is_label)
        {
            Ok(())
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        let text = text.trim();
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        let text = text.trim_start_matches('<').trim_end_matches('>');
        let mut text = text.to_owned();
        for at in [
            " [at] ",
            "[at]",
            " (at) ",
            "(at)",
            " at ",
            " arobase ",
            "[@]",
            " @ ",
        ] {
            text = text.replace(at, "@");
        }
        Some(text)
    }
}
