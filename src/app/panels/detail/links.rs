use eframe::egui::{Align, Align2, CursorIcon, Layout, Rect, Role, Sense, Stroke, Ui, Vec2};

use crate::app::command::{LinksCommand, SelectCommand, WindowCommand};
use crate::app::text::isolated;
use crate::app::theme::{size, space};
use crate::app::widgets::{heading, hint, muted, named, painted_text, text_link};
use crate::app::{Command, Detail, State, Theme, WindowKind, fonts, icons};
use crate::event::{LinkKind, words};
use crate::store::RowId;
use crate::work::HandLink;

/// More links than this are only counted.
const MAX_LINES: usize = 40;

/// One line of the list of links.
struct Line {
    words: &'static str,
    row: Option<RowId>,
    id: String,
    note: String,
    by_hand: Option<HandLink>,
}

/// Links to other events and from them, with the days between, and what can be done with them.
pub fn links_ui(detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let lines = lines(detail, state);
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        heading(ui, "Links");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if text_link(ui, "Link to …").clicked() {
                commands.push(LinksCommand::Start.into());
            }
            if !lines.is_empty() && text_link(ui, "Show chain").clicked() {
                commands.push(WindowCommand::Show(WindowKind::Chain).into());
            }
        });
    });
    for line in lines.iter().take(MAX_LINES) {
        line_ui(line, detail, state, ui, commands);
    }
    if lines.len() > MAX_LINES {
        muted(ui, &format!("and {} more", lines.len() - MAX_LINES));
    }
}

/// Width of the column that says how events are linked.
const KIND: f32 = 96.0;
/// Of the button that takes a link away.
const REMOVE: f32 = 18.0;

fn line_ui(line: &Line, detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 20.0), Sense::click());
    let title = line
        .row
        .map_or_else(|| line.id.clone(), |row| state.open.store.event(row).title);
    let name = if line.by_hand.is_some() {
        format!("{title}, by hand")
    } else {
        title.clone()
    };
    named(&response, Role::Link, true, &name);
    let mut room = rect;
    if let Some(link) = &line.by_hand {
        room.max.x -= REMOVE;
        let area = Rect::from_x_y_ranges(room.right() + 2.0..=rect.right(), rect.y_range());
        let button = ui.interact(area, response.id.with("remove"), Sense::click());
        named(&button, Role::Button, true, &format!("Remove the link to {title}"));
        let color = if button.hovered() { theme.text() } else { theme.muted() };
        let small = fonts::regular(size::SMALL);
        ui.painter()
            .text(area.center(), Align2::CENTER_CENTER, icons::X, small, color);
        if button
            .on_hover_text("Remove this link, which was added by hand")
            .clicked()
        {
            commands.push(LinksCommand::Remove(Box::new(link.clone())).into());
        }
    }
    let days = line.row.map_or(String::new(), |row| between(detail.row, row, state));
    let font = fonts::regular(size::SECONDARY);
    let width = painted_text(ui, room, Align2::RIGHT_CENTER, &days, font.clone(), theme.muted()).width;
    let kind = Rect::from_x_y_ranges(rect.left()..=rect.left() + KIND - 4.0, rect.y_range());
    painted_text(ui, kind, Align2::LEFT_CENTER, line.words, font.clone(), theme.muted());
    let left = rect.left() + KIND;
    let middle = Rect::from_x_y_ranges(left..=(room.right() - width - 8.0).max(left), rect.y_range());
    let shown = painted_text(ui, middle, Align2::LEFT_CENTER, &title, font, theme.accent());
    if response.hovered() || response.has_focus() {
        let y = middle.center().y + 8.0;
        ui.painter()
            .hline(left..=left + shown.width, y, Stroke::new(1.0, theme.accent()));
    }
    let words = [title.as_str(), &line.note].join("\n");
    let response = hint(response, words.trim_end()).on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        commands.push(SelectCommand::Id(line.id.clone()).into());
    }
}

fn lines(detail: &Detail, state: &State) -> Vec<Line> {
    let index = state.found.links.as_deref();
    let event = &detail.event;
    let mut lines: Vec<Line> = event
        .links
        .iter()
        .map(|link| Line {
            words: link.kind.label(),
            row: index.and_then(|index| index.row(&link.to)),
            id: link.to.clone(),
            note: link.note.clone(),
            by_hand: None,
        })
        .collect();
    let Some(index) = index else { return lines };
    for &(kind, row) in index.incoming(&event.id).iter().filter(|(_, row)| *row != detail.row) {
        lines.push(Line {
            words: reversed(kind),
            row: Some(row),
            id: state.open.store.event(row).id,
            note: String::new(),
            by_hand: None,
        });
    }
    let is_of_event = |link: &HandLink| link.from == event.id || link.to == event.id;
    for link in state.open.links_by_hand(is_of_event) {
        let (words, id) = if link.from == event.id {
            (link.kind.label(), &link.to)
        } else {
            (reversed(link.kind), &link.from)
        };
        lines.push(Line {
            words,
            row: index.row(id),
            id: id.clone(),
            note: by_hand_words(&link),
            by_hand: Some(link),
        });
    }
    lines
}

/// Who added a link, when and why.
fn by_hand_words(link: &HandLink) -> String {
    let why = if link.why.is_empty() {
        String::new()
    } else {
        format!(": {}", link.why)
    };
    format!("Added by hand by {} on {}{why}", isolated(&link.who), link.when)
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
fn between(row: RowId, other: RowId, state: &State) -> String {
    let is_dated = |row| state.open.store.is_dated(row);
    if !is_dated(row) || !is_dated(other) {
        return String::new();
    }
    words::days_between(&state.open.store.bounds(row), &state.open.store.bounds(other))
}
