//! What can be parsed is the same once written and parsed again.
#![no_main]

use communs::{Options, parse};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(description) = parse(bytes, &Options::default()) else {
        return;
    };
    let written = serde_json::to_string(&description).expect("a description can be written");
    let again = parse(&written, &Options::default()).expect("what was written can be parsed");
    assert_eq!(again, description, "{written}");
});
