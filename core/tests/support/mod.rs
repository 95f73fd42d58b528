//! What several tests need: the files of the repository, and the conformance cases.

#![allow(dead_code, reason = "each test is a crate of its own and uses a part")]

use std::fs;
use std::path::{Path, PathBuf};

use communs::diagnostic::{Error, Report};
use communs::exchange::Foreign;
use communs::model::Kind;
use communs::text::Format;
use communs::{ForeignOptions, Options, Profile, check_as};
use serde_json::Value;

pub(crate) mod documents;
pub(crate) mod hostile;
pub(crate) mod loss;
pub(crate) mod records;
pub(crate) mod wiki;

/// The root of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a folder and of those below it, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

/// The files of a folder of real data beside the repository; none where it is absent, which is said.
#[allow(clippy::print_stdout, reason = "a skipped test says so")]
pub(crate) fn shared(folder: &str) -> Vec<PathBuf> {
    let path = repository().join("../shared/data").join(folder);
    if !path.is_dir() {
        println!("skipped: ../shared/data/{folder} is absent");
        return Vec::new();
    }
    files(&path)
}

/// The format that the name of a file tells.
pub(crate) fn format(path: &Path) -> Option<Format> {
    match path.extension()?.to_str()? {
        "json" => Some(Format::Json),
        "yml" | "yaml" => Some(Format::Yaml),
        _ => None,
    }
}

/// A document, how to check it, and what is found.
pub(crate) struct Case {
    /// `KIND/NAME`
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) text: Vec<u8>,
    pub(crate) options: Options,
    pub(crate) expected: Value,
    pub(crate) expected_path: PathBuf,
}

/// A file of another format, and what is found.
pub(crate) struct ForeignCase {
    /// `FORMAT/NAME`
    pub(crate) name: String,
    pub(crate) foreign: Foreign,
    pub(crate) text: Vec<u8>,
    pub(crate) format: Option<Format>,
    pub(crate) expected: Value,
    pub(crate) expected_path: PathBuf,
}

impl ForeignCase {
    /// The report of the file.
    pub(crate) fn report(&self) -> Result<Report, Error> {
        let options = ForeignOptions {
            format: self.format,
            ..ForeignOptions::default()
        };
        check_as(self.foreign, &self.text, &options)
    }
}

/// Every case of another format.
pub(crate) fn foreign_cases() -> Vec<ForeignCase> {
    documents(&repository().join("tests/foreign"))
        .map(|(name, path, expected_path, expected)| ForeignCase {
            foreign: expected["options"]["as"]
                .as_str()
                .and_then(Foreign::from_word)
                .unwrap_or_else(|| panic!("{name} is of no format")),
            text: fs::read(&path).unwrap(),
            format: format(&path),
            name,
            expected,
            expected_path,
        })
        .collect()
}

/// The documents of a folder of cases: name, path, the path and the content of the expected file.
fn documents(folder: &Path) -> impl Iterator<Item = (String, PathBuf, PathBuf, Value)> {
    let is_document = |path: &PathBuf| {
        format(path).is_some() && !path.to_str().is_some_and(|path| path.ends_with(".expected.json"))
    };
    files(folder).into_iter().filter(is_document).map(move |path| {
        let expected_path = path.with_extension("expected.json");
        let expected: Value = fs::read(&expected_path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string()))
            .unwrap_or_else(|error| panic!("{}: {error}", expected_path.display()));
        let name = path.strip_prefix(folder).unwrap().with_extension("");
        let name = name.to_str().unwrap().replace('\\', "/");
        (name, path, expected_path, expected)
    })
}

/// Every conformance case.
pub(crate) fn cases() -> Vec<Case> {
    documents(&repository().join("tests/cases"))
        .map(|(name, path, expected_path, expected)| {
            let kind = name.split('/').next().and_then(Kind::from_word);
            Case {
                kind: kind.unwrap_or_else(|| panic!("{name} lies under no kind")),
                text: fs::read(&path).unwrap(),
                options: Options {
                    format: format(&path),
                    ..options(&expected["options"])
                },
                name,
                expected,
                expected_path,
            }
        })
        .collect()
}

/// The options that a case names.
fn options(named: &Value) -> Options {
    let mut options = Options::default();
    for (name, value) in named.as_object().expect("options") {
        let word = value.as_str().expect("a word");
        match name.as_str() {
            "profile" => options.profile = Profile::from_word(word).expect("a profile"),
            "kind" => options.kind = Some(Kind::from_word(word).expect("a kind")),
            other => panic!("no option {other}"),
        }
    }
    options
}
