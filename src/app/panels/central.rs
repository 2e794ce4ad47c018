use eframe::egui::{CentralPanel, Frame, Panel, Ui};

use super::table::{TablePanel, table_ui};
use super::{Command, State, states};
use crate::app::timeline_panel::{TimelinePanel, overview_ui, timeline_ui};

/// Overview, timeline and table, one above the other.
pub fn central_ui(
    table: &mut TablePanel,
    timeline: &mut TimelinePanel,
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    if state.panels.overview {
        Panel::top("overview")
            .frame(Frame::NONE)
            .resizable(true)
            .default_size(76.0)
            .size_range(56.0..=160.0)
            .show_separator_line(false)
            .show(ui, |ui| overview_ui(timeline, state, ui, commands));
    }
    if state.panels.table {
        let height = ui.available_height();
        Panel::bottom("table")
            .frame(Frame::NONE)
            .resizable(true)
            .default_size((height * 0.34).clamp(140.0, 300.0))
            .size_range(96.0..=(height - 120.0).max(97.0))
            .show(ui, |ui| table_ui(table, state, ui, commands));
    }
    CentralPanel::no_frame().show(ui, |ui| {
        if state.answer.total.possible == 0 && !state.is_stale() {
            states::nothing_matches_ui(state, ui, commands);
        } else {
            timeline_ui(timeline, state, ui, commands);
        }
    });
}
