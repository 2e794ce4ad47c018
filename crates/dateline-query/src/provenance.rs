use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Change;
use dateline_store::Store;

use super::mask::{Masks, Part};
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::{Count, Filter};

/// Which rows come from which file, and what changed since an older download.
#[derive(Debug, Default)]
pub(super) struct Provenance {
    /// In the order of [`Store::files`]; empty if there is only one.
    files: Vec<RowSet>,
    /// In the order of [`Change::ALL`].
    changes: Vec<RowSet>,
}

/// Counts of each file and each change, under all *other* filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProvenanceCounts {
    /// In the order of [`Store::files`]; empty if there is only one.
    pub files: Vec<Count>,
    /// In the order of [`Change::ALL`]; empty if no file is a newer download of another.
    pub changes: Vec<Count>,
}

impl Provenance {
    pub fn new(store: &Store) -> Self {
        if store.files().len() < 2 {
            return Self::default();
        }
        let none = || RowSet::none(store.len());
        let mut files: Vec<RowSet> = store.files().iter().map(|_| none()).collect();
        let mut changes: Vec<RowSet> = Change::ALL.map(|_| none()).into();
        let mut has_changes = false;
        for row in 0..u32::try_from(store.len()).unwrap_or(u32::MAX) {
            if let Some(rows) = files.get_mut(store.file_of(row)) {
                rows.set(row, true);
            }
            if let Some(rows) = store.change(row).and_then(|change| changes.get_mut(change as usize)) {
                rows.set(row, true);
                has_changes = true;
            }
        }
        if !has_changes {
            changes.clear();
        }
        Self { files, changes }
    }

    /// The rows from files of these names or paths, or in archives of these names; `None` if all are wanted.
    pub fn of_files(&self, store: &Store, filter: &Filter) -> Option<RowSet> {
        let wanted = store
            .files()
            .iter()
            .map(|file| filter.files.iter().any(|name| file.path.is_called(name)));
        united(&self.files, wanted, store.len()).filter(|_| !filter.files.is_empty())
    }

    /// The rows with these changes; `None` if all are wanted.
    pub fn with_changes(&self, store: &Store, filter: &Filter) -> Option<RowSet> {
        let wanted = Change::ALL.iter().map(|change| filter.changes.contains(change));
        united(&self.changes, wanted, store.len()).filter(|_| !filter.changes.is_empty())
    }
}

fn united(sets: &[RowSet], wanted: impl Iterator<Item = bool>, rows: usize) -> Option<RowSet> {
    let mut all = RowSet::none(rows);
    // With one file open all rows are its own, whatever its name is.
    if sets.is_empty() {
        return None;
    }
    for (set, _) in sets.iter().zip(wanted).filter(|(_, wanted)| *wanted) {
        all.unite(set);
    }
    Some(all)
}

impl ProvenanceCounts {
    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let provenance = prepared.provenance();
        let count = |part: Part, sets: &[RowSet]| {
            cancel.check()?;
            let others = masks.under_others(prepared.store(), part);
            let rows = others.as_deref().unwrap_or(selected);
            let uncertain = masks.uncertain_of(rows);
            let in_set = |rows: &RowSet, set: &RowSet| u32::try_from(rows.count_in_any(&[set])).unwrap_or(u32::MAX);
            Ok(sets
                .iter()
                .map(|set| {
                    let possible = in_set(rows, set);
                    let uncertain = uncertain.as_ref().map_or(0, |uncertain| in_set(uncertain, set));
                    Count {
                        possible,
                        certain: possible - uncertain,
                    }
                })
                .collect())
        };
        Ok(Self {
            files: count(Part::File, &provenance.files)?,
            changes: count(Part::Change, &provenance.changes)?,
        })
    }
}
