//! The Arrow PyCapsule interface. Memory of other libraries is taken over here and nowhere else.

use std::ffi::CStr;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{ArrayIterator, ArrayReader, RecordBatchReader, make_array};
use arrow_schema::{ArrowError, Field, Schema};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::refused;
use crate::source::type_name;

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

/// Arrays of one type, one after the other.
pub(super) type Arrays = Box<dyn ArrayReader + Send>;

/// A schema, for whoever asks with `__arrow_c_schema__`.
pub(super) fn schema<'py>(py: Python<'py>, schema: &Schema) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(schema).map_err(|error| refused(&error))?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}

/// Batches, for whoever asks with `__arrow_c_stream__`.
pub(super) fn stream(
    py: Python<'_>,
    batches: impl RecordBatchReader + Send + 'static,
) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), STREAM)
}

/// Takes over what an object hands out.
pub(super) fn take_over(data: &Bound<'_, PyAny>) -> PyResult<Arrays> {
    if data.hasattr("__arrow_c_stream__")? {
        let capsule = data.call_method0("__arrow_c_stream__")?;
        of_stream(capsule.cast()?)
    } else if data.hasattr("__arrow_c_array__")? {
        let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) =
            data.call_method0("__arrow_c_array__")?.extract()?;
        of_array(&schema, &array)
    } else {
        Err(PyTypeError::new_err(format!(
            "{} is no table or column of Arrow: give what has `__arrow_c_stream__` or `__arrow_c_array__`, \
             such as a table of pyarrow or a frame of polars",
            type_name(data)
        )))
    }
}

#[expect(unsafe_code, reason = "a capsule holds a pointer")]
fn of_stream(capsule: &Bound<'_, PyCapsule>) -> PyResult<Arrays> {
    let stream = capsule
        .pointer_checked(Some(STREAM))?
        .cast::<FFI_ArrowArrayStream>();
    // SAFETY: the interface has a capsule of this name hold a stream, which is moved out here: what is left in the
    // capsule is marked as released, so that nobody releases it twice.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) };
    if stream.release().is_some() && stream.get_next().is_none() {
        let error = ArrowError::CDataInterface("the stream has no way to go on".to_owned());
        return Err(refused(&error));
    }
    let arrays = ArrayStreamReader::try_new(stream).map_err(|error| refused(&error))?;
    Ok(Box::new(arrays))
}

#[expect(unsafe_code, reason = "a capsule holds a pointer")]
fn of_array(schema: &Bound<'_, PyCapsule>, array: &Bound<'_, PyCapsule>) -> PyResult<Arrays> {
    let schema = schema.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
    let array = array.pointer_checked(Some(ARRAY))?.cast::<FFI_ArrowArray>();
    // SAFETY: the interface has a capsule of this name hold a schema; the capsule outlives the borrow, and no Python runs
    // before its end.
    let schema = unsafe { schema.as_ref() };
    // SAFETY: the same of an array, which is moved out: what is left in the capsule is marked as released.
    let array = unsafe { FFI_ArrowArray::from_raw(array.as_ptr()) };
    if array.is_released() {
        let error = ArrowError::CDataInterface("the array is already released".to_owned());
        return Err(refused(&error));
    }
    let field = Field::try_from(schema).map_err(|error| refused(&error))?;
    // SAFETY: the two come from one call of `__arrow_c_array__`, whose producer vouches that they fit each other.
    let data = unsafe { from_ffi(array, schema) }.map_err(|error| refused(&error))?;
    let one = vec![Ok(make_array(data))];
    Ok(Box::new(ArrayIterator::new(one, field.into())))
}
