use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use crate::app::jobs::{ColumnValues, FileColumns};
use crate::app::{Column, State};
use crate::event::{Moment, TimeRange};
use crate::query::{ColumnCounts, Count, LaneBy};
use crate::store::{AddedColumn, Facet, Store, is_same_column};

/// What is known of columns of the files that were added.
#[derive(Default)]
pub struct Added {
    /// Those that are read, of the store on screen and of one that is about to be.
    pub columns: Vec<Arc<AddedColumn>>,
    /// Names that no file has, each with the store of which that is so.
    pub missing: Vec<(Arc<Store>, String)>,
    /// How many rows are read of the one that is being read.
    pub done: Arc<AtomicUsize>,
    /// Which columns the files have.
    pub in_files: Option<FileColumns>,
    /// What was looked for among the values of a column.
    pub values: Option<ColumnValues>,
}

impl Added {
    /// The column of this name, if it is read for a store.
    pub fn of(&self, store: &Store, name: &str) -> Option<&Arc<AddedColumn>> {
        let mut columns = self.columns.iter();
        columns.find(|column| column.is_of(store) && column.is_called(name))
    }

    /// Whether it is known that no file of a store has it.
    pub fn is_missing(&self, store: &Store, name: &str) -> bool {
        let mut missing = self.missing.iter();
        missing.any(|(of, known)| known == name && of.has_same_rows(store))
    }
}

impl State {
    /// The columns that are added, and those that the filter asks for.
    pub fn wanted_columns(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.asked.columns.iter().map(String::as_str).collect();
        for wanted in &self.asked.filter.columns {
            if !names.iter().any(|name| is_same_column(name, &wanted.column)) {
                names.push(&wanted.column);
            }
        }
        names
    }

    /// The next of them that is to be read for a store.
    pub fn unread_column(&self, store: &Store) -> Option<&str> {
        let added = &self.found.added;
        let mut wanted = self.wanted_columns().into_iter();
        wanted.find(|name| added.of(store, name).is_none() && !added.is_missing(store, name))
    }

    /// Those that the filter asks for and that no open file has, so that nothing passes.
    pub fn missing_columns(&self) -> impl Iterator<Item = &str> {
        let names = self.asked.filter.columns.iter().map(|wanted| wanted.column.as_str());
        names.filter(|name| self.found.added.is_missing(&self.open.store, name))
    }

    /// Those that are read for a store, in their order.
    pub fn read_columns(&self, store: &Store) -> Vec<Arc<AddedColumn>> {
        let wanted = self.wanted_columns().into_iter();
        wanted
            .filter_map(|name| self.found.added.of(store, name).cloned())
            .collect()
    }

    /// An added column of the store on screen.
    pub fn added_column(&self, name: &str) -> Option<&Arc<AddedColumn>> {
        self.found.added.of(&self.open.store, name)
    }

    /// Its counts on screen.
    pub fn column_counts(&self, name: &str) -> Option<&ColumnCounts> {
        self.found.answer.column(name)
    }

    /// Of the column that is being read, how many of a hundred rows are.
    pub fn column_percent(&self) -> usize {
        let done = self.found.added.done.load(Relaxed);
        (done * 100).checked_div(self.open.store.len()).unwrap_or(0)
    }

    /// The added column that one of the table's is, if it is read.
    pub fn table_column(&self, column: Column) -> Option<&Arc<AddedColumn>> {
        let Column::Added(number) = column else { return None };
        self.added_column(self.asked.table_columns.get(usize::from(number))?)
    }

    /// The columns that the table can show, in the order in which they stand: those that no event of the open files fills, too.
    pub fn table_columns(&self) -> Vec<Column> {
        let figure = self.chosen_figure().is_some();
        let own = Column::ALL
            .into_iter()
            .filter(|column| *column != Column::Figure || figure);
        let is_added = |name: &String| self.asked.columns.contains(name);
        let added = (0..)
            .zip(&self.asked.table_columns)
            .filter(|(_, name)| is_added(name))
            .map(|(number, _)| Column::Added(number));
        self.preferred.table.ordered(own.chain(added).collect())
    }

    /// Those of them that it shows: what is hidden by hand is left out, and what no event fills.
    pub fn shown_columns(&self) -> Vec<Column> {
        let has_figure = self.chosen_figure().is_some();
        let (store, table) = (&self.open.store, &self.preferred.table);
        let mut columns = self.table_columns();
        columns.retain(|column| column.is_filled(store, has_figure) && !table.hidden.contains(column));
        columns
    }

    /// The stretch of time whose events the table lists.
    pub fn table_time(&self) -> TimeRange {
        if self.preferred.table.lists_all {
            TimeRange::new(Moment::OPEN_START, Moment::OPEN_END)
        } else {
            TimeRange::new(self.seen.viewport.start(), self.seen.viewport.end())
        }
    }

    /// The kind that goes without saying in the table: most of the events that match have it.
    pub fn commonest_kind(&self) -> Option<&str> {
        let answer = &self.found.answer;
        let counts = answer.facet(Facet::Kind);
        let is_most = |count: Count| count.possible * 2 > answer.total.possible;
        // A kind has no more events than what it lies within.
        let ranking = counts.ranking.iter().take_while(|&&kind| is_most(counts.count(kind)));
        let mut own = ranking.filter(|&&kind| is_most(counts.own(kind)));
        let tree = self.open.store.kinds();
        own.next()
            .map(|&kind| tree.name(kind))
            .filter(|_| answer.total.possible > 1)
    }

    /// By what events are put into lanes: an added column while one is chosen and read, else as is preferred, unless the open
    /// files tell nothing of that.
    pub fn lane_by(&self) -> LaneBy {
        self.lane_by_of(&self.open.store)
    }

    /// The same for another store.
    pub fn lane_by_of(&self, store: &Store) -> LaneBy {
        let number = self.asked.lane_column.as_ref().and_then(|name| {
            let columns = self.read_columns(store);
            let at = columns.iter().position(|column| column.is_called(name))?;
            u16::try_from(at).ok()
        });
        let preferred = || self.preferred.lane_by.or_told(store);
        number.map_or_else(preferred, LaneBy::Column)
    }

    /// The column by whose values marks are coloured, if it is read.
    pub fn colour_column(&self) -> Option<&Arc<AddedColumn>> {
        self.added_column(self.asked.colour_column.as_ref()?)
    }

    /// What the lanes are called by.
    pub fn lanes_label(&self) -> &str {
        match (&self.asked.lane_column, self.lane_by()) {
            (Some(name), LaneBy::Column(_)) => name,
            (_, lane_by) => lane_by.label(),
        }
    }
}
