//! `communs schema`.

use communs::schema::json_schema;

use crate::args::Schema;
use crate::{Context, Status};

pub(crate) fn run(args: &Schema, context: &mut Context<'_>) -> std::io::Result<Status> {
    let schema = json_schema(args.of);
    writeln!(context.stdout, "{}", schema.trim_end())?;
    Ok(Status::Good)
}
