use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use dateline_files::Door;
use eframe::egui::{IconData, ViewportBuilder};

use super::app::DatelineApp;
use super::screenshot::{Outcome, Screenshot};
use super::settings::Settings;
use super::{Command, Placement, ThemeChoice, dialogs, graphics};
use crate::app::command::FilesCommand;
use crate::batch::Mapping;
use crate::faults;
use crate::work::{Damaged, NameWork};

/// How the window is opened.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Files to open at once.
    pub paths: Vec<PathBuf>,
    /// By which they are read, and the file that says so.
    pub mapping: Option<(Arc<Mapping>, PathBuf)>,
    /// Saves a picture of the window here as soon as all is drawn, and ends.
    pub screenshot: Option<(PathBuf, Door)>,
    /// Width and height in points.
    pub size: Option<(f32, f32)>,
    /// Where merged names are read and kept, in place of the app's data folder.
    pub merges: Option<PathBuf>,
    /// In place of what the settings say; not saved.
    pub theme: Option<ThemeChoice>,
}

/// Why the window could not be opened or its picture not taken.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error("the window could not be opened: {0}")]
    Window(eframe::Error),
    #[error("the window could not be opened: {}", graphics::ADVICE)]
    NoGraphics,
    /// What the system says of it names where its libraries were built, and nothing to do.
    #[error(
        "no window: the desktop could not be reached, or it went away. Start Dateline within a desktop (on Linux DISPLAY or \
         WAYLAND_DISPLAY says which); the verbs (dateline --help) need none"
    )]
    NoDesktop,
    #[error("no picture was taken: {0}")]
    Screenshot(String),
}

const DEFAULT_SIZE: (f32, f32) = (1440.0, 900.0);
/// By which desktops find the window's entry and icon: the name of the file in `packaging/linux`.
const APP_ID: &str = "io.github.dateline_app.dateline";
const ICON: &[u8] = include_bytes!("../../assets/icon.png");

/// Removes what killed processes have left of files that they wrote, and has those of this one found if it is killed.
pub fn clear_up() {
    if let Some(directories) = directories::ProjectDirs::from("", "", "dateline") {
        dateline_files::remember_drafts_in(directories.cache_dir().join("drafts"));
        dateline_files::clear_up();
    }
}

/// Opens the window and returns when it is closed.
pub fn run(options: Options) -> Result<(), RunError> {
    dialogs::watch();
    let takes_picture = options.screenshot.is_some();
    // A picture must not depend on what somebody set before, nor change it.
    let settings_path = Settings::path().filter(|_| !takes_picture);
    let is_new_user = settings_path.as_deref().is_some_and(|path| !path.exists());
    let (mut settings, unread) = settings_path.as_deref().map(Settings::load).unwrap_or_default();
    if let Some(theme) = options.theme {
        settings.theme = theme;
    }
    let has_own_size = options.size.is_some() || takes_picture;
    let native = eframe::NativeOptions {
        viewport: window(&options, settings.window.filter(|_| !has_own_size)),
        ..eframe::NativeOptions::default()
    };
    let outcome = Outcome::default();
    let shared = outcome.clone();
    #[cfg(target_os = "macos")]
    super::opened_documents::listen();
    graphics::open(
        "dateline",
        &native,
        Box::new(move |creation| {
            #[cfg(target_os = "macos")]
            super::opened_documents::wake(&creation.egui_ctx);
            let last = settings.last.clone().filter(|_| settings.reopens);
            let mut app = DatelineApp::new(&creation.egui_ctx, settings, settings_path)?;
            if let Some(folder) = faults::folder().filter(|_| !takes_picture) {
                app.report_faults_into(&folder);
            }
            if !takes_picture {
                app.outlive_faults();
            }
            if !has_own_size {
                app.remember_place();
            }
            if let Some(unread) = unread {
                app.tell_of_settings(&unread);
            }
            if let Some((mapping, from)) = &options.mapping {
                app.map(&options.paths, mapping, from);
            }
            let folder = crate::work::folder().filter(|_| !takes_picture);
            if let Some(folder) = folder.clone() {
                app.keep_work_in(folder);
            }
            if let Some(path) = options.merges {
                app.keep_names_in(path, Damaged::Refuse);
            } else if let Some(folder) = folder {
                app.keep_names_in(folder.join(NameWork::FILE), Damaged::SetAside);
            }
            if let Some((path, door)) = options.screenshot {
                app.take_screenshot(Screenshot::new(path, door, shared));
            }
            if !options.paths.is_empty() {
                app.push(Command::Files(FilesCommand::Open(options.paths)));
            } else if let Some(last) = last {
                app.push(FilesCommand::OpenLast(Box::new(last)));
            } else if is_new_user {
                app.welcome();
            }
            Ok(Box::new(app))
        }),
    )
    .map_err(|error| match error {
        eframe::Error::Wgpu(_) => RunError::NoGraphics,
        eframe::Error::WinitEventLoop(_) => RunError::NoDesktop,
        other => RunError::Window(other),
    })?;
    let taken = outcome.lock().unwrap_or_else(PoisonError::into_inner).take();
    match taken {
        _ if !takes_picture => Ok(()),
        Some(result) => result.map_err(RunError::Screenshot),
        None => Err(RunError::Screenshot("the window was closed before".to_owned())),
    }
}

fn window(options: &Options, placement: Option<Placement>) -> ViewportBuilder {
    let (width, height) = options.size.unwrap_or(DEFAULT_SIZE);
    let mut window = ViewportBuilder::default()
        .with_title("Dateline")
        .with_app_id(APP_ID)
        .with_inner_size([width, height])
        .with_min_inner_size(Placement::MIN_SIZE)
        .with_drag_and_drop(true);
    if let Some(placement) = placement {
        window = placement.apply(window);
    }
    match icon() {
        Some(icon) => window.with_icon(Arc::new(icon)),
        None => window,
    }
}

fn icon() -> Option<IconData> {
    let image = image::load_from_memory_with_format(ICON, image::ImageFormat::Png).ok()?;
    let image = image.into_rgba8();
    Some(IconData {
        width: image.width(),
        height: image.height(),
        rgba: image.into_raw(),
    })
}
