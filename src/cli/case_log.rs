//! Prints the log of a case, or saves it as CSV.

use std::path::PathBuf;

use clap::Args;
use dateline_case::{Case, Entry};
use serde::Serialize;

use super::Failure;
use super::guarded_case::guarded_case;
use super::output::{Lines, OutArgs, Target};
use crate::case::{LogLine, LogLines, log_csv};
use crate::paths;

#[derive(Debug, Args)]
pub struct LogVerb {
    /// The case
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// Print JSON, an object a step
    #[arg(long, conflicts_with = "out")]
    json: bool,
    /// Save it as CSV
    #[arg(long, value_name = "PATH.csv")]
    out: Option<PathBuf>,
    #[command(flatten)]
    how: OutArgs,
}

/// A step as a program reads it.
#[derive(Serialize)]
struct Step<'a> {
    number: u64,
    time: &'a str,
    author: &'a str,
    words: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    undoes: Option<u64>,
    /// Of all that it says and of the sum before it.
    sha256: &'a str,
}

pub(super) fn run(verb: &LogVerb) -> Result<(), Failure> {
    let guarded = guarded_case(&verb.case);
    if verb.out.is_some() {
        let (door, target) = (verb.how.door(guarded), Target::new(verb.out.as_deref()));
        target.check(&door)?;
        let lines = LogLines::of(&Case::open_read_only(&verb.case)?)?;
        return target.write(&door, |out| out.write_all(&log_csv(&lines)));
    }
    let case = Case::open_read_only(&verb.case)?;
    let mut out = Lines::new(&guarded)?;
    let (mut lines, mut written) = (LogLines::default(), Ok(()));
    let read = case.for_each_entry(|entry: Entry| {
        if written.is_ok() {
            written = write(&lines.next(&entry), verb.json, &mut out);
        }
    });
    written?;
    // What could be read stands there before the word on what could not.
    out.end()?;
    Ok(read?)
}

fn write(line: &LogLine, as_json: bool, out: &mut Lines) -> Result<(), Failure> {
    if as_json {
        let step = Step {
            number: line.number,
            time: &line.time,
            author: &line.author,
            words: &line.words,
            undoes: line.undoes,
            sha256: &line.sha256,
        };
        let json = serde_json::to_string(&step).map_err(std::io::Error::from)?;
        return out.line(format_args!("{json}"));
    }
    out.line(format_args!(
        "{:>5}  {}  {}  {}",
        line.number, line.time, line.author, line.words
    ))
}
