//! The other commands.

mod support;

use serde_json::Value;
use support::{Folder, GOOD, WRONG};

#[test]
fn skeletons_are_valid_as_they_come() {
    let folder = Folder::of(&[]);
    for kind in ["actor", "commons", "project", "catalogue"] {
        for lang in ["en", "fr"] {
            let skeleton = folder.run(&["new", kind, "--lang", lang]).stdout;
            let ran = folder.run_with(&["check", "-", "--deny", "warnings"], &skeleton, &[]);
            assert_eq!(ran.status, 0, "{kind} {lang}: {}", ran.stdout);
        }
    }
}

#[test]
fn schemas_are_json() {
    let folder = Folder::of(&[]);
    for kind in ["actor", "commons", "project", "catalogue", "report"] {
        let schema: Value = serde_json::from_str(&folder.run(&["schema", kind]).stdout).unwrap();
        assert!(schema["$id"].as_str().unwrap().contains(kind));
    }
    assert_eq!(folder.run(&["schema", "nonsense"]).status, 2);
}

#[test]
fn codes_are_explained_in_both_languages() {
    let folder = Folder::of(&[]);
    let english = folder.run(&["explain", "value-siren"]);
    assert_eq!(english.status, 0);
    assert!(
        english.stdout.contains("value-siren (error)") && english.stdout.contains("## Why"),
        "{english:?}"
    );
    let french = folder.run(&["explain", "value-siren", "--lang", "fr"]);
    assert!(french.stdout.contains("value-siren (erreur)"), "{french:?}");
    let unknown = folder.run(&["explain", "value-sirn"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("`value-siren`"), "{unknown:?}");
    let all = folder.run(&["explain"]).stdout;
    let codes = communs::diagnostic::catalogue::entries().map(communs::diagnostic::Entry::code);
    assert!(codes.eq(all.lines().map(|line| line.split_whitespace().next().unwrap())));
}

#[test]
fn shells_get_completions_and_every_command_shows_an_example() {
    let folder = Folder::of(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(folder.run(&["completions", shell]).stdout.contains("communs"));
    }
    for command in [
        "check",
        "convert",
        "format",
        "new",
        "schema",
        "explain",
        "completions",
    ] {
        let help = folder.run(&[command, "--help"]);
        assert_eq!(help.status, 0);
        assert!(
            help.stdout.contains(&format!("  communs {command}")),
            "{}",
            help.stdout
        );
    }
    assert!(folder.run(&["--help"]).stdout.contains("Example"));
}

#[test]
fn every_form_tells_that_a_report_was_cut() {
    let text = "communs: '1.0'\nkind: actor\nid: a\nname: A\ntypes: [agency]\nfoo: 1\nbar: 2\n";
    let folder = Folder::of(&[("a.yml", text)]);
    for (form, told) in [
        ("text", "there is more than"),
        ("json", "\"truncated\":true"),
        ("jsonl", "\"truncated\":true"),
        ("sarif", "\"id\":\"truncated\""),
        ("junit", "name=\"truncated\""),
        ("github", "title=truncated::"),
    ] {
        for limit in ["0", "1"] {
            let run = folder.run(&["check", "a.yml", "--format", form, "--limit-diagnostics", limit]);
            assert!(run.status == 1 && run.stdout.contains(told), "{form}: {run:?}");
        }
    }
}

#[test]
fn formatting_quotes_texts_that_look_like_numbers() {
    let text = "communs: 1.0\nkind: commons\nid: a\nname: A\nresource:\n  version: 1.10 # kept\nextensions: {x: 1.10}\n";
    let folder = Folder::of(&[("a.yml", text)]);
    assert_eq!(folder.run(&["format", "a.yml"]).status, 0);
    let written = folder.read("a.yml");
    assert!(written.contains("  version: '1.10' # kept\n"), "{written}");
    assert!(written.contains("  x: 1.10\n"), "{written}");
}

#[test]
fn formatting_leaves_what_has_no_fields_alone() {
    for (path, text) in [
        ("notes.txt", "hello"),
        ("list.yml", "-   a\n-   b\n"),
        ("number.json", " 12 "),
        ("page.md", "---\nhello\n---\nBody\n"),
        ("lines.jsonl", "12\n"),
    ] {
        let folder = Folder::of(&[(path, text)]);
        for args in [&["format", path][..], &["format", "--check", path]] {
            let ran = folder.run(args);
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{path}");
            assert!(ran.stderr.contains("no description: "), "{}", ran.stderr);
            assert_eq!(folder.read(path), text);
        }
    }
}

#[test]
fn formatting_keeps_comments_and_is_stable() {
    let text = "# The association\nname: FabMob # as on the site\nid: fabmob\ncommuns: '1.0'\nkind: actor\n";
    let page = format!("---\n{text}---\n# Body\n\n  kept\n");
    let folder = Folder::of(&[
        ("all/a.yml", text),
        ("all/page.md", &page),
        (
            "all/a.json",
            "{\"name\":\"A\",\"id\":\"a\",\"kind\":\"actor\",\"communs\":\"1.0\"}",
        ),
        ("all/other.json", "{ }"),
        ("broken.yml", "name: ["),
    ]);
    let check = folder.run(&["format", "--check", "all"]);
    assert_eq!((check.status, check.stdout.lines().count()), (1, 3), "{check:?}");
    assert_eq!(folder.read("all/a.yml"), text);
    assert_eq!(folder.run(&["format", "all"]).status, 0);
    assert_eq!(
        folder
            .read("all/a.yml")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect::<Vec<_>>(),
        [
            "communs: '1.0'",
            "kind: actor",
            "id: fabmob",
            "name: FabMob # as on the site"
        ]
    );
    assert!(folder.read("all/a.yml").contains("# The association"));
    assert!(folder.read("all/page.md").ends_with("---\n# Body\n\n  kept\n"));
    assert!(
        folder
            .read("all/a.json")
            .starts_with("{\n  \"communs\": \"1.0\",\n  \"kind\"")
    );
    assert_eq!(folder.read("all/other.json"), "{ }");
    let again = folder.run(&["format", "--check", "all"]);
    assert_eq!((again.status, again.stdout.as_str()), (0, ""));
    assert_eq!(folder.run(&["format", "broken.yml"]).status, 2);
    assert_eq!(folder.read("broken.yml"), "name: [");
    assert!(
        folder
            .run_with(&["format", "-"], text, &[])
            .stdout
            .contains("communs: '1.0'\nkind: actor\n")
    );
}

#[test]
fn descriptions_go_from_one_format_to_another_and_back() {
    let text = format!("{GOOD}created: 2019\naliases: [1.10, no]\n");
    let folder = Folder::of(&[("a.yml", &text), ("b.yml", &WRONG.replace("agence", "agency"))]);
    assert_eq!(folder.run(&["convert", "a.yml", "-o", "a.json"]).status, 0);
    let json: Value = serde_json::from_str(&folder.read("a.json")).unwrap();
    assert_eq!(json["created"], "2019");
    assert_eq!(json["aliases"], serde_json::json!(["1.10", "no"]));
    assert_eq!(
        folder
            .run(&["convert", "a.yml", "b.yml", "-o", "all.jsonl"])
            .status,
        0
    );
    assert_eq!(folder.read("all.jsonl").lines().count(), 2);
    assert_eq!(
        folder
            .run(&["convert", "all.jsonl", "-o", "My Catalogue.yml"])
            .status,
        0
    );
    let catalogue = folder.read("My Catalogue.yml");
    assert!(catalogue.contains("id: my-catalogue\n"), "{catalogue}");
    assert_eq!(folder.run(&["check", "My Catalogue.yml"]).status, 0);
    let back = folder
        .run(&["convert", "My Catalogue.yml", "--to", "jsonl"])
        .stdout;
    assert_eq!(
        back.lines().skip(1).collect::<Vec<_>>(),
        folder.read("all.jsonl").lines().collect::<Vec<_>>()
    );
    let unknown = folder.run_with(&["convert", "-", "--lang", "fr"], "a: b\n", &[]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("--from"), "{unknown:?}");
}

#[test]
fn descriptions_become_linked_data() {
    let folder = Folder::of(&[("a.yml", GOOD), ("wrong.yml", WRONG)]);
    let written = folder.run(&["convert", "a.yml", "--to", "jsonld"]);
    assert_eq!((written.status, written.stderr.as_str()), (0, ""));
    let document: Value = serde_json::from_str(&written.stdout).unwrap();
    assert_eq!(document["@context"], "https://w3id.org/communs/v1/context.jsonld");
    assert_eq!(document["kind"], serde_json::json!(["actor", "Organization"]));
    assert_eq!(document["id"], "actor/fabmob");
    // The name of the file says the same.
    assert_eq!(folder.run(&["convert", "a.yml", "-o", "a.jsonld"]).status, 0);
    assert_eq!(folder.read("a.jsonld"), written.stdout);
    let wrong = folder.run(&["convert", "wrong.yml", "--to", "jsonld"]);
    assert_eq!((wrong.status, wrong.stdout.as_str()), (2, ""));
    assert!(
        wrong.stderr.contains("error[") && wrong.stderr.contains("--> wrong.yml:"),
        "{}",
        wrong.stderr
    );
    let context: Value = serde_json::from_str(&folder.run(&["schema", "context"]).stdout).unwrap();
    assert_eq!(context["@context"]["@version"], 1.1);
}

#[test]
fn tables_are_read_along_a_mapping() {
    let folder = Folder::of(&[
        ("list.csv", "nom;siren\nMobicoop;130025265\n"),
        (
            "map.yml",
            "describes: actor\nfields: {name: nom, identifiers.siren: siren}\n",
        ),
        ("wrong.yml", "describes: actor\nfields: {nom: nom, name: nom}\n"),
    ]);
    let ran = folder.run(&["convert", "list.csv", "--mapping", "map.yml", "--to", "csv"]);
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "kind,id,name,identifiers.siren,provenance\r\nactor,mobicoop,Mobicoop,130025265,list.csv#row=2\r\n"
    );
    let ran = folder.run(&["convert", "list.csv", "--mapping", "wrong.yml"]);
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("wrong.yml:2:10"), "{}", ran.stderr);
    let ran = folder.run(&["convert", "list.csv", "--mapping", "absent.yml"]);
    assert_eq!(ran.status, 2, "{}", ran.stderr);
}
