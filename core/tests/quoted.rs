//! What parsers say is said in plain words, in the language of the message.

#![cfg(test)]

use communs::Options;
use communs::diagnostic::{Locale, Param, Quoted, Report};
use communs::exchange::{ImportOptions, SourceFormat, import};

/// Texts that their parser refuses, each for another reason.
const YAML: [&str; 46] = [
    "a: b\n\u{0}",
    "a b\n# c\nd",
    "- a\nb: c",
    "\"a\"\nb",
    "a: b\u{feff}c: d",
    "a: [b\u{feff}]",
    "a: b\n... c",
    "name: `x`",
    "name: @fabmob",
    "name: %x",
    "a: [b,#c\n]",
    "a: \"b\"#c",
    "%YAML 1.1 x\n---\na: b",
    "%YAML 1.1\n%YAML 1.1\n---\na: b",
    "%YAML x\n---\na: b",
    "%\n---\na: b",
    "a: b\n%c: d",
    "%TAG ! x,y,z\n",
    "%TAG !a! b\u{7f}\n---\n",
    "%TAG a b\n---\nc: d",
    "%TAG !a! b%zz\n---\nc: d",
    "a: !<b c",
    "a: !b!c d",
    "a: !b%zz c",
    "a: !b%ff c",
    "a: !b{c} d",
    "a: & b",
    "a: * b",
    "a: }",
    "a: [- b]",
    "a: - b",
    "a: |x\n b",
    "a: > x\n b",
    "a: \"b\" c",
    "a: 'b' c",
    "a: \"\\q\"",
    "a: \"\\xzz\"",
    "a: \"\\ud800\"",
    "a: [-, b]",
    "a: ? b",
    "-\t- a",
    "a:\t- b",
    "{a:[b], c :[d]}",
    "a: [, b]",
    "a: {b: c\n",
    "a: [b\n",
];

const XML: [&str; 8] = [
    "<mediawiki><page>",
    "<mediawiki><!x></mediawiki>",
    "<mediawiki><page",
    "<mediawiki><!-- x",
    "<mediawiki/></page>",
    "<mediawiki><page></title></mediawiki>",
    "<mediawiki>&amp</mediawiki>",
    "<!DOCTYPE><mediawiki/>",
];

fn quoted(report: &Report) -> Vec<Quoted> {
    let params = report.iter().flat_map(|one| one.problem().params());
    params
        .filter_map(|(_, param)| match param {
            Param::Quoted(quoted) => Some(quoted),
            _ => None,
        })
        .collect()
}

fn imported(format: SourceFormat, text: &str) -> Report {
    let imported = import(format, text, &ImportOptions::default()).unwrap();
    imported
        .reports
        .into_iter()
        .map(|(_, report)| report)
        .next()
        .unwrap()
}

fn said_plainly(text: &str, report: &Report) {
    let [Quoted(said)] = &quoted(report)[..] else {
        panic!("{text:?}: {report:?}");
    };
    for one in report {
        let [en, fr] = Locale::ALL.map(|locale| one.message(locale));
        assert!(!en.contains(said) && !fr.contains(said), "{text:?}: {en} / {fr}");
    }
}

#[test]
fn the_parser_of_yaml_is_quoted_in_plain_words() {
    for text in YAML {
        said_plainly(text, &communs::check(text, &Options::default()).unwrap());
    }
}

#[test]
fn the_parser_of_xml_is_quoted_in_plain_words() {
    for text in XML {
        said_plainly(text, &imported(SourceFormat::WikiExport, text));
    }
}

#[test]
fn what_is_not_known_is_quoted_as_it_is() {
    let reply =
        r#"{"error": {"code": "readapidenied", "info": "You need read permission to use this module."}}"#;
    let report = imported(SourceFormat::WikiApi, reply);
    let [Quoted(said)] = &quoted(&report)[..] else {
        panic!("{report:?}");
    };
    for one in &report {
        for locale in Locale::ALL {
            assert!(one.message(locale).ends_with(said));
        }
    }
}
