//! The forms of a report: each is read by a reader of its own.

mod support;

use serde_json::Value;
use support::{Folder, GOOD, HINTED, WRONG};

/// Names and texts that every form has to escape.
fn folder() -> Folder {
    let folder = Folder::of(&[
        ("good.yml", GOOD),
        ("a, b: 100%/wrong & <é>.yml", WRONG),
        ("hinted.yml", HINTED),
        (
            "odd.json",
            "{\"communs\": \"1.0\", \"kind\": \"actor\", \"id\": \"a\", \"name\": \"A\", \"a\\u0007<b>&\\\"\": 1}",
        ),
        ("lines.jsonl", "{\"kind\":\"actor\"}\n{\"communs\":\"2.0\"}\n"),
    ]);
    folder.write("latin.yml", b"name: \xe9");
    folder
}

const PATHS: [&str; 6] = [
    "good.yml",
    "a, b: 100%/wrong & <é>.yml",
    "hinted.yml",
    "odd.json",
    "lines.jsonl",
    "latin.yml",
];

fn run(format: &str, lang: &str) -> String {
    let ran = folder().run(&[&["check", "--format", format, "--lang", lang], &PATHS[..]].concat());
    assert_eq!(ran.status, 2, "{ran:?}");
    assert_eq!(ran.stderr, "");
    ran.stdout
}

#[test]
fn json_holds_a_report_a_file() {
    let report: Value = serde_json::from_str(&run("json", "en")).unwrap();
    let paths: Vec<_> = report["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["path"].as_str().unwrap())
        .collect();
    assert_eq!(paths, PATHS[..5]);
    let found = &report["files"][1]["diagnostics"][0];
    assert_eq!(found["code"], "shape-vocabulary");
    assert_eq!(found["severity"], "error");
    assert_eq!(found["pointer"], "/types/0");
    assert_eq!(found["suggestion"], "agency");
    assert_eq!(
        found["span"]["start"],
        serde_json::json!({ "offset": 57, "line": 5, "column": 9 })
    );
    assert_eq!(report["files"][0]["valid"], true);
    assert_eq!(report["files"][1]["valid"], false);
    assert_eq!(report["errors"][0]["path"], "lines.jsonl");
    assert_eq!(report["errors"][0]["line"], 2);
    assert_eq!(report["errors"][0]["code"], "unsupported-version");
    assert_eq!(report["errors"][1]["code"], "not-utf8");
    assert_eq!(report["summary"]["failed"], 2);
}

#[test]
fn json_lines_hold_a_report_a_text() {
    let lines: Vec<Value> = run("jsonl", "en")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line["path"].as_str().unwrap(), line["line"].as_u64()))
        .collect();
    assert_eq!(
        told[..4],
        [
            (PATHS[0], None),
            (PATHS[1], None),
            (PATHS[2], None),
            (PATHS[3], None)
        ]
    );
    assert_eq!(told[4..6], [("lines.jsonl", Some(1)), ("lines.jsonl", Some(2))]);
    assert_eq!(lines[5]["error"]["code"], "unsupported-version");
}

#[test]
fn sarif_refers_to_its_rules_and_offers_changes() {
    for lang in ["en", "fr"] {
        let log: Value = serde_json::from_str(&run("sarif", lang)).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let results = run["results"].as_array().unwrap();
        for result in results {
            let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(result["ruleId"], rule["id"]);
            assert!(rule["helpUri"].as_str().unwrap().starts_with("https://"));
            assert!(!rule["help"]["markdown"].as_str().unwrap().is_empty());
        }
        let place = &results[0]["locations"][0]["physicalLocation"];
        assert_eq!(
            place["artifactLocation"]["uri"],
            "a%2C%20b%3A%20100%25/wrong%20%26%20%3C%C3%A9%3E.yml"
        );
        assert_eq!(place["region"]["startColumn"], 9);
        let replacement = &results[0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(replacement["insertedContent"]["text"], "agency");
        let invocation = &run["invocations"][0];
        assert_eq!(invocation["executionSuccessful"], false);
        assert_eq!(
            invocation["toolExecutionNotifications"].as_array().unwrap().len(),
            2
        );
    }
}

#[test]
fn junit_is_xml_with_counts_that_hold() {
    let text = run("junit", "fr");
    let document = roxmltree::Document::parse(&text).unwrap();
    let suites: Vec<_> = document
        .root_element()
        .children()
        .filter(roxmltree::Node::is_element)
        .collect();
    let names: Vec<_> = suites
        .iter()
        .map(|suite| suite.attribute("name").unwrap())
        .collect();
    assert_eq!(names, PATHS);
    for suite in suites {
        let count = |name| {
            suite
                .descendants()
                .filter(|node| node.has_tag_name(name))
                .count()
                .to_string()
        };
        assert_eq!(suite.attribute("tests"), Some(count("testcase").as_str()));
        assert_eq!(suite.attribute("failures"), Some(count("failure").as_str()));
        assert_eq!(suite.attribute("errors"), Some(count("error").as_str()));
        assert_ne!(count("testcase"), "0");
    }
}

#[test]
fn github_commands_are_escaped() {
    let text = run("github", "en");
    let first = text.lines().next().unwrap();
    assert!(
        first.starts_with("::error file=a%2C b%3A 100%25/wrong & <é>.yml,line=5,col=9,endLine=5,endColumn=15,title=shape-vocabulary::"),
        "{first}"
    );
    assert!(first.contains("%0Ahelp: "), "{first}");
    assert!(
        text.lines()
            .all(|line| line.starts_with("::error ") || line.starts_with("::notice ")),
        "{text}"
    );
    assert!(text.contains("::notice file=hinted.yml"), "{text}");
    assert!(
        text.contains(
            "::error file=latin.yml,title=not-utf8::not a text in UTF-8: the byte at line 1, column 7 "
        ),
        "{text}"
    );
}

#[test]
fn a_run_that_finds_nothing_is_a_report_too() {
    let folder = Folder::of(&[("good.yml", GOOD)]);
    for format in ["json", "sarif"] {
        let ran = folder.run(&["check", "--format", format, "good.yml"]);
        assert_eq!(ran.status, 0);
        let _: Value = serde_json::from_str(&ran.stdout).unwrap();
    }
    let ran = folder.run(&["check", "--format", "junit", "good.yml"]);
    roxmltree::Document::parse(&ran.stdout).unwrap();
    assert_eq!(
        folder.run(&["check", "--format", "github", "good.yml"]).stdout,
        ""
    );
}
