use std::fmt::Debug;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::string::string_regex;
use regex::Regex;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;
use cases::{CASES, Cases};

mod cases;
mod compare;
mod spdx;

fn cases(name: &str) -> &'static Cases {
    let found = CASES.iter().find(|cases| cases.name == name);
    found.unwrap_or_else(|| panic!("no cases for {name}: add them to cases.rs"))
}

fn accepted(value: &ValueType) -> impl Iterator<Item = &'static str> {
    value.examples.iter().chain(cases(value.name).accepted).copied()
}

/// The pattern of each value type, compiled.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    ALL.iter()
        .map(|value| Regex::new(value.pattern).unwrap())
        .collect()
});

/// Holds the law of [`Value::PATTERN`], and that of suggestions.
fn obey(value: &ValueType, pattern: &Regex, text: &str) {
    let seen = pattern.is_match(text)
        && value
            .max_length
            .is_none_or(|longest| text.chars().count() <= longest);
    match (value.check)(text) {
        Ok(()) => assert!(seen, "{}: accepted beyond the pattern: {text:?}", value.name),
        Err(invalid) => {
            assert_eq!(
                seen,
                invalid.flaw() != Flaw::Form,
                "{}: {text:?} is {invalid}",
                value.name
            );
            if let Some(suggestion) = invalid.suggestion() {
                assert_eq!((value.check)(suggestion), Ok(()), "{}: for {text:?}", value.name);
            }
        }
    }
}

#[test]
fn names_and_patterns_are_well_formed() {
    let mut names: Vec<_> = ALL.iter().map(|value| value.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ALL.len(), "two types of one name");
    assert_eq!(CASES.len(), ALL.len(), "cases for a type that is not there");
    for value in ALL {
        assert!(Slug::check(value.name).is_ok());
        assert!(std::ptr::eq(by_name(value.name).unwrap(), value));
        assert!(value.pattern.starts_with('^') && value.pattern.ends_with('$'));
        assert!(!value.pattern.contains("(?"), "{}: only plain groups", value.name);
        let escapes = value.pattern.split('\\').skip(1);
        let mut escapes = escapes.filter(|rest| !rest.is_empty() && !rest.starts_with(['x', '^']));
        assert_eq!(
            escapes.next(),
            None,
            "{}: an escape that engines may read apart",
            value.name
        );
    }
}

#[test]
fn accepts_what_it_should() {
    for (value, pattern) in ALL.iter().zip(&*PATTERNS) {
        for text in accepted(value) {
            assert_eq!((value.check)(text), Ok(()), "{}: {text:?}", value.name);
            obey(value, pattern, text);
        }
    }
}

#[test]
fn refuses_what_it_should() {
    let mut wrong = Vec::new();
    for (value, pattern) in ALL.iter().zip(&*PATTERNS) {
        for (text, flaw, suggestion) in cases(value.name).refused {
            let invalid = (value.check)(text).expect_err(text);
            if (invalid.flaw(), invalid.suggestion()) != (*flaw, *suggestion) {
                wrong.push(format!(
                    "{}: {text:?}: {:?} {invalid}",
                    value.name,
                    invalid.flaw()
                ));
            }
            obey(value, pattern, text);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What no type may let through: nothing, blanks around, a line feed at the end, digits of other scripts.
#[test]
fn refuses_what_every_type_must() {
    for (value, pattern) in ALL.iter().zip(&*PATTERNS) {
        let is_form = |text: &str| {
            obey(value, pattern, text);
            let flaw = (value.check)(text).map_err(|invalid| invalid.flaw());
            assert_eq!(flaw, Err(Flaw::Form), "{}: {text:?}", value.name);
        };
        is_form("");
        is_form(" ");
        is_form("\n");
        for text in accepted(value) {
            for foul in [
                format!("{text}\n"),
                format!("\n{text}"),
                format!(" {text}"),
                format!("{text} "),
                format!("{text}\0"),
            ] {
                is_form(&foul);
            }
            let foreign: String = text
                .chars()
                .map(|c| {
                    c.to_digit(10)
                        .and_then(|digit| char::from_u32(0x660 + digit))
                        .unwrap_or(c)
                })
                .collect();
            if foreign != text && !matches!(value.name, "iri" | "url" | "reference") {
                is_form(&foreign);
            }
        }
    }
}

fn round_trip<V>()
where
    V: Value + Clone + Debug + PartialEq + Serialize + DeserializeOwned + TryFrom<String, Error = Invalid>,
    String: From<V>,
{
    for text in V::EXAMPLES.iter().chain(cases(V::NAME).accepted).copied() {
        let value: V = text.parse().unwrap();
        assert_eq!(value.as_ref(), text);
        assert_eq!(value.to_string(), text);
        assert_eq!(V::try_from(text.to_owned()).unwrap(), value);
        assert_eq!(String::from(value.clone()), text);
        let json = serde_json::to_value(&value).unwrap();
        assert_eq!(json, serde_json::Value::from(text));
        assert_eq!(serde_json::from_value::<V>(json).unwrap(), value);
    }
    for (text, _, _) in cases(V::NAME).refused {
        assert!(text.parse::<V>().is_err());
        assert!(serde_json::from_value::<V>((*text).into()).is_err());
    }
}

macro_rules! round_trips {
    ($($module:ident :: $name:ident,)*) => {
        #[test]
        fn text_and_serde_round_trip() {
            $(round_trip::<$name>();)*
        }
    };
}
every_value!(round_trips);

/// An accepted or refused text with a few characters changed, added or left out.
fn mutated(value: &'static ValueType) -> impl Strategy<Value = String> {
    let refused = cases(value.name).refused.iter().map(|(text, _, _)| *text);
    let texts: Vec<&str> = accepted(value).chain(refused).collect();
    let character = prop_oneof![
        proptest::char::range(' ', '~'),
        prop::sample::select(vec![
            '\n', '\0', 'é', '٣', '\u{a0}', '\u{200b}', '/', '-', ':', '+', 'X', '0'
        ]),
        any::<char>(),
    ];
    let edit = (any::<prop::sample::Index>(), 0..3u8, character);
    (prop::sample::select(texts), prop::collection::vec(edit, 0..4)).prop_map(|(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (place, kind, character) in edits {
            let place = place.index(characters.len() + 1);
            match kind {
                0 => characters.insert(place, character),
                _ if place == characters.len() => characters.push(character),
                1 => characters[place] = character,
                _ => drop(characters.remove(place)),
            }
        }
        characters.into_iter().collect()
    })
}

fn run<S: Strategy<Value = String>>(cases: u32, strategy: impl Fn(&'static ValueType) -> S) {
    for (value, pattern) in ALL.iter().zip(&*PATTERNS) {
        let config = ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(cases)
        };
        let mut runner = proptest::test_runner::TestRunner::new(config);
        let outcome = runner.run(&strategy(value), |text| {
            obey(value, pattern, &text);
            Ok(())
        });
        outcome.unwrap_or_else(|failure| panic!("{}: {failure}", value.name));
    }
}

#[test]
fn pattern_and_check_agree_on_mutated_texts() {
    run(2000, mutated);
}

#[test]
fn pattern_and_check_agree_on_what_the_pattern_makes() {
    run(500, |value| {
        let body = value.pattern.trim_start_matches('^').trim_end_matches('$');
        string_regex(body).unwrap()
    });
}

#[test]
fn pattern_and_check_agree_on_any_text() {
    run(500, |_| any::<String>());
}
