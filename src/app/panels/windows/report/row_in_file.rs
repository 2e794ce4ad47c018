use eframe::egui::{Align, Layout, RichText, ScrollArea, TextStyle, Ui};

use crate::app::command::{CopyCommand, SelectCommand};
use crate::app::jobs::RowInFile;
use crate::app::theme::{size, space};
use crate::app::widgets::muted;
use crate::app::{Command, State, Theme, fonts, paragraph, text};

/// The row that a finding led to, as it stands in its file.
pub fn row_in_file_ui(shown: &RowInFile, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some(file) = state.open.store.file(shown.file) else {
        debug_assert!(false, "a row of {:?}, which is not open", shown.file);
        return;
    };
    let title = format!("Row {} of {}", shown.wanted, text::isolated(&file.name()));
    ui.horizontal(|ui| {
        ui.label(RichText::new(text::visual(&title)).font(fonts::semibold(size::BODY)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if shown.row.is_some() {
                if ui.button("Show the event").clicked() {
                    commands.push(SelectCommand::Row(shown.row).into());
                }
                if ui.button("Copy the row").clicked() {
                    commands.push(CopyCommand::Text(shown.raw.clone()).into());
                }
            }
        });
    });
    ui.add_space(space::XS);
    if shown.row.is_none() {
        muted(ui, "This row made no event.");
        return;
    }
    if shown.is_repeat {
        muted(
            ui,
            "It repeats the event of another row or file, and is shown from there.",
        );
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let color = Theme::of(ui).text();
        let font = TextStyle::Monospace.resolve(ui.style());
        paragraph::paragraph_ui(ui, &shown.raw, font, color);
    });
}
