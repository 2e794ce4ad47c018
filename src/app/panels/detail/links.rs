use eframe::egui::{Align, Layout, Ui, Vec2};

use super::{Command, State, part};
use crate::app::Detail;
use crate::app::widgets::{muted, text_link};
use crate::event::LinkKind;
use crate::event::calendar::DAY;

/// More links than this are only counted.
const MOST: usize = 40;

/// One line of the list of links.
struct Line {
    words: &'static str,
    row: Option<u32>,
    id: String,
    note: String,
}

/// Links to other events and from them, with the days between.
pub fn links_ui(detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let lines = lines(detail, state);
    if lines.is_empty() {
        return;
    }
    part(ui, "Links");
    for line in lines.iter().take(MOST) {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let left = ui.cursor().left();
            muted(ui, line.words);
            ui.add_space((left + 92.0 - ui.cursor().left()).max(0.0));
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if let Some(row) = line.row {
                    muted(ui, &between(detail.row, row, state));
                }
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    ui.set_max_size(Vec2::new(ui.available_width(), 40.0));
                    let title = line
                        .row
                        .map_or_else(|| line.id.clone(), |row| state.store.event(row).title);
                    let response = text_link(ui, &title);
                    let response = if line.note.is_empty() {
                        response
                    } else {
                        response.on_hover_text(&line.note)
                    };
                    if response.clicked() {
                        commands.push(Command::SelectById(line.id.clone()));
                    }
                });
            });
        });
    }
    if lines.len() > MOST {
        muted(ui, &format!("and {} more", lines.len() - MOST));
    }
}

fn lines(detail: &Detail, state: &State) -> Vec<Line> {
    let index = state.links.as_deref();
    let event = &detail.event;
    let mut lines: Vec<Line> = event
        .links
        .iter()
        .map(|link| Line {
            words: link.kind.label(),
            row: index.and_then(|index| index.row(&link.to)),
            id: link.to.clone(),
            note: link.note.clone(),
        })
        .collect();
    if let Some(index) = index {
        for &(kind, row) in index.incoming(&event.id).iter().filter(|(_, row)| *row != detail.row) {
            lines.push(Line {
                words: reversed(kind),
                row: Some(row),
                id: state.store.event(row).id,
                note: String::new(),
            });
        }
    }
    lines
}

/// The link as the other event sees it.
fn reversed(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::RetaliationFor => "answered by",
        LinkKind::Follows => "followed by",
        LinkKind::PartOf => "includes",
        LinkKind::SameAs => "same as",
    }
}

/// Days between the earliest starts, earlier or later.
fn between(row: u32, other: u32, state: &State) -> String {
    let dated = state.store.dated();
    if row as usize >= dated || other as usize >= dated {
        return String::new();
    }
    let day = |row: u32| state.store.start(row).div_euclid(DAY);
    let days = day(other).saturating_sub(day(row));
    match days {
        0 => "same day".to_owned(),
        1 => "a day later".to_owned(),
        -1 => "a day before".to_owned(),
        days if days > 0 => format!("{days} days later"),
        days => format!("{} days before", days.unsigned_abs()),
    }
}
