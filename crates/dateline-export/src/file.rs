//! Files that stand whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Lets `write` fill the file at `path`: beside it first, so that what stood there stays until all is written. A pipe
/// or device is written to as it is.
///
/// # Errors
/// What `write` or the system says; and where `path` is one of those `opened`, which are never written to.
pub fn write_file<P: AsRef<Path>>(
    path: &Path,
    opened: &[P],
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> io::Result<()> {
    if is_one_of(path, opened) {
        let reason = "is one of the files that are read; write to another";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
    }
    let is_special = fs::metadata(path).is_ok_and(|known| !known.is_file());
    if is_special {
        let mut out = BufWriter::new(File::create(path)?);
        write(&mut out)?;
        return out.flush();
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let result = File::create_new(&part).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()?;
        fs::rename(&part, path)
    });
    if result.is_err() {
        // What is left of a failed attempt is of no use; that it failed is told anyway.
        let _ = fs::remove_file(&part);
    }
    result
}

fn is_one_of<P: AsRef<Path>>(path: &Path, opened: &[P]) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).ok();
    whole(path).is_some_and(|path| {
        opened
            .iter()
            .any(|opened| whole(opened.as_ref()).as_ref() == Some(&path))
    })
}
