//! What the user adds: stars, tags, notes. The thread that has the case does it.

use std::path::{Path, PathBuf};

use dateline_case::{Author, Colour};
use dateline_files::{Door, Existing};
use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::{CaseCommand, FilesCommand};
use crate::app::jobs::{CaseChange, CaseNews, CaseRequest, CaseStep, OpenedFiles};
use crate::app::{PathFor, WindowKind};
use crate::query::Mark;
use crate::store::RowId;

/// Where cases are kept to which nobody has given a place, within the folder of the user's work.
const UNNAMED: &str = "cases";

/// The colours of tags, one after the other: those of Okabe and Ito that stand on dark and light ground.
const COLOURS: [Colour; 7] = [
    Colour(0xE6, 0x9F, 0x00),
    Colour(0x56, 0xB4, 0xE9),
    Colour(0x00, 0x9E, 0x73),
    Colour(0xCC, 0x79, 0xA7),
    Colour(0xD5, 0x5E, 0x00),
    Colour(0x00, 0x72, 0xB2),
    Colour(0xB5, 0xA9, 0x00),
];

/// What cannot be read is told of when it is opened.
pub(super) fn is_case(path: &Path) -> bool {
    dateline_case::is_case(path).unwrap_or(false)
}

impl DatelineApp {
    pub(super) fn apply_to_case(&mut self, command: CaseCommand, ctx: &Context) {
        match command {
            CaseCommand::ToggleStar => {
                let rows = self.rows_to_mark(ctx);
                let all_have = self.all_have(&Mark::Star, &rows);
                self.change_case(if all_have {
                    CaseChange::Unstar(rows)
                } else {
                    CaseChange::Star(rows)
                });
            }
            CaseCommand::ToggleTag(name) => {
                let name = name.trim().to_owned();
                let rows = self.rows_to_mark(ctx);
                if name.is_empty() {
                    return;
                }
                // As it is called already, whatever letters were typed.
                let tags = self.state.open.marks.tags();
                let known = tags.iter().find(|tag| tag.name.to_lowercase() == name.to_lowercase());
                let name = known.map_or(name, |tag| tag.name.clone());
                let all_have = self.all_have(&Mark::Tag(name.clone()), &rows);
                let colour = COLOURS.get(tags.len() % COLOURS.len()).copied().unwrap_or_default();
                self.change_case(if all_have {
                    CaseChange::Untag { name, rows }
                } else {
                    CaseChange::Tag { name, colour, rows }
                });
            }
            CaseCommand::AddNote => match self.state.seen.selection.focus() {
                Some(row) => self.change_case(CaseChange::AddNote(row)),
                None => self.notices.warn(ctx, "Select an event first."),
            },
            CaseCommand::EditNote(note, text) => self.change_case(CaseChange::EditNote(note, text)),
            CaseCommand::RemoveNote(note) => self.change_case(CaseChange::RemoveNote(note)),
            CaseCommand::WritingNote => self.state.open.marks.note_to_write = None,
            CaseCommand::SetAuthor(name) => match Author::new(&name) {
                Ok(author) => self.set_author(author),
                Err(error) => self.notices.warn(ctx, format!("{error}.")),
            },
            CaseCommand::SaveDialog => {
                if self.state.open.marks.case().is_some() {
                    self.ask_for_path(PathFor::Case);
                } else {
                    let words = "Nothing is marked yet: star, tag or note an event, and there is a case to save.";
                    self.notices.warn(ctx, words);
                }
            }
            CaseCommand::SaveAs(path, existing) => self.save_case(path, existing),
        }
    }

    /// The events that are marked: those selected.
    fn rows_to_mark(&mut self, ctx: &Context) -> Vec<RowId> {
        let rows: Vec<RowId> = self.state.seen.selection.rows().iter().collect();
        if rows.is_empty() {
            self.notices.warn(ctx, "Select an event first.");
        }
        rows
    }

    fn all_have(&self, mark: &Mark, rows: &[RowId]) -> bool {
        let open = &self.state.open;
        rows.iter().all(|&row| open.marks.has(&open.store, mark, row))
    }

    /// Has it done, once it is known who does it.
    fn change_case(&mut self, change: CaseChange) {
        let is_empty = match &change {
            CaseChange::Star(rows)
            | CaseChange::Unstar(rows)
            | CaseChange::Tag { rows, .. }
            | CaseChange::Untag { rows, .. } => rows.is_empty(),
            CaseChange::AddNote(_)
            | CaseChange::EditNote(..)
            | CaseChange::RemoveNote(_)
            | CaseChange::Undo
            | CaseChange::Redo => false,
        };
        if is_empty {
            return;
        }
        self.state.history.forget_undone_kinds();
        self.step_in_case(change);
    }

    /// Takes back the last change of the case, or does it again.
    pub(super) fn step_in_case(&mut self, change: CaseChange) {
        if let Some(author) = self.state.preferred.author.clone() {
            self.jobs.case.ask(CaseRequest::Change(CaseStep { author, change }));
        } else {
            self.state.open.marks.waiting = Some(change);
            self.show_window(WindowKind::Author);
        }
    }

    fn set_author(&mut self, author: Author) {
        self.state.preferred.author = Some(author);
        self.save_settings();
        self.close_window(WindowKind::Author);
        if let Some(change) = self.state.open.marks.waiting.take() {
            self.change_case(change);
        }
    }

    /// Opens a case, which opens its files of data.
    pub(super) fn open_case(&mut self, mut paths: Vec<PathBuf>, ctx: &Context) {
        paths.sort_by_key(|path| !is_case(path));
        if paths.len() > 1 {
            let words = "A case is opened with its own files alone; the others are left out.";
            self.notices.warn(ctx, words);
        }
        if let Some(path) = paths.into_iter().next() {
            self.jobs.case.ask(CaseRequest::Open(path));
        }
    }

    /// Looks for what was added to the files that are open now.
    pub(in crate::app) fn find_marks(&mut self) {
        self.jobs.case.ask(CaseRequest::Opened(OpenedFiles {
            store: self.state.open.store.clone(),
            folder: self.work_folder.as_ref().map(|folder| folder.join(UNNAMED)),
        }));
    }

    fn save_case(&mut self, path: PathBuf, existing: Existing) {
        let Some(author) = self.state.preferred.author.clone() else {
            return;
        };
        let door = Box::new(Door {
            existing,
            ..Door::new(self.guarded_but(None))
        });
        self.jobs.case.ask(CaseRequest::SaveAs { path, author, door });
    }

    /// Takes in what is known of the case now.
    pub(in crate::app) fn take_case(&mut self, mut news: CaseNews, ctx: &Context) {
        self.jobs.case.heard(news.requests);
        if let Some(failed) = news.failed.take() {
            self.notices.error(ctx, failed);
        }
        if let Some(paths) = news.to_open.take() {
            if paths.is_empty() {
                self.notices
                    .warn(ctx, "None of the files of this case is where it was.");
            } else {
                self.opened_as = news.open.as_ref().map(|case| vec![case.path.clone()]);
                self.apply(FilesCommand::Open(paths).into(), ctx);
            }
        }
        let before = self.state.open.marks.case().cloned();
        if let Some(case) = &news.open
            && before.as_ref().is_none_or(|before| before.path != case.path)
            && !case.is_unnamed
            && before.is_some()
        {
            self.notices.done(ctx, format!("Saved {}", case.path.display()));
        }
        self.state.open.marks.take(news);
        self.ask();
    }
}
