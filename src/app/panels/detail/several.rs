//! What several selected events have in common.

use eframe::egui::{Align, Layout, Role, Ui, Vec2};

use super::facts::fact_ui;
use super::marks::marks_ui;
use super::{part, selectable};
use crate::app::command::{CopyCommand, FilterCommand, SaveCommand, SelectCommand, ViewCommand};
use crate::app::jobs::SelectionSummary;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{icon_button, muted, named, text_link_sized};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, Scope, State, Theme, fonts, icons};
use crate::query::MainValues;
use crate::store::Facet;
use crate::timeline::stretch_text;

pub(super) fn several_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let selection = &state.seen.selection;
    ui.add_space(space::S);
    let title = format!("{} selected", counted(selection.len(), "event"));
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if icon_button(ui, icons::X, "Deselect").clicked() {
            commands.push(SelectCommand::Row(None).into());
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            paragraph_ui(ui, &title, fonts::semibold(size::TITLE), theme.text());
        });
    });
    marks_ui(state, ui, commands);
    let Some(summary) = state.selection_summary() else {
        muted(ui, "Looking at them …");
        return;
    };
    if summary.hidden > 0 {
        let words = format!("{} by the filters", hidden_words(summary.hidden));
        paragraph_ui(ui, &words, fonts::regular(size::BODY), theme.doubt());
    }
    ui.add_space(space::S);
    facts_ui(summary, state, ui);
    for (label, facet, values) in [
        ("Main actors", Facet::Actor, &summary.actors),
        ("Main places", Facet::Place, &summary.places),
        ("Kinds", Facet::Kind, &summary.kinds),
    ] {
        values_ui(label, facet, values, state, ui, commands);
    }
    if let (Some(row), Some(detail)) = (selection.focus(), &state.seen.detail) {
        part(ui, "In focus");
        let response = text_link_sized(ui, &detail.event.title, size::BODY);
        if response.on_hover_text("Select this event alone").clicked() {
            commands.push(SelectCommand::Row(Some(row)).into());
        }
    }
    ui.add_space(space::M);
}

/// “3 of them are hidden”.
fn hidden_words(hidden: usize) -> String {
    let verb = if hidden == 1 { "is" } else { "are" };
    format!("{} of them {verb} hidden", grouped(hidden))
}

/// When they were, what is sure of that, and what they tell.
fn facts_ui(summary: &SelectionSummary, state: &State, ui: &mut Ui) {
    let theme = Theme::of(ui);
    let selected = state.seen.selection.len();
    let line = |ui: &mut Ui, words: &str| selectable(ui, words, fonts::regular(size::BODY), theme.text());
    fact_ui(ui, "When", |ui| {
        match summary.time {
            Some(time) => line(ui, &stretch_text(time)),
            None => line(ui, "None has a readable date"),
        }
        if summary.time.is_some() && summary.undated > 0 {
            muted(ui, &format!("{} without a readable date", grouped(summary.undated)));
        }
        if summary.doubtful > 0 {
            muted(ui, &format!("{} about or perhaps then", grouped(summary.doubtful)));
        }
    });
    fact_ui(ui, "Certain", |ui| {
        let matching = selected - summary.hidden;
        let certain = matching - summary.uncertain;
        if certain == selected {
            line(ui, "All surely match the filters");
        } else {
            let verb = if certain == 1 { "matches" } else { "match" };
            line(ui, &format!("{} surely {verb} the filters", grouped(certain)));
        }
        if summary.uncertain > 0 {
            muted(ui, &format!("up to {} more", grouped(summary.uncertain)));
        }
        if summary.disputed > 0 {
            muted(ui, &format!("sources disagree on {}", grouped(summary.disputed)));
        }
    });
    if let (Some((_, kind)), Some(sum)) = (state.chosen_figure(), &summary.sum) {
        fact_ui(ui, "Figure", |ui| line(ui, &sum.words(&kind.name)));
    }
}

/// The values that most of them have, each to filter by.
fn values_ui(label: &str, facet: Facet, values: &MainValues, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if values.values.is_empty() {
        return;
    }
    part(ui, label);
    ui.spacing_mut().interact_size.y = 17.0;
    for &(value, count) in &values.values {
        let name = state.open.store.value_name(facet, value);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 0.0);
            let response = text_link_sized(ui, &name, size::BODY);
            if response.on_hover_text("Only events with this").clicked() {
                commands.push(FilterCommand::Only(facet, name.clone()).into());
            }
            muted(ui, &grouped(count as usize));
        });
    }
    if values.more > 0 {
        muted(ui, &format!("and {} more", grouped(values.more)));
    }
}

/// What can be done with all of them.
pub(super) fn buttons_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (icon, label, name, command) in [
            (icons::COPY, "Copy", "Copy as rows", Command::Copy(CopyCommand::Rows)),
            (
                icons::ZOOM_IN,
                "Zoom to",
                "Zoom to what is selected",
                ViewCommand::ZoomToSelected.into(),
            ),
        ] {
            let button = ui.button((icon, label)).on_hover_text(name);
            named(&button, Role::Button, true, name);
            if button.clicked() {
                commands.push(command);
            }
        }
        let save = ui.button("Save …");
        if save.clicked() {
            commands.push(SaveCommand::Choose(Scope::Selected).into());
        }
    });
}
