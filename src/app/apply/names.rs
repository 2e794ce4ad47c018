//! Decisions on names.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use dateline_files::Guarded;
use eframe::egui::Context;

use crate::app::WindowKind;
use crate::app::app::DatelineApp;
use crate::app::command::NamesCommand;
use crate::app::history::Change;
use crate::app::per_facet::PerFacet;
use crate::app::state::MergeDraft;
use crate::store::{Facet, Naming, Store};
use crate::work::{self, Damaged, Keeping, Merge, NameWork, Rest};

impl DatelineApp {
    /// Takes over decisions on names from a file, in which new ones are saved from now on.
    ///
    /// What becomes of it if it is damaged is said by `damaged`.
    pub fn keep_names_in(&mut self, path: PathBuf, damaged: Damaged) {
        match work::load::<NameWork>(&path) {
            Ok(names) => {
                let names = Arc::new(names.unwrap_or_default());
                self.saved_names = names.clone();
                self.set_names(names, BTreeSet::new());
            }
            Err(error) if error.kind.is_damage() && damaged == Damaged::SetAside => {
                let nothing = NameWork::default();
                let kept = nothing.keep(
                    &path,
                    &nothing,
                    Keeping {
                        guarded: &Guarded::default(),
                        damaged,
                    },
                );
                self.tell_of_damage(&error.to_string(), kept.map(|kept| kept.set_aside));
            }
            Err(error) => self.worry(
                format!("Decisions on names cannot be used, and new ones are not saved: {error}"),
                None,
            ),
        }
        self.names_path = Some((path, damaged));
    }

    pub(super) fn apply_to_names(&mut self, command: NamesCommand, ctx: &Context) {
        let mut names = NameWork::clone(&self.state.asked.names);
        let mut rolled_up = self.state.asked.rolled_up.clone();
        match command {
            NamesCommand::Draft(facet, drafted) => self.draft(facet, drafted),
            NamesCommand::Merge {
                facet,
                names: merged,
                called,
                why,
            } => {
                self.state.seen.merge = None;
                names.merge(Merge {
                    facet,
                    names: merged.iter().flat_map(|name| self.as_written(facet, name)).collect(),
                    called,
                    who: work::author(),
                    when: work::now(),
                    why,
                    rest: Rest::new(),
                });
            }
            NamesCommand::Split(facet, name) => names.split(facet, &name),
            NamesCommand::TakeOut(facet, name) => names.take_out(facet, &name),
            NamesCommand::Reject(facet, pair) => names.reject(facet, pair, work::author(), work::now()),
            NamesCommand::Allow(facet, pair) => names.allow(facet, pair),
            NamesCommand::RollUp(name, true) => {
                rolled_up.insert(name);
            }
            NamesCommand::RollUp(name, false) => {
                rolled_up.remove(&name);
            }
        }
        if names != *self.state.asked.names && self.decide_in_case(&names) {
            return;
        }
        if names != *self.state.asked.names || rolled_up != self.state.asked.rolled_up {
            self.record(Change::Filter, ctx);
            self.set_names(Arc::new(names), rolled_up);
            self.save_names(ctx);
            self.ask();
        }
    }

    fn draft(&mut self, facet: Facet, names: Vec<String>) {
        self.state.found.names = None;
        self.jobs.names.forget();
        self.state.seen.merge = (!names.is_empty()).then_some(MergeDraft { facet, names });
        if self.state.seen.merge.is_some() && !self.state.seen.has_window(WindowKind::Names) {
            self.show_window(WindowKind::Names);
        }
    }

    /// The names that a name stands for, as files write them; itself if no open file has it.
    fn as_written(&self, facet: Facet, name: &str) -> Vec<String> {
        let store = &self.state.open.store;
        match store.find(facet, name)[..] {
            [value] => store.written_names(facet, value),
            _ => vec![name.to_owned()],
        }
    }

    /// Has names counted so from the next answer on.
    pub(in crate::app) fn set_names(&mut self, names: Arc<NameWork>, rolled_up: BTreeSet<String>) {
        let naming = Naming {
            merges: names.merges.iter().map(Merge::same_name).collect(),
            rolled_up: rolled_up.clone(),
            ..Naming::default()
        };
        if naming != *self.state.asked.naming {
            self.state.asked.naming = Arc::new(naming);
        }
        self.state.asked.names = names;
        self.state.asked.rolled_up = rolled_up;
    }

    /// Saves the decisions with those that another window has saved since, which count here too from now on.
    pub(in crate::app) fn save_names(&mut self, ctx: &Context) {
        let Some((path, damaged)) = self.names_path.clone().filter(|_| self.names_of_case.is_none()) else {
            return;
        };
        let ours = self.state.asked.names.clone();
        let guarded = self.guarded_data();
        let keeping = Keeping {
            guarded: &guarded,
            damaged,
        };
        match ours.keep(&path, &self.saved_names, keeping) {
            Ok(kept) => {
                self.tell_of_set_aside(kept.set_aside);
                self.saved_names = Arc::new(kept.work);
                if self.saved_names != ours {
                    self.state
                        .history
                        .change_names(|before| NameWork::joined(&ours, before, &self.saved_names));
                    self.set_names(self.saved_names.clone(), self.state.asked.rolled_up.clone());
                }
            }
            Err(error) => {
                let reason = format!("This decision is not saved: {error}");
                self.notices.error(ctx, reason);
            }
        }
    }

    /// Takes over the store of an answer, which may count names otherwise than the one on screen.
    pub(in crate::app) fn take_names(&mut self, store: Arc<Store>) {
        if !Arc::ptr_eq(&self.state.open.store, &store) {
            self.state.open.store = store;
            self.state.found.values = PerFacet::default();
        }
    }

    /// How the filter names what this name stands for, if it does: it may have been filtered by before it was merged.
    pub(in crate::app) fn name_in_filter(&self, facet: Facet, name: String) -> String {
        let store = &self.state.open.store;
        let choice = self.state.asked.filter.choice(facet);
        let values = store.find(facet, &name);
        let mut named = choice.include.iter().chain(&choice.exclude);
        let known = named.find(|&known| *known == name || (values.len() == 1 && store.find(facet, known) == values));
        known.cloned().unwrap_or(name)
    }
}
