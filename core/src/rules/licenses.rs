//! Licences of a resource.

use super::Profile;
use crate::diagnostic::catalogue::Hint;
use crate::schema::{Findings, Found};
use crate::text::Node;
use crate::value::{Spdx, Standing};

/// Notes licences that are not open, and identifiers that SPDX has given up.
pub(super) fn check(resource: Node<'_>, profile: Profile, found: &mut Findings) {
    for license in resource.get("licenses").into_iter().flat_map(Node::items) {
        let Some(node) = license.get("spdx") else { continue };
        let Some(text) = node.as_text() else { continue };
        let Some(Standing { open, current }) = Spdx::standing(text) else {
            continue;
        };
        // What a reference leads to nobody here has read; a profile that asks for an open licence cannot take it.
        if open == Some(false) || (open.is_none() && profile == Profile::Commons) {
            found.push(Found::at(
                node,
                Hint::LicenseNotOpen {
                    license: text.to_owned(),
                },
            ));
        }
        if !current {
            deprecated(node, text, found);
        }
    }
}

#[cold]
fn deprecated(node: Node<'_>, text: &str, found: &mut Findings) {
    let Ok(spdx) = text.parse::<Spdx>() else { return };
    for old in spdx.deprecated() {
        let replacement = old.replacement.unwrap_or_default().to_owned();
        let problem = Hint::LicenseDeprecated {
            license: old.id.to_owned(),
            replacement,
        };
        found.push(Found::at(node, problem).suggest(spdx.renewed().map(String::from)));
    }
}
