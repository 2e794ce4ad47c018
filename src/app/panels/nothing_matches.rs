use eframe::egui::{RichText, Ui};

use crate::app::command::FilterCommand;
use crate::app::text::isolated;
use crate::app::theme::space;
use crate::app::widgets::{decoration, muted};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, fonts, icons};

/// The filters let nothing through.
pub fn nothing_matches_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.36).max(space::L));
        decoration(ui, RichText::new(icons::FUNNEL).size(28.0).color(theme.muted()));
        ui.add_space(space::XS);
        ui.label(RichText::new("No event matches").font(fonts::semibold(15.0)));
        muted(
            ui,
            &format!("All {} events are filtered out.", grouped(state.open.store.len())),
        );
        for name in state.missing_columns() {
            let words = format!(
                "No open file has the column “{}”, which the filters ask for.",
                isolated(name)
            );
            muted(ui, &words);
        }
        ui.add_space(space::S);
        if ui.button("Clear all filters").clicked() {
            commands.push(FilterCommand::Clear.into());
        }
    });
}
