//! Commands that write files.

use std::io;
use std::path::PathBuf;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::SaveCommand;
use crate::app::jobs::Message;
use crate::app::saving::{Saving, Scope};
use crate::app::{dialogs, findings_csv};
use crate::export::{Format, write_file};
use crate::store::RowId;

impl DatelineApp {
    pub(super) fn save(&mut self, command: SaveCommand, ctx: &Context) {
        match command {
            SaveCommand::Events(format, scope) => {
                let name = format!("events.{}", format.ending());
                let outbox = self.outbox.clone();
                dialogs::pick_target(&name, move |path| {
                    outbox.send(Message::Chosen(SaveCommand::EventsTo(path, format, scope).into()));
                });
            }
            SaveCommand::EventsTo(path, format, scope) => self.save_events(path, format, scope, ctx),
            SaveCommand::Cancel => {
                if let Some(saving) = &self.state.open.saving {
                    saving.progress.cancel();
                }
            }
            SaveCommand::Findings => {
                let bytes = findings_csv::findings_csv(&self.state.open.store);
                self.save_bytes("findings.csv", bytes);
            }
        }
    }

    /// Asks where to save, and writes `bytes` there, unless that is a file that is open.
    pub(super) fn save_bytes(&self, name: &str, bytes: Vec<u8>) {
        let outbox = self.outbox.clone();
        let mut opened = self.state.open.store.paths();
        // One that could not be opened yet.
        opened.extend(self.state.seen.mapping.iter().map(|draft| draft.path.disk.clone()));
        dialogs::pick_target(name, move |path| {
            let written = write_file(&path, &opened, |out| out.write_all(&bytes));
            let saved = written.map_err(|error| format!("{}: {error}", path.display()));
            outbox.send(Message::Saved(saved.map(|()| path)));
        });
    }

    fn save_events(&mut self, path: PathBuf, format: Format, scope: Scope, ctx: &Context) {
        if self.state.open.saving.is_some() {
            self.notices.warn(ctx, "Events are being saved already.");
            return;
        }
        let (store, answer) = (self.state.open.store.clone(), self.state.found.answer.clone());
        let rows: Vec<RowId> = match scope {
            Scope::Matching => answer.rows().collect(),
            Scope::Selected => self.state.seen.selected.into_iter().collect(),
            Scope::All => store.rows().collect(),
        };
        let opened = store.paths();
        let saving = Saving::new(&path, rows.len() * format.passes());
        self.state.open.saving = Some(saving.clone());
        let outbox = self.outbox.clone();
        let thread = std::thread::Builder::new().name("save".to_owned()).spawn(move || {
            let progress = &saving.progress;
            let counted = rows.iter().copied().inspect(|_| progress.add(0, 1));
            let wanted = counted.take_while(|_| !progress.is_cancelled());
            let written = write_file(&path, &opened, |out| {
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
                Err(error) => Err(format!("{}: {error}", path.display())),
            }));
        });
        if let Err(error) = thread {
            self.state.open.saving = None;
            self.notices.error(ctx, format!("Not saved: {error}"));
        }
    }

    /// Takes in where events were saved, nothing if that was cancelled, or why they were not.
    pub(in crate::app) fn take_saved(&mut self, saved: Result<Option<PathBuf>, String>, ctx: &Context) {
        self.state.open.saving = None;
        match saved {
            Ok(Some(path)) => self.notices.done(ctx, format!("Saved {}", path.display())),
            Ok(None) => self.notices.done(ctx, "Saving was cancelled; nothing was written."),
            Err(reason) => self.notices.error(ctx, format!("Not saved: {reason}")),
        }
    }
}
