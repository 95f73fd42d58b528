//! Wikitext, the markup of MediaWiki: the templates of a page, and its inline and block markup.
//!
//! [`parse`] finds the templates of a page with their parameters; [`to_commonmark`] and [`plain`] convert the
//! markup that their values hold, [`to_wikitext`] is the way back.

mod attributes;
mod back;
mod blocks;
mod braces;
mod entities;
mod inline;
mod links;
mod markup;
mod parse;
mod paths;
mod scan;
mod table;
mod tables;
mod tags;

pub use back::to_wikitext;
pub(super) use entities::{entity_length, resolved};
pub use markup::{Converted, Loss, LossKind, Options, plain, to_commonmark};
pub use parse::{Page, Param, Problem, ProblemKind, Template, parse};
pub(super) use paths::title_in_path;
