use dateline_case::Tag;
use eframe::egui::{Key, ScrollArea, TextEdit, Ui, WidgetInfo};

use crate::app::command::{CaseCommand, WindowCommand};
use crate::app::panels::tag_dot::tag_dot;
use crate::app::theme::space;
use crate::app::widgets::{buttons, main_button, muted, wide_field};
use crate::app::{Command, State, WindowKind};
use crate::query::Mark;

/// What the window remembers between frames.
#[derive(Default)]
pub struct Tags {
    text: String,
}

/// The tags of the selected event: all that the case has, and a field for a new one, which finds them by what they begin with.
pub fn tags_ui(window: &mut Tags, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let edit = TextEdit::singleline(&mut window.text).hint_text("Find or make a tag");
    let response = wide_field(ui, edit, "Find or make a tag");
    let wanted = window.text.trim().to_lowercase();
    let tags: Vec<&Tag> = state.open.marks.tags().iter().collect();
    // What begins with the text first, then what most events have.
    let counts = &state.found.answer.marks;
    let mut found: Vec<&Tag> = tags
        .iter()
        .copied()
        .filter(|tag| tag.name.to_lowercase().contains(&wanted))
        .collect();
    found.sort_by_cached_key(|tag| {
        let begins = tag.name.to_lowercase().starts_with(&wanted);
        let mark = Mark::Tag(tag.name.clone());
        std::cmp::Reverse((state.selection_has(&mark), begins, counts.of(&mark).possible))
    });
    let is_known = found.iter().any(|tag| tag.name.to_lowercase() == wanted);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !wanted.is_empty() {
        // What is found by its beginning alone is meant.
        let name = match found.as_slice() {
            [only] => only.name.clone(),
            _ => window.text.trim().to_owned(),
        };
        commands.push(CaseCommand::ToggleTag(name).into());
        window.text.clear();
        response.request_focus();
    }
    ui.add_space(space::S);
    ScrollArea::vertical().max_height(180.0).show(ui, |ui| {
        for tag in &found {
            ui.horizontal(|ui| {
                let mut has = state.selection_has(&Mark::Tag(tag.name.clone()));
                let label = ui.checkbox(&mut has, "");
                label.widget_info(|| WidgetInfo::selected(eframe::egui::Role::CheckBox, true, has, tag.name.as_str()));
                tag_dot(ui, tag);
                ui.label(&tag.name);
                if label.changed() {
                    commands.push(CaseCommand::ToggleTag(tag.name.clone()).into());
                }
            });
        }
        if !wanted.is_empty() && !is_known {
            let words = format!("Make the tag “{}”", window.text.trim());
            if ui.button(words).clicked() {
                commands.push(CaseCommand::ToggleTag(window.text.trim().to_owned()).into());
                window.text.clear();
            }
        } else if tags.is_empty() {
            muted(ui, "No tags yet. Type a name and press Return.");
        }
    });
    ui.add_space(space::S);
    buttons(ui, |ui| {
        if main_button(ui, true, "Done") {
            window.text.clear();
            commands.push(WindowCommand::Close(WindowKind::Tags).into());
        }
    });
}
