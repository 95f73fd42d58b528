//! A table that other libraries take.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchOptions};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use pyo3::exceptions::{PyImportError, PyModuleNotFoundError};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::capsule;
use crate::hints::{Anything, Tuple};

/// The most rows of a batch.
pub(super) const BATCH: usize = 65_536;

/// A table in the form of Apache Arrow. Whatever speaks the PyCapsule interface takes it as it is, without a copy:
/// `pyarrow.table(actors)`, `polars.DataFrame(actors)`, `duckdb.sql("from actors")`.
///
/// Attributes:
///     columns: The names of its columns.
///
/// >>> import communs
/// >>> catalogue = communs.Catalogue(id="demo", name="Demo", actors=[communs.Actor(id="fabmob", name="FabMob")])
/// >>> actors = catalogue.table("actors")
/// >>> actors
/// <Table: 1 row, 26 columns>
/// >>> actors.columns[:3]
/// ('id', 'name', 'summary')
#[pyclass(frozen, module = "communs")]
#[derive(Debug)]
pub(crate) struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Table {
    /// A table of batches, each given as the arrays of its columns.
    pub(super) fn new(
        schema: Schema,
        batches: impl Iterator<Item = Result<Vec<ArrayRef>, ArrowError>>,
    ) -> Result<Self, ArrowError> {
        let schema = Arc::new(schema);
        let batches = batches.map(|arrays| {
            let options = RecordBatchOptions::new();
            RecordBatch::try_new_with_options(Arc::clone(&schema), arrays?, &options)
        });
        Ok(Self {
            batches: batches.collect::<Result<_, _>>()?,
            schema,
        })
    }

    fn rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }
}

#[pymethods]
impl Table {
    #[getter]
    fn columns(&self) -> Tuple<&str> {
        Tuple(
            self.schema
                .fields()
                .iter()
                .map(|field| field.name().as_str())
                .collect(),
        )
    }

    /// The table as a `pyarrow.Table`.
    ///
    /// Raises:
    ///     ImportError: pyarrow is not installed.
    pub(crate) fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Anything<'py>> {
        let pyarrow = library(slf.py(), "pyarrow", "to_arrow", "arrow")?;
        pyarrow.call_method1("table", (slf,)).map(Anything)
    }

    /// The table as a `polars.DataFrame`.
    ///
    /// Raises:
    ///     ImportError: polars is not installed.
    pub(crate) fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Anything<'py>> {
        let polars = library(slf.py(), "polars", "to_polars", "polars")?;
        polars.call_method1("DataFrame", (slf,)).map(Anything)
    }

    /// The table as a `pandas.DataFrame`: records and texts by language are dictionaries, lists are arrays of NumPy.
    ///
    /// Raises:
    ///     ImportError: pandas or pyarrow is not installed.
    pub(crate) fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Anything<'py>> {
        let py = slf.py();
        library(py, "pandas", "to_pandas", "pandas")?;
        let pyarrow = library(py, "pyarrow", "to_pandas", "pandas")?;
        let options = PyDict::new(py);
        options.set_item("maps_as_pydicts", "strict")?;
        let table = pyarrow.call_method1("table", (slf,))?;
        table.call_method("to_pandas", (), Some(&options)).map(Anything)
    }

    /// The schema, as the PyCapsule interface has it.
    pub(crate) fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Anything<'py>> {
        Ok(Anything(capsule::schema(py, &self.schema)?.into_any()))
    }

    /// The batches, as the PyCapsule interface has it. Another schema may be asked for, and is not given.
    #[pyo3(signature = (requested_schema = None))]
    pub(crate) fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Anything<'py>> {
        // The interface lets a producer keep to its own types.
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let batches = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        Ok(Anything(capsule::stream(py, batches)?.into_any()))
    }

    fn __len__(&self) -> usize {
        self.rows()
    }

    fn __repr__(&self) -> String {
        let several = |count| if count == 1 { "" } else { "s" };
        let (rows, columns) = (self.rows(), self.schema.fields().len());
        format!(
            "<Table: {rows} row{}, {columns} column{}>",
            several(rows),
            several(columns)
        )
    }
}

/// A library that an extra of the package installs.
fn library<'py>(py: Python<'py>, name: &str, method: &str, extra: &str) -> PyResult<Bound<'py, PyModule>> {
    py.import(name).map_err(|error| {
        if !error.is_instance_of::<PyModuleNotFoundError>(py) {
            return error;
        }
        let missing = PyImportError::new_err(format!(
            "`{method}` needs {name}, which is not installed: pip install communs[{extra}]"
        ));
        missing.set_cause(py, Some(error));
        missing
    })
}
