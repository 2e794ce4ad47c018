//! Commands about which files are open.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, ViewportCommand};

use crate::app::app::DatelineApp;
use crate::app::command::FilesCommand;
use crate::app::opening::Opening;
use crate::app::{PathFor, sample};

impl DatelineApp {
    pub(super) fn apply_to_files(&mut self, command: FilesCommand, ctx: &Context) {
        match command {
            FilesCommand::OpenDialog => self.ask_for_path(PathFor::Open),
            FilesCommand::AddDialog => self.ask_for_path(PathFor::Add),
            FilesCommand::Open(paths) if paths.iter().any(|path| self.is_case(path)) => self.open_case(paths),
            FilesCommand::Open(paths) if matches!(&paths[..], [path] if self.asks_to_unpack(path, ctx)) => {}
            FilesCommand::Open(paths) if has_folder(&paths) => self.look_into_folders(paths, false, ctx),
            FilesCommand::Add(paths) if has_folder(&paths) => self.look_into_folders(paths, true, ctx),
            FilesCommand::OpenFound(look) => self.open_found(*look, ctx),
            FilesCommand::Open(paths) => {
                self.asked_columns.retain(|asked| !paths.contains(&asked.disk));
                self.state.asked.apart = false;
                self.state.asked.as_one_export = false;
                self.open(paths, false, ctx);
            }
            FilesCommand::OpenBeginning(path) => {
                self.state.asked.apart = false;
                self.state.asked.as_one_export = false;
                self.open_beginning(path, ctx);
            }
            FilesCommand::Add(paths) => {
                let mut all = self.state.open.store.paths();
                for path in paths {
                    if !all.contains(&path) {
                        all.push(path);
                    }
                }
                self.open(all, true, ctx);
            }
            FilesCommand::AskForPaste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            FilesCommand::Paste(text) => self.paste(&text, ctx),
            FilesCommand::ReadAgain => self.read_again(ctx),
            FilesCommand::SettleChanged => self.state.open.changed.clear(),
            FilesCommand::SettleReread => self.settle_reread(),
            FilesCommand::TakeAsOneExport => {
                self.state.asked.as_one_export = true;
                self.open(self.state.open.store.paths(), true, ctx);
            }
            FilesCommand::TurnDownloads => {
                let mut paths = self.state.open.store.paths();
                paths.reverse();
                self.open(paths, true, ctx);
            }
            FilesCommand::SettleDownloads => self.state.open.downloads_settled = true,
            FilesCommand::OpenSample => match sample::path() {
                Some(path) => {
                    self.open(vec![path.clone()], false, ctx);
                    self.state.open.sample = Some(path);
                }
                None => self
                    .notices
                    .warn(ctx, "The sample did not come with this copy of Dateline."),
            },
            FilesCommand::SettleSample => self.state.open.sample = None,
            FilesCommand::OpenLast(last) => self.open_last(*last, ctx),
            FilesCommand::ClearRecent => {
                self.state.preferred.recent.clear();
                self.state.preferred.last = None;
                self.save_settings();
            }
            FilesCommand::Close => {
                self.cancel_loading();
                self.jobs.files.follow(Vec::new());
                self.adopt(Opening::given(Arc::default()), ctx);
            }
            FilesCommand::CloseOne(path) => {
                let mut others = self.state.open.store.paths();
                others.retain(|other| *other != path);
                self.open(others, true, ctx);
                self.pending_view = Some(self.state.seen.viewport);
            }
            FilesCommand::CancelLoading => {
                self.cancel_loading();
                self.ask();
            }
            FilesCommand::DismissFailures => self.state.open.failures.clear(),
        }
    }

    /// Asks the user for a path, and goes on when he has chosen one.
    pub(super) fn ask_for_path(&self, wanted: PathFor) {
        (self.ask)(wanted, &self.outbox);
    }
}

fn has_folder(paths: &[PathBuf]) -> bool {
    paths.iter().any(|path| path.is_dir())
}
