use dateline_case::EventId;
use eframe::egui::{Label, RichText, Role, ScrollArea, Ui};

use crate::app::command::{CaseFileCommand, WindowCommand};
use crate::app::jobs::CaseFile;
use crate::app::list::rows_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, heading, hint, main_button, muted, named, text_link_sized};
use crate::app::wording::{grouped, megabytes};
use crate::app::{Command, State, Theme, WindowKind, focus, fonts, text};
use crate::case::DataState;

const HEIGHT: f32 = 20.0;

/// The files of data of the case with where and how they are, and the marks that were not found as they were made.
pub fn case_files_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let marks = &state.open.marks;
    match &marks.files {
        None => {
            muted(ui, "The files are being read …");
            if !marks.is_looking && marks.case().is_some() {
                commands.push(CaseFileCommand::LookAtFiles.into());
            }
        }
        Some(files) if files.is_empty() => drop(muted(ui, "No file belongs to this case yet.")),
        Some(files) => {
            let height = (ui.available_height() * 0.5).max(120.0);
            ScrollArea::vertical()
                .id_salt("files")
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    for file in files {
                        file_ui(file, ui, commands);
                    }
                    focus::follow(ui);
                });
        }
    }
    let mut events: Vec<(&'static str, EventId)> = Vec::new();
    let lists = [
        ("Says something else than when it was marked", marks.changed()),
        (
            "Not found for sure: what has its id tells of something else",
            marks.doubtful(),
        ),
        ("In none of the open files", marks.missing()),
    ];
    for (why, of_it) in lists {
        events.extend(of_it.into_iter().map(|event| (why, event)));
    }
    if !events.is_empty() {
        heading(
            ui,
            &format!("Marked events not found as they were ({})", grouped(events.len())),
        );
        let height = (ui.available_height() - 44.0).max(60.0);
        let area = ScrollArea::vertical()
            .id_salt("events")
            .max_height(height)
            .auto_shrink(false);
        rows_ui(area, ui, HEIGHT, events.len(), |ui, row| {
            if let Some((why, event)) = events.get(row) {
                event_ui(why, *event, state, ui, commands);
            }
        });
    }
    ui.add_space(space::S);
    buttons(ui, |ui| {
        if main_button(ui, true, "Close") {
            commands.push(WindowCommand::Close(WindowKind::CaseFiles).into());
        }
    });
}

fn file_ui(file: &CaseFile, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (words, color) = match &file.state {
        Ok(DataState::Same) => ("as it was".to_owned(), theme.muted()),
        Ok(DataState::Changed) => ("changed since it was opened in this case".to_owned(), theme.doubt()),
        Ok(DataState::Missing) => ("cannot be found".to_owned(), theme.doubt()),
        Err(error) => (format!("cannot be read: {error}"), theme.doubt()),
    };
    ui.horizontal(|ui| {
        let name = RichText::new(text::visual(&file.name)).font(fonts::semibold(size::BODY));
        let shown = ui.add(Label::new(name));
        named(&shown, Role::Label, true, &file.name);
        if let Some(place) = &file.place {
            hint(shown, &place.display().to_string());
        }
        ui.label(
            RichText::new(format!("{words}, {}", megabytes(file.bytes)))
                .size(size::SECONDARY)
                .color(color),
        );
        let button = ui.button(if file.place.is_some() {
            "Elsewhere …"
        } else {
            "Find …"
        });
        let label = format!("Find {}", file.name);
        named(&button, Role::Button, true, &label);
        if button.clicked() {
            commands.push(CaseFileCommand::LocateDialog(file.id).into());
        }
    });
    if let Some(mapping) = &file.mapping {
        muted(ui, &format!("Its columns are read by “{mapping}”"));
    }
}

fn event_ui(why: &str, event: EventId, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let marks = &state.open.marks;
    let label = marks.label(event).unwrap_or_default();
    ui.horizontal(|ui| {
        let rows = marks.rows_of(&state.open.store, &[event]);
        if rows.is_empty() {
            ui.label(RichText::new(text::visual(label)).size(size::BODY));
        } else if text_link_sized(ui, label, size::BODY).clicked() {
            commands.push(CaseFileCommand::ShowEvents(rows).into());
        }
        muted(ui, why);
    });
}
