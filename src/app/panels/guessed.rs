use eframe::egui::Ui;

use super::strip::strip_ui;
use crate::app::command::MappingCommand;
use crate::app::{Command, State, text};

/// Says that columns were only guessed, until somebody says that they are right or what they are.
pub fn guessed_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mut files = state.open.guessed_files();
    let Some(first) = files.next() else {
        return;
    };
    let others = files.count();
    let name = text::isolated(&first.name()).into_owned();
    let words = match others {
        0 => format!("{name} has an unknown layout; what its columns mean was guessed."),
        _ => format!("{name} and {others} more have an unknown layout; what their columns mean was guessed."),
    };
    strip_ui(ui, &words, |ui| {
        let right = ui.button("Looks right");
        if right
            .on_hover_text("Remembers the columns for this header, and asks no more")
            .clicked()
        {
            commands.push(MappingCommand::ConfirmGuesses.into());
        }
        if ui.button("Check columns …").clicked() {
            commands.push(MappingCommand::Edit(first.path.clone()).into());
        }
    });
}
