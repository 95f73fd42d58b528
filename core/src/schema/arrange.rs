//! The canonical order of a value's fields: those of a record as the model has them, free keys by the alphabet.

use serde_json::{Map, Value};

use super::shape::{Either, Object, Shape};
use crate::sort::sort_by;

/// Puts the fields of a record, and of all that stands in it, into the order of the model; fields of no record come
/// last, as they stood.
pub(crate) fn arrange(record: &mut Map<String, Value>, object: &Object) {
    let mut old = std::mem::take(record);
    for field in object.fields {
        if let Some((name, mut value)) = old.shift_remove_entry(field.name) {
            arrange_value(&mut value, &field.shape);
            record.insert(name, value);
        }
    }
    record.extend(old);
}

fn arrange_value(value: &mut Value, shape: &Shape) {
    match (shape, value) {
        (Shape::Object(object), Value::Object(fields)) => arrange(fields, object),
        (Shape::List(item), Value::Array(items)) => {
            for one in items {
                arrange_value(one, item);
            }
        }
        (Shape::Map(map), Value::Object(members)) => {
            let mut sorted: Vec<_> = std::mem::take(members).into_iter().collect();
            sort_by(&mut sorted, |(one, _), (other, _)| one.cmp(other));
            for (_, one) in &mut sorted {
                arrange_value(one, &map.values);
            }
            members.extend(sorted);
        }
        (
            Shape::Either(Either {
                object: Some(shape), ..
            }),
            value @ Value::Object(_),
        ) => {
            arrange_value(value, shape);
        }
        _ => {}
    }
}
