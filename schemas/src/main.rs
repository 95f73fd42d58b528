//! Writes the generated files of the repository; with `--check`, only says which are stale.

use std::process::ExitCode;

use communs_schemas::{generate, repository};

fn main() -> ExitCode {
    match run(std::env::args().any(|argument| argument == "--check")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            use std::io::Write as _;
            // There is nobody left to tell if this cannot be written.
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<(), String> {
    let mut stale = Vec::new();
    for file in generate()? {
        let path = repository().join(&file.path);
        if std::fs::read_to_string(&path).is_ok_and(|content| content == file.content) {
            continue;
        }
        if check {
            stale.push(file.path);
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::write(&path, file.content).map_err(|error| format!("{}: {error}", file.path))?;
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "stale: {}; refresh with `cargo run -p communs-schemas`",
            stale.join(", ")
        ))
    }
}
