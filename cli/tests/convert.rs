//! `communs convert` between formats of this library and those of others.

mod support;

use communs::exchange::{SourceFormat, TargetFormat};
use serde_json::Value;
use support::{Folder, GOOD};

const CITATION: &str = "cff-version: 1.2.0\nmessage: Cite it.\ntype: software\ntitle: OpenTripPlanner\nauthors:\n  - name: Entur\n\
    license: LGPL-3.0-or-later\nurl: https://www.opentripplanner.org/\n";
const COMMONS: &str = "communs: '1.0'\nkind: commons\nid: gtfs\nname: {fr: GTFS (horaires), en: GTFS}\n\
    resource: {natures: [data], licenses: [{spdx: MIT OR Apache-2.0}]}\n";

#[test]
fn every_format_is_on_the_list() {
    let folder = Folder::of(&[]);
    let help = folder.run(&["convert", "--help"]).stdout;
    for word in SourceFormat::ALL.map(SourceFormat::as_str) {
        assert!(help.contains(word), "{word}: {help}");
    }
    for word in TargetFormat::ALL.map(TargetFormat::as_str) {
        assert!(help.contains(word), "{word}: {help}");
    }
    let unknown = folder.run(&["convert", "a.yml", "--to", "codemetta"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("codemeta"), "{unknown:?}");
}

#[test]
fn files_of_others_become_files_of_others() {
    let folder = Folder::of(&[("CITATION.cff", CITATION)]);
    let ran = folder.run(&["convert", "CITATION.cff", "-o", "codemeta.json"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    let written: Value = serde_json::from_str(&folder.read("codemeta.json")).unwrap();
    assert_eq!(written["@type"], "SoftwareSourceCode");
    assert_eq!(
        written["author"],
        serde_json::json!({ "@type": "Organization", "name": "Entur" })
    );
    assert_eq!(written["license"], "https://spdx.org/licenses/LGPL-3.0-or-later");
    let back = folder.run(&["convert", "codemeta.json", "--to", "cff"]);
    assert_eq!(back.status, 0, "{back:?}");
    assert!(back.stdout.contains("authors:\n  - name: Entur\n"), "{back:?}");
    let ours = folder.run(&["convert", "codemeta.json"]);
    assert!(ours.stdout.contains("id: opentripplanner\n"), "{ours:?}");
}

#[test]
fn what_is_lost_asked_for_or_refused_is_told() {
    let folder = Folder::of(&[("gtfs.yml", COMMONS), ("fabmob.yml", GOOD)]);
    let ran = folder.run(&["convert", "gtfs.yml", "--to", "codemeta", "--language", "fr"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.stdout.contains("\"name\": \"GTFS (horaires)\""), "{ran:?}");
    assert!(
        ran.stderr
            .contains("warning[lossy-unwritten]: `resource.licenses` has no place in codemeta.json")
            && ran.stderr.contains("`name.en`")
            && ran.stderr.contains("gtfs.yml"),
        "{ran:?}"
    );
    let asked = folder.run(&["convert", "gtfs.yml", "-o", "CITATION.cff", "--lang", "fr"]);
    assert_eq!(asked.status, 1, "{asked:?}");
    assert!(
        asked
            .stderr
            .contains("erreur[lossy-asked]: CITATION.cff demande `authors`"),
        "{asked:?}"
    );
    assert!(folder.read("CITATION.cff").contains("title: GTFS\n"));

    let refused = folder.run(&["convert", "fabmob.yml", "-o", "codemeta.json"]);
    assert_eq!(refused.status, 1, "{refused:?}");
    assert!(
        refused.stderr.contains("codemeta.json cannot hold an actor"),
        "{refused:?}"
    );
    assert!(!folder.path().join("codemeta.json").exists());
}

#[test]
fn options_choose_among_several_and_are_never_passed_over() {
    let folder = Folder::of(&[
        ("gtfs.yml", COMMONS),
        ("netex.yml", &COMMONS.replace("id: gtfs", "id: netex")),
    ]);
    let both = ["convert", "gtfs.yml", "netex.yml", "--to", "codemeta"];
    assert_eq!(folder.run(&both).status, 1);
    let one = folder.run(&[&both[..], &["--id", "netex"]].concat());
    assert_eq!(one.status, 0, "{one:?}");
    assert!(one.stderr.contains("lossy-unwritten"), "{one:?}");
    let none = folder.run(&[&both[..], &["--id", "siri"]].concat());
    assert_eq!((none.status, none.stdout.as_str()), (1, ""), "{none:?}");
    let own = folder.run(&[
        "convert",
        "gtfs.yml",
        "netex.yml",
        "--to",
        "jsonl",
        "--id",
        "netex",
    ]);
    assert_eq!(own.status, 0, "{own:?}");
    assert!(
        own.stdout.contains("\"id\":\"netex\"") && own.stdout.lines().count() == 1,
        "{own:?}"
    );
    let unused = folder.run(&["convert", "gtfs.yml", "--to", "json", "--goals", "9"]);
    assert_eq!(unused.status, 2);
    assert!(
        unused
            .stderr
            .contains("option `goals` is not known; the options are `id`"),
        "{unused:?}"
    );
}

#[test]
fn a_page_of_the_wiki_is_written_onto() {
    let folder = Folder::of(&[
        ("gtfs.yml", COMMONS),
        (
            "page.wikitext",
            "{{Ressource\n|couleur=bleu\n|version=1\n}}\n[[Catégorie:Communs]]\n",
        ),
    ]);
    let written = folder.run(&[
        "convert",
        "gtfs.yml",
        "--to",
        "wikitext",
        "--page",
        "page.wikitext",
    ]);
    assert!(written.stdout.contains("|couleur=bleu\n"), "{written:?}");
    let absent = folder.run(&["convert", "gtfs.yml", "--to", "wikitext", "--page", "no.wikitext"]);
    assert_eq!(absent.status, 2);
    assert!(absent.stderr.contains("no.wikitext:"), "{absent:?}");
}

#[test]
fn what_keeps_a_text_from_being_converted_is_shown_in_its_place() {
    let lines = "{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"a\",\"name\":\"A\"}\n{\"id\" \"b\"}\n";
    let wrong = COMMONS.replace("id: gtfs", "id: GTFS");
    let folder = Folder::of(&[("a.jsonl", lines), ("wrong.yml", &wrong)]);
    let ran = folder.run(&["convert", "a.jsonl", "--to", "yaml"]);
    assert_eq!(ran.status, 2, "{ran:?}");
    assert!(ran.stderr.contains("a.jsonl:2:7"), "{ran:?}");
    let ran = folder.run(&["convert", "wrong.yml", "--to", "jsonld"]);
    assert_eq!(ran.status, 2, "{ran:?}");
    assert!(
        ran.stderr.contains("error[value-slug]") && ran.stderr.contains("wrong.yml:3:5"),
        "{ran:?}"
    );
}

#[test]
fn texts_that_are_too_long_leave_as_they_came() {
    let long = format!("{COMMONS}summary: {}\n", "long ".repeat(80));
    let folder = Folder::of(&[("long.yml", &long)]);
    assert_eq!(folder.run(&["check", "long.yml"]).status, 1);
    let ran = folder.run(&["convert", "long.yml", "--to", "jsonld"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.stdout.contains("long long"), "{ran:?}");
}

#[test]
fn options_of_imports_are_listened_to_or_refused() {
    let page = "{{Ressource|shortDescription=Voir [[Autre page]]|from=FabMob}}";
    let folder = Folder::of(&[("p.wikitext", page), ("fabmob.yml", GOOD)]);
    let options = [
        "--title",
        "Mon titre",
        "--base",
        "https://wiki.example.org/wiki/",
        "--name",
        "Relevé",
    ];
    let ran = folder.run(&[&["convert", "p.wikitext"], &options[..]].concat());
    assert_eq!(ran.status, 0, "{ran:?}");
    for said in [
        "name: Mon titre\n",
        "https://wiki.example.org/wiki/Mon_titre\n",
        "name: Relevé\n",
    ] {
        assert!(ran.stdout.contains(said), "{said}: {ran:?}");
    }
    for option in options.chunks(2) {
        let ran = folder.run(&[&["convert", "fabmob.yml"], option].concat());
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.stderr.contains(option[0].trim_start_matches('-')), "{ran:?}");
    }
}

#[test]
fn the_text_below_a_front_matter_is_the_description() {
    let page =
        "---\ncommuns: '1.0' # ours\nkind: commons\nid: bus\nname: Bus\n---\n\n# Bus\n\nUn *essai* : oui.\n";
    let two = page.replace("name: Bus\n", "name: Bus\ndescription: Court.\n");
    let folder = Folder::of(&[
        ("page.md", page),
        ("two.md", &two),
        (
            "front.md",
            "---\ncommuns: '1.0'\nkind: actor\nid: a\nname: A\n---\n",
        ),
    ]);
    let ran = folder.run(&["convert", "page.md"]);
    assert_eq!(
        (ran.status, ran.stdout.as_str(), ran.stderr.as_str()),
        (
            0,
            "communs: '1.0' # ours\nkind: commons\nid: bus\nname: Bus\ndescription: |-\n  # Bus\n\n  Un *essai* : oui.\n",
            ""
        )
    );
    // A page that is written from a description says nothing besides.
    folder.run(&["convert", "page.md", "--to", "markdown", "-o", "written.md"]);
    let back = folder.run(&["convert", "written.md"]);
    assert_eq!(back.stdout.matches("Un *essai*").count(), 1, "{back:?}");
    let front = folder.run(&["convert", "front.md"]);
    assert!(front.stdout.ends_with("name: A\n"), "{front:?}");
    let both = folder.run(&["convert", "two.md"]);
    assert!(both.stderr.contains("lossy-extension"), "{both:?}");
    assert!(both.stdout.contains("Un *essai*"), "{both:?}");
}

#[test]
fn what_is_wrong_with_a_source_is_told_where_it_is() {
    let json = "{\n  // who\n  \"kind\": \"actor\", \"id\": \"a\", \"name\": \"A\"\n}\n";
    let folder = Folder::of(&[
        ("a.json", json),
        ("one.cff", CITATION),
        ("two.cff", CITATION),
        ("empty.xml", ""),
        ("list.csv", "nom;siren\nA;1\n"),
    ]);
    let own = folder.run(&["convert", "--from", "json", "a.json"]);
    assert_eq!(own.status, 2, "{own:?}");
    assert!(own.stderr.contains("a.json:2:3"), "{own:?}");
    assert!(own.stderr.contains("comment"), "{own:?}");
    let twice = folder.run(&["convert", "one.cff", "two.cff"]);
    assert!(twice.stderr.contains("see also `one.cff`"), "{twice:?}");
    for (name, told) in [
        ("empty.xml", "lossy-other-format"),
        ("list.csv", "lossy-no-mapping"),
    ] {
        let ran = folder.run(&["convert", name]);
        assert_eq!(ran.status, 1, "{ran:?}");
        assert!(ran.stderr.contains(told), "{ran:?}");
    }
    let other = folder.run(&["convert", "one.cff", "--from", "mediawiki-export"]);
    assert_eq!(other.status, 1, "{other:?}");
}
