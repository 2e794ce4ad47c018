use eframe::egui::{Frame, Id, Margin, Modal, Ui};

use crate::app::Theme;

/// A card in the middle that takes all clicks, and darkens what is behind it.
pub fn card(ui: &Ui, id: &str) -> Modal {
    let theme = Theme::of(ui);
    let frame = Frame::new()
        .fill(theme.panel())
        .stroke(theme.hairline())
        .corner_radius(10)
        .inner_margin(Margin::same(20))
        .shadow(ui.visuals().window_shadow);
    Modal::new(Id::unique(id)).frame(frame).backdrop_color(theme.shade())
}
