//! To standard output, or to a file that stands whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Failure;

/// Prints one JSON value on a line of its own.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, value).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

/// Lets `write` fill standard output or, with a path, a file. The files that are open are never written to.
pub(super) fn write_to(
    path: Option<&Path>,
    opened: &[PathBuf],
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let Some(path) = path else {
        let mut out = BufWriter::new(io::stdout().lock());
        write(&mut out)?;
        out.flush()?;
        return Ok(());
    };
    if is_one_of(path, opened) {
        return Err(Failure::new(format!(
            "{}: is one of the files that are read; write to another",
            path.display()
        )));
    }
    write_file(path, write).map_err(|error| Failure::writing(path, &error))
}

fn is_one_of(path: &Path, opened: &[PathBuf]) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).ok();
    whole(path).is_some_and(|path| opened.iter().any(|opened| whole(opened).as_ref() == Some(&path)))
}

/// Writes beside the path and then takes its place; a pipe or device is written to as it is.
fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
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
        let _ = fs::remove_file(&part);
    }
    result
}
