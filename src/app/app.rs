use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};

use dateline_case::EventId;
use dateline_files::Guarded;
use eframe::egui::{self, Context, Id};

use super::command::{Command, FilesCommand};
use super::fault::Fault;
use super::following::Following;
use super::jobs::{Jobs, Message, Outbox};
use super::mappings::Mappings;
use super::notices::Notices;
use super::opening::Opening;
use super::panels::PanelStates;
use super::screenshot::Screenshot;
use super::state::{Open, State};
use super::timeline_panel::TimelinePanel;
use super::{Settings, Theme, browser, dialogs, fonts, sample, saved_mappings};
use crate::batch::FilePath;
use crate::faults;
use crate::read::Error;
use crate::timeline::Viewport;
use crate::work::{Damaged, HandLink, LinkWork, NameWork};

/// The window: what it shows, what it remembers, and the threads that work for it.
#[expect(clippy::struct_excessive_bools, reason = "what was told and seen, each for itself")]
pub struct DatelineApp {
    pub(super) state: State,
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
    /// Events that were entered and are to be selected once they stand among the rows.
    pub(super) awaited_events: Vec<EventId>,
    /// Whether the selected events are to be zoomed to once it is known when they were.
    pub(super) awaits_zoom: bool,
    /// Files whose columns the user was asked about, or said.
    pub(super) asked_columns: Vec<FilePath>,
    /// What was shown when the filters changed, as long as it is not known whether that is where the matches are.
    pub(super) following: Option<Following>,
    /// By how many matches to step on once it is known what matches.
    pub(super) awaited_step: Option<isize>,
    /// Where settings are saved; nowhere in tests.
    pub(super) settings_path: Option<PathBuf>,
    /// Where what is added by hand is kept; nowhere in tests, unless they say where.
    pub(super) work_folder: Option<PathBuf>,
    /// Where decisions on names are saved, and what becomes of damage there; nowhere in tests.
    pub(super) names_path: Option<(PathBuf, Damaged)>,
    /// What this window has read there or saved last.
    pub(super) saved_names: Arc<NameWork>,
    /// The case whose decisions on names count; none while those count that were made outside of any case.
    pub(super) names_of_case: Option<PathBuf>,
    /// The links of the open files as this window has read or saved them last.
    pub(super) saved_links: Vec<HandLink>,
    /// The settings as they were read or saved last.
    pub(super) saved_settings: Settings,
    /// Whether it was told that settings are not saved.
    pub(super) has_told_of_settings: bool,
    /// The files that were opened in this run, as they were then.
    pub(super) opened: Guarded,
    /// The mapping that the command line names.
    pub(super) mapping_path: Option<PathBuf>,
    /// Whether a text field had the focus in the last frame: then Escape took it away before the app saw the key.
    pub(super) was_typing: bool,
    /// What had the focus before something lay over the panels.
    pub(super) focus_behind: Option<Id>,
    /// The text field into which something was typed since it has the focus.
    pub(super) typed_into: Option<Id>,
    /// How links are opened.
    pub(super) browse: browser::Browse,
    /// How paths are asked for.
    pub(super) ask: dialogs::Ask,
    pub(super) screenshot: Option<Screenshot>,
    /// Whether it is remembered where the window stands.
    pub(super) remembers_place: bool,
    pub(super) is_first_frame: bool,
    /// What was handed over for the files that are being opened, if it was not they.
    pub(super) opened_as: Option<Vec<PathBuf>>,
    /// What is to be shown of the files that are being opened.
    pub(super) pending_view: Option<Viewport>,
    /// Whether the window outlives a fault of its own; a test is to end by it.
    pub(super) outlives_faults: bool,
    /// The fault that ended the last frame, until the user says how to go on.
    pub(super) fault: Option<Fault>,
    /// What is carried out in the next frame.
    pub(super) commands: Vec<Command>,
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
        ctx.set_zoom_factor(settings.text_size.factor());
        // Zooming of text has its own entries in the table of shortcuts.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let (sender, inbox) = mpsc::channel();
        let outbox = Outbox {
            sender,
            ctx: ctx.clone(),
        };
        let folder = settings_path.as_deref().map(saved_mappings::folder);
        let (remembered, unread) = folder.as_deref().map(saved_mappings::load).unwrap_or_default();
        let mappings = Mappings {
            remembered: Arc::new(remembered),
            ..Mappings::default()
        };
        let mut app = Self {
            saved_settings: settings.clone(),
            state: State {
                open: Open {
                    mappings,
                    ..Open::default()
                },
                preferred: settings,
                ..State::default()
            },
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
            awaited_events: Vec::new(),
            awaits_zoom: false,
            asked_columns: Vec::new(),
            following: None,
            awaited_step: None,
            settings_path,
            work_folder: None,
            names_path: None,
            saved_names: Arc::default(),
            names_of_case: None,
            saved_links: Vec::new(),
            has_told_of_settings: false,
            opened: Guarded::default(),
            mapping_path: None,
            was_typing: false,
            focus_behind: None,
            typed_into: None,
            browse: browser::browse,
            ask: dialogs::ask,
            screenshot: None,
            remembers_place: false,
            is_first_frame: true,
            opened_as: None,
            pending_view: None,
            outlives_faults: false,
            fault: None,
            commands: Vec::new(),
        };
        app.tell_of_mappings(unread);
        if let Some(folder) = folder {
            folder.parent().iter().for_each(|beside| app.look_for_set_aside(beside));
            app.look_for_set_aside(&folder);
        }
        Ok(app)
    }

    /// Takes a picture as soon as all is drawn, and closes the window.
    pub fn take_screenshot(&mut self, screenshot: Screenshot) {
        self.screenshot = Some(screenshot);
    }

    /// Keeps what is added by hand in this folder, from the next opening on.
    pub fn keep_work_in(&mut self, folder: PathBuf) {
        self.look_for_set_aside(&folder);
        self.look_for_set_aside(&folder.join(LinkWork::FOLDER));
        self.work_folder = Some(folder);
    }

    /// Asks for paths as on a system that shows no dialogs.
    pub fn without_dialogs(&mut self) {
        self.ask = dialogs::ask_none;
    }

    /// Opens links in no window that anybody sees.
    pub fn with_unseen_browser(&mut self) {
        self.browse = browser::browse_unseen;
    }

    /// Opens links as on a system that has no browser.
    pub fn without_browser(&mut self) {
        self.browse = browser::browse_none;
    }

    /// Writes reports of faults into this folder from now on, and tells of those that are there.
    pub fn report_faults_into(&mut self, folder: &Path) {
        self.look_for_reports(folder);
        let outbox = self.outbox.clone();
        faults::report_into(folder, move |report| {
            let outbox = outbox.clone();
            // The thread that met the fault may hold what waking the window takes.
            let tell = move || outbox.send(Message::Fault(report));
            std::thread::Builder::new().name("report".to_owned()).spawn(tell).ok();
        });
    }

    /// Keeps the window where drawing it or carrying out a command meets a fault.
    pub fn outlive_faults(&mut self) {
        self.outlives_faults = true;
    }

    /// Opens the sample for somebody who has not used the app before.
    pub fn welcome(&mut self) {
        if sample::path().is_some() {
            self.push(FilesCommand::OpenSample);
        }
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// Has a command carried out in the next frame.
    pub fn push(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    /// Saves what is preferred, where there is a place for it.
    pub(super) fn save_settings(&mut self) {
        let Some(path) = self.settings_path.clone() else { return };
        match self
            .state
            .preferred
            .keep(&path, &self.saved_settings, &self.guarded_data())
        {
            Ok(set_aside) => {
                self.saved_settings.clone_from(&self.state.preferred);
                self.tell_of_set_aside(set_aside);
            }
            // Settings that cannot be saved must not get in anybody's way again and again.
            Err(error) if !self.has_told_of_settings => {
                self.has_told_of_settings = true;
                let ctx = self.outbox.ctx.clone();
                self.notices.warn(&ctx, format!("Settings are not saved: {error}"));
            }
            Err(_) => {}
        }
    }

    /// What is open or being opened: never written to, whatever for.
    pub(super) fn guarded_data(&self) -> Guarded {
        let open = &self.state.open;
        let mut paths = open.store.paths();
        paths.extend(open.loading.iter().flat_map(|loading| loading.paths.iter().cloned()));
        // One that could not be opened yet.
        paths.extend(self.state.seen.mapping.iter().map(|draft| draft.path.disk.clone()));
        self.opened.only(paths.iter().map(PathBuf::as_path))
    }

    /// What nothing is saved over: what is open, what else is read but this, and the user's own work.
    pub(super) fn guarded_but(&self, but: Option<&Path>) -> Guarded {
        let mut guarded = self.guarded_data();
        let names = self.names_path.iter().map(|(path, _)| path);
        let read = names.chain(&self.settings_path).chain(&self.mapping_path);
        for path in read.filter(|path| but != Some(path.as_path())) {
            guarded.add(path);
        }
        let settings = self.settings_path.as_deref().and_then(Path::parent);
        for folder in settings.into_iter().chain(self.work_folder.as_deref()) {
            guarded.add_work(folder);
        }
        guarded
    }
}
