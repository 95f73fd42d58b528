//! Read, validate and exchange descriptions of commons, of their actors and of the projects that produce them.

pub mod exchange;
pub mod value;
