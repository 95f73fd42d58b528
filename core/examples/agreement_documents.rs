//! Writes documents made from the published schemas, half of them spoilt, as JSON Lines:
//! `{"kind": …, "accepted": …, "text": …}`. `tests/agreement/` has other implementations judge them.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "it is a test"
)]

use communs::text::Format;
use communs::{Checker, Options};
use serde_json::json;

#[path = "../tests/support/mod.rs"]
mod support;

fn main() {
    let mut documents = support::documents::Documents::new(2026);
    let mut checker = Checker::new(Options {
        format: Some(Format::Json),
        ..Options::default()
    });
    for number in 0..1000 {
        let kind = documents.kind();
        let mut document = documents.document(kind);
        if number % 2 == 1 {
            documents.spoil(&mut document);
        }
        let text = document.to_string();
        let accepted = checker.has_shape(text.as_bytes(), kind).unwrap();
        println!(
            "{}",
            json!({ "kind": kind.as_str(), "accepted": accepted, "text": text })
        );
    }
}
