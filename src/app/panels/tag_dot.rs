use dateline_case::Tag;
use eframe::egui::{Color32, Sense, Ui, vec2};

/// The colour of a tag, as a small disc beside its name.
pub fn tag_dot(ui: &mut Ui, tag: &Tag) {
    let (rect, _) = ui.allocate_exact_size(vec2(9.0, 9.0), Sense::hover());
    ui.painter().circle_filled(rect.center(), 4.5, tag_colour(tag));
}

pub fn tag_colour(tag: &Tag) -> Color32 {
    Color32::from_rgb(tag.colour.0, tag.colour.1, tag.colour.2)
}
