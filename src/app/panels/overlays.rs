//! What lies over the window for a while.

use eframe::egui::{self, Align2, Id, Ui, Vec2};

use super::failures::failures_ui;
use super::loading::loading_ui;
use super::question::question_ui;
use crate::app::theme::size;
use crate::app::{Command, State, Theme, fonts};

/// Loading, failure and what is dragged over the window.
pub fn overlays_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if let Some(loading) = state.open.loading.as_ref().filter(|_| state.is_loading_alone()) {
        loading_ui(loading, ui, commands);
    } else if state.shows_failures() {
        failures_ui(state, ui, commands);
    }
    if let Some(question) = &state.question {
        question_ui(question, ui, commands);
    }
    let hovered = ui.input(|input| input.raw.hovered_files.len());
    if hovered > 0 {
        drop_ui(ui, hovered);
    }
}

fn drop_ui(ui: &Ui, count: usize) {
    let theme = Theme::of(ui);
    let layer = egui::LayerId::new(egui::Order::Foreground, Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = ui.ctx().content_rect();
    painter.rect_filled(rect, 0.0, theme.background().gamma_multiply(0.85));
    painter.rect_stroke(
        rect.shrink(16.0),
        10.0,
        egui::Stroke::new(2.0, theme.accent()),
        egui::StrokeKind::Inside,
    );
    let words = if count == 1 {
        "Drop to open this file".to_owned()
    } else {
        format!("Drop to open these {count} files")
    };
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        words,
        fonts::semibold(size::TITLE),
        theme.text(),
    );
    painter.text(
        rect.center() + Vec2::new(0.0, 26.0),
        Align2::CENTER_CENTER,
        "Hold Shift to open beside what is open",
        fonts::regular(size::BODY),
        theme.muted(),
    );
}
