//! Asks the threads for what the window wants to show.

use std::sync::Arc;

use super::WindowKind;
use super::app::DatelineApp;
use super::found_findings::FindingsRequest;
use super::jobs::{Question, SortRequest};
use super::link_index::LinkIndex;

impl DatelineApp {
    /// Asks the query thread for the answer to the filter as it is now, unless that is what it was asked last.
    ///
    /// What is about to be shown comes first: a question about what it replaces would take the place of its own.
    pub(super) fn ask(&mut self) {
        let wanted = Some((self.state.filter.clone(), self.state.lane_by, self.state.naming.clone()));
        let store = match &self.opening {
            Some(opening) if opening.keeps_filter => &opening.store,
            Some(_) => return,
            None => &self.state.store,
        };
        if !store.files().is_empty() && self.asked_question != wanted {
            self.asked_question = wanted;
            self.jobs.questions.ask(Question {
                store: store.clone(),
                naming: self.state.naming.clone(),
                filter: self.state.filter.clone(),
                lane_by: self.state.lane_by,
            });
        }
    }

    pub(super) fn ask_for_links(&mut self) {
        let wants = self.pending_link.is_some() || self.state.detail.is_some() || self.state.all_links;
        if wants && self.state.links.is_none() && self.state.store.len() <= LinkIndex::MOST && !self.links_asked {
            self.links_asked = true;
            self.jobs.links.ask(self.state.store.clone());
        }
    }

    /// Has the findings looked through, if their window shows and has not what it wants.
    pub(super) fn keep_findings(&mut self) {
        let state = &self.state;
        if !state.has_window(WindowKind::Findings) {
            return;
        }
        let is_asked = self
            .asked_findings
            .as_ref()
            .is_some_and(|(text, store)| *text == state.findings_text && Arc::ptr_eq(store, &state.store));
        if !is_asked {
            self.asked_findings = Some((state.findings_text.clone(), state.store.clone()));
            self.jobs.findings.ask(FindingsRequest {
                store: state.store.clone(),
                text: state.findings_text.clone(),
            });
        }
    }

    /// Has the rows in view sorted, if the table wants another order than time's and has not asked yet.
    pub(super) fn keep_sorted(&mut self) {
        let state = &self.state;
        if state.order.is_by_time() || !state.is_open() || !state.panels.table {
            return;
        }
        let is_asked = self.asked_sort.as_ref().is_some_and(|(order, viewport, answer)| {
            *order == state.order && *viewport == state.viewport && Arc::ptr_eq(answer, &state.answer)
        });
        if !is_asked {
            self.asked_sort = Some((state.order, state.viewport, state.answer.clone()));
            self.jobs.sorts.ask(SortRequest {
                store: state.store.clone(),
                answer: state.answer.clone(),
                viewport: state.viewport,
                order: state.order,
            });
        }
    }
}
