//! What the columns of a table are: the columns with samples and choices on the left, what becomes of them on the right.

mod answer_card;
mod choice;
mod column_row;
mod preview;
mod questions;
mod settings;
mod text;
mod zone;

use eframe::egui::{Align, Button, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui, UiBuilder};

use crate::app::command::{MappingCommand, WindowCommand};
use crate::app::focus::Entrance;
use crate::app::list::rows_ui;
use crate::app::theme::space;
use crate::app::widgets::{icon_button_enabled, main_button, muted};
use crate::app::{Command, MappingDraft, State, fonts, icons};
use crate::batch::TableColumns;

/// What the window remembers between frames.
#[derive(Default)]
pub struct Columns {
    /// The name of a figure that is being typed, with the column's number.
    typed: Option<(usize, String)>,
    /// What is looked for among the zones.
    zone: String,
}

/// How wide the preview is at first: a share of the window, within bounds.
const PREVIEW: f32 = 0.34;
const PREVIEWS: std::ops::RangeInclusive<f32> = 280.0..=400.0;

/// Height of the row of buttons at the foot.
const FOOT: f32 = 40.0;

pub fn columns_ui(
    columns: &mut Columns,
    entrance: &mut Entrance,
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let Some(draft) = &state.seen.mapping else {
        return;
    };
    let height = ui.available_height();
    let room = ui.available_rect_before_wrap();
    let (above, foot) = room.split_top_bottom_at_y(room.bottom() - FOOT);
    // In the order in which Tab leads through them.
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        Panel::top("columns head")
            .frame(Frame::NONE)
            .show_separator_line(false)
            .show(ui, |ui| {
                head_ui(draft, height, entrance, ui, commands);
                text::text_ui(columns, draft, ui, commands);
                ui.add_space(space::S);
            });
        Panel::right("columns preview")
            .frame(Frame::new().inner_margin(Margin {
                left: 16,
                ..Margin::ZERO
            }))
            .resizable(true)
            .default_size((ui.available_width() * PREVIEW).clamp(*PREVIEWS.start(), *PREVIEWS.end()))
            .size_range(280.0..=620.0)
            .show(ui, |ui| preview::preview_ui(draft, ui));
        CentralPanel::no_frame().show(ui, |ui| match &draft.guessed {
            Some(guessed) => {
                entrance.here(ui);
                table_ui(columns, draft, guessed, ui, commands);
            }
            None if draft.is_busy() => {
                muted(ui, "Reading the first rows …");
            }
            None => {}
        });
    });
    let foot = foot.with_min_y(foot.top() + space::M);
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        // A file that cannot be read has nothing above.
        if !draft.is_busy() {
            entrance.here(ui);
        }
        foot_ui(draft, ui, commands);
    });
}

fn table_ui(
    columns: &mut Columns,
    draft: &MappingDraft,
    guessed: &TableColumns,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    column_row::heads_ui(ui);
    let count = guessed.header.len().min(draft.mapping.columns.len());
    let area = ScrollArea::vertical().auto_shrink(false);
    rows_ui(area, ui, column_row::HEIGHT, count, |ui, column| {
        column_row::column_row_ui(columns, draft, guessed, column, ui, commands);
    });
}

/// The file, and why it is asked about.
fn head_ui(draft: &MappingDraft, height: f32, entrance: &mut Entrance, ui: &mut Ui, commands: &mut Vec<Command>) {
    let name = draft.path.without_sheet().name();
    ui.label(RichText::new(format!("What are the columns of {name}?")).font(fonts::semibold(15.0)));
    match &draft.guessed {
        Some(guessed) if !guessed.questions.is_empty() => {
            if guessed.questions.iter().any(|asked| !asked.answers.is_empty()) {
                entrance.here(ui);
            }
            questions::questions_ui(draft, guessed, height, ui, commands);
        }
        _ => {
            muted(
                ui,
                "What is said here is remembered for every file with the same header.",
            );
        }
    }
    ui.add_space(space::S);
}

fn foot_ui(draft: &MappingDraft, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        for (enabled, icon, name, command) in [
            (
                draft.can_undo(),
                icons::UNDO,
                "Undo the last change of columns",
                Command::Mapping(MappingCommand::Undo),
            ),
            (
                draft.can_redo(),
                icons::REDO,
                "Redo the change of columns",
                Command::Mapping(MappingCommand::Redo),
            ),
        ] {
            if icon_button_enabled(ui, enabled, icon, name).clicked() {
                commands.push(command);
            }
        }
        let reset = ui
            .add_enabled(draft.guessed.is_some(), Button::new("Reset"))
            .on_hover_text("Back to the guess; forgets what was said of this header");
        if reset.clicked() {
            commands.push(MappingCommand::Reset.into());
        }
        if ui.add_enabled(draft.guessed.is_some(), Button::new("Load …")).clicked() {
            commands.push(MappingCommand::LoadDialog.into());
        }
        if ui.add_enabled(draft.guessed.is_some(), Button::new("Save …")).clicked() {
            commands.push(MappingCommand::Save.into());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let fits = draft.preview.as_ref().is_some_and(|preview| preview.failure.is_none());
            if main_button(ui, draft.guessed.is_some() && fits, "Use these columns") {
                commands.push(MappingCommand::Use.into());
            }
            if ui.button("Cancel").clicked() {
                commands.push(WindowCommand::Close(crate::app::WindowKind::Columns).into());
            }
        });
    });
}
