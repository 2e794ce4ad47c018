use dateline_timeline::Measure;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::fonts::{INTER, NOTO_SANS_ARABIC};

/// Measures text in the bundled fonts, letter by letter.
pub(super) struct FontMeasure {
    fonts: Vec<FontRef<'static>>,
}

impl FontMeasure {
    pub fn new() -> Self {
        Self {
            fonts: [INTER, NOTO_SANS_ARABIC]
                .iter()
                .filter_map(|file| FontRef::new(file).ok())
                .collect(),
        }
    }
}

impl Measure for FontMeasure {
    fn width(&mut self, text: &str, size: f32) -> f32 {
        let metrics: Vec<_> = self
            .fonts
            .iter()
            .map(|font| {
                (
                    font.charmap(),
                    font.glyph_metrics(Size::new(size), LocationRef::default()),
                )
            })
            .collect();
        let width = |c: char| {
            let glyph = metrics
                .iter()
                .find_map(|(map, metrics)| metrics.advance_width(map.map(c)?));
            glyph.unwrap_or(size * 0.6)
        };
        text.chars().map(width).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_fonts_own_widths() {
        let mut measure = FontMeasure::new();
        let narrow = measure.width("illi", 12.0);
        assert!(narrow > 8.0 && narrow < measure.width("mwwm", 12.0) / 2.0);
        assert!(measure.width("عين الأسد", 12.0) > 30.0);
        assert!((measure.width("Erbil", 24.0) - 2.0 * measure.width("Erbil", 12.0)).abs() < 0.1);
    }
}
