use eframe::egui::{Response, RichText, Tooltip, Ui};

use crate::app::text::visual;
use crate::app::widgets::grouped;
use crate::app::{State, Theme, color};
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
                    ui.label(visual(&state.store.event(row).title));
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
    ui.strong(visual(&event.title));
    if let Some(when) = &event.when {
        ui.label(words::describe_when(when));
        secondary(ui, palette, &when.edtf);
    }
    if !event.actors.is_empty() {
        let names: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).take(4).collect();
        let more = if event.actors.len() > 4 { ", …" } else { "" };
        ui.label(visual(&format!("{}{more}", names.join(", "))));
    }
    let place = event.place.to_line();
    if !place.is_empty() {
        ui.label(visual(&place));
    }
    let claims = match event.claims.len() {
        0 => String::new(),
        1 => "1 claim".to_owned(),
        count => format!("{count} claims"),
    };
    if is_disputed {
        let text = if claims.is_empty() {
            "disputed".to_owned()
        } else {
            format!("{claims} · disputed")
        };
        ui.label(RichText::new(text).color(color(palette.doubt)));
    } else if !claims.is_empty() {
        secondary(ui, palette, &claims);
    }
}

fn secondary(ui: &mut Ui, palette: &Palette, text: &str) {
    ui.label(RichText::new(text).size(11.0).color(color(palette.muted)));
}
