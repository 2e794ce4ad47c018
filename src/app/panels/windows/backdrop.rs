use eframe::egui::{Area, Context, Id, LayerId, Order, Sense, Ui};

use crate::app::Theme;

/// Darkens what lies behind a window that has to be answered first, and takes all clicks there.
pub fn backdrop_ui(ui: &Ui, is_new: bool) {
    let screen = ui.ctx().content_rect();
    let layer = layer();
    let area = Area::new(layer.id)
        .order(layer.order)
        .movable(false)
        .fixed_pos(screen.min)
        .constrain(false);
    area.show(ui.ctx(), |ui| {
        // No control: the keys pass it by.
        let (rect, _) = ui.allocate_exact_size(screen.size(), Sense::CLICK | Sense::DRAG);
        ui.painter().rect_filled(rect, 0.0, Theme::of(ui).shade());
    });
    if is_new {
        ui.ctx().move_to_top(layer);
    }
}

/// Keeps a window right above it. When both are brought to the top, egui leaves them in the order in which they were.
pub fn keep_above(ctx: &Context, window: LayerId) {
    ctx.set_sublayer(layer(), window);
}

fn layer() -> LayerId {
    LayerId::new(Order::Middle, Id::unique("behind windows"))
}
