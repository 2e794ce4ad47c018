//! Says where a file of data of a case is now.

use std::path::PathBuf;

use clap::Args;
use dateline_case::{Author, Case, DataFile, Signed};

use super::Failure;
use super::guarded_case::guarded_case;
use super::output::Lines;
use crate::case::describe;
use crate::paths;

#[derive(Debug, Args)]
pub struct LocateVerb {
    /// The case
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// The file's name in the case, or the beginning of its SHA-256 sum
    #[arg(long, value_name = "NAME")]
    file: String,
    /// Where it is now
    #[arg(long, value_name = "PATH", value_parser = paths::argument())]
    at: PathBuf,
    /// Who says so; a pseudonym will do
    #[arg(long, value_name = "NAME", value_parser = Author::new)]
    by: Author,
}

pub(super) fn run(verb: &LocateVerb) -> Result<(), Failure> {
    let mut guarded = guarded_case(&verb.case);
    guarded.add(&verb.at);
    let mut case = Case::open(&verb.case)?;
    let known = known(case.files()?, verb)?;
    let found = describe(&case, &verb.at).map_err(|error| Failure::new(format!("{}: {error}", verb.at.display())))?;
    let is_same = found.sha256 == known.sha256;
    let now = DataFile {
        id: known.id,
        mapping: known.mapping,
        opened: known.opened,
        ..found
    };
    case.keep_file(&Signed::now(&verb.by), now)?;
    let mut out = Lines::new(&guarded)?;
    let how = if is_same {
        "as it was"
    } else {
        "not as it was when it was opened in the case"
    };
    out.line(format_args!("{}: {how}", verb.at.display()))?;
    out.end()
}

/// The one file of the case that is meant.
fn known(files: Vec<DataFile>, verb: &LocateVerb) -> Result<DataFile, Failure> {
    let names: Vec<String> = files.iter().map(|file| format!("“{}”", file.path.name())).collect();
    let sum = verb.file.to_ascii_lowercase();
    let is_sum = sum.len() >= 8;
    let is_meant =
        |file: &DataFile| file.path.name() == verb.file || (is_sum && file.sha256.to_string().starts_with(&sum));
    let mut meant: Vec<DataFile> = files.into_iter().filter(is_meant).collect();
    let case = verb.case.display();
    match (meant.pop(), meant.is_empty()) {
        (Some(file), true) => Ok(file),
        (Some(_), false) => Err(Failure::usage(format!(
            "{case}: several of its files are called “{}”; name one by the beginning of its SHA-256 sum",
            verb.file
        ))),
        (None, _) => Err(Failure::usage(format!(
            "{case}: has no file “{}”; it has {}",
            verb.file,
            names.join(", ")
        ))),
    }
}
