//! Writes documents to measure with, as JSON Lines: so many as the argument says, one in twenty wrong. They are those
//! of `benches/check`, for the benchmarks of other languages.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a program that measures stops at what it does not expect"
)]

use std::io::{BufWriter, Write, stdout};

#[path = "../benches/check/documents.rs"]
mod documents;

fn main() -> std::io::Result<()> {
    let count = std::env::args()
        .nth(1)
        .map_or(1_000, |count| count.parse().unwrap());
    let mut output = BufWriter::new(stdout().lock());
    for document in documents::documents(count) {
        writeln!(output, "{document}")?;
    }
    output.flush()
}
