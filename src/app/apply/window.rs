//! Commands about panels and windows, and how they look.

use std::path::PathBuf;

use dateline_files::{Door, Existing};
use eframe::egui::{self, Context, ViewportCommand};

use crate::app::app::DatelineApp;
use crate::app::command::{CopyCommand, WindowCommand};
use crate::app::state::Question;
use crate::app::web_link::{WebLink, visible};
use crate::app::{PathFor, Scope, TextSize, ThemeChoice, WindowKind};

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
            WindowCommand::Leave(kind) => self.leave_window(kind),
            WindowCommand::SetTheme(theme) => self.set_theme(theme, ctx),
            WindowCommand::ToggleTheme => {
                let is_dark = ctx.theme() == egui::Theme::Dark;
                let theme = if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                self.set_theme(theme, ctx);
            }
            WindowCommand::LargerText => self.enlarge_text(ctx),
            WindowCommand::SmallerText => self.set_text_size(self.state.preferred.text_size.smaller(), ctx),
            WindowCommand::PlainText => self.set_text_size(TextSize::PLAIN, ctx),
            WindowCommand::ToggleFullScreen => {
                let is_full = ctx.input(|input| input.viewport().fullscreen == Some(true));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
            }
            WindowCommand::SetReopening(reopens) => {
                self.state.preferred.reopens = reopens;
                self.save_settings();
            }
            WindowCommand::OpenLink(link) => self.open_link(&link, ctx),
            WindowCommand::OpenWebLink(link) => (self.browse)(link, &self.outbox),
            WindowCommand::SeeWorries => self.see_worries(),
            WindowCommand::GivePath(path) => self.take_path(path, ctx),
            WindowCommand::Agree => {
                if let Some(question) = self.state.question.take() {
                    self.apply(question.then, ctx);
                }
            }
            WindowCommand::Disagree => self.state.question = None,
            WindowCommand::Discard(command) => self.discard(*command, ctx),
            WindowCommand::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Makes text larger, as long as the window has room for it.
    fn enlarge_text(&mut self, ctx: &Context) {
        /// In points.
        const MIN_WIDTH: f32 = 400.0;
        let larger = self.state.preferred.text_size.larger();
        let width = ctx.content_rect().width() * ctx.zoom_factor();
        if width / larger.factor() >= MIN_WIDTH {
            self.set_text_size(larger, ctx);
        } else {
            self.notices.warn(ctx, "This window has no room for larger text.");
        }
    }

    fn set_text_size(&mut self, size: TextSize, ctx: &Context) {
        self.state.preferred.text_size = size;
        ctx.set_zoom_factor(size.factor());
        self.save_settings();
    }

    /// Goes on with what a path was wanted for. No dialog has asked whether a file may be replaced.
    fn take_path(&mut self, path: Option<PathBuf>, ctx: &Context) {
        let Some((wanted, path)) = self.state.wanted_path.take().zip(path) else {
            return;
        };
        let is_replaced = wanted.name().is_some() && path.exists();
        if is_replaced && let Err(error) = self.door_for(&wanted).check(&path) {
            // Nobody is asked about what cannot be.
            self.notices.error(ctx, format!("Not saved: {error}"));
            return;
        }
        let words = format!("{} is there already. What stands in it would be lost.", path.display());
        let Some(then) = wanted.command(vec![path]) else {
            return;
        };
        if !is_replaced {
            self.apply(then, ctx);
            return;
        }
        self.state.question = Some(Question {
            title: "Replace this file?",
            words: vec![words],
            yes: "Replace it",
            no: "Cancel",
            then,
        });
    }

    /// By which a file would be replaced.
    fn door_for(&self, wanted: &PathFor) -> Door {
        let over = match wanted {
            PathFor::Made(_, made) => made.over.as_deref(),
            _ => None,
        };
        self.door(Existing::Replace, over)
    }

    /// Opens what a cell or a claim has as a link, if it is one; asks before if it leads elsewhere than it says.
    fn open_link(&mut self, text: &str, ctx: &Context) {
        let Some(link) = WebLink::parse(text) else {
            self.notices.warn(ctx, "Only http and https links are opened.");
            return;
        };
        if link.is_as_written(text) {
            (self.browse)(link, &self.outbox);
            return;
        }
        let words = vec![
            format!("The file says: {}", visible(text)),
            format!("The browser would open: {link}"),
            format!("The site is {}.", link.host()),
        ];
        self.state.question = Some(Question {
            title: "Open this link?",
            words,
            yes: "Open it",
            no: "Cancel",
            then: WindowCommand::OpenWebLink(link).into(),
        });
    }

    /// Gives a link that no browser was there for.
    pub(in crate::app) fn tell_of_link(&mut self, link: &WebLink) {
        self.state.question = Some(Question {
            title: "No browser could be opened",
            words: vec![
                "Dateline asked the system to open this link and was not answered. You can copy it and open it yourself:".to_owned(),
                link.to_string(),
            ],
            yes: "Copy the link",
            no: "Cancel",
            then: CopyCommand::Text(link.to_string()).into(),
        });
    }

    pub(super) fn escape(&mut self, ctx: &Context) {
        if self.state.question.take().is_some() {
            return;
        }
        if let Some(focused) = ctx.memory(egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        // The key left the field before it came here.
        let topmost = self.state.seen.windows.last();
        // In a window with one field the key means the window.
        let is_field = matches!(
            topmost,
            Some(WindowKind::Tags | WindowKind::Author | WindowKind::AddColumn)
        );
        if self.was_typing && !is_field {
            return;
        }
        match topmost {
            Some(&topmost) => self.leave_window(topmost),
            None => self.select_alone(None, ctx),
        }
    }

    /// Opens a window, or brings it to the top.
    pub(super) fn show_window(&mut self, kind: WindowKind) {
        let seen = &mut self.state.seen;
        // The pointer is not on it any more.
        seen.hovered = None;
        if kind == WindowKind::Save && seen.selection.is_empty() {
            seen.saved = Scope::default();
        }
        seen.windows.retain(|&open| open != kind);
        seen.windows.push(kind);
    }

    /// Closes a window, after a question where something typed would be lost.
    fn leave_window(&mut self, kind: WindowKind) {
        if !self.asks_before(&WindowCommand::Leave(kind).into()) {
            self.close_window(kind);
        }
    }

    pub(super) fn close_window(&mut self, kind: WindowKind) {
        self.state.seen.windows.retain(|&open| open != kind);
        if kind == WindowKind::Columns {
            self.drop_draft();
        }
        if kind == WindowKind::Event {
            self.state.seen.form = None;
        }
        if kind == WindowKind::Author {
            self.state.open.marks.waiting = None;
        }
    }

    pub(super) fn set_theme(&mut self, theme: ThemeChoice, ctx: &Context) {
        self.state.preferred.theme = theme;
        ctx.set_theme(egui::ThemePreference::from(theme));
        self.save_settings();
    }
}
