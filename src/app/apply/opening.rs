//! How files take the place of what is open: at once, or first their beginning and then all.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, ViewportCommand};

use crate::app::app::DatelineApp;
use crate::app::history::History;
use crate::app::jobs::Pick;
use crate::app::jobs::Zoned;
use crate::app::jobs::{Answered, Message};
use crate::app::loading::{Beginning, Loaded, Loading};
use crate::app::mappings::Mappings;
use crate::app::opening::{Opening, OpeningKind};
use crate::app::panels::PanelStates;
use crate::app::same::Same;
use crate::app::state::{Asked, Found, Open, OpenMarks, Seen, State, first_view};
use crate::app::timeline_panel::TimelinePanel;
use crate::app::wording::counted;
use crate::batch::FilePath;
use crate::event::{Moment, TimeRange};
use crate::export::plain;
use crate::query::Filter;
use crate::read::Error;
use crate::store::Store;
use crate::timeline::Viewport;

impl DatelineApp {
    pub(super) fn cancel_loading(&mut self) {
        if let Some(loading) = self.state.open.loading.take() {
            loading.progress.cancel();
        }
        self.opening = None;
        self.ask_for_zone();
    }

    pub(in crate::app) fn open(&mut self, paths: Vec<PathBuf>, keeps_filter: bool, ctx: &Context) {
        if !paths.is_empty() {
            self.load(ctx, |number, mappings| {
                Loading::new(paths, mappings, number, keeps_filter)
            });
        }
    }

    pub(super) fn open_beginning(&mut self, path: PathBuf, ctx: &Context) {
        self.load(ctx, |number, mappings| Loading::of_beginning(path, mappings, number));
    }

    pub(super) fn load(&mut self, ctx: &Context, loading: impl FnOnce(u64, Mappings) -> Loading) {
        self.cancel_loading();
        self.opened_as = None;
        self.pending_view = None;
        self.state.open.failures.clear();
        self.failed_with.clear();
        self.next_loading += 1;
        let loading = loading(self.next_loading, self.state.open.mappings.clone())
            .taking_unsure_as_one(self.state.asked.as_one_export);
        for path in &loading.paths {
            self.opened.add(path);
        }
        let outbox = self.outbox.clone();
        match loading.start(move |report| outbox.send(Message::Loading(report))) {
            Ok(()) => self.state.open.loading = Some(loading),
            Err(error) => self
                .notices
                .error(ctx, format!("Opening could not be started: {error}")),
        }
    }

    /// Shows a store that was made elsewhere, as if files had been opened.
    pub fn show_store(&mut self, store: Arc<Store>) {
        self.open_store(Opening::given(store));
    }

    pub(super) fn open_store(&mut self, opening: Opening) {
        let filter = if opening.keeps_filter {
            self.state.asked.filter.clone()
        } else {
            Filter::default()
        };
        self.ask_of(&opening.store, filter);
        self.opening = Some(opening);
    }

    /// The opening that is under way, if it is this one.
    fn awaited(&self, number: u64) -> Option<&Loading> {
        self.state
            .open
            .loading
            .as_ref()
            .filter(|loading| loading.number == number)
    }

    /// Whether what is open is the first part of the file that this opening reads.
    fn has_begun(&self, number: u64) -> bool {
        self.state.open.beginning_of == Some(number)
    }

    pub(in crate::app) fn take_beginning(&mut self, beginning: Beginning) {
        if let Some(loading) = self.awaited(beginning.number) {
            self.open_store(Opening {
                store: beginning.store,
                took: beginning.took,
                keeps_filter: loading.keeps_filter || self.has_begun(beginning.number),
                kind: OpeningKind::Beginning(beginning.number),
            });
        }
    }

    pub(in crate::app) fn take_loaded(&mut self, loaded: Loaded) {
        let Some(keeps_filter) = self.awaited(loaded.number).map(|loading| loading.keeps_filter) else {
            return;
        };
        if loaded.store.is_some() {
            self.jobs.files.follow(loaded.watched);
        }
        if let Some(reread) = loaded.reread {
            self.take_again(loaded.store, reread, loaded.failures, loaded.took);
            return;
        }
        self.state.open.failed_beside = keeps_filter || loaded.store.is_some();
        self.tell_of_left_out(loaded.left_out, loaded.store.is_some());
        if let Some(store) = loaded.store {
            self.failed_with = loaded.failures;
            self.open_store(Opening {
                store,
                took: loaded.took,
                keeps_filter: keeps_filter || self.has_begun(loaded.number),
                kind: OpeningKind::Whole(loaded.number),
            });
        } else {
            self.state.open.loading = None;
            self.ask_of_unknown(&loaded.failures);
            self.state.open.failures = loaded.failures;
        }
    }

    /// Opens the window of columns where all that was opened is one table of no known kind.
    fn ask_of_unknown(&mut self, failures: &[Error]) {
        if let [failure] = failures
            && failure.may_be_table()
        {
            self.edit_columns(failure.path.as_path().into());
        }
    }

    /// Says how many files of a folder hold no events.
    fn tell_of_left_out(&mut self, left_out: usize, are_others: bool) {
        let ctx = self.outbox.ctx.clone();
        let words = match left_out {
            0 => return,
            count if are_others => format!("{} in the folder without events left out.", counted(count, "file")),
            _ => "No file in the folder holds events.".to_owned(),
        };
        self.notices.done(&ctx, words);
    }

    pub(in crate::app) fn take_answer(&mut self, answered: Answered, ctx: &Context) {
        // A file is shown with all that its filter selects.
        let is_part = answered.answer.searched.is_some();
        let is_opening = |opening: &Opening| opening.store.has_same_rows(&answered.store);
        if is_part && self.opening.as_ref().is_some_and(is_opening) {
            return;
        }
        if let Some(opening) = self.opening.take_if(|opening| is_opening(opening)) {
            let opening = Opening {
                store: answered.store.clone(),
                ..opening
            };
            self.finish_opening(opening, first_view(answered.extent, answered.bulk), ctx);
        }
        if self.state.open.store.has_same_rows(&answered.store) {
            self.take_names(answered.store);
            self.state.found.extent = answered.extent;
            self.state.found.bulk = answered.bulk;
            self.state.found.marked = answered.marked;
            self.state.found.answer = Arc::new(answered.answer);
            self.ask();
            self.ask_for_links();
            self.ask_for_zone();
        }
    }

    fn finish_opening(&mut self, opening: Opening, first: Option<Viewport>, ctx: &Context) {
        let first = first.unwrap_or_else(|| Viewport::fitting(TimeRange::at(Moment::EPOCH)));
        self.following = None;
        match opening.kind {
            OpeningKind::Whole(_) | OpeningKind::Given => self.state.open.loading = None,
            OpeningKind::Beginning(_) | OpeningKind::Again(_) | OpeningKind::Moved => {}
        }
        if let OpeningKind::Again(reread) = &opening.kind {
            self.finish_again(opening.store.clone(), reread.clone(), ctx);
        } else if matches!(opening.kind, OpeningKind::Moved) {
            self.replace(opening.store);
        } else if opening.number().is_some_and(|number| self.has_begun(number)) {
            self.grow(opening, ctx);
            if self.state.seen.is_own_view() {
                self.show_own(first);
            }
        } else {
            self.adopt(opening, ctx);
            match self.pending_view.take() {
                Some(wanted) => self.state.seen.viewport = wanted,
                None => self.show_own(first),
            }
        }
    }

    /// Puts more of the same file in place of its first part; what the user has done since stays.
    fn grow(&mut self, opening: Opening, ctx: &Context) {
        self.state.open.beginning_of = opening.beginning_of();
        self.state.open.opened_in = opening.took;
        self.replace(opening.store);
        self.tell_of_whole(ctx);
    }

    /// Puts a store of the same files in place of what is open; what was selected stays so.
    fn replace(&mut self, store: Arc<Store>) {
        let old = std::mem::replace(&mut self.state.open.store, store);
        let before = std::mem::take(&mut self.state.seen.selection);
        let place = before
            .focus()
            .and_then(|row| Some((old.file_of(row), old.origin(row)?.1)));
        self.forget_rows();
        let focus = place.and_then(|(file, record)| self.state.open.store.row_of(file, record));
        self.carry_selection(&before, focus, |_| Pick::Carried {
            from: (&old).into(),
            rows: before.rows().into(),
            reread: Same(Arc::default()),
        });
    }

    /// Forgets what was known by the rows of another store.
    pub(super) fn forget_rows(&mut self) {
        self.state.seen.hovered = None;
        self.state.seen.trail.forget_rows();
        let found = &mut self.state.found;
        (found.links, found.sorted, found.values) = Default::default();
        self.jobs.forget_rows();
        self.panels.forget_rows();
        self.find_marks();
    }

    pub(in crate::app) fn take_zoned(&mut self, zoned: Zoned) {
        self.jobs.zones.forget();
        if !Arc::ptr_eq(&zoned.from, &self.state.open.store) || self.opening.is_some() {
            return;
        }
        let (zone, apart) = (self.state.preferred.zone, self.state.asked.apart);
        if !zoned.to.shows(zone, apart) || !zoned.to.has_overlay(&self.state.wanted_overlay()) {
            self.ask_for_zone();
        } else if !Arc::ptr_eq(&zoned.from, &zoned.to) {
            self.open_store(Opening {
                store: zoned.to,
                took: self.state.open.opened_in,
                keeps_filter: true,
                kind: OpeningKind::Moved,
            });
        }
    }

    /// Puts another store in place of what is open.
    pub(super) fn adopt(&mut self, opening: Opening, ctx: &Context) {
        let old = std::mem::take(&mut self.state);
        self.state = State {
            open: Open {
                beginning_of: opening.beginning_of(),
                store: opening.store,
                opened_in: opening.took,
                loading: old.open.loading,
                saving: old.open.saving,
                packs: old.open.packs,
                failures: std::mem::take(&mut self.failed_with),
                failed_beside: old.open.failed_beside,
                changed: Vec::new(),
                reread: Arc::default(),
                reread_settled: false,
                hand_links: Arc::default(),
                case_links: Arc::default(),
                downloads_settled: false,
                chosen_settled: false,
                sample: old.open.sample,
                mappings: old.open.mappings,
                marks: OpenMarks::after(old.open.marks),
            },
            asked: Asked {
                filter: if opening.keeps_filter {
                    old.asked.filter
                } else {
                    Filter::default()
                },
                findings_text: String::new(),
                // What the filter asks of a column shows with the column.
                columns: if opening.keeps_filter {
                    old.asked.columns
                } else {
                    Vec::new()
                },
                table_columns: if opening.keeps_filter {
                    old.asked.table_columns
                } else {
                    Vec::new()
                },
                lane_column: old.asked.lane_column.filter(|_| opening.keeps_filter),
                colour_column: old.asked.colour_column.filter(|_| opening.keeps_filter),
                ..old.asked
            },
            found: Found {
                added: old.found.added,
                ..Found::default()
            },
            seen: Seen {
                windows: old.seen.windows,
                search_focus: old.seen.search_focus,
                mapping: old.seen.mapping,
                ..Seen::default()
            },
            preferred: old.preferred,
            history: History::default(),
            worries: old.worries,
            question: old.question,
            wanted_path: old.wanted_path,
        };
        self.load_hand_links();
        self.find_marks();
        self.panels = PanelStates::default();
        self.timeline = TimelinePanel::default();
        self.pending_link = None;
        self.jobs.forget_rows();
        let paths = self.state.open.store.paths();
        ctx.send_viewport_cmd(ViewportCommand::Title(self.title()));
        for path in self.opened_as.take().as_ref().unwrap_or(&paths) {
            self.state.preferred.remember(path);
        }
        self.save_settings();
        self.tell_of_whole(ctx);
    }

    /// What the window is called: as the files that are open.
    pub(in crate::app) fn title(&self) -> String {
        let paths = self.state.open.store.paths();
        let names = paths.iter().map(|path| FilePath::from(path.as_path()).name());
        let names: Vec<String> = names.collect();
        if names.is_empty() {
            return "Dateline".to_owned();
        }
        // A title is one line.
        format!("{} – Dateline", plain(&names.join(", ")))
    }

    /// What there is to say once all of the files is read.
    fn tell_of_whole(&mut self, ctx: &Context) {
        if self.state.open.beginning_of.is_none() {
            self.tell_of_findings(ctx);
            self.ask_about_columns();
        }
    }

    fn tell_of_findings(&mut self, ctx: &Context) {
        let count = self.state.open.finding_count();
        if count > 0 {
            let files = if self.state.open.store.files().len() > 1 {
                "these files"
            } else {
                "this file"
            };
            let them = if count == 1 { "it" } else { "them" };
            let words = format!("{} on {files}: F2 shows {them}.", counted(count, "finding"));
            self.notices.tell(ctx, words);
        }
    }
}
