use eframe::egui::{CursorIcon, PointerButton, Pos2, Rect, Stroke, StrokeKind, Ui};

use super::TimelinePanel;
use super::places::Places;
use crate::app::command::{Picking, SelectCommand};
use crate::app::{Command, Theme, held};
use crate::timeline::Scene;

/// A frame that is being drawn with Shift held, from where the button was pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SelectionFrame {
    from: Pos2,
    picking: Picking,
}

/// So far the pointer moves before it draws a frame, in points: less is a click for egui.
const LEAST: f32 = 6.5;

/// Begins a frame where the button is pressed with Shift; before the plot, which pans while there is none.
pub(super) fn begin(panel: &mut TimelinePanel, ui: &Ui, places: &Places) {
    let modifiers = held::with_click(ui, true);
    let pressed = ui.input(|input| {
        let is_pressed = input.pointer.button_pressed(PointerButton::Primary) && modifiers.shift;
        input.pointer.press_origin().filter(|_| is_pressed)
    });
    let is_here = |pos: &Pos2| places.marks().contains(*pos) && is_on_top(ui, *pos);
    if let Some(from) = pressed.filter(is_here) {
        let picking = Picking::with(modifiers);
        panel.frame = Some(SelectionFrame { from, picking });
    }
}

/// Whether no window or menu lies over the timeline there.
pub(super) fn is_on_top(ui: &Ui, pos: Pos2) -> bool {
    ui.ctx().layer_id_at(pos).is_none_or(|layer| layer == ui.layer_id())
}

/// Draws the frame, and selects what it touches once the button is let go.
pub(super) fn draw(panel: &mut TimelinePanel, ui: &Ui, scene: &Scene, places: &Places, commands: &mut Vec<Command>) {
    let Some(SelectionFrame { from, picking }) = panel.frame else {
        return;
    };
    let (pointer, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
    let to = places.marks().clamp(pointer.unwrap_or(from));
    let frame = Rect::from_two_pos(from, to);
    let is_drawn = frame.size().max_elem() >= LEAST;
    if is_drawn {
        let accent = Theme::of(ui).accent();
        ui.painter().rect(
            frame,
            2.0,
            accent.gamma_multiply(0.12),
            Stroke::new(1.0, accent),
            StrokeKind::Inside,
        );
        ui.set_cursor_icon(CursorIcon::Crosshair);
    }
    if is_down {
        return;
    }
    panel.frame = None;
    if is_drawn {
        let corner = |pos: Pos2| (pos - places.lanes.min).into();
        let framed = scene.framed(corner(from), corner(to));
        // An empty frame is as a click on nothing.
        let command = if framed.is_empty() && picking == Picking::Alone {
            SelectCommand::Row(None)
        } else {
            SelectCommand::Framed(framed, picking)
        };
        commands.push(command.into());
    }
}
