use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::Failure;
use super::notes;
use crate::store::{Facet, Naming, Store};
use crate::work::{self, Merge, NameWork};

/// How names are counted. Without these, every name is counted for itself, whatever is merged in the window outside of a case; with a
/// case, as is decided in it.
#[derive(Debug, Default, Args)]
pub(super) struct NamingArgs {
    /// Count names as one that this file says are the same (names.json of the app's data folder, or a copy), instead of what the case says
    #[arg(long, value_name = "FILE")]
    merges: Option<PathBuf>,
    /// Count for this actor the events of its members too, in the time of their membership
    #[arg(long, value_name = "NAME")]
    roll_up: Vec<String>,
    /// Count this figure by itself, as files call it, though others mean the same: fatalities apart from killed
    #[arg(long, value_name = "FIGURE")]
    figure_apart: Vec<String>,
}

impl NamingArgs {
    /// Whether every name is counted for itself.
    #[cfg(feature = "archive")]
    pub fn is_default(&self) -> bool {
        self.merges.is_none() && self.roll_up.is_empty() && self.figure_apart.is_empty()
    }

    /// The file of names, which is read.
    pub fn file(&self) -> Option<&Path> {
        self.merges.as_deref()
    }

    /// What the file of names says.
    ///
    /// # Errors
    /// If it is none, or there is none.
    pub fn load(&self) -> Result<NameWork, Failure> {
        let Some(path) = &self.merges else {
            return Ok(NameWork::default());
        };
        let work = work::load(path).map_err(|error| Failure::new(error.to_string()))?;
        if work.is_none() && !path.exists() {
            return Err(Failure::new(format!("{}: there is no such file", path.display())));
        }
        Ok(work.unwrap_or_default())
    }

    /// The same events with names counted so.
    pub fn rename(&self, store: Arc<Store>, work: &NameWork) -> Arc<Store> {
        if work.merges.is_empty() && self.roll_up.is_empty() && self.figure_apart.is_empty() {
            return store;
        }
        let known = |name: &String| {
            if let [value] = store.find(Facet::Actor, name)[..] {
                return store.value_name(Facet::Actor, value);
            }
            if !store.memberships().iter().any(|membership| membership.parent == *name) {
                notes::note_unknown(&store, Facet::Actor, name);
            }
            name.clone()
        };
        let rolled_up: BTreeSet<String> = self.roll_up.iter().map(known).collect();
        let naming = Naming {
            merges: work.merges.iter().map(Merge::same_name).collect(),
            rolled_up,
            figures_apart: self.figure_apart.iter().cloned().collect(),
        };
        Arc::new(store.renamed(&Arc::new(naming)))
    }
}
