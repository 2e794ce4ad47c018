use dateline_batch::checked::Cut;
use eframe::egui::{Align, Layout, RichText, Ui, Vec2};

use super::selectable;
use crate::app::command::FilterCommand;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, text_link, text_link_sized};
use crate::app::{Command, Detail, State, Theme, fonts};
use crate::event::{Event, Place, When, words};
use crate::store::Facet;

/// Width of the column that names the facts.
const LABEL: f32 = 62.0;

/// When, where and who.
pub fn facts_ui(detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let event = &detail.event;
    fact_ui(ui, "When", |ui| match &event.when {
        Some(when) => when_ui(ui, when),
        None => {
            muted(ui, "No readable date");
        }
    });
    if !event.place.path.is_empty() || event.place.latitude.is_some() {
        fact_ui(ui, "Where", |ui| place_ui(ui, &event.place, commands));
    }
    if !event.actors.is_empty() {
        fact_ui(ui, "Actors", |ui| actors_ui(ui, event, state, commands));
    }
}

/// A fact with its name at the left.
pub(super) fn fact_ui(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let color = Theme::of(ui).muted();
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(LABEL, 17.0), eframe::egui::Sense::hover());
        ui.painter().text(
            rect.left_top() + Vec2::new(0.0, 1.0),
            eframe::egui::Align2::LEFT_TOP,
            label,
            fonts::regular(size::SECONDARY),
            color,
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            // Lines of links stand as close as lines of text.
            ui.spacing_mut().interact_size.y = 17.0;
            content(ui);
        });
    });
    ui.add_space(space::XS);
}

fn when_ui(ui: &mut Ui, when: &When) {
    let theme = Theme::of(ui);
    selectable(
        ui,
        &words::describe_when(when),
        fonts::regular(size::BODY),
        theme.text(),
    );
    let mut second = when.edtf.clone();
    if !when.words.is_empty() {
        second = format!("{second} · “{}”", when.words);
    }
    selectable(ui, &second, fonts::regular(size::SECONDARY), theme.muted());
}

fn place_ui(ui: &mut Ui, place: &Place, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 2.0);
        for (index, name) in place.path.iter().enumerate() {
            if index > 0 {
                ui.label(RichText::new("›").color(theme.muted()));
            }
            let path = place.path.cut(..=index).join(Place::SEPARATOR);
            if text_link_sized(ui, name, size::BODY)
                .on_hover_text("Only events here")
                .clicked()
            {
                commands.push(FilterCommand::Only(Facet::Place, path).into());
            }
        }
    });
    let mut parts = Vec::new();
    if let Some(precision) = place.precision {
        parts.push(precision.label().to_owned());
    }
    if let (Some(latitude), Some(longitude)) = (place.latitude, place.longitude) {
        parts.push(coordinates(latitude, longitude));
    }
    if !place.note.is_empty() {
        parts.push(place.note.clone());
    }
    if !parts.is_empty() {
        selectable(ui, &parts.join(" · "), fonts::regular(size::SECONDARY), theme.muted());
    }
}

/// "33.79 N 42.44 E", to about ten metres.
fn coordinates(latitude: f64, longitude: f64) -> String {
    let side = |degrees: f64, positive: char, negative: char| {
        let letter = if degrees < 0.0 { negative } else { positive };
        let digits = format!("{:.4}", degrees.abs());
        let short = digits.trim_end_matches('0').trim_end_matches('.');
        format!("{short} {letter}")
    };
    format!("{} {}", side(latitude, 'N', 'S'), side(longitude, 'E', 'W'))
}

fn actors_ui(ui: &mut Ui, event: &Event, state: &State, commands: &mut Vec<Command>) {
    for actor in &event.actors {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 0.0);
            let counted = state.open.store.counted_name(Facet::Actor, &actor.name);
            let counted = counted.filter(|counted| *counted != actor.name);
            let name = counted.as_ref().unwrap_or(&actor.name);
            let is_wanted = [name, &actor.name]
                .iter()
                .any(|name| state.asked.filter.actor.include.contains(name));
            let hint = if is_wanted {
                "Take this actor out of the filter"
            } else {
                "Filter by this actor"
            };
            if text_link_sized(ui, name, size::BODY).on_hover_text(hint).clicked() {
                commands.push(FilterCommand::ToggleIncluded(Facet::Actor, name.clone()).into());
            }
            muted(ui, actor.role.label());
            if counted.is_some() {
                muted(ui, &format!("as written: {}", actor.name));
            }
        });
    }
    if event.actors.len() > 1 {
        let names = event.actors.iter().map(|actor| actor.name.clone());
        if text_link(ui, "all of them together").clicked() {
            let mut filter = state.asked.filter.clone();
            filter.actor.include = names.collect();
            filter.actor.include.dedup();
            filter.actor.all = true;
            commands.push(FilterCommand::Set(Box::new(filter)).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_in_words() {
        assert_eq!(coordinates(33.79, 42.44), "33.79 N 42.44 E");
        assert_eq!(coordinates(-0.5, -70.123_456), "0.5 S 70.1235 W");
        assert_eq!(coordinates(0.0, 10.0), "0 N 10 E");
    }
}
