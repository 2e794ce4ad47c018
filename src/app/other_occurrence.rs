use crate::batch::{FilePath, FileRow};
use crate::event::Event;
use crate::store::{RowId, Store};

/// Another row or file in which an event stands, and what it says there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherOccurrence {
    pub path: FilePath,
    pub row: FileRow,
    /// Fields that say something else there.
    pub differences: Vec<Difference>,
}

/// A field in which two rows of one event differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name.
    pub field: String,
    pub there: String,
    pub here: String,
}

impl OtherOccurrence {
    /// All other places of a row's event.
    pub fn of(store: &Store, row: RowId, event: &Event) -> Vec<Self> {
        let copies = store.copies(row).map(|(file, row, other)| Self {
            path: file.path.clone(),
            row,
            differences: differences(event, &other),
        });
        copies.collect()
    }
}

pub(super) fn differences(event: &Event, other: &Event) -> Vec<Difference> {
    let there = |name: &String| other.fields.iter().find(|(known, _)| known == name);
    let fields = event.fields.iter().filter_map(|(name, here)| {
        let (_, there) = there(name)?;
        (there.trim() != here.trim()).then(|| Difference {
            field: name.clone(),
            there: there.clone(),
            here: here.clone(),
        })
    });
    fields.collect()
}
