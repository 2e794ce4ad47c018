use eframe::egui::{Button, Ui, vec2};

use crate::app::command::{SaveCommand, WindowCommand};
use crate::app::theme::space;
use crate::app::widgets::{heading, muted};
use crate::app::wording::grouped;
use crate::app::{Command, Scope, State, WindowKind};
use crate::export::Format;

/// What is chosen in the window.
#[derive(Default)]
pub struct Save {
    format: Format,
    scope: Scope,
}

/// Which events, in what format.
pub fn save_ui(save: &mut Save, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    heading(ui, "Which events");
    for scope in Scope::ALL {
        let count = count(scope, state);
        let label = match scope {
            Scope::Selected => scope.label().to_owned(),
            _ => format!("{} ({})", scope.label(), grouped(count)),
        };
        ui.add_enabled_ui(count > 0, |ui| ui.radio_value(&mut save.scope, scope, label));
    }
    ui.add_space(space::M);
    heading(ui, "In what format");
    for format in Format::ALL {
        ui.horizontal(|ui| {
            ui.radio_value(&mut save.format, format, format.label());
            muted(ui, format.purpose());
        });
    }
    ui.add_space(space::M);
    muted(ui, "Dateline opens each of these again with the same events.");
    ui.add_space(space::S);
    let can_save = count(save.scope, state) > 0;
    if ui
        .add_enabled(can_save, Button::new("Save …").min_size(vec2(96.0, 28.0)))
        .clicked()
    {
        commands.push(SaveCommand::Events(save.format, save.scope).into());
        commands.push(WindowCommand::Close(WindowKind::Save).into());
    }
}

fn count(scope: Scope, state: &State) -> usize {
    match scope {
        Scope::Matching => state.found.answer.total.possible as usize,
        Scope::Selected => usize::from(state.seen.selected.is_some()),
        Scope::All => state.open.store.len(),
    }
}
