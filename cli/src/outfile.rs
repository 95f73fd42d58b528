//! Files that are written all of it or nothing.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that is being written. What stood there stays until all is written.
#[derive(Debug)]
pub(crate) struct OutFile {
    written: Written,
    path: PathBuf,
}

#[derive(Debug)]
enum Written {
    /// Beside the file, of which it takes the place.
    Beside(NamedTempFile),
    /// To what is no file: a device, a pipe.
    There(File),
}

impl OutFile {
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        let known = match std::fs::metadata(path) {
            Ok(known) => Some(known),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        // A link stays one: what it leads to is replaced.
        let path = if path.is_symlink() || known.is_some() {
            target_of(path)?
        } else {
            path.to_owned()
        };
        let written = match known {
            Some(known) if !known.is_file() => Written::There(File::options().write(true).open(&path)?),
            _ => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                let beside = beside(&path, folder.unwrap_or(Path::new(".")))?;
                if let Some(known) = known {
                    supported(beside.as_file().set_permissions(known.permissions()))?;
                }
                Written::Beside(beside)
            }
        };
        Ok(Self { written, path })
    }

    /// Puts what was written in its place.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self.written {
            Written::Beside(beside) => {
                beside.persist(&self.path).map_err(|error| error.error)?;
            }
            Written::There(mut file) => file.flush()?,
        }
        Ok(())
    }
}

impl Write for OutFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.written {
            Written::Beside(file) => file.write(bytes),
            Written::There(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.written {
            Written::Beside(file) => file.flush(),
            Written::There(file) => file.flush(),
        }
    }
}

/// Puts a text in the place of a file, or makes the file.
pub(crate) fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = OutFile::new(path)?;
    file.write_all(text)?;
    file.finish()
}

/// A file in a folder for what is to take the place of another. Its name says whose it is, should somebody stop the command;
/// others may read it where the user lets them, as with any file that a program makes.
fn beside(path: &Path, folder: &Path) -> io::Result<NamedTempFile> {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&name);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Where links lead; WASI knows no canonical paths.
fn target_of(path: &Path) -> io::Result<PathBuf> {
    match supported(path.canonicalize()) {
        Ok(Some(path)) => return Ok(path),
        // The link leads to what is yet to be written.
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut path = path.to_owned();
    while path.is_symlink() {
        let target = std::fs::read_link(&path)?;
        path.pop();
        path.push(target);
    }
    Ok(path)
}

/// What came of an operation, nothing where the system has no such.
fn supported<T>(done: io::Result<T>) -> io::Result<Option<T>> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
        done => done.map(Some),
    }
}
