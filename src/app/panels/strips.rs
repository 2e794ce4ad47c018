//! What is to be said of the open files, a line each between the menus and the timeline.

use eframe::egui::{Frame, Id, Margin, Panel, Ui};

use super::downloads::{Downloads, downloads_ui};
use super::{also_called, changed_files, chosen, guessed, loading, sample_strip, worries};
use crate::app::{Command, State, Theme};

/// Those that there is something to say in.
pub fn strips_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if !state.worries.is_empty() {
        strip(ui, "worries", |ui| worries::worries_ui(state, ui, commands));
    }
    if state.open.tells_of_sample() {
        strip(ui, "sample", |ui| sample_strip::sample_ui(ui, commands));
    }
    if state.open.beginning_of.is_some() {
        strip(ui, "beginning", |ui| loading::beginning_ui(state, ui, commands));
    }
    if state.open.is_part() {
        strip(ui, "part", |ui| loading::part_ui(state, ui, commands));
    }
    if !state.open.changed.is_empty() && state.open.loading.is_none() {
        strip(ui, "changed", |ui| changed_files::changed_ui(state, ui, commands));
    }
    if state.open.tells_of_reread() {
        strip(ui, "reread", |ui| changed_files::reread_ui(state, ui, commands));
    }
    if state.open.beginning_of.is_none() && state.open.guessed_files().next().is_some() {
        strip(ui, "guessed", |ui| guessed::guessed_ui(state, ui, commands));
    }
    if !state.open.chosen_settled && state.open.chosen_files().next().is_some() {
        strip(ui, "chosen", |ui| chosen::chosen_ui(state, ui, commands));
    }
    if let Some(also_called) = also_called::also_called(state) {
        strip(ui, "also called", |ui| {
            also_called::also_called_ui(also_called, state, ui, commands);
        });
    }
    if let Some(downloads) = Downloads::of(state).filter(|_| state.open.beginning_of.is_none()) {
        strip(ui, "downloads", |ui| downloads_ui(&downloads, ui, commands));
    }
}

fn strip(ui: &mut Ui, name: &'static str, contents: impl FnOnce(&mut Ui)) {
    let frame = Frame::new()
        .fill(Theme::of(ui).panel())
        .inner_margin(Margin::symmetric(12, 6));
    let shown = Panel::top(name).frame(frame).show(ui, contents);
    let (id, height) = (Id::unique(("strip", name)), shown.response.rect.height());
    let before = ui.data_mut(|data| data.get_temp::<f32>(id));
    if before != Some(height) {
        ui.data_mut(|data| data.insert_temp(id, height));
        // A panel has the height that its content had in the frame before.
        ui.ctx().request_repaint();
    }
}
