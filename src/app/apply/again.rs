//! Files that have changed on the disk since they were read, and are read again.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui::Context;

use crate::app::WindowKind;
use crate::app::app::DatelineApp;
use crate::app::jobs::Pick;
use crate::app::loading::Loading;
use crate::app::opening::{Opening, OpeningKind};
use crate::app::text::isolated;
use crate::batch::FilePath;
use crate::read::Error;
use crate::store::{Reread, Store};

impl DatelineApp {
    pub(in crate::app) fn take_changed_files(&mut self, paths: Vec<PathBuf>) {
        let open = self.state.open.store.paths();
        let changed = &mut self.state.open.changed;
        for path in paths {
            if open.contains(&path) && !changed.contains(&path) {
                changed.push(path);
            }
        }
    }

    pub(super) fn read_again(&mut self, ctx: &Context) {
        let store = self.state.open.store.clone();
        if !store.paths().is_empty() {
            self.load(ctx, |number, mappings| Loading::again(&store, mappings, number));
        }
    }

    /// Shows what was read, unless a file could not be: then what was read before stays.
    pub(super) fn take_again(
        &mut self,
        store: Option<Arc<Store>>,
        reread: Vec<Reread>,
        failures: Vec<Error>,
        took: Duration,
    ) {
        self.state.open.loading = None;
        self.state.open.changed.clear();
        match store {
            Some(store) if failures.is_empty() => self.open_store(Opening {
                store,
                took,
                keeps_filter: true,
                kind: OpeningKind::Again(reread.into()),
            }),
            _ => {
                self.state.open.failed_beside = false;
                self.state.open.failures = failures;
            }
        }
    }

    pub(super) fn finish_again(&mut self, store: Arc<Store>, reread: Arc<[Reread]>, ctx: &Context) {
        let old = std::mem::replace(&mut self.state.open.store, store);
        let before = std::mem::take(&mut self.state.seen.selection);
        let place = before.focus().and_then(|row| old.origin(row));
        self.forget_rows();
        let is_same = reread.iter().all(Reread::is_same);
        self.state.open.reread = reread;
        self.state.open.reread_settled = false;
        let focus = place.and_then(|(path, row)| self.state.open.row_now((&path, row)));
        self.carry_selection(&before, focus, |app| Pick::Carried {
            from: (&old).into(),
            rows: before.rows().into(),
            reread: (&app.state.open.reread).into(),
        });
        self.ask_about_columns();
        if is_same {
            let names = self.state.open.store.paths();
            let words = match &names[..] {
                [one] => {
                    let name = FilePath::from(one.as_path()).name();
                    format!("{} was read again: its rows say what they said.", isolated(&name))
                }
                _ => "The files were read again: their rows say what they said.".to_owned(),
            };
            self.notices.done(ctx, words);
        }
    }

    /// The marks of what was added and changed stay until files are read or opened anew.
    pub(super) fn settle_reread(&mut self) {
        self.state.open.reread_settled = true;
        self.close_window(WindowKind::Gone);
    }
}
