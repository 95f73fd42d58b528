//! Read, validate and exchange descriptions of commons, of their actors and of the projects that produce them.

pub mod diagnostic;
pub mod model;
pub mod schema;
pub mod text;
pub mod value;
