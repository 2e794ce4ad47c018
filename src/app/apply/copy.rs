//! Commands that put something on the clipboard.

use eframe::egui::{self, Context};

use crate::app::PictureWanted;
use crate::app::app::DatelineApp;
use crate::app::command::CopyCommand;
use crate::app::copy::{citation, event_as_json, event_as_text};
use crate::app::detail::Detail;
use crate::app::jobs::{CopiedRows, CopyRequest};
use crate::app::wording::{counted, grouped};
use crate::store::Store;

impl DatelineApp {
    pub(super) fn copy(&mut self, command: CopyCommand, ctx: &Context) {
        match command {
            CopyCommand::Text(text) => self.copy_text(text, "Copied", ctx),
            CopyCommand::Rows => self.copy_rows(ctx),
            CopyCommand::Picture => {
                let wanted = PictureWanted {
                    is_dark: ctx.theme() == egui::Theme::Dark,
                    legend: self.state.preferred.panels.legend,
                    ..PictureWanted::default()
                };
                self.copy_picture(&wanted, ctx);
            }
            CopyCommand::PictureOf(wanted) => self.copy_picture(&wanted, ctx),
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

    /// Copies the selected events; decoding many takes a while.
    fn copy_rows(&mut self, ctx: &Context) {
        let state = &self.state;
        let count = state.seen.selection.len();
        if count > CopiedRows::MAX {
            let words = format!(
                "Up to {} events are copied: save these {} instead.",
                grouped(CopiedRows::MAX),
                grouped(count)
            );
            self.notices.warn(ctx, words);
        } else if count > 0 {
            let sorted = state.found.sorted.as_ref().filter(|_| state.sorted_rows().is_some());
            let chosen = state.chosen_figure();
            self.jobs.copies.ask(CopyRequest {
                store: (&state.open.store).into(),
                rows: state.seen.selection.rows().into(),
                sorted: sorted.map(Into::into),
                descends: state.asked.order.is_by_time() && state.asked.order.descending,
                figure: chosen.map(|(kind, told)| (kind, told.name.clone())),
                columns: state
                    .shown_columns()
                    .into_iter()
                    .map(|column| (column, state.table_column(column).map(Into::into)))
                    .collect(),
            });
        }
    }

    /// Puts rows on the clipboard that a thread has written.
    pub(in crate::app) fn take_copied(&mut self, copied: CopiedRows, ctx: &Context) {
        self.jobs.copies.forget();
        let done = match copied.count {
            1 => "Row copied".to_owned(),
            count => format!("{} copied", counted(count, "row")),
        };
        self.copy_text(copied.text, &done, ctx);
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
