use eframe::egui::{CursorIcon, Popup, Pos2, Response, SetOpenCommand, Ui};

use super::TimelinePanel;
use super::places::Places;
use crate::app::command::{CopyCommand, LayoutCommand, SelectCommand, ViewCommand, WindowCommand};
use crate::app::event_menu::{event_menu_ui, lane_menu_ui, selection_menu_ui};
use crate::app::widgets::hint;
use crate::app::{Command, State, WindowKind};
use crate::store::RowId;
use crate::timeline::{Hit, Scene, lane_title};

/// What the menu is about that was opened last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum MenuOf {
    Event(RowId),
    /// The lane of this place among those that are drawn.
    Lane(usize),
    #[default]
    Timeline,
}

/// Menus on marks, and on the names of lanes.
pub(super) fn menus(
    panel: &mut TimelinePanel,
    state: &State,
    (response, names): (&Response, &Response),
    (scene, places): (&Scene, &Places),
    commands: &mut Vec<Command>,
) {
    let pressed = |response: &Response| response.interact_pointer_pos().filter(|_| response.secondary_clicked());
    if let Some(pos) = pressed(response) {
        let at = pos - places.lanes.min;
        let hit = scene.hit(at.x, at.y).filter(|_| places.marks().contains(pos));
        panel.menu_of = match hit {
            Some(Hit::Event(row)) => {
                if !state.seen.selection.contains(*row) {
                    commands.push(SelectCommand::Row(Some(*row)).into());
                }
                MenuOf::Event(*row)
            }
            _ => MenuOf::Timeline,
        };
    }
    let lane_at = |pos: Pos2| {
        let y = pos.y - places.lanes.top();
        let band = scene.bands.iter().find(|band| (band.top..band.bottom()).contains(&y));
        band.map(|band| band.lane)
    };
    let clicked = names.interact_pointer_pos().filter(|_| names.clicked());
    if let Some(pos) = pressed(names).or(clicked) {
        panel.menu_of = lane_at(pos).map_or(MenuOf::Timeline, MenuOf::Lane);
    }
    let of = panel.menu_of;
    if let Some(lane) = names.hover_pos().and_then(lane_at) {
        names.ctx.set_cursor_icon(CursorIcon::PointingHand);
        if let Some(lane) = state.found.answer.lanes.drawn().get(lane) {
            hint(names.clone(), &lane_title(lane));
        }
    }
    response.context_menu(|ui| menu_ui(of, state, ui, commands));
    // The name of a lane is a button as well.
    let opens = names.clicked() || names.secondary_clicked();
    Popup::context_menu(names)
        .open_memory(opens.then_some(SetOpenCommand::Bool(true)))
        .show(|ui| menu_ui(of, state, ui, commands));
}

fn menu_ui(of: MenuOf, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    match of {
        MenuOf::Event(row) if row.index() < state.open.store.len() => event_menu_ui(row, state, ui, commands),
        MenuOf::Lane(lane) => {
            if let Some(lane) = state.found.answer.lanes.drawn().get(lane) {
                lane_menu_ui(lane, state, ui, commands);
            }
        }
        MenuOf::Event(_) | MenuOf::Timeline => {
            selection_menu_ui(state, ui, commands);
            for (label, command) in [
                ("Select all in view", Command::Select(SelectCommand::InView)),
                ("Fit all", Command::View(ViewCommand::Fit)),
                ("Zoom in", ViewCommand::ZoomIn.into()),
                ("Zoom out", ViewCommand::ZoomOut.into()),
                ("Links of all events", LayoutCommand::ToggleAllLinks.into()),
                ("Copy as a picture", CopyCommand::Picture.into()),
                ("Save picture …", WindowCommand::Show(WindowKind::Picture).into()),
            ] {
                if ui.button(label).clicked() {
                    commands.push(command);
                    ui.close();
                }
            }
        }
    }
}
