use eframe::egui::{Area, Id, Order, Sense, Ui};

use crate::app::Theme;

/// Darkens what lies behind a window that has to be answered first, and takes all clicks there.
pub fn backdrop_ui(ui: &Ui, is_new: bool) {
    let screen = ui.ctx().content_rect();
    let area = Area::new(Id::unique("behind windows"))
        .order(Order::Middle)
        .movable(false)
        .fixed_pos(screen.min)
        .constrain(false);
    let layer = area.layer();
    area.show(ui.ctx(), |ui| {
        // No control: the keys pass it by.
        let (rect, _) = ui.allocate_exact_size(screen.size(), Sense::CLICK | Sense::DRAG);
        ui.painter().rect_filled(rect, 0.0, Theme::of(ui).shade());
    });
    if is_new {
        ui.ctx().move_to_top(layer);
    }
}
