use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Align, Color32, FontId, Label, Response, Ui};

use super::text;

/// Text in lines as wide as the panel, each in visual order; what begins in Arabic stands at the right.
pub fn paragraph_ui(ui: &mut Ui, words: &str, font: FontId, color: Color32) -> Response {
    let width = ui.available_width();
    let is_rtl = text::begins_rtl(words);
    let shown = if text::has_rtl(words) {
        wrapped_in_visual_order(ui, words, &font, width)
    } else {
        words.to_owned()
    };
    let mut job = LayoutJob::single_section(shown, TextFormat::simple(font, color));
    job.wrap.max_width = width;
    if is_rtl {
        job.halign = Align::RIGHT;
    }
    if is_rtl {
        ui.with_layout(eframe::egui::Layout::top_down(Align::Max), |ui| {
            ui.add(Label::new(job).selectable(true))
        })
        .inner
    } else {
        ui.add(Label::new(job).selectable(true))
    }
}

/// Lines are broken in logical order, as UAX #9 wants, and then turned into visual order one by one.
fn wrapped_in_visual_order(ui: &Ui, words: &str, font: &FontId, width: f32) -> String {
    let mut lines = Vec::new();
    for paragraph in words.lines() {
        let mut job = LayoutJob::single_section(
            paragraph.to_owned(),
            TextFormat::simple(font.clone(), Color32::PLACEHOLDER),
        );
        // Broken lines must still fit when they are laid out a second time.
        job.wrap = TextWrapping::wrap_at_width((width - 2.0).max(1.0));
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let mut ranges = Vec::new();
        let mut chars = paragraph.char_indices().map(|(byte, _)| byte).peekable();
        for row in &galley.rows {
            let start = chars.peek().copied().unwrap_or(paragraph.len());
            for _ in 0..row.char_count_excluding_newline().0 {
                chars.next();
            }
            let end = chars.peek().copied().unwrap_or(paragraph.len());
            ranges.push(start..end);
        }
        lines.extend(text::visual_lines(paragraph, &ranges));
    }
    lines.join("\n")
}
