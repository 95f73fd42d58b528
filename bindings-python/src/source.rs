//! What users hand over: a text, a path, an open file, or an object.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use communs::diagnostic::Error;
use communs::text::{Exceeded, Format, Limit, Limits, decode};
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};

use crate::errors::Stop;

/// What a source turned out to be.
pub(crate) enum Given<'py> {
    /// A text, and the path of the file that it comes from.
    Text(Content<'py>, Option<PathBuf>),
    /// An object of Python.
    Object(Bound<'py, PyAny>),
}

/// The bytes of a text.
pub(crate) enum Content<'py> {
    Str(Bound<'py, PyString>),
    Bytes(Bound<'py, PyBytes>),
    Owned(Vec<u8>),
}

/// The part of a text that is a description, and its format where the name of its file says it.
pub(crate) fn described<'c>(
    content: &'c Content<'_>,
    path: Option<&Path>,
) -> Result<(&'c [u8], Option<Format>), Stop> {
    let bytes = content.bytes()?;
    match path {
        Some(path) => Ok(communs_cli::content_of(path, bytes)?),
        None => Ok((bytes, None)),
    }
}

impl Content<'_> {
    /// The text in UTF-8, as far as that is known.
    pub(crate) fn bytes(&self) -> Result<&[u8], Stop> {
        match self {
            Self::Str(text) => match text.to_str() {
                Ok(text) => Ok(text.as_bytes()),
                // UTF-8 cannot write the half of a surrogate pair.
                Err(_) => match decode(&with_surrogates(text)?) {
                    Err(wrong) => Err(Error::from(wrong).into()),
                    Ok(_) => Ok(&[]),
                },
            },
            Self::Bytes(bytes) => Ok(bytes.as_bytes()),
            Self::Owned(bytes) => Ok(bytes),
        }
    }
}

impl Content<'_> {
    /// The text, halves of surrogate pairs with it, which are no UTF-8.
    pub(crate) fn any_bytes(&self) -> PyResult<Cow<'_, [u8]>> {
        match self {
            Self::Str(text) if text.to_str().is_err() => Ok(with_surrogates(text)?.into()),
            _ => self
                .bytes()
                .map(Cow::Borrowed)
                .map_err(|_| PyValueError::new_err("not a text")),
        }
    }
}

fn with_surrogates(text: &Bound<'_, PyString>) -> PyResult<Vec<u8>> {
    text.call_method1("encode", ("utf-8", "surrogatepass"))?.extract()
}

/// Tells what a source is. A text is a text, never a path: paths are `os.PathLike`.
pub(crate) fn given<'py>(source: &Bound<'py, PyAny>, limits: &Limits) -> Result<Given<'py>, Stop> {
    if let Some(content) = text(source)? {
        return Ok(Given::Text(content, None));
    }
    let py = source.py();
    if let Some(path) = path(source)? {
        let bytes = py.detach(|| read(&path, limits));
        let bytes = bytes.map_err(|error| os_error(py, &error, &path))??;
        return Ok(Given::Text(Content::Owned(bytes), Some(path)));
    }
    if source.hasattr("read")? {
        let name = source.getattr("name").ok().and_then(|name| name.extract().ok());
        let most = limits.bytes.saturating_add(1);
        let read = source.call_method1("read", (most,))?;
        let content = text(&read)?.ok_or_else(|| Stop::not_data(type_name(&read)))?;
        if content.bytes()?.len() > limits.bytes {
            return Err(too_big(limits).into());
        }
        return Ok(Given::Text(content, name));
    }
    Ok(Given::Object(source.clone()))
}

/// The text, where an object is one.
pub(crate) fn text<'py>(source: &Bound<'py, PyAny>) -> PyResult<Option<Content<'py>>> {
    Ok(if let Ok(bytes) = source.cast::<PyBytes>() {
        Some(Content::Bytes(bytes.clone()))
    } else if let Ok(text) = source.cast::<PyString>() {
        Some(Content::Str(text.clone()))
    } else if let Ok(bytes) = source.cast::<PyByteArray>() {
        Some(Content::Owned(bytes.to_vec()))
    } else if source.cast::<PyMemoryView>().is_ok() {
        let bytes = source.call_method0("tobytes")?;
        Some(Content::Bytes(bytes.cast_into()?))
    } else {
        None
    })
}

/// The path, where an object is one.
pub(crate) fn path(source: &Bound<'_, PyAny>) -> PyResult<Option<PathBuf>> {
    if source.hasattr("__fspath__")? {
        source.extract().map(Some)
    } else {
        Ok(None)
    }
}

/// The bytes of a file, no more than the limit.
fn read(path: &Path, limits: &Limits) -> std::io::Result<Result<Vec<u8>, Error>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(limits.bytes as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(if bytes.len() > limits.bytes {
        Err(too_big(limits))
    } else {
        Ok(bytes)
    })
}

fn too_big(limits: &Limits) -> Error {
    Error::Exceeded(Exceeded {
        limit: Limit::Bytes,
        most: limits.bytes,
    })
}

/// What the system said, as Python says it: with the number that picks the class, and the name of the file.
pub(crate) fn os_error(py: Python<'_>, error: &std::io::Error, path: &Path) -> PyErr {
    let Some(number) = error.raw_os_error() else {
        return PyOSError::new_err(format!("{error}: {}", path.display()));
    };
    let said = py
        .import("os")
        .and_then(|os| os.call_method1("strerror", (number,)))
        .and_then(|said| said.extract::<String>());
    match said {
        Ok(said) => PyOSError::new_err((number, said, path.as_os_str().to_owned())),
        Err(error) => error,
    }
}

/// The name of an object's class.
pub(crate) fn type_name(object: &Bound<'_, PyAny>) -> String {
    object
        .get_type()
        .name()
        .map_or_else(|_| "object".to_owned(), |name| name.to_string())
}
