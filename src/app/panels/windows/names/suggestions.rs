use eframe::egui::{self, RichText, Role, ScrollArea, Ui};

use super::{count, holds, nothing_ui};
use crate::app::command::{LookUpCommand, NamesCommand};
use crate::app::list::rows_ui;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, named, text_link};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, fonts};
use crate::suggest::Suggestion;
use crate::work::Rejection;

/// Height of one suggestion: two names and a line of reasons.
const HEIGHT: f32 = 62.0;

/// Names that are likely the same, each to be accepted or rejected.
pub fn suggestions_ui(text: &str, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    commands.push(LookUpCommand::Suggestions.into());
    let suggestions = state.found.suggestions.as_ref();
    // Those from before a merge stay until newer ones are there.
    let Some(suggestions) = suggestions.filter(|suggestions| suggestions.store.has_same_rows(&state.open.store)) else {
        ui.add_space(space::XL);
        ui.vertical_centered(|ui| {
            ui.spinner();
            muted(ui, "Comparing names …");
        });
        return;
    };
    let is_open = |suggestion: &&Suggestion| {
        let [a, b] = &suggestion.names;
        let values = |name| state.open.store.find(suggestion.facet, name);
        !state.asked.names.is_rejected(suggestion.facet, &suggestion.names) && values(a) != values(b)
    };
    let open: Vec<&Suggestion> = suggestions.list.iter().filter(is_open).collect();
    let shown: Vec<&Suggestion> = open
        .iter()
        .copied()
        .filter(|suggestion| holds(text, &suggestion.names))
        .collect();
    if open.is_empty() {
        nothing_ui(
            ui,
            "No names look alike enough. Names that one file lists side by side are never suggested: it tells them apart.",
        );
    } else {
        muted(
            ui,
            &format!(
                "{} of {} pairs. They may be the same or not: nothing is merged unless you say so.",
                grouped(shown.len()),
                grouped(open.len())
            ),
        );
    }
    ui.add_space(space::XS);
    let below = if state.asked.names.rejections.is_empty() {
        0.0
    } else {
        30.0
    };
    let area = ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height((ui.available_height() - below).max(HEIGHT));
    rows_ui(area, ui, HEIGHT, shown.len(), |ui, row| {
        if let Some(suggestion) = shown.get(row) {
            suggestion_ui(suggestion, state, ui, commands);
        }
    });
    rejections_ui(state, ui, commands);
}

fn suggestion_ui(suggestion: &Suggestion, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let [a, b] = &suggestion.names;
    ui.allocate_ui(egui::vec2(ui.available_width(), HEIGHT), |ui| {
        ui.set_min_height(HEIGHT);
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() - 190.0).max(120.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 1.0;
                for name in [a, b] {
                    let events = grouped(count(state, suggestion.facet, name) as usize);
                    paragraph_ui(
                        ui,
                        &format!("{name} ({events})"),
                        fonts::regular(size::BODY),
                        theme.text(),
                    );
                }
                let reasons = suggestion.why();
                ui.add(egui::Label::new(RichText::new(&reasons).size(size::SECONDARY).color(theme.muted())).truncate())
                    .on_hover_text(&reasons);
            });
            let same = ui.button("Same");
            named(&same, Role::Button, true, &format!("Same: {a} and {b}"));
            if same.on_hover_text("Count them as one").clicked() {
                let more = if count(state, suggestion.facet, b) > count(state, suggestion.facet, a) {
                    b
                } else {
                    a
                };
                let why = format!("suggested: {}", suggestion.why());
                let names = suggestion.names.to_vec();
                commands.push(
                    NamesCommand::Merge {
                        facet: suggestion.facet,
                        names,
                        called: more.clone(),
                        why,
                    }
                    .into(),
                );
            }
            let other = ui.button("Not the same");
            named(&other, Role::Button, true, &format!("Not the same: {a} and {b}"));
            if other.on_hover_text("Do not suggest them again").clicked() {
                commands.push(NamesCommand::Reject(suggestion.facet, suggestion.names.clone()).into());
            }
        });
    });
}

/// What was rejected, to be suggested again.
fn rejections_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let rejections = &state.asked.names.rejections;
    if rejections.is_empty() {
        return;
    }
    let title = match rejections.len() {
        1 => "1 pair is not the same".to_owned(),
        many => format!("{} pairs are not the same", grouped(many)),
    };
    egui::CollapsingHeader::new(title).id_salt("rejections").show(ui, |ui| {
        for rejection in rejections {
            rejection_ui(rejection, ui, commands);
        }
    });
}

fn rejection_ui(rejection: &Rejection, ui: &mut Ui, commands: &mut Vec<Command>) {
    let [a, b] = &rejection.names;
    ui.horizontal_wrapped(|ui| {
        muted(ui, &format!("{a} and {b}: {}, {}", rejection.who, rejection.when));
        if text_link(ui, "suggest again").clicked() {
            commands.push(NamesCommand::Allow(rejection.facet, rejection.names.clone()).into());
        }
    });
}
