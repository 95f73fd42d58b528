//! The Python classes that the native part builds and reads, looked up once.

use std::collections::HashMap;

use communs::model::{Kind, Version};
use communs::schema;
use communs::schema::shape::{Object, Shape};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

/// The class of a record, and how its attributes stand to the fields of its shape.
pub(crate) struct Record {
    pub(crate) class: Py<PyType>,
    /// The shape; of a description, that of a member of a catalogue.
    pub(crate) object: &'static Object,
    /// The attribute of each field of the shape; none for `communs` and `kind`.
    pub(crate) names: Vec<Option<Py<PyString>>>,
}

impl Record {
    fn of(class: &Bound<'_, PyType>, object: &'static Object) -> PyResult<Self> {
        let keys = class.getattr("_keys")?.cast_into::<PyDict>()?;
        let mut attributes = HashMap::new();
        for (name, key) in keys {
            attributes.insert(key.extract::<String>()?, name.cast_into::<PyString>()?.unbind());
        }
        Ok(Self {
            class: class.clone().unbind(),
            object,
            names: object.names().map(|key| attributes.remove(key)).collect(),
        })
    }

    /// Attributes and keys, in canonical order.
    pub(crate) fn attributes<'a>(
        &'a self,
        py: Python<'a>,
    ) -> impl Iterator<Item = (&'a Bound<'a, PyString>, &'static str)> {
        let named = self.names.iter().zip(self.object.names());
        named.filter_map(move |(name, key)| Some((name.as_ref()?.bind(py), key)))
    }

    /// The kind, where it is a description.
    pub(crate) fn kind(&self) -> Option<Kind> {
        Kind::from_word(&self.object.name.to_ascii_lowercase())
    }

    /// What a document begins with.
    pub(crate) fn head(&self) -> Vec<(&'static str, &'static str)> {
        self.kind()
            .map(|kind| vec![("communs", Version::CURRENT), ("kind", kind.as_str())])
            .unwrap_or_default()
    }
}

/// All of them.
pub(crate) struct Classes {
    records: HashMap<&'static str, Record>,
    /// The names of records by the address of their class, which lives as long as the table.
    names: HashMap<usize, &'static str>,
    base: Py<PyType>,
    frozen_map: Py<PyType>,
    partial_date: Py<PyType>,
    decimal: Py<PyType>,
    date: Py<PyType>,
    object_new: Py<PyAny>,
    str_new: Py<PyAny>,
    items: Py<PyString>,
    empty: Py<PyTuple>,
}

impl Classes {
    /// The table, made at its first use.
    pub(crate) fn get(py: Python<'_>) -> PyResult<&Self> {
        static CLASSES: PyOnceLock<Classes> = PyOnceLock::new();
        CLASSES.get_or_try_init(py, || Self::load(py))
    }

    fn load(py: Python<'_>) -> PyResult<Self> {
        let class = |module: &str, name: &str| -> PyResult<Py<PyType>> {
            Ok(py.import(module)?.getattr(name)?.cast_into::<PyType>()?.unbind())
        };
        let known = py.import("communs._model")?.getattr("RECORDS")?;
        let (mut records, mut names) = (HashMap::new(), HashMap::new());
        for object in schema::RECORDS {
            let class = known.get_item(object.name)?.cast_into::<PyType>()?;
            names.insert(class.as_ptr().addr(), object.name);
            records.insert(object.name, Record::of(&class, object)?);
        }
        let builtins = py.import("builtins")?;
        Ok(Self {
            records,
            names,
            base: class("communs._record", "Record")?,
            frozen_map: class("communs._values", "FrozenMap")?,
            partial_date: class("communs._values", "PartialDate")?,
            decimal: class("decimal", "Decimal")?,
            date: class("datetime", "date")?,
            object_new: builtins.getattr("object")?.getattr("__new__")?.unbind(),
            str_new: builtins.getattr("str")?.getattr("__new__")?.unbind(),
            items: PyString::intern(py, "_items").unbind(),
            empty: PyTuple::empty(py).unbind(),
        })
    }

    /// The record with a name.
    pub(crate) fn record(&self, name: &str) -> Option<&Record> {
        self.records.get(name)
    }

    /// The record that an object is; that of its nearest base for a subclass.
    pub(crate) fn record_of(&self, object: &Bound<'_, PyAny>) -> PyResult<Option<&Record>> {
        let class = object.get_type();
        if let Some(record) = self.record_of_class(&class) {
            return Ok(Some(record));
        }
        if !object.is_instance(self.base.bind(object.py()))? {
            return Ok(None);
        }
        let bases = class.mro();
        Ok(bases
            .iter()
            .find_map(|base| self.record_of_class(base.cast::<PyType>().ok()?)))
    }

    fn record_of_class(&self, class: &Bound<'_, PyType>) -> Option<&Record> {
        self.record(self.names.get(&class.as_ptr().addr())?)
    }

    /// An object of a class, its slots still empty.
    pub(crate) fn bare<'py>(&self, class: &Bound<'py, PyType>) -> PyResult<Bound<'py, PyAny>> {
        self.object_new.bind(class.py()).call1((class,))
    }

    /// A date, from a text that is one.
    pub(crate) fn partial_date<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        self.str_new.bind(py).call1((self.partial_date.bind(py), text))
    }

    /// An amount.
    pub(crate) fn amount<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        self.decimal.bind(py).call1((text,))
    }

    /// A mapping that does not change.
    pub(crate) fn frozen_map<'py>(&self, items: &Bound<'py, PyDict>) -> PyResult<Bound<'py, PyAny>> {
        let py = items.py();
        let map = self.bare(self.frozen_map.bind(py))?;
        crate::slots::set(&map, self.items.bind(py), items.as_any())?;
        Ok(map)
    }

    pub(crate) fn decimal<'py>(&self, py: Python<'py>) -> &Bound<'py, PyType> {
        self.decimal.bind(py)
    }

    /// `datetime.date`, which `datetime.datetime` is a subclass of.
    pub(crate) fn date<'py>(&self, py: Python<'py>) -> &Bound<'py, PyType> {
        self.date.bind(py)
    }

    /// What an attribute is where its field is not there: `None`, or an empty tuple for a list.
    pub(crate) fn absent<'py>(&self, py: Python<'py>, shape: &Shape) -> Bound<'py, PyAny> {
        if matches!(shape, Shape::List(_)) {
            self.empty.bind(py).clone().into_any()
        } else {
            py.None().into_bound(py)
        }
    }
}
