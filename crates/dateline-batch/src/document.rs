use std::sync::Arc;

use super::decision::{Beginning, FirstPart};
use super::{Batch, Decode, Directory, FilePath, Report};

/// A file that was read: its events in columns, what it says of names, and the decoder that holds its bytes.
#[derive(Clone)]
pub struct Document {
    /// Where the file is.
    pub path: FilePath,
    /// What reading it came to.
    pub report: Report,
    /// What it says of the names themselves.
    pub directory: Directory,
    /// In the order of the file.
    pub batches: Vec<Batch>,
    /// Makes whole events of its records.
    pub decoder: Arc<dyn Decode>,
}

impl Document {
    /// Says in the report that only the beginning of the file was read.
    pub fn tell_part(&mut self, part: FirstPart) {
        let events = self.report.events;
        self.report.decisions.insert(0, Beginning { events, part }.into());
    }

    /// Leaves out the last event, which may be cut.
    pub fn forget_last(&mut self) {
        let cut = self.batches.iter_mut().rev().find_map(|batch| {
            let row = batch.rows.pop()?;
            let span = batch.spans.get_index(row.span.index());
            Some(span.is_some_and(|span| span.is_dated))
        });
        if let Some(was_dated) = cut {
            self.report.events -= 1;
            self.report.undated -= usize::from(!was_dated);
            self.report.rows = self.report.rows.saturating_sub(1);
        }
    }
}
