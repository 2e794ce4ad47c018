//! Packs a case with its files of data into one archive, and unpacks it.

use std::path::PathBuf;

use clap::Args;
use dateline_case::{Author, Case, Signed};
use dateline_files::{Door, Existing, Guarded};

use super::output::{Lines, OutArgs, Target};
use super::{Failure, notes};
use crate::case::{Pack, PackedCase};
use crate::paths;

#[derive(Debug, Args)]
pub struct PackVerb {
    /// The case
    #[arg(value_name = "CASE.dateline", value_parser = paths::argument())]
    case: PathBuf,
    /// The archive that is written
    #[arg(long, value_name = "PACK.zip")]
    out: PathBuf,
    /// Who packs it; a pseudonym will do
    #[arg(long, value_name = "NAME", value_parser = Author::new)]
    by: Author,
    #[command(flatten)]
    how: OutArgs,
}

#[derive(Debug, Args)]
pub struct UnpackVerb {
    /// The archive
    #[arg(value_name = "PACK.zip", value_parser = paths::argument())]
    pack: PathBuf,
    /// A folder that is not there yet; without it one beside the archive, of its name
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
}

pub(super) fn pack(verb: &PackVerb) -> Result<(), Failure> {
    let target = Target::new(Some(&verb.out));
    let door = |guarded| Door {
        streams: false,
        ..verb.how.door(guarded)
    };
    target.check(&door(Guarded::files([&verb.case])))?;
    let mut case = Case::open_read_only(&verb.case)?;
    let pack = Pack::new(&mut case, &Signed::now(&verb.by))?;
    for name in &pack.missing {
        notes::note(&format!("{name}: is not where the case has it; it is left out"));
    }
    let guarded = Guarded::files(pack.places().chain([&verb.case]));
    let mut changed = Vec::new();
    target.write(&door(guarded), |out| {
        changed = pack.write(out)?;
        Ok(())
    })?;
    for name in &changed {
        notes::note(&format!(
            "{name}: was changed since it was opened in the case; it is packed as it is now"
        ));
    }
    match pack.missing.len() {
        0 => Ok(()),
        missing => Err(Failure::new(format!(
            "{}: is packed without {missing} of its files",
            verb.out.display()
        ))),
    }
}

pub(super) fn unpack(verb: &UnpackVerb) -> Result<(), Failure> {
    // What cannot be read at all is told as such.
    dateline_files::open(&verb.pack).map_err(|error| Failure::new(format!("{}: {error}", verb.pack.display())))?;
    let named = |words: String| Failure::new(format!("{}: {words}", verb.pack.display()));
    let packed = PackedCase::open(&verb.pack).map_err(|error| named(error.to_string()))?;
    let packed = packed.ok_or_else(|| named("is no packed case of Dateline".to_owned()))?;
    let folder = verb.to.clone().unwrap_or_else(|| packed.folder());
    let guarded = Guarded::files([&verb.pack]);
    let door = Door {
        existing: Existing::Keep,
        ..Door::new(guarded.clone())
    };
    let unpacked = packed.unpack(&folder, &door).map_err(Failure::new)?;
    let mut out = Lines::new(&guarded)?;
    out.line(format_args!("{}", unpacked.case.display()))?;
    out.end()?;
    for (names, words) in [
        (
            &unpacked.left,
            "is not named by the description of the archive, and stays in it",
        ),
        (&unpacked.missing, "is not among what was unpacked"),
        (&unpacked.altered, "was changed in the archive after it was packed"),
        (&unpacked.changed, "is not as the case knows it"),
    ] {
        for name in names {
            notes::note(&format!("{name}: {words}"));
        }
    }
    let (missing, altered) = (unpacked.missing.len(), unpacked.altered.len());
    match (missing, altered) {
        (0, 0) => Ok(()),
        (0, altered) => Err(named(format!(
            "is unpacked; {altered} of its files changed after it was packed"
        ))),
        (missing, _) => Err(named(format!("is unpacked without {missing} of its files"))),
    }
}
