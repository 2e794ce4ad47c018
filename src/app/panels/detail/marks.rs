//! What the user has added to the selected event: its star, its tags, notes.

use dateline_case::{Note, NoteId};
use eframe::egui::{self, Button, CornerRadius, Margin, RichText, Role, TextEdit, Ui};

use super::part;
use crate::app::command::{CaseCommand, WindowCommand};
use crate::app::panels::tag_dot::tag_dot;
use crate::app::theme::{size, space};
use crate::app::widgets::{hint, muted, named, text_link};
use crate::app::{Command, Detail, State, Theme, WindowKind, icons};
use crate::query::Mark;

/// What is remembered between frames: texts that are being typed, until the case has them.
#[derive(Default)]
pub struct Marks {
    drafts: Vec<(NoteId, String)>,
}

/// Star and tags of what is selected, each to be given or taken, and a button for a note.
pub fn marks_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let (theme, marks) = (Theme::of(ui), &state.open.marks);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        let has_star = state.selection_has(&Mark::Star);
        let (words, colour, explained) = if has_star {
            ("Starred", theme.doubt(), "Take the star away (S)")
        } else {
            ("Star", theme.muted(), "Give a star (S)")
        };
        if hint(small_button(ui, icons::STAR, words, colour), explained).clicked() {
            commands.push(CaseCommand::ToggleStar.into());
        }
        for tag in marks
            .tags()
            .iter()
            .filter(|tag| state.selection_has(&Mark::Tag(tag.name.clone())))
        {
            tag_dot(ui, tag);
            let words = RichText::new(&tag.name).size(size::SECONDARY);
            let button = Button::new((words, RichText::new(icons::X).size(size::SMALL)))
                .fill(theme.raised())
                .corner_radius(CornerRadius::same(10));
            let response = ui.add(button);
            named(
                &response,
                Role::Button,
                true,
                &format!("Take away the tag {}", tag.name),
            );
            if response.clicked() {
                commands.push(CaseCommand::ToggleTag(tag.name.clone()).into());
            }
        }
        if hint(small_button(ui, icons::TAG, "Tags …", theme.muted()), "Tags (T)").clicked() {
            commands.push(WindowCommand::Show(WindowKind::Tags).into());
        }
        if !state.seen.selection.is_several() {
            let note = small_button(ui, icons::NOTE, "Note", theme.muted());
            if hint(note, "Write a note about this event (A)").clicked() {
                commands.push(CaseCommand::AddNote.into());
            }
        }
    });
}

/// That what was marked is no longer what its file says.
pub fn change_ui(detail: &Detail, state: &State, ui: &mut Ui) {
    if state.open.marks.is_changed(&state.open.store, detail.row) {
        muted(ui, "Its row says something else now than when it was marked.");
    }
}

fn small_button(ui: &mut Ui, icon: &str, words: &str, colour: egui::Color32) -> egui::Response {
    let icon = RichText::new(icon).size(size::BODY).color(colour);
    let label = RichText::new(words).size(size::SECONDARY);
    let response = ui.add(Button::new((icon, label)).corner_radius(CornerRadius::same(10)));
    named(&response, Role::Button, true, words);
    response
}

impl Marks {
    /// Whether a text stands here that the case could not take.
    pub fn has_unsaved(&self, state: &State) -> bool {
        let marks = &state.open.marks;
        let is_kept = |(id, text): &(NoteId, String)| marks.note(*id).is_some_and(|note| note.text == *text);
        marks.failed.is_some() && !self.drafts.iter().all(is_kept)
    }

    pub fn forget(&mut self) {
        self.drafts.clear();
    }

    /// The notes, each with who wrote it and when.
    pub fn notes_ui(&mut self, detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let open = &state.open;
        let notes: Vec<&Note> = open.marks.notes_of(&open.store, detail.row).collect();
        if notes.is_empty() {
            return;
        }
        part(ui, "Notes");
        let can_write = open
            .marks
            .case()
            .is_none_or(|case| case.access == dateline_case::Access::Write);
        for note in notes {
            self.note_ui(note, can_write, state, ui, commands);
            ui.add_space(space::XS);
        }
    }

    fn note_ui(&mut self, note: &Note, can_write: bool, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let at = self.drafts.iter().position(|(id, _)| *id == note.id);
        // What the case has by now needs no draft.
        if let Some(at) = at.filter(|&at| self.drafts.get(at).is_some_and(|(_, text)| *text == note.text)) {
            self.drafts.swap_remove(at);
        }
        let draft = self.drafts.iter().find(|(id, _)| *id == note.id);
        let mut text = draft.map_or_else(|| note.text.clone(), |(_, text)| text.clone());
        let id = ui.make_persistent_id(("note", note.id));
        let response = ui.add_enabled(
            can_write,
            TextEdit::multiline(&mut text)
                .id(id)
                .hint_text("What is to be remembered of this event")
                .desired_rows(2)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(8, 5)),
        );
        named(&response, Role::TextInput, true, "Text of the note");
        if state.open.marks.note_to_write == Some(note.id) {
            response.request_focus();
            response.scroll_to_me(None);
            commands.push(CaseCommand::WritingNote.into());
        }
        if response.lost_focus() && text.is_empty() && note.text.is_empty() {
            commands.push(CaseCommand::RemoveNote(note.id).into());
        }
        if response.changed() {
            commands.push(CaseCommand::EditNote(note.id, text.clone()).into());
            self.drafts.retain(|(id, _)| *id != note.id);
            self.drafts.push((note.id, text));
        }
        let is_unsaved = self.drafts.iter().any(|(id, _)| *id == note.id) && state.open.marks.failed.is_some();
        ui.horizontal_wrapped(|ui| {
            if is_unsaved {
                ui.label(
                    RichText::new("Not saved")
                        .size(size::SECONDARY)
                        .color(Theme::of(ui).doubt()),
                );
                if text_link(ui, "Try again").clicked() {
                    commands.extend(
                        self.drafts
                            .iter()
                            .map(|(id, text)| CaseCommand::EditNote(*id, text.clone()).into()),
                    );
                }
                return;
            }
            let edited = if note.edited == note.written {
                String::new()
            } else {
                format!(", changed {} by {}", when(note.edited.at), note.edited.by)
            };
            muted(ui, &format!("{}, {}{edited}", note.written.by, when(note.written.at)));
            if can_write && text_link(ui, "Remove").clicked() {
                commands.push(CaseCommand::RemoveNote(note.id).into());
            }
        });
    }
}

/// As in `2024-07-31 12:00 UTC`.
pub(super) fn when(at: dateline_case::Utc) -> String {
    let text = at.to_string();
    text.get(..16)
        .map_or(text.clone(), |minute| format!("{} UTC", minute.replace('T', " ")))
}
