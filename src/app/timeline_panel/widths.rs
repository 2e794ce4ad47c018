use eframe::egui::{Context, FontId};
use rustc_hash::FxHashMap;

use crate::timeline::Measure;

/// Widths of letters in the window's font, remembered: labels are measured anew each frame.
#[derive(Debug, Default)]
pub(super) struct Widths {
    widths: FxHashMap<(char, u32), f32>,
    pixels_per_point: f32,
}

impl Widths {
    /// Texts in more letters than this are rare; then all are measured again.
    const MAX: usize = 4096;

    pub fn measuring<'a>(&'a mut self, ctx: &'a Context) -> impl Measure + use<'a> {
        let pixels_per_point = ctx.pixels_per_point();
        if (self.pixels_per_point - pixels_per_point).abs() > f32::EPSILON || self.widths.len() > Self::MAX {
            self.widths.clear();
            self.pixels_per_point = pixels_per_point;
        }
        Measuring { widths: self, ctx }
    }
}

struct Measuring<'a> {
    widths: &'a mut Widths,
    ctx: &'a Context,
}

impl Measure for Measuring<'_> {
    fn width(&mut self, text: &str, size: f32) -> f32 {
        let width = |c: char| {
            *self.widths.widths.entry((c, size.to_bits())).or_insert_with(|| {
                let font = FontId::proportional(size);
                self.ctx.fonts_mut(|fonts| fonts.glyph_width(&font, c))
            })
        };
        text.chars().map(width).sum()
    }
}
