//! Ids and references as addresses.

use crate::exchange::references::referred;
use crate::value::Reference;

/// What the addresses of a catalogue begin with; empty where it does not say, so that they are relative to where the text is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Addresses<'b>(pub(super) &'b str);

impl Addresses<'_> {
    /// The address of what has an id.
    pub(super) fn of(self, kind: &str, id: &str) -> String {
        format!("{}{kind}/{id}", self.0)
    }

    /// The address of what a field refers to.
    pub(super) fn referred(self, field: &str, reference: &str) -> String {
        if Reference::is_address(reference) {
            reference.to_owned()
        } else {
            self.of(referred(field), reference)
        }
    }
}

/// The address that SPDX gives a licence; nothing for an expression, and for one that is on no list.
pub(super) fn license(expression: &str) -> Option<String> {
    let is_one = expression
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    let is_listed = !["LicenseRef-", "DocumentRef-"]
        .iter()
        .any(|start| expression.starts_with(start));
    let is_licence = !["NONE", "NOASSERTION"].contains(&expression);
    (is_one && is_listed && is_licence).then(|| format!("https://spdx.org/licenses/{expression}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_licences_have_an_address() {
        assert_eq!(
            license("etalab-2.0").as_deref(),
            Some("https://spdx.org/licenses/etalab-2.0")
        );
        for none in [
            "MIT OR Apache-2.0",
            "GPL-2.0+",
            "LicenseRef-own",
            "(MIT)",
            "NOASSERTION",
        ] {
            assert_eq!(license(none), None, "{none}");
        }
    }
}
