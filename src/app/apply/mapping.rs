//! Commands about the columns of a table.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::MappingCommand;
use crate::app::mapping_draft::MappingDraft;
use crate::app::saving::Made;
use crate::app::{PathFor, WindowKind, saved_mappings};
use crate::batch::{FilePath, Mapping, MappingError};

impl DatelineApp {
    pub(super) fn apply_to_mapping(&mut self, command: MappingCommand, ctx: &Context) {
        match command {
            MappingCommand::Edit(path) => self.edit_columns(path),
            MappingCommand::Change(mapping) => self.change_draft(|draft| draft.change(*mapping)),
            MappingCommand::Undo => self.change_draft(MappingDraft::undo),
            MappingCommand::Redo => self.change_draft(MappingDraft::redo),
            MappingCommand::Reset => self.reset_mapping(ctx),
            MappingCommand::Use => self.use_mapping(ctx),
            MappingCommand::ConfirmGuesses => self.confirm_guesses(ctx),
            MappingCommand::Save => self.save_mapping(),
            MappingCommand::LoadDialog => self.ask_for_path(PathFor::Mapping),
            MappingCommand::Load(path) => self.take_mapping(Mapping::load(&path), ctx),
        }
    }

    fn change_draft(&mut self, change: impl FnOnce(&mut MappingDraft)) {
        if let Some(draft) = &mut self.state.seen.mapping {
            change(draft);
            self.try_mapping();
        }
    }

    fn save_mapping(&self) {
        if let Some(draft) = &self.state.seen.mapping {
            let path = draft.path.member.as_deref().map_or(&*draft.path.disk, Path::new);
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let made = Made {
                bytes: draft.mapping.to_json().into_bytes().into(),
                // A mapping that was changed is saved where it was read.
                over: self.mapping_path.clone(),
            };
            self.ask_for_path(PathFor::Made(format!("{name}.mapping.json"), made));
        }
    }

    /// Opens the window of columns for a file.
    pub(in crate::app) fn edit_columns(&mut self, path: FilePath) {
        self.drop_draft();
        let files = self.state.open.store.files();
        let open = files.iter().find(|file| file.path == path);
        let columns = open.and_then(|file| file.report.columns.as_ref());
        let mapping = match (self.state.open.mappings.of(&path), columns) {
            (Some(said), _) => (**said).clone(),
            (None, Some(columns)) if columns.guesses.is_empty() => (*columns.mapping).clone(),
            _ => Mapping::default(),
        };
        self.state.seen.mapping = Some(MappingDraft::new(path, mapping));
        self.show_window(WindowKind::Columns);
        self.try_mapping();
    }

    /// Asks about the first file whose columns are not sure and were not asked about since it was opened.
    pub(in crate::app) fn ask_about_columns(&mut self) {
        let unsure = self.state.open.store.files().iter().find(|file| {
            let questions = file
                .report
                .columns
                .as_ref()
                .map_or(0, |columns| columns.questions.len());
            questions > 0 && !self.asked_columns.contains(&file.path.without_sheet())
        });
        if let Some(path) = unsure.map(|file| file.path.clone())
            && self.state.seen.mapping.is_none()
        {
            self.asked_columns.push(path.without_sheet());
            self.edit_columns(path);
        }
    }

    /// Has the thread look at what is said now, if it has not yet.
    pub(in crate::app) fn try_mapping(&mut self) {
        if let Some(request) = self.state.seen.mapping.as_mut().and_then(MappingDraft::next_request) {
            self.jobs.previews.ask(request);
        }
    }

    /// Leaves the columns as they are read now.
    pub(in crate::app) fn drop_draft(&mut self) {
        if let Some(mut draft) = self.state.seen.mapping.take() {
            draft.cancel();
        }
    }

    fn use_mapping(&mut self, ctx: &Context) {
        let Some(draft) = self.state.seen.mapping.take() else {
            return;
        };
        self.state.seen.windows.retain(|&open| open != WindowKind::Columns);
        let mapping = Arc::new(draft.mapping.clone());
        if let Some(header) = &draft.header {
            self.remember_mapping(header, &mapping, ctx);
        }
        self.asked_columns.push(draft.path.without_sheet());
        self.state
            .open
            .mappings
            .said
            .insert(draft.path.without_sheet(), mapping);
        let mut paths = self.state.open.store.paths();
        if !paths.contains(&draft.path.disk) {
            let is_beside = self.state.open.failed_beside;
            paths.retain(|_| is_beside);
            paths.push(draft.path.disk);
        }
        self.open(paths, false, ctx);
    }

    fn remember_mapping(&mut self, header: &[String], mapping: &Arc<Mapping>, ctx: &Context) {
        Arc::make_mut(&mut self.state.open.mappings.remembered).put(header.to_vec(), mapping.clone());
        if let Some(folder) = self.mappings_folder() {
            match saved_mappings::save(&folder, header, mapping, &self.guarded_data()) {
                Ok(set_aside) => self.tell_of_set_aside(set_aside),
                Err(error) => {
                    let words = format!("The columns are used now, but could not be remembered: {error}");
                    self.notices.warn(ctx, words);
                }
            }
        }
    }

    fn confirm_guesses(&mut self, ctx: &Context) {
        let guessed: Vec<_> = self
            .state
            .open
            .guessed_files()
            .filter_map(|file| file.report.columns.clone())
            .collect();
        for columns in guessed {
            self.remember_mapping(&columns.header, &columns.mapping, ctx);
        }
    }

    fn reset_mapping(&mut self, ctx: &Context) {
        let folder = self.mappings_folder();
        let Some(draft) = &mut self.state.seen.mapping else {
            return;
        };
        self.state.open.mappings.said.remove(&draft.path.without_sheet());
        self.state
            .open
            .mappings
            .said
            .remove(&FilePath::from(draft.path.disk.clone()));
        if let Some(header) = &draft.header {
            Arc::make_mut(&mut self.state.open.mappings.remembered).forget(header);
            if let Some(Err(error)) = folder.map(|folder| saved_mappings::forget(&folder, header)) {
                self.notices
                    .warn(ctx, format!("What was remembered could not be forgotten: {error}"));
            }
        }
        draft.reset();
        self.try_mapping();
    }

    fn mappings_folder(&self) -> Option<PathBuf> {
        self.settings_path.as_deref().map(saved_mappings::folder)
    }

    /// Takes over a mapping file for the columns that are shown.
    fn take_mapping(&mut self, read: Result<Mapping, MappingError>, ctx: &Context) {
        let Some(draft) = &mut self.state.seen.mapping else {
            return;
        };
        match read.and_then(|mapping| draft.load(mapping)) {
            Ok(()) => self.try_mapping(),
            Err(error) => self.notices.error(ctx, error.to_string()),
        }
    }

    /// Has files read by a mapping that was read from `from`, as the command line wants it.
    pub fn map(&mut self, paths: &[PathBuf], mapping: &Arc<Mapping>, from: &Path) {
        for path in paths {
            let said = &mut self.state.open.mappings.said;
            said.insert(path.as_path().into(), mapping.clone());
        }
        self.mapping_path = Some(from.to_owned());
    }
}
