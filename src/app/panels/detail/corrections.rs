//! What the case says of the selected event instead of what its file says.

use eframe::egui::Ui;

use super::part;
use crate::app::command::EditCommand;
use crate::app::paragraph::paragraph_ui;
use crate::app::state::RowMerge;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, text_link};
use crate::app::wording::capitalised;
use crate::app::{Command, Detail, State, Theme, fonts};
use crate::case::{part_words, value_words};

/// Each correction with what the file says, who made it, when and why; and whether the event was entered or is several.
pub fn corrections_ui(detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let open = &state.open;
    let can_write = open
        .marks
        .case()
        .is_some_and(|case| case.access == dateline_case::Access::Write);
    let theme = Theme::of(ui);
    if let Some(own) = open.marks.entered_in(&open.store, detail.row) {
        let (by, at) = (&own.entered.by, super::marks::when(own.entered.at));
        muted(ui, &format!("Entered by {by}, {at}. No file has it."));
        if can_write && text_link(ui, "Remove this event").clicked() {
            commands.push(EditCommand::Remove(own.id).into());
        }
    }
    if let Some(RowMerge { merge, shown }) = open.marks.merge_of(&open.store, detail.row) {
        let (by, at) = (&merge.signed.by, super::marks::when(merge.signed.at));
        let events = merge.events.len();
        let is_shown = if state.asked.as_in_files {
            "They stand apart here, as in their files.".to_owned()
        } else if shown == events {
            "Their claims stand side by side.".to_owned()
        } else {
            missing_words(events - shown)
        };
        muted(ui, &format!("{events} events are one, says {by}, {at}. {is_shown}"));
        if can_write && text_link(ui, "Take them apart").clicked() {
            commands.push(EditCommand::Split(merge.id).into());
        }
    }
    let corrections: Vec<_> = open.marks.corrections_of(&open.store, detail.row).collect();
    if corrections.is_empty() {
        return;
    }
    part(ui, "Corrections");
    for (correction, counts) in corrections {
        let of = part_words(correction.part);
        let in_file = value_words(correction.part, correction.in_file.as_deref());
        let instead = value_words(correction.part, correction.corrected.as_deref());
        let words = if !counts {
            format!("Not applied to {of}, since the file says something else by now: {instead} instead of {in_file}")
        } else if state.asked.as_in_files {
            format!("Not shown, {of}: {instead} instead of {in_file}")
        } else {
            format!("{of}: {instead}. The file says {in_file}")
        };
        let color = if counts { theme.text() } else { theme.doubt() };
        paragraph_ui(ui, &capitalised(&words), fonts::regular(size::SECONDARY), color);
        let why = match correction.why.as_str() {
            "" => String::new(),
            why => format!(": {why}"),
        };
        let (by, at) = (&correction.signed.by, super::marks::when(correction.signed.at));
        muted(ui, &format!("{by}, {at}{why}"));
        if can_write && text_link(ui, "Take back").clicked() {
            commands.push(EditCommand::TakeBack(correction.id).into());
        }
        ui.add_space(space::XS);
    }
}

fn missing_words(missing: usize) -> String {
    match missing {
        1 => "One of them is in none of the open files.".to_owned(),
        missing => format!("{missing} of them are in none of the open files."),
    }
}
