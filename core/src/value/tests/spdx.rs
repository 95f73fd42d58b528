//! Licence expressions: the judge of the `spdx` crate, openness, and what is deprecated.

use ::spdx::{Expression, ParseMode, identifiers};
use proptest::prelude::*;

use crate::value::{Spdx, Value};

fn spdx(text: &str) -> Spdx {
    text.parse().unwrap_or_else(|invalid| panic!("{text}: {invalid}"))
}

proptest! {
    #[test]
    fn accepts_what_the_crate_accepts(words in prop::collection::vec(prop::sample::select(vec![
        "MIT", "GPL-3.0", "GPL-3.0-only", "Apache-2.0", "LicenseRef-a", "LLVM-exception", "AdditionRef-b",
        " AND ", " OR ", " WITH ", "(", ")", "+", " ", "DocumentRef-c:", "NOPE",
    ]), 1..9)) {
        let text = words.concat();
        let mode = ParseMode {
            allow_deprecated: true,
            allow_postfix_plus_on_gpl: true,
            ..ParseMode::STRICT
        };
        let blank = text.trim() != text;
        // the crate reads this as a later version, which the id denies
        let denied = text.contains("-only+");
        let accepted = Expression::parse_mode(&text, mode).is_ok() && !blank && !denied;
        prop_assert_eq!(Spdx::judge(&text).is_ok(), accepted, "{}", text);
    }
}

#[test]
fn knows_what_is_open() {
    for (text, open) in [
        ("MIT", Some(true)),
        ("etalab-2.0", Some(true)),
        ("CERN-OHL-1.2", Some(true)),
        ("GFDL-1.3-no-invariants-or-later", Some(true)),
        ("GFDL-1.3-invariants-or-later", Some(false)),
        ("GPL-2.0-with-classpath-exception", Some(true)),
        ("CC-BY-NC-4.0", Some(false)),
        ("CC-BY-NC-4.0 OR MIT", Some(true)),
        ("CC-BY-NC-4.0 AND MIT", Some(false)),
        ("LicenseRef-a", None),
        ("LicenseRef-a OR MIT", Some(true)),
        ("LicenseRef-a OR CC-BY-NC-4.0", None),
        ("LicenseRef-a AND MIT", None),
        ("LicenseRef-a AND CC-BY-NC-4.0", Some(false)),
        ("MIT AND LicenseRef-a OR 0BSD", Some(true)),
        ("MIT AND (LicenseRef-a OR CC-BY-NC-4.0)", None),
        ("GPL-2.0-only WITH Classpath-exception-2.0", Some(true)),
        ("MIT WITH AdditionRef-a", None),
    ] {
        assert_eq!(spdx(text).is_open(), open, "{text}");
    }
}

#[test]
fn lists_are_sorted_and_name_real_licences() {
    assert!(super::super::spdx::OPEN.is_sorted());
    for name in super::super::spdx::OPEN {
        assert!(Spdx::check(name).is_ok(), "{name}");
    }
}

#[test]
fn deprecated_ids_have_a_replacement_that_holds() {
    let exceptions = identifiers::EXCEPTIONS
        .iter()
        .filter(|exception| exception.flags & 4 != 0);
    let exceptions = exceptions.map(|exception| format!("MIT WITH {}", exception.name));
    let licenses = identifiers::LICENSES
        .iter()
        .filter(|license| license.flags & 4 != 0);
    for text in licenses.map(|license| license.name.to_owned()).chain(exceptions) {
        let license = spdx(&text);
        assert_eq!(license.deprecated().len(), 1, "{text}");
        // two licences came of this one
        if text != "Net-SNMP" {
            let renewed = license.renewed().unwrap_or_else(|| panic!("{text}"));
            assert_eq!(renewed.deprecated(), [], "{text}");
        }
    }
}

#[test]
fn replaces_what_is_deprecated() {
    for (text, id, renewed) in [
        ("GPL-3.0", "GPL-3.0", "GPL-3.0-only"),
        ("MIT OR GPL-2.0+", "GPL-2.0+", "MIT OR GPL-2.0-or-later"),
        (
            "(AGPL-3.0 AND GPL-3.0-only)",
            "AGPL-3.0",
            "(AGPL-3.0-only AND GPL-3.0-only)",
        ),
        (
            "GPL-3.0-only OR GPL-3.0",
            "GPL-3.0",
            "GPL-3.0-only OR GPL-3.0-only",
        ),
    ] {
        let license = spdx(text);
        assert_eq!(license.deprecated().first().unwrap().id, id);
        assert_eq!(license.renewed().unwrap().as_str(), renewed);
    }
    assert_eq!(spdx("MIT OR Apache-2.0+").deprecated(), []);
    assert_eq!(spdx("MIT").renewed(), None);
    assert_eq!(spdx("Net-SNMP").renewed(), None);
}

#[test]
fn usual_licences_are_open_and_current() {
    for text in crate::value::spdx::USUAL {
        Expression::parse(text).expect(text);
        assert_eq!(crate::value::spdx::openness(text), Some(true), "{text}");
        assert!(spdx(text).deprecated().is_empty(), "{text}");
    }
}
