//! `communs new`.
use crate::args::New;
use crate::{Context, Status};
pub(crate) fn run(_args: &New, _context: &mut Context<'_>) -> std::io::Result<Status> {
    Ok(Status::Failed)
}
