//! Read, validate and exchange descriptions of **commons**, of the **actors** who make and use them, and of the
//! **projects** that produce them.
//!
//! [`check`] reports everything that is wrong with a text, where, and how to mend it, in English or French;
//! [`parse`] gives the typed description of [`model`]; [`schema`] publishes JSON Schemas that agree with both.
//!
//! ```
//! use communs::diagnostic::Locale;
//! use communs::{Options, check};
//!
//! let text = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [asociation]\n";
//! let report = check(text, &Options::default())?;
//! let diagnostic = &report.diagnostics()[0];
//! assert_eq!(diagnostic.span().unwrap().start.line, 5);
//! assert_eq!(diagnostic.message(Locale::French), "`asociation` n'est pas un des mots admis dans ce champ");
//! assert_eq!(diagnostic.suggestion(), Some("association"));
//! # Ok::<(), communs::diagnostic::Error>(())
//! ```

mod check;
pub mod diagnostic;
pub mod exchange;
pub mod model;
mod rules;
pub mod schema;
mod sort;
pub mod text;
pub mod value;

pub use check::{
    CatalogueCheck, Checker, ForeignOptions, Invalid, Line, LineCheck, Options, check, check_as,
    check_built_as, document, judge, parse, reformat, still_asked, still_asked_of,
};
pub use diagnostic::Setting;
pub use rules::Profile;

/// The examples of the README and of the guides, as tests.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../README.md")]
    #[doc = include_str!("../../README.fr.md")]
    #[doc = include_str!("../../docs/guide/en/use-from-rust.md")]
    #[doc = include_str!("../../docs/guide/fr/use-from-rust.md")]
    #[doc = include_str!("../../docs/guide/en/import-the-wiki.md")]
    #[doc = include_str!("../../docs/guide/fr/import-the-wiki.md")]
    struct Pages;
}
