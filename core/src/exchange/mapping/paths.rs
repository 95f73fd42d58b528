//! Fields of ours as mapping files and the headers of tables name them: keys with dots between them.
//!
//! A list of records has no fields of its own. Two things may stand behind its name: the word that tells its records apart
//! (`links.homepage`, `community.members.carrier`, `territories.epci`), and then each value makes a record of the list; or a
//! field of its records (`needs.summary`), and then the values of a row make one record together.

use crate::exchange::references::referred;
use crate::model::Kind;
use crate::schema::root;
use crate::schema::shape::{Either, Object, Shape};

/// A field of ours.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Where its values go.
    pub(crate) place: Place,
    /// What each value has to be.
    pub(crate) shape: &'static Shape,
}

/// Where values go. Paths of lists and values have slashes between their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// Under `extensions`.
    Extension(Vec<String>),
    /// One value.
    Value(String),
    /// Items of a list.
    List(String),
    /// Records of a list, one for each value; `word` is empty where nothing tells them apart.
    Word {
        list: String,
        by: &'static str,
        word: &'static str,
        key: &'static str,
    },
    /// A field of the record that a row makes in a list; `many` tells that it is a list itself.
    Item { list: String, path: String, many: bool },
}

/// A list of records: what it holds, the field whose words tell them apart, the field that the value is.
#[derive(Debug)]
pub(crate) struct Main {
    record: &'static str,
    pub(crate) by: &'static str,
    pub(crate) key: &'static str,
    /// Whether a record may lack the word.
    pub(crate) free: bool,
}

const MAINS: [Main; 12] = [
    main("CommunityMember", "role", "actor"),
    main("CommunityUser", "", "actor"),
    main("Deliverable", "", "name"),
    main("License", "appliesTo", "spdx"),
    main("Link", "role", "url"),
    main("Membership", "role", "of"),
    main("Need", "kind", "summary"),
    main("Offer", "kind", "summary"),
    main("Participant", "role", "actor"),
    main("Provenance", "", "source"),
    main("Relation", "type", "target"),
    main("Territory", "scheme", "code"),
];

const fn main(record: &'static str, by: &'static str, key: &'static str) -> Main {
    Main {
        record,
        by,
        key,
        // A licence of the whole is of no part.
        free: by.is_empty() || matches!(by.as_bytes(), b"appliesTo"),
    }
}

/// What is written of the records of a list.
pub(crate) fn main_of(object: &Object) -> Option<&'static Main> {
    MAINS.iter().find(|main| main.record == object.name)
}

/// The words that tell the records of a list apart.
pub(crate) fn words_of(object: &Object, main: &Main) -> &'static [&'static str] {
    match object.field(main.by).map(|field| field.shape) {
        Some(Shape::Words(words)) => words,
        _ => &[],
    }
}

/// The field that a path names.
pub(crate) fn resolve(kind: Kind, path: &str) -> Option<Field> {
    let steps: Vec<&str> = path.split('.').collect();
    match steps.as_slice() {
        ["communs" | "kind" | "extensions"] => None,
        ["extensions", inside @ ..] => Some(Field {
            place: Place::Extension(inside.iter().map(|step| (*step).to_owned()).collect()),
            shape: &Shape::Anything,
        }),
        steps => within(root(kind), steps, String::new()),
    }
}

fn within(object: &'static Object, steps: &[&str], mut path: String) -> Option<Field> {
    let (first, rest) = steps.split_first()?;
    let shape = &object.field(first)?.shape;
    if !path.is_empty() {
        path.push('/');
    }
    path.push_str(first);
    match shape {
        Shape::Object(inside) => within(inside, rest, path),
        Shape::List(item) => match *item {
            Shape::Object(item) => of_list(item, rest, path),
            _ => rest.is_empty().then_some(Field {
                place: Place::List(path),
                shape: item,
            }),
        },
        Shape::Map(map)
        | Shape::Either(Either {
            object: Some(Shape::Map(map)),
            ..
        }) if !rest.is_empty() => {
            let key = rest.join(".");
            let is_key = !key.contains('/') && map.keys.is_none_or(|keys| (keys.check)(&key).is_ok());
            is_key.then(|| Field {
                place: Place::Value(format!("{path}/{key}")),
                shape: &map.values,
            })
        }
        Shape::Anything | Shape::Map(_) => None,
        _ => rest.is_empty().then_some(Field {
            place: Place::Value(path),
            shape,
        }),
    }
}

fn of_list(item: &'static Object, rest: &[&str], list: String) -> Option<Field> {
    let main = main_of(item);
    let word = |main: &'static Main, word| {
        Some(Field {
            place: Place::Word {
                list: list.clone(),
                by: main.by,
                word,
                key: main.key,
            },
            shape: &item.field(main.key)?.shape,
        })
    };
    match rest {
        [] => word(main.filter(|main| main.free)?, ""),
        [one, ..] => {
            let known = main.and_then(|main| {
                let known = words_of(item, main).iter().find(|known| *known == one)?;
                Some((main, *known))
            });
            if let Some((main, known)) = known {
                return if rest.len() == 1 { word(main, known) } else { None };
            }
            let field = within(item, rest, String::new())?;
            let (path, many) = match field.place {
                Place::Value(path) => (path, false),
                Place::List(path) => (path, true),
                _ => return None,
            };
            Some(Field {
                place: Place::Item { list, path, many },
                shape: field.shape,
            })
        }
    }
}

/// The paths without which the records that a value is inside of are not whole; its own keys have slashes between them.
pub(crate) fn needed(kind: Kind, path: &str) -> Vec<String> {
    let mut needed = Vec::new();
    let mut object = root(kind);
    let mut before = String::new();
    for key in path.split('/') {
        let Some(Shape::Object(inside)) = object.field(key).map(|field| &field.shape) else {
            break;
        };
        before.push_str(key);
        before.push('.');
        let required = inside.fields.iter().enumerate();
        let required = required.filter(|(position, _)| inside.required & (1 << position) != 0);
        needed.extend(required.map(|(_, field)| format!("{before}{}", field.name)));
        object = *inside;
    }
    let own = path.replace('/', ".");
    needed.retain(|one| *one != own);
    needed
}

/// Every path of a kind that has no free key in it.
pub(crate) fn all(kind: Kind) -> Vec<String> {
    let mut paths = Vec::new();
    collect(root(kind), "", &mut paths);
    paths.retain(|path| resolve(kind, path).is_some());
    paths
}

fn collect(object: &'static Object, before: &str, paths: &mut Vec<String>) {
    for field in object.fields {
        let path = format!("{before}{}", field.name);
        match &field.shape {
            Shape::Object(inside) => collect(inside, &format!("{path}."), paths),
            Shape::List(Shape::Object(item)) => {
                let words = main_of(item).map_or(&[][..], |main| words_of(item, main));
                paths.extend(words.iter().map(|word| format!("{path}.{word}")));
                collect(item, &format!("{path}."), paths);
            }
            _ => {}
        }
        paths.push(path);
    }
}

impl Field {
    /// Whether a value names an actor, by its id or its name.
    pub(crate) fn is_actor(&self) -> bool {
        let key = match &self.place {
            Place::Word { key, .. } => key,
            Place::Value(path) | Place::List(path) | Place::Item { path, .. } => {
                path.rsplit('/').next().unwrap_or_default()
            }
            Place::Extension(_) => return false,
        };
        self.is_reference() && referred(key) == "actor"
    }

    /// Whether a value names another description.
    pub(crate) fn is_reference(&self) -> bool {
        matches!(self.shape, Shape::Text(text) if text.value.is_some_and(|value| value.name == "reference"))
    }

    /// Whether it takes several values.
    pub(crate) const fn is_many(&self) -> bool {
        matches!(
            self.place,
            Place::List(_) | Place::Word { .. } | Place::Item { many: true, .. }
        )
    }

    /// Whether what it holds is the name or the address of a person.
    pub(crate) fn is_personal(&self) -> bool {
        matches!(&self.place, Place::Item { list, path, .. } if list == "contacts" && (path == "name" || path == "email"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::record;

    #[test]
    fn words_and_fields_of_records_do_not_meet() {
        for main in &MAINS {
            let object = record(main.record).unwrap();
            assert!(object.field(main.key).is_some(), "{}", main.record);
            assert_eq!(
                main.by.is_empty(),
                words_of(object, main).is_empty(),
                "{}",
                main.record
            );
            for word in words_of(object, main) {
                assert!(object.field(word).is_none(), "{}.{word}", main.record);
            }
        }
    }

    #[test]
    fn paths_lead_to_fields() {
        let place = |path| resolve(Kind::Commons, path).map(|field| field.place);
        assert_eq!(
            place("resource.natures"),
            Some(Place::List("resource/natures".to_owned()))
        );
        assert_eq!(place("name.fr"), Some(Place::Value("name/fr".to_owned())));
        assert_eq!(
            place("needs.summary"),
            Some(Place::Item {
                list: "needs".to_owned(),
                path: "summary".to_owned(),
                many: false
            })
        );
        assert!(matches!(
            place("links.homepage"),
            Some(Place::Word { word: "homepage", .. })
        ));
        assert!(matches!(
            place("resource.licenses"),
            Some(Place::Word { word: "", .. })
        ));
        for none in [
            "links",
            "name.",
            "resource",
            "kind",
            "needs.skill.x",
            "extensions",
            "",
            "name/fr",
            "x",
        ] {
            assert_eq!(place(none), None, "{none}");
        }
        for kind in [Kind::Actor, Kind::Commons, Kind::Project] {
            assert!(all(kind).len() > 60);
        }
    }
}
