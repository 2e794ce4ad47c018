use eframe::egui::Color32;

use crate::timeline::{Palette, Rgb};

/// Colours, sizes and text styles of the window: the only place that names them.
#[derive(Clone, Debug)]
pub struct Theme {
    pub palette: Palette,
}

impl Theme {
    pub fn of(ui: &eframe::egui::Ui) -> Self {
        let palette = if ui.visuals().dark_mode {
            Palette::DARK
        } else {
            Palette::LIGHT
        };
        Self { palette }
    }
}

/// A palette colour for egui.
pub fn color([red, green, blue]: Rgb) -> Color32 {
    Color32::from_rgb(red, green, blue)
}
