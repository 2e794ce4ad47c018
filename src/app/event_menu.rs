//! What can be done with an event or a lane, where it is clicked with the right button.

use eframe::egui::{Button, Ui};

use super::command::{
    ColumnChange, CopyCommand, FilterCommand, LayoutCommand, SaveCommand, SelectCommand, ViewCommand, WindowCommand,
};
use super::widgets::muted;
use super::wording::counted;
use super::{Command, PanelKind, Scope, State, WindowKind, text};
use crate::query::{Lane, LaneBy};
use crate::store::{Facet, RowId};

/// More actors of an event are left to the details.
const MAX_ACTORS: usize = 6;

/// What can be done with an event, or where it is one of several that are selected, with all of these.
pub fn event_menu_ui(row: RowId, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if state.seen.selection.is_several() && state.seen.selection.contains(row) {
        selection_menu_ui(state, ui, commands);
        if ui.button("Select this event alone").clicked() {
            commands.push(SelectCommand::Row(Some(row)).into());
            ui.close();
        }
        return;
    }
    let store = &state.open.store;
    let mut entry = |ui: &mut Ui, label: &str, then: Vec<Command>| {
        if ui.button(label).clicked() {
            commands.push(SelectCommand::Row(Some(row)).into());
            commands.extend(then);
            ui.close();
        }
    };
    if store.is_dated(row) {
        entry(ui, "Zoom to the event", vec![ViewCommand::ZoomToSelected.into()]);
    }
    if !state.preferred.panels.detail {
        let show = WindowCommand::TogglePanel(PanelKind::Detail);
        entry(ui, "Show details", vec![show.into()]);
    }
    ui.separator();
    for (label, copy) in [
        ("Copy as text", CopyCommand::EventAsText),
        ("Copy as JSON", CopyCommand::EventAsJson),
        ("Copy citation", CopyCommand::Citation),
    ] {
        entry(ui, label, vec![copy.into()]);
    }
    let actors: Vec<String> = store
        .members(Facet::Actor, row)
        .take(MAX_ACTORS)
        .map(|actor| store.value_name(Facet::Actor, actor))
        .collect();
    if !actors.is_empty() {
        ui.separator();
        for actor in actors {
            let label = format!("Only events with {}", text::isolated(&actor));
            entry(
                ui,
                &text::visual(&label),
                vec![FilterCommand::Only(Facet::Actor, actor).into()],
            );
        }
    }
}

/// What can be done with several selected events; nothing where there are not several.
pub fn selection_menu_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let selection = &state.seen.selection;
    if !selection.is_several() {
        return;
    }
    muted(ui, &format!("{} selected", counted(selection.len(), "event")));
    let mut entries = vec![
        ("Zoom to them", Command::View(ViewCommand::ZoomToSelected)),
        ("Copy as rows", CopyCommand::Rows.into()),
        ("Save them …", SaveCommand::Choose(Scope::Selected).into()),
        ("Deselect", SelectCommand::Row(None).into()),
    ];
    if !state.preferred.panels.detail {
        entries.insert(
            0,
            ("Show details", WindowCommand::TogglePanel(PanelKind::Detail).into()),
        );
    }
    for (label, command) in entries {
        if ui.button(label).clicked() {
            commands.push(command);
            ui.close();
        }
    }
    ui.separator();
}

pub fn lane_menu_ui(lane: &Lane, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mut entry = |ui: &mut Ui, label: &str, command: Command| {
        if ui.button(label).clicked() {
            commands.push(command);
            ui.close();
        }
    };
    if let (LaneBy::Column(_), Some(name)) = (state.lane_by(), &state.asked.lane_column) {
        let column = state.added_column(name);
        if let Some((column, value)) = column.zip(lane.value) {
            let text = column.text(value).trim().to_owned();
            let change = |change: ColumnChange| FilterCommand::ChangeColumn(name.clone(), change).into();
            entry(ui, "Only this lane", change(ColumnChange::Only(text.clone())));
            entry(
                ui,
                "Without this lane",
                change(ColumnChange::ToggleExcluded(text.clone())),
            );
            entry(ui, "Copy the name", CopyCommand::Text(text).into());
            ui.separator();
        }
    }
    let facet = state.found.answer.lanes.by.facet();
    if let Some((facet, value)) = facet.zip(lane.value) {
        let name = state.open.store.value_name(facet, value);
        entry(ui, "Only this lane", FilterCommand::Only(facet, name.clone()).into());
        entry(
            ui,
            "Without this lane",
            FilterCommand::ToggleExcluded(facet, name.clone()).into(),
        );
        entry(ui, "Copy the name", CopyCommand::Text(name).into());
        ui.separator();
    }
    if let Some(time) = lane.extent(&state.open.store) {
        entry(ui, "Zoom to its events", ViewCommand::ZoomTo(time).into());
        ui.separator();
    }
    ui.menu_button("Lanes by", |ui| {
        for lane_by in LaneBy::ALL {
            if lane_choice_ui(lane_by, state, ui) {
                commands.push(LayoutCommand::SetLanes(lane_by).into());
                ui.close();
            }
        }
        lane_columns_ui(state, ui, commands);
    });
    colours_menu_ui(state, ui, commands);
}

/// A way to put events into lanes, to be chosen in a menu; whether it was. What files tell nothing of cannot be.
pub fn lane_choice_ui(lane_by: LaneBy, state: &State, ui: &mut Ui) -> bool {
    let is_told = lane_by.is_told(&state.open.store);
    let choice = Button::selectable(state.lane_by() == lane_by, lane_by.label());
    let response = ui.add_enabled(is_told, choice);
    response
        .on_disabled_hover_text("The open files tell nothing of this")
        .clicked()
}

/// The added columns, by whose values marks can be coloured, and that they have the colours of their lanes.
pub fn colours_menu_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.menu_button("Colours by", |ui| {
        let now = state.asked.colour_column.as_ref();
        let mut choice = |ui: &mut Ui, label: &str, wanted: Option<&String>| {
            if ui.selectable_label(now == wanted, text::visual(label)).clicked() {
                commands.push(LayoutCommand::SetColourColumn(wanted.cloned()).into());
                ui.close();
            }
        };
        choice(ui, "Lanes", None);
        for name in &state.asked.columns {
            choice(ui, name, Some(name));
        }
        ui.separator();
        if ui.button("Add column …").clicked() {
            commands.push(WindowCommand::Show(WindowKind::AddColumn).into());
            ui.close();
        }
    });
}

/// The added columns, by whose values events can be put into lanes.
pub fn lane_columns_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    for name in &state.asked.columns {
        let is_now = state.asked.lane_column.as_ref() == Some(name);
        if ui.selectable_label(is_now, text::visual(name)).clicked() {
            commands.push(LayoutCommand::SetLaneColumn(name.clone()).into());
            ui.close();
        }
    }
}
