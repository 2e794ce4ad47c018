use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::column_fields::ColumnFields;
use super::figure_fields::FigureFields;
use super::item::Item;
use super::items::items;
use super::named::Named;
use super::unfolding::Unfolding;
use crate::app::State;
use crate::app::panels::time_fields::TimeFields;
use crate::app::per_facet::PerFacet;
use crate::query::{Answer, Filter};
use crate::store::{AddedColumn, Facet, FigureKindId, Store, ValueId};

/// What the filter panel remembers between frames.
#[derive(Default)]
pub struct FilterPanel {
    pub(super) unfolding: Unfolding,
    pub(super) time: TimeFields,
    /// Of kinds of figures that were unfolded.
    pub(super) figures: FxHashMap<FigureKindId, FigureFields>,
    /// Of added columns, by name.
    pub(super) columns: FxHashMap<String, ColumnFields>,
    pub(super) list: List,
    /// Whose values are unfolded.
    store: Option<Arc<Store>>,
    is_prepared: bool,
    /// Whether the lines have to be made anew.
    pub(super) is_dirty: bool,
}

/// The lines as they were last made, and what they were made from.
#[derive(Default)]
pub(super) struct List {
    pub items: Vec<Item>,
    /// Top of each line, and the bottom of the last.
    pub tops: Vec<f32>,
    pub named: PerFacet<Named>,
    /// Of each added column, in their order.
    pub named_in_columns: Vec<Named>,
    pub largest: PerFacet<u32>,
    answer: Option<Arc<Answer>>,
    filter: Filter,
    columns: ColumnsSeen,
    found: PerFacet<Option<Arc<Vec<ValueId>>>>,
}

/// The name of an added column, and the column once it is read.
type NamedColumn = (String, Option<Arc<AddedColumn>>);

/// The columns that are added, which of them are read, and what was looked for in one.
#[derive(Default)]
struct ColumnsSeen {
    names: Vec<NamedColumn>,
    found: Option<Arc<Vec<ValueId>>>,
}

impl ColumnsSeen {
    fn of(state: &State) -> Self {
        let names = state.wanted_columns().into_iter();
        Self {
            names: names
                .map(|name| (name.to_owned(), state.added_column(name).cloned()))
                .collect(),
            found: state.found.added.values.as_ref().map(|found| found.values.clone()),
        }
    }
}

impl PartialEq for ColumnsSeen {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |((name, column), (other, before)): (&NamedColumn, &NamedColumn)| {
            name == other && column.as_ref().map(Arc::as_ptr) == before.as_ref().map(Arc::as_ptr)
        };
        self.names.len() == other.names.len()
            && self.names.iter().zip(&other.names).all(is_same)
            && self.found.as_ref().map(Arc::as_ptr) == other.found.as_ref().map(Arc::as_ptr)
    }
}

impl List {
    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }
}

impl FilterPanel {
    /// Makes the lines anew if anything that they show has changed; whether they are those of other files than before.
    pub(super) fn refresh(&mut self, state: &State) -> bool {
        let is_new = !self.is_prepared;
        if is_new {
            self.is_prepared = true;
            self.unfolding.closed.extend([Facet::Kind, Facet::Source]);
            self.unfold_first(state);
        }
        let found = PerFacet::new(|facet| {
            state
                .found
                .values(facet, self.unfolding.find(facet))
                .map(|found| found.values.clone())
        });
        let is_same = |new: &Option<Arc<Vec<ValueId>>>, old: &Option<Arc<Vec<ValueId>>>| match (new, old) {
            (Some(new), Some(old)) => Arc::ptr_eq(new, old),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let same_found = Facet::ALL
            .iter()
            .all(|&facet| is_same(&found[facet], &self.list.found[facet]));
        let same_answer = self
            .list
            .answer
            .as_ref()
            .is_some_and(|answer| Arc::ptr_eq(answer, &state.found.answer));
        let columns = ColumnsSeen::of(state);
        if same_found
            && same_answer
            && self.list.columns == columns
            && self.list.filter == state.asked.filter
            && !self.is_dirty
        {
            return is_new;
        }
        self.is_dirty = false;
        if let Some(before) = self.store.replace(state.open.store.clone())
            && !Arc::ptr_eq(&before, &state.open.store)
        {
            self.unfolding.renumber(&before, &state.open.store);
            if !before.has_same_figure_kinds(&state.open.store) {
                self.unfolding.figures.clear();
                self.figures.clear();
            }
        }
        let named = PerFacet::new(|facet| Named::new(state, facet));
        let items = items(state, &self.unfolding, &named);
        let mut tops = vec![0.0];
        let mut bottom = 0.0;
        for item in &items {
            bottom += item.height();
            tops.push(bottom);
        }
        self.list = List {
            items,
            tops,
            named,
            named_in_columns: state
                .wanted_columns()
                .into_iter()
                .map(|name| Named::of_column(state, name))
                .collect(),
            largest: PerFacet::new(|facet| {
                let counts = state.found.answer.facet(facet);
                counts.ranking.first().map_or(0, |&value| counts.count(value).possible)
            }),
            answer: Some(state.found.answer.clone()),
            filter: state.asked.filter.clone(),
            columns,
            found,
        };
        is_new
    }

    /// Unfolds the largest place, so that the tree shows what it is.
    fn unfold_first(&mut self, state: &State) {
        for facet in [Facet::Place, Facet::Kind] {
            let top = state.found.answer.facet(facet).ranking.first();
            if let Some(&value) = top {
                self.unfolding.unfolded.insert((facet, value));
            }
        }
    }
}
