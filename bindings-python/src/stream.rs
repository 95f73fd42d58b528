//! An export of a wiki, one description after the other. The interpreter is free while the core reads.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::PathBuf;

use communs::diagnostic::Error;
use communs::exchange::ImportStream as Stream;
use communs::model::Kind;
use communs::text::{Buffer, Limits, Tree};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyIterator};
use serde_json::Value;

use crate::build;
use crate::errors::could_not_look;
use crate::hints::Anything;
use crate::options;
use crate::report::Report;
use crate::source::{self, Content};

/// How much is read at a time.
const PIECE: usize = 1 << 18;

/// Where the export comes from.
enum Source {
    /// A `str` in UTF-8 or `bytes`, and how far they are read.
    Text(Py<PyAny>, usize),
    File(File, PathBuf),
    /// What has a `read`.
    Open(Py<PyAny>),
    /// What gives one piece after the other.
    Pieces(Py<PyIterator>),
    Over,
}

/// Goes through an export of a wiki: `(source, options)`. Gives pairs of a description, or none, and what there is to say
/// about its page.
#[pyclass(module = "communs")]
pub(crate) struct ImportStream {
    stream: Stream,
    source: Source,
    /// Whether what can be read twice is still to be read for its redirects.
    is_fresh: bool,
    waiting: VecDeque<(Option<Value>, communs::diagnostic::Report)>,
    /// What is raised when all that came before was given.
    failure: Option<PyErr>,
}

#[pymethods]
impl ImportStream {
    #[new]
    fn new(source: &Bound<'_, PyAny>, given_options: Bound<'_, PyAny>) -> PyResult<Self> {
        let py = source.py();
        let stream = Stream::new(options::import(given_options.cast()?)?);
        let source = if let Some(content) = source::text(source)? {
            Source::Text(kept(py, &content)?, 0)
        } else if let Some(path) = source::path(source)? {
            match File::open(&path) {
                Ok(file) => Source::File(file, path),
                Err(error) => return Err(source::os_error(py, &error, &path)),
            }
        } else if source.hasattr("read")? {
            Source::Open(source.clone().unbind())
        } else if let Ok(pieces) = source.try_iter() {
            Source::Pieces(pieces.unbind())
        } else {
            let given = source::type_name(source);
            return Err(PyTypeError::new_err(format!(
                "an export is a text, a path, an open file or an iterable of bytes, not {given}"
            )));
        };
        Ok(Self {
            stream,
            source,
            is_fresh: true,
            waiting: VecDeque::new(),
            failure: None,
        })
    }

    const fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<(Anything<'py>, Report)>> {
        loop {
            if let Some((description, report)) = self.waiting.pop_front() {
                let description = match description {
                    Some(document) => described(py, &document)?,
                    None => py.None().into_bound(py),
                };
                return Ok(Some((Anything(description), report.into())));
            }
            if let Some(failure) = self.failure.take() {
                return Err(failure);
            }
            if matches!(self.source, Source::Over) {
                return Ok(None);
            }
            py.check_signals()?;
            self.read(py)?;
        }
    }

    /// What the catalogue says of itself, as far as it was read.
    #[getter]
    fn catalogue<'py>(&self, py: Python<'py>) -> PyResult<Anything<'py>> {
        described(py, &self.stream.catalogue()).map(Anything)
    }
}

impl ImportStream {
    /// Takes in the next piece; what Python or the system says of the source ends the stream.
    fn read(&mut self, py: Python<'_>) -> PyResult<()> {
        // What can be read twice is, the first time for its redirects.
        let is_fresh = std::mem::take(&mut self.is_fresh);
        let read = match std::mem::replace(&mut self.source, Source::Over) {
            Source::Text(text, at) => {
                let content = source::text(text.bind(py))?;
                let bytes = content
                    .as_ref()
                    .map(Content::any_bytes)
                    .transpose()?
                    .unwrap_or_default();
                let end = bytes.len().min(at + PIECE);
                let piece = bytes.get(at..end).unwrap_or_default();
                let pushed = py.detach(|| {
                    if is_fresh {
                        self.stream.read_ahead(&*bytes);
                    }
                    self.push(piece)
                });
                if end < bytes.len() {
                    drop(bytes);
                    self.source = Source::Text(text, end);
                }
                pushed
            }
            Source::File(mut file, path) => {
                let read = py.detach(|| {
                    if is_fresh && file.metadata()?.is_file() {
                        self.stream
                            .read_ahead(BufReader::with_capacity(PIECE, File::open(&path)?));
                    }
                    let mut piece = Vec::with_capacity(PIECE);
                    (&mut file).take(PIECE as u64).read_to_end(&mut piece)?;
                    Ok((self.push(&piece), piece.is_empty()))
                });
                let (pushed, is_end) = read.map_err(|error| source::os_error(py, &error, &path))?;
                if !is_end {
                    self.source = Source::File(file, path);
                }
                pushed
            }
            Source::Open(open) => {
                let piece = open.bind(py).call_method1("read", (PIECE,))?;
                let piece = bytes_of("`read` of the file", &piece)?;
                let piece = piece.any_bytes()?;
                if !piece.is_empty() {
                    self.source = Source::Open(open);
                }
                py.detach(|| self.push(&piece))
            }
            Source::Pieces(pieces) => match pieces.bind(py).clone().next() {
                None => Ok(()),
                Some(piece) => {
                    let piece = piece?;
                    let piece = bytes_of("the iterable", &piece)?;
                    let piece = piece.any_bytes()?;
                    self.source = Source::Pieces(pieces);
                    py.detach(|| self.push(&piece))
                }
            },
            Source::Over => Ok(()),
        };
        if read.is_err() || self.stream.is_over() {
            self.source = Source::Over;
        }
        let ended = if matches!(self.source, Source::Over) {
            py.detach(|| {
                let Self { stream, waiting, .. } = self;
                stream.finish(&mut |description, report| waiting.push_back((description, report)))
            })
        } else {
            Ok(())
        };
        // What cannot be looked at is told after what could.
        self.failure = read.and(ended).err().map(|error| could_not_look(py, &error));
        Ok(())
    }

    fn push(&mut self, piece: &[u8]) -> Result<(), Error> {
        let Self { stream, waiting, .. } = self;
        stream.push(piece, &mut |description, report| {
            waiting.push_back((description, report));
        })
    }
}

/// A text that can be read again.
fn kept(py: Python<'_>, content: &Content<'_>) -> PyResult<Py<PyAny>> {
    Ok(match content {
        Content::Str(text) if text.to_str().is_ok() => text.clone().into_any().unbind(),
        Content::Bytes(bytes) => bytes.clone().into_any().unbind(),
        _ => PyBytes::new(py, &content.any_bytes()?).into_any().unbind(),
    })
}

fn bytes_of<'py>(from: &str, piece: &Bound<'py, PyAny>) -> PyResult<Content<'py>> {
    source::text(piece)?.ok_or_else(|| {
        let given = source::type_name(piece);
        PyTypeError::new_err(format!("{from} gives neither `str` nor `bytes`: {given}"))
    })
}

/// A document as an object of the package.
fn described<'py>(py: Python<'py>, document: &Value) -> PyResult<Bound<'py, PyAny>> {
    let kind = document
        .get("kind")
        .and_then(Value::as_str)
        .and_then(Kind::from_word);
    let mut buffer = Buffer::new();
    let tree = Tree::of(document, &Limits::UNBOUNDED, &mut buffer)
        .map_err(|exceeded| could_not_look(py, &exceeded.into()))?;
    build::description(py, tree.root(), kind.unwrap_or(Kind::Catalogue))
}
