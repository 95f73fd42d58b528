//! What the command line takes.

use std::path::PathBuf;

use crate::engine::Profile;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgMatches, Args, FromArgMatches, Parser, Subcommand, ValueEnum};
use communs::diagnostic::Locale;
use communs::exchange::{ExportOptions, Foreign, OwnFormat, SourceFormat, TargetFormat};
use communs::model::Kind;
use communs::schema::Document;
use communs::text::Limits;

/// Read, validate and exchange descriptions of commons, of their actors and of their projects.
#[derive(Debug, Parser)]
#[command(
    name = "communs",
    version,
    after_help = "Example:\n  communs check communs.yml"
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes stands behind what it takes of its own, and before `--help`.
const LAST: usize = 900;

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The language of messages and of help; by default that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`)
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = lang(), display_order = LAST)]
    pub(crate) lang: Option<Locale>,
    /// When to colour: by default on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto, display_order = LAST + 1)]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check descriptions: files, folders, or `-` for the standard input
    #[command(after_help = CHECK)]
    Check(Check),
    /// Turn other formats into descriptions, and descriptions into other formats
    #[command(after_help = CONVERT)]
    Convert(Convert),
    /// Put descriptions in their usual form: the order of keys, quotes and white space; comments stay
    #[command(
        after_help = "Examples:\n  communs format communs.yml\n  communs format --check catalogue/   # exit status 1 if a file would change"
    )]
    Format(Format),
    /// Write a skeleton of a description, every field explained, to fill in
    #[command(after_help = "Example:\n  communs new commons --lang fr > communs.yml")]
    New(New),
    /// Print the JSON Schema of a kind of description, of mapping files or of reports; or the context of JSON-LD
    #[command(after_help = "Example:\n  communs schema commons > commons.schema.json")]
    Schema(Schema),
    /// Say what a code means; without a code, list them all
    #[command(after_help = "Example:\n  communs explain value-siren")]
    Explain(Explain),
    /// Print the completions of a shell
    #[command(
        after_help = "Example:\n  communs completions bash > ~/.local/share/bash-completion/completions/communs"
    )]
    Completions(Completions),
}

// A paragraph is one line, which is broken where the terminal ends.

const CHECK: &str = "\
A folder or a `.jsonl` file is one catalogue: references are followed through all of it. Other files named on the \
command line are checked each alone.

In a folder, `*.json *.yml *.yaml *.jsonl` and Markdown with front matter are read; what `.gitignore`, `.ignore` or \
`.communsignore` leave out, and files with neither a `communs` field nor a `kind` of this format, are passed over. With \
`--as`, each file is checked alone, and what a folder holds is the files of that name: `publiccode.yml`, `CITATION.cff`, \
`codemeta.json`.

Exit status: 0 no error; 1 errors; 2 something could not be looked at, or the command line is wrong.

Examples:
  communs check communs.yml
  communs check --profile publish --deny warnings catalogue/
  communs check --format github .
  communs check --as publiccode publiccode.yml
  curl -s https://example.org/commons.json | communs check -";

const CONVERT: &str = "\
What could not be mapped is told on the standard error, and so is what a format to write cannot hold or asks for.

One export of a wiki goes to JSON Lines page by page, whatever its length: when it is the only source, with `--to jsonl` \
and neither `--mapping` nor an option of a single format but `--base`. Each line is written as its page ends, and the line \
of the catalogue itself, with its themes and challenges, comes last. A file is read twice, first for its redirects; of \
what is piped, redirects that come after their page are told as lost.

Exit status: 0 all went well; 1 what was found or lost is an error, or the format refuses the description; 2 something \
could not be looked at, or the command line is wrong.

Examples:
  communs convert special-export.xml -o wiki.yml
  communs convert reply.json --from mediawiki-api --to jsonl -o catalogue.jsonl
  bzcat dump.xml.bz2 | communs convert - --to jsonl -o wiki.jsonl
  communs convert communs.yml --to json
  communs convert CITATION.cff -o codemeta.json
  communs convert catalogue/ --id gtfs --language fr --to cff";

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Files, folders, or `-` for the standard input
    #[arg(required = true, value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    /// Check files of another format by its own rules: publiccode, cff or codemeta. Files that they name are looked up
    /// beside them
    #[arg(long = "as", value_name = "FORMAT", value_parser = foreign(), conflicts_with_all = ["kind", "profile"])]
    pub(crate) foreign: Option<Foreign>,
    /// Refuse descriptions of another kind
    #[arg(long, value_name = "KIND", value_parser = kind())]
    pub(crate) kind: Option<Kind>,
    /// What a description has to hold: `publish` and `commons` raise advice to errors
    #[arg(long, value_name = "PROFILE", value_parser = profile(), default_value = "basic")]
    pub(crate) profile: Profile,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = OutputFormat::Text)]
    pub(crate) format: OutputFormat,
    /// Count warnings, or hints, as errors
    #[arg(long, value_enum, value_name = "SEVERITIES", value_delimiter = ',')]
    pub(crate) deny: Vec<Deny>,
    /// Leave out the summary and the progress bar
    #[arg(long, short)]
    pub(crate) quiet: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Diagnostics of a text at most
    #[arg(long, value_name = "COUNT", default_value_t = Limits::default().diagnostics)]
    pub(crate) limit_diagnostics: usize,
}

/// The most levels that can be asked for.
#[expect(clippy::cast_possible_wrap, reason = "a few hundred")]
const DEEPEST: i64 = Limits::DEEPEST as i64;

fn default_depth() -> u16 {
    u16::try_from(Limits::default().depth).unwrap_or(u16::MAX)
}

/// How texts are read.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// The size of a text at most, in bytes (of a line, in a `.jsonl`)
    #[arg(long = "limit-bytes", value_name = "BYTES", default_value_t = Limits::default().bytes, hide_default_value = true)]
    pub(crate) bytes: usize,
    /// How deep lists and objects stand in one another at most; 512 is the most that can be asked for
    #[arg(long = "limit-depth", value_name = "LEVELS", default_value_t = default_depth(), value_parser = clap::value_parser!(u16).range(1..=DEEPEST))]
    pub(crate) depth: u16,
    /// Values and keys in a text at most
    #[arg(long = "limit-nodes", value_name = "COUNT", default_value_t = Limits::default().nodes)]
    pub(crate) nodes: usize,
    /// Values that YAML aliases stand for at most
    #[arg(long = "limit-aliases", value_name = "COUNT", default_value_t = Limits::default().aliases)]
    pub(crate) aliases: usize,
}

impl Reading {
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            bytes: self.bytes,
            depth: self.depth.into(),
            nodes: self.nodes,
            aliases: self.aliases,
            ..Limits::default()
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Convert {
    /// Files of another format, or descriptions; `-` for the standard input
    #[arg(required = true, value_name = "FROM")]
    pub(crate) inputs: Vec<PathBuf>,
    /// The format of the files; by default their content tells
    #[arg(long, value_name = "FORMAT", value_parser = from())]
    pub(crate) from: Option<From>,
    /// The format to write; by default what the name of OUT says, or YAML
    #[arg(long, value_name = "FORMAT", value_parser = to())]
    pub(crate) to: Option<TargetFormat>,
    /// The file to write; by default the standard output
    #[arg(long, short, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
    /// A mapping file: how tables, lists and front matters of others become descriptions
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// Keep the names of persons; by default they stay out
    #[arg(long)]
    pub(crate) persons: bool,
    /// The title of the wiki's page, where a file holds its wikitext alone
    #[arg(long, value_name = "TITLE")]
    pub(crate) title: Option<String>,
    /// The name of the catalogue that files of other formats become; by default that of the first that has one
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) export: Export,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// A format to read: one of this library, or one that is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Own(OwnFormat),
    Foreign(SourceFormat),
}

impl From {
    fn from_word(word: &str) -> Option<Self> {
        let own = OwnFormat::from_word(word).map(Self::Own);
        own.or_else(|| SourceFormat::from_word(word).map(Self::Foreign))
    }
}

/// The options of a format to write, as the core names them.
#[derive(Debug, Default)]
pub(crate) struct Export {
    /// Names and values, as they were given.
    pub(crate) given: Vec<(&'static str, String)>,
}

impl Export {
    /// The value of an option, where it was given.
    pub(crate) fn of(&self, name: &str) -> Option<&str> {
        let given = self.given.iter().find(|(known, _)| *known == name);
        given.map(|(_, value)| value.as_str())
    }
}

impl Args for Export {
    fn augment_args(command: clap::Command) -> clap::Command {
        ExportOptions::NAMES.iter().fold(command, |command, name| {
            let arg = clap::Arg::new(*name)
                .long(*name)
                .value_name(if *name == "page" { "FILE" } else { "VALUE" })
                .help(export_help(name))
                .help_heading("Options of single formats");
            command.arg(arg)
        })
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Export {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut export = Self::default();
        export.update_from_arg_matches(matches)?;
        Ok(export)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        for name in ExportOptions::NAMES {
            if let Some(value) = matches.get_one::<String>(name) {
                self.given.push((name, value.clone()));
            }
        }
        Ok(())
    }
}

fn export_help(name: &str) -> &'static str {
    match name {
        "id" => "The id of the description to write, of a catalogue of several",
        "language" => {
            "The language to write, where the format has one only; by default that of the description"
        }
        "goals" => "The goals of sustainable development, such as `9,11`, where the format asks for them",
        "page" => "The file of the wiki's page to write onto: what it says besides stays",
        "base" => {
            "What the addresses of the wiki's pages begin with, where neither the source nor the provenance tells it"
        }
        "table" => {
            "The kind that a table is of, of a catalogue that holds several: actor, commons or project"
        }
        _ => "",
    }
}

#[derive(Debug, Args)]
pub(crate) struct Format {
    /// Files and folders; `-` reads the standard input and writes the standard output
    #[arg(required = true, value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    /// Write nothing; name the files that would change, and exit with status 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// What to describe
    #[arg(value_name = "KIND", value_parser = kind())]
    pub(crate) kind: Kind,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// A kind of description, `mapping`, `report`, or `context` for that of JSON-LD
    #[arg(value_name = "DOCUMENT", value_parser = schema())]
    pub(crate) of: Document,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The code of a diagnostic
    pub(crate) code: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// For people
    Text,
    /// One JSON object
    Json,
    /// One JSON object a text, each on a line
    Jsonl,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML
    Junit,
    /// Annotations of a GitHub workflow
    Github,
}

/// What counts as an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    Warnings,
    Hints,
}

/// One of a few words, told in full by help, errors and completions.
fn words<T: Clone + Send + Sync + 'static>(
    words: impl IntoIterator<Item = &'static str>,
    value: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(move |word| value(&word).ok_or("unknown"))
}

fn from() -> impl TypedValueParser<Value = From> {
    let foreign = SourceFormat::ALL.map(SourceFormat::as_str);
    words(
        OwnFormat::ALL.map(OwnFormat::as_str).into_iter().chain(foreign),
        From::from_word,
    )
}

fn to() -> impl TypedValueParser<Value = TargetFormat> {
    words(
        TargetFormat::ALL.map(TargetFormat::as_str),
        TargetFormat::from_word,
    )
}

fn lang() -> impl TypedValueParser<Value = Locale> {
    words(Locale::ALL.map(Locale::as_str), Locale::of)
}

fn schema() -> impl TypedValueParser<Value = Document> {
    words(Document::ALL.map(Document::as_str), Document::from_name)
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    words(Kind::ALL.iter().map(|kind| kind.as_str()), Kind::from_word)
}

fn foreign() -> impl TypedValueParser<Value = Foreign> {
    words(Foreign::ALL.map(Foreign::as_str), Foreign::from_word)
}

fn profile() -> impl TypedValueParser<Value = Profile> {
    words(
        Profile::ALL.iter().map(|profile| profile.as_str()),
        Profile::from_word,
    )
}
