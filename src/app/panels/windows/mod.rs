//! Windows within the window: columns, import report, chains, names, pairs of actors, saving, help, about.

mod about;
mod chain;
mod chain_lines;
mod columns;
mod help;
mod names;
mod pairs;
mod report;
mod save;

use eframe::egui::{self, Ui, Window};

use crate::app::command::WindowCommand;
use crate::app::{Command, State, WindowKind};

/// What the windows remember between frames.
#[derive(Default)]
pub struct WindowStates {
    report: report::Report,
    columns: columns::Columns,
    chain: chain::ChainWindow,
    names: names::Names,
    pairs: pairs::PairWindow,
    save: save::Save,
}

pub fn windows_ui(windows: &mut WindowStates, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let screen = ui.ctx().content_rect();
    for &kind in &state.seen.windows {
        let (title, width, height) = match kind {
            WindowKind::Findings => ("Import report", 780.0, 520.0),
            WindowKind::Columns => ("Columns", 1200.0, 720.0),
            WindowKind::Chain => ("Chain of events", 560.0, 460.0),
            WindowKind::Names => ("Names", 660.0, 520.0),
            WindowKind::Pairs => ("Who against whom", 960.0, 600.0),
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
                WindowKind::Findings => report::report_ui(&mut windows.report, state, ui, commands),
                WindowKind::Columns => columns::columns_ui(&mut windows.columns, state, ui, commands),
                WindowKind::Chain => chain::chain_ui(&mut windows.chain, state, ui, commands),
                WindowKind::Names => names::names_ui(&mut windows.names, state, ui, commands),
                WindowKind::Pairs => pairs::pairs_ui(&mut windows.pairs, state, ui, commands),
                WindowKind::Save => save::save_ui(&mut windows.save, state, ui, commands),
                WindowKind::Help => help::help_ui(ui),
                WindowKind::About => about::about_ui(ui, commands),
            });
        if !is_open {
            commands.push(WindowCommand::Leave(kind).into());
        }
    }
}
