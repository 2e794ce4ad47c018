use eframe::egui::{Align2, CursorIcon, FontId, PointerButton, Rect, Sense, Stroke, Ui, pos2};

use super::TimelinePanel;
use super::places::Places;
use crate::app::command::ViewCommand;
use crate::app::{Command, Theme};
use crate::event::{Moment, TimeRange};
use crate::timeline::{Scale, Viewport, stretch_text};

/// So far the pointer moves before it draws a stretch, in points.
const LEAST: f32 = 6.5;

/// Dragging along the axis draws a stretch of time, and zooms into it once the button is let go.
pub(super) fn range_ui(
    panel: &mut TimelinePanel,
    ui: &Ui,
    places: &Places,
    viewport: Viewport,
    commands: &mut Vec<Command>,
) {
    let axis = places.axis();
    let response = ui
        .interact(axis, ui.scope_id().with("axis"), Sense::DRAG)
        .on_hover_cursor(CursorIcon::Crosshair);
    let scale = Scale {
        viewport,
        left: axis.left(),
        right: axis.right(),
    };
    if response.drag_started_by(PointerButton::Primary) {
        let pressed = ui.input(|input| input.pointer.press_origin());
        panel.range = pressed.map(|origin| scale.time(origin.x));
    }
    let Some(start) = panel.range else {
        response.on_hover_text("Drag to zoom into a stretch of time");
        return;
    };
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let to = pointer.map_or(axis.left(), |pointer| pointer.x.clamp(axis.left(), axis.right()));
    let from = scale.x(start);
    let is_drawn = (to - from).abs() >= LEAST;
    let end = scale.time(to);
    if is_drawn {
        paint(
            ui,
            places,
            Rect::from_two_pos(pos2(from, axis.top()), pos2(to, places.marks().bottom())),
            (start, end),
        );
    }
    if response.dragged() && !response.drag_stopped() {
        return;
    }
    panel.range = None;
    if is_drawn {
        commands.push(ViewCommand::Show(Viewport::new(start.min(end), start.max(end))).into());
    }
}

fn paint(ui: &Ui, places: &Places, stretch: Rect, (start, end): (Moment, Moment)) {
    let theme = Theme::of(ui);
    let painter = ui.painter();
    painter.rect_filled(stretch, 0.0, theme.accent().gamma_multiply(0.12));
    for x in [stretch.left(), stretch.right()] {
        painter.vline(x, stretch.y_range(), Stroke::new(1.0, theme.accent()));
    }
    let words = stretch_text(TimeRange::new(start.min(end), start.max(end)));
    let galley = painter.layout_no_wrap(words, FontId::proportional(11.0), theme.text());
    let room = places.marks().x_range();
    let half = galley.size().x / 2.0 + 6.0;
    let x = stretch
        .center()
        .x
        .clamp(room.min + half, (room.max - half).max(room.min + half));
    let place = Align2::CENTER_TOP.anchor_size(pos2(x, places.marks().top() + 6.0), galley.size());
    painter.rect_filled(place.expand(4.0), 4.0, theme.raised());
    painter.galley(place.min, galley, theme.text());
}
