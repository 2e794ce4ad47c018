//! Commands about which files are open.

use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::FilesCommand;
use crate::app::opening::Opening;
use crate::app::{dialogs, sample};

impl DatelineApp {
    pub(super) fn apply_to_files(&mut self, command: FilesCommand, ctx: &Context) {
        match command {
            FilesCommand::OpenDialog => dialogs::pick_files(false, self.outbox.clone()),
            FilesCommand::AddDialog => dialogs::pick_files(true, self.outbox.clone()),
            FilesCommand::Open(paths) => {
                self.asked_columns.retain(|asked| !paths.contains(&asked.disk));
                self.state.apart = false;
                self.open(paths, false, ctx);
            }
            FilesCommand::Add(paths) => {
                let mut all = self.state.store.paths();
                for path in paths {
                    if !all.contains(&path) {
                        all.push(path);
                    }
                }
                self.open(all, true, ctx);
            }
            FilesCommand::OpenSample => match sample::path() {
                Some(path) => self.open(vec![path], false, ctx),
                None => self
                    .notices
                    .warn(ctx, "The sample did not come with this copy of Dateline."),
            },
            FilesCommand::ClearRecent => {
                self.state.recent.clear();
                self.save_settings();
            }
            FilesCommand::Close => {
                self.cancel_loading();
                self.adopt(
                    Opening {
                        store: Arc::default(),
                        took: std::time::Duration::ZERO,
                        keeps_filter: false,
                        number: 0,
                        is_beginning: false,
                        is_moved: false,
                    },
                    ctx,
                );
                self.state.answer = Arc::default();
                self.state.extent = None;
            }
            FilesCommand::CancelLoading => self.cancel_loading(),
            FilesCommand::DismissFailures => self.state.failures.clear(),
        }
    }
}
