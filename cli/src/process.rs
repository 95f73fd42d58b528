//! The command on the streams of the process.

use std::ffi::OsString;
use std::io::{BufWriter, IsTerminal as _};

use crate::{Context, locale_of_environment, run};

/// Runs the command on the standard streams and the environment of the process; the first argument is its name. Gives
/// the exit status, as [`run`] does.
///
/// Whoever keeps a buffer of the standard output flushes it before. Signals are the caller's: where an interpreter
/// notes an interrupt instead of ending the process, nothing ends before the command does.
///
/// ```
/// assert_eq!(communs_cli::run_on_process(["communs", "explain", "value-siren"]), 0);
/// assert_eq!(communs_cli::run_on_process(["communs", "check", "no-such-file.yml"]), 2);
/// ```
pub fn run_on_process<A>(args: impl IntoIterator<Item = A>) -> u8
where
    A: Into<OsString> + Clone,
{
    enter_working_folder();
    let (stdin, stdout, mut stderr) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
    let colour = anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never;
    let mut context = Context {
        colour,
        interactive: stderr.is_terminal() && cfg!(not(target_os = "wasi")),
        locale: locale_of_environment(|name| std::env::var(name).ok()),
        stdin: &mut stdin.lock(),
        stdout: &mut BufWriter::with_capacity(1 << 16, stdout.lock()),
        // Not locked: the progress bar writes to it as well.
        stderr: &mut stderr,
    };
    run(args, &mut context)
}

/// Goes to the folder that `PWD` names: a program for WASI begins at the root.
fn enter_working_folder() {
    #[cfg(target_os = "wasi")]
    if let Some(folder) = std::env::var_os("PWD") {
        // Without it, absolute paths are all that can be read, and others are told to be missing.
        let _ = std::env::set_current_dir(folder);
    }
}
