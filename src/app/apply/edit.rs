//! Corrections, entered events and merges.

use dateline_case::{EventMerge, EventPart, NewCorrection};
use eframe::egui::Context;
use rustc_hash::FxHashSet;

use crate::app::WindowKind;
use crate::app::app::DatelineApp;
use crate::app::command::EditCommand;
use crate::app::event_form::{EventForm, FormOf};
use crate::app::history::Change;
use crate::app::jobs::CaseChange;
use crate::app::wording::sentence;
use crate::case::{corrections, of_json, to_json};
use crate::event::Event;
use crate::store::RowId;

impl DatelineApp {
    pub(super) fn apply_to_events(&mut self, command: EditCommand, ctx: &Context) {
        match command {
            EditCommand::Edit => self.edit_selected(ctx),
            EditCommand::New => self.open_form(EventForm::new(FormOf::New, &Event::default())),
            EditCommand::Change(form) => self.state.seen.form = Some(*form),
            EditCommand::Keep => self.keep_form(ctx),
            EditCommand::TakeBack(correction) => self.change_case(CaseChange::TakeBack(correction)),
            EditCommand::Remove(event) => self.change_case(CaseChange::RemoveEntered(event)),
            EditCommand::Merge => self.merge_selected(ctx),
            EditCommand::Split(merge) => self.change_case(CaseChange::Split(merge)),
            EditCommand::ToggleAsInFiles => {
                self.record(Change::Filter, ctx);
                self.state.asked.as_in_files = !self.state.asked.as_in_files;
                self.ask_for_zone();
                let words = if self.state.asked.as_in_files {
                    "Events are as their files say."
                } else {
                    "Events are as they are corrected."
                };
                self.notices.done(ctx, words);
            }
        }
    }

    pub(super) fn open_form(&mut self, form: EventForm) {
        self.state.seen.form = Some(form);
        self.show_window(WindowKind::Event);
    }

    fn edit_selected(&mut self, ctx: &Context) {
        let selection = &self.state.seen.selection;
        let Some(row) = selection.focus().filter(|_| !selection.is_several()) else {
            self.notices.warn(ctx, "Select one event to correct it.");
            return;
        };
        let open = &self.state.open;
        if self.state.asked.as_in_files && open.marks.says_more(&open.store) {
            self.notices.warn(
                ctx,
                "Events are as their files say now: C shows them as corrected, to be corrected further.",
            );
            return;
        }
        if let Some(own) = open.marks.entered_in(&open.store, row) {
            let event = of_json(&own.json).unwrap_or_default();
            let form = EventForm::new(FormOf::Entered(own.id), &event);
            self.open_form(form);
            return;
        }
        let of = match open.marks.merge_of(&open.store, row) {
            Some(of_row) if of_row.shown > 1 && open.store.overlay().is_some() => {
                let words = "Several events are one here: take them apart to correct each, then merge them again.";
                self.notices.warn(ctx, words);
                return;
            }
            Some(_) | None => match open.store.place(row) {
                Some(place) => FormOf::Correction(place),
                None => return,
            },
        };
        let form = EventForm::new(of, &open.store.event_as_given(row));
        self.open_form(form);
    }

    /// Keeps what the form says, if it makes an event.
    fn keep_form(&mut self, ctx: &Context) {
        let Some(form) = self.state.seen.form.clone() else {
            return;
        };
        let event = match form.event() {
            Ok(event) => event,
            Err(error) => {
                self.notices.warn(ctx, sentence(&error));
                return;
            }
        };
        let change = match form.of {
            FormOf::Correction(place) => {
                let open = &self.state.open;
                let rows = open.store.rows_at(&FxHashSet::from_iter([place]));
                let Some(&(row, _)) = rows.first() else {
                    self.notices
                        .warn(ctx, "The event that was to be corrected is not open any more.");
                    return;
                };
                let in_file = open.store.event_in_file(row);
                let mut wanted = corrections(&in_file, &event, &form.why);
                // What does not count now stays, unless the part is corrected anew.
                let parts: Vec<EventPart> = wanted.iter().map(|new| new.part).collect();
                let others = open.marks.corrections_of(&open.store, row);
                let others = others.filter(|(known, counts)| !counts && !parts.contains(&known.part));
                wanted.extend(others.map(|(known, _)| NewCorrection {
                    part: known.part,
                    in_file: known.in_file.clone(),
                    corrected: known.corrected.clone(),
                    why: String::new(),
                }));
                CaseChange::Correct(row, wanted)
            }
            FormOf::New => CaseChange::Enter(vec![to_json(&event)]),
            FormOf::Entered(id) => CaseChange::EditEntered(id, to_json(&event)),
        };
        // What was typed is not lost where nobody answers who it is.
        if self.state.preferred.author.is_some() {
            self.close_window(WindowKind::Event);
        }
        self.change_case(change);
    }

    fn merge_selected(&mut self, ctx: &Context) {
        let selection = &self.state.seen.selection;
        let rows = selection.rows();
        if rows.len() < 2 || rows.len() > EventMerge::MAX_EVENTS {
            let words = format!(
                "Select two events or more, up to {}, to take them for one.",
                EventMerge::MAX_EVENTS
            );
            self.notices.warn(ctx, words);
            return;
        }
        let first = selection.focus();
        let others = rows.iter().filter(|row| Some(*row) != first);
        let rows: Vec<RowId> = first.into_iter().chain(others).collect();
        self.change_case(CaseChange::Merge(rows));
    }
}
