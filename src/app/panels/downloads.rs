use eframe::egui::Ui;

use super::strip::strip_ui;
use crate::app::command::{FilesCommand, LayoutCommand};
use crate::app::{Command, State, text};
use crate::batch::decision::{CopyDecision, Decision, NewerBy, OtherFiles};

/// What is to be said about files that are, or may be, downloads of one export.
pub enum Downloads {
    /// Nobody can tell: one of them by name, and the others.
    Unsure(String, OtherFiles),
    /// A newer one, with the older.
    Newer(String, OtherFiles),
    /// One that is taken for the newer of these, though nothing tells.
    Guessed(String, OtherFiles),
    /// One that holds the same as others.
    Same(String, OtherFiles),
}

impl Downloads {
    /// `None` if there is nothing to say, or somebody has answered.
    pub fn of(state: &State) -> Option<Self> {
        if state.open.downloads_settled || state.asked.apart {
            return None;
        }
        let files = state.open.store.files().iter();
        let decisions = files.flat_map(|file| file.report.decisions.iter().map(move |decision| (file, decision)));
        let mut newer = None;
        for (file, decision) in decisions {
            match decision {
                Decision::Copies(CopyDecision::Unsure { of, .. }) => {
                    return Some(Self::Unsure(file.name(), of.clone()));
                }
                Decision::Copies(CopyDecision::Newer {
                    older,
                    by,
                    removed,
                    added,
                    changed,
                    ..
                }) => {
                    let (name, older) = (file.name(), older.clone());
                    newer = Some(match by {
                        _ if removed + added + changed == 0 => Self::Same(name, older),
                        NewerBy::LastEvent | NewerBy::FileTime => Self::Newer(name, older),
                        NewerBy::Opening => Self::Guessed(name, older),
                    });
                }
                _ => {}
            }
        }
        newer
    }
}

/// Says which file was taken for the newer download of another, or asks where nobody can tell.
pub fn downloads_ui(downloads: &Downloads, ui: &mut Ui, commands: &mut Vec<Command>) {
    let name = |name: &str| text::isolated(name).into_owned();
    let names = |others: &OtherFiles| {
        let named = others.named.iter().map(|other| name(other)).collect();
        OtherFiles { named, ..*others }
    };
    let words = match downloads {
        Downloads::Unsure(one, others) => format!(
            "{} and {} share ids, but only some of these events are the same. All events of {} are shown.",
            name(one),
            names(others),
            if others.count == 1 { "both" } else { "these files" }
        ),
        Downloads::Newer(newer, older) => format!("{} is taken for a newer download of {}.", name(newer), names(older)),
        Downloads::Guessed(newer, older) => format!(
            "Nothing tells which is the newer download, {} or {}: what {} says is shown.",
            name(newer),
            names(older),
            name(newer)
        ),
        Downloads::Same(one, others) => format!(
            "{} and {} are downloads of one export with the same events; each is shown once.",
            name(one),
            names(others)
        ),
    };
    strip_ui(ui, &words, |ui| match downloads {
        Downloads::Unsure(..) => {
            if ui.button("They are two exports").clicked() {
                commands.push(FilesCommand::SettleDownloads.into());
            }
            let one = ui.button("One export");
            let tip = "Shows each event once, as the newer download has it";
            if one.on_hover_text(tip).clicked() {
                commands.push(FilesCommand::TakeAsOneExport.into());
            }
        }
        Downloads::Newer(..) | Downloads::Guessed(..) | Downloads::Same(..) => {
            if matches!(downloads, Downloads::Guessed(..)) && ui.button("The other way round").clicked() {
                commands.push(FilesCommand::TurnDownloads.into());
            }
            if ui.button("Looks right").clicked() {
                commands.push(FilesCommand::SettleDownloads.into());
            }
            let apart = ui.button("Show repeats separately");
            if apart
                .on_hover_text("Every row of these files becomes an event of its own")
                .clicked()
            {
                commands.push(LayoutCommand::ToggleApart.into());
            }
        }
    });
}
