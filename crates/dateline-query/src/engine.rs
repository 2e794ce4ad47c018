use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline_batch::checked::item;
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{AddedColumn, Facet, RowId, Store};

use super::answer::AllCounts;
use super::counts::FacetCounts;
use super::filter_part::FilterPart;
use super::masks::Masks;
use super::prepared::Prepared;
use super::ranking::ranking;
use super::row_set::RowSet;
use super::search::Search;
use super::selection::Selection;
use super::{
    Answer, ColumnCounts, Count, DoubtCounts, FigureCounts, Filter, LaneBy, Lanes, MarkCounts, MarkedRows,
    ProvenanceCounts, Under,
};

/// A search goes on for at least so long before it shows what it found, and for four times as long as showing it takes.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

/// Answers queries on one store and remembers the last, so that a changed filter costs only what changed.
pub struct Engine {
    prepared: Prepared,
    masks: Masks,
}

impl Engine {
    /// An engine that has worked out nothing yet.
    pub fn new(store: Arc<Store>) -> Self {
        Self {
            prepared: Prepared::new(store),
            masks: Masks::default(),
        }
    }

    /// For a store with the same rows, whose names are counted otherwise: what does not change is kept.
    #[must_use]
    pub fn renamed(self, store: Arc<Store>) -> Self {
        Self {
            prepared: self.prepared.renamed(store),
            masks: Masks::default(),
        }
    }

    /// Answers from now on with these marks of a case, which are of rows of its store. Nothing else is worked out anew, but a search
    /// for text where other things are written about rows.
    pub fn mark(&mut self, marked: Arc<MarkedRows>) {
        if self.prepared.marked().texts() != marked.texts() {
            self.masks.forget_text();
        }
        self.prepared.mark(marked);
    }

    /// Answers from now on with these columns of its store's files, which a filter can name. Nothing else is worked out anew.
    pub fn set_columns(&mut self, columns: &[Arc<AddedColumn>]) {
        self.prepared.set_columns(columns);
    }

    /// The store on which it answers.
    pub fn store(&self) -> &Arc<Store> {
        self.prepared.store()
    }

    /// Finds the rows of each value, which the first filter needs: to be called when there is time for it.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so. What is found by then is kept.
    pub fn prepare(&self, cancel: &CancelToken) -> Result<(), Cancelled> {
        Facet::ALL
            .into_iter()
            .try_for_each(|facet| self.prepared.index(facet, cancel).map(|_| ()))?;
        self.prepared.doubts(cancel)?;
        for (kind, _) in self.store().figure_kinds().iter() {
            self.prepared.with_figure(kind, cancel)?;
        }
        self.prepared.roles(cancel).map(|_| ())
    }

    /// Selects, counts and sorts into at most `max_lanes` lanes and "others".
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn answer(
        &mut self,
        filter: &Filter,
        lane_by: LaneBy,
        max_lanes: usize,
        cancel: &CancelToken,
    ) -> Result<Answer, Cancelled> {
        self.answer_in_parts(filter, (lane_by, max_lanes), cancel, None)
    }

    /// As [`Engine::answer`]; a text search that takes long hands out answers of what it has found so far.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn answer_in_parts(
        &mut self,
        filter: &Filter,
        lanes: (LaneBy, usize),
        cancel: &CancelToken,
        mut on_part: Option<&mut dyn FnMut(Answer)>,
    ) -> Result<Answer, Cancelled> {
        self.masks.update(&self.prepared, filter, cancel)?;
        if !self.masks.has_searched(&filter.text) {
            let store = self.store().clone();
            let search = Search::new(&store, &filter.text);
            if let Some(search) = &search {
                self.mark_named(search, &filter.text, cancel)?;
                search.mark_by_texts(self.prepared.marked().texts());
            }
            let mut pause = SHORTEST_PAUSE;
            while let Some(search) = search.as_ref().filter(|search| !search.is_whole()) {
                search.advance(on_part.is_some().then(|| Instant::now() + pause), cancel)?;
                if let (Some(on_part), false) = (&mut on_part, search.is_whole()) {
                    let begin = Instant::now();
                    self.masks.set_text(Some(&search.hits()), None);
                    on_part(self.compose(filter, lanes, Some(search.percent()), cancel)?);
                    pause = SHORTEST_PAUSE.max(begin.elapsed() * 4);
                }
            }
            let hits = search.map(|search| search.hits());
            self.masks.set_text(hits.as_deref(), Some(&filter.text));
        }
        self.compose(filter, lanes, None, cancel)
    }

    /// Where all that is searched for is a spelling of an actor or place, its events are found as well, however they
    /// write it.
    fn mark_named(&self, search: &Search<'_>, text: &str, cancel: &CancelToken) -> Result<(), Cancelled> {
        for facet in [Facet::Actor, Facet::Place] {
            let rows = self
                .prepared
                .rows_called(facet, text.trim().trim_matches('"'), cancel)?;
            if let Some(rows) = rows {
                rows.iter_from(RowId::FIRST).for_each(|row| search.mark(row));
            }
        }
        Ok(())
    }

    fn compose(
        &self,
        filter: &Filter,
        lanes: (LaneBy, usize),
        searched: Option<usize>,
        cancel: &CancelToken,
    ) -> Result<Answer, Cancelled> {
        let store = self.store();
        let selected = self.masks.selected(store);
        let counts = |facet| self.count(facet, &selected, cancel);
        let doubts = || DoubtCounts::new(&self.prepared, &self.masks, &selected, filter, cancel);
        let ((actor, place), ((kind, source), doubts)) = rayon::join(
            || rayon::join(|| counts(Facet::Actor), || counts(Facet::Place)),
            || rayon::join(|| rayon::join(|| counts(Facet::Kind), || counts(Facet::Source)), doubts),
        );
        let facets = AllCounts {
            actor: actor?,
            place: place?,
            kind: kind?,
            source: source?,
        };
        let selection = Selection {
            rows: &selected,
            undated: selected.iter_from(RowId::at(store.dated())).collect(),
            facets: &facets,
        };
        let lanes = Lanes::new(&self.prepared, &self.masks, &selection, lanes, cancel)?;
        cancel.check()?;
        Ok(Answer {
            filter: filter.clone(),
            total: self.total(&selected),
            undated: selection.undated,
            lanes,
            searched,
            doubts: doubts?,
            figures: FigureCounts::new(&self.prepared, &self.masks, &selected, cancel)?,
            provenance: ProvenanceCounts::new(&self.prepared, &self.masks, &selected, cancel)?,
            columns: Arc::new(ColumnCounts::of_all(&self.prepared, &self.masks, &selected, cancel)?),
            marks: MarkCounts::new(&self.prepared, &self.masks, &selected, cancel)?,
            without_figures: self.masks.under_others(store, FilterPart::Figure).map(Cow::into_owned),
            under_others: self.under_other_facets(),
            without_against: self.masks.under_others(store, FilterPart::Against).map(Cow::into_owned),
            facets,
            matching: selected.into_owned(),
        })
    }

    /// Counts of doubt and roles of the last answer: as it has them, or among what its filter selects.
    pub(super) fn doubts_of(
        &self,
        answer: &Answer,
        under: Under,
        cancel: &CancelToken,
    ) -> Result<DoubtCounts, Cancelled> {
        match under {
            Under::OtherParts => Ok(answer.doubts.clone()),
            Under::Filter => DoubtCounts::among(&self.prepared, &self.masks, answer.matching(), cancel),
        }
    }

    /// Of each facet that is filtered by.
    fn under_other_facets(&self) -> Vec<(Facet, RowSet)> {
        let rows = |facet: Facet| {
            let rows = self.masks.under_others(self.store(), FilterPart::Facet(facet))?;
            Some((facet, rows.into_owned()))
        };
        Facet::ALL.into_iter().filter_map(rows).collect()
    }

    fn total(&self, selected: &RowSet) -> Count {
        Count::of(selected, self.masks.uncertain_of(selected).as_ref(), RowSet::len)
    }

    /// Counts a facet's values under the other filters.
    fn count(&self, facet: Facet, selected: &RowSet, cancel: &CancelToken) -> Result<FacetCounts, Cancelled> {
        let under_others = self.masks.under_others(self.store(), FilterPart::Facet(facet));
        self.count_of(facet, under_others.as_deref().unwrap_or(selected), cancel)
    }

    /// Counts a facet's values among rows, of which those are certain that the last filter surely selects.
    pub(super) fn count_of(&self, facet: Facet, rows: &RowSet, cancel: &CancelToken) -> Result<FacetCounts, Cancelled> {
        let store = self.store();
        let possible = self.prepared.count(facet, rows, cancel)?;
        let uncertain = match self.masks.uncertain_of(rows) {
            Some(uncertain) => self.prepared.count(facet, &uncertain, cancel)?,
            None => vec![0; possible.len()],
        };
        let counts = possible.into_iter().zip(uncertain).map(|(possible, uncertain)| Count {
            possible,
            certain: possible - uncertain,
        });
        Ok(summed(store, facet, counts.collect()))
    }
}

/// In a tree, from counts of each node itself to counts of all within it. Children have higher numbers than their parents.
fn summed(store: &Store, facet: Facet, own: Vec<Count>) -> FacetCounts {
    let Some(tree) = store.tree(facet) else {
        return ranked(store, facet, own, Vec::new());
    };
    let mut counts = own.clone();
    for node in tree.values().skip(1).rev() {
        let below = item(&counts, node);
        if let Some(sum) = tree.parent(node).and_then(|parent| counts.get_mut(parent.index())) {
            *sum += below;
        }
    }
    ranked(store, facet, counts, own)
}

fn ranked(store: &Store, facet: Facet, counts: Vec<Count>, own: Vec<Count>) -> FacetCounts {
    let ranking = ranking(store, facet, store.named_values(facet), |value| {
        item(&counts, value).possible
    });
    FacetCounts { counts, own, ranking }
}
