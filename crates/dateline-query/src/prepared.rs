use std::sync::{Arc, OnceLock};

use dateline_batch::checked::item;
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{AddedColumn, Facet, FigureKindId, RowId, Store};

use super::bitmap_index::BitmapIndex;
use super::figure_mask::rows_with_figure;
use super::inverted_index::InvertedIndex;
use super::multi_day::MultiDayRows;
use super::provenance::Provenance;
use super::roles::roles_by_set;
use super::row_set::RowSet;
use super::value_counter::count_values;
use super::values::values_within;
use super::{FigureCounts, Lane, MarkedRows, Rows};

/// What is worked out once for a store, each part when it is first asked for.
#[derive(Default)]
pub(super) struct Prepared {
    store: Arc<Store>,
    everything: OnceLock<Lane>,
    /// How many of all rows have each value, in the order of [`Facet::ALL`].
    totals: [OnceLock<Vec<u32>>; 4],
    actor: OnceLock<InvertedIndex>,
    place: OnceLock<InvertedIndex>,
    kind: OnceLock<InvertedIndex>,
    source: OnceLock<InvertedIndex>,
    doubts: OnceLock<BitmapIndex>,
    roles: OnceLock<BitmapIndex>,
    provenance: OnceLock<Provenance>,
    /// The kinds of the most events.
    figures: [OnceLock<RowSet>; FigureCounts::MAX],
    marked: Arc<MarkedRows>,
    columns: Vec<Arc<AddedColumn>>,
}

impl Prepared {
    pub fn new(store: Arc<Store>) -> Self {
        Self {
            store,
            ..Self::default()
        }
    }

    /// The same events with their names counted otherwise. What does not change is kept.
    #[must_use]
    pub fn renamed(mut self, store: Arc<Store>) -> Self {
        let before = self.store.clone();
        let is_changed = |facet: Facet| !store.has_same_values(&before, facet);
        if is_changed(Facet::Actor) {
            self.roles = OnceLock::new();
        }
        if !store.has_same_figure_kinds(&before) {
            self.figures = Default::default();
        }
        if is_changed(Facet::Actor) || is_changed(Facet::Source) {
            self.doubts = OnceLock::new();
        }
        for (facet, total) in Facet::ALL.into_iter().zip(&mut self.totals) {
            if is_changed(facet) {
                *total = OnceLock::new();
            }
        }
        let indices = [&mut self.actor, &mut self.place, &mut self.kind, &mut self.source];
        for (facet, index) in Facet::ALL.into_iter().zip(indices) {
            if is_changed(facet) {
                *index = OnceLock::new();
            }
        }
        Self { store, ..self }
    }

    pub fn store(&self) -> &Arc<Store> {
        &self.store
    }

    /// Which rows have which marks of the case.
    pub fn marked(&self) -> &Arc<MarkedRows> {
        &self.marked
    }

    /// Takes other marks.
    pub fn mark(&mut self, marked: Arc<MarkedRows>) {
        self.marked = marked;
    }

    /// The columns of the files that were added.
    pub fn columns(&self) -> &[Arc<AddedColumn>] {
        &self.columns
    }

    /// Takes other columns; those of other rows are left out.
    pub fn set_columns(&mut self, columns: &[Arc<AddedColumn>]) {
        let own = columns.iter().filter(|column| column.is_of(&self.store));
        self.columns = own.cloned().collect();
    }

    /// The lane of all dated rows.
    pub fn everything(&self, cancel: &CancelToken) -> Result<&Lane, Cancelled> {
        get_or_try_init(&self.everything, || {
            let rows = Rows::Run(RowId::FIRST..RowId::at(self.store.dated()));
            let multi_day = MultiDayRows::among(&self.store, &rows, cancel)?;
            Ok(Lane::new(rows, multi_day, 0))
        })
    }

    /// Finds the rows of a facet's values.
    pub fn index(&self, facet: Facet, cancel: &CancelToken) -> Result<&InvertedIndex, Cancelled> {
        get_or_try_init(self.of(facet), || InvertedIndex::build(&self.store, facet, cancel))
    }

    /// Which rows come from which file.
    pub fn provenance(&self) -> &Provenance {
        self.provenance.get_or_init(|| Provenance::new(&self.store))
    }

    /// The rows with what is called so, in a tree also all within it; `None` if nothing is.
    pub fn rows_called(&self, facet: Facet, name: &str, cancel: &CancelToken) -> Result<Option<RowSet>, Cancelled> {
        let values = values_within(&self.store, facet, [&name.to_owned()]);
        if values.is_empty() {
            return Ok(None);
        }
        let index = self.index(facet, cancel)?;
        Ok(Some(index.rows_with(&self.store, &values)))
    }

    /// The rows with each flag of [`Doubt`](dateline_event::Doubt).
    pub fn doubts(&self, cancel: &CancelToken) -> Result<&BitmapIndex, Cancelled> {
        get_or_try_init(&self.doubts, || {
            BitmapIndex::build(self.store.len(), |row| self.store.doubt(row).bits(), cancel)
        })
    }

    /// The rows in which somebody has each role, see [`roles::bits`](super::roles::bits).
    pub fn roles(&self, cancel: &CancelToken) -> Result<&BitmapIndex, Cancelled> {
        get_or_try_init(&self.roles, || {
            let roles = roles_by_set(&self.store, None);
            let roles_of = |row: RowId| item(&roles, self.store.code(Facet::Actor, row).set());
            BitmapIndex::build(self.store.len(), roles_of, cancel)
        })
    }

    /// The rows that tell a kind of figure; `None` beyond those that are counted.
    pub fn with_figure(&self, kind: FigureKindId, cancel: &CancelToken) -> Result<Option<&RowSet>, Cancelled> {
        let find = || rows_with_figure(&self.store, kind, cancel, |_| true);
        let rows = self.figures.get(kind.index());
        rows.map(|rows| get_or_try_init(rows, find)).transpose()
    }

    /// How many of `rows` have each value of a facet.
    pub fn count(&self, facet: Facet, rows: &RowSet, cancel: &CancelToken) -> Result<Vec<u32>, Cancelled> {
        let count = || count_values(&self.store, facet, rows, cancel);
        match self.totals.get(facet as usize).filter(|_| rows.is_all()) {
            Some(totals) => get_or_try_init(totals, count).cloned(),
            None => count(),
        }
    }

    fn of(&self, facet: Facet) -> &OnceLock<InvertedIndex> {
        match facet {
            Facet::Actor => &self.actor,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Source => &self.source,
        }
    }
}

fn get_or_try_init<T>(cell: &OnceLock<T>, make: impl FnOnce() -> Result<T, Cancelled>) -> Result<&T, Cancelled> {
    match cell.get() {
        Some(known) => Ok(known),
        None => make().map(|made| cell.get_or_init(|| made)),
    }
}
