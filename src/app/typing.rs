//! Digits of Arabic and Persian in fields. The shaper turns a run of them round like a word; each laid out by itself, they read from the
//! left, as they are drawn everywhere else.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{FontId, Galley, Response, TextBuffer, TextEdit, Ui};

/// A field of one line in this font, with its digits in the order in which they are read.
pub fn line_field(
    ui: &mut Ui,
    text: &mut String,
    font: FontId,
    styled: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
) -> Response {
    let has_digits = text.contains(is_digit);
    let mut lay_out = parted(font.clone());
    let mut edit = styled(TextEdit::singleline(text).font(font));
    if has_digits {
        edit = edit.layouter(&mut lay_out);
    }
    ui.add(edit)
}

/// Lays out one line of a field with each of those digits by itself.
fn parted(font: FontId) -> impl FnMut(&Ui, &dyn TextBuffer, f32) -> Arc<Galley> {
    move |ui, text, _| {
        let color = ui.visuals().override_text_color;
        let color = color.unwrap_or_else(|| ui.visuals().widgets.inactive.text_color());
        let job = job(text.as_str(), &TextFormat::simple(font.clone(), color));
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// One line in which each part is shaped by itself.
fn job(text: &str, format: &TextFormat) -> LayoutJob {
    // Without any space before it a part would be joined to the one before.
    const APART: f32 = f32::MIN_POSITIVE;
    let mut job = LayoutJob {
        break_on_newline: false,
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    for part in parts(text) {
        job.append(part, APART, format.clone());
    }
    job
}

/// The text in pieces: each digit that is to be parted, and what stands between them.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(is_digit) {
        let (before, from) = rest.split_at(at);
        let (digit, behind) = from.split_at(from.chars().next().map_or(0, char::len_utf8));
        parts.extend((!before.is_empty()).then_some(before));
        parts.push(digit);
        rest = behind;
    }
    parts.extend((!rest.is_empty()).then_some(rest));
    parts
}

fn is_digit(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹' | '٫' | '٬')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_digit_is_a_part() {
        assert_eq!(parts("۱۳۶"), ["۱", "۳", "۶"]);
        assert_eq!(parts("age ۱۸ or 18"), ["age ", "۱", "۸", " or 18"]);
        assert_eq!(parts("٣٫٥"), ["٣", "٫", "٥"]);
        assert_eq!(parts("بغداد"), ["بغداد"]);
        assert!(parts("").is_empty());
        assert_eq!(
            job("۱۳۶", &TextFormat::default()).sections.len(),
            3,
            "none is joined to another"
        );
        assert!("x۱".contains(is_digit) && !"x1".contains(is_digit));
    }
}
