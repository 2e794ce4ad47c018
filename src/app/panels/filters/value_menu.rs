use eframe::egui::{self, Ui};

use crate::app::command::{CopyCommand, FilterCommand, NamesCommand};
use crate::app::{Command, State, icons};
use crate::event::Role;
use crate::store::Facet;

/// What can be done with a value: merge or split it, filter by it, copy its name, want an actor in a role.
pub fn value_menu_ui(
    facet: Facet,
    name: &str,
    written: &[String],
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    names_menu_ui(facet, name, written, state, ui, commands);
    for (label, command) in [
        (
            "Only this",
            Command::Filter(FilterCommand::Only(facet, name.to_owned())),
        ),
        (
            "Include",
            Command::Filter(FilterCommand::ToggleIncluded(facet, name.to_owned())),
        ),
        (
            "Exclude",
            Command::Filter(FilterCommand::ToggleExcluded(facet, name.to_owned())),
        ),
        ("Clear these filters", Command::Filter(FilterCommand::ClearFacet(facet))),
        ("Copy the name", Command::Copy(CopyCommand::Text(name.to_owned()))),
    ] {
        if ui.button(label).clicked() {
            commands.push(command);
            ui.close();
        }
    }
    if facet == Facet::Actor {
        roles_menu(name, state, ui, commands);
    }
}

/// What can be said of a name by hand.
fn names_menu_ui(
    facet: Facet,
    name: &str,
    written: &[String],
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    if facet == Facet::Kind {
        return;
    }
    let mut entries = vec![(
        "Same as …",
        Command::Names(NamesCommand::Draft(facet, vec![name.to_owned()])),
    )];
    let merge = state.asked.names.merges.iter().find(|merge| {
        let mut names = merge.names.iter();
        merge.facet == facet && names.any(|name| written.contains(name))
    });
    if let Some(first) = merge.and_then(|merge| merge.names.first()) {
        entries.push((
            "Split into its names",
            Command::Names(NamesCommand::Split(facet, first.clone())),
        ));
    }
    if facet == Facet::Actor {
        let is_rolled_up = state.asked.rolled_up.contains(name);
        let label = if is_rolled_up {
            "Count without its members"
        } else {
            "Count its members too"
        };
        if is_rolled_up || state.open.has_members(name) {
            entries.push((
                label,
                Command::Names(NamesCommand::RollUp(name.to_owned(), !is_rolled_up)),
            ));
        }
    }
    for (label, command) in entries {
        if ui.button(label).clicked() {
            commands.push(command);
            ui.close();
        }
    }
    ui.separator();
}

/// In which roles an actor is wanted.
fn roles_menu(actor: &str, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let wanted = state.asked.filter.roles_of(actor);
    ui.menu_button("Only as", |ui| {
        for role in Role::ALL {
            let mark = if wanted.contains(&role) { icons::CHECK } else { "" };
            if ui.add(egui::Button::new(role.noun()).right_text(mark)).clicked() {
                commands.push(FilterCommand::ToggleActorRole(actor.to_owned(), role).into());
                ui.close();
            }
        }
    });
}
