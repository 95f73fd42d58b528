//! The shape check accepts exactly what the published schemas accept, as the jsonschema crate reads them.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use communs::diagnostic::{Diagnostic, Param, Severity, Term};
use communs::model::Kind;
use communs::schema::{Document, json_schema};
use communs::text::{Buffer, Format, Limits, Node, read};
use communs::{Checker, Options, check};
use jsonschema::Validator;
use serde_json::{Map, Value};

mod support;
use support::documents::Documents;
use support::{cases, repository};

/// How many documents a run makes; as many are spoilt.
const DOCUMENTS: usize = 12_000;

/// A validator for each kind.
fn judges() -> BTreeMap<&'static str, Validator> {
    let judge = |kind: &Kind| {
        let schema: Value = serde_json::from_str(json_schema(Document::Description(*kind))).unwrap();
        (kind.as_str(), jsonschema::draft202012::new(&schema).unwrap())
    };
    Kind::ALL.iter().map(judge).collect()
}

fn json_options() -> Options {
    Options {
        format: Some(Format::Json),
        ..Options::default()
    }
}

/// Whether JSON Schema can see what a diagnostic tells.
fn is_expressible(diagnostic: &Diagnostic) -> bool {
    let code = diagnostic.code();
    let flaw = diagnostic
        .problem()
        .params()
        .into_iter()
        .find(|(name, _)| *name == "flaw");
    // Which value type the code of a territory is of, the scheme beside it says.
    let is_territory = diagnostic.pointer().as_str().contains("/territories/")
        && diagnostic.pointer().as_str().ends_with("/code");
    match code.split('-').next() {
        Some("shape") => true,
        Some("value") => flaw.is_some_and(|(_, flaw)| flaw == Param::Term(Term::Form)) && !is_territory,
        _ => false,
    }
}

/// Holds the three judgements of a document to each other, and says whether it has the shape.
fn agree(text: &str, kind: Kind, judges: &BTreeMap<&'static str, Validator>, checker: &mut Checker) -> bool {
    let value: Value = serde_json::from_str(text).unwrap();
    let published = judges[kind.as_str()].is_valid(&value);
    let ours = checker.has_shape(text.as_bytes(), kind).unwrap();
    let why = || {
        let errors: Vec<_> = judges[kind.as_str()]
            .iter_errors(&value)
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        let found: Vec<_> = check(text, &json_options())
            .iter()
            .flatten()
            .map(|one| format!("{} {}", one.pointer(), one.code()))
            .collect();
        format!("{text}\nschema: {errors:#?}\nours: {found:#?}")
    };
    assert_eq!(ours, published, "has_shape and the schema differ on {}", why());
    // A document of another kind, or of another version, is checked as such.
    if value["kind"] == kind.as_str()
        && let Ok(report) = checker.check(text)
        && !report.truncated()
    {
        let seen = report.iter().any(is_expressible);
        assert_eq!(seen, !published, "check and the schema differ on {}", why());
    }
    published
}

#[test]
fn cases_agree() {
    let (judges, mut checker) = (judges(), Checker::new(json_options()));
    let mut buffer = Buffer::new();
    let mut count = 0;
    for case in cases() {
        let text = String::from_utf8_lossy(&case.text);
        let text = text.trim_start_matches('\u{feff}');
        let format = case.options.format.unwrap();
        let Ok(tree) = read(text, format, &Limits::default(), &mut buffer) else {
            continue;
        };
        // Of a key that stands twice a value keeps one, and what was mended was never JSON.
        if let (Some(value), []) = (value(tree.root()), tree.faults()) {
            agree(&value.to_string(), case.kind, &judges, &mut checker);
            count += 1;
        }
    }
    assert!(count > 200, "{count} cases were judged");
}

#[test]
fn made_and_spoilt_documents_agree() {
    let seed = std::env::var("COMMUNS_SEED").map_or(20_261_123, |seed| seed.parse().unwrap());
    let (judges, mut checker) = (judges(), Checker::new(json_options()));
    let mut documents = Documents::new(seed);
    let (mut accepted, mut refused) = (0, 0);
    for _ in 0..DOCUMENTS {
        let kind = documents.kind();
        let mut document = documents.document(kind);
        assert!(
            agree(&document.to_string(), kind, &judges, &mut checker),
            "{document}"
        );
        documents.spoil(&mut document);
        if agree(&document.to_string(), kind, &judges, &mut checker) {
            accepted += 1;
        } else {
            refused += 1;
        }
    }
    assert!(
        accepted > DOCUMENTS / 50 && refused > DOCUMENTS / 4,
        "{accepted} accepted, {refused} refused"
    );
}

#[test]
fn schemas_are_schemas() {
    for document in Document::ALL
        .into_iter()
        .filter(|document| *document != Document::Context)
    {
        let schema: Value = serde_json::from_str(json_schema(document)).unwrap();
        assert!(
            jsonschema::draft202012::meta::is_valid(&schema),
            "{}",
            document.as_str()
        );
    }
}

/// What the pages list is what the cases show: no schema sees these errors.
#[test]
fn the_pages_list_what_schemas_cannot_express() {
    let beyond: BTreeSet<_> = cases()
        .iter()
        .filter_map(|case| {
            check(
                &case.text,
                &Options {
                    kind: None,
                    ..case.options
                },
            )
            .ok()
        })
        .flat_map(|report| report.diagnostics().to_vec())
        .filter(|one| one.entry().severity() == Severity::Error && !is_expressible(one))
        .map(|one| one.code().to_owned())
        .filter(|code| !code.starts_with("syntax-") || code == "syntax-duplicate-key")
        .collect();
    for page in ["docs/agreement.md", "docs/agreement.fr.md"] {
        let page = std::fs::read_to_string(repository().join(page)).unwrap();
        let rows = page.lines().filter(|line| line.starts_with("| `"));
        let listed: BTreeSet<_> = rows
            .flat_map(|row| row.split('|').nth(1).unwrap().split('`').skip(1).step_by(2))
            .map(str::to_owned)
            .collect();
        assert_eq!(listed, beyond);
    }
}

/// The value of a node; none where a key stands twice.
fn value(node: Node<'_>) -> Option<Value> {
    use communs::text::Kind as NodeKind;
    Some(match node.kind() {
        NodeKind::Null => Value::Null,
        NodeKind::Boolean => node.as_bool()?.into(),
        NodeKind::Number => Value::Number(node.as_number()?.parse().ok()?),
        NodeKind::String => node.as_str()?.into(),
        NodeKind::Array => node.items().map(value).collect::<Option<Vec<_>>>()?.into(),
        NodeKind::Object => {
            let fields: Map<_, _> = node
                .members()
                .map(|(key, node)| Some((key.as_str().to_owned(), value(node)?)))
                .collect::<Option<_>>()?;
            (fields.len() == node.len()).then_some(fields.into())?
        }
    })
}
