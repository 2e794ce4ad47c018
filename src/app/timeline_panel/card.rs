use eframe::egui::{Response, Tooltip, Ui};

use crate::app::paragraph::paragraph_ui;
use crate::app::theme::size;
use crate::app::widgets::grouped;
use crate::app::{State, Theme, color, fonts};
use crate::claims::Matrix;
use crate::event::{Event, words};
use crate::query::Count;
use crate::timeline::{Hit, Palette, events_text, stretch_text};

/// The card beside the pointer: what an event is, or how many events a mark stands for.
pub(super) fn card(state: &State, ui: &Ui, response: &Response, hit: &Hit) {
    let palette = Theme::of(ui).palette;
    Tooltip::for_widget(response).at_pointer().gap(14.0).show(|ui| {
        ui.set_max_width(340.0);
        match hit {
            Hit::Event(row) => event_ui(&state.store.event(*row), state.store.is_disputed(*row), &palette, ui),
            Hit::Pill { rows, from, to } => {
                let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
                ui.strong(events_text(count, count));
                secondary(ui, &palette, &stretch_text(*from, *to));
                for &row in rows.iter().take(6) {
                    paragraph_ui(
                        ui,
                        &state.store.event(row).title,
                        fonts::regular(size::BODY),
                        color(palette.text),
                    );
                }
                if rows.len() > 6 {
                    secondary(ui, &palette, &format!("and {} more", rows.len() - 6));
                }
                secondary(ui, &palette, "Click to zoom in");
            }
            Hit::Column { from, to, bin, .. } => {
                let count = Count {
                    certain: bin.certain,
                    possible: bin.certain + bin.uncertain,
                };
                ui.strong(events_text(count.certain, count.possible));
                secondary(ui, &palette, &stretch_text(*from, to - 1));
                if bin.uncertain > 0 {
                    let text = format!(
                        "{} surely began then, {} possibly",
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

fn event_ui(event: &Event, is_disputed: bool, palette: &Palette, ui: &mut Ui) {
    let plain = |ui: &mut Ui, words: &str| {
        paragraph_ui(ui, words, fonts::regular(size::BODY), color(palette.text));
    };
    paragraph_ui(ui, &event.title, fonts::semibold(size::BODY), color(palette.text));
    if let Some(when) = &event.when {
        plain(ui, &words::describe_when(when));
        secondary(ui, palette, &when.edtf);
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
    let headline = Matrix::new(event).headline().unwrap_or_default();
    if is_disputed {
        let between = if headline.is_empty() { "" } else { " · " };
        let text = format!("{headline}{between}disputed");
        paragraph_ui(ui, &text, fonts::regular(size::BODY), color(palette.doubt));
    } else if !headline.is_empty() {
        plain(ui, &headline);
    }
}

fn secondary(ui: &mut Ui, palette: &Palette, text: &str) {
    paragraph_ui(ui, text, fonts::regular(size::SMALL), color(palette.muted));
}
