use std::sync::Arc;

use dateline_batch::checked;
use eframe::egui::{Key, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::places::Places;
use crate::app::command::SelectCommand;
use crate::app::wording::counted;
use crate::app::{Command, State, held};
use crate::event::words;
use crate::store::RowId;
use crate::timeline::{Anchored, Scene, events_text, stretch_text};

/// With more marks in view than this, they are no widgets of their own: nobody tabs through them.
const MAX_WIDGETS: usize = 200;

/// Tells assistive technology what is shown, and makes single marks reachable by Tab; Enter selects.
pub(super) fn describe(
    state: &State,
    ui: &Ui,
    response: &Response,
    (scene, places): (&Scene, &Places),
    title: &mut dyn FnMut(RowId) -> Arc<str>,
    commands: &mut Vec<Command>,
) {
    let viewport = scene.scale.viewport;
    let selection = &state.seen.selection;
    let selected = match selection.focus() {
        _ if selection.is_several() => Some(format!("{} selected", counted(selection.len(), "event"))),
        focus => focus.map(|row| title(row).to_string()),
    };
    response.widget_info(|| {
        let count = checked::to_u32(scene.in_view);
        let label = format!(
            "Timeline, {} in {}",
            events_text(count, count),
            stretch_text(viewport.time())
        );
        let mut info = WidgetInfo::labeled(Role::Group, true, label);
        info.current_text_value.clone_from(&selected);
        info
    });
    if scene.anchors.len() > MAX_WIDGETS {
        return;
    }
    for (index, anchor) in scene.anchors.iter().enumerate() {
        let Some(area) = area_of(anchor, places) else { continue };
        let id = response.id.with(("mark", anchor.row, index));
        let mark = ui.interact(area, id, Sense::focusable_noninteractive());
        let is_selected = state.seen.selection.contains(anchor.row);
        let label = title(anchor.row);
        mark.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, &label));
        let is_read_out = ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(is_selected);
            node.set_position_in_set(index);
            node.set_size_of_set(scene.anchors.len());
        });
        if is_read_out.is_some() {
            // Decoded with nothing of the window locked: a fault in it is to end this frame alone.
            let when = state.open.store.event(anchor.row).when;
            let when = when.as_ref().map_or_else(|| "no date".to_owned(), words::short);
            ui.ctx().accesskit_node_builder(id, |node| node.set_description(when));
        }
        if mark.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            let modifiers = held::with_key(ui, Key::Enter);
            commands.push(SelectCommand::clicked(anchor.row, modifiers).into());
        }
    }
}

/// The part of a mark that can be seen.
fn area_of(anchor: &Anchored, places: &Places) -> Option<Rect> {
    let min = places.lanes.min + vec2(anchor.from, anchor.y - 7.0);
    let max = places.lanes.min + vec2(anchor.to, anchor.y + 7.0);
    let area = Rect::from_min_max(min, max).intersect(places.marks());
    area.is_positive().then_some(area)
}
