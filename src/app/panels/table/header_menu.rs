use eframe::egui::{Button, Ui};

use super::column_title;
use crate::app::command::{LayoutCommand, WindowCommand};
use crate::app::table_order::Column;
use crate::app::{Command, State, WindowKind, icons, text};

/// What can be done with the columns of the table, and with the one whose head was clicked.
pub(super) fn header_menu_ui(clicked: Option<Column>, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let shown = state.shown_columns();
    if let Some(column) = clicked {
        let at = shown.iter().position(|&known| known == column);
        let beside = |step: isize| shown.get(at?.checked_add_signed(step)?).copied();
        let entries = [
            (
                "Move left",
                beside(-1).map(|place| LayoutCommand::PutTableColumn(column, place)),
            ),
            (
                "Move right",
                beside(1).map(|place| LayoutCommand::PutTableColumn(column, place)),
            ),
        ];
        for (label, command) in entries {
            if let Some(command) = command.filter(|_| ui.button(label).clicked()) {
                commands.push(command.into());
                ui.close();
            }
        }
        ui.separator();
    }
    let has_figure = state.chosen_figure().is_some();
    for column in state.table_columns() {
        if matches!(column, Column::Added(_)) {
            continue;
        }
        let is_filled = column.is_filled(&state.open.store, has_figure);
        let mark = if shown.contains(&column) { icons::CHECK } else { "" };
        let title = column_title(state, column);
        let button = if is_filled {
            Button::new(title).right_text(mark)
        } else {
            Button::new(title).right_text("empty")
        };
        // A table without titles says nothing.
        let can_change = is_filled && column != Column::Event;
        if ui.add_enabled(can_change, button).clicked() {
            commands.push(LayoutCommand::ToggleTableColumn(column).into());
            ui.close();
        }
    }
    for name in &state.asked.columns {
        let is_shown = state.asked.table_columns.contains(name);
        let mark = if is_shown { icons::CHECK } else { "" };
        if ui.add(Button::new(text::visual(name)).right_text(mark)).clicked() {
            commands.push(LayoutCommand::ToggleInTable(name.clone()).into());
            ui.close();
        }
    }
    ui.separator();
    for (label, command) in [
        (
            "Add column …",
            Command::from(WindowCommand::Show(WindowKind::AddColumn)),
        ),
        ("Columns as at first", LayoutCommand::ResetTable.into()),
    ] {
        if ui.button(label).clicked() {
            commands.push(command);
            ui.close();
        }
    }
}
