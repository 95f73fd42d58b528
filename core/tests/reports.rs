//! A report reads back from the JSON that it is rendered to, whatever is in it.

#![cfg(test)]

use std::collections::BTreeSet;

use communs::check;
use communs::diagnostic::catalogue::entries;
use communs::diagnostic::{Diagnostic, Entry, Locale, Report, Severity, Term};
use proptest::prelude::*;
use serde_json::{Value, json};

mod support;
use support::cases;

/// Reads a report back from what it is rendered to in each language.
fn reads_back(report: &Report) {
    for locale in Locale::ALL {
        let sent = serde_json::to_string(&report.render(locale)).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&sent).unwrap(), *report, "{sent}");
    }
}

#[test]
fn reports_of_cases_read_back() {
    let reports: Vec<_> = cases()
        .iter()
        .filter_map(|case| check(&case.text, &case.options).ok())
        .collect();
    assert!(reports.iter().flatten().any(|one| !one.related().is_empty()));
    reports.iter().for_each(reads_back);
}

/// Values of a type of parameters.
fn values(of_type: &str) -> BoxedStrategy<Value> {
    let text = || any::<String>();
    match of_type {
        "text" => text().prop_map(Value::from).boxed(),
        "number" => any::<u64>().prop_map(Value::from).boxed(),
        "names" => prop::collection::vec(text(), 0..4).prop_map(Value::from).boxed(),
        "term" => prop::sample::select(Term::ALL)
            .prop_map(|term| term.as_str().into())
            .boxed(),
        other => panic!("no values of type {other}"),
    }
}

fn pointers() -> impl Strategy<Value = String> {
    "(/([^/~]|~0|~1){0,4}){0,4}"
}

fn positions() -> impl Strategy<Value = Value> {
    // Few of them, so that some are equal.
    (0..3_u64, 1..3_u64, 1..3_u64)
        .prop_map(|(offset, line, column)| json!({ "offset": offset, "line": line, "column": column }))
}

fn spans() -> impl Strategy<Value = Option<Value>> {
    prop::option::of(
        (positions(), positions()).prop_map(|(start, end)| json!({ "start": start, "end": end })),
    )
}

/// What is there under a name, the rest of an object beside it.
fn with(mut object: Value, name: &str, value: Option<impl Into<Value>>) -> Value {
    if let Some(value) = value {
        object[name] = value.into();
    }
    object
}

fn related() -> impl Strategy<Value = Value> {
    (prop::option::of(any::<String>()), pointers(), spans()).prop_map(|(source, pointer, span)| {
        let related = with(json!({}), "source", source);
        with(with(related, "pointer", Some(pointer)), "span", span)
    })
}

/// Diagnostics of a code, as programs pass them on: without words.
fn diagnostics(entry: &'static Entry) -> impl Strategy<Value = Value> {
    let params: Vec<_> = entry
        .params()
        .iter()
        .map(|(name, of_type)| values(of_type).prop_map(|value| ((*name).to_owned(), value)))
        .collect();
    let params = params.prop_map(|params| Value::Object(params.into_iter().collect()));
    let severity = prop::sample::select(vec!["error", "warning", "hint"]);
    let related = prop::collection::vec(related(), 0..3);
    let suggestion = prop::option::of(any::<String>());
    (severity, pointers(), spans(), params, related, suggestion).prop_map(
        |(severity, pointer, span, params, related, suggestion)| {
            let one = json!({ "code": entry.code(), "severity": severity, "pointer": pointer });
            let one = with(with(one, "span", span), "params", Some(params));
            let one = with(
                one,
                "related",
                Some(related).filter(|related| !related.is_empty()),
            );
            with(one, "suggestion", suggestion)
        },
    )
}

fn of_any_code() -> impl Strategy<Value = Value> {
    prop::sample::select(entries().collect::<Vec<_>>()).prop_flat_map(diagnostics)
}

fn without_words(diagnostic: &Diagnostic) -> Value {
    let mut rendered = json!(diagnostic.render(Locale::English));
    let fields = rendered.as_object_mut().unwrap();
    fields.retain(|name, _| name != "message" && name != "help");
    rendered
}

fn place(diagnostic: &Diagnostic) -> impl Ord {
    (diagnostic.span(), diagnostic.pointer().clone(), diagnostic.code())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn what_is_read_is_what_was_sent(sent in of_any_code()) {
        let read: Diagnostic = serde_json::from_value(sent.clone()).unwrap();
        prop_assert_eq!(without_words(&read), sent);
    }

    #[test]
    fn any_report_reads_back(diagnostics in prop::collection::vec(of_any_code(), 0..8), truncated: bool) {
        let sent = json!({ "truncated": truncated, "diagnostics": diagnostics });
        let report: Report = serde_json::from_value(sent).unwrap();
        prop_assert_eq!((report.diagnostics().len(), report.truncated()), (diagnostics.len(), truncated));
        prop_assert!(report.iter().is_sorted_by_key(place));
        reads_back(&report);
    }
}

/// The least that is a diagnostic of a code.
fn least(entry: &Entry) -> Value {
    let value = |of_type: &str| match of_type {
        "text" => json!("a"),
        "number" => json!(1),
        "names" => json!(["a"]),
        "term" => json!("null"),
        other => panic!("no values of type {other}"),
    };
    let params = entry.params().iter();
    let params: serde_json::Map<_, _> = params
        .map(|(name, of_type)| ((*name).to_owned(), value(of_type)))
        .collect();
    json!({ "code": entry.code(), "severity": "error", "pointer": "", "params": params })
}

fn refusal(sent: &Value) -> String {
    serde_json::from_value::<Diagnostic>(sent.clone())
        .unwrap_err()
        .to_string()
}

#[test]
fn every_code_needs_its_parameters() {
    for entry in entries() {
        let code = entry.code();
        let read: Diagnostic = serde_json::from_value(least(entry)).unwrap();
        assert_eq!((read.code(), read.severity()), (code, Severity::Error));
        for (name, of_type) in entry.params() {
            let said = |wrong| {
                format!(
                    "a diagnostic of code `{code}` has a parameter `{name}` of type {of_type}, which is {wrong} here"
                )
            };
            let mut missing = least(entry);
            missing["params"].as_object_mut().unwrap().shift_remove(*name);
            assert_eq!(refusal(&missing), said("missing"));
            for mistyped in [json!(true), json!(-1), json!([1]), json!({}), Value::Null] {
                let mut sent = least(entry);
                sent["params"][*name] = mistyped;
                assert_eq!(refusal(&sent), said("not of its type"));
            }
        }
    }
}

#[test]
fn terms_are_told_apart_by_their_names() {
    let names: BTreeSet<_> = Term::ALL.iter().map(|term| term.as_str()).collect();
    assert_eq!(names.len(), Term::ALL.len());
}

#[test]
fn what_is_no_report_is_refused() {
    let good = json!({ "code": "syntax-empty", "severity": "error", "pointer": "", "params": {} });
    assert!(serde_json::from_value::<Diagnostic>(good.clone()).is_ok());
    for (field, value, wrong) in [
        ("code", json!("value-slop"), "no code is called `value-slop`"),
        ("severity", json!("fatal"), "unknown variant `fatal`"),
        ("pointer", json!("name"), "not a JSON pointer"),
        ("span", json!({ "start": 1 }), "invalid type: integer `1`"),
        ("related", json!([{ "pointer": "~" }]), "not a JSON pointer"),
    ] {
        let sent = with(good.clone(), field, Some(value));
        assert!(refusal(&sent).starts_with(wrong), "{}", refusal(&sent));
    }
    let read = |sent: Value| serde_json::from_value::<Report>(sent).map_err(|error| error.to_string());
    assert_eq!(
        read(json!({ "diagnostics": [] })),
        Err("missing field `truncated`".to_owned())
    );
    let unknown = json!({ "truncated": false, "diagnostics": [good], "path": "a.yml" });
    assert_eq!(read(unknown).unwrap().diagnostics().len(), 1);
}
