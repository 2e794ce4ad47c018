//! Saving events: which, in what format, where.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use super::app::DatelineApp;
use super::jobs::Message;
use super::{Command, dialogs};
use crate::export::{Format, write_file};
use crate::read::Progress;

/// Which events are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Those that the filters select.
    #[default]
    Matching,
    /// The selected one.
    Selected,
    All,
}

impl Scope {
    pub const ALL: [Self; 3] = [Self::Matching, Self::Selected, Self::All];

    pub fn label(self) -> &'static str {
        match self {
            Self::Matching => "All that match the filters",
            Self::Selected => "The selected event",
            Self::All => "All events of the open files",
        }
    }
}

/// Events that are being saved.
#[derive(Clone)]
pub struct Saving {
    /// Of the file.
    pub name: String,
    /// How often an event is looked at in all.
    pub looks: usize,
    pub progress: Arc<Progress>,
}

impl Saving {
    fn new(path: &Path, looks: usize) -> Self {
        Self {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            looks,
            progress: Arc::default(),
        }
    }

    /// How much is done, from 0 to 100.
    pub fn percent(&self) -> u64 {
        let looks = u64::try_from(self.looks).unwrap_or(u64::MAX).max(1);
        (self.progress.rows().saturating_mul(100) / looks).min(100)
    }
}

impl DatelineApp {
    pub(super) fn apply_to_saving(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::SaveEvents(format, scope) => {
                let name = format!("events.{}", format.ending());
                let outbox = self.outbox.clone();
                dialogs::pick_target(&name, move |path| {
                    outbox.send(Message::Chosen(Command::SaveEventsTo(path, format, scope)));
                });
            }
            Command::SaveEventsTo(path, format, scope) => self.save_events(path, format, scope, ctx),
            Command::CancelSaving => {
                if let Some(saving) = &self.state.saving {
                    saving.progress.cancel();
                }
            }
            _ => {}
        }
    }

    fn save_events(&mut self, path: PathBuf, format: Format, scope: Scope, ctx: &Context) {
        if self.state.saving.is_some() {
            self.notices.warn(ctx, "Events are being saved already.");
            return;
        }
        let (store, answer) = (self.state.store.clone(), self.state.answer.clone());
        let rows: Vec<u32> = match scope {
            Scope::Matching => answer.rows().collect(),
            Scope::Selected => self.state.selected.into_iter().collect(),
            Scope::All => (0..u32::try_from(store.len()).unwrap_or(u32::MAX)).collect(),
        };
        let opened = store.paths();
        let saving = Saving::new(&path, rows.len() * format.passes());
        self.state.saving = Some(saving.clone());
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
            self.state.saving = None;
            self.notices.error(ctx, format!("Not saved: {error}"));
        }
    }

    /// Takes in where events were saved, nothing if that was cancelled, or why they were not.
    pub(super) fn take_saved(&mut self, saved: Result<Option<PathBuf>, String>, ctx: &Context) {
        self.state.saving = None;
        match saved {
            Ok(Some(path)) => self.notices.done(ctx, format!("Saved {}", path.display())),
            Ok(None) => self.notices.done(ctx, "Saving was cancelled; nothing was written."),
            Err(reason) => self.notices.error(ctx, format!("Not saved: {reason}")),
        }
    }
}
