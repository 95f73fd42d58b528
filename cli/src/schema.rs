//! `communs schema`.

use crate::args::Schema;
use crate::{Context, Status, engine};

pub(crate) fn run(args: &Schema, context: &mut Context<'_>) -> std::io::Result<Status> {
    let schema = engine::schema(args.kind);
    writeln!(context.stdout, "{}", schema.trim_end())?;
    Ok(Status::Good)
}
