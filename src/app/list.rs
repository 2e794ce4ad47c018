use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder};

use super::focus;

/// Rows of one height, of which only those in view are made, and one more on each side: Tab leads on to it, and it is
/// scrolled to.
pub fn rows_ui(area: ScrollArea, ui: &mut Ui, height: f32, count: usize, mut add: impl FnMut(&mut Ui, usize)) {
    let step = height + ui.spacing().item_spacing.y;
    let top_of = |row: usize| {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a list of millions need not scroll to the pixel"
        )]
        let row = row as f32;
        row * step
    };
    let row_at = |y: f32| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in points becomes the number of a row"
        )]
        let row = (y / step).max(0.0) as usize;
        row
    };
    area.show_viewport(ui, |ui, view| {
        ui.set_height((top_of(count) - ui.spacing().item_spacing.y).max(0.0));
        let (room, scope) = (ui.max_rect(), ui.scope_id());
        let shown = row_at(view.top()).saturating_sub(1)..(row_at(view.bottom()) + 2).min(count);
        for row in shown {
            let top = room.top() + top_of(row);
            let place = Rect::from_x_y_ranges(room.x_range(), top..=top + height);
            // A row is the same widget wherever it is scrolled to.
            let builder = UiBuilder::new().scope_id(scope.with(row)).max_rect(place);
            ui.scope_builder(builder, |ui| add(ui, row));
        }
        focus::follow(ui);
    });
}
