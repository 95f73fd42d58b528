//! From a tree to the objects of the package.

use communs::model::Kind as DescriptionKind;
use communs::schema::root;
use communs::schema::shape::{Either, Object, Shape, Text};
use communs::text::{Kind, Node};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyString, PyTuple};

use crate::classes::Classes;
use crate::data::number;
use crate::slots;

/// The description that a valid document holds.
pub(crate) fn description<'py>(
    py: Python<'py>,
    node: Node<'_>,
    kind: DescriptionKind,
) -> PyResult<Bound<'py, PyAny>> {
    record(py, node, root(kind), Classes::get(py)?)
}

fn record<'py>(
    py: Python<'py>,
    node: Node<'_>,
    object: &'static Object,
    classes: &Classes,
) -> PyResult<Bound<'py, PyAny>> {
    let Some(record) = classes.record(object.name) else {
        return frozen(py, node, classes);
    };
    let instance = classes.bare(record.class.bind(py))?;
    fill(&instance, node, object, classes)?;
    Ok(instance)
}

/// Fills the slots of a record from the members of an object; fields that are not there are `None`, or an empty tuple
/// where they are lists.
pub(crate) fn fill(
    instance: &Bound<'_, PyAny>,
    node: Node<'_>,
    object: &'static Object,
    classes: &Classes,
) -> PyResult<()> {
    let py = instance.py();
    let Some(record) = classes.record(object.name) else {
        return Ok(());
    };
    for (field, name) in object.fields.iter().zip(&record.names) {
        let Some(name) = name else { continue };
        let given = match node.get(field.name) {
            Some(node) => value(py, node, &field.shape, classes)?,
            None => classes.absent(py, &field.shape),
        };
        slots::set(instance, name.bind(py), &given)?;
    }
    Ok(())
}

fn value<'py>(
    py: Python<'py>,
    node: Node<'_>,
    shape: &'static Shape,
    classes: &Classes,
) -> PyResult<Bound<'py, PyAny>> {
    match shape {
        Shape::Text(text) => of_text(py, node, text, classes),
        Shape::Words(_) => Ok(PyString::new(py, node.as_text().unwrap_or_default()).into_any()),
        Shape::Boolean => Ok(PyBool::new(py, node.as_bool() == Some(true))
            .to_owned()
            .into_any()),
        Shape::Number(_) => {
            let number = node.as_number().and_then(|digits| digits.parse().ok());
            Ok(PyFloat::new(py, number.unwrap_or(f64::NAN)).into_any())
        }
        Shape::List(items) => {
            let items: Vec<_> = node
                .items()
                .map(|item| value(py, item, items, classes))
                .collect::<PyResult<_>>()?;
            Ok(PyTuple::new(py, items)?.into_any())
        }
        Shape::Object(object) => record(py, node, object, classes),
        Shape::Map(map) => {
            let dict = PyDict::new(py);
            for (key, member) in node.members() {
                dict.set_item(key.as_str(), value(py, member, &map.values, classes)?)?;
            }
            classes.frozen_map(&dict)
        }
        Shape::Either(either) => of_choice(py, node, either, classes),
        Shape::Anything => frozen(py, node, classes),
    }
}

/// A text, or what a text of its type is in Python.
fn of_text<'py>(
    py: Python<'py>,
    node: Node<'_>,
    text: &Text,
    classes: &Classes,
) -> PyResult<Bound<'py, PyAny>> {
    let content = node.as_text().or(node.as_number()).unwrap_or_default();
    match text.value.map(|value| value.name) {
        Some("date") => classes.partial_date(py, content),
        Some("decimal") => classes.amount(py, content),
        _ => Ok(PyString::new(py, content).into_any()),
    }
}

fn of_choice<'py>(
    py: Python<'py>,
    node: Node<'_>,
    either: &'static Either,
    classes: &Classes,
) -> PyResult<Bound<'py, PyAny>> {
    match (node.kind(), &either.text, &either.object) {
        (Kind::Object, _, Some(shape)) | (Kind::String, Some(shape), _) => value(py, node, shape, classes),
        // An amount is one whether it was written as a text or as a number.
        (Kind::Number, Some(Shape::Text(text)), _) if either.number.is_none() || text.value.is_some() => {
            of_text(py, node, text, classes)
        }
        (Kind::Number, ..) => number(py, node.as_number().unwrap_or_default()),
        _ => frozen(py, node, classes),
    }
}

/// Anything, in forms that do not change: tuples and mappings.
fn frozen<'py>(py: Python<'py>, node: Node<'_>, classes: &Classes) -> PyResult<Bound<'py, PyAny>> {
    match node.kind() {
        Kind::Array => {
            let items: Vec<_> = node
                .items()
                .map(|item| frozen(py, item, classes))
                .collect::<PyResult<_>>()?;
            Ok(PyTuple::new(py, items)?.into_any())
        }
        Kind::Object => {
            let dict = PyDict::new(py);
            for (key, member) in node.members() {
                dict.set_item(key.as_str(), frozen(py, member, classes)?)?;
            }
            classes.frozen_map(&dict)
        }
        _ => crate::data::of_node(py, node),
    }
}
