use chrono::Datelike;
use eframe::egui::{Align2, FontId, Popup, Rect, Role, Ui, UiBuilder, vec2};

use crate::app::panels::columns_menu_ui;
use crate::app::theme::size;
use crate::app::widgets::{named, painted_text, text_link_sized};
use crate::app::{Command, State, Theme, icons};
use crate::event::{Moment, TimeRange};

/// Free at the left, in points.
const MARGIN: f32 = 14.0;

/// At the left of the overview: from when to when it is, and what columns count, which can be changed.
pub(super) fn name_ui(state: &State, ui: &mut Ui, room: Rect, extent: TimeRange, commands: &mut Vec<Command>) {
    let room = room.with_min_x(room.left() + MARGIN).shrink2(vec2(0.0, 4.0));
    let years = |time: Moment| time.civil().map_or_else(String::new, |civil| civil.year().to_string());
    let (first, last) = (years(extent.first), years(extent.last));
    let time = if first == last {
        first
    } else {
        format!("{first} – {last}")
    };
    let line = room.with_max_y(room.top() + 18.0);
    let muted = Theme::of(ui).muted();
    painted_text(
        ui,
        line,
        Align2::LEFT_CENTER,
        &time,
        FontId::proportional(size::SMALL),
        muted,
    );
    let what = match state.chosen_figure().filter(|_| state.draws_figures()) {
        Some((_, kind)) => &kind.name,
        None => "events",
    };
    let line = line.translate(vec2(0.0, 18.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(line).id_salt("columns"));
    let words = format!("Columns: {what}");
    let choice = text_link_sized(&mut child, &format!("{words} {}", icons::CARET_DOWN), size::SMALL);
    named(&choice, Role::Link, true, &words);
    Popup::menu(&choice).show(|ui| columns_menu_ui(state, ui, commands));
}
