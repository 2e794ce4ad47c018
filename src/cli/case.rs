//! The verbs of a case: `info`, `log` and `verify` look into it, `mark` and `join` add to it.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use dateline_case::Case;
use dateline_files::Guarded;
use serde::Serialize;

use super::Failure;
use super::case_bring_in::{self, BringInVerb};
use super::case_info::CaseInfo;
use super::case_join::{self, JoinVerb};
use super::case_locate::{self, LocateVerb};
use super::case_log::{self, LogVerb};
use super::case_mark::{self, MarkVerb};
use super::case_marks::{self, MarksVerb};
use super::case_pack::{self, PackVerb, UnpackVerb};
use super::guarded_case::guarded_case;
use super::output::{Lines, print_json};
use crate::paths;

#[derive(Debug, Subcommand)]
pub enum CaseVerb {
    /// Say what a case holds: files, marks, authors, steps
    Info(CaseArgs),
    /// Print each step of the log: number, time in UTC, author, what was done
    Log(LogVerb),
    /// Look whether a case is whole, and as its log says
    Verify(CaseArgs),
    /// Give marks to the events that match, or take them away; the case is made if there is none
    Mark(Box<MarkVerb>),
    /// Write the marks of a case as a table, one mark a row
    Marks(MarksVerb),
    /// Bring in what another case holds, as one step that can be undone
    Join(JoinVerb),
    /// Bring in decisions on names that were made outside of any case
    BringIn(BringInVerb),
    /// Say where a file of data of a case is now
    Locate(LocateVerb),
    /// Write a case, its files of data and a description of them into one archive
    Pack(PackVerb),
    /// Unpack a case that was packed into a folder of its own, and print where it is
    Unpack(UnpackVerb),
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
        guarded_case(&self.case)
    }
}

pub(super) fn run(verb: CaseVerb) -> Result<(), Failure> {
    match verb {
        CaseVerb::Info(args) => info(&args),
        CaseVerb::Log(args) => case_log::run(&args),
        CaseVerb::Verify(args) => verify(&args),
        CaseVerb::Mark(verb) => case_mark::run(&verb),
        CaseVerb::Marks(verb) => case_marks::run(&verb),
        CaseVerb::Join(verb) => case_join::run(&verb),
        CaseVerb::BringIn(verb) => case_bring_in::run(&verb),
        CaseVerb::Locate(verb) => case_locate::run(&verb),
        CaseVerb::Pack(verb) => case_pack::pack(&verb),
        CaseVerb::Unpack(verb) => case_pack::unpack(&verb),
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
