use std::sync::Arc;

use eframe::egui::{Align2, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use rustc_hash::FxHashMap;

use super::{Command, State};
use crate::app::theme::{ROW_HEIGHT, size, space};
use crate::app::widgets::{grouped, muted, painted_text};
use crate::app::{Theme, fonts};
use crate::store::Store;

/// What the window of undated events remembers between frames.
#[derive(Default)]
pub struct Undated {
    titles: FxHashMap<u32, String>,
    store: Option<Arc<Store>>,
}

/// The events without a readable date that pass the filters.
pub fn undated_ui(undated: &mut Undated, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let is_same = undated
        .store
        .as_ref()
        .is_some_and(|store| Arc::ptr_eq(store, &state.store));
    if !is_same {
        undated.titles.clear();
        undated.store = Some(state.store.clone());
    }
    let rows = &state.answer.undated;
    let all = state.store.len() - state.store.dated();
    muted(
        ui,
        &format!(
            "{} of {} events without a readable date pass the filters. A filter by time leaves all of them out.",
            grouped(rows.len()),
            grouped(all)
        ),
    );
    ui.add_space(space::S);
    ScrollArea::vertical()
        .auto_shrink(false)
        .show_rows(ui, ROW_HEIGHT, rows.len(), |ui, shown| {
            for &row in rows.get(shown).unwrap_or_default() {
                let title = undated
                    .titles
                    .entry(row)
                    .or_insert_with(|| state.store.event(row).title);
                row_ui(ui, row, title, state, commands);
            }
        });
}

fn row_ui(ui: &mut Ui, row: u32, title: &str, state: &State, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_HEIGHT), Sense::click());
    let is_selected = state.selected == Some(row);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, title));
    if is_selected || response.hovered() {
        let fill = if is_selected { theme.selection() } else { theme.raised() };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let inner = rect.shrink2(Vec2::new(space::S, 0.0));
    let origin = state
        .store
        .origin(row)
        .map_or(String::new(), |(_, number)| format!("row {number}"));
    let width = painted_text(
        ui,
        inner,
        Align2::RIGHT_CENTER,
        &origin,
        fonts::regular(size::SECONDARY),
        theme.muted(),
    );
    let mut left = inner;
    left.max.x -= width + space::S;
    painted_text(
        ui,
        left,
        Align2::LEFT_CENTER,
        title,
        fonts::regular(size::BODY),
        theme.text(),
    );
    if response.clicked() {
        commands.push(Command::Select(Some(row)));
    }
}
