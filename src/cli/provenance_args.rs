use clap::{Args, ValueEnum};

use crate::event::Change;
use crate::query::Filter;

/// From which files events are wanted, and what changed between downloads of one export.
#[derive(Debug, Default, Args)]
pub(super) struct ProvenanceArgs {
    /// Only events from this file, by its name or path
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
    pub fn add_to(&self, filter: &mut Filter) {
        filter.files.clone_from(&self.file);
        let change = |arg: &ChangeArg| match arg {
            ChangeArg::Added => Change::Added,
            ChangeArg::Changed => Change::Changed,
            ChangeArg::Removed => Change::Removed,
        };
        filter.changes = self.change.iter().map(change).collect();
    }
}
