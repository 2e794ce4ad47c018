use eframe::egui::{Key, Label, RichText, ScrollArea, Sense, TextEdit, Ui};

use crate::app::command::{LayoutCommand, LookUpCommand, WindowCommand};
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, main_button, muted, named, wide_field};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, WindowKind, text};
use crate::fold::fold;
use crate::store::{FileColumn, is_same_column};

/// What the window remembers between frames.
#[derive(Default)]
pub struct AddColumn {
    text: String,
}

/// The columns of the open files, each to be made a filter.
pub fn add_column_ui(window: &mut AddColumn, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    commands.push(LookUpCommand::FileColumns.into());
    muted(
        ui,
        "A column of the files becomes a filter with counts, as actors and places are.",
    );
    ui.add_space(space::S);
    let edit = TextEdit::singleline(&mut window.text).hint_text("Find a column");
    let response = wide_field(ui, edit, "Find a column");
    let known = state.found.added.in_files.as_ref();
    let known = known.filter(|known| known.store.has_same_rows(&state.open.store));
    ui.add_space(space::S);
    let Some(known) = known else {
        muted(ui, "Looking for columns …");
        return;
    };
    let wanted = fold(window.text.trim());
    let found: Vec<&FileColumn> = known
        .columns
        .iter()
        .filter(|column| fold(&column.name).contains(&wanted))
        .collect();
    let is_added = |column: &FileColumn| {
        state
            .asked
            .columns
            .iter()
            .any(|name| is_same_column(name, &column.name))
    };
    let mut chosen = None;
    if let [only] = found[..]
        && response.lost_focus()
        && ui.input(|input| input.key_pressed(Key::Enter))
    {
        chosen = Some(only);
    }
    let files = state.open.store.files().len();
    let theme = Theme::of(ui);
    let height = size::BODY + 10.0;
    let room = (ui.available_height() - 44.0).max(60.0);
    ScrollArea::vertical()
        .auto_shrink(false)
        .max_height(room)
        .show_rows(ui, height, found.len(), |ui, shown| {
            for &column in found.get(shown).unwrap_or_default() {
                let is_added = is_added(column);
                ui.horizontal(|ui| {
                    let color = if is_added { theme.muted() } else { theme.accent() };
                    let label = Label::new(RichText::new(text::visual(&column.name)).color(color));
                    let sense = if is_added { Sense::hover() } else { Sense::click() };
                    let response = ui.add(label.truncate().selectable(false).sense(sense));
                    named(&response, eframe::egui::Role::Button, !is_added, &column.name);
                    if is_added {
                        muted(ui, "added");
                    } else if column.files < files {
                        muted(ui, &format!("in {} of {} files", grouped(column.files), grouped(files)));
                    }
                    if response.clicked() {
                        chosen = Some(column);
                    }
                });
            }
        });
    if found.is_empty() {
        muted(
            ui,
            if known.columns.is_empty() {
                "These files have no columns beside what there are filters for."
            } else {
                "No column is called so."
            },
        );
    }
    if let Some(column) = chosen.filter(|column| !is_added(column)) {
        commands.push(LayoutCommand::AddColumn(column.name.clone()).into());
        commands.push(WindowCommand::Close(WindowKind::AddColumn).into());
        window.text.clear();
    }
    ui.add_space(space::S);
    buttons(ui, |ui| {
        if main_button(ui, true, "Done") {
            window.text.clear();
            commands.push(WindowCommand::Close(WindowKind::AddColumn).into());
        }
    });
}
