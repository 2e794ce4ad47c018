//! Carries out decisions on names.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::Context;

use super::app::DatelineApp;
use super::history::Change;
use super::jobs::FindRequest;
use super::{Command, WindowKind};
use crate::store::{Facet, Naming, Store};
use crate::work::{self, Merge, NameWork};

impl DatelineApp {
    pub(super) fn apply_to_names(&mut self, command: Command, ctx: &Context) {
        let mut names = NameWork::clone(&self.state.names);
        let mut rolled_up = self.state.rolled_up.clone();
        match command {
            Command::DraftMerge(facet, drafted) => self.draft(facet, drafted, ctx),
            Command::FindNames(facet, text) => self.find_names(facet, text),
            Command::SuggestNames => self.suggest_names(),
            Command::MergeNames(facet, merged, called, why) => {
                self.state.draft = None;
                names.merge(Merge {
                    facet,
                    names: merged.iter().flat_map(|name| self.as_written(facet, name)).collect(),
                    called,
                    who: work::author(),
                    when: work::now(),
                    why,
                });
            }
            Command::SplitNames(facet, name) => names.split(facet, &name),
            Command::TakeNameOut(facet, name) => names.take_out(facet, &name),
            Command::RejectSuggestion(facet, pair) => names.reject(facet, pair, work::author(), work::now()),
            Command::AllowSuggestion(facet, pair) => names.allow(facet, pair),
            Command::RollUp(name, true) => {
                rolled_up.insert(name);
            }
            Command::RollUp(name, false) => {
                rolled_up.remove(&name);
            }
            _ => {}
        }
        if names != *self.state.names || rolled_up != self.state.rolled_up {
            self.record(Change::Filter, ctx);
            self.set_names(Arc::new(names), rolled_up);
            self.save_names(ctx);
            self.ask();
        }
    }

    fn draft(&mut self, facet: Facet, names: Vec<String>, ctx: &Context) {
        self.state.found_names = None;
        self.asked_names = None;
        self.state.draft = (!names.is_empty()).then_some((facet, names));
        if self.state.draft.is_some() && !self.state.has_window(WindowKind::Names) {
            self.apply(Command::ShowWindow(WindowKind::Names), ctx);
        }
    }

    /// The names that a name stands for, as files write them; itself if no open file has it.
    fn as_written(&self, facet: Facet, name: &str) -> Vec<String> {
        let store = &self.state.store;
        match store.find(facet, name)[..] {
            [value] => store.written_names(facet, value),
            _ => vec![name.to_owned()],
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

    /// Has names counted so from the next answer on.
    pub(super) fn set_names(&mut self, names: Arc<NameWork>, rolled_up: BTreeSet<String>) {
        let naming = Naming {
            merges: names.merges.iter().map(Merge::same_name).collect(),
            rolled_up: rolled_up.clone(),
        };
        if naming != *self.state.naming {
            self.state.naming = Arc::new(naming);
        }
        self.state.names = names;
        self.state.rolled_up = rolled_up;
    }

    /// Saves the decisions with those that another window has saved since, which count here too from now on.
    pub(super) fn save_names(&mut self, ctx: &Context) {
        let Some(path) = self.names_path.clone() else {
            return;
        };
        let ours = self.state.names.clone();
        let saved = if path.exists() {
            work::load::<NameWork>(&path)
        } else {
            Ok(NameWork::clone(&self.saved_names))
        };
        let joined = saved.and_then(|theirs| {
            let joined = NameWork::joined(&self.saved_names, &ours, &theirs);
            work::save(&path, &joined).map(|()| joined)
        });
        match joined {
            Ok(joined) => {
                self.saved_names = Arc::new(joined);
                if self.saved_names != ours {
                    self.history
                        .change_names(|before| NameWork::joined(&ours, before, &self.saved_names));
                    self.set_names(self.saved_names.clone(), self.state.rolled_up.clone());
                }
            }
            Err(error) => {
                let reason = format!("Merged names could not be saved: {}: {error}", path.display());
                self.notices.error(ctx, reason);
            }
        }
    }

    /// Takes over the store of an answer, which may count names otherwise than the one on screen.
    pub(super) fn take_names(&mut self, store: Arc<Store>) {
        if !Arc::ptr_eq(&self.state.store, &store) {
            self.state.store = store;
            self.state.found = Default::default();
            self.asked_finds = Default::default();
        }
    }

    /// How the filter names what this name stands for, if it does: it may have been filtered by before it was merged.
    pub(super) fn name_in_filter(&self, facet: Facet, name: String) -> String {
        let store = &self.state.store;
        let choice = self.state.filter.choice(facet);
        let values = store.find(facet, &name);
        let mut named = choice.include.iter().chain(&choice.exclude);
        let known = named.find(|&known| *known == name || (values.len() == 1 && store.find(facet, known) == values));
        known.cloned().unwrap_or(name)
    }

    /// Asks for suggestions for the store on screen, unless they are there or were asked for.
    pub(super) fn suggest_names(&mut self) {
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
