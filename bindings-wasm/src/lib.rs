//! The native part of the npm package: texts come in through one buffer, and JSON goes out.
//!
//! A function gives nothing where there is nothing to say, and throws a string, the JSON of [`error`], where it could not do what
//! it was asked; whatever else is thrown is a panic. Names, types and documentation for users are in `js`.

mod catalogue;
mod error;
mod exchange;
mod known;
mod lines;
mod one;
mod state;
mod stream;

pub use catalogue::Catalogue;
pub use error::{near, not_data};
pub use exchange::{Sources, detect, export, still_asked};
pub use known::{codes, explain, judge, schema};
pub use lines::Lines;
pub use one::{check, check_as, format, parse};
pub use state::{input, panicked, settings, start};
pub use stream::Export;
