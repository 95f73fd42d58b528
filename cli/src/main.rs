//! The command `communs`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(communs_cli::run_on_process(std::env::args_os()))
}
