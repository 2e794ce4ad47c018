//! Standard error, on which notes are written unless it leads into a file that is read.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use dateline_files::{Guarded, NotWritten};

use super::Failure;
use crate::export::plain;

static LEADS_TO_READ: AtomicBool = AtomicBool::new(false);

/// That standard error leads to none of the files that are named on the command line, before anything is written there.
///
/// # Errors
/// If it does. From then on failures are told on standard output.
pub fn check_named(arguments: impl Iterator<Item = OsString>) -> Result<(), Failure> {
    let mut guarded = Guarded::default();
    for argument in arguments.skip(1) {
        guarded.add(Path::new(&argument));
        if let Some((_, value)) = argument.to_str().and_then(|text| text.split_once('=')) {
            guarded.add(Path::new(value));
        }
    }
    check(&guarded)
}

/// As [`check_named`], of files that are known.
pub(super) fn check(guarded: &Guarded) -> Result<(), Failure> {
    match guarded.check(Path::new("/dev/stderr")) {
        Err(NotWritten::IsRead) if leads_to_file() => {
            LEADS_TO_READ.store(true, Ordering::Relaxed);
            Err(Failure::new(
                "standard error goes to a file that is read; choose another",
            ))
        }
        _ => Ok(()),
    }
}

/// A terminal or pipe may be named among the files too, and loses nothing.
fn leads_to_file() -> bool {
    std::fs::metadata("/dev/stderr").is_ok_and(|known| known.is_file())
}

/// Prints one line; if nobody reads it, that is no harm.
pub(super) fn print(line: &str) {
    let line = plain(line);
    let _ = if LEADS_TO_READ.load(Ordering::Relaxed) {
        writeln!(io::stdout(), "{line}")
    } else {
        writeln!(io::stderr(), "{line}")
    };
}
