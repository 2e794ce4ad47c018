//! How files take the place of what is open: at once, or first their beginning and then all.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{Context, ViewportCommand};

use super::app::DatelineApp;
use super::jobs::{Answered, Question};
use super::loader::{Beginning, Loaded, Loading};
use super::state::State;
use super::widgets::grouped;
use crate::query::Filter;
use crate::read::FilePath;
use crate::store::Store;
use crate::timeline::Viewport;

/// A store that takes the place of what is open as soon as its first answer is there.
pub(super) struct Opening {
    pub store: Arc<Store>,
    pub took: Duration,
    pub keeps_filter: bool,
    /// Which opening it is; 0 if no file was read.
    pub number: u64,
    /// Whether the store holds only the first part of its file.
    pub is_beginning: bool,
    /// Whether it holds the same events in another zone.
    pub is_moved: bool,
}

impl Opening {
    fn beginning_of(&self) -> Option<u64> {
        self.is_beginning.then_some(self.number)
    }
}

impl DatelineApp {
    pub(super) fn cancel_loading(&mut self) {
        if let Some(loading) = self.state.loading.take() {
            loading.progress.cancel();
        }
        self.opening = None;
        self.move_to_zone();
    }

    pub(super) fn open(&mut self, paths: Vec<PathBuf>, keeps_filter: bool, ctx: &Context) {
        if paths.is_empty() {
            return;
        }
        self.cancel_loading();
        self.state.failures.clear();
        self.failed_with.clear();
        self.next_loading += 1;
        let read_as = Arc::new(self.state.readings());
        match Loading::start(paths, read_as, self.next_loading, keeps_filter, self.outbox.clone()) {
            Ok(loading) => self.state.loading = Some(loading),
            Err(error) => self
                .notices
                .error(ctx, format!("Opening could not be started: {error}")),
        }
    }

    /// Shows a store that was made elsewhere, as if files had been opened.
    pub fn show_store(&mut self, store: Arc<Store>) {
        self.open_store(Opening {
            store,
            took: Duration::ZERO,
            keeps_filter: false,
            number: 0,
            is_beginning: false,
            is_moved: false,
        });
    }

    fn open_store(&mut self, opening: Opening) {
        let filter = if opening.keeps_filter {
            self.state.filter.clone()
        } else {
            Filter::default()
        };
        self.asked_question = Some((filter.clone(), self.state.lane_by, self.state.naming.clone()));
        self.jobs.questions.ask(Question {
            store: opening.store.clone(),
            naming: self.state.naming.clone(),
            filter,
            lane_by: self.state.lane_by,
        });
        self.opening = Some(opening);
    }

    /// The opening that is under way, if it is this one.
    fn awaited(&self, number: u64) -> Option<&Loading> {
        self.state.loading.as_ref().filter(|loading| loading.number == number)
    }

    /// Whether what is open is the first part of the file that this opening reads.
    fn has_begun(&self, number: u64) -> bool {
        self.state.beginning_of == Some(number)
    }

    pub(super) fn take_beginning(&mut self, begun: Beginning) {
        if let Some(loading) = self.awaited(begun.number) {
            self.open_store(Opening {
                store: begun.store,
                took: begun.took,
                keeps_filter: loading.keeps_filter || self.has_begun(begun.number),
                number: begun.number,
                is_beginning: true,
                is_moved: false,
            });
        }
    }

    pub(super) fn take_loaded(&mut self, loaded: Loaded) {
        let Some(keeps_filter) = self.awaited(loaded.number).map(|loading| loading.keeps_filter) else {
            return;
        };
        self.state.failed_beside = keeps_filter || loaded.store.is_some();
        if let Some(store) = loaded.store {
            self.failed_with = loaded.failures;
            self.open_store(Opening {
                store,
                took: loaded.took,
                keeps_filter: keeps_filter || self.has_begun(loaded.number),
                number: loaded.number,
                is_beginning: false,
                is_moved: false,
            });
        } else {
            self.state.loading = None;
            self.state.failures = loaded.failures;
        }
    }

    pub(super) fn take_answer(&mut self, answered: Answered, ctx: &Context) {
        // A file is shown with all that its filter selects.
        let is_part = answered.answer.searched.is_some();
        let is_opening = |opening: &Opening| opening.store.has_same_rows(&answered.store);
        if is_part && self.opening.as_ref().is_some_and(is_opening) {
            return;
        }
        if let Some(mut opening) = self.opening.take_if(|opening| is_opening(opening)) {
            opening.store = answered.store.clone();
            let fitting =
                |extent: Option<(i64, i64)>| extent.map_or(Viewport::fitting(0, 0), |(a, b)| Viewport::fitting(a, b));
            if !opening.is_beginning && !opening.is_moved {
                self.state.loading = None;
            }
            if opening.is_moved {
                self.replace(opening.store);
            } else if self.has_begun(opening.number) {
                let was_fitting = self.state.viewport == fitting(self.state.extent);
                self.grow(opening, ctx);
                if was_fitting {
                    self.state.viewport = fitting(answered.extent);
                }
            } else {
                self.adopt(opening, ctx);
                self.state.viewport = fitting(answered.extent);
            }
        }
        if self.state.store.has_same_rows(&answered.store) {
            self.take_names(answered.store);
            self.state.extent = answered.extent;
            self.state.answer = Arc::new(answered.answer);
            self.ask();
            self.ask_for_links();
            self.move_to_zone();
        }
    }

    /// Puts more of the same file in place of its first part; what the user has done since stays.
    fn grow(&mut self, opening: Opening, ctx: &Context) {
        self.state.beginning_of = opening.beginning_of();
        self.state.opened_in = opening.took;
        self.replace(opening.store);
        if self.state.beginning_of.is_none() {
            self.warn_of_findings(ctx);
            self.ask_about_columns();
        }
    }

    /// Puts a store of the same files in place of what is open; what was selected stays so.
    fn replace(&mut self, store: Arc<Store>) {
        let old = std::mem::replace(&mut self.state.store, store);
        let selected = self.state.selected.take();
        let place = selected.and_then(|row| Some((old.file_of(row), old.origin(row)?.1)));
        (self.state.hovered, self.state.links, self.state.sorted) = (None, None, None);
        self.state.found = Default::default();
        self.asked_finds = Default::default();
        self.asked_sort = None;
        self.panels.forget_rows();
        self.select(place.and_then(|(file, record)| self.state.store.row_of(file, record)));
    }

    /// Has the events moved to the zone that is wanted, with repeated rows once or apart, unless they are so or more of them
    /// is about to come.
    pub(super) fn move_to_zone(&mut self) {
        let state = &self.state;
        if self.opening.is_none() && !state.store.shows(state.zone, state.apart) {
            self.jobs.zones.ask((state.store.clone(), state.zone, state.apart));
        }
    }

    pub(super) fn take_zoned(&mut self, from: &Arc<Store>, to: Arc<Store>) {
        if !Arc::ptr_eq(from, &self.state.store) || self.opening.is_some() {
            return;
        }
        if !to.shows(self.state.zone, self.state.apart) {
            self.move_to_zone();
        } else if !Arc::ptr_eq(from, &to) {
            self.open_store(Opening {
                store: to,
                took: self.state.opened_in,
                keeps_filter: true,
                number: 0,
                is_beginning: false,
                is_moved: true,
            });
        }
    }

    /// Puts another store in place of what is open.
    pub(super) fn adopt(&mut self, opening: Opening, ctx: &Context) {
        let old = std::mem::take(&mut self.state);
        self.state = State {
            beginning_of: opening.beginning_of(),
            store: opening.store,
            filter: if opening.keeps_filter {
                old.filter
            } else {
                Filter::default()
            },
            lane_by: old.lane_by,
            names: old.names,
            naming: old.naming,
            rolled_up: old.rolled_up,
            zone: old.zone,
            all_links: old.all_links,
            order: old.order,
            loading: old.loading,
            saving: old.saving,
            opened_in: opening.took,
            apart: old.apart,
            panels: old.panels,
            windows: old.windows,
            theme: old.theme,
            recent: old.recent,
            failures: std::mem::take(&mut self.failed_with),
            failed_beside: old.failed_beside,
            mapping: old.mapping,
            mappings: old.mappings,
            remembered: old.remembered,
            search_focus: old.search_focus,
            ..State::default()
        };
        self.history.clear();
        self.load_hand_links(ctx);
        self.panels = super::panels::PanelStates::default();
        self.pending_link = None;
        self.asked_finds = Default::default();
        self.asked_sort = None;
        let paths = self.state.store.paths();
        let name = |path: &PathBuf| FilePath::from(path.as_path()).name();
        let names: Vec<String> = paths.iter().map(name).collect();
        let title = if names.is_empty() {
            "Dateline".to_owned()
        } else {
            format!("{} – Dateline", names.join(", "))
        };
        ctx.send_viewport_cmd(ViewportCommand::Title(title));
        for path in &paths {
            self.remember(path);
        }
        self.save_settings();
        if self.state.beginning_of.is_none() {
            self.warn_of_findings(ctx);
            self.ask_about_columns();
        }
    }

    fn warn_of_findings(&mut self, ctx: &Context) {
        let findings = self.state.finding_count();
        if findings > 0 {
            let lines = if findings == 1 {
                "1 finding"
            } else {
                &format!("{} findings", grouped(findings))
            };
            self.notices.warn(
                ctx,
                format!("{lines} while reading: see the list at the lower left or press F2."),
            );
        }
    }

    fn remember(&mut self, path: &Path) {
        let mut settings = self.settings();
        settings.remember(path);
        self.state.recent = settings.recent;
    }
}
