//! Commands about panels and windows, looks and copying.

use eframe::egui::{self, Context, ViewportCommand};

use super::app::DatelineApp;
use super::detail::Detail;
use super::found_findings::FoundFindings;
use super::shown_row::RowRequest;
use super::{Command, ThemeChoice, WindowKind, copy, dialogs, findings_csv};
use crate::store::Store;

impl DatelineApp {
    pub(super) fn apply_to_window(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::FocusSearch => self.state.search_focus += 1,
            Command::Escape => self.escape(ctx),
            Command::TogglePanel(kind) => {
                let shown = self.state.panels.shown_mut(kind);
                *shown = !*shown;
                self.save_settings();
            }
            Command::ShowWindow(kind) => {
                self.state.windows.retain(|&open| open != kind);
                self.state.windows.push(kind);
            }
            Command::CloseWindow(kind) => self.close_window(kind),
            Command::FindFindings(text) => self.state.findings_text = text,
            Command::CopyFindings => {
                let text = self
                    .state
                    .found_findings()
                    .map(FoundFindings::as_text)
                    .unwrap_or_default();
                self.copy(text, "Findings copied", ctx);
            }
            Command::ShowRow(file, record) => self.jobs.shown_rows.ask(RowRequest {
                store: self.state.store.clone(),
                file,
                record,
            }),
            Command::SetTheme(theme) => self.set_theme(theme, ctx),
            Command::ToggleTheme => {
                let is_dark = ctx.theme() == egui::Theme::Dark;
                let theme = if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                self.set_theme(theme, ctx);
            }
            Command::LargerText => egui::gui_zoom::zoom_in(ctx),
            Command::SmallerText => egui::gui_zoom::zoom_out(ctx),
            Command::CopyText(text) => self.copy(text, "Copied", ctx),
            Command::CopySelectedAsText => self.copy_selected(copy::event_as_text, "Copied as text", ctx),
            Command::CopySelectedAsJson => self.copy_selected(copy::event_as_json, "Copied as JSON", ctx),
            Command::CopySelectedAsCitation => self.copy_selected(copy::citation, "Citation copied", ctx),
            Command::OpenLink(link) => {
                if copy::is_web_link(&link) {
                    ctx.open_url(egui::OpenUrl::new_tab(link));
                } else {
                    self.notices.warn(ctx, "Only http and https links are opened.");
                }
            }
            Command::SaveFindings => {
                let bytes = findings_csv::findings_csv(&self.state.store);
                dialogs::save("findings.csv", bytes, self.outbox.clone());
            }
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            _ => {}
        }
    }

    pub(super) fn escape(&mut self, ctx: &Context) {
        if let Some(focused) = ctx.memory(egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        } else if !self.had_focus {
            match self.state.windows.last() {
                Some(&topmost) => self.close_window(topmost),
                None => self.select(None),
            }
        }
    }

    pub(super) fn close_window(&mut self, kind: WindowKind) {
        self.state.windows.retain(|&open| open != kind);
        if kind == WindowKind::Columns {
            self.drop_draft();
        }
    }

    pub(super) fn set_theme(&mut self, theme: ThemeChoice, ctx: &Context) {
        self.state.theme = theme;
        ctx.set_theme(egui::ThemePreference::from(theme));
        self.save_settings();
    }

    pub(super) fn copy_selected(&mut self, write: impl Fn(&Store, &Detail) -> String, done: &str, ctx: &Context) {
        if let Some(detail) = self.state.detail.clone() {
            self.copy(write(&self.state.store, &detail), done, ctx);
        }
    }

    pub(super) fn copy(&mut self, text: String, done: &str, ctx: &Context) {
        ctx.copy_text(text);
        self.notices.done(ctx, done);
    }
}
