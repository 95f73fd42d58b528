//! `communs convert`.
use crate::args::Convert;
use crate::{Context, Status};
pub(crate) fn run(_args: &Convert, _context: &mut Context<'_>) -> std::io::Result<Status> {
    Ok(Status::Failed)
}
