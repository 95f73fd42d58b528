//! `communs check`: what is looked at, what is said, and the exit status.

mod support;

use support::{Folder, GOOD, HINTED, WRONG, snapshot};

#[test]
fn the_status_says_how_it_went() {
    let folder = Folder::of(&[("good.yml", GOOD), ("wrong.yml", WRONG), ("hinted.yml", HINTED)]);
    let status = |args: &[&str]| folder.run(&[&["check"], args].concat()).status;
    assert_eq!(status(&["good.yml"]), 0);
    assert_eq!(status(&["wrong.yml"]), 1);
    assert_eq!(status(&["missing.yml"]), 2);
    assert_eq!(status(&["wrong.yml", "missing.yml", "good.yml"]), 2);
    assert_eq!(status(&["--nonsense", "good.yml"]), 2);
    assert_eq!(status(&["--profile", "nonsense", "good.yml"]), 2);
    assert_eq!(status(&["hinted.yml"]), 0);
    assert_eq!(status(&["--deny", "warnings", "hinted.yml"]), 0);
    assert_eq!(status(&["--deny", "hints", "hinted.yml"]), 1);
    assert_eq!(status(&["--profile", "publish", "good.yml"]), 1);
    assert_eq!(status(&["--kind", "project", "good.yml"]), 1);
    assert_eq!(status(&["--limit-depth", "1", "good.yml"]), 2);
    assert_eq!(status(&["--limit-bytes", "10", "good.yml"]), 2);
    assert_eq!(status(&["--limit-nodes", "2", "good.yml"]), 2);
    folder.write(
        "latin.yml",
        b"communs: '1.0'\nkind: actor\nid: cafe\nname: Caf\xe9\n",
    );
    assert_eq!(status(&["latin.yml"]), 2);
}

#[test]
fn people_are_told_in_both_languages() {
    let folder = Folder::of(&[
        ("a.yml", WRONG),
        ("b.yml", "communs: '1.0'\nkind: commons\nid: gtfs\nname: [\n"),
        ("c.yml", HINTED),
        (
            "d.json",
            "{\"communs\": \"1.0\", \"kind\": \"actor\", \"id\": \"a\", \"name\": \"A\", \"types\": [\"agency\"],}",
        ),
    ]);
    for lang in ["en", "fr"] {
        let ran = folder.run(&[
            "check", "--lang", lang, "a.yml", "b.yml", "c.yml", "d.json", "none.yml",
        ]);
        assert_eq!(ran.status, 2);
        snapshot(
            &format!("check.{lang}.txt"),
            &(ran.stdout + "--- stderr\n" + &ran.stderr),
        );
    }
}

#[test]
fn the_environment_says_the_language_and_the_colour() {
    let folder = Folder::of(&[("a.yml", WRONG)]);
    let run = |args: &[&str], environment| {
        folder
            .run_with(&[&["check", "a.yml"], args].concat(), "", environment)
            .stdout
    };
    assert!(run(&[], &[]).contains("1 file checked: 1 error\n"));
    assert!(
        run(&[], &[("LC_ALL", ""), ("LC_MESSAGES", "fr_FR.UTF-8")])
            .contains("1 fichier vérifié\u{a0}: 1 erreur\n")
    );
    assert!(run(&["--lang", "en"], &[("LC_ALL", "fr_FR")]).contains("1 error"));
    assert!(!run(&[], &[]).contains('\u{1b}'));
    assert!(run(&["--color", "always"], &[("NO_COLOR", "1")]).contains('\u{1b}'));
    assert!(!run(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]).contains('\u{1b}'));
    assert!(!run(&["--quiet"], &[]).contains("checked"));
}

#[test]
fn a_wrong_command_line_is_told_in_french() {
    let folder = Folder::of(&[]);
    for (args, said) in [
        (
            &["check", "--frmat", "json", "a.yml"][..],
            "argument inconnu : --frmat ; faut-il lire « --format » ?",
        ),
        (
            &["chek"],
            "commande inconnue : chek ; faut-il lire « check » ou « schema » ?",
        ),
        (
            &["check", "--limit-depth", "0", "a.yml"],
            "valeur refusée pour --limit-depth <NIVEAUX> : 0 ; donner un nombre entier de 1 à 512",
        ),
        (
            &["check", "--limit-nodes", "x", "a.yml"],
            "valeur refusée pour --limit-nodes <NOMBRE> : x ; donner un nombre entier",
        ),
        (&["check"], "il manque un argument obligatoire : <CHEMINS>..."),
        (
            &["check", "--quiet", "--quiet", "a.yml"],
            "--quiet est donné plus d'une fois",
        ),
        (
            &["check", "--as", "cff", "--kind", "actor", "a.yml"],
            "--as <FORMAT> ne va pas avec --kind <GENRE>",
        ),
    ] {
        let ran = folder.run(&[args, &["--lang", "fr"]].concat());
        assert_eq!(ran.status, 2);
        let first = ran.stderr.lines().next().unwrap_or_default();
        assert_eq!(first, format!("erreur : {said}"));
    }
}

#[test]
fn a_run_that_finds_no_file_says_which_names_it_looked_for() {
    let folder = Folder::of(&[
        ("empty/notes.txt", "hello"),
        ("other/a.yml", "a: b"),
        ("a.yml", GOOD),
    ]);
    let run = |args: &[&str]| {
        let ran = folder.run(&[&["check"], args].concat());
        assert_eq!(ran.status, 0, "{ran:?}");
        (ran.stdout, ran.stderr)
    };
    let said = |(stdout, stderr): (String, String), start: &str, name: &str| {
        assert!(stdout.starts_with(start), "{stdout}");
        assert!(
            stderr.starts_with("nothing to check was found") && stderr.contains(name),
            "{stderr}"
        );
    };
    said(run(&["empty"]), "0 files checked\n", "`*.yaml`");
    said(run(&["other"]), "0 files checked\n1 file passed over", "`*.yaml`");
    said(run(&["--format", "json", "empty"]), "{", "`*.yaml`");
    said(
        run(&["--as", "publiccode", "empty"]),
        "0 files checked\n",
        "`publiccode.yml`",
    );
    assert_eq!(run(&["--quiet", "empty"]).1, "");
    assert_eq!(run(&["a.yml"]).1, "");
    let french = run(&["--lang", "fr", "empty"]);
    assert!(
        french.1.starts_with("rien à vérifier n'a été trouvé"),
        "{french:?}"
    );
}

#[test]
fn a_folder_is_one_catalogue_and_passes_over_other_files() {
    let member = "communs: '1.0'\nkind: actor\nid: hove\nname: Hove\ntypes: [company]\nmemberships: [{of: fabmob, role: member}]\n";
    let folder = Folder::of(&[
        ("all/fabmob.yml", GOOD),
        ("all/sub/hove.yml", member),
        (
            "all/page.md",
            &format!("---\n{}---\n# A page\n", GOOD.replace("fabmob", "page")),
        ),
        ("all/plain.md", "# No front matter\n"),
        ("all/package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}"),
        ("all/mkdocs.yml", "site_name: x\nkind: Deployment\n"),
        ("all/.github/ci.yml", "on: push\n"),
        ("all/broken-of-others.yml", "{{ template }}: [\n"),
        ("all/.gitignore", "ignored.yml\n"),
        ("all/.communsignore", "drafts/\n"),
        ("all/ignored.yml", WRONG),
        ("all/drafts/draft.yml", WRONG),
        ("all/notes.txt", WRONG),
    ]);
    let ran = folder.run(&["check", "all", "--deny", "hints"]);
    let told = &ran.stdout;
    // Only who is referred to by nobody is told of.
    assert!(told.contains("3 files checked"), "{told}");
    assert!(told.contains("5 files passed over: no `communs` field"), "{told}");
    assert!(!told.contains("link-unresolved"), "{told}");
    // A file that is named is always checked, each for itself.
    let ran = folder.run(&["check", "all/package.json"]);
    assert_eq!(ran.status, 1);
    assert_eq!(folder.run(&["check", "all/plain.md"]).status, 2);
    assert_eq!(folder.run(&["check", "all/page.md"]).status, 0);
    assert_eq!(
        folder
            .run(&["check", "all/sub/hove.yml", "all/fabmob.yml"])
            .status,
        0
    );
}

#[test]
fn references_are_followed_through_folders_and_lines() {
    let line = |id: &str, of: &str| {
        format!(
            "{{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"{id}\",\"name\":\"{id}\",\"types\":[\"company\"],\"memberships\":[{{\"of\":\"{of}\",\"role\":\"member\"}}]}}\n"
        )
    };
    let lines = line("a", "b") + "\n" + &line("b", "c") + &line("a", "b");
    let folder = Folder::of(&[
        ("all.jsonl", &lines),
        ("folder/a.yml", GOOD),
        ("folder/more.jsonl", &lines),
    ]);
    for args in [&["check", "all.jsonl"][..], &["check", "-"]] {
        let ran = folder.run_with(args, &lines, &[]);
        assert_eq!(ran.status, 1, "{ran:?}");
        assert!(ran.stdout.contains("link-unresolved"), "{ran:?}");
        assert!(ran.stdout.contains("link-duplicate-id"), "{ran:?}");
        assert!(
            ran.stdout.contains("jsonl:3:") || ran.stdout.contains("-:3:"),
            "{ran:?}"
        );
        assert!(
            ran.stdout.contains("1 file checked (3 descriptions): 2 errors"),
            "{ran:?}"
        );
    }
    let ran = folder.run(&["check", "folder"]);
    assert!(ran.stdout.contains("folder/more.jsonl:3:"), "{ran:?}");
    assert!(ran.stdout.contains("\"of\":\"c\""), "the line is shown: {ran:?}");
}

#[test]
fn the_standard_input_is_told_by_its_content() {
    let folder = Folder::of(&[]);
    let status = |text: &str| folder.run_with(&["check", "-"], text, &[]).status;
    assert_eq!(status(GOOD), 0);
    assert_eq!(status(&format!("---\n{GOOD}---\nText\n")), 0);
    assert_eq!(
        status("{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"a\",\"name\":\"A\"}\n"),
        0
    );
    assert_eq!(status(""), 1);
}

#[test]
fn a_line_over_the_limit_does_not_keep_the_others_from_being_checked() {
    let good =
        "{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"a\",\"name\":\"A\",\"types\":[\"company\"]}\n";
    let lines = format!("{{\"name\":\"{}\"}}\n{good}", "x".repeat(500));
    let folder = Folder::of(&[("all.jsonl", &lines)]);
    let ran = folder.run(&["check", "--limit-bytes", "200", "all.jsonl"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("all.jsonl:1: too big"), "{ran:?}");
    assert!(ran.stdout.contains("2 descriptions"), "{ran:?}");
}

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_is_no_error() {
    let folder = Folder::of(&[("wrong.jsonl", &"{\"kind\":\"actor\"}\n".repeat(20_000))]);
    let command = format!("{} check wrong.jsonl | head -n 1", env!("CARGO_BIN_EXE_communs"));
    let output = std::process::Command::new("sh")
        .args(["-c", &command])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.stdout.split(|byte| *byte == b'\n').count(), 2);
}
