//! Brings decisions on names that were made outside of any case into one.

use std::path::PathBuf;

use clap::Args;
use dateline_case::{Author, Case, Signed};
use dateline_files::Guarded;

use super::Failure;
use super::output::Lines;
use crate::case::{said_of, signed_before};
use crate::paths;
use crate::work::{self, NameWork};

#[derive(Debug, Args)]
pub struct BringInVerb {
    /// The case
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// Decisions on names: names.json of the app's data folder, or a copy
    #[arg(long, value_name = "FILE", value_parser = paths::argument())]
    names: PathBuf,
    /// Who brings them in; a pseudonym will do
    #[arg(long, value_name = "NAME", value_parser = Author::new)]
    by: Author,
}

pub(super) fn run(verb: &BringInVerb) -> Result<(), Failure> {
    let names: Option<NameWork> = work::load(&verb.names).map_err(|error| Failure::new(error.to_string()))?;
    let Some(names) = names else {
        return Err(Failure::new(format!("{}: there is no such file", verb.names.display())));
    };
    let mut case = Case::open(&verb.case)?;
    let signed = Signed::now(&verb.by);
    let said = said_of(&names).into_iter();
    let said: Vec<_> = said
        .map(|(said, who, when)| (said, signed_before(&who, &when, &signed)))
        .collect();
    let before = case.marks()?.names.len();
    case.bring_in_work(&signed, &said, &[])?;
    let new = case.marks()?.names.len() - before;
    let mut out = Lines::new(&Guarded::files([&verb.case, &verb.names]))?;
    out.line(format_args!("decisions on names brought in: {new} of {}", said.len()))?;
    out.end()
}
