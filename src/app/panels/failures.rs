use eframe::egui::{RichText, Ui};

use super::card::card;
use crate::app::command::{FilesCommand, MappingCommand};
use crate::app::focus::Entrance;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, decoration, hint, main_button, muted, text_link};
use crate::app::{Command, State, Theme, fonts, icons};
use crate::read::{Error, ErrorKind};

/// How many files that could not be read are named.
const MAX_NAMED: usize = 8;

/// Which files could not be read, and why.
pub fn failures_ui(state: &State, entrance: &mut Entrance, ui: &Ui, commands: &mut Vec<Command>) {
    let shown = card(ui, "failed").show(ui.ctx(), |ui| {
        let theme = Theme::of(ui);
        ui.set_width(440.0);
        ui.horizontal(|ui| {
            decoration(ui, RichText::new(icons::WARNING_CIRCLE).size(20.0).color(theme.error()));
            let title = match state.open.failures.len() {
                1 => "This file could not be opened".to_owned(),
                count if count > MAX_NAMED => format!("{count} files could not be opened"),
                _ => "These files could not be opened".to_owned(),
            };
            ui.label(RichText::new(title).font(fonts::semibold(15.0)));
        });
        ui.add_space(space::S);
        for failure in state.open.failures.iter().take(MAX_NAMED) {
            let name = failure
                .path
                .file_name()
                .unwrap_or(failure.path.as_os_str())
                .to_string_lossy();
            let response = paragraph_ui(ui, &name, fonts::semibold(size::BODY), theme.text());
            hint(response, &failure.path.display().to_string());
            paragraph_ui(ui, &reason(failure), fonts::regular(size::BODY), theme.muted());
            if failure.may_be_table() && text_link(ui, "Say what its columns are …").clicked() {
                commands.push(MappingCommand::Edit(failure.path.as_path().into()).into());
            }
            let has_beginning = matches!(
                failure.kind,
                ErrorKind::TooLarge {
                    has_beginning: true,
                    ..
                }
            );
            if has_beginning && text_link(ui, "Read only its beginning").clicked() {
                commands.push(FilesCommand::OpenBeginning(failure.path.clone()).into());
            }
            ui.add_space(space::XS);
        }
        if state.open.is_any() && state.open.failed_beside {
            muted(ui, "The others are open.");
        } else if state.open.is_any() {
            muted(ui, "What was open stays open.");
        }
        ui.add_space(space::S);
        buttons(ui, |ui| {
            entrance.here(ui);
            if main_button(ui, true, "Close") {
                commands.push(FilesCommand::DismissFailures.into());
            }
            if ui.button("Open another …").clicked() {
                commands.push(FilesCommand::DismissFailures.into());
                commands.push(FilesCommand::OpenDialog.into());
            }
        });
    });
    if shown.should_close() {
        commands.push(FilesCommand::DismissFailures.into());
    }
}

/// Why a file could not be read, in words that need no knowledge of the system.
fn reason(failure: &Error) -> String {
    match &failure.kind {
        ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::NotFound => "was not found".to_owned(),
        ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            "may not be read: you have no permission for it".to_owned()
        }
        kind => kind.to_string(),
    }
}
