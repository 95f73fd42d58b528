//! Reports read back from the form in which they leave the library.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::{Map, Value};

use super::catalogue::Problem;
use super::entry::IsParam;
use super::{Diagnostic, Related, Report, Severity};
use crate::text::{Pointer, Span};

/// Parameters by name, as a rendered diagnostic has them.
pub(crate) type Params = Map<String, Value>;

/// What keeps a code and parameters from being a problem of the catalogue.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unfit {
    #[error("no code is called `{0}`; the report may come from a later version of communs")]
    Code(String),
    #[error("a diagnostic of code `{code}` has a parameter `{name}` of type {expected}, which is {wrong}")]
    Param {
        code: &'static str,
        name: &'static str,
        expected: &'static str,
        wrong: &'static str,
    },
}

/// One parameter of a code.
pub(crate) fn param<T: IsParam>(params: &Params, code: &'static str, name: &'static str) -> Result<T, Unfit> {
    let value = params.get(name);
    value.and_then(T::restore).ok_or(Unfit::Param {
        code,
        name,
        expected: T::NAME,
        wrong: if value.is_some() {
            "not of its type here"
        } else {
            "missing here"
        },
    })
}

impl<'de> Deserialize<'de> for Diagnostic {
    /// Reads what [`Diagnostic::render`] gives, in any language.
    ///
    /// Words are not read: they come from the code and the parameters. Fields and parameters that this version does not
    /// know are passed over; a code that it does not know is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Rendered {
            code: String,
            severity: Severity,
            pointer: Pointer,
            span: Option<Span>,
            params: Params,
            #[serde(default)]
            related: Vec<Related>,
            suggestion: Option<String>,
        }
        let rendered = Rendered::deserialize(deserializer)?;
        Ok(Self {
            problem: Problem::restore(&rendered.code, &rendered.params).map_err(D::Error::custom)?,
            severity: rendered.severity,
            pointer: rendered.pointer,
            span: rendered.span,
            related: rendered.related,
            suggestion: rendered.suggestion,
        })
    }
}

impl<'de> Deserialize<'de> for Report {
    /// Reads what [`Report::render`] gives, in any language; whether it is valid, the diagnostics say.
    ///
    /// ```
    /// use communs::diagnostic::{Locale, Report};
    /// use communs::{Options, check};
    ///
    /// let report = check("kind: actor\nid: Fab Mob", &Options::default())?;
    /// let sent = serde_json::to_string(&report.render(Locale::French))?;
    /// assert_eq!(serde_json::from_str::<Report>(&sent)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Rendered {
            truncated: bool,
            diagnostics: Vec<Diagnostic>,
        }
        let rendered = Rendered::deserialize(deserializer)?;
        let mut report = Self {
            diagnostics: rendered.diagnostics,
            truncated: rendered.truncated,
        };
        // Who passed it on may have put it in another order.
        report.sort();
        Ok(report)
    }
}
