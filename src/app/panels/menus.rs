use eframe::egui::containers::menu::MenuBar;
use eframe::egui::{Align, Button, Layout, RichText, Role, Ui, vec2};

use super::{Command, State};
use crate::app::shortcuts::{ACTIONS, Group};
use crate::app::theme::size;
use crate::app::widgets::{hint, named};
use crate::app::{PanelKind, Theme, ThemeChoice, WindowKind, icons, text};
use crate::event::ClockZone;
use crate::query::LaneBy;
use crate::read::FilePath;

const WIDTH: f32 = 250.0;

/// File, Edit, View, Event and Help.
pub fn menus_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    // A menu bar takes all the width that it is given.
    let size = vec2(WIDTH, ui.available_height());
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_max_width(WIDTH);
        MenuBar::new().ui(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.spacing_mut().button_padding = vec2(8.0, 4.0);
            for group in Group::ALL {
                ui.menu_button(group.label(), |ui| {
                    ui.set_min_width(240.0);
                    menu_ui(group, state, ui, commands);
                });
            }
        });
    });
}

fn menu_ui(group: Group, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let muted = Theme::of(ui).muted();
    for action in ACTIONS.iter().filter(|action| action.group == group) {
        if matches!(action.command, Command::CloseFiles) {
            recent_ui(state, ui, commands);
            columns_ui(state, ui, commands);
            ui.separator();
        }
        if matches!(
            action.command,
            Command::FocusSearch
                | Command::ShowWindow(WindowKind::Names)
                | Command::TogglePanel(PanelKind::Filters | PanelKind::Legend)
                | Command::ToggleTheme
                | Command::CopySelectedAsText
        ) {
            ui.separator();
        }
        let keys = action
            .keys
            .first()
            .map(|key| ui.ctx().format_shortcut(key))
            .unwrap_or_default();
        let name = match action.command {
            Command::TogglePanel(kind) if state.panels.is_shown(kind) => format!("Hide {}", action.name.to_lowercase()),
            Command::TogglePanel(_) => format!("Show {}", action.name.to_lowercase()),
            Command::ToggleApart if state.apart => "Repeated rows once".to_owned(),
            Command::ToggleSides if state.lane_by == LaneBy::Sides => "Lanes without sides".to_owned(),
            Command::ToggleAllLinks if state.all_links => "Links of the selected event only".to_owned(),
            _ => action.name.to_owned(),
        };
        let button = Button::new(name).shortcut_text(RichText::new(keys).color(muted));
        if ui.add_enabled(is_possible(&action.command, state), button).clicked() {
            commands.push(action.command.clone());
            ui.close();
        }
        if matches!(action.command, Command::ToggleAllLinks) {
            zones_ui(state, ui, commands);
        }
        if matches!(action.command, Command::ToggleTheme) {
            themes_ui(state, ui, commands);
        }
    }
}

fn recent_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.add_enabled_ui(!state.recent.is_empty(), |ui| {
        ui.menu_button("Open recent", |ui| {
            for path in &state.recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let button = ui.button(text::visual(&name));
                named(&button, Role::Button, true, &name);
                let response = hint(button, &path.display().to_string());
                if response.clicked() {
                    commands.push(Command::Open(vec![path.clone()]));
                    ui.close();
                }
            }
            ui.separator();
            if ui.button("Forget these files").clicked() {
                commands.push(Command::ClearRecent);
                ui.close();
            }
        });
    });
}

/// The columns of each open table.
fn columns_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let files = state.store.files();
    let tables: Vec<_> = files.iter().filter(|file| file.report.is_table).collect();
    let mut edit = |path: &FilePath| commands.push(Command::EditColumns(path.clone()));
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
    ui.add_enabled_ui(state.is_open(), |ui| {
        ui.menu_button("Clock times", |ui| zone_choices_ui(state, ui, commands));
    });
}

/// The zones to choose from, in a menu.
pub fn zone_choices_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_min_width(230.0);
    for zone in ClockZone::ALL {
        let mark = if state.zone == zone { icons::CHECK } else { "" };
        let name = match zone {
            ClockZone::AsGiven => "As given by each source",
            ClockZone::Utc => "In UTC",
            ClockZone::Local => "In local time",
        };
        if ui.add(Button::new(name).right_text(mark)).clicked() {
            commands.push(Command::SetZone(zone));
            ui.close();
        }
    }
    ui.separator();
    let words = if state.store.has_instants() {
        "Calendar days and clock times of an unknown zone stay as they are."
    } else {
        "No event of the open files has a clock time with a known zone, so that nothing moves."
    };
    ui.label(RichText::new(words).size(size::SECONDARY).color(Theme::of(ui).muted()));
}

fn themes_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.menu_button("Theme", |ui| {
        for theme in ThemeChoice::ALL {
            let mark = if state.theme == theme { icons::CHECK } else { "" };
            if ui.add(Button::new(theme.label()).right_text(mark)).clicked() {
                commands.push(Command::SetTheme(theme));
                ui.close();
            }
        }
    });
}

/// Whether a command would do anything now.
fn is_possible(command: &Command, state: &State) -> bool {
    match command {
        Command::OpenDialog
        | Command::OpenSample
        | Command::Quit
        | Command::ToggleTheme
        | Command::LargerText
        | Command::SmallerText
        | Command::ShowWindow(_) => true,
        Command::Undo => state.can_undo,
        Command::Redo => state.can_redo,
        Command::ToggleApart => state.store.has_repeats(),
        Command::ClearFilters => !state.filter.is_empty(),
        Command::ZoomToSelected
        | Command::Escape
        | Command::CopySelectedAsText
        | Command::CopySelectedAsJson
        | Command::CopySelectedAsCitation => state.selected.is_some(),
        _ => state.is_open(),
    }
}
