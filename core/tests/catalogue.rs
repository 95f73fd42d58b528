//! Every entry of the catalogue of codes is whole in both languages, and its example does what it says.

use std::collections::HashSet;

use communs::diagnostic::catalogue::{entries, explain};
use communs::diagnostic::{Locale, Severity};
use communs::text::{Buffer, FaultKind, Format, Limits, Unreadable, read};

/// Parameters that no message shows: code, name, reason.
const SILENT: [(&str, &str, &str); 0] = [];

/// The sections of an explanation: heading and content.
fn sections(explanation: &str) -> Vec<(&str, &str)> {
    explanation
        .split("## ")
        .skip(1)
        .map(|section| {
            let (heading, content) = section.split_once('\n').unwrap_or((section, ""));
            (heading, content.trim())
        })
        .collect()
}

/// The fenced blocks under a heading: language and text.
fn blocks<'a>(explanation: &'a str, heading: &str) -> Vec<(&'a str, &'a str)> {
    sections(explanation)
        .into_iter()
        .filter(|(found, _)| *found == heading)
        .flat_map(|(_, content)| content.split("```").skip(1).step_by(2))
        .filter_map(|block| block.split_once('\n'))
        .collect()
}

/// The codes of what the readers find in a block; nothing for what is neither JSON nor YAML.
fn faults((language, text): (&str, &str)) -> Vec<&'static str> {
    let format = match language {
        "json" => Format::Json,
        "yaml" => Format::Yaml,
        _ => return Vec::new(),
    };
    let mut buffer = Buffer::new();
    let faults = match read(text, format, &Limits::default(), &mut buffer) {
        Ok(tree) => tree.faults().to_vec(),
        Err(Unreadable::Faults(faults, _)) => faults,
        Err(Unreadable::Exceeded(_)) => return vec!["exceeded"],
    };
    faults.iter().map(|fault| code(&fault.kind)).collect()
}

/// The names between braces.
fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        Some(name).filter(|name| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
    })
}

#[test]
fn codes_are_unique_and_kebab_case_under_their_family() {
    const FAMILIES: [&str; 7] = ["syntax", "shape", "value", "link", "rule", "hint", "lossy"];
    let mut codes = HashSet::new();
    let mut last_family = 0;
    for entry in entries() {
        let code = entry.code();
        assert!(codes.insert(code), "{code} is there twice");
        assert!(
            code.split('-').count() > 1
                && code.split('-').all(|word| !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())),
            "{code} is not kebab-case"
        );
        let family = FAMILIES
            .iter()
            .position(|family| *family == entry.family())
            .unwrap_or_else(|| panic!("{code} has no family"));
        assert!(family >= last_family, "{code} stands in another family");
        last_family = family;
        // An exchange warns of what it lost, and hints at what it mended; advice may be a warning.
        assert!(
            (entry.severity() != Severity::Error) == (entry.family() == "hint") || entry.family() == "lossy",
            "{code}"
        );
    }
}

#[test]
fn explain_finds_every_code() {
    for entry in entries() {
        assert_eq!(explain(entry.code()), Some(entry));
    }
    assert_eq!(explain("value-nothing"), None);
}

#[test]
fn explanations_have_their_four_sections() {
    for entry in entries() {
        for (locale, headings) in [
            (Locale::English, ["What", "Why", "Example", "Fix"]),
            (Locale::French, ["Quoi", "Pourquoi", "Exemple", "Correction"]),
        ] {
            let explanation = entry.explanation(locale);
            assert!(explanation.starts_with("## "), "{}: {explanation}", entry.code());
            let sections = sections(explanation);
            let found: Vec<_> = sections.iter().map(|(heading, _)| *heading).collect();
            assert_eq!(found, headings, "{}", entry.code());
            for (heading, content) in sections {
                assert!(!content.is_empty(), "{}: nothing under {heading}", entry.code());
                assert!(
                    content.matches("```").count() % 2 == 0,
                    "{}: a block under {heading} is not closed",
                    entry.code()
                );
            }
        }
    }
}

#[test]
fn both_languages_show_the_same_example() {
    for entry in entries() {
        let english = blocks(entry.explanation(Locale::English), "Example");
        let french = blocks(entry.explanation(Locale::French), "Exemple");
        assert_eq!(english, french, "{}", entry.code());
        assert!(
            matches!(english[..], [("json" | "yaml" | "text", _)]),
            "{}: {english:?}",
            entry.code()
        );
    }
}

#[test]
fn examples_of_the_syntax_break_it_and_the_others_do_not() {
    let mut wrong = Vec::new();
    for entry in entries() {
        let found: Vec<_> = blocks(entry.explanation(Locale::English), "Example")
            .into_iter()
            .flat_map(faults)
            .collect();
        let expected: &[&str] = match entry.code() {
            // The reader keeps both keys.
            "syntax-duplicate-key" => &[],
            code if entry.family() == "syntax" => &[code],
            _ => &[],
        };
        if found != expected {
            wrong.push((entry.code(), found));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn corrections_keep_to_the_syntax() {
    for entry in entries() {
        for (locale, heading) in [(Locale::English, "Fix"), (Locale::French, "Correction")] {
            for block in blocks(entry.explanation(locale), heading) {
                assert!(faults(block).is_empty(), "{}: {block:?}", entry.code());
            }
        }
    }
}

/// The code of a fault of the readers.
fn code(fault: &FaultKind) -> &'static str {
    match fault {
        FaultKind::Empty => "syntax-empty",
        FaultKind::JsonExpected(_) => "syntax-json-unexpected",
        FaultKind::JsonEnd(_) => "syntax-json-end",
        FaultKind::JsonTrailingComma => "syntax-json-trailing-comma",
        FaultKind::JsonComment => "syntax-json-comment",
        FaultKind::JsonWord => "syntax-json-word",
        FaultKind::JsonString => "syntax-json-string",
        FaultKind::JsonEscape => "syntax-json-escape",
        FaultKind::JsonNumber => "syntax-json-number",
        FaultKind::YamlTab => "syntax-yaml-tab",
        FaultKind::YamlQuote => "syntax-yaml-quote",
        FaultKind::YamlIndentation => "syntax-yaml-indentation",
        FaultKind::YamlColon => "syntax-yaml-colon",
        FaultKind::YamlDocuments => "syntax-yaml-documents",
        FaultKind::YamlKey => "syntax-yaml-key",
        FaultKind::YamlTag => "syntax-yaml-tag",
        FaultKind::YamlAlias => "syntax-yaml-alias",
        FaultKind::Yaml(_) => "syntax-yaml",
        _ => "unknown",
    }
}

#[test]
fn messages_put_in_the_parameters_they_declare() {
    for entry in entries() {
        let declared: HashSet<_> = entry.params().iter().map(|(name, _)| *name).collect();
        for locale in Locale::ALL {
            let used: HashSet<_> = [entry.message(locale), entry.help(locale)]
                .into_iter()
                .flat_map(placeholders)
                .collect();
            for name in &used {
                assert!(
                    declared.contains(name),
                    "{}: {{{name}}} is no parameter, in {locale:?}",
                    entry.code()
                );
            }
            for name in &declared {
                let silent = SILENT
                    .iter()
                    .any(|(code, param, _)| (*code, param) == (entry.code(), name));
                assert!(
                    used.contains(name) || silent,
                    "{}: {name} is not shown, in {locale:?}",
                    entry.code()
                );
            }
        }
    }
}

/// A number may be one: what stands behind it is no plural.
#[test]
fn numbers_may_be_one() {
    // These are limits of formats and lengths beyond them, none of which is one.
    const MANY: [(&str, &[&str]); 3] = [
        ("shape-too-long", &["length", "most"]),
        ("shape-too-short", &["least"]),
        ("lossy-length", &["most"]),
    ];
    let mut plurals = Vec::new();
    for entry in entries() {
        let numbers = entry.params().iter().filter(|(_, kind)| *kind == "number");
        for (name, _) in numbers {
            let is_many = |(code, names): &(&str, &[&str])| *code == entry.code() && names.contains(name);
            for locale in Locale::ALL {
                for text in [entry.message(locale), entry.help(locale)] {
                    let hole = format!("{{{name}}} ");
                    let behind = text.split(&hole).skip(1);
                    let mut words = behind.filter_map(|rest| rest.split([' ', ',']).next());
                    let plural = words.find(|word| word.len() > 3 && word.ends_with('s'));
                    if plural.is_some() && !MANY.iter().any(is_many) {
                        plurals.push((entry.code(), *name, locale));
                    }
                }
            }
        }
    }
    assert_eq!(plurals, []);
}

#[test]
fn messages_and_helps_are_worded_alike() {
    for entry in entries() {
        for locale in Locale::ALL {
            for text in [entry.message(locale), entry.help(locale)] {
                assert!(
                    text.starts_with(|c: char| c.is_lowercase() || matches!(c, '`' | '{')),
                    "{}: {text}",
                    entry.code()
                );
                assert!(
                    !text.ends_with(['.', '!', '?', ';', ':', ' ']),
                    "{}: {text}",
                    entry.code()
                );
                assert!(
                    text.matches('`').count() % 2 == 0,
                    "{}: a backtick is alone in {text}",
                    entry.code()
                );
                assert!(!text.contains("::"), "{}: a Rust name in {text}", entry.code());
            }
        }
    }
}

/// What an example shows alone, or under the fields that every description has.
#[test]
fn examples_show_what_they_explain() {
    use communs::exchange::Foreign;
    use communs::{ForeignOptions, Options, Profile, check, check_as};
    // What the caller asks, a mapping, the rest of a catalogue, and a folder show these.
    const ELSEWHERE: [&str; 6] = [
        "shape-kind",
        "shape-unknown-key",
        "link-unresolved",
        "rule-file-missing",
        "rule-not-png",
        "rule-image-width",
    ];
    let finds_as = |text: &str, code: &str| {
        Foreign::ALL.into_iter().any(|format| {
            check_as(format, text, &ForeignOptions::default())
                .is_ok_and(|report| report.iter().any(|one| one.code() == code))
        })
    };
    let finds = |text: &str, format: Option<Format>, code: &str| {
        Profile::ALL.iter().any(|profile| {
            let options = Options {
                profile: *profile,
                format,
                ..Options::default()
            };
            check(text, &options).is_ok_and(|report| report.iter().any(|one| one.code() == code))
        })
    };
    let mut silent = Vec::new();
    // What an exchange loses, its own tests show.
    for entry in entries().filter(|entry| entry.family() != "lossy" && !ELSEWHERE.contains(&entry.code())) {
        for (language, example) in blocks(entry.explanation(Locale::English), "Example") {
            let format = (language == "json").then_some(Format::Json);
            let under = |kind: &str| {
                let fields = [
                    "communs: \"1.0\"".to_owned(),
                    format!("kind: {kind}"),
                    "id: a".into(),
                    "name: A".into(),
                ];
                let absent = fields.iter().filter(|field| {
                    let key = field.split(' ').next().unwrap_or_default();
                    !example.lines().any(|line| line.starts_with(key))
                });
                absent
                    .chain([&example.to_owned()])
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\n")
            };
            let shown = finds(example, format, entry.code())
                || finds_as(example, entry.code())
                || ["actor", "commons", "project", "catalogue"]
                    .iter()
                    .any(|kind| finds(&under(kind), format, entry.code()));
            if !shown {
                silent.push(entry.code());
            }
        }
    }
    assert_eq!(silent, [""; 0]);
}

/// Cases are documents of this format; what an exchange could not carry is shown by the tests of the importer.
#[test]
fn every_lossy_code_is_in_a_test_of_the_importer() {
    let tests = concat!(
        include_str!("wiki.rs"),
        include_str!("wiki_pages.rs"),
        include_str!("wiki_sources.rs"),
        include_str!("wiki_titles.rs"),
        include_str!("import_stream.rs"),
        include_str!("crosswalk.rs"),
        include_str!("cff.rs"),
        include_str!("codemeta.rs"),
        include_str!("dpg.rs"),
        include_str!("publiccode.rs"),
        include_str!("mapping.rs"),
        include_str!("tables.rs")
    );
    let missing: Vec<_> = entries()
        .filter(|entry| entry.family() == "lossy" && !tests.contains(&format!("\"{}\"", entry.code())))
        .map(communs::diagnostic::Entry::code)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
