//! Commands about the case as a whole.

use std::path::{Path, PathBuf};

use dateline_files::Existing;
use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::{CaseFileCommand, FilesCommand, Picking, SelectCommand, ViewCommand};
use crate::app::jobs::{CaseChange, CaseRequest};
use crate::app::saving::Made;
use crate::app::state::{Question, Waiting};
use crate::app::wording::{counted, megabytes};
use crate::app::{PathFor, WindowKind};
use crate::case::{PackedCase, log_csv};

impl DatelineApp {
    pub(super) fn apply_to_case_file(&mut self, command: CaseFileCommand, ctx: &Context) {
        match command {
            CaseFileCommand::JoinDialog => {
                if self.state.open.marks.case().is_some() {
                    self.ask_for_path(PathFor::OtherCase);
                } else {
                    let words = "There is no case yet to bring another into. Open the other one by itself.";
                    self.notices.warn(ctx, words);
                }
            }
            CaseFileCommand::Compare(path) => {
                self.state.open.marks.joining = None;
                self.jobs.case.ask(CaseRequest::Compare(path));
            }
            CaseFileCommand::Decide(item, answer) => {
                if let Some(draft) = &mut self.state.open.marks.joining {
                    draft.answers.insert(item, answer);
                }
            }
            CaseFileCommand::BringInWork => self.bring_in_work(ctx),
            CaseFileCommand::ShowLog => {
                self.show_window(WindowKind::Log);
            }
            CaseFileCommand::ReadLog => {
                if self.state.open.marks.case().is_some() && !self.jobs.case.is_busy() {
                    self.jobs.case.ask(CaseRequest::ReadLog);
                }
            }
            CaseFileCommand::SaveLog(places) => {
                if let Some(log) = &self.state.open.marks.log {
                    let bytes = log_csv(places.iter().filter_map(|place| log.lines.get(*place))).into();
                    self.ask_for_path(PathFor::Made("log.csv".to_owned(), Made { bytes, over: None }));
                }
            }
            CaseFileCommand::ShowEvents(rows) => {
                if rows.is_empty() {
                    self.notices.warn(ctx, "No open file has an event that this is about.");
                    return;
                }
                self.apply(SelectCommand::Rows(rows, Picking::Alone).into(), ctx);
                self.apply(ViewCommand::ZoomToSelected.into(), ctx);
            }
            CaseFileCommand::ShowFiles => {
                self.state.open.marks.files = None;
                self.show_window(WindowKind::CaseFiles);
            }
            CaseFileCommand::LookAtFiles => {
                let marks = &mut self.state.open.marks;
                if !marks.is_looking {
                    marks.is_looking = true;
                    self.jobs.case.ask(CaseRequest::LookAtFiles);
                }
            }
            CaseFileCommand::LocateDialog(id) => self.ask_for_path(PathFor::DataFile(id)),
            CaseFileCommand::Locate(id, path) => self.change_case(CaseChange::Locate(id, path)),
            CaseFileCommand::PackDialog => match self.state.open.marks.case() {
                Some(case) => {
                    let stem = case.path.file_stem().unwrap_or_default().to_string_lossy();
                    self.ask_for_path(PathFor::Pack(format!("{stem}.zip")));
                }
                None => self
                    .notices
                    .warn(ctx, "Nothing is marked yet, so there is no case to pack."),
            },
            CaseFileCommand::PackTo(path, existing) => self.pack_case(path, existing),
            CaseFileCommand::Unpack(path) => {
                let door = Box::new(self.door(Existing::Keep, None));
                self.jobs.case.ask(CaseRequest::Unpack(path, door));
            }
            CaseFileCommand::Join => {
                self.close_window(WindowKind::Join);
                if let Some(draft) = self.state.open.marks.joining.take() {
                    self.change_case(CaseChange::Join(draft.compared.path, draft.answers));
                }
            }
        }
    }

    /// Opens a file of data that was found, unless it is open.
    pub(super) fn show_located(&mut self, path: PathBuf, ctx: &Context) {
        self.state.open.marks.files = None;
        if !self.state.open.store.paths().contains(&path) {
            self.apply(FilesCommand::Add(vec![path]).into(), ctx);
        }
    }

    pub(super) fn pack_case(&mut self, path: PathBuf, existing: Existing) {
        let Some(author) = self.state.preferred.author.clone() else {
            self.ask_who(Waiting::Pack(path, existing));
            return;
        };
        let door = Box::new(self.door(existing, None));
        self.state.open.packs += 1;
        self.jobs.case.ask(CaseRequest::Pack { path, author, door });
    }

    /// Takes in what became of a case that was packed, in a sentence.
    pub(in crate::app) fn take_packed(&mut self, packed: Result<String, String>, ctx: &Context) {
        self.state.open.packs = self.state.open.packs.saturating_sub(1);
        match packed {
            Ok(words) => self.notices.done(ctx, words),
            Err(words) => self.notices.error(ctx, words),
        }
    }

    /// Asks whether a packed case is to be unpacked, or says why it is not; `false` if it is something else.
    pub(super) fn asks_to_unpack(&mut self, path: &Path, ctx: &Context) -> bool {
        let is_zip = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        if !is_zip {
            return false;
        }
        let packed = match PackedCase::open(path) {
            Ok(Some(packed)) => packed,
            Err(error) if error.is_of_case() => {
                let words = format!("Not unpacked: {} {error}.", path.display());
                self.notices.error(ctx, words);
                return true;
            }
            // Whoever reads it as data says what is wrong with it.
            Ok(None) | Err(_) => return false,
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let files = counted(packed.files(), "file");
        let mut words = vec![
            format!(
                "{name} holds a case with {files} of data, {} when unpacked.",
                megabytes(packed.bytes)
            ),
            format!(
                "It is unpacked into {} and opened there. The archive stays as it is.",
                packed.folder().display()
            ),
        ];
        if !packed.others.is_empty() {
            let others = packed.others.join(", ");
            words.push(format!(
                "Its description does not name, and so these stay in it: {others}."
            ));
        }
        self.state.question = Some(Question {
            title: "Unpack this case?",
            words,
            yes: "Unpack",
            no: "Cancel",
            then: CaseFileCommand::Unpack(path.to_owned()).into(),
        });
        true
    }
}
