//! Windows within the window: columns, import report, chains, names, pairs of actors, largest days, what is gone, saving,
//! pictures, help, about.

mod about;
mod add_column;
mod author;
mod backdrop;
mod case_files;
mod chain;
mod chain_lines;
mod columns;
mod event;
mod gone;
mod help;
mod join;
mod largest;
mod log;
mod names;
mod pairs;
mod picture;
mod preferences;
mod report;
mod save;
mod tags;
mod views;

use eframe::egui::{self, Rect, RichText, Ui, Window};

use self::backdrop::{backdrop_ui, keep_above};
use crate::app::command::WindowCommand;
use crate::app::focus::Entrance;
use crate::app::theme::size as text_size;
use crate::app::{Command, State, WindowKind, fonts};

/// What the windows remember between frames.
#[derive(Default)]
pub struct WindowStates {
    report: report::Report,
    columns: columns::Columns,
    chain: chain::ChainWindow,
    names: names::Names,
    pairs: pairs::PairWindow,
    save: save::Save,
    add_column: add_column::AddColumn,
    picture: picture::Picture,
    tags: tags::Tags,
    views: views::ViewsWindow,
    author: author::AuthorWindow,
    log: log::LogWindow,
    /// The window that was topmost in the last frame.
    topmost: Option<WindowKind>,
    entrance: Entrance,
    /// Where the windows stood in the last frame.
    places: Vec<(WindowKind, Rect)>,
    /// Whether the panels behind were clicked since: then they get the keys.
    is_left: bool,
}

pub fn windows_ui(windows: &mut WindowStates, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let topmost = state.seen.windows.last().copied();
    let is_new = topmost != windows.topmost;
    windows.topmost = topmost;
    if is_new {
        windows.entrance = Entrance::due();
        windows.is_left = false;
    }
    let is_modal = topmost.is_some_and(WindowKind::is_modal);
    windows.keep_up_with_pointer(ui, is_modal, topmost, commands);
    windows.places.clear();
    if is_modal {
        backdrop_ui(ui, is_new);
    }
    for &kind in &state.seen.windows {
        let is_topmost = topmost == Some(kind);
        // What has to be answered first stands alone.
        if is_topmost || !is_modal {
            window_ui(kind, is_topmost.then_some(is_new), windows, state, ui, commands);
        }
    }
}

/// One window; of the topmost it is known whether it is so since this frame.
fn window_ui(
    kind: WindowKind,
    topmost: Option<bool>,
    windows: &mut WindowStates,
    state: &State,
    ui: &Ui,
    commands: &mut Vec<Command>,
) {
    let screen = ui.ctx().content_rect();
    let (title, width, height) = match kind {
        WindowKind::Findings => ("Import report", 780.0, 520.0),
        WindowKind::Columns => ("Columns", 1200.0, 720.0),
        WindowKind::Chain => ("Chain of events", 560.0, 460.0),
        WindowKind::Names => ("Names", 660.0, 520.0),
        WindowKind::Pairs => ("Who against whom", 960.0, 600.0),
        WindowKind::Largest => ("Largest days, weeks and months", 520.0, 480.0),
        WindowKind::Gone => ("No longer in the file", 620.0, 420.0),
        WindowKind::Save => ("Save events", 420.0, 490.0),
        WindowKind::AddColumn => ("Add column", 420.0, 420.0),
        WindowKind::Picture => ("Save picture", 440.0, 604.0),
        WindowKind::Tags => ("Tags", 360.0, 240.0),
        WindowKind::Event => ("Event", 640.0, 640.0),
        WindowKind::Views => ("Views", 460.0, 460.0),
        WindowKind::Log => ("Log of the case", 860.0, 520.0),
        WindowKind::CaseFiles => ("Files of the case", 680.0, 480.0),
        WindowKind::Join => ("Bring in another case", 620.0, 460.0),
        WindowKind::Author => ("Who adds to this case?", 420.0, 220.0),
        WindowKind::Preferences => ("Preferences", 420.0, 480.0),
        WindowKind::Help => ("Help", 760.0, 560.0),
        WindowKind::About => ("About Dateline", 380.0, 270.0),
    };
    let is_small = matches!(
        kind,
        WindowKind::About
            | WindowKind::Save
            | WindowKind::Picture
            | WindowKind::Preferences
            | WindowKind::Tags
            | WindowKind::Author
    );
    let mut is_open = true;
    let size = egui::vec2(width, height).min(screen.size() - egui::vec2(48.0, 96.0));
    let shown = Window::new(RichText::new(title).font(fonts::semibold(text_size::HEADING)))
        .open(&mut is_open)
        .collapsible(false)
        // A title bar to drag would be a control that Tab leads to in vain.
        .drag_area(egui::WindowDrag::Anywhere)
        .default_size(size)
        .max_size(screen.size() - egui::vec2(32.0, 80.0))
        .pivot(egui::Align2::CENTER_CENTER)
        .default_pos(screen.center())
        .resizable(!is_small)
        .vscroll(is_small)
        .show(ui.ctx(), |ui| {
            if topmost.is_some() && kind != WindowKind::Columns {
                windows.entrance.here(ui);
            }
            match kind {
                WindowKind::Findings => report::report_ui(&mut windows.report, state, ui, commands),
                WindowKind::Columns => {
                    columns::columns_ui(&mut windows.columns, &mut windows.entrance, state, ui, commands);
                }
                WindowKind::Chain => chain::chain_ui(&mut windows.chain, state, ui, commands),
                WindowKind::Names => names::names_ui(&mut windows.names, state, ui, commands),
                WindowKind::Pairs => pairs::pairs_ui(&mut windows.pairs, state, ui, commands),
                WindowKind::Largest => largest::largest_ui(state, ui, commands),
                WindowKind::Gone => gone::gone_ui(state, ui),
                WindowKind::Save => save::save_ui(&mut windows.save, state, ui, commands),
                WindowKind::AddColumn => add_column::add_column_ui(&mut windows.add_column, state, ui, commands),
                WindowKind::Picture => picture::picture_ui(&mut windows.picture, state, ui, commands),
                WindowKind::Tags => tags::tags_ui(&mut windows.tags, state, ui, commands),
                WindowKind::Event => event::event_ui(state, ui, commands),
                WindowKind::Views => {
                    views::views_ui(&mut windows.views, topmost == Some(true), state, ui, commands);
                }
                WindowKind::Log => log::log_ui(&mut windows.log, state, ui, commands),
                WindowKind::CaseFiles => case_files::case_files_ui(state, ui, commands),
                WindowKind::Join => join::join_ui(state, ui, commands),
                WindowKind::Author => author::author_ui(&mut windows.author, state, ui, commands),
                WindowKind::Preferences => preferences::preferences_ui(state, ui, commands),
                WindowKind::Help => help::help_ui(ui),
                WindowKind::About => about::about_ui(ui, commands),
            }
        });
    if let Some(shown) = shown {
        windows.places.push((kind, shown.response.rect));
        if let Some(is_new) = topmost {
            if is_new {
                ui.ctx().move_to_top(shown.response.layer_id);
            }
            if kind.is_modal() {
                keep_above(ui.ctx(), shown.response.layer_id);
            }
            if !windows.is_left {
                ui.memory_mut(|memory| memory.set_modal_layer(shown.response.layer_id));
            }
        }
    }
    if !is_open {
        commands.push(WindowCommand::Leave(kind).into());
    }
}

impl WindowStates {
    pub fn has_typed_view(&self) -> bool {
        self.views.has_typed()
    }

    pub fn forget_views(&mut self) {
        self.views = views::ViewsWindow::default();
    }

    /// The window that is clicked comes on top, and gets the keys until something behind all of them is clicked.
    fn keep_up_with_pointer(
        &mut self,
        ui: &Ui,
        is_modal: bool,
        topmost: Option<WindowKind>,
        commands: &mut Vec<Command>,
    ) {
        let pressed = ui.input(|input| input.pointer.press_origin().filter(|_| input.pointer.any_pressed()));
        let Some(at) = pressed.filter(|_| !is_modal && !egui::Popup::is_any_open(ui.ctx())) else {
            return;
        };
        let mut here = self.places.iter().rev().filter(|(_, place)| place.contains(at));
        let clicked = here.next().map(|(kind, _)| *kind);
        self.is_left = topmost.is_some() && clicked.is_none();
        if let Some(clicked) = clicked.filter(|&clicked| topmost != Some(clicked)) {
            commands.push(WindowCommand::Show(clicked).into());
        }
    }
}
