//! What can be wrong with a description, and how it is said.
//!
//! The [catalogue](mod@catalogue) holds one entry a code; a [`Diagnostic`] is a [`Problem`] of the catalogue at a place; a
//! [`Report`] is all of them for one text. None carries words: [`Diagnostic::message`] renders in a [`Locale`].

pub mod catalogue;
mod entry;
mod error;
pub(crate) mod fault;
mod locale;
mod quoted;
mod rendered;
mod report;
pub(crate) mod restore;
mod setting;
mod term;

pub use catalogue::Problem;
pub use entry::{Entry, Param, Severity};
pub use error::Error;
pub use locale::Locale;
pub use quoted::Quoted;
pub use rendered::{RenderedDiagnostic, RenderedReport};
pub use report::{Diagnostic, Related, Report};
pub use setting::{BadOption, Setting};
pub use term::Term;
