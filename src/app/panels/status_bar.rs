use std::path::PathBuf;

use eframe::egui::{Align, Layout, Popup, RichText, Spinner, TextWrapMode, Ui};

use super::figure_sum::figure_sum_ui;
use super::menus::zone_choices_ui;
use super::selected_count::selected_count_ui;
use dateline_case::Access;

use crate::app::command::{CaseCommand, EditCommand, SaveCommand, WindowCommand};
use crate::app::text::isolated;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, text_link};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, PanelKind, State, Theme, WindowKind};
use crate::batch::FilePath;
use crate::event::{Change, ClockZone};
use crate::export::plain;

/// The least widths for the zone of clock times, and for the names of the files.
const ZONE: f32 = 240.0;
const ORIGIN: f32 = 60.0;

/// How many events match, how many have no date, what was odd, which files are open.
pub fn status_bar_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_height(20.0);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        if !state.open.is_any() {
            muted(ui, "No file is open");
            return;
        }
        ui.spacing_mut().item_spacing.x = space::L;
        muted(ui, &selection_words(state));
        figure_sum_ui(state, ui, commands);
        selected_count_ui(state, ui, commands);
        let undated = state.found.answer.undated.len();
        let all_undated = state.open.store.len() - state.open.store.dated();
        if all_undated == 0 {
            muted(ui, "0 undated");
        } else if text_link(ui, &format!("{} undated", grouped(undated))).clicked() {
            commands.push(WindowCommand::TogglePanel(PanelKind::Undated).into());
        }
        let findings = state.open.finding_count();
        if text_link(ui, &counted(findings, "finding")).clicked() {
            commands.push(WindowCommand::Show(WindowKind::Findings).into());
        }
        case_ui(state, ui, commands);
        if let Some(saving) = &state.open.saving {
            ui.spacing_mut().item_spacing.x = space::S;
            muted(
                ui,
                &format!("Saving {}: {} %", isolated(&saving.name), saving.percent()),
            );
            if text_link(ui, "Cancel saving").clicked() {
                commands.push(SaveCommand::Cancel.into());
            }
        }
        if state.is_answering() {
            ui.add(Spinner::new().size(size::SECONDARY));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // With large text there is room for what stands nowhere else.
            if ui.available_width() > ZONE {
                zone_ui(state, ui, commands);
            }
            if ui.available_width() > ORIGIN {
                ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                muted(ui, &origin_words(state));
            }
        });
    });
}

/// In which zone clock times are, and a menu to change it.
fn zone_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let words = match state.open.store.zone() {
        ClockZone::AsGiven => match state.open.store.axis_zone() {
            ClockZone::AsGiven => "times as given".to_owned(),
            axis => format!("times as given, axis in {axis}"),
        },
        zone => format!("times in {zone}"),
    };
    let response = text_link(ui, &words);
    Popup::menu(&response).show(|ui| zone_choices_ui(state, ui, commands));
}

fn selection_words(state: &State) -> String {
    let (total, all) = (state.found.answer.total, state.open.store.len());
    let (possible, certain) = (total.possible as usize, total.certain as usize);
    let events = if all == 1 { "event" } else { "events" };
    let part = if state.open.is_part() {
        " of a part of the file"
    } else {
        ""
    };
    let words = if possible == all {
        format!("{} {events}{part}", grouped(all))
    } else {
        format!("{} of {} {events}{part}", grouped(possible), grouped(all))
    };
    let words = if certain == possible {
        words
    } else {
        format!("{words} ({} certainly)", grouped(certain))
    };
    match removed(state) {
        0 => words,
        removed => format!("{words} · {} in an older download only", grouped(removed as usize)),
    }
}

/// How many of the events that are found a newer download no longer has.
fn removed(state: &State) -> u32 {
    let answer = &state.found.answer;
    let removed = answer.provenance.changes.get(Change::Removed as usize);
    let removed = removed.filter(|_| answer.filter.changes.is_empty());
    removed.map_or(0, |count| count.possible)
}

fn origin_words(state: &State) -> String {
    let paths = state.open.store.paths();
    // A name may hold the end of a line.
    let name = |path: &PathBuf| isolated(&plain(&FilePath::from(path.as_path()).name())).into_owned();
    let names: Vec<String> = paths.iter().map(name).collect();
    let mut files = match &names[..] {
        [first, second, _, ..] => format!("{first}, {second} and {} more", names.len() - 2),
        _ => names.join(", "),
    };
    let count = state.open.store.files().iter().filter(|file| !file.is_added).count();
    if count > paths.len() {
        // Some of them are archives or workbooks.
        files = format!("{files}: {count} files of events");
    }
    let seconds = state.open.opened_in.as_secs_f64();
    if seconds > 0.0 && state.open.beginning_of.is_none() {
        format!("{files} · opened in {seconds:.2} s")
    } else {
        files
    }
}

/// Which case holds what was added, and that it is saved.
fn case_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if let Some(failed) = &state.open.marks.failed {
        let words = RichText::new("Not saved")
            .size(size::SECONDARY)
            .color(Theme::of(ui).doubt());
        ui.label(words).on_hover_text(failed);
    }
    let Some(case) = state.open.marks.case() else { return };
    if state.open.marks.says_more(&state.open.store) {
        let (words, explained) = if state.asked.as_in_files {
            (
                "As in the files",
                "What the case corrects, adds and merges does not count. Click to have it count (C).",
            )
        } else {
            (
                "As corrected",
                "What the case corrects, adds and merges counts. Click to see what the files say (C).",
            )
        };
        if text_link(ui, words).on_hover_text(explained).clicked() {
            commands.push(EditCommand::ToggleAsInFiles.into());
        }
    }
    let name = case
        .path
        .file_stem()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    match case.access {
        Access::ReadOnly(reason) => {
            muted(ui, &format!("Case {}, read only", isolated(&name))).on_hover_text(reason.to_string());
        }
        Access::Write if case.is_unnamed => {
            let link = text_link(ui, "Marks saved").on_hover_text(format!(
                "In {}, which is found again with these files. Click to give the case a place of its own.",
                case.path.display()
            ));
            if link.clicked() {
                commands.push(CaseCommand::SaveDialog.into());
            }
        }
        Access::Write => {
            muted(ui, &format!("Case {}, saved", isolated(&name))).on_hover_text(case.path.display().to_string());
        }
    }
}
