//! Generated files are checked in as they are generated.

#![cfg(test)]

use communs_schemas::{generate, repository};

#[test]
fn generated_files_are_fresh() {
    let files = generate().unwrap();
    assert!(!files.is_empty());
    let stale: Vec<_> = files
        .into_iter()
        .filter(|file| {
            std::fs::read_to_string(repository().join(&file.path))
                .ok()
                .as_ref()
                != Some(&file.content)
        })
        .map(|file| file.path)
        .collect();
    assert!(
        stale.is_empty(),
        "stale: {}; refresh with `cargo run -p communs-schemas`",
        stale.join(", ")
    );
}
