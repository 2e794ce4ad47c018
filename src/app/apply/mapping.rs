//! Commands about the columns of a table.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::MappingCommand;
use crate::app::mapping_draft::MappingDraft;
use crate::app::mappings::Before;
use crate::app::saving::Made;
use crate::app::{PathFor, WindowKind, saved_mappings};
use crate::batch::{FilePath, Mapping, MappingError, RememberedMapping};
use crate::work;

impl DatelineApp {
    pub(super) fn apply_to_mapping(&mut self, command: MappingCommand, ctx: &Context) {
        match command {
            MappingCommand::Edit(path) => self.edit_columns(path),
            MappingCommand::Change(mapping) => self.change_draft(|draft| draft.change(*mapping)),
            MappingCommand::Undo => self.change_draft(MappingDraft::undo),
            MappingCommand::Redo => self.change_draft(MappingDraft::redo),
            MappingCommand::Reset => self.reset_mapping(ctx),
            MappingCommand::Use => self.use_mapping(ctx),
            MappingCommand::UndoUse => self.undo_use(ctx),
            MappingCommand::Forget(path) => self.forget_columns(&path, ctx),
            MappingCommand::SettleChosen => self.state.open.chosen_settled = true,
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
        let path = draft.path.without_sheet();
        let mappings = &mut self.state.open.mappings;
        let header = draft.header.as_deref();
        mappings.before = Some(Before {
            header: draft.header.clone(),
            said: mappings.said.insert(path.clone(), mapping.clone()),
            remembered: header.and_then(|header| mappings.remembered.of_header(header).cloned()),
            path: path.clone(),
        });
        if let Some(header) = draft.header {
            self.remember_mapping(chosen_today(header, mapping), ctx);
        }
        self.asked_columns.push(path);
        let mut paths = self.state.open.store.paths();
        if !paths.contains(&draft.path.disk) {
            let is_beside = self.state.open.failed_beside;
            paths.retain(|_| is_beside);
            paths.push(draft.path.disk);
        }
        self.open(paths, false, ctx);
    }

    /// Reads the file of which columns were chosen last as it was read before that.
    fn undo_use(&mut self, ctx: &Context) {
        let Some(before) = self.state.open.mappings.before.take() else {
            return;
        };
        let said = &mut self.state.open.mappings.said;
        match before.said {
            Some(mapping) => said.insert(before.path, mapping),
            None => said.remove(&before.path),
        };
        match (before.remembered, before.header) {
            (Some(known), _) => self.remember_mapping(known, ctx),
            (None, Some(header)) => self.forget_header(&header, ctx),
            (None, None) => {}
        }
        self.open(self.state.open.store.paths(), false, ctx);
    }

    /// Forgets what was chosen for the columns of an open file, and has them guessed.
    fn forget_columns(&mut self, path: &FilePath, ctx: &Context) {
        let mut chosen = self.state.open.chosen_files();
        let header = chosen.find(|(file, _)| file.path == *path);
        let header = header.map(|(_, known)| known.header.clone());
        drop(chosen);
        self.forget_said(path);
        if let Some(header) = header {
            self.forget_header(&header, ctx);
        }
        self.asked_columns.retain(|asked| *asked != path.without_sheet());
        self.open(self.state.open.store.paths(), false, ctx);
    }

    fn remember_mapping(&mut self, known: RememberedMapping, ctx: &Context) {
        if let Some(folder) = self.mappings_folder() {
            match saved_mappings::save(&folder, &known, &self.guarded_data()) {
                Ok(set_aside) => self.tell_of_set_aside(set_aside),
                Err(error) => {
                    let words = format!("The columns are used now, but could not be remembered: {error}");
                    self.notices.warn(ctx, words);
                }
            }
        }
        Arc::make_mut(&mut self.state.open.mappings.remembered).put(known);
    }

    fn forget_said(&mut self, path: &FilePath) {
        let said = &mut self.state.open.mappings.said;
        said.remove(&path.without_sheet());
        said.remove(&FilePath::from(path.disk.clone()));
    }

    fn forget_header(&mut self, header: &[String], ctx: &Context) {
        Arc::make_mut(&mut self.state.open.mappings.remembered).forget(header);
        let folder = self.mappings_folder();
        if let Some(Err(error)) = folder.map(|folder| saved_mappings::forget(&folder, header)) {
            self.notices
                .warn(ctx, format!("What was remembered could not be forgotten: {error}"));
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
            self.remember_mapping(chosen_today(columns.header.clone(), columns.mapping.clone()), ctx);
        }
    }

    fn reset_mapping(&mut self, ctx: &Context) {
        let Some(draft) = &mut self.state.seen.mapping else {
            return;
        };
        let (path, header) = (draft.path.clone(), draft.header.clone());
        draft.reset();
        self.forget_said(&path);
        if let Some(header) = header {
            self.forget_header(&header, ctx);
        }
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

/// What is remembered from today on.
fn chosen_today(header: Vec<String>, mapping: Arc<Mapping>) -> RememberedMapping {
    RememberedMapping {
        header,
        mapping,
        chosen: Some(work::now()),
    }
}
