//! What is to be said of the open files, a line each between the menus and the timeline.

use eframe::egui::{Frame, Margin, Panel, Ui};

use super::downloads::{Downloads, downloads_ui};
use super::{also_called, changed_files, chosen, guessed, loading, sample_strip, worries};
use crate::app::{Command, State, Theme};

/// Those that there is something to say in.
pub fn strips_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let frame = Frame::new()
        .fill(Theme::of(ui).panel())
        .inner_margin(Margin::symmetric(12, 6));
    if !state.worries.is_empty() {
        Panel::top("worries")
            .frame(frame)
            .show(ui, |ui| worries::worries_ui(state, ui, commands));
    }
    if state.open.tells_of_sample() {
        Panel::top("sample")
            .frame(frame)
            .show(ui, |ui| sample_strip::sample_ui(ui, commands));
    }
    if state.open.beginning_of.is_some() {
        Panel::top("beginning")
            .frame(frame)
            .show(ui, |ui| loading::beginning_ui(state, ui, commands));
    }
    if state.open.is_part() {
        Panel::top("part")
            .frame(frame)
            .show(ui, |ui| loading::part_ui(state, ui, commands));
    }
    if !state.open.changed.is_empty() && state.open.loading.is_none() {
        Panel::top("changed")
            .frame(frame)
            .show(ui, |ui| changed_files::changed_ui(state, ui, commands));
    }
    if state.open.tells_of_reread() {
        Panel::top("reread")
            .frame(frame)
            .show(ui, |ui| changed_files::reread_ui(state, ui, commands));
    }
    if state.open.beginning_of.is_none() && state.open.guessed_files().next().is_some() {
        Panel::top("guessed")
            .frame(frame)
            .show(ui, |ui| guessed::guessed_ui(state, ui, commands));
    }
    if !state.open.chosen_settled && state.open.chosen_files().next().is_some() {
        Panel::top("chosen")
            .frame(frame)
            .show(ui, |ui| chosen::chosen_ui(state, ui, commands));
    }
    let also_called = also_called::also_called(state);
    if let Some(also_called) = also_called {
        Panel::top("also called")
            .frame(frame)
            .show(ui, |ui| also_called::also_called_ui(also_called, state, ui, commands));
    }
    if let Some(downloads) = Downloads::of(state).filter(|_| state.open.beginning_of.is_none()) {
        Panel::top("downloads")
            .frame(frame)
            .show(ui, |ui| downloads_ui(&downloads, ui, commands));
    }
}
