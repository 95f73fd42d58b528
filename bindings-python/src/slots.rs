//! Filling the slots of frozen objects.

use pyo3::prelude::*;
use pyo3::types::PyString;

/// Sets an attribute as `object.__setattr__` does: the classes of records refuse `__setattr__`.
#[expect(
    unsafe_code,
    reason = "the function of the stable interface has no safe name in PyO3"
)]
pub(crate) fn set(
    instance: &Bound<'_, PyAny>,
    name: &Bound<'_, PyString>,
    value: &Bound<'_, PyAny>,
) -> PyResult<()> {
    // SAFETY: the three pointers are of live objects, and the interpreter is attached.
    let status =
        unsafe { pyo3::ffi::PyObject_GenericSetAttr(instance.as_ptr(), name.as_ptr(), value.as_ptr()) };
    if status == 0 {
        Ok(())
    } else {
        Err(PyErr::fetch(instance.py()))
    }
}
