use eframe::egui::{Key, TextEdit, Ui};

use crate::app::command::{CaseCommand, WindowCommand};
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, main_button, wide_field};
use crate::app::{Command, State, Theme, WindowKind, fonts};

/// What the window remembers between frames.
#[derive(Default)]
pub struct AuthorWindow {
    name: Option<String>,
}

/// Asks who adds to cases. The system is not asked.
pub fn author_ui(window: &mut AuthorWindow, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let known = state.preferred.author.as_ref().map_or("", |author| author.name());
    let name = window.name.get_or_insert_with(|| known.to_owned());
    paragraph_ui(
        ui,
        "All that is added to a case is kept with who added it and when: stars, tags, notes, views, corrections, merges and events \
         of your own. Give a name or a pseudonym; you are asked once, and nothing is taken from your system.",
        fonts::regular(size::BODY),
        theme.text(),
    );
    ui.add_space(space::S);
    let edit = TextEdit::singleline(name).hint_text("Name or pseudonym");
    let response = wide_field(ui, edit, "Name or pseudonym");
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(space::S);
    let can = !name.trim().is_empty();
    let mut is_done = false;
    buttons(ui, |ui| {
        if (main_button(ui, can, "Continue") || is_entered) && can {
            commands.push(CaseCommand::SetAuthor(name.clone()).into());
            is_done = true;
        }
        if ui.button("Cancel").clicked() {
            commands.push(WindowCommand::Close(WindowKind::Author).into());
            is_done = true;
        }
    });
    if is_done {
        window.name = None;
    }
}
