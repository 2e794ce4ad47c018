//! Commands that put something on the clipboard.

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::CopyCommand;
use crate::app::copy::{citation, event_as_json, event_as_text};
use crate::app::detail::Detail;
use crate::store::Store;

impl DatelineApp {
    pub(super) fn copy(&mut self, command: CopyCommand, ctx: &Context) {
        match command {
            CopyCommand::Text(text) => self.copy_text(text, "Copied", ctx),
            CopyCommand::EventAsText => self.copy_selected(event_as_text, "Copied as text", ctx),
            CopyCommand::EventAsJson => self.copy_selected(event_as_json, "Copied as JSON", ctx),
            CopyCommand::Citation => self.copy_selected(citation, "Citation copied", ctx),
            CopyCommand::Findings => {
                let found = self.state.matching_findings();
                let text = found.map_or(String::new(), |found| found.as_text());
                self.copy_text(text, "Findings copied", ctx);
            }
        }
    }

    fn copy_selected(&mut self, write: impl Fn(&Store, &Detail) -> String, done: &str, ctx: &Context) {
        if let Some(detail) = self.state.seen.detail.clone() {
            self.copy_text(write(&self.state.open.store, &detail), done, ctx);
        }
    }

    fn copy_text(&mut self, text: String, done: &str, ctx: &Context) {
        ctx.copy_text(text);
        self.notices.done(ctx, done);
    }
}
