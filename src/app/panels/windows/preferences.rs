use eframe::egui::Ui;

use crate::app::command::{FilesCommand, LayoutCommand, WindowCommand};
use crate::app::theme::space;
use crate::app::widgets::{heading, muted, outlined, text_link};
use crate::app::{Command, Settings, State, TextSize, ThemeChoice};
use crate::event::ClockZone;

/// What is kept from run to run and has no better place of its own.
pub fn preferences_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let preferred = &state.preferred;
    outlined(ui, |ui| {
        heading(ui, "Colours");
        ui.horizontal(|ui| {
            for theme in ThemeChoice::ALL {
                let radio = ui.radio(preferred.theme == theme, theme.label());
                if radio.clicked() {
                    commands.push(WindowCommand::SetTheme(theme).into());
                }
            }
        });
        ui.add_space(space::M);
        heading(ui, "Size of text");
        ui.horizontal(|ui| text_size_ui(preferred.text_size, ui, commands));
        ui.add_space(space::M);
        heading(ui, "Clock times");
        for zone in ClockZone::NAMED {
            let name = match zone {
                ClockZone::AsGiven => "As given by each source".to_owned(),
                zone => format!("In {zone}"),
            };
            if ui.radio(preferred.zone == zone, name).clicked() {
                commands.push(LayoutCommand::SetZone(zone).into());
            }
        }
        ui.add_space(space::M);
        heading(ui, "When Dateline starts");
        let mut reopens = preferred.reopens;
        let label = "Open the files of last time, with their filters and view";
        if ui.checkbox(&mut reopens, label).changed() {
            commands.push(WindowCommand::SetReopening(reopens).into());
        }
        muted(ui, "Not when it is started with a file.");
    });
    ui.add_space(space::M);
    heading(ui, "Kept on this computer");
    if let Some(path) = Settings::path() {
        muted(ui, &format!("Settings are in {}", path.display()));
    }
    if preferred.recent.is_empty() {
        muted(ui, "No opened files are remembered.");
    } else if text_link(ui, "Forget which files were opened").clicked() {
        commands.push(FilesCommand::ClearRecent.into());
    }
}

fn text_size_ui(size: TextSize, ui: &mut Ui, commands: &mut Vec<Command>) {
    if ui.button("Smaller").clicked() {
        commands.push(WindowCommand::SmallerText.into());
    }
    if ui.button("Larger").clicked() {
        commands.push(WindowCommand::LargerText.into());
    }
    ui.label(format!("{} %", size.percent()));
    ui.add_enabled_ui(size != TextSize::PLAIN, |ui| {
        if ui.button("Reset").clicked() {
            commands.push(WindowCommand::PlainText.into());
        }
    });
}
