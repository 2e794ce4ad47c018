//! The timeline: a place-holder until the real one is merged.

use eframe::egui::Ui;

use super::{Command, State};

/// What the timeline remembers between frames.
#[derive(Default)]
pub struct TimelinePanel {}

/// Paints lanes and marks.
pub fn timeline_ui(_panel: &mut TimelinePanel, _state: &State, ui: &mut Ui, _commands: &mut Vec<Command>) {
    ui.take_available_space();
}

/// Paints the overview.
pub fn overview_ui(_panel: &mut TimelinePanel, _state: &State, ui: &mut Ui, _commands: &mut Vec<Command>) {
    ui.take_available_space();
}
