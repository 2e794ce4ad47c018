use eframe::egui::{Rect, Ui};

use super::panel::FilterPanel;
use super::value_row::{ValueRow, line, standing};
use crate::app::command::{CopyCommand, FilesCommand, FilterCommand};
use crate::app::wording::capitalised;
use crate::app::{Command, State};
use crate::event::Change;
use crate::store::FileId;

impl FilterPanel {
    /// A file among several that are open.
    pub(super) fn file_ui(file: FileId, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let counts = &state.found.answer.provenance.files;
        let (Some(opened), Some(count)) = (state.open.store.file(file), counts.get(file.index())) else {
            return;
        };
        let name = opened.name();
        let row = ValueRow {
            standing: standing(state.asked.filter.files.contains(&name)),
            ..line(&name, *count, counts.iter().copied())
        };
        let path = opened.path.to_string();
        let response = row.show(ui, rect).row.on_hover_text(path);
        response.context_menu(|ui| {
            if state.open.store.paths().len() > 1 && ui.button("Close this file").clicked() {
                commands.push(FilesCommand::CloseOne(opened.path.disk.clone()).into());
                ui.close();
            }
            if ui.button("Copy its path").clicked() {
                commands.push(CopyCommand::Text(opened.path.to_string()).into());
                ui.close();
            }
        });
        if response.clicked() {
            commands.push(FilterCommand::ToggleFile(name).into());
        }
    }

    /// What changed since the older download of the same export, or since the file was read before.
    pub(super) fn change_ui(change: Change, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let counts = &state.found.answer.provenance.changes;
        let count = counts.get(change as usize).copied();
        debug_assert!(count.is_some(), "a line for changes where nothing was compared");
        let count = count.unwrap_or_default();
        let name = capitalised(change.label());
        let row = ValueRow {
            standing: standing(state.asked.filter.changes.contains(&change)),
            ..line(&name, count, counts.iter().copied())
        };
        if row
            .show(ui, rect)
            .row
            .on_hover_text(explained(change, !state.open.reread.is_empty()))
            .clicked()
        {
            commands.push(FilterCommand::ToggleChange(change).into());
        }
    }
}

fn explained(change: Change, is_reread: bool) -> &'static str {
    match (change, is_reread) {
        (Change::Added, false) => "Only the newer download has it",
        (Change::Changed, false) => "The newer download says something else of it, which is what is shown",
        (Change::Removed, false) => "Only the older download has it",
        (Change::Added, true) => "The file had it not when it was read before",
        (Change::Changed, true) => "The file says something else of it than when it was read before",
        (Change::Removed, true) => "No open file has it any more",
    }
}
