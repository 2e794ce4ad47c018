//! Windows within the window: findings, undated events, saving, help, about.

mod about;
mod chain;
mod findings;
mod help;
mod save;
mod undated;

use eframe::egui::{self, Ui, Window};

use super::{Command, State};
use crate::app::WindowKind;

/// What the windows remember between frames.
#[derive(Default)]
pub struct WindowStates {
    findings: findings::Findings,
    undated: undated::Undated,
    chain: chain::ChainWindow,
    save: save::Save,
}

pub fn windows_ui(windows: &mut WindowStates, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let screen = ui.ctx().content_rect();
    for &kind in &state.windows {
        let (title, width, height) = match kind {
            WindowKind::Findings => ("Findings", 640.0, 420.0),
            WindowKind::Undated => ("Undated events", 560.0, 400.0),
            WindowKind::Chain => ("Chain of events", 560.0, 460.0),
            WindowKind::Save => ("Save events", 420.0, 380.0),
            WindowKind::Help => ("Help", 760.0, 560.0),
            WindowKind::About => ("About Dateline", 380.0, 220.0),
        };
        let mut is_open = true;
        let size = egui::vec2(width, height).min(screen.size() - egui::vec2(48.0, 96.0));
        Window::new(title)
            .open(&mut is_open)
            .collapsible(false)
            .default_size(size)
            .max_size(screen.size() - egui::vec2(32.0, 80.0))
            .pivot(egui::Align2::CENTER_CENTER)
            .default_pos(screen.center())
            .resizable(!matches!(kind, WindowKind::About | WindowKind::Save))
            .show(ui.ctx(), |ui| match kind {
                WindowKind::Findings => findings::findings_ui(&mut windows.findings, state, ui, commands),
                WindowKind::Undated => undated::undated_ui(&mut windows.undated, state, ui, commands),
                WindowKind::Chain => chain::chain_ui(&mut windows.chain, state, ui, commands),
                WindowKind::Save => save::save_ui(&mut windows.save, state, ui, commands),
                WindowKind::Help => help::help_ui(ui),
                WindowKind::About => about::about_ui(ui, commands),
            });
        if !is_open {
            commands.push(Command::CloseWindow(kind));
        }
    }
}
