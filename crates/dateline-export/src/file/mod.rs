//! Files that stand whole or not at all: the one way in which Dateline writes a file.

mod draft;
#[cfg(target_os = "linux")]
mod unnamed;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use draft::Draft;

/// Lets `write` fill the file at `path`, as [`replace_file`] does, unless `path` is one of those `opened`, which are
/// never written to.
///
/// # Errors
/// As [`replace_file`]; [`InvalidInput`](io::ErrorKind::InvalidInput) if `path` is one of those `opened`.
pub fn write_file<P: AsRef<Path>>(
    path: &Path,
    opened: &[P],
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> io::Result<()> {
    if is_one_of(path, opened) {
        let reason = "is one of the files that are read; write to another";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
    }
    replace_file(path, write)
}

/// Lets `write` fill the file at `path`, whole or not at all: what stood there stays until all is written and on the disk.
///
/// A file that is replaced keeps its permissions and, where the system lets it, its owner; what a link points to is
/// replaced, not the link. A pipe or device is written to as it is.
///
/// # Errors
/// What `write` or the system says; a file that may not be written to is not replaced.
pub fn replace_file(path: &Path, write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>) -> io::Result<()> {
    let known = fs::metadata(path).ok();
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        let mut out = BufWriter::new(File::create(path)?);
        write(&mut out)?;
        return out.flush();
    }
    let path = if known.is_some() {
        &*fs::canonicalize(path)?
    } else {
        path
    };
    if let Some(known) = &known {
        check_writable(path, known)?;
    }
    let draft = Draft::new(path, known.as_ref())?;
    let mut out = BufWriter::new(draft.file());
    write(&mut out)?;
    out.flush()?;
    drop(out);
    draft.put_in_place(path)
}

/// That a file could be written to in place. Replacing it asks for rights on its folder alone.
fn check_writable(path: &Path, known: &fs::Metadata) -> io::Result<()> {
    if known.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    File::options().write(true).open(path).map(drop)
}

fn is_one_of<P: AsRef<Path>>(path: &Path, opened: &[P]) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).ok();
    whole(path).is_some_and(|path| {
        opened
            .iter()
            .any(|opened| whole(opened.as_ref()).as_ref() == Some(&path))
    })
}

#[cfg(test)]
mod tests;
