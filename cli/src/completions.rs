//! `communs completions`.

use clap::CommandFactory as _;

use crate::args::{Cli, Completions};
use crate::{Context, Status};

pub(crate) fn run(args: &Completions, context: &mut Context<'_>) -> std::io::Result<Status> {
    // The generator gives up on a stream that fails, so that it writes into memory.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "communs", &mut script);
    context.stdout.write_all(&script)?;
    Ok(Status::Good)
}
