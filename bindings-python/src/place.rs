//! Places in a text.

use std::hash::{DefaultHasher, Hasher as _};

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// The hash of something, for `__hash__`.
pub(crate) fn hash_of(value: impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A place in a text.
///
/// Attributes:
///     offset: Bytes of UTF-8 before it, from 0.
///     line: The line, from 1.
///     column: The column, from 1, in characters (code points, as in `str`).
///
/// >>> from communs import Position
/// >>> Position(offset=34, line=3, column=1)
/// Position(offset=34, line=3, column=1)
#[pyclass(frozen, eq, ord, hash, get_all, module = "communs")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Position {
    offset: usize,
    line: usize,
    column: usize,
}

#[pymethods]
impl Position {
    #[new]
    const fn new(offset: usize, line: usize, column: usize) -> Self {
        Self { offset, line, column }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("offset", "line", "column");

    fn __repr__(&self) -> String {
        let Self { offset, line, column } = self;
        format!("Position(offset={offset}, line={line}, column={column})")
    }

    fn __getnewargs__(&self) -> (usize, usize, usize) {
        (self.offset, self.line, self.column)
    }
}

impl From<communs::text::Position> for Position {
    fn from(place: communs::text::Position) -> Self {
        Self::new(place.offset, place.line, place.column)
    }
}

/// From one place up to another, the end not included.
///
/// Attributes:
///     start: The first place.
///     end: The place after the last.
#[pyclass(frozen, eq, ord, hash, get_all, module = "communs")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    start: Position,
    end: Position,
}

#[pymethods]
impl Span {
    #[new]
    fn new(start: PyRef<'_, Position>, end: PyRef<'_, Position>) -> Self {
        Self {
            start: *start,
            end: *end,
        }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("start", "end");

    fn __repr__(&self) -> String {
        format!(
            "Span(start={}, end={})",
            self.start.__repr__(),
            self.end.__repr__()
        )
    }

    fn __getnewargs__(&self) -> (Position, Position) {
        (self.start, self.end)
    }

    /// The part of a text that the span covers.
    ///
    /// Args:
    ///     source: The text that was checked, as `str` or `bytes`.
    ///
    /// >>> import communs
    /// >>> text = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [asociation]\n"
    /// >>> communs.check(text)[0].span.of(text)
    /// 'asociation'
    #[pyo3(signature = (source: "str | bytes") -> "str")]
    fn of(&self, source: &Bound<'_, PyAny>) -> PyResult<String> {
        let bytes = if let Ok(text) = source.cast::<PyString>() {
            text.to_str()?.as_bytes().to_vec()
        } else {
            source.cast::<PyBytes>()?.as_bytes().to_vec()
        };
        // Places do not count a byte order mark.
        let counted = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let part = counted
            .get(self.start.offset..self.end.offset)
            .unwrap_or_default();
        Ok(String::from_utf8_lossy(part).into_owned())
    }
}

impl From<communs::text::Span> for Span {
    fn from(span: communs::text::Span) -> Self {
        Self {
            start: span.start.into(),
            end: span.end.into(),
        }
    }
}

/// Another place that has to do with a diagnostic: the first of two equal ids, say.
///
/// Attributes:
///     source: The text it is in, where that is another one: its path.
///     pointer: Where in the document, as a JSON pointer (RFC 6901).
///     span: Where in the text, if it was read from one.
#[pyclass(frozen, eq, hash, get_all, module = "communs")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Related {
    source: Option<String>,
    pointer: String,
    span: Option<Span>,
}

#[pymethods]
impl Related {
    #[new]
    #[pyo3(signature = (source, pointer, span))]
    fn new(source: Option<String>, pointer: String, span: Option<PyRef<'_, Span>>) -> Self {
        Self {
            source,
            pointer,
            span: span.map(|span| *span),
        }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("source", "pointer", "span");

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let source = self.source.as_deref().into_pyobject(py)?.repr()?;
        let pointer = PyString::new(py, &self.pointer).repr()?;
        let span = self.span.map_or("None".to_owned(), |span| span.__repr__());
        Ok(format!(
            "Related(source={source}, pointer={pointer}, span={span})"
        ))
    }

    fn __getnewargs__(&self) -> (Option<String>, String, Option<Span>) {
        (self.source.clone(), self.pointer.clone(), self.span)
    }
}

impl From<&communs::diagnostic::Related> for Related {
    fn from(related: &communs::diagnostic::Related) -> Self {
        Self {
            source: related.source.clone(),
            pointer: related.pointer.as_str().to_owned(),
            span: related.span.map(Into::into),
        }
    }
}
