//! The lists of a catalogue as tables.

use arrow_schema::Schema;
use communs::model::Kind;
use communs::schema::root;
use communs::schema::shape::{Object, Shape};
use communs::value::LanguageTag;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use super::column::{Column, Languages};
use super::refused;
use super::table::{BATCH, Table};
use crate::classes::Classes;
use crate::data;

/// A list of a catalogue as a table: `(catalogue, list, language)`.
#[pyo3::pyfunction]
pub(crate) fn tabulate(catalogue: &Bound<'_, PyAny>, list: &str, language: Option<&str>) -> PyResult<Table> {
    let object = member(list)?;
    let languages = languages(language)?;
    // `communs` and `kind`, which are the same in every member, are no attributes.
    let classes = Classes::get(catalogue.py())?;
    let keys: Vec<_> = classes
        .record(object.name)
        .into_iter()
        .flat_map(|record| record.attributes(catalogue.py()))
        .map(|(_, key)| key)
        .collect();
    let column = Column::of_object(object, |key| keys.contains(&key), &languages);
    data::with_tree(catalogue, |tree| {
        let members = tree.root().get(list);
        let members: Vec<_> = members
            .map(|members| members.items().map(Some).collect())
            .unwrap_or_default();
        let schema = Schema::new(column.fields());
        Table::new(
            schema,
            members.chunks(BATCH).map(|members| column.arrays(members)),
        )
        .map_err(|error| refused(&error))
    })
}

/// The shape of the members of a list.
fn member(list: &str) -> PyResult<&'static Object> {
    let lists = root(Kind::Catalogue)
        .fields
        .iter()
        .filter_map(|field| match field.shape {
            Shape::List(Shape::Object(object)) => Some((field.name, *object)),
            _ => None,
        });
    let lists: Vec<_> = lists.collect();
    let found = lists.iter().find(|(name, _)| *name == list);
    found.map(|(_, object)| *object).ok_or_else(|| {
        let names: Vec<_> = lists.iter().map(|(name, _)| format!("`{name}`")).collect();
        PyValueError::new_err(format!(
            "`{list}` is no list of a catalogue; give one of {}",
            names.join(", ")
        ))
    })
}

fn languages(language: Option<&str>) -> PyResult<Languages> {
    let Some(tag) = language else {
        return Ok(Languages::One(None));
    };
    if tag == "*" {
        return Ok(Languages::All);
    }
    match tag.parse::<LanguageTag>() {
        Ok(_) => Ok(Languages::One(Some(tag.to_owned()))),
        Err(_) => Err(PyValueError::new_err(format!(
            "option `language`: `{tag}` is no language tag of BCP 47, such as `fr` or `en-GB`; `*` is for all languages"
        ))),
    }
}
