use eframe::egui::{self, Frame, RichText, Role, TextEdit, Ui};

use super::{count, find_ui};
use crate::app::command::{LookUpCommand, NamesCommand};
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, named, text_link};
use crate::app::wording::counted;
use crate::app::{Command, State, Theme, fonts, icons, text};
use crate::store::Facet;

/// What is typed while names are about to be merged.
#[derive(Default)]
pub struct Draft {
    /// The names for which the rest was typed.
    names: Vec<String>,
    find: String,
    called: String,
    why: String,
}

/// How many found names are offered.
const OFFERED: usize = 6;

/// The names that are about to count as one, with what is still to be said of them.
pub fn draft_ui(
    draft: &mut Draft,
    facet: Facet,
    names: &[String],
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui);
    draft.refresh(facet, names, state);
    Frame::new()
        .fill(theme.raised())
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new("Count as one").font(fonts::semibold(size::BODY)));
            for name in names {
                ui.horizontal(|ui| {
                    let events = count(state, facet, name) as usize;
                    ui.label(text::visual(name).into_owned());
                    muted(ui, &counted(events, "event"));
                    let remove = ui.small_button(icons::X).on_hover_text("Leave this name out");
                    named(&remove, Role::Button, true, &format!("Leave out {name}"));
                    if remove.clicked() {
                        let others = names.iter().filter(|other| *other != name).cloned().collect();
                        commands.push(NamesCommand::Draft(facet, others).into());
                    }
                });
            }
            ui.add_space(space::XS);
            find_ui(&mut draft.find, "Add a name", ui);
            found_ui(draft, facet, names, state, ui, commands);
            ui.add_space(space::XS);
            field_ui(ui, "Called", &mut draft.called);
            field_ui(ui, "Why", &mut draft.why);
            ui.add_space(space::XS);
            ui.horizontal(|ui| {
                let is_whole = names.len() > 1 && !draft.called.trim().is_empty();
                if ui.add_enabled(is_whole, egui::Button::new("Count as one")).clicked() {
                    commands.push(
                        NamesCommand::Merge {
                            facet,
                            names: names.to_vec(),
                            called: draft.called.trim().to_owned(),
                            why: draft.why.trim().to_owned(),
                        }
                        .into(),
                    );
                }
                if ui.button("Cancel").clicked() {
                    commands.push(NamesCommand::Draft(facet, Vec::new()).into());
                }
                muted(ui, "The files stay as they are; it can be undone.");
            });
        });
}

fn field_ui(ui: &mut Ui, label: &str, text: &mut String) {
    ui.horizontal(|ui| {
        ui.add_sized([52.0, 22.0], egui::Label::new(label));
        let edit = TextEdit::singleline(text).desired_width(f32::INFINITY);
        let response = ui.add(edit);
        named(&response, Role::TextInput, true, label);
    });
}

/// What was found for the text that is looked for; a click adds it.
fn found_ui(
    draft: &mut Draft,
    facet: Facet,
    names: &[String],
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let wanted = draft.find.trim().to_owned();
    if wanted.is_empty() {
        return;
    }
    commands.push(LookUpCommand::Names(facet, wanted.clone()).into());
    let found = state.found.names.as_ref();
    let Some(found) = found.filter(|found| found.facet == facet && found.text == wanted) else {
        return;
    };
    let offered = found
        .values
        .iter()
        .map(|&value| state.open.store.value_name(facet, value));
    let offered: Vec<String> = offered.filter(|name| !names.contains(name)).take(OFFERED).collect();
    if offered.is_empty() {
        muted(ui, "No other name like this");
    }
    for name in offered {
        if text_link(ui, &name).on_hover_text("Add this name").clicked() {
            let mut all = names.to_vec();
            all.push(name);
            draft.find.clear();
            commands.push(NamesCommand::Draft(facet, all).into());
        }
    }
}

impl Draft {
    /// Proposes the name with the most events, as long as nobody typed another. A place is always called as one of its
    /// names.
    fn refresh(&mut self, facet: Facet, names: &[String], state: &State) {
        if self.names == names {
            return;
        }
        let Some(commonest) = names.iter().max_by_key(|name| count(state, facet, name)) else {
            debug_assert!(false, "no names to be counted as one");
            return;
        };
        let is_typed = !self.called.is_empty() && !self.names.contains(&self.called);
        if !is_typed || facet.is_tree() {
            self.called.clone_from(commonest);
        }
        let is_other = !names.iter().any(|name| self.names.contains(name));
        if is_other {
            self.called.clone_from(commonest);
            self.why.clear();
            self.find.clear();
        }
        self.names = names.to_vec();
    }
}
