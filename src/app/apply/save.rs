//! Commands that write files.

use std::io;
use std::path::{Path, PathBuf};

use dateline_files::{Door, Existing};
use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::SaveCommand;
use crate::app::jobs::Message;
use crate::app::saving::{Made, NotSaved, Saving, Scope};
use crate::app::state::Question;
use crate::app::{PathFor, WindowKind, findings_csv};
use crate::export::Format;
use crate::faults::{MET, contained};
use crate::store::RowId;

/// The thread that saves events, of which there is one at a time.
const SAVING_EVENTS: &str = "save events";

impl DatelineApp {
    pub(super) fn save(&mut self, command: SaveCommand, ctx: &Context) {
        match command {
            SaveCommand::Choose(scope) => {
                self.state.seen.saved = scope;
                self.show_window(WindowKind::Save);
            }
            SaveCommand::Events(format, scope) => {
                self.ask_for_path(PathFor::Events(format, scope));
            }
            SaveCommand::EventsTo(path, format, scope, existing) => {
                self.save_events((path, format, scope), existing, ctx);
            }
            SaveCommand::MadeTo(path, made, existing) => self.save_made(path, made, existing, ctx),
            SaveCommand::Picture(wanted) => self.ask_for_path(PathFor::Picture(wanted)),
            SaveCommand::PictureTo(path, wanted, existing) => self.save_picture(path, wanted, existing, ctx),
            SaveCommand::Cancel => {
                if let Some(saving) = &self.state.open.saving {
                    saving.progress.cancel();
                }
            }
            SaveCommand::Findings => {
                let bytes = findings_csv::findings_csv(&self.state.open.store).into();
                self.ask_for_path(PathFor::Made("findings.csv".to_owned(), Made { bytes, over: None }));
            }
        }
    }

    /// Writes to all but what is open and what is the user's work.
    pub(super) fn door(&self, existing: Existing, over: Option<&Path>) -> Door {
        Door {
            existing,
            ..Door::new(self.guarded_but(over))
        }
    }

    fn save_made(&mut self, path: PathBuf, made: Made, existing: Existing, ctx: &Context) {
        let door = self.door(existing, made.over.as_deref());
        let outbox = self.outbox.clone();
        self.spawn("save", ctx, move || {
            let written = door.write(&path, |out| out.write_all(&made.bytes));
            outbox.send(Message::Saved(match written {
                Ok(()) => Ok(path),
                Err(error) => {
                    let over = SaveCommand::MadeTo(path, made, Existing::Replace);
                    Err(Box::new(NotSaved { error, over }))
                }
            }));
        });
    }

    fn save_events(&mut self, (path, format, scope): (PathBuf, Format, Scope), existing: Existing, ctx: &Context) {
        if self.state.open.saving.is_some() {
            self.notices.warn(ctx, "Events are being saved already.");
            return;
        }
        let door = self.door(existing, None);
        let over = SaveCommand::EventsTo(path.clone(), format, scope, Existing::Replace);
        // Before anything is made for it.
        if let Err(error) = door.check(&path) {
            self.take_not_saved(NotSaved { error, over }, ctx);
            return;
        }
        let (store, answer) = (self.state.open.store.clone(), self.state.found.answer.clone());
        let rows: Vec<RowId> = match scope {
            Scope::Matching => answer.rows().collect(),
            Scope::Selected => self.state.seen.selection.rows().iter().collect(),
            Scope::All => store.rows().collect(),
        };
        let saving = Saving::new(&path, rows.len() * format.passes());
        self.state.open.saving = Some(saving.clone());
        let outbox = self.outbox.clone();
        let is_started = self.spawn(SAVING_EVENTS, ctx, move || {
            let progress = &saving.progress;
            let counted = rows.iter().copied().inspect(|_| progress.add(0, 1));
            let wanted = counted.take_while(|_| !progress.is_cancelled());
            let written = door.write(&path, |out| {
                format.write(out, &store, wanted)?;
                // What was written so far is thrown away.
                if progress.is_cancelled() {
                    return Err(io::ErrorKind::Interrupted.into());
                }
                Ok(())
            });
            let is_cancelled = progress.is_cancelled() && written.is_err();
            outbox.send(Message::EventsSaved(match written {
                Ok(()) => Ok(Some(path)),
                Err(_) if is_cancelled => Ok(None),
                Err(error) => Err(Box::new(NotSaved { error, over })),
            }));
        });
        if !is_started {
            self.state.open.saving = None;
        }
    }

    /// Whether the system starts a thread for this; the user is told if not, and if a fault ends it.
    pub(super) fn spawn(&mut self, name: &'static str, ctx: &Context, work: impl FnOnce() + Send + 'static) -> bool {
        let outbox = self.outbox.clone();
        let work = move || {
            if contained(work).is_none() {
                outbox.send(Message::Unfinished(name));
            }
        };
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(work);
        if let Err(error) = &thread {
            self.notices.error(ctx, format!("Not saved: {error}"));
        }
        thread.is_ok()
    }

    /// Takes in that a fault has ended what was to be saved or drawn.
    pub(in crate::app) fn take_unfinished(&mut self, name: &str, ctx: &Context) {
        if name == SAVING_EVENTS {
            self.state.open.saving = None;
        }
        self.notices.error(ctx, format!("Nothing was saved: {MET}."));
    }

    /// Takes in where events were saved, nothing if that was cancelled, or why they were not.
    pub(in crate::app) fn take_events_saved(&mut self, saved: Result<Option<PathBuf>, Box<NotSaved>>, ctx: &Context) {
        self.state.open.saving = None;
        match saved {
            Ok(Some(path)) => self.take_saved(Ok(path), ctx),
            Ok(None) => self.notices.done(ctx, "Saving was cancelled; nothing was written."),
            Err(failure) => self.take_not_saved(*failure, ctx),
        }
    }

    /// Takes in where something was saved, or why not.
    pub(in crate::app) fn take_saved(&mut self, saved: Result<PathBuf, Box<NotSaved>>, ctx: &Context) {
        match saved {
            Ok(path) => self.notices.done(ctx, format!("Saved {}", path.display())),
            Err(failure) => self.take_not_saved(*failure, ctx),
        }
    }

    /// Asks about a file that may only be read, and tells all other reasons.
    fn take_not_saved(&mut self, failure: NotSaved, ctx: &Context) {
        if failure.is_read_only() {
            self.state.question = Some(Question {
                title: "Replace a read-only file?",
                words: vec![format!(
                    "{} may only be read. What stands in it would be lost.",
                    failure.error.path.display()
                )],
                yes: "Replace it",
                no: "Cancel",
                then: failure.over.into(),
            });
        } else {
            self.notices.error(ctx, format!("Not saved: {}", failure.error));
        }
    }
}
