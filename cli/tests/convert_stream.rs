//! `communs convert` of an export of a wiki to JSON Lines, which goes through it a page at a time.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "what is not there is told")]

mod support;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use support::{Folder, Ran};

fn page(title: &str, text: &str) -> String {
    format!("<page><title>{title}</title><revision><text>{text}</text></revision></page>\n")
}

fn export(pages: impl IntoIterator<Item = String>) -> String {
    let pages: String = pages.into_iter().collect();
    format!(
        "<mediawiki xml:lang=\"fr\"><siteinfo><sitename>Essai</sitename></siteinfo>\n{pages}</mediawiki>\n"
    )
}

/// So many pages, longer than what is read before anything is done.
fn many(count: usize) -> String {
    export((0..count).map(|number| {
        page(
            &format!("Commun {number}"),
            "{{Ressource|type=Logiciel|couleur=bleu}}",
        )
    }))
}

fn sorted(lines: &str) -> Vec<&str> {
    let mut lines: Vec<_> = lines.lines().collect();
    lines.sort_unstable();
    lines
}

/// Converts an export to JSON Lines, and holds that to what the same as one document says.
fn is_the_same(export: &str) -> Ran {
    let folder = Folder::of(&[("wiki.xml", export)]);
    let lines = folder.run(&["convert", "wiki.xml", "--to", "jsonl"]);
    let whole = folder.run(&["convert", "wiki.xml", "--to", "json"]);
    assert_eq!((lines.status, &lines.stderr), (whole.status, &whole.stderr));
    folder.write("lines.jsonl", lines.stdout.as_bytes());
    folder.write("whole.json", whole.stdout.as_bytes());
    let again = folder.run(&["convert", "lines.jsonl", "--to", "json"]);
    assert_eq!(again.stdout, whole.stdout);
    let unstreamed = folder.run(&["convert", "whole.json", "--to", "jsonl"]);
    assert_eq!(sorted(&lines.stdout), sorted(&unstreamed.stdout));
    assert_eq!(lines.stdout.lines().last(), unstreamed.stdout.lines().next());

    let named = ["convert", "-", "--from", "mediawiki-export", "--to", "jsonl"];
    let piped = folder.run_with(&named, export, &[]);
    assert_eq!((piped.status, &piped.stdout), (lines.status, &lines.stdout));
    lines
}

#[test]
fn the_real_export_gives_the_lines_of_the_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/wiki/special-export.xml");
    let Ok(export) = std::fs::read_to_string(path) else {
        println!("skipped: ../shared/data/wiki/special-export.xml is absent");
        return;
    };
    let lines = is_the_same(&export);
    assert!(lines.stdout.lines().count() > 183, "{lines:?}");
}

#[test]
fn our_own_export_gives_the_lines_of_the_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/wiki/export.xml");
    is_the_same(&std::fs::read_to_string(path).unwrap());
    let pages = [
        (
            "Vélo",
            "{{Ressource|from=Mobicoop|challenge=Un défi|couleur=bleu}}",
        ),
        ("vélo", "{{Ressource|langue=fr}}"),
        ("Train", "{{Project|from=ADEME|langue=en}}"),
        ("ADEME", "{{acteur}}"),
        ("Rien", "Du texte"),
    ];
    let lines = is_the_same(&export(pages.map(|(title, text)| page(title, text))));
    assert_eq!(lines.status, 0, "{lines:?}");
    assert!(
        lines
            .stderr
            .contains("imported: 2 actors, 2 commons, 1 project\n"),
        "{lines:?}"
    );
    let cut = is_the_same(
        "<mediawiki><page><title>A</title><revision><text>{{Ressource}}</text></revision></page><pa",
    );
    assert_eq!(cut.status, 1, "{cut:?}");
}

#[test]
fn redirects_are_found_wherever_they_are_in_a_file() {
    let export = export([
        page("Vélo", "{{Ressource}}"),
        page("Bicyclette", "#REDIRECT [[Vélo]]"),
    ]);
    let folder = Folder::of(&[("wiki.xml", &export)]);
    let file = folder.run(&["convert", "wiki.xml", "--to", "jsonl"]);
    assert!(file.stdout.contains("\"aliases\":[\"Bicyclette\"]"), "{file:?}");
    let piped = folder.run_with(&["convert", "-", "--to", "jsonl"], &export, &[]);
    assert!(!piped.stdout.contains("aliases"), "{piped:?}");
    assert!(piped.stderr.contains("[lossy-redirect]"), "{piped:?}");
}

#[test]
fn several_sources_are_one_catalogue_whose_line_comes_first() {
    let folder = Folder::of(&[("a.xml", &many(1)), ("b.xml", &many(1))]);
    let both = folder.run(&["convert", "a.xml", "b.xml", "--to", "jsonl"]);
    assert!(
        both.stdout
            .starts_with("{\"communs\":\"1.0\",\"kind\":\"catalogue\""),
        "{both:?}"
    );
    assert!(both.stdout.contains("\"commun-0-2\""), "{both:?}");
}

#[test]
fn the_limit_is_that_of_a_page() {
    let folder = Folder::of(&[]);
    let limited = ["convert", "-", "--to", "jsonl", "--limit-bytes", "10000"];
    let ran = folder.run_with(&limited, &many(1000), &[]);
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (0, 1001),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_file_is_written_to_its_end_or_not_at_all() {
    let long = format!(
        "{}{}",
        many(1000).trim_end().trim_end_matches("</mediawiki>"),
        page("A", &"a".repeat(20_000))
    );
    let folder = Folder::of(&[
        ("wiki.xml", &long),
        ("out.jsonl", "as it was\n"),
        ("good.xml", &many(1)),
    ]);
    let failed = ["convert", "wiki.xml", "--limit-bytes", "10000", "-o"];
    for out in ["out.jsonl", "new.jsonl"] {
        let ran = folder.run(&[&failed[..], &[out]].concat());
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.stderr.contains("error: wiki.xml: "), "{}", ran.stderr);
    }
    assert_eq!(folder.read("out.jsonl"), "as it was\n");
    let ran = folder.run(&["convert", "good.xml", "-o", "out.jsonl"]);
    assert_eq!(
        (ran.status, folder.read("out.jsonl").lines().count()),
        (0, 2),
        "{ran:?}"
    );
    let nowhere = folder.run(&["convert", "good.xml", "-o", "no/such/out.jsonl"]);
    assert_eq!(nowhere.status, 2);
    assert!(nowhere.stderr.contains("no such file or folder"), "{nowhere:?}");
    let mut left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["good.xml", "out.jsonl", "wiki.xml"]);
}

fn start(folder: &Folder, args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_communs"))
        .args(args)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn lines_come_before_the_source_ends() {
    let folder = Folder::of(&[]);
    let mut child = start(&folder, &["convert", "-", "--to", "jsonl"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let many = many(2000);
    // What is written while nobody reads must fit into the pipes.
    let (begun, rest) = many.split_at(100_000);
    stdin.write_all(begun.as_bytes()).unwrap();
    let mut line = String::new();
    stdout.read_line(&mut line).unwrap();
    assert!(
        line.starts_with("{\"communs\":\"1.0\",\"kind\":\"commons\",\"id\":\"commun-0\""),
        "{line}"
    );
    let rest = rest.to_owned();
    let writing = std::thread::spawn(move || stdin.write_all(rest.as_bytes()));
    assert_eq!(stdout.lines().count(), 2000);
    writing.join().unwrap().unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_command() {
    let folder = Folder::of(&[]);
    let mut child = start(&folder, &["convert", "-", "--to", "jsonl"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let piece = page("Commun", "{{Ressource}}");
    stdin.write_all(b"<mediawiki>").unwrap();
    let writing = std::thread::spawn(move || {
        // Without an end: it is the reader who ends.
        while stdin.write_all(piece.as_bytes()).is_ok() {}
    });
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    assert!(child.wait().unwrap().success());
    writing.join().unwrap();
}
