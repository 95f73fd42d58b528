//! The native part of the Python package: it hands texts and objects to the core, and builds Python objects from what
//! comes back. Names, types, defaults and documentation for users are in `python/communs`.

mod arrow;
mod build;
mod checks;
mod classes;
mod codes;
mod command;
mod data;
mod errors;
mod exchange;
mod hints;
mod html;
mod many;
mod one;
mod options;
mod place;
mod report;
mod slots;
mod source;
mod stream;

#[pyo3::pymodule(gil_used = false)]
mod _communs {
    #[pymodule_export]
    use crate::arrow::{Table, check_arrow, tabulate};
    /// The version of the package.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    #[pymodule_export]
    use crate::checks::{Checked, Checks};
    #[pymodule_export]
    use crate::codes::{Code, codes, explain, schema};
    #[pymodule_export]
    use crate::command::run;
    #[pymodule_export]
    use crate::data::plain;
    #[pymodule_export]
    use crate::exchange::{export, format_text, import_, still_asked, write};
    #[pymodule_export]
    use crate::many::{check_catalogue, check_files, check_lines};
    #[pymodule_export]
    use crate::one::{check, check_as, fill, in_language, judge, parse, record, restore};
    #[pymodule_export]
    use crate::place::{Position, Related, Span};
    #[pymodule_export]
    use crate::report::{Diagnostic, Report};
    #[pymodule_export]
    use crate::stream::ImportStream;
}
