//! How far reading has come: in the way while there is nothing to see yet, then beside what was read first.

use eframe::egui::{Align, Key, Label, Layout, ProgressBar, RichText, Ui};

use super::card::card;
use super::strip::strip_ui;
use crate::app::command::FilesCommand;
use crate::app::loading::Loading;
use crate::app::theme::space;
use crate::app::widgets::muted;
use crate::app::wording::{grouped, megabytes};
use crate::app::{Command, State, Theme, fonts, text};
use crate::batch::Progress;

/// Nothing of the files can be shown yet.
pub fn loading_ui(loading: &Loading, ui: &Ui, commands: &mut Vec<Command>) {
    card(ui, "loading").show(ui.ctx(), |ui| {
        ui.set_width(380.0);
        ui.add(Label::new(RichText::new(text::visual(&title(loading))).font(fonts::semibold(15.0))).truncate());
        ui.add_space(space::S);
        bar_ui(&loading.progress, ui);
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            muted(ui, &words(&loading.progress));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button("Cancel").clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                    commands.push(FilesCommand::CancelLoading.into());
                }
            });
        });
    });
}

/// The first events of a file are shown, and the rest is being read or was not wanted.
pub fn beginning_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let shown = format!("the first {} events", grouped(state.open.store.len()));
    ui.horizontal(|ui| {
        let Some(loading) = state.open.growing() else {
            ui.label(format!("Opening was cancelled: only {shown} of the file are shown."));
            let paths = state.open.store.paths();
            if ui.button("Read all of it").clicked() {
                commands.push(FilesCommand::Open(paths).into());
            }
            return;
        };
        ui.add(Label::new(
            RichText::new(text::visual(&title(loading))).font(fonts::semibold(13.0)),
        ));
        ui.scope(|ui| {
            ui.set_width(140.0);
            bar_ui(&loading.progress, ui);
        });
        muted(
            ui,
            &format!("{} · so far {shown} are shown and counted", words(&loading.progress)),
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button("Cancel").clicked() {
                commands.push(FilesCommand::CancelLoading.into());
            }
        });
    });
}

/// Only the first events of a file were wanted.
pub fn part_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let files = state.open.store.files().iter();
    for file in files {
        let Some(beginning) = file.report.beginning() else {
            continue;
        };
        let words = format!("{}: {beginning}", text::isolated(&file.name()));
        strip_ui(ui, &words, |ui| {
            if ui.button("Read all of it").clicked() {
                commands.push(FilesCommand::Open(vec![file.path.disk.clone()]).into());
            }
        });
    }
}

fn title(loading: &Loading) -> String {
    match &loading.paths[..] {
        [one] => format!(
            "Opening {}",
            one.file_name().unwrap_or(one.as_os_str()).to_string_lossy()
        ),
        many => format!("Opening {} files", many.len()),
    }
}

fn bar_ui(progress: &Progress, ui: &mut Ui) {
    let (bytes, all) = (progress.bytes(), progress.bytes_total());
    #[expect(clippy::cast_precision_loss, reason = "a bar of a few hundred pixels")]
    let share = if all == 0 {
        0.0
    } else {
        (bytes as f32 / all as f32).min(1.0)
    };
    let color = Theme::of(ui).accent();
    ui.add(ProgressBar::new(share).desired_height(6.0).fill(color));
}

fn words(progress: &Progress) -> String {
    let (bytes, all) = (progress.bytes(), progress.bytes_total());
    let rows = grouped(usize::try_from(progress.rows()).unwrap_or(usize::MAX));
    if all > 0 && bytes >= all {
        format!("{rows} rows read, building the timeline")
    } else {
        format!("{} of {} · {rows} rows", megabytes(bytes), megabytes(all))
    }
}
