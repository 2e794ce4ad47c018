use super::OtherOccurrence;
use super::excerpt::{MAX_RAW, excerpt};
use super::other_occurrence::{Difference, differences};
use crate::batch::{FilePath, FileRow, Finding};
use crate::claims::Matrix;
use crate::event::{Doubt, Event};
use crate::store::{RowId, Store};

/// The selected event with all that its file says of it, decoded once.
#[derive(Clone, Debug)]
pub struct Detail {
    pub row: RowId,
    pub event: Event,
    /// How its sources disagree, as names are counted.
    pub doubt: Doubt,
    /// Its claims side by side.
    pub matrix: Matrix,
    /// Whether its id stands in the file, and is not made of its content.
    pub has_own_id: bool,
    /// The file and the row's number in it.
    pub origin: Option<(FilePath, FileRow)>,
    /// What was noted about its row while the file was read.
    pub findings: Vec<Finding>,
    /// Where else it stands.
    pub other_occurrences: Vec<OtherOccurrence>,
    /// What its row said otherwise before the file was read again, if it changed.
    pub before: Option<Vec<Difference>>,
    /// The row as it stands in the file; its beginning, if it is long.
    pub raw: String,
}

impl Detail {
    pub fn new(store: &Store, row: RowId) -> Self {
        let event = store.event(row);
        Self {
            row,
            doubt: store.doubt(row),
            matrix: Matrix::new(&event, &store.counted_names()),
            other_occurrences: OtherOccurrence::of(store, row, &event),
            before: None,
            findings: store.findings(row).to_vec(),
            event,
            has_own_id: store.has_own_id(row),
            origin: store.origin(row),
            raw: excerpt(&store.raw(row), MAX_RAW),
        }
    }

    /// With what its row said before the file was read again.
    #[must_use]
    pub fn with_before(self, before: Option<&Event>) -> Self {
        Self {
            before: before.map(|before| differences(&self.event, before)),
            ..self
        }
    }
}
