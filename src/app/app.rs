use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use eframe::egui::{self, Context, Ui};

use super::history::History;
use super::jobs::{Jobs, Message, Outbox};
use super::notices::Notices;
use super::opening::Opening;
use super::panels::PanelStates;
use super::screenshot::Screenshot;
use super::settings::Settings;
use super::state::State;
use super::table_order::TableOrder;
use super::timeline_panel::TimelinePanel;
use super::{Command, Theme, WindowKind, fonts, panels, remembering, sample, shortcuts};
use crate::app::command::{FilesCommand, SelectCommand};
use crate::query::{Answer, Filter, LaneBy, PairBy};
use crate::read::{Error, FilePath};
use crate::store::{Facet, Naming, Store};
use crate::timeline::Viewport;
use crate::work::{self, NameWork};

/// The window: what it shows, what it remembers, and the threads that work for it.
pub struct DatelineApp {
    pub(super) state: State,
    pub(super) history: History,
    pub(super) jobs: Jobs,
    pub(super) inbox: mpsc::Receiver<Message>,
    pub(super) outbox: Outbox,
    pub(super) notices: Notices,
    pub(super) timeline: TimelinePanel,
    pub(super) panels: PanelStates,
    pub(super) opening: Option<Opening>,
    /// Files that could not be read beside those that are about to be shown.
    pub(super) failed_with: Vec<Error>,
    pub(super) next_loading: u64,
    /// An event to select once ids are known.
    pub(super) pending_link: Option<String>,
    pub(super) links_asked: bool,
    pub(super) asked_question: Option<(Filter, LaneBy, Arc<Naming>)>,
    pub(super) asked_suggestions: Option<Arc<Store>>,
    pub(super) asked_finds: [Option<(String, Arc<Answer>)>; 4],
    pub(super) asked_names: Option<(Facet, String, Arc<Answer>)>,
    pub(super) asked_pairs: Option<(Arc<Answer>, PairBy)>,
    pub(super) asked_sort: Option<(TableOrder, Viewport, Arc<Answer>)>,
    pub(super) asked_findings: Option<(String, Arc<Store>)>,
    /// Files whose columns the user was asked about, or said.
    pub(super) asked_columns: Vec<FilePath>,
    /// Where settings are saved; nowhere in tests.
    pub(super) settings_path: Option<PathBuf>,
    /// Where what is added by hand is kept; nowhere in tests, unless they say where.
    pub(super) work_folder: Option<PathBuf>,
    /// Where decisions on names are saved; nowhere in tests.
    pub(super) names_path: Option<PathBuf>,
    /// What this window has read there or saved last.
    pub(super) saved_names: Arc<NameWork>,
    /// Whether a widget had the focus in the last frame: then Escape took it away before the app saw the key.
    pub(super) had_focus: bool,
    screenshot: Option<Screenshot>,
    commands: Vec<Command>,
}

impl DatelineApp {
    /// Makes the app for this context, with settings as given.
    ///
    /// # Errors
    /// If the system starts no threads.
    pub fn new(ctx: &Context, settings: Settings, settings_path: Option<PathBuf>) -> std::io::Result<Self> {
        fonts::install(ctx);
        Theme::install(ctx);
        ctx.set_theme(egui::ThemePreference::from(settings.theme));
        // Zooming of text has its own entries in the table of shortcuts.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let (sender, inbox) = mpsc::channel();
        let outbox = Outbox {
            sender,
            ctx: ctx.clone(),
        };
        let remembered = settings_path
            .as_deref()
            .map(|path| remembering::load(&remembering::folder(path)))
            .unwrap_or_default();
        Ok(Self {
            state: State {
                remembered: Arc::new(remembered),
                theme: settings.theme,
                lane_by: settings.lane_by,
                zone: settings.zone,
                all_links: settings.all_links,
                panels: settings.panels,
                recent: settings.recent,
                ..State::default()
            },
            history: History::default(),
            jobs: Jobs::spawn(&outbox)?,
            inbox,
            outbox,
            notices: Notices::default(),
            timeline: TimelinePanel::default(),
            panels: PanelStates::default(),
            opening: None,
            failed_with: Vec::new(),
            next_loading: 0,
            pending_link: None,
            links_asked: false,
            asked_question: None,
            asked_suggestions: None,
            names_path: None,
            saved_names: Arc::default(),
            asked_finds: [const { None }; 4],
            asked_names: None,
            asked_pairs: None,
            asked_sort: None,
            asked_findings: None,
            asked_columns: Vec::new(),
            had_focus: false,
            settings_path,
            work_folder: None,
            screenshot: None,
            commands: Vec::new(),
        })
    }

    /// Takes over decisions on names from a file, in which new ones are saved from now on.
    pub fn keep_names_in(&mut self, path: PathBuf, ctx: &Context) {
        match work::load(&path) {
            Ok(names) => {
                let names: Arc<NameWork> = Arc::new(names);
                self.saved_names = names.clone();
                self.set_names(names, BTreeSet::new());
                self.names_path = Some(path);
            }
            Err(error) => self.notices.error(
                ctx,
                format!(
                    "The file of merged names cannot be read, so new merges are not saved: {}: {error}",
                    path.display()
                ),
            ),
        }
    }

    /// Takes a picture as soon as all is drawn, and closes the window.
    pub fn take_screenshot(&mut self, screenshot: Screenshot) {
        self.screenshot = Some(screenshot);
    }

    /// Opens the sample for somebody who has not used the app before.
    pub fn welcome(&mut self, ctx: &Context) {
        if sample::path().is_some() {
            self.push(Command::Files(FilesCommand::OpenSample));
            self.notices.done(
                ctx,
                "Welcome. This is a sample: what five texts report on Iraq and Syria. Drop a file of your own to open it.",
            );
        }
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// Has a command carried out in the next frame.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Whether anything is under way that will still change what is shown.
    pub fn is_busy(&self) -> bool {
        let state = &self.state;
        let is_sorting = !state.order.is_by_time()
            && state.panels.table
            && state.is_open()
            && !state
                .sorted
                .as_ref()
                .is_some_and(|sorted| sorted.is_for(state.order, state.viewport, &state.answer));
        let is_mapping = state.mapping.as_ref().is_some_and(super::MappingDraft::is_busy);
        let is_finding = state.has_window(WindowKind::Findings) && state.found_findings().is_none();
        let is_answering = state.is_open() && (state.is_answering() || is_finding);
        let is_suggesting = state.has_window(WindowKind::Names)
            && self.asked_suggestions.as_ref().is_some_and(|asked| {
                let suggestions = state.suggestions.as_ref();
                !suggestions.is_some_and(|suggestions| Arc::ptr_eq(&suggestions.store, asked))
            });
        let is_pairing = self.asked_pairs.as_ref().is_some_and(|(answer, by)| {
            let counted = state.pairs.as_ref();
            !counted.is_some_and(|paired| paired.is_for(answer, *by))
        });
        is_suggesting
            || is_pairing
            || state.loading.is_some()
            || state.saving.is_some()
            || self.opening.is_some()
            || is_answering
            || is_sorting
            || is_mapping
            || self.links_asked
    }

    pub(super) fn settings(&self) -> Settings {
        Settings {
            theme: self.state.theme,
            lane_by: self.state.lane_by,
            zone: self.state.zone,
            all_links: self.state.all_links,
            panels: self.state.panels,
            recent: self.state.recent.clone(),
        }
    }

    pub(super) fn save_settings(&mut self) {
        if let Some(path) = &self.settings_path {
            // Settings that cannot be saved must not get in anybody's way.
            self.settings().save(path).ok();
        }
    }

    fn take_dropped_files(ctx: &Context, commands: &mut Vec<Command>) {
        let (paths, add) = ctx.input(|input| {
            let paths: Vec<PathBuf> = input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_owned())
                .collect();
            (paths, input.modifiers.shift)
        });
        if !paths.is_empty() {
            commands.push(if add {
                Command::Files(FilesCommand::Add(paths))
            } else {
                Command::Files(FilesCommand::Open(paths))
            });
        }
    }
}

impl eframe::App for DatelineApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.drain(ctx);
        if self.state.saving.is_some() {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
        if self.state.loading.is_some() {
            // Painting a whole timeline takes from the readers where there is no graphics card.
            let pause = if self.state.growing().is_some() { 250 } else { 60 };
            ctx.request_repaint_after(Duration::from_millis(pause));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let mut commands = std::mem::take(&mut self.commands);
        commands.extend(shortcuts::pressed(&ctx));
        Self::take_dropped_files(&ctx, &mut commands);
        let at_start = commands.len();
        for command in commands.drain(..at_start) {
            self.apply(command, &ctx);
        }
        panels::window_ui(&mut self.panels, &mut self.timeline, &self.state, ui, &mut commands);
        let has_changes = commands
            .iter()
            .any(|command| !matches!(command, Command::Select(SelectCommand::Hover(_))));
        for command in commands.drain(..) {
            self.apply(command, &ctx);
        }
        self.commands = commands;
        self.keep_sorted();
        self.keep_findings();
        self.had_focus = ctx.memory(|memory| memory.focused().is_some());
        if self.screenshot.is_none() {
            self.notices.show(&ctx);
        }
        if has_changes {
            ctx.request_repaint();
        }
        let is_busy = self.is_busy();
        if let Some(screenshot) = &mut self.screenshot {
            screenshot.after_frame(&ctx, is_busy);
        }
    }
}
