//! What happens in each frame: reports are taken in, commands carried out, panels drawn.

use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::{Context, Event, Id, Memory, Order, Popup, Ui};

use super::accessibility::name_window;
use super::app::DatelineApp;
use super::command::{Command, FilesCommand, SelectCommand};
use super::focus::{self, Ring};
use super::state::Cover;
use super::{Theme, WindowKind, panels, shortcuts};
use crate::paths::handed_over;

impl eframe::App for DatelineApp {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.contained(ctx, |app| {
            app.receive(ctx);
            if app.fault.is_none() {
                app.keep_following(ctx);
                app.keep_from_closing(ctx);
            }
            app.keep_up_with_window(ctx, frame);
        });
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
        if self.fault.is_some() {
            self.fault_ui(ui);
        } else {
            self.contained(&ctx, |app| app.frame_ui(ui));
        }
    }
}

impl DatelineApp {
    fn frame_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let cover_before = self.state.cover();
        name_window(&ctx, || self.title());
        shortcuts::drop_letters_of_alt(&ctx);
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
        self.keep_trail(&ctx);
        self.keep_columns();
        self.keep_sorted();
        self.keep_sum();
        self.keep_largest();
        self.keep_summary();
        self.keep_also_called();
        self.keep_findings();
        self.was_typing = self.is_typing(&ctx);
        self.keep_focus(&ctx, cover_before);
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

    /// Whether Escape leaves the text field that has the focus: one in a window is left with the window, unless something
    /// was typed into it, or something else would be lost.
    fn is_typing(&mut self, ctx: &Context) -> bool {
        let focused = ctx.memory(Memory::focused).filter(|_| ctx.text_edit_focused());
        let types = ctx.input(|input| {
            input
                .events
                .iter()
                .any(|event| matches!(event, Event::Text(_) | Event::Paste(_)))
        });
        self.typed_into = focused.filter(|_| types || self.typed_into == focused);
        let is_behind = focused.is_some_and(|id| is_behind(ctx, id));
        let topmost = self.state.seen.windows.last();
        focused.is_some() && (is_behind || self.typed_into.is_some() || topmost == Some(&WindowKind::Columns))
    }

    /// Remembers what has the focus before something opens over it, and gives it back once all of that is closed.
    fn keep_focus(&mut self, ctx: &Context, before: Cover) {
        let focused = ctx.memory(Memory::focused);
        match (before, self.state.cover()) {
            (Cover::Nothing, Cover::Nothing) if !Popup::is_any_open(ctx) => self.focus_behind = focused,
            (Cover::Window | Cover::Card, Cover::Nothing) if !focused.is_some_and(|id| is_behind(ctx, id)) => {
                if let Some(id) = self.focus_behind {
                    ctx.memory_mut(|memory| memory.request_focus(id));
                }
            }
            _ => {}
        }
    }
}

/// Whether this stands in the panels.
fn is_behind(ctx: &Context, id: Id) -> bool {
    let response = ctx.read_response(id);
    response.is_some_and(|response| response.layer_id.order == Order::Background)
}

/// Opens what was dropped on the window; with Shift beside what is open.
fn dropped_files(ctx: &Context) -> Option<Command> {
    let (paths, add) = ctx.input(|input| {
        let files = input.raw.dropped_files.iter();
        let paths: Vec<PathBuf> = files.map(|file| handed_over(file.path().to_owned())).collect();
        (paths, input.modifiers.shift)
    });
    let command = if add { FilesCommand::Add } else { FilesCommand::Open };
    (!paths.is_empty()).then(|| command(paths).into())
}
