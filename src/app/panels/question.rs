use eframe::egui::{RichText, Ui};

use super::card::card;
use crate::app::command::WindowCommand;
use crate::app::focus::Entrance;
use crate::app::paragraph::paragraph_ui;
use crate::app::state::Question;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, decoration, main_button};
use crate::app::{Command, Theme, fonts, icons};

/// What the user is asked before something is done.
pub fn question_ui(question: &Question, entrance: &mut Entrance, ui: &mut Ui, commands: &mut Vec<Command>) {
    let shown = card(ui, "question").show(ui.ctx(), |ui| {
        let theme = Theme::of(ui);
        ui.set_width(480.0);
        ui.horizontal(|ui| {
            decoration(ui, RichText::new(icons::WARNING).size(20.0).color(theme.doubt()));
            ui.label(RichText::new(question.title).font(fonts::semibold(15.0)));
        });
        ui.add_space(space::S);
        for words in &question.words {
            paragraph_ui(ui, words, fonts::regular(size::BODY), theme.text());
            ui.add_space(space::XS);
        }
        ui.add_space(space::S);
        buttons(ui, |ui| {
            if main_button(ui, true, question.yes) {
                commands.push(WindowCommand::Agree.into());
            }
            // What is asked about loses something: it is not to happen by a Return too many.
            entrance.here(ui);
            if ui.button(question.no).clicked() {
                commands.push(WindowCommand::Disagree.into());
            }
        });
    });
    if shown.should_close() {
        commands.push(WindowCommand::Disagree.into());
    }
}
