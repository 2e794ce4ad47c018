//! Asks the threads for what the window wants to show. A thread that is asked the same again does nothing.

use std::sync::Arc;

use super::WindowKind;
use super::app::DatelineApp;
use super::jobs::AlsoCalledRequest;
use super::jobs::FindingsRequest;
use super::jobs::HistogramsRequest;
use super::jobs::LinksRequest;
use super::jobs::PairsRequest;
use super::jobs::Question;
use super::jobs::RowRequest;
use super::jobs::SortRequest;
use super::jobs::SuggestionsRequest;
use super::jobs::SumRequest;
use super::jobs::ValuesRequest;
use super::jobs::ZoneRequest;
use super::link_index::LinkIndex;
use super::same::Same;
use crate::batch::FileRow;
use crate::event::gazetteer::places_called;
use crate::query::{ColumnFilter, Filter, PairBy};
use crate::store::{Facet, FigureKindId, FileId, Store};

impl DatelineApp {
    /// Asks for the answer to the filter as it is now.
    ///
    /// What is about to be shown comes first: a question about what it replaces would take the place of its own.
    pub(super) fn ask(&mut self) {
        if let Some(store) = self.asked_store().filter(|store| !store.files().is_empty()) {
            self.ask_of(&store, self.state.asked.filter.clone());
        }
    }

    /// The store that is asked what the filter selects; `None` while one is about to be shown that is asked something else.
    pub(super) fn asked_store(&self) -> Option<Arc<Store>> {
        match &self.opening {
            Some(opening) if opening.keeps_filter => Some(opening.store.clone()),
            Some(_) => None,
            None => Some(self.state.open.store.clone()),
        }
    }

    /// Asks a store that is open or about to be.
    pub(super) fn ask_of(&mut self, store: &Arc<Store>, filter: Filter) {
        // Without a column that the filter asks for, the answer would be another's.
        let added = &self.state.found.added;
        let is_read = |wanted: &ColumnFilter| {
            added.of(store, &wanted.column).is_some() || added.is_missing(store, &wanted.column)
        };
        if !filter.columns.iter().all(is_read) {
            self.keep_columns();
            return;
        }
        let columns = self.state.read_columns(store);
        self.jobs.questions.ask(Question {
            columns: columns.iter().map(Same::from).collect(),
            store: store.into(),
            naming: self.state.asked.naming.clone(),
            filter,
            lane_by: self.state.lane_by_of(store),
            marked: self.state.open.marks.rows(store),
        });
    }

    /// Asks for links where they are wanted and not there.
    pub(super) fn ask_for_links(&mut self) {
        let state = &self.state;
        let wants = self.pending_link.is_some() || state.seen.detail.is_some() || state.preferred.all_links;
        if wants && state.found.links.is_none() && state.open.store.len() <= LinkIndex::MAX {
            self.jobs.links.ask(LinksRequest((&state.open.store).into()));
        }
    }

    /// Has the events moved to the zone that is wanted, with repeated rows once or apart, unless they are so or more of them
    /// is about to come.
    pub(super) fn ask_for_zone(&mut self) {
        let state = &self.state;
        let (zone, apart) = (state.preferred.zone, state.asked.apart);
        if self.opening.is_none() && !state.shows_what_is_asked() {
            self.jobs.zones.ask(ZoneRequest {
                store: (&state.open.store).into(),
                zone,
                apart,
                overlay: (&state.wanted_overlay()).into(),
            });
        }
    }

    pub(super) fn ask_for_values(&mut self, facet: Facet, text: String) {
        let request = self.values_request(facet, text);
        self.jobs.values[facet].ask(request);
    }

    /// Asks for names to be counted as one with others.
    pub(super) fn ask_for_names(&mut self, facet: Facet, text: String) {
        let request = self.values_request(facet, text);
        self.jobs.names.ask(request);
    }

    fn values_request(&self, facet: Facet, text: String) -> ValuesRequest {
        ValuesRequest {
            store: (&self.state.open.store).into(),
            answer: (&self.state.found.answer).into(),
            facet,
            text,
        }
    }

    pub(super) fn ask_for_suggestions(&mut self) {
        if self.state.open.is_any() {
            let store = &self.state.open.store;
            self.jobs.suggestions.ask(SuggestionsRequest(store.into()));
        }
    }

    pub(super) fn ask_for_pairs(&mut self, by: PairBy) {
        self.jobs.pairs.ask(PairsRequest {
            store: (&self.state.open.store).into(),
            answer: (&self.state.found.answer).into(),
            by,
        });
    }

    pub(super) fn ask_for_figures(&mut self, kinds: Vec<FigureKindId>) {
        self.jobs.histograms.ask(HistogramsRequest {
            store: (&self.state.open.store).into(),
            answer: (&self.state.found.answer).into(),
            kinds,
        });
    }

    pub(super) fn ask_for_row(&mut self, file: FileId, wanted: FileRow) {
        self.jobs.rows.ask(RowRequest {
            store: (&self.state.open.store).into(),
            file,
            wanted,
        });
    }

    /// Has the findings looked through, if their window shows.
    pub(super) fn keep_findings(&mut self) {
        let state = &self.state;
        if state.seen.has_window(WindowKind::Findings) {
            self.jobs.findings.ask(FindingsRequest {
                store: (&state.open.store).into(),
                text: state.asked.findings_text.clone(),
            });
        }
    }

    /// Has the rows in view sorted, if the table shows and wants another order than time's.
    pub(super) fn keep_sorted(&mut self) {
        let state = &self.state;
        if !state.asked.order.is_by_time() && state.open.is_any() && state.preferred.panels.table {
            self.jobs.sorts.ask(SortRequest {
                store: (&state.open.store).into(),
                answer: (&state.found.answer).into(),
                time: state.table_time(),
                order: state.asked.order,
                column: state.table_column(state.asked.order.column).map(Same::from),
                figure: state.chosen_figure().map(|(kind, _)| kind),
            });
        }
    }

    /// Has other names looked up of the place that is searched for, if the gazetteer knows one.
    pub(super) fn keep_also_called(&mut self) {
        let state = &self.state;
        let text = state.asked.filter.text.trim();
        if state.open.is_any() && !places_called(text.trim_matches('"')).is_empty() {
            self.jobs.also_called.ask(AlsoCalledRequest {
                store: (&state.open.store).into(),
                filter: state.asked.filter.clone(),
                marked: state.open.marks.rows(&state.open.store),
                columns: state.read_columns(&state.open.store).iter().map(Same::from).collect(),
            });
        }
    }

    /// Has the chosen figure added up over the events on screen.
    pub(super) fn keep_sum(&mut self) {
        let state = &self.state;
        if let Some((kind, _)) = state.chosen_figure()
            && state.open.is_any()
        {
            self.jobs.sums.ask(SumRequest {
                store: (&state.open.store).into(),
                answer: (&state.found.answer).into(),
                kind,
                by_facet: state.draws_figures(),
            });
        }
    }

    /// Has the largest days found, if their window shows.
    pub(super) fn keep_largest(&mut self) {
        let state = &self.state;
        if state.seen.has_window(WindowKind::Largest)
            && let Some(request) = state.largest_request()
        {
            self.jobs.largest.ask(request);
        }
    }

    /// Has it worked out what the selected events have in common.
    pub(super) fn keep_summary(&mut self) {
        if let Some(request) = self.state.summary_request() {
            self.jobs.summaries.ask(request);
        }
    }

    /// Whether anything is under way that will still change what is shown.
    pub fn is_busy(&self) -> bool {
        let (state, jobs) = (&self.state, &self.jobs);
        let (open, found) = (&state.open, &state.found);
        let is_sorting = !state.asked.order.is_by_time()
            && state.preferred.panels.table
            && open.is_any()
            && !found.sorted.as_ref().is_some_and(|sorted| sorted.is_for(state));
        let is_finding_largest =
            open.is_any() && state.seen.has_window(WindowKind::Largest) && state.largest_bins().is_none();
        let is_summing = open.is_any()
            && state.chosen_figure().is_some()
            && state
                .answer_sum()
                .is_none_or(|sum| state.draws_figures() && sum.facets.is_none());
        let is_mapping = state.seen.mapping.as_ref().is_some_and(super::MappingDraft::is_busy);
        let is_finding = state.seen.has_window(WindowKind::Findings) && state.matching_findings().is_none();
        let is_answering = open.is_any() && (state.is_answering() || is_finding);
        let is_suggesting = state.seen.has_window(WindowKind::Names)
            && jobs.suggestions.asked().is_some_and(|SuggestionsRequest(asked)| {
                let suggestions = found.suggestions.as_ref();
                !suggestions.is_some_and(|suggestions| Arc::ptr_eq(&suggestions.store, asked))
            });
        let is_pairing = jobs.pairs.asked().is_some_and(|asked| {
            let counted = found.pairs.as_ref();
            !counted.is_some_and(|counted| counted.is_for(&asked.answer, asked.by))
        });
        let is_counting = jobs.histograms.asked().is_some_and(|asked| {
            let counted = found.figures.as_ref();
            !counted.is_some_and(|counted| Arc::ptr_eq(&counted.answer, &asked.answer) && counted.kinds == asked.kinds)
        });
        let is_naming = jobs.also_called.asked().is_some_and(|asked| {
            let found = found.also_called.as_ref();
            !found.is_some_and(|found| found.filter == asked.filter && Arc::ptr_eq(&found.store, &asked.store))
        });
        let is_linking = jobs.links.asked().is_some() && found.links.is_none();
        let is_picking = jobs.picks.asked().is_some() || jobs.copies.asked().is_some();
        let is_summarising = !state.seen.selection.is_empty() && state.selection_summary().is_none();
        let is_reading = state.unread_column(&open.store).is_some();
        let listed = found.added.in_files.as_ref();
        let is_listed = listed.is_some_and(|listed| listed.store.has_same_rows(&open.store));
        let is_listing = state.seen.has_window(WindowKind::AddColumn) && !is_listed;
        jobs.case.is_busy()
            || (open.is_any() && (is_reading || is_listing))
            || self.following.is_some()
            || self.awaited_step.is_some()
            || is_suggesting
            || is_naming
            || is_counting
            || is_picking
            || is_summarising
            || is_summing
            || is_finding_largest
            || is_pairing
            || open.loading.is_some()
            || open.saving.is_some()
            || open.packs > 0
            || open.marks.is_looking
            || self.opening.is_some()
            || is_answering
            || is_sorting
            || is_mapping
            || is_linking
    }
}
