//! A fault in drawing the window, or in carrying out a command: the window stays, and asks how to go on.

use std::path::PathBuf;

use eframe::egui::{CentralPanel, Context, Frame, Margin, RichText, Ui, ViewportCommand};

use super::app::DatelineApp;
use super::command::{FilesCommand, WindowCommand};
use super::paragraph::paragraph_ui;
use super::theme::{size, space};
use super::widgets::decoration;
use super::worries::report_words;
use super::{Theme, fonts, icons};
use crate::faults::contained;

/// A fault that has ended a frame.
#[derive(Debug, Default)]
pub(super) struct Fault {
    /// The report of it, once it is known to be written.
    pub report: Option<PathBuf>,
}

const WIDTH: f32 = 520.0;

impl DatelineApp {
    /// Does a part of a frame. If a fault ends it, the next frames ask what to do.
    pub(super) fn contained(&mut self, ctx: &Context, part: impl FnOnce(&mut Self)) {
        if !self.outlives_faults {
            part(self);
        } else if contained(|| part(self)).is_none() {
            self.fault.get_or_insert_default();
            ctx.request_repaint();
        }
    }

    /// What is drawn in place of the window after a fault: nothing of what may have caused it.
    pub(super) fn fault_ui(&mut self, ui: &mut Ui) {
        let theme = Theme::of(ui);
        let report = self.fault.as_ref().and_then(|fault| fault.report.clone());
        let frame = Frame::new().fill(theme.background()).inner_margin(Margin::same(40));
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_width(WIDTH.min(ui.available_width()));
                ui.horizontal(|ui| {
                    decoration(ui, RichText::new(icons::WARNING_CIRCLE).size(20.0).color(theme.error()));
                    ui.label(RichText::new("Dateline has met a fault of its own").font(fonts::semibold(15.0)));
                });
                ui.add_space(space::S);
                let mut say = |words: &str| {
                    paragraph_ui(ui, words, fonts::regular(size::BODY), theme.text());
                    ui.add_space(space::XS);
                };
                say("What you have added by hand is saved, but for text in a form that was not finished.");
                say("You can go on. If it happens again at once, close the files first, and open them anew.");
                if let Some(report) = &report {
                    say(&report_words(report));
                }
                ui.add_space(space::S);
                ui.horizontal(|ui| {
                    if ui.button("Go on").clicked() {
                        self.fault = None;
                        ui.ctx().request_repaint();
                    }
                    if ui.button("Close the files").clicked() {
                        self.fault = None;
                        self.commands = vec![WindowCommand::Discard(Box::new(FilesCommand::Close.into())).into()];
                        ui.ctx().request_repaint();
                    }
                    if ui.button("Quit").clicked() {
                        ui.send_viewport_cmd(ViewportCommand::Close);
                    }
                });
            });
        });
    }
}
