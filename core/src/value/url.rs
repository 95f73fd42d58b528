//! Addresses on the web.

use super::{
    Flaw, Value,
    iri::{iri_character, is_iri_byte},
};

text_value! {
    /// An address on the web: an IRI of scheme `https` or `http`, in lower case, with a host.
    ///
    /// Source: RFC 3987 for the IRI, RFC 9110 (4.2) for the host, which must not be empty.
    ///
    /// ```
    /// use communs::value::Url;
    ///
    /// assert!("https://fabmob.io/".parse::<Url>().is_ok());
    /// assert_eq!("www.fabmob.io".parse::<Url>().unwrap_err().suggestion(), Some("https://www.fabmob.io"));
    /// ```
    Url
}

/// What follows the scheme, where it is one of the web.
fn after_scheme(text: &str) -> Option<&str> {
    text.strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
}

/// Whether what follows the scheme is a dotted name and a path of characters that mean nothing: what most addresses
/// are, and right whatever a parser would say.
fn is_plain(rest: &str) -> bool {
    let (mut dotted, mut previous) = (false, b'.');
    let mut bytes = rest.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => {}
            b'.' if previous != b'.' => dotted = true,
            b'/' if dotted => return bytes.all(is_plain_in_path),
            _ => return false,
        }
        previous = byte;
    }
    dotted
}

fn is_plain_in_path(byte: u8) -> bool {
    /// A look-up each byte costs less than comparing with what may stand there.
    static PLAIN: [bool; 256] = {
        let mut plain = [false; 256];
        let mut rest: &mut [bool] = &mut plain;
        let mut byte = 0_u8;
        while let Some((first, after)) = rest.split_first_mut() {
            *first = byte.is_ascii_alphanumeric()
                || matches!(byte, b'-' | b'/' | b'.' | b'_' | b'~' | b'=' | b'+' | b',' | b'!');
            byte = byte.wrapping_add(1);
            rest = after;
        }
        plain
    };
    PLAIN.get(usize::from(byte)) == Some(&true)
}

/// Whether the text begins with a name such as `fabmob.io`, and so lacks its scheme alone.
fn begins_with_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c == '-' || c.is_alphanumeric());
    host.rsplit_once('.').is_some_and(|(labels, top)| {
        labels.split('.').all(is_label)
            && top.len() >= 2
            && top.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

impl Url {
    /// Whether the text is an address of the web of the plainest kind: see [`is_plain`].
    pub(super) fn is_plain(text: &str) -> bool {
        after_scheme(text).is_some_and(is_plain)
    }
}

impl Value for Url {
    const NAME: &'static str = "url";
    const PATTERN: &'static str = concat!(
        r#"^https?://[^\x00-\x20"<>\\^`{|}\x7F/?#]"#,
        iri_character!(),
        "*$"
    );
    const DESCRIPTION: &'static str =
        "An address on the web, which begins with `https://` or `http://` (RFC 3987).";
    const EXAMPLES: &'static [&'static str] = &[
        "https://fabmob.io/",
        "https://github.com/fabmob/communs",
        "https://www.data.gouv.fr/fr/datasets/?q=covoiturage&page=2",
        "http://[2001:db8::1]:8080/a#b",
    ];

    fn judge(text: &str) -> Result<(), Flaw> {
        let rest = after_scheme(text).ok_or(Flaw::Form)?;
        if is_plain(rest) {
            return Ok(());
        }
        if rest.is_empty() || rest.starts_with(['/', '?', '#']) || !rest.bytes().all(is_iri_byte) {
            return Err(Flaw::Form);
        }
        let iri = fluent_uri::Iri::parse(text).map_err(|_| Flaw::Grammar)?;
        match iri.authority().map(|authority| authority.host()) {
            // the host `https` is a scheme written twice
            None | Some("" | "http" | "https") => Err(Flaw::Grammar),
            Some(_) => Ok(()),
        }
    }

    /// Mends what wikis and forms do to addresses: brackets and a label around them, the rest of an HTML tag
    /// behind them, entities inside, no scheme, two schemes.
    fn guess(text: &str) -> Option<String> {
        let text = text.trim();
        let bare = text.trim_start_matches(['[', '<', '(', '"', '\'']);
        let bare = if bare.len() < text.len() {
            bare.split_whitespace().next()?.trim_end_matches([']', ')', '\''])
        } else {
            bare
        };
        let bare = bare.split(['"', '<', '>', '|']).next()?;
        // prose, or several addresses
        let spaces = bare.trim().matches(char::is_whitespace).count();
        if spaces > 2 || (spaces > 0 && bare.matches("://").count() > 1) {
            return None;
        }
        let mut address = bare.trim().replace("&amp;", "&").replace(' ', "%20");
        if let Some((scheme, rest)) = address.split_once("://") {
            let scheme = scheme.to_ascii_lowercase();
            address = match after_scheme(rest) {
                Some(_) => rest.to_owned(),
                None => format!("{scheme}://{rest}"),
            };
        } else if address.starts_with("//") {
            address.insert_str(0, "https:");
        } else if begins_with_host(&address) {
            address.insert_str(0, "https://");
        }
        Some(address)
    }
}
