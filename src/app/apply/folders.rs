//! Folders that are opened as the files in them.

use std::path::PathBuf;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::FilesCommand;
use crate::app::jobs::FolderLook;
use crate::app::loading::Loading;
use crate::app::state::Question;
use crate::app::wording::{counted, grouped};

/// More files than these are opened only on wish.
const MAX_UNASKED: usize = 20;

impl DatelineApp {
    pub(super) fn look_into_folders(&mut self, paths: Vec<PathBuf>, adds: bool, ctx: &Context) {
        if let Err(error) = FolderLook::start(paths, adds, &self.outbox) {
            self.notices
                .error(ctx, format!("The folder could not be looked into: {error}"));
        }
    }

    pub(in crate::app) fn take_folder(&mut self, look: FolderLook, ctx: &Context) {
        let count = look.found.len();
        if count == 0 && look.named.is_empty() {
            self.notices.warn(ctx, "There is no file in this folder.");
            return;
        }
        if count <= MAX_UNASKED {
            self.open_found(look, ctx);
            return;
        }
        let mut words = vec![
            format!("There are {} in it, and in the folders below.", counted(count, "file")),
            "Those that hold events are opened as one timeline; the others are left out.".to_owned(),
        ];
        if look.is_cut {
            words.push(format!(
                "There are more: only the first {} are looked at.",
                grouped(count)
            ));
        }
        self.state.question = Some(Question {
            title: "Open all of this folder?",
            words,
            yes: "Open all",
            no: "Cancel",
            then: FilesCommand::OpenFound(Box::new(look)).into(),
        });
    }

    pub(super) fn open_found(&mut self, look: FolderLook, ctx: &Context) {
        let FolderLook {
            paths,
            named,
            found,
            adds,
            ..
        } = look;
        let mut all = if adds {
            self.state.open.store.paths()
        } else {
            Vec::new()
        };
        let is_new = |path: &PathBuf, all: &[PathBuf]| !all.contains(path);
        for path in named.into_iter().chain(found.iter().cloned()) {
            if is_new(&path, &all) {
                all.push(path);
            }
        }
        if !adds {
            self.state.asked.apart = false;
            self.state.asked.as_one_export = false;
        }
        self.load(ctx, |number, mappings| {
            Loading::new(all, mappings, number, adds).with_found(found)
        });
        self.opened_as = Some(paths);
    }
}
