use dateline_case::{Access, View, ViewId};
use eframe::egui::{Key, Response, RichText, ScrollArea, TextEdit, Ui};

use crate::app::command::ViewsCommand;
use crate::app::shortcuts::view_key;
use crate::app::text::isolated;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, hint, main_button, muted, text_link, wide_field};
use crate::app::{Command, State, Theme, fonts};

/// What the window remembers between frames.
#[derive(Default)]
pub struct ViewsWindow {
    name: String,
    note: String,
    /// The view that is being called otherwise, with its name and note as they are typed.
    renamed: Option<(ViewId, String, String)>,
    /// Whether the first field for a name gets the focus.
    is_focus_due: bool,
}

impl ViewsWindow {
    /// Whether anything is typed that is not saved.
    pub fn has_typed(&self) -> bool {
        let typed = [&self.name, &self.note];
        typed.iter().any(|text| !text.trim().is_empty()) || self.renamed.is_some()
    }
}

/// Saves what is shown now as a view, and lists those that there are.
pub fn views_ui(window: &mut ViewsWindow, is_new: bool, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    window.is_focus_due |= is_new;
    let case = state.open.marks.case();
    let can_write = case.is_none_or(|case| case.access == Access::Write);
    if can_write && state.open.is_any() {
        save_ui(window, ui, commands);
    } else if !can_write {
        muted(ui, "This case can only be read: its views are opened and not changed.");
    }
    ui.add_space(space::M);
    let views = state.open.marks.views();
    if views.is_empty() {
        muted(
            ui,
            "No views yet. A view keeps filters, lanes, the time in sight, the zone, sorting and the selected event.",
        );
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for place in 0..views.len() {
            view_ui(window, (place, views), can_write, ui, commands);
            ui.add_space(space::S);
        }
    });
}

fn save_ui(window: &mut ViewsWindow, ui: &mut Ui, commands: &mut Vec<Command>) {
    let name = field(ui, &mut window.name, "Name of the view", 1);
    if window.renamed.is_none() {
        focus_once(&mut window.is_focus_due, &name, ui);
    }
    ui.add_space(space::XS);
    field(ui, &mut window.note, "What it shows, if that is worth a note", 2);
    ui.add_space(space::S);
    buttons(ui, |ui| {
        let can = !window.name.trim().is_empty();
        if main_button(ui, can, "Save what is shown now") {
            let (name, note) = (std::mem::take(&mut window.name), std::mem::take(&mut window.note));
            commands.push(ViewsCommand::Save { name, note }.into());
            window.is_focus_due = true;
        }
    });
}

/// Gives a field the focus as soon as it can have it.
fn focus_once(is_due: &mut bool, field: &Response, ui: &Ui) {
    if *is_due && !ui.is_sizing_pass() && ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        *is_due = false;
        field.request_focus();
    }
}

fn field(ui: &mut Ui, text: &mut String, label: &str, rows: usize) -> Response {
    let edit = if rows > 1 {
        TextEdit::multiline(text).desired_rows(rows)
    } else {
        TextEdit::singleline(text)
    };
    wide_field(ui, edit.hint_text(label), label)
}

/// One view: what it is called, its key, its note, and what can be done with it.
fn view_ui(
    window: &mut ViewsWindow,
    (place, views): (usize, &[View]),
    can_write: bool,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let Some(view) = views.get(place) else { return };
    if window.renamed.as_ref().is_some_and(|(id, ..)| *id == view.id) {
        rename_ui(window, views, ui, commands);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let name = RichText::new(&view.name).font(fonts::semibold(size::BODY));
        ui.label(name.color(Theme::of(ui).text()));
        if let Some(key) = view_key(place) {
            muted(ui, &ui.ctx().format_shortcut(&key));
        }
    });
    if !view.note.is_empty() {
        muted(ui, &view.note);
    }
    ui.horizontal(|ui| {
        if text_link(ui, "Open").clicked() {
            commands.push(ViewsCommand::Open(view.id).into());
        }
        if !can_write {
            return;
        }
        if text_link(ui, "Rename").clicked() {
            window.renamed = Some((view.id, view.name.clone(), view.note.clone()));
            window.is_focus_due = true;
        }
        let over = hint(text_link(ui, "Write over"), "Keep what is shown now under this name");
        if over.clicked() {
            commands.push(ViewsCommand::WriteOver(view.id).into());
        }
        if text_link(ui, "Remove").clicked() {
            commands.push(ViewsCommand::Remove(view.id).into());
        }
    });
}

/// The fields in the place of a view that is called otherwise. A name that another view has is not taken.
fn rename_ui(window: &mut ViewsWindow, views: &[View], ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some((id, name, note)) = &mut window.renamed else {
        return;
    };
    let id = *id;
    let response = field(ui, name, "New name of the view", 1);
    focus_once(&mut window.is_focus_due, &response, ui);
    let taken = views.iter().find(|other| other.id != id && other.is_called(name));
    if let Some(taken) = taken {
        let words = format!("Another view is called “{}” already.", isolated(&taken.name));
        let words = RichText::new(words).size(size::SECONDARY);
        ui.label(words.color(Theme::of(ui).error()));
    }
    ui.add_space(space::XS);
    field(ui, note, "New note of the view", 2);
    let can = taken.is_none() && !name.trim().is_empty();
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (mut is_kept, mut is_done) = (is_entered && can, false);
    ui.horizontal(|ui| {
        is_kept |= ui.add_enabled_ui(can, |ui| text_link(ui, "Keep")).inner.clicked();
        is_done = text_link(ui, "Cancel").clicked();
    });
    if is_entered && !can {
        response.request_focus();
    }
    if is_kept {
        let (name, note) = (name.trim().to_owned(), note.trim().to_owned());
        commands.push(ViewsCommand::Rename { id, name, note }.into());
    }
    if is_kept || is_done {
        window.renamed = None;
        window.is_focus_due = true;
    }
}
