//! Columns of descriptions: a type from a shape of the schema, an array from nodes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::{
    Array as _, ArrayRef, BooleanArray, Float64Array, ListArray, MapArray, StringArray, StructArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field, Fields};
use communs::model::Text;
use communs::schema::shape::{Either, Object, Shape};
use communs::text::{Node, Style, to_json};
use communs::value::LanguageTag;

/// The key of a plain text among texts by language: BCP 47 has it for a language that is not determined.
const UNDETERMINED: &str = "und";

/// How texts that may stand in several languages become a column.
#[derive(Debug, Clone)]
pub(super) enum Languages {
    /// One text: that of a language, where there is one, else any.
    One(Option<String>),
    /// All of them, by language.
    All,
}

/// What a column holds.
#[derive(Debug)]
pub(super) enum Column {
    /// A text, or the digits of an amount.
    Text,
    /// One of a text's languages.
    Language(Option<String>),
    /// A text's languages.
    Languages,
    /// Whatever stands there, as JSON.
    Json,
    Boolean,
    Number,
    List(Box<Column>),
    Record(Vec<(&'static str, Column)>),
    Map(Box<Column>),
}

impl Column {
    /// The column for values of a shape.
    pub(super) fn of(shape: &Shape, languages: &Languages) -> Self {
        match shape {
            Shape::Text(_) | Shape::Words(_) => Self::Text,
            Shape::Boolean => Self::Boolean,
            Shape::Number(_) => Self::Number,
            Shape::List(items) => Self::List(Box::new(Self::of(items, languages))),
            Shape::Object(object) => Self::of_object(object, |_| true, languages),
            Shape::Map(map) => Self::Map(Box::new(Self::of(&map.values, languages))),
            Shape::Anything => Self::Json,
            Shape::Either(either) => Self::of_choice(either, languages),
        }
    }

    /// The column for records with some of the fields of an object.
    pub(super) fn of_object(object: &Object, has: impl Fn(&str) -> bool, languages: &Languages) -> Self {
        let fields = object.fields.iter().filter(|field| has(field.name));
        Self::Record(
            fields
                .map(|field| (field.name, Self::of(&field.shape, languages)))
                .collect(),
        )
    }

    fn of_choice(either: &Either, languages: &Languages) -> Self {
        match either {
            Either {
                text: Some(_),
                number: None,
                boolean: None,
                object: Some(Shape::Map(_)),
            } => match languages {
                Languages::One(tag) => Self::Language(tag.clone()),
                Languages::All => Self::Languages,
            },
            // An amount: its digits, as they were written.
            Either {
                text: Some(_),
                number: Some(_),
                boolean: None,
                object: None,
            } => Self::Text,
            // Only JSON keeps `true` and the text `true` apart.
            _ => Self::Json,
        }
    }

    /// Its type in Arrow.
    pub(super) fn data_type(&self) -> DataType {
        match self {
            Self::Text | Self::Language(_) | Self::Json => DataType::Utf8,
            Self::Boolean => DataType::Boolean,
            Self::Number => DataType::Float64,
            Self::List(items) => DataType::List(Arc::new(Field::new_list_field(items.data_type(), true))),
            Self::Record(_) => DataType::Struct(self.fields()),
            Self::Languages => DataType::Map(Arc::new(entries(&DataType::Utf8)), false),
            Self::Map(values) => DataType::Map(Arc::new(entries(&values.data_type())), false),
        }
    }

    /// The fields of a record.
    pub(super) fn fields(&self) -> Fields {
        match self {
            Self::Record(fields) => fields
                .iter()
                .map(|(name, column)| Field::new(*name, column.data_type(), true))
                .collect(),
            _ => Fields::empty(),
        }
    }

    /// The columns of records.
    pub(super) fn arrays(&self, nodes: &[Option<Node<'_>>]) -> Result<Vec<ArrayRef>, ArrowError> {
        let Self::Record(fields) = self else {
            return Ok(Vec::new());
        };
        let arrays = fields.iter().map(|(name, column)| {
            let members: Vec<_> = nodes.iter().map(|node| (*node)?.get(name)).collect();
            column.array(&members)
        });
        arrays.collect()
    }

    /// The values of nodes.
    pub(super) fn array(&self, nodes: &[Option<Node<'_>>]) -> Result<ArrayRef, ArrowError> {
        let each = || nodes.iter().copied();
        Ok(match self {
            Self::Text => return texts(each().map(|node| content(node?)).collect()),
            Self::Language(tag) => {
                return texts(each().map(|node| in_language(node?, tag.as_deref())).collect());
            }
            Self::Json => return texts(each().map(|node| Some(to_json(node?, Style::Compact))).collect()),
            Self::Boolean => Arc::new(each().map(|node| node?.as_bool()).collect::<BooleanArray>()),
            Self::Number => {
                let numbers = each().map(|node| node?.as_number()?.parse().ok());
                Arc::new(numbers.collect::<Float64Array>())
            }
            Self::List(items) => {
                let lists: Vec<Vec<_>> = each()
                    .map(|node| node.map_or_else(Vec::new, |node| node.items().map(Some).collect()))
                    .collect();
                let field = Arc::new(Field::new_list_field(items.data_type(), true));
                let values = items.array(&lists.concat())?;
                Arc::new(ListArray::try_new(
                    field,
                    offsets(lists.iter().map(Vec::len))?,
                    values,
                    None,
                )?)
            }
            Self::Record(_) => {
                let there: NullBuffer = each().map(|node| node.is_some()).collect();
                let arrays = self.arrays(nodes)?;
                Arc::new(StructArray::try_new_with_length(
                    self.fields(),
                    arrays,
                    Some(there),
                    nodes.len(),
                )?)
            }
            Self::Languages => {
                let rows = each().map(|node| {
                    let node = node?;
                    Some(match content(node) {
                        Some(plain) => vec![(Cow::Borrowed(UNDETERMINED), Some(plain))],
                        None => node
                            .members()
                            .map(|(tag, text)| (Cow::Owned(tag.as_str().to_owned()), content(text)))
                            .collect(),
                    })
                });
                return map(rows.collect(), texts);
            }
            Self::Map(values) => {
                let rows = each().map(|node| {
                    let members = node?.members();
                    Some(
                        members
                            .map(|(key, value)| (Cow::Owned(key.as_str().to_owned()), Some(value)))
                            .collect(),
                    )
                });
                return map(rows.collect(), |nodes| values.array(&nodes));
            }
        })
    }
}

/// The type of what a map holds, under the names that the format recommends.
fn entries(values: &DataType) -> Field {
    let key = Field::new("key", DataType::Utf8, false);
    let value = Field::new("value", values.clone(), true);
    Field::new_struct("entries", vec![key, value], false)
}

/// A key and its value.
type Pair<'a, V> = (Cow<'a, str>, Option<V>);

/// Maps from texts, from the pairs of each.
fn map<V>(
    rows: Vec<Option<Vec<Pair<'_, V>>>>,
    values: impl FnOnce(Vec<Option<V>>) -> Result<ArrayRef, ArrowError>,
) -> Result<ArrayRef, ArrowError> {
    let there: NullBuffer = rows.iter().map(Option::is_some).collect();
    let offsets = offsets(rows.iter().map(|row| row.as_ref().map_or(0, Vec::len)))?;
    let (names, given): (Vec<_>, Vec<_>) = rows.into_iter().flatten().flatten().unzip();
    let names = texts(names.into_iter().map(Some).collect())?;
    let given = values(given)?;
    let field = entries(given.data_type());
    let DataType::Struct(fields) = field.data_type() else {
        return Err(ArrowError::SchemaError("a map holds pairs".to_owned()));
    };
    let pairs = StructArray::try_new(fields.clone(), vec![names, given], None)?;
    let map = MapArray::try_new(Arc::new(field), offsets, pairs, Some(there), false)?;
    Ok(Arc::new(map))
}

/// Where lists of these lengths begin and end.
fn offsets(lengths: impl Iterator<Item = usize>) -> Result<OffsetBuffer<i32>, ArrowError> {
    let mut end = 0_i32;
    let mut ends = vec![end];
    for length in lengths {
        let next = i32::try_from(length)
            .ok()
            .and_then(|length| end.checked_add(length));
        end = next.ok_or_else(|| {
            ArrowError::InvalidArgumentError("more items than a column of lists can hold".to_owned())
        })?;
        ends.push(end);
    }
    Ok(OffsetBuffer::new(ends.into()))
}

/// An array of texts.
pub(super) fn texts<T: AsRef<str>>(texts: Vec<Option<T>>) -> Result<ArrayRef, ArrowError> {
    let bytes: usize = texts.iter().flatten().map(|text| text.as_ref().len()).sum();
    if i32::try_from(bytes).is_err() {
        return Err(ArrowError::InvalidArgumentError(
            "more text than the 2 GiB that a column of a batch can hold".to_owned(),
        ));
    }
    Ok(Arc::new(StringArray::from_iter(texts)))
}

/// The text of a node, or its digits.
fn content(node: Node<'_>) -> Option<String> {
    node.as_text().or(node.as_number()).map(str::to_owned)
}

/// The text of a node for a language, else one that it has.
fn in_language(node: Node<'_>, tag: Option<&str>) -> Option<String> {
    if let Some(plain) = content(node) {
        return Some(plain);
    }
    let languages: BTreeMap<LanguageTag, String> = node
        .members()
        .filter_map(|(tag, text)| Some((tag.as_str().parse().ok()?, content(text)?)))
        .collect();
    if languages.is_empty() {
        // An importer keeps what a check would refuse.
        return node.members().find_map(|(_, text)| content(text));
    }
    let text = Text::Languages(languages);
    let asked = tag.and_then(|tag| text.in_language(tag));
    Some(asked.unwrap_or_else(|| text.any()).to_owned())
}
