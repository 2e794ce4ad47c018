use eframe::egui::{Align, Layout, RichText, TextWrapMode, Ui};

use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::decoration;
use crate::app::{Theme, fonts, icons, text};

/// A line above the timeline that tells something of the open files, with buttons at its right end; the sentence takes a
/// second line where one is too short for it.
pub fn strip_ui(ui: &mut Ui, words: &str, buttons: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        decoration(ui, RichText::new(icons::INFO).color(theme.muted()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui);
            ui.add_space(space::S);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
                let words = text::from_left(words);
                paragraph_ui(ui, &words, fonts::regular(size::BODY), theme.text());
            });
        });
    });
}
