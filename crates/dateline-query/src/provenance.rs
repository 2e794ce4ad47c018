use dateline_event::Change;
use dateline_store::Store;

use super::Filter;
use super::row_set::RowSet;

/// Which rows come from which file, and what changed since an older download.
#[derive(Debug, Default)]
pub(super) struct Provenance {
    /// The rows whose events stand in each file, also those that are shown from another; in the order of [`Store::files`],
    /// empty if there is only one.
    pub files: Vec<RowSet>,
    /// In the order of [`Change::ALL`].
    pub changes: Vec<RowSet>,
}

impl Provenance {
    pub fn new(store: &Store) -> Self {
        let has_files = store.files().len() > 1;
        if !has_files && !store.has_changes() {
            return Self::default();
        }
        let none = || RowSet::none(store.len());
        let mut files: Vec<RowSet> = store.files().iter().filter(|_| has_files).map(|_| none()).collect();
        let mut changes: Vec<RowSet> = Change::ALL.map(|_| none()).into();
        let mut has_changes = false;
        for row in store.rows() {
            for file in store.files_with(row) {
                if let Some(rows) = files.get_mut(file.index()) {
                    rows.set(row, true);
                }
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

    /// The rows whose events stand in files of these names or paths, or in archives of these names; `None` if all are wanted.
    pub fn of_files(&self, store: &Store, filter: &Filter) -> Option<RowSet> {
        let wanted = store
            .files()
            .iter()
            .map(|file| filter.files.iter().any(|name| file.path.is_called(name)));
        united(&self.files, wanted, store.len()).filter(|_| !filter.files.is_empty())
    }

    /// The rows with these changes; `None` if all are wanted.
    pub fn with_changes(&self, store: &Store, filter: &Filter) -> Option<RowSet> {
        if filter.changes.is_empty() {
            return None;
        }
        // Without an older download nothing has changed since.
        let wanted = Change::ALL.iter().map(|change| filter.changes.contains(change));
        Some(united(&self.changes, wanted, store.len()).unwrap_or_else(|| RowSet::none(store.len())))
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
