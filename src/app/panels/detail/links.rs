use eframe::egui::{Align2, CursorIcon, Rect, Role, Sense, Stroke, Ui, Vec2};

use super::{Command, State, part};
use crate::app::theme::size;
use crate::app::widgets::{muted, named, painted_text};
use crate::app::{Detail, Theme, fonts};
use crate::event::{LinkKind, words};

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
        line_ui(line, detail, state, ui, commands);
    }
    if lines.len() > MOST {
        muted(ui, &format!("and {} more", lines.len() - MOST));
    }
}

/// Width of the column that says how events are linked.
const KIND: f32 = 96.0;

fn line_ui(line: &Line, detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 20.0), Sense::click());
    let title = line
        .row
        .map_or_else(|| line.id.clone(), |row| state.store.event(row).title);
    named(&response, Role::Link, true, &title);
    let days = line.row.map_or(String::new(), |row| between(detail.row, row, state));
    let font = fonts::regular(size::SECONDARY);
    let width = painted_text(ui, rect, Align2::RIGHT_CENTER, &days, font.clone(), theme.muted());
    painted_text(ui, rect, Align2::LEFT_CENTER, line.words, font.clone(), theme.muted());
    let left = rect.left() + KIND;
    let middle = Rect::from_x_y_ranges(left..=(rect.right() - width - 8.0).max(left), rect.y_range());
    let shown = painted_text(ui, middle, Align2::LEFT_CENTER, &title, font, theme.accent());
    if response.hovered() || response.has_focus() {
        let y = middle.center().y + 8.0;
        ui.painter()
            .hline(left..=left + shown, y, Stroke::new(1.0, theme.accent()));
    }
    let hint = if line.note.is_empty() {
        title
    } else {
        format!("{title}\n{}", line.note)
    };
    let response = response.on_hover_text(hint).on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        commands.push(Command::SelectById(line.id.clone()));
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

/// Days between the starts, earlier or later; a range where they are not known to the day.
fn between(row: u32, other: u32, state: &State) -> String {
    let dated = state.store.dated();
    if row as usize >= dated || other as usize >= dated {
        return String::new();
    }
    words::days_between(&state.store.bounds(row), &state.store.bounds(other))
}
