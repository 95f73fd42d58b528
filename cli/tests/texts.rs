//! `render` and `format_text`, which the packages of other languages call, held to what the command does.

mod support;

use communs::diagnostic::Locale;
use communs::exchange::OwnFormat;
use communs::text::{Format, Limits};
use communs::{Options, check};
use communs_cli::{format_text, render};
use support::{Folder, GOOD, WRONG};

#[test]
fn a_report_is_written_as_the_command_prints_it() {
    let folder = Folder::of(&[("a.yml", &format!("\u{feff}{WRONG}"))]);
    let text = folder.read("a.yml");
    let report = check(&text, &Options::default()).unwrap();
    for (colour, when) in [(false, "never"), (true, "always")] {
        let printed = folder
            .run(&["check", "--quiet", "--lang", "fr", "--color", when, "a.yml"])
            .stdout;
        assert_eq!(
            render(&report, "a.yml", Some(&text), Locale::French, colour),
            printed
        );
    }
    let without = render(&report, "a.yml", None, Locale::English, false);
    assert!(
        without.contains("--> a.yml:5:9\n") && !without.contains("types:"),
        "{without}"
    );
    let good = check(GOOD, &Options::default()).unwrap();
    assert_eq!(render(&good, "a.yml", Some(GOOD), Locale::English, false), "");
}

#[test]
fn what_the_limit_cuts_is_said() {
    let limits = Limits {
        diagnostics: 1,
        ..Limits::default()
    };
    let report = check(
        "kind: actor\n",
        &Options {
            limits,
            ..Options::default()
        },
    )
    .unwrap();
    let told = render(&report, "a.yml", None, Locale::English, false);
    assert!(
        told.ends_with(
            "a.yml: there is more than the limit `diagnostics` lets in; raise it to see the rest\n\n"
        ),
        "{told}"
    );
}

#[test]
fn a_text_is_formatted_as_the_command_does() {
    let page = "---\nname: FabMob # short\nid: fabmob\nkind: actor\ncommuns: '1.0'\n---\n# A page\n";
    let format = |text: &str, syntax, target| format_text(text, syntax, target, &Limits::default());
    let json = "{\"name\": \"A\", \"id\": \"a\", \"kind\": \"actor\", \"communs\": \"1.0\"}";
    let folder = Folder::of(&[]);
    for text in [page, json, GOOD, WRONG, "name:   [a,b]\n"] {
        let printed = folder.run_with(&["format", "-"], text, &[]).stdout;
        assert_eq!(format(text, None, None).unwrap(), printed);
    }
    assert_eq!(
        format(page, None, Some(OwnFormat::Json)).unwrap(),
        folder
            .run_with(&["convert", "--to", "json", "-"], page, &[])
            .stdout
    );
    let yaml = format(json, Some(Format::Json), Some(OwnFormat::Yaml)).unwrap();
    assert!(yaml.starts_with("communs: '1.0'\nkind: actor\n"), "{yaml}");

    let code = |text: &[u8], syntax, limits| format_text(text, syntax, None, &limits).unwrap_err().code();
    assert_eq!(code(b"a: [", None, Limits::default()), "syntax");
    assert_eq!(
        code(GOOD.as_bytes(), Some(Format::Json), Limits::default()),
        "syntax"
    );
    assert_eq!(code(b"a: \xe9", None, Limits::default()), "not-utf8");
    assert_eq!(
        code(
            GOOD.as_bytes(),
            None,
            Limits {
                bytes: 5,
                ..Limits::default()
            }
        ),
        "exceeded-bytes"
    );
}
