//! Commands about panels and windows, and how they look.

use eframe::egui::{self, Context, ViewportCommand};

use crate::app::app::DatelineApp;
use crate::app::command::WindowCommand;
use crate::app::{ThemeChoice, WindowKind, copy};

impl DatelineApp {
    pub(super) fn apply_to_window(&mut self, command: WindowCommand, ctx: &Context) {
        match command {
            WindowCommand::FocusSearch => self.state.seen.search_focus += 1,
            WindowCommand::Escape => self.escape(ctx),
            WindowCommand::TogglePanel(kind) => {
                let shown = self.state.preferred.panels.visible_mut(kind);
                *shown = !*shown;
                self.save_settings();
            }
            WindowCommand::Show(kind) => self.show_window(kind),
            WindowCommand::Close(kind) => self.close_window(kind),
            WindowCommand::SetTheme(theme) => self.set_theme(theme, ctx),
            WindowCommand::ToggleTheme => {
                let is_dark = ctx.theme() == egui::Theme::Dark;
                let theme = if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                self.set_theme(theme, ctx);
            }
            WindowCommand::LargerText => egui::gui_zoom::zoom_in(ctx),
            WindowCommand::SmallerText => egui::gui_zoom::zoom_out(ctx),
            WindowCommand::OpenLink(link) => {
                if copy::is_web_link(&link) {
                    ctx.open_url(egui::OpenUrl::new_tab(link));
                } else {
                    self.notices.warn(ctx, "Only http and https links are opened.");
                }
            }
            WindowCommand::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    pub(super) fn escape(&mut self, ctx: &Context) {
        if let Some(focused) = ctx.memory(egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        } else if !self.had_focus {
            match self.state.seen.windows.last() {
                Some(&topmost) => self.close_window(topmost),
                None => self.select(None),
            }
        }
    }

    /// Opens a window, or brings it to the top.
    pub(super) fn show_window(&mut self, kind: WindowKind) {
        self.state.seen.windows.retain(|&open| open != kind);
        self.state.seen.windows.push(kind);
    }

    pub(super) fn close_window(&mut self, kind: WindowKind) {
        self.state.seen.windows.retain(|&open| open != kind);
        if kind == WindowKind::Columns {
            self.drop_draft();
        }
    }

    pub(super) fn set_theme(&mut self, theme: ThemeChoice, ctx: &Context) {
        self.state.preferred.theme = theme;
        ctx.set_theme(egui::ThemePreference::from(theme));
        self.save_settings();
    }
}
