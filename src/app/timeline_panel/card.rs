use dateline_batch::checked;
use eframe::egui::{Response, Tooltip, Ui};

use crate::app::paragraph::paragraph_ui;
use crate::app::theme::size;
use crate::app::wording::grouped;
use crate::app::{State, Theme, color, fonts};
use crate::claims::Matrix;
use crate::event::calendar::DAY;
use crate::event::{Bounds, ClockZone, EqualNames, Moment, Precision, TimeDelta, TimeRange, Zone, words};
use crate::query::{Count, FigureBin, figure_number};
use crate::store::RowId;
use crate::timeline::{EventLink, Hit, Missing, Palette, Responsibility, events_text, stretch_text};

/// The card beside the pointer: what an event is, or how many events a mark stands for.
pub(super) fn card(state: &State, ui: &Ui, response: &Response, hit: &Hit) {
    let palette = Theme::of(ui).palette;
    Tooltip::for_widget(response).at_pointer().gap(14.0).show(|ui| {
        ui.set_max_width(340.0);
        match hit {
            Hit::Event(row) => event_ui(state, *row, &palette, ui),
            Hit::Pill { rows, time } => {
                let count = checked::to_u32(rows.len());
                ui.strong(events_text(count, count));
                secondary(ui, &palette, &stretch_text(*time));
                let selection = &state.seen.selection;
                let selected = rows.iter().filter(|&&row| selection.contains(row)).count();
                if selected > 0 {
                    secondary(ui, &palette, &format!("{} selected", grouped(selected)));
                }
                for &row in rows.iter().take(6) {
                    paragraph_ui(
                        ui,
                        &state.open.store.event(row).title,
                        fonts::regular(size::BODY),
                        color(palette.text),
                    );
                }
                if rows.len() > 6 {
                    secondary(ui, &palette, &format!("and {} more", rows.len() - 6));
                }
                secondary(ui, &palette, "Click to zoom in");
            }
            Hit::Link { link, missing, .. } => link_ui(state, link, *missing, &palette, ui),
            Hit::Strip {
                from,
                to,
                count,
                figure,
                ..
            } => {
                let kind = state.chosen_figure().map(|(_, kind)| &kind.name);
                match figure.zip(kind) {
                    Some((figure, kind)) => {
                        let high = figure_number(figure.high);
                        let words = if figure.open > 0 {
                            format!("{high} or more {kind}")
                        } else {
                            format!("up to {high} {kind}")
                        };
                        ui.strong(words);
                        secondary(ui, &palette, &told_words(*count, &figure));
                    }
                    None => {
                        ui.strong(events_text(*count, *count));
                    }
                }
                secondary(
                    ui,
                    &palette,
                    &format!(
                        "may have begun {}",
                        stretch_text(TimeRange::new(*from, *to - TimeDelta::MICROSECOND))
                    ),
                );
                secondary(
                    ui,
                    &palette,
                    "They are known only to a longer time than a column takes: zoom out to see them in columns.",
                );
            }
            Hit::Column {
                from, to, bin, figure, ..
            } => {
                let count = Count {
                    certain: bin.certain,
                    possible: bin.certain + bin.uncertain,
                };
                let kind = state.chosen_figure().map(|(_, kind)| &kind.name);
                if let Some((figure, kind)) = figure.zip(kind) {
                    ui.strong(format!("{} {kind}", figure.words()));
                    secondary(ui, &palette, &told_words(count.possible, &figure));
                } else {
                    ui.strong(events_text(count.certain, count.possible));
                }
                let time = TimeRange::new(*from, *to - TimeDelta::MICROSECOND);
                secondary(ui, &palette, &stretch_text(time));
                if bin.uncertain > 0 {
                    let text = format!(
                        "{} surely began then, up to {} more",
                        grouped(bin.certain as usize),
                        grouped(bin.uncertain as usize)
                    );
                    secondary(ui, &palette, &text);
                }
                secondary(ui, &palette, "Click to zoom in");
            }
        }
    });
}

/// “45 events, 3 without a figure”.
fn told_words(events: u32, figure: &FigureBin) -> String {
    let all = events_text(events, events);
    match events.saturating_sub(figure.events) {
        0 => all,
        without => format!("{all}, {} without a figure", grouped(without as usize)),
    }
}

fn event_ui(state: &State, row: RowId, palette: &Palette, ui: &mut Ui) {
    let event = &state.open.store.event(row);
    let plain = |ui: &mut Ui, words: &str| {
        paragraph_ui(ui, words, fonts::regular(size::BODY), color(palette.text));
    };
    paragraph_ui(ui, &event.title, fonts::semibold(size::BODY), color(palette.text));
    if let Some(when) = &event.when {
        plain(ui, &words::describe_when(when));
        secondary(ui, palette, &when.edtf);
        if let Some(text) = middle_text(&when.bounds) {
            secondary(ui, palette, &text);
        }
        if when.zone == Zone::Unknown && state.preferred.zone != ClockZone::AsGiven {
            secondary(ui, palette, "Its zone is unknown: it stays where its source puts it.");
        }
    }
    if !event.actors.is_empty() {
        let names: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).take(4).collect();
        let more = if event.actors.len() > 4 { ", …" } else { "" };
        plain(ui, &format!("{}{more}", names.join(", ")));
    }
    let place = event.place.to_line();
    if !place.is_empty() {
        plain(ui, &place);
    }
    if let Some(responsibility) = Responsibility::of(&state.open.store, row) {
        plain(ui, responsibility.label());
    }
    let headline = Matrix::new(event, &EqualNames).headline().unwrap_or_default();
    if state.open.store.is_disputed(row) {
        let between = if headline.is_empty() { "" } else { " · " };
        let text = format!("{headline}{between}disputed");
        paragraph_ui(ui, &text, fonts::regular(size::BODY), color(palette.doubt));
    } else if !headline.is_empty() {
        plain(ui, &headline);
    }
}

/// Where a mark without a sure time stands.
fn middle_text(bounds: &Bounds) -> Option<String> {
    let is_fuzzy = bounds.is_window() && bounds.latest_end.saturating_since(bounds.earliest_start) > DAY;
    let is_open = bounds.earliest_start == Moment::OPEN_START || bounds.latest_end == Moment::OPEN_END;
    let middle = bounds.middle();
    let first = middle.saturating_sub(middle.since_midnight());
    let middle = words::describe(&Bounds::window(TimeRange::lasting(first, DAY)), Precision::Day);
    (is_fuzzy && !is_open).then(|| format!("Drawn around {middle}, the middle of what is possible"))
}

/// "US strikes", "answers", … and why an end is not shown.
fn link_ui(state: &State, link: &EventLink, missing: Option<Missing>, palette: &Palette, ui: &mut Ui) {
    let store = &state.open.store;
    let plain = |ui: &mut Ui, words: &str| {
        paragraph_ui(ui, words, fonts::regular(size::BODY), color(palette.text));
    };
    plain(ui, &store.event(link.from).title);
    secondary(ui, palette, link.kind.label());
    match link.to {
        Some(to) => {
            plain(ui, &store.event(to).title);
            let is_dated = |row| store.is_dated(row);
            let days = if is_dated(link.from) && is_dated(to) {
                words::days_between(&store.bounds(link.from), &store.bounds(to))
            } else {
                String::new()
            };
            if !days.is_empty() {
                secondary(ui, palette, &days);
            }
        }
        None => plain(ui, "an event that is not there"),
    }
    if let Some(missing) = missing {
        let text = format!("The other end is {}.", missing.label());
        paragraph_ui(ui, &text, fonts::regular(size::BODY), color(palette.doubt));
        if link.to.is_some() {
            secondary(ui, palette, "Click to go there");
        }
    }
}

fn secondary(ui: &mut Ui, palette: &Palette, text: &str) {
    paragraph_ui(ui, text, fonts::regular(size::SMALL), color(palette.muted));
}
