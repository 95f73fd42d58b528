//! From paths to texts: files, folders, the standard input.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use communs::Options;
use communs::diagnostic::{Diagnostic, Error, Report};
use communs::exchange::front_matter;
use communs::text::{Buffer, Exceeded, Format, Kind, Limit, Limits, Node, decode, read};

use crate::failure::Failure;
use crate::lines::Lines;
use crate::output::Excerpt;

/// A file, or the standard input.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// The path as it was given, or found under a folder as it was given.
    pub(crate) path: PathBuf,
    /// What the name says of the content.
    pub(crate) form: Form,
}

/// What the name of a file says of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Json,
    Yaml,
    /// JSON Lines.
    Lines,
    Markdown,
    /// Nothing: the content tells.
    Unknown,
}

/// What a path on the command line stands for.
#[derive(Debug)]
pub(crate) enum Input {
    /// One text, or the lines of one file.
    Source(Source),
    /// All that a folder holds, in the order of paths.
    Folder {
        sources: Vec<Source>,
        failures: Vec<(PathBuf, Failure)>,
    },
}

impl Form {
    /// The extensions that say a form.
    pub(crate) const EXTENSIONS: [(&'static str, Self); 7] = [
        ("json", Self::Json),
        ("yml", Self::Yaml),
        ("yaml", Self::Yaml),
        ("jsonl", Self::Lines),
        ("ndjson", Self::Lines),
        ("md", Self::Markdown),
        ("markdown", Self::Markdown),
    ];

    /// The form that the extension of a path says.
    pub(crate) fn of(path: &Path) -> Self {
        let extension = path
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        Self::EXTENSIONS
            .into_iter()
            .find(|(known, _)| extension.eq_ignore_ascii_case(known))
            .map_or(Self::Unknown, |(_, form)| form)
    }

    /// The form of a text without a name: what begins and ends as a front matter is one.
    pub(crate) fn of_text(text: &[u8]) -> Self {
        if front_matter(text).is_some() {
            Self::Markdown
        } else {
            Self::Unknown
        }
    }

    /// The syntax, where the form has one.
    pub(crate) const fn format(self) -> Option<Format> {
        match self {
            Self::Json | Self::Lines => Some(Format::Json),
            Self::Yaml | Self::Markdown => Some(Format::Yaml),
            Self::Unknown => None,
        }
    }
}

impl Source {
    pub(crate) fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            form: Form::of(path),
        }
    }

    pub(crate) fn is_stdin(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// Whether it can be read more than once.
    pub(crate) fn is_file(&self) -> bool {
        !self.is_stdin() && std::fs::metadata(&self.path).is_ok_and(|known| known.is_file())
    }

    /// The path for people and for reports.
    pub(crate) fn name(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }

    /// The first line of a file that is not blank.
    pub(crate) fn first_line(&self, limits: &Limits) -> Result<Vec<u8>, Failure> {
        let file = File::open(&self.path).map_err(Failure::Io)?;
        let mut lines = Lines::new(BufReader::new(file), limits.bytes);
        let first = lines.batch(1, 1).map_err(Failure::Io)?;
        Ok(first
            .into_iter()
            .next()
            .and_then(|line| line.bytes)
            .unwrap_or_default())
    }

    /// The text of a file around what was found in it; nothing where it is not to be had any more, or would be long.
    pub(crate) fn around(&self, report: &Report) -> Option<Excerpt<'static>> {
        const MARGIN: usize = 512;
        const MOST: usize = 16 << 20;
        let spans = || report.iter().filter_map(Diagnostic::span);
        let first = spans().map(|span| span.start.offset).min()?;
        let last = spans().map(|span| span.end.offset).max()?;
        let start = first.saturating_sub(MARGIN);
        let length = last
            .saturating_add(MARGIN)
            .checked_sub(start)
            .filter(|length| *length <= MOST)?;
        // A pipe was read to its end, and to open it again may take for ever.
        if !self.is_file() {
            return None;
        }
        let mut file = File::open(&self.path).ok()?;
        let mut mark = Vec::new();
        (&mut file).take(3).read_to_end(&mut mark).ok()?;
        // Places do not count a byte order mark.
        let before = if mark == b"\xef\xbb\xbf" { 3 } else { 0 };
        file.seek(SeekFrom::Start((start + before) as u64)).ok()?;
        let mut bytes = Vec::with_capacity(length);
        file.take(length as u64).read_to_end(&mut bytes).ok()?;
        // A character may be cut at either end.
        let cut = bytes.iter().take_while(|byte| **byte & 0xC0 == 0x80).count();
        let whole = bytes.get(cut..)?;
        let end = std::str::from_utf8(whole).map_or_else(|error| error.valid_up_to(), str::len);
        let text = String::from_utf8(whole.get(..end)?.to_owned()).ok()?;
        Some(Excerpt::new(text, start + cut))
    }

    /// The bytes of a file, no more than one over the limit.
    pub(crate) fn bytes(&self, limits: &Limits) -> Result<Vec<u8>, Failure> {
        let file = File::open(&self.path).map_err(Failure::Io)?;
        let expected = file.metadata().map_or(0, |metadata| {
            usize::try_from(metadata.len()).unwrap_or(usize::MAX)
        });
        bytes(file, expected, limits)
    }
}

/// The bytes of a stream, no more than one over the limit.
pub(crate) fn bytes(stream: impl Read, expected: usize, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let most = limits.bytes.saturating_add(1);
    let mut bytes = Vec::with_capacity(expected.saturating_add(1).min(most).min(1 << 24));
    stream
        .take(most as u64)
        .read_to_end(&mut bytes)
        .map_err(Failure::Io)?;
    if bytes.len() > limits.bytes {
        return Err(too_big(limits));
    }
    Ok(bytes)
}

pub(crate) fn too_big(limits: &Limits) -> Failure {
    Failure::Core(Error::Exceeded(Exceeded {
        limit: Limit::Bytes,
        most: limits.bytes,
    }))
}

/// The part of a text that is a description: a Markdown file's front matter, all of any other.
///
/// The line `---` that opens a front matter is that of a YAML document too: it stays, and so do all places.
pub(crate) fn description(bytes: &[u8], form: Form) -> Result<&[u8], Failure> {
    if form == Form::Markdown {
        front_matter(bytes).ok_or(Failure::NoFrontMatter)
    } else {
        Ok(bytes)
    }
}

/// The part of a file that is a description, and the format that the name of the file says: of Markdown, the front
/// matter, in YAML.
///
/// ```
/// use std::path::Path;
///
/// use communs::text::Format;
/// use communs_cli::content_of;
///
/// let (text, format) = content_of(Path::new("README.md"), b"---\nkind: actor\n---\n# FabMob\n")?;
/// assert_eq!((text, format), (&b"---\nkind: actor\n"[..], Some(Format::Yaml)));
/// # Ok::<(), communs_cli::Failure>(())
/// ```
///
/// # Errors
/// A Markdown file without front matter.
pub fn content_of<'b>(path: &Path, bytes: &'b [u8]) -> Result<(&'b [u8], Option<Format>), Failure> {
    let form = Form::of(path);
    description(bytes, form).map(|text| (text, form.format()))
}

/// What a path of a command line stands for; folders are walked through.
pub(crate) fn input(path: &Path) -> Result<Input, Failure> {
    if path.as_os_str() == "-" {
        return Ok(Input::Source(Source {
            path: path.to_owned(),
            form: Form::Unknown,
        }));
    }
    on_disk(path)
}

/// What a path stands for, whatever it is.
pub(crate) fn on_disk(path: &Path) -> Result<Input, Failure> {
    if std::fs::metadata(path).map_err(Failure::Io)?.is_dir() {
        Ok(descriptions(path))
    } else {
        Ok(Input::Source(Source::of(path)))
    }
}

/// The files of a folder that may be descriptions, what ignore files leave out left out.
fn descriptions(folder: &Path) -> Input {
    let (paths, failures) = walk(folder, |path| Form::of(path) != Form::Unknown);
    let sources = paths.iter().map(|path| Source::of(path)).collect();
    Input::Folder { sources, failures }
}

/// The files of a folder that are wanted, in the order of paths, what ignore files leave out left out.
pub(crate) fn walk(folder: &Path, wanted: impl Fn(&Path) -> bool) -> (Vec<PathBuf>, Vec<(PathBuf, Failure)>) {
    let (mut paths, mut failures) = (Vec::new(), Vec::new());
    let entries = ignore::WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .add_custom_ignore_filename(".communsignore")
        .filter_entry(|entry| {
            !matches!(
                entry.file_name().to_str(),
                Some(".git" | ".hg" | ".svn" | "node_modules")
            )
        })
        .sort_by_file_path(Path::cmp)
        .build();
    for entry in entries {
        match entry {
            Ok(entry) if wanted(entry.path()) && entry.path().is_file() => paths.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => failures.push((folder.to_owned(), Failure::Io(of_walk(error)))),
        }
    }
    (paths, failures)
}

fn of_walk(error: ignore::Error) -> io::Error {
    let told = error.to_string();
    error.into_io_error().unwrap_or_else(|| io::Error::other(told))
}

/// The content of a file of a folder, where it is a description; of JSON Lines the first line tells, and is
/// all that is read.
pub(crate) fn candidate(
    source: &Source,
    options: &Options,
    buffer: &mut Buffer,
) -> Result<Option<Vec<u8>>, Failure> {
    let limits = &options.limits;
    let bytes = if source.form == Form::Lines {
        source.first_line(limits)?
    } else {
        source.bytes(limits)?
    };
    let Ok(text) = description(&bytes, source.form) else {
        return Ok(None);
    };
    let format = options
        .format
        .filter(|_| source.form != Form::Lines)
        .or(source.form.format())
        .or_else(|| decode(text).ok().map(Format::of))
        .unwrap_or(Format::Yaml);
    Ok(is_description(text, format, limits, buffer).then_some(bytes))
}

/// The form of a text that holds descriptions of ours; nothing for another format.
pub(crate) fn own_form(form: Form, bytes: &[u8], limits: &Limits) -> Option<Form> {
    let mut buffer = Buffer::new();
    let mut is_own = |text: &[u8], format| is_description(text, format, limits, &mut buffer);
    if matches!(form, Form::Lines | Form::Unknown) {
        let mut lines = bytes
            .split(|&byte| byte == b'\n')
            .filter(|line| !line.trim_ascii().is_empty());
        let first = lines.next().unwrap_or_default();
        let is_lines = first.trim_ascii().starts_with(b"{")
            && first.trim_ascii().ends_with(b"}")
            && lines.next().is_some();
        if (is_lines || form == Form::Lines) && is_own(first, Format::Json) {
            return Some(Form::Lines);
        }
    }
    let markdown = description(bytes, Form::Markdown)
        .ok()
        .filter(|_| matches!(form, Form::Markdown | Form::Unknown));
    if markdown.is_some_and(|head| is_own(head, Format::Yaml)) {
        return Some(Form::Markdown);
    }
    let format = form.format().or_else(|| decode(bytes).ok().map(Format::of))?;
    is_own(bytes, format).then_some(if format == Format::Json {
        Form::Json
    } else {
        Form::Yaml
    })
}

/// Whether a text says of itself that it is a description: it has a field `communs`, or a `kind` of ours.
///
/// A text that cannot be read is one when a line of it could begin such a field, so that a broken description is
/// not passed over in silence.
fn is_description(bytes: &[u8], format: Format, limits: &Limits, buffer: &mut Buffer) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        // UTF-16, which nobody here reads: what would be a description is to be told, not passed over.
        let narrow: Vec<u8> = bytes.iter().copied().skip(2).filter(|byte| *byte != 0).collect();
        return names_version(&narrow);
    }
    let has = |word: &[u8]| memchr::memmem::find(bytes, word).is_some();
    // Most files of other kinds are told without being read.
    if !has(b"communs") && !has(b"kind") {
        return false;
    }
    let Ok(text) = decode(bytes) else {
        return names_version(bytes);
    };
    let Ok(tree) = read(text, format, limits, buffer) else {
        return names_version(bytes);
    };
    let root = tree.root();
    root.kind() == Kind::Object
        && (root.get("communs").is_some()
            || root
                .get("kind")
                .and_then(Node::as_str)
                .is_some_and(|word| communs::model::Kind::from_word(word).is_some()))
}

/// Whether a line begins with the key `communs`.
fn names_version(bytes: &[u8]) -> bool {
    bytes.split(|&byte| byte == b'\n').any(|line| {
        let line = line.trim_ascii_start();
        let line = line.strip_prefix(b"{").unwrap_or(line).trim_ascii_start();
        let line = line.strip_prefix(b"\"").unwrap_or(line);
        line.strip_prefix(b"communs").is_some_and(|rest| {
            rest.strip_prefix(b"\"")
                .unwrap_or(rest)
                .trim_ascii_start()
                .starts_with(b":")
        })
    })
}

/// Whether a stream of unknown form holds JSON Lines: an object closed on the first line, and more behind it.
/// Gives the stream back whole.
pub(crate) fn peek_lines<'a>(
    mut stream: impl io::BufRead + 'a,
    limits: &Limits,
) -> io::Result<(bool, Box<dyn io::BufRead + 'a>)> {
    let mut head = Vec::new();
    let mut read_line = |head: &mut Vec<u8>| (&mut stream).take(limits.bytes as u64).read_until(b'\n', head);
    read_line(&mut head)?;
    let line = head.trim_ascii();
    let closed = line.starts_with(b"{") && line.ends_with(b"}") && head.ends_with(b"\n");
    let mut more = false;
    // Blank lines in between say nothing, and do not go on for ever.
    while closed && !more && head.len() <= limits.bytes {
        let from = head.len();
        let length = read_line(&mut head)?;
        let next = head.get(from..).unwrap_or_default().trim_ascii();
        more = next.starts_with(b"{");
        if length == 0 || !next.is_empty() {
            break;
        }
    }
    Ok((more, Box::new(io::Cursor::new(head).chain(stream))))
}
