use eframe::egui::{Align, Label, Layout, RichText, Ui};

use crate::app::command::{FilesCommand, LayoutCommand};
use crate::app::theme::space;
use crate::app::{Command, State, Theme, icons, text};
use crate::batch::decision::{CopyDecision, Decision};

/// What is to be said about files that are, or may be, downloads of one export.
pub enum Downloads {
    /// Nobody can tell: two of them by name.
    Unsure(String, String),
    /// A newer one, with the names of the older.
    Newer(String, Vec<String>),
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
                Decision::Copies(CopyDecision::Newer { older, .. }) => {
                    newer = Some(Self::Newer(file.name(), older.clone()));
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
    let words = match downloads {
        Downloads::Unsure(a, b) => format!(
            "{} and {} share ids, but only some of these events are the same. All events of both are shown.",
            name(a),
            name(b)
        ),
        Downloads::Newer(newer, older) => {
            let older: Vec<String> = older.iter().map(|older| name(older)).collect();
            format!(
                "{} is taken for a newer download of {}.",
                name(newer),
                older.join(" and ")
            )
        }
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(RichText::new(icons::INFO).color(Theme::of(ui).muted()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            match downloads {
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
                Downloads::Newer(..) => {
                    if ui.button("Looks right").clicked() {
                        commands.push(FilesCommand::SettleDownloads.into());
                    }
                    let apart = ui.button("Show all rows apart");
                    if apart
                        .on_hover_text("Every row of both becomes an event of its own")
                        .clicked()
                    {
                        commands.push(LayoutCommand::ToggleApart.into());
                    }
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(text::visual(&words).into_owned()).truncate());
            });
        });
    });
}
