use eframe::egui::{CentralPanel, Frame, Panel, Sense, Ui, UiBuilder};

use super::nothing_matches::nothing_matches_ui;
use super::table::{TablePanel, table_ui};
use super::undated::{STRIP, UndatedTray, undated_strip_ui, undated_tray_ui};
use crate::app::timeline_panel::{TimelinePanel, overview_ui, timeline_ui};
use crate::app::{Command, State, Theme};

/// Overview, timeline and table, one above the other.
pub fn central_ui(
    table: &mut TablePanel,
    tray: &mut UndatedTray,
    timeline: &mut TimelinePanel,
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    if state.preferred.panels.overview {
        Panel::top("overview")
            .frame(Frame::NONE)
            .resizable(true)
            .default_size(76.0)
            .size_range(56.0..=160.0)
            .show_separator_line(false)
            .show(ui, |ui| exactly(ui, |ui| overview_ui(timeline, state, ui, commands)));
    }
    if state.preferred.panels.table {
        let height = ui.available_height();
        Panel::bottom("table")
            .frame(Frame::NONE)
            .resizable(true)
            .default_size((ui.ctx().content_rect().height() * 0.28).clamp(140.0, 300.0).round())
            .size_range(96.0..=(height - 120.0).max(97.0))
            .show(ui, |ui| exactly(ui, |ui| table_ui(table, state, ui, commands)));
    }
    undated_ui(tray, state, ui, commands);
    CentralPanel::no_frame().show(ui, |ui| {
        if state.found.answer.total.possible == 0 && !state.is_answering() {
            nothing_matches_ui(state, ui, commands);
        } else {
            timeline_ui(timeline, state, ui, commands);
        }
    });
}

/// The tray beside the timeline, or the strip that opens it; nothing where every event has a date.
fn undated_ui(tray: &mut UndatedTray, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if state.open.store.dated() == state.open.store.len() {
        return;
    }
    let panel = Panel::right("undated").show_separator_line(false);
    if state.preferred.panels.undated || state.open.store.dated() == 0 {
        let room = (ui.available_width() * 0.6).max(141.0);
        let frame = Frame::new().fill(Theme::of(ui).panel());
        panel
            .frame(frame)
            .resizable(true)
            .default_size(220.0)
            .size_range(140.0..=room)
            .show(ui, |ui| exactly(ui, |ui| undated_tray_ui(tray, state, ui, commands)));
    } else {
        panel
            .frame(Frame::NONE)
            .resizable(false)
            .exact_size(STRIP)
            .show(ui, |ui| exactly(ui, |ui| undated_strip_ui(state, ui, commands)));
    }
}

/// Fills the panel's own size, whatever the content would take: a panel takes on the size of its content, and one that
/// differs by a pixel makes it creep from frame to frame.
fn exactly(ui: &mut Ui, add_contents: impl FnOnce(&mut Ui)) {
    let rect = ui.max_rect();
    let mut content = ui.new_child(UiBuilder::new().max_rect(rect));
    content.shrink_clip_rect(rect);
    add_contents(&mut content);
    ui.allocate_rect(rect, Sense::hover());
}
