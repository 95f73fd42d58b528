//! The project describes itself, and is a commons by its own rules.

use std::path::Path;

use communs::diagnostic::Locale;
use communs::{Options, Profile, check};

#[test]
fn own_description_is_that_of_a_commons() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../communs.yml");
    let text = std::fs::read_to_string(path).unwrap();
    for profile in Profile::ALL {
        let options = Options {
            profile,
            ..Options::default()
        };
        let report = check(&text, &options).unwrap();
        let messages: Vec<_> = report
            .iter()
            .map(|one| format!("{}: {}", one.pointer().as_str(), one.message(Locale::English)))
            .collect();
        assert!(messages.is_empty(), "{}: {messages:?}", profile.as_str());
    }
}
