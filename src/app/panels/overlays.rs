//! What lies over the window for a while.

use eframe::egui::{self, Align2, Id, Ui, Vec2};

use super::failures::failures_ui;
use super::loading::loading_ui;
use super::path_card::{path_ui, suggestion};
use super::question::question_ui;
use crate::app::focus::Entrance;
use crate::app::theme::size;
use crate::app::{Command, State, Theme, fonts};

/// What the cards over the window remember between frames.
#[derive(Default)]
pub struct Overlays {
    topmost: Option<Card>,
    entrance: Entrance,
    /// A path that is being typed.
    path: String,
}

/// A card that has to be answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Card {
    Failures,
    Path,
    Question,
}

impl Overlays {
    fn keep_up_with(&mut self, state: &State) {
        let shown = [
            (state.question.is_some(), Card::Question),
            (state.wanted_path.is_some(), Card::Path),
            (state.shows_failures(), Card::Failures),
        ];
        let topmost = shown.iter().find(|(is_shown, _)| *is_shown).map(|(_, card)| *card);
        if let (Some(wanted), Some(Card::Path)) = (&state.wanted_path, topmost.filter(|_| topmost != self.topmost)) {
            self.path = suggestion(wanted);
        }
        if topmost != self.topmost {
            self.topmost = topmost;
            self.entrance = Entrance::due();
        }
    }
}

/// Loading, failure and what is dragged over the window.
pub fn overlays_ui(overlays: &mut Overlays, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    overlays.keep_up_with(state);
    let entrance = &mut overlays.entrance;
    if let Some(loading) = state.open.loading.as_ref().filter(|_| state.is_loading_alone()) {
        loading_ui(loading, ui, commands);
    } else if state.shows_failures() {
        failures_ui(state, entrance, ui, commands);
    }
    if let Some(wanted) = &state.wanted_path {
        path_ui(wanted, &mut overlays.path, entrance, ui, commands);
    }
    if let Some(question) = &state.question {
        question_ui(question, entrance, ui, commands);
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
