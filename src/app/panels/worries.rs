use eframe::egui::{Align, Layout, RichText, Ui};

use crate::app::command::WindowCommand;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::decoration;
use crate::app::{Command, State, Theme, fonts, icons};

/// How many are named; the others are counted.
const MAX_NAMED: usize = 3;

/// What the user must know of his own work, until he says that he has seen it.
pub fn worries_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        decoration(ui, RichText::new(icons::WARNING).color(theme.doubt()));
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if ui.button("I have seen it").clicked() {
                commands.push(WindowCommand::SeeWorries.into());
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                for worry in state.worries.iter().take(MAX_NAMED) {
                    paragraph_ui(ui, &worry.words, fonts::regular(size::BODY), theme.text());
                }
                let others = state.worries.len().saturating_sub(MAX_NAMED);
                if others > 0 {
                    let words = format!("… and {others} more like these.");
                    paragraph_ui(ui, &words, fonts::regular(size::BODY), theme.muted());
                }
            });
        });
    });
}
