//! Pages in Markdown: the fields as front matter, in YAML, and a text below it.
//!
//! A page that somebody wrote has its description below the front matter. A page that is written here shows there, under headings,
//! what the front matter says, and has a mark that tells it: such a page reads back from its front matter alone.

mod headings;
mod page;
mod read;

pub(super) use page::{fields, write};
pub use read::{front_matter, text_below};
pub(super) use read::{is_written, parts};
