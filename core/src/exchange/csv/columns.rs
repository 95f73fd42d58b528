//! The columns that a table has for the fields of a kind.

use crate::exchange::mapping::{main_of, words_of};
use crate::model::Kind;
use crate::schema::root;
use crate::schema::shape::{Either, Object, Shape};

/// The columns in which tables hold the fields of a kind: the path of the field, with slashes, and the name of the column, in which
/// `*` stands for any key, such as a language or the word of a link. A field may have two columns, or none: then no table holds it.
///
/// ```
/// use communs::exchange::csv_columns;
/// use communs::model::Kind;
///
/// let columns = csv_columns(Kind::Commons);
/// let of = |field: &str| columns.iter().filter(|(of, _)| of == field).map(|(_, column)| column.as_str()).collect::<Vec<_>>();
/// assert_eq!(of("name"), ["name", "name.*"]);
/// assert_eq!(of("links"), ["links.*"]);
/// assert!(of("funding").is_empty());
/// ```
pub fn csv_columns(kind: Kind) -> Vec<(String, String)> {
    let mut columns = Vec::new();
    // The rows of a table are of one kind, and none is a catalogue.
    if kind != Kind::Catalogue {
        of_object(root(kind), "", &mut columns);
        // A row says its kind and no version of the format.
        columns.retain(|(field, _)| field != "communs");
    }
    columns
}

fn of_object(object: &'static Object, before: &str, columns: &mut Vec<(String, String)>) {
    for field in object.fields {
        let path = format!("{before}{}", field.name);
        let (one, each) = match &field.shape {
            Shape::Object(inside) => {
                of_object(inside, &format!("{path}/"), columns);
                continue;
            }
            Shape::List(Shape::Object(item)) => main_of(item).map_or((false, false), |main| {
                (main.free, !words_of(item, main).is_empty())
            }),
            Shape::Anything | Shape::Map(_) => (false, true),
            Shape::Either(Either {
                object: Some(Shape::Map(_)),
                ..
            }) => (true, true),
            _ => (true, false),
        };
        let column = path.replace('/', ".");
        if one {
            columns.push((path.clone(), column.clone()));
        }
        if each {
            columns.push((path, format!("{column}.*")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::mapping::resolve;

    #[test]
    fn columns_are_read() {
        for kind in [Kind::Actor, Kind::Commons, Kind::Project] {
            let columns = csv_columns(kind);
            let named = columns
                .iter()
                .filter(|(_, column)| column != "kind" && !column.ends_with(".*"));
            for (_, column) in named {
                assert!(resolve(kind, column).is_some(), "{column}");
            }
            assert!(resolve(kind, "name.fr").is_some());
        }
    }
}
