//! The verbs of a case: `info`, `log` and `verify` look into it, `mark` adds to it.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use dateline_case::{Case, Entry};
use dateline_files::Guarded;
use serde::Serialize;

use super::Failure;
use super::case_info::CaseInfo;
use super::case_mark::{self, MarkVerb};
use super::output::{Lines, print_json};
use crate::case::StepWords;
use crate::paths;

#[derive(Debug, Subcommand)]
pub enum CaseVerb {
    /// Say what a case holds: files, marks, authors, steps
    Info(CaseArgs),
    /// Print each step of the log: number, time in UTC, author, what was done
    Log(CaseArgs),
    /// Look whether a case is whole, and as its log says
    Verify(CaseArgs),
    /// Give marks to the events that match, or take them away; the case is made if there is none
    Mark(Box<MarkVerb>),
}

#[derive(Debug, Args)]
pub struct CaseArgs {
    /// The case
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl CaseArgs {
    fn open(&self) -> Result<Case, Failure> {
        Ok(Case::open_read_only(&self.case)?)
    }

    fn guarded(&self) -> Guarded {
        Guarded::files([&self.case])
    }
}

pub(super) fn run(verb: CaseVerb) -> Result<(), Failure> {
    match verb {
        CaseVerb::Info(args) => info(&args),
        CaseVerb::Log(args) => log(&args),
        CaseVerb::Verify(args) => verify(&args),
        CaseVerb::Mark(verb) => case_mark::run(&verb),
    }
}

fn info(args: &CaseArgs) -> Result<(), Failure> {
    let info = CaseInfo::new(&args.open()?)?;
    if args.json {
        return print_json(&info, &args.guarded());
    }
    let mut out = Lines::new(&args.guarded())?;
    info.write(&mut out)?;
    out.end()
}

/// A step as a program reads it.
#[derive(Serialize)]
struct Step<'a> {
    number: u64,
    time: String,
    author: &'a str,
    words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    undoes: Option<u64>,
    /// Of all that it says and of the sum before it.
    sha256: String,
}

fn log(args: &CaseArgs) -> Result<(), Failure> {
    let case = args.open()?;
    let mut out = Lines::new(&args.guarded())?;
    let mut words = StepWords::default();
    let mut written = Ok(());
    let mut write = |entry: Entry| -> Result<(), Failure> {
        let step = Step {
            number: entry.number,
            time: entry.signed.at.to_string(),
            author: entry.signed.by.name(),
            words: words.next(&entry),
            undoes: entry.undoes,
            sha256: entry.hash.to_string(),
        };
        if args.json {
            let line = serde_json::to_string(&step).map_err(std::io::Error::from)?;
            return out.line(format_args!("{line}"));
        }
        out.line(format_args!(
            "{:>5}  {}  {}  {}",
            step.number, step.time, step.author, step.words
        ))
    };
    let read = case.for_each_entry(|entry| {
        if written.is_ok() {
            written = write(entry);
        }
    });
    written?;
    // What could be read stands there before the word on what could not.
    out.end()?;
    Ok(read?)
}

/// What was found, as a program reads it.
#[derive(Serialize)]
struct Verified {
    steps: u64,
    /// The sum of the last step.
    sha256: String,
    faults: Vec<String>,
}

fn verify(args: &CaseArgs) -> Result<(), Failure> {
    let verification = args.open()?.verify()?;
    let verified = Verified {
        steps: verification.entries,
        sha256: verification.head.to_string(),
        faults: verification.faults.iter().map(ToString::to_string).collect(),
    };
    if args.json {
        print_json(&verified, &args.guarded())?;
    } else {
        let mut out = Lines::new(&args.guarded())?;
        let steps = if verified.steps == 1 { "step" } else { "steps" };
        out.line(format_args!(
            "{} {steps}, the last with the sum {}",
            verified.steps, verified.sha256
        ))?;
        for fault in &verified.faults {
            out.line(format_args!("{fault}"))?;
        }
        if verified.faults.is_empty() {
            out.line(format_args!("The case is whole, and as its log says."))?;
        }
        out.end()?;
    }
    match verified.faults.len() {
        0 => Ok(()),
        _ => Err(Failure::new(format!("{}: is not as it was made", args.case.display()))),
    }
}
