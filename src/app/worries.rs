//! What the user is told of his own work: until he says that he has seen it, and at every start until then.

use std::path::{Path, PathBuf};

use dateline_files::Turn;

use super::app::DatelineApp;
use super::state::Worry;
use crate::faults;
use crate::work::{self, KeepError, LoadError, LoadErrorKind};

impl DatelineApp {
    /// Tells the user something until he has seen it.
    pub(super) fn worry(&mut self, words: String, file: Option<PathBuf>) {
        let worry = Worry { words, file };
        if !self.state.worries.contains(&worry) {
            self.state.worries.push(worry);
        }
    }

    /// Tells that a file was damaged when something was to be kept in it.
    pub(super) fn tell_of_set_aside(&mut self, set_aside: Option<PathBuf>) {
        if let Some(path) = set_aside {
            self.worry(words(&path), Some(path));
        }
    }

    /// Tells that a file is damaged, and where it was put if that was possible.
    pub(super) fn tell_of_damage(&mut self, error: &str, set_aside: Result<Option<PathBuf>, KeepError>) {
        match set_aside {
            Ok(Some(path)) => {
                let words = format!(
                    "{error}. It is kept as {}; what you do now goes into a new file.",
                    path.display()
                );
                self.worry(words, Some(path));
            }
            Ok(None) => self.worry(error.to_string(), None),
            Err(failure) => self.worry(format!("{error}. It could not be put aside: {failure}"), None),
        }
    }

    /// Tells that the settings are not used, and what becomes of them.
    pub(super) fn tell_of_settings(&mut self, unread: &LoadErrorKind) {
        let Some(path) = self.settings_path.clone() else { return };
        if unread.is_damage() {
            let kept = self
                .state
                .preferred
                .keep(&path, &self.saved_settings, &self.guarded_data());
            let error = format!("{}: {unread}", path.display());
            self.tell_of_damage(&error, kept);
        } else {
            let words = format!(
                "Settings cannot be used, and new ones are not saved: {}: {unread}",
                path.display()
            );
            self.worry(words, None);
            self.has_told_of_settings = true;
        }
    }

    /// Tells which of the mappings that were chosen before cannot be used.
    pub(super) fn tell_of_mappings(&mut self, unread: Vec<LoadError>) {
        for error in unread {
            if error.kind.is_damage() {
                let set_aside = Turn::take(&error.path, Turn::PATIENCE).and_then(|turn| turn.set_aside(&work::now()));
                self.tell_of_damage(&error.to_string(), set_aside.map(Some).map_err(KeepError::from));
            } else {
                self.worry(
                    format!("Columns that you have told apart cannot be used: {error}"),
                    None,
                );
            }
        }
    }

    /// Tells of what was set aside in a folder, now or in earlier runs, unless the user has seen that.
    pub(super) fn look_for_set_aside(&mut self, folder: &Path) {
        for path in work::set_aside_in(folder) {
            if !self.is_told_of(&path) {
                self.worry(words(&path), Some(path));
            }
        }
    }

    /// Tells of faults that ended earlier runs, unless the user has seen that.
    pub fn look_for_reports(&mut self, folder: &Path) {
        for path in faults::reports_in(folder) {
            if !self.is_told_of(&path) {
                let words = format!("Dateline ended by a fault of its own. {}", report_words(&path));
                self.worry(words, Some(path));
            }
        }
    }

    /// Tells that a part of the program has just ended by a fault.
    pub(super) fn tell_of_fault(&mut self, report: PathBuf) {
        let words = format!(
            "A part of Dateline has ended by a fault of its own. What you did by hand is saved; if something no longer answers, \
             start Dateline anew. {}",
            report_words(&report)
        );
        if let Some(fault) = &mut self.fault {
            fault.report = Some(report.clone());
        }
        self.worry(words, Some(report));
    }

    fn is_told_of(&self, file: &Path) -> bool {
        let mut worries = self.state.worries.iter();
        worries.any(|worry| worry.file.as_deref() == Some(file))
            || self.state.preferred.seen_damage.iter().any(|seen| seen == file)
    }

    /// Takes in that the user has seen all of it.
    pub(super) fn see_worries(&mut self) {
        let seen = &mut self.state.preferred.seen_damage;
        seen.retain(|path| path.exists());
        seen.extend(self.state.worries.drain(..).filter_map(|worry| worry.file));
        self.save_settings();
    }
}

pub(super) fn report_words(report: &Path) -> String {
    format!(
        "The report {} says where, and holds nothing of your files. Nothing was sent; please add it to an issue at {}/issues.",
        report.display(),
        env!("CARGO_PKG_REPOSITORY")
    )
}

fn words(set_aside: &Path) -> String {
    format!(
        "A file of your own work was damaged and is not used any more. It is kept as {}.",
        set_aside.display()
    )
}
