use eframe::egui::{DragValue, TextEdit, Ui};

use crate::app::command::{CopyCommand, SaveCommand, WindowCommand};
use crate::app::theme::space;
use crate::app::widgets::{buttons, heading, main_button, muted, outlined};
use crate::app::{Command, PictureWanted, State, WindowKind};
use crate::export::{PictureFormat, PictureOptions};

/// What is chosen in the window.
#[derive(Default)]
pub struct Picture {
    wanted: PictureWanted,
}

/// Sizes to choose from, with what they are for.
const SIZES: [(&str, (u16, u16)); 4] = [
    ("Page", (1600, 900)),
    ("Screen", (1920, 1080)),
    ("Wide", (2400, 1000)),
    ("A4, 200 dpi", (2339, 1654)),
];
/// So many events are listed unless somebody says otherwise.
const ROWS: usize = 30;

/// What a picture of the timeline shows, how large it is, and in what format it is saved.
pub fn picture_ui(picture: &mut Picture, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let wanted = &mut picture.wanted;
    outlined(ui, |ui| {
        heading(ui, "What it shows");
        ui.radio_value(&mut wanted.is_whole, false, "The time in view");
        ui.radio_value(&mut wanted.is_whole, true, "All that match the filters");
        ui.checkbox(&mut wanted.legend, "With the legend of the marks");
        let mut is_listed = wanted.rows > 0;
        ui.horizontal(|ui| {
            if ui
                .checkbox(&mut is_listed, "With the first events below, at most")
                .changed()
            {
                wanted.rows = if is_listed { ROWS } else { 0 };
            }
            ui.add_enabled_ui(is_listed, |ui| {
                let mut rows = if is_listed { wanted.rows } else { ROWS };
                let field = DragValue::new(&mut rows).range(1..=PictureOptions::MAX_ROWS);
                if ui.add(field).changed() && is_listed {
                    wanted.rows = rows;
                }
            });
        });
        ui.add_space(space::M);
        heading(ui, "Title");
        let edit = TextEdit::singleline(&mut wanted.title)
            .desired_width(f32::INFINITY)
            .hint_text("the names of the files");
        ui.add(edit);
        ui.add_space(space::M);
        heading(ui, "Size in pixels");
        size_ui(wanted, ui);
        ui.add_space(space::M);
        heading(ui, "Colours and format");
        ui.horizontal(|ui| {
            ui.radio_value(&mut wanted.is_dark, false, "On white");
            ui.radio_value(&mut wanted.is_dark, true, "On dark ground");
        });
        for format in PictureFormat::ALL {
            ui.horizontal(|ui| {
                ui.radio_value(&mut wanted.format, format, format.label());
                muted(ui, format.purpose());
            });
        }
    });
    ui.add_space(space::M);
    muted(
        ui,
        "Every picture says its filters, counts, days, files, zone and date.",
    );
    ui.add_space(space::S);
    let can_save = state.open.is_any();
    buttons(ui, |ui| {
        let close = WindowCommand::Close(WindowKind::Picture);
        if main_button(ui, can_save, "Save …") {
            commands.push(SaveCommand::Picture(Box::new(wanted.clone())).into());
            commands.push(close.clone().into());
        }
        if ui
            .button("Copy")
            .on_hover_text("Puts it on the clipboard, as pixels")
            .clicked()
        {
            commands.push(CopyCommand::PictureOf(Box::new(wanted.clone())).into());
            commands.push(close.clone().into());
        }
        if ui.button("Cancel").clicked() {
            commands.push(close.into());
        }
    });
}

fn size_ui(wanted: &mut PictureWanted, ui: &mut Ui) {
    ui.horizontal(|ui| {
        let (least_width, least_height) = PictureOptions::MIN_SIZE;
        let (width, height) = &mut wanted.size;
        ui.add(DragValue::new(width).range(least_width..=PictureOptions::MAX_SIDE));
        ui.label("×");
        ui.add(DragValue::new(height).range(least_height..=PictureOptions::MAX_SIDE));
    });
    ui.horizontal_wrapped(|ui| {
        for (label, size) in SIZES {
            if ui.selectable_label(wanted.size == size, label).clicked() {
                wanted.size = size;
            }
        }
    });
    muted(ui, "Lanes and rows that find no room make it higher.");
}
