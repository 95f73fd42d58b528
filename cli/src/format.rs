//! `communs format`.
use crate::args::Format;
use crate::{Context, Status};
pub(crate) fn run(_args: &Format, _context: &mut Context<'_>) -> std::io::Result<Status> {
    Ok(Status::Failed)
}
