use eframe::egui::Ui;

use crate::app::command::ViewCommand;
use crate::app::widgets::{hint, text_link};
use crate::app::wording::grouped;
use crate::app::{Command, State};

/// How many events are selected, how many of them the filters hide, and how many of the chosen figure they tell; a click
/// zooms to them. Nothing is said of a single event that is there to see.
pub fn selected_count_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let selected = state.seen.selection.len();
    let summary = state.selection_summary();
    let hidden = summary.map_or(0, |summary| summary.hidden);
    if selected == 0 || (selected == 1 && hidden == 0) {
        return;
    }
    let mut words = format!("{} selected", grouped(selected));
    if hidden == selected {
        words.push_str(", hidden by the filters");
    } else if hidden > 0 {
        let verb = if hidden == 1 { "is" } else { "are" };
        words = format!("{words}, {} of them {verb} hidden by the filters", grouped(hidden));
    }
    let mut explained = "Zoom to what is selected".to_owned();
    if let (Some((_, kind)), Some(sum)) = (state.chosen_figure(), summary.and_then(|summary| summary.sum)) {
        if let Some(range) = sum.range_words() {
            words = format!("{words}: {range} {}", kind.name);
        }
        explained = format!("{}\n{explained}", sum.words(&kind.name));
    }
    if hint(text_link(ui, &words), &explained).clicked() {
        commands.push(ViewCommand::ZoomToSelected.into());
    }
}
