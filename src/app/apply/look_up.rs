//! What panels want to know.

use std::sync::Arc;

use crate::app::app::DatelineApp;
use crate::app::command::LookUpCommand;
use crate::app::jobs::FindRequest;
use crate::app::pairing::PairRequest;
use crate::app::shown_row::RowRequest;
use crate::query::{Answer, PairBy};
use crate::store::Facet;

impl DatelineApp {
    pub(super) fn look_up(&mut self, command: LookUpCommand) {
        match command {
            LookUpCommand::Values(facet, text) => self.find_values(facet, text),
            LookUpCommand::Names(facet, text) => self.find_names(facet, text),
            LookUpCommand::Suggestions => self.suggest_names(),
            LookUpCommand::Pairs(by) => self.count_pairs(by),
            LookUpCommand::Findings(text) => self.state.findings_text = text,
            LookUpCommand::Row(file, record) => self.jobs.shown_rows.ask(RowRequest {
                store: self.state.store.clone(),
                file,
                record,
            }),
        }
    }

    fn find_values(&mut self, facet: Facet, text: String) {
        let answer = self.state.answer.clone();
        let (Some(asked), Some(job)) = (self.asked_finds.get_mut(facet as usize), self.jobs.find(facet)) else {
            return;
        };
        let is_asked = asked
            .as_ref()
            .is_some_and(|(known, at)| *known == text && Arc::ptr_eq(at, &answer));
        if !is_asked {
            *asked = Some((text.clone(), answer.clone()));
            job.ask(FindRequest {
                store: self.state.store.clone(),
                answer,
                facet,
                text,
            });
        }
    }

    fn find_names(&mut self, facet: Facet, text: String) {
        let answer = self.state.answer.clone();
        let is_asked = self
            .asked_names
            .as_ref()
            .is_some_and(|(of, known, at)| *of == facet && *known == text && Arc::ptr_eq(at, &answer));
        if !is_asked {
            self.asked_names = Some((facet, text.clone(), answer.clone()));
            self.jobs.names.ask(FindRequest {
                store: self.state.store.clone(),
                answer,
                facet,
                text,
            });
        }
    }

    /// Has pairs counted, unless that was asked already.
    fn count_pairs(&mut self, by: PairBy) {
        let answer = &self.state.answer;
        let is_asked = |(known, asked): &(Arc<Answer>, PairBy)| Arc::ptr_eq(known, answer) && *asked == by;
        if !self.asked_pairs.as_ref().is_some_and(is_asked) {
            self.asked_pairs = Some((answer.clone(), by));
            self.jobs.pairs.ask(PairRequest {
                store: self.state.store.clone(),
                answer: answer.clone(),
                by,
            });
        }
    }

    /// Asks for suggestions for the store on screen, unless they are there or were asked for.
    fn suggest_names(&mut self) {
        let store = &self.state.store;
        let is_asked = self
            .asked_suggestions
            .as_ref()
            .is_some_and(|asked| Arc::ptr_eq(asked, store));
        if !is_asked && !store.files().is_empty() {
            self.asked_suggestions = Some(store.clone());
            self.jobs.suggestions.ask(store.clone());
        }
    }
}
