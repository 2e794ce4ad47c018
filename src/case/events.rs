use dateline_case::{EventId, Marks};
use rustc_hash::FxHashMap;

use super::DataFiles;
use super::search;
use crate::batch::{CancelToken, Cancelled};
use crate::store::{RowId, Store};

/// The events of a case among the rows of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// The row of each event, in the order of rows. A row may be several events of the case: as it was and as it is.
    pub rows: Vec<(RowId, EventId)>,
    /// Events whose row says something else than when it was marked.
    pub changed: Vec<EventId>,
    /// Events that are not found as they were, and the rows that have their id: nobody can tell whether it is the same event.
    pub doubtful: Vec<(EventId, Vec<RowId>)>,
    /// Events that are in none of the open files.
    pub missing: Vec<EventId>,
}

impl Events {
    /// Finds the marked events again. Where they stood is looked at first, which takes milliseconds; what is not there any more
    /// is looked for among all rows, by its id or by what stands in its row. Until somebody cancels.
    ///
    /// # Errors
    /// If somebody did.
    pub fn find(store: &Store, marks: &Marks, files: &DataFiles, cancel: &CancelToken) -> Result<Self, Cancelled> {
        search::find(store, marks, files, cancel)
    }

    /// What was not found as it was marked, a sentence each. That the event is gone that is selected in a view, is said when that
    /// is opened.
    pub fn told(&self, marks: &Marks) -> Vec<String> {
        let only_viewed = marks.only_viewed();
        let all = marks.events.len() - only_viewed.len();
        let of_all = |count: usize| match all {
            1 => "the one marked event".to_owned(),
            all => format!("{count} of the {all} marked events"),
        };
        let are = |count: usize| if count == 1 { "is" } else { "are" };
        let count =
            |events: &mut dyn Iterator<Item = EventId>| events.filter(|&event| !only_viewed.contains(&event)).count();
        let missing = count(&mut self.missing.iter().copied());
        let changed = count(&mut self.changed.iter().copied());
        let doubtful = count(&mut self.doubtful.iter().map(|(event, _)| *event));
        let mut told = Vec::new();
        if missing > 0 {
            told.push(format!("{} {} in none of these files", of_all(missing), are(missing)));
        }
        if changed > 0 {
            let say = if changed == 1 { "says" } else { "say" };
            told.push(format!("{} {say} something else than when marked", of_all(changed)));
        }
        if doubtful > 0 {
            let ids = if doubtful == 1 {
                "its id tells"
            } else {
                "their ids tell"
            };
            told.push(format!(
                "{} {} not found for sure: what has {ids} of something else",
                of_all(doubtful),
                are(doubtful)
            ));
        }
        told
    }

    /// The rows with each of these events.
    pub fn rows_of<'a>(&'a self, events: &'a dyn Fn(&EventId) -> bool) -> impl Iterator<Item = RowId> + 'a {
        self.rows.iter().filter(|(_, event)| events(event)).map(|&(row, _)| row)
    }

    /// As which events of the case a row is known: what is taken from a row is taken from all of them.
    pub fn of_row(&self, row: RowId) -> impl Iterator<Item = EventId> {
        let first = self.rows.partition_point(|(other, _)| *other < row);
        let rows = self.rows.get(first..).unwrap_or_default().iter();
        rows.take_while(move |(other, _)| *other == row)
            .map(|&(_, event)| event)
    }

    /// The first row of each event.
    pub fn by_event(&self) -> FxHashMap<EventId, RowId> {
        self.rows.iter().rev().map(|&(row, event)| (event, row)).collect()
    }
}
