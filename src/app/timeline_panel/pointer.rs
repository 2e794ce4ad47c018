use eframe::egui::{CursorIcon, EventFilter, Key, Pos2, Rect, Response, Role, Sense, Ui, pos2, vec2};

use super::TimelinePanel;
use super::card::card;
use super::framing::is_on_top;
use super::places::Places;
use crate::app::accessibility::named;
use crate::app::command::{Picking, SelectCommand, ViewCommand};
use crate::app::{Command, State, color, held};
use crate::event::{TimeDelta, TimeRange};
use crate::timeline::{Framed, FramedColumns, Hit, Palette, Scale, Scene, Viewport};

/// Points of scrolling that zoom by a factor of e.
const ZOOM_DISTANCE: f32 = 220.0;

/// So far one press of an arrow scrolls the lanes, in points.
const KEY_STEP: f32 = 40.0;

/// Scrolling up or down over the lanes zooms at the pointer.
pub(super) fn wheel_zoom(ui: &Ui, response: &Response, viewport: Viewport) -> Viewport {
    if !response.contains_pointer() {
        return viewport;
    }
    let (scrolled, pointer) = ui.input(|input| (input.smooth_scroll_delta().y, input.pointer.hover_pos()));
    let Some(pointer) = pointer.filter(|_| scrolled.abs() > 0.01) else {
        return viewport;
    };
    let scale = Scale {
        viewport,
        left: response.rect.left(),
        right: response.rect.right(),
    };
    viewport.zoomed(f64::from(-scrolled / ZOOM_DISTANCE).exp(), scale.time(pointer.x))
}

/// Scrolling over the names, and dragging up or down anywhere, moves the lanes.
pub(super) fn scroll_lanes(
    panel: &mut TimelinePanel,
    ui: &Ui,
    (response, names): (&Response, &Response),
    places: &Places,
) {
    if names.contains_pointer() {
        panel.scroll -= ui.input(|input| input.smooth_scroll_delta().y);
    }
    if response.dragged() && panel.frame.is_none() {
        panel.scroll -= response.drag_delta().y;
    }
    let max = (panel.content_height - places.lanes.height()).max(0.0);
    panel.scroll = panel.scroll.clamp(0.0, max);
}

/// A bar at the right, where the lanes do not fit.
pub(super) fn scroll_bar(panel: &mut TimelinePanel, ui: &Ui, palette: &Palette, places: &Places) {
    let track = places.bar;
    if track.width() < 1.0 || panel.content_height <= 0.0 {
        return;
    }
    let share = (track.height() / panel.content_height).min(1.0);
    let response = ui.interact(track, ui.scope_id().with("lanes"), Sense::drag());
    named(&response, Role::Slider, true, "Scroll the lanes");
    let max = (panel.content_height - track.height()).max(0.0);
    if response.dragged() {
        panel.scroll = (panel.scroll + response.drag_delta().y / share).clamp(0.0, max);
    }
    if response.has_focus() {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        for (key, step) in [(Key::ArrowDown, KEY_STEP), (Key::ArrowUp, -KEY_STEP)] {
            if ui.input(|input| input.key_pressed(key)) {
                panel.scroll = (panel.scroll + step).clamp(0.0, max);
            }
        }
    }
    let top = track.top() + panel.scroll * share;
    let handle = Rect::from_min_size(
        pos2(track.left() + 2.0, top + 1.0),
        vec2(track.width() - 4.0, (track.height() * share - 2.0).max(16.0)),
    );
    let is_held = response.hovered() || response.dragged();
    let tone = if is_held { palette.muted } else { palette.line };
    ui.painter().rect_filled(handle, 3.0, color(tone));
}

/// Clicks, and what shows under the pointer.
pub(super) fn answer(
    is_framing: bool,
    state: &State,
    ui: &Ui,
    response: &Response,
    (scene, places): (&Scene, &Places),
    commands: &mut Vec<Command>,
) {
    if is_framing {
        return;
    }
    let at = |pos: Pos2| {
        let inside = places.marks().contains(pos);
        let pos = pos - places.lanes.min;
        scene.hit(pos.x, pos.y).filter(|_| inside)
    };
    let modifiers = held::with_click(ui, false);
    if response.double_clicked() && modifiers.is_none() {
        match response.interact_pointer_pos().and_then(at) {
            Some(Hit::Event(_) | Hit::Link { .. }) => {}
            _ => commands.push(ViewCommand::Fit.into()),
        }
    } else if response.clicked() {
        match response.interact_pointer_pos().and_then(at) {
            Some(Hit::Event(row)) => commands.push(SelectCommand::clicked(*row, modifiers).into()),
            Some(Hit::Pill { rows, .. }) if modifiers.command => {
                commands.push(SelectCommand::Rows(rows.clone(), Picking::Beside).into());
            }
            Some(hit @ (Hit::Column { .. } | Hit::Strip { .. })) if modifiers.command => {
                let framed = FramedColumns::of(hit).map(Framed::from);
                commands.extend(framed.map(|framed| Command::Select(SelectCommand::Framed(framed, Picking::Beside))));
            }
            Some(&Hit::Pill { time, .. }) => commands.push(ViewCommand::ZoomTo(time).into()),
            Some(&Hit::Link { goal, .. }) => {
                commands.extend(goal.map(|row| Command::Select(SelectCommand::Id(state.open.store.event(row).id))));
            }
            Some(&(Hit::Column { from, to, .. } | Hit::Strip { from, to, .. })) => {
                let time = TimeRange::new(from, to - TimeDelta::MICROSECOND);
                commands.push(ViewCommand::ZoomTo(time).into());
            }
            // Who takes in one after another may miss one.
            None if modifiers.command || modifiers.shift => {}
            None => commands.push(SelectCommand::Row(None).into()),
        }
    }
    let pointer = response.hover_pos();
    let hit = pointer
        .filter(|pos| !response.dragged() && is_on_top(ui, *pos))
        .and_then(at);
    let hovered = match hit {
        Some(Hit::Event(row)) => Some(*row),
        _ => None,
    };
    let was_here = response.hovered() || state.seen.hovered.is_some_and(|row| scene.anchor(row).is_some());
    if hovered != state.seen.hovered && (hovered.is_some() || (response.hovered() && was_here)) {
        commands.push(SelectCommand::Hover(hovered).into());
    }
    if let Some(hit) = hit {
        if matches!(hit, Hit::Event(_) | Hit::Pill { .. } | Hit::Link { .. }) {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        } else {
            ui.set_cursor_icon(CursorIcon::ZoomIn);
        }
        card(state, ui, response, hit);
    }
}
