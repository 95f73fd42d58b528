//! From the text of a cell to a value of a field.

use serde_json::Value;

use crate::exchange::fields::folded;
use crate::schema::number_of;
use crate::schema::shape::{Either, Shape};
use crate::text::{Buffer, Format, Kind, Limits, Style, double, is_number, read as read_text, to_json};

/// What a text is as a value.
#[derive(Debug, PartialEq)]
pub(crate) enum Read {
    /// The value.
    Value(Value),
    /// A value that was guessed, and how it is written.
    Mended(Value, String),
    /// No value that the field can hold.
    Unfit,
}

/// Words for true and false, without accents.
const FLAGS: [(&str, bool); 14] = [
    ("true", true),
    ("yes", true),
    ("oui", true),
    ("vrai", true),
    ("1", true),
    ("t", true),
    ("x", true),
    ("false", false),
    ("no", false),
    ("non", false),
    ("faux", false),
    ("0", false),
    ("f", false),
    ("n", false),
];

/// Reads a text as a value of a shape.
pub(crate) fn read(shape: &Shape, text: &str) -> Read {
    match shape {
        Shape::Text(of) => match of.value.map(|value| (value, (value.check)(text))) {
            Some((value, Err(invalid))) => match invalid.suggestion() {
                Some(meant) if (value.check)(meant).is_ok() => Read::Mended(meant.into(), meant.to_owned()),
                _ => Read::Unfit,
            },
            None if of.not_blank && text.trim().is_empty() => Read::Unfit,
            _ => Read::Value(text.into()),
        },
        Shape::Words(words) => {
            let same = |word: &&&str| folded(word).eq(folded(text));
            let exact = words.iter().find(|word| **word == text);
            exact
                .or_else(|| words.iter().find(same))
                .map_or(Read::Unfit, |word| Read::Value((*word).into()))
        }
        Shape::Boolean => {
            let flag = FLAGS.iter().find(|(word, _)| folded(word).eq(folded(text)));
            flag.map_or(Read::Unfit, |(_, flag)| Read::Value((*flag).into()))
        }
        Shape::Number(range) => {
            let within = |number: &f64| {
                range.least.is_none_or(|least| *number >= least)
                    && range.above.is_none_or(|above| *number > above)
                    && range.most.is_none_or(|most| *number <= most)
            };
            let number = |text: &str| {
                double(text).filter(within)?;
                number_of(text).filter(|_| is_number(text))
            };
            // French divides with a comma.
            let mended = || text.replace(',', ".");
            match number(text) {
                Some(number) => Read::Value(number.into()),
                None => number(&mended()).map_or(Read::Unfit, |number| Read::Mended(number.into(), mended())),
            }
        }
        Shape::Either(Either {
            boolean: Some(_),
            text: Some(other),
            ..
        }) => match read(&Shape::Boolean, text) {
            Read::Unfit => read(other, text),
            flag => flag,
        },
        Shape::Either(Either {
            text: Some(text_of), ..
        }) => read(text_of, text),
        _ => Read::Unfit,
    }
}

/// The items of an array as `PostgreSQL` or JSON writes it; `None` where the text is none. `NULL` is no item.
pub(crate) fn array(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    if text.starts_with('[') {
        let mut buffer = Buffer::new();
        let tree = read_text(text, Format::Json, &Limits::default(), &mut buffer).ok()?;
        let items = tree.root().items().filter(|item| item.kind() != Kind::Null);
        let texts = items.map(|item| {
            item.as_str()
                .map_or_else(|| to_json(item, Style::Compact), str::to_owned)
        });
        return tree.faults().is_empty().then(|| texts.collect());
    }
    let inside = text.strip_prefix('{')?.strip_suffix('}')?;
    let mut items = Vec::new();
    let mut characters = inside.chars().peekable();
    while characters.peek().is_some() {
        let mut item = String::new();
        let mut quoted = false;
        let mut was_quoted = false;
        while let Some(c) = characters.next() {
            match c {
                '"' => (quoted, was_quoted) = (!quoted, true),
                '\\' if quoted => item.extend(characters.next()),
                ',' if !quoted => break,
                c => item.push(c),
            }
        }
        let item = item.trim();
        if was_quoted || !(item.is_empty() || item.eq_ignore_ascii_case("null")) {
            items.push(item.to_owned());
        }
    }
    Some(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_of_postgresql_and_of_json() {
        assert_eq!(array(r#"{"a, b",c,NULL}"#).unwrap(), ["a, b", "c"]);
        assert_eq!(array(r#"["a \"b\"", "NULL"]"#).unwrap(), ["a \"b\"", "NULL"]);
        assert_eq!(array("{}").unwrap(), [""; 0]);
        assert_eq!(array("a,b"), None);
    }

    #[test]
    fn numbers_dates_and_words_as_people_write_them() {
        let of = |path: &str, text: &str| {
            let field = super::super::paths::resolve(crate::model::Kind::Actor, path).unwrap();
            read(field.shape, text)
        };
        assert_eq!(of("location.latitude", "48.13"), Read::Value(48.13.into()));
        assert_eq!(
            of("location.latitude", "48,13"),
            Read::Mended(48.13.into(), "48.13".to_owned())
        );
        for wrong in ["91", "1e999", "NaN", "+4", "north"] {
            assert_eq!(of("location.latitude", wrong), Read::Unfit, "{wrong}");
        }
        assert_eq!(of("types", "Start-up"), Read::Value("start-up".into()));
        assert_eq!(
            of("created", "01/07/2023"),
            Read::Mended("2023-07-01".into(), "2023-07-01".to_owned())
        );
        assert_eq!(read(&Shape::Boolean, "Oui"), Read::Value(true.into()));
        assert_eq!(read(&Shape::Boolean, "peut-être"), Read::Unfit);
    }
}
