//! Foreign formats: what is read from them, and what is written to them.
//!
//! [`import`] and [`Importer`] read, [`export`] writes. Each foreign format has its tables of field pairs, which one driver
//! follows; what has no place in a description is kept under `extensions`, and what is lost or mended is told by a
//! `lossy-` diagnostic with its place in the source.
//!
//! ```
//! use communs::exchange::{ImportOptions, SourceFormat, import};
//!
//! let page = "{{Ressource|type=Logiciel|shortDescription=Un calculateur d'itinéraires|couleur=bleu}}";
//! let options = ImportOptions { title: Some("OpenTripPlanner".to_owned()), ..ImportOptions::default() };
//! let imported = import(SourceFormat::Wikitext, page, &options)?;
//! let commons = &imported.catalogue.commons[0];
//! assert_eq!((commons.id.as_str(), commons.name.any()), ("opentripplanner", "OpenTripPlanner"));
//! assert_eq!(commons.extensions.as_ref().unwrap()["couleur"], "bleu");
//! assert_eq!(imported.reports[0].1.diagnostics()[0].code(), "lossy-extension");
//! # Ok::<(), communs::diagnostic::Error>(())
//! ```

mod cff;
mod codemeta;
mod crosswalk;
mod csv;
mod dpg;
mod draft;
mod export;
mod exportable;
mod fields;
pub(crate) mod foreign;
mod import;
mod jsonld;
mod judged;
mod mapping;
mod markdown;
mod names;
mod origin;
mod page;
mod pairs;
mod publiccode;
mod record;
mod references;
mod source;
mod target;
mod wiki;
pub mod wikitext;

pub use csv::csv_columns;
pub use export::{ExportOptions, Exported, export, export_value, export_with};
pub use exportable::is_exportable;
pub use foreign::{Files, Foreign};
pub use import::{ImportOptions, ImportStream, Imported, Importer, import, import_each};
pub use mapping::check_mapping;
pub use markdown::{front_matter, text_below};
pub use pairs::{Direction, FieldPair, crosswalk};
pub use source::{SourceFormat, detect};
pub use target::{OwnFormat, TargetFormat};
