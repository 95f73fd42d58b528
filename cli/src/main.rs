//! The command `communs`.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use communs_cli::{Context, run};

fn main() -> ExitCode {
    let (stdin, stdout, mut stderr) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
    let colour = anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never;
    let mut context = Context {
        colour,
        interactive: stderr.is_terminal(),
        locale: communs_cli::locale_of_environment(|name| std::env::var(name).ok()),
        stdin: &mut stdin.lock(),
        stdout: &mut std::io::BufWriter::with_capacity(1 << 16, stdout.lock()),
        // Not locked: the progress bar writes to it as well.
        stderr: &mut stderr,
    };
    ExitCode::from(run(std::env::args_os(), &mut context))
}
