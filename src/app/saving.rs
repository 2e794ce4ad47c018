//! Saving events: which, in what format, where.

use std::path::PathBuf;

use eframe::egui::Context;

use super::app::DatelineApp;
use super::jobs::Message;
use super::widgets::grouped;
use super::{Command, dialogs};
use crate::export::{Format, write_file};

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
            _ => {}
        }
    }

    fn save_events(&mut self, path: PathBuf, format: Format, scope: Scope, ctx: &Context) {
        let (store, answer) = (self.state.store.clone(), self.state.answer.clone());
        let rows: Vec<u32> = match scope {
            Scope::Matching => answer.rows().collect(),
            Scope::Selected => self.state.selected.into_iter().collect(),
            Scope::All => (0..u32::try_from(store.len()).unwrap_or(u32::MAX)).collect(),
        };
        let opened = store.paths();
        self.notices
            .done(ctx, format!("Saving {} events …", grouped(rows.len())));
        let outbox = self.outbox.clone();
        let saving = std::thread::Builder::new().name("save".to_owned()).spawn(move || {
            let written = write_file(&path, &opened, |out| format.write(out, &store, rows.iter().copied()));
            outbox.send(Message::Saved(
                written
                    .map(|()| path.clone())
                    .map_err(|error| format!("{}: {error}", path.display())),
            ));
        });
        if let Err(error) = saving {
            self.notices.error(ctx, format!("Not saved: {error}"));
        }
    }
}
