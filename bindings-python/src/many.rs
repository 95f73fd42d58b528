//! Many texts: the lines of a stream, files and folders, a catalogue in parts. The interpreter is free meanwhile, but
//! for the caller's progress and for Ctrl-C.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use communs::{CatalogueCheck, Line, LineCheck, Options};
use communs_cli::{Follow, Looked, Progress, check_paths};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyString};

use crate::checks::{Checked, Checks, Failure};
use crate::classes::Classes;
use crate::data;
use crate::errors::Stop;
use crate::options;
use crate::source::{self, Given, described, given};

/// How much of a stream is taken in before the caller is told how far it is.
const PIECE: usize = 1 << 20;

/// Tells the caller how far a run is, and lets Ctrl-C through; several times a second at most.
pub(crate) struct Reporter<'a> {
    callback: Option<&'a Py<PyAny>>,
    last: Option<Instant>,
}

impl<'a> Reporter<'a> {
    const EVERY: Duration = Duration::from_millis(100);

    pub(crate) const fn new(callback: Option<&'a Py<PyAny>>) -> Self {
        Self { callback, last: None }
    }

    pub(crate) fn tell(&mut self, done: usize, total: Option<usize>) -> PyResult<()> {
        let is_due = self.last.is_none_or(|last| last.elapsed() >= Self::EVERY);
        if !is_due && total != Some(done) {
            return Ok(());
        }
        self.last = Some(Instant::now());
        Python::attach(|py| {
            py.check_signals()?;
            match self.callback {
                Some(callback) => callback.call1(py, (done, total)).map(drop),
                None => Ok(()),
            }
        })
    }
}

/// What lines had to say, as it comes.
struct Told {
    name: Option<Arc<str>>,
    all: Vec<Checked>,
}

impl Told {
    fn line(&mut self, line: Line) {
        let outcome = line.outcome.map_err(|error| Failure::from(&error));
        self.all
            .push(Checked::new(self.name.clone(), Some(line.number), outcome));
    }
}

/// Checks each line of a source by itself: `(source, profile, kind, limits, progress)`.
#[pyo3::pyfunction]
pub(crate) fn check_lines(
    py: Python<'_>,
    source: &Bound<'_, PyAny>,
    profile: &Bound<'_, PyAny>,
    kind: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
) -> PyResult<Checks> {
    let none = py.None().into_bound(py);
    let options = options::check(profile, kind, &none, limits)?;
    let mut reporter = Reporter::new(progress.as_ref());
    let mut check = LineCheck::new(options);
    let mut told = Told {
        name: None,
        all: Vec::new(),
    };
    if let Some(content) = source::text(source)? {
        let bytes = content.any_bytes()?;
        let bytes = bytes.as_ref();
        py.detach(|| {
            let total = Some(bytes.len());
            let mut done = 0;
            for piece in bytes.chunks(PIECE) {
                check.push(piece, &mut |line| told.line(line));
                done += piece.len();
                reporter.tell(done, total)?;
            }
            reporter.tell(done, total)
        })?;
    } else if let Some(path) = source::path(source)? {
        told.name = Some(path.to_string_lossy().into());
        let done = py.detach(|| lines_of_file(&path, &mut check, &mut told, &mut reporter));
        done?.map_err(|error| source::os_error(py, &error, &path))?;
    } else if source.hasattr("read")? {
        let name: Option<String> = source.getattr("name").ok().and_then(|name| name.extract().ok());
        told.name = name.map(Into::into);
        let mut done = 0;
        loop {
            let piece = source.call_method1("read", (PIECE,))?;
            let piece = source::text(&piece)?
                .ok_or_else(|| PyTypeError::new_err("`read` of the file gives neither `str` nor `bytes`"))?;
            let bytes = piece.any_bytes()?;
            if bytes.is_empty() {
                break;
            }
            done += bytes.len();
            py.detach(|| {
                check.push(&bytes, &mut |line| told.line(line));
                reporter.tell(done, None)
            })?;
        }
    } else {
        let given = source::type_name(source);
        return Err(PyTypeError::new_err(format!(
            "lines are a text, a path or an open file, not {given}; \
             `check_catalogue` takes descriptions one by one"
        )));
    }
    check.finish(&mut |line| told.line(line));
    Ok(Checks {
        total: check.count(),
        told: told.all,
    })
}

/// Reads a file piece by piece.
fn lines_of_file(
    path: &PathBuf,
    check: &mut LineCheck,
    told: &mut Told,
    reporter: &mut Reporter<'_>,
) -> PyResult<std::io::Result<()>> {
    let mut read = || -> std::io::Result<PyResult<()>> {
        let mut file = File::open(path)?;
        let total = file.metadata()?.len();
        let mut piece = vec![0; PIECE];
        let mut done = 0;
        loop {
            let length = file.read(&mut piece)?;
            if length == 0 {
                return Ok(Ok(()));
            }
            check.push(piece.get(..length).unwrap_or_default(), &mut |line| {
                told.line(line);
            });
            done += length;
            if let Err(stopped) = reporter.tell(done, usize::try_from(total).ok()) {
                return Ok(Err(stopped));
            }
        }
    };
    match read() {
        Ok(Ok(())) => Ok(Ok(())),
        Ok(Err(stopped)) => Err(stopped),
        Err(error) => Ok(Err(error)),
    }
}

/// Collects what a run over files tells.
struct Collector<'a> {
    told: Vec<Checked>,
    path: Arc<str>,
    reporter: Reporter<'a>,
}

impl Follow for Collector<'_> {
    type Stop = PyErr;

    fn text(&mut self, looked: Looked<'_>) -> PyResult<()> {
        let outcome = match looked.outcome {
            Ok(report) if report.diagnostics().is_empty() && !report.truncated() => return Ok(()),
            Ok(report) => Ok(report),
            Err(failure) => Err(Failure::from(failure)),
        };
        if *self.path != *looked.path {
            self.path = looked.path.into();
        }
        self.told
            .push(Checked::new(Some(Arc::clone(&self.path)), looked.line, outcome));
        Ok(())
    }

    fn progress(&mut self, progress: Progress) -> PyResult<()> {
        self.reporter.tell(progress.done, progress.total)
    }
}

/// Checks files and folders as the command does: `(paths, profile, kind, limits, progress)`.
#[pyo3::pyfunction]
pub(crate) fn check_files(
    py: Python<'_>,
    paths: Vec<PathBuf>,
    profile: &Bound<'_, PyAny>,
    kind: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
) -> PyResult<Checks> {
    let none = py.None().into_bound(py);
    let options = options::check(profile, kind, &none, limits)?;
    let mut collector = Collector {
        told: Vec::new(),
        path: "".into(),
        reporter: Reporter::new(progress.as_ref()),
    };
    let tally = py.detach(|| with_threads(|| check_paths(&paths, &options, &mut collector)))?;
    Ok(Checks {
        total: tally.descriptions + tally.failed,
        told: collector.told,
    })
}

/// Runs something that works in parallel. A process that was forked from one that did so has none of its threads, and gets
/// others.
fn with_threads<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    static OWNER: OnceLock<u32> = OnceLock::new();
    if *OWNER.get_or_init(std::process::id) == std::process::id() {
        return run();
    }
    match rayon::ThreadPoolBuilder::new().build() {
        Ok(threads) => threads.install(run),
        Err(_) => run(),
    }
}

/// Checks descriptions as one catalogue: `(source, profile, limits)`, where the source is a mapping from names to
/// descriptions or an iterable of them.
#[pyo3::pyfunction]
pub(crate) fn check_catalogue(
    source: &Bound<'_, PyAny>,
    profile: &Bound<'_, PyAny>,
    limits: &Bound<'_, PyAny>,
) -> PyResult<Checks> {
    let py = source.py();
    let none = py.None().into_bound(py);
    let options = options::check(profile, &none, &none, limits)?;
    let mut parts = Parts::new(options);
    if let Ok(mapping) = source.cast::<PyMapping>() {
        for pair in mapping.items()? {
            let (name, part): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
            let name = name.cast::<PyString>().map_err(|_| {
                let given = source::type_name(&name);
                PyTypeError::new_err(format!("the names of descriptions are texts, not {given}"))
            })?;
            parts.add(name.to_string_lossy().into_owned(), &part)?;
        }
    } else {
        for (number, part) in source.try_iter()?.enumerate() {
            parts.add(number.to_string(), &part?)?;
        }
    }
    Ok(parts.finish())
}

/// A catalogue of which one description after the other is checked.
struct Parts {
    check: CatalogueCheck,
    options: Options,
    outcomes: Vec<(Arc<str>, Result<communs::diagnostic::Report, Failure>)>,
    /// The positions of names.
    positions: HashMap<Arc<str>, usize>,
}

impl Parts {
    fn new(options: Options) -> Self {
        Self {
            check: CatalogueCheck::new(options),
            options,
            outcomes: Vec::new(),
            positions: HashMap::new(),
        }
    }

    fn add(&mut self, name: String, part: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = part.py();
        let outcome = match self.look(&name, part) {
            Ok(report) => Ok(report),
            Err(Stop::Core(error)) => Err(Failure::from(&error)),
            Err(Stop::Failed(failure)) => Err(failure),
            Err(stop @ Stop::Python(_)) => return Err(stop.raise(py)),
        };
        let name: Arc<str> = name.into();
        self.positions.insert(Arc::clone(&name), self.outcomes.len());
        self.outcomes.push((name, outcome));
        Ok(())
    }

    fn look(&mut self, name: &str, part: &Bound<'_, PyAny>) -> Result<communs::diagnostic::Report, Stop> {
        match given(part, &self.options.limits)? {
            Given::Text(content, path) => {
                let (bytes, format) = described(&content, path.as_deref())?;
                let check = &mut self.check;
                Ok(part.py().detach(|| check.add_as(name, format, bytes))?)
            }
            Given::Object(object) => {
                let classes = Classes::get(part.py())?;
                self.check
                    .add_built(name, |builder| data::document(&object, classes, builder))
            }
        }
    }

    fn finish(self) -> Checks {
        let Self {
            check,
            mut outcomes,
            positions,
            ..
        } = self;
        for (name, whole) in check.finish() {
            let known = positions
                .get(name.as_str())
                .and_then(|position| outcomes.get_mut(*position));
            if let Some((_, Ok(report))) = known {
                report.join(whole);
            }
        }
        let total = outcomes.len();
        let told = outcomes
            .into_iter()
            .filter(|(_, outcome)| !matches!(outcome, Ok(report) if report.diagnostics().is_empty()))
            .map(|(name, outcome)| Checked::new(Some(name), None, outcome))
            .collect();
        Checks { total, told }
    }
}
