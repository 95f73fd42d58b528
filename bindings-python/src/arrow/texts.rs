//! Texts in a column of another library, read where they lie.

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, BinaryViewArray, OffsetSizeTrait};
use arrow_schema::{DataType, Field, Fields};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

/// Which part of the arrays holds the texts.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// The arrays themselves.
    Whole,
    /// A column of them, by its position.
    Column(usize),
}

impl Place {
    /// Finds the texts in arrays of a type.
    pub(super) fn find(field: &Field, column: Option<&str>) -> PyResult<Self> {
        let (place, found) = match (field.data_type(), column) {
            (DataType::Struct(fields), Some(name)) => {
                let (position, found) = fields.find(name).ok_or_else(|| {
                    PyValueError::new_err(format!(
                        "option `column`: there is no column `{name}`; there are {}",
                        names(fields)
                    ))
                })?;
                (Self::Column(position), found.as_ref())
            }
            (DataType::Struct(fields), None) => match fields.iter().as_slice() {
                [only] => (Self::Column(0), only.as_ref()),
                _ => {
                    return Err(PyValueError::new_err(format!(
                        "option `column`: say which column holds the texts; there are {}",
                        names(fields)
                    )));
                }
            },
            (_, Some(name)) => {
                return Err(PyValueError::new_err(format!(
                    "option `column`: this is a column by itself, and has none called `{name}`; leave the option out"
                )));
            }
            (_, None) => (Self::Whole, field),
        };
        match found.data_type() {
            DataType::Utf8
            | DataType::LargeUtf8
            | DataType::Utf8View
            | DataType::Binary
            | DataType::LargeBinary
            | DataType::BinaryView => Ok(place),
            other => {
                let name = match found.name().as_str() {
                    "" => "the column".to_owned(),
                    name => format!("column `{name}`"),
                };
                Err(PyTypeError::new_err(format!(
                    "{name} holds values of the type {other}, not texts: give a column of strings or of bytes"
                )))
            }
        }
    }

    /// The texts of an array; none where the array is not of the type that was looked at.
    pub(super) fn texts(self, array: &dyn Array) -> Option<Texts<'_>> {
        match self {
            Self::Whole => Texts::of(array, None),
            Self::Column(position) => {
                let table = array.as_struct_opt()?;
                Texts::of(table.columns().get(position)?.as_ref(), Some(array))
            }
        }
    }
}

fn names(fields: &Fields) -> String {
    let names: Vec<_> = fields.iter().map(|field| format!("`{}`", field.name())).collect();
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}

/// An array of texts.
pub(super) struct Texts<'a> {
    array: &'a dyn Array,
    /// The table that it is a column of, whose rows may be null as a whole.
    table: Option<&'a dyn Array>,
    layout: Layout<'a>,
}

enum Layout<'a> {
    Small(&'a [i32], &'a [u8]),
    Large(&'a [i64], &'a [u8]),
    Views(BinaryViewArray),
}

impl<'a> Texts<'a> {
    fn of(array: &'a dyn Array, table: Option<&'a dyn Array>) -> Option<Self> {
        // As bytes: that a text is UTF-8 is for the check to find, not for this code to trust.
        let layout = if let Some(texts) = array.as_string_opt::<i32>() {
            Layout::Small(texts.value_offsets(), texts.value_data())
        } else if let Some(texts) = array.as_string_opt::<i64>() {
            Layout::Large(texts.value_offsets(), texts.value_data())
        } else if let Some(texts) = array.as_binary_opt::<i32>() {
            Layout::Small(texts.value_offsets(), texts.value_data())
        } else if let Some(texts) = array.as_binary_opt::<i64>() {
            Layout::Large(texts.value_offsets(), texts.value_data())
        } else if let Some(texts) = array.as_string_view_opt() {
            Layout::Views(texts.clone().to_binary_view())
        } else {
            Layout::Views(array.as_binary_view_opt()?.clone())
        };
        Some(Self { array, table, layout })
    }

    /// How many rows there are, those without text among them.
    pub(super) fn rows(&self) -> usize {
        self.array.len()
    }

    /// The text of a row; none where it is null.
    pub(super) fn get(&self, row: usize) -> Option<&[u8]> {
        if row >= self.rows() || self.array.is_null(row) || self.table.is_some_and(|table| table.is_null(row))
        {
            return None;
        }
        match &self.layout {
            Layout::Small(offsets, data) => between(offsets, data, row),
            Layout::Large(offsets, data) => between(offsets, data, row),
            Layout::Views(texts) => Some(texts.value(row)),
        }
    }
}

fn between<'a, O: OffsetSizeTrait>(offsets: &[O], data: &'a [u8], row: usize) -> Option<&'a [u8]> {
    let (start, end) = (offsets.get(row)?, offsets.get(row + 1)?);
    data.get(start.as_usize()..end.as_usize())
}
