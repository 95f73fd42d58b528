//! What holds of every text: it is looked at or refused, and what is said of it lies in it.

#![cfg(test)]

use std::sync::LazyLock;

use communs::diagnostic::Report;
use communs::model::Description;
use communs::text::{Format, Limits, Pointer, decode};
use communs::{Checker, Options, Profile, check, document, parse};
use proptest::prelude::*;
use serde_json::{Value, json};

mod support;
use support::documents::Documents;
use support::{Case, cases, repository};

static CASES: LazyLock<Vec<Case>> = LazyLock::new(cases);

fn with(format: Format) -> Options {
    Options {
        format: Some(format),
        ..Options::default()
    }
}

/// Looks at bytes in every way there is, and holds the reports to what every report promises.
fn look_at(bytes: &[u8]) {
    for format in [None, Some(Format::Json), Some(Format::Yaml)] {
        for profile in Profile::ALL {
            let options = Options {
                profile,
                format,
                ..Options::default()
            };
            match check(bytes, &options) {
                Err(_) => assert!(parse(bytes, &options).is_err()),
                Ok(report) => {
                    hold(&report, decode(bytes).unwrap());
                    let described = parse(bytes, &options);
                    assert_eq!(described.is_ok(), report.is_valid());
                    let (_, document) = Checker::new(options).check_then(bytes, document).unwrap();
                    assert_eq!(
                        document.flatten().map(|document| format!("{document}\n")),
                        described.ok().map(|described| described.to_line())
                    );
                }
            }
        }
    }
}

/// Diagnostics are in order, and their places are places of the text.
fn hold(report: &Report, text: &str) {
    let keys: Vec<_> = report
        .iter()
        .map(|one| (one.span(), one.pointer(), one.code()))
        .collect();
    assert!(keys.is_sorted(), "{keys:?}");
    for one in report {
        let related = one.related().iter().map(|related| related.span);
        for span in related.chain([one.span()]) {
            let span = span.expect("a text has places");
            let head = text
                .get(..span.start.offset)
                .expect("a place is between characters");
            assert!(text.get(span.bytes()).is_some(), "{span:?}");
            assert_eq!(span.start.line, head.matches('\n').count() + 1);
            let line = head.rsplit('\n').next().unwrap_or_default();
            assert_eq!(span.start.column, line.chars().count() + 1);
        }
    }
}

/// Texts that come close to being JSON or YAML.
fn nearly(tokens: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(tokens), 0..60).prop_map(|tokens| tokens.concat())
}

const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    "\n",
    "\"",
    "\\",
    "\\u00e9",
    "\\ud83d",
    "\\ude00",
    "é",
    "😀",
    "//",
    "/*",
    "*/",
    "null",
    "true",
    "0",
    "-1.5e3",
    "1e999",
    "\"kind\":",
    "\"actor\"",
    "\"name\":",
    "\"communs\":\"1.0\"",
    "\"id\":\"a\"",
    "\u{0}",
    "\"extensions\":",
    "\"types\":[\"other\"]",
    "\u{feff}",
];
const YAML: &[&str] = &[
    "communs: \"1.0\"\n",
    "kind: actor\n",
    "kind: ",
    "id: a\n",
    "name: ",
    "é",
    "😀",
    "\n",
    "\r\n",
    " ",
    "  ",
    "\t",
    "- ",
    "? ",
    ": ",
    ":",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "#",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "types: [other]\n",
    "extensions:\n",
    "0",
    "1.10",
    "~",
    "null",
    "<<: *a\n",
    "\\",
    "@",
    "`",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_looked_at_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        look_at(&bytes);
    }

    #[test]
    fn any_text_is_looked_at(text in any::<String>()) {
        look_at(text.as_bytes());
    }

    #[test]
    fn what_is_nearly_json_is_looked_at(text in nearly(JSON)) {
        look_at(text.as_bytes());
        let options = with(Format::Json);
        let valid: Result<Value, _> = serde_json::from_str(&text);
        let broken = check(&text, &options).is_ok_and(|report| report.iter().any(|one| one.code().starts_with("syntax-json-")));
        // Numbers beyond a double are JSON, and no number of serde_json's.
        if !text.contains("1e999") && decode(text.as_bytes()).is_ok_and(|kept| kept == text) && !text.trim().is_empty() {
            prop_assert_eq!(valid.is_err(), broken, "{:?}", text);
        }
    }

    #[test]
    fn what_is_nearly_yaml_is_looked_at(text in nearly(YAML)) {
        look_at(text.as_bytes());
    }

    #[test]
    fn a_case_cut_anywhere_is_looked_at(case in 0_usize..1000, cut in 0_usize..10_000, with in any::<char>()) {
        let mut bytes = CASES[case % CASES.len()].text.clone();
        bytes.truncate(cut % (bytes.len() + 1));
        look_at(&bytes);
        bytes.extend_from_slice(with.to_string().as_bytes());
        look_at(&bytes);
    }

    #[test]
    fn json_and_yaml_of_a_value_are_the_same(seed in any::<u64>(), spoilt in any::<bool>()) {
        let mut documents = Documents::new(seed);
        let kind = documents.kind();
        let mut document = documents.document(kind);
        if spoilt {
            documents.spoil(&mut document);
        }
        let text = document.to_string();
        let from_json = match check(&text, &with(Format::Json)) {
            Ok(report) => report,
            Err(error) => {
                prop_assert_eq!(check(&text, &with(Format::Yaml)), Err(error));
                return Ok(());
            }
        };
        // YAML takes a number for a text where a text is wanted.
        let is_number = |pointer: &Pointer| document.pointer(pointer.as_str()).is_some_and(Value::is_number);
        prop_assume!(!from_json.truncated());
        prop_assume!(!from_json.iter().any(|one| one.code() == "shape-type" && is_number(one.pointer())));
        let mut block = String::new();
        write_block(&document, 0, &mut block);
        for yaml in [text, block] {
            let from_yaml = check(&yaml, &with(Format::Yaml)).unwrap();
            prop_assert_eq!(codes(&from_json), codes(&from_yaml), "{}", yaml);
        }
    }

    #[test]
    fn what_is_parsed_is_the_same_once_written(seed in any::<u64>()) {
        let mut documents = Documents::new(seed);
        let kind = documents.kind();
        let mut document = documents.document(kind);
        mend(&mut document);
        let text = document.to_string();
        let description = parse(&text, &with(Format::Json)).unwrap();
        prop_assert_eq!(description.kind(), kind);
        let written = serde_json::to_string(&description).unwrap();
        let again: Description = parse(&written, &with(Format::Json)).unwrap();
        prop_assert_eq!(&again, &description);
        let written: Value = serde_json::from_str(&written).unwrap();
        // As texts, so that the order of fields counts.
        prop_assert_eq!(written["extensions"].to_string(), document["extensions"].to_string());
    }
}

/// The codes and pointers of a report, in no order: a block of YAML begins where its first key does.
fn codes(report: &Report) -> Vec<(&'static str, &str)> {
    let mut codes: Vec<_> = report
        .iter()
        .map(|one| (one.code(), one.pointer().as_str()))
        .collect();
    codes.sort_unstable();
    codes
}

/// Writes a value as YAML in blocks, scalars as JSON writes them.
fn write_block(value: &Value, depth: usize, out: &mut String) {
    let mut item = |head: String, value: &Value| {
        out.push_str(&"  ".repeat(depth));
        out.push_str(&head);
        let is_block = value.as_object().is_some_and(|fields| !fields.is_empty())
            || value.as_array().is_some_and(|items| !items.is_empty());
        if is_block {
            out.push('\n');
            write_block(value, depth + 1, out);
        } else {
            out.extend([" ", &value.to_string(), "\n"]);
        }
    };
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (key, value) in fields {
                item(format!("{}:", json!(key)), value);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for value in items {
                item("-".to_owned(), value);
            }
        }
        scalar => out.push_str(&scalar.to_string()),
    }
}

/// Takes out of a document what is wrong with it.
fn mend(document: &mut Value) {
    loop {
        let report = check(document.to_string(), &with(Format::Json)).unwrap();
        let mut wrong: Vec<_> = report
            .iter()
            .filter(|one| one.severity() == communs::diagnostic::Severity::Error)
            .map(|one| one.pointer().as_str().to_owned())
            .collect();
        if wrong.is_empty() {
            return;
        }
        // The last items first, so that those before keep their places.
        wrong.dedup();
        for pointer in wrong.iter().rev() {
            let (parent, step) = pointer.rsplit_once('/').expect("the document itself is whole");
            match document.pointer_mut(parent) {
                Some(Value::Array(items)) if items.len() > step.parse().unwrap() => {
                    items.remove(step.parse().unwrap());
                }
                Some(Value::Object(fields)) => {
                    fields.shift_remove(&step.replace("~1", "/").replace("~0", "~"));
                }
                _ => {}
            }
        }
    }
}

#[test]
fn numbers_of_extensions_keep_their_values() {
    for number in [
        "0",
        "-0",
        "-0.0",
        "1.10",
        "1e0",
        "1E+2",
        "9007199254740992",
        "12345678901234567000",
        "-9007199254740991",
        "5e-324",
        "1.7976931348623157e308",
        "0.1",
    ] {
        let text = format!(
            r#"{{"communs":"1.0","kind":"actor","id":"a","name":"A","extensions":{{"z":{number},"a":[{number}]}}}}"#
        );
        for format in [Format::Json, Format::Yaml] {
            let description = parse(&text, &with(format)).unwrap();
            let written = serde_json::to_value(&description).unwrap();
            let expected: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(
                written["extensions"].to_string(),
                expected["extensions"].to_string(),
                "{number}"
            );
        }
    }
}

#[test]
fn every_case_is_parsed_or_refused() {
    for case in cases() {
        let valid = check(&case.text, &case.options).is_ok_and(|report| report.is_valid());
        assert_eq!(parse(&case.text, &case.options).is_ok(), valid, "{}", case.name);
    }
}

#[test]
fn each_limit_is_kept() {
    let code = |text: &str, limits: Limits| {
        let options = Options {
            limits,
            ..Options::default()
        };
        check(text, &options)
            .map_err(|error| error.code())
            .map(|report| report.is_valid())
    };
    let default = Limits::default();
    let small = "communs: '1.0'\nkind: actor\nid: a\nname: A\nextensions: {a: &a [1, 2], b: *a}\n";
    assert_eq!(code(small, default), Ok(true));
    assert_eq!(
        code(
            small,
            Limits {
                bytes: small.len() - 1,
                ..default
            }
        ),
        Err("exceeded-bytes")
    );
    assert_eq!(code(small, Limits { depth: 2, ..default }), Err("exceeded-depth"));
    assert_eq!(
        code(small, Limits { nodes: 15, ..default }),
        Err("exceeded-nodes")
    );
    assert_eq!(
        code(
            small,
            Limits {
                aliases: 2,
                ..default
            }
        ),
        Err("exceeded-aliases")
    );
    // A text in its own measure passes.
    let exact = Limits {
        bytes: small.len(),
        depth: 3,
        nodes: 19,
        aliases: 3,
        ..default
    };
    assert_eq!(code(small, exact), Ok(true));
    // No option takes a text deeper than its reader can go.
    let deep = format!("{}{}", "[".repeat(600), "]".repeat(600));
    assert_eq!(
        code(
            &deep,
            Limits {
                depth: usize::MAX,
                ..default
            }
        ),
        Err("exceeded-depth")
    );
}

#[test]
fn billions_of_aliases_are_never_written_out() {
    let laughs = std::fs::read_to_string(repository().join("examples/broken/billion-laughs.yml")).unwrap();
    // The limit is met before as many nodes are there as it lets in, so that no time needs to be taken.
    for aliases in [0, 10, 10_000] {
        let limits = Limits {
            aliases,
            nodes: aliases + 200,
            ..Limits::default()
        };
        let error = check(
            &laughs,
            &Options {
                limits,
                ..Options::default()
            },
        )
        .unwrap_err();
        assert_eq!(error.code(), "exceeded-aliases");
    }
}

#[test]
fn hostile_texts_need_no_stack() {
    const PATTERNS: [(&str, &str); 16] = [
        ("", "["),
        ("", "{\"a\":"),
        ("", "[{\"a\":"),
        ("", "- "),
        ("", "? "),
        ("", "&a *a "),
        ("- &a x\n", "- *a\n"),
        ("", "- - ? "),
        ("", "{a: "),
        ("", "!!seq "),
        ("", "\"\\"),
        ("", "a: "),
        ("", "a:\n "),
        ("", "&a [*a, "),
        ("", "|\n"),
        ("", "#\n"),
    ];
    for (head, pattern) in PATTERNS {
        let mut text = head.to_owned();
        while text.len() < 1 << 20 {
            text.push_str(pattern);
        }
        // A thread of a server has more.
        let thread = std::thread::Builder::new().stack_size(512 * 1024);
        let looked = thread.spawn(move || {
            for format in [Format::Json, Format::Yaml] {
                let limits = Limits {
                    depth: usize::MAX,
                    ..Limits::default()
                };
                for limits in [Limits::default(), limits] {
                    let options = Options {
                        limits,
                        ..with(format)
                    };
                    if let Ok(report) = check(&text, &options) {
                        assert!(!report.is_valid());
                    }
                    assert!(parse(&text, &options).is_err());
                }
            }
        });
        looked.unwrap().join().unwrap_or_else(|_| panic!("{pattern:?}"));
    }
}

#[test]
fn as_deep_as_allowed_fits_the_stack_of_a_thread() {
    let depth = Limits::DEEPEST - 2;
    let text = format!(
        r#"{{"communs":"1.0","kind":"actor","id":"a","name":"A","extensions":{{"a":{}{}}}}}"#,
        "[".repeat(depth),
        "]".repeat(depth)
    );
    let limits = Limits {
        depth: Limits::DEEPEST,
        ..Limits::default()
    };
    let looked = std::thread::spawn(move || {
        parse(
            &text,
            &Options {
                limits,
                ..Options::default()
            },
        )
        .map(|one| one.id().to_owned())
    });
    assert_eq!(looked.join().unwrap().unwrap(), "a");
}

/// What is looked up for each key or item must not be looked for among all of them.
#[test]
fn wide_texts_cost_what_they_are_long() {
    let wide =
        |one: &dyn Fn(usize) -> String| -> String { (0..20_000).map(one).collect::<Vec<_>>().join(",") };
    for members in [
        wide(&|at| format!("\"x{at}\":0")),
        wide(&|_| "\"summary\":\"A\"".to_owned()),
        format!(
            "{},{}",
            wide(&|at| format!("\"x{at}\":0")),
            wide(&|_| "\"id\":\"a\"".to_owned())
        ),
        format!("\"extensions\":{{{}}}", wide(&|at| format!("\"x{}\":0", at / 2))),
        format!("\"tags\":[{}]", wide(&|at| format!("\"x{}\"", at / 2))),
        format!(
            "\"summary\":{{{0}}},\"name\":{{{0}}}",
            wide(&|at| format!("\"x-{at}\":\"A\""))
        ),
    ] {
        let text = format!("{{{members},\"communs\":\"1.0\",\"kind\":\"actor\",\"name\":\"A\"}}");
        assert!(!check(&text, &with(Format::Json)).unwrap().is_valid());
    }
}

#[test]
fn errors_are_left_out_after_advice() {
    let needs = vec![json!({"kind": "data", "summary": "..."}); 2000];
    let text = json!({
        "communs": "1.0", "kind": "actor", "id": "a", "name": "A", "types": ["other"], "needs": needs,
        "created": "2024-02-30"
    });
    let report = check(text.to_string(), &Options::default()).unwrap();
    assert!(report.truncated() && !report.is_valid());
    assert_eq!(report.diagnostics().len(), 1000);
    assert_eq!(report.diagnostics().last().unwrap().code(), "value-date");
}

#[test]
fn many_diagnostics_are_cut_off_and_told() {
    let wrong = vec![json!({"role": "x", "url": "y"}); 3000];
    let text = json!({"communs": "1.0", "kind": "actor", "id": "a", "name": "A", "types": ["other"], "links": wrong}).to_string();
    for diagnostics in [0, 1, 10, 1000, 5999, 6000] {
        let limits = Limits {
            diagnostics,
            ..Limits::default()
        };
        let report = check(
            &text,
            &Options {
                limits,
                ..Options::default()
            },
        )
        .unwrap();
        // One stays, whatever the limit: what is not valid says so.
        assert_eq!(report.diagnostics().len(), diagnostics.max(1));
        assert_eq!(report.truncated(), diagnostics < 6000);
        assert!(
            report
                .iter()
                .enumerate()
                .all(|(at, one)| one.pointer().as_str().starts_with(&format!("/links/{}/", at / 2)))
        );
    }
}
