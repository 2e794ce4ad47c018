//! What the user adds: stars, tags, notes. The thread that has the case does it.

use std::path::{Path, PathBuf};

use dateline_case::{Author, Colour};
use dateline_files::Existing;
use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::{CaseCommand, FilesCommand, Picking, SelectCommand};
use crate::app::jobs::{CaseChange, CaseLook, CaseNews, CaseRequest, CaseStep, OpenedFiles};
use crate::app::state::Waiting;
use crate::app::wording::counted;
use crate::app::{PathFor, WindowKind};
use crate::query::Mark;
use crate::store::RowId;

/// Where cases are kept to which nobody has given a place, within the folder of the user's work.
const UNNAMED: &str = "cases";

impl DatelineApp {
    pub(super) fn apply_to_case(&mut self, command: CaseCommand, ctx: &Context) {
        match command {
            CaseCommand::ToggleStar => {
                let rows = self.rows_to_mark(ctx);
                let all_have = self.state.selection_has(&Mark::Star);
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
                let all_have = self.state.selection_has(&Mark::Tag(name.clone()));
                let colour = Colour::of_next_tag(tags.len());
                self.change_case(if all_have {
                    CaseChange::Untag { name, rows }
                } else {
                    CaseChange::Tag { name, colour, rows }
                });
            }
            CaseCommand::AddNote => {
                let selection = &self.state.seen.selection;
                match selection.focus().filter(|_| !selection.is_several()) {
                    Some(row) => self.add_note(row),
                    None => self.notices.warn(ctx, "Select one event to write a note about it."),
                }
            }
            CaseCommand::TakeTimesketchMarks => self.change_case(CaseChange::TakeTimesketchMarks),
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

    /// Begins a note, unless the last one about the event is still blank.
    fn add_note(&mut self, row: RowId) {
        let open = &self.state.open;
        let last = open.marks.notes_of(&open.store, row).last();
        match last.filter(|note| note.text.is_empty()).map(|note| note.id) {
            Some(note) => self.state.open.marks.note_to_write = Some(note),
            None => self.change_case(CaseChange::AddNote(row)),
        }
    }

    /// Has it done, once it is known who does it.
    pub(super) fn change_case(&mut self, change: CaseChange) {
        let is_empty = match &change {
            CaseChange::Star(rows)
            | CaseChange::Unstar(rows)
            | CaseChange::Tag { rows, .. }
            | CaseChange::Untag { rows, .. } => rows.is_empty(),
            CaseChange::AddNote(_)
            | CaseChange::TakeTimesketchMarks
            | CaseChange::EditNote(..)
            | CaseChange::RemoveNote(_)
            | CaseChange::SaveView(..)
            | CaseChange::Correct(..)
            | CaseChange::TakeBack(_)
            | CaseChange::Enter(_)
            | CaseChange::EditEntered(..)
            | CaseChange::RemoveEntered(_)
            | CaseChange::Merge(_)
            | CaseChange::Split(_)
            | CaseChange::RemoveView(_)
            | CaseChange::Join(..)
            | CaseChange::Locate(..)
            | CaseChange::SetNames(_)
            | CaseChange::Link(_)
            | CaseChange::Unlink(_)
            | CaseChange::BringInWork(..)
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
            self.ask_who(Waiting::Change(change));
        }
    }

    /// Asks who adds to the case before this is done.
    pub(super) fn ask_who(&mut self, waiting: Waiting) {
        self.state.open.marks.waiting = Some(waiting);
        self.show_window(WindowKind::Author);
    }

    fn set_author(&mut self, author: Author) {
        self.state.preferred.author = Some(author);
        self.save_settings();
        let waiting = self.state.open.marks.waiting.take();
        self.close_window(WindowKind::Author);
        match waiting {
            Some(Waiting::Change(change)) => {
                // A form stays open behind the question until it is answered.
                self.close_window(WindowKind::Event);
                self.change_case(change);
            }
            Some(Waiting::SaveAs(path, existing)) => self.save_case(path, existing),
            Some(Waiting::Pack(path, existing)) => self.pack_case(path, existing),
            None => {}
        }
    }

    /// Whether a file is a case. What cannot be read is told of when it is opened.
    pub(super) fn is_case(&self, path: &Path) -> bool {
        // To look into the one that is open would lose its locks.
        let is_open = self.state.open.marks.case().is_some_and(|case| case.path == path);
        is_open || dateline_case::is_case(path).unwrap_or(false)
    }

    /// Opens a case with its files of data, and what was handed over with it beside them.
    pub(super) fn open_case(&mut self, paths: Vec<PathBuf>) {
        let (cases, others): (Vec<PathBuf>, Vec<PathBuf>) = paths.into_iter().partition(|path| self.is_case(path));
        if let Some(case) = cases.into_iter().next() {
            self.jobs.case.ask(CaseRequest::Open(case, others));
        }
    }

    /// Looks for what was added to the files that are open now.
    pub(in crate::app) fn find_marks(&mut self) {
        self.jobs.case.ask(CaseRequest::Opened(OpenedFiles {
            store: self.state.open.store.clone(),
            folder: self.work_folder.as_ref().map(|folder| folder.join(UNNAMED)),
            recent: self.state.preferred.recent.clone(),
        }));
    }

    fn save_case(&mut self, path: PathBuf, existing: Existing) {
        let Some(author) = self.state.preferred.author.clone() else {
            self.ask_who(Waiting::SaveAs(path, existing));
            return;
        };
        let door = Box::new(self.door(existing, None));
        self.jobs.case.ask(CaseRequest::SaveAs { path, author, door });
    }

    fn open_files_of_case(&mut self, look: CaseLook, ctx: &Context) {
        let (missing, changed) = (look.missing.join(", "), look.changed.join(", "));
        if !look.missing.is_empty() {
            let files = counted(look.missing.len(), "file");
            let words =
                format!("{files} of this case cannot be found: {missing}. Open what has moved beside the others.");
            self.notices.warn(ctx, words);
        }
        if !look.changed.is_empty() {
            let words = format!("Changed since it was opened in this case: {changed}");
            self.notices.warn(ctx, words);
        }
        if look.files.is_empty() && look.missing.is_empty() {
            self.notices.warn(ctx, "There is no file in this case yet.");
        }
        if !look.files.is_empty() {
            self.apply(FilesCommand::Open(look.files).into(), ctx);
            self.opened_as = Some(vec![look.case]);
        }
    }

    /// Takes in what is known of the case now.
    pub(in crate::app) fn take_case(&mut self, mut news: CaseNews, ctx: &Context) {
        self.jobs.case.heard(news.requests);
        if let Some(failed) = &news.failed {
            self.notices.error(ctx, failed.clone());
        }
        if let Some(refused) = &news.refused {
            self.notices.error(ctx, refused.clone());
        }
        if let Some(path) = news.beside.take() {
            self.show_located(path, ctx);
        }
        if let Some(done) = news.done.take() {
            self.notices.done(ctx, done);
        }
        if let Some(case) = news.unpacked.take() {
            self.apply(FilesCommand::Open(vec![case]).into(), ctx);
        }
        if news.compared.is_some() {
            self.show_window(WindowKind::Join);
        }
        if !news.told.is_empty() {
            self.notices.warn(ctx, format!("{}.", news.told.join("; ")));
        }
        if let Some(look) = news.look.take() {
            self.open_files_of_case(look, ctx);
        }
        let before = self.state.open.marks.case().cloned();
        if let Some(case) = &news.open
            && before.as_ref().is_none_or(|before| before.path != case.path)
            && !case.is_unnamed
            && before.is_some()
        {
            self.notices.done(ctx, format!("Saved {}", case.path.display()));
            self.state.preferred.remember(&case.path);
            self.save_settings();
        }
        self.awaited_events.append(&mut news.entered);
        self.state.open.marks.take(news);
        self.take_case_names();
        self.ask();
        self.ask_for_zone();
        self.show_entered(ctx);
    }

    /// Selects the events that were entered just now and brings them into view, once they stand among the rows.
    fn show_entered(&mut self, ctx: &Context) {
        if self.awaited_events.is_empty() {
            return;
        }
        if self.state.asked.as_in_files {
            self.awaited_events.clear();
            let words = "Added. Events are as their files say now: C shows what was entered, too.";
            self.notices.done(ctx, words);
            return;
        }
        let open = &self.state.open;
        let rows = open.marks.rows_of(&open.store, &self.awaited_events);
        if rows.is_empty() {
            return;
        }
        self.awaited_events.clear();
        let is_hidden = !rows.iter().any(|&row| self.state.found.answer.matching().contains(row));
        self.apply(SelectCommand::Rows(rows, Picking::Alone).into(), ctx);
        self.bring_into_view(ctx);
        if is_hidden && !self.state.asked.filter.is_empty() {
            self.notices
                .tell(ctx, "What was added is selected; the filters leave it out.".to_owned());
        }
    }
}
