//! To standard output, or to a file that stands whole or not at all.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Failure;
use crate::export::write_file;

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
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> Result<(), Failure> {
    let Some(path) = path else {
        let mut out = BufWriter::new(io::stdout());
        write(&mut out)?;
        out.flush()?;
        return Ok(());
    };
    write_file(path, opened, write).map_err(|error| Failure::writing(path, &error))
}
