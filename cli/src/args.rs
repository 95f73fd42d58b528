//! What the command line takes.

use std::path::PathBuf;

use crate::engine::Profile;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use communs::diagnostic::Locale;
use communs::exchange::{Foreign, TargetFormat};
use communs::model::Kind;
use communs::text::Limits;

/// Read, validate and exchange descriptions of commons, of their actors and of their projects.
#[derive(Debug, Parser)]
#[command(
    name = "communs",
    version,
    about,
    after_help = "Example:\n  communs check communs.yml"
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The language of messages; by default that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`)
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = lang())]
    pub(crate) lang: Option<Locale>,
    /// When to colour: by default on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check descriptions: files, folders, or `-` for the standard input
    #[command(after_help = CHECK)]
    Check(Check),
    /// Turn another format into a catalogue, or a description from YAML into JSON and back
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
    /// Print the JSON Schema of a kind of description, or of reports
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

const CHECK: &str = "\
A folder or a `.jsonl` file is one catalogue: references are followed through all of it. Other files named on the
command line are checked each alone. In a folder, `*.json *.yml *.yaml *.jsonl` and Markdown with front matter are read;
what `.gitignore`, `.ignore` or `.communsignore` leave out, and files with neither a `communs` field nor a `kind` of
this format, are passed over. With `--as`, each file is checked alone, and what a folder holds is the files of that name:
`publiccode.yml`, `CITATION.cff`, `codemeta.json`.

Exit status: 0 no error; 1 errors; 2 something could not be looked at, or the command line is wrong.

Examples:
  communs check communs.yml
  communs check --profile publish --deny warnings catalogue/
  communs check --format github .
  communs check --as publiccode publiccode.yml
  curl -s https://example.org/commons.json | communs check -";

const CONVERT: &str = "\
What could not be mapped is told on the standard error.

Examples:
  communs convert special-export.xml -o wiki.yml
  communs convert reply.json --from mediawiki-api --to jsonl -o catalogue.jsonl
  communs convert communs.yml --to json";

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Files, folders, or `-` for the standard input
    #[arg(required = true, value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Diagnostics of a text at most
    #[arg(long, value_name = "COUNT", default_value_t = Limits::default().diagnostics)]
    pub(crate) limit_diagnostics: usize,
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
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) deny: Vec<Deny>,
    /// Leave out the summary and the progress bar
    #[arg(long, short)]
    pub(crate) quiet: bool,
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
    /// The format of the files: yaml, json, jsonl, wikitext, mediawiki-api or mediawiki-export; by default their content
    /// tells
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<String>,
    /// The format to write; by default what the name of OUT says, or YAML
    #[arg(long, value_enum)]
    pub(crate) to: Option<Target>,
    /// The file to write; by default the standard output
    #[arg(long, short, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
    /// Keep the names of persons; by default they stay out
    #[arg(long)]
    pub(crate) persons: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
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
    /// A kind of description, or `report`
    #[arg(value_enum)]
    pub(crate) kind: SchemaKind,
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

/// What a description is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// YAML; comments stay
    Yaml,
    /// JSON, a value on each line
    Json,
    /// JSON, a description on each line
    Jsonl,
}

impl From<Target> for TargetFormat {
    fn from(target: Target) -> Self {
        match target {
            Target::Yaml => Self::Yaml,
            Target::Json => Self::Json,
            Target::Jsonl => Self::JsonLines,
        }
    }
}

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaKind {
    Actor,
    Commons,
    Project,
    Catalogue,
    Report,
}

/// One of a few words, told in full by help, errors and completions.
fn words<T: Clone + Send + Sync + 'static>(
    words: impl IntoIterator<Item = &'static str>,
    value: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(move |word| value(&word).ok_or("unknown"))
}

fn lang() -> impl TypedValueParser<Value = Locale> {
    words(Locale::ALL.map(Locale::as_str), Locale::of)
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
