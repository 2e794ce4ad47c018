use eframe::egui::Ui;

use super::strip::strip_ui;
use crate::app::Command;
use crate::app::command::FilesCommand;

/// Says that what is open is only the sample, and how to open one's own files.
pub fn sample_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    let words = "This is a sample: what five texts report on Iraq and Syria. Open a file of your own, or drop it here.";
    strip_ui(ui, words, |ui| {
        if ui.button("Open files …").clicked() {
            commands.push(FilesCommand::OpenDialog.into());
        }
        if ui.button("Close").clicked() {
            commands.push(FilesCommand::SettleSample.into());
        }
    });
}
