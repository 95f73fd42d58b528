//! Reports read back from the form in which they leave the library.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::catalogue::{Problem, explain};
use super::{Diagnostic, Related, Report, Severity};
use crate::text::{Pointer, Span};

/// What a rendered diagnostic says besides its words, which are rendered anew.
#[derive(serde::Deserialize)]
struct Rendered {
    code: String,
    severity: Severity,
    pointer: Pointer,
    span: Option<Span>,
    params: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    related: Vec<Related>,
    suggestion: Option<String>,
}

impl<'de> Deserialize<'de> for Diagnostic {
    /// Reads what [`Diagnostic::render`] gives, in any language.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Rendered {
            code,
            severity,
            pointer,
            span,
            params,
            related,
            suggestion,
        } = Rendered::deserialize(deserializer)?;
        let problem = Problem::restore(&code, &params).ok_or_else(|| match explain(&code) {
            Some(entry) => D::Error::custom(format!(
                "the parameters of code `{code}` are not those it has: {:?}",
                entry.params()
            )),
            None => D::Error::custom(format!("no code is called `{code}`")),
        })?;
        Ok(Self {
            problem,
            severity,
            pointer,
            span,
            related,
            suggestion,
        })
    }
}

impl<'de> Deserialize<'de> for Report {
    /// Reads what [`Report::render`] gives, in any language.
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
            #[serde(default)]
            truncated: bool,
            diagnostics: Vec<Diagnostic>,
        }
        let Rendered {
            truncated,
            diagnostics,
        } = Rendered::deserialize(deserializer)?;
        Ok(Self {
            diagnostics,
            truncated,
        })
    }
}
