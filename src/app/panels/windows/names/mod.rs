//! The window of names: what is likely the same, what is counted as one, and who belongs to whom.

mod draft;
mod members;
mod merged;
mod suggestions;

use eframe::egui::{self, RichText, Role, TextEdit, Ui};

use crate::app::state::MergeDraft;
use crate::app::theme::space;
use crate::app::widgets::{muted, named};
use crate::app::{Command, State, Theme, icons};
use crate::fold::name_key;
use crate::store::Facet;

/// What the window of names remembers between frames.
#[derive(Default)]
pub struct Names {
    tab: Tab,
    text: String,
    draft: draft::Draft,
    members: members::Members,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Suggestions,
    Merged,
    Members,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Suggestions, Self::Merged, Self::Members];

    fn label(self) -> &'static str {
        match self {
            Self::Suggestions => "Likely the same",
            Self::Merged => "Counted as one",
            Self::Members => "Members",
        }
    }
}

pub fn names_ui(names: &mut Names, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if let Some(MergeDraft { facet, names: drafted }) = &state.seen.merge {
        draft::draft_ui(&mut names.draft, *facet, drafted, state, ui, commands);
        ui.add_space(space::S);
        ui.separator();
    }
    ui.horizontal(|ui| {
        for tab in Tab::ALL {
            if ui.selectable_label(names.tab == tab, tab.label()).clicked() {
                names.tab = tab;
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            find_ui(&mut names.text, "Find a name", ui);
        });
    });
    ui.add_space(space::S);
    match names.tab {
        Tab::Suggestions => suggestions::suggestions_ui(&names.text, state, ui, commands),
        Tab::Merged => merged::merged_ui(&names.text, state, ui, commands),
        Tab::Members => members::members_ui(&mut names.members, &names.text, state, ui, commands),
    }
}

/// A field to search by.
fn find_ui(text: &mut String, label: &str, ui: &mut Ui) {
    let theme = Theme::of(ui);
    let edit = TextEdit::singleline(text)
        .desired_width(200.0)
        .margin(egui::Margin::symmetric(8, 4))
        .prefix(RichText::new(icons::SEARCH).color(theme.muted()))
        .hint_text(RichText::new(format!("{label} …")).color(theme.muted()));
    let response = ui.add(edit);
    named(&response, Role::TextInput, true, label);
}

/// Whether any of these names holds what is looked for.
fn holds<'a>(text: &str, names: impl IntoIterator<Item = &'a String>) -> bool {
    let wanted = name_key(text);
    wanted.is_empty() || names.into_iter().any(|name| name_key(name).contains(&wanted))
}

/// A line in place of a list without entries.
fn nothing_ui(ui: &mut Ui, words: &str) {
    ui.add_space(space::XL);
    ui.vertical_centered(|ui| muted(ui, words));
}

/// How many events a name has now, whatever the filter for its own facet.
fn count(state: &State, facet: Facet, name: &str) -> u32 {
    let values = state.open.store.find(facet, name);
    let counts = state.found.answer.facet(facet);
    values.into_iter().map(|value| counts.count(value).possible).sum()
}
