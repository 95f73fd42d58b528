//! What descriptions are in JSON-LD, from the annotations of the model: the context, the table that the exporter follows, and
//! the page that lists the terms.

mod added;
mod context;
mod page;
mod table;
mod term;

pub(crate) use context::context;
pub(crate) use page::{page, shown};
pub(crate) use table::table;
