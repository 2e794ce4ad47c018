use eframe::egui::Ui;

use super::strip::strip_ui;
use crate::app::command::{FilesCommand, FilterCommand, WindowCommand};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, State, WindowKind, text};
use crate::batch::FilePath;
use crate::event::Change;
use crate::query::Filter;
use crate::store::Reread;

/// That open files have changed on the disk, with an offer to read them again.
pub fn changed_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mut paths = state.open.changed.iter();
    let Some(first) = paths.next() else {
        return;
    };
    let name = text::isolated(&FilePath::from(first.as_path()).name()).into_owned();
    let words = match paths.count() {
        0 => format!("{name} has changed since it was read."),
        others => format!("{name} and {others} more have changed since they were read."),
    };
    strip_ui(ui, &words, |ui| {
        if ui.button("Not now").clicked() {
            commands.push(FilesCommand::SettleChanged.into());
        }
        let again = ui.button("Read again");
        if again.on_hover_text("Filters, view and selection stay").clicked() {
            commands.push(FilesCommand::ReadAgain.into());
        }
    });
}

/// What has changed in files that were read again.
pub fn reread_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let [added, changed, removed] = counts(&state.open.reread);
    let words = format!(
        "{}: {} added, {} changed, {} no longer there.",
        names(&state.open.reread),
        counted(added, "row"),
        grouped(changed),
        grouped(removed)
    );
    strip_ui(ui, &words, |ui| {
        if ui.button("Close").clicked() {
            commands.push(FilesCommand::SettleReread.into());
        }
        if removed > 0 && ui.button("What is gone …").clicked() {
            commands.push(WindowCommand::Show(WindowKind::Gone).into());
        }
        let wanted = [(added, Change::Added), (changed, Change::Changed)];
        let of_now: Vec<Change> = wanted
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(_, change)| *change)
            .collect();
        if !of_now.is_empty() && ui.button("Show only these").clicked() {
            let filter = Filter {
                changes: of_now,
                ..Filter::default()
            };
            commands.push(FilterCommand::Set(Box::new(filter)).into());
        }
    });
}

fn names(reread: &[Reread]) -> String {
    let differing: Vec<&Reread> = reread.iter().filter(|reread| !reread.is_same()).collect();
    match &differing[..] {
        [one] => format!("{} was read again", text::isolated(&one.path.name())),
        many => format!("{} files were read again", grouped(many.len())),
    }
}

fn counts(reread: &[Reread]) -> [usize; 3] {
    let sum = |of: fn(&Reread) -> usize| reread.iter().map(of).sum();
    [
        sum(|reread| reread.added),
        sum(|reread| reread.changed),
        sum(|reread| reread.removed),
    ]
}
