//! `communs check --as`: files of other formats, each alone, and the files that they name.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use communs::exchange::{Files, Foreign};
use communs::text::{Limits, decode};
use communs::{ForeignOptions, check_as};

use crate::failure::Failure;
use crate::follow::{Follow, Looked, Progress, Text};
use crate::inputs::{self, Form, Source};
use crate::tally::Tally;

/// The files in the folder of a text: what a text of another format names by a relative path is looked up there.
///
/// ```
/// use communs::exchange::Files;
/// use communs_cli::Beside;
///
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("logo.svg"), "<svg/>")?;
/// let beside = Beside::of(&folder.path().join("publiccode.yml"));
/// assert_eq!(beside.head("logo.svg"), Some(b"<svg/>".to_vec()));
/// assert_eq!(beside.head("logo.png"), None);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside(PathBuf);

impl Beside {
    /// The files beside one.
    pub fn of(path: &Path) -> Self {
        Self(path.parent().unwrap_or(Path::new("")).to_owned())
    }
}

impl Files for Beside {
    fn head(&self, path: &str) -> Option<Vec<u8>> {
        const ENOUGH: u64 = 64;
        let path = self.0.join(path);
        // A pipe would never end, and a folder is no file.
        if !std::fs::metadata(&path).ok()?.is_file() {
            return None;
        }
        let mut head = Vec::new();
        File::open(path).ok()?.take(ENOUGH).read_to_end(&mut head).ok()?;
        Some(head)
    }
}

/// Checks files by the rules of a format, and those of a folder that go by its name.
pub(crate) fn check<F: Follow + ?Sized>(
    paths: &[impl AsRef<Path>],
    format: Foreign,
    limits: Limits,
    stdin: &mut dyn Read,
    follow: &mut F,
) -> Result<Tally, F::Stop> {
    let mut tally = Tally::default();
    let mut done = 0;
    for path in paths.iter().map(AsRef::as_ref) {
        let found = if path.as_os_str() == "-" {
            let bytes = inputs::bytes(&mut *stdin, 0, &limits);
            look(path, bytes, format, limits, None, &mut tally, follow)?;
            1
        } else {
            let (sources, failures) = files(path, format);
            let count = sources.len() + failures.len();
            for (path, failure) in failures {
                look(&path, Err(failure), format, limits, None, &mut tally, follow)?;
            }
            for path in sources {
                let bytes = Source::of(&path).bytes(&limits);
                let beside = Beside::of(&path);
                look(&path, bytes, format, limits, Some(&beside), &mut tally, follow)?;
            }
            count
        };
        done += found;
        follow.progress(Progress { done, total: None })?;
    }
    Ok(tally)
}

/// The files that a path stands for: itself, or those of the folder that have a name of the format.
fn files(path: &Path, format: Foreign) -> (Vec<PathBuf>, Vec<(PathBuf, Failure)>) {
    match std::fs::metadata(path) {
        Err(error) => (Vec::new(), vec![(path.to_owned(), Failure::Io(error))]),
        Ok(found) if found.is_dir() => inputs::walk(path, |path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| format.files().contains(&name.to_ascii_lowercase().as_str()))
        }),
        Ok(_) => (vec![path.to_owned()], Vec::new()),
    }
}

/// Checks a text, and tells what came of it.
fn look<F: Follow + ?Sized>(
    path: &Path,
    bytes: Result<Vec<u8>, Failure>,
    format: Foreign,
    limits: Limits,
    beside: Option<&Beside>,
    tally: &mut Tally,
    follow: &mut F,
) -> Result<(), F::Stop> {
    let path_name = path.to_string_lossy();
    let options = ForeignOptions {
        // Of a name that says nothing, the content tells.
        format: Form::of(path).format(),
        limits,
        files: beside.map(|beside| beside as &dyn Files),
    };
    let (text, outcome) = match bytes {
        Ok(bytes) => {
            let outcome = check_as(format, &bytes, &options).map_err(Failure::Core);
            (bytes, outcome)
        }
        Err(failure) => (Vec::new(), Err(failure)),
    };
    follow.open(&path_name)?;
    if outcome.is_ok() {
        tally.files += 1;
        tally.descriptions += 1;
    }
    tally.add(outcome.as_ref());
    follow.text(Looked {
        path: &path_name,
        line: None,
        outcome,
        text: Text::Here(decode(&text).unwrap_or_default(), 0),
    })?;
    follow.close()
}
