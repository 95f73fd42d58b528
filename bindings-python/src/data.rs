//! From Python objects to a tree, and from a tree to plain Python data.

use communs::diagnostic::Error;
use communs::text::{Buffer, Builder, Kind, Limits, Node, Pointer, Tree};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

use crate::classes::{Classes, Record};
use crate::errors::Stop;
use crate::source::type_name;

/// Writes an object into a tree: records of this package, what JSON has, dates and amounts.
pub(crate) fn write(
    object: &Bound<'_, PyAny>,
    classes: &Classes,
    builder: &mut Builder<'_>,
) -> Result<(), Stop> {
    if object.is_none() {
        return Ok(builder.null()?);
    }
    if let Ok(text) = object.cast::<PyString>() {
        return Ok(builder.text(utf8(text)?)?);
    }
    if let Ok(value) = object.cast::<PyBool>() {
        return Ok(builder.boolean(value.is_true())?);
    }
    if object.cast::<PyInt>().is_ok() {
        return integer(object, builder);
    }
    if let Ok(number) = object.cast::<PyFloat>() {
        let number = number.value();
        // What JSON cannot write: infinities, and what stands for a missing number in a table.
        let number =
            serde_json::Number::from_f64(number).ok_or_else(|| Stop::not_data(format!("float {number}")))?;
        return Ok(builder.number(&number.to_string())?);
    }
    if let Ok(dict) = object.cast::<PyDict>() {
        builder.open_object()?;
        // A copy of the pairs: what runs below could change the dictionary.
        for pair in dict.items() {
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
            member(&key, &value, classes, builder)?;
        }
        builder.close();
        return Ok(());
    }
    if let Ok(list) = object.cast::<PyList>() {
        return items(list.iter(), classes, builder);
    }
    if let Ok(tuple) = object.cast::<PyTuple>() {
        return items(tuple.iter(), classes, builder);
    }
    if let Some(record) = classes.record_of(object)? {
        return fields(object, record, &[], classes, builder);
    }
    if object.is_instance(classes.date(object.py()))? {
        let text = object.call_method0("isoformat")?;
        return Ok(builder.text(utf8(text.cast::<PyString>().map_err(PyErr::from)?)?)?);
    }
    if object.is_instance(classes.decimal(object.py()))? {
        let is_long = || -> PyResult<bool> {
            // Without an exponent, all zeros are written out.
            Ok(object.call_method0("adjusted")?.extract::<i64>()?.abs() > 400)
        };
        if !object.call_method0("is_finite")?.is_truthy()? || is_long()? {
            return Err(Stop::not_data(format!("Decimal {object}")));
        }
        let text = object.call_method1("__format__", ("f",))?;
        return Ok(builder.text(utf8(text.cast::<PyString>().map_err(PyErr::from)?)?)?);
    }
    if let Ok(mapping) = object.cast::<PyMapping>() {
        builder.open_object()?;
        for pair in mapping.items()? {
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
            member(&key, &value, classes, builder)?;
        }
        builder.close();
        return Ok(());
    }
    Err(Stop::not_data(type_name(object)))
}

/// Writes a record: its fields that are there, after what a document begins with.
pub(crate) fn fields(
    object: &Bound<'_, PyAny>,
    record: &Record,
    head: &[(&str, &str)],
    classes: &Classes,
    builder: &mut Builder<'_>,
) -> Result<(), Stop> {
    builder.open_object()?;
    for (key, value) in head {
        builder.key(key)?;
        builder.text(value)?;
    }
    for (name, key) in record.attributes(object.py()) {
        let value = object.getattr(name)?;
        if is_absent(&value) {
            continue;
        }
        builder.key(key)?;
        write(&value, classes, builder).map_err(|stop| stop.below_key(key))?;
    }
    builder.close();
    Ok(())
}

/// Whether a value stands for a field that is not there.
pub(crate) fn is_absent(value: &Bound<'_, PyAny>) -> bool {
    value.is_none()
        || value.cast::<PyTuple>().is_ok_and(|tuple| tuple.is_empty())
        || value.cast::<PyList>().is_ok_and(|list| list.is_empty())
}

fn member(
    key: &Bound<'_, PyAny>,
    value: &Bound<'_, PyAny>,
    classes: &Classes,
    builder: &mut Builder<'_>,
) -> Result<(), Stop> {
    let Ok(key) = key.cast::<PyString>() else {
        let shown = key
            .repr()
            .map_or_else(|_| String::new(), |shown| format!(" {shown}"));
        return Err(Stop::not_data(format!("key{shown} of type {}", type_name(key))));
    };
    let key = key
        .to_str()
        .map_err(|_| Stop::not_data("key with half of a surrogate pair"))?;
    builder.key(key)?;
    write(value, classes, builder).map_err(|stop| stop.below_key(key))
}

fn items<'py>(
    items: impl Iterator<Item = Bound<'py, PyAny>>,
    classes: &Classes,
    builder: &mut Builder<'_>,
) -> Result<(), Stop> {
    builder.open_list()?;
    for (index, item) in items.enumerate() {
        write(&item, classes, builder).map_err(|stop| stop.below_index(index))?;
    }
    builder.close();
    Ok(())
}

/// A whole number of any length.
fn integer(object: &Bound<'_, PyAny>, builder: &mut Builder<'_>) -> Result<(), Stop> {
    if let Ok(number) = object.extract::<i64>() {
        return Ok(builder.number(&number.to_string())?);
    }
    // Python refuses to write very long ones.
    match object.str() {
        Ok(digits) => Ok(builder.number(utf8(&digits)?)?),
        Err(_) => Err(Stop::not_data("int of too many digits")),
    }
}

/// A text that UTF-8 can write.
pub(crate) fn utf8<'a>(text: &'a Bound<'_, PyString>) -> Result<&'a str, Stop> {
    text.to_str()
        .map_err(|_| Stop::not_data("str with half of a surrogate pair"))
}

impl Stop {
    /// Says where what is no data stands, a step further up.
    fn below(self, step: Pointer) -> Self {
        match self {
            Self::Core(Error::NotData { pointer, found }) => Self::Core(Error::NotData {
                pointer: pointer
                    .segments()
                    .fold(step, |above, segment| above.key(&segment)),
                found,
            }),
            other => other,
        }
    }

    pub(crate) fn below_key(self, key: &str) -> Self {
        self.below(Pointer::default().key(key))
    }

    fn below_index(self, index: usize) -> Self {
        self.below(Pointer::default().index(index))
    }
}

/// Hands the tree of a record on; that of a description begins with `communs` and `kind`.
pub(crate) fn with_tree<T>(
    object: &Bound<'_, PyAny>,
    then: impl FnOnce(Tree<'_>) -> PyResult<T>,
) -> PyResult<T> {
    let py = object.py();
    let classes = Classes::get(py)?;
    let mut buffer = Buffer::new();
    let tree = Tree::build(&Limits::UNBOUNDED, &mut buffer, |builder| {
        document(object, classes, builder)
    })
    .map_err(|stop| stop.raise(py))?;
    then(tree)
}

/// Writes an object; a description as a document.
pub(crate) fn document(
    object: &Bound<'_, PyAny>,
    classes: &Classes,
    builder: &mut Builder<'_>,
) -> Result<(), Stop> {
    match classes.record_of(object)? {
        Some(record) => fields(object, record, &record.head(), classes, builder),
        None => write(object, classes, builder),
    }
}

/// The record as plain data, with the keys of documents: `dict`, `list`, `str`, `int`, `float` and `bool`.
#[pyo3::pyfunction]
pub(crate) fn plain(record: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    with_tree(record, |tree| {
        of_node(record.py(), tree.root()).map(Bound::unbind)
    })
}

/// A node as plain data.
pub(crate) fn of_node<'py>(py: Python<'py>, node: Node<'_>) -> PyResult<Bound<'py, PyAny>> {
    Ok(match node.kind() {
        Kind::Null => py.None().into_bound(py),
        Kind::Boolean => PyBool::new(py, node.as_bool() == Some(true))
            .to_owned()
            .into_any(),
        Kind::Number => number(py, node.as_number().unwrap_or_default())?,
        Kind::String => PyString::new(py, node.as_str().unwrap_or_default()).into_any(),
        Kind::Array => {
            let list = PyList::empty(py);
            for item in node.items() {
                list.append(of_node(py, item)?)?;
            }
            list.into_any()
        }
        Kind::Object => {
            let dict = PyDict::new(py);
            for (key, value) in node.members() {
                dict.set_item(key.as_str(), of_node(py, value)?)?;
            }
            dict.into_any()
        }
    })
}

/// A number: `int` where it is written as a whole one, else `float`.
pub(crate) fn number<'py>(py: Python<'py>, digits: &str) -> PyResult<Bound<'py, PyAny>> {
    if let Ok(whole) = digits.parse::<i64>() {
        return Ok(whole.into_pyobject(py)?.into_any());
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return py.get_type::<PyInt>().call1((digits,));
    }
    Ok(PyFloat::new(py, digits.parse().unwrap_or(f64::NAN)).into_any())
}
