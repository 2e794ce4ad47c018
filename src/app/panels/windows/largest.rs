use eframe::egui::{Align2, Button, Role, ScrollArea, Sense, Ui, vec2};

use crate::app::command::{LookUpCommand, ViewCommand};
use crate::app::list::rows_ui;
use crate::app::state::LargestBy;
use crate::app::theme::{ROW_HEIGHT, size, space};
use crate::app::widgets::{muted, named, painted_text};
use crate::app::wording::{capitalised, count_words, grouped};
use crate::app::{Command, State, Theme, fonts};
use crate::query::Count;
use crate::timeline::{LargeBin, Step, stretch_text};

/// What the largest are found among.
const STEPS: [(Step, &str); 4] = [
    (Step::DAY, "Days"),
    (Step::Week, "Weeks"),
    (Step::Months(1), "Months"),
    (Step::Years(1), "Years"),
];
/// Width of a line's place in the list, in points.
const PLACE: f32 = 32.0;

/// The days, weeks, months or years in which most events began, or of which these tell most; a click shows one.
pub fn largest_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let by = state.seen.largest;
    let kind = state.chosen_figure().map(|(_, kind)| kind.name.clone());
    let by_figure = by.by_figure && kind.is_some();
    ui.horizontal(|ui| {
        for (step, label) in STEPS {
            if ui.add(Button::selectable(by.step == step, label)).clicked() {
                commands.push(LookUpCommand::Largest(LargestBy { step, ..by }).into());
            }
        }
        ui.add_space(space::L);
        for (wanted, label) in [
            (false, "Events".to_owned()),
            (true, capitalised(kind.as_deref().unwrap_or_default())),
        ] {
            if (kind.is_some() || !wanted) && ui.add(Button::selectable(by_figure == wanted, label)).clicked() {
                commands.push(
                    LookUpCommand::Largest(LargestBy {
                        by_figure: wanted,
                        ..by
                    })
                    .into(),
                );
            }
        }
    });
    let words = if by_figure {
        "Of all events that match, by the lowest numbers of those that surely began then, then by the highest of all that possibly did."
    } else {
        "Of all events that match, by those that surely began then, then by all that possibly did."
    };
    muted(ui, words);
    ui.add_space(space::XS);
    let Some(found) = state.largest_bins() else {
        muted(ui, "Counting …");
        return;
    };
    let Some(bins) = &found.bins else {
        muted(ui, "The events lie too far apart to be counted so finely.");
        return;
    };
    if bins.is_empty() {
        let words = if by_figure {
            "No event with a date that matches has such a figure above 0."
        } else {
            "No event that matches has a date."
        };
        muted(ui, words);
        return;
    }
    let kind = kind.unwrap_or_default();
    rows_ui(
        ScrollArea::vertical().auto_shrink(false),
        ui,
        ROW_HEIGHT,
        bins.len(),
        |ui, index| {
            if let Some(large) = bins.get(index) {
                line_ui(index, large, &kind, ui, commands);
            }
        },
    );
}

fn line_ui(index: usize, large: &LargeBin, kind: &str, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let time = stretch_text(large.time);
    let events = count_words(Count {
        certain: large.bin.certain,
        possible: large.bin.certain + large.bin.uncertain,
    });
    let events = format!("{events} {}", if events == "1" { "event" } else { "events" });
    let told = large.figure.map(|figure| format!("{} {kind}", figure.words()));
    let (row, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::click());
    let words = [Some(time.clone()), told.clone(), Some(events.clone())];
    let label = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
    named(&response, Role::Button, true, &label);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(row, 4.0, theme.raised());
    }
    let inner = row.shrink2(vec2(space::S, 0.0));
    let cell = |from: f32, to: f32, words: &str, is_main: bool| {
        let place = inner.with_min_x(inner.left() + from).with_max_x(inner.left() + to);
        let (font, color) = if is_main {
            (fonts::semibold(size::BODY), theme.text())
        } else {
            (fonts::regular(size::BODY), theme.muted())
        };
        painted_text(ui, place, Align2::LEFT_CENTER, words, font, color);
    };
    let width = inner.width();
    cell(0.0, PLACE, &grouped(index + 1), false);
    cell(PLACE, width * 0.4, &time, false);
    match told {
        Some(told) => {
            cell(width * 0.4, width * 0.75, &told, true);
            cell(width * 0.75, width, &events, false);
        }
        None => cell(width * 0.4, width, &events, true),
    }
    if response.on_hover_text("Show it on the timeline").clicked() {
        commands.push(ViewCommand::ZoomTo(large.time).into());
    }
}
