//! Licences of a resource.

use super::Profile;
use crate::diagnostic::catalogue::Hint;
use crate::schema::Found;
use crate::text::Node;
use crate::value::Spdx;

/// Notes licences that are not open, and identifiers that SPDX has given up.
pub(super) fn check(resource: Node<'_>, profile: Profile, found: &mut Vec<Found>) {
    for license in resource.get("licenses").into_iter().flat_map(Node::items) {
        let Some(node) = license.get("spdx") else { continue };
        let Some(spdx) = node.as_text().and_then(|text| text.parse::<Spdx>().ok()) else {
            continue;
        };
        // What a reference leads to nobody here has read; a profile that asks for an open licence cannot take it.
        let open = spdx.is_open();
        if open == Some(false) || (open.is_none() && profile == Profile::Commons) {
            found.push(Found::at(
                node,
                Hint::LicenseNotOpen {
                    license: spdx.to_string(),
                },
            ));
        }
        for deprecated in spdx.deprecated() {
            let renewed = spdx.renewed().map(String::from);
            let replacement = deprecated.replacement.unwrap_or_default().to_owned();
            let problem = Hint::LicenseDeprecated {
                license: deprecated.id.to_owned(),
                replacement,
            };
            found.push(Found::at(node, problem).suggest(renewed));
        }
    }
}
