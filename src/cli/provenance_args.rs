use clap::{Args, ValueEnum};

use super::{Failure, notes};
use crate::batch::decision::{CopyDecision, Decision, OtherFiles};
use crate::event::Change;
use crate::query::Filter;
use crate::store::{File, Store};

/// From which files events are wanted, and what changed between downloads of one export.
#[derive(Debug, Default, Args)]
pub(super) struct ProvenanceArgs {
    /// Only events that stand in this file, by its name or path
    #[arg(long, value_name = "NAME")]
    file: Vec<String>,
    /// Only events that changed so since the older download among the files
    #[arg(long, value_enum, value_name = "CHANGE")]
    change: Vec<ChangeArg>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ChangeArg {
    Added,
    Changed,
    Removed,
}

impl ProvenanceArgs {
    /// Whether nothing is asked of files and downloads.
    #[cfg(feature = "archive")]
    pub fn is_empty(&self) -> bool {
        self.file.is_empty() && self.change.is_empty()
    }

    /// Adds what is wanted to a filter; says so where no file can have changed.
    ///
    /// # Errors
    /// If no file is called so.
    pub fn add_to(&self, filter: &mut Filter, store: &Store) -> Result<(), Failure> {
        let is_open = |name: &String| store.files().iter().any(|file| file.path.is_called(name));
        if let Some(name) = self.file.iter().find(|name| !is_open(name)) {
            let open = OtherFiles::new(store.files().iter().map(File::name).collect::<Vec<_>>().iter());
            return Err(Failure::usage(format!("--file {name}: what is read is {open}")));
        }
        if !self.change.is_empty() && !store.has_changes() {
            let is_newer = |decision: &Decision| matches!(decision, Decision::Copies(CopyDecision::Newer { .. }));
            let has_newer = store
                .files()
                .iter()
                .any(|file| file.report.decisions.iter().any(is_newer));
            notes::note(if has_newer {
                "the downloads among these files hold the same: nothing is added, changed or removed"
            } else {
                "no file here is a newer download of another: nothing is added, changed or removed"
            });
        }
        filter.files.clone_from(&self.file);
        let change = |arg: &ChangeArg| match arg {
            ChangeArg::Added => Change::Added,
            ChangeArg::Changed => Change::Changed,
            ChangeArg::Removed => Change::Removed,
        };
        filter.changes = self.change.iter().map(change).collect();
        Ok(())
    }
}
