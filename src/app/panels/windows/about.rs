use eframe::egui::{RichText, Ui};

use crate::app::Command;
use crate::app::command::CopyCommand;
use crate::app::fonts;
use crate::app::theme::space;
use crate::app::widgets::{muted, text_link};

/// Name, version, licences.
pub fn about_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.label(RichText::new("Dateline").font(fonts::semibold(22.0)));
    let version = format!("Version {}", env!("CARGO_PKG_VERSION"));
    muted(ui, &version);
    ui.add_space(space::S);
    ui.label("Opens exported event files and shows them on a timeline that zooms from decades to seconds.");
    ui.add_space(space::S);
    muted(
        ui,
        "MIT or Apache-2.0. Inter and Noto Sans Arabic: SIL Open Font License 1.1. Phosphor icons: MIT.",
    );
    ui.add_space(space::S);
    if text_link(ui, "Copy the version").clicked() {
        commands.push(CopyCommand::Text(format!("Dateline {}", env!("CARGO_PKG_VERSION"))).into());
    }
}
