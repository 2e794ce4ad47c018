use dateline_case::{Access, View, ViewId};
use eframe::egui::{Margin, RichText, ScrollArea, TextEdit, Ui, WidgetInfo};

use crate::app::command::ViewsCommand;
use crate::app::shortcuts::view_key;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, hint, main_button, muted, text_link};
use crate::app::{Command, State, Theme, fonts};

/// What the window remembers between frames.
#[derive(Default)]
pub struct ViewsWindow {
    name: String,
    note: String,
    /// The view that is being called otherwise, with its name and note as they are typed.
    renamed: Option<(ViewId, String, String)>,
}

/// Saves what is shown now as a view, and lists those that there are.
pub fn views_ui(window: &mut ViewsWindow, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
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
        for (place, view) in views.iter().enumerate() {
            view_ui(window, (place, view), can_write, ui, commands);
            ui.add_space(space::S);
        }
    });
}

fn save_ui(window: &mut ViewsWindow, ui: &mut Ui, commands: &mut Vec<Command>) {
    field(ui, &mut window.name, "Name of the view", 1);
    ui.add_space(space::XS);
    field(ui, &mut window.note, "What it shows, if that is worth a note", 2);
    ui.add_space(space::S);
    buttons(ui, |ui| {
        let can = !window.name.trim().is_empty();
        if main_button(ui, can, "Save what is shown now") {
            let (name, note) = (std::mem::take(&mut window.name), std::mem::take(&mut window.note));
            commands.push(ViewsCommand::Save { name, note }.into());
        }
    });
}

fn field(ui: &mut Ui, text: &mut String, label: &str, rows: usize) {
    let edit = if rows > 1 {
        TextEdit::multiline(text).desired_rows(rows)
    } else {
        TextEdit::singleline(text)
    };
    let response = ui.add(
        edit.hint_text(label)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 5)),
    );
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, "", &*text, "");
        info.label = Some(label.to_owned());
        info
    });
}

/// One view: what it is called, its key, its note, and what can be done with it.
fn view_ui(
    window: &mut ViewsWindow,
    (place, view): (usize, &View),
    can_write: bool,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    if let Some((_, name, note)) = window.renamed.as_mut().filter(|(id, ..)| *id == view.id) {
        field(ui, name, "New name of the view", 1);
        ui.add_space(space::XS);
        field(ui, note, "New note of the view", 2);
        let (name, note) = (name.clone(), note.clone());
        ui.horizontal(|ui| {
            let can = !name.trim().is_empty();
            if ui.add_enabled_ui(can, |ui| text_link(ui, "Keep")).inner.clicked() {
                commands.push(
                    ViewsCommand::Rename {
                        id: view.id,
                        name,
                        note,
                    }
                    .into(),
                );
                window.renamed = None;
            }
            if text_link(ui, "Cancel").clicked() {
                window.renamed = None;
            }
        });
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
