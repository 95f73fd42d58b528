//! The help of every command as a terminal of 80 columns shows it.

mod support;

use support::{Folder, snapshot};

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    let folder = Folder::of(&[]);
    for (lang, environment) in [("en", "C"), ("fr", "fr_FR.UTF-8")] {
        let help = |args: &[&str]| {
            let by_environment = folder.run_with(args, "", &[("LANG", environment), ("COLUMNS", "80")]);
            let by_option = [args, &["--lang", lang]].concat();
            let by_option = folder.run_with(&by_option, "", &[("LANG", "de_DE"), ("COLUMNS", "80")]);
            assert_eq!(by_option.stdout, by_environment.stdout);
            assert_eq!((by_environment.status, by_environment.stderr.as_str()), (0, ""));
            by_environment.stdout
        };
        let mut told = Vec::new();
        for args in [
            &["--help"][..],
            &["check", "--help"],
            &["check", "-h"],
            &["convert", "--help"],
            &["format", "--help"],
            &["new", "--help"],
            &["schema", "--help"],
            &["explain", "--help"],
            &["completions", "--help"],
        ] {
            // Where a line is blank, clap indents it all the same.
            let help: Vec<_> = help(args).lines().map(str::trim_end).map(str::to_owned).collect();
            told.push(format!("$ communs {}\n{}\n", args.join(" "), help.join("\n")));
        }
        snapshot(&format!("help.{lang}.txt"), &told.join("\n"));
    }
}

#[test]
fn a_command_line_without_a_command_gets_the_help() {
    let folder = Folder::of(&[]);
    for (lang, first) in [("en", "Read, validate"), ("fr", "Lire, vérifier")] {
        let ran = folder.run_with(&[], "", &[("LANG", lang)]);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.starts_with(first), "{}", ran.stderr);
    }
    let ran = folder.run(&["--lang", "fr", "help", "new"]);
    assert_eq!(ran.stdout, folder.run(&["new", "--help", "--lang", "fr"]).stdout);
}
