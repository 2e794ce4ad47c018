//! To standard output, or to a file that stands whole or not at all.

use std::fmt::Arguments;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use dateline_files::{Door, Existing, Guarded, NotWritten};
use serde::Serialize;

use super::Failure;
use crate::export::plain;

/// What is done to a file that is there already.
#[derive(Debug, Default, Args)]
pub(super) struct OutArgs {
    /// Replace the file that is written if it is there already
    #[arg(long)]
    pub force: bool,
}

impl OutArgs {
    /// Writes to all but these; pipes and devices were meant.
    pub fn door(&self, guarded: Guarded) -> Door {
        Door {
            guarded,
            existing: if self.force { Existing::Replace } else { Existing::Keep },
            streams: true,
        }
    }
}

/// Where something is written.
#[derive(Debug)]
pub(super) enum Target {
    Stdout,
    File(PathBuf),
}

/// What systems call standard output, beside the word of the command line.
const STDOUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

impl Target {
    /// Standard output unless a file is named.
    pub fn new(path: Option<&Path>) -> Self {
        match path {
            Some(path) if !STDOUT.iter().any(|name| path == Path::new(name)) => Self::File(path.to_owned()),
            _ => Self::Stdout,
        }
    }

    /// That it may be written to, before anything is read for it.
    pub fn check(&self, door: &Door) -> Result<(), Failure> {
        match self {
            Self::Stdout => check_stdout(&door.guarded),
            Self::File(path) => Ok(door.check(path)?),
        }
    }

    /// Lets `write` fill it.
    pub fn write(
        &self,
        door: &Door,
        write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    ) -> Result<(), Failure> {
        self.check(door)?;
        match self {
            Self::Stdout => {
                let mut out = BufWriter::new(io::stdout());
                write(&mut out)?;
                Ok(out.flush()?)
            }
            Self::File(path) => Ok(door.write(path, write)?),
        }
    }
}

/// That standard output is open, and leads to no file that is read.
fn check_stdout(guarded: &Guarded) -> Result<(), Failure> {
    if super::closed::is_stdout_closed() {
        return Err(Failure::new("standard output is closed"));
    }
    match guarded.check(Path::new("/dev/stdout")) {
        Err(NotWritten::IsRead) => Err(Failure::new(
            "standard output goes to a file that is read; choose another",
        )),
        _ => Ok(()),
    }
}

/// Prints one JSON value on a line of its own.
pub(super) fn print_json(value: &impl Serialize, guarded: &Guarded) -> Result<(), Failure> {
    let mut lines = Lines::new(guarded)?;
    serde_json::to_writer(&mut lines.out, value).map_err(io::Error::from)?;
    writeln!(lines.out)?;
    lines.end()
}

/// Lines for people on standard output. Nothing in them can steer a terminal, also where they go to another program, which
/// may be a pager.
pub(super) struct Lines {
    out: BufWriter<io::Stdout>,
}

impl Lines {
    pub fn new(guarded: &Guarded) -> Result<Self, Failure> {
        check_stdout(guarded)?;
        Ok(Self {
            out: BufWriter::new(io::stdout()),
        })
    }

    pub fn line(&mut self, line: Arguments<'_>) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", plain(&line.to_string()))?)
    }

    /// Lines that were not printed until now are, or that is an error.
    pub fn end(mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }
}
