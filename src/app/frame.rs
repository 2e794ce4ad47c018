//! What happens in each frame: reports are taken in, commands carried out, panels drawn.

use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::{Context, Memory, Order, Ui};

use super::app::DatelineApp;
use super::command::{Command, FilesCommand, SelectCommand};
use super::focus::{self, Ring};
use super::{Theme, WindowKind, panels, shortcuts};

impl eframe::App for DatelineApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.receive(ctx);
        let open = &self.state.open;
        if open.saving.is_some() {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
        if open.loading.is_some() {
            // Painting a whole timeline takes from the readers where there is no graphics card.
            let pause = if open.growing().is_some() { 250 } else { 60 };
            ctx.request_repaint_after(Duration::from_millis(pause));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        focus::take_return(&ctx, self.state.cover());
        let mut commands = std::mem::take(&mut self.commands);
        commands.extend(shortcuts::pressed(&ctx, &self.state));
        commands.extend(dropped_files(&ctx));
        #[cfg(target_os = "macos")]
        commands.extend(super::opened_documents::asked_for());
        let at_start = commands.len();
        for command in commands.drain(..at_start) {
            self.apply(command, &ctx);
        }
        panels::window_ui(&mut self.panels, &mut self.timeline, &self.state, ui, &mut commands);
        Ring::show(&ctx, &Theme::of(ui));
        // A panel may say in every frame what the pointer is on.
        let is_hover = |command: &Command| matches!(command, Command::Select(SelectCommand::Hover(_)));
        let (was_hovered, is_more) = (self.state.seen.hovered, !commands.iter().all(is_hover));
        for command in commands.drain(..) {
            self.apply(command, &ctx);
        }
        self.commands = commands;
        self.keep_sorted();
        self.keep_findings();
        self.was_typing = self.is_typing(&ctx);
        if self.screenshot.is_none() {
            self.notices.show(&ctx, self.state.cover());
        }
        if is_more || self.state.seen.hovered != was_hovered {
            ctx.request_repaint();
        }
        let is_busy = self.is_busy();
        if let Some(screenshot) = &mut self.screenshot {
            screenshot.after_frame(&ctx, is_busy);
        }
    }
}

impl DatelineApp {
    /// Whether a text field has the focus that Escape leaves: one in a window is left with the window, unless something else
    /// would be lost.
    fn is_typing(&self, ctx: &Context) -> bool {
        let focused = ctx.memory(Memory::focused).and_then(|id| ctx.read_response(id));
        let is_behind = focused.is_some_and(|response| response.layer_id.order == Order::Background);
        let topmost = self.state.seen.windows.last();
        ctx.text_edit_focused() && (is_behind || topmost == Some(&WindowKind::Columns))
    }
}

/// Opens what was dropped on the window; with Shift beside what is open.
fn dropped_files(ctx: &Context) -> Option<Command> {
    let (paths, add) = ctx.input(|input| {
        let files = input.raw.dropped_files.iter();
        let paths: Vec<PathBuf> = files.map(|file| file.path().to_owned()).collect();
        (paths, input.modifiers.shift)
    });
    let command = if add { FilesCommand::Add } else { FilesCommand::Open };
    (!paths.is_empty()).then(|| command(paths).into())
}
