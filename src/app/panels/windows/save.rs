use eframe::egui::{Key, Modifiers, Response, Ui};

use crate::app::command::{SaveCommand, WindowCommand};
use crate::app::theme::space;
use crate::app::widgets::{buttons, heading, main_button, muted, outlined};
use crate::app::wording::grouped;
use crate::app::{Command, Scope, State, WindowKind};
use crate::export::Format;

/// What is chosen in the window.
#[derive(Default)]
pub struct Save {
    format: Format,
}

/// Which events, in what format.
pub fn save_ui(save: &mut Save, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let is_chosen = outlined(ui, |ui| choices_ui(save, state, ui, commands));
    let scope = state.seen.saved;
    ui.add_space(space::M);
    muted(ui, "Dateline opens each of these again with the same events.");
    ui.add_space(space::S);
    let can_save = count(scope, state) > 0;
    buttons(ui, |ui| {
        if main_button(ui, can_save, "Save …") || (is_chosen && can_save) {
            commands.push(SaveCommand::Events(save.format, scope).into());
            commands.push(WindowCommand::Close(WindowKind::Save).into());
        }
        if ui.button("Cancel").clicked() {
            commands.push(WindowCommand::Close(WindowKind::Save).into());
        }
    });
}

/// Whether Return was pressed on a choice: then it is made, and nothing more is to be chosen.
fn choices_ui(save: &mut Save, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) -> bool {
    let mut choices: Vec<Response> = Vec::new();
    heading(ui, "Which events");
    for scope in Scope::ALL {
        let count = count(scope, state);
        let label = format!("{} ({})", scope.label(), grouped(count));
        ui.add_enabled_ui(count > 0, |ui| {
            let choice = ui.radio(state.seen.saved == scope, label);
            if choice.clicked() {
                commands.push(SaveCommand::Choose(scope).into());
            }
            choices.push(choice);
        });
    }
    ui.add_space(space::M);
    heading(ui, "In what format");
    for format in Format::ALL {
        ui.horizontal(|ui| {
            choices.push(ui.radio_value(&mut save.format, format, format.label()));
            muted(ui, format.purpose());
        });
    }
    let is_on_choice = choices.iter().any(Response::has_focus);
    is_on_choice && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

fn count(scope: Scope, state: &State) -> usize {
    match scope {
        Scope::Matching => state.found.answer.total.possible as usize,
        Scope::Selected => state.seen.selection.len(),
        Scope::All => state.open.store.len(),
    }
}
