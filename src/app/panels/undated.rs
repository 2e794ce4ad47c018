use std::sync::Arc;

use eframe::egui::{
    Align, Align2, Button, Layout, RichText, Role, ScrollArea, Sense, TextWrapMode, Ui, Vec2, WidgetInfo,
};
use rustc_hash::FxHashMap;

use crate::app::command::{FilterCommand, SelectCommand, WindowCommand};
use crate::app::list::rows_ui;
use crate::app::theme::{ROW_HEIGHT, size, space};
use crate::app::widgets::{heading, hint, icon_button, muted, named, painted_text, selected_mark};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, PanelKind, State, Theme, fonts, held, icons};
use crate::store::{RowId, Store};

/// What the tray of undated events remembers between frames.
#[derive(Default)]
pub struct UndatedTray {
    titles: FxHashMap<RowId, String>,
    store: Option<Arc<Store>>,
    /// The selected row that was brought into view last.
    shown: Option<RowId>,
}

/// How wide the strip is that stands for the tray.
pub const STRIP: f32 = 30.0;

/// In place of the shut tray: how many events it holds.
pub fn undated_strip_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click());
    let count = grouped(state.found.answer.undated.len());
    let label = format!("Show {}", counted(state.found.answer.undated.len(), "undated event"));
    named(&response, Role::Button, true, &label);
    let fill = if response.hovered() || response.has_focus() {
        theme.hover()
    } else {
        theme.panel()
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    ui.painter().vline(rect.left(), rect.y_range(), theme.hairline());
    let icon = rect.with_max_y(rect.top() + 34.0);
    painted_text(
        ui,
        icon,
        Align2::CENTER_CENTER,
        icons::TRAY,
        fonts::regular(16.0),
        theme.muted(),
    );
    let words = format!("{count} undated");
    let galley = ui
        .painter()
        .layout_no_wrap(words, fonts::regular(size::SECONDARY), theme.text());
    // From top to bottom, its feet to the left.
    let at = rect.left_top() + Vec2::new(rect.width() / 2.0 + galley.size().y / 2.0, 40.0);
    let shape = eframe::egui::epaint::TextShape::new(at, galley, theme.text()).with_angle(std::f32::consts::FRAC_PI_2);
    ui.painter().add(shape);
    if response.on_hover_text(label).clicked() {
        commands.push(WindowCommand::TogglePanel(PanelKind::Undated).into());
    }
}

/// The events without a readable date that pass the filters, beside the timeline.
pub fn undated_tray_ui(tray: &mut UndatedTray, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    tray.keep_up_with(state);
    let rows = &state.found.answer.undated;
    let all = state.open.store.len() - state.open.store.dated();
    ui.add_space(space::XS);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::XS);
            if icon_button(ui, icons::X, "Close the undated events").clicked() {
                commands.push(WindowCommand::TogglePanel(PanelKind::Undated).into());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(space::S);
                ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                heading(ui, "Undated");
                let count = if rows.len() == all {
                    grouped(all)
                } else {
                    format!("{} of {}", grouped(rows.len()), grouped(all))
                };
                muted(ui, &count);
            });
        });
    });
    if rows.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(space::S);
            let words = if state.asked.filter.has_time() {
                "A filter by time leaves them out."
            } else {
                "None of them passes the filters."
            };
            muted(ui, words);
        });
        if state.asked.filter.has_time() {
            ui.horizontal(|ui| {
                ui.add_space(space::S);
                if ui
                    .add(Button::new(RichText::new("Any time").size(size::SECONDARY)))
                    .clicked()
                {
                    commands.push(FilterCommand::SetTimeRange(None, None).into());
                }
            });
        }
        return;
    }
    let selected = state
        .seen
        .selection
        .focus()
        .and_then(|row| rows.binary_search(&row).ok());
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if tray.shown != state.seen.selection.focus() {
        tray.shown = state.seen.selection.focus();
        if let Some(at) = selected {
            #[expect(clippy::cast_precision_loss, reason = "a scroll of many rows need not be exact")]
            let top = at as f32 * (ROW_HEIGHT + ui.spacing().item_spacing.y);
            area = area.vertical_scroll_offset((top - ui.available_height() / 2.0).max(0.0));
        }
    }
    rows_ui(area, ui, ROW_HEIGHT, rows.len(), |ui, at| {
        let Some(&row) = rows.get(at) else { return };
        let title = tray
            .titles
            .entry(row)
            .or_insert_with(|| state.open.store.event(row).title);
        row_ui(ui, row, title, state, commands);
    });
}

impl UndatedTray {
    fn keep_up_with(&mut self, state: &State) {
        let is_same = self
            .store
            .as_ref()
            .is_some_and(|store| Arc::ptr_eq(store, &state.open.store));
        if !is_same {
            self.titles.clear();
            self.store = Some(state.open.store.clone());
        }
    }
}

fn row_ui(ui: &mut Ui, row: RowId, title: &str, state: &State, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_HEIGHT), Sense::click());
    let is_selected = state.seen.selection.contains(row);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, title));
    if is_selected || response.hovered() || response.has_focus() {
        let fill = if is_selected { theme.selection() } else { theme.raised() };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    if is_selected {
        selected_mark(ui, rect);
    }
    let inner = rect.shrink2(Vec2::new(space::S, 0.0));
    let origin = state
        .open
        .store
        .origin(row)
        .map_or(String::new(), |(_, number)| format!("row {number}"));
    let (font, align) = (fonts::regular(size::SMALL), Align2::RIGHT_CENTER);
    let width = painted_text(ui, inner, align, &origin, font, theme.muted()).width;
    let left = inner.with_max_x(inner.right() - width - space::S);
    painted_text(
        ui,
        left,
        Align2::LEFT_CENTER,
        title,
        fonts::regular(size::SECONDARY),
        theme.text(),
    );
    if response.hovered() {
        commands.push(SelectCommand::Hover(Some(row)).into());
    }
    let place = state.open.store.origin(row).filter(|_| response.hovered());
    let place = place.map_or(String::new(), |(path, number)| {
        format!("\n{}, row {number}", path.name())
    });
    let response = hint(response, &format!("{title}{place}"));
    if response.clicked() {
        commands.push(SelectCommand::clicked(row, held::with_click(ui, false)).into());
    }
}
