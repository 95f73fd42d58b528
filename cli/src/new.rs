//! `communs new`.

use std::io;

use communs::diagnostic::Locale;
use communs::model::Kind;

use crate::args::New;
use crate::words::pick;
use crate::{Context, Status};

pub(crate) fn run(args: &New, context: &mut Context<'_>) -> io::Result<Status> {
    context
        .stdout
        .write_all(skeleton(args.kind, context.locale).as_bytes())?;
    Ok(Status::Good)
}

const HEAD: &str = include_str!("skeleton/head.yml");
const COMMON: &str = include_str!("skeleton/common.yml");
const FUNDING: &str = include_str!("skeleton/funding.yml");
const TAIL: &str = include_str!("skeleton/tail.yml");

/// A description with nothing but what is required, and every other field in comments.
///
/// The parts hold both languages: a line that begins with `en|` or `fr|` is for one of them, any other for both.
/// A comment is `#` and a space; a field to fill in is `#` and no space, or the two spaces of its depth.
fn skeleton(kind: Kind, locale: Locale) -> String {
    let (parts, article): (&[&str], _) = match kind {
        Kind::Actor => (
            &[HEAD, COMMON, include_str!("skeleton/actor.yml"), TAIL],
            pick(locale, "an actor", "d'un acteur"),
        ),
        Kind::Commons => (
            &[HEAD, COMMON, include_str!("skeleton/commons.yml"), FUNDING, TAIL],
            pick(locale, "a commons", "d'un commun"),
        ),
        Kind::Project => (
            &[HEAD, COMMON, include_str!("skeleton/project.yml"), FUNDING, TAIL],
            pick(locale, "a project", "d'un projet"),
        ),
        _ => (
            &[HEAD, include_str!("skeleton/catalogue.yml")],
            pick(locale, "a catalogue", "d'un catalogue"),
        ),
    };
    let other = pick(locale, "fr|", "en|");
    let own = pick(locale, "en|", "fr|");
    parts
        .iter()
        .flat_map(|part| part.lines())
        .filter(|line| !line.starts_with(other))
        .map(|line| line.strip_prefix(own).unwrap_or(line))
        .map(|line| {
            line.replace("{kind}", kind.as_str())
                .replace("{article}", article)
                + "\n"
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use communs::schema::shape::{Object, Shape};
    use communs::{Options, check};

    fn each(test: impl Fn(Kind, Locale, &str)) {
        for kind in Kind::ALL {
            for locale in Locale::ALL {
                test(*kind, locale, &skeleton(*kind, locale));
            }
        }
    }

    /// The fields in comments as if someone had filled them in.
    fn filled(skeleton: &str) -> String {
        let fill = |line: &str| match line.strip_prefix('#') {
            Some(field) if !field.starts_with(' ') || field.starts_with("  ") => format!("{field}\n"),
            _ => format!("{line}\n"),
        };
        skeleton.lines().map(fill).collect()
    }

    #[test]
    fn skeletons_are_valid_as_they_stand_and_filled_in() {
        each(|kind, locale, skeleton| {
            for text in [skeleton.to_owned(), filled(skeleton)] {
                let report = check(&text, &Options::default()).unwrap();
                let told: Vec<_> = report
                    .iter()
                    .filter(|one| one.severity() != communs::diagnostic::Severity::Hint)
                    .collect();
                assert!(told.is_empty(), "{kind:?} {locale:?}: {told:#?}\n{text}");
            }
        });
    }

    #[test]
    fn skeletons_show_every_field_of_the_model() {
        each(|kind, locale, skeleton| {
            let text = filled(skeleton);
            let limits = communs::text::Limits::default();
            let mut buffer = communs::text::Buffer::new();
            let tree = communs::text::read(&text, communs::text::Format::Yaml, &limits, &mut buffer).unwrap();
            let members: &[&str] = if kind == Kind::Catalogue {
                &["actors", "commons", "projects"]
            } else {
                &[]
            };
            let mut open = vec![(
                tree.root(),
                Shape::Object(communs::schema::root(kind)),
                String::new(),
            )];
            while let Some((node, shape, path)) = open.pop() {
                match shape {
                    Shape::List(item) => open.extend(node.items().next().map(|node| (node, *item, path))),
                    Shape::Either(either) => open.extend(either.object.map(|shape| (node, shape, path))),
                    Shape::Object(Object { fields, .. }) if node.kind() == communs::text::Kind::Object => {
                        for field in *fields {
                            let path = format!("{path}/{}", field.name);
                            let value = node
                                .get(field.name)
                                .unwrap_or_else(|| panic!("{kind:?} {locale:?}: no {path}"));
                            if !members.contains(&field.name) {
                                open.push((value, field.shape, path));
                            }
                        }
                    }
                    _ => {}
                }
            }
        });
    }
}
