//! The help in French. In English it stands in `args`, and clap writes it.

mod french;

use std::ffi::OsString;

use clap::builder::{PossibleValue, Styles};
use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory as _};

use crate::args::Cli;

/// The French of a text, where it is known.
type French<'f> = &'f dyn Fn(&str) -> Option<&'static str>;

/// The help that was asked for, in French: what clap says of the same arguments when its texts are French. What is no
/// help is left as it is.
pub(crate) fn in_french(said: clap::Error, args: &[OsString]) -> clap::Error {
    match said.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let again = translated(built(), &french::of).try_get_matches_from(args);
            again.err().unwrap_or(said)
        }
        _ => said,
    }
}

/// An argument as clap names it, `--limit-bytes <BYTES>`, as the help in French does.
pub(crate) fn name_in_french(argument: &str) -> String {
    let named = argument
        .split_inclusive(['<', '>'])
        .map(|part| match part.strip_suffix('>') {
            Some(name) => format!("{}>", french::of(name).unwrap_or(name)),
            None => part.to_owned(),
        });
    named.collect()
}

/// The command line with what clap adds of its own: it is translated as well.
fn built() -> Command {
    let mut command = Cli::command();
    command.build();
    command
}

fn translated(mut command: Command, french: French<'_>) -> Command {
    let styles = command.get_styles().clone();
    if let Some(about) = command.get_about().map(|about| text(&about.to_string(), french)) {
        command = command.about(about);
    }
    if let Some(after) = command
        .get_after_help()
        .map(|after| text(&after.to_string(), french))
    {
        command = command.after_help(after);
    }
    if let Some(heading) = french("Commands") {
        command = command.subcommand_help_heading(heading);
    }
    if let Some(name) = french("COMMAND") {
        command = command.subcommand_value_name(name);
    }
    let usage = styles.get_usage();
    command
        .help_template(format!(
            "{{about-with-newline}}\n{usage}{}{usage:#} {{usage}}\n\n{{all-args}}{{after-help}}",
            text("Usage:", french),
        ))
        .mut_args(|arg| argument(arg, french, &styles))
        .mut_subcommands(|command| translated(command, french))
}

fn argument(mut arg: Arg, french: French<'_>, styles: &Styles) -> Arg {
    // Flags have the name of a value as well, which nobody sees.
    if arg.get_action().takes_values() {
        let names = arg.get_value_names().unwrap_or_default().iter();
        if let Some(names) = names.map(|name| french(name)).collect::<Option<Vec<_>>>() {
            arg = arg.value_names(names);
        }
    }
    let ordinary = if arg.is_positional() {
        "Arguments"
    } else {
        "Options"
    };
    if let Some(heading) = french(arg.get_help_heading().unwrap_or(ordinary)) {
        arg = arg.help_heading(heading);
    }

    let mut short = arg
        .get_help()
        .map_or_else(String::new, |help| text(&help.to_string(), french));
    let mut long = arg
        .get_long_help()
        .map_or_else(|| short.clone(), |help| text(&help.to_string(), french));
    let default = default(&arg).map(|value| remark("default:", &value, french));
    let values = values(&arg);
    let list = (!values.is_empty()).then(|| {
        let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
        remark("possible values:", &names.join(", "), french)
    });
    for remark in default.iter().chain(&list) {
        short = format!("{short} {remark}");
    }
    let explained = values.iter().any(|value| value.get_help().is_some());
    if explained {
        let explained = explanations(&values, french, styles);
        long = format!("{long}\n\n{}\n{explained}", text("Possible values:", french));
    }
    let below: Vec<_> = default.into_iter().chain(list.filter(|_| !explained)).collect();
    if !below.is_empty() {
        long = format!("{long}\n\n{}", below.join("\n"));
    }
    // Both were just written: clap has but English words for them.
    arg.hide_default_value(true)
        .hide_possible_values(true)
        .help(short)
        .long_help(long)
}

/// The default that the help shows.
fn default(arg: &Arg) -> Option<String> {
    let shown = arg.get_action().takes_values() && !arg.is_hide_default_value_set();
    let values = arg.get_default_values().iter();
    let values: Vec<_> = values.map(|value| value.to_string_lossy()).collect();
    (shown && !values.is_empty()).then(|| values.join(" "))
}

/// The values that the help shows.
fn values(arg: &Arg) -> Vec<PossibleValue> {
    if arg.is_hide_possible_values_set() {
        return Vec::new();
    }
    let mut values = arg.get_possible_values();
    values.retain(|value| !value.is_hide_set());
    values
}

fn remark(word: &str, value: &str, french: French<'_>) -> String {
    format!("[{} {value}]", text(word, french))
}

/// A line a value.
fn explanations(values: &[PossibleValue], french: French<'_>, styles: &Styles) -> String {
    let bold = styles.get_literal();
    let widest = values.iter().map(|value| value.get_name().len()).max();
    let lines = values.iter().map(|value| {
        let (name, help) = (value.get_name(), value.get_help().map(ToString::to_string));
        let padding = " ".repeat(widest.unwrap_or_default() - name.len());
        let help = help.map(|help| format!("\u{a0}: {padding}{}", text(&help, french)));
        format!("- {bold}{name}{bold:#}{}", help.unwrap_or_default())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A text whose lines are sentences or, behind two spaces, examples, of which a comment at most is to be translated.
fn text(english: &str, french: French<'_>) -> String {
    let sentence = |line: &str| french(line).map_or_else(|| line.to_owned(), unbroken);
    let lines = english.lines().map(|line| match line.split_once("# ") {
        _ if line.is_empty() => String::new(),
        Some((example, comment)) if line.starts_with("  ") => format!("{example}# {}", sentence(comment)),
        _ if line.starts_with("  ") => line.to_owned(),
        _ => sentence(line),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The text, with the spaces of French typography such that no line ends there.
fn unbroken(french: &str) -> String {
    let signs = [" :", " ;", " ?", " !", " »"];
    signs.iter().fold(french.replace("« ", "«\u{a0}"), |text, sign| {
        text.replace(sign, &sign.replace(' ', "\u{a0}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    #[test]
    fn commands_have_no_texts_of_other_kinds() {
        let mut open = vec![built()];
        while let Some(command) = open.pop() {
            let name = command.get_name();
            assert!(command.get_long_about().is_none(), "{name}");
            assert!(command.get_before_help().is_none(), "{name}");
            assert!(command.get_before_long_help().is_none(), "{name}");
            assert!(command.get_after_long_help().is_none(), "{name}");
            open.extend(command.get_subcommands().cloned());
        }
    }

    #[test]
    fn every_text_has_its_french_and_all_french_its_text() {
        let asked = RefCell::new(BTreeSet::new());
        let _ = translated(built(), &|english| {
            asked.borrow_mut().insert(english.to_owned());
            None
        });
        let asked = asked.into_inner();
        let known: BTreeSet<_> = french::TEXTS.iter().map(|(en, _)| (*en).to_owned()).collect();
        let missing: Vec<_> = asked.difference(&known).collect();
        let stale: Vec<_> = known.difference(&asked).collect();
        assert!(
            missing.is_empty() && stale.is_empty(),
            "without French: {missing:#?}\nFrench of nothing: {stale:#?}"
        );
        assert_eq!(known.len(), french::TEXTS.len(), "a text stands twice");
    }

    /// What the command prints, each blank as one space.
    fn printed(args: &[&str]) -> String {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut context = crate::Context {
            stdin: &mut std::io::empty(),
            stdout: &mut stdout,
            stderr: &mut stderr,
            colour: false,
            interactive: false,
            locale: communs::diagnostic::Locale::French,
        };
        crate::run(args, &mut context);
        let printed = String::from_utf8([stdout, stderr].concat()).unwrap();
        printed
            .split([' ', '\n'])
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn no_command_is_helped_with_in_english() {
        let built = built();
        let commands = built
            .get_subcommands()
            .map(Command::get_name)
            .filter(|name| *name != "help");
        let mut asked = vec![
            vec!["communs"],
            vec!["communs", "-h"],
            vec!["communs", "--help"],
            vec!["communs", "help", "help"],
        ];
        for name in commands {
            asked.extend([
                vec!["communs", name, "-h"],
                vec!["communs", name, "--help"],
                vec!["communs", "help", name],
            ]);
        }
        for args in asked {
            let help = printed(&args);
            assert!(help.contains("Utilisation\u{a0}: communs"), "{args:?}: {help}");
            for (english, french) in french::TEXTS.iter().filter(|(english, french)| english != french) {
                // A single word is the name of a value, or a heading that French may have as well.
                let forms = [
                    format!("<{english}>"),
                    format!("[{english}]"),
                    format!("{english}:"),
                ];
                let left = forms.iter().any(|form| help.contains(form))
                    || (english.contains([' ', ':']) && help.contains(english));
                assert!(!left, "{args:?} says `{english}`, not `{french}`: {help}");
            }
            let colons = help.matches(": ").count();
            let french = help.matches("\u{a0}: ").count();
            assert_eq!(colons, french, "{args:?} has an English colon: {help}");
        }
    }

    #[test]
    fn only_the_names_of_values_are_translated_in_the_name_of_an_argument() {
        for (english, french) in [
            ("--limit-bytes <BYTES>", "--limit-bytes <OCTETS>"),
            ("<PATHS>...", "<CHEMINS>..."),
            ("--quiet", "--quiet"),
        ] {
            assert_eq!(name_in_french(english), french);
        }
    }
}
