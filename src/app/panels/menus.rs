use eframe::egui::{Align, Button, Layout, RichText, Role, Ui, vec2};

use super::menu_bar::menu_bar_ui;
use crate::app::accessibility::in_menu;
use crate::app::action::Action;
use crate::app::action_group::ActionGroup;
use crate::app::actions::actions_of;
use crate::app::command::{
    CaseCommand, CaseFileCommand, CopyCommand, EditCommand, FilesCommand, FilterCommand, LayoutCommand, MappingCommand,
    SaveCommand, ViewCommand, ViewsCommand, WindowCommand,
};
use crate::app::shortcuts::view_key;
use crate::app::theme::size;
use crate::app::widgets::{hint, named};
use crate::app::{Command, Scope, State, Theme, ThemeChoice, WindowKind, icons, text};
use crate::batch::FilePath;
use crate::event::ClockZone;
use crate::query::LaneBy;

const WIDTH: f32 = 250.0;

/// File, Edit, View, Event and Help.
pub fn menus_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    // A menu bar takes all the width that it is given.
    let size = vec2(WIDTH, ui.available_height());
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_max_width(WIDTH);
        menu_bar_ui(state, ui, |group, ui| menu_ui(group, state, ui, commands));
    });
}

fn menu_ui(group: ActionGroup, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let muted = Theme::of(ui).muted();
    for action in actions_of(group) {
        if matches!(action.command, Command::Files(FilesCommand::Close)) {
            recent_ui(state, ui, commands);
            columns_ui(state, ui, commands);
            ui.separator();
            close_one_ui(state, ui, commands);
        }
        if action.is_parted {
            ui.separator();
        }
        let keys = action
            .keys
            .first()
            .map_or(String::new(), |key| ui.ctx().format_shortcut(key));
        let button = Button::new(name_of(action, state)).shortcut_text(RichText::new(keys).color(muted));
        let button = ui.add_enabled(is_possible(&action.command, state), button);
        in_menu(&button, None);
        if button.clicked() {
            commands.push(action.command.clone());
            ui.close();
        }
        if action.command == Command::Window(WindowCommand::Show(WindowKind::Views)) {
            views_ui(state, ui, commands);
        }
        if matches!(action.command, Command::Layout(LayoutCommand::ToggleAllLinks)) {
            zones_ui(state, ui, commands);
        }
        if matches!(action.command, Command::Window(WindowCommand::ToggleTheme)) {
            themes_ui(state, ui, commands);
        }
    }
}

/// What an action is called, as things stand now.
fn name_of(action: &Action, state: &State) -> String {
    let is = |command: LayoutCommand| action.command == Command::Layout(command);
    if let Command::Window(WindowCommand::TogglePanel(kind)) = action.command {
        let verb = if state.preferred.panels.is_visible(kind) {
            "Hide"
        } else {
            "Show"
        };
        format!("{verb} {}", action.name.to_lowercase())
    } else if is(LayoutCommand::ToggleApart) && state.asked.apart {
        "Show repeats once".to_owned()
    } else if is(LayoutCommand::ToggleSides) && state.lane_by() == LaneBy::Sides {
        "Lanes without sides".to_owned()
    } else if is(LayoutCommand::ToggleColumns) && state.draws_figures() {
        "Columns by events".to_owned()
    } else if is(LayoutCommand::ToggleOneScale) && state.preferred.one_scale {
        "A scale for each lane".to_owned()
    } else if is(LayoutCommand::ToggleAllLinks) && state.preferred.all_links {
        "Links of the selected event only".to_owned()
    } else {
        action.name.to_owned()
    }
}

fn recent_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.add_enabled_ui(!state.preferred.recent.is_empty(), |ui| {
        ui.menu_button("Open recent", |ui| {
            for path in &state.preferred.recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let button = ui.button(text::visual(&name));
                named(&button, Role::Button, true, &name);
                let response = hint(button, &path.display().to_string());
                if response.clicked() {
                    commands.push(FilesCommand::Open(vec![path.clone()]).into());
                    ui.close();
                }
            }
            ui.separator();
            if ui.button("Forget these files").clicked() {
                commands.push(FilesCommand::ClearRecent.into());
                ui.close();
            }
        });
    });
}

/// The views of the case, each to be opened.
fn views_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let (views, muted) = (state.open.marks.views(), Theme::of(ui).muted());
    ui.add_enabled_ui(!views.is_empty(), |ui| {
        ui.menu_button("Open view", |ui| {
            for (place, view) in views.iter().enumerate() {
                let keys = view_key(place).map_or_else(String::new, |key| ui.ctx().format_shortcut(&key));
                let button = Button::new(text::visual(&view.name)).shortcut_text(RichText::new(keys).color(muted));
                let response = ui.add(button);
                named(&response, Role::Button, true, &view.name);
                if response.clicked() {
                    commands.push(ViewsCommand::Open(view.id).into());
                    ui.close();
                }
            }
        });
    });
}

/// The open files, where there are several, each to be closed.
fn close_one_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let paths = state.open.store.paths();
    if paths.len() < 2 {
        return;
    }
    ui.menu_button("Close one", |ui| {
        for path in paths {
            let name = FilePath::from(path.as_path()).name();
            let button = ui.button(text::visual(&name));
            named(&button, Role::Button, true, &name);
            if hint(button, &path.display().to_string()).clicked() {
                commands.push(FilesCommand::CloseOne(path).into());
                ui.close();
            }
        }
    });
}

/// The columns of each open table.
fn columns_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let files = state.open.store.files();
    let tables: Vec<_> = files.iter().filter(|file| file.report.is_table).collect();
    let mut edit = |path: &FilePath| commands.push(MappingCommand::Edit(path.clone()).into());
    if let [only] = &tables[..] {
        if ui.button("Columns …").clicked() {
            edit(&only.path);
            ui.close();
        }
        return;
    }
    ui.add_enabled_ui(!tables.is_empty(), |ui| {
        ui.menu_button("Columns of", |ui| {
            for table in tables {
                if ui.button(table.name()).clicked() {
                    edit(&table.path);
                    ui.close();
                }
            }
        });
    });
}

/// In which zone instants are shown.
fn zones_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.add_enabled_ui(state.open.is_any(), |ui| {
        ui.menu_button("Clock times", |ui| zone_choices_ui(state, ui, commands));
    });
}

/// The zones to choose from, in a menu.
pub fn zone_choices_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_min_width(230.0);
    for zone in ClockZone::NAMED {
        let mark = if state.preferred.zone == zone { icons::CHECK } else { "" };
        let name = match zone {
            ClockZone::AsGiven => "As given by each source".to_owned(),
            zone => format!("In {zone}"),
        };
        if ui.add(Button::new(name).right_text(mark)).clicked() {
            commands.push(LayoutCommand::SetZone(zone).into());
            ui.close();
        }
    }
    ui.separator();
    let words = if state.open.store.has_instants() {
        "Calendar days and clock times of an unknown zone stay as they are."
    } else {
        "No event of the open files has a clock time with a known zone, so that nothing moves."
    };
    ui.label(RichText::new(words).size(size::SECONDARY).color(Theme::of(ui).muted()));
}

fn themes_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.menu_button("Theme", |ui| {
        for theme in ThemeChoice::ALL {
            let mark = if state.preferred.theme == theme {
                icons::CHECK
            } else {
                ""
            };
            if ui.add(Button::new(theme.label()).right_text(mark)).clicked() {
                commands.push(WindowCommand::SetTheme(theme).into());
                ui.close();
            }
        }
    });
}

/// Whether a command would do anything now.
fn is_possible(command: &Command, state: &State) -> bool {
    let selection = &state.seen.selection;
    let (is_open, is_selected, has_focus) = (state.open.is_any(), !selection.is_empty(), selection.focus().is_some());
    match command {
        Command::Files(command) => is_possible_with_files(command, state),
        Command::Filter(FilterCommand::Clear) => !state.asked.filter.is_empty(),
        Command::View(ViewCommand::Back) => state.seen.trail.can_go_back(),
        Command::View(ViewCommand::Forward) => state.seen.trail.can_go_forward(),
        Command::View(ViewCommand::ZoomToSelected) | Command::Save(SaveCommand::Choose(Scope::Selected)) => is_selected,
        Command::Layout(LayoutCommand::ToggleColumns) => state.chosen_figure().is_some(),
        Command::Layout(LayoutCommand::ToggleApart) => state.open.store.has_repeats(),
        Command::Copy(command) => match command {
            CopyCommand::Rows => is_selected,
            CopyCommand::EventAsText | CopyCommand::EventAsJson | CopyCommand::Citation => has_focus,
            CopyCommand::Text(_) | CopyCommand::Picture | CopyCommand::PictureOf(_) | CopyCommand::Findings => is_open,
        },
        Command::Window(command) => match command {
            WindowCommand::Escape | WindowCommand::Show(WindowKind::Tags) => is_selected,
            WindowCommand::Show(
                WindowKind::Save
                | WindowKind::AddColumn
                | WindowKind::Picture
                | WindowKind::Findings
                | WindowKind::Pairs
                | WindowKind::Names
                | WindowKind::Chain,
            )
            | WindowCommand::FocusSearch
            | WindowCommand::TogglePanel(_)
            | WindowCommand::OpenLink(_) => is_open,
            WindowCommand::Show(_)
            | WindowCommand::Close(_)
            | WindowCommand::Leave(_)
            | WindowCommand::SetTheme(_)
            | WindowCommand::ToggleTheme
            | WindowCommand::LargerText
            | WindowCommand::SmallerText
            | WindowCommand::PlainText
            | WindowCommand::ToggleFullScreen
            | WindowCommand::SetReopening(_)
            | WindowCommand::Discard(_)
            | WindowCommand::Quit
            | WindowCommand::OpenWebLink(_) => true,
            WindowCommand::SeeWorries => !state.worries.is_empty(),
            WindowCommand::Agree | WindowCommand::Disagree => state.question.is_some(),
            WindowCommand::GivePath(_) => state.wanted_path.is_some(),
        },
        Command::Case(command) => match command {
            CaseCommand::ToggleStar | CaseCommand::ToggleTag(_) | CaseCommand::AddNote => is_selected,
            CaseCommand::SaveDialog | CaseCommand::SaveAs(..) => state.open.marks.case().is_some(),
            CaseCommand::EditNote(..)
            | CaseCommand::RemoveNote(_)
            | CaseCommand::WritingNote
            | CaseCommand::TakeTimesketchMarks => is_open,
            CaseCommand::SetAuthor(_) => true,
        },
        Command::Edit(command) => match command {
            EditCommand::Edit => has_focus && !selection.is_several(),
            EditCommand::Merge => selection.is_several(),
            EditCommand::ToggleAsInFiles => state.open.marks.says_more(&state.open.store),
            EditCommand::New
            | EditCommand::Change(_)
            | EditCommand::Keep
            | EditCommand::TakeBack(_)
            | EditCommand::Remove(_)
            | EditCommand::Split(_) => is_open,
        },
        Command::CaseFile(command) => is_possible_in_case(command, state),
        Command::Undo => state.can_undo(),
        Command::Redo => state.can_redo(),
        Command::Mapping(_)
        | Command::Filter(_)
        | Command::Names(_)
        | Command::LookUp(_)
        | Command::View(_)
        | Command::Layout(_)
        | Command::Select(_)
        | Command::Links(_)
        | Command::Views(_)
        | Command::Save(_) => is_open,
    }
}

/// Whether a command about the open files would do anything now.
fn is_possible_with_files(command: &FilesCommand, state: &State) -> bool {
    let is_open = state.open.is_any();
    match command {
        FilesCommand::OpenDialog
        | FilesCommand::Open(_)
        | FilesCommand::OpenBeginning(_)
        | FilesCommand::OpenLast(_)
        | FilesCommand::OpenFound(_)
        | FilesCommand::OpenSample
        | FilesCommand::AskForPaste
        | FilesCommand::Paste(_)
        | FilesCommand::SettleSample => true,
        FilesCommand::ClearRecent => !state.preferred.recent.is_empty(),
        FilesCommand::DismissFailures => !state.open.failures.is_empty(),
        FilesCommand::CancelLoading => state.open.loading.is_some(),
        FilesCommand::SettleChanged => !state.open.changed.is_empty(),
        FilesCommand::SettleReread => state.open.tells_of_reread(),
        FilesCommand::ReadAgain
        | FilesCommand::AddDialog
        | FilesCommand::Add(_)
        | FilesCommand::Close
        | FilesCommand::SettleDownloads => is_open,
        FilesCommand::CloseOne(_) | FilesCommand::TurnDownloads => state.open.store.paths().len() > 1,
        FilesCommand::TakeAsOneExport => state.open.store.has_unsure_downloads(),
    }
}

/// Whether a command about the case as a whole would do anything now.
fn is_possible_in_case(command: &CaseFileCommand, state: &State) -> bool {
    match command {
        CaseFileCommand::JoinDialog
        | CaseFileCommand::Compare(_)
        | CaseFileCommand::PackDialog
        | CaseFileCommand::PackTo(..)
        | CaseFileCommand::ShowLog
        | CaseFileCommand::ReadLog
        | CaseFileCommand::SaveLog(_)
        | CaseFileCommand::ShowFiles
        | CaseFileCommand::LookAtFiles
        | CaseFileCommand::LocateDialog(_)
        | CaseFileCommand::BringInWork
        | CaseFileCommand::Locate(..) => state.open.marks.case().is_some(),
        CaseFileCommand::Decide(..) | CaseFileCommand::Join => state.open.marks.joining.is_some(),
        CaseFileCommand::ShowEvents(_) => state.open.is_any(),
        CaseFileCommand::Unpack(_) => true,
    }
}
